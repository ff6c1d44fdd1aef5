"""What is offered, what is left out, and what the pages say about both."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from site_builder.derive.downloads import (
    PACKAGE_FORMATS,
    TABLE_FORMATS,
    Edition,
    package_downloads,
    package_omissions,
    resource_downloads,
    resource_omissions,
)
from site_builder.derive.routes import derive_routes
from site_builder.model.package import Field, Package, Resource, Schema
from site_builder.model.portal import DownloadFormat
from site_builder.model.settings import Settings
from site_builder.model.table import Table
from site_builder.render.downloads.files import RENDERERS
from tests.built import run_builder
from tests.downloads.making import field, resource, write_package


@dataclass(frozen=True)
class Endless:
    """A frame of any length that costs nothing."""

    length: int

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, key: Any) -> Any:
        raise AssertionError("nobody asked for cells")

    def itertuples(self, index: bool = True, name: str | None = None) -> Any:
        return iter(())


def _resource(rows: int, columns: int = 1) -> Resource:
    names = tuple(f"kolom_{number}" for number in range(columns))
    return Resource("data", schema=Schema(tuple(map(Field, names))), table=Table(names, Endless(rows)))


def _formats(part: Resource) -> list[DownloadFormat]:
    package = Package("paket", Path(), "paket", resources=(part,))
    return [item.format for item in resource_downloads(package, part, Edition(derive_routes((package,)), Settings()))]


def test_every_format_that_is_offered_can_be_rendered() -> None:
    assert set(TABLE_FORMATS) == set(RENDERERS)
    assert PACKAGE_FORMATS == ("zip",)


@pytest.mark.parametrize(("rows", "columns"), [(1_048_575, 1), (0, 16_384)])
def test_what_a_sheet_can_hold_is_offered_as_xlsx(rows: int, columns: int) -> None:
    assert _formats(_resource(rows, columns)) == ["xlsx", "csv-excel", "csv", "json", "parquet"]
    assert resource_omissions(_resource(rows, columns)) == ()


@pytest.mark.parametrize(("rows", "columns", "said"), [(1_048_576, 1, "1.048.576 baris"), (1, 16_385, "16.385 kolom")])
def test_what_no_sheet_can_hold_is_left_out_and_said(rows: int, columns: int, said: str) -> None:
    assert _formats(_resource(rows, columns)) == ["csv", "json", "parquet"]
    [omission] = resource_omissions(_resource(rows, columns))
    assert omission.format == "xlsx"
    assert said in omission.reason.id
    assert omission.reason.is_translated("en")


def test_what_is_no_table_is_not_offered_and_that_is_said() -> None:
    picture = Resource("peta", is_tabular=False)
    assert _formats(picture) == []
    [omission] = resource_omissions(picture)
    assert omission.format is None
    assert "bukan tabel" in omission.reason.id
    package = Package("paket", Path(), "paket", resources=(picture,))
    assert package_downloads(package, Edition(derive_routes((package,)), Settings())) == ()
    assert [item.format for item in package_omissions(package)] == ["zip"]


def test_the_archive_names_its_parts_and_counts_their_rows() -> None:
    package = Package("paket", Path(), "paket", resources=(_resource(3), Resource("peta", is_tabular=False)))
    [archive] = package_downloads(package, Edition(derive_routes((package,)), Settings(), "https://data.contoh.id/"))
    assert [(part.format, part.resource) for part in archive.parts] == [("csv", package.resources[0])]
    assert (archive.row_count, archive.resource) == (3, None)
    assert archive.page_url == "https://data.contoh.id/data/paket/"
    assert "1 berkas yang bukan tabel" in archive.note.id


def test_the_pages_say_what_is_left_out(tmp_path: Path) -> None:
    long_text = "x" * 40_000
    parts = [resource("data", [field("teks")]), {"name": "peta", "path": "peta.png"}]
    write_package(tmp_path / "datapackages/contoh", parts, {"data.csv": f"teks\n{long_text}\n", "peta.png": b"\x89PNG"})
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.toml").write_text("max_cell_characters = 100000\n", "utf-8")
    told = run_builder(["build", "--project", str(tmp_path)])
    assert told.returncode == 0, told.stderr
    pages = tmp_path / "public/data/contoh"
    assert "Tanpa 1 berkas yang bukan tabel." in (pages / "index.html").read_text("utf-8")
    assert "1 sel lebih panjang dari yang dimuat Excel" in (pages / "data/index.html").read_text("utf-8")
    assert "hanya tabel yang sudah dibaca dan diperiksa" in (pages / "peta/index.html").read_text("utf-8")
