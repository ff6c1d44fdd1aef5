"""Finds package folders, loads their descriptors, drafts their resources and has frictionless judge them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from site_builder.errors import Problem, UsageError
from site_builder.model.limits import DEFAULTS, Limits
from site_builder.model.package import Package, Violation
from site_builder.model.request import Request
from site_builder.read import shapes
from site_builder.read.descriptors import parse_package
from site_builder.read.drafts import Draft, draft_resource, refuse_profile
from site_builder.read.engine.metadata import check_draft, check_package
from site_builder.read.engine.relations import check_references
from site_builder.read.engine.tables import read_tables
from site_builder.read.paths import refuse_path
from site_builder.read.patterns.check import check_patterns
from site_builder.read.positions import property_lines
from site_builder.read.shapes import check_shape
from site_builder.read.stats import check_stats
from site_builder.read.syntax import DescriptorError, parse_descriptor

DESCRIPTOR_NAMES = ("datapackage.json", "datapackage.yaml", "datapackage.yml")


def read_packages(
    request: Request, on_step: Callable[[str, int, int], None], limits: Limits = DEFAULTS
) -> tuple[Package, ...]:
    """Read every package of the request, in the order given or in the order of folder names."""
    paths = _descriptor_paths(request)
    packages = []
    for number, path in enumerate(paths):
        on_step("read", number, len(paths))
        packages.append(read_package(path, request.project_path, limits))
    on_step("read", len(paths), len(paths))
    return tuple(packages)


def read_package(path: Path, project: Path, limits: Limits = DEFAULTS) -> Package:
    """Read the package of one descriptor; what is wrong with it stands in its violations, nothing is raised."""
    folder, place = path.parent, _place(path.parent, project)
    refusal = refuse_path(path.name, folder, limits, is_text=True)
    if refusal:
        return parse_package({}, folder, place, descriptor_name=path.name, violations=(refusal,))
    try:
        data, is_yaml = path.read_bytes(), path.suffix in (".yaml", ".yml")
        descriptor = parse_descriptor(data, is_yaml)
    except DescriptorError as error:
        values = {"file": path.name, **error.values}
        broken = Violation("descriptor-syntax", row=error.line, values=values)
        return parse_package({}, folder, place, descriptor_name=path.name, violations=(broken,))
    drafts = _draft(descriptor, folder, limits)
    violations = _judge(descriptor, drafts, folder, limits)
    tables = read_tables(drafts)
    for draft in drafts:
        draft.violations.extend(check_stats(draft))
    return parse_package(
        descriptor,
        folder,
        place,
        descriptor_name=path.name,
        violations=violations,
        drafts=drafts,
        tables=tables,
        property_lines=property_lines(data, is_yaml),
    )


def _draft(descriptor: Mapping[str, Any], folder: Path, limits: Limits) -> list[Draft]:
    items = descriptor.get("resources")
    return [
        draft_resource(item, f"resources[{number}]", folder, limits)
        for number, item in enumerate(items if isinstance(items, list) else ())
        if isinstance(item, Mapping)
    ]


def _judge(descriptor: Mapping[str, Any], drafts: list[Draft], folder: Path, limits: Limits) -> tuple[Violation, ...]:
    """Judge the metadata: first the shapes, then what they mean, then what refers to what."""
    found = list(check_shape(descriptor, shapes.PACKAGE, "", "package-error"))
    misshapen = {re.split(r"[.\[]", item.values["property"])[0] for item in found}
    sound = {name: value for name, value in descriptor.items() if name not in misshapen}
    if "resources" not in misshapen:
        found.extend(check_package(sound, drafts))
    refusal = refuse_profile(sound.get("profile", ""), folder, limits)
    if refusal:
        found.append(refusal)
    for draft in drafts:
        if not draft.violations and draft.schema is not None:
            draft.violations.extend(check_patterns(draft.schema, f"{draft.place}.schema", limits))
        if not draft.violations:
            draft.violations.extend(check_draft(draft, descriptor))
    check_references(drafts)
    return tuple(found)


# ---- finding packages ----------------------------------------------------------------------------------------------


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
                problem_en="there is no folder datapackages/ in this project",
                hint_en="Make one with a folder for each data package, or name PACKAGE on the command line.",
            )
        )
    found = [_find_descriptor(child) for child in sorted(folder.iterdir()) if child.is_dir()]
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
    found = _find_descriptor(path) if path.is_dir() else path if path.is_file() else None
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


def _find_descriptor(folder: Path) -> Path | None:
    return next((folder / name for name in DESCRIPTOR_NAMES if (folder / name).exists()), None)


def _place(folder: Path, project: Path) -> str:
    """Name a package folder for people: below the project where it is, else by its own name."""
    try:
        place = folder.resolve().relative_to(project.resolve()).as_posix()
    except ValueError:
        place = "."
    return place if place != "." else folder.resolve().name
