"""Places in projects of every kind: another kecamatan, other codes, hundreds of areas, odd names, none at all."""

from __future__ import annotations

import csv
import json
import random
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from site_builder.model.roles import BY_NAME
from tests.pages.projects import Site, build, copy_real_project, table, write_content, write_package
from tests.places.reading import drawn, rows

LIST = "wilayah/index.html"
PLACE_ROLES = ("wilayah", "nama-wilayah", "nama-lain", "wilayah-induk", "posisi-baris", "posisi-kolom")
FIGURE_ROLES = ("wilayah", "nama-wilayah", "periode", "tertangani")
HIDING = {
    "missingValues": [
        {"value": "", "label": "belum"},
        {"value": "<5", "label": "kurang dari 5, tidak ditampilkan", "label_en": "fewer than 5, not shown"},
    ]
}


def _type(role: str) -> str:
    kinds = {"tertangani": "integer", "periode": "year", "posisi-baris": "integer", "posisi-kolom": "integer"}
    return kinds.get(role, "string")


def _fields(roles: Sequence[str]) -> list[dict[str, Any]]:
    """Give every role a column whose name tells nothing."""
    units = {"tertangani": {"unit": "rumah"}}
    return [
        {
            "name": f"k{place}",
            "type": _type(role),
            "title": f"Kolom {place}",
            "rdfType": BY_NAME[role].iri,
            **units.get(role, {}),
        }
        for place, role in enumerate(roles)
    ]


def _text(roles: Sequence[str], lines: Iterable[Sequence[Any]]) -> str:
    head = ",".join(f"k{place}" for place in range(len(roles)))
    body = "\n".join(",".join('"{}"'.format(str(cell).replace('"', '""')) for cell in line) for line in lines)
    return f"{head}\n{body}\n"


