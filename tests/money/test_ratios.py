"""Rupiah per house and per inhabitant: what may be divided by what, and what gives no ratio at all."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from site_builder.derive.purses import Purses, is_plain
from site_builder.derive.ratios import MoneyRatios, area_ratios
from site_builder.model.number import Number
from site_builder.model.package import MissingValue, Resource
from site_builder.text.hidden import small_marker
from tests.money.making import HERE, amounts, budgets, houses, people, programmes, survey


def _per_house(*resources: Resource, area: str = HERE) -> list[tuple[int | Decimal | None, str]]:
    found = MoneyRatios(Purses(survey(*resources))).per_house(area)
    return [(number.value, number.period) for number in found]


def test_money_is_divided_by_the_houses_of_its_own_row() -> None:
    table = amounts(("bsps", "", "disalurkan", 8_417_500_000, 2019, 481), ("csr", "Bank", "disalurkan", 10, 2020, 4))
    assert _per_house(table) == [(Decimal("2.5"), "2020"), (17_500_000, "2019")]
    (newest, _) = area_ratios(survey(table), HERE)
    assert newest.formula == "dana disalurkan ÷ rumah yang dibiayai"
    assert [item.value for item in newest.inputs] == [10, 4]
    assert all(item.has_page for item in newest.inputs)
    assert (newest.unit, newest.status) == ("rupiah per rumah", "diturunkan")


def test_houses_beside_spending_do_not_belong_to_the_budget() -> None:
    roles = ("program", "periode", "pagu", "realisasi", "satuan", "jumlah-unit")
    from tests.charts.making import by_roles

    table = by_roles(roles, [("a", "2024", 100, 90, "rupiah", 9), ("b", "2024", 100, None, "rupiah", 9)])
    assert _per_house(table) == [(10, "2024")]


def test_where_no_row_counts_houses_those_that_were_handled_stand_in() -> None:
    table = budgets(("a", "", 2024, 100, 80), ("b", "", 2024, 50, 40), ("semua", "", 2023, None, 60))
    done = houses((HERE, "a", 2024, 8), (HERE, "", 2023, 30), (f"{HERE}.01", "b", 2024, 8))
    assert _per_house(table, done) == [(10, "2024"), (2, "2023")]
    assert _per_house(table, houses((HERE, "a", 2023, 8))) == []


@pytest.mark.parametrize("count", [0, None, -3])
def test_no_houses_no_ratio(count: int | None) -> None:
    assert _per_house(budgets(("a", "", 2024, 100, 80)), houses((HERE, "a", 2024, count))) == []
    assert _per_house(amounts(("a", "", "disalurkan", 80, 2024, count))) == []


def test_two_counts_that_differ_give_no_ratio_and_the_same_count_twice_does() -> None:
    money = budgets(("a", "", 2024, 100, 80))
    assert _per_house(money, houses((HERE, "a", 2024, 8), (HERE, "a", 2024, 9))) == []
    assert _per_house(money, houses((HERE, "a", 2024, 8), (HERE, "a", 2024, 8))) == [(10, "2024")]


def _hide(table: Resource, role: str, index: int) -> Resource:
    """Return the table with one cell hidden, as a published package has it."""
    from dataclasses import replace

    marker = small_marker(5)
    assert table.table is not None
    place = table.table.column_names.index(role)
    fields = tuple(
        replace(field, missing_values=(*field.missing_values, MissingValue(""), marker))
        if field.name == role
        else field
        for field in table.schema.fields
    )
    written = {(index, place): marker.value}
    table.table.frame.loc[index, role] = None  # type: ignore[attr-defined]
    return replace(table, schema=replace(table.schema, fields=fields), table=replace(table.table, written=written))


def test_a_hidden_count_gives_no_ratio() -> None:
    money = budgets(("a", "", 2024, 100, 80))
    done = _hide(houses((HERE, "a", 2024, 4)), "tertangani", 0)
    found = survey(money, done)
    assert [item.marker for item in found.observations if item.kind == "tertangani"] == ["<5"]
    assert area_ratios(found, HERE) == ()
    assert _per_house(_hide(amounts(("a", "", "disalurkan", 80, 2024, 4)), "jumlah-unit", 0)) == []


def test_sources_of_one_programme_are_added_before_houses_divide_them() -> None:
    money = budgets(("a", "Pusat", 2024, 100, 80), ("a", "Desa", 2024, 50, 40))
    (number,) = MoneyRatios(Purses(survey(money, houses((HERE, "a", 2024, 10))))).per_house(HERE)
    assert number.value == 12
    assert number.inputs[0].formula == "jumlah 2 sumber dana"
    assert [item.value for item in number.inputs[0].inputs] == [80, 40]
    unknown = budgets(("a", "Pusat", 2024, 100, 80), ("a", "Desa", 2024, 50, None))
    assert _per_house(unknown, houses((HERE, "a", 2024, 10))) == []


def _total(*resources: Resource) -> list[Number]:
    purses = Purses(survey(*resources))
    return [
        amount
        for purse in purses.of(HERE)
        if not purse.programme and purse.kind == "realisasi" and (amount := purses.amount(purse))
    ]


def test_a_whole_is_told_only_where_no_programme_and_no_source_lacks() -> None:
    complete = [("a", "Pusat", 2024, 100, 80), ("b", "Desa", 2024, 50, 40)]
    assert [item.value for item in _total(budgets(*complete))] == [120]
    assert _total(budgets(*complete[:1])) == []
    assert _total(budgets(*complete), programmes("a", "b", "c")) == []
    assert _total(budgets(*complete, ("c", "", 2023, 1, 1))) == []
    assert _total(budgets(*complete, ("a", "CSR", 2023, 1, 1), ("b", "Desa", 2023, 1, 1))) == []
    assert _total(budgets(complete[0], ("b", "Desa", 2024, 50, None))) == []


def test_a_published_whole_is_taken_as_it_is() -> None:
    (total,) = _total(budgets(("a", "", 2024, 100, 80), ("b", "", 2024, 50, 40), ("semua", "", 2024, 1, 121)))
    assert (total.value, total.formula) == (121, "")


def test_inhabitants_of_the_year_and_of_another_year() -> None:
    money = budgets(("semua", "", 2024, 100, 80))
    (same,) = MoneyRatios(Purses(survey(money, people((HERE, 2024, 20), (HERE, 2020, 10))))).per_inhabitant(HERE)
    assert (same.value, same.status, same.formula) == (4, "diturunkan", "realisasi anggaran ÷ penduduk")
    (other,) = MoneyRatios(Purses(survey(money, people((HERE, 2022, 40), (HERE, 2026, 10))))).per_inhabitant(HERE)
    assert (other.value, other.status, other.period) == (8, "kira-kira", "2024")
    assert other.notes[0] == "Kira-kira: uangnya dari 2024, penduduknya dari 2026."


@pytest.mark.parametrize("value", [10**50, -(10**50), None])
def test_what_nobody_can_reckon_with_gives_no_ratio(value: Any) -> None:
    assert _per_house(amounts(("a", "", "disalurkan", value, 2024, 4))) == []
    assert _per_house(amounts(("a", "", "disalurkan", 4, 2024, value))) == []
    assert area_ratios(survey(budgets(("semua", "", 2024, 1, value)), people((HERE, 2024, value))), HERE) == ()


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("-Infinity"), Decimal("1E+999999"), Decimal("1E-999999")])
def test_numbers_beyond_sums_are_known(value: Decimal) -> None:
    assert not is_plain(value)


def test_large_and_negative_amounts_are_exact() -> None:
    assert _per_house(amounts(("a", "", "disalurkan", 10**15 + 2, 2024, 2))) == [(5 * 10**14 + 1, "2024")]
    assert _per_house(amounts(("a", "", "disalurkan", -10, 2024, 2))) == [(-5, "2024")]


def test_no_two_numbers_share_an_address() -> None:
    rows = [(programme, fund, "disalurkan", 10, 2024, 2) for programme in ("a b", "a-b", "A B") for fund in ("c", "C")]
    rows += [("a b", "c", "disalurkan", 20, 2024, 4), ("x" * 500, "y" * 500, "disalurkan", 10, 2024, 2)]
    found = area_ratios(survey(amounts(*rows)), HERE)
    assert len({number.number_id for number in found}) == len(rows)
    assert max(len(number.number_id) for number in found) < 200


def test_money_of_neighbours_and_grants_are_not_ours() -> None:
    from tests.charts.making import by_roles

    grant = by_roles(("satuan-bantuan", "satuan", "periode", "jumlah-unit"), [(5, "rupiah per rumah", "2024", 1)])
    away = budgets(("semua", "", 2024, 100, 80), area="12.34")
    assert area_ratios(survey(grant), HERE) == ()
    assert area_ratios(survey(away, people(("12.34", 2024, 5))), HERE) == ()
