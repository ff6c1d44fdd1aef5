"""Whatever stands in `consistencyRules` and in the cells, nothing crashes, nothing hangs, and rules are data."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.check.consistency.kinds import KINDS
from site_builder.model.words import LANGUAGES
from site_builder.text.findings import wording
from tests.consistency.making import judged, package, resource

COLUMNS = ("kode", "tahun:year", "jenis", "nilai:number", "satuan", "sisa:integer")
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["kode", "stok", "nilai"]),
)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
NAMES = sorted({name for kind in KINDS.values() for name in kind.names} | {"severity", "title_en"})
SIDE = st.fixed_dictionaries(
    {"resource": st.just("stok"), "field": st.sampled_from(["nilai", "sisa"]), "by": st.just(["kode"])},
    optional={"where": JSON, "except": JSON, "package": st.sampled_from(["contoh", "lain"]), "toParent": JSON},
)
VALUES = st.one_of(
    JSON, st.sampled_from(["stok", "nilai", "tahun", "P1M", "equal", ["kode"], ["nilai"], 0, 2, 1.5]), SIDE
)
RULE = st.builds(
    lambda kind, more: {"name": "a", "kind": kind, "title": "A", "resource": "stok", **more},
    st.sampled_from(sorted(KINDS)),
    st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=9),
)
CELLS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=5), st.decimals(), st.dates(), st.just("\ud800"),
    st.just(10**400), st.just(Decimal("1E+9999")), st.tuples(st.integers()), st.just(date.max),
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(RULE | JSON, max_size=3) | JSON, st.lists(st.tuples(*[CELLS] * 6), max_size=5), JSON)
def test_any_rule_over_any_cells_ends_in_words(rules: Any, rows: list[Any], changes: Any) -> None:
    before = package(resource("stok", COLUMNS, rows[:3], ["kode"]), version="1")
    table = resource("stok", COLUMNS, rows, ["kode"])
    made = package(table, rules=rules, version="2", acceptedChanges=changes)
    verdict = judged(made, published=before)
    for finding in (*verdict.findings, *verdict.losses):
        for language in LANGUAGES:
            words = wording(finding, language)
            assert words.message
            assert words.hint
            assert "$" not in words.message.replace("$schema", "") or "$" in repr((rules, changes))
