"""`consistencyRules` of a descriptor to `Rule` values, and one finding for each rule that cannot be understood.

docs/consistency.md tells how to write one. Nothing is computed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from site_builder.check.consistency import forms
from site_builder.check.consistency.areas import parent_fault
from site_builder.check.consistency.faults import Fault, Faults, listed
from site_builder.check.consistency.forms import Scene
from site_builder.check.consistency.kinds import COMMON, KINDS, Kind
from site_builder.model.package import Package
from site_builder.model.report import Finding, Severity
from site_builder.model.words import Localized
from site_builder.text.nearest import nearest

PROPERTY = "consistencyRules"
MOST_RULES = 500
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A rule that can be checked: every name in `given` is right, as far as the packages of this run can tell.

    `path` is where it stands in the descriptor: "consistencyRules[0]".
    """

    package: Package
    path: str
    name: str
    kind: str
    title: Localized
    severity: Severity
    given: Mapping[str, Any]


def read_rules(package: Package, packages: Mapping[str, Package]) -> Iterator[Rule | Finding]:
    """Yield a rule, or the first fault of it as a finding, for each entry of the descriptor.

    `packages` are those of this run, by name.
    """
    entries = package.descriptor.get(PROPERTY)
    if entries is None:
        return
    if not isinstance(entries, list) or len(entries) > MOST_RULES:
        yield Fault("rules", PROPERTY, values={"limit": str(MOST_RULES)}).finding("consistency-rule", package)
        return
    scene, names = Scene(package, packages), set[str]()
    for number, entry in enumerate(entries):
        fault = next(_faults(entry, f"{PROPERTY}[{number}]", scene, names), None)
        if fault is not None:
            yield fault.finding("consistency-rule", package)
        else:
            yield _rule(entry, f"{PROPERTY}[{number}]", package)
        if isinstance(entry, Mapping):
            names.add(str(entry.get("name")))


def _rule(entry: Mapping[str, Any], path: str, package: Package) -> Rule:
    title = Localized(entry["title"].strip(), str(entry.get("title_en") or "").strip())
    return Rule(package, path, entry["name"], entry["kind"], title, Severity(entry.get("severity", "error")), entry)


def _faults(entry: Any, path: str, scene: Scene, names: set[str]) -> Faults:
    """Yield what is wrong with one rule; what stands first is what is told."""
    if not isinstance(entry, Mapping):
        yield Fault("shape", path)
        return
    name, kind = entry.get("name"), entry.get("kind")
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        yield Fault("name", f"{path}.name", str(name or "")[:80])
    elif name in names:
        yield Fault("name-twice", f"{path}.name", name)
    if not isinstance(kind, str) or kind not in KINDS:
        near = nearest(kind, KINDS) if isinstance(kind, str) else ""
        yield Fault("kind", f"{path}.kind", str(kind or "")[:80], near, {"names": ", ".join(KINDS)})
        return
    yield from forms.text(entry.get("title"), f"{path}.title", scene)
    if "title_en" in entry:
        yield from forms.text(entry["title_en"], f"{path}.title_en", scene)
    yield from forms.choice(*forms.SEVERITIES)(entry.get("severity", "error"), f"{path}.severity", scene)
    yield from _side_faults(entry, KINDS[kind], path, scene, COMMON)
    yield from _meaning_faults(entry, path, scene)


