"""Pages look up roles, never names: the real data with every name changed gives the same findings."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.built import BuiltPortal, build_once, in_one_language
from tests.outsider import Page, read_page
from tests.pages.projects import copy_real_project
from tests.tools import ROOT

LISTS = ("by", "toParent", "key", "fields")
CHAPTERS = ("index", "penanganan", "anggaran", "wilayah", "indikator", "keterbukaan", "belum-", "kesegaran", "mutu")


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> BuiltPortal:
    """Return the real portal with every name changed, built once however many test processes there are."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "renamed"
    return build_once(shared, shared / "project", _copy_with_other_names)


@pytest.fixture(scope="module")
def renamed_example(shared_folder: Path) -> BuiltPortal:
    """Return the fictional regency with every name changed, where every chapter has something to say."""
    folder = shared_folder / "renamed-example"
    return build_once(folder, folder / "project", _copy_example_with_other_names)


def _copy_example_with_other_names(project: Path) -> None:
    shutil.copytree(ROOT / "examples" / "kabupaten-contoh", project)
    in_one_language(project)
    for folder in sorted((project / "datapackages").iterdir()):
        _rename_package(folder)
    for story in sorted((project / "content").glob("*.md")):
        story.write_text(_rename_story(story.read_text("utf-8")), encoding="utf-8")
    _rename_corrections(project / "content" / "koreksi.toml")


def _rename_corrections(path: Path) -> None:
    """What was corrected names the package and the table it was in."""
    text = re.sub(r'^(package|table) = "([^"]+)"', r'\1 = "\2-x"', path.read_text("utf-8"), flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")


def _rename_story(text: str) -> str:
    """People who write name what they quote: figures by their ids, tables, and columns that they pick."""
    text = re.sub(r'grafik\("([^"]+)"', lambda found: f'grafik("{_other_id(found[1])}"', text)
    text = re.sub(r'tabel(\(|=)"([^"]+)"', lambda found: f'tabel{found[1]}"{_other(found[2])}"', text)
    return re.sub(r"pilih=\[(.*?)\]", lambda found: found[0].replace('",', '-x",').replace('"]', '-x"]'), text)


def _other_id(figure: str) -> str:
    package, resource, rest = figure.split("--")
    return f"{_other(package)}--{_other(resource)}--{rest}"


def _copy_with_other_names(project: Path) -> None:
    copy_real_project(project)
    for folder in sorted((project / "datapackages").iterdir()):
        _rename_package(folder)
    _rename_content(project / "content")


def _other(name: str) -> str:
    """Return another name that sorts alike, so that orders by name stay."""
    return f"{name}-x"


def _rename_package(folder: Path) -> None:
    """Change the name of the package, of its resources and of every column, and everything that points to them."""
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text("utf-8"))
    descriptor["name"] = _other(descriptor["name"])
    for resource in descriptor["resources"]:
        resource["name"] = _other(resource["name"])
        if "schema" not in resource:
            continue  # geometry: its names are those of its standard
        _rename_schema(resource["schema"])
        file = folder / resource["path"]
        rows = list(csv.reader(io.StringIO(file.read_text("utf-8"))))
        rows[0] = [_other(name) for name in rows[0]]
        with file.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(rows)
    descriptor["consistencyRules"] = [_rename_rule(rule) for rule in descriptor.get("consistencyRules", [])]
    for exemption in descriptor.get("privacyExemptions", []):
        exemption |= {key: _other(exemption[key]) for key in ("resource", "field")}
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    folder.rename(folder.with_name(descriptor["name"]))


