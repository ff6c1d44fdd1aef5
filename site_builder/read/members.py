"""Zip archives that somebody else may have made: members as bytes, whole archives into a folder, never more than said.

Whatever is wrong with an archive makes it None or False: a reader of what was published cannot ask anybody to mend it.
"""

from __future__ import annotations

import lzma
import re
import stat
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

MOST_MEMBERS = 10_000
_LONGEST_PART = 255
_UNFIT = re.compile(r"[\x00-\x1f\x7f\\:\ud800-\udfff]")
# What the standard library raises for archives that are cut, forged, encrypted or packed in a way it does not know.
BROKEN = (OSError, EOFError, LookupError, RuntimeError, ValueError, zlib.error, lzma.LZMAError, zipfile.BadZipFile)


def read_member(archive: ZipFile, name: str, most: int) -> bytes | None:
    """Return one member, or None where it is not there, cannot be unpacked or holds more than `most` bytes."""
    try:
        member = archive.getinfo(name)
        if not is_plain_path(name) or not _is_file(member) or member.file_size > most:
            return None
        with archive.open(member) as stream:
            data = stream.read(most + 1)  # what a member says of its size may be a lie
    except BROKEN:
        return None
    return data if len(data) <= most else None


def read_members(data: bytes, most: int) -> dict[str, bytes] | None:
    """Unpack an archive of ordinary files, `most` bytes in all; None where anything in it is not what it should be."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            names = {member.filename.casefold() for member in members}
            if len(names) < len(members) or len(members) > MOST_MEMBERS:
                return None
            if sum(member.file_size for member in members) > most:
                return None
            found = {member.filename: read_member(archive, member.filename, most) for member in members}
    except BROKEN:
        return None
    return None if None in found.values() else {name: data for name, data in found.items() if data is not None}


def write_members(members: dict[str, bytes], folder: Path) -> None:
    """Lay unpacked members into a folder; their paths have been found plain."""
    for name, data in members.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def is_plain_path(path: str) -> bool:
    """Tell whether a path stays below its folder on any system: relative, without "..", drives and odd characters."""
    parts = path.split("/")
    return not _UNFIT.search(path) and all(
        part not in ("", ".", "..") and len(part.encode("utf-8")) <= _LONGEST_PART for part in parts
    )


def _is_file(member: ZipInfo) -> bool:
    """Tell whether a member is an ordinary file: no folder, no link, no device, not encrypted."""
    kind = stat.S_IFMT(member.external_attr >> 16)
    return not member.is_dir() and kind in (0, stat.S_IFREG) and not member.flag_bits & 1
