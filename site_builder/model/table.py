"""`Table`: the typed rows of one resource, exact, with what was written kept where it differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Protocol

# What a cell can hold after frictionless has cast it. Never a float where the source wrote digits: numbers are exact.
Cell = int | Decimal | str | bool | date | datetime | time | tuple[Any, ...] | Mapping[str, Any] | None


class Frame(Protocol):
    """The little of `pandas.DataFrame` that the model needs to know, so that it stays free of pandas.

    The real value is a DataFrame with one object column per field: ints, Decimals, text, dates and None, never NaN.
    Readers build it, derivers compute with it.
    """

    def __len__(self) -> int:
        """Count the rows."""
        ...

    def __getitem__(self, key: Any) -> Any:
        """Return a column."""
        ...

    def itertuples(self, index: bool = ..., name: str | None = ...) -> Any:
        """Iterate the rows as plain tuples."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The rows of a resource: `len(table)` rows by `len(column_names)` columns.

    `row_numbers[i]` is the row in the spreadsheet (header = 1). `written` holds, sparsely and by (row index, column
    index), the text of the source wherever it differs from the plain writing of the value: "1.234,5" for 1234.5, or
    the marker of a missing value that is not the empty text.
    """

    column_names: tuple[str, ...]
    frame: Frame
    row_numbers: Sequence[int] = ()
    written: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.frame)

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """Iterate the rows in the order of the source; may be called again and again."""
        return iter(self.frame.itertuples(index=False, name=None))

    def column(self, name: str) -> tuple[Cell, ...]:
        """Return one column from top to bottom."""
        return tuple(self.frame[name])
