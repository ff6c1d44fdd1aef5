"""Where packages lie: a request in, the path of every descriptor out; a project without any is told what to do."""

from __future__ import annotations

import os
from pathlib import Path

from site_builder.errors import Problem, UsageError
from site_builder.model.request import Request

DESCRIPTOR_NAMES = ("datapackage.json", "datapackage.yaml", "datapackage.yml")


def descriptor_paths(request: Request) -> list[Path]:
    """Return the descriptors of the request, in the order given or in the order of folder names."""
    if request.package_paths:
        return [_descriptor_path(path) for path in request.package_paths]
    folder = request.project_path / "datapackages"
    if not folder.is_dir():
        raise UsageError(
            Problem(
                str(folder),
                "folder datapackages/ tidak ada di proyek ini",
                "Buat folder itu dengan satu folder per paket data, atau sebutkan PAKET pada perintah.",
                problem_en="there is no folder datapackages/ in this project",
                hint_en="Make one with a folder for each data package, or name PACKAGE on the command line.",
            )
        )
    found = [find_descriptor(child) for child in sorted(folder.iterdir()) if child.is_dir()]
    paths = [path for path in found if path]
    if not paths:
        raise UsageError(
            Problem(
                str(folder),
                "tidak ada datapackage.json di folder mana pun",
                "Tambahkan sebuah paket data.",
                problem_en="no folder in it holds a datapackage.json",
                hint_en="Add a data package.",
            )
        )
    return paths


def _descriptor_path(path: Path) -> Path:
    found = find_descriptor(path) if path.is_dir() else path if path.is_file() else None
    if found is None:
        raise UsageError(
            Problem(
                str(path),
                "paket data tidak ditemukan",
                "Sebutkan folder yang berisi datapackage.json, atau berkas descriptor itu sendiri.",
                problem_en="no data package is there",
                hint_en="Name a folder that holds a datapackage.json, or the descriptor itself.",
            )
        )
    return found


def find_descriptor(folder: Path) -> Path | None:
    """Return the descriptor of a folder, None where it holds none."""
    return next((folder / name for name in DESCRIPTOR_NAMES if os.path.lexists(folder / name)), None)


def place_of(folder: Path, project: Path) -> str:
    """Name a package folder for people: below the project where it is, else by its own name."""
    try:
        place = folder.resolve().relative_to(project.resolve()).as_posix()
    except ValueError:
        place = "."
    return place if place != "." else folder.resolve().name
