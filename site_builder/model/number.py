"""`Number`: a number that a page speaks of, published or computed, with all that lets a reader check it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from site_builder.model.observation import Observation


@dataclass(frozen=True, slots=True)
class RowPlace:
    """A row of a published table, by names and by its number in the spreadsheet (header = 1)."""

    package: str
    resource: str
    row: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its meaning, period, source and, where it was computed, its formula and inputs.

    `number_id` is unique in the portal and stays as long as what it names stays: it is the number's address. `title`
    says what is counted, where and of whom; `value` None: nobody published it, or it is not shown (`marker`, "<5").
    `output_path` is where a reader arrives who taps it: its own page where `has_page`, else its row. `row` is where it
    stands, None for a computed one, which has `formula` (in words: "realisasi ÷ rumah ditangani") and `inputs`.
    `status` is asli, diturunkan, kira-kira, disimpulkan or bertentangan.
    """

    number_id: str
    title: str
    value: int | Decimal | None
    unit: str
    output_path: str
    has_page: bool = True
    start: date | None = None
    end: date | None = None
    period: str = ""
    status: str = "asli"
    missing: str = ""
    marker: str = ""
    source: str = ""
    source_url: str = ""
    source_date: str = ""
    notes: tuple[str, ...] = ()
    observation: Observation | None = None
    row: RowPlace | None = None
    row_path: str = ""
    formula: str = ""
    inputs: tuple[Number, ...] = ()


# Words with numbers in between; a template turns each number into a door.
Sentence = tuple[str | Number, ...]
