"""Every case of the corpus: one module for each area of the gate."""

from __future__ import annotations

from tests.corpus import border, descriptors, tables
from tests.corpus.case import Bad

CORPUS: tuple[Bad, ...] = (*tables.CASES, *border.CASES, *descriptors.CASES)
