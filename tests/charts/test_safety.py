"""What a stranger's specification may do to a build: at the worst, one finding. And what its SVG may carry: nothing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from site_builder.model.portal import Drawing, Figure
from site_builder.render.charts import theme
from site_builder.render.charts.drawer import Drawer, Limits
from site_builder.render.charts.figures import draw_figures
from site_builder.render.charts.finish import Caption, finish_file, finish_inline
from site_builder.render.charts.svg import parse_svg, shows_marks

TIGHT = Limits(memory_bytes=1_100_000_000, cpu_seconds=3, wall_seconds=20)
ROWS = {"values": [{"a": "Betung", "b": 3}, {"a": "Sembawa", "b": 5}]}
GOOD = {"data": ROWS, "mark": "bar", "encoding": {"x": {"field": "a"}, "y": {"field": "b", "type": "quantitative"}}}


def _figure(specification: dict[str, Any], name: str = "asing", **rest: Any) -> Figure:
    drawings = (Drawing("wide", specification),)
    return Figure(name, "Judul", "Uraian", (), (), drawings=drawings, is_foreign=True, view=name, **rest)


def _job(specification: dict[str, Any]) -> dict[str, Any]:
    return {
        "spec_type": "vega-lite",
        "specification": specification,
        "format_locale": theme.FORMAT_LOCALES["id"],
        "time_format_locale": theme.TIME_FORMAT_LOCALES["id"],
    }


HOSTILE: dict[str, tuple[dict[str, Any], str]] = {
    "a trillion rows": ({**GOOD, "data": {"sequence": {"start": 0, "stop": 1e12}}}, "chart-failed"),
    "rows beyond memory": ({**GOOD, "data": {"sequence": {"start": 0, "stop": 3e7}}}, "chart-stopped"),
    "a file of the network": ({**GOOD, "data": {"url": "https://contoh.id/data.csv"}}, "chart-failed"),
    "a file of the disk": ({**GOOD, "data": {"url": "file:///etc/passwd", "format": {"type": "csv"}}}, "chart-failed"),
    "a link": ({**GOOD, "mark": {"type": "bar", "href": "javascript:alert(1)"}}, "chart-failed"),
    "no such mark": ({**GOOD, "mark": "bintang"}, "chart-failed"),
    "a broken expression": ({**GOOD, "transform": [{"calculate": "datum.b +* 1", "as": "c"}]}, "chart-failed"),
    "no such column": ({**GOOD, "encoding": {"x": {"field": "z", "type": "quantitative"}}}, "chart-failed"),
    "nothing": ({}, "chart-failed"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_bad_specification_is_one_finding_and_the_next_chart_is_drawn(name: str) -> None:
    specification, code = HOSTILE[name]
    figures = [_figure(specification, "buruk", package="p", resource="r"), _figure(GOOD, "baik")]
    pictures, findings = draw_figures(figures, limits=TIGHT)
    assert [(finding.code, finding.value, finding.place.package) for finding in findings] == [(code, "buruk", "p")]
    assert list(pictures) == ["baik"]


def test_ours_are_drawn_before_anything_of_a_stranger() -> None:
    order: list[str] = []
    ours = Figure("kita", "Judul", "Uraian", (), (), drawings=(Drawing("wide", GOOD),))
    draw_figures([_figure(GOOD, "asing"), ours], on_figure=lambda figure: order.append(figure.figure_id))
    assert order == ["kita", "asing"]


class _Odd(Drawer):
    """A drawer with a worker that behaves badly."""

    def __init__(self, program: Path, limits: Limits) -> None:
        super().__init__(limits)
        self.program = program

    def command(self) -> list[str]:
        return [sys.executable, str(self.program)]


@pytest.mark.parametrize(
    ("behaviour", "wall"),
    [
        ("import time; time.sleep(60)", 0.3),
        ("import sys; sys.exit(3)", 20),
        ("import sys; sys.stdin.readline(); sys.exit(3)", 20),
        ("while True: print('babble', flush=True)", 20),
        ("import sys\nwhile True: sys.stdout.write('x' * 9999)", 20),
        ("import sys; sys.stdin.readline(); print('0' * 64 + ' {\"svg\": \"<svg/>\"}', flush=True)", 20),
    ],
    ids=["hangs", "dies at once", "dies at work", "babbles lines", "babbles without end", "forges a reply"],
)
def test_a_worker_that_misbehaves_costs_one_chart_and_never_the_build(
    tmp_path: Path, behaviour: str, wall: float
) -> None:
    program = tmp_path / "worker.py"
    program.write_text(behaviour, "utf-8")
    with _Odd(program, Limits(wall_seconds=wall, reply_bytes=10_000, log_lines=50)) as drawer:
        assert drawer.draw(_job(GOOD)).trouble == "stopped"
        assert drawer.draw(_job(GOOD)).trouble == "stopped"


def test_a_worker_is_used_again_after_success_and_replaced_after_failure() -> None:
    with Drawer(TIGHT) as drawer:
        assert drawer.draw(_job(GOOD)).svg
        first = drawer.process
        assert drawer.draw(_job(GOOD)).svg
        assert drawer.process is first
        assert drawer.draw(_job({})).trouble == "failed"
        assert drawer.process is None
        assert drawer.draw(_job(GOOD)).svg
        assert drawer.process is not first
    assert drawer.process is None


def test_a_failure_speaks_without_stack_or_address() -> None:
    with Drawer(TIGHT) as drawer:
        note = drawer.draw(_job({**GOOD, "transform": [{"calculate": "datum.b +* 1", "as": "c"}]})).note
    assert "Unexpected token" in note
    assert "http" not in note
    assert "\n" not in note


DIRTY = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10"
 viewBox="0 0 10 10" onload="alert(1)" style="x:y"><script>alert(1)</script><style>*{fill:red}</style>
 <foreignObject><body xmlns="http://www.w3.org/1999/xhtml">x</body></foreignObject>
 <image xlink:href="https://contoh.id/x.png" width="5" height="5"/><use href="#x"/><animate attributeName="x"/>
 <a xlink:href="javascript:alert(1)"><path d="M0,0L5,5" stroke="#1d6583" onclick="alert(1)"/></a>
 <path d="M0,0L1,1" fill="url(https://contoh.id/#a)" stroke="red"/>
 <path d="M0,0L2,2" fill="url(#bayang)" style="fill:url(https://contoh.id)"/>
 <path d="M0,0L3,3" stroke="expression(alert(1))" id="a&quot;b"/>
 <text x="1" y="2" fill="#14232b" font-family="Jahat">&lt;script&gt;alert(1)&lt;/script&gt;&#x7;</text></svg>"""


