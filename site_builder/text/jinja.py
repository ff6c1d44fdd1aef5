"""What Jinja says of a broken template, in words for the person who wrote it. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_builder.model.words import Localized

_SAYINGS: Sequence[tuple[str, str, str]] = (
    (r"'?(.+?)'? is undefined", "nama “{}” tidak dikenal di sini", "the name “{}” is not known here"),
    (
        r"'(?:[\w.]*\.)?(\w+) object' has no attribute '(.+)'",
        "“{1}” tidak ada pada {0}",
        "{0} has no “{1}”",
    ),
    (r"No filter named '(.+)'.*", "filter “{}” tidak dikenal", "there is no filter “{}”"),
    (r"No test named '(.+)'.*", "uji “{}” tidak dikenal", "there is no test “{}”"),
    (r"Encountered unknown tag '(.+?)'.*", "perintah “{}” tidak dikenal", "the tag “{}” is not known"),
    (r"Unexpected end of template.*", "ada blok yang tidak ditutup", "a block is not closed"),
    (r"Missing end of (\w+).*", "{} tidak ditutup", "a {} is not closed"),
    (
        r"Expected an expression, got '(.+)'",
        "di sini seharusnya ada nama atau nilai, bukan “{}”",
        "a name or value is expected here, not “{}”",
    ),
    (
        r"expected token '(.+)', got '(.+)'",
        "di sini seharusnya ada “{}”, bukan “{}”",
        "“{}” is expected here, not “{}”",
    ),
    (r"unexpected '(.+)'", "“{}” salah tempat", "“{}” stands in the wrong place"),
    (r"unexpected char '(.+)' at .*", "tanda “{}” tidak dikenal", "the sign “{}” is not known"),
    (r"'?(.+?)'? not found in search path.*", "templat “{}” tidak ada", "there is no template “{}”"),
)


def jinja_words(message: str) -> Localized:
    """Translate a message of Jinja; one that is not known stays as it is."""
    for pattern, indonesian, english in _SAYINGS:
        found = re.fullmatch(pattern, message.strip(), re.DOTALL)
        if found:
            return Localized(indonesian.format(*found.groups()), english.format(*found.groups()))
    return Localized(f"templat ini tidak dapat dipakai: {message}", message)
