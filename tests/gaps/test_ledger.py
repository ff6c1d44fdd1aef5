"""The ledger reckoned again from the source tables by pandas, and what it says when the data changes."""

from __future__ import annotations

import html
import json
import re
from itertools import product
from pathlib import Path

import pandas as pd

from tests.built import BuiltPortal
from tests.outsider import read_page
from tests.pages.projects import Site, build, copy_real_project, table, write_package
from tests.pages.test_gaps import AREA_ROWS, AREAS, EXPECTED, FIGURES, _field
from tests.tools import ROOT

PAGE = "belum-dipublikasikan/index.html"
LEDGER = "belum-dipublikasikan/angka-diharapkan.csv"
MISSING = "belum-dipublikasikan/belum-dipublikasikan.csv"
KEY = ["jenis", "satuan", "kode_program", "kode_wilayah", "periode_mulai", "periode_selesai"]


def _read(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def _expected() -> set[tuple[str, ...]]:
    """Unfold the rules of the real packages: every year, every kecamatan."""
    districts = _read(ROOT / "datapackages/wilayah-banyuasin/data/kecamatan.csv").kode_kecamatan.tolist()
    found = set()
    for path in sorted((ROOT / "datapackages").glob("*/data/angka-diharapkan.csv")):
        for rule in _read(path).itertuples():
            areas = districts if rule.tingkat_wilayah == "kecamatan" else [rule.kode_kabupaten_kota]
            years = range(int(rule.periode_mulai[:4]), int(rule.periode_selesai[:4]) + 1)
            programme = "" if rule.program == "semua" else rule.program
            for area, year in product(areas, years):
                found.add((rule.jenis, rule.satuan, programme, area, f"{year}-01-01", f"{year}-12-31"))
    return found


def _published() -> set[tuple[str, ...]]:
    """Read every long table of figures of the real packages."""
    found = set()
    for path in sorted((ROOT / "datapackages").glob("*/data/*.csv")):
        frame = _read(path)
        area = next((name for name in ("kode_kecamatan", "kode_kabupaten_kota") if name in frame), "")
        if not area or not {"jenis", "nilai", "satuan", "periode_selesai"} <= set(frame):
            continue
        for row in frame.to_dict("records"):
            programme = row.get("program", "")
            start = row["periode_mulai"] if row["periode_mulai"] != "?" else f"{row['periode_selesai'][:4]}-01-01"
            key = (row["jenis"], row["satuan"], "" if programme == "semua" else programme, row[area])
            found.add((*key, start, row["periode_selesai"]))
    return found


def test_the_ledger_is_what_is_expected_minus_what_is_published(portal: BuiltPortal) -> None:
    expected, published = _expected(), _published()
    ledger = _read(portal.folder / LEDGER)
    missing = _read(portal.folder / MISSING)
    assert set(map(tuple, ledger[KEY].to_numpy())) == expected
    assert len(ledger) == len(expected)
    assert set(map(tuple, missing[KEY].to_numpy())) == expected - published
    assert (ledger.status == "belum").sum() == len(missing) == len(expected - published)
    title = read_page(portal.text(PAGE)).named("h1")
    assert title
    words = re.findall(r'<data value="(\d+)">', portal.text(PAGE).partition("</h1>")[0])
    assert words == [str(len(missing)), str(len(expected))]


def test_every_year_has_its_section_with_the_right_count(portal: BuiltPortal) -> None:
    ledger = _read(portal.folder / LEDGER)
    text = portal.text(PAGE)
    for year, rows in ledger.groupby(ledger.periode_selesai.str[:4]):
        heading = re.search(rf'<h2 id="judul-tahun-{year}">(.*?)</h2>', text)
        assert heading, year
        missing = int((rows.status == "belum").sum())
        assert [int(word) for word in re.findall(r"\d+", heading[1])][1:] == (
            [len(rows)] if missing == len(rows) else [missing, len(rows)]
        )


def test_figures_of_2022_are_found_within_three_clicks(portal: BuiltPortal) -> None:
    home = read_page(portal.text("index.html"))
    assert any(address.startswith(PAGE) for _, _, address in home.addresses())
    assert 'href="#tahun-2022"' in portal.text(PAGE)
    section = portal.text(PAGE).partition('id="tahun-2022"')[2].partition("</section>")[0]
    assert "Pagu anggaran" in section
    assert "semua 21 kecamatan" in section


def test_every_missing_figure_is_asked_for_in_a_letter(portal: BuiltPortal) -> None:
    missing = _read(portal.folder / MISSING)
    letters = [portal.text(path) for path in portal.manifest if path.endswith(".txt") and "permohonan-" in path]
    assert len(letters) == missing.penanggung_jawab.nunique()
    for publisher, rows in missing.groupby("penanggung_jawab"):
        letter = next(text for text in letters if f"(PPID)\n{publisher}\n" in text)
        assert html.escape(letter.strip(), quote=False) in html.unescape(portal.text(PAGE)).replace("&", "&amp;")
        assert "10 (sepuluh) hari kerja" in letter
        assert "Pasal 22" in letter
        for title in rows.ukuran.unique():
            assert title in letter
        for name in rows.program[rows.program != ""].unique():
            assert name in letter
        for basis in rows.dasar.unique():
            assert f"Dasar: {basis}" in letter


def test_the_list_of_the_home_page_leads_to_the_ledger(portal: BuiltPortal) -> None:
    targets = [address for _, _, address in read_page(portal.text("index.html")).addresses() if PAGE in address]
    anchors = {address.partition("#")[2] for address in targets if "#" in address}
    assert anchors
    assert anchors <= set(read_page(portal.text(PAGE)).ids)


def test_a_new_figure_leaves_the_ledger(tmp_path: Path) -> None:
    project = copy_real_project(tmp_path)
    path = project / "datapackages/rtlh-penanganan/data/penanganan-kabupaten.csv"
    row = 'baru,16.07,Kabupaten Banyuasin,-,semua,-,terdata,5,rumah,2023-01-01,2023-12-31,2023,false,asli,,,"Uji",,?,\n'
    path.write_text(path.read_text("utf-8") + row, encoding="utf-8")
    missing = _read(build(project).folder / MISSING)
    same = (missing.jenis == "terdata") & (missing.kode_wilayah == "16.07")
    assert sorted(missing[same].periode_selesai.str[:4]) == ["2022", "2024", "2025"]


HEAD = "wilayah,program,jenis,nilai,satuan,periode-mulai,periode-selesai\n"
RULES = [*EXPECTED, _field("kelas-informasi"), _field("uraian")]
RULE_HEAD = (
    "wilayah,program,jenis,satuan,periode-mulai,periode-selesai,tingkat-wilayah,frekuensi,penanggung-jawab,"
    "kelas-informasi,uraian\n"
)


def _site(project: Path, figures: str, rules: str, areas: str = AREA_ROWS) -> Site:
    resources = [table("angka", FIGURES), table("harapan", RULES), table("wilayah", AREAS)]
    files = {"data/angka.csv": HEAD + figures, "data/harapan.csv": RULE_HEAD + rules, "data/wilayah.csv": areas}
    write_package(project, {"name": "p", "resources": resources}, files)
    return build(project)


def test_where_everything_is_there_the_page_says_so(tmp_path: Path) -> None:
    rule = "16.07,semua,sisa,rumah,2021-01-01,2021-12-31,kabupaten,P1Y,Dinas,berkala,Dasar\n"
    page = _site(tmp_path, "16.07,semua,sisa,9,rumah,2021-01-01,2021-12-31\n", rule).page(PAGE)
    assert "2021: semua angka yang diharapkan sudah terbit" in page.text
    assert "Minta sendiri" not in page.text
    assert "Menurut ukuran" not in page.text


def test_without_expectations_there_is_no_ledger(tmp_path: Path) -> None:
    resources = [table("angka", FIGURES)]
    write_package(tmp_path, {"name": "p", "resources": resources}, {"data/angka.csv": HEAD + "16.07,a,sisa,1,r,,\n"})
    site = build(tmp_path)
    assert PAGE not in site.pages
    assert "belum-dipublikasikan" not in site.text("index.html")


def test_many_thousands_of_figures_stay_small_on_the_page(tmp_path: Path) -> None:
    areas = "wilayah,wilayah-induk\n" + "".join(f"16.07.{n:02d},16.07\n" for n in range(1, 51))
    rules = "".join(
        f"16.07,semua,ukuran-{n},rumah,1990-01-01,2025-12-31,kecamatan,P1Y,Dinas {n},berkala,Dasar\n" for n in range(8)
    )
    site = _site(tmp_path, "16.07.01,semua,ukuran-1,9,rumah,2021-01-01,2021-12-31\n", rules, areas)
    assert len(_read(site.folder / MISSING)) == 8 * 36 * 50 - 1
    assert len(site.text(PAGE).encode()) < 120_000
    assert "Tahun 1990–2000 ada di tabel unduhan" in site.page(PAGE).text


def test_the_table_of_the_matrix_counts_what_the_ledger_holds(portal: BuiltPortal) -> None:
    ledger = _read(portal.folder / LEDGER)
    markup = re.search(r'<figure id="belum-dipublikasikan--matriks".*?</figure>', portal.text(PAGE), re.DOTALL)
    assert markup
    cells = re.findall(r"<td[^>]*>(\d+) dari (\d+)</td>", markup[0])
    assert sum(int(found) for found, _ in cells) == (ledger.status != "belum").sum()
    assert sum(int(wanted) for _, wanted in cells) == len(ledger)


def test_json_and_csv_hold_the_same(portal: BuiltPortal) -> None:
    ledger = _read(portal.folder / LEDGER)
    rows = json.loads(portal.text(LEDGER.replace(".csv", ".json")))
    assert [row["kode_wilayah"] for row in rows] == ledger.kode_wilayah.tolist()


def test_odd_rules_break_nothing(tmp_path: Path) -> None:
    long = "x" * 500
    rules = (
        f"16.07,{long},{long},{long},0001-01-01,0003-12-31,kabupaten,P1Y,<b>{long}</b>,aneh,<script>\n"
        "16.07,,,,9999-01-01,9999-12-31,kecamatan,P1M,,,\n"
        "16.07,a,sisa,rumah,2021-05-01,2020-01-01,kabupaten,P1Y,Dinas,berkala,Dasar\n"
        "tidak-ada,a,sisa,rumah,2021-01-01,2021-12-31,galaksi,P99Y,Dinas,berkala,Dasar\n"
        "16.07,a,sisa,orang,2021-01-01,2022-06-30,kabupaten,P6M,Dinas,berkala,Dasar\n"
        "16.07,a,sisa,rumah,2021-01-01,2022-06-30,kabupaten,,Dinas,berkala,Dasar\n"
    )
    site = _site(tmp_path, "16.07,a,sisa,9,orang,2021-01-01,2021-06-30\n", rules)
    missing = _read(site.folder / MISSING)
    assert len(missing) == 3 + 3 * 12 + 2 + 1
    assert "<b>" not in site.text(PAGE).partition("<main")[2]
    text = site.page(PAGE).text
    assert "Sisa (orang)" in text or "Orang belum ditangani" in text
    letters = [path.read_text("utf-8") for path in site.folder.rglob("permohonan-*.txt")]
    assert any("Juli–Desember 2021" in letter for letter in letters)
    assert not re.search(r"\n\d+\. [^\n]*None", "".join(letters))
