"""The verdict of frictionless on one piece of a descriptor: its English notes become violations with named values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.shapes import join
from site_builder.read.standard import Version
from site_builder.text.nearest import nearest
from site_builder.text.slugs import parse_slug

# What the notes of frictionless say, and the variant of our words that says it better; groups name values.
_NOTES: Sequence[tuple[str, str]] = (
    (r"^'(?P<value>.*)' does not match .* at property 'name'", "name"),
    (r"^license requires", "licence"),
    (r'^property "(?P<property>\w+)\[\]\.email" is not valid', "email"),
    (r'^property "created" is not valid', "created"),
    (r'^"(?P<property>\w+)" should be set as "(?P<place>[\w.]+)"', "misplaced"),
    (r'^missing value (?:label )?"(?P<value>.*)" is not unique', "value-twice"),
    (r"at property '(?P<property>missingValues)'$", "mixed"),
    (r"^missing values in object form require", "needs-v2"),
    (r'^constraint "(?P<property>\w+)" requires datapackage v2', "needs-v2"),
    (r'^constraint "(?P<value>.*)" is not supported by type "(?P<kind>.*)"', "constraint-unknown"),
    (r'^example value "(?P<value>.*)" for field', "example"),
    (r"^'(?P<value>.*)' is not one of \[(?P<choices>.*)\] at property '(?P<property>.*)'", "choice"),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a descriptor: where it stands, what its complaints are called, the field that it describes."""

    place: str
    code: str
    version: Version
    field: str = ""


def judge_piece(cls: Any, plain: Mapping[str, Any], piece: Piece) -> list[Violation]:
    """Let one class of frictionless validate one piece of a descriptor."""
    from frictionless import FrictionlessException
    from frictionless.metadata import ValidationContext

    try:
        errors = list(cls.metadata_validate(dict(plain), context=ValidationContext(datapackage_version=piece.version)))
    except FrictionlessException as exception:
        errors = exception.to_errors()
    return [_complaint(error.note, piece, plain) for error in errors]


def _complaint(note: str, piece: Piece, plain: Mapping[str, Any]) -> Violation:
    for pattern, variant in _NOTES:
        found = re.search(pattern, note, re.DOTALL)
        if found:
            groups = found.groupdict()
            values = {**groups, "variant": variant, "property": _where(piece.place, groups, variant)}
            value = groups.get("value") or str(plain.get(variant, ""))
            if variant == "name":
                values["suggestion"] = parse_slug(value)
            if variant == "choice":
                values["near"] = nearest(value, groups["choices"].replace("'", "").split(", "))
            return Violation(piece.code, field_name=piece.field, value=value, values=values)
    values = {"variant": "other", "property": piece.place or "descriptor", "note": note}
    return Violation(piece.code, field_name=piece.field, values=values)


def _where(place: str, groups: Mapping[str, str], variant: str) -> str:
    tail = groups.get("property") or {
        "name": "name",
        "licence": "licenses",
        "created": "created",
        "value-twice": "missingValues",
        "needs-v2": "missingValues",
        "constraint-unknown": "constraints",
        "example": "example",
    }.get(variant, "")
    return join(place, tail.replace("/", ".")) if tail else place
