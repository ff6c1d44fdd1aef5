"""Libraries for the tests of indicators, typed by hand: columns by role, rows as tuples; no file, no reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from site_builder.derive.chapters.chapter import Chapter
from site_builder.derive.chapters.indicators.chapter import make_indicators
from site_builder.derive.portal import derive_portal
from site_builder.derive.survey import Survey, survey_library
from site_builder.model.library import Library
from site_builder.model.number import Number, Sentence
from site_builder.model.package import Resource
from site_builder.model.portal import Figure, Page, Portal
from site_builder.model.report import Report
from site_builder.model.request import Request
from site_builder.model.settings import Settings
from site_builder.model.words import Localized
from site_builder.text.hidden import small_marker
from tests.charts.making import by_roles, package, year
from tests.tools import ROOT

HERE = "99.01"
RESULTS = (
    *("kode-indikator", "dimensi", "aspek", "indikator", "skor", "satuan", "tingkat", "target"),
    *("periode-mulai", "periode-selesai", "status", "bertentangan-dengan", "wilayah"),
)
FIFTHS = tuple(
    zip(("Ad hoc", "Initial", "Scattered", "Integrated", "Smart"), range(0, 100, 20), range(20, 120, 20), strict=True)
)


def result(
    code: str,
    value: Any,
    when: int = 2022,
    *,
    level: str = "",
    target: Any = None,
    dimension: str = "Warga",
    **more: Any,
) -> tuple[Any, ...]:
    """Return a row of results: what is not said is plain."""
    name = more.get("name", f"Indikator {code}")
    unit, status = more.get("unit", "persen"), more.get("status", "asli")
    conflict, area = more.get("conflict", ""), more.get("area", "")
    return (code, dimension, "Aspek", name, value, unit, level, target, *year(when), status, conflict, area)


def results(*rows: tuple[Any, ...], hidden: Iterable[int] = (), **more: Any) -> Resource:
    """Return a table of results; the values in the rows `hidden` (from 0) exist and are not shown."""
    resource = by_roles(RESULTS, rows, **{"name": "hasil", **more})
    assert resource.table is not None
    places = {(row, RESULTS.index("skor")): "<5" for row in hidden}
    marked = tuple(
        replace(field, missing_values=(small_marker(5),)) if field.name.endswith("skor") else field
        for field in resource.schema.fields
    )
    schema = replace(resource.schema, fields=marked)
    return replace(resource, schema=schema, table=replace(resource.table, written=places))


def scale(*levels: Sequence[Any], **more: Any) -> Resource:
    """Return a scale: name, lower and upper bound; a level of one word has no bounds."""
    rows = [(level[0], place, *(tuple(level[1:]) or (None, None))) for place, level in enumerate(levels, 1)]
    return by_roles(("tingkat", "tingkat-urutan", "batas-bawah", "batas-atas"), rows, **{"name": "skala", **more})


def survey(*resources: Resource) -> Survey:
    """Look a library of these tables over."""
    settings = Settings(area=Localized("Contoh"), area_code=HERE)
    return survey_library(Library(packages=(package(*resources),), settings=settings), Report(()), (), "")


def chapter(*resources: Resource) -> Chapter:
    """Return the chapter of these tables."""
    return make_indicators(survey(*resources))


def portal(*resources: Resource) -> Portal:
    """Derive the whole portal of these tables."""
    settings = Settings(area=Localized("Contoh"), area_code=HERE)
    library = Library(packages=(package(*resources),), settings=settings)
    return derive_portal(library, Report(()), Request(ROOT))


def pages(*resources: Resource) -> Mapping[str, Page]:
    """Return the pages of the chapter by their addresses."""
    return {page.output_path: page for page in chapter(*resources).pages}


def words(parts: Sentence | Iterable[Sentence]) -> str:
    """Return sentences as plain words; a number stands as [value]."""
    texts = []
    for part in parts:
        if isinstance(part, str):
            texts.append(part)
        elif isinstance(part, Number):
            texts.append(f"[{part.marker or part.value}]")
        else:
            texts.append(f"{words(part)}\n")
    return "".join(texts)


def finding(*resources: Resource) -> str:
    """Return the heading of the scorecard."""
    return words(pages(*resources)["indikator/index.html"].content.finding)


def lead(code: str, *resources: Resource) -> str:
    """Return the lead of the page of an indicator."""
    return words(pages(*resources)[f"indikator/{code}/index.html"].content.lead)


def numbers(value: Any) -> list[Number]:
    """Return every number below a value, the inputs of computed ones left out."""
    if isinstance(value, Number):
        return [value]
    if isinstance(value, Figure | Resource | str | bytes) or value is None:
        return []
    if isinstance(value, tuple | list):
        return [number for item in value for number in numbers(item)]
    if is_dataclass(value) and not isinstance(value, type):
        return [number for field in fields(value) for number in numbers(getattr(value, field.name))]
    return []
