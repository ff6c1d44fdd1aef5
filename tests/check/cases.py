"""Pairs of packages, one faulty and one mended, with what must be said of the faulty one, word for word.

A case is one fault; the faulty package must yield exactly the findings listed, the mended one none that stops it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.gate import V2, fields, table

Files = Mapping[str, str | bytes]
MD5 = hashlib.md5(b"kode,jumlah\na,1\n", usedforsecurity=False).hexdigest()


@dataclass(frozen=True)
class Case:
    """One fault: `said` lists code, cell (or row, or None) and the Indonesian message; `english` the first message."""

    name: str
    bad: tuple[Mapping[str, Any] | str | bytes, Files]
    good: tuple[Mapping[str, Any] | str | bytes, Files] | None
    said: tuple[tuple[str, str | int | None, str], ...]
    english: str = ""
    hint: str = ""
    descriptor_name: str = "datapackage.json"
    more: Mapping[str, Any] = field(default_factory=dict)


def _package(*resources: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    return {"name": "contoh", "resources": list(resources), **more}


STOK = table("stok", "kode:string:Kode wilayah", "jumlah:integer:Jumlah rumah")
BARE = {"name": "stok", "path": "data/stok.csv"}
GROUPED = {
    kind: {
        "name": "stok",
        "path": "data/stok.csv",
        "schema": {"fields": [{"name": "kode", "type": "string"}, {"name": "jumlah", "type": kind, "groupChar": "."}]},
    }
    for kind in ("integer", "number")
}
BERTANGGAL = table("stok", "kode", "tanggal:date:Tanggal", "luas:number:Luas")
WAJIB = {
    "name": "stok",
    "path": "data/stok.csv",
    "schema": {
        "fields": fields(
            "kode",
            "program:string:Program",
            "jumlah:integer:Jumlah",
            kode={"required": True, "pattern": r"\d\d\.\d\d"},
            program={"enum": ["BSPS", "BSRS", "Pro-Rakyat"]},
            jumlah={"minimum": 0, "maximum": 1000},
        )
    },
}


def _stok(bad: str | bytes, good: str | bytes = "kode,jumlah\n16.01,3\n") -> tuple[Any, Any]:
    return (_package(STOK), {"data/stok.csv": bad}), (_package(STOK), {"data/stok.csv": good})


def _case(name: str, pair: tuple[Any, Any], *said: tuple[str, str | int | None, str], **more: Any) -> Case:
    return Case(name, pair[0], pair[1], said, **more)


def _wajib(bad: str) -> tuple[Any, Any]:
    good = "kode,program,jumlah\n16.01,BSPS,3\n"
    return (_package(WAJIB), {"data/stok.csv": bad}), (_package(WAJIB), {"data/stok.csv": good})


def _metadata(bad: Mapping[str, Any], good: Mapping[str, Any]) -> tuple[Any, Any]:
    files = {"data/stok.csv": "kode,jumlah\n16.01,3\n"}
    return (bad, files), (good, files)


def _schema(bad: Mapping[str, Any], **good: Any) -> tuple[Any, Any]:
    resource = {"name": "stok", "path": "data/stok.csv"}
    return _metadata(
        _package({**resource, "schema": bad}), _package({**resource, "schema": {**STOK["schema"], **good}})
    )


def _field(**bad: Any) -> tuple[Any, Any]:
    return _schema({"fields": [{"name": "kode", "type": "string"}, {"name": "jumlah", "type": "integer", **bad}]})


CELLS = (
    _case(
        "a word in a column of whole numbers",
        _stok("kode,jumlah\n16.01,tiga ratus\n16.02,4\n"),
        ("type-error", "B2", "Sel B2 (kolom “Jumlah rumah”) berisi “tiga ratus”; yang diharapkan bilangan bulat."),
        english="Cell B2 (column “Jumlah rumah”) holds “tiga ratus”; expected is a whole number.",
        hint="Tulis angkanya saja, misalnya 300: tanpa titik ribuan, tanpa Rp atau %, tanpa satuan. Bila nilainya "
        "memang belum ada, kosongkan selnya.",
    ),
    _case(
        "a date written by hand",
        (
            (_package(BERTANGGAL), {"data/stok.csv": "kode,tanggal,luas\na,26/02/2024,1.5\n"}),
            (_package(BERTANGGAL), {"data/stok.csv": "kode,tanggal,luas\na,2024-02-26,1.5\n"}),
        ),
        (
            "type-error",
            "B2",
            "Sel B2 (kolom “Tanggal”) berisi “26/02/2024”; yang diharapkan tanggal dalam bentuk TTTT-BB-HH.",
        ),
        english="Cell B2 (column “Tanggal”) holds “26/02/2024”; expected is a date in the form YYYY-MM-DD.",
        hint="Tulis 2024-02-26.",
    ),
    _case(
        "years in a column of dates",
        (
            (_package(BERTANGGAL), {"data/stok.csv": "kode,tanggal,luas\na,1959,1.5\n"}),
            (_package(BERTANGGAL), {"data/stok.csv": "kode,tanggal,luas\na,1959-01-01,1.5\n"}),
        ),
        (
            "type-error",
            "B2",
            "Sel B2 (kolom “Tanggal”) berisi “1959”; yang diharapkan tanggal dalam bentuk TTTT-BB-HH.",
        ),
        hint='Bila kolom ini memang berisi tahun, tulis "type": "year" di skema; bila tidak, lengkapi tanggalnya, '
        "misalnya 2024-02-26.",
    ),
    _case(
        "a day that no calendar has",
        (
            (_package(BERTANGGAL), {"data/stok.csv": "kode,tanggal,luas\na,2023-02-29,1.5\n"}),
            (_package(BERTANGGAL), {"data/stok.csv": "kode,tanggal,luas\na,2024-02-29,1.5\n"}),
        ),
        (
            "type-error",
            "B2",
            "Sel B2 (kolom “Tanggal”) berisi “2023-02-29”, tanggal yang tidak ada di kalender.",
        ),
    ),
    _case(
        "a quotation mark that is not closed",
        (
            (_package(BERTANGGAL), {"data/stok.csv": 'kode,tanggal,luas\n"a,2024-02-26,1.5\nb,2024-02-27,2\n'}),
            (_package(BERTANGGAL), {"data/stok.csv": 'kode,tanggal,luas\n"a",2024-02-26,1.5\nb,2024-02-27,2\n'}),
        ),
        (
            "quote-error",
            2,
            "Baris 2: tanda kutip yang dibuka di sini tidak ditutup di baris yang sama, sehingga baris di bawahnya "
            "ikut tertelan.",
        ),
    ),
    _case(
        "a decimal comma in quotes",
        (
            (_package(BERTANGGAL), {"data/stok.csv": 'kode,tanggal,luas\na,2024-02-26,"1,5"\n'}),
            (_package(BERTANGGAL), {"data/stok.csv": "kode,tanggal,luas\na,2024-02-26,1.5\n"}),
        ),
        (
            "type-error",
            "C2",
            "Sel C2 (kolom “Luas”) berisi “1,5”; yang diharapkan angka dengan titik sebagai tanda desimal.",
        ),
    ),
    _case(
        "not a number at all",
        (
            (_package(BERTANGGAL), {"data/stok.csv": "kode,tanggal,luas\na,2024-02-26,NaN\n"}),
            (_package(BERTANGGAL), {"data/stok.csv": "kode,tanggal,luas\na,2024-02-26,\n"}),
        ),
        (
            "number-not-finite",
            "C2",
            "Sel C2 (kolom “Luas”) berisi “NaN”, yang tidak dapat dijumlahkan atau digambar.",
        ),
        english="Cell C2 (column “Luas”) holds “NaN”, which cannot be added up or drawn.",
    ),
    _case(
        "a number too large to write out",
        (
            (_package(BERTANGGAL), {"data/stok.csv": "kode,tanggal,luas\na,2024-02-26,1e999999999\n"}),
            (_package(BERTANGGAL), {"data/stok.csv": "kode,tanggal,luas\na,2024-02-26,1e9\n"}),
        ),
        (
            "number-not-finite",
            "C2",
            "Sel C2 (kolom “Luas”) berisi “1e999999999”, yang tidak dapat dijumlahkan atau digambar.",
        ),
    ),
    _case(
        "a required cell left empty",
        _wajib("kode,program,jumlah\n,BSPS,3\n"),
        ("constraint-error", "A2", "Sel A2 (kolom “kode”) kosong, padahal kolom ini wajib diisi."),
        english="Cell A2 (column “kode”) is empty, but this column must be filled.",
        hint="Isi sel itu.",
    ),
    _case(
        "a choice that is none",
        _wajib("kode,program,jumlah\n16.01,bsps,3\n"),
        (
            "constraint-error",
            "B2",
            "Sel B2 (kolom “Program”) berisi “bsps”; pilihannya hanya: BSPS, BSRS, Pro-Rakyat.",
        ),
        hint="Tulis persis salah satu pilihan itu (maksud Anda “BSPS”?).",
    ),
    _case(
        "a code against its pattern, told once although it breaks more",
        _wajib("kode,program,jumlah\n1601,BSPS,3\n"),
        (
            "constraint-error",
            "A2",
            r"Sel A2 (kolom “kode”) berisi “1601”, tidak sesuai pola kolom (\d\d\.\d\d).",
        ),
    ),
    _case(
        "less than the minimum",
        _wajib("kode,program,jumlah\n16.01,BSPS,-1\n"),
        ("constraint-error", "C2", "Sel C2 (kolom “Jumlah”) berisi -1, kurang dari batas bawah 0."),
        english="Cell C2 (column “Jumlah”) holds -1, below the minimum 0.",
    ),
    _case(
        "more than the maximum",
        _wajib("kode,program,jumlah\n16.01,BSPS,1001\n"),
        ("constraint-error", "C2", "Sel C2 (kolom “Jumlah”) berisi 1001, lebih dari batas atas 1000."),
    ),
    _case(
        "points between thousands that only a number may declare",
        (
            (_package(GROUPED["integer"]), {"data/stok.csv": "kode,jumlah\n16.01,1.250\n"}),
            (_package(GROUPED["number"]), {"data/stok.csv": "kode,jumlah\n16.01,1.250\n"}),
        ),
        ("type-error", "B2", "Sel B2 (kolom “jumlah”) berisi “1.250”; yang diharapkan bilangan bulat."),
        hint='Ganti "type" kolom ini menjadi "number": pada "integer" pemisah ribuan ("groupChar") tidak dibaca. '
        "Atau tulis 1250.",
    ),
    _case(
        "a title over a table without a schema",
        (
            (
                {"name": "contoh", "resources": [BARE]},
                {"data/stok.csv": "REKAP 2024,,\n,,\nkode,desa,jumlah\na,Sako,3\n"},
            ),
            ({"name": "contoh", "resources": [BARE]}, {"data/stok.csv": "kode,desa,jumlah\na,Sako,3\n"}),
        ),
        ("header-error", 3, "Nama kolom baru ada di baris 3; di atasnya ada 2 baris lain."),
    ),
    _case(
        "too many cells: an unquoted comma is one fault, whatever it shifts",
        _stok("kode,jumlah\n16.01,3,5\n16.02,4\n", "kode,jumlah\n16.01,3\n16.02,4\n"),
        ("extra-cell", "C2", "Baris 2 berisi 3 sel, padahal ada 2 kolom."),
        english="Row 2 has 3 cells, but there are 2 columns.",
        hint="Biasanya ada koma di dalam teks atau angka: apit teks itu dengan tanda kutip dua, dan tulis desimal "
        "dengan titik.",
    ),
    _case(
        "commas at the end of a row",
        _stok("kode,jumlah\n16.01,3,,\n"),
        ("extra-cell", "C2", "Baris 2 berakhir dengan 2 sel kosong yang berlebih."),
    ),
    _case(
        "too few cells",
        _stok("kode,jumlah\n16.01\n16.02,4\n"),
        (
            "missing-cell",
            "B2",
            "Baris 2 berisi 1 sel, padahal ada 2 kolom; yang pertama hilang “Jumlah rumah”.",
        ),
    ),
    _case("an empty row", _stok("kode,jumlah\n16.01,3\n\n16.02,4\n"), ("blank-row", 3, "Baris 3 kosong.")),
    _case(
        "empty rows at the end are one fault",
        _stok("kode,jumlah\n16.01,3\n,\n,\n\n"),
        ("blank-row", 3, "Baris 3 sampai 5 kosong."),
        english="Rows 3 to 5 are empty.",
        hint="Hapus semua baris kosong itu.",
    ),
)

KEYS = (
    _case(
        "a primary key twice",
        (
            (
                _package(table("stok", "kode", "jumlah:integer", primaryKey="kode")),
                {"data/stok.csv": "kode,jumlah\na,1\na,2\n"},
            ),
            (
                _package(table("stok", "kode", "jumlah:integer", primaryKey="kode")),
                {"data/stok.csv": "kode,jumlah\na,1\nb,2\n"},
            ),
        ),
        ("primary-key", "A3", "Baris 3 memakai kunci “a” (kolom “kode”) yang sudah dipakai baris 2."),
        english="Row 3 uses the key “a” (column “kode”) that row 2 already uses.",
    ),
    _case(
        "a row without a key",
        (
            (
                _package(table("stok", "kode", "jumlah:integer", primaryKey=["kode"])),
                {"data/stok.csv": "kode,jumlah\n,1\nb,2\n"},
            ),
            (
                _package(table("stok", "kode", "jumlah:integer", primaryKey=["kode"])),
                {"data/stok.csv": "kode,jumlah\na,1\nb,2\n"},
            ),
        ),
        ("primary-key", "A2", "Baris 2 tidak punya kunci: kolom “kode” kosong."),
    ),
    _case(
        "a key of two columns twice",
        (
            (
                _package(table("stok", "kode", "tahun:year", primaryKey=["kode", "tahun"])),
                {"data/stok.csv": "kode,tahun\na,2020\na,2021\na,2020\n"},
            ),
            (
                _package(table("stok", "kode", "tahun:year", primaryKey=["kode", "tahun"])),
                {"data/stok.csv": "kode,tahun\na,2020\na,2021\nb,2020\n"},
            ),
        ),
        ("primary-key", "A4", "Baris 4 memakai kunci “a, 2020” (kolom “kode”, “tahun”) yang sudah dipakai baris 2."),
    ),
    _case(
        "a value twice in a unique column",
        (
            (
                _package({**STOK, "schema": {"fields": fields("kode", "jumlah:integer", kode={"unique": True})}}),
                {"data/stok.csv": "kode,jumlah\na,1\na,2\n"},
            ),
            (
                _package({**STOK, "schema": {"fields": fields("kode", "jumlah:integer", kode={"unique": True})}}),
                {"data/stok.csv": "kode,jumlah\na,1\nb,2\n"},
            ),
        ),
        ("unique-error", "A3", "Sel A3 (kolom “kode”) berisi “a”, yang sudah ada di baris 2."),
    ),
    _case(
        "a code that the other table lacks",
        (
            (
                _package(
                    table(
                        "stok",
                        "kode:string:Kode",
                        foreignKeys=[{"fields": "kode", "reference": {"resource": "wilayah", "fields": "kode"}}],
                    ),
                    table("wilayah", "kode"),
                ),
                {"data/stok.csv": "kode\n16.01\n16.1\n", "data/wilayah.csv": "kode\n16.01\n16.02\n"},
            ),
            (
                _package(
                    table(
                        "stok",
                        "kode:string:Kode",
                        foreignKeys=[{"fields": "kode", "reference": {"resource": "wilayah", "fields": "kode"}}],
                    ),
                    table("wilayah", "kode"),
                ),
                {"data/stok.csv": "kode\n16.01\n16.02\n", "data/wilayah.csv": "kode\n16.01\n16.02\n"},
            ),
        ),
        ("foreign-key", "A3", "Sel A3 (kolom “Kode”) berisi “16.1”, yang tidak ada di tabel “wilayah” (kolom “kode”)."),
        hint="Perbaiki kodenya (maksud Anda “16.01”?), atau tambahkan baris itu di tabel “wilayah”.",
    ),
    _case(
        "a parent that the same table lacks",
        (
            (
                _package(
                    table(
                        "stok",
                        "kode",
                        "induk",
                        foreignKeys=[{"fields": "induk", "reference": {"resource": "", "fields": "kode"}}],
                    )
                ),
                {"data/stok.csv": "kode,induk\na,\nb,x\n"},
            ),
            (
                _package(
                    table(
                        "stok",
                        "kode",
                        "induk",
                        foreignKeys=[{"fields": "induk", "reference": {"resource": "stok", "fields": "kode"}}],
                    )
                ),
                {"data/stok.csv": "kode,induk\na,\nb,a\n"},
            ),
        ),
        ("foreign-key", "B3", "Sel B3 (kolom “induk”) berisi “x”, yang tidak ada di tabel “stok” (kolom “kode”)."),
    ),
    _case(
        "a faulty target does not blame those who refer to it",
        (
            (
                _package(
                    table(
                        "stok",
                        "kode:integer",
                        foreignKeys=[{"fields": "kode", "reference": {"resource": "wilayah", "fields": "kode"}}],
                    ),
                    table("wilayah", "kode:integer"),
                ),
                {"data/stok.csv": "kode\n1\n2\n", "data/wilayah.csv": "kode\n1\ndua\n"},
            ),
            None,
        ),
        ("type-error", "A3", "Sel A3 (kolom “kode”) berisi “dua”; yang diharapkan bilangan bulat."),
    ),
)

HEADERS = (
    _case(
        "a column is missing, and nothing to the right of it is blamed",
        (
            (
                _package(table("stok", "kode", "jumlah:integer", "tanggal:date", "catatan")),
                {"data/stok.csv": "kode,tanggal,catatan\na,2024-01-01,x\n"},
            ),
            (
                _package(table("stok", "kode", "jumlah:integer", "tanggal:date", "catatan")),
                {"data/stok.csv": "kode,jumlah,tanggal,catatan\na,1,2024-01-01,x\n"},
            ),
        ),
        ("missing-label", 1, "Kolom “jumlah” ada di skema, tetapi tidak ada di berkas."),
        english="Column “jumlah” is in the schema, but not in the file.",
    ),
    _case(
        "a column too many, in the middle",
        _stok("kode,nama,jumlah\na,x,3\n"),
        ("extra-label", "B1", "B1: kolom “nama” ada di berkas, tetapi tidak ada di skema."),
    ),
    _case(
        "a slip of the pen in a column name",
        _stok("kode,jumlh\na,3\n"),
        ("incorrect-label", "B1", "B1 berisi nama kolom “jumlh”; menurut skema seharusnya “jumlah”."),
        hint="Tulis persis “jumlah”, atau perbaiki nama di skema.",
    ),
    _case(
        "columns in another order are one fault",
        _stok("jumlah,kode\n3,a\n"),
        ("incorrect-label", "A1", "Urutan kolom berbeda dari skema: di A1 ada “jumlah”, seharusnya “kode”."),
    ),
    _case(
        "a column without a name",
        _stok("kode,\na,3\n"),
        ("blank-label", "B1", "B1 kosong: kolom ini tidak punya nama."),
        hint="Tulis nama kolomnya (“jumlah”), atau hapus kolom itu. Bila sel judulnya digabung di Excel, beri "
        "tiap kolom nama sendiri di satu baris.",
    ),
    _case(
        "a column name twice",
        _stok("kode,jumlah,jumlah\na,3,4\n"),
        ("duplicate-label", "C1", "C1: nama kolom “jumlah” sudah dipakai di B1."),
    ),
    _case(
        "no header at all",
        _stok("16.01,3\n16.02,4\n"),
        ("header-error", 1, "Baris 1 bukan nama kolom: tidak satu pun cocok dengan skema (kode, jumlah)."),
    ),
    _case(
        "a missing column and a wrong cell are two faults",
        (
            (
                _package(table("stok", "kode", "nama", "jumlah:integer")),
                {"data/stok.csv": "kode,jumlah\na,1\nb,dua\n"},
            ),
            None,
        ),
        ("missing-label", 1, "Kolom “nama” ada di skema, tetapi tidak ada di berkas."),
        ("type-error", "B3", "Sel B3 (kolom “jumlah”) berisi “dua”; yang diharapkan bilangan bulat."),
    ),
)

FILES = (
    _case(
        "a file that is not there",
        (
            (_package(STOK), {"data/Stok.csv": "kode,jumlah\na,1\n"}),
            (_package(STOK), {"data/stok.csv": "kode,jumlah\na,1\n"}),
        ),
        ("file-missing", None, "Berkas “data/stok.csv” disebut di descriptor, tetapi tidak ada di folder paket."),
        hint="Letakkan berkas itu di sana, atau perbaiki namanya (maksud Anda “data/Stok.csv”?); huruf besar dan kecil "
        "dibedakan.",
    ),
    _case(
        "a file on the network",
        (
            (_package({**STOK, "path": "https://contoh.id/stok.csv"}), {}),
            (_package(STOK), {"data/stok.csv": "kode,jumlah\na,1\n"}),
        ),
        (
            "path-remote",
            None,
            "“https://contoh.id/stok.csv” ada di jaringan; portal ini tidak mengambil apa pun dari luar.",
        ),
        english="“https://contoh.id/stok.csv” is on the network; this portal fetches nothing from outside.",
    ),
    _case(
        "a schema on the network",
        ((_package({**STOK, "schema": "http://contoh.id/s.json"}), {"data/stok.csv": "kode\na\n"}), None),
        (
            "path-remote",
            None,
            "“http://contoh.id/s.json” ada di jaringan; portal ini tidak mengambil apa pun dari luar.",
        ),
    ),
    _case(
        "a profile on the network",
        (
            (_package(STOK, profile="https://contoh.id/p.json"), {"data/stok.csv": "kode,jumlah\na,1\n"}),
            (_package(STOK, profile="data-package"), {"data/stok.csv": "kode,jumlah\na,1\n"}),
        ),
        (
            "path-remote",
            None,
            "“https://contoh.id/p.json” ada di jaringan; portal ini tidak mengambil apa pun dari luar.",
        ),
    ),
    _case(
        "a dialect on the network",
        ((_package({**STOK, "dialect": "ftp://contoh.id/d.json"}), {"data/stok.csv": "kode,jumlah\na,1\n"}), None),
        (
            "path-remote",
            None,
            "“ftp://contoh.id/d.json” ada di jaringan; portal ini tidak mengambil apa pun dari luar.",
        ),
    ),
    _case(
        "a path that climbs out of the package",
        ((_package({**STOK, "path": "../lain/stok.csv"}), {}), None),
        ("path-unsafe", None, "“../lain/stok.csv” menunjuk ke luar folder paket, jadi tidak dibuka."),
    ),
    _case(
        "bytes that are no UTF-8",
        _stok("kode,jumlah\nx,1\nJosé,2\n".encode("latin-1"), "kode,jumlah\nJosé,2\n"),
        ("encoding-error", 3, "Berkas ini bukan UTF-8: byte yang keliru ada di baris 3."),
    ),
    _case(
        "an encoding that nobody knows",
        (
            (_package({**STOK, "encoding": "utf-9"}), {"data/stok.csv": "kode,jumlah\na,1\n"}),
            (_package({**STOK, "encoding": "latin-1"}), {"data/stok.csv": "kode,jumlah\nJosé,1\n".encode("latin-1")}),
        ),
        ("encoding-error", None, "Pengodean “utf-9” tidak dikenal."),
    ),
    _case(
        "an empty file",
        _stok(""),
        ("source-error", None, "Berkas ini kosong: tidak ada nama kolom, tidak ada baris."),
    ),
    _case(
        "a gzip that is none",
        ((_package({**STOK, "path": "data/stok.csv.gz"}), {"data/stok.csv.gz": b"kode"}), None),
        ("compression-error", None, "Berkas ini tidak dapat dibuka mampatannya."),
    ),
    _case(
        "a workbook that is none",
        ((_package({**STOK, "path": "data/stok.xlsx"}), {"data/stok.xlsx": b"PK\x03\x04 not really"}), None),
        ("format-error", None, "Berkas ini tidak dapat dibaca sebagai tabel berformat “xlsx”."),
    ),
    _case(
        "a table in a format that nobody reads",
        ((_package({**STOK, "path": "data/stok.dbf"}), {"data/stok.dbf": b"\x03"}), None),
        ("format-error", None, "Berkas ini tidak dapat dibaca sebagai tabel berformat “dbf”."),
    ),
    _case(
        "a JSON table with a comma too many",
        (
            (_package({**STOK, "path": "data/stok.json"}), {"data/stok.json": '[{"kode": "a",\n "jumlah": 1},]'}),
            (_package({**STOK, "path": "data/stok.json"}), {"data/stok.json": '[{"kode": "a",\n "jumlah": 1}]'}),
        ),
        ("source-error", None, "Berkas ini bukan JSON yang sah (baris 2, kolom 15)."),
    ),
    _case(
        "a size that is not the file's",
        (
            (_package({**STOK, "bytes": 99}), {"data/stok.csv": "kode,jumlah\na,1\n"}),
            (_package({**STOK, "bytes": 16}), {"data/stok.csv": "kode,jumlah\na,1\n"}),
        ),
        ("byte-count", None, "Ukuran berkas 16 byte, padahal “bytes” di descriptor 99."),
    ),
    _case(
        "a hash that is not the file's",
        (
            (_package({**STOK, "hash": "0" * 32}), {"data/stok.csv": "kode,jumlah\na,1\n"}),
            (
                _package({**STOK, "hash": f"md5:{MD5}"}),
                {"data/stok.csv": "kode,jumlah\na,1\n"},
            ),
        ),
        (
            "hash-count",
            None,
            f"Isi berkas tidak sesuai “hash” di descriptor: tertulis {'0' * 32}, ternyata {MD5}.",
        ),
    ),
)

DESCRIPTORS = (
    Case(
        "a comma too many",
        ('{"name": "contoh",\n "resources": [\n  {"name": "a", "path": "a.csv"},\n ]}', {}),
        None,
        (
            (
                "descriptor-syntax",
                4,
                "datapackage.json bukan JSON yang sah: ada nilai yang hilang (baris 4, kolom 2).",
            ),
        ),
        english="datapackage.json is not valid JSON: a value is missing (line 4, column 2).",
    ),
    Case(
        "YAML with a colon too many",
        ("name: contoh\ntitle: Rumah: stok\n", {}),
        None,
        (
            (
                "descriptor-syntax",
                2,
                "datapackage.yaml bukan YAML yang sah: ada titik dua yang hilang atau berlebih (baris 2, kolom 13).",
            ),
        ),
        descriptor_name="datapackage.yaml",
    ),
    Case(
        "a list where an object should be",
        ("[]", {}),
        None,
        (("descriptor-syntax", None, "datapackage.json berisi daftar kosong [], padahal harus sebuah objek { … }."),),
    ),
    Case(
        "a key twice",
        ('{"name": "a", "name": "b", "resources": []}', {}),
        None,
        (("descriptor-syntax", 1, "datapackage.json memuat kunci “name” dua kali di objek yang sama."),),
    ),
    Case(
        "a number that JSON does not know",
        ('{"name": "a", "x": NaN, "resources": []}', {}),
        None,
        (
            (
                "descriptor-syntax",
                None,
                "datapackage.json bukan JSON yang sah: NaN bukan angka JSON (baris ?, kolom ?).",
            ),
        ),
    ),
    Case(
        "nesting without end",
        ("[" * 100_000, {}),
        None,
        (("descriptor-syntax", None, "datapackage.json bersusun terlalu dalam atau terlalu besar."),),
    ),
    Case(
        "another encoding",
        ('{"name": "contoh",\n "title": "José"}'.encode("latin-1"), {}),
        None,
        (("descriptor-syntax", 2, "datapackage.json bukan UTF-8 (byte keliru di baris 2)."),),
    ),
    _case(
        "no resources",
        _metadata({"name": "contoh"}, _package(STOK)),
        ("package-error", None, "“resources” wajib ada."),
    ),
    _case(
        "an empty list of resources",
        _metadata({"name": "contoh", "resources": []}, _package(STOK)),
        ("package-error", None, "Paket ini tidak berisi resource satu pun."),
    ),
    _case(
        "a number for a text",
        _metadata(_package(STOK, version=1.0), _package(STOK, version="1.0")),
        ("package-error", None, "“version” berisi angka 1.0; yang diharapkan teks."),
        english="“version” holds the number 1.0; expected is a text.",
        hint='Tulis ulang bagian itu, dalam tanda kutip: "1.0".',
    ),
    _case(
        "a resource without a name",
        _metadata(_package({"path": "data/stok.csv"}), _package(STOK)),
        ("resource-error", None, "“resources[0].name” wajib ada."),
    ),
    _case(
        "a resource without data",
        _metadata(_package({"name": "stok"}), _package(STOK)),
        ("resource-error", None, "“resources[0]” tidak menyebut “path” atau “data”."),
    ),
    _case(
        "capitals in a name of version 1",
        _metadata(
            _package({**STOK, "name": "Stok Rumah"}), {**_package({**STOK, "name": "Stok Rumah"}), "$schema": V2}
        ),
        ("resource-error", None, "Nama “Stok Rumah” tidak boleh dipakai di Data Package v1 (“resources[0].name”)."),
        hint="Pakai huruf kecil, angka, “-”, “_”, “.”, misalnya “stok-rumah”; atau naik ke v2 dengan "
        '"$schema": "https://datapackage.org/profiles/2.0/datapackage.json".',
    ),
    _case(
        "two resources of one name",
        _metadata(_package(STOK, STOK), _package(STOK, {**STOK, "name": "stok-2"})),
        ("package-error", None, "Nama resource “stok” dipakai lebih dari sekali."),
    ),
    _case(
        "a licence that names nothing",
        _metadata(_package(STOK, licenses=[{"title": "Bebas"}]), _package(STOK, licenses=[{"name": "CC-BY-4.0"}])),
        ("package-error", None, "“licenses”: lisensi perlu “name” atau “path”."),
    ),
    _case(
        "a date that is no time",
        _metadata(_package(STOK, created="kemarin"), _package(STOK, created="2024-02-26T00:00:00Z")),
        ("package-error", None, "“created” berisi “kemarin”, bukan tanggal dan jam."),
    ),
    _case(
        "an unknown type",
        _field(type="int"),
        ("field-error", None, "“resources[0].schema.fields[1].type” berisi “int”, yang tidak dikenal."),
        hint="Pilihannya: string, integer, number, boolean, date, datetime, time, year, yearmonth, list, array, "
        "object, any (maksud Anda “integer”?).",
    ),
    _case(
        "a constraint that does not apply",
        _field(constraints={"minLength": 3}),
        (
            "field-error",
            None,
            "Aturan “minLength” tidak berlaku bagi kolom berjenis “integer” "
            "(“resources[0].schema.fields[1].constraints”).",
        ),
    ),
    _case(
        "a limit that is no number",
        _field(constraints={"minimum": "nol"}),
        (
            "field-error",
            None,
            "“resources[0].schema.fields[1].constraints.minimum” berisi “nol”, yang bukan bilangan bulat.",
        ),
    ),
    _case(
        "a pattern that is none",
        _schema(
            {"fields": [{"name": "kode", "constraints": {"pattern": "(["}}, {"name": "jumlah", "type": "integer"}]}
        ),
        (
            "field-error",
            None,
            "“resources[0].schema.fields[0].constraints.pattern” bukan ungkapan regular yang sah.",
        ),
    ),
    _case(
        "a form of dates from another world",
        _field(type="date", format="yyyy-mm-dd"),
        ("field-error", None, "“resources[0].schema.fields[1].format” berisi “yyyy-mm-dd”, yang bukan bentuk tanggal."),
    ),
    _case(
        "a primary key of no column",
        _schema({**STOK["schema"], "primaryKey": "kod"}, primaryKey="kode"),
        ("schema-error", None, "“resources[0].schema.primaryKey” menyebut kolom “kod”, yang tidak ada di skema."),
        hint="Sebutkan nama kolom yang ada (maksud Anda “kode”?).",
    ),
    _case(
        "a foreign key into no table",
        _schema(
            {
                **STOK["schema"],
                "foreignKeys": [{"fields": "kode", "reference": {"resource": "wilayah", "fields": "kode"}}],
            }
        ),
        (
            "schema-error",
            None,
            "“resources[0].schema.foreignKeys[0]” merujuk tabel “wilayah”, yang tidak ada di paket ini.",
        ),
    ),
    _case(
        "a column twice in a schema",
        _schema({"fields": fields("kode", "kode")}),
        ("schema-error", None, "Nama kolom “kode” dipakai dua kali di skema."),
    ),
    _case(
        "a separator of two characters",
        _metadata(
            _package({**STOK, "dialect": {"delimiter": ",,"}}),
            _package({**STOK, "dialect": {"delimiter": ","}}),
        ),
        ("dialect-error", None, "“resources[0].dialect.delimiter” berisi “,,”, yang tidak dikenal."),
    ),
    _case(
        "missing values the way of version 2 in a package of version 1",
        _metadata(
            _package({**STOK, "schema": {**STOK["schema"], "missingValues": [{"value": "-", "label": "belum ada"}]}}),
            {
                **_package(
                    {**STOK, "schema": {**STOK["schema"], "missingValues": [{"value": "-", "label": "belum ada"}]}}
                ),
                "$schema": V2,
            },
        ),
        ("schema-error", None, "“resources[0].schema.missingValues” memakai cara Data Package v2."),
    ),
    _case(
        "a property in the wrong place",
        _metadata(_package(STOK, fields=[]), _package(STOK)),
        ("package-error", None, "“fields” salah tempat."),
        hint="Pindahkan ke dalam “resource.schema.fields”.",
    ),
)

CASES = (*CELLS, *KEYS, *HEADERS, *FILES, *DESCRIPTORS)
