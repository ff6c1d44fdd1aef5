"""The tables of the paper are complete, hang together, and quote it word for word."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.data.packages import fields, resources, role, row, rows, tables
from tests.tools import find_shared

CITY = "indikator-smart-city"
HOUSES = "rtlh-penanganan"
COUNTS = {
    (CITY, "hasil-indikator"): 10,
    (CITY, "indikator"): 10,
    (CITY, "sub-indikator"): 16,
    (CITY, "parameter"): 36,
    (CITY, "literatur"): 7,
    (CITY, "aspek-terpilih"): 6,
    (CITY, "skala-tingkat"): 5,
    (CITY, "faktor-swot"): 23,
    (CITY, "strategi"): 12,
    (CITY, "ifas-efas"): 2,
    (HOUSES, "tahap-pro-rakyat"): 7,
    (HOUSES, "kelembagaan"): 3,
    (HOUSES, "aktor"): 6,
    (HOUSES, "dasar-hukum"): 18,
    ("wilayah-banyuasin", "kecamatan"): 21,
}
RESULTS = {
    "kualifikasi-pendidikan": ("74", "Integrated"),
    "sdm": ("66", "Integrated"),
    "lingkungan-inklusif": ("73", "Integrated"),
    "interaksi-sosial": ("79", "Integrated"),
    "lingkungan-kreatif": ("29", "Initial"),
    "partisipasi-masyarakat": ("33", "Initial"),
    "partisipasi-pemerintah": ("50", "Scattered"),
    "pelayanan-publik": ("21", "Initial"),
    "regulasi": ("67", "Integrated"),
    "open-data": ("83", "Smart"),
}


@pytest.mark.parametrize(("table", "count"), COUNTS.items(), ids=str)
def test_a_table_is_complete(table: tuple[str, str], count: int) -> None:
    assert len(rows(*table)) == count


def test_the_ten_results_are_those_of_the_paper() -> None:
    assert {item["kode_indikator"]: (item["skor"], item["tingkat"]) for item in rows(CITY, "hasil-indikator")} == (
        RESULTS
    )


def test_levels_agree_with_the_bounds_of_the_scale() -> None:
    scale = {
        item["tingkat"]: (int(item["batas_bawah"]), int(item["batas_atas"])) for item in rows(CITY, "skala-tingkat")
    }
    assert list(scale.values()) == [(0, 20), (20, 40), (40, 60), (60, 80), (80, 100)]
    for item in rows(CITY, "hasil-indikator"):
        low, high = scale[item["tingkat"]]
        assert low <= int(item["skor"]) < high
    assert {item["status"] for item in rows(CITY, "skala-tingkat")} == {"disimpulkan"}


def test_results_and_reference_table_name_the_same_indicators() -> None:
    reference = {item["kode_indikator"]: item for item in rows(CITY, "indikator")}
    for item in rows(CITY, "hasil-indikator"):
        other = reference[item["kode_indikator"]]
        assert (item["dimensi"], item["aspek"]) == (other["dimensi"], other["aspek"])
    assert Counter(item["dimensi"] for item in reference.values()) == {"Smart People": 5, "Smart Government": 5}


def test_thirteen_parameters_are_about_openness() -> None:
    aspects = {"Transparent Governance": 5, "Public & Social/ Online Services": 8}
    aspect_of = {item["kode_indikator"]: item["aspek"] for item in rows(CITY, "indikator")}
    found = Counter(aspect_of[item["kode_indikator"]] for item in rows(CITY, "parameter"))
    assert {aspect: found[aspect] for aspect in aspects} == aspects
    open_ones = {item["parameter"] for item in rows(CITY, "parameter") if aspect_of[item["kode_indikator"]] in aspects}
    assert {item["parameter"] for item in rows(CITY, "syarat-keterbukaan")} == open_ones
    assert len(open_ones) == 13


def test_literature_codes_are_those_of_the_cell() -> None:
    pairs = {(item["kode_indikator"], item["literatur"]) for item in rows(CITY, "indikator-literatur")}
    assert pairs == {
        (item["kode_indikator"], code)
        for item in rows(CITY, "indikator")
        for code in item["literatur_tertulis"].split(", ")
    }


def test_factors_come_in_four_groups() -> None:
    factors = rows(CITY, "faktor-swot")
    assert Counter(item["kelompok"] for item in factors) == {"S": 5, "W": 6, "O": 6, "T": 6}
    assert all(item["faktor"][0] == item["kelompok"] for item in factors)
    assert all((item["sisi"] == "internal") == (item["kelompok"] in "SW") for item in factors)


def test_each_strategy_answers_factors_of_its_two_groups() -> None:
    pairs = [(item["strategi"], item["faktor"]) for item in rows(CITY, "strategi-faktor")]
    for item in rows(CITY, "strategi"):
        factors = [factor for number, factor in pairs if number == item["strategi"]]
        assert factors == item["faktor_tertulis"].split(", ")
        assert {factor[0] for factor in factors} == set(item["kelompok"])
    assert {factor for _, factor in pairs} == {item["faktor"] for item in rows(CITY, "faktor-swot")}


def test_the_position_is_that_of_the_paper() -> None:
    assert [(item["sumbu"], item["nilai"]) for item in rows(CITY, "ifas-efas")] == [("IFAS", "0.20"), ("EFAS", "-0.23")]


def test_open_data_is_shown_against_weakness_w4() -> None:
    (item,) = [item for item in rows(CITY, "hasil-indikator") if item["kode_indikator"] == "open-data"]
    assert (item["status"], item["bertentangan_dengan"]) == ("bertentangan", "W4")


def test_the_cell_without_owner_is_uncertain() -> None:
    uncertain = [item for item in rows(CITY, "aspek-literatur") if item["status"] == "disimpulkan"]
    assert len(uncertain) == 6
    assert {item["literatur"] for item in uncertain} == {"CS"}
    assert all("tidak pasti" in item["catatan"] for item in uncertain)


@pytest.mark.parametrize("factor", ["S5", "W5", "O6"])
def test_joined_page_breaks_are_noted(factor: str) -> None:
    (item,) = [item for item in rows(CITY, "faktor-swot") if item["faktor"] == factor]
    assert "terpotong" in item["catatan"]


def test_each_stage_has_actors_and_hands_something_on() -> None:
    actors = rows(HOUSES, "tahap-aktor")
    for stage in rows(HOUSES, "tahap-pro-rakyat"):
        own = [item for item in actors if item["tahap"] == stage["tahap"]]
        assert own
        assert any(item["keluaran"] and item["kepada"] for item in own), stage["tahap"]
        assert all(bool(item["keluaran"]) == bool(item["kepada"]) for item in own)
    names = {item["kode_aktor"] for item in rows(HOUSES, "aktor")}
    assert {item["aktor"] for item in actors} == names - {"ppk"}, "the paper places PPK in no stage"


def test_the_spellings_of_pro_rakyat_are_kept() -> None:
    spellings = {item["ejaan"] for item in rows(HOUSES, "ejaan-program")}
    (programme,) = [item for item in rows(HOUSES, "program") if item["kode_program"] == "pro-rakyat"]
    assert {programme["kepanjangan"], *programme["nama_lain"].split("; ")} == spellings
    assert len(spellings) == 4


def test_expected_figures_are_rules_over_years() -> None:
    for package in (HOUSES, "anggaran-program"):
        for item in rows(package, "angka-diharapkan"):
            assert item["kelas_informasi"] in {"berkala", "serta-merta", "setiap-saat"}
            assert item["penanggung_jawab"]
            assert item["periode_mulai"] < item["periode_selesai"]
            assert re.fullmatch(r"\d{4}-01-01 \d{4}-12-31", f"{item['periode_mulai']} {item['periode_selesai']}")


def _plain(text: str) -> str:
    """Take off what the copy of the paper marks up: tags, asterisks, line breaks, bullets."""
    text = re.sub(r"<[^>]+>|\*", "", text.replace("&amp;", "&"))
    return re.sub(r"\s+", " ", text)


JOINED = ("S5", "W5", "O6")


def test_quotations_stand_in_the_paper_word_for_word() -> None:
    folder = find_shared("seeds")
    paper = _plain("\n".join(path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))))
    quoted = [
        (package, resource["name"], item[field["name"]])
        for package, resource in tables()
        for field in fields(resource)
        if role(field) == "isi"
        for item in rows(package, resource["name"])
        if item.get("faktor") not in JOINED or "isi" not in item
    ]
    assert len(quoted) > 150
    assert [quote for quote in quoted if _plain(quote[2]) not in paper] == []


@pytest.mark.parametrize("factor", JOINED)
def test_the_two_halves_of_a_joined_quotation_stand_in_the_paper(factor: str) -> None:
    folder = find_shared("seeds")
    paper = _plain("\n".join(path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))))
    (item,) = [item for item in rows(CITY, "faktor-swot") if item["faktor"] == factor]
    words = item["isi"].split(" ")
    assert any(" ".join(words[:cut]) in paper and " ".join(words[cut:]) in paper for cut in range(3, len(words) - 2)), (
        item["isi"]
    )


def test_nobody_is_named_but_authors() -> None:
    """No column of the real data is about a person or a household."""
    words = re.compile(r"\b(nik|no_kk|alamat_rumah|telepon|nama_penerima|nama_warga|tanggal_lahir)\b")
    names = {field["name"] for _, resource in tables() for field in fields(resource)}
    assert not [name for name in names if words.search(name)]


def test_a_row_can_be_found_by_its_key() -> None:
    assert row(HOUSES, "penanganan-kabupaten", "sisa-2021")["nilai"] == "28142"
    assert {resource["name"] for resource in resources(HOUSES)} >= {"program", "tahap-pro-rakyat"}
