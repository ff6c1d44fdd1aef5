"""Words for charts that a descriptor asks for: what may not be drawn, and what could not be."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

_OWN_DATA = L(
    'Sebut tabelnya: "data": {"name": "nama-tabel"}. Barisnya dimasukkan saat portal dibangun.',
    'Name the table: "data": {"name": "table-name"}. Its rows are laid in when the portal is built.',
)

CHARTS = (
    Entry(
        "view-type",
        "rule",
        L("Jenis grafik tidak dikenal", "Kind of chart not known"),
        L(
            "Grafik “$value” memakai jenis “$type”, yang tidak dikenal.",
            "Chart “$value” is of specType “$type”, which is not known.",
        ),
        L("Pakai salah satu: $types$near.", "Use one of: $types$near."),
        is_warning=True,
        variants={
            "plot": Variant(
                L(
                    "Grafik “$value” memakai jenis “plot”, ejaan lama yang tidak digambar.",
                    "Chart “$value” is of specType “plot”, an old spelling that is not drawn.",
                ),
                L(
                    'Tulis "specType": "simple" dengan "spec": {"type": "line", "group": "tahun", "series": ["…"]}.',
                    'Write "specType": "simple" with "spec": {"type": "line", "group": "year", "series": ["…"]}.',
                ),
            ),
            "spec": Variant(
                L(
                    "Grafik “$value” tidak menyebut apa yang harus digambar, jadi tidak ada yang digambar.",
                    "Chart “$value” has no specification (“spec”), so there is nothing to draw.",
                ),
                L(
                    'Tulis "spec": {…} menurut specType-nya, atau hapus grafik itu.',
                    'Write "spec": {…} as its specType wants it, or take the chart out.',
                ),
            ),
            "object": Variant(
                L(
                    "“$property” bukan grafik: seharusnya objek {…}.",
                    "“$property” is no chart, which is an object {…}.",
                ),
                L(
                    'Tulis {"name": "…", "specType": "simple", "spec": {…}}.',
                    'Write {"name": "…", "specType": "simple", "spec": {…}}.',
                ),
                {"property": "views[0]"},
            ),
            "list": Variant(
                L("“$property” seharusnya daftar grafik.", "“$property” should be a list of charts."),
                L('Tulis "views": [{…}].', 'Write "views": [{…}].'),
                {"property": "views"},
            ),
        },
    ),
    Entry(
        "view-resource",
        "rule",
        L("Grafik tanpa tabel", "A chart without a table"),
        L(
            "Grafik “$value” memakai tabel “$name”, yang tidak ada.",
            "Chart “$value” uses table “$name”: there is none.",
        ),
        L("Tabel di paket ini: $names$near.", "The tables of this package: $names$near."),
        is_warning=True,
    ),
    Entry(
        "view-field",
        "rule",
        L("Kolom grafik tidak ada", "A column of a chart is missing"),
        L(
            "Grafik “$value” memakai kolom “$column”, yang tidak ada di tabelnya.",
            "Chart “$value” uses column “$column”, which its table does not have.",
        ),
        L("Kolom yang ada: $names$near.", "The columns are: $names$near."),
        is_warning=True,
    ),
    Entry(
        "view-transform",
        "rule",
        L("Grafik dari baris yang diolah dahulu", "A chart of rows that are worked on first"),
        L(
            "Grafik “$value” menyaring atau menghitung barisnya dengan “transform”, yang tidak dikerjakan portal ini.",
            "Chart “$value” filters or computes its rows with “transform”, which this portal does not do.",
        ),
        L(
            "Tulis sebagai vega-lite dengan saringan di spesifikasinya, atau tambahkan tabel yang sudah disaring.",
            "Write it as vega-lite with the filter in its specification, or add a table that is already filtered.",
        ),
        L(
            "Tanpa pengolahan itu grafiknya menampilkan angka lain daripada yang dimaksud, jadi tidak digambar.",
            "Without these steps the chart would show other figures than are meant, so it is not drawn.",
        ),
        is_warning=True,
    ),
    Entry(
        "view-repeats",
        "rule",
        L("Beberapa baris untuk satu titik grafik", "Several rows for one point of a chart"),
        L(
            "Grafik “$value”: ada $count baris dengan “$column” = “$cell”, padahal tiap titik hanya memuat satu nilai.",
            "Chart “$value”: $count rows have “$column” = “$cell”, but each point holds one value only.",
        ),
        L(
            "Tulis sebagai vega-lite dengan satu garis per kelompok, atau gambar tabel dengan satu baris per nilai.",
            "Write it as vega-lite with a line for each group, or draw a table with one row for each value.",
        ),
        is_warning=True,
    ),
    Entry(
        "view-forbidden",
        "rule",
        L("Grafik mengambil sesuatu dari luar paket", "A chart reaches outside its package"),
        L(
            "Grafik “$value” memakai “$what” ($property). Grafik hanya boleh menggambar tabel paketnya sendiri.",
            "Chart “$value” uses “$what” ($property). A chart may only draw the tables of its own package.",
        ),
        _OWN_DATA,
        L(
            "Spesifikasi grafik ditulis orang lain dan dijalankan saat portal dibangun. Alamat, tautan, gambar, dan "
            "angka yang ditulis langsung ditolak: pembaca harus bisa menemukan setiap angka di tabel.",
            "The specification of a chart is written by others and run when the portal is built. Addresses, links, "
            "pictures and numbers of its own are refused: readers must find every number in a table.",
        ),
        is_warning=True,
    ),
    Entry(
        "view-size",
        "rule",
        L("Grafik terlalu besar", "A chart is too large"),
        L("Grafik “$value” terlalu besar.", "Chart “$value” is too large."),
        L("Ringkas spesifikasinya.", "Shorten the specification."),
        is_warning=True,
        variants={
            "bytes": Variant(
                L(
                    "Spesifikasi grafik “$value” berukuran $found kB; batasnya $limit kB.",
                    "The specification of chart “$value” takes $found kB; the limit is $limit kB.",
                ),
            ),
            "levels": Variant(
                L(
                    "Spesifikasi grafik “$value” bersarang lebih dari $limit tingkat.",
                    "The specification of chart “$value” is nested deeper than $limit levels.",
                ),
            ),
            "rows": Variant(
                L(
                    "Grafik “$value” memakai tabel dengan $found baris; batasnya $limit.",
                    "Chart “$value” uses a table of $found rows; the limit is $limit.",
                ),
                L(
                    "Tambahkan tabel ringkasan ke paket dan gambar tabel itu.",
                    "Add a table of sums to the package and draw that one.",
                ),
            ),
        },
    ),
    Entry(
        "chart-failed",
        "rule",
        L("Grafik tidak dapat digambar", "A chart cannot be drawn"),
        L("Grafik “$value” tidak dapat digambar: $note", "Chart “$value” cannot be drawn: $note"),
        L(
            "Periksa spesifikasinya di editor Vega. Halaman tetap terbit, tanpa grafik ini.",
            "Check the specification in the Vega editor. The page is published without this chart.",
        ),
        is_warning=True,
        variants={
            "large": Variant(
                L(
                    "Grafik “$value” menggambar terlalu banyak bentuk untuk sebuah halaman.",
                    "Chart “$value” draws too many shapes for a page.",
                ),
                L(
                    "Tambahkan tabel ringkasan ke paket dan gambar tabel itu.",
                    "Add a table of sums to the package and draw that one.",
                ),
            ),
            "empty": Variant(
                L("Grafik “$value” tidak menggambar apa-apa.", "Chart “$value” draws nothing."),
                L(
                    "Periksa nama kolom, saringan, dan skala pada spesifikasinya.",
                    "Check the names of columns, the filters and the scales of the specification.",
                ),
            ),
        },
    ),
    Entry(
        "chart-stopped",
        "rule",
        L("Grafik dihentikan", "A chart was stopped"),
        L(
            "Grafik “$value” memakai terlalu banyak waktu atau memori, lalu dihentikan.",
            "Chart “$value” took too much time or memory and was stopped.",
        ),
        L(
            "Sederhanakan spesifikasinya atau kurangi barisnya. Halaman tetap terbit, tanpa grafik ini.",
            "Simplify the specification or draw fewer rows. The page is published without this chart.",
        ),
        is_warning=True,
    ),
)
