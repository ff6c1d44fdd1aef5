"""Parsed JSON to the values of a descriptor: a text, a list, names, a day. What has another shape counts as nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from site_builder.model.words import Localized


def localized(descriptor: Mapping[str, Any], key: str) -> Localized:
    """Read `title` and its English twin `title_en`."""
    return Localized(text_of(descriptor.get(key)), text_of(descriptor.get(f"{key}_en")))


def text_of(value: Any) -> str:
    """Return a text; numbers are spelled, whatever else a descriptor holds here is no text."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def texts_of(value: Any) -> tuple[str, ...]:
    """Return the texts of a list; numbers are spelled."""
    return tuple(text for item in list_of(value) if (text := text_of(item)))


def list_of(value: Any) -> list[Any]:
    """Return a list as a fresh one; anything else is empty."""
    return list(value) if isinstance(value, list | tuple) else []


def names_of(value: Any) -> tuple[str, ...]:
    """Return a name or a list of names as names."""
    return (value,) if isinstance(value, str) else texts_of(value)


def mapping_of(value: Any) -> Mapping[str, Any]:
    """Return an object; anything else is an empty one."""
    return value if isinstance(value, Mapping) else {}


def mappings_of(value: Any) -> list[Mapping[str, Any]]:
    """Return the objects of a list."""
    return [item for item in list_of(value) if isinstance(item, Mapping)]
