"""Bad tables: what stands in cells."""

from __future__ import annotations

from typing import Any

from tests.corpus.case import DESCRIPTOR, GOOD, STOK, STOK_TABLE, Bad, bad_table, package
from tests.gate import V2, table

HEAD = "kode,tahun,jumlah\n"


def with_column(name: str, kind: str, *cells: str, code: str = "type-error", **more: Any) -> Bad:
    """Spell a case in which the table has one more column, of that type; its first cell is at fault, unless stated."""
    field = {"name": "x", "type": kind, **more.pop("column", {})}
    fields = [*STOK_TABLE["schema"]["fields"], field]
    resource = {**STOK_TABLE, "schema": {**STOK_TABLE["schema"], "fields": fields, **more.pop("schema", {})}}
    header, *rows = str(GOOD[STOK]).splitlines()
    column = [*cells, *[""] * (len(rows) - len(cells))]
    text = "".join(f'{row},"{cell}"\n' for row, cell in zip(rows, column, strict=True))
    files = {DESCRIPTOR: package(resource, **more.pop("descriptor", {})), STOK: f"{header},x\n{text}"}
    return Bad(name, files, code, **{"cell": "D2", "field": "x", **more})


NUMBERS = (
    bad_table("a word where a number belongs", f"{HEAD}16.07.01,2020,seratus\n", "type-error", cell="C2"),
    with_column("thousands with points", "number", "1.234.567", "2"),
    with_column("thousands with points in a column of whole numbers", "integer", "480.000"),
    with_column("thousands with points and a decimal comma", "number", "1.234,5"),
    with_column("thousands with commas", "integer", "1,234,567"),
    with_column("thousands with blanks", "integer", "1 234 567"),
    with_column("a decimal comma", "number", "1,5"),
    with_column("rupiah before the amount", "number", "Rp 480.000"),
    with_column("a price as shops write it", "integer", "Rp1.500.000,-"),
    with_column("thousands as a word", "integer", "480 ribu"),
    with_column("millions in two letters", "number", "1,5jt"),
    with_column("a percent sign", "number", "12 %"),
    with_column("a unit behind the number", "integer", "12 rumah"),
    with_column("a negative number in brackets", "integer", "(5)"),
    with_column("two numbers in one cell", "integer", "5-10"),
    with_column("more or less", "integer", "± 300"),
    with_column("a letter among digits", "integer", "1O0"),
    with_column("decimals in a column of whole numbers", "integer", "12.5"),
    with_column("an exponent in a column of whole numbers", "integer", "1e3"),
    with_column("a number shortened by a spreadsheet", "integer", "1,2E+11"),
    with_column("a dash for no value", "integer", "–"),
    with_column("a word for no value", "number", "nihil"),
    with_column("a formula that failed", "number", "#DIV/0!"),
    with_column("a formula instead of its result", "integer", "=B3+B4"),
    with_column("a code that became a date in a column of numbers", "number", "Okt-16"),
    with_column("hexadecimal digits", "integer", "0x1F"),
    with_column("not a number, by name", "number", "NaN", code="number-not-finite"),
    with_column("infinity", "number", "-Infinity", code="number-not-finite"),
)

DAYS = (
    with_column("a day number of a spreadsheet", "date", "44197"),
    with_column("day or month first, nobody can tell", "date", "01/02/2020"),
    with_column("a day written out", "date", "31 Desember 2020"),
    with_column("a month without a day", "date", "Desember 2020"),
    with_column("a year of two digits in a date", "date", "31-12-20"),
    with_column("a day with its time", "date", "2020-12-31 00:00:00"),
    with_column("a day that no calendar has", "date", "2021-02-29"),
    with_column("a year in a column of days", "date", "2020"),
    with_column("a year of two digits", "year", "20"),
    with_column("a budget year", "year", "TA 2020"),
    with_column("a school year", "year", "2020/2021"),
    with_column("a year that a spreadsheet made a number", "year", "2020.0"),
    with_column("yes in Indonesian", "boolean", "Ya"),
    with_column("a time of day without minutes", "time", "pukul 9"),
    with_column("a month that no year has", "yearmonth", "2020-13"),
)

MISREAD = (
    with_column(
        "thousands that read as decimals, by the unit",
        "number",
        "480.000",
        column={"unit": "rupiah"},
        code="number-thousands",
    ),
    with_column(
        "thousands that read as decimals, by the cells beside", "number", "480.000", "95", code="number-thousands"
    ),
    with_column(
        "thousands that read as decimals, by the title",
        "number",
        "12.345",
        column={"title": "Jumlah penduduk"},
        code="number-thousands",
    ),
    with_column("an underscore between thousands", "integer", "1_000", code="number-spelling"),
    with_column("digits of full width", "integer", "１２", code="number-spelling"),
    with_column("Arabic digits", "number", "١٢", code="number-spelling"),
    with_column("a blank from a web page before a number", "number", "\u00a05", code="number-spelling"),
    with_column("a blank before a number", "integer", " 5", code="number-padded", severity="warning"),
    with_column("a code that loses its zeros as a number", "integer", "007", code="number-zeros", severity="warning"),
)

