"""The Jinja environment: autoescape for every name, undefined names are errors, filters for numbers and links."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError

from site_builder.errors import Problem, UserError
from site_builder.model.output import OutputFile
from site_builder.model.portal import Page, Portal
from site_builder.render.charts.figures import Picture
from site_builder.render.markup import render_markdown
from site_builder.text import numbers
from site_builder.text.cells import plain_text
from site_builder.text.findings import wording
from site_builder.text.paths import relative_link


def make_environment(template_paths: tuple[str, ...]) -> Environment:
    """Make the environment of one run; nothing global is kept."""
    environment = Environment(
        loader=FileSystemLoader(template_paths),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    # Templates speak Indonesian; the English catalogue comes with the second language (docs/decisions/0005).
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    environment.filters.update(
        number=numbers.number,
        short_number=numbers.short_number,
        rupiah=numbers.rupiah,
        long_date=numbers.long_date,
        plain=plain_text,
        markdown=render_markdown,
        wording=wording,
    )
    return environment


def render_page(
    environment: Environment,
    page: Page,
    portal: Portal,
    files: Mapping[str, OutputFile],
    drawings: Mapping[str, Picture],
) -> OutputFile:
    """Render one page. `files` holds the downloads already rendered, so that pages can state size and hash.

    `drawings` holds the pictures by `figure_id`: `.wide` and `.narrow` are markup. A figure without one is a table.
    """

    def link(target: str) -> str:
        return relative_link(page.output_path, target)

    try:
        html = environment.get_template(f"pages/{page.kind}.html").render(
            page=page,
            content=page.content,
            portal=portal,
            settings=portal.settings,
            link=link,
            files=files,
            drawings=drawings,
        )
    except TemplateError as error:
        raise UserError(_problem(error, page)) from error
    return OutputFile(page.output_path, html.encode("utf-8"), "page")


def _problem(error: TemplateError, page: Page) -> Problem:
    if isinstance(error, TemplateSyntaxError):
        return Problem(f"templates/{error.name}:{error.lineno}", error.message or "templat rusak", "Perbaiki templat.")
    return Problem(_template_line(error, page), error.message or str(error), "Periksa nama yang dipakai templat.")


def _template_line(error: BaseException, page: Page) -> str:
    """Name the innermost template line of a traceback."""
    place = f"templates/pages/{page.kind}.html"
    traceback: Any = error.__traceback__
    while traceback:
        filename = traceback.tb_frame.f_code.co_filename
        if filename.endswith(".html"):
            place = f"templates/{filename.split('/templates/')[-1]}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return place
