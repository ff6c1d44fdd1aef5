"""All figures of all areas as one table to download, with shares and ranks; and what the map shows as a figure."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.derive import routes as paths
from site_builder.derive.areas import level_name
from site_builder.derive.chapters.places.context import Places
from site_builder.derive.chapters.places.families import Family
from site_builder.derive.chapters.places.map_choice import state_of
from site_builder.derive.chapters.places.maps import lay_out, map_method
from site_builder.derive.chapters.places.picture import draw_picture
from site_builder.derive.chapters.places.wording import measure_words
from site_builder.derive.figures.words import when
from site_builder.model.observation import Observation
from site_builder.model.portal import Column, Figure, Sheet, SheetColumn
from site_builder.model.table import Cell
from site_builder.text.cells import plain_text
from site_builder.text.speech import capital, joined, say
from site_builder.text.spoken import term

_METHOD = say(
    "Satu baris per angka. Peringkat dari yang terbesar, hanya bila sedikitnya separuh wilayah punya angka sejenis dan "
    "tidak satu pun disembunyikan. Bagian dalam persen dari angka keseluruhan yang sejenis dan semasa."
)
_COLUMNS = (
    SheetColumn("kode_wilayah", say("Kode wilayah")),
    SheetColumn("nama_wilayah", say("Wilayah")),
    SheetColumn("jenis", say("Jenis")),
    SheetColumn("satuan", say("Satuan")),
    SheetColumn("program", say("Program")),
    SheetColumn("basis", say("Basis")),
    SheetColumn("kumulatif", say("Kumulatif")),
    SheetColumn("periode_mulai", say("Periode mulai")),
    SheetColumn("periode_selesai", say("Periode selesai")),
    SheetColumn("nilai", say("Nilai"), is_number=True),
    SheetColumn("status", say("Status")),
    SheetColumn("nilai_keseluruhan", say("Nilai keseluruhan"), is_number=True),
    SheetColumn("peringkat", say("Peringkat"), is_number=True),
    SheetColumn("dari", say("Banyaknya wilayah yang punya angka"), is_number=True),
    SheetColumn("seharusnya", say("Banyaknya wilayah"), is_number=True),
    SheetColumn("sumber", say("Sumber")),
)


def area_sheet(places: Places) -> Sheet | None:
    """Return the table of all figures of the parts."""
    rows = tuple(row for family in places.families for row in _rows(places, family))
    return Sheet(paths.AREA_FIGURES, say("Angka per wilayah"), _COLUMNS, rows, _METHOD) if rows else None


def _rows(places: Places, family: Family) -> Iterator[tuple[Cell, ...]]:
    key, whole = family.key, family.of_whole
    for code, items in family.by_area.items():
        rank = family.rank(code)
        for item in items:
            yield (
                *(code, places.survey.areas.name(code), key.kind, key.unit, key.programme, key.basis),
                *(key.is_cumulative, key.start, key.end),
                *(_value(item), item.status, _value(whole) if whole else None),
                *(rank[0] if rank else None, len(family.by_area), family.expected, item.source),
            )


def _value(item: Observation) -> Cell:
    return item.marker if item.value is None else item.value


def map_figure(places: Places) -> Figure | None:
    """Return what the map shows as a figure with an address: a row per area, gaps and hidden figures named."""
    family = places.on_map
    if family is None:
        return None
    items = [item for found in family.by_area.values() for item in found]
    measured = measure_words(places.survey, family.key)
    period = when(items[0])
    urls = {item.source_url for item in items if item.source_url}
    tables = {(item.origin.package, item.origin.resource) for item in items}
    package, resource = next(iter(tables)) if len(tables) == 1 else ("", "")
    rows = tuple(row for area in places.parts for row in _map_rows(family, area.code, places))
    laid, level = lay_out(places), level_name(places.level)
    return Figure(
        figure_id="places--peta",
        title=joined(
            ", ", filter(None, (say("{what} per {level}", context="map", what=measured, level=level), period))
        ),
        description=joined("", (joined("; ", map(_said, rows)), ".")),
        columns=(
            Column(say("Kode")),
            Column(capital(level)),
            Column(say("Nilai"), is_number=True, unit=family.key.unit),
            Column(say("Keterangan")),
        ),
        rows=rows,
        spec_type="vega",
        drawings=draw_picture(places, family, laid) if laid else (),
        notes=tuple(filter(None, (map_method(places, family, laid),))) if laid else (),
        unit=family.key.unit,
        period=period,
        source=places.survey.sources((item.source for item in items), tables),
        source_url=urls.pop() if len(urls) == 1 else "",
        package=package,
        resource=resource,
    )


def _measured(what: str, level: str) -> str:
    return say("{what} per {level}", context="map", what=what, level=level)


def _said(row: tuple[Cell, ...]) -> str:
    """Say a row of the map: a name and its figure, else why there is none."""
    _, name, value, why = row
    return joined(": ", (plain_text(name), plain_text(why if value is None else value)))


def _map_rows(family: Family, code: str, places: Places) -> Iterator[tuple[Cell, ...]]:
    area = places.survey.areas.by_code[code]
    items = family.by_area.get(code, ())
    for item in items:
        yield code, area.name, _value(item), say("tidak ditampilkan") if item.marker else term(item.status)
    if not items:
        is_absent = state_of(area, family) == "absent"
        yield code, area.name, None, say("belum berdiri sendiri") if is_absent else say("belum dipublikasikan")
