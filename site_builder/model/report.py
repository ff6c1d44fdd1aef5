"""`Finding` and `Report`: what is wrong with the data, as values that are never raised."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from site_builder.model.consistency import AcceptedChange, RuleResult
from site_builder.model.exemption import Exemption
from site_builder.model.words import Localized


class Severity(StrEnum):
    """How bad a finding is: an error stops publication, a warning is shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding points. Rows and columns count as a spreadsheet does (header = row 1); None means unknown.

    `line` is the line of the file as an editor counts it: a quoted cell can span several, and a workbook has none.
    """

    package: str = ""
    resource: str = ""
    path: str = ""
    row: int | None = None
    column: int | None = None
    field: str = ""
    line: int | None = None

    @property
    def cell(self) -> str:
        """Name the cell as a spreadsheet does ("C17"), or "" where row or column is unknown."""
        if self.row is None or self.column is None:
            return ""
        return f"{column_letters(self.column)}{self.row}"


def column_letters(number: int) -> str:
    """Return the letters of a 1-based column number: 1 is A, 27 is AA."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or doubtful.

    `code` is frictionless's error type or a kebab-case name of ours; `text/findings.py` has its words in both
    languages. `value` is what was found (masked where personal); `values` fill the placeholders of the message.
    """

    code: str
    severity: Severity
    place: Place
    value: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a run, in the order of packages, resources, rows and columns.

    `exemptions` are the ones that kept personal data from being a finding: the public is told of each. `notes` are what
    the person who runs it should know although nothing is wrong: they never stop a build. `rules` are the rules that
    descriptors declare about their figures, and what became of each; `changes` are the revisions that they record as
    meant. `refusals` are findings about published versions that were to stand in for broken ones, and may not: they are
    told beside the findings.
    """

    findings: tuple[Finding, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    notes: tuple[Localized, ...] = ()
    rules: tuple[RuleResult, ...] = ()
    refusals: tuple[Finding, ...] = ()
    changes: tuple[AcceptedChange, ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """Return the findings that stop publication."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """Return the findings that are only shown."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.WARNING)

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """Return all that people are told: the findings, and then what is wrong with published versions."""
        return self.findings + self.refusals

    def is_publishable(self, is_strict: bool = False) -> bool:
        """Tell whether the portal may go out; strict means that warnings stop it too."""
        return not (self.findings if is_strict else self.errors)

    def of(self, package: str, resource: str | None = None) -> tuple[Finding, ...]:
        """Return the findings of one package, or of one of its resources."""
        return tuple(
            finding
            for finding in self.findings
            if finding.place.package == package and resource in (None, finding.place.resource)
        )

    def joined(self, others: tuple[Finding, ...]) -> Report:
        """Return a report with `others` behind its own findings."""
        return replace(self, findings=self.findings + others) if others else self
