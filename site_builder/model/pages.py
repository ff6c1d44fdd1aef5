"""What the pages of the portal say: one frozen value per kind of page, and the parts that several share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from site_builder.model.consistency import AcceptedChange, RuleResult
from site_builder.model.corrections import ToldCorrection
from site_builder.model.exemption import Exemption
from site_builder.model.freshness import Freshness
from site_builder.model.grid import Grid as Grid  # noqa: PLC0414
from site_builder.model.grid import GridCell as GridCell  # noqa: PLC0414
from site_builder.model.grid import GridRow as GridRow  # noqa: PLC0414
from site_builder.model.library import Document
from site_builder.model.number import Number, Sentence
from site_builder.model.package import Field, Package, Resource
from site_builder.model.portal import Database, Download, Figure, Link, Omission, SliceGroup, Snippet
from site_builder.model.prose import Prose
from site_builder.model.quality import Assessment, Criterion
from site_builder.model.quarantine import Quarantined
from site_builder.model.report import Finding
from site_builder.model.speech import either
from site_builder.model.table import Cell


@dataclass(frozen=True, slots=True)
class HiddenCells:
    """How many figures of a table exist and are not shown: small ones, with their marker, and those that cover them."""

    small: int = 0
    covered: int = 0
    marker: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class ResourceCard:
    """A resource as a page shows it: the resource itself, its own page, figures, downloads and findings.

    `snippets` are the lines that read its files, `slices` the pieces of a large table.
    """

    resource: Resource
    output_path: str
    figures: tuple[Figure, ...] = ()
    downloads: tuple[Download, ...] = ()
    snippets: tuple[Snippet, ...] = ()
    slices: tuple[SliceGroup, ...] = ()
    omissions: tuple[Omission, ...] = ()
    findings: tuple[Finding, ...] = ()
    hidden: HiddenCells = HiddenCells()
    freshness: Freshness = Freshness()

    @property
    def title(self) -> str:
        """Return the title, or the name where nobody wrote one."""
        return either(self.resource.title, self.resource.name)

    @property
    def row_count(self) -> int | None:
        """Count the rows; None where the resource is no table."""
        return None if self.resource.table is None else len(self.resource.table)


@dataclass(frozen=True, slots=True, eq=False)
class PackageCard:
    """A package as a page shows it. `last_period` is the last day that its data covers, plans and targets aside.

    `quarantined` tells why it is an earlier version: the new one may not go out.
    """

    package: Package
    output_path: str
    resources: tuple[ResourceCard, ...] = ()
    downloads: tuple[Download, ...] = ()
    omissions: tuple[Omission, ...] = ()
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    rules: tuple[RuleResult, ...] = ()
    changes: tuple[AcceptedChange, ...] = ()
    essay: Document | None = None
    last_period: date | None = None
    freshness: Freshness = Freshness()
    quarantined: Quarantined | None = None

    @property
    def title(self) -> str:
        """Return the title, or the name where nobody wrote one."""
        return either(self.package.title, self.package.name)

    @property
    def row_count(self) -> int:
        """Count the rows of all tables."""
        return sum(resource.row_count or 0 for resource in self.resources)

    @property
    def hidden(self) -> HiddenCells:
        """Count the figures of all tables that exist and are not shown."""
        hidden = [resource.hidden for resource in self.resources]
        marker = next((item.marker for item in hidden if item.marker), "")
        return HiddenCells(sum(item.small for item in hidden), sum(item.covered for item in hidden), marker)

    @property
    def table_count(self) -> int:
        """Count the tables."""
        return sum(resource.row_count is not None for resource in self.resources)

    @property
    def updated(self) -> date | None:
        """Return the day on which the descriptor was last changed."""
        return self.package.modified or self.package.created


@dataclass(frozen=True, slots=True, eq=False)
class WithheldCard:
    """A package of which nothing may be shown: a title made of its name, and the address of the notice."""

    title: str
    output_path: str
    quarantined: Quarantined


@dataclass(frozen=True, slots=True, eq=False)
class PlacedFigure:
    """A figure on a page, with the resource whose page and files hold all of it (None: a figure of the package).

    `heading` stands in place of its title where the page has said the same already.
    """

    figure: Figure
    owner: ResourceCard | None = None
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One of several figures that a source gives for the same thing, with the period it claims."""

    number: Number
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
    """Figures of one kind (`title`) that somebody should publish: how many there should be and how many there are.

    `spread` says of what each one is: "kecamatan", "program", or "" for the whole area. `output_path` leads to
    their place on the ledger, `publisher` is named where it is one and the same for all.
    """

    kind: str
    unit: str
    title: str
    spread: str
    period: str
    expected_count: int
    published_count: int
    publisher: str
    output_path: str


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """What the catalogue says; `database` is the file that holds all of it."""

    packages: tuple[PackageCard, ...]
    withheld: tuple[WithheldCard, ...] = ()
    database: Database | None = None


@dataclass(frozen=True, slots=True, eq=False)
class QualityPage:
    """What the quality page says: `assessments` in the order of `packages`; both files hold every count."""

    packages: tuple[PackageCard, ...]
    withheld: tuple[WithheldCard, ...]
    assessments: tuple[Assessment, ...]
    criteria: tuple[Criterion, ...]
    csv_path: str
    json_path: str


@dataclass(frozen=True, slots=True, eq=False)
class PackagePage:
    """What the page of a package says."""

    card: PackageCard
    assessment: Assessment
    citation: str = ""
    figures: tuple[PlacedFigure, ...] = ()
    essay: Prose | None = None
    corrections: tuple[ToldCorrection, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class WithheldPage:
    """What stands in the place of a package that is withheld."""

    card: WithheldCard


@dataclass(frozen=True, slots=True)
class PreviewCell:
    """A cell of the preview; where `value` is None, `missing` says why, in the words of the schema.

    `marker` ("<5") stands in place of a value that exists and is not shown.
    """

    value: Cell
    missing: str = ""
    marker: str = ""


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
    """What the page of a resource says: the first rows and those that other pages quote.

    `explore_path` leads to the page on which the table is explored, "" where there is nothing to explore.
    """

    package: PackageCard
    card: ResourceCard
    assessment: Assessment
    columns: tuple[PreviewColumn, ...] = ()
    rows: tuple[PreviewRow, ...] = ()
    is_complete: bool = True
    corrections: tuple[ToldCorrection, ...] = ()
    explore_path: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class DocumentPage:
    """What a page from `content/` says: the text as it was written, and as it reads with its figures."""

    document: Document
    prose: Prose


@dataclass(frozen=True, slots=True, eq=False)
class NotFoundPage:
    """What 404.html says: ways back."""

    ways: tuple[Link, ...]


@dataclass(frozen=True, slots=True, eq=False)
class OfflinePage:
    """What is shown without a network in place of a page never visited: ways to pages that may have been."""

    ways: tuple[Link, ...]
