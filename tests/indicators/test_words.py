"""What pages say of results: right for ties, for one, for none, for hidden ones, on every kind of scale."""

from __future__ import annotations

from decimal import Decimal

from tests.indicators.making import FIFTHS, finding, lead, pages, result, results, scale, words


def _four(*values: int, **more: object) -> object:
    return results(*(result("abcdefgh"[place], value) for place, value in enumerate(values)), **more)  # type: ignore[arg-type]


def test_the_furthest_from_the_top_is_named() -> None:
    assert finding(_four(74, 21, 83), scale(*FIFTHS)) == "2022: paling jauh dari Smart adalah Indikator b, [21]"


def test_two_that_are_equally_far_are_both_named_and_three_are_counted() -> None:
    assert finding(_four(74, 21, 21), scale(*FIFTHS)).endswith("adalah Indikator b dan Indikator c, masing-masing [21]")
    assert finding(_four(74, 21, 21, 21), scale(*FIFTHS)).endswith("adalah 3 indikator, masing-masing [21]")


def test_all_equal_all_on_top_one_alone_and_no_scale() -> None:
    assert finding(_four(50, 50), scale(*FIFTHS)) == "2022: semua 2 indikator bernilai sama, [50]"
    assert finding(_four(80, 90), scale(*FIFTHS)) == "2022: semua 2 indikator mencapai tingkat Smart"
    assert finding(_four(50), scale(*FIFTHS)) == "2022: Indikator a dinilai [50], tingkat Scattered"
    assert finding(_four(50, 20)) == "2022: nilai terendah pada Indikator b, [20]"
    assert finding(_four(-5, 20), scale(("Awal",), ("Akhir",))) == "2022: nilai terendah pada Indikator a, [-5]"


def test_hidden_results_leave_no_superlative() -> None:
    table = results(result("a", 74), result("b", None), result("c", 21), hidden=[1])
    assert "sebagian hasilnya tidak ditampilkan" in finding(table, scale(*FIFTHS))
    said = pages(table, scale(*FIFTHS))
    assert words(said["indikator/b/index.html"].content.finding) == "Indikator b, 2022: [<5]"
    for code in "abc":
        assert "Peringkat" not in words(said[f"indikator/{code}/index.html"].content.lead)


def test_the_way_to_the_next_level_and_to_the_highest() -> None:
    said = lead("a", _four(43, 21), scale(*FIFTHS))
    assert "Pada 2022, [17] poin lagi ke tingkat Integrated, yang mulai dari [60].\n" in said
    assert "Ke tingkat tertinggi, Smart: [37] poin lagi.\n" in said
    assert "Peringkat [1] dari 2 indikator." in said
    near = lead("a", _four(79, 21), scale(*FIFTHS))
    assert "[1] poin lagi ke tingkat Smart" in near
    assert "Ke tingkat tertinggi" not in near


def test_on_top_beyond_and_without_bounds() -> None:
    assert "Ini tingkat tertinggi pada skalanya, mulai dari [80]." in lead("a", _four(83, 1), scale(*FIFTHS))
    assert "melampaui batas atas skala" in lead("a", _four(120, 1), scale(*FIFTHS))
    table = results(result("a", 3, level="Mula"), result("b", 4, level="Akhir"))
    steps = scale(("Mula",), ("Tengah",), ("Akhir",))
    assert "Tingkat berikutnya: Tengah." in lead("a", table, steps)
    assert "Ini tingkat tertinggi pada skalanya." in lead("b", table, steps)
    assert "tidak menyebut batas nilai" in lead("a", table, steps)


def test_distances_of_decimals_are_exact_and_in_their_unit() -> None:
    rows = (result("a", Decimal("2.79"), unit="indeks"), result("b", Decimal("0.1"), unit="hari"))
    marks = scale(("Rendah", 0, 3), ("Tinggi", 3, 4))
    assert "[0.21] poin lagi ke tingkat Tinggi" in lead("a", results(*rows), marks)
    assert "[2.9] hari lagi ke tingkat Tinggi" in lead("b", results(*rows), marks)


def test_a_level_that_contradicts_its_bounds_stands_beside_them() -> None:
    table = results(result("a", 30, level="Smart"), result("b", 50, level="Entah"), result("c", 130))
    said = pages(table, scale(*FIFTHS))
    remarks = {code: " ".join(said[f"indikator/{code}/index.html"].content.remarks) for code in "abc"}
    assert "Sumber menulis tingkat Smart; menurut batas skala, nilainya ada di tingkat Initial." in remarks["a"]
    assert "“Entah”, yang tidak ada pada skala" in remarks["b"]
    assert "di luar rentang skala" in remarks["c"]


def test_targets_reached_missed_met_and_later() -> None:
    table = results(
        *(result("a", 50, target=60), result("b", 50, target=45), result("c", 50, target=50)),
        *(result("a", None, 2026, target=75), result("d", 50)),
    )
    said = pages(table)
    told = {code: words(said[f"indikator/{code}/index.html"].content.targets) for code in "abcd"}
    assert told["a"] == "Target 2022: [60].\nBelum tercapai, kurang [10] poin.\nTarget 2026: [75].\n"
    assert told["b"].endswith("Tercapai, lebih [5] poin.\n")
    assert told["c"].endswith("Hasilnya tepat sama dengan target.\n")
    assert told["d"] == ""


def test_change_over_the_years_needs_two_results_of_equal_kind() -> None:
    table = results(
        *(result("a", value, when) for when, value in ((2020, 40), (2022, 55), (2021, 90))),
        *(result("b", value, when) for when, value in ((2020, 40), (2022, 35))),
        *(result("c", 40, when) for when in (2020, 2022)),
        result("d", 40),
    )
    said = {code: words(pages(table)[f"indikator/{code}/index.html"].content.change) for code in "abcd"}
    assert said == {
        "a": "Sejak 2020 naik [15] poin.",
        "b": "Sejak 2020 turun [5] poin.",
        "c": "Sama dengan hasil 2020.",
        "d": "",
    }


def test_ties_share_a_place() -> None:
    table = _four(80, 50, 50, 10)
    assert "Peringkat [2] dari 4 indikator, bersama Indikator c." in lead("b", table)
    assert "Peringkat [4] dari 4 indikator." in lead("d", table)
