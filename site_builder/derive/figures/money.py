"""Money by source, as a list: amounts of different years and kinds never share an axis, so nothing is drawn.

Reads the roles sumber-dana, program, jenis/nilai, satuan (rupiah) and period.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from site_builder.derive.figures.material import Material
from site_builder.derive.figures.words import amount, evidence, programme_name, when
from site_builder.model.observation import Observation
from site_builder.model.portal import Column, Figure
from site_builder.text.numbers import number

_UNNAMED = "tidak disebut sumber"


def make_money(material: Material) -> Iterable[Figure]:
    """Yield the list of amounts where a table tells money and where it comes from."""
    found = [item for item in material.observations if item.unit.startswith("rupiah")]
    if not found or not material.plays("sumber-dana"):
        return
    found.sort(key=lambda item: (item.fund, item.programme))
    found.sort(key=lambda item: item.end or date.min, reverse=True)
    proof = evidence([item for item in found if item.value is not None], material)
    yield Figure(
        figure_id=material.figure_id("dana"),
        title=_title(found),
        description="; ".join(_sentence(material, item) for item in found) + ".",
        columns=(
            Column("Sumber dana"),
            Column("Program"),
            Column("Jenis"),
            Column("Periode"),
            Column("Nilai", is_number=True, unit="rupiah"),
            Column("Status"),
        ),
        rows=tuple(
            (
                item.fund or _UNNAMED,
                programme_name(material, item.programme) or _UNNAMED,
                item.kind,
                when(item),
                item.value,
                item.status if item.value is not None else item.missing,
            )
            for item in found
        ),
        unit="rupiah",
        period=proof.period,
        source=proof.source,
        source_url=proof.source_url,
        notes=(*_warning(found), *proof.notes),
        package=material.package.name,
        resource=material.resource.name,
    )


def _title(found: Sequence[Observation]) -> str:
    """Count what is known; amounts that differ in kind or year are said to be no sum."""
    known = [item for item in found if item.value is not None]
    if not known:
        return "Dana: belum ada angka yang dipublikasikan"
    ends = sorted(item.end.year for item in known if item.end)
    span = "" if not ends else f" {ends[0]}" if ends[0] == ends[-1] else f" {ends[0]}–{ends[-1]}"
    if len(known) == 1:
        return f"Dana{span}: hanya satu angka yang dipublikasikan, {amount(known[0])}"
    return (
        f"Dana{span}: {number(len(known))} angka yang dipublikasikan{', bukan satu jumlah' if _warning(found) else ''}"
    )


def _warning(found: Sequence[Observation]) -> tuple[str, ...]:
    is_mixed = len({(item.kind, item.start, item.end) for item in found if item.value is not None}) > 1
    return ("Jenis dan tahunnya berbeda: jangan dijumlahkan.",) if is_mixed else ()


def _sentence(material: Material, item: Observation) -> str:
    who = item.fund or programme_name(material, item.programme) or "sumber tidak disebut"
    return f"{who}, {when(item)}: {amount(item)} {item.kind}" + (f" ({item.status})" if item.status != "asli" else "")
