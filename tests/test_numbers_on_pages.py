"""Every number that the real portal shows, reckoned again from its tables by programs that never ask the builder.

They read what readers get: HTML, the CSV next to it, and the source tables. A number is right where it is the cell that
it points to, the sum that it states, or as long as its bar.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from math import hypot
from pathlib import Path

import pandas as pd
import pytest

from tests.built import BuiltPortal
from tests.charts.seeing import Seen, Shape, see
from tests.outsider import resolve
from tests.tools import ROOT

NUMBER = re.compile(r"(?<![\d.,])[−-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|[−-]?\d+(?:,\d+)?")
PIXEL = 0.8


@dataclass(frozen=True)
class Shown:
    """A figure on a page: its title, the cells of its table, its pictures, and the CSV that it offers."""

    page: str
    title: str
    rows: tuple[tuple[str, ...], ...]
    pictures: tuple[Seen, ...]
    csv_path: str

    @property
    def name(self) -> str:
        return f"{self.page}: {self.title}"


def numbers(text: str) -> list[Decimal]:
    """Read the numbers in a text as Indonesians write them: 1.234,5."""
    return [_number(found) for found in NUMBER.findall(text.replace("\N{NO-BREAK SPACE}", " "))]


def _number(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", ".").replace("−", "-"))


def _plain(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup)).strip()


def _cells(markup: str) -> tuple[str, ...]:
    return tuple(_plain(cell) for cell in re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", markup, re.DOTALL))


def _position(letters: str) -> int:
    """Return the place of a spreadsheet's column, from 0: "A" is 0, "AA" 26."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


