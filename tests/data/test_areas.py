"""Districts: official counts, codes that other packages may refer to, and a tile map on which neighbours stay close."""

from __future__ import annotations

import csv
from itertools import combinations

import pytest

from tests.data.packages import MISSING, descriptor, fields, rows, tables
from tests.tools import find_shared

DISTRICTS = rows("wilayah-banyuasin", "kecamatan")
PLACE = {item["nama_kecamatan"]: (int(item["baris_petak"]), int(item["kolom_petak"])) for item in DISTRICTS}
# West before east and north before south: read off a map by eye, far enough apart to be beyond doubt.
WEST_TO_EAST = ["Tungkal Ilir", "Pulau Rimau", "Tanjung Lago", "Makarti Jaya", "Muara Sugihan"]
NORTH_TO_SOUTH = ["Banyuasin II", "Selat Penuguan", "Suak Tapeh", "Sembawa"]
NEIGHBOURS = [
    ("Sembawa", "Banyuasin III"),
    ("Talang Kelapa", "Sembawa"),
    ("Talang Kelapa", "Tanjung Lago"),
    ("Banyuasin I", "Rambutan"),
    ("Air Kumbang", "Muara Padang"),
    ("Muara Telang", "Sumber Marga Telang"),
    ("Banyuasin II", "Karang Agung Ilir"),
    ("Betung", "Suak Tapeh"),
]


def test_the_regency_has_the_official_number_of_everything() -> None:
    assert len(DISTRICTS) == 21
    assert sum(int(item["jumlah_kelurahan"]) for item in DISTRICTS) == 25
    assert sum(int(item["jumlah_desa"]) for item in DISTRICTS) == 288
    assert rows("wilayah-banyuasin", "kabupaten")[0]["luas_km2"] == "12258.593"


def test_codes_are_text_in_their_order() -> None:
    assert [item["kode_kecamatan"] for item in DISTRICTS] == [f"16.07.{number:02}" for number in range(1, 22)]
    codes = " ".join(item["kode_bps"].removeprefix("1607") for item in DISTRICTS)
    assert codes == "060 100 040 030 020 070 080 110 090 050 010 051 081 091 031 021 041 111 061 101 032"


def test_the_counts_are_those_of_the_decree() -> None:
    path = find_shared("reference/kecamatan_banyuasin.csv")
    names = ("kode_kecamatan", "nama_kecamatan", "jumlah_kelurahan", "jumlah_desa")
    with path.open(encoding="utf-8", newline="") as handle:
        decree = [tuple(item[name] for name in names) for item in csv.DictReader(handle)]
    assert [tuple(item[name] for name in names) for item in DISTRICTS] == decree


def test_no_two_districts_share_a_tile() -> None:
    assert len(set(PLACE.values())) == 21
    assert min(row for row, _ in PLACE.values()) == min(column for _, column in PLACE.values()) == 1
    assert max(column for _, column in PLACE.values()) <= 7
    assert max(row for row, _ in PLACE.values()) <= 6


def test_north_is_up_and_west_is_left() -> None:
    columns = [PLACE[name][1] for name in WEST_TO_EAST]
    assert columns == sorted(set(columns))
    lines = [PLACE[name][0] for name in NORTH_TO_SOUTH]
    assert lines == sorted(set(lines))


@pytest.mark.parametrize(("one", "two"), NEIGHBOURS)
def test_neighbours_touch_at_least_at_a_corner(one: str, two: str) -> None:
    (row, column), (other_row, other_column) = PLACE[one], PLACE[two]
    assert max(abs(row - other_row), abs(column - other_column)) == 1


def test_the_map_is_in_one_piece() -> None:
    reached, waiting = set(), [next(iter(PLACE.values()))]
    while waiting:
        row, column = waiting.pop()
        reached.add((row, column))
        waiting += [
            place
            for place in PLACE.values()
            if place not in reached and max(abs(place[0] - row), abs(place[1] - column)) == 1
        ]
    assert reached == set(PLACE.values())
    assert len(list(combinations(PLACE, 2))) == 210


def test_every_key_into_another_package_finds_its_row() -> None:
    looked = 0
    for package, resource in tables():
        for field in fields(resource):
            if "references" not in field:
                continue
            target = field["references"]
            assert target["package"] != package, "inside a package a foreign key does it"
            known = {item[target["field"]] for item in rows(target["package"], target["resource"])}
            used = {item[field["name"]] for item in rows(package, resource["name"])} - set(MISSING)
            assert used <= known, (package, resource["name"], field["name"])
            looked += 1
    assert looked >= 10


def test_names_beside_codes_are_the_names_of_the_codes() -> None:
    name_of = {item["kode_kecamatan"]: item["nama_kecamatan"] for item in DISTRICTS}
    for item in rows("rtlh-penanganan", "penanganan-kecamatan"):
        assert item["nama_kecamatan"] == name_of[item["kode_kecamatan"]]


def test_a_foreign_key_inside_a_package_is_declared() -> None:
    """frictionless checks the keys themselves; here: that each table which uses the code of another one says so."""
    for package, resource in tables():
        declared = {name for key in resource["schema"].get("foreignKeys", []) for name in key["fields"]}
        keys = {
            other["schema"]["primaryKey"][0]: other["name"]
            for other in descriptor(package)["resources"]
            if len(other["schema"]["primaryKey"]) == 1 and other["name"] != resource["name"]
        }
        for field in fields(resource):
            name = field["name"]
            if name in keys and name not in ("kunci", "urutan") and name not in resource["schema"]["primaryKey"]:
                assert name in declared, (package, resource["name"], name)
