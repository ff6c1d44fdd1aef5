"""Small packages for the tests of downloads: written, read by the builder, rendered; and read again by others."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from site_builder.derive.downloads import Edition, package_downloads, resource_downloads
from site_builder.derive.routes import derive_routes
from site_builder.model.limits import Limits
from site_builder.model.package import Package
from site_builder.model.request import Request
from site_builder.model.settings import Settings
from site_builder.model.words import Localized
from site_builder.read.packages import read_packages
from site_builder.render.downloads.files import render_downloads

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

# Rules keep such numbers out of a portal; the formats must not rely on it.
REFUSED_BEFORE = ("number-not-finite",)


def field(name: str, type_: str = "string", **properties: Any) -> dict[str, Any]:
    """Return the descriptor of a field."""
    return {"name": name, "type": type_, **properties}


def resource(name: str, fields: Iterable[Mapping[str, Any]] | None, **properties: Any) -> dict[str, Any]:
    """Return the descriptor of a resource; without fields it has no schema."""
    stated = {} if fields is None else {"schema": {"fields": list(fields)}}
    return {"name": name, "path": f"{name}.csv", **stated, **properties}


def write_package(folder: Path, resources: list[dict[str, Any]], files: Mapping[str, str | bytes], **more: Any) -> Path:
    """Write a package into `folder` and return the path of its descriptor."""
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        data = content.encode("utf-8") if isinstance(content, str) else content
        (folder / path).write_bytes(data)
    descriptor = {"$schema": PROFILE, "name": "contoh", **more, "resources": resources}
    place = folder / "datapackage.json"
    place.write_text(json.dumps(descriptor), encoding="utf-8")
    return place


# Cells longer than a spreadsheet can hold, for tests of what is said of them.
_GENEROUS = Limits(max_cell_characters=100_000)


def read_package(place: Path) -> Package:
    """Let the builder read a package; it must be faultless, or the test itself is wrong."""
    [package] = read_packages(Request(place.parent, package_paths=(place,)), lambda stage, done, total: None, _GENEROUS)
    complaints = [*package.violations, *(item for part in package.resources for item in part.violations)]
    assert [item for item in complaints if item.type not in REFUSED_BEFORE] == [], complaints
    return package


def render_package(package: Package, base_url: str = "") -> dict[str, bytes]:
    """Render every download of a package; the keys are file names without folders ("data.csv")."""
    edition = Edition(derive_routes((package,)), Settings(title=Localized("Portal Uji")), base_url)
    downloads = [
        *package_downloads(package, edition),
        *(download for part in package.resources for download in resource_downloads(package, part, edition)),
    ]
    files = render_downloads(tuple(downloads))
    return {file.output_path.rsplit("/", 1)[-1]: file.data for file in files}


def publish(
    folder: Path, resources: list[dict[str, Any]], files: Mapping[str, str | bytes], **more: Any
) -> dict[str, bytes]:
    """Write, read and render a package in one go."""
    return render_package(read_package(write_package(folder, resources, files, **more)))


def unpack(data: bytes) -> dict[str, bytes]:
    """Return the files of a zip archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def descriptor_of(archive: bytes) -> dict[str, Any]:
    """Return the descriptor in a package's archive."""
    descriptor: dict[str, Any] = json.loads(unpack(archive)["datapackage.json"])
    return descriptor
