"""What a property of a rule may hold: each form takes a value and yields what is wrong with it. Reads nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from site_builder.check.consistency.faults import Fault, Faults, listed
from site_builder.check.consistency.numbers import exact
from site_builder.model.package import Package, Resource
from site_builder.text.nearest import nearest

COMPARISONS = ("equal", "at-most", "at-least")
DIRECTIONS = ("up", "down")
STEPS = ("P1Y", "P6M", "P3M", "P1M", "P1D")
SEVERITIES = ("error", "warning")
SHORTEST_REASON = 20  # characters: "memang begitu" tells nobody why
MOST_ITEMS = 1000


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What a form may ask: the package of the rule, all packages of the run, and the table that is spoken of.

    `resource` is None where that table belongs to a package that was not read: its columns are then not guessed at.
    """

    package: Package
    packages: Mapping[str, Package]
    resource: Resource | None = None


Form = Callable[[Any, str, Scene], Faults]


def text(value: Any, path: str, _scene: Scene) -> Faults:
    """Any text that says something."""
    if not isinstance(value, str) or not value.strip():
        yield Fault("text", path, str(value)[:80])


def column(value: Any, path: str, scene: Scene) -> Faults:
    """The name of a column of the table."""
    if not isinstance(value, str) or not value:
        yield Fault("text", path, str(value)[:80])
    elif scene.resource is not None and scene.resource.schema.field(value) is None:
        names = [field.name for field in scene.resource.schema.fields]
        values = {"table": scene.resource.name, "names": listed(names)}
        yield Fault("column", path, value, nearest(value, names), values)


def number_column(value: Any, path: str, scene: Scene) -> Faults:
    """The name of a column of numbers."""
    faults = list(column(value, path, scene))
    yield from faults
    field = scene.resource.schema.field(value) if scene.resource is not None and not faults else None
    if field is not None and field.type not in ("integer", "number"):
        yield Fault("not-numbers", path, value, values={"type": field.type})


def number(value: Any, path: str, _scene: Scene) -> Faults:
    """A number, as a number or as text with digits."""
    if exact(value) is None:
        yield Fault("number", path, str(value)[:80])


def amount(value: Any, path: str, _scene: Scene) -> Faults:
    """A number that is not negative."""
    found = exact(value)
    if found is None or found < 0:
        yield Fault("number", path, str(value)[:80])


def count(value: Any, path: str, _scene: Scene) -> Faults:
    """A whole number that is not negative."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        yield Fault("count", path, str(value)[:80])


def factor(value: Any, path: str, _scene: Scene) -> Faults:
    """A number greater than one."""
    found = exact(value)
    if found is None or found <= 1:
        yield Fault("factor", path, str(value)[:80])


def choice(*choices: str) -> Form:
    """Make the form of a property that knows a few words only."""

    def check(value: Any, path: str, _scene: Scene) -> Faults:
        if value not in choices:
            near = nearest(value, choices) if isinstance(value, str) else ""
            yield Fault("choice", path, str(value)[:80], near, {"names": ", ".join(choices)})

    return check


def many(form: Form, least: int = 1) -> Form:
    """Make the form of a list of values of another form, each only once."""

    def check(value: Any, path: str, scene: Scene) -> Faults:
        if not isinstance(value, list) or len(value) < least or len(value) > MOST_ITEMS:
            yield Fault("list", path, "" if isinstance(value, list) else str(value)[:80])
            return
        for place, item in enumerate(value):
            yield from form(item, f"{path}[{place}]", scene)
            if item in value[:place]:
                yield Fault("twice", f"{path}[{place}]", str(item)[:80])

    return check


def cell(value: Any, path: str, _scene: Scene) -> Faults:
    """A value that a cell can hold."""
    if not isinstance(value, str | int | float | bool | None) or value == "":
        yield Fault("cell", path, str(value)[:80])


def where(value: Any, path: str, scene: Scene) -> Faults:
    """Columns, each with the value or the values that its cells must hold."""
    if not isinstance(value, Mapping) or not value:
        yield Fault("where", path)
        return
    for name, wanted in value.items():
        inner = f"{path}.{name}"
        yield from column(name, inner, scene)
        yield from (many(cell) if isinstance(wanted, list) else cell)(wanted, inner, scene)


def exceptions(value: Any, path: str, scene: Scene) -> Faults:
    """Rows that a rule leaves out: which ones, and why."""
    if not isinstance(value, list) or not value:
        yield Fault("list", path)
        return
    for place, item in enumerate(value):
        inner = f"{path}[{place}]"
        if not isinstance(item, Mapping):
            yield Fault("exception", inner)
            continue
        for name in item:
            if name not in ("where", "reason", "reason_en"):
                yield Fault("property", inner, str(name), nearest(str(name), ("where", "reason", "reason_en")))
        yield from where(item.get("where"), f"{inner}.where", scene)
        if len(str(item.get("reason") or "").strip()) < SHORTEST_REASON:
            yield Fault("reason", f"{inner}.reason")
