"""Paths of a descriptor to bytes: only ordinary files inside the package folder are ever opened.

Nothing is fetched, no link is followed out of the package, no device or pipe is opened: all of it is asked of the
name and of `stat` before anything is read. What is refused becomes a Violation.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import re
import stat
import zipfile
import zlib
from difflib import get_close_matches
from pathlib import Path

from site_builder.model.package import Violation

MAX_BYTES = 500_000_000
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_COMPRESSIONS = ("gz", "zip", "bz2", "xz")


def refuse_path(path: str, folder: Path) -> Violation | None:
    """Return why `path` must not be opened, or None where it names an ordinary file inside `folder`."""
    if _SCHEME.match(path):
        return _violation("path-remote", path)
    parts = re.split(r"[/\\]", path)
    if not path.strip() or path[0] in "/\\~" or re.match(r"[A-Za-z]:", path) or ".." in parts or "\0" in path:
        return _violation("path-unsafe", path)
    try:
        root, target = os.path.realpath(folder), os.path.realpath(folder / path)
        if os.path.commonpath((root, target)) != root:
            return _violation("path-unsafe", path)
        status = os.stat(target)  # noqa: PTH116 (the real path, not the name)
    except PermissionError:
        return _violation("file-unreadable", path)
    except (OSError, ValueError):  # absent, a name too long, half a surrogate
        return _violation("file-missing", path, near=_nearest(path, folder))
    if not stat.S_ISREG(status.st_mode):
        return _violation("file-not-regular", path)
    if not os.access(target, os.R_OK):
        return _violation("file-unreadable", path)
    if status.st_size > MAX_BYTES:
        return _violation("file-too-large", path, limit=f"{MAX_BYTES // 10**6} MB")
    return None


def compression_of(path: str, declared: str = "") -> str:
    """Return the compression of a file, declared or told by its ending; "" for none."""
    ending = path.rsplit(".", 1)[-1].lower()
    return declared or (ending if ending in _COMPRESSIONS else "")


def format_of(path: str, compression: str = "") -> str:
    """Return the format that the ending of a path tells, in small letters: "csv"."""
    stem = path[: -len(compression) - 1] if compression and path.lower().endswith(f".{compression}") else path
    name = stem.rsplit("/", 1)[-1]
    return name.rsplit(".", 1)[-1].lower() if "." in name else ""


def read_file(path: Path, compression: str = "", innerpath: str = "") -> bytes:
    """Read a file that `refuse_path` has let through; raises ValueError where decompressing fails or never ends."""
    if not compression:
        return path.read_bytes()
    try:
        with _opened(path, compression, innerpath) as stream:
            data: bytes = stream.read(MAX_BYTES + 1)
    except (OSError, EOFError, KeyError, RuntimeError, zlib.error, lzma.LZMAError, zipfile.BadZipFile) as error:
        raise ValueError(str(error)) from error
    if len(data) > MAX_BYTES:
        raise ValueError("too large")
    return data


def _opened(path: Path, compression: str, innerpath: str) -> io.BufferedIOBase:
    match compression:
        case "gz":
            return gzip.open(path)
        case "bz2":
            return bz2.open(path)
        case "xz":
            return lzma.open(path)
        case "zip":
            archive = zipfile.ZipFile(path)
            names = [name for name in archive.namelist() if not name.endswith("/")]
            if not names:
                raise ValueError("empty archive")
            return archive.open(innerpath or names[0])  # type: ignore[return-value]
        case _:
            raise ValueError(f"compression {compression}")


def _nearest(path: str, folder: Path) -> str:
    """Suggest a file that is there: a person looks for a slip of the pen, not for an empty folder."""
    try:
        names = [item.relative_to(folder).as_posix() for item in _listing(folder)]
    except OSError:
        return ""
    by_fold = {name.casefold(): name for name in names}
    near = by_fold.get(path.casefold()) or next(iter(get_close_matches(path, names, 1, 0.75)), "")
    same_name = [name for name in names if name.rsplit("/", 1)[-1] == path.rsplit("/", 1)[-1]]
    return near or (same_name[0] if same_name else "")


def _listing(folder: Path) -> list[Path]:
    children = sorted(item for item in folder.iterdir() if not item.name.startswith("."))[:500]
    inner = [
        item for child in children if child.is_dir() and not child.is_symlink() for item in sorted(child.iterdir())
    ]
    return [item for item in (*children, *inner[:500]) if item.is_file()]


def _violation(code: str, path: str, **values: str) -> Violation:
    return Violation(code, value=path, values={"file": path, **values})
