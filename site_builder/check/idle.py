"""What lies among packages or pages and belongs to none: it would be left out of the portal in silence."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.model.library import Library
from site_builder.model.report import Finding, Place, Severity
from site_builder.text.nearest import nearest

_CONTENT = "content/"


def check_idle(library: Library) -> Iterable[Finding]:
    """Yield a warning for each file or folder among packages and pages that nobody reads."""
    names = [package.name for package in library.packages]
    for path in library.idle_paths:
        name = path.rsplit("/", 1)[-1]
        is_file = "." in name
        if path.startswith(_CONTENT):
            values = {"variant": "content", "near": nearest(name, ("packages", "assets"), 0.7)}
        else:
            near = nearest(name.rsplit(".", 1)[0] if is_file else name, names, 0.75)
            values = {"near": near, **({"variant": "file"} if is_file else {})}
        yield Finding("folder-idle", Severity.WARNING, Place(path=path), name, values)
