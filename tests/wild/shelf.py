"""The shelf on which the invented packages stand: how one is written down, and by what name it is found.

Their shapes are those of packages published elsewhere; every name and number in them is made up.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

Maker = Callable[[Path], None]


class Shelf(dict[str, Maker]):
    """Makers of packages by name; a maker fills the folder that it is given."""

    def add(self, make: Maker) -> Maker:
        """Put a maker on the shelf under its own name."""
        self[make.__name__.replace("_", "-")] = make
        return make


def pack(folder: Path, descriptor: Mapping[str, Any] | str, files: Mapping[str, str | bytes] | None = None) -> None:
    """Write a package: the descriptor (a text is written as it is) and its files."""
    text = descriptor if isinstance(descriptor, str) else json.dumps(descriptor, ensure_ascii=False, indent=2)
    for path, content in {"datapackage.json": text, **(files or {})}.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


def fields(**types: str | Mapping[str, Any]) -> list[dict[str, Any]]:
    """Describe fields: by name their type, or all that is to be said."""
    return [
        {"name": name, "type": value} if isinstance(value, str) else {"name": name, **value}
        for name, value in types.items()
    ]


def schema(*items: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """Describe a schema."""
    return {"fields": list(items), **more}


def table(name: str, columns: Sequence[Mapping[str, Any]], **more: Any) -> dict[str, Any]:
    """Describe the resource of a CSV file `data/NAME.csv`."""
    return {"name": name, "path": f"data/{name}.csv", "schema": {"fields": list(columns)}, **more}


def csv(*rows: Iterable[Any] | str, mark: str = ",", end: str = "\n") -> str:
    """Write rows as they stand: no quoting, so that a case can be as odd as it likes."""
    return "".join((row if isinstance(row, str) else mark.join(str(cell) for cell in row)) + end for row in rows)
