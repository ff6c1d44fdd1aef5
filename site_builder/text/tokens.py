"""The colours of a style sheet: from its text to the value of every token in every theme that it knows. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from site_builder.text.contrast import contrast

# Each theme with the conditions whose values hold in it, the later ones over the earlier; "" always holds.
_CONDITIONS: Mapping[str, tuple[str, ...]] = {
    "light": ("",),
    "dark": ("", "prefers-color-scheme:dark"),
    "light-more": ("", "prefers-contrast:more"),
    "dark-more": ("", "prefers-color-scheme:dark", "prefers-contrast:more"),
    "print": ("", "print"),
}
THEMES = tuple(_CONDITIONS)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ROOT = re.compile(r"(?:@media\s*\(?([^{]*?)\)?\s*\{\s*)?:root\s*\{([^}]*)\}")
_TOKEN = re.compile(r"--([a-z][a-z0-9-]*)\s*:\s*(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3}|var\(--[a-z][a-z0-9-]*\))\s*(?:;|$)")


def read_tokens(style: str) -> Mapping[str, Mapping[str, str]]:
    """Return the colours (#rrggbb) of every theme by their names; those of a style sheet without tokens are empty.

    >>> read_tokens(":root{--ink:#000; --soft:var(--ink)} @media print{:root{--ink:#333333}}")["print"]
    {'ink': '#333333', 'soft': '#333333'}
    """
    blocks = [(found[1] or "", found[2]) for found in _ROOT.finditer(_COMMENT.sub("", style))]
    return {theme: _resolved(blocks, conditions) for theme, conditions in _CONDITIONS.items()}


def least_contrast(colour: str, grounds: Iterable[str]) -> float | None:
    """Return the smallest contrast of a colour on any of these grounds; None where one of them is no colour."""
    found = [contrast(colour, ground) for ground in grounds]
    told = [value for value in found if value is not None]
    return min(told) if told and len(told) == len(found) else None


def _resolved(blocks: Iterable[tuple[str, str]], conditions: tuple[str, ...]) -> dict[str, str]:
    """Take the values that hold; one that names another token has its colour, or none where that leads nowhere."""
    written: dict[str, str] = {}
    for condition in conditions:
        for told, block in blocks:
            if re.sub(r"\s+", "", told) == condition:
                written.update({found[1]: found[2].lower() for found in _TOKEN.finditer(block.strip())})
    return {name: colour for name in written if (colour := _colour(name, written))}


def _colour(name: str, written: Mapping[str, str]) -> str:
    value = written.get(name, "")
    for _ in written:  # a circle of names ends nowhere
        if not value.startswith("var("):
            break
        value = written.get(value[6:-1], "")
    if not value.startswith("#"):
        return ""
    return value if len(value) == 7 else "#" + "".join(2 * digit for digit in value[1:])
