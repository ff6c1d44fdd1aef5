"""The door of render/: a Portal in, the complete Output out."""

from __future__ import annotations

from collections.abc import Callable

from site_builder.model.library import Library
from site_builder.model.output import Output, OutputFile
from site_builder.model.portal import Portal
from site_builder.render.charts.figures import draw_figures
from site_builder.render.downloads.files import render_downloads
from site_builder.render.environment import make_environment, render_page


def render_site(portal: Portal, library: Library, on_step: Callable[[str, int, int], None]) -> Output:
    """Render downloads and figures first (pages state their size), then pages, then what is served as it is."""
    drawings, findings = draw_figures(portal.figures.values())
    pictures = [
        OutputFile(portal.figures[figure_id].file_path, picture.file, "figure")
        for figure_id, picture in sorted(drawings.items())
    ]
    downloads = render_downloads(portal.downloads)
    files = {file.output_path: file for file in (*downloads, *pictures)}
    environment = make_environment(library.template_paths)
    pages: list[OutputFile] = []
    for number, page in enumerate(portal.pages):
        on_step("render", number, len(portal.pages))
        pages.append(render_page(environment, page, portal, files, drawings))
    on_step("render", len(portal.pages), len(portal.pages))
    assets = [OutputFile(asset.output_path, asset.data, "asset") for asset in library.assets]
    return Output((*pages, *downloads, *pictures, *assets), findings)
