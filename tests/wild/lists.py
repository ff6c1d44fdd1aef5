"""Packages shaped like reference lists: codes with zeros in front, keys between tables, schemas kept in files, maps."""

from __future__ import annotations

import json
from pathlib import Path

from tests.wild.shelf import Shelf, csv, fields, pack, schema, table

LISTS = Shelf()


@LISTS.add
def country_codes(folder: Path) -> None:
    """Codes that look like numbers, and names with every accent; a web address next to the path."""
    pack(
        folder,
        {
            "name": "country-codes",
            "title": "Comprehensive country codes: ISO 3166, ITU, ISO 4217 & more",
            "format": "csv",
            "datapackage_version": "1.0.0-beta.13",
            "last_modified": "2017-01-16",
            "maintainers": [{"name": "Somebody", "web": "https://example.org/datasets"}],
            "resources": [
                {
                    "name": "country-codes",
                    "format": "csv",
                    "url": "https://example.org/country-codes.csv",
                    "path": "data/country-codes.csv",
                    "schema": schema(
                        *fields(**{"name": "string", "M49": "string", "ISO3166-1-Alpha-2": "string", "Dial": "string"})
                    ),
                }
            ],
        },
        {
            "data/country-codes.csv": csv(
                "name,M49,ISO3166-1-Alpha-2,Dial",
                "Namibia,516,NA,264",
                "Åland Islands,248,AX,358",
                "Afghanistan,004,AF,93",
                '"Bonaire, Sint Eustatius and Saba",535,BQ,"599-3,599-4"',
                "Côte d'Ivoire,384,CI,225",
            )
        },
    )


@LISTS.add
def airport_codes(folder: Path) -> None:
    """A long readme in the descriptor, with markup in it; coordinates in one cell; no title for anything."""
    pack(
        folder,
        {
            "bytes": 8268267,
            "name": "airport-codes",
            "readme": '<a className="gh-badge" href="x"><img src="https://badgen.example.net/b" /></a>\n\n## Data\n',
            "licenses": [{"id": "odc-pddl", "name": "open_data_commons_public_domain_dedication_and_license_v1.0"}],
            "resources": [
                table("airport-codes", fields(ident="string", elevation_ft="integer", coordinates="string"), bytes=95)
            ],
        },
        {
            "data/airport-codes.csv": csv(
                "ident,elevation_ft,coordinates",
                '00A,11,"40.070985, -74.933689"',
                "00AA,,",
                '00AK,450,"59.94, -151.69"',
            )
        },
    )


@LISTS.add
def public_bodies(folder: Path) -> None:
    """One schema file for many resources, a profile for the package, no description anywhere."""
    nations = ("br", "ch", "gb")
    pack(
        folder,
        {
            "profile": "tabular-data-package",
            "name": "public-bodies",
            "title": "Database of Public Bodies (Government Entities)",
            "resources": [
                {
                    "name": nation,
                    "path": f"data/{nation}.csv",
                    "profile": "tabular-data-resource",
                    "schema": "public-body-schema.json",
                }
                for nation in nations
            ],
        },
        {
            "public-body-schema.json": json.dumps(
                schema(
                    *fields(
                        id={"type": "string", "constraints": {"required": True, "unique": True}},
                        name="string",
                        url={"type": "string", "format": "uri"},
                        email={"type": "string", "format": "email"},
                        founding_date="date",
                    ),
                    primaryKey="id",
                )
            ),
            **{
                f"data/{nation}.csv": csv(
                    "id,name,url,email,founding_date",
                    f"{nation}/01,Ministério da Saúde,https://example.org/saude?a=1&b=2,info@example.org,1953-07-25",
                    f'{nation}/02,"Agency ""Two""",,,',
                )
                for nation in nations
            },
        },
    )


@LISTS.add
def un_locode(folder: Path) -> None:
    """Misspelled properties, an older place for the pattern, foreign keys between tables."""
    key = [{"fields": "Country", "reference": {"resource": "country-codes", "fields": "CountryCode"}}]
    pack(
        folder,
        {
            "name": "un-locode",
            "title": "UN-LOCODE Codelist",
            "licensces": [{"name": "ODC-PDDL-1.0"}],
            "resources": [
                {
                    "name": "code-list",
                    "path": "data/code-list.csv",
                    "mediatype": "text/csv",
                    "schema": schema(
                        *fields(
                            Change="string",
                            Country={"type": "string", "pattern": "[A-Z]{2}"},
                            Location={"type": "string", "constraints": {"pattern": "[A-Z2-9]{3}"}},
                            Function="string",
                        ),
                        foreignKeys=key,
                        primaryKey=["Country", "Location"],
                    ),
                },
                table("country-codes", fields(CountryCode="string", CountryName="string")),
            ],
        },
        {
            "data/code-list.csv": csv("Change,Country,Location,Function", "+,ID,PLM,1-3-----", "=,SG,SIN,12345---"),
            "data/country-codes.csv": csv("CountryCode,CountryName", "ID,Indonesia", "SG,Singapore"),
        },
    )


