"""Which pictures stand on the pages of indicators: those of their tables, by the ids that the makers gave them."""

from __future__ import annotations

from site_builder.derive.figures.material import Material
from site_builder.derive.survey import Survey
from site_builder.model.pages import PlacedFigure


def placed(survey: Survey, material: Material, *words: str, heading: str = "") -> tuple[PlacedFigure, ...]:
    """Return the figure of a table that was named with these words, with its owner; () where it was not drawn."""
    owner = survey.card_of(material.package.name, material.resource.name)
    wanted = material.figure_id(*words)
    figures = owner.figures if owner else ()
    return tuple(PlacedFigure(figure, owner, heading) for figure in figures if figure.figure_id == wanted)


def all_placed(survey: Survey, material: Material) -> tuple[PlacedFigure, ...]:
    """Return every figure of a table."""
    owner = survey.card_of(material.package.name, material.resource.name)
    return tuple(PlacedFigure(figure, owner) for figure in owner.figures) if owner else ()
