"""What stands behind a code whose title alone does not tell it: why it matters, and whence it comes. No logic."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.model.words import Localized as L  # noqa: N817

_UMBRELLA = L(
    "Nama kelompok pada frictionless. Yang muncul selalu salah satu kode yang lebih tepat di kelompok ini.",
    "The name of a group in frictionless. What occurs is always one of the closer codes in that group.",
)
_CHECK = L(
    "Pemeriksaan tambahan frictionless. Descriptor tidak dapat memintanya, jadi portal ini tidak memunculkannya.",
    "An additional check of frictionless. No descriptor can ask for it, so it does not occur here.",
)
_METADATA = L(
    "Descriptor menjelaskan data kepada orang dan program. Bagian yang keliru bentuknya akan dibaca berbeda-beda, atau "
    "tidak dibaca sama sekali.",
    "The descriptor explains data to people and programs. A part of the wrong shape is read differently by each, or "
    "not at all.",
)
_COUNTED = L(
    "Ukuran dan sidik di descriptor membuktikan bahwa berkas ini utuh. Bila berbeda, berkas atau keterangannya sudah "
    "berubah sejak dicatat.",
    "Size and hash in the descriptor prove that the file is whole. Where they differ, one of the two has changed.",
)
_HEADER = L(
    "Nama di baris judul mengikat setiap kolom dengan jenis dan artinya. Bila tidak cocok, angka dapat terbit di bawah "
    "arti yang salah.",
    "The names in the header tie every column to its type and meaning. Where they do not fit, numbers could go out "
    "under the wrong meaning.",
)
_KEY = L(
    "Kunci membuat setiap baris dapat ditunjuk dan dihitung satu kali saja.",
    "A key lets every row be pointed at, and be counted once only.",
)
_CHART = L(
    "Grafik yang keliru ditinggalkan; tabel dan unduhannya tetap terbit. Apa pun dari luar paket tidak dijalankan.",
    "A chart that is wrong is left out; its table and downloads are published all the same. Nothing from outside of "
    "the package is run.",
)
_WIDTH = L(
    "Setiap baris perlu sel sebanyak kolomnya. Biasanya ada pemisah yang hilang atau berlebih, atau teks berkoma yang "
    "tidak diapit kutip.",
    "Every row needs as many cells as there are columns. Mostly a separator is missing or too many, or a text with a "
    "comma is not in quotes.",
)
_SERVICE = L(
    "Layanan frictionless yang tidak dipanggil portal ini; dicantumkan agar setiap kode frictionless ada artinya.",
    "A service of frictionless that is never called here; told so that every code of frictionless has its meaning.",
)

EXPLANATIONS: Mapping[str, L] = {
    **dict.fromkeys(
        ("cell-error", "row-error", "header-error", "label-error", "data-error", "file-error", "table-error"), _UMBRELLA
    ),
    "metadata-error": _UMBRELLA,
    **dict.fromkeys(
        (
            *("truncated-value", "forbidden-value", "sequential-value", "ascii-value", "row-constraint"),
            *("field-count", "row-count", "table-dimensions", "deviated-value", "deviated-cell", "required-value"),
        ),
        _CHECK,
    ),
    **dict.fromkeys(
        (
            *("package-error", "resource-error", "schema-error", "field-error", "dialect-error", "control-error"),
            "descriptor-syntax",
        ),
        _METADATA,
    ),
    **dict.fromkeys(("hash-count", "byte-count"), _COUNTED),
    **dict.fromkeys(
        (
            *("blank-header", "unmatched-header", "missing-label", "extra-label", "blank-label", "duplicate-label"),
            "incorrect-label",
        ),
        _HEADER,
    ),
    **dict.fromkeys(("unique-error", "primary-key"), _KEY),
    "category-twice": L(
        "Satu nilai dengan dua keterangan membuat pembaca tidak tahu keterangan mana yang berlaku.",
        "Where a value has two labels, nobody knows which of them holds.",
    ),
    "code-zeros": L(
        "Lembar kerja membaca kode seperti angka dan membuang nol di ujungnya: kodenya lalu menunjuk tempat lain.",
        "A spreadsheet reads codes as numbers and drops zeros at its ends: the code then names another place.",
    ),
    "rows-gone": L(
        "Tabel yang pernah terbit tidak kosong tanpa sebab: isinya terhapus, atau hasil saringan tersimpan.",
        "A table that was published does not empty itself: rows were deleted, or a filtered view was saved.",
    ),
    "table-empty": L(
        "Halaman dan unduhan tabel tanpa baris tidak berguna. Bila datanya belum ada, katakan di uraiannya.",
        "The page and downloads of a table without rows tell nothing. Where there is no data yet, say it in the text.",
    ),
    "foreign-key": L(
        "Kode yang tidak ada di tabel rujukannya tidak punya nama dan tidak ikut terhitung di mana pun.",
        "A code that is not in the table it refers to has no name, and is counted nowhere.",
    ),
    **dict.fromkeys(("extra-cell", "missing-cell"), _WIDTH),
    "map-unmatched": L(
        "Garis batas dan tabel bertemu hanya lewat kode wilayah. Tanpa kode yang sama, wilayah itu hilang dari peta.",
        "Outlines and tables meet only by the code of the area. Without the same code the area is lost from the map.",
    ),
    "map-duplicate": L(
        "Dua garis batas untuk satu kode sering berarti salah ketik: wilayah lain lalu tidak tergambar.",
        "Two outlines of one code often mean a slip of the pen: another area then is not drawn.",
    ),
    "blank-row": L(
        "Baris kosong di tengah tabel sering berarti dua tabel dalam satu berkas, atau sisa dari lembar kerja.",
        "An empty row within a table often means two tables in one file, or a remnant of a spreadsheet.",
    ),
    "number-padded": L(
        "Spasi di sekitar angka dibaca berbeda oleh tiap program: ada yang menolaknya, ada yang menganggapnya teks.",
        "Programs read blanks around a number differently: some refuse it, others take it for a text.",
    ),
    "file-missing": L(
        "Nama berkas dibandingkan persis: di banyak server, Stok.csv dan stok.csv adalah dua berkas.",
        "Names of files are compared exactly: on many servers Stok.csv and stok.csv are two files.",
    ),
    "descriptor-second": L(
        "Dua descriptor di satu folder dapat berbeda isinya. Hanya satu yang dibaca, dan orang mungkin menyunting "
        "yang lain.",
        "Two descriptors in one folder may differ. Only one of them is read, and somebody may be editing the other.",
    ),
    "folder-idle": L(
        "Folder di datapackages/ tanpa descriptor bukan paket. Biasanya descriptornya lupa ditaruh, atau salah nama.",
        "A folder below datapackages/ without a descriptor is no package. Mostly it was forgotten or misnamed.",
    ),
    "indicator-idle": L(
        "Indikator yang disebut tanpa angka tampak seperti janji yang tidak ditepati. Yang belum ada datanya dikatakan "
        "terang-terangan.",
        "An indicator that is listed without figures looks like a promise that was not kept. What has no data "
        "yet is said openly.",
    ),
    "file-not-regular": L(
        "Hanya berkas biasa di dalam folder paket yang dibaca. Pipa, alat dan folder dapat membuat program menunggu "
        "selamanya.",
        "Only plain files inside of the package folder are read. Pipes, devices and folders could make a program wait "
        "for ever.",
    ),
    **dict.fromkeys(
        ("file-unreadable", "scheme-error"),
        L(
            "Berkas ada, tetapi sistem tidak mengizinkan membacanya, atau berkas hilang ketika sedang dibaca.",
            "The file is there, but the system does not let it be read, or it vanished while it was read.",
        ),
    ),
    "encoding-doubtful": L(
        "Pengodean yang dinyatakan dipakai apa adanya: bila keliru, setiap huruf beraksen terbit sebagai tanda aneh.",
        "The encoding that is declared is used: where it is wrong, every accented letter goes out as odd signs.",
    ),
    "encoding-error": L(
        "Huruf yang dibaca dengan pengodean lain menjadi tanda aneh, dan tidak dapat dikembalikan setelah terbit.",
        "Letters read in another encoding turn into odd signs, and cannot be restored once they are published.",
    ),
    "source-error": L(
        "Isi berkas tidak dapat dibaca sebagai tabel, jadi tidak satu sel pun diperiksa.",
        "The content of the file cannot be read as a table, so not a single cell was checked.",
    ),
    "format-error": L(
        "Bentuk berkas tidak dikenali dari namanya, atau isinya bukan bentuk itu. Portal tidak menebak.",
        "The format of a file is not known by its name, or its content is none of that format. Nothing is guessed.",
    ),
    "compression-error": L(
        "Arsip yang rusak atau berisi beberapa berkas tidak jelas datanya yang mana.",
        "Where an archive is damaged or holds several files, nobody knows which of them is the data.",
    ),
    "reader-failure": L(
        "Pembaca tabel berhenti karena sesuatu yang tidak terduga di berkas atau skemanya. Data tidak terbit tanpa "
        "diperiksa.",
        "The reader of tables stopped at something unforeseen in the file or its schema. No data goes out unchecked.",
    ),
    **dict.fromkeys(
        (
            *("view-type", "view-resource", "view-field", "view-repeats", "view-size"),
            *("chart-failed", "chart-stopped"),
        ),
        _CHART,
    ),
    "consistency-more": L(
        "Satu aturan dilanggar di banyak tempat. Yang pertama diceritakan satu per satu, sisanya dihitung saja.",
        "One rule is broken in many places. The first of them are told one by one, the others only counted.",
    ),
    **dict.fromkeys(
        (
            *("error", "catalog-error", "dataset-error", "checklist-error", "check-error", "detector-error"),
            *("inquiry-error", "inquiry-task-error", "pipeline-error", "step-error"),
            *("report-error", "report-task-error", "stats-error"),
        ),
        _SERVICE,
    ),
}
