"""The rule: a package in, one finding per column and kind of personal data out, and the exemptions that were used.

A finding tells what kind, how many cells, where, and of what shape; the value itself never leaves the detectors.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.check.privacy.detectors import detect, detect_in_text
from site_builder.check.privacy.evidence import Detection
from site_builder.check.privacy.exemptions import read_exemptions, unused
from site_builder.check.privacy.split import detect_split
from site_builder.check.privacy.subject import Subject
from site_builder.check.privacy.tables import allowed_values, columns_of
from site_builder.check.privacy.telling import finding
from site_builder.check.privacy.texts import texts_of
from site_builder.model.exemption import Exemption
from site_builder.model.package import Package, Resource
from site_builder.model.report import Finding, Place, column_letters

_CITED = frozenset(("sumber", "sumber-url", "pakar"))  # roles of columns that cite: authors and their addresses
_SHOWN = 3  # cells named in a message; their number is told beside
_CITABLE = frozenset(("name", "email", "phone", "address"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rule found in a package, and the exemptions that kept something from being found."""

    findings: tuple[Finding, ...]
    exemptions: tuple[Exemption, ...]


def judge_package(package: Package) -> Verdict:
    """Look at every cell, header, allowed value and text of a package."""
    entries = list(read_exemptions(package))
    exemptions = [entry for entry in entries if isinstance(entry, Exemption)]
    findings = [entry for entry in entries if isinstance(entry, Finding)]
    used: list[Exemption] = []
    for found, matching in _all(package, exemptions):
        if matching:
            used.append(matching)
        else:
            findings.append(found)
    told = {(found.place.resource, found.place.field) for found in findings}  # of another kind: that is said already
    findings += [
        unused(package, exemption)
        for exemption in exemptions
        if exemption not in used and (exemption.resource, exemption.field) not in told
    ]
    return Verdict(tuple(findings), tuple(dict.fromkeys(used)))


def _all(package: Package, exemptions: Sequence[Exemption]) -> Iterator[tuple[Finding, Exemption | None]]:
    """Yield every finding of a package with the exemption that covers it, if one does."""
    path = f"{package.place}/{package.descriptor_name}"
    for resource in package.resources:
        for field, told, kind in _in_table(package, resource):
            yield told, _covering(exemptions, kind, resource.name, field=field)
    for text in texts_of(package):
        for found in detect_in_text(text.text):
            if text.is_contact and found.kind in _CITABLE:
                continue
            place = Place(package.name, text.resource, path, field=text.field)
            told = finding(found, place, "text", {"part": text.part})
            yield told, _covering(exemptions, found.kind, text.resource, part=text.part)


def _covering(
    exemptions: Sequence[Exemption], kind: str, resource: str, field: str = "", part: str = ""
) -> Exemption | None:
    for exemption in exemptions:
        is_same = exemption.kind == kind and exemption.resource == resource
        if is_same and (
            (field and exemption.field == field) or (part and exemption.part and part.endswith(exemption.part))
        ):
            return exemption
    return None


def _in_table(package: Package, resource: Resource) -> Iterator[tuple[str, Finding, str]]:
    """Yield what the cells, headers and allowed values of one table hold."""
    columns = columns_of(resource)
    subject = Subject(columns, f"{resource.name} {resource.title} {package.name} {package.title}")
    file = resource.source_paths[0] if resource.source_paths else package.descriptor_name
    whole = Place(package.name, resource.name, f"{package.place}/{file}")
    for number, column in enumerate(columns, start=1):
        place = replace(whole, column=number, field=column.name)
        titles = {"title": column.title}
        for found in detect(column, subject):
            if column.roles & _CITED and found.kind in _CITABLE:
                continue
            yield column.name, _told(resource, found, place, "", titles), found.kind
        for found in detect_in_text(column.name):
            yield column.name, finding(found, replace(place, row=1, field=""), "header", {}), found.kind
        for found in detect(allowed_values(resource.schema.field(column.name), column), subject):
            yield column.name, finding(found, place, "enum", titles), found.kind
        column.forget()
    for place_of_left, found in detect_split(columns):
        left, right = columns[place_of_left], columns[place_of_left + 1]
        place = replace(whole, column=place_of_left + 1, field=left.name)
        titles = {"title": left.title or left.name, "other": right.title or right.name}
        yield left.name, _told(resource, found, place, "split", titles), found.kind


def _told(resource: Resource, found: Detection, place: Place, variant: str, values: Mapping[str, str]) -> Finding:
    """Tell what a column holds, with the first of its cells."""
    rows = [_row_number(resource, row) for row in found.rows[:_SHOWN]]
    cells = ", ".join(f"{column_letters(place.column or 1)}{row}" for row in rows)
    more = {"cells": cells + (" …" if len(found.rows) > _SHOWN else ""), **values}
    return finding(found, replace(place, row=rows[0]), variant, more)


def _row_number(resource: Resource, index: int) -> int:
    numbers = resource.table.row_numbers if resource.table else ()
    return numbers[index] if index < len(numbers) else index + 2
