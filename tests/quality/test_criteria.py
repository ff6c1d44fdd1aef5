"""The counts of the quality page, counted again from descriptors and CSV alone, by other means."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.built import BuiltPortal, build_once
from tests.pages.projects import ROLE, build, table, write_package
from tests.tools import ROOT

EXAMPLE = ROOT / "examples" / "kabupaten-contoh"
SDMX = "http://purl.org/linked-data/sdmx/2009/"
WEB = re.compile(r"https?://[^\s/]+")


@pytest.fixture(scope="module", params=["portal", "example"])
def case(request: pytest.FixtureRequest, shared_folder: Path) -> tuple[BuiltPortal, Path]:
    """Return a portal and the project that it was built from."""
    if request.param == "portal":
        return request.getfixturevalue("portal"), ROOT
    return build_once(shared_folder / "example", EXAMPLE), EXAMPLE


def _measures() -> set[str]:
    """Read the roles of measures from the document that tells people of them."""
    text = (ROOT / "docs" / "roles.md").read_text("utf-8").partition("## Ukuran")[2].partition("\n## ")[0]
    return set(re.findall(r"\| `(https?://[^`]+)` \|", text))


MEASURES = _measures()


def _packages(project: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    for path in sorted((project / "datapackages").glob("*/datapackage.json")):
        yield path.parent, json.loads(path.read_text("utf-8"))


def _rows(folder: Path, resource: Mapping[str, Any]) -> list[dict[str, str]]:
    with (folder / resource["path"]).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _is_table(resource: Mapping[str, Any]) -> bool:
    return str(resource["path"]).endswith(".csv")


def _ratio(answers: Sequence[bool]) -> tuple[int, int]:
    return answers.count(True), len(answers)


def _uraian(folder: Path, package: dict[str, Any]) -> tuple[int, int]:
    return _ratio([bool(part.get("title") and part.get("description")) for part in (package, *package["resources"])])


def _lisensi(folder: Path, package: dict[str, Any]) -> tuple[int, int]:
    stated = [item for part in (package, *package["resources"]) for item in part.get("licenses", [])]
    good = [bool((item.get("name") or item.get("title")) and WEB.match(item.get("path", ""))) for item in stated]
    return _ratio(good or [False])


def _kamus(folder: Path, package: dict[str, Any]) -> tuple[int, int]:
    answers = []
    for resource in package["resources"]:
        fields = resource.get("schema", {}).get("fields", [])
        has_units = any(field.get("rdfType") == f"{SDMX}attribute#unitMeasure" for field in fields)
        for field in fields:
            needs = field.get("rdfType") in MEASURES and not field.get("unit") and not has_units
            told = field.get("description") or field.get("definisi")
            answers.append(bool(field.get("title") and told and not needs))
    return _ratio(answers)


def _format(folder: Path, package: dict[str, Any]) -> tuple[int, int]:
    return _ratio([_is_table(resource) for resource in package["resources"]])


def _kontak(folder: Path, package: dict[str, Any]) -> tuple[int, int]:
    contact = package.get("contact", {})
    settings = (folder.parent.parent / "content" / "site.toml").read_text("utf-8")
    portal = re.search(r'^contact = "(.*)"', settings, re.MULTILINE)
    stated = [contact.get("email", ""), contact.get("path", ""), portal[1] if portal else ""]
    return _ratio([any("@" in text or WEB.match(text) for text in stated)])


def _isian(folder: Path, package: dict[str, Any]) -> tuple[int, int]:
    met = total = 0
    for resource in filter(_is_table, package["resources"]):
        schema = resource["schema"]
        for field in schema["fields"]:
            if field.get("rdfType") not in MEASURES:
                continue
            labels = {}
            for item in field.get("missingValues", schema.get("missingValues", [""])):
                value, label = (item["value"], item.get("label", "")) if isinstance(item, dict) else (item, "")
                labels[value] = label
            for row in _rows(folder, resource):
                label = labels.get(row[field["name"]])
                total += label != "tidak berlaku"
                met += label is None
    return met, total


def _sumber(folder: Path, package: dict[str, Any]) -> tuple[int, int]:
    stated = [item for part in (package, *package["resources"]) for item in part.get("sources", [])]
    return _ratio([bool(WEB.match(item.get("path", ""))) for item in stated] or [False])


def _sumber_angka(folder: Path, package: dict[str, Any]) -> tuple[int, int]:
    answers = []
    for resource in filter(_is_table, package["resources"]):
        fields = resource["schema"]["fields"]
        if not any(field.get("rdfType") in MEASURES for field in fields):
            continue
        names = [field["name"] for field in fields if field.get("rdfType") == f"{ROLE}sumber"]
        told = bool(resource.get("sources"))
        answers += [told or bool(names and row[names[0]]) for row in _rows(folder, resource)]
    return _ratio(answers)


AGAIN = {
    "uraian": _uraian,
    "lisensi": _lisensi,
    "kamus": _kamus,
    "format": _format,
    "kontak": _kontak,
    "isian": _isian,
    "sumber": _sumber,
    "sumber-angka": _sumber_angka,
}


def _sheet(portal: BuiltPortal) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(portal.text("mutu/mutu.json"))
    return rows


def test_the_counts_are_those_of_descriptors_and_tables(case: tuple[BuiltPortal, Path]) -> None:
    portal, project = case
    said = {(row["paket"], row["kriteria"]): (row["memenuhi"], row["seluruhnya"]) for row in _sheet(portal)}
    again = {
        (package["name"], name): count(folder, package)
        for folder, package in _packages(project)
        for name, count in AGAIN.items()
    }
    assert {key: said[key] for key in again} == again
    assert {name for _, name in said} - set(AGAIN) == {"pemeriksaan", "kesegaran", "cakupan"}


def test_validation_is_what_the_command_says(case: tuple[BuiltPortal, Path]) -> None:
    portal, project = case
    wrong = {(item["package"], item.get("resource", "")) for item in portal.said["findings"]}
    sizes = {package["name"]: len(package["resources"]) + 1 for _, package in _packages(project)}
    for row in _sheet(portal):
        if row["kriteria"] == "pemeriksaan":
            faulty = sum(name == row["paket"] for name, _ in wrong)
            assert (row["memenuhi"], row["seluruhnya"]) == (sizes[row["paket"]] - faulty, sizes[row["paket"]])


def test_freshness_is_what_the_ledger_says(case: tuple[BuiltPortal, Path]) -> None:
    portal, _ = case
    states: dict[str, list[str]] = {}
    for row in json.loads(portal.text("kesegaran/kesegaran.json")):
        states.setdefault(row["paket"], []).append(row["keadaan"])
    for row in _sheet(portal):
        if row["kriteria"] == "kesegaran":
            judged = [state for state in states[row["paket"]] if state != "irregular"]
            met = sum(state in ("on-time", "soon") for state in judged)
            assert (row["memenuhi"], row["seluruhnya"]) == (met, len(judged))


def test_results_follow_from_the_counts_and_stand_on_the_pages(case: tuple[BuiltPortal, Path]) -> None:
    portal, _ = case
    packages: dict[str, list[str]] = {}
    for row in _sheet(portal):
        met, total = row["memenuhi"], row["seluruhnya"]
        status = "terpenuhi" if met == total else "sebagian" if met else "belum"
        assert row["status"] == (status if total else "tidak berlaku")
        packages.setdefault(row["paket"], []).append(row["status"])
    for name, found in packages.items():
        words = f"{found.count('terpenuhi')} dari {len(found) - found.count('tidak berlaku')}"
        assert f">{words}<span" in portal.text(f"data/{name}/index.html")
        assert f"{words} kriteria terpenuhi" in portal.text(f"data/{name}/index.html")


def test_the_document_lists_every_criterion_of_the_files(portal: BuiltPortal) -> None:
    from site_builder.text.quality import quality_document

    document = (ROOT / "docs" / "mutu.md").read_text("utf-8")
    assert document == quality_document(), "run: make docs"
    for row in _sheet(portal):
        assert f"| `{row['kriteria']}` | {row['nama']} | {row['aturan']} |" in document


def test_a_package_without_any_metadata_is_told_what_it_lacks(tmp_path: Path) -> None:
    write_package(tmp_path, {"name": "a", "resources": [table("b", [{"name": "c"}])]}, {"data/b.csv": "c\n1\n"})
    site = build(tmp_path)
    found = {row["kriteria"]: row["status"] for row in json.loads(site.text("mutu/mutu.json"))}
    assert found == {
        "uraian": "belum",
        "lisensi": "belum",
        "kamus": "belum",
        "format": "terpenuhi",
        "pemeriksaan": "terpenuhi",
        "kesegaran": "belum",
        "kontak": "belum",
        "cakupan": "tidak berlaku",
        "isian": "tidak berlaku",
        "sumber": "belum",
        "sumber-angka": "tidak berlaku",
    }
    assert "2 dari 8 kriteria terpenuhi" in site.page("data/a/index.html").text


def test_a_change_of_one_cell_changes_one_count(tmp_path: Path) -> None:
    fields = [
        {"name": "jumlah", "type": "integer", "rdfType": f"{ROLE}stok"},
        {"name": "asal", "rdfType": f"{ROLE}sumber"},
    ]
    for number, text in enumerate(("jumlah,asal\n10,Dinas\n12,Dinas\n", "jumlah,asal\n10,Dinas\n,Dinas\n")):
        project = tmp_path / str(number)
        write_package(project, {"name": "a", "resources": [table("b", fields)]}, {"data/b.csv": text})
        rows = json.loads(build(project).text("mutu/mutu.json"))
        counts = {row["kriteria"]: (row["memenuhi"], row["seluruhnya"]) for row in rows}
        assert (counts["isian"], counts["sumber-angka"]) == ((2 - number, 2), (2, 2))


def test_no_word_of_descriptors_reaches_the_citizen(case: tuple[BuiltPortal, Path]) -> None:
    portal, _ = case
    page = portal.text("mutu/index.html")
    for word in ("rdfType", "missingValues", "accrualPeriodicity", "null", "specType", "descriptor"):
        assert word not in page


def test_a_package_says_how_many_figures_its_tables_do_not_show(shared_folder: Path) -> None:
    portal = build_once(shared_folder / "example", EXAMPLE)
    hidden = {}
    for _folder, package in _packages(EXAMPLE):
        count = sum(
            len(re.findall(r"(?:^|,)(?:<5|ditutup)(?=,|\r?$)", portal.text(path), re.MULTILINE))
            for path in portal.manifest
            if path.startswith(f"data/{package['name']}/") and path.endswith(".csv")
        )
        hidden[package["name"]] = count
    assert max(hidden.values()) > 0
    for name, count in hidden.items():
        page = portal.text(f"data/{name}/index.html")
        assert ("angka tidak ditampilkan" in page) == bool(count)
