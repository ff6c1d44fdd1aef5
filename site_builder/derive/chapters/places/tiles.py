"""The tile map: areas with a place on the grid to squares with words in them, in the units of the drawing."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.derive.chapters.places.labels import labels
from site_builder.model.area import Area
from site_builder.model.geometry import Ring
from site_builder.model.places import Words
from site_builder.text.speech import changed

# The drawing is this wide in units; on a phone a unit is a pixel, on a desk two.
WIDTH = 320
_MARGIN = 1.5
# Sizes of text in units (site.css sets them): on a phone, and on a desk where everything is twice as large; "phone" is
# the picture of a figure for phones, which may shrink and so has larger letters.
LINE = {"narrow": 13.5, "wide": 8.8, "phone": 13.0}
_CHARACTER = {"narrow": 6.7, "wide": 4.2, "phone": 7.4}
_NAMES_FROM = 3


# No grid that anybody made by hand is wider or higher; a slip of the keyboard must not make a map of a kilometre.
_MOST_STEPS = 60


def placed(areas: Sequence[Area]) -> tuple[Area, ...]:
    """Return the areas that have a place on the grid of their own; none where the grid is beyond all measure."""
    taken: dict[tuple[int, int], Area] = {}
    for area in areas:
        if area.row is not None and area.column is not None:
            taken.setdefault((area.row, area.column), area)
    spans = [max(steps) - min(steps) for steps in zip(*taken, strict=True)] if taken else []
    return tuple(taken.values()) if len(taken) > 1 and max(spans) < _MOST_STEPS else ()


class TileGrid:
    """The squares of some areas: how large they are and where each stands."""

    def __init__(self, areas: Sequence[Area]) -> None:
        """Lay the grid out, without empty rows and columns around it."""
        rows = [area.row or 0 for area in areas]
        columns = [area.column or 0 for area in areas]
        self._top, self._left = min(rows), min(columns)
        self._side = WIDTH / max(4, max(columns) - self._left + 1)
        self.height = round((max(rows) - self._top + 1) * self._side)
        self._lines = {kind: labels(areas, int((self._side - 4) / _CHARACTER[kind])) for kind in LINE}

    def path(self, area: Area) -> str:
        """Return the outline of a square."""
        x, y, side = self._x(area) + _MARGIN, self._y(area) + _MARGIN, self._side - 2 * _MARGIN
        return f"M{_short(x)} {_short(y)}h{_short(side)}v{_short(side)}h-{_short(side)}z"

    def rings(self, area: Area) -> tuple[Ring, ...]:
        """Return the corners of a square."""
        x, y, side = self._x(area) + _MARGIN, self._y(area) + _MARGIN, self._side - 2 * _MARGIN
        return (((x, y), (x + side, y), (x + side, y + side), (x, y + side)),)

    def words(self, area: Area, value: str, kind: str) -> tuple[Words, ...]:
        """Return the words in a square: the name above, the figure below; none where all is small."""
        room = int((self._side - 4) / _CHARACTER[kind])
        if room < _NAMES_FROM:
            return ()
        x, line = self._x(area) + self._side / 2, LINE[kind]
        lines = [
            *((text, "name") for text in self._lines[kind][area.code]),
            (changed(value, lambda words: words[: room + 1]), "value"),
        ]
        top = self._y(area) + self._side / 2 - (len(lines) - 1) * line / 2 + line * 0.32
        return tuple(
            Words(round(x, 1), round(top + place * line, 1), text, style) for place, (text, style) in enumerate(lines)
        )

    def _x(self, area: Area) -> float:
        return ((area.column or 0) - self._left) * self._side

    def _y(self, area: Area) -> float:
        return ((area.row or 0) - self._top) * self._side


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
