"""`acceptedChanges` of a descriptor: differences to the last published version that are meant, each with its reason.

An acceptance holds for one version of the package, and only while that version is not the published one: what was meant
once is not meant for ever.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from site_builder.check.consistency import forms
from site_builder.check.consistency.faults import Fault, Faults, listed
from site_builder.model.consistency import AcceptedChange
from site_builder.model.package import Package
from site_builder.model.report import Finding
from site_builder.text.nearest import nearest

PROPERTY = "acceptedChanges"
CHANGES = ("lost-rows", "lost-keys", "lost-values", "values", "sum", "lost-table", "lost-column")
_PROPERTIES = ("resource", "change", "field", "keys", "version", "reason", "date", "by")


def read_accepted(package: Package, published: Package | None) -> Iterator[AcceptedChange | Finding]:
    """Yield an acceptance, or its first fault as a finding, for each entry of the descriptor."""
    entries = package.descriptor.get(PROPERTY)
    if entries is None:
        return
    if not isinstance(entries, list):
        yield Fault("list", PROPERTY).finding("accepted-change", package)
        return
    for number, entry in enumerate(entries):
        fault = next(_faults(entry, f"{PROPERTY}[{number}]", package, published), None)
        yield _accepted(package, entry) if fault is None else fault.finding("accepted-change", package)


def holding(accepted: Sequence[AcceptedChange], package: Package, published: Package) -> tuple[AcceptedChange, ...]:
    """Return the acceptances that are about this version, which is not the one that is published."""
    if not package.version or package.version == published.version:
        return ()
    return tuple(item for item in accepted if item.version == package.version)


def covering(
    accepted: Sequence[AcceptedChange], resource: str, change: str, field: str = "", key: str = ""
) -> AcceptedChange | None:
    """Return the acceptance that covers a difference, or None."""
    for item in accepted:
        is_same = item.resource == resource and item.change == change and item.field in ("", field)
        if is_same and (not item.keys or key in item.keys):
            return item
    return None


def _accepted(package: Package, entry: Mapping[str, Any]) -> AcceptedChange:
    return AcceptedChange(
        package=package.name,
        resource=entry["resource"],
        change=entry["change"],
        version=str(entry["version"]).strip(),
        reason=str(entry["reason"]).strip(),
        date=date.fromisoformat(str(entry["date"])),
        field=str(entry.get("field") or ""),
        keys=tuple(str(key) for key in entry.get("keys", ())),
        by=str(entry.get("by") or "").strip(),
    )


def _faults(entry: Any, path: str, package: Package, published: Package | None) -> Faults:
    if not isinstance(entry, Mapping):
        yield Fault("shape", path)
        return
    for name in entry:
        if name not in _PROPERTIES:
            yield Fault("property", path, str(name), nearest(str(name), _PROPERTIES))
    scene = forms.Scene(package, {})
    yield from forms.choice(*CHANGES)(entry.get("change"), f"{path}.change", scene)
    yield from _target_faults(entry, path, package, published)
    if not str(entry.get("version") or "").strip():
        yield Fault("version", f"{path}.version")
    if len(str(entry.get("reason") or "").strip()) < forms.SHORTEST_REASON:
        yield Fault("reason", f"{path}.reason")
    if not _is_day(entry.get("date")):
        yield Fault("date", f"{path}.date", str(entry.get("date") or "")[:80])
    if "keys" in entry:
        yield from forms.many(forms.cell)(entry["keys"], f"{path}.keys", scene)


def _target_faults(entry: Mapping[str, Any], path: str, package: Package, published: Package | None) -> Faults:
    """Yield what is wrong with the names of table and column: what is lost may be known to the published one alone."""
    name, field = entry.get("resource"), entry.get("field", "")
    owners = [owner for owner in (package, published) if owner is not None]
    known = {resource.name: resource for owner in reversed(owners) for resource in owner.resources}
    is_gone = entry.get("change") == "lost-table"  # acceptances stay as a record: the table may be long gone
    if not isinstance(name, str) or (name not in known and not package.violations and not is_gone):
        yield Fault(
            "resource",
            f"{path}.resource",
            str(name or "")[:80],
            nearest(str(name or ""), known),
            {"names": listed(known)},
        )
    elif field and name in known and entry["change"] != "lost-column":
        names = [item.name for item in known[name].schema.fields]
        if field not in names:
            yield Fault("column", f"{path}.field", str(field)[:80], nearest(str(field), names), {"table": name})


def _is_day(value: Any) -> bool:
    try:
        date.fromisoformat(str(value))
    except ValueError:
        return False
    return True
