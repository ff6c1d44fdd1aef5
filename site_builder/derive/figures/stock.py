"""Houses counted, handled and left, one bar per count. A change of basis is drawn and named as the break it is.

Reads the roles jenis/nilai (or stok, tertangani, sisa), basis and period. Two counts on different bases share an axis
but never a line, and a cumulative figure is only laid into the count that it balances with.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from site_builder.derive.figures.grammar import CHARACTER, Spec, drawings, plane, rects, rules, texts
from site_builder.derive.figures.material import Material
from site_builder.derive.figures.stacks import Stack, fits, stacks
from site_builder.derive.figures.words import amount, evidence, is_one_area, opened, quoted, when, with_unit
from site_builder.model.observation import Observation
from site_builder.model.portal import DRAWING_WIDTHS, Column, Figure, Variant
from site_builder.text.numbers import number
from site_builder.text.periods import closing_words
from site_builder.text.speech import joined, say
from site_builder.text.spoken import term

# More counts than these are columns, not rows.
_MOST_ROWS = 3
# Heights in pixels: a bar, a count with its words, the space that a break takes.
_BAR, _ROW, _BREAK = 26, 92, 42


@dataclass(frozen=True, slots=True)
class Stand:
    """One count: the houses counted and, where they balance (counted = handled + left), its two parts."""

    counted: Observation
    handled: Observation | None
    left: Observation | None
    doubles: tuple[Observation, ...] = ()

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Return the figures of this count that exist."""
        parts = (self.counted, self.handled, self.left, *self.doubles)
        return tuple(part for part in parts if part is not None)


def make_stock(material: Material) -> Iterable[Figure]:
    """Yield one figure where houses were counted."""
    counted = [item for item in material.observations if item.kind == "terdata" and item.value is not None]
    if not counted or not is_one_area(counted) or any(item.end is None for item in counted):
        return
    stands = [_stand(item, material.observations) for item in sorted(counted, key=_end)]
    if len({(stand.counted.end, stand.counted.basis) for stand in stands}) < len(stands):
        return
    drawn = [observation for stand in stands for observation in stand.observations]
    proof = evidence(drawn, material)
    has_basis = any(item.basis for item in drawn)
    yield Figure(
        figure_id=material.figure_id("stok"),
        title=_title(stands[-1]),
        description=joined(" ", (*map(_sentence, stands), *_break_sentence(stands))),
        columns=(
            *([Column(say("Basis"))] if has_basis else []),
            Column(say("Periode")),
            Column(say("Jenis")),
            Column(say("Nilai"), is_number=True),
            Column(say("Status")),
        ),
        rows=tuple(
            (*([item.basis] if has_basis else []), when(item), term(item.kind), item.value, term(item.status))
            for item in drawn
        ),
        drawings=drawings(lambda variant: _draw(stands, variant)),
        unit=stands[-1].counted.unit,
        period=proof.period,
        source=proof.source,
        source_url=proof.source_url,
        notes=(*_break_notes(stands), *_double_notes(stands), *proof.notes),
        package=material.package.name,
        resource=material.resource.name,
    )


def _end(observation: Observation) -> date:
    return observation.end or date.min


def _stand(counted: Observation, observations: Sequence[Observation]) -> Stand:
    """Find what was left of a count and what was handled of it: only figures that balance belong together."""
    same = [item for item in observations if (item.basis, item.area) == (counted.basis, counted.area)]
    left = next((item for item in same if item.kind == "sisa" and item.year == counted.year), None)
    if left is None or left.value is None or counted.value is None or not 0 <= left.value <= counted.value:
        return Stand(counted, None, None)
    rest = counted.value - left.value
    handled = [item for item in same if item.kind == "tertangani" and item.value == rest and not item.part_of]
    handled = [item for item in handled if item.end == counted.end]
    handled.sort(key=lambda item: item.start is None)
    return Stand(counted, handled[0], left, tuple(handled[1:])) if handled else Stand(counted, None, left)


def _title(stand: Stand) -> str:
    """Say the finding of the newest count, in the words that fit what is known of it."""
    if stand.left is None or stand.left.value is None:
        return joined(": ", (when(stand.counted), say("{amount} terdata", amount=amount(stand.counted))))
    if stand.left.value == 0:
        finding = say("semua {amount} yang terdata sudah ditangani", amount=amount(stand.counted))
    elif stand.left.value == stand.counted.value:
        finding = say("{amount} terdata, belum satu pun tercatat ditangani", amount=amount(stand.counted))
    else:
        left = with_unit(stand.left.value, stand.counted.unit or "rumah")
        finding = say("{amount} belum ditangani", amount=left)
    return opened(closing_words(stand.left.end or _end(stand.counted)), finding)


def _sentence(stand: Stand) -> str:
    time = when(stand.counted)
    if stand.counted.basis:
        time = say("{time} (basis {basis})", time=time, basis=stand.counted.basis)
    words: list[str] = [joined(": ", (time, say("{amount} terdata", amount=amount(stand.counted))))]
    if stand.handled:
        words.append(say("{amount} ditangani ({time})", amount=amount(stand.handled), time=when(stand.handled)))
    if stand.left:
        words.append(say("{amount} belum ditangani", amount=amount(stand.left)))
    return joined("", (joined(", ", words), "."))


def _breaks(stands: Sequence[Stand]) -> list[int]:
    """Return the places of counts whose basis is not that of the count before."""
    pairs = enumerate(pairwise(stands), 1)
    return [place for place, (before, after) in pairs if before.counted.basis != after.counted.basis]


