"""`Portal`: every page, figure and download of the site, decided but not yet drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar, Literal

from site_builder.model.glossary import Glossary
from site_builder.model.package import Package, Resource
from site_builder.model.report import Finding
from site_builder.model.settings import Settings
from site_builder.model.table import Cell
from site_builder.model.words import Language, Localized

# "csv-excel" is the CSV that a double click opens right in an Indonesian Excel.
DownloadFormat = Literal["csv", "csv-excel", "xlsx", "json", "parquet", "zip", "svg"]
SpecType = Literal["vega-lite", "vega"]
EntryKind = Literal["page", "dataset", "table", "column", "indicator", "area", "term", "figure", "number"]
Variant = Literal["wide", "narrow"]
# How many CSS pixels a picture is wide: on a desk, and on a phone.
DRAWING_WIDTHS: Mapping[Variant, int] = {"wide": 600, "narrow": 320}


@dataclass(frozen=True, slots=True)
class Link:
    """A way to a page of the portal: its words and its output path."""

    title: str
    output_path: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a small table that stands beside a figure. `unit` is shown in its head."""

    title: str
    is_number: bool = False
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart specification at one width (CSS pixels): "wide" for desks, "narrow" for phones."""

    variant: Variant
    specification: Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A chart with all that makes it honest: the finding as its title, its period, source, and the rows drawn.

    `figure_id` is unique in the portal and serves as file name and anchor. `drawings` may be empty: the figure is then
    a list or table alone. `description` is the text that a screen reader gets in place of the picture. `method` tells
    how drawn values were computed, "" where they are the published ones. `output_path` is the figure's own page,
    `embed_path` the one for frames on other sites; `stem` opens the paths of its files. `is_foreign` marks a
    specification from a descriptor (`view` names it): nobody has vouched for it.
    """

    figure_id: str
    title: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    spec_type: SpecType = "vega-lite"
    drawings: tuple[Drawing, ...] = ()
    unit: str = ""
    period: str = ""
    source: str = ""
    source_url: str = ""
    notes: tuple[str, ...] = ()
    package: str = ""
    resource: str = ""
    method: str = ""
    output_path: str = ""
    embed_path: str = ""
    stem: str = ""
    view: str = ""
    is_foreign: bool = False

    def path(self, ending: str) -> str:
        """Return where the file with that ending goes: its rows, its picture, its citation."""
        return f"{self.stem}.{ending}"


@dataclass(frozen=True, slots=True, eq=False)
class Download:
    """A file that is made from parsed rows, never copied.

    `resource` is None for a file of the whole package; `parts` are then the tables that it holds. `note` tells the
    reader what this format had to leave out, `citation` how to cite the package, `page_url` where its page stands (""
    where the portal has no address). `as_of` is the day as of which the portal speaks. `published` are the bytes of the
    file where it stays online as it was published, and is not made again. `rows` are the places of the rows that a
    piece of a table holds, None for all of them.
    """

    output_path: str
    format: DownloadFormat
    package: Package
    resource: Resource | None = None
    row_count: int | None = None
    parts: tuple[Download, ...] = ()
    note: Localized = Localized()
    citation: str = ""
    page_url: str = ""
    as_of: date | None = None
    published: bytes | None = field(default=None, repr=False)
    rows: tuple[int, ...] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of a sheet: its name in files ("kode_wilayah"), its title for readers, its unit and its meaning."""

    name: str
    title: str
    is_number: bool = False
    unit: str = ""
    meaning: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A table that the portal computes and no package holds: the ledger of gaps, say, or the score of openness.

    Offered as CSV and JSON at `stem` + ".csv" and ".json". `method` tells how it was made. A cell of a figure that is
    not shown holds its marker.
    """

    stem: str
    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    method: str = ""
    UNTOLD: ClassVar[tuple[str, ...]] = ("rows",)  # its files are the same for every reader

    def path(self, ending: str) -> str:
        """Return where the file with that ending goes."""
        return f"{self.stem}.{ending}"


@dataclass(frozen=True, slots=True)
class TextFile:
    """A plain text that the portal offers as a file: a letter that is ready to send, a citation."""

    output_path: str
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Slice:
    """A ready-made piece of a table: what it is about, and its file."""

    title: str
    download: Download


@dataclass(frozen=True, slots=True, eq=False)
class SliceGroup:
    """The pieces of a table of one kind: per part of the area, per year."""

    title: str
    slices: tuple[Slice, ...]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A few lines that read a table: with which program, and the lines."""

    title: str
    code: str


@dataclass(frozen=True, slots=True, eq=False)
class Database:
    """One file with every table of the portal: `parts` are the tables, `facts` what is known of the portal itself.

    `left_out` counts tables that have more columns than such a file can hold.
    """

    output_path: str
    parts: tuple[Download, ...]
    facts: Mapping[str, str] = field(default_factory=dict)
    left_out: int = 0

    @property
    def row_count(self) -> int:
        """Count the rows of all tables."""
        return sum(part.row_count or 0 for part in self.parts)


@dataclass(frozen=True, slots=True)
class Omission:
    """A download that is not offered, and why; `format` None means: in no format at all."""

    format: DownloadFormat | None
    reason: Localized


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing that a reader looks for: what it is called, where it stands (maybe at an anchor), and where it belongs.

    `note` tells entries of one title apart ("tabel Penanganan per kabupaten"). `words` are what is found about an entry
    that has no page of its own; those of a page are read from the page itself, once it is drawn. `language` is the one
    in which alone it stands ("": in all of them), as a term of a glossary that was written in one.
    """

    kind: EntryKind
    title: str
    output_path: str
    note: str = ""
    words: tuple[str, ...] = ()
    has_page: bool = True
    language: Language | Literal[""] = ""


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A page: which template draws it (`kind` = file name in templates/pages), where it goes and what it says.

    `content` is a frozen value of the page's kind (see derive/); templates read it as `content`. `scripts` are the
    output paths of the portal's own scripts that the page asks for: it works without them. `styles` are those of style
    sheets that it needs beside the shared ones.
    """

    kind: str
    output_path: str
    title: str
    content: Any
    description: str = ""
    trail: tuple[Link, ...] = ()
    nav_path: str = ""
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Portal:
    """The whole site as values. `figures` are those that some page shows; `downloads` those that some page offers.

    `sheets` and `texts` are the tables and letters that the portal itself makes; `findings` what only showed while
    pages were made; `glossary` the page that explains terms, None where nobody wrote one; `entries` are what
    readers can look for. A portal is derived in Indonesian and told in each `language`: its pages,
    figures and links keep their paths, `prefix` moves them.
    """

    settings: Settings
    as_of: date | None
    base_url: str
    pages: tuple[Page, ...]
    navigation: tuple[Link, ...] = ()
    footer: tuple[Link, ...] = ()
    figures: Mapping[str, Figure] = field(default_factory=dict)
    downloads: tuple[Download, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    texts: tuple[TextFile, ...] = ()
    findings: tuple[Finding, ...] = ()
    glossary: Glossary | None = None
    database: Database | None = None
    entries: tuple[Entry, ...] = ()
    language: Language = "id"

    @property
    def prefix(self) -> str:
        """Return what opens the paths of its pages: "" for Indonesian, which stands at the root, "en/" for English."""
        return "" if self.language == "id" else f"{self.language}/"
