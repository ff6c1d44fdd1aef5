"""Suspicions and other faults of finished files to Findings: each cause told once, with the files that show it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.audit.judge import Suspicion, suspect
from site_builder.audit.loads import Load
from site_builder.audit.series import Series, Spot
from site_builder.model.output import OutputFile
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.words import Localized

_DIGITS = re.compile(r"[\w.+\-]+@[\w.\-]+|\d(?:[ .\-'_]?\d){8,}")
_NAMED = 3  # files named in a message; their number is told beside


@dataclass(frozen=True, slots=True)
class Seen:
    """A suspicion, and the file it was seen in; `is_asset`: somebody put that very file there."""

    path: str
    is_asset: bool
    suspicion: Suspicion


def told_path(path: str) -> str:
    """Return a path as it may be told: a name that is itself personal is masked in it."""
    name = Series("", [path], lambda index: Spot())
    return _DIGITS.sub("•••", path) if next(suspect((name,)), None) else path


def tell_suspicions(seen: Iterable[Seen]) -> Iterator[Finding]:
    """Yield one finding for each asset and kind, and one for each kind in rendered files, however many show it."""
    causes: dict[tuple[str, str], list[Seen]] = {}
    for item in _agreed(list(seen)):
        causes.setdefault((item.suspicion.kind, item.path if item.is_asset else ""), []).append(item)
    for (kind, _), items in causes.items():
        first = items[0]
        yield _finding(f"personal-{kind}", first, list(dict.fromkeys(item.path for item in items)))


def _agreed(seen: Sequence[Seen]) -> Iterator[Seen]:
    """Yield each suspicion under the kind that a label gives its values anywhere: a KK is one without the word too."""
    kinds = {secret: item.suspicion.kind for item in seen if item.suspicion.label for secret in item.suspicion.secrets}
    for item in seen:
        named = {kinds.get(secret, "") for secret in item.suspicion.secrets}
        if not item.suspicion.label and len(named) == 1 and named != {""}:
            yield replace(item, suspicion=replace(item.suspicion, kind=named.pop()))
        else:
            yield item


def tell_traces(file: OutputFile, traces: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """Yield one finding for each kind of trace (where, by whom) in a file; `traces` are kinds and parts."""
    parts: dict[str, list[str]] = {}
    for kind, part in traces:
        parts.setdefault(kind, []).append(part)
    for kind, names in parts.items():
        values = {"variant": kind, "part": ", ".join(names[:_NAMED])}
        yield Finding("file-metadata", Severity.ERROR, Place(path=told_path(file.output_path)), values=values)


def tell_unread(file: OutputFile) -> Finding:
    """Return the warning about a file that could not be looked into."""
    return Finding("file-unread", Severity.WARNING, Place(path=told_path(file.output_path)))


def tell_loads(loads: Iterable[tuple[OutputFile, Load]]) -> Iterator[Finding]:
    """Yield one finding for each host and element, and for each attribute with a script, however many pages have it."""
    causes: dict[tuple[str, str, str], list[tuple[OutputFile, Load]]] = {}
    for file, load in loads:
        causes.setdefault((load.host, load.name, load.element), []).append((file, load))
    for (host, name, element), items in causes.items():
        file, load = items[0]
        paths = list(dict.fromkeys(file.output_path for file, _ in items))
        values = {"host": host, "name": name, "element": element, **_spots(Spot(line=load.line)), **_others(paths)}
        code = "site-load" if host else "site-script"
        if not host and not name:
            values["variant"] = "inline"
        yield Finding(
            code, Severity.ERROR, Place(path=told_path(file.output_path), row=load.line), host or name, values
        )


def tell_columns(columns: Iterable[tuple[OutputFile, str, str]]) -> Iterator[Finding]:
    """Yield a finding for each file that holds a column which nobody declared; with it the member of an archive."""
    for file, member, name in columns:
        values = {"column": name, **_spots(Spot(member))}
        yield Finding("undeclared-column", Severity.ERROR, Place(path=told_path(file.output_path)), name, values)


def _finding(code: str, seen: Seen, paths: Sequence[str]) -> Finding:
    suspicion = seen.suspicion
    shape = {"shape": suspicion.shape.id, "shape_en": suspicion.shape.en}
    variant = {"variant": "asset" if seen.is_asset else "output"}
    place = Place(path=told_path(seen.path), row=suspicion.spot.line)
    values = {**variant, **shape, **_spots(suspicion.spot), **_others(paths)}
    return Finding(code, Severity.ERROR, place, suspicion.shape.id, values)


def _spots(spot: Spot) -> Mapping[str, str]:
    words = spot.words()
    words = Localized(told_path(words.id), told_path(words.en))  # a member or a key may be personal itself
    return {"spot": words.id and f" ({words.id})", "spot_en": words.en and f" ({words.en})"}


def _others(paths: Sequence[str]) -> Mapping[str, str]:
    """Say in how many other files the same is found, and name the first of them."""
    others = ", ".join(map(told_path, paths[1:_NAMED])) + (" …" if len(paths) > _NAMED else ".")
    return {
        "others": f" Juga di {len(paths) - 1} berkas lain: {others}" if len(paths) > 1 else "",
        "others_en": f" Also in {len(paths) - 1} other files: {others}" if len(paths) > 1 else "",
    }
