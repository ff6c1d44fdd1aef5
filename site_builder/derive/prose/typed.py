"""Figures that were typed into a text although the data hold them: each with the call to write instead.

Only what is sure is told: the value is published, and its unit stands beside it or it is long enough to be no chance.
Years, dates, numbers of laws and pages, codes, quoted words, code and addresses are no figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from site_builder.derive.prose.selection import propose
from site_builder.derive.prose.shelf import Entry, Shelf
from site_builder.text.amounts import is_money, is_share, unit_words

_SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
# A number as Indonesians write it, alone: no letter, digit, dash, dot or stroke grows onto it.
_NUMBER = re.compile(
    r"(?<![\w.,/:+#§–−-])(?P<money>Rp\.?\s?)?(?P<digits>\d{1,3}(?:\.\d{3})+|\d{1,15})(?P<rest>,\d{1,6})?"
    rf"(?:\s(?P<scale>{'|'.join(_SCALES)})\b)?(?![\w/:–−-]|[.,]\d)(?P<after>\s?[^\W\d_%]*)",
    re.IGNORECASE,
)
# What makes the number behind it a name: "Nomor 115", "Pasal 9", "halaman 12".
_NAMING = re.compile(
    r"(?:nomor|no\.?|pasal|ayat|huruf|angka|halaman|hlm\.?|hal\.?|vol\.?|volume|bagian|tabel|gambar|bab|lampiran|edisi|"
    r"tahun|pukul|jam|kode|versi|telepon|telp\.?|hp|wa|faksimile|baris|kolom|rt|rw|kilometer|km)\s*$",
    re.IGNORECASE,
)
_MONTHS = frozenset(
    {"januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november"}
    | {"desember"}
)
# Blocks of code, code, quotations, addresses, links, raw markup and quoted words: what stands there is nobody's figure.
_CLOSED = re.compile(
    r"^ {0,3}(?P<fence>```|~~~).*?^ {0,3}(?P=fence)[^\n]*$|^(?: {4}|\t)[^\n]*$|^ {0,3}>[^\n]*$|`[^`\n]*`"
    r"|\]\([^)\n]*\)|<[^>\n]*>|\bhttps?://\S+|[“\"][^”\"\n]{0,300}[”\"]",
    re.MULTILINE | re.DOTALL,
)
_SURE = 1000
_FEWEST = 100


@dataclass(frozen=True, slots=True)
class Typed:
    """A figure that was typed: as it stands in the text, its line (from 1), and the call to write instead."""

    written: str
    line: int
    call: str


def find_typed(text: str, shelf: Shelf) -> Iterator[Typed]:
    """Yield each number of a text that some published figure explains."""
    bare = _CLOSED.sub(lambda match: re.sub(r"[^\n]", "\0", match[0]), text)
    for match in _NUMBER.finditer(bare):
        value = _value(match)
        if value is None or _is_name(bare, match, value):
            continue
        entry = next((entry for entry in shelf.by_value.get(value, ()) if _explains(entry, match, value)), None)
        if entry is not None:
            yield Typed(_written(match, entry), text.count("\n", 0, match.start()) + 1, propose(entry, shelf))


def _written(match: re.Match[str], entry: Entry) -> str:
    """Return the number as it was typed, with its unit where it stands behind it."""
    whole = match[0] if match["after"].strip().casefold() in _units(entry) else match[0].removesuffix(match["after"])
    return " ".join(whole.split())


def _value(match: re.Match[str]) -> Decimal | None:
    try:
        value = Decimal(match["digits"].replace(".", "") + (match["rest"] or "").replace(",", "."))
    except InvalidOperation:
        return None
    return value * _SCALES[match["scale"].casefold()] if match["scale"] else value


def _is_name(text: str, match: re.Match[str], value: Decimal) -> bool:
    """Tell whether a number names something: a year, a day, a law, a page."""
    before = text[max(0, match.start() - 24) : match.start()]
    after = match["after"].strip().casefold()
    is_year = "." not in match["digits"] and not match["rest"] and 1900 <= value <= 2100 and not match["scale"]
    return bool(_NAMING.search(before)) or after in _MONTHS or (is_year and not match["money"])


def _explains(entry: Entry, match: re.Match[str], value: Decimal) -> bool:
    """Tell whether a typed number is surely this figure."""
    unit = entry.item.unit
    if is_money(unit):
        return bool(match["money"])
    if match["money"] or is_share(unit):
        return False
    if match["after"].strip().casefold() in _units(entry):
        return value >= _FEWEST
    return value >= _SURE and (bool(match["scale"]) or "." in match["digits"] or len(match["digits"]) > 4)


def _units(entry: Entry) -> frozenset[str]:
    """Return the words behind a number that make sure what it counts."""
    unit = entry.item.unit.casefold()
    return frozenset((*unit_words(unit).split()[:1], *(("unit", "rtlh") if unit == "rumah" else ())))
