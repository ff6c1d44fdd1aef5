"""What a broken rule says: the arithmetic in the numbers of each language, and never a small count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from site_builder.check.consistency.rule import MOST_FINDINGS, judge_consistency
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.report import Finding
from site_builder.model.settings import Settings
from site_builder.text.findings import wording
from tests.consistency.making import judged, package, resource, rule

BALANCE = rule("row-balance", plus=["terdata"], minus=["tertangani"], total="sisa")
COLUMNS = ("kode", "tahun:year", "terdata:integer", "tertangani:integer", "sisa:number")
TREE = {
    "name": "pohon",
    "kind": "parts-total",
    "title": "Bagian dan jumlahnya",
    "title_en": "Parts and their total",
    "parts": {"resource": "stok", "field": "sisa", "by": ["tahun"]},
    "total": {"resource": "semua", "field": "jumlah", "by": ["tahun"]},
}


def _only(made: Package, **more: Any) -> Finding:
    [found] = judged(made, **more).findings
    return found


def _stok(*rows: tuple[Any, ...], rules: list[Any], **more: Any) -> Package:
    return package(resource("stok", COLUMNS, rows, ["kode", "tahun"]), rules=rules, **more)


def test_a_balance_shows_its_arithmetic_in_both_languages() -> None:
    words = BALANCE | {"title": "Terdata dikurangi tertangani adalah sisa", "title_en": "What is left balances"}
    found = _only(_stok(("a", 2021, 30284, 2142, Decimal(28124)), rules=[words]))
    assert wording(found).message == (
        "Sel E2 (kolom “sisa”): aturan “Terdata dikurangi tertangani adalah sisa” dilanggar: 30.284 − 2.142 = 28.142, "
        "tertulis 28.124."
    )
    assert wording(found, "en").message == (
        "Cell E2 (column “sisa”): rule “What is left balances” is broken: 30,284 − 2,142 = 28,142, written is 28,124."
    )
    assert "jangan ubah angkanya" in wording(found).hint


@pytest.mark.parametrize(
    ("row", "more", "said"),
    [
        ((900, 950, -10), {}, "900 − 950 = −50, tertulis −10"),
        ((900, -50, 800), {}, "900 − (−50) = 950, tertulis 800"),
        ((700, 100, Decimal("599.5")), {"tolerance": 0.25}, "700 − 100 = 600, tertulis 599,5"),
        ((700, 100, 500), {"compare": "at-most"}, "700 − 100 = 600, padahal paling banyak 500"),
        ((700, 100, 650), {"compare": "at-least"}, "700 − 100 = 600, padahal paling sedikit 650"),
    ],
)
def test_every_comparison_reads_as_a_sentence(row: tuple[Any, ...], more: Mapping[str, Any], said: str) -> None:
    assert _only(_stok(("a", 2021, *row), rules=[BALANCE | more])).values["said"] == said


def test_parts_are_told_with_their_rows() -> None:
    whole = resource("semua", ("tahun:year", "jumlah:integer"), [(2020, 90), (2021, 480)])
    made = package(resource("stok", COLUMNS, [("a", 2021, 0, 0, 240), ("b", 2021, 0, 0, 241)]), whole, rules=[TREE])
    assert wording(_only(made)).message == (
        "Sel B3 (kolom “jumlah”): aturan “Bagian dan jumlahnya” dilanggar untuk 2021: 240 + 241 = 481, tertulis 480. "
        "Bagiannya: baris 2, 3 tabel “stok”; jumlahnya: baris 3 tabel “semua”."
    )


def test_a_total_of_another_package_is_not_blamed() -> None:
    whole = resource("semua", ("tahun:year", "jumlah:integer"), [(2021, 480), (2021, 470)])
    other = replace(package(whole), name="lain")
    stok = resource("stok", COLUMNS, [("a", 2021, 0, 0, 240)])
    rules = [{**TREE, "total": {**TREE["total"], "package": "lain"}}]  # type: ignore[dict-item]
    [found] = judged(package(stok, rules=rules), other).findings
    assert (found.place.package, found.place.cell) == ("contoh", "E2")
    assert wording(found).message.endswith("untuk 2021: baris 2, 3 tabel “semua” (paket “lain”).")


def test_known_parts_within_a_total_prove_nothing_while_one_is_missing() -> None:
    whole = resource("semua", ("tahun:year", "jumlah:integer"), [(2021, 480)])
    stok = resource("stok", COLUMNS, [("a", 2021, 0, 0, 240), ("b", 2021, 0, 0, None)])
    result = judged(package(stok, whole, rules=[{**TREE, "compare": "at-most"}])).results[0]
    assert (result.held_count, result.broken_count, result.unanswered_count) == (0, 0, 1)


def test_a_long_sum_is_cut_in_the_middle() -> None:
    rows = [(f"k{number}", 2021, 0, 0, 100 + number) for number in range(30)]
    whole = resource("semua", ("tahun:year", "jumlah:integer"), [(2021, 9000)])
    made = package(resource("stok", COLUMNS, rows), whole, rules=[TREE])
    assert _only(made).values["said"] == "100 + 101 + 102 + 103 + 104 + 105 + … + 129 = 3.435, tertulis 9.000"
    assert _only(made).values["group"] == " untuk 2021"


@pytest.mark.parametrize("row", [(400, 397, 13), (400, 3, 390), (402, 400, 20), (3, 0, 30)])
def test_a_small_count_is_never_told(row: tuple[int, int, int]) -> None:
    found = _only(_stok(("a", 2021, *row), rules=[BALANCE]))
    for language in ("id", "en"):
        told = wording(found, language).message.replace("E2", "")
        assert [str(figure) for figure in (*row, row[0] - row[1]) if str(figure) in told] == []
    assert "di bawah 5" in wording(found).message


def test_a_small_figure_that_counts_nobody_is_told() -> None:
    made = _stok(("a", 2021, 4, 1, 2), rules=[BALANCE])
    columns = [field_with_unit(field, "rupiah") for field in made.resources[0].schema.fields]
    assert _only(with_fields(made, columns)).values["said"] == "4 − 1 = 3, tertulis 2"


def test_a_public_message_tells_no_figures_where_cells_are_hidden() -> None:
    made = _stok(("a", 2021, 700, 100, 500), rules=[BALANCE | {"severity": "warning"}])
    [open_] = judge_consistency(made, Library(Settings(), (made,))).findings
    [kept] = judge_consistency(made, Library(Settings(), (made,)), is_hiding=True).findings
    assert "700" in open_.values["said"]
    assert "700" not in kept.values["said"]


def test_a_flood_of_findings_is_counted() -> None:
    rows = [(f"k{number}", 2021, 700, 100, 500) for number in range(MOST_FINDINGS + 20)]
    found = judged(_stok(*rows, rules=[BALANCE])).findings
    assert len(found) == MOST_FINDINGS + 1
    assert (
        wording(found[-1]).message == "Aturan “Contoh” dilanggar di 20 tempat lagi, yang tidak disebut satu per satu."
    )


def test_a_table_with_faults_of_its_own_is_not_judged_twice() -> None:
    from site_builder.model.package import Violation

    broken = resource("stok", COLUMNS, [("a", 2021, 700, 100, 500)], violations=(Violation("type-error", 2, 3),))
    verdict = judged(package(broken, rules=[BALANCE]))
    assert verdict.findings == ()
    assert verdict.results[0].state == "unanswered"


def field_with_unit(field: Any, unit: str) -> Any:
    return replace(field, unit=unit)


def with_fields(made: Package, fields: list[Any]) -> Package:
    [only] = made.resources
    return replace(made, resources=(replace(only, schema=replace(only.schema, fields=tuple(fields))),))
