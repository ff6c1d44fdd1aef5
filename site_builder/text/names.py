"""Names of packages, resources and files: which ones cannot stand on every disk, and which are merely odd. Pure."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from site_builder.text.characters import worst_sign
from site_builder.text.slugs import RESERVED

LONGEST = 80
_PLAIN = re.compile(r"[a-z0-9][a-z0-9._-]*")

NameFault = Literal["", "separator", "dots", "hidden", "reserved", "long", "edge", "odd"]


def name_fault(name: str) -> NameFault:
    """Return what is wrong with the name of a package or a resource; "odd" is no danger, "" is nothing."""
    if "/" in name or "\\" in name:
        return "separator"
    fault = part_fault(name)
    if fault and fault != "edge":
        return fault
    return "" if _PLAIN.fullmatch(name) and not fault else "odd"


def part_fault(name: str) -> NameFault:
    """Return what keeps a name from being a folder or a file on every system."""
    if not name.strip(". "):
        return "dots"
    sign = worst_sign(name)
    if any(ord(letter) < 32 for letter in name) or (sign and sign.is_harmful):
        return "hidden"
    if name.partition(".")[0].strip().translate(_SMALL_DIGITS).casefold() in RESERVED:
        return "reserved"
    if len(name) > LONGEST:
        return "long"
    return "edge" if name[-1] in ". " or name[0] == " " else ""


def folded_name(name: str) -> str:
    """Spell a name as a disk does that knows no capitals and only one spelling of an accent."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


_SMALL_DIGITS = str.maketrans("¹²³", "123")  # Windows takes these for digits of its own devices
