"""A matrix of measures and years: what is published is filled, what is partly published counted, the rest hatched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder.derive.figures.grammar import Spec, drawings, plane, rects, rules, texts, wrapped
from site_builder.model.portal import DRAWING_WIDTHS, Column, Figure, Variant
from site_builder.text.speech import say

FIGURE_ID = "belum-dipublikasikan--matriks"
_CELL = 22.0
# What stands in the field of a single figure that is published.
_THERE = say("ada")
_LABEL = {"wide": 232.0, "narrow": 0.0}


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A measure: its group, its own name in the group, and per year how many figures are there of how many.

    A year that is not in `cells` is one in which nobody expects the measure.
    """

    group: str
    name: str
    cells: Mapping[int, tuple[int, int]]


def make_matrix(rows: Sequence[MatrixRow], years: Sequence[int], title: str, notes: Sequence[str]) -> Figure | None:
    """Return the figure; None where there is nothing to draw."""
    if not rows or not years:
        return None
    columns = (Column(say("Ukuran")), Column(say("Rincian")), *(Column(str(year)) for year in years))
    return Figure(
        figure_id=FIGURE_ID,
        title=title,
        description=_description(rows, years),
        columns=columns,
        rows=tuple((row.group, row.name, *(_words(row.cells.get(year)) for year in years)) for row in rows),
        drawings=drawings(lambda variant, rows, there: _draw(rows, years, there, variant), rows, _THERE),
        unit=say("angka yang terbit dari angka yang diharapkan"),
        period=f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0]),
        notes=tuple(notes),
        method=say(
            "Angka yang diharapkan menurut tabel aturan dikurangi angka yang terbit: jenis, satuan, program, "
            "wilayah, dan periodenya harus sama."
        ),
    )


def _words(cell: tuple[int, int] | None) -> str:
    return say("{found} dari {wanted}", found=cell[0], wanted=cell[1]) if cell else say("tidak diharapkan")


def _description(rows: Sequence[MatrixRow], years: Sequence[int]) -> str:
    cells = [cell for row in rows for year, cell in row.cells.items() if year in years]
    empty = sum(not found for found, _ in cells)
    full = sum(found == wanted for found, wanted in cells)
    return say(
        "Tabel {rows} ukuran dan {years} tahun. Dari {cells} kotak, {full} terisi penuh, {partly} sebagian, {empty} "
        "belum dipublikasikan.",
        rows=len(rows),
        years=len(years),
        cells=len(cells),
        full=full,
        partly=len(cells) - full - empty,
        empty=empty,
    )


def _draw(rows: Sequence[MatrixRow], years: Sequence[int], there: str, variant: Variant) -> Spec:
    width, left = DRAWING_WIDTHS[variant], _LABEL[variant]
    step = (width - left) / len(years)
    filled: list[tuple[float, float, float, float]] = []
    partly: list[tuple[float, float, float, float]] = []
    hatched: list[tuple[float, float, float, float]] = []
    groups: list[tuple[float, float, str]] = []
    names: list[tuple[float, float, str]] = []
    counts: list[tuple[float, float, str]] = []
    y = _CELL + 4
    for group, found_rows in groupby(rows, key=lambda row: row.group):
        members = tuple(found_rows)
        is_single = len(members) == 1
        if not is_single:
            lines = wrapped(group, width)
            groups += [(0.0, y + 10 + 17 * place, line) for place, line in enumerate(lines)]
            y += 17 * len(lines) + 5
        for row in members:
            label = ", ".join(filter(None, (group, row.name))) if is_single else row.name
            lines = wrapped(label, (left or width) - 8)
            above = 17 * len(lines) + 2 if not left else 17 * (len(lines) - 1)
            first = y + (9 if not left else _CELL / 2)
            (groups if is_single else names).extend((0.0, first + 17 * place, line) for place, line in enumerate(lines))
            top = y + above if not left else y
            for place, year in enumerate(years):
                found, wanted = row.cells.get(year, (0, 0))
                box = (left + place * step + 1.5, top + 1, left + (place + 1) * step - 1.5, top + _CELL - 1)
                if not wanted:
                    continue
                if not found:
                    hatched.append((box[0], top + _CELL / 2, box[2], top + _CELL / 2))
                    continue
                (filled if found == wanted else partly).append(box)
                words = there if found == wanted == 1 else str(found) if found == wanted else f"{found}/{wanted}"
                counts.append(((box[0] + box[2]) / 2, top + _CELL / 2, words))
            y += _CELL + above
        y += 6
    heads = [(left + (place + 0.5) * step, 11.0, str(year)) for place, year in enumerate(years)]
    layers = [
        # A thick line of thin dashes: hatching that is one element a cell.
        rules(hatched, "missing", strokeWidth=_CELL - 6, strokeDash=[1, 4]),
        rects(filled, "leaf"),
        rects(partly, "leaf", "hollow"),
        texts(heads, "note", align="center"),
        texts(groups, "strong"),
        texts(names, "label"),
        texts([item for item in counts if "/" not in item[2]], "note", "paper", align="center"),
        texts([item for item in counts if "/" in item[2]], "note", "ink", align="center"),
    ]
    return plane(variant, int(y), [layer for layer in layers if layer["data"]["values"]], (0.0, width))
