"""Sabotage: whatever slips into a finished file is caught, told with its place and never shown."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from io import BytesIO

import pytest

from site_builder.audit.sieve import sheet_may_hold_personal_data
from site_builder.model.report import Finding
from site_builder.text.findings import wording
from tests.audit.asking import codes_in, found_in, found_in_asset

NIK = "1607014101900003"


def _book(**sheets: list[list[str]]) -> bytes:
    """Return a workbook as somebody's spreadsheet program writes it, the last sheet hidden."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    if len(sheets) > 1:
        sheet.sheet_state = "hidden"
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _zip(**members: bytes | str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "."), data)
    return buffer.getvalue()


def _parquet(metadata: dict[str, str] | None = None, **columns: list[object]) -> bytes:
    import pyarrow
    from pyarrow import parquet

    sink = pyarrow.BufferOutputStream()
    parquet.write_table(pyarrow.table(columns).replace_schema_metadata(metadata), sink)
    return bytes(sink.getvalue().to_pybytes())


def _database(*statements: str) -> bytes:
    with closing(sqlite3.connect(":memory:")) as base:
        base.executescript(";".join(statements))
        return base.serialize()


IN_SQLITE = _database("CREATE TABLE t (k)", f"INSERT INTO t VALUES ('{NIK}')")
NUMBER_IN_SQLITE = _database("CREATE TABLE t (k)", f"INSERT INTO t VALUES ({NIK})")
NAMES_IN_SQLITE = _database("CREATE TABLE t (nama_penerima)", "INSERT INTO t VALUES ('Siti Aminah')")
DELETED = _database(
    "PRAGMA secure_delete = OFF", "CREATE TABLE t (k)", f"INSERT INTO t VALUES ('NIK {NIK}')", "DROP TABLE t"
)
TABLE = f"<table><tr><th>Desa</th><th>Keterangan</th></tr>\n<tr><td>Langkan</td>\n<td>{NIK}</td></tr></table>"
LEAKS: list[tuple[str, str, str | bytes, str, str]] = [
    ("a cell of a page", "data/a/index.html", TABLE, "personal-nik", "baris 3"),
    ("words cut by markup", "a.html", f"<p>NIK {NIK[:6]}<b>{NIK[6:]}</b></p>", "personal-nik", "baris 1"),
    ("digits cut by markup", "a.html", f"<p>{NIK[:8]}<b>{NIK[8:]}</b></p>", "personal-nik", "baris 1"),
    ("digits cut in a drawing", "a.svg", f"<svg><tspan>{NIK[:8]}</tspan><tspan>{NIK[8:]}", "personal-nik", "baris 1"),
    ("an attribute", "a.html", f'<p>\n<a href="#" title="{NIK}">x</a>', "personal-nik", "baris 2"),
    ("numbers as references", "a.html", "<p>" + "".join(f"&#{ord(c)};" for c in NIK), "personal-nik", "baris 1"),
    ("a comment of a page", "a.html", f"<p>x</p>\n<!-- {NIK} -->", "personal-nik", "baris 2"),
    ("a script", "a.html", f'<script type="application/json">"{NIK}"</script>', "personal-nik", "baris 1"),
    ("full-width digits", "a.html", "<p>１６０７０１４１０１９００００３", "personal-nik", "baris 1"),
    ("zero-width joiners", "a.html", "<p>" + "\u200b".join(NIK), "personal-nik", "baris 1"),
    ("grouped", "a.html", "<p>160701 410190 0003", "personal-nik", "baris 1"),
    ("a family card", "a.html", "<dl><dt>Nomor KK</dt><dd>1607010203100001</dd></dl>", "personal-kk", "1"),
    ("a table of facts", "a.html", "<table><tr><th>NIK</th><td>1607019999900003", "personal-nik", "baris 1"),
    ("a column of a CSV", "data/a/a.csv", f"desa,ket\nLangkan,{NIK}\n", "personal-nik", "sel B2"),
    ("as a spreadsheet writes it", "data/a/a.csv", "desa,ket\nLangkan,1.607014101900003E+15\n", "personal-nik", "B2"),
    ("names in a CSV", "a.csv", "Nama Penerima;n\nSiti Aminah;1\nBudi Santoso;2\n", "personal-name", "sel A2"),
    ("a column called name", "a.csv", "nama,n\nSiti A,1\nBudi Santoso,2\nSri Rahayu,3\n", "personal-name", "sel A2"),
    ("addresses", "a.csv", "nik,alamat\n,Jl. Mawar No. 3\n,Dusun II RT 05\n", "personal-address", "sel B2"),
    ("birth dates", "a.csv", "tgl_lahir,n\n1990-01-01,1\n", "personal-birth-date", "sel A2"),
    ("a key of JSON", "a.json", json.dumps({"a": [{"b": NIK}]}), "personal-nik", "a.b #1"),
    ("a number of JSON", "search.json", f'[{{"isi": {NIK}}}]', "personal-nik", "isi #1"),
    ("a doubled key of JSON", "a.json", f'{{"a": "{NIK}", "a": 1}}', "personal-nik", "a #1"),
    ("JSON that is none", "a.json", f"{{{NIK}", "personal-nik", "baris 1"),
    ("words of a picture", "a.svg", f"<svg><text>NIK</text>\n<text>{NIK}</text></svg>", "personal-nik", "baris 2"),
    ("metadata of a picture", "a.svg", f"<svg><metadata><x>{NIK}</x></metadata></svg>", "personal-nik", "baris 1"),
    ("a feed", "feed.xml", f"<rss><item>\n<title>{NIK}</title></item></rss>", "personal-nik", "baris 2"),
    ("a style sheet", "a.css", f"a::after {{ content: '{NIK}' }}", "personal-nik", "baris 1"),
    ("a name of a file", f"data/{NIK}.csv", "desa,x\nLangkan,1\n", "personal-nik", ""),
    ("an archive in an archive", "a.zip", _zip(b__zip=_zip(c__csv=f"a,b\n{NIK},1\n")), "personal-nik", "c.csv, sel A2"),
    ("a name inside an archive", "a.zip", _zip(**{f"{NIK}__txt": "x"}), "personal-nik", "nama anggota"),
    ("a hidden sheet", "a.xlsx", _book(Data=[["n"], ["1"]], Sisa=[["n"], [NIK]]), "personal-nik", "sheet2.xml, sel A2"),
    ("a number of a sheet", "a.xlsx", _book(Data=[["n"], [int(NIK)]]), "personal-nik", "sel A2"),  # type: ignore[list-item]
    ("a column of Parquet", "a.parquet", _parquet(desa=["a"], ket=[NIK]), "personal-nik", "ket #1"),
    ("a number of Parquet", "a.parquet", _parquet(ket=[1, int(NIK)]), "personal-nik", "ket #2"),
    ("a list of Parquet", "a.parquet", _parquet(ket=[[NIK]]), "personal-nik", "ket #1"),
    ("metadata of Parquet", "a.parquet", _parquet({"catatan": f"NIK {NIK}"}, a=[1]), "personal-nik", "1"),
    ("names in Parquet", "a.parquet", _parquet(nama_penerima=["Siti Aminah"]), "personal-name", "#1"),
    ("a column of SQLite", "a.sqlite", IN_SQLITE, "personal-nik", "t, k #1"),
    ("a number of SQLite", "a.db", NUMBER_IN_SQLITE, "personal-nik", "t, k"),
    ("a comment of a schema", "a.sqlite", _database(f"CREATE TABLE t (k /* NIK {NIK} */)"), "personal-nik", "baris 1"),
    ("names in SQLite", "a.db", NAMES_IN_SQLITE, "personal-name", "#1"),
    ("a deleted table", "a.db", DELETED, "personal-nik", "1"),
    ("UTF-16", "a.txt", f"x\nNIK {NIK}".encode("utf-16"), "personal-nik", "baris 2"),
    ("UTF-16 without the word", "b.txt", f"x\n{NIK}".encode("utf-16"), "personal-nik", "baris 2"),
    ("a telephone", "a.html", "<p>Hubungi 0812-3456-7890", "personal-phone", "baris 1"),
    ("a telephone with a country", "a.html", "<p>+62 812 3456 7890", "personal-phone", "baris 1"),
    ("an address of mail", "a.html", '<a href="mailto:siti.aminah@gmail.com">x</a>', "personal-email", "baris 1"),
    ("a tax number", "a.html", "<p>NPWP 09.254.294.3-407.000", "personal-npwp", "baris 1"),
    ("an account", "a.csv", "no_rekening,n\n1430012345678,1\n", "personal-account", "sel A2"),
    ("an insurance card", "a.csv", "nomor_bpjs,n\n0001234567890,1\n", "personal-bpjs", "sel A2"),
    ("a date of birth in words", "a.html", "<p>lahir di Betung, 3 Mei 1990", "personal-birth-date", "baris 1"),
]  # fmt: skip
SECRETS = (
    NIK,
    "1607010203100001",
    "Siti Aminah",
    "siti.aminah",
    "0812-3456",
    "812 3456",
    "09.254",
    "14300",
    "3 Mei",
    "Mawar",
)


