"""Targets beside what came of them: only results of the same days, unit, area and programme are set beside one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.derive.chapters.houses.ledger import (
    DONE,
    STEM,
    Ledger,
    is_whole_year,
    marked_status,
    newest_first,
    per_cent,
    same_basis,
)
from site_builder.derive.computed import compute, ratio
from site_builder.derive.figures.library import addressed
from site_builder.derive.figures.series import Step, over_time
from site_builder.derive.figures.words import capital, when
from site_builder.derive.purses import programme_of
from site_builder.derive.sentences import sentence
from site_builder.model.houses import Targets
from site_builder.model.number import Number, Sentence
from site_builder.model.observation import Observation
from site_builder.model.pages import Grid, GridCell, GridRow, PlacedFigure
from site_builder.model.portal import Column, Figure
from site_builder.text.kinds import VERBS
from site_builder.text.numbers import number
from site_builder.text.slugs import derive_slugs

_MOST_NEAR = 6
_Row = tuple[Observation, Observation | None, Number | None]


def make_targets(ledger: Ledger) -> Targets | None:
    """Set every target against its results; None where no target is published."""
    targets = [item for item in newest_first(ledger.of("target")) if item.end]
    if not targets:
        return None
    rows = [row for target in targets for row in _rows(ledger, target)]
    newest = next((share for _, _, share in rows if share), None)
    return Targets(
        words=tuple(_words(ledger, rows)),
        grid=_grid(ledger, rows),
        newest=newest,
        others=tuple(_near(ledger, rows))[:_MOST_NEAR],
        figures=tuple(_figures(ledger, rows)),
    )


def _rows(ledger: Ledger, target: Observation) -> Iterable[_Row]:
    """Yield a target with each of its results; several results contradict each other and stand side by side."""
    results = [item for item in ledger.of(*DONE) if _is_result(item, target)]
    best = [item for item in results if item.kind == DONE[0]] or results
    if not best:
        yield target, None, None
    for result in best:
        yield target, result, _share(ledger, target, result)


def _is_result(item: Observation, target: Observation) -> bool:
    mine = (item.unit, programme_of(item), item.start, item.end, item.is_cumulative)
    return mine == (
        *(target.unit, programme_of(target), target.start, target.end, target.is_cumulative),
    ) and same_basis(item.basis, target.basis)


def _share(ledger: Ledger, target: Observation, result: Observation) -> Number | None:
    inputs = (ledger.quote(result), ledger.quote(target))
    share = ratio(*inputs)
    if share is None:
        return None
    return compute(
        ledger.name("capaian", result.kind, programme_of(target), when(target), result.basis, result.key),
        ", ".join(filter(None, ("Capaian target", _programme(ledger, target), ledger.place(target)))),
        per_cent(share),
        unit="persen",
        formula=f"{result.unit} {VERBS[result.kind]} ÷ {target.unit} ditargetkan × 100",
        inputs=inputs,
    )


def _programme(ledger: Ledger, item: Observation) -> str:
    return ledger.programme(item) if programme_of(item) else ""


def _words(ledger: Ledger, rows: Sequence[_Row]) -> Iterable[Sentence]:
    """Say what came of the newest target, and how many have no result."""
    target, result, share = rows[0]
    programme = f" ({ledger.programme(target)})" if programme_of(target) else ""
    aim = ledger.quote(target)
    start = capital(when(target))
    if result is None:
        yield sentence(
            f"{start}{programme}: targetnya {{a}} {target.unit}. Hasil untuk masa yang sama belum dipublikasikan.",
            a=aim,
        )
    elif share is None:
        yield sentence(
            f"{start}{programme}: targetnya {{a}} {target.unit}, {VERBS[result.kind]} {{b}}.",
            a=aim,
            b=ledger.quote(result),
        )
    else:
        above = result.value is not None and target.value is not None and result.value >= target.value
        judged = "tercapai" if above else "belum tercapai"
        yield sentence(
            f"{start}{programme}: {{b}} {target.unit} {VERBS[result.kind]} dari target {{a}}, atau {{c}}: {judged}.",
            a=aim,
            b=ledger.quote(result),
            c=share,
        )
    open_ones = len({item.origin for item, found, _ in rows if found is None})
    if open_ones and len(rows) > 1:
        all_words = "Tidak satu pun target" if open_ones == len({item.origin for item, _, _ in rows}) else ""
        yield (
            f"{all_words} punya hasil untuk masa yang sama."
            if all_words
            else f"{number(open_ones)} target tidak punya hasil untuk masa yang sama.",
        )


def _grid(ledger: Ledger, rows: Sequence[_Row]) -> Grid:
    units = {item.unit for item, _, _ in rows}
    unit = units.pop() if len(units) == 1 else ""
    verbs = {VERBS[result.kind] for _, result, _ in rows if result}
    verb = verbs.pop() if len(verbs) == 1 else ""
    has_programme = any(programme_of(target) for target, _, _ in rows)

    def cells(target: Observation, result: Observation | None, share: Number | None) -> Iterable[GridCell]:
        yield when(target)
        if has_programme:
            yield ledger.programme(target)
        yield ledger.door(target)
        words = "" if result is None else f"{'' if verb else f' {VERBS[result.kind]}'}{marked_status(result)}"
        yield None if result is None else (ledger.door(result), words) if words else ledger.door(result)
        yield share or ""

    return Grid(
        caption="Target dan hasilnya",
        columns=(
            *(Column(title) for title in ("Masa", *(["Program"] if has_programme else []))),
            Column("Ditargetkan", is_number=True, unit=unit),
            Column(capital(verb) or "Hasil", is_number=True, unit=unit),
            Column("Hasil ÷ target", is_number=True),
        ),
        rows=tuple(GridRow(tuple(cells(*row))) for row in rows),
    )


def _near(ledger: Ledger, rows: Sequence[_Row]) -> Iterable[Sentence]:
    """Say what was published about the year and programme of a target without a result, but for another time."""
    for target, result, _ in rows:
        if result is not None:
            continue
        for item in ledger.of(*DONE):
            if (item.unit, item.programme, item.year) != (target.unit, target.programme, target.year):
                continue
            pattern = (
                f"Untuk target {when(target)} ({ledger.programme(target)}) yang terbit hanya {{a}} {item.unit} "
                f"{VERBS[item.kind]}, {when(item)}{marked_status(item)}: masanya lain, jadi tidak dibandingkan."
            )
            yield sentence(pattern, a=ledger.quote(item))


# ---- the drawing ----------------------------------------------------------------------


def _figures(ledger: Ledger, rows: Sequence[_Row]) -> Iterable[PlacedFigure]:
    """Draw results with their targets over the years, one picture a programme: where two years have a result."""
    groups: dict[tuple[str, str, str], dict[int, _Row]] = {}
    torn = set()
    for row in rows:
        target, result, _ = row
        if not is_whole_year(target) or not target.year or target.value is None:
            continue
        key = (programme_of(target), target.unit, result.kind if result else "")
        years = groups.setdefault(key, {})
        if target.year in years:
            torn.add(key)
        years[target.year] = row
    slugs = derive_slugs(" ".join(filter(None, key)) for key in groups)
    for key, years in groups.items():
        if key not in torn and sum(bool(row[1] and row[1].value is not None) for row in years.values()) > 1:
            yield PlacedFigure(_figure(ledger, slugs[" ".join(filter(None, key))], years))


def _figure(ledger: Ledger, slug: str, years: dict[int, _Row]) -> Figure:
    ordered = [years[year] for year in sorted(years)]
    first, last = ordered[0][0], ordered[-1][0]
    known = [(target, result) for target, result, _ in ordered if result is not None and result.value is not None]
    met = sum((result.value or 0) >= (target.value or 0) for target, result in known)
    where = f" ({ledger.programme(first)})" if programme_of(first) else ""
    verb = VERBS[known[0][1].kind]
    said = (
        "target tercapai setiap tahun"
        if met == len(known)
        else "target tidak tercapai satu tahun pun"
        if not met
        else f"target tercapai dalam {met} dari {len(known)} tahun"
    )
    steps = [_step(target, result) for target, result, _ in ordered]
    return addressed(
        Figure(
            figure_id=f"{STEM}--target-{slug}",
            title=f"{first.year}–{last.year}{where}: {said}",
            description="; ".join(_told(step) for step in steps) + ".",
            columns=(
                Column("Tahun"),
                Column("Ditargetkan", is_number=True, unit=first.unit),
                Column(capital(verb), is_number=True, unit=first.unit),
            ),
            rows=tuple(
                (str(target.year), target.value, (result.marker or result.value) if result else None)
                for target, result, _ in ordered
            ),
            drawings=over_time(steps, unit=f"{first.unit} {verb}; garis tebal: target"),
            unit=first.unit,
            period=f"{first.year}–{last.year}",
            source="; ".join(
                dict.fromkeys(item.source for row in ordered for item in row[:2] if item is not None and item.source)
            )
            or _table_source(ledger, first),
            method="Yang digambar adalah angka yang terbit: target dan hasil dari masa, satuan, dan program yang sama.",
        )
    )


def _table_source(ledger: Ledger, item: Observation) -> str:
    for material in ledger.survey.materials:
        if (material.package.name, material.resource.name) == (item.origin.package, item.origin.resource):
            return material.source[0]
    return ""


def _step(target: Observation, result: Observation | None) -> Step:
    value = result.value if result else None
    words = "" if result is None else result.marker or number(value or 0)
    return Step(str(target.year), value, words, target=target.value, target_words=f"target {number(target.value or 0)}")


def _told(step: Step) -> str:
    return f"{step.label}: {step.words or 'hasil belum dipublikasikan'}, {step.target_words}"
