"""Factors and strategies: quoted tables in, the page with the matrix, the position and the answers out.

Which strategy answers which factor is the source's say; the page links both ways and names factors left unanswered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from site_builder.derive import routes as paths
from site_builder.derive.chapters.indicators.evidence import (
    conflict_codes,
    factor_anchor,
    factor_quote,
    factor_rows,
    quote_of,
    text_of,
)
from site_builder.derive.chapters.indicators.pictures import all_placed
from site_builder.derive.chapters.indicators.reckoning import Reckoner
from site_builder.derive.chapters.indicators.words import told
from site_builder.derive.figures.material import RoleRow
from site_builder.derive.figures.words import when
from site_builder.derive.scales import usable
from site_builder.derive.survey import Survey
from site_builder.model.indicators import Factor, Quadrant, Quote, Strategy, StrategyGroup, SwotPage
from site_builder.model.number import Number, Sentence
from site_builder.model.portal import Link
from site_builder.text.slugs import parse_mark

_QUADRANTS = {"S": "Kekuatan", "W": "Kelemahan", "O": "Peluang", "T": "Ancaman"}
_MEETINGS = {
    "SO": "Memakai kekuatan untuk meraih peluang",
    "WO": "Meraih peluang untuk mengatasi kelemahan",
    "ST": "Memakai kekuatan untuk menghadapi ancaman",
    "WT": "Mengurangi kelemahan dan menghindari ancaman",
}
_AXES = {
    "IFAS": ("kekuatan", "kelemahan"),
    "EFAS": ("peluang", "ancaman"),
}
_SAYINGS = {"arah": "Arah yang dipilih", "sasaran": "Sasaran", "tingkat-acuan": "Tingkat yang dijadikan tolok ukur"}


def swot_page(survey: Survey, reckoners: Sequence[Reckoner]) -> SwotPage | None:
    """Lay out the factors and what answers them; None where no table quotes factors."""
    factors = factor_rows(survey)
    if not factors:
        return None
    strategies = _strategies(survey)
    answers = _answers(survey)
    positions = tuple(_positions(survey))
    unanswered = [code for code in factors if not any(code in codes for codes in answers.values())]
    first = next(iter(factors.values()))
    return SwotPage(
        finding=_finding(positions, len(factors), len(strategies)),
        lead=tuple(_lead(factors, strategies, unanswered)),
        quadrants=tuple(_quadrants(factors, strategies, answers, reckoners)),
        positions=tuple(number for _, number in positions),
        position_words=tuple(_position_words(positions)),
        figures=tuple(
            figure for material in survey.playing("sumbu", "nilai") for figure in all_placed(survey, material)
        ),
        quotes=tuple(_sayings(survey)),
        groups=tuple(_groups(factors, strategies, answers)),
        unanswered=tuple(_factor_link(code) for code in unanswered) if strategies else (),
        remarks=tuple(_remarks(survey)),
        source=text_of(first, "sumber"),
        source_url=text_of(first, "sumber-url"),
    )


def _strategies(survey: Survey) -> Mapping[str, RoleRow]:
    """Return the strategies by their numbers: of the first table that quotes some."""
    material = next((item for item in survey.playing("strategi", "isi") if not item.plays("faktor")), None)
    return {text_of(row, "strategi"): row for row in (material.rows if material else ()) if text_of(row, "strategi")}


def _answers(survey: Survey) -> Mapping[str, tuple[str, ...]]:
    """Return the codes of the factors that each strategy answers."""
    found: dict[str, list[str]] = {}
    for material in survey.playing("strategi", "faktor"):
        for row in material.rows:
            codes = found.setdefault(text_of(row, "strategi"), [])
            if text_of(row, "faktor") not in codes:
                codes.append(text_of(row, "faktor"))
    return {strategy: tuple(codes) for strategy, codes in found.items()}


def strategy_anchor(number: str) -> str:
    """Return the id of a strategy on the page."""
    return f"strategi-{parse_mark(number, 'strategi')}"


def _factor_link(code: str) -> Link:
    return Link(code, f"{paths.SWOT}#{factor_anchor(code)}")


def _strategy_link(number: str) -> Link:
    return Link(f"Strategi {number}", f"{paths.SWOT}#{strategy_anchor(number)}")


def _quadrants(
    factors: Mapping[str, RoleRow],
    strategies: Mapping[str, RoleRow],
    answers: Mapping[str, Sequence[str]],
    reckoners: Sequence[Reckoner],
) -> Iterable[Quadrant]:
    """Yield the groups of factors, S W O T first, then what else the source has."""
    found = dict.fromkeys(text_of(row, "kelompok-faktor") for row in factors.values())
    known = [group for group in _QUADRANTS if group in found]
    for group in (*known, *(group for group in found if group not in _QUADRANTS)):
        yield Quadrant(
            group,
            _QUADRANTS.get(group, group) or "Tanpa kelompok",
            tuple(
                Factor(
                    factor_quote(code, row, has_link=False),
                    tuple(_strategy_link(key) for key in strategies if code in answers.get(key, ())),
                    tuple(_against(code, reckoners)),
                )
                for code, row in factors.items()
                if text_of(row, "kelompok-faktor") == group
            ),
        )


def _against(code: str, reckoners: Sequence[Reckoner]) -> Iterable[Sentence]:
    """Yield the results that say otherwise than a factor."""
    for reckoner in reckoners:
        for item in reckoner.board.indicators:
            if code in conflict_codes(item):
                period = when(item.newest.item)
                yield (f"{item.name}{f', {period}' if period else ''}: ", *told(reckoner.result(item.newest)))


def _groups(
    factors: Mapping[str, RoleRow], strategies: Mapping[str, RoleRow], answers: Mapping[str, Sequence[str]]
) -> Iterable[StrategyGroup]:
    codes = dict.fromkeys(text_of(row, "kelompok-strategi") for row in strategies.values())
    for group in codes:
        yield StrategyGroup(
            group,
            _MEETINGS.get(group, group) or "Tanpa kelompok",
            tuple(
                Strategy(
                    quote_of(row, f"Strategi {number}", anchor=strategy_anchor(number)),
                    tuple(_factor_link(code) for code in answers.get(number, ()) if code in factors),
                )
                for number, row in strategies.items()
                if text_of(row, "kelompok-strategi") == group
            ),
        )


def _positions(survey: Survey) -> Iterable[tuple[str, Number]]:
    """Yield the position on each axis, of the newest period."""
    for material in survey.playing("sumbu", "nilai"):
        rows = dict(zip(material.table.row_numbers, material.rows, strict=True))
        newest = max((item.end for item in material.observations if item.end), default=None)
        seen: set[str] = set()
        for item in material.observations:
            axis = text_of(rows[item.origin.row], "sumbu").upper()
            if item.end == newest and axis and axis not in seen and usable(item.value) is not None:
                seen.add(axis)
                yield axis, survey.doors.quote(item)
        return


def _side(axis: str, value: int | Decimal) -> str:
    above, below = _AXES[axis]
    if not value:
        return f"{above} dan {below} seimbang"
    return f"{above} melebihi {below}" if value > 0 else f"{below} melebihi {above}"


def _finding(positions: Sequence[tuple[str, Number]], factor_count: int, strategy_count: int) -> Sentence:
    """Say which side is stronger on both axes; without them how many factors and strategies there are."""
    known = [(axis, number) for axis, number in positions if axis in _AXES]
    if len(known) != len(_AXES):
        return (
            f"{strategy_count} strategi untuk {factor_count} faktor" if strategy_count else f"{factor_count} faktor",
        )
    values = [number.value or 0 for _, number in known]
    joint = ", tetapi " if min(values) < 0 < max(values) else ", dan "
    period = known[0][1].period
    parts: list[str | Number] = [f"{period}: " if period else ""]
    for place, ((axis, number), value) in enumerate(zip(known, values, strict=True)):
        parts += [joint if place else "", f"{_side(axis, value)} ({axis} ", number, ")"]
    return tuple(parts)


def _lead(
    factors: Mapping[str, RoleRow], strategies: Mapping[str, RoleRow], unanswered: Sequence[str]
) -> Iterable[Sentence]:
    if not strategies:
        return
    yield (f"Sumbernya menyebut {len(factors)} faktor dan menyusun {len(strategies)} strategi.",)
    if not unanswered:
        yield ("Setiap faktor dijawab sedikitnya satu strategi.",)


def _position_words(positions: Sequence[tuple[str, Number]]) -> Iterable[Sentence]:
    """Say how each axis is computed and what its sign means."""
    for axis, number in positions:
        if axis not in _AXES:
            yield (f"{axis}: ", *told(number), ".")
            continue
        above, below = _AXES[axis]
        side = _side(axis, number.value or 0)
        yield (f"{axis} = {above} − {below} = ", number, f": {side}.")


def _sayings(survey: Survey) -> Iterable[Quote]:
    """Yield what the source says of direction, target and benchmark, word for word."""
    for material in survey.playing("hal", "isi"):
        for row in material.rows:
            about, year = text_of(row, "hal"), text_of(row, "periode").strip("-")
            title = _SAYINGS.get(about, about.replace("-", " ").capitalize())
            yield quote_of(row, f"{title}, {year}" if year else title)


def _remarks(survey: Survey) -> Iterable[str]:
    """Yield what descriptors say of the strategies and of the position: whose they are, and what is not published."""
    for material in (*survey.playing("strategi", "isi", "kelompok-strategi"), *survey.playing("sumbu", "nilai")):
        if str(material.resource.description):
            yield str(material.resource.description)
