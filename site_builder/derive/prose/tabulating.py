"""A part of a published table in a text: the rows and columns that a writer asked for, figures as numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from site_builder.derive import routes as paths
from site_builder.derive.computed import compute
from site_builder.derive.figures.material import Material, RoleRow
from site_builder.derive.observations import period_of
from site_builder.derive.preview import is_amount
from site_builder.derive.prose.arguments import Arguments
from site_builder.derive.prose.desk import Desk
from site_builder.derive.prose.mistake import Mistake, choices_hint, shown
from site_builder.derive.prose.selection import Asked
from site_builder.derive.prose.shelf import SELECTORS, Entry, Shelf, folded
from site_builder.model.grid import Grid, GridCell, GridRow
from site_builder.model.package import Field
from site_builder.model.portal import Column
from site_builder.model.prose import Phrase, Tabulation
from site_builder.model.speech import either
from site_builder.model.words import Localized
from site_builder.text.cells import plain_text
from site_builder.text.hidden import hides
from site_builder.text.numbers import number
from site_builder.text.speech import say

MOST_ROWS = 60
_UNPUBLISHED = say("belum dipublikasikan")
# Roles by which a row of any table can be asked for, where a selector goes by another name than its role.
_ROLES = {"wilayah": ("wilayah", "nama-wilayah"), "program": ("program", "nama-program"), "dana": ("sumber-dana",)}


def make_table(arguments: Arguments, desk: Desk) -> Tabulation:
    """Return the rows of one table that are asked for, with the columns that are asked for."""
    most = arguments.count("paling_banyak", 20, MOST_ROWS)
    material = _material(arguments, desk.shelf)
    fields = _fields(arguments, material)
    rows = _asked_rows(
        arguments.asked(name for name in SELECTORS if name not in ("paket", "tabel")), material, desk.shelf
    )
    title = either(material.resource.title, material.resource.name)
    columns = tuple(
        Column(either(field.title, field.name), is_amount(field, material.resource), field.unit) for field in fields
    )
    cells = _Cells(material, desk.shelf)
    return Tabulation(
        Grid(
            title, columns, tuple(GridRow(tuple(cells.show(index, field) for field in fields)) for index in rows[:most])
        ),
        desk.shelf.survey.pages.get((material.package.name, material.resource.name), ""),
        max(0, len(rows) - most),
    )


def count_rows(arguments: Arguments, desk: Desk) -> Phrase:
    """Return how many rows of a table hold what is asked for, as a number that leads to the table."""
    material = _material(arguments, desk.shelf)
    asked = arguments.asked(name for name in SELECTORS if name not in ("paket", "tabel"))
    title = either(material.resource.title, material.resource.name)
    told = ", ".join(f"{name} {shown(value)}" for name, value in asked.items())
    count = compute(
        f"prosa--hitung-{material.stem}",
        say("Banyaknya baris: {title}", title=title),
        len(_asked_rows(asked, material, desk.shelf)),
        unit="",
        formula=say("banyaknya baris tabel {title} dengan {told}", title=title, told=told)
        if told
        else say("banyaknya baris tabel {title}", title=title),
        inputs=(),
        has_page=False,
        output_path=desk.shelf.survey.pages.get((material.package.name, material.resource.name), paths.CATALOGUE),
    )
    return Phrase((count,))


def _material(arguments: Arguments, shelf: Shelf) -> Material:
    """Return the one table that is meant, by title or name."""
    wanted = folded(arguments.text("tabel"))
    owner = folded(arguments.text("paket", ""))
    tables = [item for item in shelf.survey.materials if not owner or owner in _names(item.package)]
    found = [item for item in tables if wanted in _names(item.resource)]
    if len(found) == 1:
        return found[0]
    written = shown(arguments.text("tabel"))
    if not found:
        words = Localized(f"tidak ada tabel {written}", f"there is no table {written}")
        raise Mistake(
            words, choices_hint(arguments.text("tabel"), (_title(item.resource) for item in tables)), is_absent=True
        )
    words = Localized(f"{len(found)} tabel bernama {written}", f"{len(found)} tables are called {written}")
    packages = " atau ".join(f'paket="{_title(item.package)}"' for item in found[:3])
    raise Mistake(words, Localized(f"Sebutkan paketnya: {packages}.", f"Name the package: {packages}."))


def _names(item: object) -> tuple[str, str]:
    return folded(_title(item)), folded(getattr(item, "name", ""))


def _title(item: object) -> str:
    """Return the title of a package, table or column, or its name."""
    return str(getattr(item, "title", "")) or str(getattr(item, "name", ""))


def _fields(arguments: Arguments, material: Material) -> list[Field]:
    """Return the columns that are asked for, all of them where none is."""
    known = [field for field in material.resource.schema.fields if field.name in material.table.column_names]
    found = []
    for name in arguments.texts("pilih"):
        field = next((field for field in known if folded(name) in _names(field)), None)
        if field is None:
            words = Localized(f"tabel ini tidak punya kolom {shown(name)}", f"this table has no column {shown(name)}")
            raise Mistake(words, choices_hint(name, map(_title, known)))
        found.append(field)
    return found or known


def _asked_rows(asked: Asked, material: Material, shelf: Shelf) -> list[int]:
    """Return the places of the rows that hold what is asked for; raises Mistake where none does."""
    entries: dict[int, list[Entry]] = {}
    for entry in shelf.of(material) if asked else ():
        entries.setdefault(entry.item.origin.row, []).append(entry)
    left = list(range(len(material.rows)))
    for name in (name for name in SELECTORS if name in asked):
        wanted = folded(asked[name])
        values = {
            index: _values(name, material.rows[index], entries.get(material.table.row_numbers[index], ()), shelf)
            for index in left
        }
        kept = [index for index in left if wanted in map(folded, values[index])]
        if not kept:
            written = shown(asked[name])
            words = Localized(f"tidak ada baris dengan {name} {written}", f"there is no row of {name} {written}")
            raise Mistake(
                words,
                choices_hint(asked[name], (value for index in left for value in values[index][:1])),
                is_absent=True,
            )
        left = kept
    return left


def _values(name: str, row: RoleRow, entries: Sequence[Entry], shelf: Shelf) -> list[str]:
    found = [value for entry in entries for value in shelf.values(name, entry)]
    found += [plain_text(row.get(role)) for role in _ROLES.get(name, (name.replace("_", "-"),))]
    end = period_of(row)[1] if name == "tahun" else None
    return [value for value in (*found, str(end.year) if end else "") if value]


class _Cells:
    """Shows the cells of a table: figures as numbers, amounts grouped, what is missing by its reason."""

    def __init__(self, material: Material, shelf: Shelf) -> None:
        self._material, self._shelf = material, shelf
        self._places = {name: place for place, name in enumerate(material.table.column_names)}
        self._rows = tuple(material.table.rows())
        origins = ((entry.item.origin, entry) for entry in shelf.of(material))
        self._entries: Mapping[tuple[int, str], Entry] = {
            (origin.row, origin.field): entry for origin, entry in origins
        }

    def show(self, index: int, field: Field) -> GridCell:
        """Return what stands in a cell."""
        table = self._material.table
        place = self._places[field.name]
        entry = self._entries.get((table.row_numbers[index], field.name))
        cell = self._rows[index][place]
        if entry is not None and cell is not None:
            return self._shelf.number(entry, has_page=False)
        if cell is None:
            written = table.written.get((index, place), "")
            label = next((str(item.label) for item in field.missing_values if item.value == written), "")
            return written if hides(field, written) else None if label in ("", _UNPUBLISHED) else label
        if isinstance(cell, int | Decimal) and not isinstance(cell, bool) and is_amount(field, self._material.resource):
            return number(cell)
        return plain_text(cell)
