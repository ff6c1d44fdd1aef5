"""The labelled corpus, whole: what must be found is, what is harmless passes, at the rates that we promise."""

from __future__ import annotations

from collections import Counter

from tests.privacy.asking import kinds_in, kinds_of
from tests.privacy.corpus import STRING_KINDS, OwnPeople, harmless_tables, labelled_strings, personal_tables

SEED = 7
AIMS = {"nik": 0.999, "kk": 0.999, "npwp": 0.99, "phone": 0.99, "email": 0.99, "name": 0.95, "address": 0.95}


def test_twenty_thousand_strings() -> None:
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for label, text in labelled_strings(20_000, SEED):
        found = kinds_in(text)
        total[label] += 1
        hits[label] += bool(found) if label == "harmless" else bool(found & STRING_KINDS[label])
    alarms = hits.pop("harmless") / total["harmless"]
    assert {label: hits[label] / total[label] >= AIMS[label] for label in hits} == dict.fromkeys(hits, True)
    assert alarms <= 0.005


def test_three_hundred_tables_with_personal_data() -> None:
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for table in personal_tables(300, SEED, OwnPeople()):
        found = kinds_of(table.columns, table.title)
        for header, kinds in table.kinds.items():
            label = "nik" if "nik" in kinds else next(iter(kinds))
            total[label] += 1
            hits[label] += bool(found[header] & kinds)
    assert total["name"] == total["address"] == 200
    assert {label: hits[label] / total[label] >= AIMS.get(label, 0.99) for label in total} == dict.fromkeys(total, True)


def test_two_thousand_harmless_tables() -> None:
    alarms = [
        table.title for table in harmless_tables(2_000, SEED) if any(kinds_of(table.columns, table.title).values())
    ]
    assert len(alarms) <= 10, Counter(alarms)


def test_the_corpus_is_the_same_every_time() -> None:
    assert list(labelled_strings(200, SEED)) == list(labelled_strings(200, SEED))
    assert list(harmless_tables(20, SEED)) == list(harmless_tables(20, SEED))
