"""Where a finding stands, as platforms ask for it: a file below the repository, a line, a name that lasts. Pure."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from site_builder.model.report import Finding
from site_builder.model.words import Language
from site_builder.text.findings import Wording, wording

# These speak of the command, its output or the program: their place is no file that anybody could open.
_WITHOUT_FILE = frozenset({"usage-error", "output-error", "internal-error"})


@dataclass(frozen=True, slots=True)
class Told:
    """What a run tells: its findings, mistakes among them, in `language`.

    `folder` is where the project lies below the place of the command ("" or "sub/folder"): platforms want paths from
    the root of a repository. `verdict` is the closing sentence of the run, `value` the object that `--json` prints.
    """

    findings: Sequence[Finding]
    language: Language
    folder: str = ""
    verdict: str = ""
    value: Mapping[str, Any] = field(default_factory=dict)


def file_of(finding: Finding, folder: str) -> str:
    """Return the path of the file to mend, from the root of the repository; "" where there is none."""
    path = finding.place.path
    if finding.code in _WITHOUT_FILE or not path:
        return ""
    return f"{folder}/{path}" if folder else path


def sentence(words: Wording) -> str:
    """Say what is wrong and what to do about it."""
    return " ".join(part for part in (words.message, words.hint) if part)


def told_with_words(told: Told) -> list[tuple[Finding, Wording]]:
    """Return every finding with its words."""
    return [(finding, wording(finding, told.language)) for finding in told.findings]


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """Return a name for each finding that stays when lines are added elsewhere.

    It is made of what is wrong and where it belongs, not of rows; equal ones are told apart by counting them.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    made = []
    for finding in findings:
        place, values = finding.place, finding.values
        details = (values.get(name, "") for name in ("variant", "property", "problem", "reference"))
        key = (finding.code, place.package, place.resource, place.path, place.field, finding.value, *details)
        seen[key] += 1
        text = "\0".join((*key, str(seen[key])))
        made.append(hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest())
    return made
