"""A rule that speaks of values which no cell holds checks nothing, in silence: a slip told with the nearest match."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from site_builder.check.consistency.declared import Rule
from site_builder.check.consistency.faults import Fault, listed
from site_builder.check.consistency.selection import key_text, matching, select, wanted_texts
from site_builder.check.consistency.telling import rule_words
from site_builder.model.package import Field, Package, Resource
from site_builder.model.report import Finding, Severity
from site_builder.text.nearest import nearest


def check_emptiness(rule: Rule, packages: Mapping[str, Package]) -> Iterator[Finding]:
    """Yield at most one warning: the first value that is nowhere, or the first exception that excepts nothing."""
    fault = next(_faults(rule, packages), None)
    if fault is not None:
        told = fault.finding("consistency-empty", rule.package)
        yield Finding(told.code, Severity.WARNING, told.place, told.value, {**told.values, **rule_words(rule)})


def _faults(rule: Rule, packages: Mapping[str, Package]) -> Iterator[Fault]:
    sides = [(rule.path, rule.given)] if "resource" in rule.given else []
    sides += [(f"{rule.path}.{name}", rule.given[name]) for name in ("parts", "total") if "parts" in rule.given]
    for path, side in sides:
        package = packages.get(side.get("package", rule.package.name))
        resource = package.resource(side["resource"]) if package else None
        if package is None or resource is None or resource.table is None or not len(resource.table):
            continue
        for name, value in (side.get("where") or {}).items():
            yield from _unheld(resource, package, name, value, f"{path}.where.{name}")
        for place, item in enumerate(side.get("except", ())):
            chosen = select(package, resource, {}, list(item["where"]))
            if chosen is not None and next(matching(chosen, item["where"]), None) is None:
                yield Fault("exception", f"{path}.except[{place}]")
        if rule.kind == "kind-balance":
            named = {"plus": side["plus"], "minus": side.get("minus", []), "total": side["total"]}
            for part, value in named.items():
                yield from _unheld(resource, package, side["kinds"], value, f"{path}.{part}")


def _unheld(resource: Resource, package: Package, name: str, value: Any, path: str) -> Iterator[Fault]:
    """Yield each value that neither a cell holds nor the schema allows."""
    chosen = select(package, resource, {}, [name])
    if chosen is None:
        return
    held = {key_text(cell) for cell in chosen.cells(name)}
    known = held | set(_allowed(chosen.field(name)))
    for text in sorted(wanted_texts(value) - known - {""}):
        values = {"column": name, "table": resource.name, "names": listed(sorted(held - {""}))}
        yield Fault("value", path, text, nearest(text, held), values)


def _allowed(field: Field) -> Sequence[str]:
    allowed = field.constraints.get("enum", ())
    return [*(key_text(item) for item in allowed), *(category.value for category in field.categories)]
