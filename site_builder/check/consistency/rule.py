"""The door of the rules that a descriptor declares: a package in, findings and what became of each rule out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.check.consistency.accepted import holding, read_accepted
from site_builder.check.consistency.answers import Answer, Answers
from site_builder.check.consistency.balances import check_kinds, check_rows
from site_builder.check.consistency.declared import Rule, read_rules
from site_builder.check.consistency.describing import describe, exceptions_of, tables_of
from site_builder.check.consistency.emptiness import check_emptiness
from site_builder.check.consistency.losses import check_losses
from site_builder.check.consistency.parts import check_parts
from site_builder.check.consistency.periods import check_complete, check_cumulative
from site_builder.check.consistency.revisions import compare
from site_builder.check.consistency.shares import check_shares
from site_builder.check.consistency.telling import Asked, rule_words
from site_builder.check.consistency.units import check_units
from site_builder.model.consistency import AcceptedChange, RuleResult
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.report import Finding, Place
from site_builder.model.words import Localized
from site_builder.text.numbers import number

MOST_FINDINGS = 1000  # of one rule: what follows has the same cause, and nobody reads it
_COMPARING = "revision"
_CHECKS: Mapping[str, Callable[[Rule, Asked], Answers]] = {
    "row-balance": check_rows,
    "kind-balance": check_kinds,
    "parts-total": check_parts,
    "share-sum": check_shares,
    "complete-periods": check_complete,
    "one-unit": check_units,
    "cumulative": check_cumulative,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the declared rules of a package came to, and the changes that it records as meant.

    `losses` are what it would take away from its readers: worth telling of a package that may go out, and of no other.
    """

    findings: tuple[Finding, ...] = ()
    results: tuple[RuleResult, ...] = ()
    changes: tuple[AcceptedChange, ...] = ()
    losses: tuple[Finding, ...] = ()


def judge_consistency(package: Package, library: Library, is_hiding: bool = False) -> Verdict:
    """Check every rule that a package declares, and what every published table promises unasked.

    `is_hiding` tells whether the portal hides small counts: public messages then tell no figures that could undo it.
    """
    packages = {other.name: other for other in reversed(library.packages)}
    if packages.get(package.name) is not package:
        return Verdict()  # a second package of this name: that is told, and it would be compared with the wrong one
    published = library.published.read(package.name) if library.published else None
    entries = list(read_rules(package, packages))
    changes = list(read_accepted(package, published))
    findings = [entry for entry in (*entries, *changes) if isinstance(entry, Finding)]
    rules = [entry for entry in entries if isinstance(entry, Rule)]
    stated = [entry for entry in changes if isinstance(entry, AcceptedChange)]
    accepted = holding(stated, package, published) if published else ()
    asked = Asked(packages, library.settings.disclosure_threshold, is_hiding)
    results = []
    for rule in rules:
        findings += check_emptiness(rule, packages)
        told, counts = _collect(rule, _answers(rule, asked, published, accepted))
        findings += told
        results.append(_result(rule, packages, counts))
    losses = check_losses(package, published, accepted, _promised(rules)) if published else ()
    return Verdict(tuple(findings), tuple(results), tuple(stated), tuple(losses))


def note_rules(library: Library) -> Iterator[Localized]:
    """Yield one note where rules compare with a published version and there is none."""
    names = [
        package.name
        for package in library.packages
        for entry in read_rules(package, {})
        if isinstance(entry, Rule) and entry.kind == _COMPARING and not _is_published(package.name, library)
    ]
    if names:
        packages = ", ".join(f"“{name}”" for name in dict.fromkeys(names))
        yield Localized(
            f"{len(names)} aturan membandingkan dengan terbitan terakhir, yang belum ada untuk {packages}; "
            "sebutkan dengan --previous bila ada di tempat lain.",
            f"{len(names)} rules compare with the last published version, and there is none of {packages}; name it by "
            "--previous where it is elsewhere.",
        )


def _is_published(name: str, library: Library) -> bool:
    return library.published is not None and name in library.published.names


def _answers(rule: Rule, asked: Asked, published: Package | None, accepted: Sequence[AcceptedChange]) -> Answers:
    if rule.kind != _COMPARING:
        yield from _CHECKS[rule.kind](rule, asked)
    elif published is not None:
        yield from compare(rule, published, accepted, asked)


def _collect(rule: Rule, answers: Answers) -> tuple[list[Finding], Mapping[Answer | None, int]]:
    """Return the findings of a rule, no more than anybody reads, and how often it gave which answer (None: broken)."""
    told: list[Finding] = []
    counts: Counter[Answer | None] = Counter()
    for answer in answers:
        if isinstance(answer, Answer):
            counts[answer] += 1
            continue
        counts[None] += 1
        if len(told) < MOST_FINDINGS:
            told.append(answer)
    left = counts[None] - len(told)
    if left:
        place = Place(rule.package.name, told[0].place.resource, told[0].place.path)
        values = {**rule_words(rule), "count": number(left), "count_en": number(left, "en")}
        told.append(Finding("consistency-more", rule.severity, place, values=values))
    return told, counts


def _result(rule: Rule, packages: Mapping[str, Package], counts: Mapping[Answer | None, int]) -> RuleResult:
    return RuleResult(
        package=rule.package.name,
        name=rule.name,
        kind=rule.kind,
        title=rule.title,
        compares=describe(rule, packages),
        resources=tables_of(rule),
        held_count=counts.get(Answer.HELD, 0),
        broken_count=counts.get(None, 0),
        unanswered_count=counts.get(Answer.OPEN, 0),
        is_about_published=rule.kind == _COMPARING,
        exceptions=exceptions_of(rule),
    )


def _promised(rules: Sequence[Rule]) -> frozenset[str]:
    """Return the tables whose number of rows a declared rule compares."""
    return frozenset(
        str(rule.given["resource"])
        for rule in rules
        if rule.kind == _COMPARING and {"lostRows", "lostKeys"} & rule.given.keys()
    )
