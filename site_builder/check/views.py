"""Charts that a descriptor asks for (`views`): what may not be drawn is told here, before anybody tries.

A specification comes from a stranger. It may take its data from the tables of its own package and from nowhere else,
and it may not be so large that drawing it would hurt. At most one finding a view: the first thing that is wrong.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from site_builder.check.engine import file_place
from site_builder.model.library import Library
from site_builder.model.package import Package, Resource, View
from site_builder.model.report import Finding, Place, Severity
from site_builder.text.cells import plain_text
from site_builder.text.nearest import nearest
from site_builder.text.views import KNOWN_TYPES, view_resources

MOST_BYTES = 100_000
MOST_LEVELS = 30
MOST_ROWS = 5_000
# Whatever fetches, links or shows what is not ours, wherever it stands in a specification.
_FORBIDDEN_KEYS = frozenset({"url", "href", "values", "datasets"})
_FORBIDDEN_MARKS = ("image",)


def check_views(package: Package, _library: Library) -> Iterable[Finding]:
    """Yield at most one finding for every view of the package."""
    yield from _misshapen(package)
    for number, view in enumerate(package.views, 1):
        finding = next(iter(_check_view(package, view, number)), None)
        if finding is not None:
            yield finding


def _position(package: Package, number: int) -> int:
    """Return where in the list of the descriptor a view stands; what is no object there is no view."""
    views = package.descriptor.get("views")
    places = [place for place, item in enumerate(views if isinstance(views, list) else ()) if isinstance(item, Mapping)]
    return places[number - 1] if number <= len(places) else number - 1


def _misshapen(package: Package) -> Iterator[Finding]:
    """Yield views that are no object: nothing of them could be read."""
    views = package.descriptor.get("views", [])
    items = enumerate(views) if isinstance(views, list) else [(None, views)]
    for number, item in items:
        if not isinstance(item, Mapping) or number is None:
            place = Place(package.name, path=file_place(package))
            stated = "views" if number is None else f"views[{number}]"
            values = {"variant": "list" if number is None else "object", "property": stated}
            yield Finding("view-type", Severity.WARNING, place, values=values)


def _check_view(package: Package, view: View, number: int) -> Iterator[Finding]:
    def finding(code: str, resource: str = "", **values: str) -> Finding:
        place = Place(package.name, resource, file_place(package))
        stated = f"views[{_position(package, number)}]"
        values = {"number": str(number), "property": stated, **values}
        return Finding(code, Severity.WARNING, place, value=view.name, values=values)

    if view.spec_type not in KNOWN_TYPES:
        variant = {"variant": "plot"} if view.spec_type == "plot" else {}
        near = nearest(view.spec_type, KNOWN_TYPES)
        yield finding("view-type", type=view.spec_type, types=", ".join(KNOWN_TYPES), near=near, **variant)
        return
    if not view.specification:
        yield finding("view-type", variant="spec", type=view.spec_type)
        return
    if _depth(view.specification) > MOST_LEVELS:
        yield finding("view-size", limit=str(MOST_LEVELS), variant="levels")
        return
    size = len(json.dumps(view.specification, default=str))
    if size > MOST_BYTES:
        yield finding("view-size", limit=f"{MOST_BYTES // 1000}", found=f"{size // 1000}", variant="bytes")
    resources = view_resources(package, view)
    missing = [name for name, resource in resources.items() if resource is None or resource.table is None]
    if missing or not resources:
        names = [resource.name for resource in package.resources if resource.table is not None]
        name = missing[0] if missing else ""
        yield finding("view-resource", name=name, names=", ".join(names), near=nearest(name, names))
        return
    tables = [resource for resource in resources.values() if resource is not None]
    if view.has_transform:
        yield finding("view-transform", tables[0].name)
    for path, what in _forbidden(view.specification, "spec"):
        yield finding("view-forbidden", tables[0].name, property=path, what=what)
    if view.spec_type != "simple":
        for table in tables:
            if table.table is not None and len(table.table) > MOST_ROWS:
                yield finding(
                    "view-size", table.name, limit=str(MOST_ROWS), found=str(len(table.table)), variant="rows"
                )
    for field in _unknown_fields(view, tables):
        names = [item.name for table in tables for item in table.schema.fields]
        near = nearest(field, names)
        yield finding("view-field", tables[0].name, column=field, near=near, names=", ".join(names))
    if view.spec_type == "simple":
        for cell, count in _repeats(view, tables[0]):
            yield finding(
                "view-repeats", tables[0].name, column=str(view.specification["group"]), cell=cell, count=count
            )


def _depth(value: Any) -> int:
    """Measure how deep a specification is nested, without recursion: a hostile one would exhaust ours."""
    depth, level = 0, [value]
    while level and depth <= MOST_LEVELS:
        depth += 1
        level = [
            item
            for outer in level
            for item in (outer.values() if isinstance(outer, Mapping) else outer if isinstance(outer, list) else ())
            if isinstance(item, Mapping | list)
        ]
    return depth


def _forbidden(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """Yield where a specification reaches outside its package: addresses, links, pictures, numbers of its own."""
    if isinstance(value, list):
        for place, item in enumerate(value):
            yield from _forbidden(item, f"{path}[{place}]")
        return
    if not isinstance(value, Mapping):
        return
    for key, item in value.items():
        here = f"{path}.{key}"
        if key in _FORBIDDEN_KEYS and not _is_scale_values(path, key, item):
            yield here, str(key)
        elif (key in ("mark", "type") and item in _FORBIDDEN_MARKS) or (key == "sequence" and _is_long(item)):
            yield here, str(item if isinstance(item, str) else key)
        else:
            yield from _forbidden(item, here)


def _is_scale_values(path: str, key: str, item: Any) -> bool:
    """Tell whether `values` are the ticks of an axis or legend, which are plain and few, and not data."""
    is_guide = path.endswith((".axis", ".legend")) or ".axes[" in path or ".legends[" in path
    is_plain = isinstance(item, list) and all(not isinstance(entry, Mapping | list) for entry in item)
    return key == "values" and is_guide and is_plain


def _is_long(item: Any) -> bool:
    """Tell whether a generated sequence has more members than a chart may have rows."""
    if not isinstance(item, Mapping):
        return False
    numbers = [item.get(key, default) for key, default in (("start", 0), ("stop", 0), ("step", 1))]
    known = [float(number) for number in numbers if isinstance(number, int | float)]
    if len(known) < 3 or known[2] == 0:
        return True
    return abs((known[1] - known[0]) / known[2]) > MOST_ROWS


def _unknown_fields(view: View, tables: Sequence[Resource]) -> Iterator[str]:
    """Yield fields that neither a table nor the specification itself provides. Full Vega computes too many to tell."""
    columns = {field.name for table in tables for field in table.schema.fields}
    if view.spec_type == "simple":
        series = view.specification.get("series")
        wanted = [view.specification.get("group"), *(series if isinstance(series, list) else [series])]
        yield from (str(name) for name in wanted if not isinstance(name, str) or name not in columns)
    elif view.spec_type == "vega-lite":
        made = set(_made(view.specification))
        if "*" not in made:
            for field in _fields(view.specification):
                if field not in columns | made and field.split(".")[0].split("[")[0] not in columns | made:
                    yield field


def _repeats(view: View, resource: Resource) -> Iterator[tuple[str, str]]:
    """Yield a value of the group that several rows bear, and how many: a simple view has no way to tell them apart."""
    table, group = resource.table, str(view.specification.get("group"))
    if table is not None and group in table.column_names:
        counts = Counter(plain_text(cell) for cell in table.column(group) if cell is not None)
        yield from ((cell, str(count)) for cell, count in counts.most_common(1) if count > 1)


def _fields(value: Any) -> Iterator[str]:
    for key, item in _entries(value):
        if key == "field" and isinstance(item, str):
            yield item.replace("\\", "")


def _made(value: Any) -> Iterator[str]:
    """Yield the names that transforms add; "*" where they cannot be known (a pivot)."""
    for key, item in _entries(value):
        if key == "as":
            yield from ([item] if isinstance(item, str) else map(str, item) if isinstance(item, list) else ())
        elif key == "fold":
            yield from ("key", "value")
        elif key in ("pivot", "repeat", "lookup", "flatten", "density", "regression", "loess", "quantile"):
            yield "*"
        elif key == "sequence":
            yield "data"


def _entries(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield str(key), item
            yield from _entries(item)
    elif isinstance(value, list):
        for item in value:
            yield from _entries(item)
