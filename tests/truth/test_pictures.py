"""Numbers in the picture of a figure, and the lengths of budget bars, reckoned from the CSV that its page offers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from pathlib import PurePosixPath

import pytest

from tests.built import BuiltPortal
from tests.charts.seeing import Seen, Shape, see
from tests.test_numbers_on_pages import numbers
from tests.truth.reading import rows

_AMOUNT = re.compile(r"Rp([\d.]+(?:,\d+)?)(?: (ribu|juta|miliar|triliun))?")
_SCALE = {"": 1, "ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
_SHARE = re.compile(r"\((\d+)\s%\)")


@pytest.fixture(scope="module", params=["portal", "example"])
def told(request: pytest.FixtureRequest) -> BuiltPortal:
    """Return the portals that tell something."""
    found: BuiltPortal = request.getfixturevalue(request.param)
    return found


def _drawings(portal: BuiltPortal) -> Iterator[tuple[str, tuple[dict[str, str], ...], Seen]]:
    """Yield name, rows and picture of each figure, once for each width."""
    for page in portal.pages:
        if re.fullmatch(r"grafik/[^/]+/index.html", page):
            name, markup = PurePosixPath(page).parts[1], portal.text(page)
            table = tuple(map(dict, rows(portal.folder / f"grafik/{name}/{name}.csv")))
            for picture in re.findall(r'<svg class="chart .*?</svg>', markup, re.DOTALL):
                yield name, table, see(picture)


def _known(table: tuple[dict[str, str], ...]) -> set[Decimal]:
    """Return every number of a table: values, and what stands in names, units and periods."""
    texts = " ".join(part for row in table for pair in row.items() for part in pair)
    return {*map(Decimal, re.findall(r"-?\d+(?:\.\d+)?", texts)), *numbers(texts), *_sums(table)}


def _sums(table: tuple[dict[str, str], ...]) -> Iterator[Decimal]:
    """Yield what a flow writes beside a name: the sum of the amounts of its rows."""
    for amount in {key for row in table for key in row if key.endswith("(rupiah)")}:
        for pair in {pair for row in table for pair in row.items() if pair[0] != amount}:
            yield sum((Decimal(row[amount]) for row in table if pair in row.items() and row[amount]), Decimal(0))


def _is_rounded(text: re.Match[str], known: set[Decimal]) -> bool:
    """Tell whether an amount in words is one of the numbers, rounded to the places it shows."""
    shown, scale = numbers(text[1])[0], _SCALE[text[2] or ""]
    step = Decimal(scale) / 10 ** len(text[1].partition(",")[2])
    return any(abs(shown * scale - value) <= step / 2 for value in known)


def _is_share(percent: str, known: set[Decimal]) -> bool:
    amounts = [value for value in known if value > 3000]  # rupiah, never years
    return any(abs(100 * part / whole - int(percent)) <= Decimal("0.5") for part, whole in product(amounts, amounts))


def test_every_number_in_a_picture_stands_in_the_file_of_its_figure(told: BuiltPortal) -> None:
    """Left out are the ticks of axes and keys: numbers that stand at a point and again before its name."""
    wrong, count = [], 0
    for name, table, picture in _drawings(told):
        known, words = _known(table), picture.words
        for text in picture.texts:
            is_key = text.text.isdecimal() and words.count(text.text) == 2
            if text.has("f-soft") or is_key or any(text.text in row.values() for row in table):
                continue
            rest = _SHARE.sub("", text.text)
            lost = [found[0] for found in _AMOUNT.finditer(rest) if not _is_rounded(found, known)]
            lost += [share for share in _SHARE.findall(text.text) if not _is_share(share, known)]
            plain_numbers = numbers(_AMOUNT.sub("", rest))
            lost += [str(found) for found in plain_numbers if found not in known]
            count += len(numbers(text.text))
            wrong += [f"{name}: {found} in “{text.text}”" for found in lost]
    assert wrong == []
    assert count > 100


def _boxes(picture: Seen) -> list[Shape]:
    return [
        shape
        for shape in picture.paths()
        if len(shape.points) == 4 and len({round(x, 1) for x, _ in shape.points}) == 2 and not shape.has("f-paper")
    ]


def test_bars_of_budgets_are_as_long_as_the_amounts_of_the_file(example: BuiltPortal) -> None:
    """The inner bar is what was spent, the outer what was budgeted; a year that was not published has none."""
    charts = 0
    for name, table, picture in _drawings(example):
        if "--pagu-realisasi-" not in name:
            continue
        [budget, spent] = [key for key in table[0] if key.endswith("(rupiah)")]
        boxes = _boxes(picture)
        longest = max(box.width for box in boxes)
        scale = longest / max(float(row[budget]) for row in table)
        expected = sorted(float(cell) * scale for row in table for cell in (row[budget], row[spent]) if cell)
        assert sorted(box.width for box in boxes) == pytest.approx(expected, abs=0.8), name
        assert len({round(box.left, 1) for box in boxes}) == 1, name
        charts += 1
    assert charts >= 10
