"""Figures and a library to the system of everything a reader can reckon with, small figures hidden in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from site_builder.check.disclosure.counts import roles_of
from site_builder.check.disclosure.declared import relate_declared
from site_builder.check.disclosure.figures import Figure
from site_builder.check.disclosure.marked import guess_marked
from site_builder.check.disclosure.relations import Ledger, relate
from site_builder.check.disclosure.system import Bounds, Equation, System, exact, make_system
from site_builder.check.disclosure.tables import relate_tables
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.text.cells import plain_text


def reckon(library: Library, figures: Sequence[Figure], small: Sequence[int], marked: Sequence[int]) -> System:
    """Return the system of all figures; `small` are to be hidden, `marked` the source has hidden already."""
    threshold = library.settings.disclosure_threshold
    truth = {n: exact(figure.value) for n, figure in enumerate(figures) if figure.value is not None}
    ledger = Ledger(figures, truth, _parents(library.packages), library.settings.area_code.casefold())

    def equations(known: Ledger) -> Iterator[Equation]:
        yield from relate(known)
        yield from relate_tables(known)
        yield from relate_declared(library.packages, known)

    guessed = guess_marked(ledger, marked, equations)
    truth.update(guessed)
    system = make_system(figures, truth, equations(ledger))
    for number in small:
        system.hide(number, _bounds(truth[number], threshold))
    for number in guessed:
        limit = figures[number].limit
        system.hide(number, _bounds(truth[number], limit) if limit else Bounds(Fraction(0), None))
    return system


def _bounds(truth: Fraction, threshold: int) -> Bounds:
    """Return what a marker says ("<5": 1 to 4), and no less than what is true (0.5)."""
    return Bounds(min(Fraction(1), truth), max(Fraction(threshold - 1), truth))


def _parents(packages: Iterable[Package]) -> Mapping[str, str]:
    """Return which area lies in which other, by the tables that say so."""
    found: dict[str, str] = {}
    for package in packages:
        for resource in package.resources:
            roles = roles_of(resource)
            if resource.table is not None and {"wilayah", "wilayah-induk"} <= roles.keys():
                own, above = (resource.table.column(roles[name].name) for name in ("wilayah", "wilayah-induk"))
                for code, parent in zip(own, above, strict=False):
                    found.setdefault(plain_text(code).casefold(), plain_text(parent).casefold())
    return found
