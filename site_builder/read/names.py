"""Names of a package, its resources and its files, judged before anything is called by them. Opens nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from site_builder.model.package import Violation
from site_builder.model.words import Localized
from site_builder.read.drafts import Draft
from site_builder.read.shapes import join
from site_builder.read.syntax import both
from site_builder.text.names import LONGEST, folded_name, name_fault, part_fault
from site_builder.text.slugs import parse_slug

_PACKAGE = Localized("paket", "package")
_RESOURCE = Localized("resource", "resource")
_FILE = Localized("berkas", "file")


def check_package_name(descriptor: Mapping[str, Any], folder: Path) -> Iterator[Violation]:
    """Yield what is wrong with the name of the package, stated or taken from its folder: `name-unsafe`, `name-odd`."""
    name = descriptor.get("name", folder.resolve().name)
    if isinstance(name, str) and name:
        yield from _judge(name, _PACKAGE, "name")


def check_resource_names(drafts: Sequence[Draft]) -> None:
    """Note in each draft what is wrong with its name and with those of its files."""
    names: dict[str, str] = {}
    files: dict[str, str] = {}
    for draft in drafts:
        if not draft.name:
            continue
        found = [*_judge(draft.name, _RESOURCE, join(draft.place, "name"))]
        first = names.setdefault(folded_name(draft.name), draft.name)
        if first != draft.name:
            found = [_unsafe(draft.name, _RESOURCE, join(draft.place, "name"), "twins", other=first)]
        for path in dict.fromkeys(draft.paths) if not draft.violations else ():  # what is refused is told already
            found.extend(_judge_file(path, join(draft.place, "path"), files))
        draft.violations.extend(item for item in found if item.type == "name-unsafe")
        draft.doubts.extend(item for item in found if item.type != "name-unsafe")


def settle_names(doubts: Sequence[Violation], violations: Sequence[Violation]) -> list[Violation]:
    """Leave out that a name is odd where the standard of the package forbids it anyway."""
    is_told = any(item.values.get("variant") == "name" for item in violations)
    return [item for item in doubts if not (is_told and item.type == "name-odd")]


def _judge(name: str, kind: Localized, place: str) -> Iterator[Violation]:
    fault = name_fault(name)
    if fault == "odd":
        values = {"property": place, "suggestion": parse_slug(name), **both("kind", kind)}
        yield Violation("name-odd", value=name, values=values)
    elif fault:
        yield _unsafe(name, kind, place, fault)


def _judge_file(path: str, place: str, files: dict[str, str]) -> Iterator[Violation]:
    """Judge every part of the path of a file that may be opened, and whether another one is called alike."""
    parts = [part for part in path.split("/") if part not in ("", ".")]
    fault = next((fault for part in parts if (fault := part_fault(part)) not in ("", "long")), "")
    first = files.setdefault(folded_name(path), path)
    if fault:
        yield _unsafe(path, _FILE, place, fault)
    elif first != path:
        yield _unsafe(path, _FILE, place, "twins", other=first)


def _unsafe(name: str, kind: Localized, place: str, variant: str, **values: str) -> Violation:
    told = {"variant": variant, "property": place, "suggestion": parse_slug(name), "limit": str(LONGEST)}
    return Violation("name-unsafe", value=name, values={**told, **both("kind", kind), **values})
