"""`Portal`: every page, figure and download of the site, decided but not yet drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from site_builder.model.exemption import Exemption
from site_builder.model.library import Document
from site_builder.model.observation import Observation
from site_builder.model.package import Field, Package, Resource
from site_builder.model.report import Finding
from site_builder.model.settings import Settings
from site_builder.model.table import Cell
from site_builder.model.words import Localized

DownloadFormat = Literal["csv", "xlsx", "json", "zip", "svg"]
SpecType = Literal["vega-lite", "vega"]
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
    a list or table alone. `description` is the text that a screen reader gets in place of the picture. `file_path` is
    where the picture goes as a file of its own. `is_foreign` marks a specification from a descriptor (`view` names it):
    nobody has vouched for it.
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
    file_path: str = ""
    view: str = ""
    is_foreign: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Download:
    """A file that is made from parsed rows, never copied.

    `resource` is None for a file of the whole package; `parts` are then the tables that it holds. `note` tells the
    reader what this format had to leave out, `citation` how to cite the package, `page_url` where its page stands (""
    where the portal has no address). `as_of` is the day as of which the portal speaks.
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


@dataclass(frozen=True, slots=True)
class Omission:
    """A download that is not offered, and why; `format` None means: in no format at all."""

    format: DownloadFormat | None
    reason: Localized


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A page: which template draws it (`kind` = file name in templates/pages), where it goes and what it says.

    `content` is a frozen value of the page's kind (see derive/); templates read it as `content`.
    """

    kind: str
    output_path: str
    title: str
    content: Any
    description: str = ""
    trail: tuple[Link, ...] = ()
    nav_path: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Portal:
    """The whole site as values. `figures` are those that some page shows; `downloads` those that some page offers."""

    settings: Settings
    as_of: date | None
    base_url: str
    pages: tuple[Page, ...]
    navigation: tuple[Link, ...] = ()
    footer: tuple[Link, ...] = ()
    figures: Mapping[str, Figure] = field(default_factory=dict)
    downloads: tuple[Download, ...] = ()


# ---- what the pages say, one value per kind ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class ResourceCard:
    """A resource as a page shows it: the resource itself, its own page, figures, downloads and findings."""

    resource: Resource
    output_path: str
    figures: tuple[Figure, ...] = ()
    downloads: tuple[Download, ...] = ()
    omissions: tuple[Omission, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def title(self) -> str:
        """Return the title, or the name where nobody wrote one."""
        return str(self.resource.title) or self.resource.name

    @property
    def row_count(self) -> int | None:
        """Count the rows; None where the resource is no table."""
        return None if self.resource.table is None else len(self.resource.table)


@dataclass(frozen=True, slots=True, eq=False)
class PackageCard:
    """A package as a page shows it. `last_period` is the last day that its data covers, plans and targets aside."""

    package: Package
    output_path: str
    resources: tuple[ResourceCard, ...] = ()
    downloads: tuple[Download, ...] = ()
    omissions: tuple[Omission, ...] = ()
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    essay: Document | None = None
    last_period: date | None = None

    @property
    def title(self) -> str:
        """Return the title, or the name where nobody wrote one."""
        return str(self.package.title) or self.package.name

    @property
    def row_count(self) -> int:
        """Count the rows of all tables."""
        return sum(resource.row_count or 0 for resource in self.resources)

    @property
    def table_count(self) -> int:
        """Count the tables."""
        return sum(resource.row_count is not None for resource in self.resources)

    @property
    def updated(self) -> date | None:
        """Return the day on which the descriptor was last changed."""
        return self.package.modified or self.package.created


@dataclass(frozen=True, slots=True, eq=False)
class PlacedFigure:
    """A figure on a page, with the resource whose page and files hold all of it (None: a figure of the package).

    `heading` stands in place of its title where the page has said the same already.
    """

    figure: Figure
    owner: ResourceCard | None = None
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A published figure as a sentence quotes it: the figure, and the address of the row where it stands."""

    observation: Observation
    output_path: str


# Words with figures in between; a template turns each figure into a door to its row.
Sentence = tuple[str | Quote, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One of several figures that a source gives for the same thing, with the period it claims."""

    quote: Quote
    period: str


@dataclass(frozen=True, slots=True)
class Headline:
    """The finding that opens the home page.

    `hundred` is how many of a hundred houses are handled (None: not known) and `proof` how the figures add up;
    `readings` are figures in conflict, `later` what was published about the time after.
    """

    title: Sentence
    lead: tuple[Sentence, ...] = ()
    hundred: int | None = None
    hundred_words: str = ""
    period: str = ""
    source: str = ""
    proof: Sentence = ()
    readings: tuple[Reading, ...] = ()
    later: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """Figures of one kind that somebody should publish: how many there should be and how many there are.

    `spread` says of what each one is: "kecamatan", "program", or "" for the whole area. `output_path` leads to the
    first row that expects them, `publisher` is named where it is one and the same for all.
    """

    kind: str
    unit: str
    spread: str
    period: str
    expected_count: int
    published_count: int
    publisher: str
    output_path: str
    origin: tuple[str, str, int]


@dataclass(frozen=True, slots=True, eq=False)
class HomePage:
    """What the home page says. `headline` is None where no column has a role that it knows.

    `gaps` are the widest; the counts are those of all expected figures.
    """

    packages: tuple[PackageCard, ...]
    headline: Headline | None = None
    questions: tuple[Link, ...] = ()
    figures: tuple[PlacedFigure, ...] = ()
    gaps: tuple[Gap, ...] = ()
    expected_count: int = 0
    published_count: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """What the catalogue and the quality page say."""

    packages: tuple[PackageCard, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PackagePage:
    """What the page of a package says."""

    card: PackageCard
    citation: str = ""
    figures: tuple[PlacedFigure, ...] = ()


@dataclass(frozen=True, slots=True)
class PreviewCell:
    """A cell of the preview; where `value` is None, `missing` says why, in the words of the schema."""

    value: Cell
    missing: str = ""


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row of the preview. `number` is its row in the spreadsheet; `is_after_gap`: rows before it were left out."""

    number: int
    cells: tuple[PreviewCell, ...]
    is_after_gap: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class PreviewColumn:
    """A column of the preview: its field, and whether its numbers are amounts (grouped, right-aligned) or names.

    `letters` name the column as a spreadsheet does: the preview shows columns in a reader's order, files in their own.
    """

    field: Field
    is_amount: bool = False
    letters: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class ResourcePage:
    """What the page of a resource says: the first rows and those that other pages quote."""

    package: PackageCard
    card: ResourceCard
    columns: tuple[PreviewColumn, ...] = ()
    rows: tuple[PreviewRow, ...] = ()
    is_complete: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class DocumentPage:
    """What a page from `content/` says."""

    document: Document


@dataclass(frozen=True, slots=True, eq=False)
class NotFoundPage:
    """What 404.html says: ways back."""

    ways: tuple[Link, ...]
