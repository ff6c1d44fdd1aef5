"""`Exemption`: a publisher's decision that something may be published though it looks personal: why, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

# The kind of an exemption for counts below the disclosure threshold; all other kinds are kinds of personal data.
SMALL_COUNT = "small-count"


@dataclass(frozen=True, slots=True)
class Exemption:
    """One decision: `kind` of personal data ("phone") in one column (`resource`, `field`) or one text (`part`).

    It holds for nothing else: there is no way to exempt a whole package, or every kind. `by` is who decided. A small
    figure (kind "small-count") is exempted row by row: `rows` names them, `source` says who made it public.
    """

    package: str
    kind: str
    reason: str
    date: date
    resource: str = ""
    field: str = ""
    part: str = ""
    by: str = ""
    rows: tuple[str, ...] = ()
    source: str = ""
