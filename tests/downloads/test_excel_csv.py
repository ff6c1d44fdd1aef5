"""The CSV for an Indonesian Excel: nothing in it is guessed at, and under its own rules it reads back to the same."""

from __future__ import annotations

import csv
import io
import tempfile
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from site_builder.render.downloads.excel_csv import guarded
from site_builder.text.spreadsheets import MAX_TEXT, utf16_length, would_change
from tests.downloads.making import field, publish, resource
from tests.downloads.reading import bare, excel_rows
from tests.downloads.test_odd_values import ODD
from tests.downloads.test_round_trip import TEXTS

# What an Excel in Indonesian makes something else of: times, thousands, dates, fractions, amounts, truths, formulas.
CONVERTED = [
    *("16.10", "16.07.03", "1.234", "007", "1E5", "1-2", "1/2", "3 Mei", "Mei 2021", "12 Agustus 1945", "2021-03"),
    *("10:30", "4 PM", "5 %", "Rp 5.000", "(5)", "5-", "TRUE", "false", "Benar", "#N/A", "=1+1", "+62 811", "-", "@x"),
    *(" =1", "\t=1", "\u00a0=1", "\uff1d1", "1234567890123456", "'", "''", '="1"', "'16.10", "½", "٣"),
]
KEPT = ["Air Salek", "Dusun 2", "RT 05 kelurahan", "BSPS 2021", "ditutup", "a;b", 'kata "dia"', "tidak ada", "€uro", ""]


@pytest.mark.parametrize("text", CONVERTED)
def test_what_excel_would_change_is_guarded(text: str) -> None:
    assert guarded(text) in ('="{}"'.format(text.replace('"', '""')), f"'{text}")
    assert bare(guarded(text)) == text


@pytest.mark.parametrize("text", KEPT)
def test_plain_words_stay_bare(text: str) -> None:
    assert guarded(text) == text


@given(st.text(max_size=400) | st.from_regex(r"[=+\-@'\"0-9., \t/:Ee%]{0,300}", fullmatch=True))
@example("1" * 300)
@example("=1\n2")
@settings(max_examples=300, deadline=None)
def test_every_text_comes_back_and_none_can_be_a_formula(text: str) -> None:
    told = guarded(text)
    assert bare(told) == text
    if told.startswith("="):
        # One literal and nothing beside it: no reader of formulas finds anything to reckon.
        assert told[1] == '"' == told[-1]
        assert '"' not in told[2:-1].replace('""', "")
        assert utf16_length(text) <= 255
    else:
        assert not told.lstrip(" \t\r\n\u00a0\u200b\ufeff").startswith(("=", "+", "-", "@", "\uff1d"))
        assert not would_change(text) or told.startswith("'")


def test_a_text_that_no_cell_can_hold_is_named_and_never_cut() -> None:
    assert "terlalu panjang" in guarded("x" * (MAX_TEXT + 1))


@given(st.lists(st.tuples(TEXTS, st.none() | st.decimals(allow_nan=False, allow_infinity=False))))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example([(text, None) for text in ODD])
@example(
    [("a", Decimal(10**15)), ("b", Decimal("1E-400")), ("c", Decimal("123456789012345.6")), ("d", Decimal("-0.50"))]
)
def test_a_table_reads_back_under_its_own_rules(rows: list[tuple[str, Decimal | None]]) -> None:
    stated = {
        "name": "data",
        "data": [["no", "teks", "nilai"], *([place, text, str(n or "")] for place, (text, n) in enumerate(rows))],
        "schema": {
            "fields": [field("no", "integer"), field("teks", missingValues=[]), field("nilai", "number")],
        },
    }
    rows = [(text, number or None) for text, number in rows]
    with tempfile.TemporaryDirectory() as folder:
        head, *told = excel_rows(publish(Path(folder), [stated], {})["data.excel.csv"])
    assert head == ["no", "teks", "nilai"]
    assert [int(row[0]) for row in told] == list(range(len(rows)))
    assert [row[1] for row in told] == [text for text, _ in rows]
    assert [Decimal(row[2].replace(",", ".")) if row[2] else None for row in told] == [number for _, number in rows]


def test_numbers_days_and_truths_are_what_excel_knows_and_digits_are_never_lost(tmp_path: Path) -> None:
    fields = [
        field("kode"),
        field("jumlah", "integer"),
        field("luas", "number"),
        field("hari", "date"),
        field("benar", "boolean"),
        field("tahun", "year"),
        field("bulan", "yearmonth"),
    ]
    source = (
        "kode,jumlah,luas,hari,benar,tahun,bulan\n"
        "16.10,123456789012345,0.20,2024-02-26,true,2021,2021-03\n"
        "007,1234567890123456,-12258.593,1850-01-01,false,0987,2021-12\n"
        "Betung,-,<5,,,,\n"
    )
    missing = [{"value": "-", "label": "tidak berlaku"}, {"value": "<5", "label": "kecil"}, {"value": ""}]
    stated = resource("data", None, schema={"fields": fields, "missingValues": missing})
    raw = publish(tmp_path, [stated], {"data.csv": source})["data.excel.csv"]
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[1] == ['="16.10"', "123456789012345", "0,20", "2024-02-26", "TRUE", "2021", '="2021-03"']
    assert rows[2] == ['="007"', '="1234567890123456"', "-12258,593", '="1850-01-01"', "FALSE", '="0987"', '="2021-12"']
    assert rows[3] == ["Betung", '="-"', '="<5"', "", "", "", ""]
    assert raw.count(b"\r\n") == 4


def test_names_of_columns_are_guarded_too(tmp_path: Path) -> None:
    names = ["=a", "2021", "16.07", "'b", "luas (ha)"]
    stated = {
        "name": "data",
        "data": [names, [1] * 5],
        "schema": {"fields": [field(name, "integer") for name in names]},
    }
    raw = publish(tmp_path, [stated], {})["data.excel.csv"]
    assert excel_rows(raw)[0] == names
    assert raw.decode("utf-8-sig").startswith('"=""=a""";"=""2021""";"=""16.07""";"=""\'b""";luas (ha)\r\n')
