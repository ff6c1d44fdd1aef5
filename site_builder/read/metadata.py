"""A descriptor to the drafts of its resources and all that is wrong with its metadata, before any table is read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from site_builder.model.limits import DEFAULTS, Limits
from site_builder.model.package import Violation
from site_builder.read.drafts import Draft, draft_resource, refuse_profile
from site_builder.read.engine.metadata import check_draft, check_package
from site_builder.read.engine.relations import check_references
from site_builder.read.paths import is_yaml
from site_builder.read.patterns.check import check_patterns
from site_builder.read.positions import property_lines
from site_builder.read.shapes import check_shape, join
from site_builder.read.standard import Standard, standard_of, version_of


def judge_descriptor(
    descriptor: Mapping[str, Any], folder: Path, limits: Limits = DEFAULTS
) -> tuple[list[Draft], tuple[Violation, ...]]:
    """Return the drafts, each with its violations, and the violations of the package as a whole."""
    standard = standard_of(version_of(descriptor))
    drafts = _draft(descriptor, folder, standard, limits)
    return drafts, _judge(descriptor, drafts, folder, standard, limits)


def _draft(descriptor: Mapping[str, Any], folder: Path, standard: Standard, limits: Limits) -> list[Draft]:
    items = descriptor.get("resources")
    return [
        draft_resource(item, f"resources[{number}]", folder, standard, limits)
        for number, item in enumerate(items if isinstance(items, list) else ())
        if isinstance(item, Mapping)
    ]


def _judge(
    descriptor: Mapping[str, Any], drafts: list[Draft], folder: Path, standard: Standard, limits: Limits
) -> tuple[Violation, ...]:
    """Judge the metadata: first the shapes, then what they mean, then what refers to what."""
    found = list(check_shape(descriptor, standard.package, "", "package-error"))
    misshapen = {re.split(r"[.\[]", item.values["property"])[0] for item in found}
    sound = {name: value for name, value in descriptor.items() if name not in misshapen}
    if "resources" not in misshapen:
        found.extend(check_package(sound, drafts, standard.version))
    refusal = refuse_profile(sound.get("profile", ""), folder, limits)
    if refusal:
        found.append(refusal)
    for draft in drafts:
        if not draft.violations and draft.schema is not None:
            draft.violations.extend(check_patterns(draft.schema, f"{draft.place}.schema", limits))
        if not draft.violations:
            draft.violations.extend(check_draft(draft, standard.version))
    if "resources" not in misshapen:
        check_references(drafts)
    _tell_once(drafts)
    for draft in drafts:
        draft.violations[:] = [_in_its_file(violation, draft) for violation in draft.violations]
    return tuple(found)


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
