"""What in a schema names columns and tables: keys that lead nowhere are told before any row is looked up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.drafts import Draft
from site_builder.text.nearest import nearest


def check_references(drafts: Sequence[Draft]) -> None:
    """Note every foreign key that cannot lead anywhere, and take it off: it would fail on every row."""
    by_name = {draft.name: draft for draft in drafts}
    for draft in drafts:
        if draft.schema is None or draft.violations:
            continue
        found = [
            violation
            for number, key in enumerate(draft.schema.get("foreignKeys", ()))
            if (violation := _check_key(key, f"{draft.place}.schema.foreignKeys[{number}]", draft, by_name))
        ]
        draft.violations.extend(found)


def fields_match(schema: Mapping[str, Any]) -> str:
    """Return how columns are told their fields; some packages write it as a list of one."""
    match = schema.get("fieldsMatch") or "exact"
    return match if isinstance(match, str) else str(match[0])


def twice(names: Sequence[str]) -> list[str]:
    """Return the names that stand more than once, each once."""
    return [name for name, count in Counter(names).items() if count > 1]


def as_list(value: Any) -> list[Any]:
    """Return a name or a list of names as a list."""
    return [value] if isinstance(value, str) else list(value or ())


def _check_key(key: Mapping[str, Any], place: str, draft: Draft, by_name: Mapping[str, Draft]) -> Violation | None:
    name = key["reference"].get("resource", "")
    target = by_name.get(name) if name else draft
    if target is None and not all(by_name):  # a table without a name: that fault is told where it is
        return None
    if target is None:
        values = {"variant": "reference-resource", "property": place, "near": nearest(name, by_name)}
        return Violation("schema-error", value=name, values=values)
    if target.violations:  # its own fault is told where it is
        return None
    fields = [field["name"] for field in (target.schema or {}).get("fields", ())]
    for field in as_list(key["reference"]["fields"]) if fields else ():
        if field not in fields:
            near = nearest(field, fields)
            values = {"variant": "reference-field", "property": place, "reference": target.name, "near": near}
            return Violation("schema-error", value=field, values=values)
    return None


def check_key_fields(key: Mapping[str, Any], place: str, names: Sequence[str]) -> Iterator[Violation]:
    """Yield the columns that a key names and a schema lacks, and a key of other width than its target."""
    fields = as_list(key.get("fields"))
    for field in dict.fromkeys(fields):
        if field not in names:
            values = {"variant": "key-unknown", "property": place, "near": nearest(field, names)}
            yield Violation("schema-error", value=field, values=values)
    if len(set(fields)) < len(fields):
        values = {"variant": "value-twice", "property": place}
        yield Violation("schema-error", value=twice(fields)[0], values=values)
    others = as_list(key.get("reference", {}).get("fields", fields))
    if len(others) != len(fields):
        values = {"variant": "reference-length", "property": place, "found": str(len(fields))}
        yield Violation("schema-error", values={**values, "wanted": str(len(others))})
