"""What the ledger of gaps says in English, and that letters to offices stay Indonesian on its English page."""

from __future__ import annotations

from pathlib import Path

from tests.outsider import read_page
from tests.pages.projects import build, table, write_package
from tests.pages.test_gaps import AREA_ROWS, AREAS, EXPECTED, FIGURES

HEAD = "wilayah,program,jenis,nilai,satuan,periode-mulai,periode-selesai\n"
RULE_HEAD = HEAD.replace("nilai,", "").strip() + ",tingkat-wilayah,frekuensi,penanggung-jawab\n"
YEARS = "2020-01-01,2021-12-31"


def test_what_is_missing_is_told_by_year_with_levels_in_the_plural(tmp_path: Path) -> None:
    rules = f"16.07,semua,sisa,rumah,{YEARS},kecamatan,P1Y,Dinas\n"
    figures = "16.07.02,semua,sisa,3,rumah,2021-01-01,2021-12-31\n"
    files = {"data/angka.csv": HEAD + figures, "data/harapan.csv": RULE_HEAD + rules, "data/wilayah.csv": AREA_ROWS}
    resources = [table("angka", FIGURES), table("harapan", EXPECTED), table("wilayah", AREAS)]
    write_package(tmp_path, {"name": "p", "resources": resources}, files)
    page = build(tmp_path).folder / "en" / "belum-dipublikasikan" / "index.html"
    source = page.read_text("utf-8")
    text = " ".join(read_page(source).text.split())
    assert "2020–2021: 5 of 6 expected figures not published" in text
    assert "2020: none of 3 expected figures published" in text
    assert "Houses not yet handled by subdistrict all 3 subdistricts" in text
    assert "2 of 3 subdistricts: 16.07.01 and 16.07.03" in text
    assert "2020–2021: 1 of 6 published." in text
    assert '<pre class="letter" tabindex="0" lang="id">[Tempat, tanggal]' in source
    assert "Rumah belum ditangani per kecamatan, untuk kecamatan" in text  # what the letter asks for
