"""What was published before: compared, noted where it is missing, and changed where somebody says that it is meant."""

from __future__ import annotations

from typing import Any

import pytest

from site_builder.check.consistency.rule import note_rules
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.settings import Settings
from tests.consistency.making import judged, package, resource, rule

COLUMNS = ("kode", "nilai:integer")
OLD = [("a", 100), ("b", 200), ("c", 300)]
REVISION = rule(
    "revision", key=["kode"], fields=["nilai"], lostRows=0, lostKeys=0, lostValues=0, factor=2, sumChange=40
)
REASON = "Angka diperbaiki menurut surat dinas."


def _package(rows: list[Any], version: str, *accepted: dict[str, Any]) -> Package:
    entries = [
        {"resource": "stok", "version": "2", "reason": REASON, "date": "2024-02-26", **item} for item in accepted
    ]
    return package(resource("stok", COLUMNS, rows), rules=[REVISION], version=version, acceptedChanges=entries)


def _variants(new: Package) -> list[str]:
    verdict = judged(new, published=_package(OLD, "1"))
    assert {finding.code for finding in verdict.findings} <= {"consistency-revision"}
    return sorted(finding.values["variant"] for finding in verdict.findings)


CHANGES = [
    ([("a", 100), ("b", 200)], [], ["keys", "rows", "sum"]),
    ([("a", 100), ("b", 200)], ["lost-rows"], ["keys", "sum"]),
    ([("a", 100), ("b", 200)], ["lost-rows", "lost-keys", "sum"], []),
    ([("a", 100), ("b", 200), ("d", 300)], ["lost-keys"], []),
    ([("a", 100), ("b", 200), ("c", None)], ["lost-values"], ["sum"]),
    ([("a", 250), ("b", 200), ("c", 300)], [], ["value"]),
    ([("a", 250), ("b", 200), ("c", 300)], ["values"], []),
    ([("a", 200), ("b", 200), ("c", 300)], [], []),
    ([("a", 0), ("b", 200), ("c", 300)], [], ["value"]),
    ([("a", 100), ("b", 200), ("c", 300), ("d", 10)], [], []),
]


@pytest.mark.parametrize(("rows", "accepted", "told"), CHANGES)
def test_what_is_accepted_is_as_good_as_unchanged(rows: list[Any], accepted: list[str], told: list[str]) -> None:
    assert _variants(_package(rows, "2", *({"change": change} for change in accepted))) == told


def test_an_acceptance_holds_for_its_version_and_its_keys_only() -> None:
    rows = [("a", 250), ("b", 200), ("c", 300)]
    assert _variants(_package(rows, "2", {"change": "values", "keys": ["a"]})) == []
    assert _variants(_package(rows, "2", {"change": "values", "keys": ["b"]})) == ["value"]
    assert _variants(_package(rows, "2", {"change": "values", "field": "nilai"})) == []
    assert _variants(_package(rows, "3", {"change": "values"})) == ["value"]
    assert _variants(_package(rows, "", {"change": "values"})) == ["value"]


def test_a_third_of_a_table_is_missed_and_a_table_too() -> None:
    many = [(f"k{number}", number) for number in range(30)]
    before = package(resource("stok", COLUMNS, many), resource("lain", COLUMNS, OLD), version="1")
    now = package(resource("stok", COLUMNS, many[:19]), version="2")
    losses = judged(now, published=before).losses
    assert [(finding.code, finding.value) for finding in losses] == [("published-lost", ""), ("published-lost", "lain")]
    accepted = [
        {"resource": name, "change": change, "version": "2", "reason": REASON, "date": "2024-02-26"}
        for name, change in (("stok", "lost-rows"), ("lain", "lost-table"))
    ]
    meant = package(resource("stok", COLUMNS, many[:19]), version="2", acceptedChanges=accepted)
    assert judged(meant, published=before).losses == ()
    assert (
        judged(package(resource("stok", COLUMNS, many[:20]), resource("lain", COLUMNS, OLD)), published=before).losses
        == ()
    )


def test_rules_that_compare_say_once_that_there_is_nothing_to_compare_with() -> None:
    made = _package(OLD, "1")
    [note] = note_rules(Library(Settings(), (made,)))
    assert note.id.startswith("1 aturan membandingkan dengan terbitan terakhir, yang belum ada untuk “contoh”")
    assert list(note_rules(Library(Settings(), (package(resource("stok", COLUMNS, OLD)),)))) == []
