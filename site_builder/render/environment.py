"""The Jinja environment: autoescape for every name, undefined names are errors, filters for numbers and links."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from site_builder.errors import Problem, UserError
from site_builder.model.output import OutputFile
from site_builder.model.pages import DocumentPage
from site_builder.model.portal import Page, Portal
from site_builder.model.speech import Words
from site_builder.model.words import LANGUAGES, Localized
from site_builder.render import cells
from site_builder.render.charts.figures import Picture
from site_builder.render.compiled import COMPILED, at_render
from site_builder.render.explore import explored_columns
from site_builder.render.markup import plain_summary, render_markdown, split_lead, tidy_html
from site_builder.render.prose import ProseWriter
from site_builder.render.search.letters import by_letter, word_groups
from site_builder.render.speech import Speech, mark_foreign
from site_builder.text import addresses, amounts, frequencies, numbers, periods, schemas
from site_builder.text.cells import plain_text
from site_builder.text.findings import finding_title, wording
from site_builder.text.freshness import span_words, state_words
from site_builder.text.grouping import count_of
from site_builder.text.jinja import jinja_words
from site_builder.text.notes import notes_by_kind
from site_builder.text.paths import public_path, relative_link, share_path
from site_builder.text.quarantine import kept_words
from site_builder.text.sentences import number_words
from site_builder.text.sharing import encoded, finding_words, form_address, mail_address, share_links

STYLE = "assets/site.css"
INDONESIAN = Words()


def make_environment(template_paths: tuple[str, ...], words: Words = INDONESIAN) -> Environment:
    """Make the environment of one run and one language; only the code of templates outlives it."""
    speech = Speech(words)
    environment = Environment(
        loader=FileSystemLoader(template_paths),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=at_render(speech.finalize),
        bytecode_cache=COMPILED,
    )
    environment.globals.update(_=speech.say, language=words.language)
    filters: dict[str, Callable[..., Any]] = {
        "number": numbers.number,
        "number_words": number_words,
        "unit_words": amounts.unit_rest,
        "short_number": numbers.short_number,
        "rupiah": numbers.rupiah,
        "long_date": numbers.long_date,
        "written_date": periods.written_date,
        "file_size": numbers.file_size,
        "age_to": periods.age_words,
        "closing": periods.closing_words,
        "frequency": frequencies.frequency_words,
        "state_words": state_words,
        "span_to": span_words,
        "type_words": schemas.type_words,
        "constraint_words": schemas.constraint_words,
        "allowed_values": schemas.allowed_values,
        "role_words": schemas.role_words,
        "by_letter": by_letter,
        "same_words": word_groups,
        "cell": cells.show_cell,
        "explored": explored_columns,
        "cell_class": cells.cell_class,
        "figure_cell": cells.show_figure_cell,
        "missing": cells.missing_mark,
        "linked": cells.link_words,
        "web_address": addresses.web_address,
        "host": addresses.host_name,
        "plain": plain_text,
        "public_path": public_path,
        "encoded": encoded,
        "form_address": form_address,
        "mail_address": mail_address,
        "markdown": render_markdown,
        "summary": plain_summary,
        "split_lead": split_lead,
        "finding_title": finding_title,
        "wording": wording,
        "notes": notes_by_kind,
        "fault_count": count_of,
        "kept_words": kept_words,
        "said": _said,
    }
    telling = {name: speech.filter(function) for name, function in filters.items()}
    telling |= {"term": speech.term, "foreign": speech.foreign}
    environment.filters.update({name: at_render(function) for name, function in telling.items()})
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
    finding, address = finding_words(page, portal.language), _public_address(page, portal)
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
        image=_image(page, portal, files),
        shares=share_links(f"{finding} ({portal.settings.title.text(portal.language)})", address),
        others=_others(page, portal),
        is_told_in_all=_is_told_in_all(page, portal),
        **addresses,
    )
    return OutputFile(
        portal.prefix + page.output_path, tidy_html(mark_foreign(html)).encode("utf-8", "replace"), "page"
    )


def _image(page: Page, portal: Portal, files: Mapping[str, OutputFile]) -> OutputFile | None:
    """Return the picture of a page; one that stands for another page has the picture of that."""
    stands_for = page.output_path
    if page.kind == "area-name":
        stands_for = page.content.way.output_path
    elif page.kind == "explore":
        stands_for = page.content.card.output_path
    return files.get(share_path(stands_for)) if portal.base_url and page.kind not in ("404", "embed") else None


def _others(page: Page, portal: Portal) -> dict[str, str]:
    """Map the other languages of the portal to the path of the same page there."""
    wanted = [language for language in LANGUAGES if language in portal.settings.languages]
    if page.kind == "404":
        return {}
    return {
        language: replace(portal, language=language).prefix + page.output_path
        for language in wanted
        if language != portal.language
    }


def _said(words: str) -> str:
    """Return words in the language of the page: for where a template joins them itself."""
    return words


_CHECK_NAMES = Localized(
    "Periksa tata tulis dan nama yang dipakai templat; daftarnya di templates/README.md.",
    "Check the syntax and the names that the template uses; templates/README.md lists them.",
)


def render_template(environment: Environment, name: str, **values: Any) -> str:
    """Render one template; whatever a template does wrong is a UserError that names its file and line."""
    with _told_as_mistake(environment, name):
        return environment.get_template(name).render(values)


def render_blocks(environment: Environment, name: str, **values: Any) -> dict[str, str]:
    """Render each block of a template by itself."""
    with _told_as_mistake(environment, name):
        template = environment.get_template(name)
        context = template.new_context(values)
        return {block: "".join(render(context)) for block, render in template.blocks.items()}


@contextmanager
def _told_as_mistake(environment: Environment, name: str) -> Iterator[None]:
    try:
        yield
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
        policy = _policy("'self'", has_scripts=bool(page.scripts), page=page.kind)
        here, way = portal.prefix + page.output_path, _ways(portal, files)
        return {
            "here": here,
            "link_to": partial(relative_link, here),
            "link": lambda to: relative_link(here, way(to)),
            "own_style": None,
            "policy": policy,
        }
    if portal.base_url:
        root = urlsplit(portal.base_url).path
        rooted: dict[str, Any] = {"here": page.output_path, "link_to": None, "link": lambda target: root + target}
        return {**rooted, "own_style": None, "policy": _policy("'self'")}
    style = files[STYLE].data.decode("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return {
        "here": page.output_path,
        "link_to": None,
        "link": lambda target: relative_link(page.output_path, target),
        "own_style": Markup(style),
        "policy": _policy(f"'sha256-{digest}'"),
    }


def _public_address(page: Page, portal: Portal) -> str:
    """Return where the world finds a page; that of an old name stands for the page that it leads to.

    A text that nobody translated has one address, however many languages its frame speaks.
    """
    if not portal.base_url:
        return ""
    prefix = portal.prefix if _written_language(page) in ("", portal.language) else ""
    stands_for = page.content.way.output_path if page.kind == "area-name" else page.output_path
    return f"{portal.base_url}{public_path(prefix + stands_for)}"


def _written_language(page: Page) -> str:
    """Return the language of a page that is a text of `content/`, "" for pages that the portal words itself."""
    return page.content.prose.language if isinstance(page.content, DocumentPage) else ""


def _is_told_in_all(page: Page, portal: Portal) -> bool:
    """Tell whether every language of the portal has a page of its own words."""
    is_alone = isinstance(page.content, DocumentPage) and (
        page.content.prose.language != portal.language
        or (portal.language == "id" and page.content.prose.translation is None)
    )
    return not is_alone and page.kind != "area-name" and len(portal.settings.languages) > 1


def _ways(portal: Portal, files: Mapping[str, OutputFile]) -> Callable[[str], str]:
    """Return what finds an output path in the language of the portal: there where it is, else at the root."""
    if not portal.prefix:
        return lambda target: target
    pages = {page.output_path for page in portal.pages}

    def way(target: str) -> str:
        path = target.partition("#")[0]
        is_here = path in pages or (path in files and files[path].output_path.startswith(portal.prefix))
        return portal.prefix + target if is_here else target

    return way


def _policy(style: str, *, has_scripts: bool = False, page: str = "") -> str:
    """Return a content policy: nothing runs but the portal's own scripts, and those only on pages that ask for one.

    The page that searches runs WebAssembly and sends its form to the index from A to Z; no other page may. Without
    `connect-src` a judge of pages (Lighthouse) is kept from robots.txt, and says that there is none.
    """
    machine, form = (" 'wasm-unsafe-eval'", "'self'") if page == "search" else ("", "'none'")
    script = f" script-src 'self'{machine};" if has_scripts else ""
    own = f"connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action {form}"
    return f"default-src 'none'; style-src {style};{script} {own}"


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
