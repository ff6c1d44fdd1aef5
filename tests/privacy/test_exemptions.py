"""An exemption names one thing, gives a reason and a date, and is told; there is no switch that turns the rule off."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from site_builder.model.request import Request
from site_builder.pipeline import check
from tests.privacy.asking import validate, write_package

TABLE = "desa,no_hp\nLangkan,081234567890\nSukaraja,081345678901\n"
WHOLE = {
    "kind": "phone", "resource": "rumah", "field": "no_hp", "date": "2024-02-26",
    "reason": "Nomor layanan yang diumumkan dinas di papan kantor desa.", "by": "PPID Kabupaten Contoh",
}  # fmt: skip


def _codes(result: dict[str, Any]) -> list[str]:
    return [item["code"] for item in result["findings"]]


def test_a_used_exemption_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = write_package(tmp_path, TABLE, {"privacyExemptions": [WHOLE]})
    assert validate(project, capsys)[0] == 0
    (exemption,) = check(Request(project_path=project)).report.exemptions
    assert (exemption.package, exemption.resource, exemption.field, exemption.kind) == (
        "bantuan",
        "rumah",
        "no_hp",
        "phone",
    )
    assert (exemption.date, exemption.by, exemption.reason) == (date(2024, 2, 26), WHOLE["by"], WHOLE["reason"])


@pytest.mark.parametrize(
    ("change", "hint"),
    [
        ({"kind": "semua"}, "Pilih salah satu"),
        ({"kind": "*"}, "Pilih salah satu"),
        ({"reason": "publik"}, "mengapa"),
        ({"reason": ""}, "mengapa"),
        ({"date": "kemarin"}, "TTTT-BB-HH"),
        ({"date": ""}, "TTTT-BB-HH"),
        ({"field": "no_hpp"}, "resource"),
        ({"field": "*"}, "resource"),
        ({"resource": ""}, "resource"),
        ({"field": ""}, "resource"),
    ],
)
def test_an_incomplete_exemption_exempts_nothing(
    change: dict[str, str], hint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = write_package(tmp_path, TABLE, {"privacyExemptions": [{**WHOLE, **change}]})
    code, result, _ = validate(project, capsys)
    assert code == 1
    assert _codes(result) == ["personal-exemption", "personal-phone"]
    assert hint in result["findings"][0]["hint"]


@pytest.mark.parametrize("value", [True, "semua", {"kind": "phone"}, [None], [[]], ["phone"]])
def test_there_is_no_switch(value: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, result, _ = validate(write_package(tmp_path, TABLE, {"privacyExemptions": value}), capsys)
    assert code == 1
    assert "personal-phone" in _codes(result)


def test_another_kind_or_column_is_not_covered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = "desa,no_hp,nik\nLangkan,081234567890,1607014101900003\n"
    _, result, _ = validate(write_package(tmp_path, table, {"privacyExemptions": [WHOLE]}), capsys)
    assert _codes(result) == ["personal-nik"]


def test_an_unused_exemption_is_a_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = write_package(tmp_path, "desa,no_hp\nLangkan,belum ada\n", {"privacyExemptions": [WHOLE]})
    code, result, _ = validate(project, capsys)
    assert (code, _codes(result)) == (0, ["personal-exemption-unused"])
    assert "rumah › no_hp" in result["findings"][0]["message"]


def test_a_text_is_exempted_by_its_part(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = {key: value for key, value in WHOLE.items() if key not in ("resource", "field")}
    more = {"description": "Lapor ke 0812-3456-7890", "privacyExemptions": [{**entry, "part": "description"}]}
    code, result, _ = validate(write_package(tmp_path, "desa\nLangkan\n", more), capsys)
    assert (code, result["findings"]) == (0, [])
