"""Markdown files of `content/` to `Document`s; front matter is TOML between lines of `+++`."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from site_builder.errors import Problem, UserError
from site_builder.model.library import Document
from site_builder.model.limits import DEFAULTS, Limits
from site_builder.model.words import Localized
from site_builder.read.sources import refuse_source
from site_builder.read.toml import line_of, parse_toml, shown_value

_FENCE = "+++"
_YAML_LINE = re.compile(r"[A-Za-z_]+\s*:")  # other tools write front matter so; published, it would be nonsense
_KNOWN: dict[str, tuple[type, Localized]] = {
    "title": (str, Localized("teks dalam tanda kutip", "text in quotes")),
    "description": (str, Localized("teks dalam tanda kutip", "text in quotes")),
    "order": (int, Localized("bilangan bulat", "a whole number")),
    "menu": (bool, Localized("true atau false", "true or false")),
    "footer": (bool, Localized("true atau false", "true or false")),
}


def read_documents(
    project: Path, problems: list[Problem], limits: Limits = DEFAULTS
) -> tuple[tuple[Document, ...], dict[str, Document], dict[str, Document]]:
    """Read the pages of `content/*.md`, the essays of `content/packages/*.md`, and the English ones of `content/en/`.

    The last are returned by the path of the Indonesian text that each stands beside; mistakes go to `problems`.
    """
    content = project / "content"
    pages = _read_folder(content, project, problems, limits)
    essays = _read_folder(content / "packages", project, problems, limits)
    english = [
        replace(item, language="en")
        for folder in (content / "en", content / "en" / "packages")
        for item in _read_folder(folder, project, problems, limits)
    ]
    return (
        tuple(sorted(pages, key=lambda page: (page.order, page.slug))),
        {essay.slug: essay for essay in essays},
        {item.source_path.replace("content/en/", "content/", 1): item for item in english},
    )


def _read_folder(folder: Path, project: Path, problems: list[Problem], limits: Limits) -> list[Document]:
    documents = []
    for path in sorted(folder.glob("*.md")) if folder.is_dir() else ():
        place = path.relative_to(project).as_posix()
        if refusal := refuse_source(path, project, "content-error", limits):
            problems.append(refusal)
            continue
        try:
            documents.append(parse_document(path.read_bytes().decode("utf-8-sig"), place))
        except UserError as error:
            problems.extend(error.problems)
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            problems.append(
                _problem(f"{place}:{line}", Localized("bukan UTF-8", "not UTF-8"), "Simpan ulang sebagai UTF-8.")
            )
    return documents


def parse_document(text: str, place: str) -> Document:
    """Split front matter from Markdown; raises UserError with the line of each mistake."""
    lines = text.replace("\r\n", "\n").split("\n")
    slug = place.rsplit("/", 1)[-1].removesuffix(".md")
    title = slug.replace("-", " ").capitalize()
    if lines[0].strip() == "---" and len(lines) > 1 and _YAML_LINE.match(lines[1]):
        words = Localized("bagian depan diapit ---", "its front matter stands between lines of ---")
        hint = 'Apit dengan +++ dan tulis sebagai TOML, misalnya title = "Judul".'
        hint_en = 'Put it between lines of +++ and write TOML, such as title = "Title".'
        raise UserError(_problem(f"{place}:1", words, hint, hint_en))
    if lines[0].strip() != _FENCE:
        return Document(place, slug, title, text)
    end = next((number for number, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), None)
    if end is None:
        words = Localized("bagian depan tidak ditutup", "its front matter is not closed")
        raise UserError(
            _problem(f"{place}:1", words, "Tutup dengan satu baris berisi +++.", "Close it with a line of +++.")
        )
    front = "\n".join(lines[1:end])
    values = parse_toml(front, place, "content-error", first_line=2)
    problems = [problem for name, value in values.items() if (problem := _check(name, value, place, front))]
    if problems:
        raise UserError(problems)
    return Document(
        source_path=place,
        slug=slug,
        title=values.get("title", title),
        body="\n".join(lines[end + 1 :]),
        description=values.get("description", ""),
        order=values.get("order", 100),
        first_line=end + 2,
        menu=values.get("menu"),
        footer=values.get("footer", True),
        lines={name: line_of(name, front, 2) for name in values},
    )


def _check(name: str, value: Any, place: str, front: str) -> Problem | None:
    """Return what is wrong with one line of front matter."""
    where = f"{place}:{line_of(name, front, 2)}"
    if name not in _KNOWN:
        near = get_close_matches(name, list(_KNOWN), 1)
        words = Localized(f"“{name}” tidak dikenal di bagian depan", f"“{name}” is not known in front matter")
        names = ", ".join(_KNOWN)
        return _problem(
            where,
            words,
            f"Maksud Anda “{near[0]}”?" if near else f"Yang dikenal: {names}.",
            f"Did you mean “{near[0]}”?" if near else f"Known are: {names}.",
        )
    kind, wanted = _KNOWN[name]
    if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
        return None
    shown = shown_value(value)
    words = Localized(f"“{name}” berisi {shown}", f"“{name}” holds {shown}")
    return _problem(where, words, f"Yang diharapkan: {wanted.id}.", f"Expected is {wanted.en}.")


def _problem(place: str, words: Localized, hint: str, hint_en: str = "Save it again as UTF-8.") -> Problem:
    return Problem(place, words.id, hint, "content-error", problem_en=words.en, hint_en=hint_en)
