"""TOML that people write, to a mapping and the line of each name; mistakes are told with their line."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from site_builder.errors import Problem, UserError
from site_builder.model.words import Localized

_LINE = re.compile(r" \(at line (\d+), column (\d+)\)$")
# How the messages of `tomllib` begin.
_WHAT = (
    ("Unclosed", Localized("ada kurung atau kutip yang tidak ditutup", "a bracket or quote is not closed")),
    ("Unterminated", Localized("ada teks yang tidak ditutup kutip", "a text lacks its closing quote")),
    ("Expected '='", Localized("ada “=” yang hilang", "a “=” is missing")),
    ("Cannot overwrite", Localized("satu nama ditulis dua kali", "a name is written twice")),
    ("Cannot declare", Localized("satu nama ditulis dua kali", "a name is written twice")),
    ("Invalid value", Localized("teks harus diapit kutip dua", "texts must stand in double quotes")),
)


def parse_toml(text: str, place: str, code: str, first_line: int = 1) -> dict[str, Any]:
    """Parse TOML that begins at `first_line` of the file `place`; raises UserError with the line of the mistake."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        found = _LINE.search(message)
        line = first_line - 1 + (int(found[1]) if found else text.count("\n") + 1)
        unknown = Localized("tata tulisnya keliru", "its syntax is wrong")
        what = next((words for beginning, words in _WHAT if message.startswith(beginning)), unknown)
        raise UserError(
            Problem(
                f"{place}:{line}",
                f"bukan TOML yang sah: {what.id}",
                'Tulis satu hal per baris: title = "Judul"',
                code,
                problem_en=f"not valid TOML: {what.en}",
                hint_en='Write one thing a line: title = "Title"',
            )
        ) from error
    except ValueError as error:  # a whole number with thousands of digits: Python refuses to read it
        raise UserError(
            Problem(
                place,
                "memuat bilangan yang terlalu panjang untuk dibaca",
                "Tulis bilangan yang wajar, atau apit sebagai teks dengan kutip dua.",
                code,
                problem_en="holds a number too long to be read",
                hint_en="Write a sensible number, or put it in double quotes as text.",
            )
        ) from error
    except RecursionError as error:
        raise UserError(Problem(place, "bersusun terlalu dalam", "", code, problem_en="nested too deeply")) from error


def line_of(name: str, text: str, first_line: int = 1) -> int:
    """Return the line on which a name is set, else the first one."""
    found = re.search(rf"^[ \t]*\[*[\"']?{re.escape(name)}[\"']?[ \t]*[=.\]]", text, re.MULTILINE)
    return first_line + (text[: found.start()].count("\n") if found else 0)


def shown_value(value: Any) -> str:
    """Show a value in a message, short and on one line."""
    text = f"“{value}”" if isinstance(value, str) else str(value)
    text = {"True": "true", "False": "false"}.get(text, text).replace("\n", "⏎")
    return text if len(text) <= 60 else f"{text[:59]}…"
