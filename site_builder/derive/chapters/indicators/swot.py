"""Factors and strategies: quoted tables in, the page with the matrix, the position and the answers out.

Which strategy answers which factor is the source's say; the page links both ways and names factors left unanswered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from site_builder.derive import routes as paths
from site_builder.derive.chapters.indicators.evidence import (
    GROUPS,
    conflict_codes,
    factor_anchor,
    factor_quote,
    factor_rows,
    quote_of,
    text_of,
)
from site_builder.derive.chapters.indicators.pictures import all_placed
from site_builder.derive.chapters.indicators.reckoning import Reckoner
from site_builder.derive.chapters.indicators.words import opening
from site_builder.derive.figures.material import RoleRow
from site_builder.derive.figures.words import when
from site_builder.derive.scales import usable
from site_builder.derive.sentences import sentence, told
from site_builder.derive.survey import Survey
from site_builder.model.indicators import Factor, Quadrant, Quote, Strategy, StrategyGroup, SwotPage
from site_builder.model.number import Number, Sentence
from site_builder.model.portal import Link
from site_builder.model.speech import either
from site_builder.text.slugs import parse_mark
from site_builder.text.speech import joined, say, together
from site_builder.text.spoken import term

_MEETINGS = {
    "SO": say("Memakai kekuatan untuk meraih peluang"),
    "WO": say("Meraih peluang untuk mengatasi kelemahan"),
    "ST": say("Memakai kekuatan untuk menghadapi ancaman"),
    "WT": say("Mengurangi kelemahan dan menghindari ancaman"),
}
# What each axis subtracts, and what is said where it is balanced, above and below zero.
_AXES = {
    "IFAS": say("kekuatan − kelemahan"),
    "EFAS": say("peluang − ancaman"),
}
_SIDES = {
    "IFAS": (
        say("kekuatan dan kelemahan seimbang"),
        say("kekuatan melebihi kelemahan"),
        say("kelemahan melebihi kekuatan"),
    ),
    "EFAS": (
        say("peluang dan ancaman seimbang"),
        say("peluang melebihi ancaman"),
        say("ancaman melebihi peluang"),
    ),
}
_SAYINGS = {
    "arah": say("Arah yang dipilih"),
    "sasaran": say("Sasaran"),
    "tingkat-acuan": say("Tingkat yang dijadikan tolok ukur"),
}


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
        source=quote_of(first).source,
        source_url=text_of(first, "sumber-url"),
        translation=quote_of(first).translation,
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
    return Link(say("Strategi {number}", number=number), f"{paths.SWOT}#{strategy_anchor(number)}")


def _quadrants(
    factors: Mapping[str, RoleRow],
    strategies: Mapping[str, RoleRow],
    answers: Mapping[str, Sequence[str]],
    reckoners: Sequence[Reckoner],
) -> Iterable[Quadrant]:
    """Yield the groups of factors, S W O T first, then what else the source has."""
    found = dict.fromkeys(text_of(row, "kelompok-faktor") for row in factors.values())
    known = [group for group in GROUPS if group in found]
    for group in (*known, *(group for group in found if group not in GROUPS)):
        yield Quadrant(
            group,
            GROUPS.get(group, term(group)) or say("Tanpa kelompok"),
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
                yield together((opening(item.name, when(item.newest.item)), told(reckoner.result(item.newest))))


def _groups(
    factors: Mapping[str, RoleRow], strategies: Mapping[str, RoleRow], answers: Mapping[str, Sequence[str]]
) -> Iterable[StrategyGroup]:
    codes = dict.fromkeys(text_of(row, "kelompok-strategi") for row in strategies.values())
    for group in codes:
        yield StrategyGroup(
            group,
            _MEETINGS.get(group, term(group)) or say("Tanpa kelompok"),
            tuple(
                Strategy(
                    quote_of(row, say("Strategi {number}", number=number), anchor=strategy_anchor(number)),
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
    even, above, below = _SIDES[axis]
    return even if not value else above if value > 0 else below


def _finding(positions: Sequence[tuple[str, Number]], factor_count: int, strategy_count: int) -> Sentence:
    """Say which side is stronger on both axes; without them how many factors and strategies there are."""
    known = [(axis, number) for axis, number in positions if axis in _AXES]
    if len(known) != len(_AXES):
        factors, strategies = _counted(factor_count, strategy_count)
        if not strategy_count:
            return together((factors,))
        return sentence("{strategies} untuk {factors}", strategies=strategies, factors=factors)
    values = [number.value or 0 for _, number in known]
    one, other = (
        together((_side(axis, value), " (", axis, " ", number, ")"))
        for (axis, number), value in zip(known, values, strict=True)
    )
    start = opening(known[0][1].period)
    if min(values) < 0 < max(values):
        return sentence("{start}{one}, tetapi {other}", start=start, one=one, other=other)
    return sentence("{start}{one}, dan {other}", start=start, one=one, other=other)


def _counted(factors: int, strategies: int) -> tuple[str, str]:
    return say("{count} faktor", count=factors), say("{count} strategi", count=strategies)


def _lead(
    factors: Mapping[str, RoleRow], strategies: Mapping[str, RoleRow], unanswered: Sequence[str]
) -> Iterable[Sentence]:
    if not strategies:
        return
    named, drawn = _counted(len(factors), len(strategies))
    yield sentence("Sumbernya menyebut {factors} dan menyusun {strategies}.", factors=named, strategies=drawn)
    if not unanswered:
        yield sentence("Setiap faktor dijawab sedikitnya satu strategi.")


def _position_words(positions: Sequence[tuple[str, Number]]) -> Iterable[Sentence]:
    """Say how each axis is computed and what its sign means."""
    for axis, number in positions:
        if axis not in _AXES:
            yield together((f"{axis}: ", told(number), "."))
        else:
            yield together((axis, " = ", _AXES[axis], " = ", number, ": ", _side(axis, number.value or 0), "."))


def _sayings(survey: Survey) -> Iterable[Quote]:
    """Yield what the source says of direction, target and benchmark, word for word."""
    for material in survey.playing("hal", "isi"):
        for row in material.rows:
            about, year = text_of(row, "hal"), text_of(row, "periode").strip("-")
            title = _SAYINGS.get(about) or term(about.replace("-", " ").capitalize())
            yield quote_of(row, joined(", ", filter(None, (title, year))))


def _remarks(survey: Survey) -> Iterable[str]:
    """Yield what descriptors say of the strategies and of the position: whose they are, and what is not published."""
    for material in (*survey.playing("strategi", "isi", "kelompok-strategi"), *survey.playing("sumbu", "nilai")):
        if material.resource.description:
            yield either(material.resource.description)
