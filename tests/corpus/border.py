"""Bad inputs at the border, before frictionless looks: sizes, archives, characters, names, patterns, paths."""

from __future__ import annotations

import bz2
import gzip
import io
import os
import shutil
import socket
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.corpus.case import DESCRIPTOR, PACKAGE, STOK, STOK_TABLE, Bad, bad_package, bad_table, package
from tests.gate import V2

GOOD_ROWS = "kode,tahun,jumlah\n16.07.01,2020,120\n"


def _stok(**more: Any) -> dict[str, Any]:
    """Spell the table of the good project with other properties of its resource."""
    return package({**STOK_TABLE, **more})


def _settings(line: str) -> Mapping[str, str]:
    return {"content/site.toml": f'title = "Portal contoh"\narea = "Kabupaten Contoh"\n{line}\n'}


def _grown(name: str, size: int) -> Callable[[Path], None]:
    """Make a file so large without writing it: it takes up no room on the disk."""

    def grow(project: Path) -> None:
        os.truncate(project / name, size)

    return grow


def _zip(*members: tuple[str, str], comment: bytes = b"") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members:
            archive.writestr(name, text)
    return buffer.getvalue()


def _packed(name: str, data: bytes, code: str, **more: Any) -> Bad:
    """Spell a case in which the table is a compressed file."""
    ending = more.pop("ending", "gz")
    return Bad(
        name,
        {
            DESCRIPTOR: _stok(path=f"data/stok.csv.{ending}", **more.pop("resource_more", {})),
            STOK: None,
            f"{STOK}.{ending}": data,
        },
        code,
        **more,
    )


