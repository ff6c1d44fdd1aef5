"""Maps, lists, ranks and shares of both portals, reckoned again by pandas from the source tables."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from tests.built import BuiltPortal
from tests.places.reading import drawn, rows
from tests.tools import ROOT

EXAMPLE = ROOT / "examples" / "kabupaten-contoh" / "datapackages"
REAL = ROOT / "datapackages"
LIST, SHEET = "wilayah/index.html", "wilayah/angka-per-wilayah.csv"


def _read(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def _local(number: str) -> str:
    return f"{int(number):,}".replace(",", ".")


def test_the_map_of_the_example_shows_the_newest_rest(example: BuiltPortal) -> None:
    table = _read(EXAMPLE / "rumah-contoh" / "data" / "keadaan-kecamatan.csv")
    newest = table[table.tahun == table.tahun.max()]
    wanted = {f"{row.nama_wilayah}: {_local(row.belum)} rumah" for row in newest.itertuples()}
    found = drawn(example.text(LIST))
    assert {area.label for area in found} == wanted
    values = {row.nama_wilayah: int(row.belum) for row in newest.itertuples()}
    by_shade = sorted((area.shade, values[area.label.partition(":")[0]]) for area in found)
    assert [value for _, value in by_shade] == sorted(values.values()), "a darker area has a smaller figure"


def test_the_list_of_the_example_ranks_and_shares(example: BuiltPortal) -> None:
    folder = EXAMPLE / "rumah-contoh" / "data"
    table, whole = _read(folder / "keadaan-kecamatan.csv"), _read(folder / "keadaan-kabupaten.csv")
    newest = table[table.tahun == table.tahun.max()].set_index("nama_wilayah").belum.astype(int)
    total = int(whole[whole.tahun == whole.tahun.max()].belum.iloc[0])
    ranks = newest.rank(ascending=False, method="min").astype(int)
    listed = {row[0]: row for row in rows(example.text(LIST)) if row and row[0] in newest.index}
    assert set(listed) == set(newest.index)
    for name, row in listed.items():
        assert int(row[1]) == newest[name]
        assert abs(Decimal(row[2]) - Decimal(int(newest[name])) * 100 / total) < Decimal("1e-20")
        assert row[3].split(",")[0] == f"ke-{ranks[name]} dari {len(newest)}"


def test_every_figure_of_the_download_stands_in_a_table(example: BuiltPortal) -> None:
    sheet = pd.read_csv(example.folder / SHEET, dtype=str, keep_default_na=False)
    table = _read(EXAMPLE / "rumah-contoh" / "data" / "keadaan-kecamatan.csv")
    for kind, column in (("terdata", "terdata"), ("tertangani", "selesai"), ("sisa", "belum")):
        ours = sheet[(sheet.jenis == kind) & (sheet.program == "")]
        shown = {(row.kode_wilayah, row.periode_selesai[:4]): row.nilai for row in ours.itertuples()}
        truth = {(row.kode_wilayah, row.tahun): getattr(row, column) for row in table.itertuples()}
        assert set(shown) == set(truth)
        assert {key: value for key, value in shown.items() if value.isdecimal() and value != truth[key]} == {}
        groups = ours[ours.nilai.str.isdecimal()].groupby("periode_selesai")
        for _, group in groups:
            if (group.peringkat != "").all():
                ranks = group.nilai.astype(int).rank(ascending=False, method="min").astype(int)
                assert (group.peringkat.astype(int) == ranks).all()


def test_no_period_with_a_hidden_figure_is_ranked(example: BuiltPortal) -> None:
    sheet = pd.read_csv(example.folder / SHEET, dtype=str, keep_default_na=False)
    keys = ["jenis", "satuan", "program", "basis", "periode_mulai", "periode_selesai"]
    veiled = [group for _, group in sheet.groupby(keys) if not group.nilai.str.fullmatch(r"-?[\d.]+").all()]
    assert veiled, "the example hides small figures"
    assert all((group.peringkat == "").all() for group in veiled)


def test_the_map_of_the_real_portal_says_what_nobody_published(portal: BuiltPortal) -> None:
    table = _read(REAL / "rtlh-penanganan" / "data" / "penanganan-kecamatan.csv")
    places = _read(REAL / "wilayah-banyuasin" / "data" / "kecamatan.csv")
    known = (
        table[(table.jenis == "alokasi") & (table.periode_selesai == "2020-12-31")].set_index("nama_kecamatan").nilai
    )
    wanted = {
        f"{name}: {_local(known[name])} rumah" if name in known.index else f"{name}: belum dipublikasikan"
        for name in places.nama_kecamatan
    }
    found = drawn(portal.text(LIST))
    assert {area.label for area in found} == wanted
    assert {area.state for area in found if area.label.endswith("belum dipublikasikan")} == {"missing"}


def test_six_of_twenty_one_are_no_ranking(portal: BuiltPortal) -> None:
    sheet = pd.read_csv(portal.folder / SHEET, dtype=str, keep_default_na=False)
    assert (sheet.peringkat == "").all()
    assert "Peringkat" not in portal.text(LIST)


def test_sembawa_says_what_is_known_and_what_is_not(portal: BuiltPortal) -> None:
    page = portal.text("wilayah/sembawa/index.html")
    assert ">151</data></a> rumah dialokasikan di Sembawa" in page
    share = next(row[4] for row in rows(page) if len(row) > 4 and row[0].startswith("Rumah dialokasikan"))
    assert abs(Decimal(share) - Decimal(15100) / 719) < Decimal("1e-20")
    assert "Yang belum dipublikasikan" in page
    assert "belum-dipublikasikan/index.html" in page


def test_places_without_a_figure_say_so_and_never_zero(portal: BuiltPortal) -> None:
    page = portal.text("wilayah/betung/index.html")
    assert "Kecamatan Betung: belum ada angka yang kami temukan." in page
    assert "Angka terbaru" not in page


@pytest.mark.parametrize(
    ("slug", "way"), [("suak-tape", "../suak-tapeh/index.html"), ("air-saleh", "../air-salek/index.html")]
)
def test_old_names_lead_on(portal: BuiltPortal, slug: str, way: str) -> None:
    page = portal.text(f"wilayah/{slug}/index.html")
    assert f'href="{way}"' in page
    assert f'<link rel="canonical" href="https://portal.contoh.id/terbuka/banyuasin/wilayah/{way[3:-10]}">' in page


def test_a_split_is_told_on_both_sides(example: BuiltPortal) -> None:
    assert "berdiri sendiri sejak 1 Januari 2021, terbentuk dari Kecamatan Jingga" in example.text(
        "wilayah/kelana/index.html"
    )
    assert "Kecamatan Kelana dipisahkan dari Kecamatan Jingga pada 1 Januari 2021" in example.text(
        "wilayah/jingga/index.html"
    )


def test_nobody_owes_a_figure_of_an_area_that_did_not_exist(example: BuiltPortal) -> None:
    """Kelana was split off in 2021; what is missing since is told, what is missing before is told of its origin."""
    missing = (
        example.text("wilayah/kelana/index.html").partition("Yang belum dipublikasikan</h2>")[2].partition("</ul>")[0]
    )
    assert "2024" in missing
    assert not [year for year in ("2019", "2020") if year in missing]


def test_villages_stand_on_the_page_of_their_kecamatan(example: BuiltPortal) -> None:
    assert [row[0] for row in rows(example.text("wilayah/awan/index.html")) if row[0].startswith("Awan ")] == [
        *("Awan Hulu", "Awan Tengah", "Awan Muara"),
    ]
    assert not (example.folder / "wilayah" / "awan-hulu").exists()


def test_maps_are_light(site: BuiltPortal) -> None:
    import gzip
    import re

    if LIST not in site.manifest:
        return
    pictures = re.findall(r'<svg class="map-picture".*?</svg>', site.text(LIST), re.DOTALL)
    assert all(len(gzip.compress(picture.encode())) < 8000 for picture in pictures)
