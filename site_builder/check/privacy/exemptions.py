"""`privacyExemptions` of a descriptor to `Exemption` values, and a finding for each one that is not complete.

docs/privacy.md tells how to write one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from site_builder.check.privacy.detectors import KINDS
from site_builder.model.exemption import SMALL_COUNT, Exemption
from site_builder.model.package import Package
from site_builder.model.report import Finding, Place, Severity

PROPERTY = "privacyExemptions"
_SHORTEST_REASON = 20  # characters: "sudah publik" tells nobody why


def read_exemptions(package: Package) -> Iterator[Exemption | Finding]:
    """Yield an exemption, or a finding, for each entry of the descriptor."""
    entries = package.descriptor.get(PROPERTY)
    for number, entry in enumerate(entries if isinstance(entries, list) else [entries] if entries else [], start=1):
        if isinstance(entry, Mapping) and entry.get("kind") == SMALL_COUNT:
            continue  # judged with the figures themselves: check/disclosure/exemptions.py
        problem = _problem(package, entry)
        if problem:
            yield _finding("personal-exemption", Severity.ERROR, package, number, problem)
        else:
            yield _exemption(package, entry)


def unused(package: Package, exemption: Exemption) -> Finding:
    """Return the warning about an exemption that exempts nothing: the data has changed, or a name is mistyped."""
    finding = _finding("personal-exemption-unused", Severity.WARNING, package, 0, "")
    return Finding(
        finding.code, finding.severity, finding.place, values={"kind": exemption.kind, "target": target(exemption)}
    )


def target(exemption: Exemption) -> str:
    """Name what is exempted: "penerima › telepon"."""
    return " › ".join(part for part in (exemption.resource, exemption.field or exemption.part) if part)


def _exemption(package: Package, entry: Mapping[str, Any]) -> Exemption:
    texts = {name: str(entry.get(name) or "").strip() for name in ("kind", "reason", "resource", "field", "part", "by")}
    return Exemption(
        package=package.name,
        kind=texts["kind"],
        reason=texts["reason"],
        date=_day(entry.get("date")) or date.min,
        resource=texts["resource"],
        field=texts["field"],
        part=texts["part"],
        by=texts["by"],
    )


def _problem(package: Package, entry: Any) -> str:
    """Return the variant of the message that says what an entry lacks, or ""."""
    if not isinstance(entry, Mapping):
        return "shape"
    if entry.get("kind") not in KINDS:
        return "kind"
    if len(str(entry.get("reason") or "").strip()) < _SHORTEST_REASON:
        return "reason"
    if _day(entry.get("date")) is None:
        return "date"
    return "" if _is_about_something(package, entry) else "target"


def _is_about_something(package: Package, entry: Mapping[str, Any]) -> bool:
    """Tell whether it names one column that exists, or one text of the descriptor."""
    if not entry.get("field"):
        return bool(entry.get("part"))
    resource = package.resource(str(entry.get("resource") or ""))
    return resource is not None and resource.schema.field(str(entry["field"])) is not None


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def _finding(code: str, severity: Severity, package: Package, number: int, variant: str) -> Finding:
    place = Place(package.name, path=f"{package.place}/{package.descriptor_name}")
    return Finding(
        code,
        severity,
        place,
        values={"number": str(number), "variant": variant, "kinds": ", ".join((*KINDS, SMALL_COUNT))},
    )
