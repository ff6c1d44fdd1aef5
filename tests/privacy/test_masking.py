"""No rendering of any finding tells a personal value: not the words, not the JSON, not what other rules quote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from site_builder.check.privacy.masking import MASK, mask_text
from site_builder.cli import main
from tests.privacy.asking import validate, write_package

SECRETS = (
    "1607014101900003", "1607010203850001", "Siti Aminah", "Hermansyah", "081234567890", "siti.aminah@gmail.com",
    "09.254.294.3-407.000", "1990-01-41", "Jl. Merdeka No. 12 RT 03",
)  # fmt: skip


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Return a project whose personal columns break every rule there is to break."""
    table = (
        "nama_penerima,nik,hp,surel,npwp,tanggal_lahir,alamat,jumlah\n"
        "Siti Aminah,1607014101900003,081234567890,siti.aminah@gmail.com,09.254.294.3-407.000,1990-01-41,"
        "Jl. Merdeka No. 12 RT 03,1607014101900003\n"
        "Hermansyah,1607014101900003,081234567890,siti.aminah@gmail.com,09.254.294.3-407.000,1990-01-41,"
        "Jl. Merdeka No. 12 RT 03,1\n"
        "Hermansyah,1607010203850001,x\n"
    )
    project = write_package(tmp_path, table)
    types = {
        "nama_penerima": {"type": "integer"},
        "nik": {"type": "string", "constraints": {"unique": True, "maxLength": 10, "pattern": "[a-z]+"}},
        "hp": {"type": "integer"},
        "surel": {"type": "string", "constraints": {"enum": ["a"]}},
        "npwp": {"type": "number"},
        "tanggal_lahir": {"type": "date"},
        "alamat": {"type": "boolean"},
        "jumlah": {"type": "integer", "constraints": {"maximum": 100}},
    }
    schema = {
        "fields": [{"name": name, **more} for name, more in types.items()],
        "primaryKey": ["nik"],
        "foreignKeys": [{"fields": "nik", "reference": {"resource": "rumah", "fields": "nama_penerima"}}],
    }
    descriptor = {"name": "bantuan", "resources": [{"name": "rumah", "path": "data/rumah.csv", "schema": schema}]}
    (project / "datapackages" / "bantuan" / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return project


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_rendering_shows_a_value(broken: Path, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, result, printed = validate(broken, capsys, "--lang", language)
    assert code == 1
    assert len({item["code"] for item in result["findings"]}) >= 8
    assert [secret for secret in SECRETS if secret.casefold() in printed.casefold()] == []


def test_a_build_shows_no_value_either(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--project", str(broken)]) == 1
    printed = capsys.readouterr()
    assert [secret for secret in SECRETS if secret.casefold() in (printed.out + printed.err).casefold()] == []


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("kunci 1607014101900003 ganda", f"kunci {MASK} ganda"),
        ("16.07.01.410190.0003", MASK),
        ("１６０７０１４１０１９００００３", MASK),
        ("09.254.294.3-407.000 dan 0812-3456-7890", f"{MASK} dan {MASK}"),
        ("siti.aminah@gmail.com; info@banyuasinkab.go.id", f"{MASK}; info@banyuasinkab.go.id"),
        ("5.1.02.01.01.0024 pada 2021-03-04", "5.1.02.01.01.0024 pada 2021-03-04"),
        ("Sel C17 berisi “1.234,5”", "Sel C17 berisi “1.234,5”"),
        ("", ""),
    ],
)
def test_masking_a_text(text: str, masked: str) -> None:
    assert mask_text(text) == masked


def test_letters_that_touch_a_number_hide_nothing() -> None:
    assert mask_text("PT1607014101900003S") == f"PT{MASK}S"
