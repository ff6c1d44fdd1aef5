"""Packages with odd but legal names, and with cells that would like to be more than text."""

from __future__ import annotations

from pathlib import Path

from tests.wild.shelf import Shelf, csv, fields, pack, table

NAMES = Shelf()
_COLUMNS = fields(a="string", b="integer")
_ROWS = csv("a,b", "x,1", "y,2")


@NAMES.add
def odd_resources(folder: Path) -> None:
    """Names with dots, capitals, blanks, letters of other scripts, and one as long as may be."""
    names = [
        "data.csv",
        "Data CSV",
        "DATA_csv",
        "data-csv",
        "população",
        "数据",
        "بيانات",
        "🏠",
        "..b",
        "a" * 80,
        "a" * 79 + "b",
        "con-1",
        "NULL",
        "index",
        "index.html",
        "grafik",
        "data",
        "mutu",
        "assets",
        "manifest.json",
        "odd-resources",
        "-",
        "--",
        "0",
        "%2e%2e",
        "a?b#c",
    ]
    resources = [{**table(f"t{n}", _COLUMNS), "name": name} for n, name in enumerate(names)]
    pack(
        folder,
        {
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": "odd-resources",
            "resources": resources,
        },
        {f"data/t{n}.csv": _ROWS for n in range(len(names))},
    )


@NAMES.add
def nameless(folder: Path) -> None:
    """A package without a name or a title."""
    pack(folder, {"resources": [table("data", _COLUMNS)]}, {"data/data.csv": _ROWS})


@NAMES.add
def named_data(folder: Path) -> None:
    """A package that bears the name of a folder of the portal."""
    pack(folder, {"name": "data", "resources": [table("data", _COLUMNS)]}, {"data/data.csv": _ROWS})


@NAMES.add
def named_like_a_page(folder: Path) -> None:
    """A package called like a file that every folder has."""
    pack(folder, {"name": "index.html", "resources": [table("index", _COLUMNS)]}, {"data/index.csv": _ROWS})


@NAMES.add
def other_scripts(folder: Path) -> None:
    """Titles, columns and cells in scripts that run other ways."""
    pack(
        folder,
        {
            "name": "other-scripts",
            "title": "人口统计 🏘️",
            "description": "إحصاءات السكان حسب المنطقة",
            "keywords": ["人口", "سكان", "🏠", "C++", "a/b", "a&b"],
            "resources": [
                {
                    **table("people", fields(**{"地区": "string", "عدد": "integer", "🏠": "number"})),
                    "title": "عدد السكان",
                }
            ],
        },
        {"data/people.csv": csv("地区,عدد,🏠", "北京,21540000,1.5", "\u200fالقاهرة,9540000,2", "e\u0301,1,0")},
    )


@NAMES.add
def sources_without_paths(folder: Path) -> None:
    """Sources that only have a title, contributors that only have a name, no licence, an odd date."""
    pack(
        folder,
        {
            "name": "sources-without-paths",
            "title": "T" * 400,
            "created": "2020-05-09T00:32:23Z",
            "temporal": {"name": "Outbreak", "start": "2020-01-30", "end": "nanti"},
            "spatial": "Sumatera Selatan",
            "sources": [{"title": "A book, 1996"}, {"title": "Another <b>book</b>", "email": "x@example.org"}],
            "contributors": [{"title": "Somebody"}],
            "frequência de atualização": "única",
            "resources": [table("t", _COLUMNS)],
        },
        {"data/t.csv": _ROWS},
    )


@NAMES.add
def odd_columns(folder: Path) -> None:
    """Columns called like attributes, like methods, like each other but for capitals; one of a single character."""
    names = ["index", "class", "A", "a", "items", "self", "count", "0", "a b", "a_b", "a-b", "values", "name", "%", "T"]
    pack(
        folder,
        {"name": "odd-columns", "resources": [table("t", [{"name": name, "type": "integer"} for name in names])]},
        {"data/t.csv": csv(names, range(len(names)), range(1, len(names) + 1))},
    )


@NAMES.add
def hostile_words(folder: Path) -> None:
    """Markup, formulas, template marks, and very long words wherever text may stand."""
    attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}{% raw %}${7*7}]]>--><!--'
    cells = [
        "<script>alert(1)</script>",
        "=cmd' /C calc'!A",
        "+1+1",
        "-2+3",
        "@SUM A1",
        '=tautan "http://example.org"'.replace('"', '""'),
        "{{ config }}",
        "x" * 32_000,
        ("kata " * 3000).strip(),
        "javascript:alert(1)",
        "]]></script>",
        "\u202bright to left \u0645\u0631\u062d\u0628\u0627\u202c",
        "\ttab",
        "_x0041_",
        "\u200b",
        "'quoted",
        "  two blanks  ",
        "null",
        "NaN",
    ]
    pack(
        folder,
        {
            "name": "hostile-words",
            "title": attack,
            "description": f"{attack}\n\n[click](javascript:alert(1)) <iframe src=//example.org></iframe>",
            "homepage": 'https://example.org/"onmouseover=alert(1)',
            "keywords": [attack],
            "licenses": [{"name": "CC0-1.0", "title": attack, "path": "https://example.org/?a=<b>&c"}],
            "sources": [{"title": attack, "path": "https://example.org/'\"><script>"}],
            "contributors": [{"title": attack, "path": "javascript:alert(1)"}],
            "resources": [
                {
                    **table(
                        "t",
                        fields(
                            **{
                                "no": "integer",
                                attack.replace(",", ""): {"type": "string", "title": attack, "description": attack},
                            }
                        ),
                    ),
                    "title": attack,
                }
            ],
        },
        {
            "data/t.csv": csv(
                f'no,"{attack.replace(chr(34), chr(34) * 2)}"',
                *(f'{n},"{cell}"' for n, cell in enumerate(cells)),
            )
        },
    )
