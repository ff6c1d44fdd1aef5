"""What `--json` prints: one object, a contract with scripts outside this repository (docs/cli.md)."""

from __future__ import annotations

from typing import Any

from site_builder.errors import Problem, UserError
from site_builder.model.report import Finding
from site_builder.model.request import Request
from site_builder.model.words import Language
from site_builder.pipeline import Result
from site_builder.text.findings import problem_wording, wording


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
        "findings": [finding_json(finding, request.language) for finding in result.report.findings],
    }
    if result.output:
        value["output"] = {
            "path": str(request.target_path),
            "files": len(result.output.files),
            "bytes": result.output.byte_count,
            "pages": result.output.page_count,
        }
    return value


def finding_json(finding: Finding, language: Language) -> dict[str, Any]:
    """Describe one finding."""
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


def problems_json(error: UserError, language: Language) -> dict[str, Any]:
    """Describe a run that ended before there was anything to judge: each problem has the shape of a finding."""
    return {
        "valid": False,
        "packages": [],
        "findings": [_problem_json(problem, language) for problem in error.problems],
    }


def bug_json(error: Exception, words: str) -> dict[str, Any]:
    """Describe a run that ended by a fault of ours."""
    problem = Problem("", f"{type(error).__name__}: {error}", words, "internal-error", hint_en=words)
    return {"valid": False, "packages": [], "findings": [_problem_json(problem, "id")]}


def _problem_json(problem: Problem, language: Language) -> dict[str, Any]:
    path, row = _split(problem.place)
    words = problem_wording(problem, language)
    unknown = dict.fromkeys(("package", "resource"))
    return {
        "code": problem.code,
        "severity": "error",
        **unknown,
        "path": path or None,
        "row": row,
        "line": row,
        **dict.fromkeys(("column", "cell", "field", "value")),
        "message": words.message,
        "hint": words.hint,
    }


def _split(place: str) -> tuple[str, int | None]:
    """Take "content/tentang.md:3" apart."""
    path, colon, line = place.rpartition(":")
    return (path, int(line)) if colon and line.isdecimal() else (place, None)
