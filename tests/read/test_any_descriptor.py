"""Any JSON at all as a descriptor: findings, never an exception, never a look outside the package."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.check.library import check_library
from site_builder.model.library import Library
from site_builder.model.settings import Settings
from site_builder.read.packages import read_package
from site_builder.text.findings import wording
from tests.gate import V2, write_package

SOUND: dict[str, Any] = {
    "$schema": V2,
    "name": "contoh",
    "title": "Contoh",
    "licenses": [{"name": "CC-BY-4.0"}],
    "sources": [{"title": "Sumber", "path": "https://contoh.id"}],
    "contributors": [{"title": "Dinas", "roles": ["publisher"]}],
    "views": [{"name": "v", "specType": "vega-lite", "spec": {"mark": "bar"}, "resources": ["stok"]}],
    "temporal": {"start": "2020-01-01", "end": "2021"},
    "resources": [
        {
            "name": "stok",
            "path": "stok.csv",
            "dialect": {"delimiter": ",", "headerRows": [1]},
            "schema": {
                "fields": [
                    {"name": "kode", "type": "string", "constraints": {"pattern": ".+", "enum": ["a", "b"]}},
                    {"name": "jumlah", "type": "integer", "constraints": {"minimum": 0}, "missingValues": ["-"]},
                ],
                "primaryKey": "kode",
                "missingValues": [{"value": ""}, {"value": "-", "label": "belum ada"}],
                "foreignKeys": [{"fields": "kode", "reference": {"resource": "wilayah", "fields": "kode"}}],
            },
        },
        {"name": "wilayah", "data": [{"kode": "a"}, {"kode": "b"}]},
    ],
}
KEYS = sorted(
    {
        *("name", "path", "data", "schema", "dialect", "type", "format", "profile", "encoding", "compression", "hash"),
        *("fields", "primaryKey", "foreignKeys", "missingValues", "constraints", "enum", "reference", "resource"),
        *("bytes", "url", "scheme", "layout", "stats", "hashing", "profiles", "extrapaths", "innerpath", "fieldsMatch"),
        *(
            "header",
            "headerRows",
            "commentRows",
            "csv",
            "json",
            "excel",
            "quoteChar",
            "arrayItem",
            "itemType",
            "example",
        ),
        *("categories", "references", "rdfType", "trueValues", "decimalChar", "groupChar", "control", "basepath"),
    }
)
WORDS = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        [
            *("", "stok", "stok.csv", "kode", "integer", "number", "date", "list", "array", "geojson", "any", "table"),
            *(
                "json",
                "csv",
                "xlsx",
                "sql",
                "../x",
                "/etc/passwd",
                "~",
                "http://x",
                "s3://b/k",
                "$HOME",
                "%d/%m",
                "fmt:x",
            ),
            *(
                "tabular-data-resource",
                "utf-8",
                "base64",
                "gz",
                "zip",
                "no",
                "equal",
                "subset",
                "\x00",
                "\ud800",
                "[",
                "∞",
            ),
        ]
    ),
)
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(-2, 10**20), st.floats(allow_nan=False), WORDS)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | WORDS, inner, max_size=4),
    max_leaves=8,
)


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """List every place of a value that could hold something else."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, inner in items for place in _places(inner, (*path, key)))]


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """Take a sound descriptor and put anything in one to three of its places, or add a property there."""
    value: Any = copy.deepcopy(SOUND)
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.sampled_from(_places(value)))
        at = value
        for key in place[:-1]:
            at = at[key]
        if not place:
            value = draw(ANYTHING) if draw(st.booleans()) else {**value, draw(st.sampled_from(KEYS)): draw(ANYTHING)}
            if not isinstance(value, dict):
                return value
        elif isinstance(at[place[-1]], dict) and draw(st.booleans()):
            at[place[-1]][draw(st.sampled_from(KEYS))] = draw(ANYTHING)
        else:
            at[place[-1]] = draw(ANYTHING)
    return value


def _survives(descriptor: Any, folder: Path) -> None:
    text = json.dumps(descriptor).encode("utf-8", "surrogatepass")
    write_package(folder, text, {"stok.csv": "kode,jumlah\na,1\nb,\n"})
    package = read_package(folder / "datapackage.json", folder)
    report = check_library(Library(Settings(), (package,)))
    for finding in report.findings:
        assert finding.code != "reader-failure", finding
        for language in ("id", "en"):
            words = wording(finding, language)  # type: ignore[arg-type]
            assert words.message
            assert words.hint
            # A message may quote the path that a descriptor names, never what lies there.
            assert "root:" not in words.message


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(descriptor=mutated())
def test_a_sound_descriptor_with_anything_anywhere(descriptor: Any, tmp_path: Path) -> None:
    _survives(descriptor, tmp_path / "p")


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(descriptor=ANYTHING)
def test_anything_at_all(descriptor: Any, tmp_path: Path) -> None:
    _survives(descriptor, tmp_path / "p")


def test_the_sound_descriptor_is_sound(tmp_path: Path) -> None:
    write_package(tmp_path / "p", SOUND, {"stok.csv": "kode,jumlah\na,1\nb,-\n"})
    package = read_package(tmp_path / "p" / "datapackage.json", tmp_path)
    violations = [*package.violations, *(item for resource in package.resources for item in resource.violations)]
    assert violations == []


@pytest.mark.parametrize("type_", [None, "x", 5, {}])
def test_a_schema_may_have_a_type_of_its_own(type_: Any, tmp_path: Path) -> None:
    descriptor = copy.deepcopy(SOUND)
    descriptor["resources"][0]["schema"]["type"] = type_
    _survives(descriptor, tmp_path / "p")


@pytest.mark.parametrize("data", [b"", b"\x00", b"{", b"\xff\xfe{", b"null", b'"x"', b"{}", b"[1]", b"\xef\xbb\xbf{}"])
def test_bytes_that_are_no_descriptor(data: bytes, tmp_path: Path) -> None:
    for name in ("datapackage.json", "datapackage.yaml"):
        write_package(tmp_path / "p", data, {}, name)
        package = read_package(tmp_path / "p" / name, tmp_path)
        assert package.violations
        assert package.name == "p"
