"""What may stand in the finished portal although it looks personal: contacts, citations, exempted values, plain codes.

Asked only about the few suspicions that there are, so nothing of the library is gone through where nothing is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from site_builder.audit.judge import Suspicion, suspicious_identities
from site_builder.audit.numbers import is_identity
from site_builder.audit.series import Series, Spot, label_words, plain
from site_builder.model.exemption import Exemption
from site_builder.model.library import Library
from site_builder.model.package import Field, Package, Resource
from site_builder.model.report import Report
from site_builder.model.roles import BY_IRI
from site_builder.text.cells import plain_text

_CITABLE = frozenset(("name", "email", "phone", "address"))
_CONTACTS = frozenset(
    ("contributors", "sources", "citation", "contact", "author", "authors", "maintainer", "maintainers", "publisher")
)
_CITED_ROLES = frozenset(("sumber", "sumber-url", "pakar"))
_NUMBERS = frozenset(("nik", "kk", "npwp", "bpjs", "phone", "account"))
_IDENTITIES = frozenset(("nik", "kk"))


class Welcome:
    """Knows a library and the exemptions of its report."""

    def __init__(self, library: Library, report: Report) -> None:
        """Remember both; nothing is read yet."""
        self._library = library
        self._exemptions = report.exemptions

    def covers(self, suspicion: Suspicion) -> bool:
        """Tell whether every single value of a suspicion may be published."""
        secrets = [_key(suspicion.kind, secret) for secret in suspicion.secrets]
        if suspicion.kind in _CITABLE and all(
            secret in self._contacts[suspicion.kind in _NUMBERS] for secret in secrets
        ):
            return True
        known = self._exempted.get(suspicion.kind, "")
        if known and all(secret in known for secret in secrets):
            return True
        return suspicion.kind in _IDENTITIES and all(secret in self._codes for secret in suspicion.secrets)

    @cached_property
    def _contacts(self) -> Mapping[bool, str]:
        """Return every text that may name authors and offices: as digits for numbers, as words for the rest."""
        texts = [self._library.settings.contact, self._library.settings.publisher]
        for package in self._library.packages:
            texts += [text for path, text in _texts(package.descriptor, ()) if _CONTACTS.intersection(path)]
            for resource, field in _fields(package):
                if any(BY_IRI[iri].name in _CITED_ROLES for iri in field.roles if iri in BY_IRI):
                    texts += _cells(resource, field)
        return {is_number: _blob(texts, is_number) for is_number in (True, False)}

    @cached_property
    def _exempted(self) -> Mapping[str, str]:
        """Return, for each kind, every text that an exemption covers."""
        found: dict[str, list[str]] = {}
        packages = {package.name: package for package in self._library.packages}
        for exemption in self._exemptions:
            if exemption.package in packages:
                found.setdefault(exemption.kind, []).extend(_exempted_texts(packages[exemption.package], exemption))
        return {kind: _blob(texts, kind in _NUMBERS) for kind, texts in found.items()}

    @cached_property
    def _codes(self) -> frozenset[str]:
        """Return the numbers that are built like identity numbers by accident: those of columns of other codes."""
        codes: set[str] = set()
        for package in self._library.packages:
            for resource, field in _fields(package):
                series = Series(f"{field.name} {field.title}", _cells(resource, field), lambda index: Spot())
                numbers = {
                    found for found in re.findall(r"\d{16}", re.sub(r"[ .\-'_]", "", series.flat)) if is_identity(found)
                }
                if numbers and not suspicious_identities(label_words(series.label), series.flat):
                    codes |= numbers
        return frozenset(codes)


def _key(kind: str, secret: str) -> str:
    return re.sub(r"\D", "", secret) if kind in _NUMBERS else " ".join(plain(secret).lower().split())


def _blob(texts: list[str], is_number: bool) -> str:
    """Join texts so that a value is looked up as a part of it."""
    if is_number:
        return "\n".join(re.sub(r"[^\d\n]", "", plain(text)) for text in texts)
    return "\n".join(" ".join(plain(text).lower().split()) for text in texts)


def _exempted_texts(package: Package, exemption: Exemption) -> list[str]:
    if exemption.field:
        resource = package.resource(exemption.resource)
        field = resource.schema.field(exemption.field) if resource else None
        return _cells(resource, field) if resource and field else []
    wanted = exemption.part.replace("›", " ").split()
    return [text for path, text in _texts(package.descriptor, ()) if list(path)[-len(wanted) :] == wanted]


def _fields(package: Package) -> Iterator[tuple[Resource, Field]]:
    for resource in package.resources:
        if resource.table is not None:
            for name in dict.fromkeys(resource.table.column_names):
                yield resource, resource.schema.field(name) or Field(name)


def _cells(resource: Resource, field: Field) -> list[str]:
    """Return the texts of a column, as written and as read."""
    table = resource.table
    if table is None:
        return []
    places = [place for place, name in enumerate(table.column_names) if name == field.name]
    texts = [plain_text(row[place]) for row in table.rows() for place in places if row[place] is not None]
    return texts + [text for (_, place), text in table.written.items() if place in places]


def _texts(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield every text of a descriptor with the way to it."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(item, (*path, str(key)))
    elif isinstance(value, list):
        for number, item in enumerate(value, start=1):
            yield from _texts(item, (*path, str(number)))
    elif value is not None and not isinstance(value, bool):
        yield path, str(value)
