"""The honest twins of what the border refuses: each passes without a word."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.corpus.case import DESCRIPTOR, PACKAGE, STOK, STOK_TABLE, Content, package, write_project
from tests.gate import run_json

HEAD = "kode,tahun,jumlah\n"
_FIELDS = STOK_TABLE["schema"]["fields"]


def _fields(**first: object) -> dict[str, object]:
    return {"fields": [{**_FIELDS[0], **first}, *_FIELDS[1:]]}


def _stok(**more: object) -> dict[str, object]:
    return package({**STOK_TABLE, **more})


def _packed(data: bytes) -> Mapping[str, Content]:
    return {DESCRIPTOR: _stok(path="data/stok.csv.gz"), STOK: None, f"{STOK}.gz": data}


TWINS: Mapping[str, Mapping[str, Content]] = {
    "a byte order mark": {STOK: "\ufeff" + HEAD + "16.07.01,2020,1\n"},
    "UTF-16 declared": {DESCRIPTOR: _stok(encoding="utf-16"), STOK: (HEAD + "16.07.01,2020,1\n").encode("utf-16")},
    "letters of Windows declared": {
        DESCRIPTOR: _stok(encoding="windows-1252"),
        STOK: (HEAD + "Désa,2020,1\n").encode("windows-1252"),
    },
    "semicolons in quoted cells": {STOK: HEAD + '"a;b;c",2020,1\n"d;e;f",2020,2\n'},
    "semicolons between cells": {STOK: "kode;tahun;jumlah\na,b;2020;1\n"},
    "a cell as long as may be": {STOK: HEAD + "x" * 32_767 + ",2020,1\n"},
    "a cell of several lines": {STOK: HEAD + '"a\nb\n\tc",2020,1\n'},
    "emoji, joined": {STOK: HEAD + "👨\u200d👩\u200d👧,2020,1\n"},
    "Arabic with its marks": {STOK: HEAD + "السلام\u200f عليكم,2020,1\n"},
    "a table that packs well": _packed(gzip.compress((HEAD + "16.07.01,2020,1\n" + "16.07.02,2020,2\n").encode())),
    "a pattern of codes": {
        DESCRIPTOR: _stok(schema=_fields(constraints={"pattern": r"\d{2}(\.\d{2})+"})),
        STOK: HEAD + "16.07.01,2020,1\n16.07,2020,2\n",
    },
    "a pattern that would explode, on honest cells": {
        DESCRIPTOR: _stok(schema=_fields(constraints={"pattern": r"([a-z]+\s?)+"})),
        STOK: HEAD + "desa maju,2020,1\n",
    },
    "dates in any form that everybody reads alike": {
        DESCRIPTOR: _stok(
            schema={"fields": [_FIELDS[0], {"name": "hari", "type": "date", "format": "any"}]},
        ),
        STOK: "kode,hari\na,26 February 2024\nb,2024-02-26\nc,2024/02/26\n",
    },
    "a link inside the package": {},
    "a template of one's own": {"templates/pages/404.html": "<p>Tidak ada.</p>", "templates/partials/milik.html": "x"},
    "a schema in a file": {DESCRIPTOR: _stok(schema="skema.json"), f"{PACKAGE}/skema.json": STOK_TABLE["schema"]},
}


@pytest.mark.parametrize("name", TWINS)
def test_an_honest_twin_passes_without_a_word(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_project(tmp_path, TWINS[name])
    if "link" in name:
        (tmp_path / STOK).rename(tmp_path / PACKAGE / "data" / "asli.csv")
        (tmp_path / STOK).symlink_to("asli.csv")
    code, said = run_json(capsys, "validate", "--project", tmp_path)
    told = [item for item in said["findings"] if item["code"] != "file-unnamed"]
    assert (code, told) == (0, [])
