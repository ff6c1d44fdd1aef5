"""What any reader can reckon with across all tables: parts of areas, of totals, of periods, of kinds; equal figures.

Figures in, equations out. Whether an equation is true is not decided here: `make_system` leaves out what is not. A
whole that is larger than its parts still bounds them, so it is kept as such.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

from site_builder.check.disclosure.figures import Figure
from site_builder.check.disclosure.system import Equation

# First words of what stands in a column of names where a row holds the total of others.
_ALL = frozenset(("jumlah", "total", "semua", "seluruh", "seluruhnya", "keseluruhan", "all", "sum", "l+p", "-"))
# Columns whose values hang together: a total over programmes names other funds, or none.
_TIED = {"program": ("sumber-dana",), "sumber-dana": ("program",)}
_MOST_PERIODS = 60
_MOST_KINDS = 6
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, eq=False)
class Ledger:
    """The figures by number, their true values, and which area lies in which other.

    The values of those `guessed` are placeholders: what a table adds up to is not learnt from them.
    """

    figures: Sequence[Figure]
    truth: Mapping[int, Fraction]
    parents: Mapping[str, str]
    whole: str = ""
    guessed: frozenset[int] = frozenset()

    def grouped(self, key: Callable[[Figure], Hashable | None]) -> Iterable[list[int]]:
        """Group the known figures; a key of None leaves one out."""
        groups: dict[Hashable, list[int]] = defaultdict(list)
        for number in self.truth:
            found = key(self.figures[number])
            if found is not None:
                groups[found].append(number)
        return (group for group in groups.values() if len(group) > 1)


def relate(ledger: Ledger) -> Iterator[Equation]:
    """Yield every equation that figures of the same kind of subject may keep."""
    yield from _areas(ledger)
    names = {name for number in ledger.truth for name, _ in ledger.figures[number].subject.others}
    for name in sorted(names):
        yield from _totals(ledger, name)
    yield from _kinds(ledger)
    yield from _periods(ledger)
    yield from _parts(ledger)
    yield from _twins(ledger)


def sums(ledger: Ledger, whole: int, parts: Sequence[int]) -> Iterator[Equation]:
    """Yield the whole as the sum of its parts, or as more than them where parts may be missing."""
    distinct = [part for part in dict.fromkeys(parts) if part != whole]
    rest = ledger.truth[whole] - sum((ledger.truth[part] for part in distinct), Fraction(0))
    if distinct and rest >= 0:
        terms = ((whole, 1), *((part, -1) for part in distinct))
        yield Equation(terms) if rest == 0 else Equation(terms, high=None)


def is_total(text: str) -> bool:
    """Tell whether a text names all of a column's values together; a missing one does."""
    return not text or text in _ALL or text.split(maxsplit=1)[0].strip(":.") in _ALL


def _areas(ledger: Ledger) -> Iterator[Equation]:
    """An area is the sum of the areas right below it, as far as the group knows them."""

    def key(figure: Figure) -> Hashable:
        about = figure.subject
        return about.kind, about.start, about.end, about.others

    for group in ledger.grouped(key):
        by_area: dict[str, int] = {}
        for number in group:
            by_area.setdefault(ledger.figures[number].subject.area or ledger.whole, number)
        below: dict[str, list[int]] = defaultdict(list)
        for area, number in by_area.items():
            above = _above(area, by_area, ledger)
            if above is not None:
                below[above].append(number)
        for area, parts in below.items():
            yield from sums(ledger, by_area[area], parts)


def _above(area: str, known: Mapping[str, int], ledger: Ledger) -> str | None:
    """Return the nearest area above that has a figure: by the reference tables, else by the code itself."""
    seen = {area}
    while area:
        above = ledger.parents.get(area) or area.rpartition(".")[0]
        if not above and area.isdigit():
            above = next((area[:length] for length in (7, 4, 2) if length < len(area)), "")
        if above in seen:
            return None
        seen.add(above)
        if above in known:
            return above
        area = above
    return None


