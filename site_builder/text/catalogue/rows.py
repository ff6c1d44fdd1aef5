"""Words for what can be wrong with a row: empty, double, a key that leads nowhere."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

ROWS = (
    Entry(
        "row-error",
        "row",
        L("Baris bermasalah", "A row has a problem"),
        L("Baris $row tidak dapat diterima.", "Row $row cannot be accepted."),
        L("Periksa baris itu.", "Check that row."),
    ),
    Entry(
        "blank-row",
        "row",
        L("Baris kosong", "An empty row"),
        L("Baris $row kosong.", "Row $row is empty."),
        L("Hapus baris kosong itu.", "Delete the empty row."),
        variants={
            "range": Variant(
                L("Baris $row sampai $last_row kosong.", "Rows $row to $last_row are empty."),
                L("Hapus semua baris kosong itu.", "Delete all of them."),
            )
        },
    ),
    Entry(
        "primary-key",
        "row",
        L("Kunci utama ganda", "A primary key twice"),
        L(
            "Baris $row memakai kunci “$value” (kolom $key) yang sudah dipakai baris $first_row.",
            "Row $row uses the key “$value” (column $key) that row $first_row already uses.",
        ),
        L(
            "Setiap baris perlu kunci sendiri: perbaiki salah satunya, atau hapus baris yang ganda.",
            "Each row needs a key of its own: mend one of the two, or delete the double row.",
        ),
        variants={
            "empty": Variant(
                L("Baris $row tidak punya kunci: kolom $key kosong.", "Row $row has no key: column $key is empty."),
                L("Isi kuncinya, atau hapus baris itu.", "Fill in the key, or delete the row."),
            )
        },
        samples={"value": "16.07.01", "key": "“kode”"},
    ),
    Entry(
        "foreign-key",
        "row",
        L("Rujukan tidak ditemukan", "A reference leads nowhere"),
        L(
            "$where berisi “$value”, yang tidak ada di tabel “$reference” (kolom $reference_key).",
            "$where holds “$value”, which is not in table “$reference” (column $reference_key).",
        ),
        L(
            "Perbaiki kodenya$near, atau tambahkan baris itu di tabel “$reference”.",
            "Mend the code$near, or add that row to table “$reference”.",
        ),
        samples={"value": "16.07.99", "reference": "kecamatan", "reference_key": "“kode”"},
    ),
    Entry(
        "duplicate-row",
        "row",
        L("Baris ganda", "A row twice"),
        L(
            "Baris $row sama persis dengan baris $first_row.",
            "Row $row is exactly the same as row $first_row.",
        ),
        L(
            "Hapus salah satunya bila memang tertulis dua kali; bila sengaja, tambahkan kolom yang membedakannya.",
            "Delete one where it was written twice; where it is meant, add a column that tells them apart.",
        ),
        L(
            "Baris yang tertulis dua kali membuat jumlah terlalu besar. Temuan ini hanya muncul di tabel tanpa kunci "
            "utama.",
            "A row written twice makes sums too large. This finding appears only in tables without a primary key.",
        ),
        is_warning=True,
    ),
    Entry(
        "row-constraint",
        "row",
        L("Baris melanggar aturan", "A row breaks a rule"),
        L("Baris $row melanggar aturan baris.", "Row $row breaks a rule for rows."),
        L("Periksa nilai-nilai di baris itu.", "Check the values of that row."),
    ),
)
