"""`content/site.toml` to `Settings`: doubt ends at this border, and all mistakes are told at once."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import Field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from site_builder.errors import Problem, UserError
from site_builder.model.limits import DEFAULTS
from site_builder.model.settings import FORM_FIELDS, Settings
from site_builder.model.words import Localized
from site_builder.read.sources import refuse_source
from site_builder.read.toml import line_of, parse_toml, shown_value

PLACE = "content/site.toml"
_ADDRESS = re.compile(r"https?://[^\s\"'<>\\]+")
_FORM = re.compile(rf"https?://(?:[^\s\"'<>\\{{}}]|\{{(?:{'|'.join(FORM_FIELDS)})\}})+")
_EMAIL = re.compile(r"(mailto:)?[^\s@\"'<>\\]+@[^\s@\"'<>\\]+\.[^\s@\"'<>\\]+")
_WANTED = {
    "switch": Localized("true atau false", "true or false"),
    "list": Localized('daftar teks, seperti ["a", "b"]', 'a list of texts, such as ["a", "b"]'),
    "text": Localized("teks dalam tanda kutip", "text in quotes"),
    "number": Localized(
        "bilangan bulat {least}–{most}, tanpa kutip", "a whole number from {least} to {most}, unquoted"
    ),
    "choice": Localized("{choices}", "{choices}"),
    "choices": Localized("daftar dari {choices}; yang pertama selalu", "a list of {choices}; the first one always"),
    "address": Localized("alamat web, seperti https://contoh.id", "a web address, such as https://example.org"),
    "form": Localized(
        "alamat web; di dalam kurung kurawal hanya {names}", "a web address; in braces nothing but {names}"
    ),
    "contact": Localized("alamat surel atau alamat web", "an e-mail address or a web address"),
}


def read_settings(project: Path, problems: list[Problem]) -> Settings | None:
    """Read the settings of a project; a project without `content/site.toml` gets the defaults.

    What is wrong goes to `problems`; what is right holds all the same, so that the rest of the run can be judged. None
    where nothing of them could be read.
    """
    path = project / "content" / "site.toml"
    if not os.path.lexists(path):
        return Settings()
    if refusal := refuse_source(path, project, "settings-error", DEFAULTS):
        problems.append(refusal)
        return None
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        problem = Problem(
            PLACE,
            "bukan UTF-8",
            "Simpan ulang sebagai UTF-8.",
            "settings-error",
            problem_en="not UTF-8",
            hint_en="Save it again as UTF-8.",
        )
        problems.append(problem)
        return None
    try:
        values = parse_toml(text, PLACE, "settings-error")
    except UserError as error:
        problems.extend(error.problems)
        return None
    return parse_settings(values, problems, text)


def parse_settings(values: Mapping[str, Any], problems: list[Problem], text: str = "") -> Settings:
    """Check names and types of all settings, note every problem, and keep those that are right.

    `text` is where the values were read from: it tells the line of each.
    """
    declared = {item.name: item for item in fields(Settings)}
    english = {f"{name}_en" for name, item in declared.items() if isinstance(item.default, Localized)}
    known = {*declared, *english}
    problems.extend(_unknown(name, [*declared, *english], text) for name in values if name not in known)
    sound: dict[str, Any] = {}
    for name, value in values.items():
        item = declared.get(name) or declared.get(name.removesuffix("_en"))
        if item and name in known and (wanted := _misfit(value, item)):
            problems.append(_mistyped(name, value, _wanted(wanted, item), text))
        elif name in known:
            sound[name] = value
    given = {name for name in declared if name in sound or f"{name}_en" in sound}
    return Settings(**{name: _parse(name, declared[name].default, sound) for name in given})


def _misfit(value: Any, item: Field[Any]) -> str:
    """Return what was wanted of a value, "" where it fits."""
    if isinstance(item.default, bool):
        return "" if isinstance(value, bool) else "switch"
    if isinstance(item.default, int):
        least, most = item.metadata["least"], item.metadata["most"]
        return "" if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most else "number"
    if isinstance(item.default, tuple):
        fits = isinstance(value, list) and all(isinstance(entry, str) for entry in value)
        choices = item.metadata["choices"]
        if fits and choices:
            return "" if set(value) <= set(choices) and choices[0] in value else "choices"
        return "" if fits else "list"
    if not isinstance(value, str):
        return "text"
    choices = item.metadata["choices"]
    if choices:
        return "" if value in choices else "choice"
    form: str = item.metadata["form"]
    patterns = {"address": (_ADDRESS,), "contact": (_ADDRESS, _EMAIL), "form": (_FORM,)}.get(form, ())
    return form if value and patterns and not any(pattern.fullmatch(value) for pattern in patterns) else ""


def _parse(name: str, default: Any, values: Mapping[str, Any]) -> Any:
    if isinstance(default, Localized):
        return Localized(values.get(name, ""), values.get(f"{name}_en", ""))
    return tuple(values[name]) if isinstance(default, tuple) else values[name]


def _unknown(name: str, known: list[str], text: str) -> Problem:
    near = get_close_matches(name, known, 1)
    return Problem(
        f"{PLACE}:{line_of(name, text)}",
        f"pengaturan “{name}” tidak dikenal",
        f"Maksud Anda “{near[0]}”?" if near else "Daftar pengaturan ada di docs/settings.md.",
        "settings-error",
        problem_en=f"the setting “{name}” is not known",
        hint_en=f"Did you mean “{near[0]}”?" if near else "All settings stand in docs/settings.md.",
    )


def _wanted(wanted: str, item: Field[Any]) -> Localized:
    """Say what is wanted, with the bounds or the choices of this very setting."""
    words, facts = _WANTED[wanted], item.metadata
    values = {"least": facts["least"], "most": facts["most"], "names": ", ".join(FORM_FIELDS)}
    quoted = [f"“{choice}”" for choice in facts["choices"]]
    return Localized(
        words.id.format(choices=" atau ".join(quoted), **values),
        words.en.format(choices=" or ".join(quoted), **values),
    )


def _mistyped(name: str, value: Any, words: Localized, text: str) -> Problem:
    shown = shown_value(value)
    return Problem(
        f"{PLACE}:{line_of(name, text)}",
        f"pengaturan “{name}” berisi {shown}",
        f"Yang diharapkan: {words.id}.",
        "settings-error",
        problem_en=f"the setting “{name}” holds {shown}",
        hint_en=f"Expected is {words.en}.",
    )
