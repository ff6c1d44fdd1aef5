"""What every published table promises without saying so: it does not vanish, nor a third of its rows, nor a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from site_builder.check.consistency.accepted import covering
from site_builder.check.engine import file_place
from site_builder.model.consistency import AcceptedChange
from site_builder.model.package import Package, Resource
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.words import LANGUAGES
from site_builder.text.numbers import number


def check_losses(
    package: Package, published: Package, accepted: Sequence[AcceptedChange], promised: Set[str]
) -> Iterator[Finding]:
    """Yield a warning for each table, column and lot of rows that readers have and this version has not.

    `promised` are the tables whose rows a declared rule compares: that rule speaks for them.
    """
    for old in published.resources:
        new = package.resource(old.name)
        if new is None:
            if not package.violations and not covering(accepted, old.name, "lost-table"):
                place = Place(package.name, path=file_place(package))
                yield Finding("published-lost", Severity.WARNING, place, old.name, {"variant": "table"})
        elif new.table is not None and old.table is not None and not new.violations:
            yield from _lost_columns(package, old, new, accepted)
            if new.name not in promised and not covering(accepted, new.name, "lost-rows"):
                yield from _lost_rows(package, old, new)


def _lost_columns(
    package: Package, old: Resource, new: Resource, accepted: Sequence[AcceptedChange]
) -> Iterator[Finding]:
    if old.table is None or new.table is None:
        return
    for name in old.table.column_names:
        if name not in new.table.column_names and not covering(accepted, new.name, "lost-column", name):
            place = Place(package.name, new.name, file_place(package, new), row=1)
            yield Finding("published-lost", Severity.WARNING, place, name, {"variant": "column"})


def _lost_rows(package: Package, old: Resource, new: Resource) -> Iterator[Finding]:
    """Yield a warning where more than a third is gone; a table with no row left is told by a rule of its own."""
    before, now = len(old.table or ()), len(new.table or ())
    if now and 3 * (before - now) > before:
        values = {
            f"before{end}": number(before, language) for language, end in zip(LANGUAGES, ("", "_en"), strict=True)
        }
        values |= {f"now{end}": number(now, language) for language, end in zip(LANGUAGES, ("", "_en"), strict=True)}
        yield Finding(
            "published-lost", Severity.WARNING, Place(package.name, new.name, file_place(package, new)), values=values
        )
