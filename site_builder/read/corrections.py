"""`content/koreksi.toml` to `Correction`s: every mistake is told with its line; what is sound holds all the same."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args

from site_builder.errors import Problem, UserError
from site_builder.model.corrections import Correction, Reporter
from site_builder.model.limits import DEFAULTS, Limits
from site_builder.model.package import Package
from site_builder.model.words import Localized
from site_builder.read.sources import refuse_source
from site_builder.read.toml import line_of, parse_toml, shown_value
from site_builder.text.nearest import nearest

PLACE = "content/koreksi.toml"
_TABLE = "correction"
_HEAD = re.compile(rf"^[ \t]*\[\[[ \t]*[\"']?{_TABLE}[\"']?[ \t]*\]\]", re.MULTILINE)
_REPORTERS: tuple[str, ...] = tuple(name for name in get_args(Reporter) if name)
_TEXTS = ("package", "table", "figure", "was", "now")
_BILINGUAL = ("subject", "wrong", "done")
_KNOWN = ("date", "reported_by", *_TEXTS, *_BILINGUAL, *(f"{name}_en" for name in _BILINGUAL))
_DATE = Localized("tanggal tanpa tanda kutip, seperti 2024-03-01", "a date without quotes, such as 2024-03-01")
_TEXT = Localized("teks dalam tanda kutip", "text in quotes")


def read_corrections(project: Path, problems: list[Problem], limits: Limits = DEFAULTS) -> tuple[Correction, ...]:
    """Read the log of corrections, the newest first; a project without one has corrected nothing yet."""
    path = project / PLACE
    if not os.path.lexists(path):
        return ()
    if refusal := refuse_source(path, project, "content-error", limits):
        problems.append(refusal)
        return ()
    try:
        return parse_corrections(path.read_bytes().decode("utf-8-sig"), problems)
    except UnicodeDecodeError:
        hint, hint_en = "Simpan ulang sebagai UTF-8.", "Save it again as UTF-8."
        problems.append(_problem(1, Localized("bukan UTF-8", "not UTF-8"), Localized(hint, hint_en)))
    except UserError as error:
        problems.extend(error.problems)
    return ()


def parse_corrections(text: str, problems: list[Problem]) -> tuple[Correction, ...]:
    """Check every entry; raises UserError where the text is no TOML."""
    text = text.replace("\r\n", "\n")
    values = parse_toml(text, PLACE, "content-error")
    entries = values.pop(_TABLE, [])
    problems.extend(_unknown(line_of(name, text), name, [_TABLE]) for name in values)
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        words = Localized(f"“{_TABLE}” bukan daftar koreksi", f"“{_TABLE}” is no list of corrections")
        hint = Localized(
            "Awali setiap koreksi dengan satu baris [[correction]].", "Open each with a line [[correction]]."
        )
        problems.append(_problem(line_of(_TABLE, text), words, hint))
        return ()
    parts = zip(entries, _parts(text, len(entries)), strict=True)
    found = [_parse(entry, part, line, problems) for entry, (line, part) in parts]
    return tuple(sorted((item for item in found if item), key=lambda item: item.day, reverse=True))


def lost_corrections(corrections: Iterable[Correction], packages: Iterable[Package]) -> list[Problem]:
    """Return a problem for each package and table that the log names and that is not there."""
    known = {name: item for item in packages for name in (item.place.rsplit("/", 1)[-1], item.name)}
    problems = []
    for item in corrections:
        package = known.get(item.package)
        if item.package and package is None:
            names = sorted({package.name for package in known.values()})
            problems.append(_lost(item.place, Localized("paket", "package"), item.package, names))
        elif package and item.table and package.resource(item.table) is None:
            names = [resource.name for resource in package.resources]
            if names:  # a package that could not be read has no tables to compare with
                problems.append(_lost(item.place, Localized("tabel", "table"), item.table, names))
    return problems


def _parts(text: str, count: int) -> list[tuple[int, str]]:
    """Return line and text of each entry; where they are not written one under the other, the whole file stands."""
    starts = [found.start() for found in _HEAD.finditer(text)]
    if len(starts) != count:
        return [(1, text)] * count
    ends = [*starts[1:], len(text)]
    return [(text.count("\n", 0, start) + 1, text[start:end]) for start, end in zip(starts, ends, strict=True)]


def _parse(entry: Mapping[str, Any], part: str, line: int, problems: list[Problem]) -> Correction | None:
    """Return the correction, None where it lacks what makes one; every fault of it is noted."""
    faults = [fault for name, value in entry.items() if (fault := _fault(name, value, line_of(name, part, line)))]
    day = entry.get("date")
    lacking = [name for name in ("date", "wrong", "done") if entry.get(name) in (None, "")]
    if not (entry.get("package") or entry.get("subject")):
        lacking.append("package")
    for name in lacking:
        words = Localized(f"koreksi ini tidak menyebut “{name}”", f"this correction does not say “{name}”")
        hint = Localized(
            "Setiap koreksi menyebut date, wrong, done, dan package (atau subject).",
            "Every correction says date, wrong, done, and package (or subject).",
        )
        faults.append(_problem(line, words, hint))
    problems.extend(faults)
    if faults or not isinstance(day, date):
        return None
    bilingual: dict[str, Any] = {
        name: Localized(entry.get(name, ""), entry.get(f"{name}_en", "")) for name in _BILINGUAL
    }
    texts = {name: entry[name] for name in (*_TEXTS, "reported_by") if name in entry}
    return Correction(place=f"{PLACE}:{line}", day=day, **bilingual, **texts)


def _fault(name: str, value: Any, line: int) -> Problem | None:
    """Return what is wrong with one line of an entry."""
    if name not in _KNOWN:
        return _unknown(line, name, _KNOWN)
    if name == "date":
        is_sound, wanted = isinstance(value, date) and not isinstance(value, datetime), _DATE
    elif name == "reported_by":
        choices = ", ".join(f"“{choice}”" for choice in _REPORTERS)
        is_sound, wanted = value in _REPORTERS, Localized(f"salah satu dari {choices}", f"one of {choices}")
    else:
        is_sound, wanted = isinstance(value, str), _TEXT
    if is_sound:
        return None
    shown = shown_value(value)
    words = Localized(f"“{name}” berisi {shown}", f"“{name}” holds {shown}")
    return _problem(line, words, Localized(f"Yang diharapkan: {wanted.id}.", f"Expected is {wanted.en}."))


def _unknown(line: int, name: str, known: Iterable[str]) -> Problem:
    names = list(known)
    near, listed = nearest(name, names), ", ".join(names)
    words = Localized(f"“{name}” tidak dikenal di daftar koreksi", f"“{name}” is not known in the log of corrections")
    hint = Localized(
        f"Maksud Anda “{near}”?" if near else f"Yang dikenal: {listed}.",
        f"Did you mean “{near}”?" if near else f"Known are: {listed}.",
    )
    return _problem(line, words, hint)


def _lost(place: str, kind: Localized, name: str, names: list[str]) -> Problem:
    near, listed = nearest(name, names), ", ".join(names)
    rest = Localized(
        "Bila sudah tidak ada, tulis perihalnya sebagai subject.", "If it is gone, say what it was as subject."
    )
    hint = f"Maksud Anda “{near}”?" if near else f"Yang ada: {listed}. {rest.id}"
    hint_en = f"Did you mean “{near}”?" if near else f"There are: {listed}. {rest.en}"
    return Problem(
        place,
        f"koreksi ini menyebut {kind.id} “{name}”, yang tidak ada",
        hint,
        "content-error",
        problem_en=f"this correction names the {kind.en} “{name}”, which is not there",
        hint_en=hint_en,
    )


def _problem(line: int, words: Localized, hint: Localized) -> Problem:
    return Problem(f"{PLACE}:{line}", words.id, hint.id, "content-error", problem_en=words.en, hint_en=hint.en)
