"""Views of a descriptor to figures: the specification with the rows of its tables laid in, at the width of its place.

What check/ refused does not come here. A specification stays what its author wrote, apart from what would make the
picture wider than its place or only serves an interactive one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import islice
from typing import Any

from site_builder.derive.figures.grammar import Spec, drawings
from site_builder.derive.figures.material import Material
from site_builder.derive.figures.schema import title
from site_builder.model.package import View
from site_builder.model.portal import DRAWING_WIDTHS, Column, Figure, SpecType, Variant
from site_builder.model.speech import as_written, either
from site_builder.model.table import Cell
from site_builder.text.cells import plain_text
from site_builder.text.speech import say

MOST_ROWS = 5_000
# Words are measured in a font of ours; the reader's may be a little wider.
_SLACK = {"left": 8, "right": 8, "top": 6, "bottom": 4}
_DROPPED = ("$schema", "usermeta", "title", "description", "background", "width", "height", "autosize", "padding")


def make_view(view: View, materials: Sequence[Material], slug: str) -> Figure:
    """Return the figure of one view over its tables, the first of which it belongs to."""
    main = materials[0]
    text = json.dumps(view.specification, ensure_ascii=False, default=str)
    fields = [field for field in main.resource.schema.fields if field.name in text]
    rows = {material.resource.name: _rows(material, text) for material in materials}
    spec_type: SpecType = "vega" if view.spec_type == "vega" else "vega-lite"
    lay = _lay_vega if spec_type == "vega" else _lay_lite
    cells = [main.table.column(field.name) for field in fields if field.name in main.table.column_names]
    source, url = main.source
    own = view.specification.get("title")
    named = own.get("text") if isinstance(own, Mapping) else own
    return Figure(
        figure_id=main.figure_id(slug),
        title=either(view.title) or as_written((named if isinstance(named, str) else "") or view.name),
        description=either(view.description) or _spoken(view, main),
        columns=tuple(Column(title(field), field.type in ("integer", "number"), field.unit) for field in fields),
        rows=tuple(islice(zip(*cells, strict=True), MOST_ROWS)),
        spec_type=spec_type,
        drawings=drawings(lambda variant: lay(view.specification, rows, variant)),
        source=source,
        source_url=url,
        package=main.package.name,
        resource=main.resource.name,
        view=view.name,
        is_foreign=True,
    )


def _spoken(view: View, main: Material) -> str:
    own = view.specification.get("description")
    if isinstance(own, str) and own:
        return as_written(own)
    name = either(main.resource.title, main.resource.name)
    return say("Grafik dari {count} baris tabel {name}; angkanya ada di tabel.", count=len(main.table), name=name)


def _rows(material: Material, text: str) -> list[dict[str, Any]]:
    """Return the rows as JSON, with only the columns that the specification mentions."""
    names = [name for name in material.table.column_names if name in text]
    cells = [material.table.column(name) for name in names]
    rows = islice(zip(*cells, strict=True), MOST_ROWS) if cells else [()] * min(len(material.table), MOST_ROWS)
    return [{name: _json(cell) for name, cell in zip(names, row, strict=True)} for row in rows]


def _json(cell: Cell) -> Any:
    match cell:
        case bool() | str() | None:
            return cell
        case int() | Decimal():
            return float(cell) if isinstance(cell, Decimal) or abs(cell) >= 2**53 else cell
        case _:
            return plain_text(cell)


def _lay_lite(specification: Mapping[str, Any], rows: Mapping[str, list[dict[str, Any]]], variant: Variant) -> Spec:
    """Lay rows and width into a Vega-Lite specification; facets and concatenations keep the widths of their parts."""
    spec: Spec = {key: value for key, value in specification.items() if key not in _DROPPED}
    spec["datasets"] = dict(rows)
    spec.setdefault("data", {"name": next(iter(rows))})
    if "mark" in specification or "layer" in specification:
        height = specification.get("height")
        spec["width"] = DRAWING_WIDTHS[variant]
        spec["height"] = height if isinstance(height, Mapping) else _number(height, 260)
        spec["autosize"] = {"type": "fit" if isinstance(spec["height"], int) else "fit-x", "contains": "padding"}
        spec["padding"] = _SLACK
    return spec


def _lay_vega(specification: Mapping[str, Any], rows: Mapping[str, list[dict[str, Any]]], variant: Variant) -> Spec:
    """Lay rows and width into a Vega specification: a data set named like a table is that table."""
    spec: Spec = {key: value for key, value in specification.items() if key not in _DROPPED}
    data = specification.get("data")
    entries = [dict(entry) for entry in (data if isinstance(data, list) else []) if isinstance(entry, Mapping)]
    for entry in entries:
        if entry.get("name") in rows and "source" not in entry:
            entry["values"] = rows[str(entry["name"])]
            form = entry.get("format")
            entry["format"] = {"parse": form["parse"]} if isinstance(form, Mapping) and "parse" in form else {}
    taken = {entry.get("name") for entry in entries}
    spec["data"] = [{"name": name, "values": rows[name]} for name in rows if name not in taken] + entries
    spec["width"] = min(_number(specification.get("width"), 10_000), DRAWING_WIDTHS[variant])
    spec["height"] = _number(specification.get("height"), 260)
    spec["autosize"] = {"type": "fit", "contains": "padding"}
    spec["padding"] = _SLACK
    return _without_bindings(spec)


def _number(value: Any, otherwise: int) -> int:
    return int(value) if isinstance(value, int | float) and 0 < value <= 2000 else otherwise


def _without_bindings(spec: Spec) -> Spec:
    """Take the controls of an interactive picture away: a drawn one has none."""
    signals = spec.get("signals")
    if isinstance(signals, list):
        spec["signals"] = [
            {key: value for key, value in signal.items() if key != "bind"} if isinstance(signal, Mapping) else signal
            for signal in signals
        ]
    return spec
