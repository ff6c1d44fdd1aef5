"""The door of derive/quality/: the survey in, every package held against every criterion out, and the table of it."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.derive import routes as paths
from site_builder.derive.quality.counting import COUNTERS
from site_builder.derive.survey import Survey
from site_builder.model.pages import PackageCard, QualityPage, WithheldCard
from site_builder.model.portal import Sheet, SheetColumn
from site_builder.model.quality import Assessment, Criterion, Measured
from site_builder.text.quality import CRITERIA
from site_builder.text.speech import say
from site_builder.text.spoken import term

_STEM = "mutu/mutu"
_COLUMNS = (
    SheetColumn("paket", "Paket", meaning="Nama paket data."),
    SheetColumn("judul", "Judul", meaning="Judul paket."),
    SheetColumn("kriteria", "Kriteria", meaning="Nama tetap kriteria."),
    SheetColumn("nama", "Nama kriteria", meaning="Seperti tertulis di portal."),
    SheetColumn("status", "Status", meaning="terpenuhi, sebagian, belum, atau tidak berlaku."),
    SheetColumn("memenuhi", "Memenuhi", is_number=True, meaning="Berapa yang memenuhi."),
    SheetColumn("seluruhnya", "Seluruhnya", is_number=True, meaning="Dari berapa yang ditanya."),
    SheetColumn("yang_dihitung", "Yang dihitung", meaning="Apa yang dihitung."),
    SheetColumn("aturan", "Aturan", meaning="Aturan kriteria dalam satu kalimat."),
    SheetColumn("per", "Per", meaning="Hari kesegaran dihitung."),
)
_METHOD = (
    "Semua memenuhi: terpenuhi. Ada yang belum: sebagian. Tidak satu pun: belum. Tidak ada yang ditanya: tidak berlaku."
)

# By name of package.
Assessments = Mapping[str, Assessment]


def assess_packages(survey: Survey) -> Assessments:
    """Hold every package against every criterion."""
    return {card.package.name: _assess(card, survey) for card in survey.cards}


def _assess(card: PackageCard, survey: Survey) -> Assessment:
    anchor = f"paket-{survey.routes.package_slugs[card.package.name]}"
    return Assessment(
        measured=tuple(_measure(item, *COUNTERS[item.criterion_id](card, survey)) for item in CRITERIA),
        output_path=f"{paths.QUALITY}#{anchor}",
        anchor=anchor,
    )


def _measure(criterion: Criterion, met: int, total: int) -> Measured:
    return Measured(criterion, met, total, term(criterion.counted, "dihitung", count=total))


def quality_page(survey: Survey, assessments: Assessments, withheld: tuple[WithheldCard, ...]) -> QualityPage:
    """Return what the quality page says."""
    found = tuple(assessments[card.package.name] for card in survey.cards)
    return QualityPage(survey.cards, withheld, found, CRITERIA, f"{_STEM}.csv", f"{_STEM}.json")


def quality_sheets(survey: Survey, assessments: Assessments) -> tuple[Sheet, ...]:
    """Return every count as a table, so that any reader can count again; without packages there is none."""
    if not survey.cards:
        return ()
    rows = tuple(
        (
            *(card.package.name, card.title, item.criterion.criterion_id, item.criterion.title, item.standing),
            *(item.met, item.total, item.criterion.counted, item.criterion.rule, survey.library.as_of),
        )
        for card in survey.cards
        for item in assessments[card.package.name].measured
    )
    return (Sheet(_STEM, say("Mutu setiap paket menurut kriteria"), _COLUMNS, rows, _METHOD),)