def test_only_known_elements_and_harmless_values_are_left() -> None:
    root = parse_svg(DIRTY.replace("&#x7;", ""))
    assert root is not None
    tags = {element.tag for element in root.iter()}
    assert tags <= {"svg", "g", "path", "text"}
    markup = str(finish_inline(root, "uji", "wide", Caption("Judul", "Uraian")))
    file = finish_file(root, Caption("Judul", "Uraian")).decode()
    for text in (markup, file):
        assert "alert(1)" not in text.replace("&lt;script&gt;alert(1)&lt;/script&gt;", "")
        for word in ("<script", "onload", "onclick", "style", "javascript", "contoh.id", "href", "Jahat", "expression"):
            assert word not in text
        ElementTree.fromstring(text.encode())
    assert "&lt;script&gt;" in markup, "words are only words"


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>',
        "<svg",
        "",
        "<p>bukan gambar</p>",
        '<svg xmlns="http://www.w3.org/2000/svg"><path d="&jahat;"/></svg>',
    ],
)
def test_what_is_no_clean_svg_is_refused(text: str) -> None:
    assert parse_svg(text) is None


def test_axes_around_nothing_are_no_picture() -> None:
    assert not shows_marks('<svg><g class="mark-rect role-mark marks" role="x"></g></svg>')
    assert not shows_marks('<svg><g class="mark-rect role-mark marks"><path d="M0,NaNh1"/></g></svg>')
    assert shows_marks('<svg><g class="mark-rect role-mark marks"><path d="M0,0h1"/></g></svg>')


def test_ids_of_two_charts_on_a_page_never_clash() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><defs><clipPath id="clip0"><path d="M0,0h9"/>'
        '</clipPath></defs><g clip-path="url(#clip0)"><path d="M0,0L5,5" stroke="#1d6583"/></g></svg>'
    )
    root = parse_svg(svg)
    assert root is not None
    caption = Caption("Judul", "Uraian")
    pair = [str(finish_inline(root, name, variant, caption)) for name in "ab" for variant in ("wide", "narrow")]  # type: ignore[arg-type]
    ids = [element.get("id") for text in pair for element in ElementTree.fromstring(text).iter() if element.get("id")]
    assert len(ids) == len(set(ids)) == 6
    for text in pair:
        own = {element.get("id") for element in ElementTree.fromstring(text).iter()}
        assert text.split("url(#")[1].split(")")[0] in own
