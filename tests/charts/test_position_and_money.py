"""The SWOT position as a point, and money as a list that draws nothing."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from site_builder.derive.figures.money import make_money
from site_builder.derive.figures.quadrants import make_quadrants
from site_builder.model.portal import Figure
from tests.charts.making import by_roles, materials, only, year
from tests.charts.seeing import draw, see

MONEY = ("sumber-dana", "program", "jenis", "nilai", "satuan", "periode-mulai", "periode-selesai", "status")


def _position(across: str, along: str) -> Figure:
    rows = [("IFAS", "selisih", Decimal(across), *year(2022)), ("EFAS", "selisih", Decimal(along), *year(2022))]
    roles = ("sumbu", "jenis", "nilai", "periode-mulai", "periode-selesai")
    return only(list(make_quadrants(materials(by_roles(roles, rows))[0])))


@pytest.mark.parametrize(("across", "along"), [("0.20", "-0.23"), ("0.1", "0.3"), ("-0.4", "0.2"), ("-1.5", "-0.5")])
@pytest.mark.parametrize("variant", ["wide", "narrow"])
def test_the_point_stands_where_its_values_put_it(across: str, along: str, variant: str) -> None:
    picture = draw(_position(across, along))
    seen = see(picture.wide if variant == "wide" else picture.narrow)
    level = next(line for line in seen.lines("s-soft") if line.width > 1)
    upright = next(line for line in seen.lines("s-soft") if line.width < 1)
    center = (upright.left, level.top)
    drops = seen.lines("s-roof")
    end = max(
        (point for line in drops for point in line.points),
        key=lambda point: abs(point[0] - center[0]) + abs(point[1] - center[1]),
    )
    assert (end[0] - center[0]) * float(across) > 0
    assert (center[1] - end[1]) * float(along) > 0
    assert (end[0] - center[0]) / (center[1] - end[1]) == pytest.approx(float(across) / float(along), rel=0.02)
    held = seen.paths("f-wash")[0]
    assert held.left <= end[0] <= held.right


def test_the_heading_says_both_values_and_which_side_is_stronger() -> None:
    figure = _position("0.20", "-0.23")
    assert figure.title == "2022: IFAS 0,20 dan EFAS −0,23: kekuatan melebihi kelemahan, ancaman melebihi peluang"
    words = see(draw(figure).narrow).words
    assert {"IFAS 0,20", "EFAS −0,23", "Kekuatan", "Kelemahan", "Peluang", "Ancaman"} == set(words)
    assert "seimbang" in _position("0", "0.1").title
    draw(_position("0", "0"))


@pytest.mark.parametrize(
    "rows", [[("IFAS", 1)], [("IFAS", 1), ("LAIN", 2)], [("IFAS", 1), ("EFAS", None)], [("IFAS", 1), ("IFAS", 2)]]
)
def test_anything_but_one_value_for_each_axis_is_no_position(rows: list[tuple[Any, ...]]) -> None:
    assert list(make_quadrants(materials(by_roles(("sumbu", "nilai"), rows))[0])) == []


def test_money_is_listed_and_never_drawn() -> None:
    rows = [
        ("", "bsps", "disalurkan", 8_417_500_000, "rupiah", *year(2019), "disimpulkan"),
        ("APBD Provinsi", "", "alokasi", 10_000_000_000, "rupiah", *year(2020), "kira-kira"),
        ("CSR", "csr", "disalurkan", None, "rupiah", *year(2021), "asli"),
    ]
    figure = only(list(make_money(materials(by_roles(MONEY, rows))[0])))
    assert figure.drawings == ()
    assert figure.title == "Dana 2019–2020: 2 angka yang dipublikasikan, bukan satu jumlah"
    assert [(row[0], row[4], row[5]) for row in figure.rows] == [
        ("CSR", None, "belum dipublikasikan"),
        ("APBD Provinsi", 10_000_000_000, "kira-kira"),
        ("tidak disebut sumber", 8_417_500_000, "disimpulkan"),
    ]
    assert "Rp8.417.500.000 disalurkan" in figure.description
    assert figure.notes[0] == "Jenis dan tahunnya berbeda: jangan dijumlahkan."


def test_one_amount_and_none() -> None:
    one = [("CSR", "", "alokasi", 5, "rupiah", *year(2020), "asli")]
    assert (
        only(list(make_money(materials(by_roles(MONEY, one))[0]))).title
        == "Dana 2020: hanya satu angka yang dipublikasikan, Rp5"
    )
    none = [("CSR", "", "alokasi", None, "rupiah", *year(2020), "asli")]
    assert (
        only(list(make_money(materials(by_roles(MONEY, none))[0]))).title == "Dana: belum ada angka yang dipublikasikan"
    )
    houses = [("CSR", "", "alokasi", 5, "rumah", *year(2020), "asli")]
    assert list(make_money(materials(by_roles(MONEY, houses))[0])) == []
