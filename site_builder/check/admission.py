"""What may go out: a Library and its Report in, a Stand out, or None where nothing may."""

from __future__ import annotations

from dataclasses import replace

from site_builder.check.disclosure.protect import protect
from site_builder.check.quarantine import Stand, set_aside
from site_builder.model.library import Library
from site_builder.model.report import Report
from site_builder.model.request import Request


def admit(library: Library, report: Report, request: Request) -> Stand | None:
    """Return what the public may see; None where the report forbids publication.

    Broken packages are set aside first (where the settings say so), then small counts are hidden.
    """
    stand = _without_broken(library, report, request)
    return replace(stand, library=protect(stand.library).library) if stand else None


def _without_broken(library: Library, report: Report, request: Request) -> Stand | None:
    if report.is_publishable(request.is_strict):
        return Stand(library, report, report)
    if library.settings.on_invalid != "quarantine":
        return None
    return set_aside(library, report, request.is_strict, request.as_of)
