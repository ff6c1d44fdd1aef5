"""The archive of a package, whatever its source looked like: judged by frictionless and by the official profile."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import frictionless
import jsonschema
import openpyxl
import pytest
import yaml

from tests.downloads.making import descriptor_of, publish, read_package, render_package, resource, unpack, write_package
from tests.downloads.making import field as column
from tests.tools import find_shared


@dataclass(frozen=True)
class Shape:
    """A package as somebody out there might have made it."""

    resources: list[dict[str, Any]]
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    more: Mapping[str, Any] = field(default_factory=dict)


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("kode", "nilai"), ("007", 1), ("16.10", 2.5)):
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


CODES = [column("kode"), column("nilai", "number")]
SHAPES = {
    "plain": Shape([resource("data", CODES)], {"data.csv": "kode,nilai\n007,1\n"}),
    "version 1": Shape(
        [resource("data", CODES, profile="tabular-data-resource")],
        {"data.csv": "kode,nilai\n007,1\n"},
        {
            "$schema": None,
            "profile": "tabular-data-package",
            "contributors": [{"title": "Dinas", "role": "publisher"}],
            "licenses": [{"name": "ODC-PDDL-1.0", "path": "https://opendatacommons.org/licenses/pddl/"}],
        },
    ),
    "no schema": Shape([resource("data", None)], {"data.csv": "kode,nilai\n007,1\n"}),
    "inline rows": Shape([{"name": "data", "data": [["kode", "nilai"], ["007", 1.5]], "schema": {"fields": CODES}}]),
    "inline objects": Shape([{"name": "data", "data": [{"kode": "007", "nilai": 2}], "schema": {"fields": CODES}}]),
    "several files": Shape(
        [resource("data", CODES, path=["a.csv", "b.csv"])],
        {"a.csv": "kode,nilai\n007,1\n", "b.csv": "kode,nilai\n008,2\n"},
    ),
    "semicolons": Shape(
        [resource("data", CODES, dialect={"delimiter": ";"})], {"data.csv": "kode;nilai\n0,07;1\n0;2\n"}
    ),
    "tabs": Shape([resource("data", CODES, path="data.tsv")], {"data.tsv": "kode\tnilai\n007\t1\n"}),
    "no header": Shape([resource("data", CODES, dialect={"header": False})], {"data.csv": "007,1\n008,2\n"}),
    "latin 1": Shape(
        [resource("data", CODES, encoding="iso-8859-1")], {"data.csv": "kode,nilai\nSão,1\n".encode("latin-1")}
    ),
    "workbook": Shape(
        [resource("data", [column("kode"), column("nilai", "number")], path="data.xlsx")], {"data.xlsx": _workbook()}
    ),
    "schema in a file": Shape(
        [resource("data", None, schema="skema.json")],
        {"data.csv": "kode,nilai\n007,1\n", "skema.json": json.dumps({"fields": CODES, "primaryKey": "kode"})},
    ),
    "fields in another order": Shape(
        [resource("data", None, schema={"fields": CODES, "fieldsMatch": "equal"})], {"data.csv": "nilai,kode\n1,007\n"}
    ),
    "keys": Shape(
        [
            resource(
                "data",
                None,
                schema={
                    "fields": [column("kode"), column("induk"), column("jenis")],
                    "primaryKey": "kode",
                    "foreignKeys": [
                        {"fields": "induk", "reference": {"resource": "", "fields": "kode"}},
                        {"fields": ["jenis"], "reference": {"resource": "jenis", "fields": ["jenis"]}},
                    ],
                },
            ),
            resource("jenis", [column("jenis")]),
        ],
        {"data.csv": "kode,induk,jenis\n1,,a\n2,1,a\n", "jenis.csv": "jenis\na\n"},
    ),
    "with a picture": Shape(
        [resource("data", CODES), {"name": "peta", "path": "peta.png"}],
        {"data.csv": "kode,nilai\n007,1\n", "peta.png": b"\x89PNG"},
    ),
    "odd names": Shape(
        [
            resource("Data Rumah (2021)", CODES, path="a.csv"),
            resource("data-rumah-2021", CODES, path="a.csv"),
            resource("Дома", CODES, path="a.csv"),
            resource("index", CODES, path="a.csv"),
        ],
        {"a.csv": "kode,nilai\n007,1\n"},
        {"name": "Paket Àneh: 50 % setahun"},
    ),
    "values in the constraints": Shape(
        [
            resource(
                "data",
                [
                    column(
                        "hari", "date", format="%d/%m/%Y", constraints={"minimum": "31/12/2019"}, example="01/02/2020"
                    ),
                    column("luas", "number", decimalChar=",", groupChar=".", constraints={"maximum": "1.000,50"}),
                    column(
                        "jadi",
                        "boolean",
                        trueValues=["ya"],
                        falseValues=["tidak"],
                        constraints={"required": True, "enum": [True, False]},
                        example="ya",
                    ),
                    column("harga", "integer", bareNumber=False, constraints={"minimum": 5}),
                    column("kapan", "yearmonth", constraints={"enum": ["2020-1", "2020-2"]}),
                ],
            )
        ],
        {"data.csv": 'hari,luas,jadi,harga,kapan\n01/01/2020,"999,25",ya,Rp 100,2020-1\n'},
    ),
    "categories": Shape(
        [
            resource(
                "data",
                [
                    column("mutu", categories=[{"value": "a", "label": "baik"}, {"value": "b", "label": "buruk"}]),
                    column("skor", "integer", categories=[1, 2], categoriesOrdered=True),
                ],
            )
        ],
        {"data.csv": "mutu,skor\na,1\n"},
    ),
    "empty": Shape([resource("data", CODES)], {"data.csv": "kode,nilai\n"}),
    "one column of separators": Shape(
        [resource("data", [column("a")], dialect={"delimiter": ","})], {"data.csv": "a\nx;y\nz;w\n"}
    ),
}


def _published(folder: Path, shape: Shape) -> dict[str, bytes]:
    more = {key: value for key, value in shape.more.items() if value is not None}
    place = write_package(folder, shape.resources, shape.files, **more)
    if shape.more.get("$schema", "") is None:
        descriptor = json.loads(place.read_text("utf-8"))
        del descriptor["$schema"]
        place.write_text(json.dumps(descriptor), encoding="utf-8")
    return render_package(read_package(place))


@pytest.fixture(scope="module", params=SHAPES)
def published(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the downloads of a package of each shape."""
    return _published(tmp_path_factory.mktemp("bentuk"), SHAPES[request.param])