def _break_sentence(stands: Sequence[Stand]) -> tuple[str, ...]:
    return (say("Basis data berganti: angka kedua basis tidak bisa disambung."),) if _breaks(stands) else ()


def _break_notes(stands: Sequence[Stand]) -> list[str]:
    return [
        say(
            "Basis data berganti dari {before} ke {after}: selisih kedua angka bukan rumah yang selesai ditangani.",
            before=stands[place - 1].counted.basis or say("yang tak disebut"),
            after=stands[place].counted.basis or say("yang tak disebut"),
        )
        for place in _breaks(stands)
    ]


def _double_notes(stands: Sequence[Stand]) -> list[str]:
    return [
        say(
            "Sumber menyebut {amount} dengan periode yang berbeda: {periods}.",
            amount=amount(stand.handled),
            periods=joined("; ", (quoted(item.period_text or when(item)) for item in (stand.handled, *stand.doubles))),
        )
        for stand in stands
        if stand.handled and stand.doubles
    ]


def _draw(stands: Sequence[Stand], variant: Variant) -> Spec:
    """Draw a few counts as rows; many as columns, a year each, where their numbers fit."""
    years = _years(stands) if len(stands) > _MOST_ROWS else []
    if years and fits(years, variant):
        labels = [item.label for item in years]
        breaks = {labels.index(_label(stands[place])): say("basis data berganti") for place in _breaks(stands)}
        return stacks(years, variant, breaks)
    return _draw_rows(stands, variant)


def _label(stand: Stand) -> str:
    return str(stand.counted.year or 0)


def _years(stands: Sequence[Stand]) -> list[Stack]:
    """Return a column for every year from the first count to the last; none where a year has two, or many have none."""
    found = {_label(stand): stand for stand in stands}
    first, last = stands[0].counted.year or 0, stands[-1].counted.year or 0
    is_dense = len(found) == len(stands) and last - first < 2 * len(stands)
    if not is_dense or any(_value(stand.counted) < 0 for stand in stands):
        return []
    return [_stack(str(year), found.get(str(year))) for year in range(first, last + 1)]


def _stack(label: str, stand: Stand | None) -> Stack:
    if stand is None:
        return Stack(label, None)
    parts = (stand.counted, stand.handled, stand.left)
    values = [None if part is None else float(_value(part)) for part in parts]
    words = ["" if part is None else number(_value(part)) for part in parts]
    return Stack(label, values[0], values[1], values[2], (words[0], words[1], words[2]))


def _draw_rows(stands: Sequence[Stand], variant: Variant) -> Spec:
    """Draw a row per count: its name and total above the bar, its parts below, breaks between the rows."""
    width, breaks = DRAWING_WIDTHS[variant], _breaks(stands)
    high = max(float(stand.counted.value or 0) for stand in stands) or 1.0
    rows = [_Row(stand, variant) for stand in stands]
    # Words on the right stand at the end of their bar, unless some bar is too short to keep them apart.
    fits = all(row.room * CHARACTER < width * row.total / high for row in rows)
    layers: list[Spec] = []
    top = 0.0
    for place, row in enumerate(rows):
        if place in breaks:
            layers.append(rules([(0.0, top + 6, high, top + 6)], "break"))
            layers.append(texts([(0.0, top + 20, say("basis data berganti"))], "note", "gold"))
            top += _BREAK
        end = row.total if fits else high
        layers += row.layers(top, end, gap=high * 1.5 / width)
        top += _ROW
    return plane(variant, int(top) - 12, layers, (0.0, high))


class _Row:
    """One count as it is drawn: its words, and the bar of its parts."""

    def __init__(self, stand: Stand, variant: Variant) -> None:
        self.total = float(_value(stand.counted))
        self.handled = None if stand.handled is None else float(_value(stand.handled))
        self.name = joined(" · ", filter(None, (when(stand.counted), stand.counted.basis)))
        self.sum = say("{amount} terdata", amount=_value(stand.counted))
        self.done: str = ""
        if stand.handled:
            self.done = say("{amount} ditangani, {time}", amount=_value(stand.handled), time=when(stand.handled))
        self.left: str = ""
        if stand.left and variant == "narrow" and self.done:
            self.left = say("{amount} belum", amount=_value(stand.left))
        elif stand.left:
            self.left = say("{amount} belum ditangani", amount=_value(stand.left))
        self.room = max(len(self.name) + len(self.sum), len(self.done) + len(self.left)) + 2

    def layers(self, top: float, end: float, gap: float) -> list[Spec]:
        """Draw the row below `top`; words on the right end at `end`, parts stand `gap` apart."""
        bar, foot = top + 22, top + 22 + _BAR
        words = foot + 14
        cut = self.handled or 0.0
        start = min(cut + gap, self.total) if cut else 0.0
        return [
            texts([(0.0, top + 9, self.name)], "strong"),
            texts([(end, top + 9, self.sum)], "label", align="right"),
            rects([(start, bar, self.total, foot)], "water"),
            *([rects([(0.0, bar, cut, foot)], "leaf")] if cut else []),
            *([texts([(0.0, words, self.done)], "label", "leaf")] if self.done else []),
            *([texts([(end, words, self.left)], "label", "water", align="right")] if self.left else []),
        ]


def _value(observation: Observation) -> int | Decimal:
    return observation.value if observation.value is not None else 0
