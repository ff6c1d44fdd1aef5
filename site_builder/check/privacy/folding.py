"""A text to the plain form that detectors read: look-alike digits, dashes and blanks made plain, invisible signs gone.

Never shown to anybody: what people read stays as it was written.
"""

from __future__ import annotations

import re
import unicodedata


class _Plain(dict[int, str]):
    """A `str.translate` table that decides on each character once, when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = self[code] = _plain(chr(code))
        return plain


def _plain(character: str) -> str:
    if character.isascii():
        return character
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    if 0xFF01 <= ord(character) <= 0xFF5E:  # full-width forms of ASCII
        return chr(ord(character) - 0xFEE0)
    if character in "‘’ʼ´′`":
        return "'"
    if character in "·•∙․。｡−":
        return "-" if character == "−" else "."
    match unicodedata.category(character):
        case (
            "Cf" | "Mn" | "Me"
        ):  # zero-width signs, joiners, direction marks, variation selectors, accents of their own
            return ""
        case "Zs":
            return " "
        case "Pd":
            return "-"
        case _:
            return character


_TABLE = _Plain()
_BOUNDARY = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+|(?<=[A-Za-z])(?=\d)")


def fold(text: str) -> str:
    """Return the plain form; a text in ASCII is its own.

    >>> fold("１６０７\u200b-0141")
    '1607-0141'
    """
    return text if text.isascii() else text.translate(_TABLE)


def header_words(text: str) -> str:
    """Return the words of a header in lower case between single blanks, one at each end: patterns match whole words.

    >>> header_words("namaKepala_Keluarga (KK)")
    ' nama kepala keluarga kk '
    """
    return f" {_BOUNDARY.sub(' ', fold(text)).strip().lower()} "


def header_pattern(phrases: str) -> re.Pattern[str]:
    """Compile phrases, separated by commas, that a header may hold as whole words; "=nama" must be all of it, "nama="
    its end. Brackets and bars mean what they mean in a regular expression.

    >>> bool(header_pattern("no (hp|wa), =telepon").search("| no hp pemohon |"))
    True
    """
    return re.compile("|".join(_phrase(_in_one_line(phrase)) for phrase in phrases.split(",")))


def _in_one_line(text: str) -> str:
    return re.sub(r" *\| *", "|", " ".join(text.split()))


def _phrase(phrase: str) -> str:
    if phrase.startswith("="):
        return rf"\| {phrase[1:]} \|"
    return rf" {phrase[:-1]} \|" if phrase.endswith("=") else f" {phrase} "
