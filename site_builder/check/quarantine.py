"""Broken packages set aside: a Library and its Report in, what may go out in their place, or None where nothing may.

A broken package gives way to its last published version, which passes the gate again before it is shown again; where
there is none, nothing of the package goes out. What then stands together is judged once more as a whole: a package that
refers to rows which are not published any more, or not yet, is set aside too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

from site_builder.check.library import check_library
from site_builder.check.privacy.detectors import detect_in_text
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.published import Published
from site_builder.model.quarantine import Quarantined
from site_builder.model.report import Finding, Report, Severity
from site_builder.model.words import Localized
from site_builder.text.days import newest_date
from site_builder.text.slugs import LONGEST_NAME, parse_slug


@dataclass(frozen=True, slots=True, eq=False)
class Stand:
    """What may go out (`library`), what its pages say of it (`shown`), and everything that was found (`told`)."""

    library: Library
    shown: Report
    told: Report

    @property
    def kept_names(self) -> Set[str]:
        """Return the names of the packages that stand as they were published."""
        return {item.kept.name for item in self.library.quarantined if item.kept}

    def joined(self, findings: Iterable[Finding]) -> Report:
        """Return all that was found with `findings` added, which showed only when this stood together."""
        kept = self.kept_names
        stopping = [finding for finding in findings if finding.severity is Severity.ERROR]
        fresh = (finding for finding in findings if finding.place.package not in kept)
        new = tuple(finding for finding in fresh if finding not in self.told.findings)
        refusals = tuple(finding for finding in stopping if finding.place.package in kept)
        return replace(self.told, findings=self.told.findings + new, refusals=self.told.refusals + refusals)

    def allows(self, findings: Iterable[Finding], is_strict: bool) -> bool:
        """Tell whether it may go out though `findings` showed when it was drawn; strict is for new versions only."""
        return not any(
            finding.severity is Severity.ERROR or (is_strict and finding.place.package not in self.kept_names)
            for finding in findings
        )


def set_aside(library: Library, report: Report, is_strict: bool, as_of: date | None) -> Stand | None:
    """Keep or withhold every package that the report refuses; None where it refuses more than packages.

    Nothing goes out either where no package is left to show, unless something is online that has to be taken down.
    """
    followers: set[str] = set()
    while True:
        stand = _stand(library, report, is_strict, as_of, followers)
        if stand is None:
            return None
        fresh = [finding for finding in stand.shown.errors if finding.place.package]
        if any(_is_of_small_count(finding) for finding in fresh):
            online = _seen_online(library)
            fresh = [finding for finding in fresh if _spot(finding) not in online]
        if not fresh:
            break
        report = stand.joined(fresh)
        followers |= {finding.place.package for finding in fresh} - stand.kept_names
    report = replace(report, notes=tuple(dict.fromkeys((*report.notes, *map(_waits, sorted(followers))))))
    is_any_refused = any(item.reason == "refused" for item in stand.library.quarantined)
    if not stand.library.packages and not is_any_refused:
        return None
    return replace(stand, told=report, shown=replace(stand.shown, findings=stand.shown.warnings))


def _stand(library: Library, told: Report, is_strict: bool, as_of: date | None, followers: Set[str]) -> Stand | None:
    """Put the published versions in the places of all that is refused so far, and judge what then stands together."""
    faults = _faults(told, is_strict, followers)
    if not faults.keys() <= {package.name for package in library.packages} or any(map(_is_personal, faults)):
        return None  # not the fault of a package, or of one that cannot even be named in public
    quarantined = tuple(_quarantined(name, faults[name], told, library) for name in faults)
    candidate = _in_place(library, quarantined, as_of)
    return Stand(candidate, check_library(candidate), told)


def _is_of_small_count(finding: Finding) -> bool:
    return finding.code.startswith("small-count-")


def _spot(finding: Finding) -> tuple[str, str, str, int | None, int | None]:
    place = finding.place
    return finding.code, place.package, place.resource, place.row, place.column


def _seen_online(library: Library) -> Set[tuple[str, str, str, int | None, int | None]]:
    """Return where small counts can already be computed from what is online, as far as today's rules can tell.

    Its hidden figures are not known any more, so the proof that they stay hidden cannot always be given again. Showing
    the same once more tells nobody anything new.
    """
    published = library.published
    packages = tuple(package for name in published.names if (package := published.read(name))) if published else ()
    report = check_library(replace(library, packages=packages, quarantined=()))
    return {_spot(finding) for finding in report.errors if _is_of_small_count(finding)}


def _is_personal(name: str) -> bool:
    return any(True for _ in detect_in_text(name))


def _waits(name: str) -> Localized:
    """Note a package that is right in itself, but refers to what is not published while another is set aside."""
    return Localized(
        f"paket “{name}” ikut ditunda: isinya merujuk baris yang belum terbit, karena paket lain dikarantina.",
        f"package “{name}” waits too: it refers to rows that are not published, as another package is quarantined.",
    )


def _faults(told: Report, is_strict: bool, followers: Set[str]) -> Mapping[str, Counter[str]]:
    """Count what stops each package, by code; what stops everything goes by the name "".

    A reference into a package that is broken itself says nothing yet: it is judged again with what stands in its place.
    """
    stopping = told.findings if is_strict else told.errors
    broken = {finding.place.package for finding in stopping if not _target(finding)}
    faults: dict[str, Counter[str]] = {}
    for finding in stopping:
        name = finding.place.package
        if name in followers or _target(finding) not in broken - {name, ""}:
            faults.setdefault(name, Counter())[finding.code] += 1
    return faults


def _target(finding: Finding) -> str:
    return finding.values.get("target_package", "")


def _quarantined(name: str, codes: Mapping[str, int], told: Report, library: Library) -> Quarantined:
    published = library.published
    public_name = _public_name(name, library, published) if published else ""
    if published is None or not public_name:
        return Quarantined(name, codes, reason="unpublished")
    if public_name in {finding.place.package for finding in told.refusals}:
        return Quarantined(name, codes, reason="refused")
    kept = published.read(public_name)
    if kept is None:
        return Quarantined(name, codes, reason="untrusted")
    return Quarantined(name, codes, kept, files=published.downloads(public_name))


def _public_name(name: str, library: Library, published: Published) -> str:
    """Return the name under which a package is online, "" where it is not.

    A descriptor that is broken may have lost its name: then the folder tells whose place it is, unless another package
    goes by that name.
    """
    folders = [package.folder_path.name for package in library.packages if package.name == name]
    others = {package.name for package in library.packages} - {name}
    wanted = [name, *(other for other in (*folders, parse_slug(name, longest=LONGEST_NAME)) if other not in others)]
    return next((other for other in wanted if other in published.names), "")


def _in_place(library: Library, quarantined: Sequence[Quarantined], as_of: date | None) -> Library:
    """Put the published versions in the places of the broken ones; the portal speaks as of what then stands in it."""
    kept = {item.name: item.kept for item in quarantined}
    packages = tuple(_each_place(library.packages, kept))
    return replace(library, packages=packages, quarantined=tuple(quarantined), as_of=as_of or newest_date(packages))


def _each_place(packages: Iterable[Package], kept: Mapping[str, Package | None]) -> Iterable[Package]:
    """Yield what stands in each place; of two packages of one name, only the first has one."""
    seen: set[str] = set()
    for package in packages:
        stands = kept.get(package.name) if package.name in kept else package
        if stands is not None and package.name not in seen:
            yield stands
        seen.add(package.name)
