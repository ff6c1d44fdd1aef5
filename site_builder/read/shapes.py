"""The language that shapes of a descriptor are written in: parsed values in, what is misshapen out.

frictionless reads what it is given trustingly; what passes here has the types that it expects, so that it can judge
the meaning. Properties that a shape does not name are left alone: everybody may add their own.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from site_builder.model.package import Violation
from site_builder.model.words import Localized
from site_builder.read.syntax import both, kind_of
from site_builder.text.nearest import nearest


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value of one of some Python types (`bool` counts as a number only where it is named).

    Beyond the type, `pattern` must be found in a text, `choices` are the only texts allowed, and `least` bounds a
    number.
    """

    words: Localized
    types: tuple[type, ...]
    pattern: str = ""
    choices: tuple[str, ...] = ()
    least: int | None = None

    def fits(self, value: Any) -> bool:
        """Tell whether the value has this shape at its top."""
        if not isinstance(value, self.types) or (isinstance(value, bool) and bool not in self.types):
            return False
        if self.pattern:
            return isinstance(value, str) and re.search(self.pattern, value) is not None
        return self.least is None or (isinstance(value, int) and value >= self.least)


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of values of one shape; where `is_uniform`, texts and objects are never mixed in it."""

    item: Shape
    at_least: int = 0
    is_unique: bool = False
    is_uniform: bool = False

    @property
    def words(self) -> Localized:
        """Name the shape."""
        item = self.item.words
        if isinstance(self.item, ListOf):
            return Localized(f"daftar yang berisi {item.id}", f"a list that holds {item.en}")
        return Localized(f"daftar {item.id}", f"a list of {item.en.removeprefix('a ')}")

    def fits(self, value: Any) -> bool:
        """Tell whether the value has this shape at its top."""
        return isinstance(value, list) and len(value) >= self.at_least


@dataclass(frozen=True, slots=True)
class Object:
    """An object whose known properties have shapes; others are free. `any_of` are properties of which one is needed."""

    properties: Mapping[str, Shape] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    at_least: int = 0
    any_of: tuple[str, ...] = ()
    words: Localized = Localized("objek {…}", "an object {…}")

    def fits(self, value: Any) -> bool:
        """Tell whether the value has this shape at its top."""
        return isinstance(value, Mapping)


@dataclass(frozen=True, slots=True)
class Either:
    """One of several shapes."""

    shapes: tuple[Shape, ...]

    @property
    def words(self) -> Localized:
        """Name the shape."""
        return Localized(
            " atau ".join(shape.words.id for shape in self.shapes), " or ".join(shape.words.en for shape in self.shapes)
        )

    def fits(self, value: Any) -> bool:
        """Tell whether the value has this shape at its top."""
        return any(shape.fits(value) for shape in self.shapes)


Shape = Scalar | ListOf | Object | Either

TEXT = Scalar(Localized("teks", "a text"), (str,))
WHOLE = Scalar(Localized("bilangan bulat", "a whole number"), (int,))
NUMBER = Scalar(Localized("angka", "a number"), (int, float))
SWITCH = Scalar(Localized("true atau false", "true or false"), (bool,))
ANY = Scalar(Localized("nilai", "a value"), (object, bool))
ANYTHING = Object()


def choice(*texts: str) -> Scalar:
    """Spell a text that is one of a few."""
    return replace(TEXT, choices=texts)


def each(shape: Shape, names: str) -> Mapping[str, Shape]:
    """Give every one of these properties the same shape."""
    return dict.fromkeys(names.split(), shape)


def check_shape(value: Any, shape: Shape, path: str, code: str) -> Iterator[Violation]:
    """Yield one violation of type `code` for each place below `path` that has the wrong shape."""
    match shape:
        case Either():
            fitting = next((item for item in shape.shapes if item.fits(value)), None)
            found = iter([_misshapen(value, shape, path, code)])
            yield from check_shape(value, fitting, path, code) if fitting else found
        case _ if not shape.fits(value):
            yield _misshapen(value, shape, path, code)
        case Scalar() if shape.choices and value not in shape.choices:
            values = {"property": path, "choices": ", ".join(shape.choices), "near": nearest(value, shape.choices)}
            yield Violation(code, value=value, values={**values, "variant": "choice"})
        case ListOf():
            yield from _check_list(value, shape, path, code)
        case Object():
            yield from _check_object(value, shape, path, code)


def join(path: str, name: str) -> str:
    """Spell where a property stands: "resources[0].schema"."""
    return f"{path}.{name}" if path else name


def _check_list(value: list[Any], shape: ListOf, path: str, code: str) -> Iterator[Violation]:
    inner = shape.item
    if len(value) > 1 and not any(inner.fits(item) for item in value):
        yield _misshapen(value, shape, path, code)  # all are wrong alike: that is one fault
        return
    if shape.is_uniform and isinstance(inner, Either) and value:
        kinds = {next((n for n, kind in enumerate(inner.shapes) if kind.fits(item)), -1) for item in value}
        if len(kinds) > 1 and -1 not in kinds:
            yield Violation(code, values={"variant": "mixed", "property": path})
            return
    found = [
        violation
        for number, item in enumerate(value)
        if not (isinstance(inner, Scalar) and not inner.choices and inner.fits(item))
        for violation in check_shape(item, inner, f"{path}[{number}]", code)
    ]
    yield from found
    if shape.is_unique and not found:
        twice = _twice(value)
        if twice is not None:
            yield Violation(code, value=str(value[twice]), values={"variant": "value-twice", "property": path})


def _check_object(value: Mapping[str, Any], shape: Object, path: str, code: str) -> Iterator[Violation]:
    if len(value) < shape.at_least:
        yield Violation(code, values={"variant": "empty", "property": path})
        return
    missing = [name for name in shape.required if name not in value]
    if len(missing) == 1:
        yield Violation(code, values={"variant": "required", "property": join(path, missing[0])})
    elif missing:
        yield Violation(code, values={"variant": "required-all", "property": path, "names": _listed(missing)})
    if shape.any_of and not any(name in value for name in shape.any_of):
        yield Violation(code, values={"variant": "any-of", "property": path, "names": _listed(shape.any_of)})
    for name, inner in shape.properties.items():
        if name in value:
            yield from check_shape(value[name], inner, join(path, name), code)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)


def _twice(items: list[Any]) -> int | None:
    """Return the position of the first value that stood before."""
    seen: set[Hashable] = set()
    for number, item in enumerate(items):
        key = _key(item)
        if key in seen:
            return number
        seen.add(key)
    return None


def _key(value: Any) -> Hashable:
    """Spell a JSON value so that equal ones are equal: 1 and 1.0 are, 1 and true are not."""
    match value:
        case bool() | None:
            return str(value), None
        case list():
            return tuple(_key(item) for item in value)
        case Mapping():
            return frozenset((name, _key(item)) for name, item in value.items())
        case _:
            return "text" if isinstance(value, str) else "number", value


def _misshapen(value: Any, shape: Shape, path: str, code: str) -> Violation:
    if value in ([], "") and shape.words != TEXT.words:
        return Violation(code, values={"variant": "empty", "property": path})
    values = {
        "variant": "shape",
        "property": path or "descriptor",
        **both("found", kind_of(value)),
        **both("wanted", shape.words),
        **both("advice", _advice(value, shape)),
    }
    return Violation(code, values=values)


def _advice(value: Any, shape: Shape) -> Localized:
    """Say how the very value found would be written as it is wanted; nothing where that cannot be told."""
    wanted = (shape, *getattr(shape, "shapes", ()))
    if isinstance(value, int | float) and not isinstance(value, bool) and TEXT in wanted:
        return Localized(f', dalam tanda kutip: "{value}"', f', in quotes: "{value}"')
    is_list_of_texts = any(isinstance(item, ListOf) and item.item == TEXT for item in wanted)
    if isinstance(value, str) and is_list_of_texts:
        return Localized(f', sebagai daftar: ["{value[:40]}"]', f', as a list: ["{value[:40]}"]')
    return Localized()
