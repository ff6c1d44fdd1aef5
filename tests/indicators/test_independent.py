"""The real portal and the example against their own tables, read by csv: every value, distance, rank and link again."""

from __future__ import annotations

import csv
import json
import re
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.built import BuiltPortal
from tests.tools import ROOT

REAL = ROOT / "datapackages" / "indikator-smart-city" / "data"
MADE = ROOT / "examples" / "kabupaten-contoh" / "datapackages" / "indikator-contoh" / "data"


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class _Reader(HTMLParser):
    """Collect values of numbers, ids, links and the words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.values: list[str] = []
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "data":
            self.values.append(found.get("value") or "")
        if found.get("id"):
            self.ids.add(found["id"] or "")
        if tag == "a":
            self.links.append(found.get("href") or "")

    def handle_data(self, data: str) -> None:
        self.words += data


def _read(portal: BuiltPortal, path: str) -> _Reader:
    reader = _Reader()
    reader.feed(portal.text(path))
    reader.words = re.sub(r"\s+", " ", reader.words)
    return reader


def _steps(value: int, bounds: list[tuple[str, int]]) -> tuple[str, int] | None:
    """Return the next level and the distance to it, from bounds in rising order."""
    return next(((name, low - value) for name, low in bounds if value < low), None)


def _check(portal: BuiltPortal, code: str, value: int, bounds: list[tuple[str, int]], values: list[int]) -> None:
    page = _read(portal, f"indikator/{code}/index.html")
    assert str(value) in page.values
    step, (top, low) = _steps(value, bounds), bounds[-1]
    if step is None:
        assert "Ini tingkat tertinggi" in page.words
    else:
        assert f"{step[1]} poin lagi ke tingkat {step[0]}" in page.words
        assert {str(step[1]), str(low - value)} <= set(page.values)
        number = _read(portal, f"angka/indikator--{code}-jarak-{top.lower().replace(' ', '-')}/index.html")
        assert {str(low - value), str(low), str(value)} <= set(number.values)
    rank = 1 + sum(other > value for other in values)
    assert f"Peringkat {rank} dari {len(values)} indikator" in page.words


def test_every_result_of_the_article_and_its_distances(portal: BuiltPortal) -> None:
    results = {row["kode_indikator"]: int(row["skor"]) for row in _table(REAL / "hasil-indikator.csv")}
    bounds = [(row["tingkat"], int(row["batas_bawah"])) for row in _table(REAL / "skala-tingkat.csv")]
    assert len(results) == 10
    for code, value in results.items():
        _check(portal, code, value, bounds, list(results.values()))
    card = _read(portal, "indikator/index.html")
    assert "2022: paling jauh dari Smart adalah Pelayanan Publik, 21" in card.words
    assert {str(value) for value in results.values()} <= set(card.values)


def test_every_result_of_the_example_and_its_target(example: BuiltPortal) -> None:
    rows = [row for row in _table(MADE / "hasil.csv") if row["tahun"] == "2024"]
    bounds = [(row["tingkat"], int(row["bawah"])) for row in _table(MADE / "skala.csv")]
    values = [int(row["skor"]) for row in rows]
    for row in rows:
        _check(example, row["kode"], int(row["skor"]), bounds, values)
        page = _read(example, f"indikator/{row['kode']}/index.html")
        missing = int(row["sasaran"]) - int(row["skor"])
        assert f"Target 2024: {row['sasaran']}" in page.words
        assert (f"kurang {missing} poin" if missing > 0 else "Tercapai" if missing else "tepat sama") in page.words
        assert "Target 2026" in page.words


def test_scores_of_the_example_are_the_means_of_their_parameters(example: BuiltPortal) -> None:
    inputs: dict[tuple[str, str], list[Decimal]] = {}
    for row in _table(MADE / "nilai-parameter.csv"):
        inputs.setdefault((row["kode"], row["tahun"]), []).append(Decimal(row["skor"]))
    for row in _table(MADE / "hasil.csv"):
        if row["skor"]:
            values = inputs[row["kode"], row["tahun"]]
            assert sum(values) / len(values) == Decimal(row["skor"])
    page = _read(example, "indikator/air-bersih/index.html")
    assert {str(value) for value in inputs["air-bersih", "2024"]} <= set(page.values)
    assert "(Sambungan + Mutu air) ÷ 2" in page.words


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_the_scorecard_to_download_is_the_table(portal: BuiltPortal, ending: str) -> None:
    results = {row["kode_indikator"]: row for row in _table(REAL / "hasil-indikator.csv")}
    path = portal.folder / f"indikator/kartu-skor.{ending}"
    rows = _table(path) if ending == "csv" else list(_rows(json.loads(path.read_text("utf-8"))))
    assert len(rows) == len(results)
    for row in rows:
        wanted = results[row["kode_indikator"]]
        assert (str(row["nilai"]), row["tingkat_menurut_sumber"]) == (wanted["skor"], wanted["tingkat"])
        assert row["tingkat_menurut_batas"] == wanted["tingkat"]
        assert str(row["jarak_ke_tertinggi"] or "") == (
            "" if int(wanted["skor"]) >= 80 else str(80 - int(wanted["skor"]))
        )


def _rows(document: object) -> list[dict[str, str]]:
    """Find the rows in a JSON document, wherever its frame puts them."""
    if isinstance(document, list):
        return document
    assert isinstance(document, dict)
    return next(value for value in document.values() if isinstance(value, list) and value and "nilai" in value[0])


def test_strategies_and_factors_link_both_ways_as_the_article_pairs_them(portal: BuiltPortal) -> None:
    pairs = {(row["strategi"], row["faktor"].lower()) for row in _table(REAL / "strategi-faktor.csv")}
    page = _read(portal, "indikator/swot/index.html")
    assert {f"strategi-{number}" for number in range(1, 13)} <= page.ids
    assert {f"faktor-{row['faktor'].lower()}" for row in _table(REAL / "faktor-swot.csv")} <= page.ids
    markup = portal.text("indikator/swot/index.html")
    items = dict(re.findall(r'<li id="((?:faktor|strategi)-\w+)">(.*?)</li>', markup, re.DOTALL))
    forth: set[tuple[str, str]] = set()
    back: set[tuple[str, str]] = set()
    for key, text in items.items():
        kind, _, code = key.partition("-")
        if kind == "strategi":
            forth |= {(code, factor) for factor in re.findall(r"#faktor-(\w+)", text)}
        else:
            back |= {(strategy, code) for strategy in re.findall(r"#strategi-(\w+)", text)}
    assert forth == pairs
    assert back == pairs
    for row in (*_table(REAL / "faktor-swot.csv"), *_table(REAL / "strategi.csv")):
        assert row["isi"] in page.words


def test_open_data_stands_beside_the_weakness_that_says_otherwise(portal: BuiltPortal) -> None:
    page = _read(portal, "indikator/open-data/index.html")
    quote = next(row["isi"] for row in _table(REAL / "faktor-swot.csv") if row["faktor"] == "W4")
    assert quote in page.words
    assert any(re.search(r"swot/(index\.html)?#faktor-w4$", link) for link in page.links)
    assert any(re.search(r"keterbukaan/(index\.html)?#indikator-open-data$", link) for link in page.links)
    swot = _read(portal, "indikator/swot/index.html")
    assert "Bertentangan dengan hasil Open Data, 2022: 83" in swot.words
    assert "2028" in swot.words


def test_bounds_are_said_to_be_inferred_wherever_a_distance_stands(portal: BuiltPortal) -> None:
    for row in _table(REAL / "hasil-indikator.csv"):
        assert "disimpulkan" in _read(portal, f"indikator/{row['kode_indikator']}/index.html").words
    assert "disimpulkan" in _read(portal, "angka/indikator--pelayanan-publik-jarak-smart/index.html").words
    assert "simpulkan" in _read(portal, "indikator/index.html").words
