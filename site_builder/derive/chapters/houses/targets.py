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
from site_builder.derive.figures.words import bracketed, told_in_full, when
from site_builder.derive.purses import programme_of
from site_builder.derive.sentences import sentence
from site_builder.model.houses import Targets
from site_builder.model.number import Number, Sentence
from site_builder.model.observation import Observation
from site_builder.model.pages import Grid, GridCell, GridRow, PlacedFigure
from site_builder.model.portal import Column, Figure
from site_builder.model.speech import as_written
from site_builder.text.amounts import unit_words
from site_builder.text.kinds import VERBS
from site_builder.text.numbers import number
from site_builder.text.slugs import derive_slugs
from site_builder.text.speech import capital, joined, say
from site_builder.text.spoken import term

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
        joined(", ", filter(None, (say("Capaian target"), _programme(ledger, target), ledger.place(target)))),
        per_cent(share),
        unit=term("persen"),
        formula=say(
            "{result_unit} {verb} ÷ {unit} ditargetkan × 100",
            result_unit=result.unit,
            verb=VERBS[result.kind],
            unit=target.unit,
        ),
        inputs=inputs,
    )


def _programme(ledger: Ledger, item: Observation) -> str:
    return ledger.programme(item) if programme_of(item) else ""


def _words(ledger: Ledger, rows: Sequence[_Row]) -> Iterable[Sentence]:
    """Say what came of the newest target, and how many have no result."""
    target, result, share = rows[0]
    time = bracketed(when(target), ledger.programme(target)) if programme_of(target) else when(target)
    told = {"time": capital(time), "unit": unit_words(target.unit, target.value), "a": ledger.quote(target)}
    if result is None:
        yield sentence("{time}: targetnya {a} {unit}. Hasil untuk masa yang sama belum dipublikasikan.", **told)
    elif share is None:
        quote, verb = ledger.quote(result), VERBS[result.kind]
        yield sentence("{time}: targetnya {a} {unit}, {verb} {b}.", b=quote, verb=verb, **told)
    else:
        told |= {"b": ledger.quote(result), "c": share, "verb": VERBS[result.kind]}
        if result.value is not None and target.value is not None and result.value >= target.value:
            yield sentence("{time}: {b} {unit} {verb} dari target {a}, atau {c}: tercapai.", **told)
        else:
            yield sentence("{time}: {b} {unit} {verb} dari target {a}, atau {c}: belum tercapai.", **told)
    open_ones = len({item.origin for item, found, _ in rows if found is None})
    if open_ones and len(rows) > 1:
        yield (
            say("Tidak satu pun target punya hasil untuk masa yang sama.")
            if open_ones == len({item.origin for item, _, _ in rows})
            else say("{count} target tidak punya hasil untuk masa yang sama.", count=open_ones),
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
        words = "" if result is None else _beside(result, has_verb=bool(verb))
        yield None if result is None else (ledger.door(result), words) if words else ledger.door(result)
        yield share or ""

    return Grid(
        caption=say("Target dan hasilnya"),
        columns=(
            *(Column(title) for title in (say("Masa"), *([say("Program")] if has_programme else []))),
            Column(say("Ditargetkan"), is_number=True, unit=unit),
            Column(capital(verb) if verb else say("Hasil"), is_number=True, unit=unit),
            Column(say("Hasil ÷ target"), is_number=True),
        ),
        rows=tuple(GridRow(tuple(cells(*row))) for row in rows),
    )


def _beside(result: Observation, *, has_verb: bool) -> str:
    """Return what stands behind a result: what was done, where not all results are of one kind, and its status."""
    verb = () if has_verb else (" ", VERBS[result.kind])
    return joined("", (*verb, marked_status(result)))


def _near(ledger: Ledger, rows: Sequence[_Row]) -> Iterable[Sentence]:
    """Say what was published about the year and programme of a target without a result, but for another time."""
    for target, result, _ in rows:
        if result is not None:
            continue
        for item in ledger.of(*DONE):
            if (item.unit, item.programme, item.year) != (target.unit, target.programme, target.year):
                continue
            yield sentence(
                "Untuk target {target} ({programme}) yang terbit hanya {a} {unit} {verb}, {time}: masanya lain, jadi "
                "tidak dibandingkan.",
                target=when(target),
                programme=ledger.programme(target),
                a=ledger.quote(item),
                unit=unit_words(item.unit, item.value),
                verb=VERBS[item.kind],
                time=joined("", (when(item), marked_status(item))),
            )


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
    span: str = f"{first.year}–{last.year}"
    verb = VERBS[known[0][1].kind]
    said = (
        say("target tercapai setiap tahun")
        if met == len(known)
        else say("target tidak tercapai satu tahun pun")
        if not met
        else say("target tercapai dalam {met} dari {years} tahun", met=met, years=len(known))
    )
    steps = [_step(target, result) for target, result, _ in ordered]
    return addressed(
        Figure(
            figure_id=f"{STEM}--target-{slug}",
            title=joined(": ", (bracketed(span, ledger.programme(first)) if programme_of(first) else span, said)),
            description=told_in_full(map(_told, steps)),
            columns=(
                Column(say("Tahun")),
                Column(say("Ditargetkan"), is_number=True, unit=first.unit),
                Column(capital(verb), is_number=True, unit=first.unit),
            ),
            rows=tuple(
                (str(target.year), target.value, (result.marker or result.value) if result else None)
                for target, result, _ in ordered
            ),
            drawings=over_time(steps, unit=say("{unit} {verb}; garis tebal: target", unit=first.unit, verb=verb)),
            unit=first.unit,
            period=span,
            source=joined(
                "; ",
                dict.fromkeys(item.source for row in ordered for item in row[:2] if item is not None and item.source),
            )
            or as_written(_table_source(ledger, first)),
            method=say(
                "Yang digambar adalah angka yang terbit: target dan hasil dari masa, satuan, dan program yang sama."
            ),
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
    aim = say("target {value}", value=target.value or 0)
    return Step(str(target.year), value, words, target=target.value, target_words=aim)


def _told(step: Step) -> str:
    said = joined(", ", (step.words or say("hasil belum dipublikasikan"), step.target_words))
    return joined(": ", (step.label, said))
