"""One measure over the years: columns from zero, ticks at their targets, breaks and gaps that nobody can overlook."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.derive.figures.series import Step, over_time
from site_builder.model.portal import Column, Figure
from tests.charts.seeing import Seen, Shape, draw, see


def _seen(steps: Sequence[Step], breaks: dict[int, str] | None = None, unit: str = "rumah") -> tuple[Seen, Seen]:
    drawings = over_time(steps, unit=unit, breaks=breaks)
    picture = draw(Figure("a", "Judul", "Isi", (Column("Tahun"),), (), drawings=drawings))
    return see(picture.wide), see(picture.narrow)


def _boxes(seen: Seen, *classes: str) -> tuple[Shape, ...]:
    return tuple(sorted((s for s in seen.paths(*classes) if len(s.points) == 4), key=lambda shape: shape.left))


def _height(shape: Shape) -> float:
    return max(y for _, y in shape.points) - shape.top


YEARS = [
    Step("2018", 1200, "1.200", target=1500, target_words="target 1.500"),
    Step("2019", None),
    Step("2020", 600, "600", is_hollow=True),
    Step("2021", None, "<5"),
]


def test_columns_stand_on_zero_and_are_as_high_as_their_values() -> None:
    wide, _ = _seen(YEARS)
    [full] = _boxes(wide, "f-water")
    [hollow] = _boxes(wide, "s-water")
    assert _height(full) / _height(hollow) == pytest.approx(2, abs=0.02)
    assert max(y for _, y in full.points) == pytest.approx(max(y for _, y in hollow.points), abs=0.2)
    assert hollow.looks["stroke-dasharray"], "what no source states is drawn hollow"


def test_the_tick_of_a_target_stands_at_its_height() -> None:
    wide, _ = _seen(YEARS)
    [full] = _boxes(wide, "f-water")
    [tick] = wide.lines("s-ink")
    ground = max(y for _, y in full.points)
    assert (ground - tick.top) / _height(full) == pytest.approx(1500 / 1200, abs=0.01)
    assert tick.left < full.left, "seen beside its column, not only on it"
    assert "target 1.500" in wide.words


def test_what_nobody_published_is_hatched_and_said() -> None:
    for seen in _seen(YEARS):
        assert len(seen.lines("s-missing")) > 3
        assert any("belum dipublikasikan" in word for word in seen.words)
        assert "<5" in seen.words
    plain, _ = _seen([Step("2020", 5, "5"), Step("2021", 7, "7")])
    assert plain.lines("s-missing") == ()


def test_a_break_is_drawn_between_its_years_and_named() -> None:
    wide, narrow = _seen(YEARS, {2: "basis data berganti"})
    [line] = wide.lines("s-gold")
    assert _boxes(wide, "f-water")[0].right < line.left < _boxes(wide, "s-water")[0].left
    for seen in (wide, narrow):
        assert "basis data berganti" in seen.words


def test_years_that_would_not_fit_side_by_side_are_rows() -> None:
    steps = [Step(str(2000 + place), 1000 * place, f"{place}.000") for place in range(1, 15)]
    wide, narrow = _seen(steps)
    for seen in (wide, narrow):
        assert len(_boxes(seen, "f-water")) == 14
    assert len({round(box.left) for box in _boxes(narrow, "f-water")}) == 1


def test_without_any_value_there_is_no_picture() -> None:
    assert over_time([Step("2020", None), Step("2021", None, "<5")]) == ()


values = st.none() | st.integers(-(10**30), 10**30)


@given(st.lists(st.tuples(values, values, st.booleans()), min_size=1, max_size=30), st.integers(0, 30))
def test_any_years_make_a_picture_within_its_width(rows: list[tuple[int | None, int | None, bool]], cut: int) -> None:
    steps = [
        Step(str(place), value, "" if value is None else str(value), is_hollow, target, "" if target is None else "t")
        for place, (value, target, is_hollow) in enumerate(rows)
    ]
    for drawing in over_time(steps, unit="x" * cut, breaks={cut: "ganti"}):
        assert drawing.specification["width"] in (600, 320)
