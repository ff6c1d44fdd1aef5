"""Markdown files of `content/` to `Document`s; front matter is TOML between lines of `+++`."""

from __future__ import annotations

import tomllib
from pathlib import Path

from site_builder.errors import Problem, UserError
from site_builder.model.library import Document

_FENCE = "+++"
_KNOWN = {"title": str, "description": str, "order": int}


def read_documents(project: Path) -> tuple[tuple[Document, ...], dict[str, Document]]:
    """Read the pages of `content/*.md` and the essays of `content/packages/*.md`; collects all mistakes."""
    content = project / "content"
    problems: list[Problem] = []
    pages = _read_folder(content, project, problems)
    essays = _read_folder(content / "packages", project, problems)
    if problems:
        raise UserError(problems)
    return tuple(sorted(pages, key=lambda page: (page.order, page.slug))), {essay.slug: essay for essay in essays}


def _read_folder(folder: Path, project: Path, problems: list[Problem]) -> list[Document]:
    documents = []
    for path in sorted(folder.glob("*.md")) if folder.is_dir() else ():
        place = path.relative_to(project).as_posix()
        try:
            documents.append(parse_document(path.read_bytes().decode("utf-8-sig"), place))
        except UserError as error:
            problems.extend(error.problems)
        except UnicodeDecodeError as error:
            problems.append(Problem(place, f"bukan UTF-8 (byte ke-{error.start})", "Simpan ulang sebagai UTF-8."))
    return documents


def parse_document(text: str, place: str) -> Document:
    """Split front matter from Markdown; raises UserError with the line of each mistake."""
    lines = text.replace("\r\n", "\n").split("\n")
    slug = place.rsplit("/", 1)[-1].removesuffix(".md")
    if lines[0].strip() != _FENCE:
        return Document(place, slug, slug.replace("-", " ").capitalize(), text)
    try:
        end = next(number for number, line in enumerate(lines[1:], 1) if line.strip() == _FENCE)
    except StopIteration:
        raise UserError(
            Problem(f"{place}:1", "bagian depan tidak ditutup", "Tutup dengan satu baris berisi +++.")
        ) from None
    try:
        values = tomllib.loads("\n".join(lines[1:end]))
    except tomllib.TOMLDecodeError as error:
        raise UserError(Problem(f"{place}:1", f"bagian depan bukan TOML: {error}", 'Tulis: title = "Judul"')) from error
    problems = [
        Problem(place, f"“{name}” tidak dikenal atau salah isi: {value!r}", f"Yang dikenal: {', '.join(_KNOWN)}.")
        for name, value in values.items()
        if name not in _KNOWN or not isinstance(value, _KNOWN[name])
    ]
    if problems:
        raise UserError(problems)
    return Document(
        source_path=place,
        slug=slug,
        title=values.get("title", slug.replace("-", " ").capitalize()),
        body="\n".join(lines[end + 1 :]),
        description=values.get("description", ""),
        order=values.get("order", 100),
        first_line=end + 2,
    )
