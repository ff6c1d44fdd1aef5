"""Packages whose files are written in every way that is legal: dialects, encodings, parts, sheets, JSON, archives."""

from __future__ import annotations

import gzip
import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

from tests.wild.shelf import Shelf, csv, fields, pack, schema, table

FILES = Shelf()


@FILES.add
def semicolons(folder: Path) -> None:
    """As a European spreadsheet writes: semicolons, decimal commas, dots between thousands, carriage returns."""
    number = {"type": "number", "decimalChar": ",", "groupChar": "."}
    pack(
        folder,
        {
            "name": "semicolons",
            "resources": [
                table(
                    "anggaran",
                    fields(kegiatan="string", pagu=number, porsi={**number, "bareNumber": False}),
                    dialect={"delimiter": ";"},
                ),
                table("undeclared", fields(kegiatan="string", pagu=number)),
            ],
        },
        {
            "data/anggaran.csv": csv("kegiatan;pagu;porsi", "Atap;1.234.567,50;12,5%", "Lantai;-0,05;Rp 3", end="\r\n"),
            "data/undeclared.csv": csv("kegiatan;pagu", "Atap;1.234,5", '"a;b";7'),
        },
    )


@FILES.add
def tabs_and_bars(folder: Path) -> None:
    """Tabs by ending and by dialect, bars, another quote, an escape character, comments, blanks after commas."""
    columns = fields(a="string", b="integer")
    pack(
        folder,
        {
            "name": "tabs-and-bars",
            "resources": [
                {"name": "tabs", "path": "tabs.tsv", "schema": schema(*columns)},
                {"name": "bars", "path": "bars.csv", "schema": schema(*columns), "dialect": {"delimiter": "|"}},
                {
                    "name": "quotes",
                    "path": "quotes.csv",
                    "schema": schema(*columns),
                    "dialect": {"quoteChar": "'"},
                },
                {
                    "name": "comments",
                    "path": "comments.csv",
                    "schema": schema(*columns),
                    "dialect": {"commentChar": "#"},
                },
                {
                    "name": "spaces",
                    "path": "spaces.csv",
                    "schema": schema(*columns),
                    "dialect": {"skipInitialSpace": True},
                },
            ],
        },
        {
            "tabs.tsv": csv("a\tb", "satu\t1", '"du\ta"\t2'),
            "bars.csv": csv("a|b", "x,y|1"),
            "quotes.csv": csv("a,b", "'x,\"y',1", "plain,2"),
            "comments.csv": csv("# made by hand", "a,b", "x,1", "# y,2"),
            "spaces.csv": csv("a, b", "x, 1", '"y", 2'),
        },
    )


@FILES.add
def encodings(folder: Path) -> None:
    """Latin-1 and UTF-16 declared, a byte order mark, line breaks inside quotes, no end of the last line."""
    columns = fields(nama="string", jumlah="integer")
    pack(
        folder,
        {
            "name": "encodings",
            "resources": [
                table("latin", columns, encoding="latin-1"),
                table("windows", columns, encoding="windows-1252"),
                table("wide", columns, encoding="utf-16"),
                table("mark", columns),
                table("breaks", columns),
            ],
        },
        {
            "data/latin.csv": "nama,jumlah\nCafé Größe,1\n".encode("latin-1"),
            "data/windows.csv": "nama,jumlah\n“kutip” – €,2\n".encode("windows-1252"),
            "data/wide.csv": "nama,jumlah\nहिन्दी,3\n".encode("utf-16"),
            "data/mark.csv": "\ufeffnama,jumlah\r\nsatu,1\r\n",
            "data/breaks.csv": 'nama,jumlah\n"dua\nbaris",1\n"tiga\r\n\r\nbaris",2',
        },
    )


@FILES.add
def without_header(folder: Path) -> None:
    """No header in the file; a header of two rows; rows of a title above the header."""
    columns = fields(a="string", b="integer")
    pack(
        folder,
        {
            "name": "without-header",
            "resources": [
                table("bare", columns, dialect={"header": False}),
                table("bare-unknown", [], dialect={"header": False}) | {"schema": None},
                table("two", fields(**{"a x": "string", "b y": "integer"}), dialect={"headerRows": [1, 2]}),
                table("below", columns, dialect={"headerRows": [3]}),
            ],
        },
        {
            "data/bare.csv": csv("x,1", "y,2"),
            "data/bare-unknown.csv": csv("x,1", "y,2"),
            "data/two.csv": csv("a,b", "x,y", "p,1"),
            "data/below.csv": csv("Judul,", ",", "a,b", "q,7"),
        },
    )
    text = (folder / "datapackage.json").read_text("utf-8")
    value = json.loads(text)
    del value["resources"][1]["schema"]
    (folder / "datapackage.json").write_text(json.dumps(value), "utf-8")


