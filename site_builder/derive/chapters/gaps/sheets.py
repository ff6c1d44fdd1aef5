"""The ledger as tables to download: every missing figure, and every expected one with what was found."""

from __future__ import annotations

from site_builder.derive import routes as paths
from site_builder.derive.chapters.gaps.measures import Names
from site_builder.derive.survey import Survey
from site_builder.model.gaps import Expected
from site_builder.model.portal import Sheet, SheetColumn
from site_builder.model.table import Cell
from site_builder.text.kinds import kind_words
from site_builder.text.speech import say

_FOLDER = paths.GAPS.removesuffix("index.html")
_ABOUT = (
    SheetColumn("jenis", "Jenis angka"),
    SheetColumn("ukuran", "Ukuran", meaning="Jenis angka dengan kata-kata."),
    SheetColumn("satuan", "Satuan"),
    SheetColumn("kode_program", "Kode program", meaning="Kosong: semua program bersama-sama."),
    SheetColumn("program", "Program"),
    SheetColumn("kode_wilayah", "Kode wilayah"),
    SheetColumn("wilayah", "Wilayah"),
    SheetColumn("tingkat", "Tingkat", meaning="Kosong: satu angka untuk seluruh wilayah aturan."),
    SheetColumn("periode_mulai", "Periode mulai"),
    SheetColumn("periode_selesai", "Periode selesai"),
    SheetColumn("penanggung_jawab", "Yang semestinya menerbitkan"),
    SheetColumn("kelas_informasi", "Kelas informasi", meaning="Menurut UU 14/2008; penilaian penyusun."),
    SheetColumn("dasar", "Dasar"),
)
_FOUND = (
    SheetColumn("status", "Status", meaning="terbit, terbit-ditutup (ada, tidak ditampilkan), atau belum."),
    SheetColumn("sumber", "Sumber", meaning="Siapa yang menerbitkan angka yang ditemukan."),
    SheetColumn("sumber_resmi", "Badan publik", meaning="Apakah sumber itu badan publik."),
)


def missing_sheet(names: Names) -> Sheet:
    """List every figure that nobody has published."""
    rows = tuple(_about(item, names) for item in names.survey.expected if item.is_missing)
    return Sheet(f"{_FOLDER}belum-dipublikasikan", say("Angka yang belum dipublikasikan"), _ABOUT, rows, _METHOD)


def expected_sheet(names: Names) -> Sheet:
    """List every expected figure with what was found of it."""
    survey = names.survey
    rows = tuple((*_about(item, names), *_found(item, survey)) for item in survey.expected)
    return Sheet(f"{_FOLDER}angka-diharapkan", say("Semua angka yang diharapkan"), (*_ABOUT, *_FOUND), rows, _METHOD)


_METHOD = say(
    "Setiap aturan pada tabel angka yang diharapkan diurai menjadi satu baris untuk tiap periode dan wilayah. "
    "Angka disebut terbit bila jenis, satuan, program, wilayah, dan periodenya sama; angka kecil yang ditutup dihitung "
    "terbit."
)


def _about(item: Expected, names: Names) -> tuple[Cell, ...]:
    measure = item.measure
    return (
        measure.kind,
        kind_words(measure.kind, measure.unit),
        measure.unit,
        measure.programme,
        names.survey.programmes.get(measure.programme, measure.programme),
        item.area,
        names.area(item.area),
        measure.level,
        item.start,
        item.end,
        item.publisher,
        item.information_class,
        item.ground,
    )


def _found(item: Expected, survey: Survey) -> tuple[Cell, ...]:
    if item.published is None:
        return "belum", None, None
    status = "terbit" if item.published.value is not None else "terbit-ditutup"
    sources = "; ".join(survey.publishers.sources_of(item.published))
    return status, sources or None, survey.publishers.has_published(item.published)
