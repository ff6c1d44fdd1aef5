"""The catalogue of findings, one module a family: every code with its words in both languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from site_builder.model.words import Localized
from site_builder.text.catalogue.audit import AUDIT
from site_builder.text.catalogue.border import BORDER
from site_builder.text.catalogue.cells import CELLS
from site_builder.text.catalogue.charts import CHARTS
from site_builder.text.catalogue.columns import COLUMNS
from site_builder.text.catalogue.consistency import CONSISTENCY
from site_builder.text.catalogue.declarations import DECLARATIONS
from site_builder.text.catalogue.descriptors import DESCRIPTORS
from site_builder.text.catalogue.disclosure import DISCLOSURE
from site_builder.text.catalogue.emptiness import EMPTINESS
from site_builder.text.catalogue.entry import FAMILIES, Entry, Variant
from site_builder.text.catalogue.examples import EXAMPLES
from site_builder.text.catalogue.explanations import EXPLANATIONS
from site_builder.text.catalogue.files import FILES
from site_builder.text.catalogue.header import HEADER
from site_builder.text.catalogue.inputs import INPUTS
from site_builder.text.catalogue.maps import MAPS
from site_builder.text.catalogue.numbers import NUMBERS
from site_builder.text.catalogue.privacy import PRIVACY
from site_builder.text.catalogue.rows import ROWS
from site_builder.text.catalogue.rules import RULES
from site_builder.text.catalogue.services import SERVICES
from site_builder.text.catalogue.tables import TABLES

__all__ = ["CATALOGUE", "FAMILIES", "Entry", "Variant"]

_FAMILIES: Sequence[Sequence[Entry]] = (
    CELLS,
    COLUMNS,
    NUMBERS,
    ROWS,
    HEADER,
    FILES,
    BORDER,
    MAPS,
    TABLES,
    DESCRIPTORS,
    RULES,
    EMPTINESS,
    DECLARATIONS,
    CONSISTENCY,
    PRIVACY,
    DISCLOSURE,
    AUDIT,
    CHARTS,
    INPUTS,
    SERVICES,
)


def _told(entry: Entry) -> Entry:
    """Add what stands apart from the families: why a code matters, and what was said of a real bad input."""
    explanation = entry.explanation or EXPLANATIONS.get(entry.code, Localized())
    return replace(entry, explanation=explanation, example=EXAMPLES.get(entry.code, Localized()))


CATALOGUE: Mapping[str, Entry] = {entry.code: _told(entry) for family in _FAMILIES for entry in family}
