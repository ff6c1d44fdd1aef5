"""Codes and their meaning: which areas there are, which is the whole, what parts and programmes are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from site_builder.derive.observations import fields_by_role
from site_builder.model.area import Area, Areas
from site_builder.model.package import Package, Resource
from site_builder.model.table import Cell
from site_builder.text.cells import plain_text
from site_builder.text.days import parse_day
from site_builder.text.speech import say
from site_builder.text.spoken import term

# Codes of Kemendagri have one part for a province, two for a regency or city, three for a kecamatan, four for a desa.
_LEVELS = {1: "provinsi", 2: "kabupaten/kota", 3: "kecamatan", 4: "desa"}


def derive_areas(packages: Iterable[Package], area_code: str = "", area_name: str = "") -> Areas:
    """Gather every place that a table names by its code; reference tables (they name parents) say what it is called.

    `area_code` and `area_name` are those of the settings and overrule what the tables say of the whole.
    """
    tables = [resource for package in packages for resource in package.resources]
    whole = whole_area(tables, area_code)
    found: dict[str, Area] = {}
    for resource in sorted(tables, key=lambda resource: "wilayah-induk" not in fields_by_role(resource)):
        for area in _areas(resource):
            found.setdefault(area.code, area)
    by_code = dict(sorted(found.items()))
    name = area_name or (by_code[whole].name if whole in by_code else "")
    areas = Areas(whole, name, by_code)
    inside = [area for area in by_code.values() if areas.is_part(area.code)]
    return Areas(whole, name, by_code, tuple(area for area in inside if _is_next_level(area, areas)))


def _is_next_level(area: Area, areas: Areas) -> bool:
    """Tell whether an area stands directly below the whole: by its parent, else by the parts of its code."""
    if area.parent:
        return area.parent == areas.whole or not areas.whole
    if areas.whole and area.code.startswith(f"{areas.whole}."):
        return "." not in area.code.removeprefix(f"{areas.whole}.")
    return not areas.whole


def _areas(resource: Resource) -> Iterator[Area]:
    """Yield the areas of one table, in its order; those of tables of figures know no more than code and name."""
    is_reference = "wilayah-induk" in fields_by_role(resource)
    for cells in _rows(resource, "wilayah"):
        code = plain_text(cells["wilayah"]).strip()
        if not code.strip("-"):
            continue
        if not is_reference:
            yield Area(code, plain_text(cells.get("nama-wilayah")), level=level_word(code))
            continue
        yield Area(
            code=code,
            name=plain_text(cells.get("nama-wilayah")),
            other_names=_listed(cells.get("nama-lain")),
            parent=plain_text(cells.get("wilayah-induk")),
            level=level_word(code),
            row=_position(cells.get("posisi-baris")),
            column=_position(cells.get("posisi-kolom")),
            is_reference=True,
            start=_day(cells.get("berlaku-mulai")),
            end=_day(cells.get("berlaku-sampai")),
            origins=tuple(origin for origin in _listed(cells.get("wilayah-asal")) if origin != code),
        )


def _listed(cell: Cell) -> tuple[str, ...]:
    """Take a cell apart that holds several names or codes."""
    return tuple(dict.fromkeys(text for part in plain_text(cell).split(";") if (text := part.strip(" -"))))


def _day(cell: Cell) -> date | None:
    """Return a day; a year alone says no day."""
    return cell if isinstance(cell, date) else parse_day(plain_text(cell))


def _position(cell: Cell) -> int | None:
    return cell if isinstance(cell, int) and not isinstance(cell, bool) and cell > 0 else None


def whole_area(tables: Iterable[Resource], area_code: str = "") -> str:
    """Return the code of the area that contains the others, or "" where the tables name none.

    The settings decide; else the area that holds most others, at any depth, by the parents that they name or, where
    they name none, by their codes. One that holds a single area, as a province its regency, gives way to that.
    """
    if area_code:
        return area_code
    tables = tuple(tables)
    codes = {code for resource in tables for code in _column(resource, "wilayah")}
    above = {
        plain_text(cells["wilayah"]): plain_text(cells["wilayah-induk"])
        for resource in tables
        for cells in _rows(resource, "wilayah", "wilayah-induk")
        if cells["wilayah-induk"]
    }
    if not above:
        above = {code: code.rpartition(".")[0] for code in codes if code.rpartition(".")[0] in codes}
    if not above:
        return next(iter(codes)) if len(codes) == 1 else ""
    held = Counter(ancestor for code in above for ancestor in _ancestors(code, above))
    children = Counter(above.values())
    whole = min(held, key=lambda code: (-held[code], code))
    while children[whole] == 1:
        only = next(code for code, parent in above.items() if parent == whole)
        if not children[only]:
            break
        whole = only
    return whole


def _ancestors(code: str, above: Mapping[str, str]) -> set[str]:
    """Return every area that holds an area; parents in a circle are met once."""
    found: set[str] = set()
    while (code := above.get(code, "")) and code not in found:
        found.add(code)
    return found


def programme_names(packages: Iterable[Package]) -> dict[str, str]:
    """Map codes of programmes to their names, from every table that has both."""
    return {
        plain_text(cells["program"]): term(plain_text(cells["nama-program"]))
        for package in packages
        for resource in package.resources
        for cells in _rows(resource, "program", "nama-program")
        if cells["nama-program"]
    }


def level_word(code: str) -> str:
    """Name the level of an area by its code: "kecamatan" for 16.07.03, "wilayah" where the code says nothing."""
    parts = code.split(".")
    return _LEVELS.get(len(parts), "wilayah") if all(part.isdecimal() for part in parts) else "wilayah"


def level_name(level: str, count: int = 1) -> str:
    """Return the word for a level as it is said of one area, or of `count` of them: "kecamatan"; subdistricts."""
    return term(level, count=count)


def full_name(name: str, level: str) -> str:
    """Return how an area is called in full: "Kecamatan Sembawa". Other levels say in their names what they are."""
    is_bare = level == "kecamatan" and not name.casefold().startswith(("kecamatan ", "kec. "))
    return say("Kecamatan {name}", name=name) if is_bare else name


def _rows(resource: Resource, *needed: str) -> Iterator[Mapping[str, Cell]]:
    """Yield the rows of a table by role; none where it lacks one of the roles `needed`."""
    roles = fields_by_role(resource)
    if resource.table is None:
        return
    places = {name: place for place, name in enumerate(resource.table.column_names)}
    cells = {role: places[field.name] for role, field in roles.items() if field.name in places}
    if not set(needed) <= cells.keys():
        return
    for row in resource.table.rows():
        yield {role: row[place] for role, place in cells.items()}


def _column(resource: Resource, role: str) -> Iterable[str]:
    """Yield the texts of the column that plays a role; empty cells and absent columns yield nothing."""
    return (text for cells in _rows(resource, role) if (text := plain_text(cells[role])))
