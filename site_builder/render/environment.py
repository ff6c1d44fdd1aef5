"""The Jinja environment: autoescape for every name, undefined names are errors, filters for numbers and links."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from site_builder.errors import Problem, UserError
from site_builder.model.output import OutputFile
from site_builder.model.portal import Page, Portal
from site_builder.model.words import Localized
from site_builder.render import cells
from site_builder.render.charts.figures import Picture
from site_builder.render.markup import plain_summary, render_markdown, split_lead, tidy_html
from site_builder.render.prose import ProseWriter
from site_builder.text import addresses, amounts, frequencies, numbers, periods, schemas
from site_builder.text.cells import plain_text
from site_builder.text.findings import finding_title, wording
from site_builder.text.freshness import span_words, state_words
from site_builder.text.grouping import count_of
from site_builder.text.jinja import jinja_words
from site_builder.text.notes import notes_by_kind
from site_builder.text.paths import public_path, relative_link
from site_builder.text.quarantine import kept_words
from site_builder.text.sentences import number_words
from site_builder.text.sharing import encoded, finding_words, form_address, mail_address, share_links

STYLE = "assets/site.css"


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
        number_words=number_words,
        unit_words=amounts.unit_words,
        short_number=numbers.short_number,
        rupiah=numbers.rupiah,
        long_date=numbers.long_date,
        written_date=periods.written_date,
        file_size=numbers.file_size,
        age_to=periods.age_words,
        closing=periods.closing_words,
        frequency=frequencies.frequency_words,
        state_words=state_words,
        span_to=span_words,
        type_words=schemas.type_words,
        constraint_words=schemas.constraint_words,
        allowed_values=schemas.allowed_values,
        role_words=schemas.role_words,
        cell=cells.show_cell,
        cell_class=cells.cell_class,
        figure_cell=cells.show_figure_cell,
        missing=cells.missing_mark,
        linked=cells.link_words,
        web_address=addresses.web_address,
        host=addresses.host_name,
        plain=plain_text,
        public_path=public_path,
        encoded=encoded,
        form_address=form_address,
        mail_address=mail_address,
        markdown=render_markdown,
        summary=plain_summary,
        split_lead=split_lead,
        finding_title=finding_title,
        wording=wording,
        notes=notes_by_kind,
        fault_count=count_of,
        kept_words=lambda item: kept_words(item).id,
    )
    return environment


def render_page(
    environment: Environment,
    page: Page,
    portal: Portal,
    files: Mapping[str, OutputFile],
    drawings: Mapping[str, Picture],
) -> OutputFile:
    """Render one page. `files` holds downloads and assets already rendered: pages state their size and hash.

    `drawings` holds the pictures by `figure_id`: `.wide` and `.narrow` are markup. A figure without one is a table.
    """
    addresses = _addresses(page, portal, files)
    finding, address = finding_words(page), _public_address(page, portal)
    html = render_template(
        environment,
        f"pages/{page.kind}.html",
        page=page,
        text=ProseWriter(portal.glossary, addresses["link"]),
        content=page.content,
        portal=portal,
        settings=portal.settings,
        files=files,
        drawings=drawings,
        finding=finding,
        address=address,
        shares=share_links(f"{finding} ({portal.settings.title})", address),
        **addresses,
    )
    return OutputFile(page.output_path, tidy_html(html).encode("utf-8", "replace"), "page")


_CHECK_NAMES = Localized(
    "Periksa tata tulis dan nama yang dipakai templat; daftarnya di templates/README.md.",
    "Check the syntax and the names that the template uses; templates/README.md lists them.",
)


def render_template(environment: Environment, name: str, **values: Any) -> str:
    """Render one template; whatever a template does wrong is a UserError that names its file and line."""
    try:
        return environment.get_template(name).render(values)
    except TemplateSyntaxError as error:
        raise _broken(f"templates/{error.name}:{error.lineno}", error.message or "") from error
    except UnicodeDecodeError as error:
        hint = Localized("Simpan ulang sebagai UTF-8.", "Save it again as UTF-8.")
        raise _broken(f"templates/{name}", "", Localized("bukan UTF-8", "not UTF-8"), hint) from error
    except Exception as error:
        place = _template_line(error, environment)
        if place is None and not isinstance(error, TemplateError):
            raise  # not a template's doing: a bug of ours, with its traceback
        message = getattr(error, "message", None) or f"{type(error).__name__}: {error}"
        raise _broken(place or f"templates/{name}", message) from error


def _broken(place: str, message: str, words: Localized | None = None, hint: Localized = _CHECK_NAMES) -> UserError:
    words = words or jinja_words(message)
    return UserError(Problem(place, words.id, hint.id, "template-error", problem_en=words.en, hint_en=hint.en))


def _addresses(page: Page, portal: Portal, files: Mapping[str, OutputFile]) -> dict[str, Any]:
    """Return how a page reaches the rest of the site, and the content policy that fits.

    404.html is served at any depth: it takes absolute paths where the address of the site is known, else it carries its
    style itself.
    """
    if page.kind != "404":
        policy = _policy("'self'", has_scripts=bool(page.scripts))
        return {"link": lambda target: relative_link(page.output_path, target), "own_style": None, "policy": policy}
    if portal.base_url:
        root = urlsplit(portal.base_url).path
        return {"link": lambda target: root + target, "own_style": None, "policy": _policy("'self'")}
    style = files[STYLE].data.decode("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return {
        "link": lambda target: relative_link(page.output_path, target),
        "own_style": Markup(style),
        "policy": _policy(f"'sha256-{digest}'"),
    }


def _public_address(page: Page, portal: Portal) -> str:
    """Return where the world finds a page; that of an old name stands for the page that it leads to."""
    stands_for = page.content.way.output_path if page.kind == "area-name" else page.output_path
    return f"{portal.base_url}{public_path(stands_for)}" if portal.base_url else ""


def _policy(style: str, *, has_scripts: bool = False) -> str:
    """Return a content policy: nothing runs but the portal's own scripts, and those only on pages that ask for one."""
    script = " script-src 'self';" if has_scripts else ""
    return f"default-src 'none'; style-src {style};{script} img-src 'self' data:; base-uri 'none'; form-action 'none'"


def _template_line(error: BaseException, environment: Environment) -> str | None:
    """Name the innermost template line of a traceback; None where no template took part."""
    assert isinstance(environment.loader, FileSystemLoader)
    folders = [PurePath(folder) for folder in environment.loader.searchpath]
    place = None
    traceback: Any = error.__traceback__
    while traceback:
        path = PurePath(traceback.tb_frame.f_code.co_filename)
        folder = next((folder for folder in folders if path.is_relative_to(folder)), None)
        if folder:
            place = f"templates/{path.relative_to(folder).as_posix()}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return place
