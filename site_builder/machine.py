"""What a run tells to machines: one `Told`, spelled as JSON (a contract, docs/cli.md) or as a platform wants it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from site_builder.check.privacy.masking import mask_text
from site_builder.errors import Problem, UserError
from site_builder.model.package import Package
from site_builder.model.quarantine import Quarantined
from site_builder.model.report import Finding
from site_builder.model.request import Request
from site_builder.model.words import Language
from site_builder.pipeline import Result
from site_builder.text.findings import finding_of, masked_with, wording
from site_builder.text.reports.github import github_commands
from site_builder.text.reports.gitlab import gitlab_report
from site_builder.text.reports.markdown import markdown_summary
from site_builder.text.reports.places import Told
from site_builder.text.reports.sarif import sarif_report


def told_of(result: Result, request: Request, folder: str, verdict: str) -> Told:
    """Tell of a run that got as far as judging; mistakes stand before findings."""
    findings = all_findings(result)
    value: dict[str, Any] = {
        "valid": result.is_publishable(request.is_strict),
        "packages": [_package(package) for package in result.library.packages],
        "findings": [finding_json(finding, request.language) for finding in findings],
    }
    value["quarantined"] = [_quarantined(item) for item in result.quarantined]
    if result.output:
        value["output"] = {
            "path": str(request.target_path),
            "files": len(result.output.files),
            "bytes": result.output.byte_count,
            "pages": result.output.page_count,
        }
        if request.bundle_path:
            value["bundle"] = {"path": str(request.bundle_path), "bytes": result.bundle_bytes}
    return Told(findings, request.language, folder, verdict, value)


def told_of_error(error: UserError, language: Language, folder: str, verdict: str) -> Told:
    """Tell of a run that ended before there was anything to judge."""
    findings = problem_findings(error.problems)
    value = {"valid": False, "packages": [], "findings": [finding_json(finding, language) for finding in findings]}
    return Told(findings, language, folder, verdict, value)


def told_of_bug(error: Exception, language: Language, folder: str, words: str) -> Told:
    """Tell of a run that ended by a fault of ours."""
    problem = Problem("", f"{type(error).__name__}: {error}", words, "internal-error")
    return told_of_error(UserError(problem), language, folder, words)


def all_findings(result: Result) -> tuple[Finding, ...]:
    """Return the mistakes of a run as findings, and then its findings."""
    return (*problem_findings(result.problems), *result.report.all_findings)


def problem_findings(problems: Sequence[Problem]) -> tuple[Finding, ...]:
    """Spell mistakes as findings, without the personal data that somebody may have mistyped."""
    return tuple(masked_with(finding_of(problem), mask_text) for problem in problems)


def finding_json(finding: Finding, language: Language) -> dict[str, Any]:
    """Describe one finding; null stands for what is unknown."""
    place, words = finding.place, wording(finding, language)
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "package": place.package or None,
        "resource": place.resource or None,
        "path": place.path or None,
        "row": place.row,
        "line": place.line,
        "column": place.column,
        "cell": place.cell or None,
        "field": place.field or None,
        "value": finding.value or None,
        "message": words.message,
        "hint": words.hint,
    }


def _package(package: Package) -> dict[str, Any]:
    rows = [None if resource.table is None else len(resource.table) for resource in package.resources]
    named = zip(package.resources, rows, strict=True)
    return {
        "name": mask_text(package.name),
        "resources": [{"name": mask_text(resource.name), "rows": count} for resource, count in named],
        "rows": sum(count for count in rows if count is not None),
    }


def _quarantined(item: Quarantined) -> dict[str, Any]:
    return {
        "name": mask_text(item.name),
        "kept": item.kept is not None,
        "version_date": item.version_date.isoformat() if item.version_date else None,
        "errors": item.count,
        "reason": item.reason or None,
    }


def _json(told: Told) -> str:
    return json.dumps(told.value, ensure_ascii=False, indent=1) + "\n"


# One line a format: what `--report` knows, and `arguments.FORMATS` names.
SPELLED: Mapping[str, Callable[[Told], str]] = {
    "json": _json,
    "github": github_commands,
    "gitlab": gitlab_report,
    "markdown": markdown_summary,
    "sarif": sarif_report,
}
