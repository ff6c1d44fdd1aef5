"""The door of read/: a request in, the complete Library out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from site_builder.errors import Problem, UserError
from site_builder.model.library import Document, Library
from site_builder.model.request import Request
from site_builder.model.settings import Settings
from site_builder.read.assets import read_assets, template_folders
from site_builder.read.documents import read_documents, refuse_lost_essays
from site_builder.read.packages import read_packages
from site_builder.read.published import read_published
from site_builder.read.settings import read_settings
from site_builder.text.days import newest_date

_T = TypeVar("_T")


def read_library(request: Request, on_step: Callable[[str, int, int], None]) -> Library:
    """Read all input of a run; raises UserError with every mistake in settings and content at once."""
    project = request.project_path
    problems: list[Problem] = []
    nothing: tuple[tuple[Document, ...], dict[str, Document]] = ((), {})
    settings = _collect(lambda: read_settings(project), Settings(), problems)
    documents, essays = _collect(lambda: read_documents(project), nothing, problems)
    if problems:
        raise UserError(problems)
    published = read_published(request, settings.limits)
    packages = read_packages(request, on_step, settings.limits)
    if not request.package_paths and not any(package.violations for package in packages):
        refuse_lost_essays(essays, [package.name for package in packages])
    return Library(
        settings=settings,
        packages=packages,
        documents=documents,
        essays=essays,
        assets=read_assets(project),
        template_paths=tuple(str(path) for path in template_folders(project)),
        as_of=request.as_of or newest_date(packages),
        published=published,
    )


def _collect(read: Callable[[], _T], instead: _T, problems: list[Problem]) -> _T:
    """Read, or keep the problems and go on with `instead`, so that one run tells them all."""
    try:
        return read()
    except UserError as error:
        problems.extend(error.problems)
        return instead
