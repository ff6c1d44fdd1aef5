"""Honest tables, built to a whole portal, pass the second pair of eyes as they passed the first: without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.audit.judge import suspect
from site_builder.audit.series import Series, Spot
from tests.audit.asking import build
from tests.gate import table, write_package
from tests.privacy.test_harmless import COLUMNS


@pytest.mark.parametrize(("header", "cells"), COLUMNS, ids=[f"{n}-{header}" for n, (header, _) in enumerate(COLUMNS)])
def test_a_harmless_column_is_not_suspected(header: str, cells: list[str]) -> None:
    series = Series(header, cells, lambda index: Spot())
    assert [(item.kind, item.count) for item in suspect((series,))] == []


def test_all_of_them_built_to_a_portal_pass(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    resources, files = [], {}
    for number, (header, cells) in enumerate(COLUMNS):
        name = f"t{number}"
        resources.append(table(name, "baris", header) if header != "baris" else table(name, header))
        quoted = ['"' + cell.replace('"', '""') + '"' for cell in cells]
        files[f"data/{name}.csv"] = f"baris,{header}\n" + "".join(
            f"b{row},{cell}\n" for row, cell in enumerate(quoted, start=1)
        )
    write_package(tmp_path / "datapackages" / "wajar", {"name": "wajar", "resources": resources}, files)
    code, said = build(tmp_path, capsys)
    assert [item["message"] for item in said["findings"] if item["code"].startswith("personal-")] == []
    assert code == 0


@pytest.mark.parametrize(
    ("posts", "kinds"),
    [
        (["Kepala Dinas", "Camat Betung", "Lurah Sterio"], set()),
        (["Kader", "Camat Betung", "Lurah Sterio"], {"name"}),
        (["Camat", "Lurah"], {"name"}),
    ],
    ids=["all of them hold office", "one does not", "one has no post"],
)
def test_names_beside_posts_of_public_office_are_not_suspected(posts: list[str], kinds: set[str]) -> None:
    names = Series("Nama", ["Hasan Basri", "Dewi Sartika", "Ahmad Rizal"], lambda index: Spot())
    beside = Series("Jabatan", posts, lambda index: Spot())
    assert {item.kind for item in suspect((names, beside))} == kinds
