"""Coordinates of households finer than three decimals (about 100 metres): they lead to a door as an address does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.evidence import Detection
from site_builder.check.privacy.folding import fold, header_pattern
from site_builder.check.privacy.subject import Subject
from site_builder.model.words import Localized
from site_builder.text.cells import plain_text

_HEADER = header_pattern(
    """lat, latitude, lintang, lng, lon, long, longitude, bujur, koordinat, coordinates?, titik, gps, geotag, geom,
    geometry, geopoint, posisi, x, y, easting, northing, point, latlong, latlng"""
)
_FINE = re.compile(
    r"(?<![\d.,])-?(?:\d{1,2}|1[0-4]\d)[.,]\d{4,}(?!\d)"  # degrees of Indonesia, 10 metres or finer
    r"|\d{1,3} ?[°d] ?\d{1,2} ?['m] ?\d{1,2}(?:[.,]\d+)? ?(?:\"|''|s)?"  # degrees, minutes, seconds: 30 metres
    r"|(?<![\d.,])\d{6,7}(?:[.,]\d+)?(?!\d)",  # metres of a grid (UTM)
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\b(?:type|point|coordinates|srid|koordinat|lat(?:itude)?|lo?ng?(?:itude)?|lintang|bujur|ls|lu|bt|[nsewxyzdms])\b"
    r"|(?<=\d)[dms](?=[\d ]|$)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[A-Za-z]")


def detect_coordinates(column: Column, subject: Subject) -> Iterator[Detection]:
    """Yield the fine coordinates of a column in a table of persons or households."""
    is_point = column.type in ("geopoint", "geojson")
    if not (is_point or _HEADER.search(column.header)) or not subject.is_of_households:
        return
    rows = [row for row, value in enumerate(column.values) if _is_fine(value, column.written.get(row, ""))]
    if rows:
        yield Detection("coordinates", rows, Localized("lebih dari 3 desimal", "more than 3 decimals"))


def _is_fine(value: Any, written: str) -> bool:
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        is_grid = value.is_finite() and value.copy_abs() >= 100_000
        return is_grid or (isinstance(exponent, int) and exponent <= -4)
    if isinstance(value, int) and not isinstance(value, bool):
        return 100_000 <= abs(value) < 10_000_000
    text = fold(written if value is None else plain_text(value))
    return _FINE.search(text) is not None and not _LETTER.search(_WORDS.sub("", text))
