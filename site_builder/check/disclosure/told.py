"""Hidden figures that a text tells all the same: a sentence that holds the number and what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from site_builder.check.disclosure.counts import role_names
from site_builder.check.disclosure.figures import Figure
from site_builder.check.engine import file_place
from site_builder.check.privacy.texts import texts_of
from site_builder.model.library import Document
from site_builder.model.package import Package
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.roles import BY_NAME
from site_builder.model.table import Cell
from site_builder.text.cells import plain_text

_WORDS = {1: "satu|one", 2: "dua|two", 3: "tiga|three", 4: "empat|four", 5: "lima|five", 6: "enam|six",
          7: "tujuh|seven", 8: "delapan|eight", 9: "sembilan|nine"}  # fmt: skip
_COUNTED = (
    r"(?:unit|rumah|orang|jiwa|kk|keluarga|warga|penerima|kepala keluarga|house|houses|household|households|family|"
    r"families|people|person|persons|unit rumah|units)\b"
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n")
_SHORTEST_NAME = 3
# Roles whose texts name what a row is about; a column without a role does so too where it holds texts.
_NOTES = frozenset(("catatan", "isi", "uraian", "periode-teks"))


@dataclass(frozen=True, slots=True)
class _Secret:
    """A hidden figure with its row, the names of what it is about, and what a text that tells it looks like."""

    figure: Figure
    row: tuple[Cell, ...]
    names: tuple[str, ...]
    pattern: re.Pattern[str]


def told_figures(
    packages: Iterable[Package], documents: Iterable[Document], figures: Sequence[Figure]
) -> list[Finding]:
    """Return one finding for each text, note or page that tells a hidden figure; none of them shows it."""
    rows = cache(lambda resource: list(resource.table.rows()))
    secrets = [secret for figure in figures if (secret := _secret(figure, rows(figure.resource)))]
    found: dict[tuple[str, ...], Finding] = {}
    for finding in _all(packages, documents, secrets):
        place = finding.place
        found.setdefault((place.package, place.path, finding.values["part"], place.cell), finding)
    return list(found.values())


def _all(packages: Iterable[Package], documents: Iterable[Document], secrets: Sequence[_Secret]) -> Iterator[Finding]:
    for secret in secrets:
        yield from _notes(secret)
    for package in packages:
        path = file_place(package)
        for text in texts_of(package):
            if any(_tells(text.text, secret) for secret in secrets):
                yield _finding(Place(package.name, text.resource, path, field=text.field), text.part)
    for document in documents:
        lines = (document.title, document.description, *document.body.splitlines())
        for number, line in enumerate(lines, start=document.first_line - 2):
            if any(_tells(line, secret) for secret in secrets):
                yield _finding(Place(path=document.source_path, row=max(number, 1)), "", "page")
                break


def _secret(figure: Figure, rows: Sequence[tuple[Cell, ...]]) -> _Secret | None:
    value, table = figure.value, figure.resource.table
    if value is None or value != int(value) or table is None:
        return None
    row = rows[figure.row]
    names = tuple(
        " ".join(text.casefold().split())
        for name, cell in zip(table.column_names, row, strict=True)
        if isinstance(cell, str) and _names_something(figure, name)
        for text in [cell]
        if len(text.strip()) >= _SHORTEST_NAME
    )
    number = "|".join(filter(None, (str(int(value)), _WORDS.get(int(value), ""))))
    return _Secret(figure, row, names, re.compile(rf"(?<![\w.,])(?:{number})\s+{_COUNTED}", re.IGNORECASE))


def _names_something(figure: Figure, name: str) -> bool:
    field = figure.resource.schema.field(name)
    roles = role_names(field) if field else ()
    return not roles or any(BY_NAME[role].kind == "dimension" for role in roles)


def _tells(text: str, secret: _Secret) -> bool:
    """Tell whether a sentence of a text holds both the number, counted, and what it is about."""
    if not secret.pattern.search(text):
        return False
    return any(
        secret.pattern.search(sentence) and any(name in " ".join(sentence.casefold().split()) for name in secret.names)
        for sentence in _SENTENCE.split(text)
    )


def _notes(secret: _Secret) -> Iterator[Finding]:
    """Yield the note beside a hidden figure that says it in words: its row says what it is about."""
    figure = secret.figure
    table = figure.resource.table
    assert table is not None
    for number, (name, cell) in enumerate(zip(table.column_names, secret.row, strict=True), start=1):
        if isinstance(cell, str) and secret.pattern.search(cell):
            path = file_place(figure.package, figure.resource)
            field = figure.resource.schema.field(name)
            titles = {"title": str(field.title) if field else ""}
            place = Place(figure.package.name, figure.resource.name, path, figure.row_number, number, name)
            yield _finding(place, plain_text(name), "note", titles)


def _finding(place: Place, part: str, variant: str = "", more: Mapping[str, str] | None = None) -> Finding:
    values = {"part": part, "variant": variant, **(more or {})}
    return Finding("small-count-told", Severity.ERROR, place, values=values)
