"""`Area`: a place that tables speak of, found by its code in whatever package it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Area:
    """A place: its code, the name of the reference table and other names it goes or went by.

    `level` is "kecamatan", "desa", ... by the code, "wilayah" where the code says nothing; `parent` the code of the
    area that holds it; `row` and `column` (from 1, north and west) its place on the tile map, None where nobody gave
    it one. `start` and `end` are the first and last day on which it was an area of its own (None: as far as anybody
    knows, always), `origins` the codes of those that it was made of. `is_reference`: a reference table lists it; else
    only figures mention it.
    """

    code: str
    name: str
    other_names: tuple[str, ...] = ()
    parent: str = ""
    level: str = "wilayah"
    row: int | None = None
    column: int | None = None
    is_reference: bool = False
    start: date | None = None
    end: date | None = None
    origins: tuple[str, ...] = ()

    def existed(self, start: date | None, end: date | None) -> bool:
        """Tell whether it was an area of its own for the whole of a period; of unknown days nothing is doubted."""
        began = self.start is None or (start or end or date.max) >= self.start
        return began and (self.end is None or (end or start or date.min) <= self.end)


@dataclass(frozen=True, slots=True)
class Areas:
    """All places of the library, in the order of their codes. `whole` is the one that the portal is about.

    `parts` are the areas one level below the whole, of which each has a page; deeper ones (desa) are in `by_code`.
    """

    whole: str
    whole_name: str
    by_code: Mapping[str, Area]
    parts: tuple[Area, ...] = ()

    def name(self, code: str) -> str:
        """Return what an area is called, or its code."""
        if code and code == self.whole:
            return self.whole_name or code
        area = self.by_code.get(code)
        return area.name if area and area.name else code

    def holds(self, code: str) -> bool:
        """Tell whether an area is the whole or lies inside it; figures without an area are about the whole."""
        return code in ("", self.whole) or self.is_part(code)

    def is_part(self, code: str) -> bool:
        """Tell whether an area lies inside the whole; neighbours of it do not."""
        if not self.whole:
            return bool(code)
        area = self.by_code.get(code)
        return code != self.whole and (code.startswith(f"{self.whole}.") or (area is not None and self._inside(area)))

    def _inside(self, area: Area) -> bool:
        parents = {self.whole}
        seen: set[str] = set()
        while area.parent and area.code not in seen:
            if area.parent in parents:
                return True
            seen.add(area.code)
            above = self.by_code.get(area.parent)
            if above is None:
                return False
            area = above
        return False
