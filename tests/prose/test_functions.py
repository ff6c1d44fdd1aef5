"""Every function: what it says of a small table, of the real portal and of the example, checked from the tables."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from site_builder.derive.survey import Survey
from site_builder.model.number import Number
from site_builder.model.prose import Picture, Tabulation
from site_builder.text.sentences import sentence_words
from tests.prose.making import house_library, numbers, project_survey, refused, said, survey_of, written
from tests.tools import ROOT


@pytest.fixture
def houses(tmp_path: Path) -> Survey:
    return survey_of(house_library(tmp_path))


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ("angka('rencana', tahun=2021)", "4.200 rumah"),
        ("angka(jenis='RENCANA', tahun='2021')", "4.200 rumah"),
        ("angka('rencana', tahun=2021, bentuk='angka')", "4.200"),
        ("angka('pagu', tahun=2021, bentuk='singkat')", "Rp8,4 miliar"),
        ("angka('pagu', tahun=2021)", "Rp8.417.500.000"),
        ("angka('rencana', tahun=2021, bentuk='lengkap')", "4.200 rumah (2021)"),
        ("angka('rencana', tahun=2021, wilayah='bayu')", "700 rumah"),
        ("angka('rencana', wilayah='99.01.03')", "12 rumah"),
        ("angka(kunci='s21')", "2.100 rumah"),
        ("angka('rencana', basis='B')", "4.000 rumah"),
        ("angka('alokasi')", "belum dipublikasikan"),
        ("selisih(angka('rencana', tahun=2020), dan=angka('rencana', tahun=2021))", "800 rumah"),
        ("selisih(angka('rencana', tahun=2021), dan=angka('rencana', tahun=2020))", "−800 rumah"),
        ("persen(angka('target'), dari=angka('rencana', tahun=2021))", "50 %"),
        ("kali(angka('rencana', tahun=2021), dari=angka('target'))", "2 kali"),
        ("bagian(angka('target'), dari=angka('rencana', tahun=2021))", "50 dari setiap 100"),
        ("bagian(angka('rencana', wilayah='Cahaya'), dari=angka('rencana', tahun=2021))", "3 dari setiap 1.000"),
        ("per(angka('pagu'), tiap=angka('rencana', tahun=2021))", "Rp2.004.167 per rumah"),
        ("selisih(angka('alokasi'), dan=angka('target'))", "belum dipublikasikan"),
        ("banding(angka('target'), dengan=angka('target'))", "2.100 rumah (2021), sama dengan 2.100 rumah (2021)"),
        (
            "banding(angka('rencana', tahun=2021), dengan=angka('rencana', tahun=2020))",
            "4.200 rumah (2021), 800 rumah lebih sedikit daripada 5.000 rumah (2020)",
        ),
        ("hitung('rumah')", "10"),
        ("hitung('Rumah & isinya', jenis='rencana', tahun=2021)", "4"),
    ],
)
def test_a_function_says(call: str, words: str, houses: Survey) -> None:
    assert said(houses, f"Teks {{{{ {call} }}}}.").replace("\N{NO-BREAK SPACE}", " ") == words


@pytest.mark.parametrize(
    ("call", "words", "hint"),
    [
        ("angka()", "tidak disebut", "rencana"),
        ("angka('rencanna', tahun=2021)", "tidak ada jenis “rencanna”", "“rencana”"),
        ("angka('rencana', tahun=1999)", "tidak ada tahun “1999” di antara angka dengan jenis “rencana”", "2020"),
        ("angka('rencana')", "3 angka cocok", "tahun=2020"),
        ("angka('rencana', wilayah='Awn')", "tidak ada wilayah", "“Awan”"),
        ("angka('rencana', paket='uang')", "tidak ada paket “uang”", "bantuan"),
        ("angka('rencana', kolom='harga')", "tidak ada kolom “harga”", "nilai"),
        ("angka('rencana', tahn=2021)", "tidak mengenal “tahn”", "“tahun”"),
        ("angka('rencana', tahun=2021, bentuk='besar')", "“bentuk” berisi “besar”", "biasa"),
        ("angka('rencana', jenis='target')", "disebut dua kali", "Hapus"),
        ("angka('rencana', 2021)", "tanpa nama", "Yang ada"),
        ("angka('rencana', tahun=['2021'])", "bukan teks atau bilangan", "tahun"),
        ("semua('rencana')", "tidak berdiri sendiri", "angka"),
        ("anggka('rencana')", "fungsi anggka() tidak ada", "“angka”"),
        ("selisih(angka('target'))", "memerlukan “dan”", "angka(…)"),
        ("selisih(angka('target'), dan=5)", "berisi “5”", "angka(…)"),
        ("selisih(angka('target'), dan=hitung('rumah'))", "harus berupa angka", "angka"),
        ("selisih(angka('target'), dan=angka('pagu'))", "satuannya “rumah” dan “rupiah”", "Bandingkan"),
        ("selisih(angka('rencana', tahun=2022), dan=angka('rencana', tahun=2021))", "basisnya “B” dan “A”", "Banding"),
        ("persen(angka('pagu'), dari=angka('realisasi'))", "pembaginya nol", "pembanding"),
        ("bagian(angka('rencana', tahun=2021), dari=angka('target'))", "bukan bagian", "kali"),
        ("per(angka('pagu'), tiap=angka('rencana', tahun=2020))", "pokok atau periodenya", "Bandingkan"),
        ("tabel('rumahh')", "tidak ada tabel", "“Rumah & isinya”"),
        ("tabel('rumah', pilih=['harga'])", "tidak punya kolom “harga”", "nilai"),
        ("tabel('rumah', pilih=7)", "berisi “7”", "daftar teks"),
        ("tabel('rumah', paling_banyak=1000)", "berisi “1000”", "sampai 60"),
        ("tabel('rumah', tahun=1999)", "tidak ada baris dengan tahun “1999”", "2021"),
        ("grafik('entah apa')", "tidak ada grafik", "Yang ada"),
    ],
)
def test_what_cannot_be_answered_says_why_and_what_to_do(call: str, words: str, hint: str, houses: Survey) -> None:
    [(place, problem, remedy)] = refused(houses, f"{{{{ {call} }}}}\n")
    assert place == "content/uji.md:4"
    assert words in problem
    assert hint in remedy


def test_what_is_proposed_for_an_ambiguous_call_works(houses: Survey) -> None:
    [(_, _, remedy)] = refused(houses, "{{ angka('rencana', tahun=2021, satuan='rumah', wilayah='Awan', dana='x') }}")
    assert remedy
    [(_, _, remedy)] = refused(houses, "{{ angka('rencana') }}")
    call = remedy.partition("misalnya ")[2].partition(" atau ")[0]
    assert said(houses, call) == "5.000 rumah"


def test_a_list_names_what_differs_and_orders_as_asked(houses: Survey) -> None:
    def lines(order: str) -> list[str]:
        return said(houses, f"{{{{ daftar('rencana', tahun=2021, urut='{order}') }}}}").split("\n")

    assert lines("terbesar")[1:] == ["Awan: 700 rumah", "Bayu: 700 rumah", "Cahaya: 12 rumah"]
    assert lines("terkecil")[0] == "Cahaya: 12 rumah"
    assert len(said(houses, "{{ daftar('rencana', paling_banyak=2) }}").split("\n")) == 2


def test_a_table_keeps_rows_columns_and_what_is_missing(houses: Survey) -> None:
    [inset] = written(houses, "{{ tabel('rumah', tahun=2021, pilih=['jenis', 'nilai'], paling_banyak=3) }}").insets
    assert isinstance(inset, Tabulation)
    assert [column.title for column in inset.grid.columns] == ["jenis", "nilai"]
    cells = [row.cells for row in inset.grid.rows]
    assert [cell[0] for cell in cells] == ["rencana", "target", "alokasi"]
    assert [cell[1].value if isinstance(cell[1], Number) else cell[1] for cell in cells] == [4200, 2100, None]
    assert inset.left_out == 5


def test_a_small_count_stands_by_its_marker_and_is_never_computed_with(tmp_path: Path) -> None:
    rows = [
        ("a", "99.01.01", "Awan", 2021, "", "", "tertangani", 3, "rumah"),
        ("b", "99.01.02", "Bayu", 2021, "", "", "tertangani", 40, "rumah"),
    ]
    survey = survey_of(house_library(tmp_path, rows))
    assert said(survey, "{{ angka('tertangani', wilayah='Awan') }}") == "<5 rumah"
    for call in ("selisih", "persen", "kali"):
        second = "dan" if call == "selisih" else "dari"
        text = f"{{{{ {call}(angka('tertangani', wilayah='Awan'), {second}=angka('tertangani', wilayah='Bayu')) }}}}"
        assert [number.value for number in numbers(written(survey, text))] == [None]
    text = "{{ klaim('terendah', angka('tertangani', wilayah='Bayu'), di_antara=semua('tertangani')) }}"
    assert "tidak dapat diperiksa" in refused(survey, text)[0][1]


@pytest.mark.parametrize("value", ["NaN", "INF", "1E+40", "-5", "0.000000001", "9" * 60])
def test_odd_values_never_break_a_text(value: str, tmp_path: Path) -> None:
    rows = [("a", "", "", 2021, "", "", "pagu", value, "rupiah"), ("b", "", "", 2021, "", "", "realisasi", 7, "rupiah")]
    survey = survey_of(house_library(tmp_path, rows))
    a, b = "angka('pagu')", "angka('realisasi')"
    two = ("persen({}, dari={})", "kali({}, dari={})", "bagian({}, dari={})", "banding({}, dengan={})",
           "selisih({}, dan={})", "klaim('melebihi', {}, dari={})", "per({}, tiap={})")  # fmt: skip
    for call in [a, *(form.format(a, b) for form in two), *(form.format(b, a) for form in two)]:
        refused(survey, f"{{{{ {call} }}}}")


def test_titles_and_descriptions_hold_figures_and_no_tables(houses: Survey) -> None:
    prose = written(houses, "Teks.", title="Tahun 2021: {{ angka('target') }}", description="{{ angka('pagu') }}")
    assert sentence_words(prose.title) == "Tahun 2021: 2.100 rumah"
    assert sentence_words(prose.description) == "Rp8.417.500.000"
    with pytest.raises(Exception, match="judul"):
        written(houses, "Teks.", title="{{ tabel('rumah') }}")


def _rows(path: str) -> list[dict[str, str]]:
    with (ROOT / path).open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def test_every_function_on_the_real_portal() -> None:
    survey = project_survey("")
    rows = {row["kunci"]: row for row in _rows("datapackages/rtlh-penanganan/data/penanganan-kabupaten.csv")}
    handled, stock = Decimal(rows["tertangani-2021"]["nilai"]), Decimal(rows["terdata-2021"]["nilai"])
    text = """{{ angka("tertangani", tahun=2021) }} {{ persen(angka("tertangani", tahun=2021),
    dari=angka("terdata", tahun=2021)) }}
    {{ selisih(angka("terdata", tahun=2021), dan=angka("tertangani", tahun=2021)) }}
    {{ bagian(angka("tertangani", tahun=2021), dari=angka("terdata", tahun=2021)) }}
    {{ kali(angka("terdata", tahun=2021), dari=angka("tertangani", tahun=2021)) }}
    {{ per(angka("disalurkan", kunci="disalurkan-2019-bsps", satuan="rupiah"),
           tiap=angka("disalurkan", kunci="disalurkan-2019-bsps", satuan="rumah")) }} {{ hitung("Kecamatan") }}"""
    found = [number.value for number in numbers(written(survey, text))]
    places = len(_rows("datapackages/wilayah-banyuasin/data/kecamatan.csv"))
    share = handled / stock
    assert found[:4] == [handled, share * 100, stock - handled, round(share * 100)]
    assert found[4:] == [stock / handled, Decimal(17_500_000), places]
    text = """{{ klaim("kurang dari separuh", angka("tertangani", tahun=2021), dari=angka("terdata", tahun=2021)) }}

{{ daftar("alokasi", tahun=2020, urut="terbesar") }}

{{ tabel("Besar bantuan untuk satu rumah") }}

{{ grafik("rtlh-penanganan--penanganan-kabupaten--stok") }}

{{ banding(angka("target", tahun=2024), dengan=angka("target", tahun=2023)) }}
"""
    assert any(isinstance(item, Picture) for item in written(survey, text).insets)


def test_every_text_of_the_real_portal_and_of_the_example_can_be_written() -> None:
    from site_builder.derive.prose.writing import write_texts

    for name in ("", "kabupaten-contoh"):
        survey = project_survey(name)
        figures = {item.figure_id: item for card in survey.cards for table in card.resources for item in table.figures}
        found = write_texts(survey, figures)
        assert found.findings == ()
        assert found.glossary
