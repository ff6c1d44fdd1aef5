"""Packages that nobody here has ever seen: bare, hostile, odd. Every page stands and says what it can."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from tests.pages.projects import Site, build, headings, table, write_content, write_package

EVIL = '<script>alert(1)</script>"><img src=x onerror=alert(2)>'


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A package with nothing but what the standard demands: no title, description, licence, source, date."""
    project = tmp_path_factory.mktemp("bare")
    fields = [{"name": "Year", "type": "integer"}, {"name": "Country"}, {"name": "value", "type": "number"}]
    rows = "Year,Country,value\n" + "".join(f"{1990 + n},Indonesia,{n * 1000}.5\n" for n in range(40))
    write_package(project, {"name": "gdp", "resources": [table("gdp", fields)]}, {"data/gdp.csv": rows})
    return build(project)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    project = tmp_path_factory.mktemp("hostile")
    fields = [
        {"name": "a", "title": EVIL, "description": f"[k](javascript:alert(3)) {EVIL}", "unit": EVIL},
        {"name": "b", "title": "Alamat"},
        {"name": "c", "categories": [{"value": "x", "label": EVIL}]},
    ]
    resource = table("tabel", fields, missingValues=[{"value": "", "label": EVIL}]) | {
        "title": EVIL,
        "description": EVIL,
    }
    resource["sources"] = [{"title": EVIL, "path": "javascript:alert(4)"}]
    descriptor = {
        "name": "jahat",
        "title": EVIL,
        "description": EVIL,
        "version": EVIL,
        "keywords": [EVIL],
        "licenses": [{"title": EVIL, "path": "javascript:alert(5)"}],
        "contributors": [{"title": EVIL, "roles": [EVIL]}],
        "resources": [resource],
    }
    cells = f'"{EVIL.replace(chr(34), chr(34) * 2)}",javascript:alert(6),x\n,https://a.id/<b>,\n=a+b,https://a.id/ok?x=1&y="2",x\n'
    cells = cells.replace('y="2"', "y=2")
    write_package(project, descriptor, {"data/tabel.csv": "a,b,c\n" + cells})
    write_content(
        project, {"bahaya.md": f"# Judul\n\n{EVIL}\n\n[tautan](javascript:alert(7))\n\n<iframe src=x></iframe>"}
    )
    return build(project)


def test_a_bare_package_gets_every_page(bare: Site) -> None:
    pages = {
        "cari/a-z/index.html",
        "cari/index.html",
        "data/gdp/gdp/index.html",
        "data/gdp/gdp/jelajah/index.html",
        "data/gdp/index.html",
        "data/index.html",
        "gaya/index.html",
        "grafik/gdp--gdp--garis/index.html",
        "grafik/gdp--gdp--garis/sematan/index.html",
        "index.html",
        "koreksi/index.html",
        "lapor/index.html",
        "mutu/index.html",
        "tentang/index.html",
    }
    assert set(bare.pages) == {"404.html", *pages, *(f"en/{page}" for page in pages)}


def test_a_home_page_without_roles_speaks_of_the_data_and_not_of_houses(bare: Site) -> None:
    home = bare.page("index.html").text
    assert "1 tabel, 40 baris" in home
    assert "gdp" in home
    for word in ("RTLH", "rumah tidak layak huni", "ditangani", "kecamatan"):
        assert word not in home


def test_what_is_not_stated_is_said_to_be_missing(bare: Site) -> None:
    page = bare.page("data/gdp/index.html").text
    for words in ("lisensi tidak disebutkan", "Sumber paket ini tidak disebutkan", "Versi tidak disebutkan"):
        assert words in page


def test_years_are_never_grouped_and_amounts_are(bare: Site) -> None:
    words = [word.strip() for word in bare.page("data/gdp/gdp/index.html").words]
    assert "1990" in words
    assert "1.990" not in words
    assert "24.000,5" in words


def test_a_preview_says_that_it_is_one(bare: Site) -> None:
    page = bare.page("data/gdp/gdp/index.html")
    assert "25 dari 40 baris" in page.text
    rows = [identity for identity in page.ids if identity.startswith("baris-")]
    assert rows == [f"baris-{number}" for number in range(2, 27)]


def test_no_page_claims_to_be_official(bare: Site) -> None:
    for path, page in bare.pages.items():
        words = "Not an official government site." if path.startswith("en/") else "Bukan situs resmi pemerintah."
        assert words in page.text, path


def test_hostile_words_stay_words(hostile: Site) -> None:
    for path, page in hostile.pages.items():
        assert page.named("iframe", "object", "embed", "img") == [], path
        kinds = {script.attributes.get("type") for script in page.named("script") if not script.attributes.get("src")}
        assert kinds <= {"application/json"}, path  # data for a script of ours, and nothing that runs
        for element in page.elements:
            assert not any(name.startswith("on") for name in element.attributes), (path, element)
        for _, _, address in page.addresses():
            assert not address.lower().startswith(("javascript:", "data:", "vbscript:")), (path, address)
    assert "<script>alert(1)</script>" in hostile.page("data/jahat/index.html").text  # shown, not run


def test_only_web_addresses_become_links(hostile: Site) -> None:
    page = hostile.page("data/jahat/tabel/index.html")
    outside = {address for _, _, address in page.addresses() if address.startswith("http")}
    assert outside == {"https://a.id/ok?x=1&y=2"}
    assert "javascript:alert(6)" in page.text
    assert "https://a.id/<b>" in page.text


@pytest.mark.parametrize("name", ["bare", "hostile"])
def test_pages_keep_their_shape(name: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(name)
    for path, page in site.pages.items():
        levels = headings(page)
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        assert all(after - before <= 1 for before, after in pairwise(levels)), (path, levels)
        assert page.named("html")[0].attributes["lang"] == ("en" if path.startswith("en/") else "id"), path
        assert len(page.ids) == len(set(page.ids)), path
        assert [element.name for element in page.elements if "style" in element.attributes] == [], path
        for box in page.elements:
            if box.attributes.get("class") == "scroll":
                assert (box.attributes["tabindex"], box.attributes["role"]) == ("0", "region"), path
                assert box.attributes["aria-label"], path


def test_a_file_that_is_no_table_and_a_table_without_rows_have_pages(tmp_path: Path) -> None:
    resources = [
        table("kosong", [{"name": "a"}]),
        {"name": "foto", "path": "data/foto.bin", "format": "bin", "mediatype": "application/octet-stream"},
    ]
    files = {"data/kosong.csv": "a\n", "data/foto.bin": "x"}
    write_package(tmp_path, {"name": "aneka", "resources": resources}, files)
    site = build(tmp_path)
    assert "belum berisi satu baris pun" in site.page("data/aneka/kosong/index.html").text
    assert "bukan tabel" in site.page("data/aneka/foto/index.html").text


def test_pages_of_people_may_not_take_our_folders(tmp_path: Path) -> None:
    write_package(
        tmp_path, {"name": "data", "resources": [table("data", [{"name": "a"}])]}, {"data/data.csv": "a\n1\n"}
    )
    write_content(
        tmp_path, {"data.md": "Isi.", "mutu.md": "Isi.", "Halaman Saya.md": "Isi.", "tentang.md": "Punya kami."}
    )
    pages = build(tmp_path).pages
    assert {"halaman-data/index.html", "halaman-mutu/index.html", "halaman-saya/index.html"} <= set(pages)
    assert "Punya kami." in pages["tentang/index.html"].text
