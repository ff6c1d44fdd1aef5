"""The last published portal, a folder or one zip of it, to `Published`; trusts nothing its manifest does not vouch for.

Packages are read from the archives that the portal offers for download, so what is compared is what readers hold.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from posixpath import dirname
from typing import Any
from zipfile import ZipFile

from site_builder.errors import Problem, UsageError, UserError
from site_builder.model.limits import DEFAULTS, Limits
from site_builder.model.package import Package
from site_builder.model.published import Published
from site_builder.model.request import Request
from site_builder.read.members import BROKEN, read_member, read_members, write_members
from site_builder.read.packages import read_package
from site_builder.read.portals import PublishedFiles, find_portal
from site_builder.read.syntax import DescriptorError, parse_descriptor

_DESCRIPTOR = "datapackage.json"
# What an archive of ours holds beside the descriptor and the tables that it names.
_BESIDE = frozenset({_DESCRIPTOR, "README.md", "CITATION.txt"})
_DOWNLOADS = (".csv", ".xlsx", ".json", ".parquet", ".zip")
_MAX_DESCRIPTOR_BYTES = 20_000_000
_MAX_UNPACKED_BYTES = 2_000_000_000


def read_published(request: Request, limits: Limits = DEFAULTS) -> Published | None:
    """Return what was published last: `--previous`, else what the target holds; None where there is nothing.

    Raises UsageError where `--previous` names something that is no portal of ours.
    """
    path = request.previous_path or request.target_path
    portal = find_portal(path)
    if portal is None:
        if request.previous_path is not None:
            raise UsageError(_no_portal(path))
        return None
    archives = _archives(portal)
    place = path.resolve().name or str(path)

    def read(name: str) -> Package | None:
        return _read_package(portal, name, archives[name], place, limits) if name in archives else None

    return Published(
        place,
        tuple(archives),
        read=cache(read),
        downloads=cache(lambda name: _downloads(portal, archives[name]) if name in archives else {}),
    )


def _archives(portal: PublishedFiles) -> Mapping[str, str]:
    """Return the path of the archive of every package, by the name that its own descriptor states.

    An archive that is damaged keeps its name, told by its folder: who looks for it learns that it cannot be trusted.
    """
    found: dict[str, str] = {}
    for path, data in portal.read(*sorted(path for path in portal.hashes if path.endswith(".zip"))):
        found.setdefault(_name_in(data) or dirname(path).rpartition("/")[2], path)
    return found


def _name_in(data: bytes | None) -> str:
    """Return the name that the descriptor of an archive states, or ""; nothing else is unpacked for it."""
    if data is None:
        return ""
    try:
        with ZipFile(BytesIO(data)) as archive:
            text = read_member(archive, _DESCRIPTOR, _MAX_DESCRIPTOR_BYTES)
    except BROKEN:
        return ""
    name = _descriptor({_DESCRIPTOR: text} if text is not None else {}).get("name")
    return name if isinstance(name, str) else ""


def _descriptor(members: Mapping[str, bytes]) -> Mapping[str, Any]:
    """Return the descriptor of an archive; an empty one where there is none that can be read."""
    try:
        return parse_descriptor(members[_DESCRIPTOR], is_yaml=False)
    except (KeyError, DescriptorError):
        return {}


def _read_package(portal: PublishedFiles, name: str, path: str, place: str, limits: Limits) -> Package | None:
    """Unpack one archive into a folder that is gone afterwards, and read it as any package is read."""
    [(_, data)] = portal.read(path)
    members = read_members(data, _MAX_UNPACKED_BYTES) if data is not None else None
    if members is None or not _holds_only_ours(members, _descriptor(members)):
        return None
    try:
        with tempfile.TemporaryDirectory() as folder:
            write_members(members, Path(folder))
            package = read_package(Path(folder) / _DESCRIPTOR, Path(folder), limits)
    except OSError as error:  # the disk, not the archive
        raise UserError(_no_room(error)) from error
    # Never the name of that folder: it is another one in every run.
    return replace(package, name=name, place=f"{place}/{path}", folder_path=Path())


def _holds_only_ours(members: Mapping[str, bytes], descriptor: Mapping[str, Any]) -> bool:
    """Tell whether an archive holds its descriptor and no file that this does not name: nobody would look into that."""
    resources = descriptor.get("resources")
    items = resources if isinstance(resources, list) else []
    named = {str(item.get("path")) for item in items if isinstance(item, Mapping)}
    return _DESCRIPTOR in members and set(members) <= _BESIDE | named


def _downloads(portal: PublishedFiles, archive: str) -> Mapping[str, bytes]:
    """Return the downloads that stand beside and below an archive, by their path below its folder."""
    folder = f"{dirname(archive)}/"
    wanted = [path for path in portal.hashes if path.startswith(folder) and path.endswith(_DOWNLOADS)]
    return {path.removeprefix(folder): data for path, data in portal.read(*wanted) if data is not None}


def _no_portal(path: Path) -> Problem:
    return Problem(
        str(path),
        "di sini tidak ada portal yang pernah dibangun",
        "Sebutkan pada --previous folder hasil bangun, atau zip darinya: di dalamnya ada manifest.json.",
        problem_en="no portal that was built is here",
        hint_en="Let --previous name the output folder of a build, or a zip of it: it holds manifest.json.",
    )


def _no_room(error: OSError) -> Problem:
    reason = os.strerror(error.errno or 0)
    return Problem(
        tempfile.gettempdir(),
        f"terbitan terdahulu tidak dapat dibuka: {reason}",
        "Beri ruang di folder sementara, lalu jalankan lagi.",
        "output-error",
        problem_en=f"what was published before cannot be opened: {reason}",
        hint_en="Make room in the folder for temporary files, then run again.",
    )
