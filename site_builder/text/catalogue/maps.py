"""Words for GeoJSON files: outlines that are none, and outlines of no known area."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

MAPS = (
    Entry(
        "map-error",
        "file",
        L("Peta tidak dapat digambar", "A map cannot be drawn"),
        L("Garis batas di berkas ini tidak dapat dipakai.", "The outlines in this file cannot be used."),
        L("Ekspor ulang sebagai GeoJSON, sistem koordinat WGS 84.", "Export it again as GeoJSON, in WGS 84."),
        L(
            "Peta wilayah digambar dari poligon dalam derajat bujur dan lintang (RFC 7946). Garis yang salah akan "
            "menunjukkan wilayah di tempat yang bukan tempatnya.",
            "Maps of areas are drawn from polygons in degrees of longitude and latitude (RFC 7946). Wrong outlines "
            "would show areas where they are not.",
        ),
        variants={
            "collection": Variant(
                L(
                    "Berkas ini bukan FeatureCollection, yaitu kumpulan fitur GeoJSON dengan daftar “features”.",
                    "This file is no FeatureCollection, which is GeoJSON with a list of “features”.",
                ),
            ),
            "corners": Variant(
                L(
                    "Fitur ke-$feature bukan poligon yang utuh: setiap garis batas butuh sedikitnya tiga sudut, "
                    "masing-masing sepasang angka.",
                    "Feature $feature is no whole polygon: each outline needs at least three corners, each of them a "
                    "pair of numbers.",
                ),
                L("Perbaiki atau hapus fitur itu.", "Mend that feature or take it out."),
                {"feature": "3"},
            ),
            "degrees": Variant(
                L(
                    "Fitur ke-$feature berada di luar bumi: bujur harus −180 sampai 180, lintang −90 sampai 90.",
                    "Feature $feature lies outside of the earth: longitude must be −180 to 180, latitude −90 to 90.",
                ),
                L(
                    "Berkas ini mungkin memakai meter (UTM). Ekspor ulang dengan sistem koordinat WGS 84, bujur lebih "
                    "dahulu.",
                    "This file may be in metres (UTM). Export it again in WGS 84, longitude first.",
                ),
                {"feature": "1"},
            ),
        },
    ),
    Entry(
        "map-unmatched",
        "rule",
        L("Garis batas tanpa wilayah", "An outline without an area"),
        L(
            "Kode di properti “$property” yang tidak ada di tabel mana pun: $codes. Garis batasnya tidak digambar.",
            "Codes in property “$property” that no table of areas holds: $codes. These outlines are not drawn.",
        ),
        L(
            "Samakan kode di peta dengan kode di tabel wilayah. Properti lain dapat dipilih dengan “areaProperty”.",
            "Make codes on the map those of the reference table. “areaProperty” chooses another property.",
        ),
        variants={
            "unnamed": Variant(
                L(
                    "$count garis batas tidak punya kode di properti “$property”, jadi tidak digambar.",
                    "$count outlines have no code in property “$property”, so they are not drawn.",
                ),
                L("Isi kodenya, atau hapus garis batas itu.", "Give them their codes, or take them out."),
                {"count": "2", "property": "kode"},
            ),
        },
        samples={"property": "kode", "codes": "16.07.99"},
        is_warning=True,
    ),
    Entry(
        "map-duplicate",
        "rule",
        L("Satu wilayah digambar dua kali", "An area is drawn twice"),
        L(
            "Kode di properti “$property” yang muncul lebih dari sekali: $codes. Semua garisnya digambar bersama.",
            "Codes in property “$property” that occur more than once: $codes. All their outlines are drawn together.",
        ),
        L(
            "Bila wilayah itu terdiri atas beberapa bagian, jadikan satu MultiPolygon; bila salah kode, perbaiki.",
            "Where an area has several parts, make it one MultiPolygon; where the code is wrong, mend it.",
        ),
        samples={"property": "kode", "codes": "16.07.01"},
        is_warning=True,
    ),
)
