"""JSON, JSON lines and inline data to records: objects are laid out as rows under the union of their keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.ceilings import refuse_rows
from site_builder.read.drafts import Draft
from site_builder.read.encodings import decode
from site_builder.read.lines import lines_of
from site_builder.read.records import Records, RecordsError, read_part
from site_builder.read.syntax import DescriptorError, parse_json


def read_objects(draft: Draft) -> Records:
    """Read the rows of all files of a draft; raises RecordsError."""
    return tabulate([row for path in draft.paths for row in _read_objects(draft, path)], draft)


def _read_objects(draft: Draft, path: str) -> Iterable[Any]:
    text = decode(draft, path, read_part(draft, path))
    if draft.format in ("jsonl", "ndjson"):
        refuse_rows(sum(1 for line in lines_of(text) if line.strip()), path, draft.limits)
        lines = enumerate(lines_of(text), 1)  # `splitlines` would also break at signs that JSON allows in a text
        return [parse_part(line, path, number - 1) for number, line in lines if line.strip()]
    value = parse_part(text, path)
    inner = draft.dialect.get("property") or draft.dialect.get("json", {}).get("property")
    for key in inner.split(".") if isinstance(inner, str) else ():
        value = value.get(key) if isinstance(value, Mapping) else None
    if not isinstance(value, list):
        raise RecordsError(Violation("source-error", path=path, values={"variant": "shape"}))
    return value


def parse_part(text: str, path: str, lines_before: int = 0) -> Any:
    """Parse the JSON of a file; raises RecordsError."""
    try:
        return parse_json(text)
    except DescriptorError as error:
        line = (error.line or 1) + lines_before
        variant = error.values.get("variant", "json")
        values = {"variant": variant, "position": error.values.get("position", "?"), "line": str(line)}
        values |= {"key": error.values.get("value", "")}
        raise RecordsError(Violation("source-error", path=path, values=values)) from error


def tabulate(items: Any, draft: Draft) -> Records:
    """Lay objects out as rows; lists are rows already."""
    if not isinstance(items, list) or not all(isinstance(item, dict | list) for item in items):
        raise RecordsError(Violation("source-error", values={"variant": "shape"}))
    if not items:
        return Records([])
    if len({isinstance(item, dict) for item in items}) > 1:
        raise RecordsError(Violation("source-error", values={"variant": "shape"}))
    if isinstance(items[0], list):
        return Records(items)
    names = _names(items, draft)
    return Records([names, *([item.get(name) for name in names] for item in items)], is_keyed=True)


def _names(items: Sequence[Mapping[str, Any]], draft: Draft) -> list[str]:
    """Name the columns: those declared, and behind them what else the objects of a file hold, which the header tells.

    Objects leave out what they have not; a declared name that none of them holds is missing only where another name,
    which nobody declared, may stand for it.
    """
    declared = [field["name"] for field in (draft.schema or {}).get("fields", [])]
    stated: list[str] = draft.dialect.get("itemKeys") or draft.dialect.get("json", {}).get("keys") or []
    held = dict.fromkeys(key for item in items for key in item)
    if not declared:
        return stated or list(held)
    extra = [key for key in stated or held if key not in declared] if draft.kind == "objects" else []
    return [*(name for name in declared if name in held or not extra), *extra]
