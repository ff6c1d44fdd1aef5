"""`Prose`: a text that people wrote, with what its functions put in: Markdown with marks, and what stands at each mark.

A mark is a number between two code points that are no characters (`MARK_OPEN`, `MARK_CLOSE`): no writer, no cell and
no page can hold one, so what stands at a mark was put there by the portal and by nobody else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.model.glossary import Glossary, Term
from site_builder.model.grid import Grid
from site_builder.model.library import Document
from site_builder.model.number import Sentence
from site_builder.model.portal import Figure
from site_builder.model.report import Finding
from site_builder.model.words import Language

MARK_OPEN = "\ufdd0"
MARK_CLOSE = "\ufdd1"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words with numbers in a line of text. `is_short` writes large amounts as people say them: Rp8,4 miliar."""

    parts: Sentence
    is_short: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A figure between two paragraphs, under a heading of this level; `table_path` is the page of its table, if any."""

    figure: Figure
    level: int = 3
    table_path: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Figures one below the other, each with what tells it from the others."""

    lines: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Tabulation:
    """A table between two paragraphs; `output_path` leads to the whole of it, `left_out` counts rows not shown."""

    grid: Grid
    output_path: str = ""
    left_out: int = 0


Inset = Phrase | Picture | Listing | Tabulation | Term
# What stands between two paragraphs, and never in the middle of one.
BLOCKS = (Picture, Listing, Tabulation)


@dataclass(frozen=True, slots=True)
class Prose:
    """A text of `content/` as it reads: title and description with their numbers, the body as Markdown with marks.

    `document` is what was written. `translation` is what an English page says in its place; without one it says the
    same, and that this is Indonesian.
    """

    markdown: str
    insets: tuple[Inset, ...] = ()
    title: Sentence = ()
    description: Sentence = ()
    document: Document | None = None
    translation: Prose | None = None

    @property
    def language(self) -> Language:
        """Return the language that the text is written in."""
        return self.document.language if self.document else "id"

    def told_in(self, language: Language) -> Prose:
        """Return the text for pages of a language."""
        return self if self.translation is None or language == self.language else self.translation


@dataclass(frozen=True, slots=True, eq=False)
class Writings:
    """Every text of `content/`: pages by the slug of their document, essays by the name of their package.

    `findings` tell of figures that were typed although the data hold them.
    """

    pages: Mapping[str, Prose] = field(default_factory=dict)
    essays: Mapping[str, Prose] = field(default_factory=dict)
    glossary: Glossary | None = None
    findings: tuple[Finding, ...] = ()


def mark(number: int) -> str:
    """Return the mark at which an inset stands."""
    return f"{MARK_OPEN}{number}{MARK_CLOSE}"