@FILES.add
def several_parts(folder: Path) -> None:
    """One table in three files, each with the header."""
    split(folder, ("tahun,jumlah",) * 3)


def split(folder: Path, headers: tuple[str, ...]) -> None:
    """Write a table of four years in three files; a header that is empty is left out."""
    rows = (("2019,1", "2020,2"), ("2021,3",), ("2022,4",))
    paths = [f"data/part-{number}.csv" for number in range(len(rows))]
    columns = fields(tahun="year", jumlah="integer")
    pack(
        folder,
        {"name": "several-parts", "resources": [{"name": "sensus", "path": paths, "schema": schema(*columns)}]},
        {path: csv(*filter(None, (header, *part))) for path, header, part in zip(paths, headers, rows, strict=True)},
    )


@FILES.add
def inline(folder: Path) -> None:
    """Rows in the descriptor: as objects, as lists, as text, and an object that is no table."""
    columns = fields(kode="string", nilai="number")
    pack(
        folder,
        {
            "name": "inline",
            "resources": [
                {
                    "name": "objects",
                    "data": [{"kode": "01", "nilai": 1.50}, {"kode": "02", "nilai": None}],
                    "schema": schema(*columns),
                },
                {
                    "name": "lists",
                    "data": [["kode", "nilai"], ["01", 12345678901234567890]],
                    "schema": schema(*columns),
                },
                {"name": "undeclared", "data": [{"id": 1, "ok": True}, {"id": 2, "ok": False}]},
                {"name": "note", "data": {"hello": "world", "list": [1, 2]}},
            ],
        },
    )


@FILES.add
def json_files(folder: Path) -> None:
    """Tables in JSON files: lists of objects, lists of lists, lines; and a JSON file that is no table."""
    columns = fields(nama="string", luas="number", anggota="array", rincian="object")
    rows = [
        {"nama": "Betung", "luas": 12.50, "anggota": [1, "dua"], "rincian": {"a": 0.10}},
        {"nama": "Talang Kelapa", "luas": None, "anggota": [], "rincian": {}},
    ]
    pack(
        folder,
        {
            "name": "json-files",
            "resources": [
                {"name": "objects", "path": "objects.json", "type": "table", "schema": schema(*columns)},
                {"name": "lists", "path": "lists.json", "type": "table", "schema": schema(*fields(a="integer"))},
                {"name": "config", "path": "config.json"},
            ],
        },
        {
            "objects.json": json.dumps(rows),
            "lists.json": '[["a"],[1],[2]]',
            "config.json": '{"setting": true}',
        },
    )


@FILES.add
def sheets(folder: Path) -> None:
    """Spreadsheets: the first sheet, a named sheet, cells that are numbers, dates, formulas and blanks."""
    import openpyxl

    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "Data"
    for row in (["kode", "nilai", "hari"], ["01", 12.5, date(2024, 1, 31)], ["02", None, None]):
        first.append(row)
    other = book.create_sheet("Lain")
    for row in (["nama", "jumlah"], ["atap", 3], ["lantai", 4]):
        other.append(row)
    stream = io.BytesIO()
    book.save(stream)
    pack(
        folder,
        {
            "name": "sheets",
            "resources": [
                {
                    "name": "first",
                    "path": "buku.xlsx",
                    "schema": schema(*fields(kode="string", nilai="number", hari="date")),
                },
                {
                    "name": "named",
                    "path": "buku.xlsx",
                    "dialect": {"sheetName": "Lain", "excel": {"sheet": "Lain"}},
                    "schema": schema(*fields(nama="string", jumlah="integer")),
                },
            ],
        },
        {"buku.xlsx": stream.getvalue()},
    )


@FILES.add
def squeezed(folder: Path) -> None:
    """A compressed file, told by its ending and by its property."""
    columns = fields(a="string", b="integer")
    data = gzip.compress(csv("a,b", "x,1").encode(), mtime=0)
    pack(
        folder,
        {
            "name": "squeezed",
            "resources": [
                {"name": "by-ending", "path": "data/a.csv.gz", "schema": schema(*columns)},
                {
                    "name": "by-property",
                    "path": "data/b.csv.gz",
                    "format": "csv",
                    "compression": "gz",
                    "schema": schema(*columns),
                },
            ],
        },
        {"data/a.csv.gz": data, "data/b.csv.gz": data},
    )


