"""The files of a portal that was published, a folder or one zip of it, where they are what its manifest says."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from site_builder.model.output import GENERATOR, MANIFEST
from site_builder.read.members import BROKEN, is_plain_path, read_member

_MAX_MANIFEST_BYTES = 100_000_000
_MAX_FILE_BYTES = 500_000_000
# The bytes of a file of the portal, by its path and the most that it may hold; None where there is no such file.
Fetch = Callable[[str, int], bytes | None]


@dataclass(frozen=True, slots=True)
class PublishedFiles:
    """A portal with a manifest of ours: where it lies, the folder inside of it, and path to hash of its files."""

    path: Path
    inside: str
    hashes: Mapping[str, str]

    def read(self, *paths: str) -> Iterator[tuple[str, bytes | None]]:
        """Yield files by path; None for one that is not there, or not what the manifest says any more."""
        with _opened(self.path) as fetch:
            for path in paths:
                data = fetch(f"{self.inside}{path}", _MAX_FILE_BYTES) if fetch else None
                is_sound = data is not None and hashlib.sha256(data).hexdigest() == self.hashes.get(path)
                yield path, data if is_sound else None


def find_portal(path: Path) -> PublishedFiles | None:
    """Find the manifest: in the folder itself, at the root of a zip, or in the one folder inside it."""
    with _opened(path) as fetch:
        if fetch is None:
            return None
        for inside in ("", *_tops(path)):
            data = fetch(f"{inside}{MANIFEST}", _MAX_MANIFEST_BYTES)
            listed = _listed(data) if data is not None else None
            if listed is not None:
                return PublishedFiles(path, inside, listed)
    return None


@contextmanager
def _opened(path: Path) -> Iterator[Fetch | None]:
    """Open a folder or a zip for reading; None where it is neither."""
    try:
        is_folder = path.is_dir()
        archive = ZipFile(path) if path.is_file() else None  # a pipe would be waited for
    except BROKEN:
        is_folder, archive = False, None
    if is_folder:
        yield lambda name, most: _file_in(path, name, most)
        return
    if archive is None:
        yield None
        return
    with archive:
        yield lambda name, most: read_member(archive, name, most)


def _tops(path: Path) -> tuple[str, ...]:
    """Return the one folder that everything in a zip lies in, as people pack folders; nothing where there are more."""
    if not path.is_file():
        return ()
    with ZipFile(path) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    return (f"{tops.pop()}/",) if len(tops) == 1 else ()


def _file_in(folder: Path, name: str, most: int) -> bytes | None:
    """Read an ordinary file of a folder: no pipe is waited for, and links stay inside."""
    if not is_plain_path(name):
        return None
    try:
        root, path = os.path.realpath(folder), os.path.realpath(folder / name)
        status = os.stat(path)  # noqa: PTH116 (the real path, not the name)
        if os.path.commonpath((root, path)) != root or not stat.S_ISREG(status.st_mode) or status.st_size > most:
            return None
        return Path(path).read_bytes()
    except (OSError, ValueError):
        return None


def _listed(manifest: bytes) -> Mapping[str, str] | None:
    """Return path and hash of every file that a manifest lists; None where it is not one of ours."""
    try:
        value: Any = json.loads(manifest)
        if not str(value["generator"]).startswith(f"{GENERATOR} "):
            return None
        return {str(entry["path"]): str(entry["sha256"]) for entry in value["files"]}
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
