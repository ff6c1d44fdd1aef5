"""What README and workbook both say: columns explained, reasons of missing values, sources, licences. Text only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.model.package import Field, License, MissingValue, Schema, Source
from site_builder.text.schemas import allowed_value_texts, allowed_values, constraint_words, type_words

HEADINGS = ("Kolom", "Judul", "Jenis", "Satuan", "Arti", "Isi yang boleh", "Nilai kosong")


@dataclass(frozen=True, slots=True)
class ColumnWords:
    """A column explained; the texts stand in the order of `HEADINGS`, each on one line, "" where nobody said it."""

    name: str
    title: str
    type: str
    unit: str
    meaning: str
    allowed: str
    missing: str

    @property
    def texts(self) -> tuple[str, ...]:
        """Return the texts in the order of `HEADINGS`."""
        return (self.name, self.title, self.type, self.unit, self.meaning, self.allowed, self.missing)


def explain_columns(schema: Schema) -> Iterator[ColumnWords]:
    """Explain every column. Reasons of missing values that the whole table shares are left to `shared_reasons`."""
    for field in schema.fields:
        has_own = field.missing_values != schema.missing_values
        yield ColumnWords(
            name=field.name,
            title=one_line(str(field.title)),
            type=type_words(field),
            unit=one_line(field.unit),
            meaning=_sentences((str(field.description), field.definition)),
            allowed="; ".join((*constraint_words(field), *_listed(field))),
            missing="; ".join(_reasons(field.missing_values)) if has_own else "",
        )


def shared_reasons(schema: Schema) -> tuple[str, ...]:
    """Say what the markers of missing values mean in the whole table, one phrase each."""
    return _reasons(schema.missing_values)


def source_line(source: Source) -> str:
    """Name a source with its day and address."""
    return one_line(", ".join(filter(None, (source.title, source.published, source.path, source.citation))))


def license_line(item: License) -> str:
    """Name a licence with its address."""
    return one_line(", ".join(filter(None, (item.title or item.name, item.path))))


def one_line(text: str) -> str:
    """Put a text on one line."""
    return re.sub(r"\s+", " ", text).strip()


def _listed(field: Field) -> tuple[str, ...]:
    values = allowed_value_texts(allowed_values(field))
    return (f"salah satu dari: {', '.join(values)}",) if values else ()


def _reasons(markers: Iterable[MissingValue]) -> tuple[str, ...]:
    return tuple(
        f"{f'“{marker.value}”' if marker.value else 'sel kosong'} berarti {marker.label}"
        for marker in markers
        if marker.label
    )


def _sentences(texts: Iterable[str]) -> str:
    said = (one_line(text) for text in texts)
    return " ".join(text if text.endswith((".", "?", "!")) else f"{text}." for text in said if text)
