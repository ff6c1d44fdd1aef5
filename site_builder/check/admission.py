"""What may go out: a Library and its Report in, the Library that is published out, or None where nothing may."""

from __future__ import annotations

from site_builder.check.disclosure.protect import protect
from site_builder.model.library import Library
from site_builder.model.report import Report


def admit(library: Library, report: Report, is_strict: bool) -> Library | None:
    """Return the library as the public may see it, small counts hidden; None where the report forbids publication."""
    return protect(library).library if report.is_publishable(is_strict) else None
