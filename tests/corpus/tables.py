"""Bad tables: what stands in cells."""

from __future__ import annotations

from typing import Any

from tests.corpus.case import DESCRIPTOR, STOK, Bad, bad_table, package
from tests.gate import fields

HEAD = "kode,tahun,jumlah\n"


def with_column(name: str, kind: str, *cells: str, code: str = "type-error", **more: Any) -> Bad:
    """Spell a case in which the column `x` of that type holds the cells; the first one is at fault, unless stated."""
    field = {"name": "x", "type": kind, **more.pop("column", {})}
    resource = {"name": "stok", "path": "data/stok.csv", "schema": {"fields": [*fields("kode"), field]}}
    rows = "".join(f'k{number},"{cell}"\n' for number, cell in enumerate(cells, 1))
    files = {DESCRIPTOR: package(resource), STOK: f"kode,x\n{rows}"}
    return Bad(name, files, code, **{"cell": "B2", "field": "x", **more})


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

CASES: tuple[Bad, ...] = (*NUMBERS, *DAYS, *MISREAD)
