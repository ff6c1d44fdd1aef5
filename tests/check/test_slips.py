"""Slips of the pen: near misses of known names speak, everybody's own properties do not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.roles import BY_IRI, BY_NAME, ROLES
from site_builder.model.vocabulary import KNOWN
from site_builder.read.shapes import Object
from site_builder.read.standard import standard_of
from site_builder.text.slips import slip_of, steps
from tests.gate import V2, findings_of, table, write_package

# What publishers add to descriptors, as found in public collections and in the documentation of other tools.
OWN = {
    "package": (
        "last_updated last_modified lastUpdated maintainers authors author publisher collections readme datahub"
        " repository bugs format count_of_rows datapackage_version dataDictionary language languages spatialCoverage"
        " timeCoverage theme themes tags organization license_title license_url notes status attributes unit units"
        " category dataset issued modified_by temporalCoverage geographicCoverage frequency updateFrequency x-own"
        " dcterms:license _cache"
    ),
    "resource": (
        "dpp:streamedFrom rowCount rowcount count last_modified license_url crs geometry coordinateSystem bbox mimetype"
        " size created modified units unit year category group order position validation primary api_url describedBy"
        " alternates tags pathType"
    ),
    "schema": "context geometry dimensions index indexes checks comment x-owner $id",
    "field": (
        "label units scale precision group role synonyms enumLabels unitCode measure dimension concept note notes"
        " source source_url aggregation isPublic personal sortOrder width align examples min max default nullable"
        " values decimals digits order position formula visible concepts"
    ),
    "contributor": "orcid affiliation url id telephone institution",
    "source": "url date author license accessDate retrieved publisher year page pages",
}


@pytest.mark.parametrize(("level", "name"), [(level, name) for level, names in OWN.items() for name in names.split()])
def test_properties_of_ones_own_are_left_alone(level: str, name: str) -> None:
    assert slip_of(name, KNOWN[level]) == ""


@pytest.mark.parametrize(
    ("level", "slip", "meant"),
    [
        ("package", "licence", "licenses"),
        ("package", "Licenses", "licenses"),
        ("package", "contributers", "contributors"),
        ("package", "resouces", "resources"),
        ("package", "titel_en", "title_en"),
        ("package", "accrual_periodicity", "accrualPeriodicity"),
        ("resource", "encodng", "encoding"),
        ("resource", "media_type", "mediatype"),
        ("schema", "primarykey", "primaryKey"),
        ("schema", "foreign_keys", "foreignKeys"),
        ("schema", "missingValue", "missingValues"),
        ("field", "rdftype", "rdfType"),
        ("field", "catagories", "categories"),
        ("field", "constraint", "constraints"),
        ("field", "decimalchar", "decimalChar"),
        ("dialect", "quotechar", "quoteChar"),
        ("dialect", "delimeter", "delimiter"),
        ("missingValue", "lable", "label"),
    ],
)
def test_near_misses_are_told_with_what_was_meant(level: str, slip: str, meant: str) -> None:
    assert slip_of(slip, KNOWN[level]) == meant


def test_a_name_that_is_there_was_not_meant_twice() -> None:
    assert slip_of("licence", KNOWN["package"], ("licence", "licenses")) == ""


def test_every_name_of_the_standard_is_known() -> None:
    def named(shape: Object) -> set[str]:
        return set(shape.properties) - {"csv", "json", "excel", "inline"}

    for version in ("v1", "v2"):
        standard = standard_of(version)  # type: ignore[arg-type]
        assert named(standard.package) <= KNOWN["package"]
        assert named(standard.resource) <= KNOWN["resource"]
        assert named(standard.schema) <= KNOWN["schema"]
        assert named(standard.dialect) <= KNOWN["dialect"]
        for field in (standard.any_field, *standard.fields.values()):
            assert named(field) <= KNOWN["field"]


def _neighbours(word: str) -> Iterator[str]:
    """Yield words one step away."""
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]
        yield word[:place] + "z" + word[place + 1 :]
        if place + 1 < len(word):
            yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


@given(st.sampled_from(sorted(KNOWN["field"])))
def test_a_step_is_counted_as_one(word: str) -> None:
    assert all(steps(word, other) in (0, 1) for other in _neighbours(word))


@given(st.text(max_size=12), st.text(max_size=12))
def test_steps_are_counted_alike_both_ways(one: str, other: str) -> None:
    assert steps(one, other) == steps(other, one)
    assert steps(one, one) == 0
    assert abs(len(one) - len(other)) <= steps(one, other) <= max(len(one), len(other))


def _with_role(folder: Path, iri: str) -> Path:
    resource = table("stok", "kode", "jumlah:integer")
    resource["schema"]["fields"][1]["rdfType"] = iri
    descriptor: dict[str, Any] = {"$schema": V2, "name": "contoh", "resources": [resource]}
    return write_package(folder, descriptor, {"data/stok.csv": "kode,jumlah\na,1\nb,2\n"})


@pytest.mark.parametrize(
    "iri",
    [
        *(role.iri for role in ROLES[:6]),
        "http://purl.org/linked-data/sdmx/2009/dimension#sex",
        "http://purl.org/linked-data/sdmx/2009/dimension#age",
        "http://purl.org/linked-data/sdmx/2009/measure#currency",
        "http://purl.org/linked-data/sdmx/2009/attribute#decimals",
        "https://schema.org/addressRegion",
        "http://www.w3.org/2004/02/skos/core#notation",
        "http://dbpedia.org/ontology/populationTotal",
        "peran",
    ],
)
def test_roles_of_others_are_left_alone(iri: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [item["code"] for item in findings_of(capsys, _with_role(tmp_path / "contoh", iri))] == []


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        (BY_NAME["nilai"].iri.replace("obsValue", "obsvalue"), BY_NAME["nilai"].iri),
        (BY_NAME["stok"].iri.replace("https", "http"), BY_NAME["stok"].iri),
        (BY_NAME["tertangani"].iri.replace("tertangani", "tertanggani"), BY_NAME["tertangani"].iri),
        (BY_NAME["stok"].iri.replace("#", "/"), BY_NAME["stok"].iri),
    ],
)
def test_a_role_that_is_nearly_one_is_told(
    slip: str, meant: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert meant in BY_IRI
    [found] = findings_of(capsys, _with_role(tmp_path / "contoh", slip))
    assert (found["code"], found["severity"], found["field"]) == ("role-unknown", "warning", "jumlah")
    assert meant in found["hint"]