@cache
def _frame(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def _indonesian(portal: BuiltPortal) -> list[str]:
    """Return the pages at the root: the English ones are told from the same values, with other separators."""
    return [page for page in portal.pages if not page.startswith("en/") and "/jelajah/" not in page]


def _table_of(portal: BuiltPortal, page: str) -> Path:
    """Return the canonical CSV beside the page of a table."""
    [path] = [path for path in (portal.folder / page).parent.glob("*.csv") if not path.name.endswith(".excel.csv")]
    return path


def _figures(portal: BuiltPortal) -> Iterator[Shown]:
    for page in _indonesian(portal):
        for markup in re.findall(r"<figure [^>]*class=\"figure.*?</figure>", portal.text(page), re.DOTALL):
            title = re.search(r"<h[123][^>]*>(.*?)</h[123]>", markup, re.DOTALL)
            body = re.search(r"<tbody>(.*?)</tbody>", markup, re.DOTALL)
            link = re.search(r'href="([^"]+\.csv)"', markup)
            assert title, f"a figure without a title on {page}"
            assert body, f"{page}: {title[1]} has no table"
            if not link and not page.startswith("data/"):
                continue  # a figure of a chapter: its rows are no single table's; the chapter's tests reckon them
            assert link, f"{page}: {title[1]} offers no CSV"
            yield Shown(
                page,
                _plain(title[1]),
                tuple(_cells(row) for row in re.findall(r"<tr.*?</tr>", body[1], re.DOTALL)),
                tuple(see(picture) for picture in re.findall(r'<svg class="chart .*?</svg>', markup, re.DOTALL)),
                resolve(page, link[1])[0],
            )


@pytest.fixture(scope="module")
def figures(portal: BuiltPortal) -> tuple[Shown, ...]:
    found = tuple(_figures(portal))
    assert len(found) > 15
    return found


# ---- cells ---------------------------------------------------------------------------------------------------------


def test_every_download_holds_the_cells_of_its_source(portal: BuiltPortal) -> None:
    compared = 0
    for descriptor_path in ROOT.glob("datapackages/*/datapackage.json"):
        descriptor = json.loads(descriptor_path.read_text("utf-8"))
        for resource in descriptor["resources"]:
            path = f"data/{descriptor['name']}/{resource['name']}/{resource['name']}.csv"
            source = _frame(descriptor_path.parent / resource["path"])
            pd.testing.assert_frame_equal(_frame(portal.folder / path), source)
            compared += source.size
    assert compared > 4000


def test_every_number_in_a_sentence_is_the_cell_that_it_leads_to(portal: BuiltPortal) -> None:
    wrong, count = [], 0
    for page in _indonesian(portal):
        for address, words in re.findall(r'class="door" href="([^"]+)">(.*?)</a>', portal.text(page), re.DOTALL):
            target, fragment = resolve(page, address)
            if target.startswith("angka/"):  # a number's own page leads on to its row
                leading = re.findall(r'href="([^"]+#baris-\d+)"', portal.text(target))
                if not leading:  # a computed one has inputs in place of a row; its chapter reckons it again
                    assert 'class="reckoning"' in portal.text(target), target
                    continue
                target, fragment = resolve(target, leading[0])
            if not fragment.startswith("baris-"):
                continue  # to the table that the portal itself made
            csv_path = _table_of(portal, target)
            row = _frame(csv_path).iloc[int(fragment.removeprefix("baris-")) - 2]
            cells = {cell for cell in row if re.fullmatch(r"-?\d+(\.\d+)?", cell)}
            exact = re.findall(r'<data value="([^"]+)"', words)  # headings write large amounts as people say them
            said = (
                {Decimal(value) for value in exact} if "juta" in words or "miliar" in words else numbers(_plain(words))
            )
            if not set(said) <= {Decimal(cell) for cell in cells}:
                wrong.append(f"{page}: {_plain(words)} is not in {csv_path.name} row {fragment}")
            count += 1
    assert wrong == []
    assert count > 10


def test_every_cell_of_a_table_on_a_page_is_the_cell_of_its_download(portal: BuiltPortal) -> None:
    wrong, count = [], 0
    for page in _indonesian(portal):
        body = re.search(
            r'<table class="data"[^>]*>(?:(?!</table>).)*?id="baris-.*?</table>', portal.text(page), re.DOTALL
        )
        if body is None:
            continue
        csv_path = _table_of(portal, page)
        frame = _frame(csv_path)
        letters = re.findall(r"<i aria-hidden=\"true\">([A-Z]+)</i>", body[0])
        for row, markup in re.findall(r'<tr id="baris-(\d+)"[^>]*>(.*?)</tr>', body[0], re.DOTALL):
            cells = re.findall(r"<td([^>]*)>(.*?)</td>", markup, re.DOTALL)
            for letter, (attributes, cell) in zip(letters, cells, strict=True):
                written = str(frame.iat[int(row) - 2, _position(letter)])
                if "num" in attributes and re.fullmatch(r"-?\d+(\.\d+)?", written):
                    count += 1
                    if numbers(_plain(cell)) != [Decimal(written)]:
                        wrong.append(f"{csv_path.name} row {row}: page {_plain(cell)}, file {written}")
    assert wrong == []
    assert count > 200


# ---- the headline --------------------------------------------------------------------------------------------------


def test_the_headline_is_reckoned_from_the_table(portal: BuiltPortal) -> None:
    frame = _frame(next(portal.folder.glob("data/*/penanganan-kabupaten/penanganan-kabupaten.csv")))
    newest = frame[(frame["basis"] == "Dinas") & (frame["program"] == "semua")]
    value = {kind: int(newest[newest["jenis"] == kind].iloc[0]["nilai"]) for kind in ("terdata", "tertangani", "sisa")}
    assert value["terdata"] - value["tertangani"] == value["sisa"]
    home = portal.text("index.html")
    title = _plain(re.findall(r"<h1[^>]*>(.*?)</h1>", home, re.DOTALL)[0])
    assert numbers(title) == [2021, value["sisa"]]
    text = _plain(re.sub(r"<(script|style|svg).*?</\1>", " ", home, flags=re.DOTALL))
    hundred = round(100 * value["tertangani"] / value["terdata"])
    assert f"{hundred} dari setiap 100" in text
    houses = re.search(r'<svg[^>]*class="hundred.*?</svg>|<[^>]*class="hundred.*?</svg>', home, re.DOTALL)
    assert houses
    assert len(re.findall(r'class="on"', houses[0])) in (1, hundred)
    reckoned = re.search(r"([\d.]+) − ([\d.]+) = ([\d.]+)", text)
    assert reckoned
    assert [_number(part) for part in reckoned.groups()] == [value[kind] for kind in ("terdata", "tertangani", "sisa")]


# ---- figures -------------------------------------------------------------------------------------------------------


def test_every_number_in_the_table_of_a_figure_stands_in_its_download(
    portal: BuiltPortal, figures: tuple[Shown, ...]
) -> None:
    wrong = []
    for figure in figures:
        frame = _frame(portal.folder / figure.csv_path)
        known = set(numbers(" ".join(cell.replace(".", ",") for cell in frame.to_numpy().ravel())))
        for row in figure.rows:
            wrong += [
                f"{figure.name}: {cell} is not in {figure.csv_path}"
                for cell in row
                if NUMBER.fullmatch(cell) and _number(cell) not in known and f"{cell}" not in frame.to_numpy()
            ]
    assert wrong == []


def test_every_number_in_a_picture_stands_in_its_table(figures: tuple[Shown, ...]) -> None:
    wrong, count = [], 0
    for figure in figures:
        known = set(numbers(f"{' '.join(' '.join(row) for row in figure.rows)} {figure.title}"))
        for picture in figure.pictures:
            words = picture.words
            for shape in picture.texts:
                is_key = words.count(shape.text) == 2 and shape.text.isdecimal()  # stands at its point and by its name
                if not is_key and not shape.has("f-soft"):  # the ticks of an axis are the scale, not the data
                    count += len(numbers(shape.text))
                    wrong += [f"{figure.name}: {shape.text}" for found in numbers(shape.text) if found not in known]
    assert wrong == []
    assert count > 100


def _is_bar(shape: Shape) -> bool:
    """Tell whether a shape is an upright box: each of its corners stands above or beside the next."""
    pairs = zip(shape.points, (*shape.points[1:], shape.points[0]), strict=True)
    is_box = len(shape.points) == 4 and all(abs(a[0] - b[0]) < 0.2 or abs(a[1] - b[1]) < 0.2 for a, b in pairs)
    return shape.tag == "path" and is_box and not shape.has("f-wash") and not shape.has("f-paper")


def test_bars_are_as_long_as_their_numbers(figures: tuple[Shown, ...]) -> None:
    wrong, charts = [], 0
    for figure in figures:
        for picture in figure.pictures:
            bars = sorted((shape for shape in picture.shapes if _is_bar(shape)), key=lambda bar: bar.top)
            words = sorted(
                (text for text in picture.texts if text.looks.get("font-weight") == "600" and numbers(text.text)),
                key=lambda text: text.top,
            )
            if not bars or "basis data berganti" in picture.words:  # parts of a whole are judged below
                continue
            if not any(NUMBER.fullmatch(cell) for row in figure.rows for cell in row):
                continue  # who funds what, of which nobody published an amount: lines, not bars
            assert len(bars) == len(words), f"{figure.name}: {len(bars)} bars bear {len(words)} numbers"
            assert len({round(bar.left, 1) for bar in bars}) == 1, f"{figure.name}: bars begin at different places"
            values = [float(numbers(text.text)[0]) for text in words]
            scale = max(bar.width for bar in bars) / max(values)
            wrong += [
                f"{figure.name}: {text.text} is {bar.width:.1f} px long, not {value * scale:.1f}"
                for bar, text, value in zip(bars, words, values, strict=True)
                if abs(bar.width - value * scale) > PIXEL
            ]
            charts += 1
    assert wrong == []
    assert charts >= 20, "bars are no longer drawn as this test knows them"


def test_parts_of_the_stock_are_as_long_as_their_numbers(figures: tuple[Shown, ...]) -> None:
    stock = [figure for figure in figures if figure.title.startswith("Akhir 2021")]
    assert stock
    for figure in stock:
        for picture in figure.pictures:
            counts = [numbers(text.text)[0] for text in picture.texts if "terdata" in text.text]
            handled = [numbers(text.text)[0] for text in picture.texts if re.match(r"[\d.]+ ditangani", text.text)]
            left = [numbers(text.text)[0] for text in picture.texts if re.match(r"[\d.]+ belum", text.text)]
            leaf = [shape for shape in picture.paths("f-leaf") if _is_bar(shape)]
            water = [shape for shape in picture.paths("f-water") if _is_bar(shape)]
            assert len(counts) == len(handled) == len(left) == len(leaf) == len(water) == 2
            assert [a - b for a, b in zip(counts, handled, strict=True)] == left
            whole = [bar.right - part.left for part, bar in zip(leaf, water, strict=True)]
            scale = whole[0] / float(counts[0])
            for length, count in zip(whole, counts, strict=True):
                assert abs(length - float(count) * scale) <= PIXEL
            for part, count in zip(leaf, handled, strict=True):
                assert abs(part.width - float(count) * scale) <= 1.5 + PIXEL, "the gap between two parts is 1.5 px wide"


def test_the_corners_of_a_radar_stand_at_their_numbers(figures: tuple[Shown, ...]) -> None:
    radars = 0
    for figure in figures:
        for picture in figure.pictures:
            shapes = [shape for shape in picture.paths("s-water") if len(shape.points) == 5]
            rings = [shape for shape in picture.paths("s-line") if len(shape.points) == 5]
            if len(shapes) != 1 or len(rings) != 5:
                continue
            outer = max(rings, key=lambda ring: ring.width)
            centre = (sum(x for x, _ in outer.points) / 5, sum(y for _, y in outer.points) / 5)
            length = [hypot(x - centre[0], y - centre[1]) for x, y in (*outer.points, *shapes[0].points)]
            shown = [100 * part / whole for whole, part in zip(length[:5], length[5:], strict=True)]
            stated = [float(numbers(text.text)[0]) for text in picture.texts if "%" in text.text]
            assert [round(value) for value in shown] == stated, figure.name
            radars += 1
    assert radars >= 4
