"""The rules that the real packages declare: they hold for what sources say, and a slip in a figure breaks them."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from site_builder.model.report import Report
from site_builder.model.request import Request
from site_builder.pipeline import check
from tests.data.packages import FOLDER
from tests.tools import ROOT


def test_every_rule_is_answered_somewhere_and_broken_nowhere() -> None:
    report = check(Request(ROOT, output_path=ROOT / "no-such-folder")).report
    assert len(report.rules) >= 18
    silent = [rule.name for rule in report.rules if rule.state != "held" and not rule.is_about_published]
    assert (silent, report.findings) == ([], ())


def _cells(package: str, table: str) -> Sequence[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((FOLDER / package / "data" / f"{table}.csv").read_text("utf-8"))))


def test_what_they_promise_is_so_for_somebody_who_adds_up_by_hand() -> None:
    whole = {row["kunci"]: int(row["nilai"]) for row in _cells("rtlh-penanganan", "penanganan-kabupaten")}
    districts = _cells("rtlh-penanganan", "penanganan-kecamatan")
    assert whole["terdata-2021"] - whole["tertangani-2021"] == whole["sisa-2021"] == 28142
    assert whole["terdata-2020"] - whole["tertangani-2016-2020-bsps"] == whole["sisa-2020"] == 40138
    for key in ("disalurkan-2019-bsps", "alokasi-2020-bsps-bsrs"):
        assert sum(int(row["nilai"]) for row in districts if row["kunci"].startswith(f"{key}-")) == whole[key]


def _with_slip(folder: Path, package: str, table: str, old: str, new: str) -> Report:
    shutil.copytree(FOLDER, folder / "datapackages")
    path = folder / "datapackages" / package / "data" / f"{table}.csv"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    return check(Request(folder)).report


SLIPS = (
    ("rtlh-penanganan", "penanganan-kabupaten", "sisa,28142", "sisa,28124", {"sisa-setahun"}),
    ("rtlh-penanganan", "penanganan-kabupaten", "sisa,40138", "sisa,41038", {"sisa-2020-bsps"}),
    ("rtlh-penanganan", "penanganan-kabupaten", "alokasi,68,", "alokasi,860,", {"bagian-tidak-melebihi"}),
    (
        "rtlh-penanganan",
        "penanganan-kabupaten",
        "tertangani,642,",
        "tertangani,624,",
        {"tertangani-2021-terbagi-habis"},
    ),
    (
        "rtlh-penanganan",
        "penanganan-kecamatan",
        "disalurkan,210,",
        "disalurkan,120,",
        {"kecamatan-sama-dengan-kabupaten"},
    ),
    ("rtlh-penanganan", "penanganan-kecamatan", "alokasi,151,rumah", "alokasi,151,unit", {"satu-satuan-kecamatan"}),
    ("anggaran-program", "penduduk", "penduduk,433910,", "penduduk,433190,", {"penduduk-menurut-jenis-kelamin"}),
    ("anggaran-program", "dana", "rupiah,481,", "rupiah,418,", {"rumah-sama-di-dua-paket"}),
)


@pytest.mark.parametrize("slip", SLIPS, ids=[slip[3] for slip in SLIPS])
def test_a_slip_is_noticed(slip: tuple[str, str, str, str, set[str]], tmp_path: Path) -> None:
    *where, names = slip
    report = _with_slip(tmp_path, *where)  # type: ignore[arg-type]
    assert {finding.values["name"] for finding in report.findings if "rule" in finding.values} == names
    assert [finding.code for finding in report.findings if "rule" not in finding.values] == []