@pytest.mark.parametrize(
    ("path", "data", "code", "spot"), [leak[1:] for leak in LEAKS], ids=[leak[0] for leak in LEAKS]
)
def test_a_leak_is_caught_where_it_stands(path: str, data: str | bytes, code: str, spot: str) -> None:
    found = found_in({path: data})
    # A table that no package declares is told as such beside, where the tables of packages lie.
    personal = [finding for finding in found if finding.code != "undeclared-column"]
    assert [finding.code for finding in personal] == [code]
    _assert_told(personal[0], spot)


@pytest.mark.parametrize(
    ("path", "data", "code", "spot"), [leak[1:] for leak in LEAKS], ids=[leak[0] for leak in LEAKS]
)
def test_it_is_caught_in_a_file_that_is_served_as_it_is(path: str, data: str | bytes, code: str, spot: str) -> None:
    (finding,) = found_in_asset(path, data)
    assert finding.code == code
    assert finding.place.path == f"content/assets/{path}".replace(NIK, "•••")
    _assert_told(finding, spot)


def _assert_told(finding: Finding, spot: str) -> None:
    for language in ("id", "en"):
        words = wording(finding, language)  # type: ignore[arg-type]
        said = f"{words.message} {words.hint} {finding.values}"
        assert not [secret for secret in SECRETS if secret in said and secret not in finding.place.path]
        assert "$" not in words.message
    assert spot in wording(finding).message


