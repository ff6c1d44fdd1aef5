"""What no mistake in a template may break: nothing from elsewhere, no scripts in attributes, only declared columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.model.table import Table
from site_builder.render.downloads import csv_table
from site_builder.render.downloads.columns import Column
from site_builder.text.findings import wording
from tests.audit.asking import build, found_in, found_in_asset
from tests.corpus.case import write_project

LOADS = {
    "a script": '<script src="https://cdn.example.org/a.js"></script>',
    "a script without a scheme": '<script src="//cdn.example.org/a.js"></script>',
    "a style sheet": '<link rel="stylesheet" href="https://cdn.example.org/a.css">',
    "an icon": '<link rel="shortcut icon" href="https://cdn.example.org/a.png">',
    "a picture": '<img alt="" src="http://cdn.example.org/a.png">',
    "a picture in sizes": '<img alt="" src="a.png" srcset="a.png 1x, https://cdn.example.org/a.png 2x">',
    "a frame": "<iframe src='https://cdn.example.org/a'></iframe>",
    "a picture in a drawing": '<svg><image xlink:href="https://cdn.example.org/a.png"/></svg>',
    "a font in a style": "<style>@font-face { src: url( 'https://cdn.example.org/a.woff2') }</style>",
    "an import in a style": '<style>@import "//cdn.example.org/a.css";</style>',
    "a background": '<p style="background: url(https://cdn.example.org/a.png)">',
    "another page by itself": '<meta http-equiv="refresh" content="0; url=https://cdn.example.org/">',
    "a form": '<form action="https://cdn.example.org/"><input></form>',
    "a host behind slashes": '<img alt="" src="\\\\cdn.example.org/a.png">',
    "a preconnection": '<link rel="preconnect" href="https://cdn.example.org">',
}


@pytest.mark.parametrize("name", LOADS)
def test_a_load_from_elsewhere_is_refused(name: str) -> None:
    pages = dict.fromkeys(("index.html", "mutu/index.html"), f"<!doctype html>\n<p>x</p>\n{LOADS[name]}")
    (finding,) = found_in(pages)
    assert (finding.code, finding.value, finding.place.path, finding.place.row) == (
        "site-load",
        "cdn.example.org",
        "index.html",
        3,
    )
    assert "Juga di 1 berkas lain: mutu/index.html." in wording(finding).message


def test_a_style_sheet_that_loads_is_refused() -> None:
    (finding,) = found_in_asset("a.css", 'a {}\nb { background: url("https://cdn.example.org/a.png") }')
    assert (finding.code, finding.place.row) == ("site-load", 2)


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        ('<a href="#" onclick="x()">x</a>', "onclick"),
        ("<svg onload='x()'></svg>", "onload"),
        ('<a href="java\nscript:x()">x</a>', "href"),
        ("<img src=x onerror=x() alt=''>", "onerror"),
    ],
)
def test_a_script_in_an_attribute_is_refused(markup: str, name: str) -> None:
    (finding,) = found_in({"index.html": markup})
    assert (finding.code, finding.value) == ("site-script", name)


@pytest.mark.parametrize(
    "script",
    ["<script>x()</script>", '<script type="module">x()</script>', "<SCRIPT type='text/javascript; a=b'>x()</SCRIPT>"],
)
def test_a_script_in_the_document_is_refused(script: str) -> None:
    (finding,) = found_in({"index.html": f"<p>a</p>\n{script}"})
    assert (finding.code, finding.place.row) == ("site-script", 2)
    assert "memuat skrip di dalam <script>" in wording(finding).message
    (finding,) = found_in_asset("a.svg", f'<svg xmlns="http://www.w3.org/2000/svg">{script.lower()}</svg>')
    assert finding.code == "site-script"


def test_what_stays_at_home_is_fine() -> None:
    page = (
        '<link rel="canonical" href="https://portal.contoh.id/a/"><link rel="stylesheet" href="../site.css">'
        '<img alt="" src="https://portal.contoh.id/a.png"><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'
        '<a href="https://example.org/">x</a><script src="a.js"></script>'
        '<script type="application/ld+json">{"a": 1}</script>'
        '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg><p>onclick="x" javascript:</p>'
        '<input type="checkbox" value="javascript:alert(6)"><abbr title="javascript:">x</abbr>'
    )
    assert found_in({"index.html": page}) == ()
    assert found_in_asset("a.css", "@import 'b.css'; a { background: url(a.png) } /* https://example.org */") == ()


def test_a_column_that_nobody_declared_stops_the_build(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sabotage: the writer of CSV puts a column beside the declared ones."""
    honest = csv_table.render_csv

    def leaking(table: Table, columns: tuple[Column, ...]) -> bytes:
        first, *rest = honest(table, columns).decode().splitlines()
        return "\r\n".join([f"{first},catatan", *(f"{line},x" for line in rest)]).encode() + b"\r\n"

    monkeypatch.setattr("site_builder.render.downloads.files.render_csv", leaking)
    write_project(tmp_path)
    code, said = build(tmp_path, capsys)
    assert code == 1
    assert {(item["code"], item["value"]) for item in said["findings"]} == {("undeclared-column", "catatan")}
    assert {item["path"] for item in said["findings"]} == {"data/contoh/stok/stok.csv", "data/contoh/contoh.zip"}
    assert not (tmp_path / "public").exists()


def test_a_template_that_leaks_stops_the_build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sabotage: a template of the project says what no rule has looked at."""
    footer = "<footer>\n<p>Hubungi Siti, NIK 1607014101900003</p></footer>\n"
    write_project(tmp_path, {"templates/partials/footer.html": footer})
    code, said = build(tmp_path, capsys)
    assert code == 1
    (finding,) = said["findings"]
    assert (finding["code"], finding["value"]) == ("personal-nik", "16 angka")
    assert "berkas lain" in finding["message"]
    assert "1607014101900003" not in str(said)
    assert not (tmp_path / "public").exists()


def test_what_was_exempted_may_stand_in_every_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from tests.privacy.asking import write_package

    exemption = {
        "kind": "phone",
        "resource": "rumah",
        "field": "telepon",
        "reason": "Nomor posko bencana yang diumumkan kepada warga.",
        "date": "2024-02-26",
    }
    contributors = [{"title": "Siti Aminah", "email": "siti.aminah@gmail.com"}]
    descriptor = {"privacyExemptions": [exemption], "contributors": contributors}
    write_package(tmp_path, "desa,telepon\nLangkan,0812-3456-7890\nBetung,0813-4567-8901\n", descriptor)
    code, said = build(tmp_path, capsys)
    assert (code, said["findings"]) == (0, [])


def test_what_the_portal_computed_has_columns_of_its_own_but_not_among_the_data() -> None:
    table = "tahun,rumah\n2021,5\n"
    assert found_in({"keterbukaan/skor.csv": table}, kind="sheet") == ()
    (finding,) = found_in({"data/contoh/skor.csv": table}, kind="sheet")
    assert (finding.code, finding.value) == ("undeclared-column", "tahun")
