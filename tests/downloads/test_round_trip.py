"""Whatever a source writes, its canonical CSV reads back to equal rows: by frictionless, under our own descriptor."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any

import frictionless
import pytest
from frictionless import Field, system
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.read.tables import parse_cell
from site_builder.text.cells import cell_writer, json_text
from site_builder.text.characters import without_hidden
from tests.downloads.making import descriptor_of, publish, resource, unpack

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(without_hidden)  # others are refused
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20)
MODERN = datetime(1000, 1, 1)  # noqa: DTZ001 - strftime writes earlier years in ways of its own
OFFSETS = st.none() | st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
MISSING = [
    ["", "NA"],
    ["-"],
    [{"value": "", "label": "belum dipublikasikan"}, {"value": "-", "label": "tidak berlaku"}, {"value": "NA"}],
    [{"value": "-", "label": "tidak berlaku"}, {"value": "?", "label": "tidak terbaca"}],
    [{"value": ""}, {"value": "0", "label": "tidak ada"}],
]


@dataclass(frozen=True)
class Kind:
    """A kind of column: what values it has, and how a source might write them."""

    type: str
    values: st.SearchStrategy[Any]
    write: Callable[[Any], str]
    properties: dict[str, Any] = field(default_factory=dict)


def _local(value: Any) -> str:
    """Write a number as Indonesians do: 1.234,50."""
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


KINDS = {
    "text": Kind("string", TEXTS, str),
    "integer": Kind("integer", st.integers(), str),
    "rupiah": Kind("integer", st.integers(0), lambda value: f"Rp {value} saja", {"bareNumber": False}),
    "number": Kind("number", DECIMALS, str),
    "local number": Kind("number", DECIMALS, _local, {"decimalChar": ",", "groupChar": "."}),
    "unit number": Kind("number", DECIMALS, lambda value: f"{value:f} ha", {"bareNumber": False}),
    "ya/tidak": Kind(
        "boolean",
        st.booleans(),
        lambda value: "Ya" if value else "Tidak",
        {"trueValues": ["Ya"], "falseValues": ["Tidak"]},
    ),
    "date": Kind("date", st.dates(), date.isoformat),
    "local date": Kind(
        "date", st.dates(date(1000, 1, 1)), lambda value: value.strftime("%d/%m/%Y"), {"format": "%d/%m/%Y"}
    ),
    "datetime": Kind("datetime", st.datetimes(MODERN, timezones=OFFSETS), datetime.isoformat),
    "local datetime": Kind(
        "datetime",
        st.datetimes(MODERN).map(lambda value: value.replace(second=0, microsecond=0)),
        lambda value: value.strftime("%d.%m.%Y %H.%M"),
        {"format": "%d.%m.%Y %H.%M"},
    ),
    "time": Kind("time", st.times(timezones=OFFSETS), time.isoformat),
    "year": Kind("year", st.integers(0, 9999), lambda value: f"{value:04d}"),
    "month": Kind("yearmonth", st.dates(), lambda value: f"{value.year}-{value.month}"),
    "duration": Kind(
        "duration",
        st.tuples(*[st.integers(0, 99)] * 5),
        lambda parts: "P{}Y{}M{}DT{}H{}S".format(*parts),
    ),
    "point": Kind(
        "geopoint",
        st.tuples(st.decimals(-180, 180, places=4), st.decimals(-90, 90, places=4)),
        lambda point: f"[{point[0]}, {point[1]}]",
        {"format": "array"},
    ),
    "list": Kind(
        "list",
        st.lists(st.integers(), min_size=1),
        lambda items: ";".join(map(str, items)),
        {"delimiter": ";", "itemType": "integer"},
    ),
    "names": Kind("list", st.lists(TEXTS.filter(lambda text: "," not in text), min_size=1), ",".join),
    "array": Kind("array", st.lists(JSON_VALUES), json_text),
    "object": Kind("object", st.dictionaries(TEXTS, JSON_VALUES), json_text),
    "any": Kind("any", TEXTS, str),
}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_value_is_written_so_that_table_schema_reads_it_back(kind: Kind) -> None:
    stated = Field.from_descriptor({"name": "k", "type": kind.type, "missingValues": [], **kind.properties})
    kept = {key: value for key, value in kind.properties.items() if key in ("delimiter", "itemType")}
    canonical = Field.from_descriptor({"name": "k", "type": kind.type, "missingValues": [], **kept})
    write = cell_writer(kind.type, kind.properties.get("delimiter", ","))

    @given(kind.values)
    @settings(max_examples=150, deadline=None)
    def check(value: Any) -> None:
        cell, notes = stated.read_cell(kind.write(value))
        assert notes is None
        again, notes = canonical.read_cell(write(parse_cell(cell)))
        assert notes is None
        assert again == cell

    check()


def _texts(markers: Iterable[Any]) -> list[str]:
    return [marker if isinstance(marker, str) else marker["value"] for marker in markers]


@st.composite
def sources(draw: st.DrawFn) -> tuple[dict[str, Any], str]:
    """Draw a resource and its file: some columns of any kinds, some cells missing for some reason."""
    kinds = draw(st.lists(st.sampled_from(list(KINDS.values())), min_size=1, max_size=5))
    markers = draw(st.sampled_from(MISSING))
    fields = [{"name": "no", "type": "integer", "missingValues": []}]
    for place, kind in enumerate(kinds):
        own = {"missingValues": draw(st.sampled_from(MISSING))} if draw(st.booleans()) else {}
        fields.append({"name": f"kolom {place}", "type": kind.type, **kind.properties, **own})
    cells = [
        kind.values.map(kind.write) | st.sampled_from(_texts(stated.get("missingValues", markers)))
        for kind, stated in zip(kinds, fields[1:], strict=True)
    ]
    rows = draw(st.lists(st.tuples(*cells), max_size=6))
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL)
    writer.writerow([item["name"] for item in fields])
    writer.writerows([(number, *row) for number, row in enumerate(rows)])
    schema = {"fields": fields, "missingValues": markers}
    dialect = {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "skipInitialSpace": False}
    return resource("data", None, schema=schema, dialect=dialect, encoding="utf-8"), buffer.getvalue()


def _rows(folder: Path) -> tuple[list[dict[str, Any]], list[list[Any]]]:
    """Read with frictionless: typed rows, and the reason of every missing cell."""
    with system.use_context(trusted=True):
        package = frictionless.Package(str(folder / "datapackage.json"))
    [table] = package.resources
    rows = table.read_rows()
    assert table.validate().valid
    reasons = []
    for row in rows:
        labels = [_labels(item, table.schema) for item in table.schema.fields]
        reasons.append(
            [labels[n].get(str(row.cells[n])) for n, name in enumerate(row.field_names) if row[name] is None]
        )
    return [row.to_dict() for row in rows], reasons


def _labels(item: Any, schema: Any) -> dict[str, str]:
    entries = item.to_descriptor().get("missingValues", schema.to_descriptor().get("missingValues", [""]))
    return {entry["value"]: entry.get("label") for entry in entries if isinstance(entry, dict)}


@given(sources())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_published_package_has_the_rows_and_the_reasons_of_its_source(source: tuple[dict[str, Any], str]) -> None:
    stated, text = source
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as unpacked:
        files = publish(Path(folder), [stated], {"data.csv": text})
        for name, data in unpack(files["contoh.zip"]).items():
            (Path(unpacked) / name).parent.mkdir(exist_ok=True)
            (Path(unpacked) / name).write_bytes(data)
        assert _rows(Path(unpacked)) == _rows(Path(folder))
        assert descriptor_of(files["contoh.zip"])["resources"][0]["bytes"] == len(files["data.csv"])
