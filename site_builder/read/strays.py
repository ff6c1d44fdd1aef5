"""Files that lie in a project and that nothing names: they would be left out of the portal in silence.

Looks at names only, never into a file; follows no link.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.drafts import Draft
from site_builder.read.folders import DESCRIPTOR_NAMES, find_descriptor
from site_builder.text.nearest import nearest

_DATA = "data"
_SETTINGS = "site.toml"
_CORRECTIONS = "koreksi.toml"
_SYNONYMS = "sinonim.toml"
_MOST_FILES = 2000
_MOST_TOLD = 3
# What explains a folder to people, and what systems and programs leave behind.
_EXPLAINING = ("readme", "license", "licence", "lisensi", "changelog", "baca")
_LEFT_BEHIND = ("thumbs.db", "desktop.ini")


def unnamed_files(descriptor: Mapping[str, Any], drafts: Sequence[Draft], folder: Path) -> list[Violation]:
    """Return a doubt for each file in `data/` that a sound descriptor does not name, one for all where they are many.

    Where the descriptor is at fault, nothing is said: what it should name is probably what it names wrongly.
    """
    named = {posixpath.normpath(text) for text in _texts(descriptor)}
    found = [path for path in _files(folder / _DATA) if path not in named]
    if len(found) > _MOST_TOLD:
        values = {"variant": "many", "count": str(len(found)), "files": f"{', '.join(found[:_MOST_TOLD])}, …"}
        return [Violation("file-unnamed", path=found[0], values=values)]
    names = [draft.name for draft in drafts]
    near = {path: nearest(posixpath.splitext(posixpath.basename(path))[0], names) for path in found}
    return [Violation("file-unnamed", value=path, path=path, values={"near": near[path]}) for path in found]


def second_descriptors(folder: Path, first: str) -> list[Violation]:
    """Return a doubt for each descriptor beside the one that is read."""
    others = [name for name in DESCRIPTOR_NAMES if name != first and (folder / name).is_file()]
    return [Violation("descriptor-second", value=name, path=name, values={"first": first}) for name in others]


def idle_paths(project: Path) -> tuple[str, ...]:
    """Return what lies among packages and pages and is neither: files, and full folders without descriptor."""
    folder = project / "datapackages"
    idle = [path for path in _children(folder) if _is_idle(path)]
    return tuple(path.relative_to(project).as_posix() for path in (*idle, *_idle_content(project / "content")))


def _idle_content(folder: Path) -> list[Path]:
    """Return what lies in `content/` and is neither a page nor a folder that is read, nor settings, nor corrections."""
    pages = [*_children(folder), *_children(folder / "packages")]
    read = {folder / name for name in (_SETTINGS, _CORRECTIONS, _SYNONYMS, "packages", "assets", "en")}
    read.update(misnamed_settings(folder))  # a problem of its own
    return [path for path in pages if path not in read and (path.is_dir() or path.suffix != ".md")]


def misnamed_settings(folder: Path) -> list[Path]:
    """Return files whose names are nearly that of the settings, where there are no settings."""
    if (folder / _SETTINGS).exists():
        return []
    return [path for path in _children(folder) if path.is_file() and nearest(path.name, [_SETTINGS], 0.8)]


def _children(folder: Path) -> list[Path]:
    children = sorted(folder.iterdir()) if folder.is_dir() else []
    return [path for path in children if not _is_ignored(path.name) and not path.is_symlink()]


def _is_idle(path: Path) -> bool:
    if path.is_dir():
        return find_descriptor(path) is None and any(not _is_ignored(child.name) for child in path.iterdir())
    return path.is_file()


def _files(folder: Path) -> Iterator[str]:
    """Yield the files below `data/`, as a descriptor names them."""
    count = 0
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _is_ignored(name))
        inside = Path(root).relative_to(folder.parent)
        for name in sorted(names):
            count += 1
            if count > _MOST_FILES:
                return
            if not _is_ignored(name) and not (Path(root) / name).is_symlink():
                yield (inside / name).as_posix()


def _is_ignored(name: str) -> bool:
    lower = name.lower()
    is_hidden = lower.startswith((".", "~", "_")) or lower.endswith(("~", ".tmp", ".bak"))
    return is_hidden or lower.startswith(_EXPLAINING) or lower in _LEFT_BEHIND


def _texts(value: Any) -> Iterator[str]:
    """Yield every text of a descriptor, wherever it stands: any of them may name a file."""
    level = [value]
    while level:
        inner: list[Any] = []
        for item in level:
            if isinstance(item, str):
                yield item
            elif isinstance(item, Mapping):
                inner.extend(item.values())
            elif isinstance(item, list):
                inner.extend(item)
        level = inner
