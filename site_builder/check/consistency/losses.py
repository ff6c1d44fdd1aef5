"""What every published table promises without saying so: it does not vanish, nor does a third of its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from site_builder.check.consistency.accepted import covering
from site_builder.check.engine import file_place
from site_builder.model.consistency import AcceptedChange
from site_builder.model.package import Package, Resource
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.words import LANGUAGES
from site_builder.text.numbers import number

_FEWEST = 10  # rows: of fewer, a third is a row or two; a rule of kind "revision" can watch those


def check_losses(
    package: Package, published: Package, accepted: Sequence[AcceptedChange], promised: Set[str]
) -> Iterator[Finding]:
    """Yield a warning for each table, or lot of rows, that readers have and this version has not.

    `promised` are the tables whose rows a declared rule compares: that rule speaks for them.
    """
    for old in published.resources:
        new = package.resource(old.name)
        if new is None:
            is_readable = not package.violations and all(resource.name for resource in package.resources)
            if is_readable and not covering(accepted, old.name, "lost-table"):
                place = Place(package.name, path=file_place(package))
                yield Finding("published-lost", Severity.WARNING, place, old.name, {"variant": "table"})
        elif not new.violations and new.name not in promised and not covering(accepted, new.name, "lost-rows"):
            yield from _lost_rows(package, old, new)


def _lost_rows(package: Package, old: Resource, new: Resource) -> Iterator[Finding]:
    """Yield a warning where more than a third is gone; a table with no row left is told by a rule of its own."""
    before, now = len(old.table or ()), len(new.table or ())
    if now and before >= _FEWEST and 3 * (before - now) > before:
        values = {
            f"before{end}": number(before, language) for language, end in zip(LANGUAGES, ("", "_en"), strict=True)
        }
        values |= {f"now{end}": number(now, language) for language, end in zip(LANGUAGES, ("", "_en"), strict=True)}
        yield Finding(
            "published-lost", Severity.WARNING, Place(package.name, new.name, file_place(package, new)), values=values
        )
