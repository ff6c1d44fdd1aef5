"""The figures balance, are all there, and each says where it is from and how sure it is."""

from __future__ import annotations

import csv
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest

from tests.data.packages import MISSING, NAMES, Row, fields, resources, role, row, rows, tables, value
from tests.tools import find_shared

HOUSES = ("rtlh-penanganan", "penanganan-kabupaten")
DISTRICTS = ("rtlh-penanganan", "penanganan-kecamatan")
MONEY = ("anggaran-program", "dana")
GRANTS = ("anggaran-program", "satuan-bantuan")
STATUS = {"asli", "diturunkan", "kira-kira", "disimpulkan", "bertentangan"}


def houses(key: str) -> int:
    """Return a figure of the regency's houses."""
    return value(*HOUSES, key)


def _sum(kind: str, programme: str, year: str) -> int:
    """Add up the districts."""
    return sum(
        int(item["nilai"])
        for item in rows(*DISTRICTS)
        if (item["jenis"], item["program"], item["periode_mulai"][:4]) == (kind, programme, year)
    )


def test_recorded_minus_handled_is_left() -> None:
    assert houses("terdata-2020") - houses("tertangani-2016-2020-bsps") == houses("sisa-2020") == 40138
    assert houses("terdata-2021") - houses("tertangani-2021") == houses("sisa-2021") == 28142


def test_parts_make_the_whole() -> None:
    assert houses("tertangani-2021-pro-rakyat") + houses("tertangani-2021-lainnya") == houses("tertangani-2021") == 2142
    assert _sum("disalurkan", "bsps", "2019") == houses("disalurkan-2019-bsps") == 481
    assert _sum("alokasi", "bsps-bsrs", "2020") == houses("alokasi-2020-bsps-bsrs") == 719
    assert _sum("disalurkan", "rei", "2019") == 4


def test_money_is_houses_times_grant() -> None:
    money = row(*MONEY, "disalurkan-2019-bsps")
    assert int(money["nilai"]) == int(money["jumlah_unit"]) * 17_500_000 == 8_417_500_000
    assert int(money["jumlah_unit"]) == houses("disalurkan-2019-bsps")


@pytest.mark.parametrize(("package", "resource"), [GRANTS, ("anggaran-program", "penduduk")])
def test_named_parts_add_up(package: str, resource: str) -> None:
    wholes = {item["bagian_dari"] for item in rows(package, resource)} - {""}
    assert wholes
    for whole in wholes:
        parts = [int(item["nilai"]) for item in rows(package, resource) if item["bagian_dari"] == whole]
        assert sum(parts) == value(package, resource, whole), whole


def test_a_part_is_never_larger_than_its_whole() -> None:
    for item in rows(*HOUSES):
        if item["bagian_dari"]:
            assert int(item["nilai"]) <= houses(item["bagian_dari"])


def test_conflicts_point_at_each_other() -> None:
    conflicts = [item for item in rows(*HOUSES) if item["status"] == "bertentangan"]
    assert {item["kunci"] for item in conflicts} == {"tertangani-2021", "tertangani-hingga-2021"}
    for item in conflicts:
        assert row(*HOUSES, item["bertentangan_dengan"])["bertentangan_dengan"] == item["kunci"]
    assert [item["kumulatif"] for item in conflicts] == ["false", "true"]


def test_the_two_bases_stay_apart() -> None:
    assert row(*HOUSES, "terdata-2020")["basis"] == "DTKS"
    assert row(*HOUSES, "terdata-2021")["basis"] == "Dinas"


def test_what_is_not_rtlh_is_of_its_own_kind() -> None:
    backlog = [item for item in rows(*HOUSES) if item["nilai"] == "22048"]
    assert [item["jenis"] for item in backlog] == ["backlog-kepemilikan"]
    assert backlog[0]["satuan"] != "rumah"


def test_an_unreadable_year_is_missing() -> None:
    item = row(*HOUSES, "alokasi-bsps-lima-kecamatan")
    assert item["nilai"] == "661"
    assert (item["periode_mulai"], item["periode_selesai"]) == ("?", "?")


def test_an_unreadable_figure_is_missing_and_never_zero() -> None:
    assert row("indikator-smart-city", "inovasi", "2024-smart-environment")["nilai"] == "?"
    for package, resource in _figure_tables():
        assert all(item["nilai"] != "0" for item in rows(package, resource["name"]))


def _figure_tables() -> list[tuple[str, dict[str, Any]]]:
    return [
        (package, resource)
        for package, resource in tables()
        if {"obsValue", "jenis"} <= {role(field) for field in fields(resource)}
    ]


FIGURES = [
    pytest.param(package, resource["name"], item, id=f"{package}/{resource['name']}/{number}")
    for package, resource in _figure_tables()
    for number, item in enumerate(rows(package, resource["name"]), 2)
]


@pytest.mark.parametrize(("package", "resource", "item"), FIGURES)
def test_every_figure_says_where_it_is_from_and_how_sure_it_is(package: str, resource: str, item: Row) -> None:
    assert item["sumber"] not in MISSING
    assert item["sumber_url"].startswith(("https://", "http://"))
    assert item["status"] in STATUS
    assert item["satuan"] not in MISSING
    assert (item["periode_mulai"] in MISSING) or item["periode_mulai"] <= item["periode_selesai"]
    if item["status"] != "asli":
        assert item["catatan"], "what is not plainly the source's needs a word on why"


@pytest.mark.parametrize("package", NAMES)
def test_every_address_of_a_row_is_among_the_sources_of_its_package(package: str) -> None:
    from tests.data.packages import descriptor

    known = {source["path"] for source in descriptor(package)["sources"]}
    for resource in resources(package):
        used = {item["sumber_url"] for item in rows(package, resource["name"]) if item.get("sumber_url")}
        assert used <= known, resource["name"]


def test_every_public_figure_is_published() -> None:
    """Each value of the collection of public figures stands in some table, with the same address."""
    path = find_shared("reference/angka_publik_banyuasin.csv")
    published = {
        (Decimal(cell), item["sumber_url"].split("#")[0])
        for _, resource in tables()
        for package in [_]
        for item in rows(package, resource["name"])
        for name in ("nilai", "luas_km2", "skor")
        if (cell := item.get(name, "")) not in MISSING
    }
    with path.open(encoding="utf-8", newline="") as handle:
        figures = list(csv.DictReader(handle))
    assert len(figures) == 38
    assert [
        (item["no"], item["pokok"]) for item in figures if (Decimal(item["nilai"]), item["sumber_url"]) not in published
    ] == []


def test_years_do_not_overlap_within_one_series() -> None:
    """Two figures of one kind, programme, basis and year would be two truths, unless they conflict or one is a part."""
    for one, two in combinations(rows(*HOUSES), 2):
        same = all(one[name] == two[name] for name in ("jenis", "program", "basis", "periode_mulai", "periode_selesai"))
        if same and one["periode_mulai"] not in MISSING:
            assert one["bagian_dari"] or two["bagian_dari"] or one["bertentangan_dengan"], (one["kunci"], two["kunci"])
