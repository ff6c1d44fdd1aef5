"""A detection to a `Finding`: kind, number of cells, places and shape; never a value."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.check.privacy.evidence import Detection
from site_builder.model.report import Finding, Place, Severity


def finding(found: Detection, place: Place, variant: str, values: Mapping[str, str]) -> Finding:
    """Say what was found at `place`; `variant` chooses the words of the catalogue, `values` fill them."""
    shape = {"shape": found.shape.id, "shape_en": found.shape.en, "count": str(len(found.rows))}
    return Finding(
        code=f"personal-{found.kind}",
        severity=Severity.ERROR,
        place=place,
        value=found.shape.id,
        values={"variant": variant, **shape, **values},
    )
