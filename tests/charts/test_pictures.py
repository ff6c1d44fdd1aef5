"""Pictures as pages show them: words in the reader's language, classes instead of colours, the same bytes anywhere."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from site_builder.model.portal import Drawing, Figure
from site_builder.render.charts import theme
from site_builder.render.charts.figures import draw_figures
from tests.built import BuiltPortal
from tests.charts.seeing import draw, see
from tests.tools import ROOT

ROWS = [{"d": f"2021-{month:02d}-01", "v": 30284 + 1000.5 * month, "n": f"Nama {month}"} for month in range(1, 13)]
DATED = {
    "data": {"values": ROWS},
    "width": 600,
    "mark": "bar",
    "encoding": {
        "x": {"field": "d", "type": "temporal", "axis": {"format": "%B", "tickCount": 12, "labelOverlap": False}},
        "y": {"field": "v", "type": "quantitative", "axis": {"format": ",.1f"}},
    },
}
MONTHS = [
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
]


def _figure(specification: dict[str, Any], **rest: Any) -> Figure:
    known = {"title": "Judul <tebal> & “kutip”", "description": "Uraian: 30.284.", "figure_id": "uji"}
    return Figure(**{**known, "columns": (), "rows": (), "drawings": (Drawing("wide", specification),), **rest})


def test_numbers_and_months_are_indonesian() -> None:
    words = see(draw(_figure(DATED)).wide).words
    assert [word for word in words if word in MONTHS] == MONTHS
    assert "40.000,0" in words
    english, _ = draw_figures([_figure(DATED)], "en")
    assert {"January", "December", "40,000.0"} <= set(see(english["uji"].wide).words)


def test_one_number_as_people_write_it() -> None:
    text = {"data": {"values": [{"v": 30284}]}, "mark": "text", "encoding": {"text": {"field": "v", "format": ","}}}
    assert see(draw(_figure(text)).wide).words == ("30.284",)
    money = {**text, "encoding": {"text": {"field": "v", "format": "$,"}}}
    assert see(draw(_figure(money)).wide).words == ("Rp30.284",)


def test_name_and_description_are_ours_and_nothing_of_the_library_is_left() -> None:
    picture = draw(_figure(DATED))
    for markup in (picture.wide, picture.narrow):
        root = see(markup).root
        assert root.get("role") == "img"
        assert root.get("aria-label") == "Judul <tebal> & “kutip”"
        assert root.get("aria-describedby") == "uji-desc"
        assert not re.search(r"axis titled|mark container|aria-roledescription|graphics-", markup)
        assert not re.search(r"style=|font-family|xmlns|<script|<title", markup)
    assert see(picture.wide).root.findtext("desc") == "Uraian: 30.284."
    assert see(picture.narrow).root.find("desc") is None


def test_colours_of_ours_are_classes_that_the_style_sheet_knows() -> None:
    markup = draw(_figure(DATED)).wide
    css = (ROOT / "templates" / "assets" / "site.css").read_text("utf-8")
    known = set(re.findall(r"\.([fs]-[a-z]+)\{", css))
    assert known == {f"{kind}-{name}" for kind in "fs" for name in theme.PALETTE}
    used = {word for classes in re.findall(r'class="([^"]*)"', markup) for word in classes.split()}
    assert used <= known | {"chart", "chart-wide"}
    assert not [color for color in theme.PALETTE.values() if color in markup]


def test_a_file_stands_alone_with_its_finding_colours_and_source() -> None:
    file = draw(_figure(DATED, unit="rumah", period="2021", source="Dinas")).file.decode()
    root = ElementTree.fromstring(file)
    space = "{http://www.w3.org/2000/svg}"
    assert root.findtext(f"{space}title") == "Judul <tebal> & “kutip”"
    assert root.findtext(f"{space}desc") == "Uraian: 30.284."
    assert theme.PALETTE["water"] in file
    assert "class=" not in file
    assert "sans-serif" in root.get("font-family", "")
    assert "rumah · 2021 · Sumber: Dinas" in "".join(root.itertext())
    assert root[2].get("fill") == "#fff"
    ids = {element.get("id") for element in root.iter() if element.get("id")}
    assert {root.get("aria-labelledby"), root.get("aria-describedby")} <= ids


def test_our_looks_yield_to_what_a_specification_sets_itself() -> None:
    own = {**DATED, "config": {"bar": {"color": "#123456"}, "axis": {"labelFontSize": 20}}}
    markup = draw(_figure(own)).wide
    assert "#123456" in markup
    assert 'font-size="20"' in markup


_PROGRAM = """
import hashlib, json, sys
from site_builder.model.portal import Drawing, Figure
from site_builder.render.charts.figures import draw_figures
spec = json.loads(sys.stdin.read())
figure = Figure("uji", "Judul", "Uraian", (), (), drawings=(Drawing("wide", spec), Drawing("narrow", spec)))
pictures, findings = draw_figures([figure])
print(hashlib.sha256((pictures["uji"].wide + pictures["uji"].narrow).encode() + pictures["uji"].file).hexdigest())
"""
_NAMED = {
    **DATED,
    "mark": "bar",
    "encoding": {
        "y": {"field": "n", "axis": {"labelFont": "DejaVu Sans"}},
        "x": {"field": "v", "type": "quantitative"},
    },
}


@pytest.mark.parametrize("specification", [DATED, _NAMED], ids=["dates", "names in a font of the machine"])
def test_the_bytes_do_not_depend_on_the_machine(specification: dict[str, Any], tmp_path: Path) -> None:
    """Fonts, home, time zone, language and folder of the machine leave no trace, whatever fonts a stranger asks for."""
    (tmp_path / "fonts.conf").write_text("<fontconfig><dir>/nowhere</dir></fontconfig>", "utf-8")
    machines = [
        ({}, ROOT),
        (
            {"HOME": str(tmp_path), "TZ": "Asia/Jakarta", "LANG": "id_ID.UTF-8", "XDG_DATA_HOME": str(tmp_path)},
            tmp_path,
        ),
        ({"FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "TZ": "America/Lima", "LC_ALL": "C"}, tmp_path),
    ]
    hashes = set()
    for environment, folder in machines:
        run = subprocess.run(
            [sys.executable, "-c", _PROGRAM],
            input=json.dumps(specification),
            env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), **environment},
            cwd=folder,
            capture_output=True,
            text=True,
            check=True,
        )
        hashes.add(run.stdout.strip())
    assert len(hashes) == 1
    assert len(hashes.pop()) == len(hashlib.sha256().hexdigest())


def test_drawing_twice_gives_the_same_bytes_in_any_order() -> None:
    figures = [_figure(DATED), _figure(_NAMED, figure_id="lain")]
    assert draw_figures(figures)[0] == draw_figures(list(reversed(figures)))[0]


def test_the_measuring_font_is_ours_free_and_never_served(portal: BuiltPortal) -> None:
    folder = ROOT / "site_builder" / "render" / "charts" / "font"
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text("utf-8").upper()
    assert not [path for path in portal.manifest if path.endswith((".ttf", ".woff", ".woff2", ".otf"))]


def test_charts_of_the_real_portal_are_light_named_and_large_enough_to_read(portal: BuiltPortal) -> None:
    files = [path for path in portal.manifest if path.endswith(".svg") and path.startswith("grafik/")]
    assert len(files) >= 12
    assert not [finding for finding in portal.said["findings"] if finding["code"].startswith(("chart-", "view-"))]
    for page in portal.pages:
        ids: set[str] = set()
        for markup in re.findall(r'<svg class="chart .*?</svg>', portal.text(page), re.DOTALL):
            seen = see(markup)
            assert len(gzip.compress(markup.encode())) <= 8000, page
            assert (seen.root.get("aria-label") or "").strip(), page
            smallest = min(float(shape.looks["font-size"]) for shape in seen.texts)
            assert smallest >= (13 if 'chart-narrow"' in markup else 12)
            own = {element.get("id") or "" for element in seen.root.iter()} - {""}
            assert not own & ids, f"{page}: {own & ids}"
            ids |= own
