"""The tables of a library, mangled by a seed: rows, columns, cells and tables lost, doubled, swapped, made odd."""

from __future__ import annotations

import csv
import json
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.pages.projects import PROFILE

# Words that try to become markup, template, formula, path, or nothing; and names longer than any page is wide.
WORDS = (
    "",
    "-",
    "<b>tebal</b>",
    "</main></svg>",
    "{{ 7 * 7 }}",
    "\"'&<>",
    "n" * 500,
    "kata " * 99 + "kata",
    "Ä😀é",
    "../..",
    "index",
    "#a?b",
    "semua",
    "100 %",
    "%(x)s",
)
NUMBERS = ("0", "-1", "1", "3", "5", "1" + "0" * 30, "-9" + "9" * 17, "12", "30284")
DECIMALS = (*NUMBERS, "0.0000001", "33.333333333333333333333", "1e29", "-0.5")
YEARS = ("2020", "2021", "2022", "0001", "9999")
DATES = ("2020-01-01", "2021-12-31", "2021-01-01", "0001-01-01", "9999-12-31", "2020-02-29")
KINDS = ("terdata", "tertangani", "sisa", "rencana", "target", "alokasi", "disalurkan", "pagu", "realisasi",
         "satuan-bantuan", "skor", "penduduk", "lain-lain", "")  # fmt: skip
OF_ROLE = {
    "jenis": KINDS,
    "periode": YEARS,
    "status": ("asli", "kira-kira", "bertentangan", "disimpulkan", "diturunkan", "<i>"),
    "wilayah": ("99.01", "99.01.01", "99.01.02", "99.01.02.2001", "16.07", "16.07.04", "x y", "🏠", "0"),
    "wilayah-induk": ("99.01", "99.01.01", "99.01.02", "16.07", "x y"),
    "satuan": ("rumah", "rupiah", "orang", "persen", "ha", "<u>", ""),
    "kelompok-faktor": ("S", "W", "O", "T", "X"),
    "kelompok-strategi": ("SO", "WT", "XX", ""),
    "sumbu": ("IFAS", "EFAS", "LAIN"),
    "frekuensi": ("P1Y", "P1M", "P3M", "P0D", "R/P1Y", "tahunan"),
    "untuk-status": ("terpenuhi", "sebagian", "belum", "lain"),
    "warna-tingkat": ("#000000", "#ffffff", "merah", "#12"),
    "sumber-url": ("https://a.example/", "javascript:alert(1)", "http://", "mailto:a"),
}


@dataclass
class Sheet:
    """A table while it is mangled: the description of its columns, and its rows as they will be written."""

    package: str
    name: str
    fields: list[dict[str, Any]]
    rows: list[list[str]]
    more: dict[str, Any] = field(default_factory=dict)


def read_sheets(*projects: Path) -> list[Sheet]:
    """Read every table of some projects; rules, keys and constraints stay behind, so that nothing refuses odd data."""
    found = []
    for project in projects:
        for path in sorted(project.glob("datapackages/*/datapackage.json")):
            package = json.loads(path.read_text("utf-8"))
            for resource in package["resources"]:
                if str(resource.get("path", "")).endswith(".csv"):
                    with (path.parent / resource["path"]).open(encoding="utf-8", newline="") as file:
                        _, *rows = csv.reader(file)
                    kept = ("name", "type", "rdfType", "unit", "title", "trueValues", "falseValues", "missingValues")
                    columns = [{key: item[key] for key in kept if key in item} for item in resource["schema"]["fields"]]
                    missing = resource["schema"].get("missingValues")
                    more = {"missingValues": missing} if missing else {}
                    found.append(Sheet(package["name"], resource["name"], columns, rows, more))
    return found


