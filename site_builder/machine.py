"""What `--json` prints: one object, a contract with scripts outside this repository (docs/cli.md)."""

from __future__ import annotations

from typing import Any

from site_builder.errors import UserError
from site_builder.model.report import Finding
from site_builder.model.request import Request
from site_builder.pipeline import Result
from site_builder.text.findings import wording


def result_json(result: Result, request: Request) -> dict[str, Any]:
    """Describe a run; null stands for what is unknown."""
    value: dict[str, Any] = {
        "valid": result.report.is_publishable(request.is_strict),
        "packages": [
            {
                "name": package.name,
                "resources": [
                    {"name": resource.name, "rows": None if resource.table is None else len(resource.table)}
                    for resource in package.resources
                ],
                "rows": sum(len(resource.table) for resource in package.resources if resource.table is not None),
            }
            for package in result.library.packages
        ],
        "findings": [finding_json(finding, request) for finding in result.report.findings],
    }
    if result.output:
        value["output"] = {
            "path": str(request.target_path),
            "files": len(result.output.files),
            "bytes": result.output.byte_count,
            "pages": result.output.page_count,
            "notes": [note.text(request.language) for note in result.output.notes],
        }
    return value


def finding_json(finding: Finding, request: Request) -> dict[str, Any]:
    """Describe one finding."""
    place, words = finding.place, wording(finding, request.language)
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "package": place.package or None,
        "resource": place.resource or None,
        "path": place.path or None,
        "row": place.row,
        "column": place.column,
        "cell": place.cell or None,
        "field": place.field or None,
        "value": finding.value or None,
        "message": words.message,
        "hint": words.hint,
    }


def problems_json(error: UserError) -> dict[str, Any]:
    """Describe a run that ended before there was anything to judge."""
    return {
        "valid": False,
        "packages": [],
        "findings": [],
        "problems": [{"place": item.place, "problem": item.problem, "hint": item.hint} for item in error.problems],
    }
