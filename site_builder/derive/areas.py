"""Codes and their meaning: which area is the whole that the portal is about, what parts and programmes are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from site_builder.derive.observations import fields_by_role
from site_builder.model.package import Package, Resource
from site_builder.text.cells import plain_text

# Codes of Kemendagri have one part for a province, two for a regency or city, three for a kecamatan, four for a desa.
_LEVELS = {1: "provinsi", 2: "kabupaten/kota", 3: "kecamatan", 4: "desa"}


def whole_area(packages: Iterable[Package], area_code: str = "") -> str:
    """Return the code of the area that contains the others, or "" where the tables name none.

    The settings decide; else the code that most areas name as their parent; else the code that most others extend.
    """
    if area_code:
        return area_code
    tables = [resource for package in packages for resource in package.resources]
    codes = {code for resource in tables for code in _column(resource, "wilayah")}
    parents = Counter(code for resource in tables for code in _column(resource, "wilayah-induk"))
    if not parents:
        parents.update(code for code in codes for other in codes if other.startswith(f"{code}."))
    if parents:
        return min(parents, key=lambda code: (-parents[code], code))
    return next(iter(codes)) if len(codes) == 1 else ""


def reference_areas(packages: Iterable[Package]) -> frozenset[str]:
    """Return the codes of all areas that a reference table (one that names parents) lists."""
    return frozenset(
        code
        for package in packages
        for resource in package.resources
        if "wilayah-induk" in fields_by_role(resource)
        for code in _column(resource, "wilayah")
    )


def programme_names(packages: Iterable[Package]) -> dict[str, str]:
    """Map codes of programmes to their names, from every table that has both."""
    names: dict[str, str] = {}
    for resource in (resource for package in packages for resource in package.resources):
        roles = fields_by_role(resource)
        if resource.table is not None and {"program", "nama-program"} <= roles.keys():
            columns = (resource.table.column(roles[role].name) for role in ("program", "nama-program"))
            names.update((plain_text(code), plain_text(name)) for code, name in zip(*columns, strict=True) if name)
    return names


def level_word(code: str) -> str:
    """Name the level of an area by its code: "kecamatan" for 16.07.03, "wilayah" where the code says nothing."""
    parts = code.split(".")
    return _LEVELS.get(len(parts), "wilayah") if all(part.isdecimal() for part in parts) else "wilayah"


def _column(resource: Resource, role: str) -> Iterable[str]:
    """Yield the texts of the column that plays a role; empty cells and absent columns yield nothing."""
    field = fields_by_role(resource).get(role)
    if field is None or resource.table is None or field.name not in resource.table.column_names:
        return ()
    return (text for cell in resource.table.column(field.name) if (text := plain_text(cell)))
