"""What is declared and holds nothing: columns without a single value, indicators that no figure speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from site_builder.check.engine import file_place, titles
from site_builder.model.library import Library
from site_builder.model.package import Field, Package, Resource
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.roles import BY_IRI, BY_NAME
from site_builder.text.cells import plain_text
from site_builder.text.nearest import nearest

# A single row may well leave something open; remarks are there for those who have one.
_FEWEST_ROWS = 2
_REMARKS = BY_NAME["catatan"].iri
_INDICATOR = BY_NAME["indikator"].iri


def check_emptiness(package: Package, _library: Library) -> Iterable[Finding]:
    """Yield a warning for each declared column without a value, and for each indicator without a figure."""
    for resource in package.resources:
        if not resource.schema.is_inferred and not resource.violations:
            yield from _empty_columns(package, resource)
    yield from _idle_indicators(package)


def _empty_columns(package: Package, resource: Resource) -> Iterator[Finding]:
    table = resource.table
    if table is None or len(table) < _FEWEST_ROWS:
        return
    for number, name in enumerate(table.column_names, 1):
        field = resource.schema.field(name)
        if field is None or _REMARKS in field.roles or any(cell is not None for cell in table.column(name)):
            continue
        place = Place(package.name, resource.name, file_place(package, resource), column=number, field=name)
        variant = {"variant": "measure"} if _is_measure(field) else {}
        yield Finding(
            "column-empty", Severity.WARNING, place, values={**titles(field), **variant, "rows": str(len(table))}
        )


def _idle_indicators(package: Package) -> Iterator[Finding]:
    """Compare the lists of indicators in a package with the tables of their figures, where there are such tables."""
    tables = [(resource, field) for resource in package.resources for field in _with_role(resource, _INDICATOR)]
    measured = [(resource, field) for resource, field in tables if _has_measure(resource)]
    known = {_folded(text) for resource, field in measured for text, _ in _texts(resource, field)}
    for resource, field in tables:
        if known and not _has_measure(resource):
            for text, row in _texts(resource, field):
                if _folded(text) not in known:
                    column = resource.table.column_names.index(field.name) + 1 if resource.table else None
                    path = file_place(package, resource)
                    place = Place(package.name, resource.name, path, row, column, field.name)
                    near = nearest(text, (name for pair in measured for name, _ in _texts(*pair)), 0.75)
                    values = {**titles(field), "tables": _listed(measured), "near": near}
                    yield Finding("indicator-idle", Severity.WARNING, place, text, values)


def _folded(text: str) -> str:
    """Names are quoted from sources, which write capitals as they like."""
    return " ".join(text.casefold().split())


def _with_role(resource: Resource, iri: str) -> Sequence[Field]:
    """Return the columns with a role, of a table that could be read."""
    names = resource.table.column_names if resource.table is not None and not resource.violations else ()
    return [field for field in resource.schema.fields if iri in field.roles and field.name in names]


def _has_measure(resource: Resource) -> bool:
    return any(_is_measure(field) for field in resource.schema.fields)


def _is_measure(field: Field) -> bool:
    return any(BY_IRI[iri].kind == "measure" for iri in field.roles if iri in BY_IRI)


def _texts(resource: Resource, field: Field) -> Iterator[tuple[str, int]]:
    """Yield every value of a column with its row, each value once."""
    table = resource.table
    seen: set[str] = set()
    for cell, row in zip(table.column(field.name), table.row_numbers, strict=True) if table else ():
        text = plain_text(cell)
        if cell is not None and text not in seen:
            seen.add(text)
            yield text, row


def _listed(tables: Sequence[tuple[Resource, Field]]) -> str:
    return ", ".join(f"“{resource.name}”" for resource, _ in tables)
