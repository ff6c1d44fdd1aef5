"""`Limits`: how large anything may be that is read. Carried from the settings into read/; decides nothing itself."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """The ceilings of a run, each named like the setting that raises it.

    Sizes are in MB (10^6 bytes); the ratio is bytes unpacked for each byte packed.
    """

    max_file_mb: int = 200
    max_text_mb: int = 1
    max_rows: int = 2_000_000
    max_columns: int = 500
    max_cell_characters: int = 32_767
    max_archive_ratio: int = 100
    max_pattern_characters: int = 500

    @property
    def file_bytes(self) -> int:
        """Return how large a file of data, packed or unpacked, may be."""
        return self.max_file_mb * MEGABYTE

    @property
    def text_bytes(self) -> int:
        """Return how large a descriptor, schema, page or template may be."""
        return self.max_text_mb * MEGABYTE


DEFAULTS = Limits()
