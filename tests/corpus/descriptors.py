"""Bad descriptors: what Data Package asks of packages, resources, schemas, fields and dialects, and is not given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.corpus.case import DESCRIPTOR, NAME, STOK_TABLE, Bad, bad_package, package
from tests.gate import V2, fields

FIELDS = STOK_TABLE["schema"]["fields"]
YAML = """\
name: contoh
keywords: rumah
resources:
- name: stok
  path: data/stok.csv
  schema:
    fields:
    - {name: kode, type: string}
    - {name: tahun, type: year}
    - {name: jumlah, type: integer}
"""


def _package(what: str, code: str = "package-error", *, resource: str | None = None, **more: Any) -> Bad:
    """Spell a package of version 2 whose own properties are bad."""
    return bad_package(what, package(**{"$schema": V2, **more}), code, resource=resource)


def _resource(what: str, code: str = "resource-error", *, is_old: bool = False, **more: Any) -> Bad:
    """Spell a package whose table `stok` has bad properties; None takes a property out."""
    item = {key: value for key, value in {**STOK_TABLE, **more}.items() if value is not None}
    return bad_package(what, package(item, **({} if is_old else {"$schema": V2})), code, resource="stok")


def _schema(
    what: str, code: str = "schema-error", *, is_old: bool = False, field: str | None = None, **more: Any
) -> Bad:
    """Spell a package whose table has a bad schema."""
    case = _resource(what, code, is_old=is_old, schema={"fields": FIELDS, **more})
    return Bad(case.name, case.files, case.code, resource="stok", field=field)


def _field(what: str, *, is_old: bool = False, **more: Any) -> Bad:
    """Spell a package whose field `jumlah` is bad; None takes a property out."""
    item = {key: value for key, value in {**FIELDS[2], **more}.items() if value is not None}
    return _schema(what, "field-error", is_old=is_old, field=item.get("name"), fields=[*FIELDS[:2], item])


def _old(name: str, code: str, descriptor: Mapping[str, Any], resource: str | None = None) -> Bad:
    return bad_package(name, {"name": NAME, **descriptor}, code, resource=resource)


def _key(**reference: Any) -> list[dict[str, Any]]:
    return [{"fields": ["kode"], "reference": {"resource": "", "fields": ["kode"], **reference}}]


PACKAGES = (
    bad_package("no resources at all", {"$schema": V2, "name": NAME}, "package-error"),
    bad_package("an empty list of resources", {"$schema": V2, "name": NAME, "resources": []}, "package-error"),
    bad_package("resources in an object", {"$schema": V2, "name": NAME, "resources": {"stok": {}}}, "package-error"),
    bad_package("a resource that is a path", {"$schema": V2, "resources": ["data/stok.csv"]}, "package-error"),
    _package("a title that is a number", title=2024),
    _package("a contributor without anything", contributors=[{}]),
    _package("roles in one text", contributors=[{"title": "Dinas", "roles": "publisher"}]),
    _package("an empty list of roles", contributors=[{"title": "Dinas", "roles": []}]),
    _package("no contributors in the list of contributors", contributors=[]),
    _package("an e-mail address without an at sign", contributors=[{"title": "Dinas", "email": "dinas.contoh.id"}]),
    _package("a licence in one text", licenses="CC-BY-4.0"),
    _package("a licence without name and path", licenses=[{"title": "Bebas dipakai"}]),
    _package("a licence named in a sentence", licenses=[{"name": "bebas dipakai siapa saja"}]),
    _package("a source without anything", sources=[{}]),
    _package("a source at a path that leaves the package", sources=[{"title": "Laporan", "path": "../laporan.pdf"}]),
    _package("a homepage that is no address", homepage="lihat situs dinas"),
    _package("keywords in one text", keywords="rumah, kemiskinan"),
    _package("created yesterday", created="kemarin"),
    bad_package(
        "two resources of one name",
        package(dict(STOK_TABLE), {**STOK_TABLE, "title": "Salinan"}, **{"$schema": V2}),
        "package-error",
    ),
)

RESOURCES = (
    _resource("data named nowhere", path=None),
    _resource("data in two places", data=[{"kode": "a", "tahun": "2020", "jumlah": 1}]),
    bad_package(
        "a resource without a name",
        package({key: value for key, value in STOK_TABLE.items() if key != "name"}, **{"$schema": V2}),
        "resource-error",
    ),
    _resource("a type that the standard has not", type="csv"),
    _resource("an empty list of paths", path=[]),
    _resource("a media type without its kind", mediatype="csv"),
    _resource("a hash that is none", hash="sidik berkas"),
    _resource("bytes in words", bytes="128 byte"),
    _resource("a schema in a list", schema=[]),
    _resource("an empty schema", "schema-error", schema={}),
    _resource("a header row numbered from zero", "dialect-error", dialect={"headerRows": [0]}),
    _resource("a header that is a word", "dialect-error", dialect={"header": "ya"}),
    _resource("a delimiter of two characters", "dialect-error", dialect={"delimiter": "||"}),
    _resource("a profile that is fetched", "path-remote", profile="https://contoh.id/profil.json"),
)

SCHEMAS = (
    _schema("a schema without columns", fields=[]),
    _schema("columns in an object", fields={"kode": "string"}),
    _schema("a column that is only a name", fields=["kode", "tahun", "jumlah"]),
    _schema("two columns of one name", fields=[*FIELDS, FIELDS[0]], field="kode"),
    _schema("a primary key of a column that is not there", primaryKey=["kode_wilayah"]),
    _schema("a primary key that names a column twice", primaryKey=["kode", "kode"]),
    _schema("an empty primary key", primaryKey=[]),
    _schema("unique keys in one list", uniqueKeys=["kode", "tahun"]),
    _schema("a way to match columns that is not there", fieldsMatch="longgar"),
    _schema("markers of missing values, some with labels", missingValues=["", {"value": "-", "label": "tidak ada"}]),
    _schema("a marker of missing values twice", missingValues=[{"value": "-"}, {"value": "-"}]),
    _schema("a marker of missing values without its value", missingValues=[{"label": "tidak ada"}]),
    _schema("a key into another table without its columns", foreignKeys=[{"fields": ["kode"], "reference": {}}]),
    _schema("a key into a table that is not there", foreignKeys=_key(resource="wilayah")),
    _schema("a key into a column that is not there", foreignKeys=_key(fields=["kode_wilayah"])),
    _schema("a key of one column into two", foreignKeys=_key(fields=["kode", "tahun"])),
)

FIELD_CASES = (
    _field("a column without a name", name=None),
    _field("a type that is not there", type="angka"),
    _field("a type with a capital", type="Integer"),
    _field("a format that its type has not", format="currency"),
    _field("a date in a form that is none", type="date", format="hari/bulan/tahun"),
    _field("a date form with an unknown sign", type="date", format="%d/%m/%Q"),
    _field("required that is a word", constraints={"required": "ya"}),
    _field("required outside of the constraints", required=True),
    _field("a limit that is a word", constraints={"minimum": "nol"}),
    _field("a limit without a type", type=None, constraints={"minimum": 0}),
    _field("a pattern for a number", constraints={"pattern": "[0-9]+"}),
    _field("a length in words", type="string", constraints={"maxLength": "sepuluh"}),
    _field("no allowed values in the list of allowed values", constraints={"enum": []}),
    _field("an allowed value twice", constraints={"enum": [1, 1]}),
    _field("an allowed value that is no number", constraints={"enum": ["banyak"]}),
    _field("a category without its value", categories=[{"label": "sedikit"}]),
    _field("a category in letters for a number", categories=["sedikit", "banyak"]),
    _field("an example that does not fit", example="banyak"),
    _field("an example that is no text", example=12),
    _field("words for true that are one text", type="boolean", trueValues="ya"),
    _field("a role that is a list", rdfType=["https://contoh.id/a", "https://contoh.id/b"]),
)

# Without `$schema` a descriptor is version 1, and what only version 2 knows is not for it.
OLD = (
    _schema("version 1 with a labelled missing value", is_old=True, missingValues=[{"value": "-", "label": "kosong"}]),
    _field("version 1 with an exclusive limit", is_old=True, constraints={"exclusiveMinimum": 0}),
    _field("version 1 with a pattern for a number", is_old=True, constraints={"pattern": "[0-9]+"}),
    _field("version 1 with a limit and no type", is_old=True, type=None, constraints={"minimum": 0}),
    _old(
        "version 1 with a profile of tables and a resource without",
        "package-error",
        {"profile": "tabular-data-package", "resources": [STOK_TABLE]},
    ),
    _old(
        "version 1 with a profile of tables and no schema",
        "resource-error",
        {"resources": [{"name": "stok", "path": "data/stok.csv", "profile": "tabular-data-resource"}]},
        "stok",
    ),
    bad_package("version 1 with contributors in one text", package(contributors="Dinas"), "package-error"),
    bad_package("version 1 with a licence without name", package(licenses=[{}]), "package-error"),
    _old(
        "version 1 with a key of a number",
        "schema-error",
        {"resources": [{**STOK_TABLE, "schema": {"fields": fields("kode", "tahun:year", "jumlah"), "primaryKey": 1}}]},
        "stok",
    ),
)

ELSEWHERE = (
    Bad(
        "a schema in a file that is not there",
        {DESCRIPTOR: package({**STOK_TABLE, "schema": "skema/stok.json"}, **{"$schema": V2})},
        "file-missing",
    ),
    Bad(
        "a bad type in a schema in a file",
        {
            DESCRIPTOR: package({**STOK_TABLE, "schema": "skema.json"}, **{"$schema": V2}),
            f"datapackages/{NAME}/skema.json": {"fields": [*FIELDS[:2], {"name": "jumlah", "type": "angka"}]},
        },
        "field-error",
        field="jumlah",
        path=f"datapackages/{NAME}/skema.json",
        row=15,
    ),
    Bad(
        "a bad property in YAML",
        {DESCRIPTOR: None, f"datapackages/{NAME}/datapackage.yaml": YAML},
        "package-error",
        resource=None,
        path=f"datapackages/{NAME}/datapackage.yaml",
    ),
)

CASES: tuple[Bad, ...] = (*PACKAGES, *RESOURCES, *SCHEMAS, *FIELD_CASES, *OLD, *ELSEWHERE)
