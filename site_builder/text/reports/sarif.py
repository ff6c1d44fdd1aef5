"""Findings as SARIF 2.1.0, the exchange format of static analysis: rules with help in both languages. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from site_builder import __version__
from site_builder.model.report import Finding, Severity
from site_builder.model.words import LANGUAGES, Localized
from site_builder.text.catalogue import CATALOGUE, Entry
from site_builder.text.explain import explain_code
from site_builder.text.findings import Wording, finding_title
from site_builder.text.reports.places import Told, file_of, fingerprints, told_with_words

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "rumahTerbuka/v1"


def sarif_report(told: Told) -> str:
    """Spell one run of the tool as a SARIF log."""
    codes = list(dict.fromkeys(finding.code for finding in told.findings))
    results = [
        _result(finding, words, codes.index(finding.code), fingerprint, told.folder)
        for (finding, words), fingerprint in zip(told_with_words(told), fingerprints(told.findings), strict=True)
    ]
    driver = {
        "name": "rumah-terbuka",
        "semanticVersion": __version__,
        "language": told.language,
        "rules": [_rule(code, told) for code in codes],
    }
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "language": told.language,
                "columnKind": "unicodeCodePoints",
                "results": results,
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(code: str, told: Told) -> Mapping[str, Any]:
    entry = CATALOGUE.get(code)
    title = {"text": finding_title(code, told.language)}
    level = "warning" if entry and entry.is_warning else "error"
    rule = {"id": code, "shortDescription": title, "defaultConfiguration": {"level": level}}
    return {**rule, **_help(entry, told)} if entry else rule


def _help(entry: Entry, told: Told) -> Mapping[str, Any]:
    """Return what `explain` says, the language of the run first and the other one below it."""
    languages = sorted(LANGUAGES, key=lambda language: language != told.language)
    texts = [explain_code(entry.code, language) or "" for language in languages]
    full = entry.explanation or Localized(entry.title.id, entry.title.en)
    return {"fullDescription": {"text": full.text(told.language)}, "help": {"text": "\n\n".join(texts)}}


def _result(finding: Finding, words: Wording, rule_index: int, fingerprint: str, folder: str) -> Mapping[str, Any]:
    message = words.message if not words.hint else f"{words.message}\n{words.hint}"
    location = {**_physical(finding, folder), **_logical(finding)}
    return {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": "error" if finding.severity is Severity.ERROR else "warning",
        "message": {"text": message},
        **({"locations": [location]} if location else {}),
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }


def _physical(finding: Finding, folder: str) -> Mapping[str, Any]:
    path = file_of(finding, folder)
    if not path:
        return {}
    region = {"region": {"startLine": finding.place.line}} if finding.place.line else {}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(path, errors="backslashreplace")}, **region}}


def _logical(finding: Finding) -> Mapping[str, Any]:
    """Name package, table, column and cell: what stays true where a platform shows no line."""
    place = finding.place
    names = [name for name in (place.package, place.resource, place.field or place.cell) if name]
    return {"logicalLocations": [{"name": names[-1], "fullyQualifiedName": "/".join(names)}]} if names else {}
