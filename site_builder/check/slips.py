"""Names that nobody knows and that are nearly known ones: a misspelled property says nothing, in silence.

Properties of one's own are welcome; only near misses, and constraints and keys in the wrong place, are told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_builder.check.engine import file_place, titles
from site_builder.check.properties import Part, parts
from site_builder.model.library import Library
from site_builder.model.package import Field, Package
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.roles import BY_IRI, BY_NAME, PREFIX
from site_builder.model.vocabulary import KNOWN, MISPLACED
from site_builder.text.nearest import nearest
from site_builder.text.slips import slip_of


def check_slips(package: Package, _library: Library) -> Iterable[Finding]:
    """Yield a warning for each property, and each role of a column, that is probably misspelled."""
    for part in parts(package):
        yield from _check_part(part)
    for resource in package.resources:
        for field in resource.schema.fields if not resource.schema.is_inferred else ():
            place = Place(package.name, resource.name, file_place(package), field=field.name)
            yield from _check_roles(field, place)


def _check_part(part: Part) -> Iterator[Finding]:
    misplaced, known = MISPLACED.get(part.sort, {}), KNOWN[part.sort]
    for name in part.values:
        stated = {"property": part.property(name), "name": name}
        if name in misplaced and name not in known:
            values = {**stated, "variant": "misplaced", "target": part.property(misplaced[name])}
            yield Finding("property-unknown", Severity.WARNING, part.place, values=values)
            continue
        near = slip_of(name, known, part.values)
        if near:
            yield Finding("property-unknown", Severity.WARNING, part.place, values={**stated, "meant": near})


def _check_roles(field: Field, place: Place) -> Iterator[Finding]:
    for iri in field.roles:
        near = _role_slip(iri)
        if near is not None:
            values = {**titles(field), "meant": near, **({} if near else {"variant": "own"})}
            yield Finding("role-unknown", Severity.WARNING, place, value=iri, values=values)


def _role_slip(iri: str) -> str | None:
    """Return the role that was meant ("" where nobody can tell), None where the role is known or not ours."""
    if iri in BY_IRI:
        return None
    if iri in BY_NAME:
        return BY_NAME[iri].iri
    folder, tail = _split(iri)
    beside = [known for known in BY_IRI if _split(known)[0] == folder]
    if beside or folder == PREFIX:
        tails = {_split(known)[1]: known for known in beside}
        near = nearest(tail, tails, 0.75)
        return tails[near] if near else "" if folder == PREFIX else None
    alike = [known for known in BY_IRI if _split(known)[1] == tail]
    return nearest(iri, alike, 0.9) or None


def _split(iri: str) -> tuple[str, str]:
    """Take an IRI apart behind its last "#" or "/"."""
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    return iri[:cut], iri[cut:]
