"""Bad maps: GeoJSON files that hold no outlines, outlines of nothing, and outlines of no known area."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from site_builder.model.roles import BY_NAME
from tests.corpus.case import DESCRIPTOR, PACKAGE, STOK_TABLE, Bad, Content, package

PATH = f"{PACKAGE}/data/batas.geojson"
SQUARE = [[[104, -3], [105, -3], [105, -2], [104, -2], [104, -3]]]


def _table() -> Mapping[str, Any]:
    code, *rest = STOK_TABLE["schema"]["fields"]
    return {**STOK_TABLE, "schema": {"fields": [{**code, "rdfType": BY_NAME["wilayah"].iri}, *rest]}}


def feature(code: str, coordinates: Any = SQUARE, kind: str = "Polygon") -> dict[str, Any]:
    """Spell a feature with a code."""
    return {"type": "Feature", "properties": {"kode": code}, "geometry": {"type": kind, "coordinates": coordinates}}


def _map(name: str, value: Any, code: str, severity: str = "error", **more: Any) -> Bad:
    resource = {"name": "batas", "path": "data/batas.geojson", "format": "geojson", **more}
    text = value if isinstance(value, str) else json.dumps(value)
    files: Mapping[str, Content] = {DESCRIPTOR: package(_table(), resource), PATH: text}
    return Bad(name, files, code, resource="batas", path=PATH, severity=severity)


def _features(*items: Any) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(items)}


CASES = (
    _map("a map that is no collection", feature("16.07.01"), "map-error"),
    _map("a map with an outline of two corners", _features(feature("16.07.01", [[[104, -3], [105, -3]]])), "map-error"),
    _map("a map with corners of words", _features(feature("16.07.01", [[["a", "b"]] * 4])), "map-error"),
    _map(
        "a map in metres",
        _features(feature("16.07.01", [[[480000, 9660000], [490000, 9660000], [490000, 9670000]]])),
        "map-error",
    ),
    _map(
        "an outline of an unknown area",
        _features(*map(feature, ("16.07.01", "16.07.02", "16.07.99"))),
        "map-unmatched",
        "warning",
    ),
    _map("an outline without a code", _features(feature("16.07.01"), feature("")), "map-unmatched", "warning"),
    _map("an area drawn twice", _features(feature("16.07.01"), feature("16.07.01")), "map-duplicate", "warning"),
    _map(
        "a declared property that no outline has",
        _features(feature("16.07.01")),
        "map-unmatched",
        "warning",
        areaProperty="kode_wilayah",
    ),
)
