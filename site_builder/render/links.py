"""Links that people wrote in `content/` and that lead nowhere: told with file and line before anything is written.

Takes the finished pages and the names of all files of the portal. Links that leave the portal are never followed.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator
from html import unescape
from urllib.parse import unquote, urlsplit

from site_builder.errors import Problem, UserError
from site_builder.model.library import Document
from site_builder.model.pages import DocumentPage, PackagePage
from site_builder.model.portal import Page, Portal
from site_builder.model.prose import Prose
from site_builder.render.markup import render_markdown
from site_builder.text.nearest import nearest

_HREF = re.compile(r'\shref="([^"]*)"')


def refuse_lost_links(portal: Portal, paths: Collection[str]) -> None:
    """Raise UserError with a problem for each link of a written page that leads to no file of the portal."""
    problems = [problem for page in portal.pages for problem in _lost(page, frozenset(paths))]
    if problems:
        raise UserError(problems)


def _lost(page: Page, paths: frozenset[str]) -> Iterator[Problem]:
    prose = _written(page)
    document = prose.document if prose else None
    if document is None or prose is None:
        return
    for address in dict.fromkeys(map(unescape, _HREF.findall(render_markdown(prose.markdown)))):
        target = _target(address, page.output_path)
        if target is not None and target not in paths:
            yield _problem(document, address, _advice(target, page.output_path, paths))


def _written(page: Page) -> Prose | None:
    """Return the text that a person wrote for a page."""
    match page.content:
        case DocumentPage():
            return page.content.prose
        case PackagePage():
            return page.content.essay
        case _:
            return None


def _target(address: str, page_path: str) -> str | None:
    """Return the file of the portal that an address means, None where it leaves the portal or stays on its page."""
    try:
        parts = urlsplit(address)
    except ValueError:  # no address at all
        return address
    if parts.scheme or parts.netloc or not parts.path:
        return None
    path = unquote(parts.path)
    if path.startswith("/"):  # leads to the root of the server, where the portal need not stand
        return path
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page_path), path))
    return posixpath.join(joined, "index.html") if path.endswith(("/", "..", ".")) else joined


def _advice(target: str, page_path: str, paths: frozenset[str]) -> str:
    """Return the address of the file that was probably meant, as this page would write it."""
    wanted = target.strip("/")
    page = re.sub(r"(^|/)([^/]+)\.md$", r"\1\2/index.html", wanted)
    meant = page if page in paths else nearest(wanted, paths, 0.7) or nearest(f"{wanted}/index.html", paths, 0.7)
    return posixpath.relpath(meant, posixpath.dirname(page_path) or ".") if meant else ""


def _problem(document: Document, address: str, meant: str) -> Problem:
    before = document.body.partition(address)[0] if address in document.body else ""
    line = document.first_line + before.count("\n")
    hint = f"Maksud Anda “{meant}”?" if meant else "Tulis dari folder halaman ini, misalnya ../data/index.html."
    hint_en = (
        f"Did you mean “{meant}”?" if meant else "Write it from the folder of this page, such as ../data/index.html."
    )
    return Problem(
        f"{document.source_path}:{line}",
        f"tautan “{address}” tidak menuju berkas mana pun di portal ini",
        hint,
        "content-error",
        problem_en=f"the link “{address}” leads to no file of this portal",
        hint_en=hint_en,
    )
