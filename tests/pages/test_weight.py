"""Weight as a budget over the real portal: readers sit on slow and metered lines. kB = 1,000 bytes after gzip 6."""

from __future__ import annotations

import gzip
from statistics import median

from tests.built import BuiltPortal


def _kilobytes(portal: BuiltPortal, *paths: str) -> float:
    return sum(len(gzip.compress((portal.folder / path).read_bytes(), 6, mtime=0)) for path in paths) / 1000


SHARED = ("assets/site.css", "assets/charts.css", "assets/ikon.svg")


def test_the_home_page_fits_into_the_first_packets(portal: BuiltPortal) -> None:
    assert _kilobytes(portal, "index.html") <= 14


def test_the_style_is_small(portal: BuiltPortal) -> None:
    assert _kilobytes(portal, *SHARED) <= 6


def test_pages_are_light_with_all_that_they_load(portal: BuiltPortal) -> None:
    weights = {path: _kilobytes(portal, path, *SHARED) for path in portal.pages}
    assert median(weights.values()) <= 15
    assert max(weights.values()) <= 30, max(weights, key=lambda path: weights[path])
