"""Findings as GitHub shows them beside a change: one workflow command a finding. Pure."""

from __future__ import annotations

from site_builder.model.report import Severity
from site_builder.text.reports.places import Told, file_of, sentence, told_with_words

# A run shows no more annotations than this; errors come first.
_MOST = 50


def github_commands(told: Told) -> str:
    """Spell the first findings as annotations on the line of their file, errors before warnings."""
    ordered = sorted(told_with_words(told), key=lambda item: item[0].severity is not Severity.ERROR)
    lines = []
    for finding, words in ordered[:_MOST]:
        path = file_of(finding, told.folder)
        place = {"file": path, "line": finding.place.line if path else None, "title": words.title}
        stated = ",".join(f"{name}={_property(str(value))}" for name, value in place.items() if value)
        lines.append(f"::{finding.severity} {stated}::{_data(f'{sentence(words)} [{finding.code}]')}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