def _project(folder: Path, places: list[Sequence[Any]], figures: list[Sequence[Any]], **schema: Any) -> Path:
    resources = []
    files = {}
    for name, roles, lines, more in (("w", PLACE_ROLES, places, {}), ("f", FIGURE_ROLES, figures, schema)):
        if lines:
            resources.append(table(name, _fields(roles), **more))
            files[f"data/{name}.csv"] = _text(roles, lines)
    write_package(folder, {"name": "paket", "resources": resources}, files)
    return folder


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return the real portal with one more kecamatan, which has a figure."""
    project = copy_real_project(tmp_path_factory.mktemp("bertambah"))
    reference = project / "datapackages" / "wilayah-banyuasin" / "data" / "kecamatan.csv"
    _append(
        reference,
        kode_kecamatan="16.07.22",
        kode_bps="1607999",
        nama_kecamatan="Baru Sekali",
        baris_petak="5",
        kolom_petak="7",
    )
    figures = project / "datapackages" / "rtlh-penanganan" / "data" / "penanganan-kecamatan.csv"
    # A year of which nobody published a sum: no promise is broken.
    _append(
        figures,
        kunci="terdata-2018-baru",
        kode_kecamatan="16.07.22",
        nama_kecamatan="Baru Sekali",
        program="semua",
        sumber_dana="",
        jenis="terdata",
        nilai="77",
        periode_mulai="2018-01-01",
        periode_selesai="2018-12-31",
        periode_teks="2018",
        catatan="",
    )
    return build(project)


def _append(path: Path, **cells: str) -> None:
    """Add a row that is like the last one but for some cells."""
    with path.open(encoding="utf-8", newline="") as stream:
        lines = list(csv.DictReader(stream))
    names = list(lines[0])
    with path.open("a", encoding="utf-8", newline="") as stream:
        csv.DictWriter(stream, names, lineterminator="\n").writerow({**lines[-1], **cells})


def test_one_more_kecamatan_is_everywhere(grown: Site) -> None:
    overview = grown.text(LIST)
    assert "Baru Sekali: belum dipublikasikan" in {area.label for area in drawn(overview)}
    assert len(drawn(overview)) == 22
    assert "Baru Sekali" in {row[0] for row in rows(overview)}
    assert "terbit untuk 6 dari 22 kecamatan" in overview
    page = grown.text("wilayah/baru-sekali/index.html")
    assert "satu dari 22 kecamatan" in page
    assert "2018: <a" in page
    assert ">77</data></a> rumah terdata di Baru Sekali" in page
    assert "10 dari 22 kecamatan punya angka" in grown.text("index.html")
    assert "Baru Sekali" in grown.text("belum-dipublikasikan/index.html")


def test_codes_of_another_scheme(tmp_path: Path) -> None:
    places = [
        (code, f"Tempat {code}", "", "INDUK", place // 3 + 1, place % 3 + 1) for place, code in enumerate("ABCDEF")
    ]
    figures = [(code, "", 2020, 10 * place + 10) for place, code in enumerate("ABCDEF")]
    site = build(_project(tmp_path, places, figures))
    page = site.text(LIST)
    assert [area.label for area in drawn(page)] == [f"Tempat {c}: {10 * n + 10} rumah" for n, c in enumerate("ABCDEF")]
    assert "Wilayah</a>" in site.text("index.html")
    assert "terbanyak di antara 6 wilayah" in site.text("wilayah/tempat-f/index.html")


def test_ties_are_told_and_nobody_is_alone_on_top(tmp_path: Path) -> None:
    places = [(f"16.07.0{n}", f"T{n}", "", "16.07", 1, n) for n in range(1, 5)]
    figures = [(f"16.07.0{n}", "", 2020, value) for n, value in zip(range(1, 5), (9, 9, 0, -4), strict=True)]
    site = build(_project(tmp_path, places, figures))
    listed = {row[0]: row for row in rows(site.text(LIST))}
    assert listed["T1"][2] == listed["T2"][2] == "ke-1 dari 4, bersama 1 lainnya"
    assert listed["T4"][2] == "ke-4 dari 4"
    assert "terbanyak" not in site.text("wilayah/t1/index.html")
    assert "angkanya terbit untuk semua kecamatan" in site.text(LIST)


def test_a_hidden_figure_is_dotted_and_ends_the_ranking(tmp_path: Path) -> None:
    places = [(f"16.07.0{n}", f"T{n}", "", "16.07", 1, n) for n in range(1, 5)]
    figures = [(f"16.07.0{n}", "", 2020, value) for n, value in zip(range(1, 4), (19, 9, "<5"), strict=True)]
    site = build(_project(tmp_path, places, figures, **HIDING))
    page = site.text(LIST)
    states = {area.label.partition(":")[0]: area.state for area in drawn(page)}
    assert states == {"T1": "known", "T2": "known", "T3": "hidden", "T4": "missing"}
    assert "ke-1" not in page
    assert "T3: &lt;5, tidak ditampilkan" in page
    assert "terlalu sedikit untuk ditampilkan" in site.text("wilayah/t3/index.html")


def test_names_that_are_markup_or_endless(tmp_path: Path) -> None:
    names = ["<b>Tebal</b>", "{kurung} {0}", "A" * 500, "Sama", "Sama", "Nama & \u00e9jaan"]
    places = [(f"16.07.0{n}", name, "<i>lain</i>; {x}", "16.07", 1, n) for n, name in enumerate(names, 1)]
    figures = [(f"16.07.0{n}", "", 2020, 10 * n) for n in range(1, 7)]
    site = build(_project(tmp_path, places, figures))
    for path, page in site.pages.items():
        assert not [item for item in page.named("b", "i") if path.startswith("wilayah")], path
    assert "&lt;b&gt;Tebal&lt;/b&gt;" in site.text(LIST)
    assert len(drawn(site.text(LIST))) == 6


def test_three_hundred_areas_keep_pages_light(tmp_path: Path) -> None:
    chance = random.Random(1)
    places = [(f"16.07.{n:03d}", f"Tempat {n}", "", "16.07", n // 20 + 1, n % 20 + 1) for n in range(300)]
    figures = [(f"16.07.{n:03d}", "", year, chance.randint(5, 900)) for n in range(300) for year in (2020, 2021)]
    site = build(_project(tmp_path, places, figures))
    assert len(drawn(site.text(LIST))) == 300
    assert (site.folder / "wilayah" / "tempat-299" / "index.html").exists()
    assert len(list((site.folder / "angka").iterdir())) < 5 if (site.folder / "angka").exists() else True
    newest = {code: int(value) for code, _, year, value in figures if year == 2021}
    ranked = sorted(newest.values(), reverse=True)
    for row in rows(site.text(LIST)):
        if row[0].startswith("Tempat "):
            value = newest[f"16.07.{int(row[0].split()[1]):03d}"]
            assert row[1] == str(value)
            assert row[2].startswith(f"ke-{ranked.index(value) + 1} dari 300")


def test_without_places_there_is_no_page(tmp_path: Path) -> None:
    write_package(tmp_path, {"name": "a", "resources": [table("b", [{"name": "c"}])]}, {"data/b.csv": "c\nx\n"})
    site = build(tmp_path)
    assert not (site.folder / "wilayah").exists()
    assert "saya?" not in site.text("index.html")


def test_places_without_figures_have_a_list_and_short_pages(tmp_path: Path) -> None:
    places = [(f"16.07.0{n}", f"T{n}", "", "16.07", 1, n) for n in range(1, 4)]
    site = build(_project(tmp_path, places, []))
    assert "3 kecamatan: belum ada angka" in site.text(LIST)
    assert '<svg class="map-picture"' not in site.text(LIST)
    assert "belum ada angka yang kami temukan" in site.text("wilayah/t2/index.html")


def test_a_regency_with_villages_and_a_province_above_stays_the_whole(tmp_path: Path) -> None:
    places = [("16.07", "Kabupaten", "", "16", "", "")]
    places += [(f"16.07.0{n}", f"T{n}", "", "16.07", "", "") for n in range(1, 4)]
    places += [(f"16.07.01.20{n:02d}", f"Desa {n}", "", "16.07.01", "", "") for n in range(1, 9)]
    figures = [(f"16.07.0{n}", "", 2020, 10 * n) for n in range(1, 4)] + [
        (f"16.07.01.200{n}", "", 2020, 10) for n in (1, 2)
    ]
    site = build(_project(tmp_path, places, figures))
    assert {path.name for path in (site.folder / "wilayah").iterdir() if path.is_dir()} == {"t1", "t2", "t3"}
    listed = [row for row in rows(site.text("wilayah/t1/index.html")) if row[0].startswith("Desa")]
    assert [row[0] for row in listed] == [f"Desa {n}" for n in range(1, 9)]
    assert listed[0][2] == "10"


def test_outlines_go_before_tiles_and_strangers_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = [(f"16.07.0{n}", f"T{n}", "", "16.07", 1, n) for n in range(1, 4)]
    figures = [(f"16.07.0{n}", "", 2020, 10 * n) for n in range(1, 4)]
    project = _project(tmp_path, places, figures)
    folder = project / "datapackages" / "paket"
    ring = [[104, -3], [105, -3], [105, -2], [104, -2], [104, -3]]
    features = [
        {
            "type": "Feature",
            "properties": {"id": f"16.07.0{n}", "pemilik": "Nama Rahasia"},
            "geometry": {"type": "Polygon", "coordinates": [[[x + n, y] for x, y in ring]]},
        }
        for n in (1, 2, 3, 9)
    ]
    (folder / "data" / "peta.geojson").write_text(
        json.dumps({"type": "FeatureCollection", "features": features}), "utf-8"
    )
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text("utf-8"))
    descriptor["resources"].append({"name": "peta", "path": "data/peta.geojson", "format": "geojson"})
    path.write_text(json.dumps(descriptor), "utf-8")
    site = build(project)
    assert "16.07.09" in capsys.readouterr().err
    page = site.text(LIST)
    assert len(drawn(page)) == 3
    assert all(" " in area.path.partition("l")[2] for area in drawn(page))
    assert "Kecamatan T1</a>" in site.text("wilayah/t2/index.html")
    everything = "".join(path.read_text("utf-8", "replace") for path in site.folder.rglob("*.*ml"))
    assert "Nama Rahasia" not in everything
    assert not re.search(r"104\.|105\b.{0,3}-[23]", page)


def test_an_area_that_came_later_is_no_gap(tmp_path: Path) -> None:
    roles = (*PLACE_ROLES, "berlaku-mulai", "wilayah-asal")
    places = [(f"16.07.0{n}", f"T{n}", "", "16.07", 1, n, "", "") for n in range(1, 4)]
    places.append(("16.07.04", "T4", "", "16.07", 1, 4, "2021-01-01", "16.07.01"))
    figures = [(f"16.07.0{n}", "", 2020, 10 * n) for n in range(1, 4)]
    write_package(
        tmp_path,
        {"name": "p", "resources": [table("w", _fields(roles)), table("f", _fields(FIGURE_ROLES))]},
        {"data/w.csv": _text(roles, places), "data/f.csv": _text(FIGURE_ROLES, figures)},
    )
    write_content(tmp_path, {"site.toml": 'area_code = "16.07"\n'})
    site = build(tmp_path)
    states = {area.label: area.state for area in drawn(site.text(LIST))}
    assert states["T4: belum berdiri sendiri"] == "absent"
    assert "ke-3 dari 3" in site.text(LIST)
    assert "T4 dipisahkan dari Kecamatan T1 pada 1 Januari 2021" in site.text("wilayah/t1/index.html")
