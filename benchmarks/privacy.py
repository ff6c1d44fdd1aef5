"""How well and how fast personal data is found: `python -m benchmarks.privacy --help` tells the options.

Prints recall and false alarms on the labelled corpus of tests/privacy/ (fixed seeds) and the speed of the detectors
alone, beside the aims. Names and addresses come from Faker's Indonesian provider where it is installed (the product
uses none of it), else from the tests' own short list: the first line says which. Microsoft Presidio stands beside it
where it is installed and asked for. Neither belongs to the project's lock files.
"""

from __future__ import annotations

import argparse
import logging
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from random import Random
from time import process_time
from typing import Any

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.detectors import detect
from site_builder.check.privacy.subject import Subject
from tests.privacy.corpus import (
    STRING_KINDS,
    LabelledTable,
    OwnPeople,
    People,
    harmless_tables,
    labelled_strings,
    personal_tables,
)
from tests.privacy.spellings import nik

SEED = 20240226
AIMS = {"nik": 0.999, "kk": 0.999, "npwp": 0.99, "phone": 0.99, "email": 0.99, "name": 0.95, "address": 0.95}
Judge = Callable[[LabelledTable], Mapping[str, set[str]]]


class FakerPeople:
    """Names and addresses of Faker's Indonesian provider."""

    def __init__(self) -> None:
        from faker import Faker

        Faker.seed(SEED)
        self._faker = Faker("id_ID")

    def name(self, _random: Random) -> str:
        return str(self._faker.name())

    def address(self, _random: Random) -> str:
        return str(self._faker.address()).replace("\n", ", ")


def ours(table: LabelledTable) -> Mapping[str, set[str]]:
    """Return the kinds that our detectors find, column by column."""
    columns = [Column(header, cells) for header, cells in table.columns.items()]
    subject = Subject(columns, table.title)
    return {column.name: {found.kind for found in detect(column, subject)} for column in columns}


def presidio(model: str) -> Judge:
    """Return a judge that asks Presidio cell by cell (at most fifty cells a column) and wants a third of them to agree.

    It knows no Indonesian identifier; digit strings that it takes for any identifier count as a find for it.
    """
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    configuration = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": model}]}
    engine = AnalyzerEngine(nlp_engine=NlpEngineProvider(nlp_configuration=configuration).create_engine())
    logging.disable(logging.WARNING)
    kinds = {"PERSON": "name", "LOCATION": "address", "EMAIL_ADDRESS": "email", "PHONE_NUMBER": "phone"}
    numbers = {"nik", "kk", "npwp", "bpjs", "account"}

    def judge(table: LabelledTable) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = {}
        for header, cells in table.columns.items():
            seen: Counter[str] = Counter()
            sample = [cell for cell in cells if cell][:50]
            for cell in sample:
                results: Any = engine.analyze(text=cell, language="en", score_threshold=0.4)
                types = {result.entity_type for result in results} - {"DATE_TIME", "URL", "NRP"}
                for kind in {kinds[type_] for type_ in types if type_ in kinds}:
                    seen[kind] += 1
                if types - set(kinds):
                    seen.update(numbers)
            found[header] = {kind for kind, count in seen.items() if count >= max(1, len(sample) / 3)}
        return found

    return judge


def measure(name: str, judge: Judge, people: People, sizes: Sequence[int]) -> None:
    """Print recall and false alarms of one judge; `sizes` count strings, tables of persons and harmless tables."""
    strings, personal, harmless = sizes
    print(f"\n{name}")
    _strings(judge, strings)
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for table in personal_tables(personal, SEED, people):
        found = judge(table)
        for header, kinds in table.kinds.items():
            label = "nik" if "nik" in kinds else next(iter(kinds))
            total[label] += 1
            hits[label] += bool(found[header] & kinds)
    for label, count in sorted(total.items()):
        _line(f"columns: {label}", hits[label], count, AIMS.get(label))
    alarms = sum(any(judge(table).values()) for table in harmless_tables(harmless, SEED))
    print(f"  harmless tables with an alarm  {alarms}/{harmless} = {alarms / harmless:.2%}   (aim: at most 0.5 %)")


