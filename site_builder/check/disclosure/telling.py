"""Hidden figures to findings and notes: where they stand and how many, how they could be computed; never a value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from site_builder.check.disclosure.attack import attack, knots
from site_builder.check.disclosure.figures import Figure
from site_builder.check.disclosure.formula import as_values, cells_of, formula
from site_builder.check.disclosure.system import System
from site_builder.check.disclosure.worlds import Seen, proved
from site_builder.check.engine import file_place, titles
from site_builder.model.package import MissingValue
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.words import Localized
from site_builder.text.hidden import COVER
from site_builder.text.numbers import number as words_of


def exposed(system: System, seen: Seen) -> Iterable[Finding]:
    """Yield what can be computed; what cannot be proved to stay hidden counts as that.

    Figures that hang together by sums are one fault, and so are such knots that begin in the same column.
    """
    exposures, safe = attack(system), proved(system, seen)
    open_ones = [n for n in sorted(system.hidden) if n in exposures or n not in safe]
    knot_of = {n: place for place, knot in enumerate(knots(system)) for n in knot}
    members: dict[object, list[int]] = defaultdict(list)
    for number in open_ones:
        members[knot_of.get(number, -number - 1)].append(number)
    columns: dict[tuple[int, int], list[int]] = defaultdict(list)
    for numbers in members.values():
        figure = system.figures[numbers[0]]
        columns[id(figure.resource), figure.column] += numbers
    for numbers in columns.values():
        first = next((number for number in numbers if number in exposures), numbers[0])
        exposure = exposures.get(first)
        variant = "unproved" if exposure is None else "" if exposure.is_exact else "range"
        words = as_values(formula(system, exposure)) if exposure else {}
        ordered = [system.figures[number] for number in (first, *(n for n in numbers if n != first))]
        yield _finding("small-count-computable", ordered, {"variant": variant, **words})


def grouped(
    code: str, figures: Sequence[Figure], numbers: Sequence[int], values: Mapping[str, str]
) -> Iterable[Finding]:
    """Yield one finding for each column; it names the first cells and how many there are."""
    columns: dict[tuple[int, int], list[Figure]] = defaultdict(list)
    for number in numbers:
        columns[id(figures[number].resource), figures[number].column].append(figures[number])
    for members in columns.values():
        yield _finding(code, members, values)


def _finding(code: str, figures: Sequence[Figure], values: Mapping[str, str]) -> Finding:
    """Return a finding at the first of several figures; it names the first cells and how many there are."""
    first = figures[0]
    path = file_place(first.package, first.resource)
    place = Place(first.package.name, first.resource.name, path, first.row_number, first.column + 1, first.field.name)
    told = {"count": str(len(figures)), "cells": cells_of(figures), **titles(first.field), **values}
    return Finding(code, Severity.ERROR, place, values=told)


def note(package: str, resource: str, markers: Sequence[MissingValue], threshold: int) -> Localized:
    """Say how many cells of a table are not shown."""
    covers = sum(marker == COVER for marker in markers)
    small = len(markers) - covers
    told, told_en = [], []
    if small:
        told.append(f"{words_of(small)} sel di bawah {threshold} tidak ditampilkan")
        told_en.append(f"{words_of(small, 'en')} cells below {threshold} are not shown")
    if covers:
        told.append(f"{words_of(covers)} sel ditutup agar angka kecil tidak dapat dihitung")
        told_en.append(f"{words_of(covers, 'en')} cells are covered so that no small figure can be computed")
    return Localized(f"{package} › {resource}: {', '.join(told)}", f"{package} › {resource}: {', '.join(told_en)}")
