"""The door of read/: a request in; out come the Library and every mistake in settings and content."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from site_builder.errors import Problem, UserError
from site_builder.model.library import Library
from site_builder.model.request import Request
from site_builder.model.settings import Settings
from site_builder.read.assets import read_assets, template_folders
from site_builder.read.corrections import lost_corrections, read_corrections
from site_builder.read.documents import read_documents
from site_builder.read.lost import (
    empty_texts,
    lost_essays,
    lost_favourites,
    lost_settings,
    lost_translations,
    shared_addresses,
)
from site_builder.read.packages import read_packages
from site_builder.read.published import read_published
from site_builder.read.settings import read_settings
from site_builder.read.strays import idle_paths
from site_builder.read.synonyms import read_synonyms
from site_builder.read.templates import idle_templates, refused_templates
from site_builder.read.words import read_words
from site_builder.text.days import newest_date


def read_library(request: Request, on_step: Callable[[str, int, int], None]) -> tuple[Library, tuple[Problem, ...]]:
    """Read all input of a run, and go on where settings or content are wrong: one run tells everything.

    Raises UserError, with every mistake so far, only where there is nothing to go on with.
    """
    project = request.project_path
    problems: list[Problem] = []
    settings = read_settings(project, problems)
    limits = (settings or Settings()).limits
    documents, essays, translations = read_documents(project, problems, limits)
    corrections = read_corrections(project, problems, limits)
    assets = read_assets(project, problems, limits)
    problems.extend(refused_templates(project, limits))
    words = read_words(project, problems, limits)
    same_words = read_synonyms(project, problems, limits)
    with _told_with(problems):
        published = read_published(request, limits)
        packages = read_packages(request, on_step, limits)
    problems += [
        *lost_settings(project),
        *shared_addresses(documents),
        *empty_texts((*documents, *essays.values(), *translations.values())),
        *lost_translations(translations, (*documents, *essays.values())),
    ]
    if not request.package_paths:
        problems += [*lost_essays(essays, packages), *lost_favourites(settings or Settings(), packages, project)]
        problems += lost_corrections(corrections, packages)
    if settings is None:  # what a page may say depends on them: the contact is welcome there
        settings, documents, essays, translations = Settings(), (), {}, {}
    library = Library(
        settings=replace(settings, on_invalid=request.on_invalid or settings.on_invalid),
        packages=packages,
        documents=documents,
        essays=essays,
        corrections=corrections,
        idle_templates=idle_templates(project),
        idle_paths=() if request.package_paths else idle_paths(project),
        is_whole=not request.package_paths,
        assets=assets,
        template_paths=tuple(str(path) for path in template_folders(project)),
        as_of=request.as_of or newest_date(packages),
        published=published,
        translations=translations,
        words=words,
        same_words=same_words,
    )
    return library, tuple(problems)


@contextmanager
def _told_with(problems: Sequence[Problem]) -> Iterator[None]:
    """Let what ends the reading be told together with what was found before."""
    try:
        yield
    except UserError as error:
        raise UserError((*problems, *error.problems)) from error
