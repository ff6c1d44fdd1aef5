"""Packages shaped like those that strangers publish: their habits, not their data. All of them are valid."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.gate import V2, fields

PDDL = [{"name": "ODC-PDDL-1.0", "path": "http://opendatacommons.org/licenses/pddl/", "title": "PDDL"}]
LONG_DIALECT = {
    "caseSensitiveHeader": False,
    "delimiter": ",",
    "doubleQuote": True,
    "header": True,
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "skipInitialSpace": False,
}


@dataclass(frozen=True)
class Stranger:
    """A package: descriptor, files, and how many rows each resource has (None: no table)."""

    descriptor: Mapping[str, Any] | str
    files: Mapping[str, str | bytes]
    rows: Mapping[str, int | None]
    descriptor_name: str = "datapackage.json"


def workbook(*sheets: tuple[str, list[list[Any]]]) -> bytes:
    """Write a workbook with openpyxl."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _zipped(name: str, text: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, text)
    return stream.getvalue()


STRANGERS: Mapping[str, Stranger] = {
    "country-list": Stranger(
        {
            "name": "country-list",
            "title": "List of countries",
            "sources": [{"name": "ISO", "web": "http://www.iso.org/"}],
            "licenses": PDDL,
            "resources": [
                {
                    "path": "data.csv",
                    "name": "data",
                    "schema": {"fields": [{"name": "Name", "description": "Country name"}, {"name": "Code"}]},
                    "primaryKey": "Code",
                }
            ],
        },
        {"data.csv": 'Name,Code\nAfghanistan,AF\n"Bonaire, Sint Eustatius",BQ\nCôte d\'Ivoire,CI\nNamibia,NA\n'},
        {"data": 4},
    ),
    "co2-ppm": Stranger(
        {
            "name": "co2-ppm",
            "license": "PDDL-1.0",
            "version": "0.1.0",
            "resources": [
                {
                    "name": "co2-mm-mlo",
                    "path": "data/co2-mm-mlo.csv",
                    "format": "csv",
                    "mediatype": "text/csv",
                    "schema": {
                        "fields": [
                            {"name": "Date", "type": "yearmonth", "description": ""},
                            {"name": "Decimal Date", "type": "number"},
                            {"name": "Average", "type": "number"},
                            {"name": "Number of Days", "type": "integer"},
                        ]
                    },
                },
                {
                    "name": "co2-annmean-gl",
                    "path": "data/co2-annmean-gl.csv",
                    "schema": {"fields": fields("Year:year", "Mean:number", "Uncertainty:number")},
                },
            ],
            "views": [{"id": "graph", "label": "Graph", "type": "Graph", "state": {"group": "Date"}}],
        },
        {
            "data/co2-mm-mlo.csv": "Date,Decimal Date,Average,Number of Days\n1958-03,1958.208,315.71,-1\n"
            "1958-04,1958.292,-99.99,-1\n",
            "data/co2-annmean-gl.csv": "Year,Mean,Uncertainty\n1980,338.80,0.10\n1981,339.99,0.10\n",
        },
        {"co2-mm-mlo": 2, "co2-annmean-gl": 2},
    ),
    "gdp": Stranger(
        {
            "name": "gdp",
            "image": "http://assets.example.org/wrench.png",
            "last_updated": "2024-24-10",
            "version": "2024",
            "keywords": ["GDP", "World"],
            "resources": [
                {
                    "name": "gdp",
                    "path": "data/gdp.csv",
                    "schema": {"fields": fields("Country Name", "Country Code", "Year:year", "Value:number")},
                }
            ],
        },
        {
            "data/gdp.csv": "Country Name,Country Code,Year,Value\r\nWorld,WLD,1960,1390000000000\r\n"
            "World,WLD,1961,1445000000000.12\r\nAruba,ABW,1960,\r\n"
        },
        {"gdp": 3},
    ),
    "finance-vix": Stranger(
        {
            "name": "finance-vix",
            "licenses": PDDL,
            "resources": [
                {
                    "name": "vix-daily",
                    "path": "data/vix-daily.csv",
                    "schema": {
                        "fields": [
                            {"name": "DATE", "type": "date", "format": "%m/%d/%Y"},
                            *fields("OPEN:number", "CLOSE:number"),
                        ]
                    },
                },
                {
                    "name": "vix-any",
                    "path": "data/vix-any.csv",
                    "schema": {"fields": [{"name": "Date", "type": "date", "format": "any"}, *fields("Close:number")]},
                },
            ],
            "views": [
                {
                    "name": "fear",
                    "resources": ["vix-daily"],
                    "specType": "plot",
                    "spec": {"marks": [{"type": "line", "x": "DATE", "y": "CLOSE"}], "x": {"label": None}},
                },
                {
                    "name": "graph",
                    "resourceName": "vix-daily",
                    "specType": "simple",
                    "spec": {"type": "line", "group": "DATE", "series": ["CLOSE"]},
                },
                {"specType": "vega", "spec": {"marks": []}, "resources": [{"name": "vix-daily"}]},
                "nonsense",
                {"name": 3, "spec": [1, 2]},
            ],
        },
        {
            "data/vix-daily.csv": "DATE,OPEN,CLOSE\n01/02/1990,17.24,17.24\n01/03/1990,18.19,18.19\n",
            "data/vix-any.csv": "Date,Close\nJan 2 1990,17.24\n1990-01-03,18.19\n",
        },
        {"vix-daily": 2, "vix-any": 2},
    ),
    "oil-prices": Stranger(
        {
            "bytes": 449630,
            "count_of_rows": 25061,
            "hash": "3e3c40e4f3cb59b910948b6362b3b640",
            "name": "oil-prices",
            "profile": "data-package",
            "readme": "## Description\n\nSpot <b>prices</b>.",
            "resources": [
                {
                    "name": "brent-daily",
                    "path": "data/brent-daily.csv",
                    "profile": "tabular-data-resource",
                    "dialect": LONG_DIALECT,
                    "encoding": "utf-8",
                    "format": "csv",
                    "bytes": 48,
                    "schema": {
                        "fields": [
                            {"name": "Date", "type": "date", "format": "%Y-%m-%d"},
                            {
                                "name": "Price",
                                "type": "number",
                                "decimalChar": ".",
                                "groupChar": "",
                                "format": "default",
                            },
                        ],
                        "missingValues": [""],
                    },
                }
            ],
        },
        {"data/brent-daily.csv": "Date,Price\r\n1987-05-20,18.63\r\n1987-05-21,16.10\r\n"},
        {"brent-daily": 2},
    ),
    "world-cities": Stranger(
        {
            "name": "world-cities",
            "repository": {"type": "git", "url": "git://example.org/x.git"},
            "licensces": PDDL,
            "homepage": "http://example.org/",
            "related": [{"title": "Country list", "path": "/core/country-list", "formats": ["CSV"]}],
            "resources": [
                {
                    "name": "world-cities",
                    "path": "data/world-cities.csv",
                    "primaryKey": "geonamesid",
                    "schema": {"fields": fields("name", "country", "subcountry", "geonameid:integer")},
                }
            ],
        },
        {
            "data/world-cities.csv": "name,country,subcountry,geonameid\nles Escaldes,Andorra,Escaldes,3040051\n"
            "東京,日本,,1850147\n"
        },
        {"world-cities": 2},
    ),
    "tab.separated_name": Stranger(
        {
            "name": "tab.separated_name",
            "profile": "tabular-data-package",
            "resources": [
                {
                    "name": "titik.koma",
                    "path": "titik koma.csv",
                    "profile": "tabular-data-resource",
                    "dialect": {"delimiter": ";", "quoteChar": "'"},
                    "schema": {
                        "fields": [
                            {"name": "kode"},
                            {"name": "nilai", "type": "number", "decimalChar": ",", "groupChar": "."},
                        ]
                    },
                },
                {
                    "name": "tab",
                    "path": "data.tsv",
                    "profile": "tabular-data-resource",
                    "schema": {"fields": fields("kode", "nilai:integer")},
                },
            ],
        },
        {"titik koma.csv": "kode;nilai\n'a;b';1.234,50\nc;7\n", "data.tsv": "kode\tnilai\na b\t1\n"},
        {"titik.koma": 2, "tab": 1},
    ),
    "undeclared": Stranger(
        {
            "name": "undeclared",
            "resources": [
                {"name": "semikolon", "path": "a.csv", "schema": {"fields": fields("kode", "nilai", "luas:number")}},
                {"name": "satu-kolom", "path": "b.csv", "schema": {"fields": fields("catatan")}},
                {"name": "tanpa-skema", "path": "c.csv"},
                {"name": "satu-lagi", "path": "d.csv"},
                {
                    "name": "berjudul",
                    "path": "e.csv",
                    "schema": {"fields": fields("kode", "nilai:integer")},
                    "dialect": {"headerRows": [3]},
                },
            ],
        },
        {
            "a.csv": "kode;nilai;luas\na;1,5;2.5\nb;2,5;3.5\n",
            "b.csv": 'catatan\n"satu; dua, tiga"\nempat | lima\n',
            "c.csv": "nama|nilai\na,b|1\nc,d|2\n",
            "d.csv": "catatan\nsatu\ndua\n",
            "e.csv": "Tabel 1. Stok rumah,\nSumber: Dinas,\nkode,nilai\na,1\n",
        },
        {"semikolon": 2, "satu-kolom": 2, "tanpa-skema": 2, "satu-lagi": 2, "berjudul": 1},
    ),
    "comments": Stranger(
        {
            "name": "comments",
            "resources": [
                {
                    "name": "komentar",
                    "path": "a.csv",
                    "dialect": {"commentChar": "#", "header": True},
                    "schema": {"fields": fields("kode", "nilai:integer")},
                },
                {
                    "name": "baris-komentar",
                    "path": "b.csv",
                    "dialect": {"commentRows": [1, 4], "headerRows": [2]},
                    "schema": {"fields": fields("kode", "nilai:integer")},
                },
                {
                    "name": "dua-baris-judul",
                    "path": "c.csv",
                    "dialect": {"headerRows": [1, 2], "headerJoin": "-"},
                    "schema": {"fields": fields("kode", "rumah-2020:integer", "rumah-2021:integer")},
                },
                {
                    "name": "tanpa-judul",
                    "path": "d.csv",
                    "dialect": {"header": False},
                    "schema": {"fields": fields("kode", "nilai:integer")},
                },
                {
                    "name": "huruf-besar",
                    "path": "e.csv",
                    "dialect": {"headerCase": False},
                    "schema": {"fields": fields("kode", "nilai:integer"), "primaryKey": "kode"},
                },
                {
                    "name": "kosong-dilewati",
                    "path": "f.csv",
                    "dialect": {"skipBlankRows": True},
                    "schema": {"fields": fields("x:integer")},
                },
            ],
        },
        {
            "a.csv": "# dibuat 2024\nkode,nilai\na,1\n#b,2\nc,3\n",
            "b.csv": "Tabel satu,x,y\nkode,nilai\na,1\nlewati,ini,saja\nb,2\n",
            "c.csv": "kode,rumah,rumah\nkode,2020,2021\na,1,2\n",
            "d.csv": "a,1\nb,2\n",
            "e.csv": "KODE,Nilai\na,1\n",
            "f.csv": "x\n1\n\n2\n\n",
        },
        {
            "komentar": 2,
            "baris-komentar": 2,
            "dua-baris-judul": 1,
            "tanpa-judul": 2,
            "huruf-besar": 1,
            "kosong-dilewati": 2,
        },
    ),
    "multipart": Stranger(
        {
            "name": "multipart",
            "resources": [
                {
                    "name": "berjudul",
                    "path": ["2020.csv", "2021.csv"],
                    "schema": {"fields": fields("tahun:year", "nilai:integer")},
                },
                {"name": "lanjutan", "path": ["a.tsv", "b.tsv"], "schema": {"fields": fields("x", "y:integer")}},
                {
                    "name": "termampat",
                    "path": ["1.csv.gz", "2.csv.gz"],
                    "schema": {"fields": fields("x", "y:integer")},
                },
            ],
        },
        {
            "2020.csv": "tahun,nilai\n2020,1",
            "2021.csv": "tahun,nilai\n2021,2",
            "a.tsv": "x\ty\na\t1\n",
            "b.tsv": "b\t2\n",
            "1.csv.gz": gzip.compress(b"x,y\na,1\n", mtime=0),
            "2.csv.gz": gzip.compress(b"x,y\nb,2\n", mtime=0),
        },
        {"berjudul": 2, "lanjutan": 2, "termampat": 2},
    ),
    "inline": Stranger(
        {
            "$schema": V2,
            "name": "Inline Data",
            "resources": [
                {"name": "Objek", "data": [{"a": 1, "b": "x"}, {"a": 2, "c": 0.1}]},
                {
                    "name": "daftar",
                    "type": "table",
                    "data": [["kode", "nilai"], ["a", 1], ["b", 2.5]],
                    "schema": {"fields": fields("kode", "nilai:number")},
                },
                {"name": "kosong", "data": [], "schema": {"fields": fields("kode", "nilai:number")}},
                {"name": "pengaturan", "data": {"satu": 1}},
            ],
        },
        {},
        {"Objek": 2, "daftar": 2, "kosong": 0, "pengaturan": None},
    ),
    "json-files": Stranger(
        {
            "name": "json-files",
            "resources": [
                {"name": "baris", "path": "a.json", "schema": {"fields": fields("a:integer", "b", "c:number")}},
                {"name": "tebak", "path": "b.json"},
                {"name": "ndjson", "path": "c.ndjson", "schema": {"fields": fields("a:integer")}},
                {
                    "name": "di-dalam",
                    "path": "d.json",
                    "dialect": {"json": {"property": "hasil.baris"}},
                    "schema": {"fields": fields("a:integer")},
                },
                {"name": "bukan-tabel", "path": "e.json"},
                {"name": "peta", "path": "f.geojson"},
            ],
        },
        {
            "a.json": '[{"a": 1, "b": "x", "c": 0.10}, {"a": 2}]',
            "b.json": '[["a", "b"], [1, "007"]]',
            "c.ndjson": '{"a": 1}\n\n{"a": 2}\n',
            "d.json": json.dumps({"hasil": {"baris": [{"a": 1}]}}),
            "e.json": '{"resources": [], "fields": []}',
            "f.geojson": '{"type": "FeatureCollection", "features": []}',
        },
        {"baris": 2, "tebak": 1, "ndjson": 2, "di-dalam": 1, "bukan-tabel": None, "peta": None},
    ),
    "workbooks": Stranger(
        {
            "name": "workbooks",
            "resources": [
                {
                    "name": "lembar",
                    "path": "a.xlsx",
                    "schema": {"fields": fields("kode", "nilai:integer", "hari:date")},
                },
                {"name": "kedua", "path": "a.xlsx", "dialect": {"excel": {"sheet": "Dua"}}},
                {"name": "ketiga", "path": "a.xlsx", "dialect": {"sheetName": "Dua"}},
            ],
        },
        {
            "a.xlsx": workbook(
                (
                    "Satu",
                    [["kode", "nilai", "hari"], ["007", 3, date(2024, 2, 26)], [None, None]],
                ),
                ("Dua", [["x", "y"], [1, 2.5], [2, 3]]),
            )
        },
        {"lembar": 1, "kedua": 2, "ketiga": 2},
    ),
    "files-of-all-sorts": Stranger(
        {
            "name": "files-of-all-sorts",
            "resources": [
                {"name": "laporan", "path": "laporan.pdf", "format": "pdf", "mediatype": "application/pdf"},
                {"name": "bacaan", "path": "README.md"},
                {"name": "gambar", "path": "a.png"},
                {"name": "halaman", "path": "a.html"},
                {"name": "naskah", "path": "a.py"},
                {"name": "basis", "path": "a.sqlite"},
                {"name": "tanpa-ekstensi", "path": "berkas"},
                {"name": "tabel", "path": "x.csv", "type": "file"},
            ],
        },
        {
            **dict.fromkeys(["laporan.pdf", "a.png", "a.sqlite", "berkas"], b"\x00\xff\x01"),
            "README.md": "# Baca",
            "a.html": "<script>alert(1)</script>",
            "a.py": "1/0",
            "x.csv": "a\n1\n",
        },
        dict.fromkeys(["laporan", "bacaan", "gambar", "halaman", "naskah", "basis", "tanpa-ekstensi", "tabel"], None),
    ),
    "encodings": Stranger(
        {
            "name": "encodings",
            "resources": [
                {"name": "latin", "path": "a.csv", "encoding": "iso-8859-1", "schema": {"fields": fields("nama")}},
                {"name": "bom", "path": "b.csv", "schema": {"fields": fields("nama")}},
                {
                    "name": "utf16",
                    "path": "c.csv",
                    "encoding": "utf-16",
                    "schema": {"fields": fields("nama", "n:integer")},
                },
                {"name": "satu-huruf", "path": "d.csv", "schema": {"fields": fields("nama", "n:integer")}},
                {"name": "mac-lama", "path": "e.csv", "schema": {"fields": fields("nama", "n:integer")}},
                {"name": "zip", "path": "f.csv.zip", "schema": {"fields": fields("nama", "n:integer")}},
            ],
        },
        {
            "a.csv": "nama\nJosé\n".encode("latin-1"),
            "b.csv": b"\xef\xbb\xbfnama\nJos\xc3\xa9\n",
            "c.csv": "nama,n\nJosé,1\n".encode("utf-16"),
            "d.csv": "nama,n\n" + "abc,1\n" * 200 + "José,2\n",
            "e.csv": b"nama,n\ra,1\rb,2\r",
            "f.csv.zip": _zipped("f.csv", "nama,n\na,1\n"),
        },
        {"latin": 1, "bom": 1, "utf16": 1, "satu-huruf": 201, "mac-lama": 2, "zip": 1},
    ),
    "yaml": Stranger(
        "name: yaml\ntitle: Paket YAML\ncreated: 2024-02-26T00:00:00Z\nversion: '1.0'\ncatatan: 2024-01-01\n"
        "resources:\n  - name: a\n    path: a.csv\n    schema: skema/a.yaml\n    dialect: dialek.json\n",
        {
            "a.csv": "kode;setuju\nNO;yes\nID;no\n",
            "skema/a.yaml": "fields:\n  - {name: kode, type: string, constraints: {enum: [NO, ID]}}\n"
            "  - {name: setuju, type: boolean, trueValues: [yes], falseValues: [no]}\nprimaryKey: kode\n",
            "dialek.json": '{"delimiter": ";"}',
        },
        {"a": 2},
        "datapackage.yaml",
    ),
    "odd-names": Stranger(
        {
            "$schema": V2,
            "name": "Ödd-Ñame  (2024) “kutip” <b>",
            "resources": [
                {
                    "name": "Sensus Penduduk",
                    "path": "data/sensus penduduk 2020.csv",
                    "schema": {"fields": fields("Ñ a", "b<c")},
                },
                {"name": "sensus-penduduk", "path": "b.csv", "schema": {"fields": fields("x:integer")}},
                {"name": "データ", "path": "データ.csv", "schema": {"fields": fields("値:integer")}},
                {"name": "index", "path": "b.csv", "schema": {"fields": fields("x:integer")}},
                {"name": "..etc", "path": "b.csv", "schema": {"fields": fields("x:integer")}},
            ],
        },
        {"data/sensus penduduk 2020.csv": "Ñ a,b<c\n1,2\n", "b.csv": "x\n1\n", "データ.csv": "値\n1\n"},
        {"Sensus Penduduk": 1, "sensus-penduduk": 1, "データ": 1, "index": 1, "..etc": 1},
    ),
    "no-name": Stranger({"resources": [{"name": "a", "path": "a.csv"}]}, {"a.csv": "x,y\n1,a\n"}, {"a": 1}),
    "fields-match": Stranger(
        {
            "$schema": V2,
            "name": "fields-match",
            "resources": [
                {
                    "name": "equal",
                    "path": "a.csv",
                    "schema": {"fields": fields("x:integer", "y"), "fieldsMatch": ["equal"]},
                },
                {"name": "subset", "path": "b.csv", "schema": {"fields": fields("x:integer"), "fieldsMatch": "subset"}},
                {
                    "name": "superset",
                    "path": "a.csv",
                    "schema": {"fields": fields("x:integer", "y", "z"), "fieldsMatch": "superset"},
                },
                {
                    "name": "partial",
                    "path": "b.csv",
                    "schema": {"fields": fields("x:integer", "q"), "fieldsMatch": "partial"},
                },
            ],
        },
        {"a.csv": "y,x\na,1\n", "b.csv": "rahasia,x,y\ns,1,a\n"},
        {"equal": 1, "subset": 1, "superset": 1, "partial": 1},
    ),
    "wide": Stranger(
        {
            "name": "wide",
            "resources": [
                {
                    "name": "years",
                    "path": "a.csv",
                    "schema": {"fields": fields("Country Name", *(f"{year}:number" for year in range(1960, 2024)))},
                }
            ],
        },
        {
            "a.csv": ",".join(["Country Name", *map(str, range(1960, 2024))])
            + "\n"
            + "".join(f"{name}{',1.5' * 64}\n" for name in ("Aruba", '"Korea, Rep."'))
        },
        {"years": 2},
    ),
    "header-only": Stranger(
        {"name": "header-only", "resources": [{"name": "a", "path": "a.csv", "schema": {"fields": fields("x", "y")}}]},
        {"a.csv": "x,y\n"},
        {"a": 0},
    ),
}
