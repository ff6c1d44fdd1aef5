"""A citizen's questions, answered within three clicks from the home page, by what can be seen and nothing else.

Each answer is worked out from the tables that the portal offers, by a reader of its own (walking.py). The questions are
the same for the real portal and for the example, on a phone and on a desk.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

import pytest

from tests.browser.conftest import OpenWindow
from tests.browser.walking import Row, Tables, Walk, number, told, year
from tests.built import BuiltPortal
from tests.tools import ROOT

pytestmark = pytest.mark.browser

PROJECTS = {"portal": ROOT, "example": ROOT / "examples" / "kabupaten-contoh"}


@pytest.fixture(scope="session", params=list(PROJECTS))
def site(request: pytest.FixtureRequest) -> BuiltPortal:
    """Return the portals that answer a citizen's questions."""
    found: BuiltPortal = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session")
def tables(request: pytest.FixtureRequest, site: BuiltPortal) -> Tables:
    """Return the tables of the portal at hand."""
    [project] = [folder for name, folder in PROJECTS.items() if request.getfixturevalue(name) is site]
    return Tables(project, site)


@pytest.fixture(params=[360, 1280])
def walk(request: pytest.FixtureRequest, window: OpenWindow) -> Iterator[Walk]:
    """Return a reader on the home page, on a phone and on a desk."""
    with window(request.param) as seen:
        reader = Walk(seen)
        reader.start()
        yield reader


def test_how_many_houses_are_left_and_as_of_when(walk: Walk, tables: Tables) -> None:
    left = [(year(row), value) for row, value in tables.values("sisa", "sisa") if row["refArea"] == tables.whole]
    period, value = max(left)
    assert f"{period}: {told(value)} rumah" in walk.heading()  # before any click
    walk.click("Berapa rumah")
    assert f"{period}: {told(value)} rumah" in walk.heading()
    walk.click(told(value), exact=True)
    said = walk.read()
    assert told(value) in said
    assert period in said
    assert "Sumber" in said


def test_which_money_is_known_and_from_whom(walk: Walk, tables: Tables) -> None:
    walk.click("Uangnya dari mana?")
    money = [row for row in tables.rows("program", "sumber-dana", "jumlah-unit") if row["refArea"] == tables.whole]
    assert money
    latest = max(year(row) for row in money)
    for row in money:
        if "obsValue" in row:  # a list of single amounts: each with kind, period and the one who published it
            row_words = walk.row(f"Rp{told(Decimal(row['obsValue']))}", row["periode-teks"], row["sumber"])
            assert row["sumber-dana"] in row_words or len(row["sumber-dana"]) < 2
        elif year(row) == latest:
            spent = number(row["realisasi"])
            words = f"Rp{told(spent)}" if spent is not None else "belum dipublikasikan"
            walk.row(row["sumber-dana"], f"Rp{told(Decimal(row['pagu']))}", words)
    for row in tables.rows("program", "sumber-dana", without=("nama-program", "refArea", "obsValue")):
        walk.row(row["sumber-dana"])


def test_rupiah_per_house(walk: Walk, tables: Tables) -> None:
    walk.click("Uangnya dari mana?")
    checked = 0
    money = list(tables.rows("program", "sumber-dana", "jumlah-unit"))
    latest = max(year(row) for row in money)
    for row in money:
        amount, houses = number(row.get("obsValue") or row.get("realisasi", "")), number(row["jumlah-unit"])
        if amount is None or not houses or ("pagu" in row and year(row) != latest):
            continue
        walk.row(f"Rp{told(amount / houses)}", f"Rp{told(amount)}", told(houses), year(row))
        checked += 1
    assert checked > 1


def test_rupiah_per_house_in_each_area(walk: Walk, tables: Tables) -> None:
    spent = list(tables.rows("refArea", "realisasi", without=("program",)))
    if not spent:
        pytest.skip("nobody has published money per area here")
    latest = max(year(row) for row in spent)
    handled = {
        row["refArea"]: number(row["tertangani"])
        for row in tables.rows("refArea", "tertangani", without=("program",))
        if year(row) == latest
    }
    walk.click("Uangnya dari mana?")
    for row in spent:
        amount, houses = number(row["realisasi"]), handled.get(row["refArea"])
        if year(row) == latest and amount is not None and houses:
            name = tables.parts[row["refArea"]]
            walk.row(name, f"Rp{told(amount)}", told(houses), f"Rp{told(amount / houses)}")


def test_was_the_target_reached(walk: Walk, tables: Tables) -> None:
    both = [row for row in tables.rows("target", "tertangani") if row["refArea"] == tables.whole]
    if not both:
        pytest.skip("no target here has a result for the same time")
    walk.click("Berapa rumah")
    for row in both:
        target, result = Decimal(row["target"]), Decimal(row["tertangani"])
        share = f"{(result / target * 100):.2f}".rstrip("0").rstrip(".").replace(".", ",")
        walk.row(year(row), told(target), told(result), f"{share} %")


