"""What an outsider reads off finished pages: numbers with their exact values, where they lead, how they came about."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

from tests.built import BuiltPortal
from tests.outsider import resolve

_DATA = re.compile(r'<data value="([^"]*)">(.*?)</data>', re.DOTALL)
_DOOR = re.compile(r'<a class="door" href="([^"]+)"><data value="([^"]*)">(.*?)</data></a>', re.DOTALL)
_ROW = re.compile(r'href="([^"]+#baris-\d+)"')
_NUMBER = re.compile(r"(−?)(?:Rp)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?: (ribu|juta|miliar|triliun))?")
_SCALES = {"": 1, "ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


@dataclass(frozen=True)
class Said:
    """A number as a page says it: the exact value that programs read ("" where there is none), and the words."""

    page: str
    value: str
    words: str

    def is_true(self) -> bool:
        """Tell whether the words are the value, rounded to as many digits as they show."""
        if self.value == "":
            return not re.search(r"\d{2}", self.words.replace("<", ""))  # a reason or a marker, not a figure
        found = _NUMBER.fullmatch(self.words.replace("\N{NO-BREAK SPACE}%", "").strip())
        if found is None:
            return False
        sign, whole, places, scale = found.groups()
        shown = Decimal(f"{whole.replace('.', '')}.{places or '0'}") * _SCALES[scale or ""] * (-1 if sign else 1)
        step = Decimal(_SCALES[scale or ""]) / 10 ** len(places or "")
        return abs(shown - Decimal(self.value)) <= step / 2


@dataclass(frozen=True)
class Door:
    """A number that leads somewhere."""

    said: Said
    target: str
    fragment: str


def plain(markup: str) -> str:
    """Return the words of a piece of HTML."""
    return html.unescape(re.sub(r"<[^>]+>", "", markup)).strip()


def said(portal: BuiltPortal, page: str) -> Iterator[Said]:
    """Yield every number of a page that stands in a `data` element."""
    for value, words in _DATA.findall(portal.text(page)):
        yield Said(page, html.unescape(value), plain(words))


def doors(portal: BuiltPortal, page: str) -> Iterator[Door]:
    """Yield every number of a page that leads somewhere."""
    for address, value, words in _DOOR.findall(portal.text(page)):
        yield Door(Said(page, html.unescape(value), plain(words)), *resolve(page, address))


def row_of(portal: BuiltPortal, page: str) -> Mapping[str, str] | None:
    """Return the row of the CSV that the page of a number names as its place; None for a computed one."""
    found = _ROW.search(portal.text(page).partition('class="reckoning"')[0])
    if found is None:
        return None
    target, fragment = resolve(page, found[1])
    folder = (portal.folder / target).parent
    [path] = [path for path in folder.glob("*.csv") if not path.name.endswith(".excel.csv")]
    return rows(path)[int(fragment.removeprefix("baris-")) - 2]


@cache
def rows(path: Path) -> tuple[Mapping[str, str], ...]:
    """Read a CSV file as it is: every cell a text."""
    return tuple(csv.DictReader(io.StringIO(path.read_text("utf-8"))))


def is_number(cell: str) -> bool:
    """Tell whether a cell holds a finite number."""
    try:
        return Decimal(cell).is_finite()
    except InvalidOperation:
        return False


@dataclass(frozen=True)
class Reckoning:
    """How a page says that its number came about: the formula in words, and the exact inputs in their order."""

    formula: str
    inputs: tuple[str, ...]

    def result(self) -> Decimal | None:
        """Reckon the formula: each phrase between signs is the next input. None where it is not of that kind."""
        parts = [part.strip() for part in re.split(r"([()÷×−+])", self.formula) if part.strip()]
        waiting = list(self.inputs)
        said: list[str] = []
        for part in parts:
            if part in _SIGNS:
                said.append(_SIGNS[part])
            elif re.fullmatch(r"\d+", part):
                said.append(f"Decimal({part})")
            elif waiting and waiting[0]:
                said.append(f"Decimal('{Decimal(waiting.pop(0))}')")
            else:
                return None
        if waiting or not any(sign in _SIGNS for sign in parts):
            return None
        try:
            return Decimal(eval(" ".join(said), {"Decimal": Decimal}))
        except (SyntaxError, TypeError):  # brackets that hold a remark
            return None


_SIGNS = {"(": "(", ")": ")", "÷": "/", "×": "*", "−": "-", "+": "+"}


def reckoning(portal: BuiltPortal, page: str) -> Reckoning | None:
    """Return how the number of a page was computed; None where it was published."""
    found = re.search(r'<div class="reckoning">(.*?)</div>', portal.text(page), re.DOTALL)
    if found is None:
        return None
    formula = plain(re.search(r"</strong>(.*?)</p>", found[1], re.DOTALL)[1]).removesuffix(".")  # type: ignore[index]
    return Reckoning(formula, tuple(html.unescape(value) for value, _ in _DATA.findall(found[1])))
