"""Which expert names which aspect, and what was chosen from it: quoted tables in, lists for the scorecard out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from site_builder.derive.chapters.indicators.evidence import note_of, quote_of, text_of, words_of
from site_builder.derive.figures.material import RoleRow
from site_builder.derive.survey import Survey
from site_builder.model.indicators import Quote
from site_builder.model.pages import Grid, GridRow
from site_builder.model.portal import Column
from site_builder.text.speech import joined, say
from site_builder.text.spoken import term


@dataclass(frozen=True, slots=True)
class Aspects:
    """Aspects with who names them, remarks on cells whose owner is not sure, and the source of it all."""

    grid: Grid
    remarks: tuple[str, ...]
    origin: Quote


def aspects_named(survey: Survey) -> Aspects | None:
    """Return who names which aspect, the most named first; None where no table says so."""
    rows = [
        row
        for material in survey.playing("pakar", "isi")
        if not material.plays("nama-pakar") and not material.plays("kode-indikator")
        for row in material.rows
        if text_of(row, "isi") and text_of(row, "pakar")
    ]
    if not rows:
        return None
    groups: dict[str, list[RoleRow]] = {}
    for row in rows:
        groups.setdefault(text_of(row, "isi"), []).append(row)
    names = _expert_names(survey)
    ordered = sorted(groups.items(), key=lambda pair: -len(pair[1]))
    grid = Grid(
        say("Aspek menurut ahli"),
        (Column(say("Aspek")), Column(say("Disebut oleh"))),
        tuple(GridRow((term(aspect), _experts(found, names))) for aspect, found in ordered),
    )
    notes = [note_of(row) for row in rows if _is_unsure(row)]
    remarks = tuple(dict.fromkeys(note for note in notes if note))
    return Aspects(grid, remarks, quote_of(rows[0]))


def _experts(rows: Sequence[RoleRow], names: Mapping[str, str]) -> str:
    found = ((names.get(code, code), row) for row in rows if (code := text_of(row, "pakar")))
    return joined("; ", (say("{name} [tidak pasti]", name=name) if _is_unsure(row) else name for name, row in found))


def _is_unsure(row: RoleRow) -> bool:
    return text_of(row, "status") in ("disimpulkan", "kira-kira")


def _expert_names(survey: Survey) -> Mapping[str, str]:
    return {
        text_of(row, "pakar"): words_of(row, "nama-pakar")
        for material in survey.playing("pakar", "nama-pakar")
        for row in material.rows
        if text_of(row, "nama-pakar")
    }


def chosen_aspects(survey: Survey) -> tuple[Quote, ...]:
    """Return the aspects that the source chose from the literature, each with the dimension that it belongs to."""
    return tuple(
        quote_of(row, words_of(row, "dimensi"))
        for material in survey.playing("aspek", "isi")
        if not material.observations
        for row in material.rows
    )
