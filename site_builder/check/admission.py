"""What may go out: a Library and its Report in, a Stand out, or None where nothing may."""

from __future__ import annotations

from dataclasses import replace

from site_builder.check.disclosure.counts import is_small, number_of
from site_builder.check.disclosure.protect import protect
from site_builder.check.quarantine import Stand, set_aside
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.report import Report
from site_builder.model.request import Request


def admit(library: Library, report: Report, request: Request) -> Stand | None:
    """Return what the public may see; None where the report forbids publication.

    Broken packages are set aside first (where the settings say so), then small counts are hidden.
    """
    stand = _without_broken(library, report, request)
    return replace(stand, library=_protected(stand.library)) if stand else None


def _protected(library: Library) -> Library:
    """Hide small counts; a kept package without any stays as it is online, whatever else would cover them better."""
    shown = protect(library)
    kept = {id(item.kept) for item in library.quarantined}
    packages = tuple(
        old if id(old) in kept and not _hides_small(old, new, library.settings.disclosure_threshold) else new
        for old, new in zip(library.packages, shown.library.packages, strict=True)
    )
    return replace(shown.library, packages=packages)


def _hides_small(old: Package, new: Package, threshold: int) -> bool:
    """Tell whether `new` hides a count of `old` that is itself too small to be shown."""
    tables = ((before.table, after.table) for before, after in zip(old.resources, new.resources, strict=True))
    return any(
        after_cell is None and before_cell is not None and is_small(number_of(before_cell), threshold)
        for before, after in tables
        if before is not None and after is not None and before is not after
        for rows in zip(before.rows(), after.rows(), strict=True)
        for before_cell, after_cell in zip(*rows, strict=True)
    )


def _without_broken(library: Library, report: Report, request: Request) -> Stand | None:
    if report.is_publishable(request.is_strict):
        return Stand(library, report, report)
    if library.settings.on_invalid != "quarantine":
        return None
    return set_aside(library, report, request.is_strict, request.as_of)
