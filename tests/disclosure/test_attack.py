"""No hidden figure can be computed from the published files: random tables with totals against brute force."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.text.hidden import COVER
from tests.disclosure.attacker import Attacker, Cell, Sum
from tests.disclosure.making import protected, published

THRESHOLD = 5
MOST = 80
SMALL = list(range(1, THRESHOLD))
COLUMNS = (
    "kode::wilayah",
    "laki:integer:jumlah-orang",
    "perempuan:integer:jumlah-orang",
    "jumlah:integer:jumlah-orang",
)
COUNTS = st.one_of(st.integers(0, 6), st.integers(0, 40))


def _attack(rows: list[list[str]], truth: Sequence[Sequence[int]], first: int, sums: Sequence[Sum]) -> None:
    """Fail where brute force finds less than all values behind "<5", or less than two behind a cover."""
    known: dict[Cell, int] = {}
    ranges: dict[Cell, tuple[int, int]] = {}
    for row, cells in enumerate(rows[1:]):
        for place, cell in enumerate(cells[first:]):
            true = truth[row][place]
            if cell == f"<{THRESHOLD}":
                ranges[row, place] = (1, THRESHOLD - 1)
            elif cell == COVER.value:
                # Whoever knows the method knows that what covers others is no small figure, unless it is their total.
                ranges[row, place] = (THRESHOLD if true >= THRESHOLD else 0, MOST * 4)
            else:
                known[row, place] = int(cell)
                assert int(cell) == true
                assert not 0 < true < THRESHOLD
    attacker = Attacker(known, ranges, sums)
    for cell in ranges:
        row, place = cell
        if rows[1 + row][first + place] == COVER.value:
            true = truth[row][place]
            near = [value for value in range(max(0, true - 12), true + 13) if ranges[cell][0] <= value]
            assert len(attacker.possible(cell, near)) > 1, (rows, truth, cell)
        else:
            assert attacker.possible(cell, SMALL) == SMALL, (rows, truth, cell)


def _row_sums(height: int) -> list[Sum]:
    return [{(row, 2): 1, (row, 0): -1, (row, 1): -1} for row in range(height)]


def _column_sums(height: int, width: int) -> list[Sum]:
    last = height - 1
    return [{(last, place): 1, **{(row, place): -1 for row in range(last)}} for place in range(width)]


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(COUNTS, COUNTS), min_size=2, max_size=5), st.sampled_from(["semua", "kode"]))
def test_a_table_with_totals_in_rows_and_columns(cells: list[tuple[int, int]], how: str) -> None:
    truth = [[left, right, left + right] for left, right in cells]
    truth.append([sum(row[place] for row in truth) for place in range(3)])
    names = [f"16.99.{number:02}" for number in range(1, len(truth))] + ["Semua" if how == "semua" else "16.99"]
    with tempfile.TemporaryDirectory() as folder:
        rows = [[name, *row] for name, row in zip(names, truth, strict=True)]
        found = protected(Path(folder), COLUMNS, rows)
        assert [finding.code for finding in found.findings] == []
        shown = published(found, "rumah")
    _attack(shown, truth, 1, [*_row_sums(len(truth)), *_column_sums(len(truth), 3)])


@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(COUNTS, COUNTS), min_size=2, max_size=4), st.integers(1, 2))
def test_houses_counted_handled_and_left(cells: list[tuple[int, int]], years: int) -> None:
    columns = ("kode::wilayah", "tahun:year:periode", "terdata:integer:stok", "selesai:integer:tertangani",
               "sisa:integer:sisa")  # fmt: skip
    parts = [[done + left, done, left] for done, left in cells]
    height = len(parts) + 1
    truth: list[list[int]] = []
    rows: list[list[object]] = []
    sums: list[Sum] = []
    for year in range(years):
        block = [[value + year * 3 * (place != 1) for place, value in enumerate(row)] for row in parts]
        block.append([sum(row[place] for row in block) for place in range(3)])
        names = [f"16.99.{number:02}" for number in range(1, height)] + ["16.99"]
        at = year * height
        rows += [[name, 2020 + year, *row] for name, row in zip(names, block, strict=True)]
        truth += block
        sums += [{(at + row, 0): 1, (at + row, 1): -1, (at + row, 2): -1} for row in range(height)]
        sums += [
            {(at + height - 1, place): 1, **{(at + row, place): -1 for row in range(height - 1)}} for place in range(3)
        ]
    with tempfile.TemporaryDirectory() as folder:
        found = protected(Path(folder), columns, rows)
        assert [finding.code for finding in found.findings] == []
        shown = published(found, "rumah")
    _attack(shown, truth, 2, sums)


@pytest.mark.parametrize(
    "cells", [[(1, 1), (1, 1)], [(4, 4), (4, 4)], [(1, 0), (0, 1)], [(2, 0), (0, 0)], [(4, 0), (1, 30)]]
)
def test_the_corners(cells: list[tuple[int, int]], tmp_path: Path) -> None:
    truth = [[left, right, left + right] for left, right in cells]
    truth.append([sum(row[place] for row in truth) for place in range(3)])
    rows = [[f"16.99.0{number}", *row] for number, row in enumerate(truth[:-1], 1)] + [["16.99", *truth[-1]]]
    found = protected(tmp_path, COLUMNS, rows)
    assert [finding.code for finding in found.findings] == []
    _attack(published(found, "rumah"), truth, 1, [*_row_sums(len(truth)), *_column_sums(len(truth), 3)])


def test_the_attacker_is_no_toy() -> None:
    """Two hidden figures that add up to 2 or to 8 are told; to 5 they are not."""
    sums: list[Sum] = [{(0, 2): 1, (0, 0): -1, (0, 1): -1}]
    for total, possible in ((2, [1]), (8, [4]), (3, [1, 2]), (5, SMALL)):
        attacker = Attacker({(0, 2): total}, {(0, 0): (1, 4), (0, 1): (1, 4)}, sums)
        assert attacker.possible((0, 0), SMALL) == possible
