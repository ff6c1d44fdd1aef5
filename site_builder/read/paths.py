"""Paths of a descriptor to bytes: only ordinary files inside the package folder are ever opened.

Nothing is fetched, no link is followed out of the package, no device or pipe is opened: all of it is asked of the
name and of `stat` before anything is read. What is refused becomes a Violation.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from difflib import get_close_matches
from pathlib import Path

from site_builder.model.limits import MEGABYTE, Limits
from site_builder.model.package import Violation
from site_builder.text.numbers import file_size, number

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_COMPRESSIONS = ("gz", "zip", "bz2", "xz")


def refuse_path(path: str, folder: Path, limits: Limits, *, is_text: bool = False) -> Violation | None:
    """Return why `path` must not be opened, or None where it names an ordinary file inside `folder`.

    `is_text` holds it to the ceiling of descriptors and schemas instead of that of data.
    """
    if _SCHEME.match(path):
        return violation_of("path-remote", path, **({"variant": "file"} if path.lower().startswith("file:") else {}))
    parts = re.split(r"[/\\]", path)
    if not path.strip() or path[0] in "/\\~" or re.match(r"[A-Za-z]:", path) or ".." in parts or "\0" in path:
        return violation_of("path-unsafe", path)
    try:
        root, target = os.path.realpath(folder), os.path.realpath(folder / path)
        if os.path.commonpath((root, target)) != root:
            return violation_of("path-unsafe", path)
        status = os.stat(target)  # noqa: PTH116 (the real path, not the name)
    except PermissionError:
        return violation_of("file-unreadable", path)
    except (OSError, ValueError):  # absent, a name too long, half a surrogate
        return violation_of("file-missing", path, near=_nearest(path, folder))
    if not stat.S_ISREG(status.st_mode):
        return violation_of("file-not-regular", path)
    if not os.access(target, os.R_OK):
        return violation_of("file-unreadable", path)
    return refuse_size(path, status.st_size, limits, is_text=is_text)


def refuse_folder(folder: Path, project: Path) -> Violation | None:
    """Return why a package must not be read: its folder in `datapackages/` is a link that leaves the project."""
    home = project / "datapackages"
    if folder.parent != home or not folder.is_symlink():
        return None
    roots = [os.path.realpath(root) for root in (home, project)]
    target = os.path.realpath(folder)
    is_inside = any(os.path.commonpath((target, root)) == root for root in roots)
    return None if is_inside else violation_of("path-unsafe", folder.name, variant="folder")


def refuse_size(path: str, size: int, limits: Limits, *, is_text: bool = False) -> Violation | None:
    """Return why a file of so many bytes is too large to be read."""
    setting, most = ("max_text_mb", limits.max_text_mb) if is_text else ("max_file_mb", limits.max_file_mb)
    if size <= most * MEGABYTE:
        return None
    return beyond(
        "file-too-large", path, setting, most, unit="MB", found=file_size(size), found_en=file_size(size, "en")
    )


def beyond(code: str, path: str, setting: str, most: int, unit: str = "", **values: str) -> Violation:
    """Say that a ceiling is exceeded: what was found, what is allowed, and the setting that raises it."""
    told = {"limit": f"{number(most)} {unit}".strip(), "limit_en": f"{number(most, 'en')} {unit}".strip()}
    return violation_of(code, path, setting=setting, **told, **values)


def compression_of(path: str, declared: str = "") -> str:
    """Return the compression of a file, declared or told by its ending; "" for none."""
    ending = path.rsplit(".", 1)[-1].lower()
    return declared or (ending if ending in _COMPRESSIONS else "")


def is_yaml(path: str) -> bool:
    """Tell whether a descriptor, a schema or a dialect is written in YAML."""
    return path.lower().endswith((".yaml", ".yml"))


def format_of(path: str, compression: str = "") -> str:
    """Return the format that the ending of a path tells, in small letters: "csv"."""
    stem = path[: -len(compression) - 1] if compression and path.lower().endswith(f".{compression}") else path
    name = stem.rsplit("/", 1)[-1]
    return name.rsplit(".", 1)[-1].lower() if "." in name else ""


def _nearest(path: str, folder: Path) -> str:
    """Suggest a file that is there: a person looks for a slip of the pen, not for an empty folder."""
    try:
        names = [item.relative_to(folder).as_posix() for item in _listing(folder)]
    except OSError:
        return ""
    by_fold = {_folded(name): name for name in names}
    near = by_fold.get(_folded(path)) or next(iter(get_close_matches(path, names, 1, 0.75)), "")
    same_name = [name for name in names if name.rsplit("/", 1)[-1] == path.rsplit("/", 1)[-1]]
    return near or (same_name[0] if same_name else "")


def _folded(name: str) -> str:
    """Spell a name so that capitals and the two spellings of an accent make no difference."""
    return unicodedata.normalize("NFC", name).casefold()


def _listing(folder: Path) -> list[Path]:
    children = sorted(item for item in folder.iterdir() if not item.name.startswith("."))[:500]
    inner = [
        item for child in children if child.is_dir() and not child.is_symlink() for item in sorted(child.iterdir())
    ]
    return [item for item in (*children, *inner[:500]) if item.is_file()]


def violation_of(code: str, path: str, **values: str) -> Violation:
    """Say what is wrong with a file of the package."""
    return Violation(code, value=path, values={"file": path, **values})
