"""Bad states of what was published, and of the folder that the portal goes to."""

from __future__ import annotations

from tests.corpus.case import Bad

CASES: tuple[Bad, ...] = ()
