"""Words for the rules of our own: names, missing schemas, keys into other packages."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

RULES = (
    Entry(
        "package-name-twice",
        "rule",
        L("Dua paket bernama sama", "Two packages of one name"),
        L(
            "Nama paket “$value” sudah dipakai $other.",
            "The package name “$value” is already used by $other.",
        ),
        L("Beri salah satu paket nama lain.", "Give one of the packages another name."),
        L(
            "Alamat halaman dan rujukan antarpaket dibuat dari nama paket, jadi setiap nama hanya boleh dipakai "
            "sekali. Paket tanpa nama memakai nama foldernya.",
            "Addresses of pages and references between packages are made of package names, so each may be used once. A "
            "package without a name goes by that of its folder.",
        ),
        variants={
            "twins": Variant(
                L(
                    "Nama paket “$value” hanya berbeda huruf besar atau ejaan aksennya dari “$other_name” ($other).",
                    "The package name “$value” differs from “$other_name” ($other) in capitals or accents only.",
                ),
            ),
        },
        samples={"value": "rtlh", "other": "datapackages/rtlh/datapackage.json", "other_name": "RTLH"},
    ),
    Entry(
        "schema-missing",
        "rule",
        L("Tabel tanpa skema", "A table without a schema"),
        L(
            "Tabel “$resource” tidak punya skema; jenis $count kolomnya ditebak dari isinya.",
            "Table “$resource” has no schema; the types of its $count columns were guessed from the cells.",
        ),
        L(
            'Tambahkan "schema" dengan nama, jenis dan arti setiap kolom. Tebakannya: $guess.',
            'Add a "schema" with the name, type and meaning of each column. The guess is: $guess.',
        ),
        L(
            "Tanpa skema tidak ada yang dapat diperiksa: salah ketik ikut terbit, dan kode seperti 007 hanya selamat "
            "karena kebetulan dikenali.",
            "Without a schema nothing can be checked: typing errors get published, and codes such as 007 survive only "
            "where they were recognised.",
        ),
        is_warning=True,
        samples={"count": "3", "guess": "kode: string, jumlah: integer"},
    ),
    Entry(
        "reference-unknown",
        "rule",
        L("Kode tidak ada di paket lain", "A code is not in the other package"),
        L(
            "$where berisi “$value”, yang tidak ada di paket “$target_package” (tabel “$target_resource”, kolom "
            "“$target_field”).",
            "$where holds “$value”, which is not in package “$target_package” (table “$target_resource”, column "
            "“$target_field”).",
        ),
        L("Perbaiki kodenya$near.", "Mend the code$near."),
        L(
            "Kolom dapat merujuk tabel paket lain lewat “references” pada skemanya; frictionless sendiri tidak "
            "mengenal kunci antarpaket.",
            "A column can refer to a table of another package by “references” in its schema; frictionless itself knows "
            "no key across packages.",
        ),
        samples={
            "value": "16.07.99",
            "target_package": "wilayah",
            "target_resource": "kecamatan",
            "target_field": "kode",
        },
        variants={
            "total": Variant(
                L(
                    "$where berisi “$value”: tampaknya baris jumlah, padahal setiap baris perlu kode dari paket "
                    "“$target_package”.",
                    "$where holds “$value”: it seems to be a row of totals, but every row needs a code of package "
                    "“$target_package”.",
                ),
                L(
                    "Hapus baris itu: jumlah dihitung dari baris-baris di atasnya.",
                    "Take the row out: totals are reckoned from the rows above it.",
                ),
                samples={"value": "Jumlah", "target_package": "wilayah"},
            ),
        },
    ),
    Entry(
        "reference-target",
        "rule",
        L("Tujuan rujukan tidak ada", "The target of a reference is missing"),
        L(
            "Kolom “$field” merujuk “$target”, yang tidak ada di paket “$target_package”.",
            "Column “$field” refers to “$target”, which package “$target_package” lacks.",
        ),
        L("Perbaiki “references” pada skema$near.", "Mend “references” in the schema$near."),
        L(
            "Rujukan menyebut paket, tabel dan kolom. Bila paketnya tidak ikut dibangun, rujukan tidak diperiksa.",
            "A reference names a package, a table and a column. Where the package is not part of the run, it is not "
            "checked.",
        ),
        variants={
            "package": Variant(
                L(
                    "Kolom “$field” merujuk paket “$target_package”, yang tidak ada; kodenya tidak diperiksa.",
                    "Column “$field” refers to package “$target_package”: there is none, so its codes are not checked.",
                ),
                L(
                    "Perbaiki nama paketnya di “references”$near, atau hapus rujukan itu.",
                    "Mend the name of the package in “references”$near, or take the reference out.",
                ),
            ),
            "shape": Variant(
                L(
                    "“references” pada kolom “$field” tidak lengkap: perlu package, resource dan field.",
                    "“references” of column “$field” is incomplete: it needs package, resource and field.",
                ),
                L(
                    'Tulis {"package": "…", "resource": "…", "field": "…"}.',
                    'Write {"package": "…", "resource": "…", "field": "…"}.',
                ),
            ),
        },
        samples={"target": "kecamatan", "target_package": "wilayah"},
    ),
)
