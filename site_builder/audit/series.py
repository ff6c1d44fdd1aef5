"""What is read back from a finished file: tables of labelled texts, each with the spot where it stands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from site_builder.model.words import Localized

_BREAK = "\x1f"  # stands between the texts of a series while they are searched as one
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_STRANGE_DIGIT = re.compile(r"(?![0-9])\d")
_DASH = re.compile("[\u2010-\u2015\u2212]")
_WORD = re.compile(r"[A-Za-z]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands in a file: `member` of an archive, `line`, `cell` of a sheet, or a `part` by its name."""

    member: str = ""
    line: int | None = None
    cell: str = ""
    part: str = ""

    def words(self) -> Localized:
        """Say it: "data/stok.csv, sel B3"; "" where nothing is known beyond the file."""
        indonesian = (
            self.member,
            self.part,
            f"baris {self.line}" if self.line else "",
            f"sel {self.cell}" if self.cell else "",
        )
        english = (
            self.member,
            self.part,
            f"line {self.line}" if self.line else "",
            f"cell {self.cell}" if self.cell else "",
        )
        return Localized(", ".join(filter(None, indonesian)), ", ".join(filter(None, english)))

    def inside(self, member: str) -> Spot:
        """Return the same spot as seen from outside of the archive that holds `member`."""
        return replace(self, member=f"{member} › {self.member}" if self.member else member)


@dataclass(frozen=True, eq=False)
class Series:
    """Texts under one label: a column, the values of a JSON key, the words of a page ("" as label).

    `spot(index)` tells where a text stands; it is only asked about the few that are suspected.
    """

    label: str
    texts: Sequence[str]
    spot: Callable[[int], Spot]

    @cached_property
    def words(self) -> str:
        """Return the label as lower-case words between blanks: " nama kepala keluarga "."""
        return label_words(self.label)

    @cached_property
    def flat(self) -> str:
        """Return all texts as one, in plain characters, for a search."""
        joined = _BREAK.join(self.texts)
        if joined.count(_BREAK) >= max(1, len(self.texts)):
            joined = _BREAK.join(text.replace(_BREAK, " ") for text in self.texts)
        return plain(joined)

    def index_at(self, position: int) -> int:
        """Return which text stands at a position of `flat`."""
        return self.flat.count(_BREAK, 0, position)


Table = tuple[Series, ...]  # series that stand side by side; words without any table are a table of one


def plain(text: str) -> str:
    """Return the text in plain characters: digits of any script as ASCII, dashes alike, nothing invisible."""
    if text.isascii():
        return text
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    text = _STRANGE_DIGIT.sub(lambda found: str(unicodedata.decimal(found[0])), text)
    return _DASH.sub("-", text)


@lru_cache(maxsize=4096)
def label_words(label: str) -> str:
    """Return the words of a label in lower case, one blank on each side of each."""
    return f" {' '.join(_WORD.findall(_HUMP.sub(' ', plain(label)))).lower()} "
