"""Our verdict on version 2 descriptors beside those of the official profile and of frictionless.

Whatever the official profile refuses we refuse, but for the faults of the profile itself that `PROFILE_FAULTS` names.
Whatever the profile and frictionless both accept we do not refuse, but for the reasons that `STRICTER` names.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping, Sequence
from pathlib import Path as FilePath
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.model.package import Violation
from site_builder.read.metadata import judge_descriptor
from tests.read.descriptors import FULL, OTHERS, Path, changed, places, renamed, without
from tests.tools import find_shared

PLACES = list(places(FULL))
# What frictionless refuses as well as soon as it reads a table by it, or what would lead nowhere.
STRICTER: Mapping[tuple[str, str], str] = {
    ("field-error", "constraint-value"): "a limit that is no value of its column: frictionless fails on comparing",
    ("field-error", "date-format"): "a date form that Python cannot read: every cell would fail",
    ("field-error", "pattern"): "a pattern that is none: frictionless fails on compiling it",
    ("dialect-error", "choice"): "a mark of several characters: Python's reader refuses it",
    ("schema-error", "reference-resource"): "a key into a table that is not there would fail on every row",
    ("schema-error", "reference-field"): "a key into a column that is not there would fail on every row",
    ("format-error", ""): "a table in a format that nothing here can read would be published without rows",
    ("encoding-error", "unknown"): "an encoding that Python does not know cannot be decoded",
    ("file-missing", ""): "a file that is not there",
    ("path-unsafe", ""): "safety: nothing outside the package is opened",
    ("path-remote", ""): "safety: nothing is fetched",
    ("field-error", "pattern-long"): "safety: a ceiling of the portal",
    ("field-error", "pattern-unsafe"): "safety: it could run for ever",
    ("hidden-character", "text"): "safety: a sign that nobody sees",
    **{
        ("name-unsafe", fault): "safety: a name that could leave its folder or clash"
        for fault in ("separator", "dots", "hidden", "reserved", "long", "edge", "twins")
    },
}
# `homepage` has the format "uri", which a profile may or may not enforce; a page would link to nowhere.
STRICTER_PROPERTIES = ("homepage", "resources[0].homepage")
# What the official profile refuses although the standard's own words allow it.
PROFILE_FAULTS: Mapping[str, dict[str, Any]] = {
    "fieldsMatch is a text in the standard, a list in the profile": {
        "fields": [{"name": "kode", "type": "string"}],
        "fieldsMatch": "subset",
    },
    "the type `list` is in the standard and missing in the profile": {"fields": [{"name": "kode", "type": "list"}]},
}


@pytest.fixture(scope="module")
def profile() -> Any:
    """Return the official profile as a validator that fetches nothing: it refers to no other document."""
    from jsonschema import Draft7Validator, FormatChecker

    text = find_shared("validators/datapackage-2.0/datapackage.json").read_text("utf-8")
    assert '"$ref"' not in text
    return Draft7Validator(json.loads(text), format_checker=FormatChecker())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> FilePath:
    """Return a package folder in which the table of FULL lies."""
    path = tmp_path_factory.mktemp("contoh")
    (path / "data").mkdir()
    (path / "data" / "stok.csv").write_text("kode\na\n", encoding="utf-8")
    return path


def _ours(descriptor: Mapping[str, Any], folder: FilePath) -> list[Violation]:
    drafts, violations, _ = judge_descriptor(descriptor, folder)
    return [*violations, *(violation for draft in drafts for violation in draft.violations)]


def _frictionless_accepts(descriptor: Mapping[str, Any]) -> bool:
    from frictionless import Package

    try:
        return Package.validate_descriptor(copy.deepcopy(dict(descriptor))).valid
    except Exception:  # it trusts what it reads: an exception is a refusal
        return False


def _has_reason(violation: Violation) -> bool:
    kind = violation.type, violation.values.get("variant", "")
    return kind in STRICTER or violation.values.get("property") in STRICTER_PROPERTIES


def _assert_same_verdict(descriptor: Mapping[str, Any], profile: Any, folder: FilePath) -> Sequence[Violation]:
    ours = _ours(descriptor, folder)
    if not profile.is_valid(descriptor):
        assert ours, [error.message[:200] for error in profile.iter_errors(descriptor)]
    elif ours and _frictionless_accepts(descriptor):
        assert [violation for violation in ours if not _has_reason(violation)] == []
    return ours


def test_the_full_descriptor_is_right_for_all_three(profile: Any, folder: FilePath) -> None:
    assert profile.is_valid(FULL)
    assert _frictionless_accepts(FULL)
    assert _ours(FULL, folder) == []


@pytest.mark.parametrize("path", PLACES, ids=lambda path: ".".join(map(str, path)))
def test_a_property_dropped_renamed_or_of_another_type(path: Path, profile: Any, folder: FilePath) -> None:
    """Every place of the full descriptor: gone, under another name, and as something that it cannot be."""
    _assert_same_verdict(without(path), profile, folder)
    if isinstance(path[-1], str):
        _assert_same_verdict(renamed(path), profile, folder)
    for other in (None, 0, [], {}):
        found = _assert_same_verdict(changed(path, other), profile, folder)
        assert len(found) <= 1, [(item.type, dict(item.values)) for item in found]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(PLACES), other=st.sampled_from(OTHERS) | st.text(max_size=6))
def test_a_property_turned_into_anything(path: Path, other: Any, profile: Any, folder: FilePath) -> None:
    _assert_same_verdict(changed(path, other), profile, folder)


@pytest.mark.parametrize("schema", PROFILE_FAULTS.values(), ids=list(PROFILE_FAULTS))
def test_faults_of_the_profile_are_not_ours(schema: dict[str, Any], profile: Any, folder: FilePath) -> None:
    descriptor = {**FULL, "resources": [{"name": "stok", "path": "data/stok.csv", "schema": schema}]}
    assert not profile.is_valid(descriptor)
    assert _ours(descriptor, folder) == []


def test_a_dialect_in_a_file_is_in_the_standard_and_missing_in_the_profile(profile: Any, folder: FilePath) -> None:
    (folder / "dialect.json").write_text('{"delimiter": ";"}', encoding="utf-8")
    descriptor = {**FULL, "resources": [{"name": "stok", "path": "data/stok.csv", "dialect": "dialect.json"}]}
    assert not profile.is_valid(descriptor)
    assert _ours(descriptor, folder) == []


@pytest.mark.parametrize("path", PLACES, ids=lambda path: ".".join(map(str, path)))
def test_a_refusal_names_the_property_it_means(path: Path, folder: FilePath) -> None:
    """The words of the descriptor lead to the place, or to what holds it."""
    spelled = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path).removeprefix(".")
    for violation in _ours(changed(path, None), folder):
        named = violation.values["property"]
        assert spelled.startswith(named) or named.startswith(spelled), (spelled, named)
