"""`Library`: everything that was read, before anybody judged it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from site_builder.model.corrections import Correction
from site_builder.model.package import Package
from site_builder.model.published import Published
from site_builder.model.quarantine import Quarantined
from site_builder.model.settings import Settings
from site_builder.model.speech import Words
from site_builder.model.words import Language


@dataclass(frozen=True, slots=True)
class Document:
    """A page that people wrote in `content/`: Markdown below front matter.

    `source_path` is relative to the project ("content/tentang.md"), `slug` is the file's name without ending.
    `menu` and `footer` tell whether a link to it stands on top of every page (None: nobody said) and below; `lines`
    where the names of its front matter stand.
    """

    source_path: str
    slug: str
    title: str
    body: str
    language: Language = "id"
    description: str = ""
    order: int = 100
    first_line: int = 1
    menu: bool | None = None
    footer: bool = True
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that the portal serves as it is: a style sheet, a script, a picture.

    `output_path` is where, `source_path` how people are told about it ("content/assets/peta.png").
    """

    output_path: str
    data: bytes
    source_path: str = ""


@dataclass(frozen=True, slots=True)
class SameWords:
    """Words that mean the same to whoever looks for one of them: ("RTLH", "rumah tidak layak huni", "bedah rumah")."""

    id: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Library:
    """Settings, packages, documents and assets, and the date as of which the portal speaks (None: nobody named one).

    `essays` are the texts of `content/packages/<name>.md`, by package name; `corrections` the public log, newest
    first. `template_paths` lists where templates are looked up, the project's own folder first. `published` is what
    is online now, None where nothing is; `quarantined` are the packages whose new version may not go out: `packages`
    holds the published version in its place, or nothing. `idle_paths` lie among packages and pages and belong to
    none; `idle_templates` are never used, each with the name that was probably meant. `is_whole` where every package
    of the project was read. `translations` are the English texts by the path of the Indonesian one that each stands
    beside, `words` the messages of the other languages;
    `same_words` are what `content/sinonim.toml` says means the same.
    """

    settings: Settings
    packages: tuple[Package, ...] = ()
    documents: tuple[Document, ...] = ()
    essays: Mapping[str, Document] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    assets: tuple[Asset, ...] = ()
    template_paths: tuple[str, ...] = ()
    as_of: date | None = None
    published: Published | None = None
    quarantined: tuple[Quarantined, ...] = ()
    idle_paths: tuple[str, ...] = ()
    is_whole: bool = False
    idle_templates: Mapping[str, str] = field(default_factory=dict)
    translations: Mapping[str, Document] = field(default_factory=dict)
    words: Mapping[Language, Words] = field(default_factory=dict)
    same_words: tuple[SameWords, ...] = ()
