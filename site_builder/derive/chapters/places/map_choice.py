"""What the map of the whole shows: classes of a family, the state of every area, words for both. Never draws."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from site_builder.derive.chapters.places.families import Family
from site_builder.model.area import Area
from site_builder.model.places import Shade, TileState
from site_builder.text.amounts import amount_words, is_money, unit_words, value_words
from site_builder.text.numbers import number, rounded

MOST_CLASSES = 4
_SCALES: tuple[tuple[int, str], ...] = ((10**12, "T"), (10**9, "M"), (10**6, "jt"), (10**3, "rb"))


def classes(family: Family) -> tuple[tuple[int | Decimal, int | Decimal], ...]:
    """Sort the shown figures into at most four classes of about as many areas each; bounds are figures that occur."""
    values = sorted(family.known.values())
    distinct = sorted(set(values))
    count = min(MOST_CLASSES, len(distinct))
    tops = [values[max(0, -(-len(values) * place // count) - 1)] for place in range(1, count + 1)]
    bounds: list[tuple[int | Decimal, int | Decimal]] = []
    low = distinct[0] if distinct else 0
    for top in dict.fromkeys(tops):
        bounds.append((low, top))
        low = next((value for value in distinct if value > top), top)
    return tuple(bounds)


def shade_of(value: int | Decimal, bounds: Sequence[tuple[int | Decimal, int | Decimal]]) -> int:
    """Return the class of a value, from 1."""
    return next(place for place, (_, top) in enumerate(bounds, 1) if value <= top)


def state_of(area: Area, family: Family) -> TileState:
    """Tell what is known of an area: a figure, a hidden one, none, or that it was no area of its own yet."""
    items = family.by_area.get(area.code, ())
    if any(item.marker for item in items):
        return "hidden"
    if family.of(area.code):
        return "known"
    return "missing" if items or area.existed(family.key.start, family.key.end) else "absent"


def tile_label(area: Area, family: Family, state: TileState) -> str:
    """Say name and figure of an area in full."""
    item = family.of(area.code)
    name = area.name or area.code
    if state == "known" and item and item.value is not None:
        return f"{name}: {amount_words(item.value, item.unit)}"
    if state == "hidden" and item:
        return f"{name}: {item.marker}, tidak ditampilkan"
    if state == "absent":
        return f"{name}: belum berdiri sendiri"
    return f"{name}: sumbernya berbeda" if family.by_area.get(area.code) else f"{name}: belum dipublikasikan"


def tile_words(area: Area, family: Family, state: TileState) -> str:
    """Write a figure as short as a tile is small: 1.234; 52,5 rb; Rp3,8 M."""
    item = family.of(area.code)
    if state == "hidden":
        return item.marker if item else "ditutup"
    if state != "known" or item is None or item.value is None:
        return "\N{EN DASH}"
    value = item.value
    for scale, word in _SCALES:
        size = Decimal(value).copy_abs()
        if size >= max(scale, 10**4):
            short = rounded(Decimal(value) / scale, 1 if size < 100 * scale else 0)
            return f"{number(int(short) if short == int(short) else short)} {word}".replace("-", "\N{MINUS SIGN}")
    return value_words(value, "" if is_money(item.unit) else item.unit)


def legend(
    family: Family, states: Mapping[str, tuple[TileState, int]], bounds: Sequence[tuple[int | Decimal, int | Decimal]]
) -> tuple[Shade, ...]:
    """Say what shades and patterns mean, each with how many areas have it."""
    unit = unit_words(family.key.unit)
    counts = list(states.values())
    shades = [
        Shade("known", place, _range(low, top, family.key.unit, unit), counts.count(("known", place)))
        for place, (low, top) in enumerate(bounds, 1)
    ]
    rest: tuple[tuple[TileState, str], ...] = (
        ("hidden", "ada, tidak ditampilkan"),
        ("missing", "belum dipublikasikan"),
        ("absent", "belum berdiri sendiri"),
    )
    shades += [Shade(state, 0, words, counts.count((state, 0))) for state, words in rest]
    return tuple(shade for shade in shades if shade.count)


def _range(low: int | Decimal, top: int | Decimal, unit: str, words: str) -> str:
    ends = value_words(low, unit, is_short=is_money(unit)), value_words(top, unit, is_short=is_money(unit))
    text = ends[0] if low == top else f"{ends[0]}\N{EN DASH}{ends[1]}"
    return f"{text} {words}".strip()
