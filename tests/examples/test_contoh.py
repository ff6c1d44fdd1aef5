"""The example is what its generator writes, builds without a finding, and never passes for a real place."""

from __future__ import annotations

from examples.contoh.__main__ import project_files
from tests.built import BuiltPortal
from tests.tools import ROOT

EXAMPLE = ROOT / "examples" / "kabupaten-contoh"
NOTICE = "Kabupaten ini tidak ada: semua nama dan angka di sini rekaan."
NOTICE_EN = "This regency does not exist: all names and figures here are invented."


def test_the_files_are_what_the_generator_writes() -> None:
    kept = {
        path.relative_to(EXAMPLE).as_posix(): path.read_text("utf-8")
        for folder in ("datapackages", "content")
        for path in (EXAMPLE / folder).rglob("*")
        if path.is_file()
    }
    made = project_files()
    by_hand = {name for name in set(kept) - set(made) if not name.endswith(".po")}  # corrections, words of the data
    assert by_hand == {"content/koreksi.toml"}
    assert {name: kept.get(name) for name in made} == made, "run: python -m examples.contoh"


def test_the_example_has_no_finding(example: BuiltPortal) -> None:
    assert example.said["findings"] == []
    assert len(example.said["packages"]) == 4


def test_every_page_says_that_nothing_of_it_is_real(example: BuiltPortal) -> None:
    said = {page: NOTICE_EN if page.startswith("en/") else NOTICE for page in example.pages}
    assert [page for page, notice in said.items() if notice not in example.text(page)] == []


def test_parameters_of_openness_reach_every_status(example: BuiltPortal) -> None:
    rows = [line.split(",") for line in example.text("keterbukaan/status.csv").splitlines()[1:]]
    assert {"terpenuhi", "sebagian", "belum", "di-luar-jangkauan"} <= {cell for row in rows for cell in row}


def test_small_counts_that_are_hidden_are_no_gaps(example: BuiltPortal) -> None:
    ledger = example.text("belum-dipublikasikan/angka-diharapkan.csv")
    assert "terbit-ditutup" in ledger
    assert "Sosialisasi" in example.text("belum-dipublikasikan/index.html")


def test_sums_of_the_example_hold() -> None:
    import pandas as pd

    folder = EXAMPLE / "datapackages" / "rumah-contoh" / "data"
    districts = pd.read_csv(folder / "keadaan-kecamatan.csv", dtype={"kode_wilayah": str})
    regency = pd.read_csv(folder / "keadaan-kabupaten.csv", dtype={"kode_wilayah": str})
    programmes = pd.read_csv(folder / "penanganan-program.csv", dtype={"kode_wilayah": str})
    assert (districts.terdata - districts.selesai == districts.belum).all()
    counts = ["terdata", "selesai", "belum"]
    assert districts.groupby("tahun")[counts].sum().equals(regency.set_index("tahun")[counts])
    keys = ["kode_wilayah", "tahun"]
    assert programmes.groupby(keys).selesai.sum().equals(districts.set_index(keys).selesai.sort_index())
