"""Every number on the page about houses of both portals, reckoned again by pandas from the source tables."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd

from tests.built import BuiltPortal
from tests.places.reading import rows
from tests.tools import ROOT

PAGE = "penanganan/index.html"
EXAMPLE = ROOT / "examples" / "kabupaten-contoh" / "datapackages" / "rumah-contoh" / "data"
REAL = ROOT / "datapackages" / "rtlh-penanganan" / "data"
_DATA = re.compile(r'<data value="([^"]*)">')


def _main(site: BuiltPortal) -> str:
    page = site.text(PAGE)
    return page[page.index("<main") : page.index("</main>")]


def _section(site: BuiltPortal, anchor: str) -> str:
    main = _main(site)
    start = main.index(f'aria-labelledby="{anchor}"')
    return main[start : main.index("</section>", start)]


def _round(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.1"), ROUND_HALF_UP)


def _read(name: str, folder: object = EXAMPLE) -> pd.DataFrame:
    return pd.read_csv(f"{folder}/{name}.csv", dtype=str, keep_default_na=False)


def test_the_years_of_the_example_are_those_of_the_table(example: BuiltPortal) -> None:
    table = _read("keadaan-kabupaten")
    found = [row for row in rows(_section(example, "tahun")) if re.match(r"\d{4}( ·|$)", row[0])]
    assert [row[0][:4] for row in found] == list(table.tahun)
    assert [row[1:] for row in found] == [(row.terdata, row.selesai, row.belum) for row in table.itertuples()]


def test_a_newspaper_that_differs_stands_beside_the_table(example: BuiltPortal) -> None:
    notes, table = _read("catatan-penanganan"), _read("keadaan-kabupaten")
    paper = notes[notes.kunci == "koran-2022"].nilai.iloc[0]
    office = table[table.tahun == "2022"].selesai.iloc[0]
    numbers = _DATA.findall(_section(example, "tahun"))
    assert numbers.count(paper) == 2, "in the grid and in the readings"
    assert numbers.count(office) == 2


def test_the_pace_of_the_example_is_what_is_left_by_the_mean_of_undisputed_years_on_its_basis(
    example: BuiltPortal,
) -> None:
    table, notes = _read("keadaan-kabupaten"), _read("catatan-penanganan")
    last = table.iloc[-1]
    disputed = set(notes[notes.status == "bertentangan"].berbeda_dari)
    used = table[(table.basis == last.basis) & ~table.kunci.isin(disputed)].selesai.map(Decimal)
    left = Decimal(last.belum)
    numbers = [Decimal(text) for text in _DATA.findall(_section(example, "laju"))]
    mean = sum(used, Decimal(0)) / len(used)
    wanted = [left, mean, _round(left / mean), _round(left / max(used)), _round(left / min(used)), left, mean]
    assert numbers == wanted


def test_the_targets_of_the_example_are_shares_of_the_same_year(example: BuiltPortal) -> None:
    table, notes = _read("keadaan-kabupaten"), _read("catatan-penanganan")
    found = [row for row in rows(_section(example, "target")) if re.fullmatch(r"\d{4}", row[0])]
    pairs = {(row.tahun, row.sasaran, row.selesai) for row in table.itertuples()}
    paper = notes[notes.kunci == "koran-2022"].nilai.iloc[0]
    pairs.add(("2022", table[table.tahun == "2022"].sasaran.iloc[0], paper))
    assert {row[:3] for row in found if row[3]} == pairs
    for _, target, result, share in (row for row in found if row[3]):
        assert abs(Decimal(share) - Decimal(result) * 100 / Decimal(target)) < Decimal("1e-20")
    lone = [row for row in found if not row[3]]
    target = notes[notes.jenis == "target"].iloc[0]
    assert [(row[0], row[1], row[2]) for row in lone] == [(target.mulai[:4], target.nilai, "belum dipublikasikan")]


def test_the_programmes_of_the_example_are_the_sums_of_its_districts(example: BuiltPortal) -> None:
    names = dict(_read("program")[["nama", "kode"]].itertuples(index=False))
    cells = _read("penanganan-program").assign(selesai=lambda table: table.selesai.astype(int))
    sums = cells.groupby(["program", "tahun"]).selesai.sum()
    found = rows(_section(example, "program"))
    years: list[str] = []
    seen = 0
    for row in found:
        if row[0] == "Program":
            years = [text[:4] for text in row[1:]] if all(re.match(r"\d{4}", text) for text in row[1:]) else []
        elif years:
            assert [int(value) for value in row[1:]] == [sums[names[row[0]], year] for year in years]
            seen += len(years)
    assert seen == len(sums)


def test_the_real_page_says_what_the_tables_say(portal: BuiltPortal) -> None:
    table = _read("penanganan-kabupaten", REAL)
    value = table.set_index("kunci").nilai
    years = {row[0][:4]: row[1:] for row in rows(_section(portal, "tahun")) if re.match(r"20\d\d( ·|$)", row[0])}
    void = "belum dipublikasikan"
    assert years["2020"] == (value["terdata-2020"], void, value["sisa-2020"])
    assert years["2021"] == (value["terdata-2021"], value["tertangani-2021"], value["sisa-2021"])
    assert years["2022"] == years["2023"] == (void, void, void)
    left, done = Decimal(value["sisa-2021"]), Decimal(value["tertangani-2021"])
    pace = [Decimal(text) for text in _DATA.findall(_section(portal, "laju"))]
    assert pace == [left, done, _round(left / done), left, done]
    part = Decimal(value["tertangani-2021-pro-rakyat"])
    shares = [Decimal(text) for text in _DATA.findall(_section(portal, "program"))][:4]
    assert shares[:2] == [part, done]
    assert abs(shares[2] - part * 100 / done) < Decimal("1e-20")
    assert shares[3] == done - part == Decimal(value["tertangani-2021-lainnya"])
    listed = {row[1] for row in rows(_section(portal, "program"))} - {"Jumlah"}
    wanted = table[~table.program.isin(["semua", "-"])].nilai
    assert listed == set(wanted)


def test_stages_are_quoted_word_for_word(portal: BuiltPortal) -> None:
    stages, main = _read("tahap-pro-rakyat", REAL), _main(portal)
    quotes = re.findall(r'<blockquote class="cite">(.*?)</blockquote>', main)
    assert quotes == list(stages.isi)
    handed = _read("tahap-aktor", REAL)
    sheet = next(path for path in portal.manifest if re.search(r"serah-terima-[^/]*\.csv$", path))
    drawn = pd.read_csv(portal.folder / sheet, dtype=str, keep_default_na=False)
    assert list(drawn.iloc[:, 2]) == list(handed[handed.keluaran != ""].keluaran)
