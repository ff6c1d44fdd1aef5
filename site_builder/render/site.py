"""The door of render/: a Portal in, the complete Output out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from jinja2 import Environment

from site_builder.model.library import Library
from site_builder.model.output import Output, OutputFile
from site_builder.model.portal import Portal
from site_builder.model.report import Finding
from site_builder.model.speech import Words
from site_builder.model.words import LANGUAGES, Localized
from site_builder.render.charts.figures import Picture, draw_figures
from site_builder.render.downloads.files import render_downloads
from site_builder.render.downloads.sheets import render_rows, render_sheets
from site_builder.render.environment import make_environment, render_page, render_template
from site_builder.render.explore import render_pieces
from site_builder.render.links import refuse_lost_links
from site_builder.render.offline import lend_script, render_worker
from site_builder.render.search.index import render_index
from site_builder.render.share.images import MOST, TOO_MANY, share_images
from site_builder.render.style import as_sent
from site_builder.render.telling import tell_portal

NO_BASE_URL = Localized(
    "alamat portal tidak disebut, jadi sitemap.xml, tautan kanonik, dan gambar serta tautan untuk membagikan halaman "
    "ditinggalkan. Sebutkan dengan --base-url atau base_url di content/site.toml.",
    "no address is given, so sitemap.xml, canonical links, and pictures and links to pass pages on are left out. Give "
    "one with --base-url or base_url in "
    "content/site.toml.",
)


def render_site(portal: Portal, library: Library, on_step: Callable[[str, int, int], None]) -> Output:
    """Render downloads and figures first (pages state their size and hash), then pages, then what machines read."""
    computed = (*render_sheets(portal.sheets), *render_rows(portal.figures.values()), *_texts(portal))
    downloads = (*render_downloads(portal.downloads, portal.database), *computed)
    pieces = list(render_pieces(portal.pages))
    assets = [
        OutputFile(asset.output_path, as_sent(asset.output_path, asset.data), "asset") for asset in library.assets
    ]
    assets = lend_script(portal, assets)
    portals = tuple(_told(portal, library))
    shared = {file.output_path: file for file in (*downloads, *assets)}
    pages: list[OutputFile] = []
    pictures: list[OutputFile] = []
    findings: list[Finding] = []
    for told in portals:
        drawn, failures = _render_language(
            told, library, shared, pages, lambda done: on_step("render", done, len(portal.pages) * len(portals))
        )
        pictures += drawn
        findings += failures if told is portals[0] else ()
    on_step("render", len(pages), len(pages))
    notes = _notes(portal)
    plain = make_environment(library.template_paths, Words())
    feeds = _feeds(plain, portals)
    index = render_index(portals, pages)
    files_of_all = (*pages, *downloads, *pieces, *pictures, *assets, *feeds, *index)
    files_of_all = (*files_of_all, render_worker(plain, portals, files_of_all))
    output = Output(files_of_all, (*portal.findings, *findings), notes)
    for told in portals:
        refuse_lost_links(told, {file.output_path for file in output.files})
    return output


def _render_language(
    told: Portal,
    library: Library,
    shared: Mapping[str, OutputFile],
    pages: list[OutputFile],
    on_page: Callable[[int], None],
) -> tuple[list[OutputFile], list[Finding]]:
    """Render one language: its pages are added to `pages`; returned are its pictures, and what could not be drawn.

    `shared` are the files that all languages offer. A picture goes by the path that its page knows, without language.
    """
    drawings, failures = draw_figures(told.figures.values(), told.language)
    environment = make_environment(library.template_paths, _words(told, library))
    pictures = [*_pictures(told, drawings), *share_images(told, environment, drawings)]
    files = {**shared, **{file.output_path.removeprefix(told.prefix): file for file in pictures}}
    for page in told.pages:
        on_page(len(pages))
        pages.append(render_page(environment, page, told, files, drawings))
    return pictures, [_in_descriptor(failure, library) for failure in failures]


def _notes(portal: Portal) -> tuple[Localized, ...]:
    if not portal.base_url:
        return (NO_BASE_URL,)
    return (TOO_MANY,) if len(portal.pages) > MOST else ()


def _told(portal: Portal, library: Library) -> Iterator[Portal]:
    """Yield the portal in each of its languages, Indonesian first."""
    for language in LANGUAGES:
        if language in portal.settings.languages:
            yield tell_portal(portal, _words(replace(portal, language=language), library))


def _words(portal: Portal, library: Library) -> Words:
    return library.words.get(portal.language, Words(portal.language))


def _pictures(portal: Portal, drawings: Mapping[str, Picture]) -> Iterator[OutputFile]:
    """Yield the pictures to save: as drawn, and in pixels."""
    for figure_id, picture in sorted(drawings.items()):
        figure = portal.figures[figure_id]
        yield OutputFile(portal.prefix + figure.path("svg"), picture.file, "figure")
        if picture.png:
            yield OutputFile(portal.prefix + figure.path("png"), picture.png, "figure")


def _texts(portal: Portal) -> Iterator[OutputFile]:
    return (OutputFile(text.output_path, text.text.encode("utf-8", "replace"), "sheet") for text in portal.texts)


def _in_descriptor(finding: Finding, library: Library) -> Finding:
    """Name the file in which a chart that could not be drawn is mended."""
    package = next((package for package in library.packages if package.name == finding.place.package), None)
    path = f"{package.place}/{package.descriptor_name}" if package else finding.place.path
    return replace(finding, place=replace(finding.place, path=path))


def _feeds(environment: Environment, portals: tuple[Portal, ...]) -> list[OutputFile]:
    """Render what machines read: robots.txt always, the sitemap where the address of the portal is known."""
    portal = portals[0]
    names = ("robots.txt", "sitemap.xml") if portal.base_url else ("robots.txt",)
    values = {"portal": portal, "portals": portals}
    return [
        OutputFile(name, render_template(environment, f"feeds/{name}", **values).encode("utf-8"), "feed")
        for name in names
    ]
