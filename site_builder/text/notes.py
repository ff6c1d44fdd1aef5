"""Findings as readers of the portal meet them: kind by kind, why each matters, and where it was found. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.model.report import Finding, Severity
from site_builder.model.words import Language
from site_builder.text.catalogue import CATALOGUE
from site_builder.text.findings import finding_title, wording
from site_builder.text.grouping import Group, also, count_of, group_by_file


@dataclass(frozen=True, slots=True)
class Spot:
    """One place, or several mended together; `hint` and `path` are empty where the spot before said the same."""

    message: str
    hint: str
    path: str


@dataclass(frozen=True, slots=True)
class Note:
    """All findings of one kind: `count` faults, `spots` the first of them, `left_out` the faults told nowhere."""

    title: str
    why: str
    is_error: bool
    count: int
    spots: tuple[Spot, ...]
    left_out: int


def notes_by_kind(findings: Iterable[Finding], most_spots: int = 10, language: Language = "id") -> tuple[Note, ...]:
    """Group findings by what they are called: a reader learns once why a kind matters, then where it was found."""
    by_kind: dict[tuple[str, bool], list[Group]] = {}
    for file in group_by_file(findings):
        for group in file.groups:
            kind = group.first.code, group.first.severity is Severity.ERROR
            by_kind.setdefault(kind, []).append(group)
    return tuple(_note(code, is_error, groups, most_spots, language) for (code, is_error), groups in by_kind.items())


def _note(code: str, is_error: bool, groups: list[Group], most_spots: int, language: Language) -> Note:
    entry = CATALOGUE.get(code)
    return Note(
        title=finding_title(code, language),
        why=entry.explanation.text(language) if entry else "",
        is_error=is_error,
        count=sum(count_of(group.findings) for group in groups),
        spots=_spots(groups[:most_spots], language),
        left_out=sum(count_of(group.findings) for group in groups[most_spots:]),
    )


def _spots(groups: list[Group], language: Language) -> tuple[Spot, ...]:
    spots: list[Spot] = []
    told = ("", "")
    for group in groups:
        words = wording(group.first, language)
        message = " ".join(part for part in (words.message, also(group, language)) if part)
        now = words.hint, group.first.place.path
        spots.append(Spot(message, *("" if new == old else new for new, old in zip(now, told, strict=True))))
        told = now
    return tuple(spots)
