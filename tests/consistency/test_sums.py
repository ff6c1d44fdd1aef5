"""Sums are exact, whatever the order of the rows, and a missing figure is never taken for zero."""

from __future__ import annotations

import random
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from site_builder.check.consistency.numbers import exact, total
from tests.consistency.making import judged, package, resource, rule

FIGURES = st.decimals(min_value=-(10**30), max_value=10**30, places=12, allow_nan=False)
COLUMNS = ("kunci", "induk", "nilai:number")
TREE = {
    "name": "contoh",
    "kind": "parts-total",
    "title": "Contoh",
    "parts": {"resource": "stok", "field": "nilai", "by": ["induk"]},
    "total": {"resource": "stok", "field": "nilai", "by": ["kunci"]},
}
BALANCE = rule("row-balance", plus=["a"], minus=["b"], total="c")


@given(st.lists(FIGURES, min_size=1, max_size=40))
def test_a_sum_is_what_fractions_say(figures: list[Decimal]) -> None:
    assert Fraction(total(figures)) == sum(Fraction(figure) for figure in figures)


@given(st.lists(FIGURES, min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_parts_make_their_total_in_any_order(figures: list[Decimal], chance: random.Random) -> None:
    whole = total(figures)
    rows: list[tuple[object, ...]] = [("p", None, whole), *((f"b{n}", "p", item) for n, item in enumerate(figures))]
    chance.shuffle(rows)
    assert judged(package(resource("stok", COLUMNS, rows), rules=[TREE])).findings == ()  # type: ignore[arg-type]
    wrong = [(key, above, total([value, Decimal("1e-12")]) if key == "p" else value) for key, above, value in rows]  # type: ignore[list-item]
    [found] = judged(package(resource("stok", COLUMNS, wrong), rules=[TREE])).findings  # type: ignore[arg-type]
    assert found.code == "consistency-parts"
    assert found.place.row == [row[0] for row in rows].index("p") + 2


@given(FIGURES, FIGURES, st.sampled_from(("a", "b", "c")))
def test_a_missing_figure_answers_nothing(left: Decimal, taken: Decimal, lost: str) -> None:
    cells = {"a": left, "b": taken, "c": total([left, taken.copy_negate()])}
    full = judged(
        package(resource("stok", ("a:number", "b:number", "c:number"), [list(cells.values())]), rules=[BALANCE])
    )
    assert (full.findings, full.results[0].held_count) == ((), 1)
    cells |= {lost: None}  # type: ignore[dict-item]
    table = resource("stok", ("a:number", "b:number", "c:number"), [list(cells.values())])
    open_ = judged(package(table, rules=[BALANCE])).results[0]
    assert (open_.held_count, open_.broken_count, open_.unanswered_count) == (0, 0, 1)


@given(FIGURES, FIGURES, st.decimals(min_value=0, max_value=10, places=3))
def test_the_tolerance_is_the_last_difference_that_passes(left: Decimal, taken: Decimal, tolerance: Decimal) -> None:
    columns = ("a:number", "b:number", "c:number")
    for more, passes in ((tolerance, True), (tolerance + Decimal("0.001"), False), (tolerance.copy_negate(), True)):
        rows = [[left, taken, total([left, taken.copy_negate(), more])]]
        made = package(resource("stok", columns, rows), rules=[{**BALANCE, "tolerance": tolerance}])
        assert (judged(made).findings == ()) is passes


def test_what_is_no_usable_number_is_none() -> None:
    odd = [True, None, "5", float("nan"), float("inf"), Decimal("NaN"), Decimal("sNaN"), Decimal("1E+999999"), 10**5000]
    assert [exact(value) for value in odd] == [None] * len(odd)
    assert exact(0.1) == Decimal("0.1")
    assert exact(10**59) == 10**59
