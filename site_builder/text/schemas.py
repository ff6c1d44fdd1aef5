"""Columns in words: what type a field has, what is allowed in it, what role it plays. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from site_builder.model.package import Category, Field
from site_builder.model.roles import BY_IRI
from site_builder.model.words import Language, Localized
from site_builder.text.cells import plain_text
from site_builder.text.numbers import number

_TYPES = {
    "any": Localized("apa saja", "anything"),
    "array": Localized("daftar (JSON)", "list (JSON)"),
    "boolean": Localized("ya atau tidak", "yes or no"),
    "date": Localized("tanggal", "date"),
    "datetime": Localized("tanggal dan jam", "date and time"),
    "duration": Localized("lama waktu", "duration"),
    "geojson": Localized("bentuk peta (GeoJSON)", "shape (GeoJSON)"),
    "geopoint": Localized("titik koordinat", "coordinates"),
    "integer": Localized("bilangan bulat", "whole number"),
    "list": Localized("daftar", "list"),
    "number": Localized("angka", "number"),
    "object": Localized("objek (JSON)", "object (JSON)"),
    "string": Localized("teks", "text"),
    "time": Localized("jam", "time"),
    "year": Localized("tahun", "year"),
    "yearmonth": Localized("bulan dan tahun", "month and year"),
}
_TEXT_FORMATS = {
    "email": Localized("alamat surel", "e-mail address"),
    "uri": Localized("alamat web", "web address"),
    "uuid": Localized("UUID", "UUID"),
    "binary": Localized("data biner (base64)", "binary data (base64)"),
}
_CONSTRAINTS = {
    "required": Localized("wajib diisi", "required"),
    "unique": Localized("tidak boleh berulang", "unique"),
    "minimum": Localized("paling kecil {}", "at least {}"),
    "maximum": Localized("paling besar {}", "at most {}"),
    "exclusiveMinimum": Localized("lebih dari {}", "more than {}"),
    "exclusiveMaximum": Localized("kurang dari {}", "less than {}"),
    "minLength": Localized("paling sedikit {} karakter", "at least {} characters"),
    "maxLength": Localized("paling banyak {} karakter", "at most {} characters"),
    "pattern": Localized("berpola {}", "matches {}"),
}


def type_words(field: Field, language: Language = "id") -> str:
    """Name the type of a column: "bilangan bulat", "tanggal", "alamat web"."""
    if field.type == "string" and field.format in _TEXT_FORMATS:
        return _TEXT_FORMATS[field.format].text(language)
    return _TYPES.get(field.type, Localized(field.type)).text(language)


def constraint_words(field: Field, language: Language = "id") -> tuple[str, ...]:
    """Say what the schema asks of every cell, one phrase per constraint; allowed values are `allowed_values`."""
    return tuple(
        _worded(name, value, language)
        for name, value in field.constraints.items()
        if name in _CONSTRAINTS and value is not False and value is not None
    )


def _worded(name: str, value: Any, language: Language) -> str:
    words = _CONSTRAINTS[name].text(language).replace("{}", _shown(value, language))
    return words.removesuffix("s") if language == "en" and value == 1 and words.endswith("characters") else words


def allowed_values(field: Field) -> tuple[Category, ...]:
    """Return the categories of a column, or the values of its `enum`; empty where anything may stand."""
    if field.categories:
        return field.categories
    listed = field.constraints.get("enum")
    return tuple(Category(_plain(value)) for value in listed) if isinstance(listed, list | tuple) else ()


def role_words(field: Field) -> tuple[str, ...]:
    """Return the short names of the roles that a column plays; IRIs that nobody here knows stay as they are."""
    return tuple(BY_IRI[iri].name if iri in BY_IRI else iri for iri in field.roles)


def allowed_value_texts(categories: Iterable[Category], language: Language = "id") -> tuple[str, ...]:
    """Write allowed values with their labels: "1 (rusak ringan)"."""
    return tuple(
        f"{category.value} ({category.label.text(language)})" if category.label else category.value
        for category in categories
    )


def _shown(value: Any, language: Language) -> str:
    if isinstance(value, float):
        value = Decimal(repr(value))
    return number(value, language) if isinstance(value, int | Decimal) else _plain(value)


def _plain(value: Any) -> str:
    return plain_text(value) if isinstance(value, str | bool | int | Decimal | date) else str(value)
