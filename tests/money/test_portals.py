"""Every ratio, share and sum on the pages about money, reckoned again by pandas from the tables of both portals."""

from __future__ import annotations

import html
import re
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from tests.built import BuiltPortal
from tests.tools import ROOT

PAGE = "anggaran/index.html"
REAL = ROOT / "datapackages" / "anggaran-program" / "data"
EXAMPLE = ROOT / "examples" / "kabupaten-contoh" / "datapackages"


def _read(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def _tables(text: str) -> dict[str, list[list[tuple[str, str]]]]:
    """Return the tables of a page by caption: rows of cells, each as exact value ("" where it is words) and words."""
    found = {}
    for body in re.findall(r"<table.*?</table>", text, re.DOTALL):
        caption = re.search(r"<caption[^>]*>(.*?)</caption>", body, re.DOTALL)
        if caption is None:
            continue
        rows = re.findall(r"<tr[^>]*>(.*?)</tr>", body.partition("<tbody>")[2], re.DOTALL)
        found[html.unescape(caption[1])] = [
            [_cell(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)] for row in rows
        ]
    return found


def _cell(markup: str) -> tuple[str, str]:
    value = re.search(r'<data value="([^"]*)"', markup)
    return (value[1] if value else "", html.unescape(re.sub(r"<[^>]+>", "", markup)).strip())


def _near(text: str, expected: Decimal) -> bool:
    return abs(Decimal(text) - expected) <= abs(expected) * Decimal("1e-20")


def test_rupiah_per_house_of_the_real_portal_is_amount_by_houses_of_the_same_row(portal: BuiltPortal) -> None:
    rows = _tables(portal.text(PAGE))["Rupiah per rumah"]
    money = _read(REAL / "dana.csv")
    money = money[(money.jumlah_unit != "") & (money.nilai != "")].sort_values("periode_selesai", ascending=False)
    expected = [Decimal(nilai) / Decimal(unit) for nilai, unit in zip(money.nilai, money.jumlah_unit, strict=True)]
    assert len(rows) == len(expected) == 2
    for row, value in zip(rows, expected, strict=True):
        assert _near(row[1][0], value)
        assert Decimal(row[2][0]) / Decimal(row[3][0]) == Decimal(row[1][0])
    heading = re.search(r"<h2 id=\"judul-per-rumah\">(.*?)</h2>", portal.text(PAGE), re.DOTALL)
    assert heading, "rupiah per house is a heading"
    assert sorted(Decimal(value) for value in re.findall(r'<data value="([^"]+)"', heading[1])) == sorted(
        Decimal(row[1][0]) for row in rows
    )


def test_rupiah_per_inhabitant_of_another_year_says_so(portal: BuiltPortal) -> None:
    rows = _tables(portal.text(PAGE))["Rupiah per penduduk"]
    people = Decimal(_read(REAL / "penduduk.csv").query("bagian_dari == ''").nilai.item())
    money = _read(REAL / "dana.csv")
    assert sorted(Decimal(row[1][0]) for row in rows) == sorted(Decimal(value) / people for value in money.nilai)
    assert all("2025" in row[3][1] for row in rows)
    assert {row[-1][1] for row in rows} <= {"kira-kira", "disimpulkan"}


def test_grants_of_the_real_portal_add_up_to_their_parts(portal: BuiltPortal) -> None:
    rows = _tables(portal.text(PAGE))["Bantuan untuk satu rumah"]
    grants = _read(REAL / "satuan-bantuan.csv")
    wholes = grants[grants.bagian_dari == ""]
    assert sorted(row[1][0] for row in rows) == sorted(wholes.nilai)
    markup = portal.text(PAGE)
    for key, value in zip(wholes.kunci, wholes.nilai, strict=True):
        parts = grants[grants.bagian_dari == key]
        assert parts.empty or sum(map(int, parts.nilai)) == int(value)
        assert all(f'<data value="{part}">' in markup for part in parts.nilai)
    assert "tidak disebut sumber" in {cell[1] for row in rows for cell in row}
    assert "jumlahnya tidak sama" not in markup


def test_every_amount_of_the_real_portal_stands_in_the_list(portal: BuiltPortal) -> None:
    rows = _tables(portal.text(PAGE))["Dana yang dipublikasikan"]
    assert sorted(row[1][0] for row in rows) == sorted(_read(REAL / "dana.csv").nilai)


@pytest.fixture(scope="module")
def budget() -> pd.DataFrame:
    return _read(EXAMPLE / "anggaran-contoh" / "data" / "anggaran-program.csv")


def test_budgets_of_the_example_and_their_shares(example: BuiltPortal, budget: pd.DataFrame) -> None:
    tables = _tables(example.text(PAGE))
    for year, lines in budget.groupby("tahun"):
        rows = tables[f"Pagu, realisasi, dan serapan per program dan sumber dana, {year}"]
        assert len(rows) == len(lines) + 1
        for row, line in zip(rows, lines.itertuples(), strict=False):
            assert (row[1][1], row[2][0], row[3][0]) == (line.dana, line.pagu, line.realisasi)
            if line.realisasi:
                assert _near(row[4][0], Decimal(line.realisasi) * 100 / Decimal(line.pagu))
        total = rows[-1]
        assert total[2][0] == str(sum(map(int, lines.pagu)))
        if "" in set(lines.realisasi):
            assert [cell[1] for cell in total[3:]] == ["bukan satu jumlah"] * 2
        else:
            spent = sum(map(int, lines.realisasi))
            assert total[3][0] == str(spent)
            assert _near(total[4][0], Decimal(spent) * 100 / Decimal(total[2][0]))


def test_the_heading_of_the_example_is_its_newest_full_year(example: BuiltPortal, budget: pd.DataFrame) -> None:
    full = max(year for year, lines in budget.groupby("tahun") if "" not in set(lines.realisasi))
    lines = budget[budget.tahun == full]
    spent, ceiling = sum(map(int, lines.realisasi)), sum(map(int, lines.pagu))
    heading = re.search(r"<h1>(.*?)</h1>", example.text(PAGE), re.DOTALL)
    assert heading
    values = [Decimal(value) for value in re.findall(r'<data value="([^"]+)"', heading[1])]
    assert values[:2] == [spent, ceiling]
    assert _near(str(values[2]), Decimal(spent) * 100 / ceiling)
    assert heading[1].startswith(f"{full}: ")


def test_rupiah_per_house_of_the_example(example: BuiltPortal, budget: pd.DataFrame) -> None:
    tables = _tables(example.text(PAGE))
    rows = tables["Rupiah per rumah"] + tables["Rupiah per rumah, tahun-tahun sebelumnya"]
    told = budget[budget.unit != ""]
    regency = _read(EXAMPLE / "rumah-contoh" / "data" / "keadaan-kabupaten.csv").set_index("tahun").selesai
    notes = _read(EXAMPLE / "rumah-contoh" / "data" / "catatan-penanganan.csv")
    disputed = {start[:4] for start in notes[notes.status == "bertentangan"].mulai}  # two counts give no ratio
    expected = [Decimal(line.realisasi) / Decimal(line.unit) for line in told.itertuples()]
    for year, lines in budget.groupby("tahun"):
        if "" not in set(lines.realisasi) and year not in disputed:
            expected.append(Decimal(sum(map(int, lines.realisasi))) / Decimal(regency[year]))
    assert sorted(Decimal(row[1][0]) for row in rows) == sorted(expected)
    assert all(Decimal(row[2][0]) / Decimal(row[3][0]) == Decimal(row[1][0]) for row in rows)


def test_money_of_every_district_of_the_example(example: BuiltPortal) -> None:
    """The downloads hold what is published: a count that is hidden there gives no ratio on the page."""
    folder = example.folder / "data" / "rumah-contoh" / "keadaan-kecamatan"
    houses = _read(folder / "keadaan-kecamatan.csv").set_index(["nama_wilayah", "tahun"]).selesai
    data = EXAMPLE / "anggaran-contoh" / "data"
    people = _read(data / "penduduk.csv").set_index(["nama_wilayah", "tahun"]).jumlah
    money = _read(data / "realisasi-kecamatan.csv")
    tables = _tables(example.text(PAGE))
    compared = 0
    for year, lines in money.groupby("tahun"):
        rows = {row[0][1]: row for row in tables[f"Realisasi anggaran per kecamatan, {year}"]}
        for line in lines.itertuples():
            row = rows[line.nama_wilayah]
            assert row[1][0] == line.realisasi
            count = houses[line.nama_wilayah, year]
            if count.isdecimal() and int(count):
                assert _near(row[3][0], Decimal(line.realisasi) / Decimal(count))
                assert row[2][0] == count
            else:
                assert (row[2][0], row[3][0]) == ("", "")
            assert _near(row[5][0], Decimal(line.realisasi) / Decimal(people[line.nama_wilayah, year]))
            compared += 1
    assert compared > 60


def test_every_computed_number_has_a_page_that_reckons_it(example: BuiltPortal) -> None:
    pages = [page for page in example.pages if page.startswith("angka/anggaran--per-")]
    assert len(pages) > 10
    for page in pages:
        text = example.text(page)
        value = re.search(r'<p class="lead"><data value="([^"]+)"', text) or re.search(r'<data value="([^"]+)"', text)
        reckoning = re.search(r'<div class="reckoning">(.*?)</div>', text, re.DOTALL)
        assert value, page
        assert reckoning, page
        money, other = re.findall(r'<data value="([^"]+)"', reckoning[1])[:2]
        assert _near(value[1], Decimal(money) / Decimal(other)), page
