"""Bad inputs at the border, before frictionless looks: sizes, archives, characters, names, patterns, paths."""

from __future__ import annotations

import bz2
import gzip
import io
import os
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.corpus.case import DESCRIPTOR, PACKAGE, STOK, STOK_TABLE, Bad, package

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

CASES: tuple[Bad, ...] = (*CEILINGS, *PATTERNS)