def mangle(sheets: list[Sheet], seed: int, most: int = 99) -> list[Sheet]:
    """Return some of the sheets (at most so many), each a little or very wrong. The same seed gives the same."""
    chance = random.Random(seed)
    packages = sorted({sheet.package for sheet in sheets})
    kept = chance.sample(packages, chance.choice((1, 2, 3, len(packages))) if len(packages) > 2 else len(packages))
    share = chance.choice((0.3, 0.7, 1.0))
    found = [
        Sheet(
            sheet.package,
            sheet.name,
            [dict(item) for item in sheet.fields],
            [list(row) for row in sheet.rows],
            sheet.more,
        )
        for sheet in sheets
        if sheet.package in kept and chance.random() < share
    ]
    found = [
        sheet
        for place, sheet in enumerate(found)
        if place in set(chance.sample(range(len(found)), min(most, len(found))))
    ]
    harm = chance.choice((0.0, 0.02, 0.2, 0.6))
    for sheet in found:
        _thin(sheet, chance)
        for work in (_lose_column, _blank_column, _odd_cells, _double, _shuffle, _same_names):
            if chance.random() < harm * (1 if work is not _odd_cells else 3):
                work(sheet, chance)
    return found


def _thin(sheet: Sheet, chance: random.Random) -> None:
    most = chance.choice((0, 1, 2, 4, 8, 12, 12, 24))
    if len(sheet.rows) > most:
        sheet.rows = [
            row for place, row in enumerate(sheet.rows) if place in set(chance.sample(range(len(sheet.rows)), most))
        ]


def _lose_column(sheet: Sheet, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 3))):
        if len(sheet.fields) > 1:
            place = chance.randrange(len(sheet.fields))
            del sheet.fields[place]
            for row in sheet.rows:
                del row[place]


def _blank_column(sheet: Sheet, chance: random.Random) -> None:
    """Empty a column; a table of blank rows alone is refused elsewhere."""
    if len(sheet.fields) == 1:
        return
    place = chance.randrange(len(sheet.fields))
    for row in sheet.rows:
        row[place] = ""


def _odd_cells(sheet: Sheet, chance: random.Random) -> None:
    dense = chance.choice((0.05, 0.3, 0.9))
    for row in sheet.rows:
        for place, item in enumerate(sheet.fields):
            if chance.random() < dense:
                row[place] = _odd(item, chance)


def _odd(item: dict[str, Any], chance: random.Random) -> str:
    role = {"refArea": "wilayah", "refPeriod": "periode", "unitMeasure": "satuan", "obsStatus": "status"}.get(
        name := str(item.get("rdfType", "")).rsplit("#", maxsplit=1)[-1].rsplit("/", maxsplit=1)[-1], name
    )
    choices = {"integer": NUMBERS, "number": DECIMALS, "year": YEARS, "date": DATES, "boolean": ("true", "false")}
    if chance.random() < 0.15:
        return ""
    kind = str(item.get("type", "string"))
    if kind in choices:
        return chance.choice(choices[kind])
    return chance.choice((*OF_ROLE.get(role, ()), *WORDS) if chance.random() < 0.5 else OF_ROLE.get(role, WORDS))


def _double(sheet: Sheet, chance: random.Random) -> None:
    sheet.rows += [list(row) for row in sheet.rows[: chance.choice((1, 5))]]


def _shuffle(sheet: Sheet, chance: random.Random) -> None:
    chance.shuffle(sheet.rows)


def _same_names(sheet: Sheet, chance: random.Random) -> None:
    """Give every row the same word in one column: equal names, equal codes, equal keys."""
    place = chance.randrange(len(sheet.fields))
    if sheet.rows:
        for row in sheet.rows:
            row[place] = sheet.rows[0][place]


def write_sheets(project: Path, sheets: list[Sheet], area: str) -> None:
    """Write a project with these tables."""
    (project / "content").mkdir(parents=True)
    settings = f'title = "Portal"\narea = "Kabupaten"\narea_code = "{area}"\nbase_url = "https://portal.contoh.id/"\n'
    (project / "content" / "site.toml").write_text(settings, "utf-8")
    for package in sorted({sheet.package for sheet in sheets}):
        own = [sheet for sheet in sheets if sheet.package == package]
        folder = project / "datapackages" / package
        folder.mkdir(parents=True)
        resources = [
            {"name": sheet.name, "path": f"{sheet.name}.csv", "schema": {"fields": sheet.fields, **sheet.more}}
            for sheet in own
        ]
        descriptor = {"$schema": PROFILE, "name": package, "title": package, "resources": resources}
        (folder / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
        for sheet in own:
            with (folder / f"{sheet.name}.csv").open("w", encoding="utf-8", newline="") as file:
                rows = [row for row in sheet.rows if any(row)]
                csv.writer(file, lineterminator="\n").writerows([[item["name"] for item in sheet.fields], *rows])
