"""What a reader of an area's figures has to mind: since when it exists, what it was made of, what is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from site_builder.derive.chapters.places.context import Places
from site_builder.derive.chapters.places.families import Family
from site_builder.derive.chapters.places.wording import full_name
from site_builder.derive.figures.words import when
from site_builder.derive.sentences import sentence
from site_builder.model.area import Area
from site_builder.model.number import Sentence
from site_builder.text.hidden import COVER
from site_builder.text.speech import joined, listed


def area_notices(places: Places, area: Area, families: Sequence[Family]) -> tuple[Sentence, ...]:
    """Say everything that must be minded about an area, the most important first."""
    return (*_history(places, area), *_outside(area, families), *_names(area), *_hidden(area, families))


def _history(places: Places, area: Area) -> Iterable[Sentence]:
    """Tell of splits: of this area from others, and of others from this one."""
    name = full_name(area)
    origins = _names_of(places, area.origins)
    if area.start:
        yield _beginning(name, area.start, origins)
    elif origins:
        yield sentence(
            "{name} terbentuk dari {origins}. Kapan, belum kami temukan sumbernya.", name=name, origins=origins
        )
    if area.end:
        heirs = _names_of(places, (item.code for item in places.parts if area.code in item.origins))
        yield _ending(name, area.end, heirs)
    for other in places.parts:
        if area.code in other.origins and not area.end:
            yield _split(full_name(other), name, other.start)


def _beginning(name: str, day: date, origins: str) -> Sentence:
    if not origins:
        return sentence("{name} berdiri sendiri sejak {day}.", name=name, day=day)
    return sentence(
        "{name} berdiri sendiri sejak {day}, terbentuk dari {origins}. Sebelum itu angkanya tercatat di {origins}, "
        "jadi tidak dapat dibandingkan begitu saja.",
        name=name,
        day=day,
        origins=origins,
    )


def _ending(name: str, day: date, heirs: str) -> Sentence:
    if not heirs:
        return sentence("{name} ada sampai {day}.", name=name, day=day)
    return sentence("{name} ada sampai {day}. Sejak itu menjadi {heirs}.", name=name, day=day, heirs=heirs)


def _split(other: str, name: str, day: date | None) -> Sentence:
    if day is None:
        return sentence("{other} dipisahkan dari {name}. Angka sebelum itu mencakup keduanya.", other=other, name=name)
    return sentence(
        "{other} dipisahkan dari {name} pada {day}. Angka sebelum itu mencakup keduanya.",
        other=other,
        name=name,
        day=day,
    )


def _names(area: Area) -> Iterable[Sentence]:
    if area.other_names:
        yield sentence("Nama atau ejaan lain: {names}.", names=joined(", ", area.other_names))


def _outside(area: Area, families: Iterable[Family]) -> Iterable[Sentence]:
    """Flag figures of a time in which the area was none of its own."""
    periods = [
        when(item)
        for family in families
        if not area.existed(family.key.start, family.key.end)
        for item in family.by_area[area.code]
    ]
    if periods:
        yield sentence(
            "Ada angka dari masa di luar itu ({periods}). Periksa batas wilayah yang dipakai sumbernya.",
            periods=joined(", ", dict.fromkeys(sorted(periods))),
        )


def _hidden(area: Area, families: Iterable[Family]) -> Iterable[Sentence]:
    markers = {item.marker for family in families for item in family.by_area[area.code] if item.marker}
    small = [marker for marker in sorted(markers) if marker != COVER.value]
    if small and COVER.value in markers:
        yield sentence(
            "Angka bertanda {markers} terlalu kecil untuk ditampilkan; angka bertanda ditutup melindungi angka kecil "
            "lain. Angkanya ada: bukan nol.",
            markers=listed(small),
        )
    elif small:
        yield sentence(
            "Angka bertanda {markers} terlalu kecil untuk ditampilkan. Angkanya ada: bukan nol.", markers=listed(small)
        )
    elif markers:
        yield sentence("Angka bertanda ditutup melindungi angka kecil lain. Angkanya ada: bukan nol.")


def _names_of(places: Places, codes: Iterable[str]) -> str:
    known = places.survey.areas.by_code
    return listed(full_name(area) if (area := known.get(code)) else code for code in codes)
