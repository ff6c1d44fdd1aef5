"""The twelve kecamatan: codes, names, tile positions, villages, area, and a geometry that lies in the open sea."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass

from examples.contoh.spelling import REQUIRED, Column, Sheet, package_files

REGENCY, REGENCY_NAME = "99.01", "Kabupaten Contoh"
PACKAGE = "wilayah-contoh"
_NAMES = (
    *("Awan", "Bayu", "Cahaya", "Damar", "Embun", "Fajar"),
    *("Gerimis", "Hilir", "Intan", "Jingga", "Kelana", "Lembayung"),
)
# Names that went before, and another way to write one; the former of Hilir stood on maps until it was renamed.
_FORMER = {"Hilir": "Muara Contoh; Ilir", "Gerimis": "Grimis"}
# Kelana was split off from Jingga in this year: what was counted before stands with Jingga.
SPLIT_YEAR = 2021
_SPLIT = {"Kelana": "Jingga"}
_ROWS, _COLUMNS = 3, 4
# One step of the grid in degrees; around 0° N 0° E there is nobody who could mistake the map for a place.
_STEP = 0.2


@dataclass(frozen=True)
class Place:
    """A kecamatan, with its corner points (longitude, latitude) in order."""

    code: str
    name: str
    former: str
    row: int
    column: int
    villages: int
    area: float
    start: str
    origin: str
    corners: tuple[tuple[float, float], ...]


def _places() -> tuple[Place, ...]:
    chance = random.Random("wilayah")
    points = {
        (row, column): (
            round(column * _STEP + chance.uniform(-0.05, 0.05), 3),
            round(-row * _STEP + chance.uniform(-0.05, 0.05), 3),
        )
        for row in range(_ROWS + 1)
        for column in range(_COLUMNS + 1)
    }
    places = []
    for number, name in enumerate(_NAMES):
        row, column = divmod(number, _COLUMNS)
        corners = ((row, column), (row + 1, column), (row + 1, column + 1), (row, column + 1), (row, column))
        places.append(
            Place(
                code=f"{REGENCY}.{number + 1:02d}",
                name=name,
                former=_FORMER.get(name, ""),
                row=row + 1,
                column=column + 1,
                villages=chance.randint(6, 19),
                area=round(chance.uniform(60, 420), 1),
                start=f"{SPLIT_YEAR}-01-01" if name in _SPLIT else "",
                origin=f"{REGENCY}.{_NAMES.index(_SPLIT[name]) + 1:02d}" if name in _SPLIT else "",
                corners=tuple(points[corner] for corner in corners),
            )
        )
    return tuple(places)


PLACES = _places()


def parts_of(place: Place, year: int) -> tuple[Place, ...]:
    """Return what still belongs to a kecamatan in a year and is split off from it later."""
    return tuple(other for other in PLACES if other.origin == place.code and year < SPLIT_YEAR)


# A few villages below the first kecamatan: what stands deeper than the kecamatan is listed on their pages.
_VILLAGES = ("Awan Hulu", "Awan Tengah", "Awan Muara")


def place_files() -> dict[str, str]:
    """Return the files of the reference package."""
    code = Column("kode", "string", "Kode wilayah", "Area code", "Kode rekaan, sebagai teks.", "wilayah", "", REQUIRED)
    name = Column("nama", "string", "Nama", "Name", "Nama wilayah.", "nama-wilayah", "", REQUIRED)
    area = Column("luas", "number", "Luas", "Area", "Luas wilayah.", "luas", "km2")
    year = Column("tahun_luas", "year", "Tahun luas", "Year of area", "Tahun luas diukur.", "periode")
    kecamatan = Sheet(
        "kecamatan",
        "Kecamatan",
        "Subdistricts",
        "Dua belas kecamatan, letaknya pada peta petak, dan nama lamanya.",
        (
            code,
            name,
            Column("nama_dahulu", "string", "Nama lain", "Other names", "Nama lama dan ejaan lain.", "nama-lain"),
            Column("induk", "string", "Kode induk", "Parent code", "Kabupaten yang memuatnya.", "wilayah-induk"),
            Column("berdiri", "date", "Berdiri sejak", "Since", "Hari pertama setelah pemekaran.", "berlaku-mulai"),
            Column("asal", "string", "Pecahan dari", "Split off from", "Kode kecamatan asal.", "wilayah-asal"),
            Column("petak_baris", "integer", "Baris petak", "Tile row", "Baris pada peta petak.", "posisi-baris"),
            Column("petak_kolom", "integer", "Kolom petak", "Tile column", "Kolom pada peta petak.", "posisi-kolom"),
            Column("jumlah_desa", "integer", "Jumlah desa", "Villages", "Banyaknya desa dan kelurahan.", "", "desa"),
            area,
            year,
        ),
        tuple(
            (
                *(place.code, place.name, place.former or None, REGENCY, place.start or None, place.origin or None),
                *(place.row, place.column, place.villages, place.area, 2020),
            )
            for place in PLACES
        ),
        ("kode",),
        ({"fields": "induk", "reference": {"resource": "kabupaten", "fields": "kode"}},),
    )
    total = round(sum(place.area for place in PLACES), 1)
    kabupaten = Sheet(
        "kabupaten",
        "Kabupaten",
        "Regency",
        "Kabupaten rekaan itu sendiri.",
        (code, name, area, year),
        ((REGENCY, REGENCY_NAME, total, 2020),),
        ("kode",),
    )
    first = PLACES[0].code
    villages = Sheet(
        "desa",
        "Desa",
        "Villages",
        "Beberapa desa di satu kecamatan, sebagai contoh wilayah satu tingkat lebih dalam.",
        (
            code,
            name,
            Column("induk", "string", "Kode induk", "Parent code", "Kecamatan yang memuatnya.", "wilayah-induk"),
        ),
        tuple((f"{first}.{2001 + place}", village, first) for place, village in enumerate(_VILLAGES)),
        ("kode",),
        ({"fields": "induk", "reference": {"resource": "kecamatan", "fields": "kode"}},),
    )
    outline = {
        "name": "batas-kecamatan",
        "title": "Batas kecamatan",
        "title_en": "Subdistrict boundaries",
        "description": "Garis batas rekaan; letaknya di laut lepas, supaya tidak disangka tempat sungguhan.",
        "description_en": "Invented boundary lines in the open sea, so that nobody takes them for a real place.",
        "path": "data/batas-kecamatan.geojson",
        "format": "geojson",
        "mediatype": "application/geo+json",
    }
    return package_files(
        PACKAGE,
        "Wilayah Kabupaten Contoh",
        "Areas of Contoh Regency",
        "Kode, nama, dan letak kecamatan.",
        (kecamatan, kabupaten, villages),
        resources=((outline, _geojson()),),
        accrualPeriodicity="irregular",
    )


def _geojson() -> str:
    features = [
        {
            "type": "Feature",
            "properties": {"kode": place.code, "nama": place.name},
            "geometry": {"type": "Polygon", "coordinates": [[list(corner) for corner in place.corners]]},
        }
        for place in PLACES
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1) + "\n"
