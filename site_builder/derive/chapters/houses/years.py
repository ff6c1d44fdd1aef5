"""Stock, handled and left year by year: a grid with a row per year and basis, conflicts and longer periods apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from site_builder.derive.chapters.houses.ledger import (
    STOCK,
    Ledger,
    are_alike,
    is_long,
    is_whole_programme,
    is_whole_year,
    marked_status,
    newest_first,
    partners,
    told_period,
    told_unit,
)
from site_builder.derive.figures.words import quoted, when
from site_builder.model.houses import YearSeries
from site_builder.model.number import Number, Sentence
from site_builder.model.observation import Observation
from site_builder.model.pages import Grid, GridCell, GridRow, PlacedFigure
from site_builder.model.portal import Column
from site_builder.text.amounts import unit_words
from site_builder.text.kinds import VERBS
from site_builder.text.speech import capital, joined, say, together
from site_builder.text.spoken import term

_KINDS = ("terdata", "tertangani", "sisa")
_DRAWN = say("Terdata, ditangani, dan belum ditangani")
# Years between two that are known are listed as missing, unless they are ages apart.
_MOST_YEARS = 60
# A row of the grid: its year and its basis.
_Row = tuple[int, str]
_Cells = Mapping[_Row, Mapping[str, Sequence[Observation]]]


def year_series(ledger: Ledger, said: Sequence[Number] = ()) -> YearSeries:
    """Lay out what is known of all programmes together; `said` are readings that the page has told already."""
    items = [item for item in ledger.of(*_KINDS) if is_whole_programme(item) and item.end]
    yearly = [item for item in items if not is_long(item)]
    told = {partner.origin for item in yearly for partner in partners(item, items) if is_long(partner)}
    shown = [item for item in items if not is_long(item) or item.origin in told]
    units = list(dict.fromkeys(item.unit for item in yearly))
    tables = {unit: _by_year([item for item in shown if item.unit == unit]) for unit in units}
    longer = [item for item in ledger.items if is_long(item) and item.origin not in told]
    return YearSeries(
        years=tuple(_grid(ledger, unit, cells) for unit, cells in tables.items()),
        longer=_longer(ledger, newest_first(longer)) if longer else None,
        readings=tuple(words for cells in tables.values() for words in _readings(ledger, cells, said)),
        breaks=tuple(words for cells in tables.values() for words in _breaks(cells)),
        figures=_stock_figures(ledger, items),
    )


def _by_year(items: Sequence[Observation]) -> _Cells:
    """Put every figure into the row of its year and basis; one that names no basis joins the only one of its year."""
    bases: dict[int, list[str]] = {}
    for item in items:
        known = bases.setdefault(item.year or 0, [])
        if item.basis and item.basis not in known:
            known.append(item.basis)
    found: dict[_Row, dict[str, list[Observation]]] = {}
    for item in items:
        known = bases[item.year or 0]
        basis = item.basis or (known[0] if len(known) == 1 else "")
        found.setdefault((item.year or 0, basis), {}).setdefault(item.kind, []).append(item)
    return dict(sorted(found.items(), key=lambda pair: pair[0]))


def _expected_years(ledger: Ledger, unit: str) -> set[int]:
    areas = ledger.survey.areas
    return {
        item.year
        for item in ledger.survey.expected
        if item.measure.kind in _KINDS
        and not item.measure.programme.strip("-")
        and item.measure.unit == unit
        and item.area in ("", areas.whole)
    }


def _grid(ledger: Ledger, unit: str, cells: _Cells) -> Grid:
    kinds = [kind for kind in _KINDS if any(kind in row for row in cells.values())]
    known = {year for year, _ in cells}
    years = known | _expected_years(ledger, unit)
    first, last = min(years), max(years)
    span = range(first, last + 1) if last - first < _MOST_YEARS else sorted(known)
    rows = [(year, basis) for year in span for basis in sorted(b for y, b in cells if y == year) or [""]]
    return Grid(
        caption=say("Rumah terdata, ditangani, dan belum ditangani per tahun, {years}", years=f"{first}–{last}"),
        columns=(
            Column(say("Tahun")),
            *(Column(capital(VERBS[kind]), is_number=True, unit=unit) for kind in kinds),
        ),
        rows=tuple(
            GridRow(
                (
                    _year_words(row, rows[place - 1] if place else None),
                    *(_cell(ledger, cells.get(row, {}).get(kind, ())) for kind in kinds),
                )
            )
            for place, row in enumerate(rows)
        ),
    )


def _year_words(row: _Row, before: _Row | None) -> str:
    """Write the year, and the basis where it is another than in the row above."""
    year, basis = row
    return joined(" · ", (str(year), term(basis))) if basis and (before is None or before[1] != basis) else str(year)


def _cell(ledger: Ledger, items: Sequence[Observation]) -> GridCell:
    """Write the figures of one kind and year: one, or several side by side."""
    if not items:
        return None
    first = ledger.door(items[0])
    if len(items) > 1 and are_alike(items):
        return (first, say(" ({count} bacaan)", count=len(items)))
    parts: list[str | Number] = []
    for item in items:
        apart = "" if item.kind in STOCK or is_whole_year(item) else joined("", (", ", when(item)))
        # Of several figures the readings below the grid tell the status.
        words = joined("", (apart, "" if len(items) > 1 else marked_status(item)))
        parts += [*([" / "] if parts else []), ledger.door(item), *([words] if words else [])]
    return first if len(parts) == 1 else tuple(parts)


def _readings(ledger: Ledger, cells: _Cells, said: Sequence[Number]) -> Iterable[Sentence]:
    """Say of every figure that sources tell in more than one way what each of them says."""
    known = {number.observation for number in said}
    for (year, _), row in cells.items():
        for kind, items in row.items():
            if len(items) < 2 or known.issuperset(items):
                continue
            parts: list[str | Number] = [f"{year}, ", VERBS[kind], ": "]
            for place, item in enumerate(items):
                parts += ["; " if place else "", ledger.quote(item), " ", unit_words(item.unit, item.value)]
                parts += [", ", quoted(item.period_text)] if item.period_text else []
                parts += [" (", item.source, ")"] if item.source else []
            yield together((*parts, "."))


def _breaks(cells: _Cells) -> Iterable[str]:
    """Say where the basis changes from one counted year to the next."""
    counted = [row for row in cells if any(kind in cells[row] for kind in STOCK)]
    for (_, before), (year, after) in pairwise(counted):
        if before != after:
            yield say(
                "Pada {year} basis data berganti dari {before} ke {after}. Angka sebelum dan sesudahnya dihitung "
                "dengan cara berbeda: selisihnya bukan rumah yang selesai ditangani.",
                year=str(year),
                before=term(before) or say("yang tidak disebut"),
                after=term(after) or say("yang tidak disebut"),
            )


def _longer(ledger: Ledger, items: Sequence[Observation]) -> Grid:
    return Grid(
        caption=say("Jumlah beberapa tahun"),
        columns=tuple(
            Column(title, is_number=place == 1)
            for place, title in enumerate((say("Masa"), say("Jumlah"), say("Program"), say("Jenis"), say("Sumber")))
        ),
        rows=tuple(
            GridRow(
                (
                    told_period(item),
                    (ledger.door(item), told_unit(item)),
                    ledger.programme(item),
                    VERBS[item.kind],
                    item.source,
                )
            )
            for item in items
        ),
    )


def _stock_figures(ledger: Ledger, items: Iterable[Observation]) -> tuple[PlacedFigure, ...]:
    """Return the drawings of stock of the tables that hold these figures."""
    tables = dict.fromkeys((item.origin.package, item.origin.resource) for item in items)
    owners = [owner for table in tables if (owner := ledger.survey.card_of(*table))]
    return tuple(
        PlacedFigure(figure, owner, _DRAWN)
        for owner in owners
        for figure in owner.figures
        if figure.figure_id.endswith("--stok")
    )
