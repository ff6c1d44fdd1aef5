"""The door of disclosure control: a Library in, the Library that may be shown out, and why, where it may not.

Counts from 1 to one below the threshold are hidden, and as many others as it takes so that none can be computed. What
is left is proved twice: by other values that fit everything shown, and by an attack that must not succeed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from site_builder.check.disclosure.choose import choose_covers
from site_builder.check.disclosure.counts import is_small
from site_builder.check.disclosure.exemptions import Released, read_released, unused
from site_builder.check.disclosure.figures import Figure, figures_of
from site_builder.check.disclosure.hide import Hiding, hide
from site_builder.check.disclosure.published import shown_before
from site_builder.check.disclosure.reckon import reckon
from site_builder.check.disclosure.system import System
from site_builder.check.disclosure.telling import exposed, grouped, note
from site_builder.check.disclosure.told import told_figures
from site_builder.check.privacy.masking import MASK
from site_builder.model.exemption import Exemption
from site_builder.model.library import Library
from site_builder.model.package import MissingValue, Package
from site_builder.model.report import Finding
from site_builder.model.words import Localized
from site_builder.text.hidden import COVER, small_marker

# Beyond these the proof would take too long: what cannot be proved is refused, never waved through.
MOST_FIGURES = 400_000
MOST_HIDDEN = 5_000


@dataclass(frozen=True, slots=True, eq=False)
class Protection:
    """The library as it may be shown, what stands against showing it, exemptions used, and what was hidden in words.

    `cells` are the hidden cells: package, resource, row as a spreadsheet counts, and column by name.
    """

    library: Library
    findings: tuple[Finding, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    notes: tuple[Localized, ...] = ()
    cells: frozenset[tuple[str, str, int, str]] = frozenset()

    def of(self, package: Package, is_broken: bool) -> list[Finding]:
        """Return the findings of a package; of a broken one, whose figures will change, those on exemptions."""
        found = [finding for finding in self.findings if finding.place.package == package.name]
        return [finding for finding in found if not is_broken or finding.code.startswith("small-count-exemption")]

    def veiled(self, finding: Finding) -> Finding:
        """Return the finding of another rule without the number of a hidden cell."""
        place = finding.place
        if (place.package, place.resource, place.row or 0, place.field) not in self.cells or not finding.value:
            return finding
        values = {name: MASK if text == finding.value else text for name, text in finding.values.items()}
        return replace(finding, value=MASK, values=values)


@lru_cache(maxsize=2)  # checking and admitting ask the same of the same library
def protect(library: Library) -> Protection:
    """Hide small counts and what covers them; a library without any is returned as it is."""
    figures = tuple(figures_of(library.packages))
    threshold = library.settings.disclosure_threshold
    small = [n for n, figure in enumerate(figures) if figure.is_count and is_small(figure.value, threshold)]
    findings, released = _released(library)
    exempt = {n for n in small if any(item.covers(figures[n]) for item in released)}
    used = [item for item in released if any(item.covers(figures[n]) for n in exempt)]
    findings += [unused(item) for item in released if item not in used]
    exemptions = tuple(item.exemption for item in used)
    hidden = [number for number in small if number not in exempt]
    marked = [n for n, figure in enumerate(figures) if figure.is_count and figure.limit is not None]
    if not hidden and not marked:
        return Protection(library, tuple(findings), exemptions)
    if len(figures) > MOST_FIGURES or len(hidden) + len(marked) > MOST_HIDDEN:
        findings += grouped("small-count-computable", figures, hidden or marked, {"variant": "large"})
        return Protection(library, tuple(findings), exemptions)
    system = reckon(library, figures, hidden, marked)
    findings += _cover(library, system, frozenset(hidden), exempt)
    hiding = _hiding(library, system)
    shown, notes = hide(library, hiding), tuple(_notes(library, hiding))
    return Protection(shown, tuple(findings), exemptions, notes, _cells(system))


def _cover(library: Library, system: System, small: frozenset[int], exempt: set[int]) -> Iterable[Finding]:
    """Hide in `system` what covers the small figures; yield why something cannot stay hidden all the same."""
    figures = system.figures
    is_shown = shown_before(library, figures, system.truth)
    public = [number for number in sorted(small) if is_shown(number)]
    for number in public:
        system.show(number)  # everybody knows it, so it helps to compute others
    fixed = {*exempt, *public}

    def is_free(number: int) -> bool:
        figure = figures[number]
        is_hideable = figure.is_count and figure.value is not None and not _is_key(figure)
        return is_hideable and number not in fixed and not is_shown(number)

    seen = choose_covers(system, library.settings.disclosure_threshold, is_free)
    hidden = [number for number in sorted(small) if number in system.hidden]
    yield from grouped("small-count-published", figures, public, {})
    yield from grouped("small-count-key", figures, [number for number in hidden if _is_key(figures[number])], {})
    yield from exposed(system, seen)
    texts = (*library.documents, *library.essays.values())
    yield from told_figures(library.packages, texts, [figures[number] for number in hidden])


def _is_key(figure: Figure) -> bool:
    """Tell whether a column stands in a key of its table: a key without a value would be none."""
    schema = figure.resource.schema
    return figure.field.name in (*schema.primary_key, *(name for key in schema.foreign_keys for name in key.fields))


def _released(library: Library) -> tuple[list[Finding], list[Released]]:
    entries = [entry for package in library.packages for entry in read_released(package)]
    findings = [entry for entry in entries if isinstance(entry, Finding)]
    return findings, [entry for entry in entries if isinstance(entry, Released)]


def _hiding(library: Library, system: System) -> Hiding:
    """Return the marker of every cell that is to be hidden; what the source has hidden already keeps its own."""
    places = {
        id(resource): (number, place)
        for number, package in enumerate(library.packages)
        for place, resource in enumerate(package.resources)
    }
    hiding: dict[tuple[int, int], dict[tuple[int, int], MissingValue]] = defaultdict(dict)
    marker = small_marker(library.settings.disclosure_threshold)
    for number, bounds in sorted(system.hidden.items()):
        figure = system.figures[number]
        if figure.value is not None:
            own = COVER if bounds.high is None else marker
            hiding[places[id(figure.resource)]][figure.row, figure.column] = own
    return hiding


def _cells(system: System) -> frozenset[tuple[str, str, int, str]]:
    figures = (system.figures[number] for number in system.hidden)
    return frozenset((item.package.name, item.resource.name, item.row_number, item.field.name) for item in figures)


def _notes(library: Library, hiding: Hiding) -> Iterable[Localized]:
    for (at, place), cells in sorted(hiding.items()):
        package = library.packages[at]
        markers: Sequence[MissingValue] = list(cells.values())
        yield note(package.name, package.resources[place].name, markers, library.settings.disclosure_threshold)
