"""Texts and titles in two languages: a twin is told, what has none says so, a twin of nothing is an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.cli import main
from tests.pages.projects import Site, build, table, write_content, write_package

_BASE = "https://data.example/"
_SITE = 'title = "Data Uji"\ntitle_en = "Test Data"\nnotice = "Semua rekaan."\n'
_FIELDS = [
    {"name": "kode", "type": "string", "title": "Kode", "title_en": "Code", "description_en": "What it is called."},
    {"name": "isi", "type": "string", "title": "Isinya", "description": "Tanpa padanan."},
]
_TEXTS = {
    "site.toml": _SITE,
    "tentang.md": '+++\ntitle = "Tentang"\n+++\nIsi Indonesia.\n',
    "en/tentang.md": '+++\ntitle = "About us"\n+++\nTold in English.\n',
    "cara.md": '+++\ntitle = "Cara kami"\n+++\nHanya Indonesia.\n',
}


def _write(project: Path) -> Path:
    resource = table("isi", _FIELDS, primaryKey=["kode"]) | {"title": "Isi tabel", "title_en": "What is in it"}
    write_package(
        project,
        {"name": "uji", "title": "Paket uji", "resources": [resource]},
        {"data/isi.csv": "kode,isi\na,b\n"},
    )
    return project


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    project = _write(tmp_path_factory.mktemp("twins"))
    write_content(project, _TEXTS)
    return build(project, "--base-url", _BASE)


def _links(site: Site, path: str, rel: str) -> list[str]:
    return [item.attributes["href"] for item in site.page(path).named("link") if rel in item.rel]


def test_a_twin_is_the_english_page(site: Site) -> None:
    page = site.page("en/tentang/index.html")
    assert "Told in English." in page.text
    assert "Isi Indonesia." not in page.text
    assert _links(site, "en/tentang/index.html", "canonical") == [f"{_BASE}en/tentang/"]
    assert f"{_BASE}tentang/" in _links(site, "en/tentang/index.html", "alternate")


def test_a_text_without_a_twin_says_so_and_names_the_indonesian_page(site: Site) -> None:
    path = "en/cara/index.html"
    page = site.page(path)
    article = page.named("article")[0]
    assert article.attributes["lang"] == "id"
    assert "This text is available in Indonesian only." in page.text
    assert "Hanya Indonesia." in page.text
    assert _links(site, path, "canonical") == _links(site, "cara/index.html", "canonical") == [f"{_BASE}cara/"]
    assert [_links(site, item, "alternate") for item in (path, "cara/index.html")] == [[], []]


def test_titles_fall_back_and_are_marked(site: Site) -> None:
    text = site.text("en/data/uji/isi/index.html")
    assert "What is in it" in text
    assert "What it is called." in text
    assert "Code" in text
    assert '<span lang="id">Isinya</span>' in text
    assert '<span lang="id">Paket uji</span>' in text
    assert '<span lang="id">Semua rekaan.</span>' in text
    assert ' lang="id"' not in site.text("data/uji/isi/index.html").replace('<html lang="id">', "")


def test_a_portal_without_a_text_about_it_is_told_in_both(tmp_path: Path) -> None:
    site = build(_write(tmp_path), "--base-url", _BASE)
    page = site.page("en/tentang/index.html")
    assert "publishes 1 data package: 1 table" in page.text
    assert "lang" not in page.named("article")[0].attributes
    assert "menerbitkan 1 paket data: 1 tabel" in site.page("tentang/index.html").text


@pytest.mark.parametrize("lost", ["en/hilang.md", "en/packages/lain.md"])
def test_a_twin_of_nothing_is_told_with_its_file(lost: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = _write(tmp_path)
    write_content(project, {lost: "Whose text is this?\n"})
    assert main(["build", "--project", str(project)]) != 0
    told = "".join(capsys.readouterr())
    assert f"content/{lost}" in told
    assert f"content/{lost.removeprefix('en/')}" in told
    assert "content-error" in told
