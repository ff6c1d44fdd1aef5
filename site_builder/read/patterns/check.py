"""The patterns of a schema to what is wrong with them, and to a schema without them for frictionless to judge.

Python's engine, which frictionless uses, can take longer than the age of the universe over one cell of thirty letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from site_builder.model.limits import Limits
from site_builder.model.package import Violation
from site_builder.read.patterns.pattern import Pattern, PatternError, compile_pattern
from site_builder.read.shapes import join


def check_patterns(schema: Mapping[str, Any], place: str, limits: Limits) -> Iterator[Violation]:
    """Yield every pattern that is none, is too long, or could run for ever. The schema has its right shape."""
    for number, item in enumerate(schema["fields"]):
        at = f"{place}.fields[{number}]"
        yield from _check(_pattern_of(item), item["name"], join(at, "constraints.pattern"), limits)
        inner = item.get("arrayItem")
        if isinstance(inner, Mapping):
            # What lists hold is judged by frictionless itself, so only its own engine counts there.
            at = join(at, "arrayItem.constraints.pattern")
            yield from _check(_pattern_of(inner), item["name"], at, limits, must_be_quick=True)


def _check(
    text: str | None, field: str, place: str, limits: Limits, *, must_be_quick: bool = False
) -> Iterator[Violation]:
    if text is None:
        return
    variant = _fault(text, limits.max_pattern_characters, must_be_quick)
    if variant:
        values = {"variant": variant, "property": place, "found": str(len(text))}
        values |= {"limit": str(limits.max_pattern_characters), "setting": "max_pattern_characters"}
        yield Violation("field-error", field_name=field, value=text, values=values)


def _fault(text: str, most: int, must_be_quick: bool) -> str:
    if len(text) > most:
        return "pattern-long"
    try:
        pattern = compile_pattern(text)
    except PatternError as error:
        return error.fault
    return "pattern-unsafe" if must_be_quick and not pattern.is_quick else ""


def patterns_of(schema: Mapping[str, Any]) -> Mapping[str, Pattern]:
    """Return the pattern of every column that has one, by its name."""
    return {item["name"]: compile_pattern(text) for item in schema["fields"] if (text := _pattern_of(item)) is not None}


def without_patterns(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return a schema that frictionless can judge: the patterns of its columns are judged beside it."""
    return {**schema, "fields": [_without(item) for item in schema["fields"]]}


def _without(item: Mapping[str, Any]) -> Mapping[str, Any]:
    if _pattern_of(item) is None:
        return item
    kept = {name: value for name, value in item["constraints"].items() if name != "pattern"}
    return {**item, "constraints": kept}


def _pattern_of(item: Mapping[str, Any]) -> str | None:
    constraints = item.get("constraints")
    text = constraints.get("pattern") if isinstance(constraints, Mapping) else None
    return text if isinstance(text, str) else None
