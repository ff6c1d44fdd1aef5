"""Findings of a run (`--json` on stdin) shown where a platform shows them; standard library only, never fails a run.

github: one annotation per finding on stdout, and a table in the summary of the run ($GITHUB_STEP_SUMMARY).
gitlab: the code quality report that a merge request shows (gl-code-quality-report.json).
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

SHOWN = 50
Finding = Mapping[str, Any]


def read_findings(text: str) -> list[Finding]:
    """Return the findings and, where the run did not get that far, the problems with settings or content."""
    try:
        result = json.loads(text)
    except json.JSONDecodeError:
        nothing = {"code": "no-result", "message": "The run ended before it had a result; see its log.", "hint": ""}
        return [{"severity": "error", "path": None, "row": None, "cell": None, **nothing}]
    problems = [
        {
            "code": "problem",
            "severity": "error",
            "path": problem["place"].split(":")[0],
            "row": None,
            "cell": None,
            "message": f"{problem['place']}: {problem['problem']}",
            "hint": problem["hint"],
        }
        for problem in result.get("problems", ())
    ]
    return [*problems, *result.get("findings", ())]


def annotations(findings: Iterable[Finding]) -> Iterable[str]:
    """Yield GitHub workflow commands."""
    for finding in findings:
        place = {"file": finding["path"], "line": finding["row"], "title": finding["code"]}
        told = ",".join(f"{name}={_property(str(value))}" for name, value in place.items() if value)
        yield f"::{finding['severity']} {told}::{_data(_sentence(finding))}"


def summary(findings: list[Finding]) -> str:
    """Return the table of findings in Markdown."""
    errors = sum(finding["severity"] == "error" for finding in findings)
    lines = [f"### {errors} kesalahan, {len(findings) - errors} peringatan", ""]
    if findings:
        lines += ["| Berkas | Sel | Temuan | Saran |", "| --- | --- | --- | --- |"]
    for finding in findings[:SHOWN]:
        cells = (finding["path"], finding["cell"], f"{finding['message']} `{finding['code']}`", finding["hint"])
        lines.append("| " + " | ".join(_cell(str(cell or "")) for cell in cells) + " |")
    if len(findings) > SHOWN:
        lines += ["", f"… dan {len(findings) - SHOWN} temuan lain."]
    return "\n".join(lines) + "\n"


def code_quality(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return GitLab's code quality report."""
    return [
        {
            "description": _sentence(finding),
            "check_name": finding["code"],
            "fingerprint": hashlib.sha256(json.dumps(finding, sort_keys=True).encode("utf-8")).hexdigest(),
            "severity": "critical" if finding["severity"] == "error" else "minor",
            "location": {"path": finding["path"] or "datapackages", "lines": {"begin": finding["row"] or 1}},
        }
        for finding in findings
    ]


def _sentence(finding: Finding) -> str:
    return " ".join(str(finding[part]) for part in ("message", "hint") if finding[part])


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _cell(text: str) -> str:
    """Escape what a table of Markdown would read as its own; data is never trusted."""
    for mark, escaped in (("&", "&amp;"), ("<", "&lt;"), ("|", "\\|"), ("\r", " "), ("\n", " ")):
        text = text.replace(mark, escaped)
    return text


def main(platform: str) -> None:
    """Read stdin, show the findings."""
    findings = read_findings(sys.stdin.read())
    if platform == "gitlab":
        report = json.dumps(code_quality(findings), ensure_ascii=False, indent=1)
        Path("gl-code-quality-report.json").write_text(report + "\n", encoding="utf-8")
        return
    for line in annotations(findings[:SHOWN]):
        print(line)
    if target := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(target).open("a", encoding="utf-8") as file:
            file.write(summary(findings))


if __name__ == "__main__":
    main(sys.argv[1])
