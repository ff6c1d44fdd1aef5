"""Personal data in a package: one finding per column and kind, with the exact place, and never published."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.split import detect_split
from site_builder.cli import main
from tests.privacy.asking import kinds_of, validate, write_package

NIK = "1607014101900003"


def _table(header: str, cells: list[str]) -> str:
    lines = [f"desa,{header}", *(f"Langkan,{cell}" for cell in cells)]
    return "\n".join(lines) + "\n"


COLUMNS: list[tuple[str, str, list[str], str]] = [
    ("nik", "nik", [NIK, "1607010203850001"], "16 angka"),
    ("nik", "kolom_b", ["tidak ada", f"sudah diverifikasi NIK {NIK}"], "16 angka"),
    ("kk", "no_kk", ["1607010203100001", "1607010203100002"], "16 angka"),
    ("npwp", "wajib_pajak", ["09.254.294.3-407.000", ""], "15 angka"),
    ("bpjs", "nomor_bpjs", ["0001234567890", "0002345678901"], "13 angka"),
    ("phone", "no_hp", ["081234567890", "0813-4567-8901"], "12 angka"),
    ("phone", "catatan", ["hubungi 0812 3456 7890", "-"], "12 angka"),
    ("email", "surel", ["siti.aminah@gmail.com", ""], "21 karakter"),
    ("account", "no_rekening", ["1430012345678", "1430012345679"], "13 angka"),
    ("birth-date", "tanggal_lahir", ["1990-01-01", "1985-02-03"], "10 karakter"),
    ("birth-date", "ttl", ["Betung 17 Agustus 1990", "Langkan 3 Mei 1985"], "10 karakter"),
    ("name", "nama_penerima", ["Siti Aminah", "Budi Santoso"], "11 karakter"),
    ("name", "nama", ["SITI AMINAH", "HERMANSYAH BIN ABDULLAH", "NURHAYATI"], "11 karakter"),
    ("address", "alamat", ["Jl. Merdeka No. 12 RT 03 RW 02", "Dusun II RT 05"], "30 karakter"),
    (
        "address",
        "alamat_ktp",
        ["Jalan Merdeka No. 8 Bogor Lampung 85818", "Jl. Kartini No. 2 Metro Lampung"],
        "39 karakter",
    ),
    ("name", "kolom_2", ["Diana Thamrin", "Ayu Winarno", "Yani Mulyani", "Muhammad Sitorus"], "13 karakter"),
    ("hash", "nik_hash", ["5d41402abc4b2a76b9719d911017c592", "098f6bcd4621d373cade4e832627b4f6"], "32 karakter"),
]


@pytest.mark.parametrize("case", COLUMNS, ids=[f"{c[0]}-{c[1]}" for c in COLUMNS])
def test_a_column_is_one_finding(
    case: tuple[str, str, list[str], str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kind, header, cells, shape = case
    code, result, printed = validate(write_package(tmp_path, _table(header, cells)), capsys)
    assert code == 1
    (finding,) = [item for item in result["findings"] if item["code"].startswith("personal-")]
    first = next(number for number, cell in enumerate(cells, start=2) if len(cell) > 3 and "tidak ada" not in cell)
    assert (finding["code"], finding["severity"], finding["value"]) == (f"personal-{kind}", "error", shape)
    assert (finding["package"], finding["resource"], finding["field"]) == ("bantuan", "rumah", header)
    assert (finding["path"], finding["row"], finding["column"]) == ("datapackages/bantuan/data/rumah.csv", first, 2)
    assert finding["cell"] == f"B{first}"
    assert "privacyExemptions" in finding["hint"]
    assert not any(cell in printed for cell in cells if len(cell) > 9)


def test_a_thousand_cells_are_one_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cells = [f"160701{number % 28 + 1 + number % 2 * 40:02}{number % 12 + 1:02}90{number:04}" for number in range(1000)]
    _, result, _ = validate(write_package(tmp_path, _table("identitas", cells)), capsys)
    (finding,) = result["findings"]
    assert finding["message"] == (
        "Kolom “identitas” berisi NIK di 1000 sel: B2, B3, B4 … (16 angka; nilainya tidak ditampilkan)."
    )


def test_nothing_of_it_is_published(tmp_path: Path) -> None:
    project = write_package(tmp_path, _table("nik", [NIK]))
    assert main(["build", "--project", str(project)]) == 1
    assert not (project / "public").exists()


def test_a_number_cut_in_two_is_joined_again() -> None:
    days = range(1, 31)
    left = [f"160701{day + 40 * (day % 2):02}" for day in days]
    right = [f"{day % 12 + 1:02}90{day:04}" for day in days]
    columns = [Column("a", left), Column("b", right)]
    assert [(place, len(found.rows)) for place, found in detect_split(columns)] == [(0, 30)]
    villages = [f"16070120{day:02}" for day in days]
    assert not list(
        detect_split([Column("kode_desa", villages), Column("jumlah", [f"{day * 7919:06}" for day in days])])
    )
    assert not list(detect_split([Column("tanggal", ["20240301"] * 9), Column("jam", ["10012359"] * 9)]))
    assert not list(detect_split([Column("x", [None, True, "a", 10**400]), Column("y", [1, 2.5, "16", "1" * 99])]))


def test_coordinates_of_households_only_when_fine() -> None:
    fine = {"nama_penerima": ["Siti Aminah"], "lat": ["-2.88765"], "lon": ["104.65432"]}
    assert kinds_of(fine)["lat"] == kinds_of(fine)["lon"] == {"coordinates"}
    coarse = {**fine, "lat": ["-2.888"], "lon": ["104.654"]}
    assert kinds_of(coarse)["lat"] == kinds_of(coarse)["lon"] == set()
    assert kinds_of({"titik": ["-2.88765, 104.65432"]}, "Rumah warga penerima")["titik"] == {"coordinates"}
    assert kinds_of({"x": ["https://contoh.id/author/view/8996088"]}, "Penerima RTLH")["x"] == set()
    point = '{"type": "Point", "coordinates": [104.65432, -2.88765]}'
    assert kinds_of({"geom": [point, "POINT(104.65432 -2.88765)"]}, "Penerima RTLH")["geom"] == {"coordinates"}
    assert kinds_of({"koordinat": ["2°52'33.1\"S 104°39'12.4\"E"]}, "Penerima RTLH")["koordinat"] == {"coordinates"}


def test_a_full_name_is_that_of_a_person_beside_a_school_too() -> None:
    pupils = {
        "nama_lengkap": ["Siti Aminah", "Budi Santoso", "Rizki Pratama"],
        "nama_sekolah": ["SDN 1", "SDN 1", "SDN 2"],
    }
    assert kinds_of(pupils)["nama_lengkap"] == {"name"}


def test_typed_columns_are_read_too(tmp_path: Path) -> None:
    from datetime import date
    from decimal import Decimal

    assert kinds_of({"id": [int(NIK)]}, id="integer")["id"] == {"nik"}
    assert kinds_of({"id": [Decimal(f"{NIK}.0")]}, id="number")["id"] == {"nik"}
    assert kinds_of({"hp": [81234567890, None]}, hp="integer")["hp"] == {"phone"}
    assert kinds_of({"tgl_lahir": [date(1990, 1, 1), None]}, tgl_lahir="date")["tgl_lahir"] == {"birth-date"}
    assert kinds_of({"tgl_lahir": [32874]}, tgl_lahir="integer")["tgl_lahir"] == {"birth-date"}
    assert kinds_of({"rincian": [("Contoh", {"nik": NIK})]}, rincian="array")["rincian"] == {"nik"}
    assert kinds_of({"pagu": [8417500000, 10**15, None]}, pagu="integer")["pagu"] == set()


@pytest.mark.parametrize(
    ("descriptor", "part"),
    [
        ({"description": f"Penerima pertama: {NIK}"}, "description"),
        ({"keywords": ["rumah", "081234567890"]}, "keywords › 2"),
        ({"title": "Bantuan untuk siti.aminah@gmail.com"}, "title"),
        ({"catatan": {"lahir": "lahir di Betung, 3 Mei 1990"}}, "catatan › lahir"),
        ({"contributors": [{"title": f"Siti {NIK}", "email": "siti.aminah@gmail.com"}]}, "contributors › 1 › title"),
        ({"views": [{"name": "x", "specType": "simple", "spec": {"judul": f"NIK {NIK}"}}]}, "views › 1 › spec › judul"),
        ({f"x{NIK}": "1", "y": "NPWP 09.254.294.3-407.000"}, "y"),
    ],
)  # fmt: skip
def test_texts_of_the_descriptor(
    descriptor: dict[str, Any], part: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, result, printed = validate(write_package(tmp_path, "desa\nLangkan\n", descriptor), capsys)
    (finding,) = [item for item in result["findings"] if item["code"].startswith("personal-")]
    assert code == 1
    assert finding["path"] == "datapackages/bantuan/datapackage.json"
    assert f"Teks di {part} memuat" in finding["message"]
    assert NIK not in printed


def test_authors_and_offices_may_be_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    descriptor = {
        "contributors": [{"title": "Siti Aminah", "email": "siti.aminah@gmail.com", "roles": ["author"]}],
        "sources": [{"title": "Azhary, Kustiani & Purba (2024)", "email": "azhary@example.org"}],
        "contact": {"title": "Bidang Data", "email": "budi@banyuasinkab.go.id", "phone": "0812-3456-7890"},
    }
    code, result, _ = validate(write_package(tmp_path, "desa\nLangkan\n", descriptor), capsys)
    assert (code, result["findings"]) == (0, [])


def test_headers_allowed_values_and_file_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = write_package(tmp_path, f"Langkan,{NIK}\nSukaraja,x\n")
    _, result, printed = validate(project, capsys)
    (finding,) = [item for item in result["findings"] if item["code"] == "personal-nik"]
    assert (finding["cell"], finding["field"]) == ("B1", None)
    assert "baris judul" in finding["hint"]
    assert NIK not in printed

    project = write_package(tmp_path, "kode,jumlah\n1,2\n", constraints={"enum": ["1", "2", NIK]})
    _, result, printed = validate(project, capsys)
    assert {item["field"] for item in result["findings"]} == {"kode", "jumlah"}
    assert NIK not in printed

    package = project / "datapackages" / "bantuan"
    (package / "data" / f"{NIK}.csv").write_text("desa\nLangkan\n", encoding="utf-8")
    descriptor = {"name": "bantuan", "resources": [{"name": "a", "path": f"data/{NIK}.csv"}]}
    (package / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    _, result, printed = validate(project, capsys)
    assert "personal-nik" in {item["code"] for item in result["findings"]}
    assert NIK not in printed


def test_pages_that_people_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = write_package(tmp_path, "desa\nLangkan\n")
    (project / "content").mkdir()
    (project / "content" / "site.toml").write_text('contact = "budi@example.com"\n', encoding="utf-8")
    page = '+++\ntitle = "Tentang"\n+++\n\n# Tentang\n\nSurat ke budi@example.com, telepon kantor 0711-891234.\n'
    (project / "content" / "tentang.md").write_text(page, encoding="utf-8")
    assert validate(project, capsys)[0] == 0
    (project / "content" / "tentang.md").write_text(page + f"\nIbu Siti, NIK {NIK}.\n", encoding="utf-8")
    code, result, printed = validate(project, capsys)
    (finding,) = result["findings"]
    assert (code, finding["code"], finding["path"], finding["row"]) == (1, "personal-nik", "content/tentang.md", 9)
    assert NIK not in printed


def test_one_nik_in_a_million_rows() -> None:
    cells = ["Basis DTKS, belum diverifikasi", "16.07.01.2001", "", "481 rumah pada tahun 2019"] * 250_000
    cells[777_777] = "usulan 16.07.01.410190.0003 menunggu"
    assert kinds_of({"catatan": cells})["catatan"] == {"nik"}
    codes: list[Any] = [f"{number:08}" for number in range(1_000_000)]
    codes[3] = NIK
    assert kinds_of({"kolom": codes})["kolom"] == {"nik"}
