"""The Data Package standard as shapes: what version 1 and version 2 ask of every property. Data, no logic.

A descriptor without `$schema` is version 1 and judged leniently, as frictionless judges it: such packages are old and
were never meant to be stricter. Version 2 is judged as its official profile does (tests/read/test_profile.py compares).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Literal

from site_builder.model.words import Localized
from site_builder.read.shapes import (
    ANY,
    ANYTHING,
    NUMBER,
    SWITCH,
    TEXT,
    WHOLE,
    Either,
    ListOf,
    Object,
    Scalar,
    Shape,
    choice,
    each,
)

Version = Literal["v1", "v2", "unknown"]

_PROFILE = re.compile(r"https?://datapackage\.org/profiles/(\d+)\.\d+/")
_TEXTS = ListOf(TEXT)
_NAMES = Either((TEXT, _TEXTS))
_POSITION = replace(WHOLE, words=Localized("bilangan bulat mulai dari 1", "a whole number from 1"), least=1)
_EMAIL = replace(TEXT, words=Localized("alamat surel", "an e-mail address"), pattern="@")
_ADDRESS = replace(
    TEXT,
    words=Localized("alamat web lengkap, seperti https://contoh.id", "a full web address, such as https://example.org"),
    pattern=r"^([A-Za-z][A-Za-z0-9+.-]*:\S+)?$",
)
# An address on the web, or a path that stays below the descriptor.
_PLACE = replace(
    TEXT,
    words=Localized("alamat web atau nama berkas di dalam paket", "a web address or a file name inside the package"),
    pattern=r"^(?:(?:http|ftp)s?://.*|(?![./~]|file:)(?:(?!/\.\./|\\|://).)+)$",
)
_MEDIATYPE = replace(
    TEXT, words=Localized('jenis media seperti "text/csv"', 'a media type such as "text/csv"'), pattern="^.+/.+$"
)
_HASH = replace(
    TEXT,
    words=Localized('sidik seperti "sha256:9f86d0…"', 'a hash such as "sha256:9f86d0…"'),
    pattern=r"^(?:[^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$",
)
_LICENCE_NAME = replace(
    TEXT,
    words=Localized('nama lisensi seperti "CC-BY-4.0", tanpa spasi', 'a name such as "CC-BY-4.0", without blanks'),
    pattern=r"^[-a-zA-Z0-9._]+$",
)
_MISSING = Object(each(TEXT, "value label"), ("value",))


@dataclass(frozen=True, slots=True)
class Standard:
    """The shapes of one version. `fields` are those that depend on the type of a field; others have `any_field`."""

    version: Version
    package: Object
    resource: Object
    schema: Object
    dialect: Object
    any_field: Object
    fields: Mapping[str, Object] = field(default_factory=dict)

    def field_of(self, kind: Any) -> Object:
        """Return the shape of a field of this type."""
        return self.fields.get(kind, self.any_field) if isinstance(kind, str) else self.any_field


def version_of(descriptor: Mapping[str, Any]) -> Version:
    """Tell which standard a package follows; "unknown" where its profile is somebody's own."""
    profile = descriptor.get("$schema", "")
    found = _PROFILE.match(profile) if isinstance(profile, str) else None
    if profile == "" or (found and int(found[1]) < 2):
        return "v1"
    return "v2" if found else "unknown"


def standard_of(version: Version) -> Standard:
    """Return the shapes by which a version is judged; a profile of somebody's own allows what version 1 does."""
    return _version_2() if version == "v2" else replace(_version_1(), version=version)


# ---- version 1, and what both versions share ----------------------------------------------------------------------

_CREDIT_1 = ListOf(Object(each(TEXT, "title name path email")))
_DESCRIBED_1: Mapping[str, Shape] = {
    **each(TEXT, "title description homepage profile"),
    "sources": _CREDIT_1,
    "licenses": ListOf(Object(each(TEXT, "title name path"))),
}
_MISSING_1 = ListOf(Either((TEXT, _MISSING)))
_KEY = Object(
    {"fields": _NAMES, "reference": Object({"resource": TEXT, "fields": _NAMES}, ("fields",))}, ("fields", "reference")
)
_DIALECT = Object(
    {
        **each(TEXT, "delimiter quoteChar escapeChar lineTerminator nullSequence"),
        **each(TEXT, "commentChar headerJoin property sheetName"),
        **each(SWITCH, "header headerCase doubleQuote skipInitialSpace skipBlankRows"),
        **each(ListOf(_POSITION), "headerRows commentRows"),
        **each(ANYTHING, "csv json excel inline"),
        "itemKeys": _TEXTS,
        "sheetNumber": WHOLE,
    }
)


@cache
def _version_1() -> Standard:
    return Standard(
        version="v1",
        package=Object(
            {
                **_DESCRIBED_1,
                **each(TEXT, "$schema name id image version created"),
                "keywords": _TEXTS,
                "contributors": _CREDIT_1,
                "resources": ListOf(ANYTHING),
            },
            ("resources",),
        ),
        resource=Object(
            {
                **_DESCRIBED_1,
                **each(TEXT, "name type scheme format mediatype encoding compression innerpath hash"),
                "path": Either((TEXT, ListOf(TEXT, 1))),
                "extrapaths": _TEXTS,
                "data": Either((ListOf(ANY), ANYTHING)),
                "bytes": WHOLE,
                **each(Either((TEXT, ANYTHING)), "dialect schema"),
            },
            ("name",),
        ),
        schema=Object(
            {
                **each(TEXT, "name title description"),
                "fields": ListOf(ANYTHING),
                **each(_NAMES, "fieldsMatch primaryKey"),
                "uniqueKeys": ListOf(_NAMES),
                "missingValues": _MISSING_1,
                "foreignKeys": ListOf(_KEY),
            },
            ("fields",),
        ),
        dialect=_DIALECT,
        any_field=Object(
            {
                **each(TEXT, "name type format title description rdfType decimalChar groupChar delimiter itemType"),
                **each(_TEXTS, "trueValues falseValues"),
                "bareNumber": SWITCH,
                "missingValues": _MISSING_1,
                "constraints": _constraints(ANY),
            },
            ("name",),
        ),
    )


