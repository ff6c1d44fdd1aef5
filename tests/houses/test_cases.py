"""What the page about houses says of any data: ties, nothing, everything, only targets, hidden, added, renamed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.charts.making import by_roles
from tests.houses.making import HERE, cell, content, figures, houses_page, row, said

STAND = (row("terdata", 100, 2021), row("tertangani", 20, 2021), row("sisa", 80, 2021))
EARLIER = (row("terdata", 130, 2020), row("tertangani", 30, 2020), row("sisa", 100, 2020))


def test_without_houses_there_is_no_page() -> None:
    money = by_roles(("wilayah", "jenis", "nilai", "satuan", "periode"), [(HERE, "pagu", 5, "rupiah", "2021")])
    assert houses_page(money) is None
    assert houses_page(figures(row("tertangani", 5, 2021, area="99.01.01"))) is None
    assert houses_page(figures(row("target", 5, 2021, unit="persen"))) is None


def test_years_pace_and_spread() -> None:
    page = content(figures(*EARLIER, *STAND))
    grid = page.series.years[0]
    assert [[cell(value) for value in item.cells] for item in grid.rows] == [
        ["2020 · A", "130", "30", "100"],
        ["2021", "100", "20", "80"],
    ]
    assert page.pace
    assert page.pace.years.value == Decimal("3.2")
    assert "2,7 tahun" in said(page.pace.spread)
    assert "4,0 tahun" in said(page.pace.spread)


def test_years_that_nobody_published_are_hatched_between_those_that_are_known() -> None:
    page = content(figures(*STAND, row("sisa", 50, 2024)))
    lines = [[cell(value) for value in item.cells] for item in page.series.years[0].rows]
    assert lines[1] == ["2022", *["belum dipublikasikan"] * 3]
    assert lines[3] == ["2024 · A", "belum dipublikasikan", "belum dipublikasikan", "50"]


def test_another_basis_is_a_break_and_no_part_of_the_pace() -> None:
    page = content(figures(*(row(kind, value, 2020, basis="B") for kind, value in (("terdata", 9), ("tertangani", 1)))))
    assert page.series.breaks == ()
    page = content(figures(row("terdata", 900, 2020, basis="B"), row("tertangani", 1, 2020, basis="B"), *STAND))
    assert len(page.series.breaks) == 1
    assert page.pace
    assert page.pace.years.value == 4
    assert any("Satu tahun bukan kecenderungan" in said(words) for words in page.pace.doubts)


@pytest.mark.parametrize(
    "rows",
    [
        (row("terdata", 100, 2021), row("tertangani", 100, 2021), row("sisa", 0, 2021)),
        (row("terdata", 100, 2021), row("tertangani", 0, 2021), row("sisa", 100, 2021)),
        (row("terdata", 100, 2021), row("sisa", 100, 2021)),
        (row("sisa", 80, 2021), row("sisa", 70, 2021, key="lain"), row("tertangani", 20, 2021)),
        (row("sisa", 80, 2021), row("tertangani", 60, 2021, start=2019)),
        (row("sisa", 80, 2021), row("tertangani", 20, 2021, programme="satu")),
    ],
)
def test_no_pace_where_none_can_be_told(rows: tuple[Any, ...]) -> None:
    assert content(figures(*rows)).pace is None


def test_years_alike_have_no_range_and_an_idle_year_has_no_end() -> None:
    even = content(figures(row("tertangani", 20, 2020), *STAND)).pace
    assert even
    assert "sama banyak" in said(even.spread)
    idle = content(figures(row("tertangani", 0, 2020), *STAND)).pace
    assert idle
    assert idle.years.value == 8
    assert "batas atasnya tidak ada" in said(idle.spread)


def test_a_disputed_year_is_shown_twice_and_not_reckoned_with() -> None:
    paper = row("tertangani", 25, 2021, key="koran", against="tertangani--2021-2021-", status="bertentangan")
    page = content(figures(*EARLIER, *STAND, paper))
    assert cell(page.series.years[0].rows[1].cells[2]) == "20 / 25"
    assert page.pace
    assert page.pace.years.value == Decimal("2.7")
    assert any("2021" in said(words) and "berselisih" in said(words) for words in page.pace.doubts)


def test_only_targets_have_a_page_that_says_that_nothing_came_of_them() -> None:
    page = content(figures(row("target", 40, 2022), row("target", 30, 2021)))
    assert page.finding is None
    assert page.targets
    assert page.targets.newest is None
    assert not page.targets.figures
    assert "belum dipublikasikan" in said(page.targets.words[0])


def test_a_target_is_met_only_by_a_result_of_the_same_days_and_programme() -> None:
    rows = [row("target", 40, 2021), row("target", 10, 2021, programme="satu")]
    page = content(figures(*STAND, *rows, row("tertangani", 10, 2020, programme="satu")))
    assert page.targets
    shares = [cell(item.cells[4]) for item in page.targets.grid.rows]
    assert shares == ["50 %".replace(" ", "\N{NO-BREAK SPACE}"), ""]


def test_a_target_of_nothing_has_no_share() -> None:
    page = content(figures(*STAND, row("target", 0, 2021)))
    assert page.targets
    assert page.targets.newest is None


def test_parts_of_a_whole_are_shared_out_once() -> None:
    whole = "tertangani--2021-2021-"
    one = row("tertangani", 5, 2021, programme="satu", part_of=whole)
    inside = row("tertangani", 3, 2021, programme="dalam", part_of=one[0])
    shares = content(figures(*STAND, one, inside)).programmes.shares
    assert len(shares) == 1
    assert shares[0].share
    assert shares[0].share.value == 25
    assert shares[0].rest
    assert shares[0].rest.value == 15


@pytest.mark.parametrize("parts", [(25,), (15, 10)])
def test_parts_beyond_their_whole_are_told_and_not_reckoned(parts: tuple[int, ...]) -> None:
    rows = [row("tertangani", value, 2021, programme=f"p{place}") for place, value in enumerate(parts)]
    shares = content(figures(*STAND, *rows)).programmes.shares
    assert [share.share for share in shares] == [None]
    assert "lebih dari" in said(shares[0].words)


def test_an_added_programme_and_year_show() -> None:
    rows = [row("tertangani", 5 + end, end, programme=name) for name in ("satu", "dua") for end in (2020, 2021)]
    before = content(figures(*rows)).programmes.grids[0]
    after = content(figures(*rows, row("tertangani", 7, 2022, programme="tiga"))).programmes.grids[0]
    assert (len(before.rows), len(before.columns)) == (2, 3)
    assert (len(after.rows), len(after.columns)) == (3, 4)
    assert cell(after.rows[0].cells[3]) == "belum dipublikasikan"


def _stages(rename: str = "") -> tuple[Any, ...]:
    return (
        by_roles(
            ("tahap", "program", "uraian", "isi"),
            [(10, "x", "B", "dua"), (9, "x", "A", "satu")],
            name="tahap",
            rename=rename,
        ),
        by_roles(
            ("tahap", "aktor", "uraian", "keluaran", "penerima"),
            [(9, "a", "Menulis", "Surat", "b")],
            name="peran",
            rename=rename,
        ),
        by_roles(("aktor", "nama-aktor"), [("a", "Ani"), ("b", "Budi"), ("c", "Citra")], name="pihak", rename=rename),
    )


def test_stages_stand_in_the_order_of_their_numbers_with_who_hands_what_to_whom() -> None:
    board = content(*_stages()).stages[0]
    assert [(stage.number, stage.title, stage.quote.text) for stage in board.stages] == [
        ("9", "A", "satu"),
        ("10", "B", "dua"),
    ]
    assert board.figure
    assert board.figure.figure.rows == (("9", "Ani", "Surat", "Budi", "asli"),)
    assert board.idle == ("Citra",)


def test_names_of_columns_tables_and_packages_do_not_matter() -> None:
    rows = (*EARLIER, *STAND, row("target", 40, 2021), row("tertangani", 5, 2021, programme="satu"))
    plain = houses_page(figures(*rows), *_stages())
    other = houses_page(figures(*rows, rename="zz"), *_stages("zz"), name="lain")
    assert plain
    assert other
    for page in (plain, other):
        assert page.content.pace.years.value == Decimal("3.2")
    assert said(plain.content.finding.title) == said(other.content.finding.title)
    assert [s.title for s in plain.content.stages[0].stages] == [s.title for s in other.content.stages[0].stages]


_KINDS = st.sampled_from(["terdata", "tertangani", "sisa", "target", "disalurkan", "alokasi"])
_VALUES = st.one_of(st.none(), st.integers(-5, 50), st.just(10**30), st.just(10**60))


@given(
    st.lists(
        st.tuples(_KINDS, _VALUES, st.sampled_from([1, 2020, 2021, 9999]), st.sampled_from(["semua", "x", "", "-"]))
    )
)
def test_any_figures_make_a_page_or_none(cells: list[tuple[str, int | None, int, str]]) -> None:
    rows = [
        row(kind, value, end, programme=name, basis=str(end % 2), key=f"k{place}")
        for place, (kind, value, end, name) in enumerate(cells)
    ]
    page = houses_page(figures(*rows)) if rows else None
    if page and page.content.pace:
        assert page.content.pace.years.value >= 0
