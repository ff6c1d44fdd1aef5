"""Findings of other rules with every personal value taken out: a type error must not tell a NIK on its way.

Two nets: whatever has the shape of personal data is masked in any text, and in tables with personal columns the very
cells of those columns are, wherever they turn up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from site_builder.check.privacy.column import cell_text
from site_builder.check.privacy.emails import emails_in
from site_builder.check.privacy.folding import fold
from site_builder.check.privacy.identity import is_identity
from site_builder.check.privacy.phones import phones_in
from site_builder.check.privacy.runs import long_numbers
from site_builder.check.privacy.tax import tax_numbers_in
from site_builder.model.package import Package, Resource
from site_builder.model.report import Finding

MASK = "•••"
_SPELLED_ANEW = frozenset({"write", "other", "near"})  # the value again, in a spelling that `hidden` does not know
_SIXTEEN = re.compile(r"(?<!\d)\d{16}(?!\d)")  # letters may touch it here: a message loses nothing by masking too much
_LONG_ENOUGH = 3  # characters: shorter cells would take whole sentences apart


def mask_findings(package: Package, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings of a package without personal values; what is found is not changed, only how it is told."""
    columns: dict[str, set[int]] = {}
    for finding in findings:
        if finding.code.startswith("personal-") and finding.place.column:
            columns.setdefault(finding.place.resource, set()).add(finding.place.column)
    secrets = {
        name: _secrets(resource, columns[name], {f.place.row for f in findings if f.place.resource == name})
        for name in columns
        if (resource := package.resource(name)) is not None
    }
    return tuple(_masked(finding, columns, secrets) for finding in findings)


def mask_text(text: str) -> str:
    """Return a text with every identity number, tax number, telephone number and e-mail address masked.

    >>> mask_text("kunci 1607014101900003 ganda")
    'kunci ••• ganda'
    """
    folded = fold(text)
    spans = sorted(_spans(folded))
    if not spans:
        return text
    pieces, place = [], 0
    for start, end in spans:
        if start >= place:
            pieces += [folded[place:start], MASK]
        place = max(place, end)
    return "".join((*pieces, folded[place:]))


def _spans(text: str) -> Iterable[tuple[int, int]]:
    yield from ((number.start, number.end) for number in long_numbers(text, 16) if is_identity(number.digits))
    yield from (found.span() for found in _SIXTEEN.finditer(text) if is_identity(found.group()))
    yield from tax_numbers_in(text)
    yield from ((start, end) for start, end, kind in phones_in(text) if kind == "mobile")
    yield from emails_in(text)


def _secrets(resource: Resource, columns: set[int], rows: set[int | None]) -> Mapping[int | None, tuple[str, ...]]:
    """Return the cells of the personal columns in the rows that findings speak of, longest first."""
    if resource.table is None:
        return {}
    table, found = resource.table, dict[int | None, tuple[str, ...]]()
    for index, cells in enumerate(table.rows()):
        row = table.row_numbers[index] if index < len(table.row_numbers) else index + 2
        if row in rows:
            texts = {cell_text(cells[column - 1]) for column in columns if column <= len(cells)}
            texts |= {table.written.get((index, column - 1), "") for column in columns}
            found[row] = tuple(sorted((text for text in texts if len(text) >= _LONG_ENOUGH), key=len, reverse=True))
    return found


def _masked(
    finding: Finding, columns: Mapping[str, set[int]], secrets: Mapping[str, Mapping[int | None, tuple[str, ...]]]
) -> Finding:
    place = finding.place
    safe_place = replace(
        place,
        package=mask_text(place.package),
        resource=mask_text(place.resource),
        path=mask_text(place.path),
        field=mask_text(place.field),
    )
    if finding.code.startswith("personal-"):
        return replace(finding, place=safe_place, values=_each(finding.values, ()))
    hidden = secrets.get(place.resource, {}).get(place.row, ())
    is_personal = place.column in columns.get(place.resource, ())
    value = MASK if is_personal and finding.value else _without(finding.value, hidden)
    values = _each(finding.values, (finding.value, *hidden) if is_personal and finding.value else hidden)
    if is_personal:
        values = {name: MASK if name in _SPELLED_ANEW else text for name, text in values.items()}
    return replace(finding, place=safe_place, value=value, values=values)


def _each(values: Mapping[str, str], hidden: Sequence[str]) -> Mapping[str, str]:
    return {name: _without(text, hidden) for name, text in values.items()}


def _without(text: str, hidden: Sequence[str]) -> str:
    for secret in hidden:
        if len(secret) >= _LONG_ENOUGH:
            text = re.sub(re.escape(secret), MASK, text, flags=re.IGNORECASE)
    return mask_text(text)
