"""The templates that a project brings: which may be opened, and which nobody will ever look for. Opens none of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from site_builder.errors import Problem
from site_builder.model.limits import Limits
from site_builder.read.assets import SHIPPED_TEMPLATES, template_folders
from site_builder.read.sources import refuse_source

# Only what stands here under a name of ours is ever asked for; partials may be a project's own.
_ASKED_FOR = ("pages", "feeds")


def refused_templates(project: Path, limits: Limits) -> Iterator[Problem]:
    """Yield every template of the project that must not be opened."""
    for folder in template_folders(project)[:-1]:
        for path in sorted(folder.rglob("*")):
            is_asset = path.relative_to(folder).parts[0] == "assets"
            if not is_asset and (path.is_symlink() or not path.is_dir()):
                refusal = refuse_source(path, project, "template-error", limits)
                if refusal:
                    yield refusal


def idle_templates(project: Path) -> Mapping[str, str]:
    """Return the templates of the project that no page asks for, each with the name that was probably meant, or ""."""
    idle = {}
    for folder in template_folders(project)[:-1]:
        for kind in _ASKED_FOR:
            known = sorted(path.name for path in (SHIPPED_TEMPLATES / kind).iterdir())
            for path in sorted((folder / kind).iterdir()) if (folder / kind).is_dir() else ():
                if path.name not in known and not path.name.startswith("."):
                    near = get_close_matches(path.name, known, 1, 0.6)
                    idle[path.relative_to(project).as_posix()] = near[0] if near else ""
    return idle
