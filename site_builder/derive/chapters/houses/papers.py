"""Rules and institutions behind the handling of houses: quoted rows of tables that play their roles, as short lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.derive.chapters.houses.ledger import Ledger
from site_builder.derive.chapters.indicators.evidence import quote_of, text_of
from site_builder.derive.figures.material import Material
from site_builder.model.houses import Papers, StageBoard
from site_builder.model.portal import Link
from site_builder.model.speech import either
from site_builder.text.spoken import term


def papers(ledger: Ledger, stages: Sequence[StageBoard]) -> tuple[Papers, ...]:
    """Return the quoted tables of the packages that speak of houses: institutions first, then rules and documents."""
    survey = ledger.survey
    names = {item.origin.package for item in ledger.items}
    paths = {link.output_path for board in stages for link in board.tables}
    names |= {package for (package, resource), path in survey.pages.items() if path in paths}
    actors = [item for item in survey.playing("aktor", "nama-aktor", "isi") if not item.plays("tahap")]
    rules = survey.playing("bentuk-dokumen", "isi")
    return tuple(_papers(ledger, [item for item in (*actors, *rules) if item.package.name in names]))


def _papers(ledger: Ledger, materials: Sequence[Material]) -> Iterable[Papers]:
    for material in materials:
        quotes = tuple(
            quote_of(
                row, term(text_of(row, "nama-aktor") or text_of(row, "bentuk-dokumen").replace("-", " ").capitalize())
            )
            for row in material.rows
            if text_of(row, "isi")
        )
        title = either(material.resource.title, material.resource.name)
        page = ledger.survey.pages[material.package.name, material.resource.name]
        if quotes:
            yield Papers(title, quotes, Link(title, page))
