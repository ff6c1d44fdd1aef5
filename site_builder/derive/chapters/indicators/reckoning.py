"""What is computed from results: distances to levels and targets, ranks, changes. Each with formula and inputs.

Nothing is computed from a figure that is hidden, nor where the scale says no bounds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from site_builder.derive import routes as paths
from site_builder.derive.chapters.indicators.results import Board, Indicator, Reading
from site_builder.derive.computed import compute
from site_builder.derive.figures.comparison import length_key
from site_builder.derive.scales import Level, Value, difference, gap, usable
from site_builder.derive.survey import Survey
from site_builder.model.number import Number, RowPlace
from site_builder.model.observation import Observation
from site_builder.text.amounts import is_share
from site_builder.text.slugs import derive_slugs
from site_builder.text.speech import say
from site_builder.text.spoken import term

# With more indicators than this, what is computed for each leads to the page of the indicator instead of its own.
_MOST_PAGES = 60
# What values of a scale without a unit of things are counted in.
_POINTS = ("", "skor", "indeks", "poin", "nilai")


@dataclass(frozen=True, eq=False)
class Reckoner:
    """The numbers of one board."""

    survey: Survey
    board: Board

    @property
    def step_unit(self) -> str:
        """Return what differences of two results are counted in."""
        unit = self.board.unit
        return term("poin", count=0) if is_share(unit) or unit in _POINTS else unit

    def result(self, reading: Reading) -> Number:
        """Return a result as a number; with few indicators it has a page of its own."""
        return self._door(reading.item)

    def target(self, item: Observation) -> Number:
        """Return a target as a number."""
        return self._door(item)

    def _door(self, item: Observation) -> Number:
        return self.survey.doors.quote(item) if self._is_small else self.survey.doors.mention(item)

    @property
    def _is_small(self) -> bool:
        return len(self.board.indicators) <= _MOST_PAGES

    @cached_property
    def _level_slugs(self) -> Mapping[str, str]:
        scale = self.board.scale
        return derive_slugs((level.name for level in scale.levels), "tingkat") if scale else {}

    def bound(self, level: Level) -> Number:
        """Return where a level begins."""
        return self._bound(level, level.low, "bawah", say("Batas bawah tingkat {level}", level=level.name))

    def end(self, level: Level) -> Number:
        """Return where a level ends."""
        return self._bound(level, level.high, "atas", say("Batas atas tingkat {level}", level=level.name))

    def _bound(self, level: Level, value: Value | None, side: str, title: str) -> Number:
        scale = self.board.scale
        assert scale is not None, "a level without a scale"
        table = (scale.material.package.name, scale.material.resource.name)
        number_id = f"{scale.material.stem}-{self._level_slugs[level.name]}-batas-{side}"
        return Number(
            number_id=number_id,
            title=title,
            value=value,
            unit=self.board.unit,
            output_path=paths.number_page(number_id),
            status=level.status,
            source=level.source,
            source_url=level.source_url,
            source_date=level.source_date,
            notes=(say("Batas ini disimpulkan dari hasilnya; sumber tidak menyebutkannya."),)
            if level.status == "disimpulkan"
            else (),
            row=RowPlace(*table, level.row),
            row_path=self.survey.doors.row(*table, level.row),
        )

    def distance(self, item: Indicator, level: Level) -> Number | None:
        """Return how far a value is below the beginning of a level; None where either is not known, or it is above."""
        if item.value is None or level.low is None or item.value >= level.low:
            return None
        slug = self._level_slugs[level.name]
        return self._computed(
            item,
            f"jarak-{slug}",
            say("Jarak {name} ke tingkat {level}", name=item.name, level=level.name),
            value=difference(level.low, item.value),
            formula=say("batas bawah {level} − nilai {name}", level=level.name, name=item.name),
            inputs=(self.bound(level), self.result(item.newest)),
        )

    def to_next(self, item: Indicator) -> tuple[Level, Number] | None:
        """Return the next level and the distance to it."""
        if self.board.scale is None or item.value is None:
            return None
        level = self.board.scale.above(item.value)
        distance = self.distance(item, level) if level else None
        return (level, distance) if level and distance else None

    def to_top(self, item: Indicator) -> Number | None:
        """Return the distance to the highest level."""
        return self.distance(item, self.board.scale.top) if self.board.scale and self.board.scale.levels else None

    def to_target(self, item: Indicator) -> tuple[Number, bool] | None:
        """Return how far the newest result is from what was aimed at for the same period, and whether it got there."""
        aim = item.target(item.newest.period)
        wanted = usable(aim.value) if aim else None
        if aim is None or wanted is None or item.value is None:
            return None
        is_met = item.value >= wanted
        numbers = (self.target(aim), self.result(item.newest))
        distance = self._computed(
            item,
            "jarak-target",
            say("Jarak {name} ke targetnya", name=item.name),
            value=gap(wanted, item.value),
            formula=say("nilai {name} − target", name=item.name)
            if is_met
            else say("target − nilai {name}", name=item.name),
            inputs=numbers[::-1] if is_met else numbers,
        )
        return distance, is_met

    def count(self, items: Sequence[Indicator], word: str, title: str, formula: str) -> Number:
        """Return how many indicators these are, with their results as inputs."""
        return compute(
            f"indikator--{self.board.mark}banyak-{word}",
            title,
            len(items),
            unit=term("indikator", count=len(items)),
            formula=formula,
            inputs=[self.survey.doors.mention(item.newest.item) for item in items],
            has_page=bool(items),  # "none" is said in words, and leads nowhere
            output_path=paths.INDICATORS,
        )

    def on_level(self, level: Level) -> Number:
        """Return how many current indicators stand on a level."""
        here = [item for item in self.board.current if self.board.level(item.newest) is level]
        title = say("Indikator pada tingkat {level}", level=level.name)
        formula = say("banyaknya indikator pada tingkat {level}", level=level.name)
        return self.count(here, self._level_slugs[level.name], title, formula)

    def change(self, item: Indicator) -> tuple[Number, int] | None:
        """Return by how much the newest result differs from the first, and which way: 1 up, -1 down, 0 not at all."""
        known = [reading for reading in item.readings if reading.value is not None]
        first = known[0] if known else item.newest
        if first.value is None or item.value is None or first.period == item.newest.period:
            return None
        if length_key(first.item) != length_key(item.newest.item):
            return None
        way = (item.value > first.value) - (item.value < first.value)
        numbers = (self.result(item.newest), self.result(first))
        change = self._computed(
            item,
            "perubahan",
            say("Perubahan {name} sejak hasil pertama", name=item.name),
            value=gap(item.value, first.value),
            formula=say("nilai pertama − nilai terbaru") if way < 0 else say("nilai terbaru − nilai pertama"),
            inputs=numbers[::-1] if way < 0 else numbers,
        )
        return change, way

    def rank(self, item: Indicator) -> Number | None:
        """Return the place among the indicators of the newest period; equal values share one. None if any is hidden."""
        known = self.board.known
        if not self.board.is_complete or len(known) < 2 or item not in known:
            return None
        better = sum((other.value or 0) > (item.value or 0) for other in known)
        inputs = tuple(self.survey.doors.mention(other.newest.item) for other in known)
        return self._computed(
            item,
            "peringkat",
            say("Peringkat {name} di antara {count} indikator", name=item.name, count=len(known)),
            value=better + 1,
            formula=say("banyaknya indikator yang nilainya lebih tinggi + 1"),
            inputs=inputs,
            unit="",
        )

    def _computed(
        self,
        item: Indicator,
        word: str,
        title: str,
        *,
        value: Value,
        formula: str,
        inputs: tuple[Number, ...],
        unit: str | None = None,
    ) -> Number:
        return compute(
            f"indikator--{item.slug}-{word}",
            title,
            value,
            unit=self.step_unit if unit is None else unit,
            formula=formula,
            inputs=inputs,
            has_page=self._is_small,
            output_path=item.output_path,
        )
