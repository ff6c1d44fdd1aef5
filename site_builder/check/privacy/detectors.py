"""Every detector, in the order in which findings are told: a column and the subject of its table in, detections out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from site_builder.check.privacy.accounts import detect_accounts
from site_builder.check.privacy.addresses import detect_addresses
from site_builder.check.privacy.births import detect_births
from site_builder.check.privacy.column import Column
from site_builder.check.privacy.coordinates import detect_coordinates
from site_builder.check.privacy.emails import detect_emails
from site_builder.check.privacy.evidence import Detection
from site_builder.check.privacy.hashes import detect_hashes
from site_builder.check.privacy.identity import detect_identity
from site_builder.check.privacy.insurance import detect_insurance
from site_builder.check.privacy.names import detect_names
from site_builder.check.privacy.phones import detect_phones
from site_builder.check.privacy.subject import Subject
from site_builder.check.privacy.tax import detect_tax

Detector = Callable[[Column, Subject], Iterable[Detection]]


def _alone(detect: Callable[[Column], Iterable[Detection]]) -> Detector:
    """Let a detector that needs no subject stand beside those that do."""
    return lambda column, subject: detect(column)


# What gives itself away in any text, and what shows only in a column.
TEXT_DETECTORS: tuple[Detector, ...] = (
    _alone(detect_identity),
    _alone(detect_tax),
    _alone(detect_insurance),
    detect_phones,
    _alone(detect_emails),
    _alone(detect_accounts),
    _alone(detect_births),
)
COLUMN_DETECTORS: tuple[Detector, ...] = (
    *TEXT_DETECTORS,
    detect_names,
    detect_addresses,
    detect_coordinates,
    detect_hashes,
)
KINDS: tuple[str, ...] = (
    "nik", "kk", "npwp", "bpjs", "phone", "email", "account", "birth-date", "name", "address", "coordinates", "hash",
)  # fmt: skip


def detect(column: Column, subject: Subject) -> Iterator[Detection]:
    """Ask every detector about one column; a number is told once, as the first kind that claims its cell."""
    claimed: set[int] = set()
    for detector in COLUMN_DETECTORS:
        for found in detector(column, subject):
            rows = found.rows
            if found.kind in _NUMBERS:
                rows = [row for row in rows if row not in claimed] if claimed else rows
                claimed.update(rows)
            if rows:
                yield Detection(found.kind, rows, found.shape)


_NUMBERS = frozenset(("nik", "kk", "npwp", "bpjs", "phone", "account"))


def detect_in_text(*lines: str) -> Iterator[Detection]:
    """Ask the detectors that need no column about a text, such as a description, a file name or the lines of a page.

    A landline there is an office's: people write it so that they are called.
    """
    column, subject = Column("", lines), Subject(is_office=True)
    for detector in TEXT_DETECTORS:
        yield from detector(column, subject)