def _side_faults(entry: Mapping[str, Any], kind: Kind, path: str, scene: Scene, common: tuple[str, ...] = ()) -> Faults:
    """Yield what is wrong with the properties of a rule, or of one side of it."""
    for name in entry:
        if name not in (*common, *kind.names):
            known = (*kind.names, *common)
            yield Fault("property", path, str(name), nearest(str(name), known), {"names": listed(kind.names, 20)})
    for name in (*kind.required, *kind.sides):
        if name not in entry:
            yield Fault("missing", path, name, values={"names": listed(kind.names, 20)})
    if kind.any_of and not any(name in entry for name in kind.any_of):
        yield Fault("any-of", path, values={"names": ", ".join(kind.any_of)})
    inner = scene
    if "resource" in kind.required:
        found, resource_faults = _enter(entry, path, scene)
        yield from resource_faults
        inner = found
    for name, form in {**kind.required, **kind.optional}.items():
        if name in entry:
            yield from form(entry[name], f"{path}.{name}", inner)
    for name, side in kind.sides.items():
        if isinstance(entry.get(name), Mapping):
            yield from _side_faults(entry[name], side, f"{path}.{name}", scene)
        else:
            yield Fault("side", f"{path}.{name}", values={"names": listed(side.names, 20)})


def _enter(entry: Mapping[str, Any], path: str, scene: Scene) -> tuple[Scene, list[Fault]]:
    """Return the scene with the table that a side names, and what is wrong with that name."""
    package_name, name = entry.get("package", scene.package.name), entry.get("resource")
    if not isinstance(name, str) or not isinstance(package_name, str):
        return scene, []  # told by the form of the property
    package = scene.package if package_name == scene.package.name else scene.packages.get(package_name)
    if package is None:  # not part of this run: a package validates alone
        return replace(scene, resource=None), []
    resource = package.resource(name)
    if resource is None:
        known = [item.name for item in package.resources]
        fault = Fault("resource", f"{path}.resource", name, nearest(name, known), {"names": listed(known)})
        return scene, [] if package.violations else [fault]
    if resource.violations:
        return replace(scene, resource=None), []
    if resource.table is None:
        return replace(scene, resource=None), [Fault("no-table", f"{path}.resource", name)]
    return replace(scene, resource=resource), []


def _meaning_faults(entry: Mapping[str, Any], path: str, scene: Scene) -> Faults:
    """Yield what is wrong with properties that are right one by one, but not together."""
    if entry["kind"] == "parts-total":
        yield from _parts_faults(entry, path, scene)
    if entry["kind"] == "revision":
        yield from _revision_faults(entry, path, scene)
    if entry["kind"] == "kind-balance" and entry["total"] in [*entry["plus"], *entry.get("minus", ())]:
        yield Fault("twice", f"{path}.total", str(entry["total"])[:80])
    if entry["kind"] == "row-balance" and entry["total"] in [*entry["plus"], *entry.get("minus", ())]:
        yield Fault("twice", f"{path}.total", str(entry["total"])[:80])


def _parts_faults(entry: Mapping[str, Any], path: str, scene: Scene) -> Faults:
    parts, total = entry["parts"], entry["total"]
    if len(parts["by"]) != len(total["by"]):
        values = {"found": str(len(parts["by"])), "wanted": str(len(total["by"]))}
        yield Fault("by", f"{path}.total.by", values=values)
    own = scene.package.name
    if own not in (parts.get("package", own), total.get("package", own)):
        yield Fault("foreign", path)
    for place, name in enumerate(parts.get("toParent", ())):
        inner = f"{path}.parts.toParent[{place}]"
        if name not in parts["by"]:
            yield Fault("not-in-by", inner, name, nearest(name, parts["by"]))
        found, _ = _enter(parts, path, scene)
        yield from parent_fault(found, parts.get("package", own), name, inner)


def _revision_faults(entry: Mapping[str, Any], path: str, scene: Scene) -> Faults:
    needs_fields = [name for name in ("lostValues", "factor", "sumChange") if name in entry]
    if needs_fields and "fields" not in entry:
        yield Fault("needs", path, needs_fields[0], values={"needed": "fields"})
    if "fields" in entry and not needs_fields:
        yield Fault("needs", path, "fields", values={"needed": "factor"})
    resource = scene.package.resource(entry["resource"])
    needs_key = [name for name in ("lostKeys", "lostValues", "factor") if name in entry]
    if needs_key and "key" not in entry and resource is not None and not resource.schema.primary_key:
        yield Fault("needs", path, needs_key[0], values={"needed": "key"})
