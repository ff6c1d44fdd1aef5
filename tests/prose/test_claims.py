"""Claims: every word of the table is true where it should be, refused where it is not, with what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.derive.prose.claims import CHANGES, COMPARISONS, RANKS, SHARES, all_words
from site_builder.derive.survey import Survey
from tests.prose.making import house_library, refused, survey_of, written

COLUMNS = "kunci", "kode", "nama", "tahun", "program", "basis", "jenis", "nilai", "satuan"
ROWS: tuple[tuple[object, ...], ...] = (
    *((f"r{year}", "", "", year, "", "", "rencana", value, "unit") for year, value in
      ((2019, 100), (2020, 90), (2021, 90), (2022, 120))),
    *((f"w{place}", f"99.01.0{place}", f"Kecamatan {place}", 2021, "", "", "target", value, "unit") for place, value in
      ((1, 5), (2, 9), (3, 9), (4, 1))),
    *((f"b{value}", "", "", 2021, "", "", f"bagian-{value}", value, "unit") for value in (0, 9, 30, 50, 60, 100, 250)),
    ("x1", "99.01.01", "Kecamatan 1", 2021, "", "", "alokasi", 4, "unit"),
    ("x2", "99.01.02", "Kecamatan 2", 2021, "", "", "alokasi", "", "unit"),
)  # fmt: skip


@pytest.fixture
def survey(tmp_path: Path) -> Survey:
    return survey_of(house_library(tmp_path, ROWS))


def _change(word: str, start: int, end: int) -> str:
    return f"{{{{ klaim('{word}', dari=angka('rencana', tahun={start}), ke=angka('rencana', tahun={end})) }}}}"


def _pair(word: str, one: int, other: int) -> str:
    return f"{{{{ klaim('{word}', angka('bagian-{one}'), dari=angka('bagian-{other}')) }}}}"


def _rank(word: str, place: int, kind: str = "target") -> str:
    return f"{{{{ klaim('{word}', angka('{kind}', wilayah='Kecamatan {place}'), di_antara=semua('{kind}')) }}}}"


TRUE = [
    *(_change(word, 2019, 2020) for word in CHANGES[0].words),
    *(_change(word, 2021, 2022) for word in CHANGES[1].words),
    *(_change(word, 2020, 2021) for word in CHANGES[2].words),
    *(_pair(word, 60, 50) for word in COMPARISONS[0].words),
    *(_pair(word, 50, 60) for word in COMPARISONS[1].words),
    *(_pair(word, 50, 50) for word in COMPARISONS[2].words),
    _pair("lebih dari dua kali", 250, 100),
    *(_pair(word, 60, 100) for word in SHARES[0].words),
    *(_pair(word, 30, 100) for word in SHARES[1].words),
    *(_pair(word, 50, 100) for word in SHARES[2].words),
    _pair("lebih dari sepertiga", 50, 100),
    _pair("kurang dari sepertiga", 30, 100),
    _pair("lebih dari seperempat", 30, 100),
    _pair("kurang dari seperempat", 9, 100),
    _pair("kurang dari sepersepuluh", 9, 100),
    *(_pair(word, 100, 100) for word in SHARES[-1].words),
    *(_rank(word, 4) for word in RANKS if not RANKS[word][0]),
    *(_rank(word, 2) for word in RANKS if RANKS[word][0] and RANKS[word][1]),
    _rank("terbanyak di antara yang dipublikasikan", 4).replace("'Kecamatan 4'", "'Kecamatan 2'").replace(
        "semua('target')", "semua('target', wilayah='Kecamatan 1')"
    ),
]  # fmt: skip
FALSE = [
    (_change("naik", 2019, 2020), "100 unit, dan", "“turun”"),
    (_change("turun", 2020, 2021), "90 unit, dan", "“tetap”"),
    (_change("tetap", 2021, 2022), "120 unit", "“naik”"),
    (_pair("lebih besar dari", 50, 50), "50 unit", "“sama”"),
    (_pair("sama", 50, 60), "60 unit", "“lebih kecil dari”"),
    (_pair("lebih dari separuh", 50, 100), "100 unit", "“separuh”"),
    (_pair("lebih dari separuh", 250, 100), "250 unit", "Ubah kalimatnya"),
    (_pair("sebagian besar", 30, 100), "30 unit", "“kurang dari separuh”"),
    (_pair("seluruh", 0, 100), "0 unit", "“kurang dari separuh”"),
    (_pair("lebih dari separuh", 50, 0), "0 unit", "Ubah"),
    (_rank("tertinggi", 1), "9 unit", "Ubah kalimatnya"),
    (_rank("tertinggi", 2), "sama dengan", "“salah satu yang tertinggi”"),
    (_rank("terendah", 3), "1 unit", "Ubah"),
    (_rank("tertinggi", 1, "alokasi"), "1 angka pembandingnya", "“tertinggi di antara yang dipublikasikan”"),
    (_rank("tertinggi", 2, "alokasi"), "tidak dapat diperiksa", "tanpa perbandingan"),
    (_rank("tertinggi di antara yang dipublikasikan", 1, "alokasi"), "tidak dapat diperiksa", "tanpa"),
]
WRONG = [
    (_change("turn", 2019, 2020), "tidak dikenal", "“turun”"),
    (_change("tertinggi", 2019, 2020), "tidak dikenal", "berkurang"),
    (_change("naik", 2022, 2021), "lebih awal", "Tukar"),
    ("{{ klaim('naik', dari=angka('bagian-9'), ke=angka('rencana', tahun=2022)) }}", "pada dua waktu", "lebih besar"),
    (_pair("turun", 50, 60), "tidak dikenal", "Yang ada"),
    (_rank("terluas", 1), "tidak dikenal", "tertinggi"),
    ("{{ klaim('tertinggi', angka('bagian-9'), di_antara=semua('bagian-9')) }}", "pembanding", "Perluas"),
    ("{{ klaim('tertinggi', angka('bagian-9'), di_antara=angka('bagian-9')) }}", "semua", "semua"),
    ("{{ klaim('tertinggi', angka('bagian-9')) }}", "memerlukan “dari”", "angka"),
    ("{{ klaim(7, angka('bagian-9'), dari=angka('bagian-9')) }}", "berisi “7”", "teks"),
]


@pytest.mark.parametrize("text", TRUE)
def test_a_true_claim_is_written_as_it_was(text: str, survey: Survey) -> None:
    word = text.partition("klaim('")[2].partition("'")[0]
    if "wilayah='Kecamatan 1')" in text and "semua" in text:
        assert written(survey, text).markdown == word
    else:
        assert written(survey, text.replace(word, word.capitalize(), 1)).markdown == word.capitalize()


@pytest.mark.parametrize(("text", "now", "better"), FALSE)
def test_a_false_claim_stops_the_build_and_says_what_to_write(text: str, now: str, better: str, survey: Survey) -> None:
    [(place, problem, hint)] = refused(survey, f"Satu.\n{text}")
    assert place == "content/uji.md:5"
    assert now in problem
    assert better in hint


@pytest.mark.parametrize(("text", "problem", "hint"), WRONG)
def test_a_claim_that_makes_no_sense_is_refused(text: str, problem: str, hint: str, survey: Survey) -> None:
    [(_, words, remedy)] = refused(survey, text)
    assert problem in words
    assert hint in remedy


def test_every_word_of_the_table_has_a_true_case() -> None:
    tried = {text.partition("klaim('")[2].partition("'")[0] for text in TRUE}
    tied = {"tertinggi", "terbesar", "terbanyak"}  # two share the first place in these rows
    assert {word for word in all_words() if "dipublikasikan" not in word} - tied <= tried


def test_a_suggestion_is_always_true(survey: Survey) -> None:
    for text, _, better in FALSE:
        word = better.strip("“”")
        if better.startswith("“") and "dipublikasikan" not in word:
            old = text.partition("klaim('")[2].partition("'")[0]
            assert refused(survey, text.replace(old, word, 1)) == []
