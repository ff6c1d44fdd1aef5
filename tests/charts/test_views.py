"""Views of a descriptor: what is drawn, what is refused and in which words, and that the rest goes on."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from site_builder.check.library import check_library
from site_builder.cli import main
from site_builder.derive.figures.library import derive_figures, derive_materials
from site_builder.derive.routes import derive_routes
from site_builder.model.library import Library
from site_builder.model.package import Package, View
from site_builder.model.portal import Figure
from site_builder.model.report import Finding
from site_builder.model.settings import Settings
from site_builder.model.words import Localized
from site_builder.text.findings import wording
from tests.charts.making import package, plain
from tests.charts.seeing import draw, see

KIOSKS = plain(
    {"kota": "string", "tahun": "year", "nilai": "number", "hari": "date"},
    [
        (name, number, 100 * place + number % 7, date(number, 6, 1))
        for place, name in enumerate(("Betung", "Sembawa"), 1)
        for number in range(2018, 2022)
    ],
    name="kios",
)
LITE = {"mark": "bar", "encoding": {"x": {"field": "kota"}, "y": {"aggregate": "sum", "field": "nilai"}}}


def _view(specification: dict[str, Any], spec_type: str = "vega-lite", **rest: Any) -> View:
    return View("grafik", Localized(rest.pop("title", "")), spec_type, specification, **rest)


def _library(*views: View) -> Library:
    return Library(Settings(), (package(KIOSKS, views=views),))


def _findings(*views: View) -> list[Finding]:
    report = check_library(_library(*views))
    return [finding for finding in report.findings if finding.code.startswith("view-")]


def _figures(library: Library) -> list[Figure]:
    report = check_library(library)
    figures = derive_figures(library, report, derive_materials(library, derive_routes(library.packages)))
    return [figure for group in figures.values() for figure in group]


def _nested(levels: int) -> dict[str, Any]:
    spec: dict[str, Any] = dict(LITE)
    for _ in range(levels):
        spec = {"layer": [spec]}
    return spec


GOOD: dict[str, tuple[str, dict[str, Any]]] = {
    "vega-lite": ("vega-lite", LITE),
    "a column made by the specification": (
        "vega-lite",
        {**LITE, "transform": [{"calculate": "datum.nilai * 2", "as": "ganda"}], "encoding": {"x": {"field": "ganda"}}},
    ),
    "a pivot": (
        "vega-lite",
        {**LITE, "transform": [{"pivot": "kota", "value": "nilai"}], "encoding": {"x": {"field": "Betung"}}},
    ),
    "axis values": ("vega-lite", {**LITE, "encoding": {"x": {"field": "tahun", "axis": {"values": [2018, 2020]}}}}),
    "a short sequence": (
        "vega-lite",
        {"data": {"sequence": {"start": 0, "stop": 10}}, "mark": "bar", "encoding": {"x": {"field": "data"}}},
    ),
}
BAD: dict[str, tuple[str, dict[str, Any], str]] = {
    "unknown type": ("plotly", {}, "jenis “plotly”"),
    "data from the network": ("vega-lite", {**LITE, "data": {"url": "https://contoh.id/x.csv"}}, "spec.data.url"),
    "data in a layer": ("vega-lite", {"layer": [{**LITE, "data": {"url": "x.csv"}}]}, "spec.layer[0].data.url"),
    "numbers of its own": ("vega-lite", {**LITE, "data": {"values": [{"kota": "A", "nilai": 9}]}}, "spec.data.values"),
    "a link": ("vega-lite", {**LITE, "encoding": {"href": {"field": "kota"}}}, "spec.encoding.href"),
    "pictures": ("vega-lite", {**LITE, "mark": "image"}, "spec.mark"),
    "pictures in a layer": ("vega-lite", {"layer": [{**LITE, "mark": {"type": "image"}}]}, "spec.layer[0].mark.type"),
    "a lookup elsewhere": (
        "vega-lite",
        {**LITE, "transform": [{"lookup": "kota", "from": {"data": {"url": "x.csv"}, "key": "k"}}]},
        "spec.transform[0].from.data.url",
    ),
    "a long sequence": ("vega-lite", {**LITE, "data": {"sequence": {"start": 0, "stop": 1e12}}}, "spec.data.sequence"),
    "a computed sequence": (
        "vega-lite",
        {**LITE, "data": {"sequence": {"start": 0, "stop": {"expr": "1e12"}}}},
        "sequence",
    ),
    "deep nesting": ("vega-lite", _nested(60), "30 tingkat"),
    "a huge specification": ("vega-lite", {**LITE, "description": "x" * 120_000}, "120 kB"),
    "no such column": ("vega-lite", {**LITE, "encoding": {"x": {"field": "koat"}}}, "kolom “koat”"),
    "no such group": ("simple", {"type": "bar", "group": "kotta", "series": ["nilai"]}, "kolom “kotta”"),
    "no such series": ("simple", {"type": "bar", "group": "kota", "series": ["nilai", "harga"]}, "kolom “harga”"),
    "a picture in vega": ("vega", {"marks": [{"type": "image"}]}, "spec.marks[0].type"),
}


def test_a_view_of_rows_worked_on_elsewhere_is_not_drawn_from_other_rows() -> None:
    view = replace(_view(LITE), has_transform=True)
    assert [finding.code for finding in _findings(view)] == ["view-transform"]
    assert [figure.view for figure in _figures(_library(view)) if figure.view] == []


def test_a_simple_view_needs_one_row_for_each_point() -> None:
    view = _view({"type": "line", "group": "tahun", "series": ["nilai"]}, "simple")
    [finding] = check_library(Library(Settings(), (package(KIOSKS, views=(view,)),))).findings
    assert (finding.code, finding.values["count"]) == ("view-repeats", "2")


@pytest.mark.parametrize("name", GOOD)
def test_good_views_have_no_finding_and_are_drawn(name: str) -> None:
    spec_type, specification = GOOD[name]
    view = _view(specification, spec_type)
    assert _findings(view) == []
    figure = _figures(_library(view))[0]
    assert figure.view == "grafik"
    draw(figure)


@pytest.mark.parametrize("name", BAD)
def test_bad_views_have_one_finding_in_plain_words_and_are_not_drawn(name: str) -> None:
    spec_type, specification, words = BAD[name]
    findings = _findings(_view(specification, spec_type))
    assert len(findings) == 1
    told = wording(findings[0])
    assert words in told.message
    assert "$" not in told.message + told.hint
    assert "$" not in wording(findings[0], "en").message
    assert findings[0].place.path == "datapackages/paket/datapackage.json"
    assert not any(figure.view for figure in _figures(_library(_view(specification, spec_type))))


def test_a_table_that_is_not_there_is_told_with_those_that_are() -> None:
    told = wording(_findings(_view(LITE, resource_names=("toko",)))[0])
    assert "tabel “toko”" in told.message
    assert "kios" in told.hint


def test_only_the_bad_one_of_two_views_of_one_name_is_left_out() -> None:
    library = _library(_view({**LITE, "data": {"url": "x"}}), _view(LITE, title="Jadi"))
    assert [figure.title for figure in _figures(library) if figure.view] == ["Jadi"]


@pytest.mark.parametrize("names", [(), ("kios",), ("0",)])
def test_a_view_finds_its_table_by_name_by_place_or_alone(names: tuple[str, ...]) -> None:
    assert _figures(_library(_view(LITE, resource_names=names)))[0].resource == "kios"


def test_the_rows_drawn_are_those_of_the_table() -> None:
    figure = _figures(_library(_view(LITE, title="Nilai per kota")))[0]
    assert figure.title == "Nilai per kota"
    assert [column.title for column in figure.columns] == ["kota", "nilai"]
    assert figure.rows[0] == ("Betung", 102)
    seen = see(draw(figure).wide)
    bars = sorted((shape.left, shape.points) for shape in seen.paths("f-water"))
    heights = [max(y for _, y in points) - min(y for _, y in points) for _, points in bars]
    sums = [sum(value for name, value in figure.rows if name == kota) for kota in ("Betung", "Sembawa")]  # type: ignore[misc]
    assert heights[0] / heights[1] == pytest.approx(sums[0] / sums[1], rel=0.01)


def test_an_older_vega_specification_gets_the_rows_and_our_looks() -> None:
    specification = {
        "$schema": "https://vega.github.io/schema/vega/v3.json",
        "width": 900,
        "signals": [{"name": "geser", "value": 1, "bind": {"input": "range"}}],
        "data": [
            {
                "name": "kios",
                "format": {"parse": {"hari": "date"}},
                "transform": [{"type": "filter", "expr": "datum.kota === 'Betung'"}],
            }
        ],
        "scales": [
            {"name": "x", "type": "utc", "range": "width", "domain": {"data": "kios", "field": "hari"}},
            {"name": "y", "range": "height", "zero": True, "domain": {"data": "kios", "field": "nilai"}},
        ],
        "axes": [{"orient": "bottom", "scale": "x"}, {"orient": "left", "scale": "y"}],
        "marks": [
            {
                "type": "line",
                "from": {"data": "kios"},
                "encode": {"enter": {"x": {"scale": "x", "field": "hari"}, "y": {"scale": "y", "field": "nilai"}}},
            }
        ],
    }
    figure = _figures(_library(_view(specification, "vega")))[0]
    seen = see(draw(figure).narrow)
    assert seen.root.get("width") == "320"
    assert len(seen.paths("s-water")[0].points) == 4


def test_facets_that_are_wider_than_the_place_get_larger_text() -> None:
    facets = {**LITE, "width": 250, "encoding": {**LITE["encoding"], "column": {"field": "tahun"}}}  # type: ignore[dict-item]
    seen = see(draw(_figures(_library(_view(facets)))[0]).narrow)
    shrunk = 320 / float(seen.root.get("width", "1"))
    assert shrunk < 0.5
    sizes = [float(shape.looks["font-size"]) * shrunk for shape in seen.texts]
    assert min(sizes) >= 10.5 or min(sizes) == pytest.approx(13 * 3 * shrunk, rel=0.05)


def test_simple_views_become_lines_over_time_and_bars_of_names() -> None:
    times = plain(
        {"tahun": "year", "a": "number", "b": "number"}, [(number, number - 2000, 50) for number in range(2000, 2060)]
    )
    for kind, count in (("line", 2), ("lines-and-points", 2), ("bar", 2)):
        view = View("v", Localized("Dua deret"), "simple", {"type": kind, "group": "tahun", "series": ["a", "b"]})
        figure = _figures(Library(Settings(), (package(times, views=[view]),)))[0]
        seen = see(draw(figure).wide)
        assert figure.title == "Dua deret"
        assert {"a", "b"} <= set(seen.words), "each line is named at its end"
        assert len([shape for shape in seen.paths() if len(shape.points) == 60]) == count
    names = plain({"kota": "string", "n": "integer"}, [("A", 1), ("B", 3)])
    view = View("v", Localized(), "simple", {"group": "kota", "series": ["n"], "type": "bar"})
    figure = _figures(Library(Settings(), (package(names, views=[view]),)))[0]
    assert figure.rows == (("B", 3), ("A", 1))


def test_a_script_in_a_title_stays_a_title() -> None:
    view = _view(LITE, title="<script>alert(1)</script>")
    picture = draw(_figures(_library(view))[0])
    assert "<script" not in picture.wide + picture.file.decode()
    assert "&lt;script&gt;" in picture.wide


def test_a_table_too_long_is_refused_before_it_is_drawn() -> None:
    long = plain({"kota": "string", "nilai": "number"}, [(f"k{n}", n) for n in range(5001)], name="kios")
    whole: Package = package(long, views=[_view(LITE)])
    findings = [item for item in check_library(Library(Settings(), (whole,))).findings if item.code == "view-size"]
    assert "5001 baris" in wording(findings[0]).message
    simple = replace(whole, views=(_view({"group": "kota", "series": ["nilai"]}, "simple"),))
    assert not [item for item in check_library(Library(Settings(), (simple,))).findings if item.code == "view-size"]


def test_a_bad_chart_is_a_warning_and_the_portal_goes_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "datapackages" / "kios"
    folder.mkdir(parents=True)
    (folder / "kios.csv").write_text("kota,nilai\nBetung,1\nSembawa,2\n", "utf-8")
    fields = [{"name": "kota", "type": "string"}, {"name": "nilai", "type": "integer"}]
    empty = {**LITE, "transform": [{"filter": "datum.nilai > 99"}]}
    views = [
        {"name": "asing", "specType": "vega-lite", "spec": {**LITE, "data": {"url": "https://contoh.id"}}},
        {"name": "kosong", "specType": "vega-lite", "spec": empty},
        {"name": "jadi", "title": "Yang jadi", "specType": "vega-lite", "spec": LITE},
    ]
    descriptor = {
        "name": "kios",
        "licenses": [{"name": "CC0-1.0"}],
        "resources": [{"name": "kios", "path": "kios.csv", "schema": {"fields": fields}}],
        "views": views,
    }
    (folder / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    assert main(["build", "--project", str(tmp_path), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    told = [(item["code"], item["value"]) for item in said["findings"] if "asing" in str(item) or "kosong" in str(item)]
    assert told == [("view-forbidden", "asing"), ("chart-failed", "kosong")]
    pictures = sorted({path.name for path in (tmp_path / "public").rglob("*.svg") if "tampilan" in path.name})
    assert pictures == ["kios--kios--tampilan-3.svg"]
    page = (tmp_path / "public/data/kios/kios/index.html").read_text("utf-8")
    assert "Yang jadi" in page
