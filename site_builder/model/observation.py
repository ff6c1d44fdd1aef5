"""`Observation`: one published figure, whatever the shape of the table it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

# The kinds of figure (`jenis`). A wide table says the kind by the role of the column, a long one in a cell.
KINDS: tuple[str, ...] = (
    "terdata",
    "tertangani",
    "sisa",
    "rencana",
    "target",
    "alokasi",
    "disalurkan",
    "pagu",
    "realisasi",
    "satuan-bantuan",
    "skor",
)
# In a wide table the column of counted houses carries the role `stok`; as a kind it is called `terdata`.
KIND_OF_ROLE = {"stok": "terdata"} | {kind: kind for kind in KINDS if kind != "terdata"}

# In a table that tells programmes apart, these values of the role `program` stand for all of them together.
ALL_PROGRAMMES = ("", "semua")


@dataclass(frozen=True, slots=True)
class Origin:
    """The cell that an observation comes from: the end of every "where is this number from?"."""

    package: str
    resource: str
    row: int
    field: str


@dataclass(frozen=True, slots=True)
class Observation:
    """A figure with all that makes it comparable, or not, with another.

    `value` None means that nobody published it, or that it is not shown; `missing` then says why, and `marker` ("<5")
    is what stands in place of a figure that exists and is hidden. Only equal `kind`, `basis` and period length
    may share an axis or a sum. `start` and `end` are the first and last day covered (inclusive); `period_text` is the
    period in the words of the source. `key` names the row; `part_of` and `conflicts_with` name another row by its key.
    `subject` is what else the figure is about (an indicator, a dimension, an axis), `subject_code` its lasting name.
    """

    kind: str
    value: int | Decimal | None
    unit: str
    origin: Origin
    missing: str = ""
    marker: str = ""
    area: str = ""
    area_name: str = ""
    start: date | None = None
    end: date | None = None
    is_cumulative: bool = False
    basis: str = ""
    programme: str = ""
    fund: str = ""
    status: str = "asli"
    source: str = ""
    source_url: str = ""
    source_date: str = ""
    note: str = ""
    key: str = ""
    period_text: str = ""
    part_of: str = ""
    conflicts_with: str = ""
    subject: str = ""
    subject_code: str = ""

    @property
    def year(self) -> int | None:
        """Return the year in which the period ends."""
        return self.end.year if self.end else None
