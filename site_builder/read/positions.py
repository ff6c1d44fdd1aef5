"""The text of a descriptor that could be parsed, to the line on which each of its properties stands."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from site_builder.read.shapes import join

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,\n]|[^\s{}\[\]:,"]+')


def property_lines(data: bytes, is_yaml: bool) -> Mapping[str, int]:
    """Return the line (from 1) of every property by the name that findings call it ("resources[0].schema.fields[2]").

    The bytes are those of a descriptor that `parse_descriptor` has accepted.
    """
    text = data.decode("utf-8-sig")
    return _yaml_lines(text) if is_yaml else _json_lines(text)


def _json_lines(text: str) -> dict[str, int]:
    lines: dict[str, int] = {}
    line, path, is_key = 1, "", False
    open_places: list[list[Any]] = []  # the path of each open object (None) or list (the index we are at)
    for token in _TOKEN.findall(text):
        if token == "\n":
            line += 1
        elif token in ("{", "["):
            lines.setdefault(path, line)
            open_places.append([path, None if token == "{" else 0])
            is_key = token == "{"
            path = path if is_key else f"{path}[0]"
        elif token in ("}", "]"):
            open_places.pop()
            is_key = False
        elif token == ",":
            above = open_places[-1]
            is_key = above[1] is None
            if not is_key:
                above[1] += 1
                path = f"{above[0]}[{above[1]}]"
        elif is_key and token != ":":
            path, is_key = join(open_places[-1][0], json.loads(token, strict=False)), False
            lines.setdefault(path, line)
        elif token != ":":
            lines.setdefault(path, line)
    return lines


def _yaml_lines(text: str) -> dict[str, int]:
    import yaml

    lines: dict[str, int] = {}
    seen: set[int] = set()  # an alias leads back to what was seen: one place is enough

    def walk(node: Any, path: str) -> None:
        lines.setdefault(path, node.start_mark.line + 1)
        if id(node) in seen:
            return
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                inner = join(path, str(key.value))
                lines.setdefault(inner, key.start_mark.line + 1)
                walk(value, inner)
        elif isinstance(node, yaml.SequenceNode):
            for number, item in enumerate(node.value):
                walk(item, f"{path}[{number}]")

    walk(yaml.compose(text, Loader=yaml.SafeLoader), "")
    return lines
