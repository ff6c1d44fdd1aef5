"""How to cite a package: one line of words from its metadata. Invents nothing: who is not named stays unnamed. Pure."""

from __future__ import annotations

from site_builder.model.package import Package
from site_builder.model.settings import Settings
from site_builder.model.words import Language
from site_builder.text.spoken import spoken

_AUTHOR_ROLES = {"creator", "author", "publisher", "wrangler"}


@spoken
def cite_package(package: Package, settings: Settings, address: str = "", language: Language = "id") -> str:
    """Write "authors (year). title, version x. portal. address"; `address` is "" where the portal has none."""
    names = ", ".join(author_names(package))
    day = package.modified or package.created
    year = f" ({day.year})" if day else ""
    word = "versi" if language == "id" else "version"
    version = f", {word} {package.version}" if package.version else ""
    parts = (
        f"{names or settings.publisher or settings.title.text(language)}{year}",
        f"{package.title.text(language) or package.name}{version} [data]",
        settings.title.text(language) if names or settings.publisher else "",
        address,
    )
    return ". ".join(part for part in parts if part) + ("" if address else ".")


def author_names(package: Package) -> tuple[str, ...]:
    """Name who made a package: those who are said to be its authors, else everybody who took part."""
    people = [person for person in package.contributors if _AUTHOR_ROLES & {role.casefold() for role in person.roles}]
    names = (person.title or person.organization for person in people or package.contributors)
    return tuple(name for name in names if name)