def _totals(ledger: Ledger, name: str) -> Iterator[Equation]:
    """Rows that differ in one column alone add up to the row that names all of them; so do whole tables without it."""
    tied = _TIED.get(name, ())

    def key(figure: Figure) -> Hashable:
        about = figure.subject
        return about.kind, about.area or ledger.whole, about.start, about.end, about.without(name, *tied)

    for group in ledger.grouped(key):
        told = [(dict(ledger.figures[number].subject.others).get(name, ""), number) for number in group]
        parts: dict[str, int] = {}
        for text, number in told:
            if not is_total(text):
                parts.setdefault(text, number)
        for text, number in told:
            if is_total(text):
                own = [n for t, n in told if not is_total(t) and _resource(ledger, n) == _resource(ledger, number)]
                yield from sums(ledger, number, own or list(parts.values()))


def _resource(ledger: Ledger, number: int) -> int:
    return id(ledger.figures[number].resource)


def _kinds(ledger: Ledger) -> Iterator[Equation]:
    """What was counted is what was handled and what is left, at the same place and moment."""

    def key(figure: Figure) -> Hashable | None:
        about = figure.subject
        if about.kind not in ("terdata", "tertangani", "sisa"):
            return None
        return about.area or ledger.whole, about.end, about.without("program", "sumber-dana", "kumulatif")

    for group in ledger.grouped(key):
        by_kind: dict[str, list[int]] = defaultdict(list)
        for number in group:
            by_kind[ledger.figures[number].subject.kind].append(number)
        counted, handled, left = (by_kind[kind][:_MOST_KINDS] for kind in ("terdata", "tertangani", "sisa"))
        for whole in counted:
            for part in handled:
                yield from (Equation(((whole, 1), (part, -1), (rest, -1))) for rest in left)


def _periods(ledger: Ledger) -> Iterator[Equation]:
    """A period is the sum of the shorter ones that fill it without gap."""

    def key(figure: Figure) -> Hashable | None:
        about = figure.subject
        if about.start is None or about.end is None:
            return None
        return about.kind, about.area or ledger.whole, about.without("kumulatif")

    for group in ledger.grouped(key):
        spans: dict[tuple[date, date], int] = {}
        for number in group:
            about = ledger.figures[number].subject
            if about.start and about.end and about.start <= about.end:
                spans.setdefault((about.start, about.end), number)
        if not 2 < len(spans) <= _MOST_PERIODS:
            continue
        for (start, end), whole in spans.items():
            for is_longest_first in (False, True):
                tiles, day = [], start
                is_filled = False
                while not is_filled:
                    inside = [s for s in spans if s[0] == day and s[1] <= end and s != (start, end)]
                    if not inside:
                        break
                    span = (max if is_longest_first else min)(inside, key=lambda s: s[1])
                    tiles.append(spans[span])
                    is_filled = span[1] == end
                    if not is_filled:  # so there is a day after
                        day = span[1] + _DAY
                if is_filled:
                    yield from sums(ledger, whole, tiles)


def _parts(ledger: Ledger) -> Iterator[Equation]:
    """A row is the sum of the rows that say they are part of it."""
    keys = {
        (id(figure.package), figure.key, figure.subject.kind): number
        for number in ledger.truth
        if (figure := ledger.figures[number]).key
    }
    parts: dict[int, list[int]] = defaultdict(list)
    for number in ledger.truth:
        figure = ledger.figures[number]
        whole = keys.get((id(figure.package), figure.part_of, figure.subject.kind)) if figure.part_of else None
        if whole is not None:
            parts[whole].append(number)
    for whole, numbers in parts.items():
        yield from sums(ledger, whole, numbers)


def _twins(ledger: Ledger) -> Iterator[Equation]:
    """The same figure in two tables is the same figure."""
    for group in ledger.grouped(lambda figure: figure.subject):
        for first, second in pairwise(group):
            yield Equation(((first, 1), (second, -1)))
