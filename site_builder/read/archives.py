"""Files to bytes, unpacked where they are compressed: bit by bit, so that a bomb is noticed before it has gone off.

Takes paths that `refuse_path` has let through. Never holds more than the ceilings allow.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zipfile
import zlib
from contextlib import closing
from difflib import get_close_matches
from pathlib import Path
from typing import Protocol

from site_builder.model.limits import MEGABYTE, Limits
from site_builder.model.package import Violation
from site_builder.read.paths import beyond, violation_of

_CHUNK = MEGABYTE
# Below this size no ratio is suspicious: a short table of equal rows packs very well.
_HARMLESS = MEGABYTE
_BROKEN = (OSError, EOFError, RuntimeError, NotImplementedError, zlib.error, lzma.LZMAError, zipfile.BadZipFile)


class _Stream(Protocol):
    """What the readers of all kinds of archives have in common."""

    def read(self, size: int, /) -> bytes: ...

    def close(self) -> None: ...


class ArchiveError(ValueError):
    """A compressed file that cannot or must not be unpacked, as the violation that says so."""

    def __init__(self, violation: Violation) -> None:
        """Keep the violation."""
        self.violation = violation
        super().__init__(violation.type)


def read_file(path: Path, compression: str, innerpath: str, limits: Limits) -> bytes:
    """Read a file, decompressed; raises ArchiveError where that fails, or where it unpacks to more than is allowed."""
    if not compression:
        return path.read_bytes()
    try:
        stream, packed = _opened(path, compression, innerpath)
        with closing(stream):
            return _unpacked(stream, packed, path.name, limits)
    except _BROKEN as error:
        variant = "encrypted" if "password" in str(error) else ""
        raise ArchiveError(_broken(path.name, variant)) from error


def check_workbook(data: bytes, name: str, limits: Limits) -> Violation | None:
    """Return why a workbook (a zip of XML) must not be unpacked; what is no zip is left to its reader."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            # A reader of zip files never takes more than a member states.
            unpacked = sum(member.file_size for member in archive.infolist())
    except (ValueError, OSError, zipfile.BadZipFile):
        return None
    return _excess(unpacked, len(data), name, limits)


def _unpacked(stream: _Stream, packed: int, name: str, limits: Limits) -> bytes:
    chunks, size = [], 0
    while chunk := stream.read(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if refusal := _excess(size, packed, name, limits):
            raise ArchiveError(refusal)
    return b"".join(chunks)


def _excess(unpacked: int, packed: int, name: str, limits: Limits) -> Violation | None:
    """Return what forbids to unpack so many bytes out of so many."""
    if unpacked > limits.file_bytes:
        return beyond("file-too-large", name, "max_file_mb", limits.max_file_mb, unit="MB", variant="unpacked")
    if unpacked > max(_HARMLESS, packed * limits.max_archive_ratio):
        return beyond("archive-ratio", name, "max_archive_ratio", limits.max_archive_ratio)
    return None


def _opened(path: Path, compression: str, innerpath: str) -> tuple[_Stream, int]:
    """Open what is inside, and tell how many bytes it takes up packed."""
    packed = path.stat().st_size
    match compression:
        case "gz":
            return gzip.open(path), packed
        case "bz2":
            return bz2.open(path), packed
        case "xz":
            return lzma.open(path), packed
        case "zip":
            archive = zipfile.ZipFile(path)
            member = _member(archive, innerpath, path.name)
            return archive.open(member), member.compress_size
        case _:
            raise ArchiveError(_broken(path.name))


def _member(archive: zipfile.ZipFile, innerpath: str, name: str) -> zipfile.ZipInfo:
    """Return the file that is meant: the one that is named, else the only one."""
    files = [item for item in archive.infolist() if not item.is_dir() and not item.filename.startswith("__MACOSX/")]
    names = [item.filename for item in files]
    if innerpath:
        found = next((item for item in files if item.filename == innerpath), None)
        near = next(iter(get_close_matches(innerpath, names, 1)), "")
        variant = "inner"
    else:
        found, near, variant = (files[0] if len(files) == 1 else None), "", "several" if files else "nothing"
    if found is None:
        raise ArchiveError(_broken(name, variant, inner=innerpath, near=near, count=str(len(files))))
    return found


def _broken(name: str, variant: str = "", **values: str) -> Violation:
    return violation_of("compression-error", name, variant=variant, **values)
