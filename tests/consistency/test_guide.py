"""docs/consistency.md: every example is a rule that can be read, and its table of kinds is the one of the code."""

from __future__ import annotations

import json
import re

import pytest

from site_builder.check.consistency.accepted import CHANGES
from site_builder.check.consistency.kinds import COMMON, KINDS, Kind
from site_builder.model.report import Finding
from tests.consistency.making import judged, package, resource
from tests.tools import ROOT

GUIDE = (ROOT / "docs" / "consistency.md").read_text("utf-8")
EXAMPLES = [json.loads(text) for text in re.findall(r"```json\n(\{.*?\n?\})\n```", GUIDE, re.DOTALL)]


def _row(name: str, kind: Kind) -> str:
    sides = [
        f"`{side}` ({', '.join(inner.required)}; {', '.join(inner.optional)})" for side, inner in kind.sides.items()
    ]
    required = ", ".join([*(f"`{item}`" for item in kind.required), *sides])
    return f"| `{name}` | {required} | {', '.join(f'`{item}`' for item in kind.optional)} |"


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_has_an_example_and_its_row(name: str) -> None:
    assert any(example["kind"] == name for example in EXAMPLES)
    assert _row(name, KINDS[name]) in GUIDE


def test_every_common_property_and_every_change_is_told() -> None:
    for name in (*COMMON, "where", "except", "by", "tolerance", "compare", *CHANGES):
        assert f"`{name}`" in GUIDE


COLUMNS = (
    "kode", "kunci", "bagian_dari", "tahun:year", "jenis", "nilai:number", "persen:number", "terdata:integer",
    "tertangani:integer", "sisa:integer", "jumlah:integer", "satuan", "kode_wilayah", "kode_kabupaten", "program",
)  # fmt: skip


# The one about areas needs a table of areas: tests/corpus/meaning.py has it.
ALONE = [example for example in EXAMPLES if "toParent" not in str(example)]


@pytest.mark.parametrize("example", ALONE, ids=lambda example: example["name"])
def test_every_example_can_be_copied(example: dict[str, object]) -> None:
    names = ("stok", "penanganan", "komposisi", "dana", "capaian", "kecamatan", "kabupaten")
    made = package(*(resource(name, COLUMNS, [], ["kode"]) for name in names), rules=[example])
    told = [finding for finding in judged(made).findings if isinstance(finding, Finding)]
    assert [finding for finding in told if finding.code == "consistency-rule"] == []
