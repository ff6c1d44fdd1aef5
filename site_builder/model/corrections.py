"""`Correction`: a mistake in published data that was mended, as the public log tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from site_builder.model.portal import Link
from site_builder.model.words import Localized

# Who told of the mistake: a kind of person, never a name, so that the log cannot come to hold one.
Reporter = Literal["", "warga", "wartawan", "peneliti", "penerbit", "portal"]


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry of `content/koreksi.toml`; `place` is the file and line where it stands.

    `package`, `table` and `figure` name what was wrong; `subject` says it in words where it is no longer there. `was`
    and `now` are the old and the new value as they were published.
    """

    place: str
    day: date
    wrong: Localized
    done: Localized
    subject: Localized = Localized()
    package: str = ""
    table: str = ""
    figure: str = ""
    was: str = ""
    now: str = ""
    reported_by: Reporter = ""


@dataclass(frozen=True, slots=True)
class ToldCorrection:
    """A correction as the page tells it: what it is about, with the way there (None: no longer there), its anchor."""

    correction: Correction
    title: str
    anchor: str
    way: Link | None = None


@dataclass(frozen=True, slots=True, eq=False)
class CorrectionsPage:
    """What the public log of corrections says, the newest first."""

    corrections: tuple[ToldCorrection, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class ReportingPage:
    """What the page says that tells how a mistake in the data is reported; `has_channel` where somebody is named."""

    has_channel: bool
    corrections: Link
