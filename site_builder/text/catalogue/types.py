"""What each type of Table Schema expects of a cell, in words, with an example that it would accept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from site_builder.model.words import Language, Localized

_SAMPLE = datetime(2024, 2, 26, 13, 45, 0)  # noqa: DTZ001 (an example on paper, in no time zone)

_EXPECTED: Mapping[str, tuple[Localized, str]] = {
    "integer": (Localized("bilangan bulat", "a whole number"), "300"),
    "number": (Localized("angka dengan titik sebagai tanda desimal", "a number with a decimal point"), "1234.5"),
    "string": (Localized("teks", "text"), "Banyuasin III"),
    "string/email": (Localized("alamat surel", "an e-mail address"), "data@contoh.id"),
    "string/uri": (Localized("alamat web lengkap", "a complete web address"), "https://contoh.id/data"),
    "string/uuid": (Localized("UUID", "a UUID"), "3f2a8c1e-5b7d-4e60-9a41-0c2d3e4f5a6b"),
    "string/binary": (Localized("teks base64", "base64 text"), "ZGF0YQ=="),
    "string/wkt": (Localized("geometri WKT", "a WKT geometry"), "POINT (104.75 -2.99)"),
    "boolean": (Localized("ya atau tidak, ditulis $yes atau $no", "yes or no, written $yes or $no"), "$yes"),
    "date": (Localized("tanggal dalam bentuk TTTT-BB-HH", "a date in the form YYYY-MM-DD"), "2024-02-26"),
    "datetime": (Localized("tanggal dan jam", "a date and time"), "2024-02-26T13:45:00Z"),
    "time": (Localized("jam", "a time of day"), "13:45:00"),
    "year": (Localized("tahun empat angka", "a year of four digits"), "2024"),
    "yearmonth": (Localized("tahun dan bulan", "a year and month"), "2024-02"),
    "duration": (Localized("lama waktu ISO 8601", "an ISO 8601 duration"), "P1Y2M"),
    "geopoint": (Localized("titik “bujur,lintang”", "a point “longitude,latitude”"), "104.75,-2.99"),
    "geojson": (Localized("objek GeoJSON", "a GeoJSON object"), '{"type": "Point", "coordinates": [104.75, -2.99]}'),
    "object": (Localized("objek JSON", "a JSON object"), '{"kode": "16.07"}'),
    "array": (Localized("daftar JSON", "a JSON array"), "[1, 2]"),
    "list": (Localized("daftar yang dipisahkan koma", "a list separated by commas"), "a,b"),
    "any": (Localized("nilai apa pun", "any value"), "300"),
}
_DATED = ("date", "datetime", "time")


def expected_words(kind: str, form: str, language: Language) -> str:
    """Say what a cell of type `kind` and format `form` should hold: "bilangan bulat"."""
    words, _ = _entry(kind, form)
    if kind in _DATED and "%" in form:
        return Localized(f"tanggal atau jam dalam bentuk {form}", f"a date or time in the form {form}").text(language)
    return words.text(language)


def expected_example(kind: str, form: str) -> str:
    """Give a text that such a cell would accept: "300"."""
    if kind in _DATED and "%" in form:
        return _SAMPLE.strftime(form)
    return _entry(kind, form)[1]


def _entry(kind: str, form: str) -> tuple[Localized, str]:
    return _EXPECTED.get(f"{kind}/{form}") or _EXPECTED.get(kind) or _EXPECTED["any"]
