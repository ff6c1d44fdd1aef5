"""A descriptor to the drafts of its resources and all that is wrong with its metadata, before any table is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from site_builder.model.limits import DEFAULTS, Limits
from site_builder.model.package import Violation
from site_builder.read.drafts import Draft, draft_resource, refuse_profile
from site_builder.read.engine.metadata import check_draft, check_package
from site_builder.read.engine.relations import check_references
from site_builder.read.hidden import check_texts
from site_builder.read.names import check_package_name, check_resource_names, settle_names
from site_builder.read.paths import is_yaml
from site_builder.read.patterns.check import check_patterns
from site_builder.read.positions import property_lines
from site_builder.read.shapes import check_shape, join
from site_builder.read.standard import Standard, standard_of, version_of


def judge_descriptor(
    descriptor: Mapping[str, Any], folder: Path, limits: Limits = DEFAULTS
) -> tuple[list[Draft], list[Violation], list[Violation]]:
    """Return the drafts, each with its violations, and the violations and doubts of the package as a whole."""
    standard = standard_of(version_of(descriptor))
    drafts = _draft(descriptor, folder, standard, limits)
    return drafts, *_judge(descriptor, drafts, folder, standard, limits)


def _draft(descriptor: Mapping[str, Any], folder: Path, standard: Standard, limits: Limits) -> list[Draft]:
    items = descriptor.get("resources")
    return [
        draft_resource(item, f"resources[{number}]", folder, standard, limits)
        for number, item in enumerate(items if isinstance(items, list) else ())
        if isinstance(item, Mapping)
    ]


def _judge(
    descriptor: Mapping[str, Any], drafts: list[Draft], folder: Path, standard: Standard, limits: Limits
) -> tuple[list[Violation], list[Violation]]:
    """Judge the metadata: names, then shapes, then what they mean, then what refers to what. Violations and doubts."""
    named = list(check_package_name(descriptor, folder))
    found = [item for item in named if item.type == "name-unsafe"]
    doubts = [item for item in named if item.type != "name-unsafe"]
    misshapen = {"name"} if found else set()
    shapeless = list(check_shape(descriptor, standard.package, "", "package-error"))
    misshapen |= {re.split(r"[.\[]", item.values["property"])[0] for item in shapeless}
    found.extend(shapeless)
    sound = {name: value for name, value in descriptor.items() if name not in misshapen}
    if "resources" not in misshapen:
        found.extend(check_package(sound, drafts, standard.version))
    if refusal := refuse_profile(sound.get("profile", ""), folder, limits):
        found.append(refusal)
    for text, is_harmful in check_texts(descriptor, "", skipped=("name", "resources")):
        (found if is_harmful else doubts).append(text)
    check_resource_names(drafts)
    for draft in drafts:
        _judge_draft(draft, standard, limits)
    if "resources" not in misshapen:
        check_references(drafts)
    _tell_once(drafts)
    for draft in drafts:
        draft.violations[:] = [_in_its_file(violation, draft) for violation in draft.violations]
        draft.doubts[:] = [_in_its_file(doubt, draft) for doubt in settle_names(draft.doubts, draft.violations)]
    return found, settle_names(doubts, found)


def _judge_draft(draft: Draft, standard: Standard, limits: Limits) -> None:
    """Judge one resource: the signs in its texts, its patterns, its metadata; no fault is told twice."""
    for text, is_harmful in _texts(draft) if not draft.violations else ():
        (draft.violations if is_harmful else draft.doubts).append(text)
    if not draft.violations and draft.schema is not None:
        draft.violations.extend(check_patterns(draft.schema, join(draft.place, "schema"), limits))
    if not draft.violations:
        draft.violations.extend(check_draft(draft, standard.version))


def _texts(draft: Draft) -> Iterator[tuple[Violation, bool]]:
    """Yield the hidden signs in the texts of a resource, and of the files that its schema and dialect are kept in."""
    yield from check_texts(draft.item, draft.place, skipped=("name", "path", "data"))
    for name, value in (("schema", draft.schema), ("dialect", draft.dialect)):
        if isinstance(draft.item.get(name), str):
            yield from check_texts(value, join(draft.place, name))


def _in_its_file(violation: Violation, draft: Draft) -> Violation:
    """Point into the file of its own that a schema or dialect is kept in, where the violation is about that."""
    stated = violation.values.get("property", "")
    for name in ("schema", "dialect"):
        path, place = draft.item.get(name), join(draft.place, name)
        if isinstance(path, str) and re.match(rf"{re.escape(place)}(?![^.\[])", stated) and not violation.path:
            inner = stated[len(place) :].removeprefix(".")
            lines = property_lines((draft.folder / path).read_bytes(), is_yaml(path))
            values = {**violation.values, "property": inner or name}
            return replace(violation, path=path, row=_line(inner, lines), values=values)
    return violation


def _line(stated: str, lines: Mapping[str, int]) -> int | None:
    """Return the line of a property, or of what should hold it."""
    while stated and stated not in lines:
        stated = re.sub(r"(?:\.|^)[^.\[]*$|\[\d+\]$", "", stated)
    return lines.get(stated)


def _tell_once(drafts: Sequence[Draft]) -> None:
    """Keep one of the complaints that only version 2 knows a thing: one line at the top mends them all."""
    is_told = False
    for draft in drafts:
        kept = []
        for violation in draft.violations:
            is_gate = violation.values.get("variant") == "needs-v2"
            if not (is_gate and is_told):
                kept.append(violation)
            is_told = is_told or is_gate
        draft.violations[:] = kept