def _rename_rule(rule: dict[str, Any]) -> dict[str, Any]:
    """Change what a declared rule names: packages, tables and columns, but no values of cells."""
    renamed: dict[str, Any] = {}
    for name, value in rule.items():
        if rule.get("kind") == "row-balance" and name in ("plus", "minus", "total"):
            renamed[name] = _renamed(value)  # columns here, values of cells in the balance of a long table
        elif isinstance(value, dict):
            renamed[name] = (
                {_other(key): item for key, item in value.items()} if name == "where" else _rename_rule(value)
            )
        elif name in ("package", "resource", "field", "kinds", "unit", "period"):
            renamed[name] = _other(value)
        else:
            renamed[name] = [_other(item) for item in value] if name in LISTS else value
    return renamed


def _rename_content(content: Path) -> None:
    """Content names packages in two places: the order in the settings, and the files of essays."""
    for essay in sorted((content / "packages").glob("*.md")):
        essay.rename(essay.with_stem(_other(essay.stem)))
    settings = content / "site.toml"
    lines = settings.read_text("utf-8").splitlines()
    order = [line for line in lines if line.startswith("home_packages")]
    names = [_other(name) for line in order for name in json.loads(line.partition("=")[2])]
    kept = [line for line in lines if line not in order]
    settings.write_text("\n".join([*kept, f"home_packages = {json.dumps(names)}"]), encoding="utf-8")


def _rename_schema(schema: dict[str, Any]) -> None:
    for field in schema["fields"]:
        field["name"] = _other(field["name"])
        if "references" in field:
            field["references"] = {key: _other(value) for key, value in field["references"].items()}
    for key in ("primaryKey", "uniqueKeys"):
        if key in schema:
            schema[key] = _renamed(schema[key])
    for foreign in schema.get("foreignKeys", []):
        foreign["fields"] = _renamed(foreign["fields"])
        reference = foreign["reference"]
        reference["fields"] = _renamed(reference["fields"])
        reference["resource"] = _other(reference["resource"]) if reference.get("resource") else ""


def _renamed(names: Any) -> Any:
    return _other(names) if isinstance(names, str) else [_renamed(name) for name in names]


def _pages(portal: BuiltPortal) -> list[Page]:
    """Return the Indonesian pages: the copy is built in one language, and the other is told from the same values."""
    return [read_page(portal.text(path)) for path in portal.pages if path != "404.html" and not path.startswith("en/")]


def test_the_home_page_says_the_same(portal: BuiltPortal, renamed: BuiltPortal) -> None:
    before, after = (_stable_words(read_page(site.text("index.html")).words) for site in (portal, renamed))
    assert before == after
    assert "28.142" in after


def test_no_other_page_says_anything_else(portal: BuiltPortal, renamed: BuiltPortal) -> None:
    """Names, hashes, sizes and the files' own addresses differ; everything else stays."""
    before, after = ({page.title: _stable_words(page.words) for page in _pages(site)} for site in (portal, renamed))
    assert before.keys() == after.keys()
    for title, words in before.items():
        assert [pair for pair in zip(words, after[title], strict=True) if pair[0] != pair[1]] == [], title


def test_every_chapter_of_the_example_says_the_same(example: BuiltPortal, renamed_example: BuiltPortal) -> None:
    """By address: the pages of chapters are named after what they tell, never after tables."""
    told = [
        {page: _stable_words(read_page(site.text(page)).words) for page in site.pages if page.startswith(CHAPTERS)}
        for site in (example, renamed_example)
    ]
    before, after = told
    assert before.keys() == after.keys()
    assert len(before) > 40
    for page, words in before.items():
        assert [pair for pair in zip(words, after[page], strict=True) if pair[0] != pair[1]] == [], page


_SWITCH = ("English",)  # the way to the other language, which a copy in one language does not have


def _stable_words(words: list[str]) -> list[str]:
    """Take names, hashes and sizes out of the words of a page."""
    hidden = re.compile(r"\S*/(?:angka|grafik)/\S+|\b[0-9a-f]{64}\b|[\d.,]+ k?B\b|[\d.,]+ byte\b|-[0-9a-f]{8}\b|-x\b")
    return [hidden.sub("", word).strip() for word in words if word.strip() and word.strip() not in _SWITCH]
