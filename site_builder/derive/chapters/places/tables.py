"""The figures of one area as tables: the newest beside the whole and the others, then by year and by programme."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal

from site_builder.derive.chapters.places.families import Family, Key
from site_builder.derive.chapters.places.wording import basis_words, measure_words, rank_words
from site_builder.derive.computed import compute
from site_builder.derive.figures.words import when
from site_builder.derive.survey import Survey
from site_builder.model.number import Number
from site_builder.model.observation import Observation
from site_builder.model.pages import Grid, GridCell, GridRow
from site_builder.model.portal import Column
from site_builder.text.amounts import unit_words
from site_builder.text.kinds import kind_words
from site_builder.text.slugs import parse_slug
from site_builder.text.speech import capital, joined, say, small, together
from site_builder.text.spoken import term

# How a figure becomes a number: with a page of its own for the main ones, else leading to its table.
Quoter = Callable[[Observation], Number]
MOST_PERIODS = 8


def newest_of(families: Iterable[Family], code: str) -> list[Family]:
    """Return, of each thing that is counted, the family of the newest period in which an area has a figure."""
    newest: dict[tuple[object, ...], Family] = {}
    for family in families:
        if code not in family.by_area:
            continue
        thing = (family.key.kind, family.key.unit, family.key.programme, family.key.is_cumulative)
        if thing not in newest or _age(family.key) > _age(newest[thing].key):
            newest[thing] = family
    with_all = {(key.kind, key.unit) for family in newest.values() if (key := family.key).is_all_programmes}
    return [
        family
        for family in newest.values()
        if family.key.is_all_programmes or (family.key.kind, family.key.unit) not in with_all
    ]


def newest_grid(survey: Survey, families: Sequence[Family], code: str, quote: Quoter) -> Grid | None:
    """Set the newest figures of an area beside those of the whole, with share and rank where they are honest."""
    rows = [row for family in families for row in _newest_rows(survey, family, code, quote)]
    if not rows:
        return None
    area, whole = survey.areas.name(code), survey.areas.whole_name or survey.areas.whole
    titles = (
        *(say("Yang dihitung"), say("Periode"), area, whole or say("Seluruhnya")),
        *(say("Bagian"), say("Peringkat dari yang terbesar")),
    )
    kept = [place for place in range(len(titles)) if place < 3 or any(row[place] not in ("", None) for row in rows)]
    return Grid(
        caption=say("Angka terbaru tentang {name}", name=area),
        columns=tuple(Column(titles[place], is_number=place in (2, 3, 4)) for place in kept),
        rows=tuple(GridRow(tuple(row[place] for place in kept)) for row in rows),
    )


def _newest_rows(survey: Survey, family: Family, code: str, quote: Quoter) -> Iterable[tuple[GridCell, ...]]:
    items = family.by_area[code]
    agreed = family.of(code)
    words = measure_words(survey, family.key)
    whole = family.of_whole
    for item in [agreed] if agreed else items:
        is_own = item.status in ("asli", "")
        yield (
            words,
            when(item) if is_own else joined("", (when(item), " (", term(item.status), ")")),
            _with_unit(quote(item), item.unit),
            _with_unit(survey.doors.mention(whole), whole.unit) if whole else None,
            share_number(survey, family, code) or "",
            rank_words(family, code),
        )


def share_number(survey: Survey, family: Family, code: str) -> Number | None:
    """Return which share of the whole a figure is, in per cent, with its formula."""
    pair = family.share(code)
    if pair is None:
        return None
    part, whole = (survey.doors.mention(item) for item in pair)
    assert part.value is not None
    assert whole.value
    name = survey.areas.name(code)
    words = measure_words(survey, family.key)
    return compute(
        f"places--bagian-{parse_slug(code, 'wilayah')}-{part.number_id}",
        say("Bagian {name} dari seluruhnya: {what}", name=name, what=small(words)),
        Decimal(part.value) * 100 / Decimal(whole.value),
        unit=term("persen"),
        formula=say("100 × angka {name} ÷ angka {whole}", name=name, whole=survey.areas.whole_name)
        if survey.areas.whole_name
        else say("100 × angka {name} ÷ angka seluruhnya", name=name),
        inputs=(part, whole),
        has_page=False,
        output_path=survey.routes.area_page(code) if code in survey.routes.area_slugs else part.output_path,
    )


def year_grids(survey: Survey, families: Sequence[Family], code: str) -> tuple[Grid, ...]:
    """Return a table of each unit over the years, of all programmes together; one period alone says nothing new."""
    units: dict[str, list[Family]] = {}
    for family in families:
        if code in family.by_area and family.key.is_all_programmes and not family.key.is_cumulative:
            units.setdefault(family.key.unit, []).append(family)
    return tuple(grid for unit, found in units.items() if (grid := _years(survey, found, code, unit)))


def _years(survey: Survey, families: Sequence[Family], code: str, unit: str) -> Grid | None:
    kinds = list(dict.fromkeys(family.key.kind for family in sorted(families, key=_flow)))
    cells: dict[tuple[object, ...], dict[str, GridCell]] = {}
    periods: dict[tuple[object, ...], str] = {}
    for family in sorted(families, key=lambda family: _age(family.key), reverse=True):
        place = (family.key.start, family.key.end, family.key.basis)
        item = family.of(code)
        first = family.by_area[code][0]
        periods[place] = joined(", ", filter(None, (when(first), basis_words(family.key))))
        row = cells.setdefault(place, {})
        row[family.key.kind] = survey.doors.mention(item) if item else _both(survey, family.by_area[code])
    if len(cells) < 2:
        return None
    return Grid(
        caption=say("{what} menurut tahun", what=unit_title(unit, kinds)),
        columns=(Column(say("Periode")), *(Column(kind_words(kind, unit), is_number=True) for kind in kinds)),
        rows=tuple(GridRow((periods[place], *(row.get(kind) for kind in kinds))) for place, row in cells.items()),
    )


def programme_grids(survey: Survey, families: Sequence[Family], code: str) -> tuple[Grid, ...]:
    """Return a table of programmes by period for every kind of figure that tells them apart."""
    kinds: dict[tuple[str, str, str], list[Family]] = {}
    for family in families:
        if code in family.by_area and not family.key.is_cumulative:
            kinds.setdefault((family.key.kind, family.key.unit, family.key.basis), []).append(family)
    found = (_programmes(survey, group, code) for group in kinds.values())
    return tuple(grid for grid in found if grid)


def _programmes(survey: Survey, families: Sequence[Family], code: str) -> Grid | None:
    periods = dict.fromkeys(
        (family.key.start, family.key.end)
        for family in sorted(families, key=lambda family: _age(family.key), reverse=True)
    )
    shown = list(periods)[:MOST_PERIODS]
    codes = list(dict.fromkeys(family.key.programme for family in families if family.key.programme))
    if not codes or len(codes) * len(shown) < 2:
        return None
    cells = {(family.key.programme, family.key.start, family.key.end): family for family in families}

    def cell(programme: str, period: tuple[date | None, date | None]) -> GridCell:
        family = cells.get((programme, *period))
        if family is None:
            return None
        item = family.of(code)
        return survey.doors.mention(item) if item else _both(survey, family.by_area[code])

    has_total = any(family.key.is_all_programmes for family in families)
    names = [(survey.programmes.get(programme, programme), programme) for programme in codes]
    names += [(say("Semua program"), "")] if has_total else []
    heads = [when(next(f for f in families if (f.key.start, f.key.end) == period).by_area[code][0]) for period in shown]
    first = families[0].key
    what = say("{what} menurut program", what=kind_words(first.kind, first.unit))
    return Grid(
        caption=joined(", ", filter(None, (what, basis_words(first)))),
        columns=(Column(say("Program")), *(Column(head, is_number=True) for head in heads)),
        rows=tuple(GridRow((name, *(cell(programme, period) for period in shown))) for name, programme in names),
    )


def unit_title(unit: str, kinds: Sequence[str]) -> str:
    """Name what a table counts."""
    if len(kinds) == 1:
        return kind_words(kinds[0], unit)
    named = {"rumah": say("Rumah"), "rupiah": say("Uang")}.get(unit.casefold())
    return named or (capital(unit) if unit else say("Angka"))


def _with_unit(item: Number, unit: str) -> GridCell:
    words = unit_words(unit, item.value)
    return together((item, words), " ") if words and item.value is not None else item


def _both(survey: Survey, items: Sequence[Observation]) -> GridCell:
    """Write figures that contradict each other side by side."""
    either = (part for item in items for part in (say("atau"), survey.doors.mention(item)))
    return together(tuple(either)[1:], " ")


def _age(key: Key) -> tuple[date, date]:
    return key.end or date.min, key.start or date.min


def _flow(family: Family) -> int:
    """Order columns as things happen: counted, handled, left; granted, spent."""
    order = ("terdata", "target", "rencana", "alokasi", "disalurkan", "tertangani", "sisa", "pagu", "realisasi")
    return order.index(family.key.kind) if family.key.kind in order else len(order)
