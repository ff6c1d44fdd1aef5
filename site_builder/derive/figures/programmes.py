"""Houses per programme and year: one figure for each kind and length of period, because only those share an axis.

Reads the roles program, jenis/nilai and period; the names of programmes stand in the table that plays nama-program.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from site_builder.derive.figures.comparison import (
    apart,
    comparable,
    comparison,
    hidden_beside,
    is_sure,
    length_key,
    years,
)
from site_builder.derive.figures.grammar import Bar, bars, drawings
from site_builder.derive.figures.material import Material
from site_builder.derive.figures.series import Step
from site_builder.derive.figures.strips import Strip, fits, strips
from site_builder.derive.figures.words import HOLLOW, amount, bracketed, is_one_area, opened, programme_name, when
from site_builder.model.observation import Observation
from site_builder.model.portal import Figure
from site_builder.text.kinds import VERBS
from site_builder.text.numbers import number
from site_builder.text.speech import joined, say
from site_builder.text.spoken import term

# More bars than these are drawn as a strip of years for each programme.
_MOST_BARS = 6
# How many houses there are is no work of a programme.
_STOCK = frozenset({"terdata", "sisa"})


def make_programmes(material: Material) -> Iterable[Figure]:
    """Yield a figure for every group of comparable figures that name programmes."""
    found = [item for item in material.observations if item.programme.strip("-") and item.kind not in _STOCK]
    found = [item for item in found if not item.unit.startswith("rupiah")]
    if not is_one_area(found):
        return
    groups = comparable(found)
    for group in groups:
        if len({(item.programme, item.end) for item in group}) < len(group):
            continue
        ordered = sorted(group, key=lambda item: (item.end, -(item.value or 0)))
        yield _figure(material, ordered, apart(group, groups))


def _figure(material: Material, group: Sequence[Observation], more: Sequence[str]) -> Figure:
    first = group[0]
    words = ["program", first.kind, *(["kumulatif"] if first.is_cumulative else []), _span(first), *more]
    hidden = [item for item in hidden_beside(group, material.observations) if item.programme.strip("-")]
    has_years = len(years((*group, *hidden))) > 1

    def name(item: Observation) -> str:
        programme = programme_name(material, item.programme)
        return joined(", ", (programme, when(item))) if has_years else programme

    made = comparison(
        material, group, words, title=_title(material, group, hidden), name=name, heading=say("Program"), hidden=hidden
    )
    found = _strips(material, (*group, *hidden))
    if not found:
        return made
    marks = [Bar(name(item), item.value, item.marker or number(item.value or 0)) for item in (*group, *hidden)]
    return replace(
        made,
        drawings=drawings(
            lambda variant, found, marks: strips(found, variant) if fits(found, variant) else bars(marks, variant),
            *(found, marks),
        ),
    )


def _strips(material: Material, items: Sequence[Observation]) -> tuple[Strip, ...]:
    """Return a strip of years for each programme; none where few bars tell it as well, or a year is told twice."""
    cells = {(item.programme, item.year): item for item in items}
    programmes = dict.fromkeys(item.programme for item in items)
    span = years(items)
    if len(programmes) < 2 or len(items) <= _MOST_BARS or span[-1] - span[0] > 2 * len(span):
        return ()
    if any(item.start is None or item.start.year != item.year for item in items):
        return ()

    def step(programme: str, year: int) -> Step:
        item = cells.get((programme, year))
        if item is None:
            return Step(str(year), None)
        words = item.marker or number(item.value or 0)
        return Step(str(year), item.value, words, item.status in HOLLOW)

    return tuple(
        Strip(programme_name(material, code), tuple(step(code, year) for year in range(span[0], span[-1] + 1)))
        for code in programmes
    )


def _span(observation: Observation) -> str:
    unit, length = length_key(observation)
    return f"{length}-{'bulan' if unit == 'months' else 'hari'}"


def _title(material: Material, group: Sequence[Observation], hidden: Sequence[Observation]) -> str:
    """Say which programme did most, or how one programme went on; of how many houses, where a whole is stated."""
    most = max(group, key=lambda item: item.value or 0)
    verb = VERBS.get(most.kind) or term(most.kind)
    name = programme_name(material, most.programme)
    words = {"verb": verb, "name": name, "amount": amount(most)}
    if len(years(group)) > 1:
        if len({item.programme for item in group}) == 1:
            course = joined(", ", (bracketed(amount(item), when(item)) for item in group))
            return joined(": ", (name, say("{amounts} {verb}", amounts=course, verb=verb)))
        if len(group) <= 3:
            return opened(term(most.kind), joined("; ", (_of_year(material, item) for item in group)))
        opening = joined(", ", (verb, f"{years(group)[0]}–{years(group)[-1]}"))
        finding = (
            say("terbanyak {name}, {amount} ({when})", name=name, amount=amount(most), when=when(most))
            if is_sure(hidden)
            else say(
                "dari yang ditampilkan, terbanyak {name}, {amount} ({when})",
                name=name,
                amount=amount(most),
                when=when(most),
            )
        )
        return opened(opening, finding)
    whole = next((item for item in material.observations if item.key and item.key == most.part_of), None)
    if whole is not None and whole.value is not None and {item.part_of for item in group} == {whole.key}:
        part = number(most.value or 0)
        finding = say("{part} dari {whole} {verb} lewat {name}", part=part, whole=amount(whole), verb=verb, name=name)
    elif is_sure(hidden):
        finding = say("terbanyak {verb} lewat {name}, {amount}", **words)
    else:
        finding = say("dari yang ditampilkan, terbanyak {verb} lewat {name}, {amount}", **words)
    return opened(when(most), finding)


def _of_year(material: Material, item: Observation) -> str:
    name = programme_name(material, item.programme)
    return say("{amount} pada {when} ({name})", amount=amount(item), when=when(item), name=name)
