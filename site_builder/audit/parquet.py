"""Parquet back to columns: names, values and whatever stands in the metadata beside them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from site_builder.audit.grids import json_tables
from site_builder.audit.series import Series, Spot, Table
from site_builder.audit.sieve import may_hold_personal_data

MAGIC = b"PAR1"
_MOST_BYTES = 2_000_000_000  # unpacked: what says it is larger is not unpacked
_OWN_SCHEMA = b"ARROW:schema"  # the same names once more, in a form of Arrow's own


class UnreadableParquetError(ValueError):
    """A file that begins like Parquet and is none, is locked, or claims to unpack without end."""


def parquet_columns(data: bytes) -> tuple[str, ...]:
    """Return the names of the columns, outermost ones only."""
    return tuple(_open(data).schema_arrow.names)


def parquet_tables(data: bytes) -> Iterator[Table]:
    """Yield the columns that may hold anything personal, and the words of the metadata."""
    file = _open(data)
    yield (Series("", list(file.schema_arrow.names), lambda index: Spot(part=f"({index + 1})")),)
    for text in _metadata(file):
        yield from json_tables(text)
    frame = _columns(file)
    texts = [_texts(column) for column in frame.columns]
    names = ",".join(frame.column_names)
    sample = "\n".join([names, *(text for column in texts for text in column)])
    if may_hold_personal_data(sample.encode("utf-8", "replace")):
        yield tuple(map(_series, frame.column_names, texts))


def _open(data: bytes) -> Any:
    import pyarrow
    from pyarrow import parquet

    try:
        file = parquet.ParquetFile(BytesIO(data), pre_buffer=False)
        groups = [file.metadata.row_group(number) for number in range(file.metadata.num_row_groups)]
        # One value may stand for a million rows, so rows count too.
        size = sum(group.total_byte_size + group.num_rows * group.num_columns for group in groups)
    except (pyarrow.ArrowException, OSError, ValueError, OverflowError) as error:
        raise UnreadableParquetError(type(error).__name__) from error
    if size > _MOST_BYTES:
        raise UnreadableParquetError("size")
    return file


def _columns(file: Any) -> Any:
    import pyarrow

    try:
        return file.read(use_threads=False)
    except (pyarrow.ArrowException, OSError, ValueError, OverflowError, MemoryError) as error:
        raise UnreadableParquetError(type(error).__name__) from error


def _texts(column: Any) -> list[str]:
    """Return the values of a column as texts; where Arrow can write them itself, it is asked to: a column at a time."""
    import pyarrow

    try:
        column = column.cast(pyarrow.string())
    except (pyarrow.ArrowException, UnicodeDecodeError):
        return ["" if value is None else str(value) for value in column.to_pylist()]
    return [value or "" for value in column.to_pylist()]


def _series(name: str, texts: list[str]) -> Series:
    return Series(name, texts, lambda index: Spot(part=f"{name} #{index + 1}"))


def _metadata(file: Any) -> Iterator[str]:
    """Yield the texts of the file and of its columns."""
    schema = file.schema_arrow
    for facts in (file.metadata.metadata, schema.metadata, *(field.metadata for field in schema)):
        for key, value in (facts or {}).items():
            if key != _OWN_SCHEMA:
                yield key.decode("utf-8", "replace")
                yield value.decode("utf-8", "replace")
