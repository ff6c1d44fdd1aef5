"""Money by source, as a list: amounts of different years and kinds never share an axis, so nothing is drawn.

Reads the roles sumber-dana, program, jenis/nilai, satuan (rupiah) and period.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from site_builder.derive.figures.material import Material
from site_builder.derive.figures.words import amount, bracketed, evidence, programme_name, told_in_full, when
from site_builder.model.observation import Observation
from site_builder.model.portal import Column, Figure
from site_builder.text.speech import joined, say
from site_builder.text.spoken import term

_UNNAMED = say("tidak disebut sumber")


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
        description=told_in_full(_sentence(material, item) for item in found),
        columns=(
            Column(say("Sumber dana")),
            Column(say("Program")),
            Column(say("Jenis")),
            Column(say("Periode")),
            Column(say("Nilai"), is_number=True, unit=term("rupiah")),
            Column(say("Status")),
        ),
        rows=tuple(
            (
                item.fund or _UNNAMED,
                programme_name(material, item.programme) or _UNNAMED,
                term(item.kind),
                when(item),
                item.value,
                term(item.status) if item.value is not None else item.missing,
            )
            for item in found
        ),
        unit=term("rupiah"),
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
        return joined(": ", (say("Dana"), say("belum ada angka yang dipublikasikan")))
    ends = sorted(item.end.year for item in known if item.end)
    span = "" if not ends else f"{ends[0]}" if ends[0] == ends[-1] else f"{ends[0]}–{ends[-1]}"
    opening = say("Dana {years}", years=span) if span else say("Dana")
    if len(known) == 1:
        finding = say("hanya satu angka yang dipublikasikan, {amount}", amount=amount(known[0]))
    elif _warning(found):
        finding = say("{count} angka yang dipublikasikan, bukan satu jumlah", count=len(known))
    else:
        finding = say("{count} angka yang dipublikasikan", count=len(known))
    return joined(": ", (opening, finding))


def _warning(found: Sequence[Observation]) -> tuple[str, ...]:
    is_mixed = len({(item.kind, item.start, item.end) for item in found if item.value is not None}) > 1
    return (say("Jenis dan tahunnya berbeda: jangan dijumlahkan."),) if is_mixed else ()


def _sentence(material: Material, item: Observation) -> str:
    who = item.fund or programme_name(material, item.programme) or say("sumber tidak disebut")
    words = {"who": who, "when": when(item), "amount": amount(item), "kind": term(item.kind)}
    told = say("{who}, {when}: {amount} {kind}", **words)
    return bracketed(told, term(item.status)) if item.status != "asli" else told