def _constraints(item: Shape, **more: Shape) -> Object:
    """Spell the constraints of a field whose allowed values have the shape `item`."""
    return Object(
        {
            **each(SWITCH, "required unique"),
            **each(WHOLE, "minLength maxLength"),
            "pattern": TEXT,
            "enum": ListOf(item, 1),
            **more,
        }
    )


# ---- version 2 -----------------------------------------------------------------------------------------------------

_MISSING_2 = ListOf(Either((TEXT, _MISSING)), is_uniform=True)
_CREDITS_2: Mapping[str, Shape] = {
    "sources": ListOf(Object({**each(TEXT, "title version"), "path": _PLACE, "email": _EMAIL}, at_least=1)),
    "licenses": ListOf(Object({"name": _LICENCE_NAME, "path": _PLACE, "title": TEXT}, any_of=("name", "path")), 1),
}
_CONTRIBUTOR = Object(
    {
        **each(TEXT, "title givenName familyName organization role"),
        "path": _PLACE,
        "email": _EMAIL,
        "roles": ListOf(TEXT, 1),
    },
    at_least=1,
)
_BOUNDS = "minimum maximum exclusiveMinimum exclusiveMaximum"
_OWN_LISTS: Mapping[str, Shape] = {"array": ListOf(ANY), "object": ANYTHING, "geojson": ANYTHING}


@cache
def _version_2() -> Standard:
    first = _version_1()
    described = {**first.package.properties, **_CREDITS_2, "homepage": _ADDRESS}
    names = ListOf(TEXT, 1)
    key = Either((TEXT, names))
    reference = Object({"resource": TEXT, "fields": key}, ("fields",))
    return Standard(
        version="v2",
        package=Object(
            {
                **described,
                "keywords": names,
                "contributors": ListOf(_CONTRIBUTOR, 1),
                "resources": ListOf(ANYTHING, 1),
            },
            ("resources",),
        ),
        resource=Object(
            {
                **first.resource.properties,
                **_CREDITS_2,
                "$schema": TEXT,
                "homepage": _ADDRESS,
                "type": choice("table"),
                "mediatype": _MEDIATYPE,
                "hash": _HASH,
            },
            ("name",),
        ),
        schema=Object(
            {
                **first.schema.properties,
                "$schema": TEXT,
                "fields": ListOf(ANYTHING, 1),
                "primaryKey": key,
                "uniqueKeys": ListOf(replace(names, is_unique=True), 1, is_unique=True),
                "missingValues": _MISSING_2,
                "foreignKeys": ListOf(Object({"fields": key, "reference": reference}, ("fields", "reference")), 1),
            },
            ("fields",),
        ),
        dialect=Object(
            {**_DIALECT.properties, "$schema": TEXT, "itemType": choice("array", "object"), "sheetNumber": _POSITION}
        ),
        any_field=first.any_field,
        fields={kind: _field_2(kind, first.any_field) for kind in _KINDS},
    )


_FORMATS: Mapping[str, tuple[str, ...]] = {
    "string": ("default", "email", "uri", "binary", "uuid"),
    "geopoint": ("default", "array", "object"),
    "geojson": ("default", "topojson"),
}
_DATED = ("date", "time", "datetime", "any")
_TYPED: Mapping[str, Scalar] = {"integer": WHOLE, "number": NUMBER, "year": WHOLE}
_KINDS = (
    *("string", "integer", "number", "year", "yearmonth", "date", "time", "datetime", "duration", "boolean"),
    *("object", "array", "list", "geopoint", "geojson", "any"),
)


def _field_2(kind: str, first: Object) -> Object:
    """Spell a field of one type: its formats, its limits, its allowed values and categories."""
    formats = TEXT if kind in _DATED else choice(*_FORMATS.get(kind, ("default",)))
    category = WHOLE if kind == "integer" else TEXT
    labelled = Object({"value": category, "label": TEXT}, ("value",))
    categories: Mapping[str, Shape] = {
        "categories": ListOf(Either((category, labelled)), is_uniform=True),
        "categoriesOrdered": SWITCH,
    }
    return Object(
        {
            **first.properties,
            **(categories if kind in ("string", "integer") else {}),
            **each(ListOf(TEXT, 1), "trueValues falseValues"),
            "example": TEXT,
            "format": formats,
            "missingValues": _MISSING_2,
            "constraints": _constraints_2(kind),
        },
        ("name",),
    )


def _constraints_2(kind: str) -> Object:
    typed = _TYPED.get(kind)
    bound: Shape = Either((TEXT, typed)) if typed else TEXT
    own = _OWN_LISTS.get(kind, typed)
    item: Shape = Either((TEXT, own)) if own else TEXT
    if kind == "boolean":
        item = SWITCH
    if kind == "geopoint":
        item = Either((TEXT, ListOf(ANY), ANYTHING))
    allowed = ListOf(ANY if kind in ("any", "list") else item, 1, is_unique=True, is_uniform=True)
    return _constraints(ANY, **each(bound, _BOUNDS), jsonSchema=ANYTHING, enum=allowed)
