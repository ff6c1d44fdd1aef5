"""`Output`: every file of the finished portal, complete before anything is written."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from site_builder.model.report import Finding
from site_builder.model.words import Localized

# What every portal of ours lists its files in, and the name with which that list opens.
MANIFEST = "manifest.json"
GENERATOR = "rumah-terbuka"
# The one folder in which a bundle holds all of that, so that unpacking scatters nothing.
BUNDLE_FOLDER = "portal/"
# "download": a table of a package, whose columns a schema declares. "sheet": a table, a citation or another file that
# the portal itself computed. "index": what the search page loads, made of the finished pages.
FileKind = Literal["page", "download", "sheet", "figure", "asset", "feed", "index"]


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file: where it goes (relative, "/" between folders), what it is and its bytes.

    `words` are what a picture says in letters, for those who cannot see it and for the audit, which reads no pixels.
    """

    output_path: str
    data: bytes = field(repr=False)
    kind: FileKind = "page"
    words: str = ""

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of the bytes, in hex."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Output:
    """The files of the portal, and the findings that only showed when it was drawn (a chart that cannot be).

    `notes` are what the person who builds should know although nothing is wrong with the data: they never fail a build.
    """

    files: tuple[OutputFile, ...] = ()
    findings: tuple[Finding, ...] = ()
    notes: tuple[Localized, ...] = ()

    @property
    def page_count(self) -> int:
        """Count the HTML pages."""
        return sum(file.kind == "page" for file in self.files)

    @property
    def byte_count(self) -> int:
        """Add up the bytes."""
        return sum(len(file.data) for file in self.files)

    def collisions(self) -> Mapping[str, int]:
        """Return every path that two files claim, compared as a case-insensitive disk would; empty is well."""
        counts: dict[str, int] = {}
        for file in self.files:
            counts[file.output_path.casefold()] = counts.get(file.output_path.casefold(), 0) + 1
        return {path: count for path, count in counts.items() if count > 1}
