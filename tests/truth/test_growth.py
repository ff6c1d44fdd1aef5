"""The real project with a 22nd kecamatan, a programme, a year and another result: all pages follow, no code does."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from math import hypot
from pathlib import Path

import pytest

from tests.built import BuiltPortal, build_once
from tests.charts.seeing import see
from tests.outsider import read_page
from tests.pages.projects import copy_real_project
from tests.places.reading import drawn, rows
from tests.truth.reading import plain

PLACE, PROGRAMME = "Talang Percobaan", "Gotong Royong Percobaan"


@pytest.fixture(scope="module")
def grown(shared_folder: Path) -> BuiltPortal:
    """Return the real portal after a year in which much was added, built once."""
    folder = shared_folder / "grown"
    return build_once(folder, folder / "project", _grow)


def _grow(project: Path) -> None:
    data = copy_real_project(project) / "datapackages"
    houses, money = data / "rtlh-penanganan/data", data / "anggaran-program/data"
    code = {"kode_kecamatan": "16.07.22", "nama_kecamatan": PLACE}
    _add(data / "wilayah-banyuasin/data/kecamatan.csv", {**code, "kode_bps": "1607999"}, baris_petak=1, kolom_petak=5)
    _add(houses / "penanganan-kecamatan.csv", {"nilai": "151"}, code, kunci="baru", nilai=500)
    _add(houses / "program.csv", {"kode_program": "bsps"}, kode_program="baru", nama_program=PROGRAMME, kepanjangan="")
    stock = houses / "penanganan-kabupaten.csv"
    _change(stock, {"kunci": "alokasi-2020-bsps-bsrs"}, nilai=719 + 500)
    year = {"periode_mulai": "2022-01-01", "periode_selesai": "2022-12-31", "periode_teks": "2022", "status": "asli"}
    for kind, value in (("terdata", 28142), ("tertangani", 3142), ("sisa", 25000)):
        _add(stock, {"kunci": f"{kind}-2021"}, year, kunci=f"{kind}-2022", nilai=value, bertentangan_dengan="")
    part = {"program": "baru", "bagian_dari": "tertangani-2022", "kunci": "tertangani-2022-baru"}
    _add(stock, {"kunci": "tertangani-2021-pro-rakyat"}, year | part, nilai=800)
    cost = {"program": "baru", "kunci": "disalurkan-2022-baru", "sumber_dana": "Baznas", "catatan": ""}
    _add(money / "dana.csv", {"kunci": "disalurkan-2019-bsps"}, year | cost, nilai=16000000000, jumlah_unit=800)
    results = data / "indikator-smart-city/data/hasil-indikator.csv"
    _change(results, {"kode_indikator": "interaksi-sosial"}, skor=5, tingkat="Ad hoc")


def _table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))


def _write(path: Path, table: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(table[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


def _add(path: Path, like: dict[str, str], changes: dict[str, str] | None = None, **more: str | int) -> None:
    """Add a row: a copy of the first that is like that (of any, where none is), with changes."""
    table = _table(path)
    pattern = next((row for row in table if like.items() <= row.items()), {**table[0], **like})
    _write(path, [*table, {**pattern, **(changes or {}), **{key: str(value) for key, value in more.items()}}])


def _change(path: Path, which: dict[str, str], **changes: str | int) -> None:
    table = _table(path)
    found = [row for row in table if which.items() <= row.items()]
    assert len(found) == 1, which
    found[0].update({key: str(value) for key, value in changes.items()})
    _write(path, table)


def _words(portal: BuiltPortal, page: str) -> str:
    return read_page(portal.text(page)).text.replace("\N{NO-BREAK SPACE}", " ")


def _heading(portal: BuiltPortal, page: str) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", portal.text(page), re.DOTALL)
    assert found, page
    return plain(found[1]).replace("\N{NO-BREAK SPACE}", " ")


# ---- a 22nd kecamatan ----------------------------------------------------------------------------------------------


def test_a_new_kecamatan_stands_on_the_map_in_the_list_and_on_a_page(portal: BuiltPortal, grown: BuiltPortal) -> None:
    before, after = (drawn(one.text("wilayah/index.html")) for one in (portal, grown))
    assert (len(before), len(after)) == (21, 22)
    new = next(area for area in after if area.label == f"{PLACE}: 500 rumah")
    assert new.state == "known"
    assert new.shade == max(area.shade for area in after), "no kecamatan has more"
    assert "500" in _words(grown, "wilayah/talang-percobaan/index.html")
    assert any(PLACE in row for row in rows(grown.text("wilayah/index.html")))


def test_no_page_counts_the_old_number_of_kecamatan(grown: BuiltPortal) -> None:
    wrong = [page for page in grown.pages if re.search(r"\b21 kecamatan", _words(grown, page))]
    assert wrong == []
    assert "22 kecamatan" in _words(grown, "index.html")


def test_every_expected_figure_of_the_new_kecamatan_is_missing(portal: BuiltPortal, grown: BuiltPortal) -> None:
    path = "belum-dipublikasikan/belum-dipublikasikan.csv"
    before, after = (_table(one.folder / path) for one in (portal, grown))
    of_one = [row for row in before if row["kode_wilayah"] == "16.07.16"]  # one of whom nothing is published
    of_new = [row for row in after if row["kode_wilayah"] == "16.07.22"]
    assert len(of_new) == len(of_one) > 10
    said = re.search(r"([\d.]+) angka", _words(grown, "index.html").partition("Apa yang belum dipublikasikan?")[2])
    assert said
    assert int(said[1].replace(".", "")) == len(after)


# ---- a year and a programme ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["index.html", "penanganan/index.html"])
def test_the_newest_year_is_told_and_its_share(grown: BuiltPortal, page: str) -> None:
    heading = _heading(grown, page)
    assert "2022" in heading
    assert "25.000" in heading
    assert f"kira-kira {round(100 * 3142 / 28142)} dari setiap 100" in _words(grown, page)


def test_the_pace_is_what_is_left_by_the_mean_of_both_years(grown: BuiltPortal) -> None:
    said = _words(grown, "penanganan/index.html")
    years = [f"{25000 / pace:.1f}".replace(".", ",") for pace in ((2142 + 3142) / 2, 3142, 2142)]
    assert f"kira-kira {years[0]} tahun" in said
    assert f"dengan laju tahun terbanyak (2022): {years[1]} tahun".lower() in said.lower()
    assert f"paling sedikit (2021): {years[2]} tahun" in said


def test_what_is_left_follows_in_every_picture_of_the_stock(grown: BuiltPortal) -> None:
    page = next(page for page in grown.pages if re.fullmatch(r"grafik/[^/]*--stok/index.html", page))
    pictures = [see(svg) for svg in re.findall(r'<svg class="chart .*?</svg>', grown.text(page), re.DOTALL)]
    assert pictures
    for picture in pictures:
        words = " ".join(picture.words)
        assert "28.142" in words
        assert "25.000" in words
        assert "2022" in words


def test_a_new_programme_has_its_houses_its_money_and_the_ratio(grown: BuiltPortal) -> None:
    houses, money = (_words(grown, f"{page}/index.html") for page in ("penanganan", "anggaran"))
    assert f"{PROGRAMME} belum dipublikasikan 800" in houses, "of 2021 and of 2022"
    assert f"800 dari 3.142 rumah yang ditangani diketahui programnya ({PROGRAMME})" in houses
    assert PROGRAMME in money
    values = re.findall(r'<data value="([^"]*)">', grown.text("anggaran/index.html"))
    assert Decimal(16000000000) / 800 in {Decimal(value) for value in values if value}
    assert "Baznas" in money


# ---- another result ------------------------------------------------------------------------------------------------


def test_another_indicator_becomes_the_lowest_in_heading_order_and_radar(
    portal: BuiltPortal, grown: BuiltPortal
) -> None:
    assert "Pelayanan Publik" in _heading(portal, "indikator/index.html")
    heading = _heading(grown, "indikator/index.html")
    assert "Interaksi Sosial" in heading
    assert "5 %" in heading
    assert "Pelayanan Publik" not in heading
    assert "Interaksi Sosial" in _words(grown, "index.html").partition("paling tertinggal?")[2][:80]
    assert "tingkat Ad hoc" in _heading(grown, "indikator/interaksi-sosial/index.html")
    inner, outer = (_corners(one) for one in (grown, portal))
    moved = [now / then for now, then in zip(inner, outer, strict=True) if abs(now - then) > 1]
    assert moved == pytest.approx([5 / 79], abs=0.02), "one corner moved, to where its value is"


def _corners(portal: BuiltPortal) -> list[float]:
    """Return how far each corner of the radar of people is from the centre of its rings."""
    page = next(page for page in portal.pages if re.fullmatch(r"grafik/[^/]*radar-smart-people/index.html", page))
    picture = see(re.findall(r'<svg class="chart .*?</svg>', portal.text(page), re.DOTALL)[0])
    [shape] = [path for path in picture.paths("s-water") if len(path.points) == 5]
    ring = max((path for path in picture.paths("s-line") if len(path.points) == 5), key=lambda path: path.width)
    middle = (sum(x for x, _ in ring.points) / 5, sum(y for _, y in ring.points) / 5)
    return [hypot(x - middle[0], y - middle[1]) for x, y in shape.points]
