"""The door of check/: a Library in, its Report out. To add a rule: one file, one line in RULES, one case in tests/."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from site_builder.check.engine import check_engine
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.report import Finding, Report

Rule = Callable[[Package], Iterable[Finding]]

RULES: tuple[Rule, ...] = (check_engine,)


def check_library(library: Library) -> Report:
    """Let every rule look at every package; packages in their order, rules in theirs."""
    return Report(tuple(finding for package in library.packages for rule in RULES for finding in rule(package)))