def test_the_indicator_that_is_furthest_from_the_highest_level(walk: Walk, tables: Tables) -> None:
    top = max(tables.rows("tingkat-urutan", "batas-bawah"), key=lambda row: int(row["tingkat-urutan"]))
    scores = [(row, number(row["skor"])) for row in tables.rows("indikator", "skor", "tingkat")]
    latest = max(year(row) for row, score in scores if score is not None)
    lowest, worst = min(
        ((score, row) for row, score in scores if score is not None and year(row) == latest), key=lambda item: item[0]
    )
    distance = f"{told(Decimal(top['batas-bawah']) - lowest)} poin"
    walk.click("Indikator mana yang paling tertinggal?")
    assert walk.heading().startswith(f"{latest}: ")
    for words in (worst["indikator"], top["tingkat"], f"{lowest} %"):
        assert words in walk.heading()
    assert distance in walk.read()
    walk.click(worst["indikator"], exact=True)
    for words in (worst["indikator"], worst["tingkat"], f"{lowest} %", latest):
        assert words in walk.heading()
    assert f"{top['tingkat']}: {distance}" in walk.read()


def test_what_is_known_of_one_area(walk: Walk, tables: Tables) -> None:
    """Kecamatan Sembawa on the real portal; where there is none, the last one."""
    code, name = max(tables.parts.items(), key=lambda item: (item[1] == "Sembawa", item[1]))
    walk.click("Di kecamatan saya?")
    walk.click(name, exact=True)
    assert name in walk.heading()
    known = 0
    for row in tables.rows("refArea", "jenis", "obsValue"):
        if row["refArea"] == code and (value := number(row["obsValue"])) is not None:
            walk.row(year(row), told(value))
            known += 1
    for row in tables.rows("refArea", "stok", "tertangani", "sisa"):
        found = [number(row[role]) for role in ("stok", "tertangani", "sisa")]
        if row["refArea"] == code:
            walk.row(year(row), *(told(value) for value in found if value is not None))
            known += 1
    assert known
    said = walk.read().partition("Yang belum dipublikasikan")[2]
    for row in tables.rows("kelas-informasi", "frekuensi", "tingkat-wilayah"):
        if row["tingkat-wilayah"] == "kecamatan" and _missing(tables, [row], row["periode-selesai"][:4])[0]:
            assert row["penanggung-jawab"] in said


@pytest.mark.parametrize("asked", ["2022", "2024"])
def test_which_figures_of_a_year_nobody_has_published(walk: Walk, tables: Tables, asked: str) -> None:
    expected = list(tables.rows("kelas-informasi", "frekuensi", "jenis"))
    names = {
        row["program"]: row["nama-program"] for row in tables.rows("nama-program") if row["bentuk-program"] == "program"
    }
    missing, wanted = _missing(tables, expected, asked)
    walk.click("Apa yang belum dipublikasikan?")
    walk.click(asked, exact=True)
    heading, _, said = walk.read_target().partition(" angka")
    assert heading == f"{asked}: {'tidak satu pun' if missing == wanted else missing} dari {wanted}"
    for row in expected:
        lost, of = _missing(tables, [row], asked)
        if lost and row["tingkat-wilayah"] == "kabupaten" and row["program"] in names:
            assert names[row["program"]] in said
        elif lost and lost == of and row["program"] not in names:
            assert row["tingkat-wilayah"] == "kabupaten" or f"semua {of} kecamatan" in said


def _missing(tables: Tables, expected: list[Row], asked: str) -> tuple[int, int]:
    """Return how many figures of a year are missing, and how many are expected."""
    published = defaultdict(set)
    measures = {"terdata": "stok", "tertangani": "tertangani", "sisa": "sisa", "pagu": "pagu", "realisasi": "realisasi"}
    for kind in {row["jenis"] for row in expected}:
        for row in tables.rows("jenis", "obsValue", "unitMeasure"):
            whole_year = (row.get("periode-mulai"), row.get("periode-selesai")) == (f"{asked}-01-01", f"{asked}-12-31")
            if row["jenis"] == kind and (whole_year or row.get("refPeriod") == asked):
                published[kind].add((row["refArea"], row.get("program") or "semua", row["unitMeasure"]))
        for row in tables.rows(measures.get(kind, kind)):
            if year(row) == asked and row.get(measures.get(kind, kind), "") not in ("", "?"):
                unit = "rupiah" if kind in ("pagu", "realisasi") else "rumah"
                published[kind].add((row["refArea"], row.get("program") or "semua", unit))
    missing = wanted = 0
    for row in expected:
        if not row["periode-mulai"][:4] <= asked <= row["periode-selesai"][:4]:
            continue
        areas = [row["refArea"]] if row["tingkat-wilayah"] == "kabupaten" else list(tables.parts)
        wanted += len(areas)
        missing += sum((area, row["program"], row["unitMeasure"]) not in published[row["jenis"]] for area in areas)
    return missing, wanted
