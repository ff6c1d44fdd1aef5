"""The position between inner and outer factors (IFAS, EFAS) as one point in four quadrants.

Reads the roles sumbu (IFAS or EFAS) and nilai. The quadrants carry the names of what is stronger on each side, not of
a strategy: which strategy follows is for the source to say.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from site_builder.derive.figures.grammar import Spec, drawings, plane, points, rects, rules, texts
from site_builder.derive.figures.material import Material
from site_builder.derive.figures.words import evidence, signed
from site_builder.model.portal import DRAWING_WIDTHS, Column, Figure, Variant
from site_builder.text.cells import plain_text
from site_builder.text.speech import joined, say

Value = int | Decimal


def make_quadrants(material: Material) -> Iterable[Figure]:
    """Yield one figure where both axes have one value each."""
    if not material.plays("sumbu", "nilai"):
        return
    values: dict[str, Value] = {}
    for row in material.rows:
        value = row["nilai"]
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            values.setdefault(plain_text(row["sumbu"]).upper(), value)
    if set(values) != {"IFAS", "EFAS"} or len(material.rows) != 2:
        return
    across, along = values["IFAS"], values["EFAS"]
    proof = evidence(material.observations, material)
    inner, outer = _sides(across, along)
    yield Figure(
        figure_id=material.figure_id("kuadran"),
        title=joined(
            ": ",
            (
                *filter(None, (proof.period,)),
                say("IFAS {across} dan EFAS {along}", across=signed(across), along=signed(along)),
                joined(", ", (inner, outer)),
            ),
        ),
        description=say(
            "IFAS (kekuatan dikurangi kelemahan) {across}: {inner}. EFAS (peluang dikurangi ancaman) {along}: {outer}.",
            across=signed(across),
            inner=inner,
            along=signed(along),
            outer=outer,
        ),
        columns=(Column(say("Sumbu")), Column(say("Nilai"), is_number=True)),
        rows=(("IFAS", across), ("EFAS", along)),
        drawings=drawings(lambda variant: _draw(across, along, variant)),
        unit=material.observations[0].unit if material.observations else "",
        period=proof.period,
        source=proof.source,
        source_url=proof.source_url,
        notes=proof.notes,
        package=material.package.name,
        resource=material.resource.name,
    )


def _sides(across: Value, along: Value) -> tuple[str, str]:
    inner = say("kekuatan melebihi kelemahan") if across > 0 else say("kelemahan melebihi kekuatan")
    outer = say("peluang melebihi ancaman") if along > 0 else say("ancaman melebihi peluang")
    return (
        inner if across else say("kekuatan dan kelemahan seimbang"),
        outer if along else say("peluang dan ancaman seimbang"),
    )


def _draw(across: Value, along: Value, variant: Variant) -> Spec:
    """Draw the cross of the axes, the quadrant that holds the point, and the point with its value on each axis."""
    width, side = float(DRAWING_WIDTHS[variant]), 300.0
    x, y = width / 2, 24 + side / 2
    half = side / 2
    reach = max(abs(float(across)), abs(float(along))) * 1.6 or 1.0
    east, south = float(across) / reach * half, -float(along) / reach * half
    held = (min(x, x + _sign(east) * half), min(y, y + _sign(south) * half))
    above, left = (-11 if along <= 0 else 11), (-8 if across >= 0 else 8)
    return plane(
        variant,
        int(side + 48),
        [
            *([rects([(*held, held[0] + half, held[1] + half)], "wash")] if across and along else []),
            rules([(x - half, y, x + half, y), (x, y - half, x, y + half)], "soft"),
            rules([(x + east, y, x + east, y + south), (x, y + south, x + east, y + south)], "roof", strokeDash=[3, 3]),
            points([(x + east, y + south)], "roof", size=130, opacity=1),
            texts([(x + east, y + above, joined(" ", ("IFAS", signed(across))))], "strong", align="center"),
            texts(
                [(x + left, y + south, joined(" ", ("EFAS", signed(along))))],
                "strong",
                align="right" if across >= 0 else "left",
            ),
            texts([(x, 9.0, say("Peluang")), (x, side + 38, say("Ancaman"))], "note", align="center"),
            texts([(x + half, y + above + 16 * _sign(above), say("Kekuatan"))], "note", align="right"),
            texts([(x - half, y + above + 16 * _sign(above), say("Kelemahan"))], "note"),
        ],
        (0.0, width),
    )


def _sign(value: float) -> int:
    return 1 if value > 0 else -1 if value < 0 else 0
