"""The pages of figures and numbers as readers find them: every portal, read by programs that never ask the builder."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from decimal import Decimal

import pytest

from tests.built import BASE_URL, BuiltPortal


def _plain(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def _figures(site: BuiltPortal) -> list[str]:
    return [path for path in site.pages if re.fullmatch(r"grafik/[^/]+/index\.html", path)]


def _numbers(site: BuiltPortal) -> list[str]:
    return [path for path in site.pages if path.startswith("angka/")]


def _name(path: str) -> str:
    return path.split("/")[1]


def _rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_csv_of_a_figure_holds_the_rows_of_its_table_one_by_one(site: BuiltPortal) -> None:
    for path in _figures(site):
        body = re.search(r"<tbody>(.*?)</tbody>", site.text(path), re.DOTALL)
        shown = re.findall(r"<tr.*?</tr>", body[1], re.DOTALL) if body else []
        head, *rows = _rows(site.text(f"grafik/{_name(path)}/{_name(path)}.csv"))
        assert len(shown) == len(rows), path
        for markup, row in zip(shown, rows, strict=True):
            cells = re.findall(r"<td[^>]*>(.*?)</td>", markup, re.DOTALL)
            assert len(cells) == len(row) == len(head), path
            for cell, written in zip(cells, row, strict=True):
                if not written:
                    assert "belum dipublikasikan" in cell or not _plain(cell), f"{path}: {cell} is empty in the file"


def test_every_figure_offers_what_a_reader_needs_to_use_it(site: BuiltPortal) -> None:
    for path in _figures(site):
        name, page = _name(path), site.text(path)
        files = [f"grafik/{name}/{name}.{ending}" for ending in ("csv", "bib", "csl.json")]
        assert set(files) <= set(site.manifest), path
        if "<svg class=" in page:
            assert f"grafik/{name}/{name}.svg" in site.manifest
        address = f"{BASE_URL}grafik/{name}/"
        (item,) = json.loads(site.text(files[2]))
        assert item["URL"] == address
        assert item["title"] == _plain(re.findall(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)[0])
        assert address in _plain(page), "the permalink stands there to copy"
        assert f'&lt;iframe src="{address}sematan/"' in page
        for text in (site.text(files[1]), site.text(files[2])):
            assert html.escape(text.strip(), quote=True).replace("&#x27;", "&#39;") in page.replace("&#34;", "&quot;")


def test_pictures_are_offered_in_pixels_too(site: BuiltPortal) -> None:
    pictures = [path for path in site.manifest if path.startswith("grafik/") and path.endswith(".png")]
    drawn = [path for path in site.manifest if path.startswith("grafik/") and path.endswith(".svg")]
    assert len(pictures) >= 0.8 * len(drawn)
    for path in pictures:
        data = (site.folder / path).read_bytes()
        assert data.startswith(b"\x89PNG"), path
        assert len(data) < 250_000, path


@pytest.mark.parametrize("kind", ["figure", "number"])
def test_titles_for_sharing_are_the_finding_itself(site: BuiltPortal, kind: str) -> None:
    for path in _figures(site) if kind == "figure" else _numbers(site):
        page = site.text(path)
        shared = re.search(r'<meta property="og:title" content="([^"]*)"', page)
        assert shared, path
        heading = _plain(re.findall(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)[0])
        assert _plain(shared[1]).startswith(heading), path
        assert '<meta name="description"' in page, path


def test_an_embedded_figure_is_not_a_page_of_its_own_for_search_engines(site: BuiltPortal) -> None:
    for path in _figures(site):
        embedded = site.text(path.replace("index.html", "sematan/index.html"))
        assert '<meta name="robots" content="noindex">' in embedded
        assert f'<link rel="canonical" href="{BASE_URL}grafik/{_name(path)}/">' in embedded
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"', embedded)
        assert policy
        assert "script-src 'self'" in html.unescape(policy[1])
        assert "unsafe" not in policy[1]
        assert set(re.findall(r'<a [^>]*target="([^"]*)"', embedded)) == {"_top"}


def test_the_script_of_the_frame_is_tiny(site: BuiltPortal) -> None:
    assert len(site.text("assets/sematan.js")) < 500


def test_a_number_is_told_exactly_and_with_all_that_it_was_computed_from(site: BuiltPortal) -> None:
    for path in _numbers(site):
        name, page = _name(path), site.text(path)
        records = json.loads(site.text(f"angka/{name}/{name}.json"), parse_float=Decimal)
        head, *rows = _rows(site.text(f"angka/{name}/{name}.csv"))
        assert [dict(zip(head, row, strict=True))["id"] for row in rows] == [record["id"] for record in records]
        own = records[0]
        assert own["id"] == name
        value = re.search(r'class="amount"><data value="([^"]*)"', page)
        if value:
            assert Decimal(value[1]) == Decimal(own["nilai"]), path
        else:
            assert own["nilai"] is None or isinstance(own["nilai"], str), path
        parts = {record["id"] for record in records if record["masukan_untuk"] == name}
        shown = re.search(r'<div class="reckoning">(.*?)</div>', page, re.DOTALL)
        listed = re.findall(r'class="door"', shown[1]) if shown else []
        assert bool(own["rumus"]) == bool(shown), path
        assert len(parts) <= len(listed), f"{path}: an input of the file is not on the page"


def test_a_number_says_where_it_is_used(site: BuiltPortal) -> None:
    for path in _numbers(site):
        used = re.search(r"<dt>Dipakai di</dt><dd>(.*?)</dd>", site.text(path), re.DOTALL)
        assert used, path
        assert "<a " in used[1], path