def _strings(judge: Judge, count: int) -> None:
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for label, text in labelled_strings(count, SEED):
        found = judge(LabelledTable("", {"kolom": [text]}, {}))["kolom"]
        total[label] += 1
        hits[label] += bool(found & STRING_KINDS[label] if label != "harmless" else found)
    alarms = hits.pop("harmless", 0)
    for label in sorted(STRING_KINDS.keys() & hits.keys() | total.keys() - {"harmless"}):
        _line(f"strings: {label}", hits[label], total[label], AIMS.get(label))
    print(f"  harmless strings with an alarm {alarms}/{total['harmless']} = {alarms / max(1, total['harmless']):.2%}")


def _line(label: str, hits: int, total: int, aim: float | None) -> None:
    goal = f"   (aim: {aim:.1%})" if aim else ""
    print(f"  {label:<22} {hits}/{total} = {hits / total:.2%}{goal}")


def speed(rows: int) -> None:
    """Print how many cells the detectors look at in a second of processor time, and whether they find one NIK."""
    random = Random(SEED)
    table = _large_table(random, rows)
    columns = [Column(name, values, type=type_) for name, (type_, values) in table.items()]
    subject = Subject(columns, "Penanganan rumah per desa")
    print(f"\nspeed, {rows} rows")
    start = process_time()
    for column in columns:
        begun = process_time()
        found = [detection.kind for detection in detect(column, subject)]
        print(f"  {column.name:<14} {column.type:<8} {rows / (process_time() - begun):>12,.0f} cells/s  {found or ''}")
    seconds = process_time() - start
    print(f"  all together: {rows * len(columns) / seconds:,.0f} cells/s   (aim: 1,000,000)")


def _large_table(random: Random, rows: int) -> Mapping[str, tuple[str, list[Any]]]:
    from decimal import Decimal

    villages = [f"Desa {number}" for number in range(300)]
    notes = ["", "asli", "Basis DTKS, belum diverifikasi", "menunggu musyawarah desa tahun 2021"]
    table: dict[str, tuple[str, list[Any]]] = {
        "kode_desa": ("string", [f"16.07.{n % 21 + 1:02}.{2001 + n % 30}" for n in range(rows)]),
        "desa": ("string", [villages[n % 300] for n in range(rows)]),
        "tahun": ("year", [2000 + n % 25 for n in range(rows)]),
        "tanggal": ("string", [f"20{n % 25:02}-{n % 12 + 1:02}-{n % 28 + 1:02}" for n in range(rows)]),
        "kode_rekening": ("string", [f"5.1.02.01.{n % 30:02}.{n % 9999:04}" for n in range(rows)]),
        "pagu": ("integer", [random.randrange(10**6, 10**12) for _ in range(rows)]),
        "nilai": ("number", [Decimal(random.randrange(10**6)) / 100 for _ in range(rows)]),
        "bujur": ("string", [repr(random.uniform(104, 105)) for _ in range(rows)]),
        "kunci": ("string", [f"{random.getrandbits(64):016x}" for _ in range(rows)]),
        "catatan": ("string", [random.choice(notes) for _ in range(rows)]),
    }
    table["catatan"][1][rows * 2 // 3] = f"usulan {nik(random)} menunggu"
    return table


def main() -> None:
    """Run everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--presidio", action="store_true", help="measure Microsoft Presidio beside (slow)")
    parser.add_argument("--model", default="en_core_web_sm", help="name or folder of the spaCy model for Presidio")
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows of the large table")
    parser.add_argument("--share", type=float, default=1.0, help="share of the corpus to use")
    options = parser.parse_args()
    has_faker = find_spec("faker") is not None
    print(f"names: {'Faker id_ID' if has_faker else 'the short list of the tests (Faker is not installed)'}")
    sizes = [max(10, int(size * options.share)) for size in (20_000, 300, 2_000)]
    measure("rumah terbuka", ours, FakerPeople() if has_faker else OwnPeople(), sizes)
    if options.presidio:
        measure("presidio", presidio(options.model), FakerPeople() if has_faker else OwnPeople(), sizes)
    if options.rows:
        speed(options.rows)


if __name__ == "__main__":
    main()