def test_one_leak_in_many_files_is_one_finding() -> None:
    pages = {f"p{number}.html": TABLE for number in range(7)}
    (finding,) = found_in({**pages, "a.csv": f"a,b\n{NIK},1\n"})
    assert wording(finding).message.endswith("Juga di 7 berkas lain: p1.html, p2.html …")


def test_what_only_looks_alike_is_left_alone() -> None:
    numbers = "16.07.01.2001 dan 5.1.02.01.01.0024, 2021-03-04 2022-05-06, Rp1.607.014.101.900.003"
    assert codes_in({"a.html": f"<p>{numbers}"}) == []
    assert codes_in({"a.html": '<a href="https://www.facebook.com/posts/3101234567890123">x</a>'}) == []
    assert codes_in({"a.json": '{"lon": 104.7512345678901, "lat": -2.160701410190000}'}) == []
    assert codes_in({"a.csv": "program,realisasi\nBSPS,62.812.345.678\nDAK,62 812 345 678\n"}) == []
    assert codes_in({"a.csv": "nama_desa,telepon_kantor\nBudi Asih,0711-891234\n"}) == []


def test_a_number_in_runs_of_several_looks_passes_the_sieve_of_a_sheet() -> None:
    runs = f"<is><r><t>{NIK[:6]}</t></r><r><rPr><b/></rPr><t>{NIK[6:]}</t></r></is>"
    for cell, expected in ((runs, True), (f"<is><t>{NIK}</t></is>", True), ("<is><t>12</t></is>", False)):
        sheet = f'<worksheet><sheetData><row r="1"><c t="inlineStr">{cell}</c></row></sheetData></worksheet>'
        assert sheet_may_hold_personal_data(sheet.encode()) is expected
