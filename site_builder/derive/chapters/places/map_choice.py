"""What the map of the whole shows: classes of a family, the state of every area, words for both. Never draws."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from site_builder.derive.areas import level_name
from site_builder.derive.chapters.places.families import Family
from site_builder.model.area import Area
from site_builder.model.places import Shade, TileState
from site_builder.model.words import Language
from site_builder.text.amounts import amount_words, is_money, unit_words, value_words
from site_builder.text.numbers import number, rounded
from site_builder.text.speech import joined, say
from site_builder.text.spoken import spoken

MOST_CLASSES = 4
_SCALES: tuple[tuple[int, dict[Language, str]], ...] = (
    (10**12, {"id": " T", "en": "tn"}),
    (10**9, {"id": " M", "en": "bn"}),
    (10**6, {"id": " jt", "en": "m"}),
    (10**3, {"id": " rb", "en": "k"}),
)


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
        return joined(": ", (name, amount_words(item.value, item.unit)))
    if state == "hidden" and item:
        return say("{name}: {marker}, tidak ditampilkan", name=name, marker=item.marker)
    if state == "absent":
        return say("{name}: belum berdiri sendiri", name=name)
    if family.by_area.get(area.code):
        return say("{name}: sumbernya berbeda", name=name)
    return say("{name}: belum dipublikasikan", name=name)


def tile_words(area: Area, family: Family, state: TileState) -> str:
    """Write a figure as short as a tile is small: 1.234; 52,5 rb; Rp3,8 M."""
    item = family.of(area.code)
    if state == "hidden":
        return item.marker if item else say("ditutup")
    if state != "known" or item is None or item.value is None:
        return "\N{EN DASH}"
    return short_words(item.value, "" if is_money(item.unit) else item.unit)


@spoken
def short_words(value: int | Decimal, unit: str, language: Language = "id") -> str:
    """Write a number with few signs: 52,5 rb; 52.5k in English."""
    for scale, names in _SCALES:
        size = Decimal(value).copy_abs()
        if size >= max(scale, 10**4):
            short = rounded(Decimal(value) / scale, 1 if size < 100 * scale else 0)
            words = number(int(short) if short == int(short) else short, language)
            return f"{words}{names[language]}".replace("-", "\N{MINUS SIGN}")
    return value_words(value, unit, language)


def legend(
    family: Family,
    states: Mapping[str, tuple[TileState, int]],
    bounds: Sequence[tuple[int | Decimal, int | Decimal]],
    level: str,
) -> tuple[Shade, ...]:
    """Say what shades and patterns mean, each with how many areas have it."""
    found = list(states.values())

    def shade(state: TileState, place: int, words: str) -> Shade:
        count = found.count((state, place))
        return Shade(state, place, words, count, say("{count} {level}", count=count, level=level_name(level, count)))

    shades = (
        *(shade("known", place, _range(low, top, family.key.unit)) for place, (low, top) in enumerate(bounds, 1)),
        shade("hidden", 0, say("ada, tidak ditampilkan")),
        shade("missing", 0, say("belum dipublikasikan")),
        shade("absent", 0, say("belum berdiri sendiri")),
    )
    return tuple(item for item in shades if item.count)


def _range(low: int | Decimal, top: int | Decimal, unit: str) -> str:
    ends = value_words(low, unit, is_short=is_money(unit)), value_words(top, unit, is_short=is_money(unit))
    text = ends[0] if low == top else joined("\N{EN DASH}", ends)
    return joined(" ", filter(None, (text, unit_words(unit, top))))
