"""The last published portal, a folder or one zip of it, to `Published`; trusts nothing its manifest does not vouch for.

Packages are read from the archives that the portal offers for download, so what is compared is what readers hold.
"""

from __future__ import annotations

import hashlib
import io
import json
import tempfile
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from site_builder.errors import Problem, UsageError
from site_builder.model.limits import DEFAULTS, Limits
from site_builder.model.package import Package
from site_builder.model.published import Published
from site_builder.model.request import Request
from site_builder.read.packages import read_package
from site_builder.read.syntax import DescriptorError, parse_descriptor

_MANIFEST = "manifest.json"
_DESCRIPTOR = "datapackage.json"
_MAX_ARCHIVE_BYTES = 500_000_000
_MAX_UNPACKED_BYTES = 2_000_000_000
Place = Path | zipfile.Path


def read_published(request: Request, limits: Limits = DEFAULTS) -> Published | None:
    """Return what was published last: `--previous`, else what the target holds; None where there is nothing.

    Raises UsageError where `--previous` names something that is no portal of ours.
    """
    path = request.previous_path or request.target_path
    root = _portal_root(path)
    if root is None:
        if request.previous_path is not None:
            raise UsageError(_no_portal(path))
        return None
    archives = dict(sorted(_archives(root).items()))
    return Published(path.name, tuple(archives), cache(lambda name: _read_package(archives.get(name), limits)))


def _portal_root(path: Path) -> Place | None:
    """Find the folder of the manifest: the path itself, the root of a zip, or the one folder inside it."""
    if path.is_dir():
        return path if (path / _MANIFEST).is_file() else None
    if not path.is_file():
        return None
    try:
        archive = zipfile.Path(path)
        inner = [archive, *(child for child in archive.iterdir() if child.is_dir())]
    except (OSError, zipfile.BadZipFile):
        return None
    return next((folder for folder in inner if (folder / _MANIFEST).is_file()), None)


def _archives(root: Place) -> Mapping[str, bytes]:
    """Return the archive of every package by the name its own descriptor states, where its hash is still right."""
    found: dict[str, bytes] = {}
    for path, sha256 in _listed(root).items():
        try:
            data = root.joinpath(*path.split("/")).read_bytes()
            is_sound = len(data) <= _MAX_ARCHIVE_BYTES and hashlib.sha256(data).hexdigest() == sha256
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                descriptor = parse_descriptor(archive.read(_DESCRIPTOR), is_yaml=False)
        except (OSError, KeyError, ValueError, DescriptorError, zipfile.BadZipFile):
            continue
        if is_sound and isinstance(descriptor.get("name"), str):
            found.setdefault(descriptor["name"], data)
    return found


def _listed(root: Place) -> Mapping[str, str]:
    """Return path and hash of the archives that the manifest lists."""
    try:
        entries = json.loads((root / _MANIFEST).read_text("utf-8"))["files"]
        listed = {str(entry["path"]): str(entry["sha256"]) for entry in entries}
    except (OSError, ValueError, LookupError, TypeError):
        return {}
    return {
        path: sha256
        for path, sha256 in listed.items()
        if path.endswith(".zip") and not path.startswith("/") and ".." not in path.split("/")
    }


def _read_package(data: bytes | None, limits: Limits) -> Package | None:
    """Unpack one archive into a folder that is gone afterwards, and read it as any package is read."""
    if data is None:
        return None
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(member.file_size for member in archive.infolist()) > _MAX_UNPACKED_BYTES:
            return None
        archive.extractall(folder)  # keeps every member below the folder, whatever it is called
        return read_package(Path(folder) / _DESCRIPTOR, Path(folder), limits)


def _no_portal(path: Path) -> Problem:
    return Problem(
        str(path),
        "di sini tidak ada portal yang pernah dibangun",
        "Sebutkan pada --previous folder hasil bangun, atau zip darinya: di dalamnya ada manifest.json.",
        problem_en="no portal that was built is here",
        hint_en="Let --previous name the output folder of a build, or a zip of it: it holds manifest.json.",
    )
