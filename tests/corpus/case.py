"""One bad input: what is changed in a good project, and the one finding that must say so."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.gate import table

NAME = "contoh"
PACKAGE = f"datapackages/{NAME}"
DESCRIPTOR = f"{PACKAGE}/datapackage.json"
STOK = f"{PACKAGE}/data/stok.csv"
Content = str | bytes | Mapping[str, Any] | None


def package(*resources: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """Spell a descriptor; without resources it holds the table `stok` of the good project."""
    return {"name": NAME, "resources": list(resources) or [dict(STOK_TABLE)], **more}


STOK_TABLE = table("stok", "kode:string:Kode wilayah", "tahun:year:Tahun", "jumlah:integer:Jumlah rumah")
# The project that every case starts from: nothing in it is a finding, not even a warning (tests/corpus/test_corpus.py).
GOOD: Mapping[str, Content] = {
    DESCRIPTOR: package(),
    STOK: "kode,tahun,jumlah\n16.07.01,2020,120\n16.07.02,2020,95\n16.07.03,2020,210\n",
    # One language: what is refused is refused before words matter, and English doubles the work of every case.
    "content/site.toml": 'languages = ["id"]\ntitle = "Portal contoh"\narea = "Kabupaten Contoh"\n',
    "content/tentang.md": '+++\ntitle = "Tentang portal ini"\n+++\n\nSebuah portal contoh.\n',
}


@dataclass(frozen=True)
class Bad:
    """One bad input and what must be said of it.

    `files` are laid over the good project (None deletes a file, a mapping is written as JSON); `prepare` does what
    files cannot (links, pipes). Exactly one finding of that severity must come out, with this code, package, resource,
    cell or row and field (None: unknown to the finding). `secrets` must not appear in anything that is printed, nor in
    any file that is written. `exit_code` is 2 for mistakes in settings, content and the command. `options` go behind
    `build`; "{folder}" in them is the folder that holds the project, and the target as `terbit`. A warning is refused
    under `--strict`. `before` are the files of the project that was published before, laid over the good project too;
    {} is the good project itself, None a portal without a package of that name.
    """

    name: str
    files: Mapping[str, Content]
    code: str
    package: str | None = NAME
    resource: str | None = "stok"
    cell: str | None = None
    row: int | None = None
    field: str | None = None
    path: str | None = None
    severity: str = "error"
    secrets: tuple[str, ...] = ()
    exit_code: int = 1
    options: tuple[str, ...] = ()
    before: Mapping[str, Content] | None = None
    prepare: Callable[[Path], None] | None = None


def bad_table(name: str, text: str | bytes, code: str, **more: Any) -> Bad:
    """Spell a case in which only the table `stok` is bad."""
    return Bad(name, {STOK: text}, code, **more)


def bad_package(name: str, descriptor: Content, code: str, **more: Any) -> Bad:
    """Spell a case in which only the descriptor is bad; the resource is unknown unless stated."""
    return Bad(name, {DESCRIPTOR: descriptor}, code, **{"resource": None, **more})


def write_project(folder: Path, *layers: Mapping[str, Content]) -> None:
    """Write the good project with layers of files over it."""
    files: dict[str, Content] = {}
    for layer in (GOOD, *layers):
        files |= layer
    for name, content in files.items():
        if content is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, str | bytes) else json.dumps(content, ensure_ascii=False, indent=1)
        path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
