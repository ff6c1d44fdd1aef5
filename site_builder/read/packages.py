"""Finds package folders, loads their descriptors and has frictionless read them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from site_builder.errors import Problem, UsageError
from site_builder.model.package import Package, Violation
from site_builder.model.request import Request
from site_builder.read.descriptors import parse_package
from site_builder.read.engine import EngineResult, run_engine

DESCRIPTOR_NAMES = ("datapackage.json", "datapackage.yaml", "datapackage.yml")


def read_packages(request: Request, on_step: Callable[[str, int, int], None]) -> tuple[Package, ...]:
    """Read every package of the request, in the order given or in the order of folder names."""
    paths = _descriptor_paths(request)
    packages = []
    for number, path in enumerate(paths):
        on_step("read", number, len(paths))
        packages.append(_read_package(path, request.project_path))
    on_step("read", len(paths), len(paths))
    return tuple(packages)


def _descriptor_paths(request: Request) -> list[Path]:
    if request.package_paths:
        return [_descriptor_path(path) for path in request.package_paths]
    folder = request.project_path / "datapackages"
    if not folder.is_dir():
        raise UsageError(
            Problem(
                str(folder),
                "folder datapackages/ tidak ada di proyek ini",
                "Buat folder itu dengan satu folder per paket data, atau sebutkan PAKET pada perintah.",
            )
        )
    found = [_find_descriptor(child) for child in sorted(folder.iterdir()) if child.is_dir()]
    paths = [path for path in found if path]
    if not paths:
        raise UsageError(
            Problem(str(folder), "tidak ada datapackage.json di folder mana pun", "Tambahkan sebuah paket data.")
        )
    return paths


def _descriptor_path(path: Path) -> Path:
    found = _find_descriptor(path) if path.is_dir() else path if path.is_file() else None
    if found is None:
        raise UsageError(
            Problem(
                str(path),
                "paket data tidak ditemukan",
                "Sebutkan folder yang berisi datapackage.json, atau berkas descriptor itu sendiri.",
            )
        )
    return found


def _find_descriptor(folder: Path) -> Path | None:
    return next((folder / name for name in DESCRIPTOR_NAMES if (folder / name).is_file()), None)


def _read_package(path: Path, project: Path) -> Package:
    folder = path.parent
    place = _place(folder, project)
    try:
        descriptor = load_descriptor(path)
    except ValueError as error:
        broken = EngineResult(violations=(Violation("package-error", note=str(error)),))
        return parse_package({}, folder, place, broken)
    return parse_package(descriptor, folder, place, run_engine(descriptor, folder))


def load_descriptor(path: Path) -> Mapping[str, Any]:
    """Parse a JSON or YAML descriptor; raises ValueError (with line and column) where that is impossible."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path.name} is not UTF-8: {error.reason} at byte {error.start}") from error
    if path.suffix in (".yaml", ".yml"):
        import yaml

        try:
            value = yaml.safe_load(text)
        except yaml.YAMLError as error:
            raise ValueError(f"{path.name} is not YAML: {error}") from error
    else:
        try:
            value = json.loads(text)
        except json.JSONDecodeError as error:
            raise ValueError(f"{path.name} is not JSON: {error}") from error
    if not isinstance(value, Mapping):
        raise ValueError(f"{path.name} is not an object")
    return value


def _place(folder: Path, project: Path) -> str:
    try:
        return folder.resolve().relative_to(project.resolve()).as_posix()
    except ValueError:
        return folder.name
