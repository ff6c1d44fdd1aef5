"""Money joined to results: the figures of a library in, rupiah per house and per inhabitant of any area out.

Both parts of a ratio are published figures of one area and one period; a part that is hidden, missing, or told twice in
two ways gives no ratio at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from site_builder.derive import routes as paths
from site_builder.derive.computed import compute, ratio
from site_builder.derive.purses import GIVEN, SPENT, Purse, Purses, grouped, is_plain, is_usable, programme_of, row_word
from site_builder.derive.survey import Survey
from site_builder.model.number import Number
from site_builder.model.observation import Observation
from site_builder.text.amounts import is_money, is_share, many
from site_builder.text.kinds import kind_words
from site_builder.text.speech import capital, say, small
from site_builder.text.spoken import term

_PEOPLE = "penduduk"
_HOUSE = "rumah"
# (package, resource, row in the spreadsheet)
_Row = tuple[str, str, int]


def area_ratios(survey: Survey, area: str) -> tuple[Number, ...]:
    """Return what money comes to in an area: rupiah per house, then per inhabitant, each from the newest on."""
    ratios = MoneyRatios(Purses(survey))
    return (*ratios.per_house(area), *ratios.per_inhabitant(area))


class MoneyRatios:
    """Joins amounts to houses and inhabitants. Its indexes are made once, for however many areas."""

    def __init__(self, purses: Purses) -> None:
        """Take the amounts by what they are about; nothing is computed before somebody asks."""
        self.purses = purses
        self._survey = purses.survey

    def per_house(self, area: str) -> tuple[Number, ...]:
        """Return rupiah per house of an area, newest first: of the whole, of each programme, of each source."""
        return _newest(number for purse in self.purses.of(area) for number in self.houses_of(purse))

    def per_inhabitant(self, area: str) -> tuple[Number, ...]:
        """Return rupiah per inhabitant of an area, newest first; of each programme where the whole is not known."""
        purses = [purse for purse in self.purses.of(area) if purse.kind in GIVEN]
        purses = [purse for purse in purses if not purse.programme or self.purses.amount(purse.whole) is None]
        return _newest(number for purse in purses if (number := self.inhabitants_of(purse)))

    # ---- houses ----------------------------------------------------------------------------------------------------

    def houses_of(self, purse: Purse) -> Iterator[Number]:
        """Divide by the houses that the same rows tell; where none does, by those that the area says were handled."""
        items = self.purses.by_purse.get(purse, ())
        rows = [item for item in items if self._is_of_its_row(item)]
        for item in rows:
            houses = self.houses_on_row(item)
            if houses and is_usable(item):
                is_twice = sum(other.fund == item.fund for other in items) > 1
                more = (item.fund, row_word(item)) if is_twice else (item.fund,)
                yield self._per_house(purse, more, (self.purses.quote(item), houses))
        if purse.kind not in SPENT or rows:
            return
        handled, money = self.handled(purse), self.purses.amount(purse)
        if handled and handled.value and money:
            yield self._per_house(purse, (), (money, handled), is_handled=True)

    def _per_house(
        self, purse: Purse, more: Sequence[str], parts: tuple[Number, Number], *, is_handled: bool = False
    ) -> Number:
        money, houses = parts
        one, several = (term(str(houses.unit or _HOUSE), count=count) for count in (1, 2))
        kind = kind_words(purse.kind, purse.unit)
        return compute(
            self.purses.name("per-rumah", purse, *more),
            self.purses.title(say("{kind} per {unit}", kind=kind, unit=one), purse, next(iter(more), "")),
            ratio(money, houses),
            unit=say("{money} per {unit}", money=money.unit, unit=one),
            formula=say("{kind} ÷ {units} yang ditangani", kind=small(kind), units=several)
            if is_handled
            else say("{kind} ÷ {units} yang dibiayai", kind=small(kind), units=several),
            inputs=(money, houses),
        )

    def houses_on_row(self, item: Observation) -> Number | None:
        """Return the houses that the row of an amount says it paid for; None where it tells none, or hides them."""
        found = self._units.get((item.origin.package, item.origin.resource, item.origin.row))
        if found is None:
            return None
        money = self.purses.quote(item)
        value, unit = found
        number_id = f"{money.number_id}--unit"
        what = capital(say("{units} yang dibiayai", units=term(unit or _HOUSE, count=2)))
        return replace(
            money,
            number_id=number_id,
            title=self.purses.title(what, self.purses.purse(item), item.fund),
            value=value,
            unit=many(unit or _HOUSE),
            output_path=paths.number_page(number_id),
            observation=None,
        )

    def _is_of_its_row(self, item: Observation) -> bool:
        """Tell whether a row counts houses for this amount: beside what was spent they do not belong to a budget."""
        row = (item.origin.package, item.origin.resource, item.origin.row)
        return row in self._units and (item.kind in SPENT or not self._kinds[row] & set(SPENT))

    def handled(self, purse: Purse) -> Number | None:
        """Return the houses handled by the same programme, in the same area and days; None where that is not clear."""
        found = [
            item
            for item in self._handled.get((purse.area, purse.programme, purse.start, purse.end), ())
            if item.is_cumulative == purse.is_cumulative
        ]
        if not found or not purse.end or not all(map(is_usable, found)) or len({item.value for item in found}) > 1:
            return None
        return self._survey.doors.quote(found[0])

    # ---- inhabitants -----------------------------------------------------------------------------------------------

    def inhabitants_of(self, purse: Purse) -> Number | None:
        """Divide the amount of one year by the inhabitants of that year; of another year only approximately."""
        if purse.is_cumulative or not purse.start or not purse.end or purse.start.year != purse.end.year:
            return None
        money, people = self.purses.amount(purse), self.people(purse.area, purse.end.year)
        if people is None or money is None:
            return None
        kind = kind_words(purse.kind, purse.unit)
        number = compute(
            self.purses.name("per-penduduk", purse),
            self.purses.title(say("{kind} per penduduk", kind=kind), purse),
            ratio(money, people),
            unit=say("{money} per penduduk", money=money.unit),
            formula=say("{kind} ÷ penduduk", kind=small(kind)),
            inputs=(money, people),
        )
        number = replace(number, start=money.start, end=money.end, period=money.period)
        if people.end and people.end.year == purse.end.year:
            return number
        note = say(
            "Kira-kira: uangnya dari {money}, penduduknya dari {people}.", money=money.period, people=people.period
        )
        status = "kira-kira" if number.status == "diturunkan" else number.status
        return replace(number, status=status, notes=(note, *number.notes))

    def people(self, area: str, year: int) -> Number | None:
        """Return the inhabitants of an area in a year, else in the year that is nearest; of equals the later one."""
        known = [item for item in self._people.get(self.purses.code(area), ()) if is_usable(item) and item.year]
        nearest = min(known, key=lambda item: (abs((item.year or 0) - year), -(item.year or 0)), default=None)
        same = {item.value for item in known if nearest and item.year == nearest.year}
        if nearest is None or len(same) > 1 or not nearest.value or nearest.value < 0:
            return None
        return self._survey.doors.quote(nearest)

    # ---- indexes ---------------------------------------------------------------------------------------------------

    @cached_property
    def _handled(self) -> Mapping[tuple[str, str, date | None, date | None], Sequence[Observation]]:
        return grouped(
            ((self.purses.code(item.area), programme_of(item), item.start, item.end), item)
            for item in self._survey.observations
            if item.kind == "tertangani" and not is_money(item.unit) and not is_share(item.unit) and not item.part_of
        )

    @cached_property
    def _people(self) -> Mapping[str, Sequence[Observation]]:
        return grouped(
            (self.purses.code(item.area), item)
            for item in self._survey.observations
            if item.kind == _PEOPLE and not item.part_of
        )

    @cached_property
    def _kinds(self) -> Mapping[_Row, set[str]]:
        rows = grouped(
            ((item.origin.package, item.origin.resource, item.origin.row), item.kind) for item in self.purses.amounts
        )
        return {row: set(kinds) for row, kinds in rows.items()}

    @cached_property
    def _units(self) -> Mapping[_Row, tuple[int | Decimal, str]]:
        """Map rows to the houses that their money paid for; hidden and missing ones are not among them."""
        found = {}
        for material in self._survey.playing("jumlah-unit"):
            unit = material.roles["jumlah-unit"].unit
            for number, row in zip(material.table.row_numbers, material.rows, strict=True):
                value = row.get("jumlah-unit")
                if isinstance(value, int | Decimal) and not isinstance(value, bool) and is_plain(value) and value > 0:
                    found[material.package.name, material.resource.name, number] = (value, unit)
        return found


def _newest(numbers: Iterable[Number]) -> tuple[Number, ...]:
    known = {number.number_id: number for number in numbers if number.value is not None}
    return tuple(sorted(known.values(), key=lambda item: item.end or date.min, reverse=True))
