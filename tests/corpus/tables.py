"""Bad tables: cells, rows and headers."""

from __future__ import annotations

from tests.corpus.case import Bad, bad_table

CASES: tuple[Bad, ...] = (
    bad_table("a word where a number belongs", "kode,tahun,jumlah\n16.07.01,2020,seratus\n", "type-error", cell="C2"),
)
