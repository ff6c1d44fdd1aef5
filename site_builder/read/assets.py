"""Where templates are looked up, and the files that the portal serves as they are."""

from __future__ import annotations

from pathlib import Path

from site_builder.errors import Problem
from site_builder.model.library import Asset
from site_builder.model.limits import DEFAULTS, Limits
from site_builder.read.sources import refuse_source

_ROOT = Path(__file__).resolve().parent.parent
# In a clone the templates lie beside the builder, in an installed wheel inside it.
SHIPPED_TEMPLATES = next(
    path for path in (_ROOT.parent / "templates", _ROOT / "templates") if (path / "base.html").is_file()
)


def template_folders(project: Path) -> tuple[Path, ...]:
    """Return the template folders, the project's own first: a project replaces single files, not the whole set."""
    own = project / "templates"
    is_own = own.is_dir() and own.resolve() != SHIPPED_TEMPLATES.resolve()
    return (own, SHIPPED_TEMPLATES) if is_own else (SHIPPED_TEMPLATES,)


def read_assets(project: Path, problems: list[Problem], limits: Limits = DEFAULTS) -> tuple[Asset, ...]:
    """Read `assets/` of the template folders and of `content/`; the project's files win over the shipped ones.

    Hidden files are no assets; what must not be opened, such as a link that leads out, goes to `problems`.
    """
    found: dict[str, Asset] = {}
    for folder in (*reversed(template_folders(project)), project / "content"):
        assets = folder / "assets"
        for path in sorted(assets.rglob("*")) if assets.is_dir() else ():
            is_hidden = any(part.startswith(".") for part in path.relative_to(assets).parts)
            if is_hidden or (path.is_dir() and not path.is_symlink()):
                continue
            is_own = folder != SHIPPED_TEMPLATES
            refusal = refuse_source(path, project, "content-error", limits, is_text=False) if is_own else None
            if refusal:
                problems.append(refusal)
            else:
                output_path = f"assets/{path.relative_to(assets).as_posix()}"
                found[output_path] = Asset(output_path, path.read_bytes(), f"{folder.name}/{output_path}")
    return tuple(found[key] for key in sorted(found))