def _archive(files: Mapping[str, bytes]) -> bytes:
    [name] = [name for name in files if name.endswith(".zip")]
    return files[name]


def _complaints(report: frictionless.Report) -> list[Any]:
    return [*report.errors, *(error for task in report.tasks for error in task.errors)]


def test_frictionless_accepts_the_archive_and_the_folder(published: Mapping[str, bytes], tmp_path: Path) -> None:
    archive = _archive(published)
    (tmp_path / "paket.zip").write_bytes(archive)
    assert _complaints(frictionless.validate(str(tmp_path / "paket.zip"), type="package")) == []
    for name, data in unpack(archive).items():
        (tmp_path / "isi" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "isi" / name).write_bytes(data)
    assert _complaints(frictionless.validate(str(tmp_path / "isi" / "datapackage.json"))) == []


def test_the_official_profile_accepts_the_descriptor(published: Mapping[str, bytes]) -> None:
    profile = json.loads(find_shared("validators/datapackage-2.0/datapackage.json").read_text("utf-8"))
    descriptor = descriptor_of(_archive(published))
    judge = jsonschema.Draft7Validator(profile)
    assert [f"{error.json_path}: {error.message[:200]}" for error in judge.iter_errors(descriptor)] == []


def test_the_archive_holds_what_its_descriptor_says(published: Mapping[str, bytes]) -> None:
    contents = unpack(_archive(published))
    resources = descriptor_of(_archive(published))["resources"]
    paths = [item["path"] for item in resources]
    assert list(contents) == ["datapackage.json", "README.md", "CITATION.txt", *paths]
    for item in resources:
        data = contents[item["path"]]
        assert (item["bytes"], item["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")
        assert data == published[item["path"].removeprefix("data/")], "the same bytes as the single download"
        header = data.decode("utf-8").splitlines()[0].split(",")
        assert [column["name"] for column in item["schema"]["fields"]] == header


def test_the_command_of_frictionless_accepts_it_too(tmp_path: Path) -> None:
    archive = _archive(_published(tmp_path / "asal", SHAPES["keys"]))
    (tmp_path / "paket.zip").write_bytes(archive)
    command = [sys.executable, "-m", "frictionless", "validate", "paket.zip"]
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr


def test_what_the_publisher_wrote_survives(tmp_path: Path) -> None:
    stated = resource(
        "data",
        [
            column(
                "kode",
                title="Kode",
                title_en="Code",
                unit="-",
                konsep="wilayah",
                rdfType="http://purl.org/linked-data/sdmx/2009/dimension#refArea",
                references={"package": "wilayah", "resource": "kecamatan", "field": "kode"},
                constraints={"required": True, "pattern": "[0-9.]+"},
            )
        ],
        title="Rumah",
        title_en="Houses",
        sources=[{"title": "Dinas"}],
        milik_kami={"a": [1, 2]},
    )
    more = {
        "title_en": "Package",
        "accrualPeriodicity": "irregular",
        "temporal": {"start": "2016-01-01"},
        "views": [{"name": "v", "specType": "vega-lite", "spec": {"mark": "bar"}, "resources": ["data"]}],
    }
    descriptor = descriptor_of(publish(tmp_path, [stated], {"data.csv": "kode\n16.10\n"}, **more)["contoh.zip"])
    assert {key: descriptor[key] for key in more} == more
    [told] = descriptor["resources"]
    assert {key: told[key] for key in ("title", "title_en", "sources", "milik_kami")} == {
        key: stated[key] for key in ("title", "title_en", "sources", "milik_kami")
    }
    assert told["schema"]["fields"] == stated["schema"]["fields"]


def test_what_was_true_of_the_source_files_alone_is_gone(tmp_path: Path) -> None:
    stated = resource(
        "data",
        [column("nilai", "number", decimalChar=",")],
        path="data.txt",
        format="csv",
        encoding="utf-16",
        dialect={"delimiter": "|"},
        mediatype="text/plain",
    )
    files = publish(tmp_path, [stated], {"data.txt": "nilai\n1,5\n".encode("utf-16")})
    [told] = descriptor_of(files["contoh.zip"])["resources"]
    assert told["schema"] == {"fields": [{"name": "nilai", "type": "number"}], "missingValues": [""]}
    assert (told["format"], told["mediatype"], told["encoding"]) == ("csv", "text/csv", "utf-8")
    assert told["dialect"]["delimiter"] == ","


def test_constraints_and_examples_are_written_as_the_cells_are(tmp_path: Path) -> None:
    archive = _archive(_published(tmp_path, SHAPES["values in the constraints"]))
    fields = {item["name"]: item for item in descriptor_of(archive)["resources"][0]["schema"]["fields"]}
    assert fields["hari"] == {
        "name": "hari",
        "type": "date",
        "constraints": {"minimum": "2019-12-31"},
        "example": "2020-02-01",
    }
    assert fields["luas"]["constraints"] == {"maximum": "1000.50"}
    assert fields["jadi"]["constraints"] == {"required": True, "enum": [True, False]}
    assert fields["jadi"]["example"] == "true"
    assert fields["harga"] == {"name": "harga", "type": "integer", "constraints": {"minimum": 5}}
    assert fields["kapan"]["constraints"] == {"enum": ["2020-01", "2020-02"]}


LABELLED = [
    {"value": "", "label": "belum dipublikasikan"},
    {"value": "-", "label": "tidak berlaku"},
    {"value": "NA"},
]


def test_reasons_for_missing_values_survive_in_the_csv(tmp_path: Path) -> None:
    fields = [column("no", "integer"), column("a", "integer"), column("b", missingValues=["", "x"])]
    stated = resource("data", None, schema={"fields": fields, "missingValues": LABELLED})
    files = publish(tmp_path, [stated], {"data.csv": "no,a,b\n1,-,x\n2,NA,\n3,,-\n4,0,y\n"})
    assert files["data.csv"] == b"no,a,b\r\n1,-,\r\n2,NA,\r\n3,,-\r\n4,0,y\r\n"
    told = descriptor_of(files["contoh.zip"])["resources"][0]["schema"]
    assert told["missingValues"] == LABELLED
    assert told["fields"][2]["missingValues"] == [""]
    assert [row["a"] for row in json.loads(files["data.json"])] == [None, None, None, 0]


def test_markers_without_a_reason_become_the_empty_cell(tmp_path: Path) -> None:
    stated = resource("data", None, schema={"fields": [column("a"), column("b")], "missingValues": ["", "NA", "-"]})
    files = publish(tmp_path, [stated], {"data.csv": "a,b\nNA,1\n2,-\n"})
    assert files["data.csv"] == b"a,b\r\n,1\r\n2,\r\n"
    assert descriptor_of(files["contoh.zip"])["resources"][0]["schema"]["missingValues"] == [""]


def test_the_empty_text_stays_a_value_where_it_is_one(tmp_path: Path) -> None:
    stated = resource("data", None, schema={"fields": [column("a"), column("b")], "missingValues": ["-"]})
    files = publish(tmp_path, [stated], {"data.csv": 'a,b\n-,x\n"",y\n'})
    assert files["data.csv"] == b"a,b\r\n-,x\r\n,y\r\n"
    assert [row["a"] for row in json.loads(files["data.json"])] == [None, ""]
    schema = descriptor_of(files["contoh.zip"])["resources"][0]["schema"]
    assert [item.get("missingValues", schema["missingValues"]) for item in schema["fields"]] == [["-"], [""]]


def test_a_marker_that_looks_like_a_value_gives_way(tmp_path: Path) -> None:
    markers = [{"value": "1000", "label": "tidak berlaku"}]
    fields = [column("no", "integer", missingValues=[]), column("a", "number")]
    stated = resource("data", None, schema={"fields": fields, "missingValues": markers})
    files = publish(tmp_path, [stated], {"data.csv": "no,a\n1,1e3\n2,1000\n"})
    assert files["data.csv"] == b"no,a\r\n1,1000\r\n2,tidak berlaku\r\n"


def test_a_key_to_a_table_that_is_not_published_is_not_promised(tmp_path: Path) -> None:
    files = _published(tmp_path, SHAPES["with a picture"])
    descriptor = descriptor_of(_archive(files))
    assert [item["name"] for item in descriptor["resources"]] == ["data"]
    assert "Tanpa 1 berkas yang bukan tabel." in unpack(_archive(files))["README.md"].decode()


def test_a_yaml_descriptor_becomes_json(tmp_path: Path) -> None:
    descriptor = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "kebun",
        "title": "Kebun",
        "resources": [resource("data", [column("hari", "date", constraints={"minimum": "2020-01-01"})])],
    }
    (tmp_path / "data.csv").write_text("hari\n2020-01-02\n", encoding="utf-8")
    place = tmp_path / "datapackage.yaml"
    place.write_text(yaml.safe_dump(descriptor).replace("'2020-01-01'", "2020-01-01"), encoding="utf-8")
    told = descriptor_of(render_package(read_package(place))["kebun.zip"])
    assert told["resources"][0]["schema"]["fields"][0]["constraints"] == {"minimum": "2020-01-01"}


