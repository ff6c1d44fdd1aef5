"""Package folders to packages: the descriptor loaded and judged, the tables read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from site_builder.model.limits import DEFAULTS, Limits
from site_builder.model.package import Package, Violation
from site_builder.model.request import Request
from site_builder.read.descriptors import parse_package
from site_builder.read.engine.tables import read_tables
from site_builder.read.folders import descriptor_paths, place_of
from site_builder.read.geometry import read_geometry
from site_builder.read.metadata import judge_descriptor
from site_builder.read.paths import refuse_folder, refuse_path
from site_builder.read.positions import property_lines
from site_builder.read.stats import check_stats
from site_builder.read.strays import second_descriptors, unnamed_files
from site_builder.read.syntax import DescriptorError, parse_descriptor


def read_packages(
    request: Request, on_step: Callable[[str, int, int], None], limits: Limits = DEFAULTS
) -> tuple[Package, ...]:
    """Read every package of the request, in the order given or in the order of folder names."""
    paths = descriptor_paths(request)
    packages = []
    for number, path in enumerate(paths):
        on_step("read", number, len(paths))
        packages.append(read_package(path, request.project_path, limits))
    on_step("read", len(paths), len(paths))
    return tuple(packages)


def read_package(path: Path, project: Path, limits: Limits = DEFAULTS) -> Package:
    """Read the package of one descriptor; what is wrong with it stands in its violations, nothing is raised."""
    folder, place = path.parent, place_of(path.parent, project)
    refusal = refuse_folder(folder, project) or refuse_path(path.name, folder, limits, is_text=True)
    if refusal:
        return parse_package({}, folder, place, descriptor_name=path.name, violations=(refusal,))
    try:
        data, is_yaml = path.read_bytes(), path.suffix in (".yaml", ".yml")
        descriptor = parse_descriptor(data, is_yaml)
    except DescriptorError as error:
        values = {"file": path.name, **error.values}
        broken = Violation("descriptor-syntax", row=error.line, values=values)
        return parse_package({}, folder, place, descriptor_name=path.name, violations=(broken,))
    drafts, violations, doubts = judge_descriptor(descriptor, folder, limits)
    is_sound = not violations and not any(draft.violations for draft in drafts)
    strays = unnamed_files(descriptor, drafts, folder) if is_sound else []
    tables = read_tables(drafts)
    for draft in drafts:
        draft.geometry = read_geometry(draft)
        draft.violations.extend(check_stats(draft))
    return parse_package(
        descriptor,
        folder,
        place,
        descriptor_name=path.name,
        violations=violations,
        doubts=(*second_descriptors(folder, path.name), *doubts, *strays),
        drafts=drafts,
        tables=tables,
        property_lines=property_lines(data, is_yaml),
    )
