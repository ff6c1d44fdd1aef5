"""Bad charts: views of a descriptor that reach outside, name what is not there, or could not be drawn in time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.corpus.case import DESCRIPTOR, STOK, Bad, bad_package, package

LITE: Mapping[str, Any] = {
    "mark": "bar",
    "encoding": {"x": {"field": "kode", "type": "nominal"}, "y": {"field": "jumlah", "type": "quantitative"}},
}
DATA = {"url": "https://contoh.id/data.csv"}


def _view(name: str, code: str, spec: Mapping[str, Any], spec_type: str = "vega-lite", **more: Any) -> Bad:
    resource, files = more.pop("resource", "stok"), more.pop("files", {})
    view = {"name": "grafik", "specType": spec_type, "resources": ["stok"], "spec": spec, **more}
    return Bad(name, {DESCRIPTOR: package(views=[view]), **files}, code, resource=resource, severity="warning")


def _with(**more: Any) -> dict[str, Any]:
    return {**LITE, **more}


def _layers(levels: int) -> dict[str, Any]:
    spec: dict[str, Any] = dict(LITE)
    for _ in range(levels):
        spec = {"layer": [spec]}
    return spec


MANY_ROWS = "kode,tahun,jumlah\n" + "".join(f"16.07.{number},2020,{number % 97}\n" for number in range(5001))

CASES: tuple[Bad, ...] = (
    _view("a chart of a language that is not drawn", "view-type", {}, "plotly", resource=None),
    _view("a chart in an old spelling", "view-type", {"series": ["jumlah"]}, "plot", resource=None),
    _view("a chart in a misspelled language", "view-type", LITE, "vegalite", resource=None),
    _view("a chart without a specification", "view-type", {}, resource=None),
    _view("a filter that no row passes", "chart-failed", _with(transform=[{"filter": "datum.tahun == 1999"}])),
    bad_package("a chart that is only a name", package(views=["stok"]), "view-type", severity="warning"),
    bad_package("charts in an object", package(views={"stok": {}}), "view-type", severity="warning"),
    _view("a chart of a table that is not there", "view-resource", LITE, resources=["stokk"], resource=None),
    _view("a chart of a column that is not there", "view-field", _with(encoding={"x": {"field": "jumlh"}})),
    _view("bars of a group that is not there", "view-field", {"group": "kecamatan", "series": ["jumlah"]}, "simple"),
    _view("bars of a series that is not there", "view-field", {"group": "kode", "series": ["harga"]}, "simple"),
    _view("bars of a group that repeats", "view-repeats", {"group": "tahun", "series": ["jumlah"]}, "simple"),
    _view(
        "a chart of rows that were worked on elsewhere",
        "view-transform",
        LITE,
        resources=[{"name": "stok", "transform": [{"type": "filter"}]}],
    ),
    _view("a chart that fetches its data", "view-forbidden", _with(data=DATA)),
    _view("a layer that fetches its data", "view-forbidden", {"layer": [_with(data=DATA)]}),
    _view(
        "a lookup in data from elsewhere",
        "view-forbidden",
        _with(transform=[{"lookup": "kode", "from": {"data": DATA, "key": "k"}}]),
    ),
    _view("a chart with numbers of its own", "view-forbidden", _with(data={"values": [{"kode": "a", "jumlah": 9}]})),
    _view("a chart that links elsewhere", "view-forbidden", _with(encoding={"href": {"field": "kode"}})),
    _view("a chart of pictures", "view-forbidden", _with(mark="image")),
    _view("a mark of pictures in full Vega", "view-forbidden", {"marks": [{"type": "image"}]}, "vega"),
    _view("a chart of a million made-up rows", "view-forbidden", _with(data={"sequence": {"start": 0, "stop": 1e6}})),
    _view("a chart nested too deeply", "view-size", _layers(20), resource=None),
    _view("a specification that is too large", "view-size", _with(description="x" * 120_000), resource=None),
    _view("a chart of too many rows", "view-size", LITE, files={STOK: MANY_ROWS}),
)
