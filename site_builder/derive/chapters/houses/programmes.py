"""What is known per programme: figures by year or as a list, how much of a whole they cover, funds and names as stated.

Parts and wholes are never added: a share is computed only from parts of one whole that do not contain each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from site_builder.derive.chapters.houses.ledger import (
    DONE,
    STOCK,
    Ledger,
    is_published,
    is_whole_programme,
    is_whole_year,
    marked_status,
    newest_first,
    per_cent,
    told_period,
    told_unit,
)
from site_builder.derive.computed import compute, ratio
from site_builder.derive.figures.material import Material, RoleRow
from site_builder.derive.figures.words import when
from site_builder.derive.headline import is_of_houses
from site_builder.derive.purses import programme_of
from site_builder.derive.sentences import sentence
from site_builder.model.houses import ProgrammePart, ProgrammeShares
from site_builder.model.indicators import Quote
from site_builder.model.number import Number
from site_builder.model.observation import ALL_PROGRAMMES, Observation
from site_builder.model.pages import Grid, GridCell, GridRow, PlacedFigure
from site_builder.model.portal import Column
from site_builder.model.speech import as_written
from site_builder.text.amounts import many
from site_builder.text.cells import plain_text
from site_builder.text.kinds import VERBS
from site_builder.text.speech import capital, joined, say
from site_builder.text.spoken import term

# So many wholes are taken apart, the newest first; the grid has the others.
_MOST_SHARES = 3
_JOINT = "gabungan"


def programme_part(ledger: Ledger) -> ProgrammePart:
    """Lay out the figures of single programmes."""
    items = [item for item in ledger.items if not is_whole_programme(item) and item.kind not in STOCK]
    grids, rest = _pivots(ledger, items)
    caption = say("Angka lain per program") if grids else say("Angka per program")
    return ProgrammePart(
        grids=(*grids, *([_list(ledger, newest_first(rest), caption)] if rest else [])),
        shares=tuple(_shares(ledger)),
        names=_names(ledger),
        spellings=tuple(_spellings(ledger)),
        figures=_figures(ledger, items),
    )


# ---- figures ----------------------------------------------------------------------


def _pivots(ledger: Ledger, items: Sequence[Observation]) -> tuple[list[Grid], list[Observation]]:
    """Make a grid of programmes by years wherever comparable figures fill one; return it and all other figures."""
    groups: dict[tuple[str, str, str], list[Observation]] = {}
    for item in items:
        if is_whole_year(item) and item.year:
            groups.setdefault((item.kind, item.unit, item.basis), []).append(item)
    grids, placed = [], set()
    for group in groups.values():
        cells = {(item.programme, item.year): item for item in group}
        programmes = dict.fromkeys(item.programme for item in group)
        years = sorted({item.year for item in group if item.year})
        if len(programmes) > 1 and len(years) > 1 and len(cells) == len(group):
            grids.append(_pivot(ledger, group[0], cells, tuple(programmes), years))
            placed |= {item.origin for item in group}
    return grids, [item for item in items if item.origin not in placed]


def _pivot(
    ledger: Ledger,
    first: Observation,
    cells: Mapping[tuple[str, int | None], Observation],
    programmes: Sequence[str],
    years: Sequence[int],
) -> Grid:
    span = f"{years[0]}–{years[-1]}"
    what = capital(joined(" ", (first.unit, VERBS[first.kind])))
    caption = (
        say("{what} per program, {years}, basis {basis}", what=what, years=span, basis=first.basis)
        if first.basis
        else say("{what} per program, {years}", what=what, years=span)
    )

    def cell(programme: str, year: int) -> GridCell:
        item = cells.get((programme, year))
        if item is None:
            return None
        words = marked_status(item)
        return (ledger.door(item), words) if words else ledger.door(item)

    return Grid(
        caption=caption,
        columns=(Column(say("Program")), *(Column(str(year), is_number=True, unit=first.unit) for year in years)),
        rows=tuple(
            GridRow((ledger.programme(cells[key]), *(cell(programme, year) for year in years)))
            for programme in programmes
            for key in [next(key for key in cells if key[0] == programme)]
        ),
    )


def _list(ledger: Ledger, items: Sequence[Observation], caption: str) -> Grid:
    has_fund = any(item.fund.strip("-") for item in items)
    wholes = {(item.origin.package, item.key): item for item in ledger.items if item.key}

    def whole_of(item: Observation) -> Observation | None:
        return wholes.get((item.origin.package, item.part_of)) if item.part_of else None

    def part_of(item: Observation) -> GridCell:
        whole = whole_of(item)
        return "" if whole is None else ledger.door(whole)

    has_part = any(map(whole_of, items))
    columns = [Column(say("Program")), Column(say("Jumlah"), is_number=True), Column(say("Jenis")), Column(say("Masa"))]
    columns += [Column(say("Sumber dana"))] if has_fund else []
    columns += [Column(say("Bagian dari"), is_number=True)] if has_part else []
    return Grid(
        caption=caption,
        columns=tuple(columns),
        rows=tuple(
            GridRow(
                (
                    ledger.programme(item),
                    (ledger.door(item), told_unit(item)),
                    VERBS[item.kind],
                    told_period(item),
                    *([term(item.fund.strip("-"))] if has_fund else []),
                    *([part_of(item)] if has_part else []),
                )
            )
            for item in items
        ),
    )


# ---- shares ----------------------------------------------------------------------


def _shares(ledger: Ledger) -> Iterable[ProgrammeShares]:
    """Say of the newest wholes how much is known by programme."""
    wholes = [item for item in ledger.of(*DONE) if is_whole_programme(item) and item.value and item.value > 0]
    found = [(whole, parts) for whole in newest_first(wholes) if (parts := _parts(ledger, whole))]
    for place, (whole, parts) in enumerate(found[:_MOST_SHARES]):
        told = _share(ledger, whole, parts)
        # That everything is known is said once.
        if told.share or not place or not told.is_complete:
            yield told


def _parts(ledger: Ledger, whole: Observation) -> list[Observation]:
    """Return the figures of programmes that a whole contains: by its key, else because they are about the same."""
    named = [
        item
        for item in ledger.items
        if whole.key and item.part_of == whole.key and item.origin.package == whole.origin.package
    ]
    return named or [
        item
        for item in ledger.of(whole.kind)
        if not is_whole_programme(item)
        and not item.part_of
        and (item.unit, item.start, item.end, item.basis) == (whole.unit, whole.start, whole.end, whole.basis)
        and item.is_cumulative == whole.is_cumulative
        and item.start is not None
    ]


def _share(ledger: Ledger, whole: Observation, parts: Sequence[Observation]) -> ProgrammeShares:
    quote = ledger.quote(whole)
    joint = _joint_programmes(ledger)
    period = capital(told_period(whole) if whole.start is None else when(whole))
    unit, verb = many(whole.unit), VERBS[whole.kind]
    told = {"period": period, "unit": unit, "verb": verb}
    single = [item for item in parts if programme_of(item) not in joint]
    together = [item for item in parts if programme_of(item) in joint]
    is_sure = len({item.programme for item in parts}) == len(parts) and all(item.value is not None for item in parts)
    if not is_sure or not single or any((item.value or 0) < 0 for item in parts):
        why = (
            say("sebagian angka per program tidak ditampilkan, jadi bagiannya tidak dihitung")
            if any(item.value is None for item in parts)
            else say("bagian tiap programnya tidak bisa dihitung")
        )
        return ProgrammeShares(sentence("{period}: {a} {unit} {verb}; {why}.", a=quote, why=why, **told))
    known = sum((Decimal(item.value or 0) for item in single), Decimal(0))
    sum_of = _sum(ledger, whole, single, int(known) if known == known.to_integral_value() else known)
    total = known + sum((Decimal(item.value or 0) for item in together), Decimal(0))
    if total > Decimal(whole.value or 0):
        words = sentence(
            "{period}: angka per program berjumlah lebih dari {a} {unit} yang {verb}; begitulah angka yang terbit.",
            a=quote,
            **told,
        )
        return ProgrammeShares(words)
    if known == whole.value:
        words = sentence(
            "{period}: semua dari {a} {unit} yang {verb} diketahui programnya ({count} program).",
            a=quote,
            count=len(single),
            **told,
        )
        return ProgrammeShares(words, is_complete=True)
    share = ratio(sum_of, quote)
    percent = compute(
        ledger.name("bagian-program", whole.kind, whole.key, period, whole.basis),
        say(
            "Bagian yang diketahui programnya, {unit} {verb}, {place}", unit=unit, verb=verb, place=ledger.place(whole)
        ),
        None if share is None else per_cent(share),
        unit=term("persen"),
        formula=say("jumlah {unit} menurut program ÷ {unit} {verb} × 100", unit=unit, verb=verb),
        inputs=[sum_of, quote],
    )
    rest = compute(
        ledger.name("sisa-program", whole.kind, whole.key, period, whole.basis),
        say(
            "Belum diketahui programnya satu per satu, {unit} {verb}, {place}",
            unit=unit,
            verb=verb,
            place=ledger.place(whole),
        ),
        (whole.value or 0) - (int(known) if known == known.to_integral_value() else known),
        unit=unit,
        formula=say("{unit} {verb} − jumlah {unit} menurut program", unit=unit, verb=verb),
        inputs=[quote, sum_of],
    )
    numbers = {"a": sum_of, "b": quote, "c": percent, "d": rest}
    names = joined(", ", dict.fromkeys(ledger.programme(item) for item in single))
    if not together:
        words = sentence(
            "{period}: {a} dari {b} {unit} yang {verb} diketahui programnya ({names}): {c}. Sisanya {d}.",
            names=names,
            **numbers,
            **told,
        )
    else:
        words = sentence(
            "{period}: {a} dari {b} {unit} yang {verb} diketahui programnya ({names}): {c}. Sisanya {d} ({others}: "
            "sumbernya hanya memberi satu angka bersama).",
            names=names,
            others=joined("; ", dict.fromkeys(ledger.programme(item) for item in together)),
            **numbers,
            **told,
        )
    return ProgrammeShares(words, percent, rest)


def _sum(ledger: Ledger, whole: Observation, parts: Sequence[Observation], value: int | Decimal) -> Number:
    if len(parts) == 1:
        return ledger.quote(parts[0])
    return compute(
        ledger.name("jumlah-program", whole.kind, whole.key, told_period(whole), whole.basis),
        say(
            "Jumlah menurut program, {unit} {verb}, {place}",
            unit=whole.unit,
            verb=VERBS[whole.kind],
            place=ledger.place(whole),
        ),
        value,
        unit=whole.unit,
        formula=say("jumlah {count} program", count=len(parts)),
        inputs=[ledger.quote(item) for item in parts],
    )


# ---- names and funds ----------------------------------------------------------------------


def _rows(ledger: Ledger) -> Iterable[tuple[str, RoleRow]]:
    """Yield the rows of the tables that say what programmes are called, with the code of the programme."""
    for material in ledger.survey.playing("program", "nama-program"):
        for row in material.rows:
            yield plain_text(row["program"]).strip(), row


def _joint_programmes(ledger: Ledger) -> frozenset[str]:
    """Return the codes that stand for several programmes together."""
    return frozenset(code for code, row in _rows(ledger) if plain_text(row.get("bentuk-program")) == _JOINT)


def _names(ledger: Ledger) -> Grid | None:
    """Say what every single programme is called and who pays for it, as the source says; None where none is listed."""
    joint = _joint_programmes(ledger)
    figures = ledger.survey.observations
    used = {programme_of(item) for item in figures if is_of_houses(item) and is_published(item)}
    rows = [(code, row) for code, row in _rows(ledger) if code not in (*joint, *ALL_PROGRAMMES)]
    if not rows:
        return None
    spelled = {_text(row, "program") for material in _spelling_tables(ledger) for row in material.rows}
    others = {code: "" if code in spelled else _text(row, "nama-lain") for code, row in rows}
    has_others = any(others.values())
    has_fund = any(_text(row, "sumber-dana") for _, row in rows)
    columns = (
        say("Program"),
        *([say("Sumber dana")] if has_fund else []),
        say("Angka rumah"),
        *([say("Sebutan lain")] if has_others else []),
    )
    return Grid(
        caption=say("Program dan sumber dananya, seperti ditulis sumber"),
        columns=tuple(Column(title) for title in columns),
        rows=tuple(
            GridRow(
                (
                    term(_text(row, "nama-program") or code),
                    *([term(_text(row, "sumber-dana")) or say("tidak disebut")] if has_fund else []),
                    say("ada") if code in used else None,
                    *([as_written(others[code]) if others[code] else ""] if has_others else []),
                )
            )
            for code, row in rows
        ),
    )


def _spellings(ledger: Ledger) -> Iterable[Quote]:
    """Yield every way in which sources spell a programme, with where it stands."""
    for material in _spelling_tables(ledger):
        for row in material.rows:
            name = ledger.survey.programmes.get(_text(row, "program"), _text(row, "program"))
            if _text(row, "nama-lain"):
                yield Quote(
                    _text(row, "nama-lain"), term(name), term(_text(row, "catatan")), term(_text(row, "sumber"))
                )


def _spelling_tables(ledger: Ledger) -> list[Material]:
    found = ledger.survey.playing("program", "nama-lain")
    return [material for material in found if not material.plays("nama-program")]


def _text(row: RoleRow, role: str) -> str:
    return plain_text(row.get(role)).strip().strip("-").strip()


def _figures(ledger: Ledger, items: Iterable[Observation]) -> tuple[PlacedFigure, ...]:
    """Return the drawings of programmes of the tables that hold these figures."""
    tables = dict.fromkeys((item.origin.package, item.origin.resource) for item in items)
    owners = [owner for table in tables if (owner := ledger.survey.card_of(*table))]
    return tuple(
        PlacedFigure(figure, owner)
        for owner in owners
        for figure in owner.figures
        if "--program-" in figure.figure_id and "--program-target" not in figure.figure_id
    )