def test_readme_and_citation_are_for_people(tmp_path: Path) -> None:
    stated = resource(
        "data",
        [column("kode", title="Kode | singkat", description="Baris\nganda")],
        title="Rumah",
        description="Satu baris satu rumah.",
    )
    more = {
        "title": "Rumah di Contoh",
        "version": "1.2.0",
        "created": "2024-03-01T00:00:00Z",
        "contributors": [{"title": "Dinas Contoh", "roles": ["creator"]}],
        "sources": [{"title": "Arsip", "path": "https://arsip.contoh.id/"}],
        "licenses": [
            {"name": "CC-BY-4.0", "title": "CC BY 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}
        ],
    }
    package = read_package(write_package(tmp_path, [stated], {"data.csv": "kode\n1\n"}, **more))
    contents = unpack(render_package(package, "https://data.contoh.id/")["contoh.zip"])
    readme, citation = contents["README.md"].decode(), contents["CITATION.txt"].decode()
    assert readme.startswith("# Rumah di Contoh\n")
    for said in (
        "- Versi: 1.2.0",
        "`data/data.csv`, 1 baris.",
        "| kode | Kode \\| singkat | teks |",
        "Baris ganda.",
        "- Arsip, https://arsip.contoh.id/",
        "CC BY 4.0",
        citation.strip(),
    ):
        assert said in readme, said
    assert citation.startswith("Dinas Contoh (2024). Rumah di Contoh, versi 1.2.0")
    assert citation.endswith("https://data.contoh.id/data/contoh/\n")


def test_nothing_is_promised_about_a_licence_that_nobody_gave(tmp_path: Path) -> None:
    readme = unpack(_archive(_published(tmp_path, SHAPES["plain"])))["README.md"].decode()
    assert "## Lisensi\n\nTidak dinyatakan." in readme


def test_a_package_without_tables_has_no_archive(tmp_path: Path) -> None:
    package = read_package(write_package(tmp_path, [{"name": "peta", "path": "a.png"}], {"a.png": b"\x89PNG"}))
    assert render_package(package) == {}


@pytest.mark.parametrize("shape", [SHAPES["keys"], SHAPES["odd names"], SHAPES["values in the constraints"]])
def test_the_same_source_gives_the_same_bytes(shape: Shape, tmp_path: Path) -> None:
    assert _published(tmp_path / "a", shape) == _published(tmp_path / "tempat lain" / "b", shape)
