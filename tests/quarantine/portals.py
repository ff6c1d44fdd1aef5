"""Portals put online by hand: a manifest that vouches for whatever archives a test makes, ours or somebody else's."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.gate import table

Members = Mapping[str, str | bytes]
STOK = table("stok", "kode:string:Kode wilayah", "jumlah:integer:Jumlah rumah")


def package(name: str, cells: str = "a,1\n", **more: Any) -> dict[str, str]:
    """Spell the members of an archive with one table."""
    descriptor = {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": name, **more}
    resources = more.get("resources", [STOK])
    return {
        "datapackage.json": json.dumps({**descriptor, "resources": resources}),
        "README.md": "# Contoh\n",
        "data/stok.csv": f"kode,jumlah\n{cells}",
    }


def packed(members: Members) -> bytes:
    """Pack an archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def put_online(folder: Path, archives: Mapping[str, bytes]) -> Path:
    """Write a portal that offers these archives, by the folder of their package; its manifest is right."""
    files = {f"data/{name}/{name}.zip": data for name, data in archives.items()}
    listed = [
        {"path": path, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()} for path, data in files.items()
    ]
    manifest = json.dumps({"generator": "rumah-terbuka 1", "files": listed}).encode("utf-8")
    for path, data in {**files, "manifest.json": manifest}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder
