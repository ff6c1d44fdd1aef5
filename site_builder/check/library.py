"""The door of check/: a Library in, its Report out. To add a rule: one file, one line in RULES, one case in tests/."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from site_builder.check.cells.rule import beside_personal, check_cells
from site_builder.check.consistency.rule import judge_consistency, note_rules
from site_builder.check.disclosure.protect import protect
from site_builder.check.emptiness import check_emptiness
from site_builder.check.engine import check_engine
from site_builder.check.idle import check_idle
from site_builder.check.lines import with_line
from site_builder.check.maps import check_maps
from site_builder.check.names import check_name
from site_builder.check.privacy.documents import check_documents, check_settings
from site_builder.check.privacy.masking import mask_findings, mask_text
from site_builder.check.privacy.rule import judge_package
from site_builder.check.references import check_references, note_references
from site_builder.check.rows import check_rows
from site_builder.check.schemas import check_schema
from site_builder.check.slips import check_slips
from site_builder.check.templates import check_templates
from site_builder.check.views import check_views
from site_builder.model.consistency import AcceptedChange, RuleResult
from site_builder.model.exemption import Exemption
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.report import Finding, Report, Severity
from site_builder.text.findings import masked_with

Rule = Callable[[Package, Library], Iterable[Finding]]

RULES: tuple[Rule, ...] = (
    check_engine,
    check_cells,
    check_name,
    check_schema,
    check_rows,
    check_references,
    check_views,
    check_slips,
    check_emptiness,
    check_maps,
)


def check_library(library: Library) -> Report:
    """Let every rule look at every package, with the whole library at hand.

    Findings come in the order of packages, resources, rows and columns, whichever rule found them. Personal data is
    judged beside the rules: that also tells which exemptions were used, and no finding leaves without being masked. So
    are the rules that a descriptor declares: that also tells which of them held.
    Small counts are hidden (in what `admit` returns), and told here only where that does not work.
    """
    found: list[Finding] = []
    exemptions: list[Exemption] = []
    declared: list[RuleResult] = []
    changes: list[AcceptedChange] = []
    protection = protect(library)
    for package in library.packages:
        order = {resource.name: number for number, resource in enumerate(package.resources)}
        verdict, meaning = judge_package(package), judge_consistency(package, library, bool(protection.cells))
        others = beside_personal((found for rule in RULES for found in rule(package, library)), verdict.findings)
        told = [*others, *verdict.findings, *meaning.findings]
        is_broken = any(finding.severity is Severity.ERROR for finding in told)
        told += [*protection.of(package, is_broken), *(() if is_broken else meaning.losses)]
        findings = sorted(map(protection.veiled, told), key=lambda finding: _position(finding, order))
        found += mask_findings(package, [with_line(package, finding) for finding in findings])
        exemptions += verdict.exemptions
        declared += meaning.results
        changes += meaning.changes
    found += [finding for finding in protection.findings if not finding.place.package]
    found += check_settings(library.settings)
    found += (masked_with(finding, mask_text) for finding in (*check_idle(library), *check_templates(library)))
    found += check_documents((*library.documents, *library.essays.values()), library.settings)
    notes = [note for package in library.packages for note in note_references(package, library)]
    notes += [*note_rules(library), *protection.notes]
    all_exemptions = (*exemptions, *protection.exemptions)
    return Report(tuple(found), all_exemptions, tuple(notes), rules=tuple(declared), changes=tuple(changes))


def _position(finding: Finding, order: Mapping[str, int]) -> tuple[int, int, int]:
    place = finding.place
    return order.get(place.resource, -1), place.row or 0, place.column or 0
