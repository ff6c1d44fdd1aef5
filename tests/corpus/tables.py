"""Bad tables: what stands in cells."""

from __future__ import annotations

from typing import Any

from tests.corpus.case import DESCRIPTOR, GOOD, STOK, STOK_TABLE, Bad, bad_table, package

HEAD = "kode,tahun,jumlah\n"


def with_column(name: str, kind: str, *cells: str, code: str = "type-error", **more: Any) -> Bad:
    """Spell a case in which the table has one more column, of that type; its first cell is at fault, unless stated."""
    field = {"name": "x", "type": kind, **more.pop("column", {})}
    fields = [*STOK_TABLE["schema"]["fields"], field]
    resource = {**STOK_TABLE, "schema": {**STOK_TABLE["schema"], "fields": fields, **more.pop("schema", {})}}
    header, *rows = str(GOOD[STOK]).splitlines()
    column = [*cells, *[""] * (len(rows) - len(cells))]
    text = "".join(f'{row},"{cell}"\n' for row, cell in zip(rows, column, strict=True))
    files = {DESCRIPTOR: package(resource), STOK: f"{header},x\n{text}"}
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

CASES: tuple[Bad, ...] = (*NUMBERS, *DAYS, *MISREAD, *STRAY, *HEADERS, *WIDTHS)