ROWS = "16.07.01,2020,120\n16.07.02,2020,95\n16.07.03,2020,210\n"
GOOD_TABLE = HEAD + ROWS
STRAY = (
    bad_table("the header once more in the middle", f"{GOOD_TABLE}{HEAD}16.07.04,2020,7\n", "stray-row", row=5),
    bad_table("a line of units below the header", f"{HEAD},,rumah\n{ROWS}", "stray-row", row=2),
    bad_table("a line of column numbers", f"{HEAD}(1),(2),(3)\n{ROWS}", "stray-row", row=2),
    bad_table("a total in a column of codes", f"{GOOD_TABLE}Jumlah,,425\n", "stray-row", row=5),
    bad_table("a total under a number of its own", f"{GOOD_TABLE}TOTAL,2020,425\n", "stray-row", row=5),
    bad_table("a note below the table", f"{GOOD_TABLE}Sumber: Dinas Perumahan,,\n", "stray-row", row=5),
    bad_table("an empty row in the middle", f"{HEAD}16.07.01,2020,120\n,,\n16.07.02,2020,95\n", "blank-row", row=3),
    bad_table("empty rows at the end", f"{GOOD_TABLE},,\n,,\n\n", "blank-row", row=5),
)

HEADERS = (
    bad_table("other capitals in all names", f"Kode,TAHUN,Jumlah\n{ROWS}", "incorrect-label", cell="A1"),
    bad_table("a slip of the pen in a name", f"kode,tahun,jumlh\n{ROWS}", "incorrect-label", cell="C1", field="jumlah"),
    bad_table("columns in another order", "kode,jumlah,tahun\n16.07.01,120,2020\n", "incorrect-label", cell="B1"),
    bad_table("a column twice", "kode,tahun,tahun,jumlah\n16.07.01,2020,2020,120\n", "duplicate-label", cell="C1"),
    bad_table("a column whose name was left empty", f"kode,,jumlah\n{ROWS}", "blank-label", cell="B1"),
    bad_table(
        "a column that nobody described", "kode,tahun,jumlah,ket\n16.07.01,2020,120,x\n", "extra-label", cell="D1"
    ),
    bad_table("a column that is missing", "kode,tahun\n16.07.01,2020\n", "missing-label", field="jumlah"),
    bad_table("no header at all", ROWS, "header-error", row=1),
    bad_table("a title above the header", f"Rumah menurut kecamatan,,\n{GOOD_TABLE}", "header-error", row=2),
    bad_table("blanks around a name", f"kode, tahun,jumlah\n{ROWS}", "label-padded", cell="B1", severity="warning"),
    bad_table(
        "a hidden blank behind a name",
        f"kode,tahun,jumlah\u00a0\n{ROWS}",
        "label-padded",
        cell="C1",
        severity="warning",
    ),
    bad_table("empty columns to the right", GOOD_TABLE.replace("\n", ",,\n"), "blank-label", cell="D1"),
    bad_table("empty cells to the right of the header", HEAD + ROWS.replace("\n", ",,\n"), "extra-cell", cell="D2"),
    bad_table("every row wider than the header", HEAD + ROWS.replace("\n", ",x\n"), "extra-cell", cell="D2"),
    Bad(
        "semicolons in a file declared with commas",
        {DESCRIPTOR: package({**STOK_TABLE, "dialect": {"delimiter": ","}}), STOK: GOOD_TABLE.replace(",", ";")},
        "header-error",
        row=1,
    ),
    Bad(
        "a header in a file declared without one",
        {DESCRIPTOR: package({**STOK_TABLE, "dialect": {"header": False}})},
        "stray-row",
        row=1,
    ),
)

WIDTHS = (
    bad_table("a comma inside a name", f"{GOOD_TABLE}Banyuasin, I,2020,3\n", "extra-cell", cell="D5"),
    bad_table("commas inside curly quotes", f"{GOOD_TABLE}“Banyuasin, I”,2020,3\n", "extra-cell", cell="D5"),
    bad_table("a row that ends too soon", f"{GOOD_TABLE}16.07.04,2020\n", "missing-cell", cell="C5"),
    bad_table("a quotation mark that swallows the rest", f'{HEAD}16.07.01,2020,"120\n{ROWS}', "quote-error", row=2),
    bad_table(
        "a quotation mark that swallows one row", f'{HEAD}"16.07.01,2020,120\n"16.07.02",2020,9\n', "quote-error", row=2
    ),
    bad_table("text behind a closing quotation mark", f'{GOOD_TABLE}"16.07.04" baru,2020,3\n', "quote-error", row=5),
    bad_table("a file without anything", "", "source-error"),
)

DAMAGE = (
    with_column("a failed formula in a column of text", "string", "#REF!", code="cell-damage"),
    with_column("a formula in a column of text", "string", "=HYPERLINK(A2)", code="cell-damage"),
    with_column("a command that a spreadsheet would run", "string", "=cmd|' /C calc'!A0", code="cell-damage"),
    with_column("a code cut short by a spreadsheet", "string", "1,6E+12", code="cell-damage"),
    with_column("a code that became a date", "string", "Okt-16", "16.02", "16.03", code="cell-damage"),
    with_column("a blank behind a value", "string", "BSPS ", "BSPS", code="text-padded", severity="warning"),
    Bad(
        "a code that lost its last zero",
        {STOK: f"{HEAD}16.01,2020,1\n16.02,2020,2\n16.03,2020,3\n16.04,2020,4\n16.1,2020,5\n"},
        "code-zeros",
        cell="A6",
        severity="warning",
    ),
)


