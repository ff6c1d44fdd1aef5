"""Small projects on the disk, built through the command line, and read by an outsider's parser."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from site_builder.cli import main
from tests.built import in_one_language
from tests.outsider import Page, read_page

ROOT = Path(__file__).parents[2]
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
ROLE = "https://rumah-terbuka.example/peran#"
AREA = "http://purl.org/linked-data/sdmx/2009/dimension#refArea"
VALUE = "http://purl.org/linked-data/sdmx/2009/measure#obsValue"
UNIT = "http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure"
STATUS = "http://purl.org/linked-data/sdmx/2009/attribute#obsStatus"


@dataclass(frozen=True)
class Site:
    """A built portal in a folder."""

    folder: Path

    def text(self, path: str) -> str:
        """Return a file as text."""
        return (self.folder / path).read_text("utf-8")

    def page(self, path: str) -> Page:
        """Return a page as an outsider reads it."""
        return read_page(self.text(path))

    @property
    def pages(self) -> dict[str, Page]:
        """Return every page by its path."""
        found = sorted(self.folder.rglob("*.html"))
        return {path.relative_to(self.folder).as_posix(): read_page(path.read_text("utf-8")) for path in found}


def write_package(project: Path, descriptor: Mapping[str, Any], files: Mapping[str, str]) -> Path:
    """Write a package into a project and return its folder."""
    folder = project / "datapackages" / str(descriptor["name"])
    (folder / "data").mkdir(parents=True)
    (folder / "datapackage.json").write_text(json.dumps({"$schema": PROFILE, **descriptor}), encoding="utf-8")
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def write_content(project: Path, files: Mapping[str, str]) -> None:
    """Write files of `content/`."""
    for name, text in files.items():
        path = project / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def build(project: Path, *arguments: str) -> Site:
    """Build a project; a failure of the build is a failure of the test."""
    assert main(["build", "--project", str(project), "--as-of", "2026-01-31", *arguments]) == 0
    return Site(project / "public")


def copy_real_project(target: Path) -> Path:
    """Copy the data and the content of this repository, to be changed; one language of it, which is half the work."""
    for name in ("datapackages", "content"):
        shutil.copytree(ROOT / name, target / name)
    in_one_language(target)
    return target


def table(name: str, fields: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    """Describe a resource that lies in data/<name>.csv."""
    return {"name": name, "path": f"data/{name}.csv", "schema": {"fields": fields, **more}}


def headings(page: Page) -> list[int]:
    """Return the levels of the headings in their order."""
    return [int(element.name[1]) for element in page.elements if element.name in {"h1", "h2", "h3", "h4", "h5", "h6"}]
