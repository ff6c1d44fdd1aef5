"""A status changes when the data does: kind, programme, areas, age, publisher, tables and pages."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from tests.pages.projects import AREA, ROLE, UNIT, VALUE, Site, build, table, write_content, write_package

PAGE = "keterbukaan/index.html"


def _field(name: str, role: str = "", **more: str) -> dict[str, str]:
    return {"name": name, "rdfType": role if role.startswith("http") else f"{ROLE}{role or name}", **more}


FIGURES = [
    *(_field("wilayah", AREA), _field("program"), _field("jenis"), _field("nilai", VALUE, type="integer")),
    *(_field("satuan", UNIT), _field("periode-mulai", type="date"), _field("periode-selesai", type="date")),
    _field("sumber"),
]
CONDITIONS = [
    *(_field("kunci"), _field("parameter"), _field("untuk-status"), _field("uraian"), _field("syarat-peran")),
    *(_field("syarat-halaman"), _field("jenis"), _field("program"), _field("tingkat-wilayah")),
    *(_field("umur-maksimum", type="integer"), _field("harus-resmi", type="boolean"), _field("penanggung-jawab")),
]
AREAS = [_field("wilayah", AREA), _field("nama-wilayah"), _field("wilayah-induk")]
PUBLISHERS = [_field("penerbit"), _field("golongan-penerbit")]
PARAMETERS = [_field("parameter"), _field("isi"), _field("kode-indikator")]
AREA_ROWS = "w,n,i\n16.07,Kabupaten A,16\n16.07.01,B,16.07\n16.07.02,C,16.07\n"
PUBLISHER_ROWS = "p,g\nDinas,badan-publik\nKoran,media\n"
# The build is as of 31 January 2026.
OLD, FRESH = "2021-01-01,2021-12-31", "2024-02-01,2024-12-31"


def _rows(fields: list[dict[str, str]], text: str) -> str:
    head = ",".join(field["name"] for field in fields)
    return f"{head}\n{text}"


def _site(project: Path, figures: str, conditions: str, settings: str = "", rename: str = "") -> Site:
    def named(fields: list[dict[str, str]]) -> list[dict[str, str]]:
        return [field | {"name": f"{rename}{field['name']}"} for field in fields]

    tables = {
        "angka": (named(FIGURES), figures),
        "syarat": (named(CONDITIONS), conditions),
        "wilayah": (named(AREAS), AREA_ROWS.partition("\n")[2]),
        "penerbit": (named(PUBLISHERS), PUBLISHER_ROWS.partition("\n")[2]),
        "parameter": (named(PARAMETERS), "p1,Data penanganan,i1\np2,Layanan,i1\n"),
    }
    resources = [table(f"{rename}{name}", fields) for name, (fields, _) in tables.items()]
    files = {f"data/{rename}{name}.csv": _rows(fields, text) for name, (fields, text) in tables.items()}
    write_package(project, {"name": f"{rename}p", "resources": resources}, files)
    write_content(project, {"site.toml": f'title = "Uji"\narea = "Kabupaten A"\n{settings}'})
    return build(project)


def _statuses(site: Site) -> dict[str, str]:
    with (site.folder / "keterbukaan/status.csv").open(encoding="utf-8") as file:
        return {row["parameter"]: row["status"] for row in csv.DictReader(file)}


def _whole(period: str, source: str, programme: str = "a", kind: str = "tertangani") -> str:
    return f"16.07,{programme},{kind},9,rumah,{period},{source}\n"


def _parts(period: str, source: str, *codes: str) -> str:
    return "".join(f"16.07.{code},a,tertangani,9,rumah,{period},{source}\n" for code in codes)


PARTLY = "k1,p1,sebagian,Ada angka.,,,tertangani,,,,false,\n"
FULLY = "k2,p1,terpenuhi,Ada angka segar dan resmi.,,,tertangani,a,kecamatan,2,true,Dinas\n"


@pytest.mark.parametrize(
    ("figures", "status", "reason"),
    [
        (_parts(FRESH, "Dinas (laporan)", "01", "02"), "terpenuhi", ""),
        (_parts(OLD, "Dinas", "01", "02"), "sebagian", "syaratnya paling lama 2 tahun"),
        (_parts(FRESH, "Koran", "01", "02"), "sebagian", "Sumbernya bukan badan publik: Koran."),
        (_parts(FRESH, "Dinasti", "01", "02"), "sebagian", "Sumbernya bukan badan publik: Dinasti."),
        (_parts(FRESH, "Dinas", "01"), "sebagian", "Baru 1 dari 2 kecamatan"),
        (_parts(FRESH, "Dinas", "01") + _parts("2025-01-01,2025-12-31", "Dinas", "02"), "sebagian", "Baru 1 dari 2"),
        (_whole(FRESH, "Dinas"), "sebagian", "Angkanya ada, tetapi tidak per kecamatan."),
        (_whole(FRESH, "Dinas", "b"), "sebagian", "bukan tentang a"),
        (_whole(FRESH, "Dinas", kind="rencana"), "belum", "Tidak ada angka “Tertangani” di portal ini."),
        (_whole(",", "Dinas"), "sebagian", "Umurnya tidak diketahui"),
    ],
    ids=["all", "old", "newspaper", "unlisted", "one-area", "two-years", "no-level", "programme", "kind", "no-date"],
)
def test_a_status_follows_the_data(tmp_path: Path, figures: str, status: str, reason: str) -> None:
    site = _site(tmp_path, figures, PARTLY + FULLY)
    assert _statuses(site) == {"p1": status}
    assert reason in site.page(PAGE).text


def test_parts_of_the_portal_and_tables_answer_too(tmp_path: Path) -> None:
    conditions = (
        "k1,p1,sebagian,Bisa diunduh.,,unduhan mutu,,,,,false,\n"
        "k2,p1,terpenuhi,Ada kontak.,,kontak,,,,,false,Pengelola\n"
        "k3,p2,sebagian,Ada tabel.,wilayah nama-wilayah,,,,,,false,\n"
        "k4,p2,terpenuhi,Resmi.,,tentang,,,,,true,\n"
    )
    site = _site(tmp_path / "a", _whole(OLD, "Koran"), conditions)
    assert _statuses(site) == {"p1": "sebagian", "p2": "sebagian"}
    assert "belum menyebut ke mana kesalahan atau saran dikirim" in site.page(PAGE).text
    official = 'contact = "data@contoh.go.id"\nis_official = true\n'
    (tmp_path / "b").mkdir()
    write_content(tmp_path / "b", {"tentang.md": '+++\ntitle = "Tentang"\n+++\nTeks.\n'})
    assert _statuses(_site(tmp_path / "b", _whole(OLD, "Koran"), conditions, official)) == {
        "p1": "terpenuhi",
        "p2": "terpenuhi",
    }


def test_what_is_beyond_reach_is_not_counted(tmp_path: Path) -> None:
    beyond = "k3,p2,di-luar-jangkauan,Layanan di lapangan.,,,,,,,false,\n"
    site = _site(tmp_path, _whole(OLD, "Koran"), PARTLY + beyond)
    assert _statuses(site) == {"p1": "sebagian", "p2": "di-luar-jangkauan"}
    assert '<data value="50">' in site.text(PAGE)
    assert "belum ada parameter keterbukaan yang terpenuhi penuh; 1 dari 1 terpenuhi sebagian" in site.page(PAGE).text


def test_where_everything_is_beyond_reach_there_is_no_score(tmp_path: Path) -> None:
    site = _site(tmp_path, _whole(OLD, "Koran"), "k,p2,di-luar-jangkauan,Layanan.,,,,,,,false,\n")
    assert "tidak satu pun dari 1 parameter keterbukaan dapat dijawab sebuah portal" in site.page(PAGE).text
    assert "Skor keterbukaan:" not in site.page(PAGE).text


def test_odd_conditions_ask_for_nothing_and_stop_nothing(tmp_path: Path) -> None:
    odd = (
        "k1,p1,sebagian,Kosong.,,,,,,,false,\n"
        "k2,p9,luar biasa,<b>Aneh</b>.,tidak-ada,tidak-ada,x,y,galaksi,99999999999999999999,true,\n"
        "k5,,,,,,,,,,,\n"
    )
    site = _site(tmp_path, _whole(OLD, "Koran"), odd)
    assert _statuses(site) == {"p1": "belum", "p9": "belum"}
    assert "Syarat ini tidak menyebut sesuatu yang bisa diperiksa." in site.page(PAGE).text
    assert "<b>Aneh</b>" not in site.text(PAGE)


def test_names_do_not_matter(tmp_path: Path) -> None:
    figures = _parts(FRESH, "Dinas", "01", "02")
    plain = _site(tmp_path / "a", figures, PARTLY + FULLY).page(PAGE).text
    renamed = _site(tmp_path / "b", figures, PARTLY + FULLY, rename="lain-").page(PAGE).text
    assert _without_sizes(plain) == _without_sizes(renamed)


def _without_sizes(text: str) -> str:
    """Addresses of evidence hold the names of packages, so the files are of another size."""
    return re.sub(r"[\d.,]+ (byte|kB)", "", text)


def test_without_conditions_there_is_no_page(tmp_path: Path) -> None:
    files = {"data/angka.csv": _rows(FIGURES, _whole(OLD, "Koran"))}
    write_package(tmp_path, {"name": "p", "resources": [table("angka", FIGURES)]}, files)
    site = build(tmp_path)
    assert PAGE not in site.pages
    assert "Seberapa terbuka?" not in site.page("index.html").text
