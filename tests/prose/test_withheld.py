"""A package that is withheld takes no other page down: its figures in texts say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.case import STOK, Content, write_project
from tests.corpus.content import _ASKED, PAGE
from tests.gate import run_json

BROKEN: dict[str, Content] = {
    STOK: "kunci,tahun,jenis,nilai,satuan\nsisa-a,2020,sisa,banyak,rumah\n",
    "datapackages/lain/datapackage.json": {"name": "lain", "resources": [{"name": "a", "path": "a.csv"}]},
    "datapackages/lain/a.csv": "nama,teks\nsatu,dua\n",
}
TEXT = """Ada {{ angka('sisa', tahun=2021) }}.

{{ tabel('stok') }}

Bukan {{ angka(jenis='sisa', tahun=2021, bentuk='singkat') }}.
"""


def test_figures_of_a_withheld_package_read_as_not_published_yet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_project(tmp_path / "proyek", _ASKED, BROKEN, {PAGE: f'+++\ntitle = "T"\n+++\n{TEXT}'})
    code, said = run_json(
        capsys, "build", "--project", tmp_path / "proyek", "--output", tmp_path / "terbit", "--on-invalid", "quarantine"
    )
    assert (code, [item["name"] for item in said["quarantined"]]) == (1, ["contoh"])
    page = (tmp_path / "terbit/tentang/index.html").read_text("utf-8")
    assert page.count("belum terbit") >= 3


def test_a_mistyped_function_is_told_even_then(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_project(tmp_path / "proyek", _ASKED, BROKEN, {PAGE: "Ada {{ anggka('sisa') }}.\n"})
    code, said = run_json(
        capsys, "build", "--project", tmp_path / "proyek", "--output", tmp_path / "terbit", "--on-invalid", "quarantine"
    )
    assert code == 2
    assert "content-function" in {item["code"] for item in said["findings"]}
