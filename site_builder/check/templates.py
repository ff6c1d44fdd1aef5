"""A template under a name that no page asks for would be left out in silence: it is told."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.model.library import Library
from site_builder.model.report import Finding, Place, Severity


def check_templates(library: Library) -> Iterable[Finding]:
    """Yield a warning for every template of the project that is never used."""
    for path, near in library.idle_templates.items():
        yield Finding("template-unused", Severity.WARNING, Place(path=path), path, {"near": near})
