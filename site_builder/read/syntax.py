"""Text of a descriptor to a plain value: JSON as its standard says, YAML with the types of JSON only.

Takes bytes, gives a mapping, or raises DescriptorError with line and column. Never builds anything but mappings, lists,
texts, numbers, booleans and None, and never more of them than a descriptor can sensibly hold.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NoReturn

from site_builder.model.words import Localized

_MAX_DEPTH = 60
_SAMPLE = 4
_JSON_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],\n]')
# JSON is as large as its text; a few YAML aliases can unfold to anything.
_MAX_NODES = 5_000_000
_MAX_YAML_NODES = 300_000


class DescriptorError(ValueError):
    """A descriptor that cannot be read; `values` fill the words of the finding `descriptor-syntax`."""

    def __init__(self, at: int | None = None, /, **values: str) -> None:
        """Take the line (from 1) and what the message needs."""
        self.line = at
        self.values: Mapping[str, str] = values
        super().__init__(str(values))


class ExactFloat(float):
    """A number of a JSON text that remembers its digits, so that 0.10 does not become 0.1 on its way to a Decimal."""

    def __new__(cls, text: str) -> ExactFloat:
        """Parse, and keep the text."""
        number = super().__new__(cls, text)
        number.text = text
        return number

    text: str

    def __str__(self) -> str:
        """Return the digits as written; `repr`, which JSON writers use, stays that of the float."""
        return self.text

    def __deepcopy__(self, memory: Any) -> ExactFloat:
        """Numbers never change: a copy is the number itself."""
        return self

    def __reduce__(self) -> tuple[type[ExactFloat], tuple[str]]:
        """Keep the digits when sent to another process."""
        return ExactFloat, (self.text,)


def parse_descriptor(data: bytes, is_yaml: bool) -> Mapping[str, Any]:
    """Parse the bytes of a descriptor; raises DescriptorError."""
    value = parse_yaml(_decode(data)) if is_yaml else parse_json(_decode(data))
    if not isinstance(value, Mapping):
        raise DescriptorError(variant="object", **both("found", kind_of(value)))
    return value


def parse_json(text: str) -> Any:
    """Parse JSON; doubled keys, NaN and Infinity are refused, as they mean different things to different readers."""
    try:
        value = json.loads(text, parse_float=ExactFloat, parse_constant=_refuse_constant, object_pairs_hook=_pairs_once)
    except json.JSONDecodeError as error:
        empty = Localized("berkasnya kosong", "the file is empty")
        raise _broken("JSON", _json_problem(error.msg) if text.strip() else empty, error.lineno, error.colno) from None
    except DescriptorError as error:
        line = _line_of_second(text, error.values["value"]) if error.values.get("variant") == "twice" else error.line
        raise DescriptorError(line, **error.values) from None
    except (RecursionError, ValueError):  # too many levels, or an integer of thousands of digits
        raise DescriptorError(variant="deep") from None
    return _plain(value, _MAX_NODES)


def parse_yaml(text: str) -> Any:
    """Parse YAML with the types of JSON: dates, `yes` and `no` stay text."""
    import yaml

    try:
        value = yaml.load(text, Loader=_loader())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, position = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise _broken("YAML", _yaml_problem(error), line, position) from None
    except DescriptorError:
        raise
    except (yaml.YAMLError, ValueError):
        raise _broken("YAML", _yaml_problem(None), 1, 1) from None
    except RecursionError:
        raise DescriptorError(variant="deep") from None
    return _plain(value, _MAX_YAML_NODES)


def kind_of(value: Any) -> Localized:
    """Say what a JSON value is."""
    match value:
        case None:
            return Localized("kosong (null)", "nothing (null)")
        case bool():
            return Localized("true/false", "true/false")
        case int() | float():
            digits = f" {value}" if isinstance(value, float) or abs(value) < 10**15 else ""
            return Localized(f"angka{digits}", f"the number{digits}")
        case str():
            return Localized(f"teks “{value[:40]}”", f"the text “{value[:40]}”")
        case list() if not value:
            return Localized("daftar kosong []", "an empty list []")
        case list() | tuple():
            return Localized("daftar […]", "a list […]")
        case _:
            return Localized("objek {…}", "an object {…}")


def both(name: str, words: Localized) -> dict[str, str]:
    """Spell words as values of a finding, in both languages."""
    return {name: words.id, f"{name}_en": words.en}


def _decode(data: bytes) -> str:
    if 0 in data[:_SAMPLE]:  # so does UTF-16 look, which is no UTF-8 even where it decodes
        raise DescriptorError(1, variant="encoding", line="1")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DescriptorError(line, variant="encoding", line=str(line)) from None


def _refuse_constant(name: str) -> NoReturn:
    raise _broken("JSON", Localized(f"{name} bukan angka JSON", f"{name} is no JSON number"), None, None)


def _pairs_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise DescriptorError(variant="twice", value=twice)
    return value


def _line_of_second(text: str, wanted: str) -> int | None:
    """Return the line on which an object of a JSON text names a key for the second time."""
    line, is_key = 1, False
    open_keys: list[int | None] = []  # how often each open object has named it; None for a list
    for token in _JSON_TOKEN.findall(text):
        if token == "\n":
            line += 1
        elif token in "{[":
            is_key = token == "{"
            open_keys.append(0 if is_key else None)
        elif token in "}]":
            open_keys.pop()
            is_key = False
        elif token == ",":
            is_key = bool(open_keys) and open_keys[-1] is not None
        elif is_key:
            is_key = False
            count = open_keys[-1]
            if count is not None and json.loads(token, strict=False) == wanted:
                if count:
                    return line
                open_keys[-1] = count + 1
    return None


def _plain(value: Any, most: int) -> Any:
    """Copy what was parsed into fresh mappings and lists with text keys; bounds what it can unfold to."""
    budget = [most]

    def copy(item: Any, depth: int) -> Any:
        budget[0] -= 1
        if budget[0] < 0 or depth > _MAX_DEPTH:
            raise DescriptorError(variant="deep")
        if isinstance(item, dict):
            return {str(key): copy(child, depth + 1) for key, child in item.items()}
        if isinstance(item, list | tuple):
            return [copy(child, depth + 1) for child in item]
        return item if item is None or isinstance(item, str | int | float) else str(item)

    return copy(value, 0)


def _broken(syntax: str, problem: Localized, line: int | None, position: int | None) -> DescriptorError:
    return DescriptorError(
        line, syntax=syntax, line=str(line or "?"), position=str(position or "?"), **both("problem", problem)
    )


# How the messages of `json` begin, the longer beginnings first.
_JSON_PROBLEMS = (
    (
        "Expecting property name",
        "sesudah koma harus ada nama dalam kutip dua",
        "a comma must be followed by a name in quotes",
    ),
    ("Illegal trailing comma", "ada koma berlebih", "there is a comma too many"),
    ("Expecting ',' delimiter", "ada koma atau kurung tutup yang hilang", "a comma or closing bracket is missing"),
    ("Expecting ':' delimiter", "ada titik dua yang hilang", "a colon is missing"),
    ("Expecting value", "ada nilai yang hilang", "a value is missing"),
    ("Unterminated string", "ada teks yang tidak ditutup kutip", "a text lacks its closing quote"),
    ("Invalid control character", "ada ganti baris atau tab di dalam teks", "a text holds a line break or tab"),
    ("Invalid", "garis miring terbalik harus ditulis dua kali", "a backslash must be written twice"),
    ("Extra data", "ada isi lain sesudah akhir objek", "something follows the end of the object"),
)


def _json_problem(message: str) -> Localized:
    for beginning, indonesian, english in _JSON_PROBLEMS:
        if message.startswith(beginning):
            return Localized(indonesian, english)
    return Localized("tata tulisnya keliru", "its syntax is wrong")


def _yaml_problem(error: Any) -> Localized:
    problem = str(getattr(error, "problem", None) or "")
    if "\\t" in problem:
        return Localized("ada tab; pakai spasi", "there is a tab; use spaces")
    if "expected ':'" in problem or "mapping values" in problem:
        return Localized("ada titik dua yang hilang atau berlebih", "a colon is missing or too many")
    return Localized("susunan atau jorokan barisnya keliru", "its structure or indentation is wrong")


def _loader() -> Any:
    """Make a loader that knows the scalars of JSON: null, true, false, integers and decimals; the rest is text."""
    import yaml

    class JsonTypes(yaml.SafeLoader):
        def construct_mapping(self, node: Any, deep: bool = False) -> Any:
            keys: set[str] = set()
            for key, _ in node.value:
                if isinstance(key, yaml.ScalarNode):
                    if key.value in keys:
                        raise DescriptorError(key.start_mark.line + 1, variant="twice", value=key.value)
                    keys.add(key.value)
            value = super().construct_mapping(node, deep)
            if len(value) != len(node.value):  # `true` and `True` are one key, spelled apart
                raise DescriptorError(node.start_mark.line + 1, variant="twice", value=min(keys, default=""))
            return value

    JsonTypes.yaml_implicit_resolvers = {}
    for tag, pattern, first in (
        ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
        ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
        ("int", r"[-+]?(?:0|[1-9][0-9]*)", list("-+0123456789")),
        ("float", r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?", list("-+0123456789")),
    ):
        JsonTypes.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), first)
    JsonTypes.add_constructor("tag:yaml.org,2002:float", lambda loader, node: ExactFloat(str(node.value)))
    return JsonTypes
