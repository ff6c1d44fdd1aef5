"""The counters of the criteria: of all that a criterion asks about in a package, how much is as it should be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from site_builder.derive.observations import fields_by_role
from site_builder.derive.survey import Survey
from site_builder.model.package import Field, License, Package, Resource
from site_builder.model.pages import PackageCard
from site_builder.model.roles import ROLES
from site_builder.model.table import Table
from site_builder.text.addresses import web_address
from site_builder.text.hidden import hides

# So many are as they should be, of so many.
Count = tuple[int, int]
Counter = Callable[[PackageCard, Survey], Count]

_MEASURES = frozenset(role.name for role in ROLES if role.kind == "measure")
_NOT_APPLICABLE = "tidak berlaku"


def _count(answers: Iterable[bool]) -> Count:
    listed = list(answers)
    return sum(listed), len(listed)


def _described(card: PackageCard, _survey: Survey) -> Count:
    parts: tuple[Package | Resource, ...] = (card.package, *card.package.resources)
    return _count(bool(part.title and part.description) for part in parts)


def _licensed(card: PackageCard, _survey: Survey) -> Count:
    stated = (*card.package.licenses, *(item for resource in card.package.resources for item in resource.licenses))
    return _at_least_one(_count(map(_is_whole, stated)))


def _is_whole(item: License) -> bool:
    return bool((item.title or item.name) and web_address(item.path))


def _explained(card: PackageCard, _survey: Survey) -> Count:
    return _count(
        _is_explained(field, resource) for resource in card.package.resources for field in resource.schema.fields
    )


def _is_explained(field: Field, resource: Resource) -> bool:
    roles = fields_by_role(resource)
    is_measure = any(playing is field and role in _MEASURES for role, playing in roles.items())
    has_unit = bool(field.unit) or "satuan" in roles or not is_measure
    return bool(field.title and (field.description or field.definition) and has_unit)


def _readable(card: PackageCard, _survey: Survey) -> Count:
    return _count(
        {"csv", "json"} <= {download.format for download in resource.downloads} for resource in card.resources
    )


def _clean(card: PackageCard, _survey: Survey) -> Count:
    own = [finding for finding in card.findings if not finding.place.resource]
    is_current = not own and card.quarantined is None
    return _count((is_current, *(not resource.findings for resource in card.resources)))


def _fresh(card: PackageCard, _survey: Survey) -> Count:
    states = [card.freshness.state, *(item.freshness.state for item in card.resources if item.freshness.is_own)]
    return _count(state in ("on-time", "soon") for state in states if state != "irregular")


def _reachable(card: PackageCard, survey: Survey) -> Count:
    contact = card.package.contact
    own = (contact.email, contact.path) if contact else ()
    return _count([any(web_address(text) or "@" in text for text in (*own, survey.settings.contact))])


def _covered(card: PackageCard, survey: Survey) -> Count:
    return _count(not item.is_missing for item in survey.expected if item.row.package == card.package.name)


def _filled(card: PackageCard, _survey: Survey) -> Count:
    counts = [
        _filled_cells(field, resource.table)
        for resource in card.package.resources
        if resource.table is not None
        for role, field in fields_by_role(resource).items()
        if role in _MEASURES and field.name in resource.table.column_names
    ]
    return sum(met for met, _ in counts), sum(total for _, total in counts)


def _filled_cells(field: Field, table: Table) -> Count:
    """A hidden figure was published, in a way; where no value can exist, nobody owes one."""
    column = table.column_names.index(field.name)
    cells = table.column(field.name)
    empty = [table.written.get((row, column), "") for row, cell in enumerate(cells) if cell is None]
    labels = {item.value: str(item.label).casefold() for item in field.missing_values}
    hidden = sum(hides(field, text) for text in empty)
    none_owed = sum(labels.get(text) == _NOT_APPLICABLE for text in empty)
    return len(cells) - len(empty) + hidden, len(cells) - none_owed


def _sourced(card: PackageCard, _survey: Survey) -> Count:
    stated = (*card.package.sources, *(item for resource in card.package.resources for item in resource.sources))
    return _at_least_one(_count(bool(web_address(item.path)) for item in stated))


def _sourced_rows(card: PackageCard, _survey: Survey) -> Count:
    counts = [_rows_with_source(resource, resource.table) for resource in card.package.resources if resource.table]
    return sum(met for met, _ in counts), sum(total for _, total in counts)


def _rows_with_source(resource: Resource, table: Table) -> Count:
    roles = fields_by_role(resource)
    if not roles.keys() & _MEASURES:
        return 0, 0
    source = roles.get("sumber")
    if resource.sources:
        return len(table), len(table)
    if source is None or source.name not in table.column_names:
        return 0, len(table)
    return _count(cell is not None for cell in table.column(source.name))


def _at_least_one(count: Count) -> Count:
    """None at all is one that is missing, not nothing to ask about."""
    return count if count[1] else (0, 1)


# By id of the criterion (site_builder/text/quality.py).
COUNTERS: Mapping[str, Counter] = {
    "uraian": _described,
    "lisensi": _licensed,
    "kamus": _explained,
    "format": _readable,
    "pemeriksaan": _clean,
    "kesegaran": _fresh,
    "kontak": _reachable,
    "cakupan": _covered,
    "isian": _filled,
    "sumber": _sourced,
    "sumber-angka": _sourced_rows,
}