@FILES.add
def empty_tables(folder: Path) -> None:
    """A header and no rows, with and without a schema; a column without a single value."""
    pack(
        folder,
        {
            "name": "empty-tables",
            "resources": [
                table("declared", fields(a="string", b="integer", c="date")),
                {"name": "undeclared", "path": "data/undeclared.csv"},
                table("hollow", fields(a="string", b="number")),
            ],
        },
        {
            "data/declared.csv": "a,b,c\n",
            "data/undeclared.csv": "x,y",
            "data/hollow.csv": csv("a,b", "satu,", "dua,"),
        },
    )


@FILES.add
def every_type(folder: Path) -> None:
    """Every type and format of the standard in one row, and the same row empty."""
    pack(
        folder,
        {
            "name": "every-type",
            "resources": [
                table(
                    "types",
                    fields(
                        kunci="integer",
                        teks="string",
                        surel={"type": "string", "format": "email"},
                        alamat={"type": "string", "format": "uri"},
                        uuid={"type": "string", "format": "uuid"},
                        biner={"type": "string", "format": "binary"},
                        bilangan="integer",
                        angka="number",
                        sah={"type": "boolean", "trueValues": ["ya", "Y"], "falseValues": ["tidak", "T"]},
                        hari="date",
                        pola={"type": "date", "format": "%d/%m/%Y"},
                        bebas={"type": "date", "format": "any"},
                        jam="time",
                        saat="datetime",
                        tahun="year",
                        bulan="yearmonth",
                        lama="duration",
                        titik="geopoint",
                        titik_daftar={"type": "geopoint", "format": "array"},
                        titik_objek={"type": "geopoint", "format": "object"},
                        peta="geojson",
                        objek="object",
                        daftar="array",
                        apa="any",
                    ),
                )
            ],
        },
        {
            "data/types.csv": csv(
                "kunci,teks,surel,alamat,uuid,biner,bilangan,angka,sah,hari,pola,bebas,jam,saat,tahun,bulan,lama,titik,"
                "titik_daftar,titik_objek,peta,objek,daftar,apa",
                "1,x,info@example.org,https://example.org/,8c2c0f9f-5a6e-4c0b-9c1d-0b8a5a0f4b1e,YWJj,"
                "123456789012345678901234567890,-0.10,ya,2024-02-29,31/12/2023,2024-03-01,13:45:00,2024-02-29T13:45:00Z,"
                '2024,2024-02,P1Y2M3DT4H,"104.7,-2.9","[104.7,-2.9]","{""lon"":104.7,""lat"":-2.9}",'
                '"{""type"":""Point"",""coordinates"":[104.7,-2.9]}","{""a"":0.10}","[1,2]",007',
                "2,,,,,,,,,,,,,,,,,,,,,,,",
            )
        },
    )


@FILES.add
def numbers(folder: Path) -> None:
    """Numbers that a double cannot hold, exponents, signs, trailing zeros, very small and very large ones."""
    values = [
        "9007199254740993",
        "0.1000",
        "1e3",
        "1E-7",
        "+5",
        "-0",
        "12345678901234567890.123456789",
        "0.30000000000000004",
    ]
    pack(
        folder,
        {
            "name": "numbers",
            "resources": [table("angka", fields(no="integer", nilai={"type": "number", "unit": "Rp"}))],
        },
        {"data/angka.csv": csv("no,nilai", *((n, value) for n, value in enumerate(values, 9007199254740990)))},
    )
    assert Decimal(values[0]) != float(values[0])


@FILES.add
def other_files(folder: Path) -> None:
    """Nothing but files that are no tables."""
    pack(
        folder,
        {
            "name": "other-files",
            "title": "Reports",
            "resources": [
                {"name": "report", "path": "report.pdf", "format": "pdf", "mediatype": "application/pdf"},
                {"name": "notes", "path": "notes.md"},
                {"name": "picture", "path": "img/pic ture.png", "mediatype": "image/png"},
            ],
        },
        {"report.pdf": b"%PDF-1.4\n%%EOF\n", "notes.md": "# Notes\n", "img/pic ture.png": b"\x89PNG\r\n\x1a\n"},
    )
