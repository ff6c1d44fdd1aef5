"""One cell to the XML of a spreadsheet cell: typed where a spreadsheet can hold the value exactly, else text.

Every text is an inline string, so nothing that starts with "=", "+", "-" or "@" can become a formula.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

from site_builder.model.report import column_letters
from site_builder.model.table import Cell
from site_builder.text.cells import plain_number, plain_text
from site_builder.text.spreadsheets import fits_double, is_too_long, too_long_words

# Before this day spreadsheets disagree with the calendar: the 29th of February 1900 exists in some of them.
_FIRST_DAY = date(1900, 3, 1)
_DAY_ZERO = date(1899, 12, 30)
_MAX_PLACES = 15
# A double gives back any fifteen digits, wherever the point stands in so short a text.
_SURE_LENGTH = 15

# How cells look, by name. The format "@" keeps a code a text when somebody edits its cell.
STYLES: Final[Mapping[str, Mapping[str, Any]]] = {
    "text": {"num_format": "@", "valign": "top"},
    "long": {"valign": "top"},
    "date": {"num_format": "yyyy-mm-dd", "valign": "top"},
    "datetime": {"num_format": "yyyy-mm-dd hh:mm:ss", "valign": "top"},
    "millis": {"num_format": "yyyy-mm-dd hh:mm:ss.000", "valign": "top"},
    "time": {"num_format": "hh:mm:ss", "valign": "top"},
    "general": {"valign": "top"},
    "0": {"num_format": "0", "valign": "top"},
    **{str(places): {"num_format": "0." + "0" * places, "valign": "top"} for places in range(1, _MAX_PLACES + 1)},
    "title": {"bold": True, "font_size": 14, "valign": "top"},
    "head": {"bold": True, "bottom": 1, "num_format": "@", "valign": "top"},
    "wrap": {"text_wrap": True, "valign": "top"},
}
# Excel shows a longer text of format "@" as a row of "#".
_MAX_TEXT_FORMAT = 255
_UNFIT = re.compile(r"[&<>]|_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}


class CellXml:
    """Writes cells with the style numbers of one workbook."""

    def __init__(self, styles: Mapping[str, int], column_count: int) -> None:
        """Take the style number of every name in `STYLES`."""
        self._attribute = {name: f' s="{number}"' for name, number in styles.items()}
        self._letters = [column_letters(number) for number in range(1, column_count + 1)]

    def row(self, number: int, cells: tuple[Cell, ...], style: str = "") -> str:
        """Return one row; `number` counts from 1, `style` overrules the style of texts.

        Missing cells are left out, and empty texts too: a spreadsheet should count both as blank.
        """
        named = zip(self._letters, cells, strict=False)
        texts = [self._cell(f"{letters}{number}", value, style) for letters, value in named if value not in (None, "")]
        return f'<row r="{number}">{"".join(texts)}</row>'

    def _cell(self, name: str, value: Cell, style: str) -> str:
        if isinstance(value, str):
            return self._text(name, value, style)
        if isinstance(value, bool):
            return f'<c r="{name}" t="b"><v>{value:d}</v></c>'
        number, format_ = _number(value)
        if number:
            return f'<c r="{name}"{self._attribute[format_]}><v>{number}</v></c>'
        return self._text(name, plain_text(value), style)

    def _text(self, name: str, text: str, style: str) -> str:
        if is_too_long(text):
            text = too_long_words(text)
        attribute = self._attribute[style or ("text" if len(text) <= _MAX_TEXT_FORMAT else "long")]
        return f'<c r="{name}"{attribute} t="inlineStr"><is><t xml:space="preserve">{xml_text(text)}</t></is></c>'


def xml_text(text: str) -> str:
    """Escape a text for a cell: XML's own signs, and as `_xHHHH_` the control characters that XML cannot hold.

    A carriage return is a character reference, as a bare one would be read as a line feed.
    """
    return _UNFIT.sub(_escape_unfit, text)


def _escape_unfit(match: re.Match[str]) -> str:
    sign = match.group()
    if sign in _ENTITIES:
        return _ENTITIES[sign]
    return "\ufffd" if "\ud800" <= sign <= "\udfff" else f"_x{ord(sign):04X}_"


def _number(value: Cell) -> tuple[str, str]:
    """Return the digits and the style of a value that a spreadsheet counts as a number, or "" where it cannot."""
    match value:
        case int() | Decimal():
            return _plain_digits(value)
        case datetime():
            return _moment(value)
        case date() if value >= _FIRST_DAY:
            return str((value - _DAY_ZERO).days), "date"
        case time() if value.tzinfo is None and not value.microsecond:
            return repr(_seconds(value) / 86_400), "time"
        case _:
            return "", ""


def _plain_digits(value: int | Decimal) -> tuple[str, str]:
    text = plain_number(value)
    is_sure = len(text) <= _SURE_LENGTH and text[-1] in "0123456789" and "E" not in text
    if not is_sure and not fits_double(value):
        return "", ""
    places = len(text.partition(".")[2])
    digits = text if len(text) < 25 else repr(float(value)).upper()
    return digits, str(places) if places <= _MAX_PLACES and "E" not in digits else "general"


def _moment(value: datetime) -> tuple[str, str]:
    """Spreadsheets know no time zones and count in fractions of a day: what they would round stays text."""
    if value.tzinfo is not None or value.date() < _FIRST_DAY or value.microsecond % 1000:
        return "", ""
    days = (value.date() - _DAY_ZERO).days
    fraction = (Decimal(_seconds(value.time())) + Decimal(value.microsecond) / 10**6) / 86_400
    return repr(float(days + fraction)), "millis" if value.microsecond else "datetime"


def _seconds(value: time) -> int:
    return value.hour * 3600 + value.minute * 60 + value.second
