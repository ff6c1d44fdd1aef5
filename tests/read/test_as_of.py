"""The date of the portal: what descriptors and tables say of themselves, never a period and never a target."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from site_builder.model.request import Request
from site_builder.model.roles import BY_NAME
from site_builder.read.library import read_library
from site_builder.text.days import parse_day
from tests.gate import write_package


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-02-26", date(2024, 2, 26)),
        ("2024-02-26T10:00:00Z", date(2024, 2, 26)),
        ("2024-02-26 10:00", date(2024, 2, 26)),
        ("2024-02", date(2024, 2, 1)),
        ("2024", date(2024, 1, 1)),
        (2024, date(2024, 1, 1)),
        (date(2024, 2, 26), date(2024, 2, 26)),
        ("2024-13", None),
        ("2023-02-29", None),
        ("20240226", None),
        ("2024-W09", None),
        ("2020/2021", date(2020, 1, 1)),
        ("kemarin", None),
        ("", None),
        (None, None),
        ([], None),
    ],
)
def test_days_are_read_strictly(text: Any, day: date | None) -> None:
    assert parse_day(text) == day


def _as_of(folder: Path, as_of: date | None = None, **descriptor: Any) -> date | None:
    schema = {
        "fields": [
            {"name": "periode", "type": "date", "rdfType": BY_NAME["periode-selesai"].iri},
            {"name": "tanggal_sumber", "rdfType": BY_NAME["sumber-tanggal"].iri},
        ]
    }
    resource = {"name": "a", "path": "a.csv", "schema": schema, "sources": [{"title": "s", "published": "2021-03"}]}
    cells = "periode,tanggal_sumber\n2028-12-31,2022\n2020-01-01,2022-05\n2020-01-01,tidak jelas\n"
    package = {"name": "p", "resources": [resource], "temporal": {"end": "2030-01-01"}, **descriptor}
    write_package(folder / "datapackages" / "p", package, {"a.csv": cells})
    library, _ = read_library(Request(folder, as_of=as_of), lambda *step: None)
    return library.as_of


def test_the_newest_source_date_counts_and_no_period(tmp_path: Path) -> None:
    assert _as_of(tmp_path) == date(2022, 5, 1)


def test_created_and_modified_count(tmp_path: Path) -> None:
    assert _as_of(tmp_path, created="2023-01-02T00:00:00Z") == date(2023, 1, 2)
    assert _as_of(tmp_path, created="2019-01-02T00:00:00Z", modified="2024-02-26") == date(2024, 2, 26)


def test_what_was_asked_for_wins(tmp_path: Path) -> None:
    assert _as_of(tmp_path, date(2020, 1, 1), created="2023-01-02T00:00:00Z") == date(2020, 1, 1)
