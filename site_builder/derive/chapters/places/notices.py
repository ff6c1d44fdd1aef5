"""What a reader of an area's figures has to mind: since when it exists, what it was made of, what is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.derive.chapters.places.context import Places
from site_builder.derive.chapters.places.families import Family
from site_builder.derive.chapters.places.wording import full_name
from site_builder.derive.figures.words import when
from site_builder.derive.sentences import sentence
from site_builder.model.area import Area
from site_builder.model.number import Sentence
from site_builder.text.hidden import COVER
from site_builder.text.numbers import long_date


def area_notices(places: Places, area: Area, families: Sequence[Family]) -> tuple[Sentence, ...]:
    """Say everything that must be minded about an area, the most important first."""
    return (*_history(places, area), *_outside(area, families), *_names(area), *_hidden(area, families))


def _history(places: Places, area: Area) -> Iterable[Sentence]:
    """Tell of splits: of this area from others, and of others from this one."""
    name = full_name(area)
    origins = _names_of(places, area.origins)
    if area.start:
        made = f", terbentuk dari {origins}" if origins else ""
        rest = (
            f" Sebelum itu angkanya tercatat di {origins}, jadi tidak dapat dibandingkan begitu saja."
            if origins
            else ""
        )
        yield sentence("{text}", text=f"{name} berdiri sendiri sejak {long_date(area.start)}{made}.{rest}")
    elif origins:
        yield sentence("{text}", text=f"{name} terbentuk dari {origins}. Kapan, belum kami temukan sumbernya.")
    if area.end:
        heirs = _names_of(places, (item.code for item in places.parts if area.code in item.origins))
        rest = f" Sejak itu menjadi {heirs}." if heirs else ""
        yield sentence("{text}", text=f"{name} ada sampai {long_date(area.end)}.{rest}")
    for other in places.parts:
        if area.code in other.origins and not area.end:
            day = f" pada {long_date(other.start)}" if other.start else ""
            text = f"{full_name(other)} dipisahkan dari {name}{day}. Angka sebelum itu mencakup keduanya."
            yield sentence("{text}", text=text)


def _names(area: Area) -> Iterable[Sentence]:
    if area.other_names:
        yield sentence("{text}", text=f"Nama atau ejaan lain: {', '.join(area.other_names)}.")


def _outside(area: Area, families: Iterable[Family]) -> Iterable[Sentence]:
    """Flag figures of a time in which the area was none of its own."""
    periods = [
        when(item)
        for family in families
        if not area.existed(family.key.start, family.key.end)
        for item in family.by_area[area.code]
    ]
    if periods:
        listed = ", ".join(dict.fromkeys(sorted(periods)))
        yield sentence(
            "{text}", text=f"Ada angka dari masa di luar itu ({listed}). Periksa batas wilayah yang dipakai sumbernya."
        )


def _hidden(area: Area, families: Iterable[Family]) -> Iterable[Sentence]:
    markers = {item.marker for family in families for item in family.by_area[area.code] if item.marker}
    if markers:
        small = sorted(markers - {COVER.value})
        words = f"Angka bertanda {' dan '.join(small)} terlalu kecil untuk ditampilkan" if small else ""
        covered = "angka bertanda ditutup melindungi angka kecil lain" if COVER.value in markers else ""
        text = "; ".join(filter(None, (words, covered)))
        yield sentence("{text}", text=f"{text[:1].upper()}{text[1:]}. Angkanya ada: bukan nol.")


def _names_of(places: Places, codes: Iterable[str]) -> str:
    names = [full_name(area) if (area := places.survey.areas.by_code.get(code)) else code for code in codes]
    return " dan ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
