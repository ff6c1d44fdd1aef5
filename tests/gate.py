"""What the tests of reading, checking and the command line share: packages made on the spot, and runs in process."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from site_builder.cli import main

V2 = "https://datapackage.org/profiles/2.0/datapackage.json"


def fields(*specs: str, **constraints: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Spell fields: "jumlah:integer:Jumlah rumah" is name, type and title; constraints go by name."""
    made = []
    for spec in specs:
        name, kind, title = [*spec.split(":"), "", ""][:3]
        item: dict[str, Any] = {"name": name, "type": kind or "string"}
        if title:
            item["title"] = title
        if name in constraints:
            item["constraints"] = constraints[name]
        made.append(item)
    return made


def table(name: str, *specs: str, path: str = "", **more: Any) -> dict[str, Any]:
    """Spell a resource with a schema; `more` are further properties of the schema."""
    return {"name": name, "path": path or f"data/{name}.csv", "schema": {"fields": fields(*specs), **more}}


def write_package(
    folder: Path,
    descriptor: Mapping[str, Any] | str | bytes,
    files: Mapping[str, str | bytes] | None = None,
    descriptor_name: str = "datapackage.json",
) -> Path:
    """Write a package folder and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    text = descriptor if isinstance(descriptor, str | bytes) else json.dumps(descriptor)
    for name, content in {descriptor_name: text, **(files or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return folder


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path, **environment: str) -> tuple[int, str, str]:
    """Run the command line in process; returns exit code, stdout and stderr."""
    capsys.readouterr()
    code = main([str(argument) for argument in arguments], environment)
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return code, out, err


def run_json(capsys: pytest.CaptureFixture[str], *arguments: str | Path, **environment: str) -> tuple[int, Any]:
    """Run the command line with --json; stdout holds one object and nothing else."""
    code, out, _ = run(capsys, *arguments, "--json", **environment)
    return code, json.loads(out)


def findings_of(capsys: pytest.CaptureFixture[str], package: Path, *more: str) -> Sequence[Mapping[str, Any]]:
    """Validate one package and return its findings."""
    code, said = run_json(capsys, "validate", package, "--project", package.parent, *more)
    found: Sequence[Mapping[str, Any]] = said["findings"]
    errors = [item for item in found if item["severity"] == "error"]
    assert code == (1 if errors else 0)
    assert said["valid"] is not bool(errors)
    return found
