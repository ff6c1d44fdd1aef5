"""`Records`: the rows of a table as raw cells, the header among them; and the bytes that they are read from.

Raises RecordsError, which carries the violation that says why there are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.archives import ArchiveError, read_file
from site_builder.read.drafts import Draft

Record = Sequence[Any]


@dataclass(slots=True)
class Records:
    """All records of a table, and where each part of a multipart table begins.

    `starts[i]` is the number (from 1) of the first record of part i; `skipped[i]` how many header records of that part
    were left out. `may_hide` is false where the whole text is known to hold no sign that nobody sees.
    """

    rows: list[Record]
    starts: list[int] = field(default_factory=lambda: [1])
    skipped: list[int] = field(default_factory=lambda: [0])
    is_keyed: bool = False
    may_hide: bool = True

    def locate(self, row: int) -> tuple[int, int]:
        """Return the part, from 0, and the row in that part's own file."""
        part = max(index for index, start in enumerate(self.starts) if start <= max(row, 1))
        return part, row - self.starts[part] + 1 + self.skipped[part]


class RecordsError(ValueError):
    """Records that cannot be read, as the violation that says so."""

    def __init__(self, violation: Violation) -> None:
        """Keep the violation."""
        self.violation = violation
        super().__init__(violation.type)


def read_part(draft: Draft, path: str) -> bytes:
    """Read one file of a draft, decompressed; raises RecordsError."""
    try:
        return read_file(draft.folder / path, draft.compression, draft.item.get("innerpath", ""), draft.limits)
    except ArchiveError as error:
        raise RecordsError(replace(error.violation, path=path)) from error
    except OSError as error:
        raise RecordsError(Violation("scheme-error", path=path, values={"note": str(error)})) from error


def iterate(records: Records) -> Iterator[list[Any]]:
    """Yield the records as fresh lists: readers may change what they get."""
    for row in records.rows:
        yield list(row)