def _alias_bomb() -> str:
    """Spell a YAML of a thousand signs that unfolds to ten thousand million."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    return "\n".join(lines)


_BOMB = b"kode,tahun,jumlah\n" + b"16.07.01,2020,120\n" * 300_000

CEILINGS = (
    Bad("a file larger than the ceiling", {}, "file-too-large", prepare=_grown(STOK, 200_000_001)),
    Bad(
        "a file larger than a ceiling of the portal's own",
        {STOK: GOOD_ROWS + "16.07.02,2020,1\n" * 70_000, **_settings("max_file_mb = 1")},
        "file-too-large",
    ),
    Bad(
        "a descriptor larger than the ceiling",
        {},
        "file-too-large",
        resource=None,
        path=DESCRIPTOR,
        prepare=_grown(DESCRIPTOR, 1_000_001),
    ),
    Bad(
        "a schema file larger than the ceiling",
        {DESCRIPTOR: _stok(schema="skema.json"), f"{PACKAGE}/skema.json": STOK_TABLE["schema"]},
        "file-too-large",
        prepare=_grown(f"{PACKAGE}/skema.json", 1_000_001),
    ),
    _packed("an archive that swells", gzip.compress(_BOMB), "archive-ratio"),
    _packed("a bzip2 archive that swells", bz2.compress(_BOMB), "archive-ratio", ending="bz2"),
    _packed("a zip that swells", _zip(("stok.csv", _BOMB.decode())), "archive-ratio", ending="zip"),
    _packed(
        "an archive of several tables and no word which",
        _zip(("a.csv", GOOD_ROWS), ("b.csv", GOOD_ROWS)),
        "compression-error",
        ending="zip",
    ),
    _packed("an archive that holds nothing", _zip(), "compression-error", ending="zip"),
    _packed(
        "an archive without the file that is named",
        _zip(("stok.csv", GOOD_ROWS)),
        "compression-error",
        ending="zip",
        resource_more={"innerpath": "stock.csv"},
    ),
    _packed("an archive cut off in the middle", gzip.compress(GOOD_ROWS.encode() * 50)[:-20], "compression-error"),
    _packed("a plain table called gz", GOOD_ROWS.encode(), "compression-error"),
)


def _pattern(name: str, pattern: str, code: str = "field-error", rows: str = GOOD_ROWS, **more: Any) -> Bad:
    """Spell a case in which the codes have to fit a pattern."""
    schema = STOK_TABLE["schema"]["fields"]
    fields = [{**schema[0], "constraints": {"pattern": pattern}}, *schema[1:]]
    return Bad(name, {DESCRIPTOR: _stok(schema={"fields": fields}), STOK: rows}, code, **{"path": DESCRIPTOR, **more})


_LONG_CODES = f"kode,tahun,jumlah\n{'a' * 30_000}b,2020,120\n"

PATTERNS = (
    _pattern("a pattern that is no expression", "([", field="kode"),
    _pattern("a pattern with a flag where none can stand", "(?i)[a-z.0-9]+", field="kode"),
    _pattern("a pattern longer than the ceiling", "|".join(f"16[.]07[.]{n:02d}" for n in range(60)), field="kode"),
    _pattern("a pattern that looks ahead over a whole cell", r"(?=.*\d)(?=.*[.]).*", field="kode"),
    _pattern("a pattern that refers back to what repeats", r"(\d+)[.]\1[.]\d+", field="kode"),
    _pattern("a pattern of more repetitions than can be written out", r"(?:[0-9.]{1,1000}){1,1000}", field="kode"),
    _pattern(
        "a pattern that would try for ever, on a cell made for it",
        "(a+)+",
        "constraint-error",
        _LONG_CODES,
        cell="A2",
        path=STOK,
    ),
    _pattern(
        "a pattern of many stars, on a long cell",
        ".*a.*a.*a.*a.*c",
        "constraint-error",
        _LONG_CODES,
        cell="A2",
        path=STOK,
    ),
    Bad(
        "a pattern for the items of lists that could try for ever",
        {
            DESCRIPTOR: package(
                {
                    "name": "stok",
                    "data": [{"kode": ["aaa"]}],
                    "schema": {
                        "fields": [
                            {
                                "name": "kode",
                                "type": "array",
                                "arrayItem": {"type": "string", "constraints": {"pattern": "(a|aa)+"}},
                            }
                        ]
                    },
                }
            ),
            STOK: None,
        },
        "field-error",
        field="kode",
    ),
)


def _cell(name: str, cell: str, place: str = "A2", **more: Any) -> Bad:
    """Spell a case in which one sign hides in a code."""
    rows = f"kode,tahun,jumlah\n{cell},2020,120\n16.07.02,2020,95\n"
    return bad_table(name, rows, "hidden-character", **{"cell": place, "field": "kode", **more})


def _text(name: str, **more: Any) -> Bad:
    """Spell a case in which a sign hides in a text of the descriptor."""
    return Bad(name, {DESCRIPTOR: package(**more)}, "hidden-character", resource=None, path=DESCRIPTOR)


_HIDDEN_HEADER = "kode,ta\u200bhun,jumlah\n16.07.01,2020,120\n"

CHARACTERS = (
    _cell("a null byte in a code", "16.07\x00.01"),
    _cell("a sign that erases the screen", "16.07.01\x1b[2J"),
    _cell("a control sign that Windows letters left behind", "16.07.01 \x93baru\x94"),
    _cell("a sign that turns the reading around", "\u202e10.70.61"),
    _cell("an isolate in a text that no script needs", "\u2066Desa\u2069 Contoh"),
    _cell("a blank of no width between digits", "16\u200b.07.01"),
    _cell("a joiner between Latin letters", "de\u200dsa"),
    _cell("a soft hyphen beside a digit", "16.07.\xad01"),
    _cell("an empty letter in a code", "16.07\u3164.01"),
    _cell("a text of tags that only machines read", "desa\U000e0041\U000e0042"),
    _cell("a byte order mark in the middle", "16\ufeff.07.01"),
    _cell("a soft hyphen in a word", "Banyu\xadasin", severity="warning"),
    _cell("a blank of no width behind a word", "Banyuasin\u200b", severity="warning"),
    _cell("the mark of a lost letter", "Sumatra S\ufffdlatan", severity="warning"),
    bad_table(
        "a direction mark before a number",
        "kode,tahun,jumlah\n16.07.01,2020,120\n16.07.02,2020,\u200e95\n",
        "hidden-character",
        cell="C3",
        field="jumlah",
    ),
    bad_table(
        "many hidden signs in one column are one finding",
        "kode,tahun,jumlah\n" + "".join(f"16.07.{n:02d},2020,1\u200b{n:02d}\n" for n in range(20)),
        "hidden-character",
        cell="C2",
        field="jumlah",
    ),
    bad_table("a hidden sign in a header", _HIDDEN_HEADER, "hidden-character", cell="B1", field="tahun"),
    Bad(
        "half a character in inline data",
        {
            DESCRIPTOR: '{"name": "contoh", "resources": [{"name": "stok", "data": [{"kode": "a\\ud800b"}],'
            ' "schema": {"fields": [{"name": "kode", "type": "string"}]}}]}',
            STOK: None,
        },
        "hidden-character",
        cell="A2",
    ),
    _text("a turned title", title="Data \u202ehamur"),
    _text("a hidden sign deep in a property of nobody", catatan={"dalam": ["a", "12\u200b3"]}),
    Bad(
        "a hidden sign in a file that holds the schema",
        {
            DESCRIPTOR: _stok(schema="skema.json"),
            f"{PACKAGE}/skema.json": {**STOK_TABLE["schema"], "description": "Stok\x07"},
        },
        "hidden-character",
        path=f"{PACKAGE}/skema.json",
    ),
)


def _named(name: str, resource: str, code: str = "name-unsafe", **more: Any) -> Bad:
    """Spell a case in which the resource goes by a bad name."""
    descriptor = {**package({**STOK_TABLE, "name": resource}), "$schema": V2}
    return Bad(name, {DESCRIPTOR: descriptor}, code, **{"resource": resource, "path": DESCRIPTOR, **more})


def _two(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    return {**package({**STOK_TABLE, **first}, {**STOK_TABLE, **second}), "$schema": V2}


NAMES = (
    _named("a resource name with a slash", "stok/2020"),
    _named("a resource name with a backslash", "stok\\2020"),
    _named("a resource name of dots", ".."),
    _named("a resource name with a line break", "stok\n2020"),
    _named("a resource name that turns around", "stok\u202e"),
    _named("a resource named like a device", "NUL"),
    _named("a resource named like a device, with an ending", "com1.csv"),
    _named("a resource name longer than eighty", "s" * 81),
    _named("a resource name with capitals and blanks", "Stok Rumah", "name-odd", severity="warning"),
    Bad(
        "two resources that differ in capitals only",
        {DESCRIPTOR: _two({}, {"name": "STOK", "path": "data/lain.csv"}), f"{PACKAGE}/data/lain.csv": GOOD_ROWS},
        "name-unsafe",
        resource="STOK",
    ),
    Bad(
        "two files that differ in capitals only",
        {DESCRIPTOR: _two({}, {"name": "lain", "path": "data/Stok.csv"}), f"{PACKAGE}/data/Stok.csv": GOOD_ROWS},
        "name-unsafe",
        resource="lain",
    ),
    Bad(
        "a file named like a device",
        {DESCRIPTOR: _stok(path="data/aux.csv"), STOK: None, f"{PACKAGE}/data/aux.csv": GOOD_ROWS},
        "name-unsafe",
    ),
    Bad(
        "a file whose name ends with a blank",
        {DESCRIPTOR: _stok(path="data/stok.csv ", format="csv"), STOK: None, f"{STOK} ": GOOD_ROWS},
        "name-unsafe",
    ),
    bad_package(
        "a package named like a folder above",
        {**package(), "name": "..", "$schema": V2},
        "name-unsafe",
        package="..",
    ),
    bad_package(
        "a package name with capitals",
        {**package(), "name": "Contoh", "$schema": V2},
        "name-odd",
        package="Contoh",
        severity="warning",
    ),
    Bad(
        "a package without a name in a folder named like a device",
        {
            DESCRIPTOR: None,
            STOK: None,
            "datapackages/prn/datapackage.json": {"resources": [dict(STOK_TABLE)], "$schema": V2},
            "datapackages/prn/data/stok.csv": GOOD_ROWS,
        },
        "name-unsafe",
        package="prn",
        resource=None,
    ),
)


def _declared(name: str, text: str, encoding: str, code: str = "encoding-error", **more: Any) -> Bad:
    """Spell a case in which the table is written in an encoding, and declared as the one in `more`."""
    resource = {"encoding": more.pop("declared")} if "declared" in more else {}
    return Bad(name, {DESCRIPTOR: _stok(**resource), STOK: text.encode(encoding)}, code, **more)


def _sheet(*cells: tuple[int, int, Any]) -> bytes:
    """Write a workbook with these cells below the header of the good table."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["kode", "tahun", "jumlah"])
    for row, column, value in cells:
        sheet.cell(row, column, value)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _merged(area: str) -> bytes:
    """Write a workbook in which an area of cells is one; its library would take as long to write it as to read it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_sheet())) as good, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as book:
        for name in good.namelist():
            merge = f'</sheetData><mergeCells count="1"><mergeCell ref="{area}"/></mergeCells>'.encode()
            book.writestr(name, good.read(name).replace(b"</sheetData>", merge))
    return buffer.getvalue()


def _workbook(name: str, data: bytes, code: str, **more: Any) -> Bad:
    descriptor = _stok(path="data/stok.xlsx")
    return Bad(
        name,
        {DESCRIPTOR: descriptor, STOK: None, f"{PACKAGE}/data/stok.xlsx": data, **more.pop("files", {})},
        code,
        **more,
    )


_WIDE = ",".join(f"k{n}" for n in range(501))

SIZES = (
    Bad(
        "more rows than the ceiling",
        {STOK: GOOD_ROWS + "16.07.02,2020,1\n" * 12, **_settings("max_rows = 12")},
        "too-many-rows",
    ),
    Bad(
        "more rows than the ceiling in two parts",
        {
            DESCRIPTOR: _stok(path=["data/a.csv", "data/b.csv"]),
            STOK: None,
            f"{PACKAGE}/data/a.csv": GOOD_ROWS * 1 + "16.07.02,2020,1\n" * 5,
            f"{PACKAGE}/data/b.csv": GOOD_ROWS * 1 + "16.07.03,2020,1\n" * 5,
            **_settings("max_rows = 10"),
        },
        "too-many-rows",
    ),
    bad_table("more columns than the ceiling", f"{_WIDE}\n{_WIDE}\n", "too-many-columns", row=1),
    bad_table("one row of endless commas", GOOD_ROWS + "," * 100_000 + "\n", "too-many-columns", row=3),
    bad_table("a quoted cell without end", f'{GOOD_ROWS}"{"x" * 2_000_000}",2020,1\n', "cell-too-long", cell="A3"),
    bad_table(
        "a quoted cell of endless lines",
        GOOD_ROWS + '16.07.02,2020,"' + "x\n" * 200_000 + '"\n',
        "cell-too-long",
        row=3,
    ),
    bad_table("a line of a million commas", GOOD_ROWS + "," * 1_500_000 + "\n", "too-many-columns", row=3),
    bad_table("a cell longer than the ceiling", f"{GOOD_ROWS}{'x' * 32_768},2020,1\n", "cell-too-long", cell="A3"),
    Bad(
        "a cell longer than the ceiling in inline data",
        {
            DESCRIPTOR: package(
                {"name": "stok", "data": [{"kode": "x" * 40_000}], "schema": {"fields": [{"name": "kode"}]}}
            ),
            STOK: None,
        },
        "cell-too-long",
        cell="A2",
    ),
    Bad(
        "more lines of JSON than the ceiling",
        {
            DESCRIPTOR: _stok(path="data/stok.jsonl"),
            STOK: None,
            f"{PACKAGE}/data/stok.jsonl": '{"kode": "16.07.01", "tahun": 2020, "jumlah": 1}\n' * 13,
            **_settings("max_rows = 12"),
        },
        "too-many-rows",
    ),
    _workbook(
        "a workbook with more rows than the ceiling",
        _sheet(*((row, 1, "16.07.01") for row in range(2, 30))),
        "too-many-rows",
        files=_settings("max_rows = 12"),
    ),
    _workbook("a workbook with one cell in its farthest corner", _sheet((1_048_576, 16_384, "x")), "sheet-stretched"),
    Bad(
        "a workbook merged into one cell that is to be filled",
        {
            DESCRIPTOR: _stok(path="data/stok.xlsx", dialect={"excel": {"fillMergedCells": True}}),
            STOK: None,
            f"{PACKAGE}/data/stok.xlsx": _merged("A1:XFD1048576"),
        },
        "sheet-stretched",
    ),
    _workbook("a workbook that is a text", GOOD_ROWS.encode(), "format-error"),
    _workbook("a workbook that swells", _zip(("xl/worksheets/sheet1.xml", "<x/>" * 500_000)), "archive-ratio"),
)

ENCODINGS = (
    _declared("UTF-16 with a mark", GOOD_ROWS, "utf-16"),
    _declared("UTF-16 without a mark", GOOD_ROWS, "utf-16-le"),
    _declared("UTF-16 the other way round", GOOD_ROWS, "utf-16-be"),
    _declared("UTF-32", GOOD_ROWS, "utf-32"),
    _declared("letters of Windows", "kode,tahun,jumlah\n16.07.01 é,2020,120\n", "windows-1252", row=2),
    _declared("a mark against the declaration", "\ufeff" + GOOD_ROWS, "utf-8", declared="windows-1252"),
    _declared("UTF-16 declared as UTF-8", GOOD_ROWS, "utf-16", declared="utf-8"),
    _declared("an encoding that nobody knows", GOOD_ROWS, "utf-8", declared="utf-9"),
    _declared("an encoding that is none of texts", GOOD_ROWS, "utf-8", declared="rot13"),
    _declared("an encoding for programs", GOOD_ROWS, "utf-8", declared="unicode_escape"),
    _declared(
        "UTF-8 declared as letters of Windows",
        "kode,tahun,jumlah\n16.07.01 é,2020,120\n",
        "utf-8",
        "encoding-doubtful",
        declared="windows-1252",
        severity="warning",
    ),
    bad_table("a workbook called csv", _sheet((2, 1, "16.07.01")), "source-error"),
    bad_table("a web page called csv", "<!DOCTYPE html>\n<html><body>404</body></html>\n", "source-error"),
    bad_table("a PDF called csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "source-error"),
)


def _broken(name: str, text: str | bytes, descriptor: str = DESCRIPTOR, **more: Any) -> Bad:
    """Spell a case in which the descriptor cannot be read."""
    files = {descriptor: text} if descriptor == DESCRIPTOR else {DESCRIPTOR: None, descriptor: text}
    return Bad(name, files, "descriptor-syntax", resource=None, path=descriptor, **more)


_YAML = f"{PACKAGE}/datapackage.yaml"
_JSON_TABLE = {**STOK_TABLE, "path": "data/stok.json"}


def _json_table(name: str, text: str) -> Bad:
    files = {DESCRIPTOR: package(_JSON_TABLE), STOK: None, f"{PACKAGE}/data/stok.json": text}
    return Bad(name, files, "source-error", path=f"{PACKAGE}/data/stok.json")


TREES = (
    _broken("a key twice in the descriptor", '{"name": "contoh",\n "resources": [],\n "name": "lain"}', row=3),
    _broken(
        "a key twice deep in the descriptor", '{"resources": [\n{"name": "a",\n"path": "b",\n"path": "c"}]}', row=4
    ),
    _broken("brackets a hundred thousand deep", "[" * 100_000),
    _broken("objects deeper than anybody writes", '{"a":' * 70 + "1" + "}" * 70),
    _broken("a number of a hundred thousand digits", f'{{"name": {"9" * 100_000}}}'),
    _broken("a descriptor in UTF-16", '{"name": "contoh"}'.encode("utf-16")),
    _broken("a descriptor in UTF-16 without a mark", '{"name": "contoh"}'.encode("utf-16-le")),
    _broken("a null byte in the descriptor", b'{"name": "con\x00toh"}'),
    _broken("a key twice in YAML", "name: contoh\nresources: []\nname: lain\n", _YAML, row=3),
    _broken("a key twice in YAML, spelled apart", "true: 1\nTrue: 2\n", _YAML),
    _broken("a YAML of aliases that unfold without end", _alias_bomb(), _YAML),
    _broken("a YAML tag that would build an object", "name: !!python/object/apply:os.system ['true']\n", _YAML),
    _broken("a YAML alias to itself", "name: &a [*a]\n", _YAML),
    _broken("lists in YAML a thousand deep", "- " * 3000 + "a\n", _YAML),
    Bad(
        "a key twice in a file that holds the schema",
        {
            DESCRIPTOR: _stok(schema="skema.json"),
            f"{PACKAGE}/skema.json": '{"fields": [{"name": "kode",\n"type": "string",\n"type": "integer"}]}',
        },
        "descriptor-syntax",
        path=f"{PACKAGE}/skema.json",
        row=3,
    ),
    _json_table("a key twice in a table of JSON", '[{"kode": "a",\n"kode": "b"}]'),
    _json_table("a table of JSON without a bottom", "[" * 100_000),
    _json_table("not a number in a table of JSON", '[{"kode": "a", "tahun": 2020, "jumlah": NaN}]'),
)


def _linked(name: str, target: str) -> Callable[[Path], None]:
    """Put a link in place of a file or folder of the project; the target is seen from the project."""

    def link(project: Path) -> None:
        path = project / name
        outside = project.parent / "luar"
        outside.mkdir(exist_ok=True)
        for file in (f"{PACKAGE}/datapackage.json", f"{PACKAGE}/data/stok.csv"):
            copy = outside / Path(file).relative_to(PACKAGE)
            copy.parent.mkdir(exist_ok=True)
            copy.write_bytes((project / file).read_bytes() if (project / file).is_file() else b"x")
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to((project / target).resolve() if target else "tidak-ada")

    return link


def _pipe(name: str) -> Callable[[Path], None]:
    """Put a pipe in place of a file: whoever opens it waits for ever."""

    def make(project: Path) -> None:
        (project / name).unlink(missing_ok=True)
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(project / name)

    return make


def _socket(name: str) -> Callable[[Path], None]:
    def make(project: Path) -> None:
        (project / name).unlink()
        before = Path.cwd()
        os.chdir((project / name).parent)  # the path of a socket may have a hundred signs only
        try:
            listener = socket.socket(socket.AF_UNIX)
            listener.bind(Path(name).name)
            listener.close()
        finally:
            os.chdir(before)

    return make


def _path(name: str, path: Any, code: str = "path-unsafe", **more: Any) -> Bad:
    return Bad(name, {DESCRIPTOR: _stok(path=path)}, code, **more)


PATHS = (
    _path("a path that climbs out", "../lain/stok.csv"),
    _path("a path that climbs out and comes back", "data/../data/stok.csv"),
    _path("a path from the root", "/etc/hostname"),
    _path("a path of Windows", "C:\\data\\stok.csv"),
    _path("a path to another computer", "\\\\server\\data\\stok.csv"),
    _path("a path to a home folder", "~/stok.csv"),
    _path("an address of the web", "https://contoh.id/stok.csv", "path-remote"),
    _path("an address of this computer", "file:data/stok.csv", "path-remote"),
    _path("a dot too many at the end", "data/stok.csv.", "file-missing"),
    _path("another spelling of a blank", "data/stok%2Ecsv", "file-missing"),
    _path("a folder for a file", "data", "file-not-regular"),
    Bad("a pipe for a file", {}, "file-not-regular", prepare=_pipe(STOK)),
    Bad("a socket for a file", {}, "file-not-regular", prepare=_socket(STOK)),
    Bad("a link to a device", {}, "path-unsafe", prepare=_linked(STOK, "/dev/zero")),
    Bad("a link to a file outside", {}, "path-unsafe", prepare=_linked(STOK, "../luar/data/stok.csv")),
    Bad("a link to nowhere", {}, "file-missing", prepare=_linked(STOK, "")),
    Bad(
        "a folder of data that is a link outside", {}, "path-unsafe", prepare=_linked(f"{PACKAGE}/data", "../luar/data")
    ),
    Bad(
        "a descriptor that is a link outside",
        {},
        "path-unsafe",
        resource=None,
        prepare=_linked(DESCRIPTOR, "../luar/datapackage.json"),
    ),
    Bad("a descriptor that is a link to nowhere", {}, "file-missing", resource=None, prepare=_linked(DESCRIPTOR, "")),
    Bad("a descriptor that is a pipe", {}, "file-not-regular", resource=None, prepare=_pipe(DESCRIPTOR)),
    Bad(
        "a package folder that is a link outside",
        {},
        "path-unsafe",
        resource=None,
        package=None,
        prepare=_linked(PACKAGE, "../luar"),
    ),
    Bad("a schema outside", {DESCRIPTOR: _stok(schema="../../skema.json")}, "path-unsafe"),
    Bad("a schema on the web", {DESCRIPTOR: _stok(schema="https://contoh.id/skema.json")}, "path-remote"),
    Bad("a dialect on the web", {DESCRIPTOR: _stok(dialect="https://contoh.id/dialek.json")}, "path-remote"),
)


def _mistake(name: str, code: str, path: str, files: Mapping[str, Any] | None = None, **more: Any) -> Bad:
    """Spell a case in which a file beside the data must not be opened."""
    return Bad(name, files or {}, code, package=None, resource=None, exit_code=2, path=path, **more)


_PAGE, _PICTURE, _TEMPLATE = "content/tentang.md", "content/assets/peta.png", "templates/pages/home.html"
CONTENT = (
    _mistake("a page that is a pipe", "content-error", _PAGE, prepare=_pipe(_PAGE)),
    _mistake("a page that is a link outside", "content-error", _PAGE, prepare=_linked(_PAGE, "/etc/hostname")),
    _mistake("a page that is a link to nowhere", "content-error", _PAGE, prepare=_linked(_PAGE, "")),
    _mistake("a page larger than the ceiling", "content-error", _PAGE, prepare=_grown(_PAGE, 1_000_001)),
    _mistake("settings that are a pipe", "settings-error", "content/site.toml", prepare=_pipe("content/site.toml")),
    _mistake(
        "settings that are a link outside",
        "settings-error",
        "content/site.toml",
        prepare=_linked("content/site.toml", "/etc/hostname"),
    ),
    _mistake("a picture that is a pipe", "content-error", _PICTURE, prepare=_pipe(_PICTURE)),
    _mistake("a picture that is a link outside", "content-error", _PICTURE, prepare=_linked(_PICTURE, "/etc/hostname")),
    _mistake(
        "a picture larger than the ceiling",
        "content-error",
        _PICTURE,
        {_PICTURE: b"x" * 1_000_001, **_settings("max_file_mb = 1")},
    ),
    _mistake("a template that is a pipe", "template-error", _TEMPLATE, prepare=_pipe(_TEMPLATE)),
    _mistake(
        "a template that is a link outside", "template-error", _TEMPLATE, prepare=_linked(_TEMPLATE, "/etc/hostname")
    ),
    _mistake("a template that is a device", "template-error", _TEMPLATE, prepare=_linked(_TEMPLATE, "/dev/zero")),
    Bad(
        "a template with a slip in its name",
        {"templates/pages/pakcage.html": "<p>x</p>"},
        "template-unused",
        package=None,
        resource=None,
        path="templates/pages/pakcage.html",
        severity="warning",
    ),
)


_FIRST = {"name": "kode", "type": "string"}


def _dated(name: str, kind: str, cell: str) -> Bad:
    """Spell a case in which a column takes dates in any form."""
    fields = [{"name": "kode", "type": "string"}, {"name": "hari", "type": kind, "format": "any"}]
    rows = f"kode,hari\n16.07.01,2024-02-26T10:00:00\n16.07.02,{cell}\n"
    rows = rows.replace("2024-02-26T10:00:00", "10:00") if kind == "time" else rows
    return Bad(
        name, {DESCRIPTOR: _stok(schema={"fields": fields}), STOK: rows}, "date-unclear", cell="B3", field="hari"
    )


DATES = (
    _dated("a date without its year", "date", "26 February"),
    _dated("a day of the week for a date", "date", "Monday"),
    _dated("a time of no day", "datetime", "13:45"),
    _dated("a date that is day or month first", "date", "03/04/2024"),
    _dated("a time in the zone of a machine", "datetime", "2024-02-26 10:00 WIB"),
    Bad(
        "a form of dates that names the zone of a machine",
        {
            DESCRIPTOR: _stok(
                schema={"fields": [_FIRST, {"name": "hari", "type": "datetime", "format": "%Y-%m-%d %H:%M %Z"}]}
            ),
            STOK: "kode,hari\n16.07.01,2024-02-26 10:00 WIB\n",
        },
        "field-error",
        field="hari",
        path=DESCRIPTOR,
    ),
    Bad(
        "a number wrapped in endless signs",
        {
            DESCRIPTOR: _stok(
                schema={
                    "fields": [
                        *STOK_TABLE["schema"]["fields"][:2],
                        {"name": "jumlah", "type": "integer", "bareNumber": False},
                    ]
                }
            ),
            STOK: GOOD_ROWS + f"16.07.02,2020,1{'x' * 30_000}1\n",
        },
        "type-error",
        cell="C3",
    ),
)

CASES: tuple[Bad, ...] = (
    *(*CEILINGS, *PATTERNS, *CHARACTERS, *NAMES, *SIZES, *ENCODINGS, *TREES),
    *(*PATHS, *CONTENT, *DATES),
)
