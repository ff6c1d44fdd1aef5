"""`content/site.toml` to `Settings`: doubt ends at this border, and all mistakes are told at once."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from site_builder.errors import Problem, UserError
from site_builder.model.settings import Settings
from site_builder.model.words import Localized

_PLACE = "content/site.toml"


def read_settings(project: Path) -> Settings:
    """Read the settings of a project; a project without `content/site.toml` gets the defaults."""
    path = project / "content" / "site.toml"
    if not path.is_file():
        return Settings()
    try:
        values = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(Problem(_PLACE, f"bukan TOML yang sah: {error}", "Perbaiki baris yang disebut.")) from error
    return parse_settings(values)


def parse_settings(values: dict[str, Any]) -> Settings:
    """Check names and types of all settings; raises one UserError that holds every problem."""
    known = {field.name: field.default for field in fields(Settings)}
    english = {f"{name}_en" for name, default in known.items() if isinstance(default, Localized)}
    problems: list[Problem] = []
    for name in values:
        if name not in known and name not in english:
            near = get_close_matches(name, [*known, *english], 1)
            hint = f"Maksud Anda “{near[0]}”?" if near else "Daftar pengaturan ada di docs/settings.md."
            problems.append(Problem(_PLACE, f"pengaturan “{name}” tidak dikenal", hint))
    parsed: dict[str, Any] = {}
    for name, default in known.items():
        if name in values or (isinstance(default, Localized) and f"{name}_en" in values):
            value = values.get(name, "")
            problem = _type_problem(name, value, default)
            if problem:
                problems.append(problem)
            else:
                parsed[name] = _parse(name, value, default, values)
    if problems:
        raise UserError(problems)
    return Settings(**parsed)


def _type_problem(name: str, value: Any, default: Any) -> Problem | None:
    expected: tuple[type, str]
    if isinstance(default, bool):
        expected = (bool, "true atau false")
    elif isinstance(default, tuple):
        expected = (list, 'daftar teks, seperti ["a", "b"]')
    else:
        expected = (str, "teks dalam tanda kutip")
    if isinstance(value, expected[0]):
        return None
    return Problem(_PLACE, f"pengaturan “{name}” berisi {value!r}", f"Yang diharapkan: {expected[1]}.")


def _parse(name: str, value: Any, default: Any, values: dict[str, Any]) -> Any:
    if isinstance(default, Localized):
        return Localized(value, str(values.get(f"{name}_en", "")))
    if isinstance(default, tuple):
        return tuple(str(item) for item in value)
    return value
