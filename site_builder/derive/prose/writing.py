"""The door of derive/prose/: every text of `content/` with its functions answered, or all that is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from site_builder.derive.about import derive_about
from site_builder.derive.prose.desk import Desk
from site_builder.derive.prose.functions import answer
from site_builder.derive.prose.glossary import find_terms, is_glossary, mark_terms
from site_builder.derive.prose.mistake import TYPED, Mistake
from site_builder.derive.prose.parsing import Call, Words, parse_prose
from site_builder.derive.prose.shelf import Shelf
from site_builder.derive.prose.typed import find_typed
from site_builder.derive.quarantine import withheld_names
from site_builder.derive.survey import Survey
from site_builder.errors import Problem, UserError
from site_builder.model.glossary import Glossary, Term
from site_builder.model.library import Document, Library
from site_builder.model.number import Sentence
from site_builder.model.portal import Figure
from site_builder.model.prose import BLOCKS, MARK_CLOSE, MARK_OPEN, Inset, Phrase, Prose, Writings, mark
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.words import Localized
from site_builder.text.speech import together

# What stands in place of a figure of a package that is withheld: it is not known here whether there is one.
_WITHHELD = Phrase(("belum terbit",))
_HEADING = re.compile(r"^(#{1,6})\s", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(```|~~~)", re.MULTILINE)
_ALONE = Localized(
    "Beri barisnya sendiri, tanpa teks lain di baris itu.", "Give it a line of its own, with no other text on it."
)


def write_texts(survey: Survey, figures: Mapping[str, Figure]) -> Writings:
    """Answer every function of every text; raises UserError with all problems, each with its file and line."""
    desk = Desk(Shelf(survey), figures)
    problems: list[Problem] = []
    pages = {item.slug: _write_both(item, desk, problems) for item in survey.documents}
    names = {card.package.name for card in survey.cards}
    essays = {
        name: _write_both(item, replace(desk, level=2), problems)
        for name, item in survey.library.essays.items()
        if name in names
    }
    if problems:
        raise UserError(problems)
    texts = [*survey.documents, *(item for name, item in survey.library.essays.items() if name in names)]
    texts += [item for text in texts if (item := _twin(text, survey.library))]
    findings = tuple(finding for item in texts for finding in _typed(item, desk.shelf))
    return Writings(pages, essays, _glossary(survey, pages), findings)


def _typed(document: Document, shelf: Shelf) -> Iterable[Finding]:
    """Yield a warning for each figure that was typed into a text."""
    lines = [
        (document.title, document.lines.get("title", 1)),
        (document.description, document.lines.get("description", 1)),
    ]
    for text, first in (*lines, (document.body, document.first_line)):
        for piece in parse_prose(text) if any(sign.isdigit() for sign in text) else ():
            for found in find_typed(piece.text, shelf) if isinstance(piece, Words) else ():
                line = first + piece.line + found.line - 2
                place = Place(path=document.source_path, row=line, line=line)
                yield Finding(TYPED, Severity.WARNING, place, found.written, {"call": found.call})


def _glossary(survey: Survey, pages: Mapping[str, Prose]) -> Glossary | None:
    document = next((item for item in survey.documents if is_glossary(item)), None)
    if document is None:
        return None
    prose, path = pages[document.slug], survey.routes.document_page(document)
    terms = _terms_of(prose)
    english = Glossary(path, _terms_of(prose.translation), "en") if prose.translation else None
    return Glossary(path, terms, translation=english) if terms else None


def _terms_of(prose: Prose) -> tuple[Term, ...]:
    return tuple(item for item in prose.insets if isinstance(item, Term))


def _write_both(document: Document, desk: Desk, problems: list[Problem]) -> Prose:
    """Write one text with the English one beside it."""
    english = _twin(document, desk.shelf.survey.library)
    translation = _write(english, desk, problems) if english else None
    return replace(_write(document, desk, problems), translation=translation)


def _twin(document: Document, library: Library) -> Document | None:
    """Return the English text beside one; the page that nobody wrote has its own in every language."""
    return library.translations.get(document.source_path) if document.source_path else derive_about(library, "en")


def _write(document: Document, desk: Desk, problems: list[Problem]) -> Prose:
    """Write one text; what is wrong with it goes to `problems`."""
    writer = _Writer(document, desk, problems)
    title = writer.line("title", document.title)
    description = writer.line("description", document.description)
    markdown = writer.body()
    return Prose(markdown, tuple(writer.insets), title, description, document)


@dataclass(slots=True)
class _Writer:
    """Writes one text from top to bottom; `insets` are what stands at its marks so far."""

    document: Document
    desk: Desk
    problems: list[Problem]
    insets: list[Inset] = field(default_factory=list)

    def line(self, name: str, text: str) -> Sentence:
        """Write a line of front matter: words and figures, but nothing that wants a place of its own."""
        first = self.document.lines.get(name, 1)
        parts: list[Sentence | str] = []
        for piece in self._pieces(text, first):
            found = self._answered(piece, first, is_line=True) if isinstance(piece, Call) else _clean(piece.text)
            if isinstance(found, Phrase):
                parts.append(found.parts)
            elif isinstance(found, str):
                parts.append(found)
        return together(parts)

    def body(self) -> str:
        """Write the text below the front matter as Markdown with marks."""
        first = self.document.first_line
        terms = self._terms()
        written = ""
        pieces = self._pieces(self.document.body, first)
        for place, piece in enumerate(pieces):
            if isinstance(piece, Words):
                written += mark_terms(_clean(piece.text), terms, self._put)
                continue
            desk = replace(self.desk, level=_level(written) or self.desk.level)
            found = self._answered(piece, first, desk=desk)
            if isinstance(found, BLOCKS):
                after = pieces[place + 1] if place + 1 < len(pieces) else Words("", 0)
                self._refuse_crowd(piece, written, after)
                written += f"\n\n{self._put(found)}\n\n"
            else:
                written += found if isinstance(found, str) else self._put(found)
        return written

    def _terms(self) -> dict[str, Term]:
        if not is_glossary(self.document):
            return {}
        try:
            return find_terms(_clean(self.document.body))
        except Mistake as mistake:
            self._tell(mistake, self.document.first_line, mistake.line)
            return {}

    def _pieces(self, text: str, first: int) -> tuple[Words | Call, ...]:
        try:
            return parse_prose(text)
        except Mistake as mistake:
            self._tell(mistake, first, mistake.line)
            return ()

    def _answered(self, call: Call, first: int, *, is_line: bool = False, desk: Desk | None = None) -> Inset | str:
        try:
            found = answer(call, desk or self.desk)
            if is_line and isinstance(found, BLOCKS):
                words = Localized(
                    f"{call.name}() tidak dapat dipakai dalam judul", f"{call.name}() cannot be used in a title"
                )
                raise Mistake(words, Localized("Pakai angka() atau klaim().", "Use angka() or klaim()."))
            return self._told(found) if isinstance(found, str) else found
        except Mistake as mistake:
            if mistake.is_absent and withheld_names(self.desk.shelf.survey.library):
                return _WITHHELD
            self._tell(mistake, first, mistake.line or call.line)
            return ""

    def _told(self, claim: str) -> str:
        """Say the word of a claim, which is Indonesian, in the language of the text."""
        words = self.desk.shelf.survey.library.words.get(self.document.language)
        if words is None:
            return claim
        told = words.find(claim[:1].lower() + claim[1:], "claim")
        return told[:1].upper() + told[1:] if claim[:1].isupper() else told

    def _refuse_crowd(self, call: Call, before: str, after: Words | Call) -> None:
        """Tell where a chart or a table stands in the middle of a line, or in a block of code."""
        line = before.rpartition("\n")[2]
        is_crowded = bool(line.strip()) or isinstance(after, Call) or bool(after.text.partition("\n")[0].strip())
        is_code = len(line) - len(line.lstrip()) >= 4 or len(_FENCE.findall(before)) % 2 == 1
        if is_crowded or is_code:
            words = Localized(f"{call.name}() berdiri di tengah teks", f"{call.name}() stands in the middle of a text")
            self._tell(Mistake(words, _ALONE), self.document.first_line, call.line)

    def _put(self, inset: Inset) -> str:
        self.insets.append(inset)
        return mark(len(self.insets) - 1)

    def _tell(self, mistake: Mistake, first: int, line: int) -> None:
        self.problems.append(mistake.problem(f"{self.document.source_path}:{first + max(line, 1) - 1}"))


def _clean(text: str) -> str:
    """Take marks out that a writer wrote: only the portal makes marks."""
    return text.replace(MARK_OPEN, "\ufffd").replace(MARK_CLOSE, "\ufffd")


def _level(written: str) -> int:
    headings = _HEADING.findall(written)
    return len(headings[-1]) if headings else 0
