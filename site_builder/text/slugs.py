"""Names to safe path parts: `parse_slug` for one, `parse_mark` for a code, `derive_slugs` to keep many apart."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable

# Names that a Windows folder cannot hold, with or without an ending.
RESERVED = frozenset({"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)})
_MAX_LENGTH = 80
# Letters of a package or a table in an address. The name of a table stands twice in the path of its files, and whole
# paths have to fit on a disk of Windows (260 letters) below the folder of whoever unpacks the portal.
LONGEST_NAME = 44


def parse_slug(name: str, fallback: str = "data", longest: int = _MAX_LENGTH) -> str:
    """Turn any name into lower-case ASCII letters, digits and single dashes; never empty, never reserved."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:longest].strip("-") or fallback
    return f"{slug}-data" if slug in RESERVED or slug == "index" else slug


def parse_mark(code: str, fallback: str) -> str:
    """Turn a code into a slug that no other code has, whatever stands beside it: short codes like W4 stay as they are.

    >>> parse_mark("W4", "faktor")
    'w4'
    """
    slug = parse_slug(code, fallback)
    # A digest, and not a number, because the links to an anchor are made where the other codes are not known.
    return slug if slug.upper() == code else f"{slug}-{hashlib.sha256(code.encode('utf-8', 'replace')).hexdigest()[:8]}"


def derive_slugs(names: Iterable[str], fallback: str = "data", longest: int = _MAX_LENGTH) -> dict[str, str]:
    """Give each name a slug of its own: the second of two that would clash becomes `name-2`, and so on.

    Slugs that a name already is keep it; only names that had to be changed move aside.
    """
    unique = list(dict.fromkeys(names))
    exact_first = sorted(unique, key=lambda name: parse_slug(name, fallback, longest) != name)
    taken: dict[str, str] = {}
    for name in exact_first:
        slug = base = parse_slug(name, fallback, longest)
        number = 2
        while slug in taken:
            slug, number = f"{base}-{number}", number + 1
        taken[slug] = name
    slug_of = {name: slug for slug, name in taken.items()}
    return {name: slug_of[name] for name in unique}