@LISTS.add
def geo_countries(folder: Path) -> None:
    """A map with a schema that frictionless does not read as a table; and a foreign key outside of the schema."""
    shape = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
    pack(
        folder,
        {
            "name": "geo-countries",
            "title": "Country Polygons as GeoJSON",
            "repository": {"type": "git", "url": "git://example.org/geo-countries.git"},
            "resources": [
                {
                    "name": "countries",
                    "path": "data/countries.geojson",
                    "format": "geojson",
                    "mediatype": "application/json",
                    "schema": schema(*fields(name="string", **{"ISO3166-1-Alpha-2": "string"})),
                    "foreignKeys": [{"fields": "name", "reference": {"datapackage": "x", "resource": "y"}}],
                }
            ],
        },
        {
            "data/countries.geojson": json.dumps(
                {
                    "type": "FeatureCollection",
                    "features": [{"type": "Feature", "properties": {"name": "X"}, "geometry": shape}],
                }
            )
        },
    )


@LISTS.add
def cofog(folder: Path) -> None:
    """A table that refers to itself, long texts with line breaks, YAML with a schema in YAML."""
    (folder / "data").mkdir(parents=True)
    (folder / "datapackage.yaml").write_text(
        """# Classification of the Functions of Government
name: cofog
title: "COFOG – Classification"
version: 2011
created: 2013-07-01
licenses:
  - name: CC0-1.0
sources:
  - title: UN Statistics Division
resources:
  - name: cofog
    path: data/cofog.csv
    schema: schema.yaml
""".replace("version: 2011", 'version: "2011"').replace("created: 2013-07-01", "created: 2013-07-01T00:00:00Z"),
        "utf-8",
    )
    (folder / "schema.yaml").write_text(
        """fields:
  - name: code
    type: string
  - name: description
    type: string
  - name: parent
    type: string
primaryKey: code
foreignKeys:
  - fields: parent
    reference: {resource: "", fields: code}
missingValues: ["", "-"]
""",
        "utf-8",
    )
    (folder / "data/cofog.csv").write_text(
        'code,description,parent\n01,"General public services\n(second line)",-\n01.1,"Organs, ""executive""",01\n',
        "utf-8",
    )


@LISTS.add
def media_types(folder: Path) -> None:
    """No schema at all, the file beside the descriptor, blanks in names of columns."""
    pack(
        folder,
        {
            "title": "Media Types",
            "name": "media-types",
            "resources": [{"name": "media-types", "path": "media-types.csv", "mediatype": "text/csv"}],
        },
        {
            "media-types.csv": csv(
                "Media Type,Subtype,Extensions,RFC",
                "application/json,json,.json,8259",
                'text/csv,csv,".csv, .txt",4180',
            )
        },
    )


@LISTS.add
def version_two(folder: Path) -> None:
    """All that version 2 brought: labelled missing values, categories, fieldsMatch, lists, contributors' roles."""
    pack(
        folder,
        {
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": "version-two",
            "title": "Version two",
            "version": "2.0.0",
            "created": "2024-02-29T12:00:00Z",
            "image": "logo.png",
            "licenses": [{"name": "CC-BY-4.0"}],
            "sources": [
                {"title": "Register", "version": "3", "email": "a@example.org"},
                {"path": "https://example.org"},
            ],
            "contributors": [
                {"givenName": "Siti", "familyName": "Aminah", "roles": ["creator", "contact"]},
                {"title": "Dinas", "organization": "Kabupaten Contoh", "path": "https://example.org"},
            ],
            "resources": [
                {
                    "$schema": "https://datapackage.org/profiles/2.0/dataresource.json",
                    "name": "survey",
                    "type": "table",
                    "path": "survey.csv",
                    "schema": {
                        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
                        "fieldsMatch": ["subset"],
                        "fields": fields(
                            size={
                                "type": "string",
                                "categories": [
                                    {"value": "s", "label": "Small"},
                                    {"value": "l", "label": "Large"},
                                ],
                                "categoriesOrdered": True,
                            },
                            tags={"type": "list", "delimiter": ";", "itemType": "integer"},
                            count={"type": "integer", "missingValues": [{"value": "-99", "label": "Refused"}]},
                            score={"type": "integer", "categories": [1, 2, 3]},
                        ),
                        "missingValues": [{"value": "", "label": "Not asked"}, {"value": "NA", "label": "Not known"}],
                        "primaryKey": ["size", "count"],
                    },
                }
            ],
        },
        {"survey.csv": csv("size,tags,count,score,extra", "s,1;2;3,4,1,x", "l,,-1,NA,y", "s,5,6,3,")},
    )
