"""What settings and content name although it is not there: packages, and pages that would share an address.

Takes what was read, returns problems; a name is good where a package or its folder goes by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from site_builder.errors import Problem
from site_builder.model.library import Document
from site_builder.model.package import Package
from site_builder.model.settings import Settings
from site_builder.read.settings import PLACE
from site_builder.read.strays import misnamed_settings
from site_builder.read.toml import line_of
from site_builder.text.nearest import nearest
from site_builder.text.slugs import parse_slug


def lost_essays(essays: Mapping[str, Document], packages: Iterable[Package]) -> list[Problem]:
    """Return a problem for each essay that belongs to no package: nobody would see it, and nobody would know why."""
    names = _names(packages)
    return [
        _lost(essay.source_path, name, names, "content-error", ".md")
        for name, essay in essays.items()
        if name not in names
    ]


def lost_favourites(settings: Settings, packages: Iterable[Package], project: Path) -> list[Problem]:
    """Return a problem for each package that `home_packages` names and that is not there, or names twice."""
    names, seen, problems = _names(packages), set(), []
    for name in settings.home_packages:
        if name not in names:
            problems.append(_lost(_place(project), name, names, "settings-error"))
        elif name in seen:
            problems.append(
                Problem(
                    _place(project),
                    f"“home_packages” menyebut “{name}” dua kali",
                    "Hapus salah satunya.",
                    "settings-error",
                    problem_en=f"“home_packages” names “{name}” twice",
                    hint_en="Take one out.",
                )
            )
        seen.add(name)
    return problems


def shared_addresses(documents: Sequence[Document]) -> list[Problem]:
    """Return a problem for each page whose address an earlier one has: a link could mean either."""
    first: dict[str, Document] = {}
    problems = []
    for document in documents:
        other = first.setdefault(parse_slug(document.slug, "halaman"), document)
        if other is not document:
            problems.append(
                Problem(
                    document.source_path,
                    f"alamat halaman ini sama dengan alamat {other.source_path}",
                    "Beri salah satu berkas nama lain.",
                    "content-error",
                    problem_en=f"this page has the same address as {other.source_path}",
                    hint_en="Give one of the files another name.",
                )
            )
    return problems


def empty_texts(documents: Iterable[Document]) -> list[Problem]:
    """Return a problem for each text without a word: a page would show its title and nothing else."""
    return [
        Problem(
            document.source_path,
            "halaman ini tidak berisi teks",
            "Tulis isinya di bawah bagian depan, atau hapus berkasnya.",
            "content-error",
            problem_en="this page holds no text",
            hint_en="Write its text below the front matter, or take the file away.",
        )
        for document in documents
        if not document.body.strip()
    ]


def lost_translations(translations: Mapping[str, Document], documents: Iterable[Document]) -> list[Problem]:
    """Return a problem for each English text without an Indonesian one beside it: it would have no address."""
    known = [document.source_path for document in documents]
    problems = []
    for path, document in translations.items():
        if path not in known:
            near = nearest(path, known)
            problems.append(
                Problem(
                    document.source_path,
                    f"terjemahan ini tidak punya pasangan: {path} tidak ada",
                    f"Maksud Anda {near}?" if near else "Beri kedua berkas nama yang sama.",
                    "content-error",
                    problem_en=f"this translation has no counterpart: there is no {path}",
                    hint_en=f"Did you mean {near}?" if near else "Give both files the same name.",
                )
            )
    return problems


def lost_settings(project: Path) -> list[Problem]:
    """Return a problem where there are no settings, but a file whose name is nearly theirs."""
    return [
        Problem(
            f"content/{path.name}",
            "berkas ini tidak dibaca: pengaturan portal ada di content/site.toml",
            "Ganti namanya menjadi site.toml.",
            "settings-error",
            problem_en="this file is not read: the settings of a portal stand in content/site.toml",
            hint_en="Rename it site.toml.",
        )
        for path in misnamed_settings(project / "content")
    ]


def _names(packages: Iterable[Package]) -> list[str]:
    """Return the names that packages go by; one whose descriptor cannot be read goes by that of its folder."""
    return sorted({name for package in packages for name in (package.name, package.place.rsplit("/", 1)[-1])})


def _place(project: Path) -> str:
    text = (project / PLACE).read_text("utf-8-sig")
    return f"{PLACE}:{line_of('home_packages', text)}"


def _lost(place: str, name: str, names: Sequence[str], code: str, ending: str = "") -> Problem:
    near = nearest(name, names)
    known = ", ".join(names)
    return Problem(
        place,
        f"tidak ada paket bernama “{name}”",
        f"Maksud Anda “{near}{ending}”?" if near else f"Paket yang ada: {known}.",
        code,
        problem_en=f"there is no package named “{name}”",
        hint_en=f"Did you mean “{near}{ending}”?" if near else f"The packages are: {known}.",
    )
