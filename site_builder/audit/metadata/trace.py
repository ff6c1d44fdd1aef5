"""`Trace`: one thing that a file tells about a person, by its kind; never what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["location", "author", "comment", "serial", "thumbnail", "path"]

# Names that programs and machines put there: they point to nobody.
_NOBODY = re.compile(
    r"(?:user|users|admin\w*|administrator|owner|author|unknown|anonymous|root|pc|laptop|komputer|computer|asus|acer"
    r"|hp|lenovo|dell|toshiba|microsoft\w*|windows ?\w*|openpyxl|python\w*|libreoffice\w*|apache poi|calibre"
    r"|google\w*|canva|adobe\w*|xlsxwriter|inkscape|gimp|scanner|canon\w*|epson\w*|xerox|none|null|n/?a|[\W\d_]*)",
    re.IGNORECASE,
)  # fmt: skip
_OFFICE = re.compile(
    r"\b(?:dinas|badan|kabupaten|kab|kota|provinsi|kecamatan|kelurahan|desa|pemerintah|pemkab|pemda|bappeda\w*|bps"
    r"|ppid|diskominfo|kominfo|disperkim|kementerian|sekretariat|bagian|bidang|kantor|upt|uptd|puskesmas|rsud"
    r"|universitas|lembaga|tim|inc|ltd|pt|cv|foundation|organization|team|project|contributors|statistics|statistik"
    r"|portal)\b",
    re.IGNORECASE,
)  # fmt: skip
_TOOL = re.compile(
    r"gimp|gd-jpeg|ijg|lavc|photoshop|paint\.net|imagemagick|optimi[sz]ed|compressed|created with|generated|software"
    r"|progressive|quality|lead technologies|adobe|inkscape|digital camera|default|matplotlib|ascii$|screenshot",
    re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trace:
    """A kind of trace, and the part of the file that holds it ("EXIF", "docProps/core.xml")."""

    kind: Kind
    part: str


def author_trace(name: str, part: str) -> Trace | None:
    """Return a trace where a name is that of a person: not of an office, a program, a machine, and not empty."""
    name = name.replace("\0", " ").strip()
    is_nobody = not name or _NOBODY.fullmatch(name) or _OFFICE.search(name)
    return None if is_nobody else Trace("author", part)


def comment_trace(comment: str, part: str) -> Trace | None:
    """Return a trace where a comment is more than the stamp of a program."""
    comment = comment.replace("\0", " ").strip()
    return None if not comment or _TOOL.search(comment) or not re.search(r"\w{2}", comment) else Trace("comment", part)