def limited(name: str, kind: str, cell: str, code: str = "constraint-error", **constraints: Any) -> Bad:
    """Spell a case in which the first cell of one more column breaks a constraint of it."""
    return with_column(name, kind, cell, column={"constraints": constraints}, code=code, descriptor={"$schema": V2})


LIMITS = (
    with_column(
        "a required cell left empty",
        "string",
        "",
        "a",
        "b",
        column={"constraints": {"required": True}},
        code="constraint-error",
    ),
    limited("a choice that is none", "string", "bsps", enum=["BSPS", "BSRS"]),
    limited("a code against its pattern", "string", "1607", pattern=r"\d\d\.\d\d"),
    limited("a code that lost its zero, by its pattern", "string", "7", pattern=r"\d{3}"),
    limited("less than the least", "integer", "-1", minimum=0),
    limited("more than the most", "number", "100.5", maximum=100),
    limited("just the bound that is left out", "number", "0", exclusiveMinimum=0),
    limited("as much as must not be reached", "number", "100", exclusiveMaximum=100),
    limited("a day before the first", "date", "1899-12-31", minimum="1900-01-01"),
    limited("too short", "string", "a", minLength=3),
    limited("too long", "string", "abcdef", maxLength=3),
    with_column("no category", "string", "bsps", column={"categories": ["BSPS", "BSRS"]}, code="category-unknown"),
    with_column(
        "no category by its number",
        "integer",
        "9",
        column={"categories": [{"value": 1, "label": "satu"}]},
        code="category-unknown",
    ),
    with_column(
        "a value twice in a unique column",
        "string",
        "a",
        "b",
        "a",
        column={"constraints": {"unique": True}},
        code="unique-error",
        cell="D4",
    ),
    with_column(
        "a unique key twice",
        "string",
        "a",
        "b",
        "a",
        schema={"uniqueKeys": [["tahun", "x"]]},
        code="unique-key",
        cell="B4",
        field="tahun",
    ),
    with_column(
        "a primary key twice", "string", "a", "b", "a", schema={"primaryKey": "x"}, code="primary-key", cell="D4"
    ),
    with_column("a primary key left empty", "string", "", "b", "a", schema={"primaryKey": "x"}, code="primary-key"),
    with_column(
        "a primary key with a hole", "string", "", "b", "a", schema={"primaryKey": ["kode", "x"]}, code="primary-key"
    ),
    with_column("an empty list of numbers", "list", "1;dua", column={"delimiter": ";", "itemType": "integer"}),
    with_column("an object that is none", "object", "{rusak"),
    with_column("a point without a comma", "geopoint", "104.75"),
    with_column("an address of no web page", "string", "bukan alamat", column={"format": "uri"}),
)
WILAYAH = {**table("wilayah", "kode", "nama"), "path": "data/wilayah.csv"}
DISTRICTS = {"datapackages/contoh/data/wilayah.csv": "kode,nama\n16.07.01,Satu\n16.07.02,Dua\n"}


def _into(target: str, *resources: Any) -> dict[str, Any]:
    key = {"fields": ["kode"], "reference": {"resource": target, "fields": ["kode"]}}
    return package({**STOK_TABLE, "schema": {**STOK_TABLE["schema"], "foreignKeys": [key]}}, *resources)


NUMBERED = {**WILAYAH, "schema": {"fields": [{"name": "kode", "type": "integer"}, {"name": "nama", "type": "string"}]}}
KEYS = (
    Bad(
        "a code that the other table lacks",
        {DESCRIPTOR: _into("wilayah", WILAYAH), **DISTRICTS},
        "foreign-key",
        cell="A4",
        field="kode",
    ),
    Bad(
        "a key of text into numbers",
        {DESCRIPTOR: _into("wilayah", NUMBERED), "datapackages/contoh/data/wilayah.csv": "kode,nama\n1,Satu\n2,Dua\n"},
        "foreign-key",
        field="kode",
    ),
    bad_table("a row written twice", f"{GOOD_TABLE}16.07.03,2020,210\n", "duplicate-row", row=5, severity="warning"),
    bad_table("nothing left of a published table", HEAD, "rows-gone", before={}),
    Bad(
        "a table that never had a row",
        {DESCRIPTOR: package(STOK_TABLE, WILAYAH), "datapackages/contoh/data/wilayah.csv": "kode,nama\n"},
        "table-empty",
        resource="wilayah",
        severity="warning",
    ),
)

CASES: tuple[Bad, ...] = (
    *NUMBERS,
    *DAYS,
    *MISREAD,
    *STRAY,
    *HEADERS,
    *WIDTHS,
    *DAMAGE,
    *LIMITS,
    *KEYS,
)
