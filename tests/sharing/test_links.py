"""Links that pass a page on or report a mistake: whatever a title holds, they decode to that and to nothing else."""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.errors import Problem
from site_builder.read.settings import parse_settings
from site_builder.text.sharing import form_address, share_links
from tests.built import BASE_URL, BuiltPortal, read_tree, run_builder
from tests.test_thin_line import _project

HOSTILE = '</script><a href="x">"\'&?#%+{title}\u202e\n' + "é" * 30


@given(st.text(max_size=600))
def test_words_survive_every_link(words: str) -> None:
    address = "https://contoh.id/a?b=c&d#e"
    for way in share_links(words, address):
        assert re.fullmatch(r"https://[A-Za-z0-9._~%/?=&-]+", way.address)
        fields = parse_qs(urlsplit(way.address).query, keep_blank_values=True)
        text = fields["text"][0]
        assert len(text) <= 240 + 1 + len(address)
        assert address in (fields.get("url", [""])[0] or text)
        assert not set(text) & set("\u202e\u2066\x00\ufeff")


def test_the_words_are_the_finding_and_the_address() -> None:
    whatsapp, telegram, x = share_links("Sisa 28.142 & naik “7 %”", "https://contoh.id/a/")
    assert parse_qs(urlsplit(whatsapp.address).query) == {"text": ["Sisa 28.142 & naik “7 %”\nhttps://contoh.id/a/"]}
    for way in (telegram, x):
        expected = {"text": ["Sisa 28.142 & naik “7 %”"], "url": ["https://contoh.id/a/"]}
        assert parse_qs(urlsplit(way.address).query) == expected
    assert share_links("Sisa", "") == ()


def test_a_form_takes_hostile_titles_as_words() -> None:
    filled = form_address("https://contoh.id/baru?judul={title}&isi={text}", title=HOSTILE, text="{title}")
    fields = parse_qs(urlsplit(filled).query)
    assert fields == {"judul": [HOSTILE.replace("\u202e", "")], "isi": ["{title}"]}


@pytest.mark.parametrize("value", ["https://contoh.id/{judul}", "ftp://contoh.id/{title}", "https://contoh.id/{title"])
def test_a_form_that_asks_for_what_nobody_knows_is_refused(value: str) -> None:
    problems: list[Problem] = []
    assert parse_settings({"report_form": value}, problems).report_form == ""
    assert "title, address, date, text" in problems[0].hint


def _built(project: Path, settings: str, *arguments: str) -> dict[str, str]:
    (project / "content").mkdir(exist_ok=True)
    (project / "content/site.toml").write_text(settings, "utf-8")
    run = run_builder(["build", "--project", str(project), *arguments])
    assert run.returncode == 0, run.stderr
    tree = read_tree(project / "public")
    shutil.rmtree(project / "public")
    return {path: data.decode() for path, data in tree.items() if path.endswith(".html")}


def _links(html: str) -> list[str]:
    return [unescape(found) for found in re.findall(r'<a [^>]*?href="([^"]*)"', html)]


def test_a_report_goes_where_the_settings_say(tmp_path: Path) -> None:
    project, page = _project(tmp_path, "7"), "data/rumah/stok/index.html"
    mail = next(
        link
        for link in _links(_built(project, 'contact = "data@contoh.id"', "--base-url", BASE_URL)[page])
        if link.startswith("mailto:") and "body" in link
    )
    fields = parse_qs(urlsplit(mail).query)
    assert mail.startswith("mailto:data@contoh.id?subject=")
    assert fields["subject"] == ["Kesalahan data: stok"]
    assert fields["body"][0].split("\r\n")[:2] == ["stok", f"{BASE_URL}data/rumah/stok/"]
    form = 'report_form = "https://contoh.id/baru?judul={title}&halaman={address}"'
    pages = _built(project, form, "--base-url", BASE_URL)
    forms = [parse_qs(urlsplit(link).query) for link in _links(pages[page]) if "/baru?" in link]
    assert forms == [{"judul": ["stok"], "halaman": [f"{BASE_URL}data/rumah/stok/"]}]
    nobody = _built(project, "")
    assert "Belum ada penerbit yang menyebut kontak" in nobody["lapor/index.html"]
    assert "lapor.go.id" in nobody["lapor/index.html"]
    assert "Yang tertulis:" in nobody[page]
    assert not [link for html in nobody.values() for link in _links(html) if "wa.me" in link or "mailto" in link]


def test_every_page_can_be_passed_on(portal: BuiltPortal) -> None:
    for path in portal.pages:
        html = portal.text(path)
        canonical = re.search(r'<link rel="canonical" href="([^"]*)"', html)
        if "page-embed" in html or path == "404.html":
            continue
        assert canonical, path
        sent = [parse_qs(urlsplit(link).query) for link in _links(html) if link.startswith("https://wa.me/")]
        assert len(sent) == 1, path
        assert sent[0]["text"][0].split("\n")[1] == unescape(canonical[1]), path


def test_every_table_figure_and_number_can_be_reported(site: BuiltPortal) -> None:
    for path in site.pages:
        html = site.text(path)
        kind = re.search(r'<body class="page-(\w+)', html)
        if kind and kind[1] in ("package", "resource", "figure", "number"):
            assert html.count('<details id="lapor">') == 1, path
