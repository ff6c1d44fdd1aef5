"""Every package is valid for frictionless, alone and moved, and for the published profiles of Data Package 2.0."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.data.packages import FOLDER, NAMES, descriptor, fields, resources, role, tables
from tests.tools import ROOT, find_shared

TABLES = [pytest.param(package, resource, id=f"{package}/{resource['name']}") for package, resource in tables()]
MEASURES = ("nilai", "skor", "luas_km2", "jumlah_unit", "batas_bawah", "batas_atas", "jumlah_kelurahan", "jumlah_desa")


def test_these_are_all_packages() -> None:
    assert sorted(path.parent.name for path in FOLDER.glob("*/datapackage.json")) == sorted(NAMES)


def _complaints(path: Path) -> list[str]:
    from frictionless import system, validate

    with system.use_context(standards="v2"):
        report = validate(str(path))
    return [
        f"{error.type}: {error.note}" for error in [*report.errors, *(e for task in report.tasks for e in task.errors)]
    ]


@pytest.mark.parametrize("package", NAMES)
def test_frictionless_finds_nothing(package: str) -> None:
    assert _complaints(FOLDER / package / "datapackage.json") == []


@pytest.mark.parametrize("package", NAMES)
def test_a_package_is_valid_alone_in_another_folder(package: str, tmp_path: Path) -> None:
    shutil.copytree(FOLDER / package, tmp_path / "elsewhere")
    assert _complaints(tmp_path / "elsewhere" / "datapackage.json") == []


@pytest.mark.parametrize("package", NAMES)
def test_a_broken_cell_is_noticed(package: str, tmp_path: Path) -> None:
    """The two tests above can fail: an unknown status, kind or code is refused."""
    shutil.copytree(FOLDER / package, tmp_path / "broken")
    resource = resources(package)[0]
    path = tmp_path / "broken" / resource["path"]
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([lines[0], lines[1].replace(lines[1].split(",")[0], "!", 1), *lines[2:]]) + "\n", "utf-8")
    assert _complaints(tmp_path / "broken" / "datapackage.json") != []


def _profile_complaints(profile: str, value: Any) -> list[str]:
    from jsonschema import Draft7Validator, FormatChecker

    path = find_shared(f"validators/datapackage-2.0/{profile}.json")
    validator = Draft7Validator(json.loads(path.read_text("utf-8")), format_checker=FormatChecker())
    return [f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator.iter_errors(value)]


@pytest.mark.parametrize("package", NAMES)
def test_the_official_profile_of_packages_agrees(package: str) -> None:
    assert _profile_complaints("datapackage", descriptor(package)) == []


@pytest.mark.parametrize(("package", "resource"), TABLES)
def test_the_official_profiles_of_tables_agree(package: str, resource: dict[str, Any]) -> None:
    assert _profile_complaints("dataresource", resource) == []
    assert _profile_complaints("tableschema", resource["schema"]) == []


def test_the_official_profile_can_refuse() -> None:
    broken = {**descriptor("wilayah-banyuasin"), "contributors": [{"title": "x", "roles": "compiler"}]}
    assert _profile_complaints("datapackage", broken) != []


@pytest.mark.parametrize("package", NAMES)
def test_a_descriptor_tells_all_that_a_reader_needs(package: str) -> None:
    found = descriptor(package)
    assert found["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert found["name"] == package
    for name in ("title", "title_en", "description", "description_en", "version", "created", "keywords", "spatial"):
        assert found[name], name
    assert [licence["name"] for licence in found["licenses"]] == ["CC-BY-4.0"]
    assert found["accrualPeriodicity"] == "irregular"
    assert found["temporal"]["start"] <= found["temporal"]["end"]
    assert all(source["title"] and source["path"].startswith("http") for source in found["sources"])
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", source.get("published", "2020-01-01")) for source in found["sources"])
    assert all(isinstance(person["roles"], list) for person in found["contributors"])
    assert {"email", "path"}.isdisjoint(found["contact"]), "nobody has named a contact yet"


@pytest.mark.parametrize("package", NAMES)
def test_the_as_of_date_is_the_day_the_data_were_typed(package: str) -> None:
    assert descriptor(package)["created"].startswith("2026-11-21")


@pytest.mark.parametrize(("package", "resource"), TABLES)
def test_every_column_is_explained_in_both_languages(package: str, resource: dict[str, Any]) -> None:
    assert resource["title"]
    assert resource["title_en"]
    assert resource["description"]
    assert resource["description_en"]
    assert "fieldsMatch" not in resource["schema"]
    assert resource["schema"]["primaryKey"]
    labels = resource["schema"]["missingValues"]
    assert [label["value"] for label in labels] == ["", "-", "?"]
    assert all(label["label"] and label["label_en"] for label in labels)
    for field in fields(resource):
        assert all(field[name] for name in ("name", "title", "title_en", "description", "type")), field["name"]
        assert field["name"] not in MEASURES or field.get("unit") or _has_unit_column(resource), field["name"]
        for category in field.get("categories", ()):
            assert category["label"]
            assert category["label_en"]
        if "categories" in field:
            assert [item["value"] for item in field["categories"]] == field["constraints"]["enum"]


@pytest.mark.parametrize(("package", "resource"), TABLES)
def test_every_figure_has_a_concept_and_a_definition(package: str, resource: dict[str, Any]) -> None:
    """Satu Data Indonesia asks for both; where the source gives no definition, the definition says so."""
    for field in fields(resource):
        if role(field) in ("obsValue", "skor", "luas", "jumlah-unit"):
            assert field["konsep"]
            assert field["definisi"]


def _has_unit_column(resource: dict[str, Any]) -> bool:
    return any(role(field) == "unitMeasure" for field in fields(resource))


def test_every_role_is_documented() -> None:
    documented = set(re.findall(r"`(http[^`]+)`", (ROOT / "docs/roles.md").read_text("utf-8")))
    used = {field["rdfType"] for _, resource in tables() for field in fields(resource) if "rdfType" in field}
    assert used <= documented


@pytest.mark.parametrize(("package", "resource"), TABLES)
def test_a_role_is_played_once_in_a_table(package: str, resource: dict[str, Any]) -> None:
    roles = [field["rdfType"] for field in fields(resource) if "rdfType" in field]
    assert len(roles) == len(set(roles))


def test_no_file_lies_unnamed_beside_the_tables() -> None:
    named = {FOLDER / package / resource["path"] for package, resource in tables()}
    assert {path for path in FOLDER.rglob("*") if path.is_file()} == named | {
        FOLDER / package / "datapackage.json" for package in NAMES
    }
