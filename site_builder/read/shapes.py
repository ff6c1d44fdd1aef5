"""The shape of a descriptor: which property holds text, which a list. Takes parsed values, yields what is misshapen.

frictionless reads what it is given trustingly; what passes here has the types that it expects, so that it can judge
the meaning. Properties that the standard does not know are left alone: everybody may add their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from site_builder.model.package import Violation
from site_builder.model.words import Localized
from site_builder.read.syntax import both, kind_of


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value of one of some Python types (`bool` counts as a number only where it is named)."""

    words: Localized
    types: tuple[type, ...]

    def fits(self, value: Any) -> bool:
        """Tell whether the value has this shape at its top."""
        return isinstance(value, self.types) and (bool in self.types or not isinstance(value, bool))


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of values of one shape."""

    item: Shape
    at_least: int = 0

    @property
    def words(self) -> Localized:
        """Name the shape."""
        return Localized(f"daftar {self.item.words.id}", f"a list of {self.item.words.en.removeprefix('a ')}")

    def fits(self, value: Any) -> bool:
        """Tell whether the value has this shape at its top."""
        return isinstance(value, list) and len(value) >= self.at_least


@dataclass(frozen=True, slots=True)
class Object:
    """An object whose known properties have shapes; others are free."""

    properties: Mapping[str, Shape] = field(default_factory=dict)
    required: tuple[str, ...] = ()
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
SWITCH = Scalar(Localized("true atau false", "true or false"), (bool,))
ANY = Scalar(Localized("nilai", "a value"), (object, bool))
TEXTS = ListOf(TEXT)
TEXT_OR_TEXTS = Either((TEXT, TEXTS))
_ANYTHING = Object()
_CREDIT = ListOf(Object(dict.fromkeys(("title", "name", "path", "email"), TEXT)))
_DESCRIBED: Mapping[str, Shape] = {
    "title": TEXT,
    "description": TEXT,
    "homepage": TEXT,
    "profile": TEXT,
    "sources": _CREDIT,
    "licenses": ListOf(Object(dict.fromkeys(("title", "name", "path"), TEXT))),
}
_MISSING = ListOf(Either((TEXT, Object({"value": TEXT, "label": TEXT}, ("value",)))))


def _all(shape: Shape, names: str) -> Mapping[str, Shape]:
    """Give every one of these properties the same shape."""
    return dict.fromkeys(names.split(), shape)


PACKAGE = Object(
    {
        **_DESCRIBED,
        **_all(TEXT, "$schema name id image version created"),
        "keywords": TEXTS,
        "contributors": _CREDIT,
        "resources": ListOf(_ANYTHING),
    },
    ("resources",),
)
RESOURCE = Object(
    {
        **_DESCRIBED,
        **_all(TEXT, "name type scheme format mediatype encoding compression innerpath hash"),
        "path": Either((TEXT, ListOf(TEXT, 1))),
        "extrapaths": TEXTS,
        "data": Either((ListOf(ANY), _ANYTHING)),
        "bytes": WHOLE,
        "dialect": Either((TEXT, _ANYTHING)),
        "schema": Either((TEXT, _ANYTHING)),
    },
    ("name",),
)
SCHEMA = Object(
    {
        **_all(TEXT, "name title description"),
        "fields": ListOf(_ANYTHING),
        "fieldsMatch": TEXT_OR_TEXTS,
        "primaryKey": TEXT_OR_TEXTS,
        "uniqueKeys": ListOf(TEXT_OR_TEXTS),
        "missingValues": _MISSING,
        "foreignKeys": ListOf(
            Object(
                {
                    "fields": TEXT_OR_TEXTS,
                    "reference": Object({"resource": TEXT, "fields": TEXT_OR_TEXTS}, ("fields",)),
                },
                ("fields", "reference"),
            )
        ),
    },
    ("fields",),
)
FIELD = Object(
    {
        **_all(TEXT, "name type format title description rdfType unit decimalChar groupChar delimiter itemType"),
        **_all(TEXTS, "trueValues falseValues"),
        "bareNumber": SWITCH,
        "missingValues": _MISSING,
        "constraints": Object(
            {
                **_all(SWITCH, "required unique"),
                **_all(WHOLE, "minLength maxLength"),
                "pattern": TEXT,
                "enum": ListOf(ANY, 1),
            }
        ),
    },
    ("name",),
)
DIALECT = Object(
    {
        **_all(TEXT, "delimiter quoteChar escapeChar lineTerminator nullSequence"),
        **_all(TEXT, "commentChar headerJoin property sheetName"),
        **_all(SWITCH, "header headerCase doubleQuote skipInitialSpace skipBlankRows"),
        **_all(ListOf(WHOLE), "headerRows commentRows"),
        **_all(_ANYTHING, "csv json excel inline"),
        "itemKeys": TEXTS,
        "sheetNumber": WHOLE,
    }
)


def check_shape(value: Any, shape: Shape, path: str, code: str) -> Iterator[Violation]:
    """Yield one violation of type `code` for each place below `path` that has the wrong shape."""
    if isinstance(shape, Either):
        fitting = next((choice for choice in shape.shapes if choice.fits(value)), None)
        if fitting is None:
            yield _misshapen(value, shape, path, code)
        else:
            yield from check_shape(value, fitting, path, code)
    elif not shape.fits(value):
        yield _misshapen(value, shape, path, code)
    elif isinstance(shape, ListOf):
        for number, item in enumerate(value):
            if not (isinstance(shape.item, Scalar) and shape.item.fits(item)):
                yield from check_shape(item, shape.item, f"{path}[{number}]", code)
    elif isinstance(shape, Object):
        for name in shape.required:
            if name not in value:
                yield Violation(code, values={"variant": "required", "property": join(path, name)})
        for name, inner in shape.properties.items():
            if name in value:
                yield from check_shape(value[name], inner, join(path, name), code)


def join(path: str, name: str) -> str:
    """Spell where a property stands: "resources[0].schema"."""
    return f"{path}.{name}" if path else name


def _misshapen(value: Any, shape: Shape, path: str, code: str) -> Violation:
    quoted = str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
    advice = Localized(f', dalam tanda kutip: "{quoted}"', f', in quotes: "{quoted}"')
    values = {
        "variant": "shape",
        "property": path or "descriptor",
        **both("found", kind_of(value)),
        **both("wanted", shape.words),
        **(both("advice", advice) if quoted and TEXT in (shape, *getattr(shape, "shapes", ())) else {}),
    }
    return Violation(code, values=values)
