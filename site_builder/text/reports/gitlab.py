"""Findings as GitLab shows them on a merge request: its code quality report, JSON. Pure."""

from __future__ import annotations

import json

from site_builder.model.report import Severity
from site_builder.text.reports.places import Told, file_of, fingerprints, sentence, told_with_words


def gitlab_report(told: Told) -> str:
    """Spell the code quality report; what belongs to no file is shown on the folder of the project."""
    entries = [
        {
            "description": sentence(words),
            "check_name": finding.code,
            "fingerprint": fingerprint,
            "severity": "critical" if finding.severity is Severity.ERROR else "minor",
            "location": {
                "path": file_of(finding, told.folder) or told.folder or ".",
                "lines": {"begin": finding.place.line or 1},
            },
        }
        for (finding, words), fingerprint in zip(told_with_words(told), fingerprints(told.findings), strict=True)
    ]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"
