"""Findings in the order in which they are mended, those that one piece of advice mends told together. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from site_builder.model.report import Finding, Severity
from site_builder.model.words import Language, Localized
from site_builder.text.catalogue import CATALOGUE
from site_builder.text.findings import shown, wording

# What is at fault first makes the rest doubtful: a file that cannot be read, then columns that are not those declared.
# Personal data goes before whatever else a table has.
_ORDER = ("input", "file", "descriptor", "privacy", "table", "header")
_NAMED = 5
# Values of a finding that say what was probably meant by this one cell: they tell no kinds of faults apart.
_MEANT = ("near", "write", "other")
_LONGEST_VALUE = 24


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one kind in one column or table: the first is told in full, the others by their place."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """Return the finding that is told in full."""
        return self.findings[0]


@dataclass(frozen=True, slots=True)
class FileGroup:
    """All findings of one file, in the order in which they are mended."""

    path: str
    groups: tuple[Group, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return the findings of all groups."""
        return tuple(finding for group in self.groups for finding in group.findings)


def group_by_file(findings: Iterable[Finding]) -> tuple[FileGroup, ...]:
    """Group findings by file and kind: files with errors first, else in the order given."""
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        by_path.setdefault(finding.place.path or finding.place.package, []).append(finding)
    files = [FileGroup(path, _groups(items)) for path, items in by_path.items()]
    return tuple(sorted(files, key=lambda file: _rank(file.groups[0].first)[:2]))


def count_of(findings: Iterable[Finding]) -> int:
    """Count faults: a finding may stand for others of its kind, which are not told one by one (its value `also`)."""
    return sum(1 + int(finding.values.get("also", "0")) for finding in findings)


def counted(findings: Sequence[Finding], language: Language) -> str:
    """Say how many errors and warnings there are; what there is none of is not mentioned."""
    errors = count_of(finding for finding in findings if finding.severity is Severity.ERROR)
    warnings = count_of(findings) - errors
    if language == "en":
        counts = (f"{errors} error{'s' * (errors != 1)}", f"{warnings} warning{'s' * (warnings != 1)}")
    else:
        counts = (f"{errors} kesalahan", f"{warnings} peringatan")
    return ", ".join(text for text, number in zip(counts, (errors, warnings), strict=True) if number)


def also(group: Group, language: Language) -> str:
    """Name the other places of a group: "Begitu juga C7 (“1.200”), C9 dan 12 sel lain."; "" where there is none."""
    others = group.findings[1:]
    if not others:
        return ""
    is_cell = bool(others[0].place.cell)
    noun = Localized("sel" if is_cell else "baris", "cells" if is_cell else "rows").text(language)
    named = [_place(finding, language) for finding in others[:_NAMED]]
    rest = count_of(others) - len(named)
    if rest > 0:
        named.append(Localized(f"{rest} {noun} lain", f"{rest} more {noun}").text(language))
    head = Localized("Begitu juga", "The same holds for").text(language)
    word = "" if is_cell else f"{noun} "
    conjunction = Localized("dan", "and").text(language)
    listed = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} {conjunction} {named[-1]}"
    return f"{head} {word}{listed}."


def _place(finding: Finding, language: Language) -> str:
    place = finding.place.cell or str(finding.place.row)
    value = f"“{shown(finding.value, _LONGEST_VALUE)}”" if finding.value else ""
    note = " → ".join(part for part in (value, _meant(finding, language)) if part)
    return f"{place} ({note})" if note else place


def _meant(finding: Finding, language: Language) -> str:
    """Say what was probably meant: what to write instead, in both readings where there are two."""
    near, write, other = (shown(finding.values.get(name, ""), _LONGEST_VALUE) for name in _MEANT)
    if near:
        return f"“{near}”?"
    return Localized(f"{write} atau {other}", f"{write} or {other}").text(language) if write and other else write


def _groups(findings: Sequence[Finding]) -> tuple[Group, ...]:
    found: dict[tuple[object, ...], list[Finding]] = {}
    for number, finding in enumerate(sorted(findings, key=_rank)):
        found.setdefault(_kind(finding, number), []).append(finding)
    return tuple(Group(tuple(items)) for items in found.values())


def _kind(finding: Finding, number: int) -> tuple[object, ...]:
    """Tell what is mended in one go: the same fault in the same column, with the same advice."""
    place, values = finding.place, finding.values
    if place.row is None or "remedy" in values:
        return (number,)
    advice = wording(replace(finding, value="", values={**values, **dict.fromkeys(_MEANT, "")})).hint
    return (
        finding.code,
        finding.severity,
        values.get("variant"),
        place.resource,
        place.column,
        bool(place.cell),
        advice,
    )


def _rank(finding: Finding) -> tuple[int, int, int, int]:
    entry = CATALOGUE.get(finding.code)
    family = _ORDER.index(entry.family) if entry and entry.family in _ORDER else len(_ORDER)
    place = finding.place
    return finding.severity is not Severity.ERROR, family, place.row or 0, place.column or 0
