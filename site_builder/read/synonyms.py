"""`content/sinonim.toml` to groups of words that mean the same; mistakes are told with their lines."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from site_builder.errors import Problem, UserError
from site_builder.model.library import SameWords
from site_builder.model.limits import DEFAULTS, Limits
from site_builder.model.words import LANGUAGES, Localized
from site_builder.read.sources import refuse_source
from site_builder.read.toml import parse_toml, shown_value

NAME = "sinonim.toml"
PLACE = f"content/{NAME}"
_GROUP = "sama"
_MOST_GROUPS = 500
_MOST_CHARACTERS = 100
_EXAMPLE = '[[sama]] id = ["pagu", "anggaran"]'


def read_synonyms(project: Path, problems: list[Problem], limits: Limits = DEFAULTS) -> tuple[SameWords, ...]:
    """Read the groups of a project; one without the file has none. What is wrong goes to `problems`."""
    path = project / "content" / NAME
    if not os.path.lexists(path):
        return ()
    if refusal := refuse_source(path, project, "content-error", limits):
        problems.append(refusal)
        return ()
    try:
        return parse_synonyms(path.read_bytes().decode("utf-8-sig"), problems)
    except UnicodeDecodeError:
        problems.append(_problem(PLACE, Localized("bukan UTF-8", "not UTF-8"), "Simpan ulang sebagai UTF-8.", ""))
    except UserError as error:
        problems.extend(error.problems)
    return ()


def parse_synonyms(text: str, problems: list[Problem]) -> tuple[SameWords, ...]:
    """Parse the groups and note every mistake; raises UserError where the file is no TOML."""
    values = parse_toml(text, PLACE, "content-error")
    lines = [number for number, line in enumerate(text.split("\n"), 1) if line.strip().startswith("[[")]
    problems.extend(_unknown(PLACE, name, (_GROUP,)) for name in values if name != _GROUP)
    groups = values.get(_GROUP, [])
    if not isinstance(groups, list) or not all(isinstance(group, Mapping) for group in groups):
        words = Localized("“sama” bukan daftar kelompok", "“sama” is no list of groups")
        problems.append(_problem(PLACE, words, f"Tulis tiap kelompok: {_EXAMPLE}", f"Write each group: {_EXAMPLE}"))
        return ()
    if len(groups) > _MOST_GROUPS:  # all of them travel with the search page
        words = Localized(f"ada {len(groups)} kelompok", f"there are {len(groups)} groups")
        problems.append(_problem(PLACE, words, f"Paling banyak {_MOST_GROUPS}.", f"At most {_MOST_GROUPS}."))
        return ()
    found = []
    for place, group in enumerate(groups):
        where = f"{PLACE}:{lines[place]}" if place < len(lines) else PLACE
        mistakes = list(_mistakes(group, where))
        problems.extend(mistakes)
        if not mistakes:
            found.append(SameWords(tuple(group.get("id", ())), tuple(group.get("en", ()))))
    return tuple(found)


def _mistakes(group: Mapping[str, Any], where: str) -> Iterator[Problem]:
    """Yield what is wrong with one group."""
    for name, value in group.items():
        if name not in LANGUAGES:
            yield _unknown(where, name, LANGUAGES)
        elif not isinstance(value, list) or not all(_is_phrase(item) for item in value):
            shown = shown_value(value)
            words = Localized(f"“{name}” berisi {shown}", f"“{name}” holds {shown}")
            yield _problem(
                where,
                words,
                f"Yang diharapkan: daftar teks, masing-masing 1–{_MOST_CHARACTERS} karakter.",
                f"Expected is a list of texts of 1–{_MOST_CHARACTERS} characters each.",
            )
            return
    if not any(name not in LANGUAGES for name in group) and sum(len(group.get(name, ())) for name in LANGUAGES) < 2:
        words = Localized("kelompok ini berisi kurang dari dua istilah", "this group holds less than two terms")
        yield _problem(where, words, f"Misalnya: {_EXAMPLE}", f"For example: {_EXAMPLE}")


def _is_phrase(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip()) and len(value) <= _MOST_CHARACTERS


def _unknown(where: str, name: str, known: tuple[str, ...]) -> Problem:
    near = get_close_matches(name, known, 1)
    words = Localized(f"“{name}” tidak dikenal di sini", f"“{name}” is not known here")
    names = ", ".join(known)
    return _problem(
        where,
        words,
        f"Maksud Anda “{near[0]}”?" if near else f"Yang dikenal: {names}.",
        f"Did you mean “{near[0]}”?" if near else f"Known are: {names}.",
    )


def _problem(place: str, words: Localized, hint: str, hint_en: str) -> Problem:
    hint_en = hint_en or "Save it again as UTF-8."
    return Problem(place, words.id, hint, "content-error", problem_en=words.en, hint_en=hint_en)
