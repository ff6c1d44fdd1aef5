"""The fast search of a column finds the very cells that a slow look at each would."""

from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.evidence import is_beyond_chance
from site_builder.check.privacy.folding import fold, header_words
from tests.privacy.asking import kinds_of

_cells = st.lists(st.text("0123456789 .,-/|*ab@\x1e\nééé٣１\u200b", max_size=30), max_size=40)


def _has_run(cell: str, length: int) -> bool:
    return re.search(rf"\d{{{length}}}", re.sub(r"[ .,\-_/'`()+\t\r\n\\|;*]", "", fold(cell))) is not None


@given(_cells, st.sampled_from([9, 13, 15, 16]))
@settings(max_examples=300)
def test_digits_are_found_in_the_right_cells(cells: list[str], length: int) -> None:
    found = list(Column("x", cells).cells_with_digits(length))
    assert found == [number for number, cell in enumerate(cells) if _has_run(cell.replace("\x1e", " "), length)]


def test_a_letter_between_digits_ends_the_run() -> None:
    """Found by chance: sorted by shape, a letter was taken for a sign that may stand between digits."""
    assert list(Column("x", ["000000000", "00000000b0"]).cells_with_digits(9)) == [0]


@given(_cells)
def test_words_are_found_in_the_right_cells(cells: list[str]) -> None:
    assert list(Column("x", cells).cells_with("ab")) == [n for n, cell in enumerate(cells) if "ab" in fold(cell)]


@given(st.lists(st.one_of(st.none(), st.integers(), st.decimals(), st.text(max_size=5), st.booleans()), max_size=20))
def test_any_cell_is_read_as_any_type(values: list[object]) -> None:
    for type_ in ("string", "integer", "number", "boolean", "any"):
        column = Column("x", values, type=type_)
        assert len(column.cells) == len(values)
        assert column.filled <= len(values)
        assert column.longest_run in (0, 9, 13, 15, 16)


def test_refused_cells_are_read_from_the_source() -> None:
    column = Column("x", (None, 5, Decimal("NaN")), type="number", written={0: "'1607014101900003", 1: "5,0"})
    assert list(column.cells_with_digits(16)) == [0]
    assert column.filled == 3


def test_folding() -> None:
    assert fold("１６\u200b０７–٣\u00a0x") == "1607-3 x"
    assert fold("👨‍👩‍👧 é") == "👨👩👧 é"
    assert header_words("namaKepala_Keluarga (KK2)") == " nama kepala keluarga kk "
    assert header_words("") == "  "


def test_chance() -> None:
    assert is_beyond_chance(1, 1, 0.03)
    assert not is_beyond_chance(0, 1, 0.03)
    assert not is_beyond_chance(1, 3, 0.07)
    assert is_beyond_chance(2, 2, 0.07)
    assert not is_beyond_chance(7, 100, 0.07)
    assert is_beyond_chance(90, 100, 0.07)


def test_numbers_beyond_all_writing_are_nobodys() -> None:
    values = [10**5000, Decimal("1e999999999"), Decimal("-Infinity"), Decimal("NaN"), None, 16070141019000031607]
    assert Column("x", values, type="number").cells == ["0", "0", "0", "0", "", "16070141019000031607"]
    found = kinds_of({"tgl_lahir": values, "nama_lengkap": values, "lat": values}, tgl_lahir="number", lat="number")
    assert found["tgl_lahir"] == set()
