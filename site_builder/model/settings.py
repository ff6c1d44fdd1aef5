"""`Settings`: what a person decides in `content/site.toml`. Each setting has its meaning right beside it."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Literal

from site_builder.model.limits import Limits
from site_builder.model.words import Localized

Form = Literal["text", "address", "contact", "form"]


OnInvalid = Literal["stop", "quarantine"]
# What the address of a form may ask for, in braces.
FORM_FIELDS = ("title", "address", "date", "text")


def setting(
    default: Any,
    indonesian: str,
    english: str,
    form: Form = "text",
    *,
    choices: tuple[str, ...] = (),
    least: int = 0,
    most: int = 10**12,
) -> Any:
    """Declare a setting with its default and its meaning; docs/settings.md is generated from both.

    `form` says what a text must be: any text, a web address, a web or e-mail address, or the address of a form that is
    filled in (`FORM_FIELDS`); `choices` are the only texts
    allowed, `least` and `most` the bounds of a whole number.
    """
    meaning = Localized(indonesian, english)
    return field(
        default=default,
        metadata={"meaning": meaning, "form": form, "choices": choices, "least": least, "most": most},
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a portal. Every one has a default that is true of any portal: nothing is invented here."""

    title: Localized = setting(
        Localized("Portal data terbuka", "Open data portal"),
        "Nama portal.",
        "Name of the portal.",
    )
    area: Localized = setting(
        Localized(),
        "Wilayah yang dibahas portal, misalnya “Kabupaten Banyuasin”.",
        "Area that the portal is about, as in “Kabupaten Banyuasin”.",
    )
    area_code: str = setting(
        "",
        "Kode wilayah itu di dalam tabel, misalnya “16.07”; bila kosong, diambil dari data.",
        "Code of that area in the tables, as in “16.07”; empty: derived from the data.",
    )
    description: Localized = setting(
        Localized(),
        "Satu kalimat tentang apa yang diterbitkan portal.",
        "One sentence on what the portal publishes.",
    )
    is_official: bool = setting(
        False,
        "Apakah pemerintah yang menerbitkannya. Bila false, setiap halaman mengatakan bahwa ini bukan situs resmi.",
        "Whether a government publishes it. False puts a plain notice on every page.",
    )
    notice: Localized = setting(
        Localized(),
        "Satu kalimat yang berdiri paling atas di setiap halaman, misalnya bahwa datanya rekaan.",
        "A sentence at the top of every page, such as that the data is invented.",
    )
    publisher: str = setting(
        "",
        "Siapa yang menjalankan portal. Bila kosong, halaman mengatakan bahwa belum ada yang disebut.",
        "Who runs the portal. Empty: the pages say that nobody is named.",
    )
    publisher_url: str = setting("", "Alamat web penerbit.", "Address of the publisher.", "address")
    contact: str = setting(
        "",
        "Ke mana kesalahan dilaporkan: alamat surel atau alamat web.",
        "Where errors are reported: an e-mail address or a web address.",
        "contact",
    )
    report_form: str = setting(
        "",
        "Alamat formulir untuk melaporkan kesalahan data. {title}, {address}, {date} dan {text} di dalamnya diisi: apa "
        "yang dilaporkan, alamat halamannya, tanggal datanya, dan seluruh teks laporan.",
        "Address of a form for reporting errors in data. {title}, {address}, {date} and {text} in it are filled in: "
        "what is reported, the address of its page, the date of its data, and the whole text of the report.",
        "form",
    )
    repository_url: str = setting(
        "",
        "Tempat data dan kode portal disimpan.",
        "Where the portal's data and code are kept.",
        "address",
    )
    base_url: str = setting(
        "",
        "Alamat tempat portal akan berdiri; --base-url mengalahkannya.",
        "Address at which the portal will stand; --base-url overrules it.",
        "address",
    )
    languages: tuple[str, ...] = setting(
        ("id", "en"),
        "Bahasa portal: “id” selalu, di alamat pokok; “en” di bawah en/.",
        "Languages of the portal: “id” always, at the root; “en” under en/.",
        choices=("id", "en"),
    )
    home_packages: tuple[str, ...] = setting(
        (),
        "Nama paket menurut urutan katalog; paket lain menyusul di belakangnya.",
        "Names of the packages in the order of the catalogue; others follow.",
    )
    on_invalid: OnInvalid = setting(
        "stop",
        "Bila sebuah paket tidak sah: “stop” tidak menerbitkan apa pun; “quarantine” mempertahankan terbitan terakhir "
        "paket itu dengan pemberitahuan dan menerbitkan paket lain.",
        "When a package is invalid: “stop” publishes nothing; “quarantine” keeps the last published version of that "
        "package, with a notice, and publishes the others.",
        choices=("stop", "quarantine"),
    )
    disclosure_threshold: int = setting(
        5,
        "Jumlah orang atau rumah tangga yang lebih kecil dari angka ini tidak ditampilkan (“<5”).",
        "Counts of persons or households smaller than this number are not shown (“<5”).",
        least=2,
        most=100,
    )
    offline: bool = setting(
        False,
        "Apakah halaman yang pernah dibuka tetap dapat dibaca tanpa jaringan, dari perangkat pembaca. Bila kemudian "
        "false lagi, simpanan itu dihapus pada kunjungan berikutnya. Sebutkan simpanan itu di halaman privasi Anda.",
        "Whether pages that were visited can be read again without a network, from the reader's device. Once it is "
        "false again, what was kept is removed on the next visit. Tell of it on your privacy page.",
    )
    slice_rows: int = setting(
        5_000,
        "Sejak berapa baris sebuah tabel juga ditawarkan sepotong-sepotong: per wilayah dan per tahun.",
        "From how many rows on a table is also offered in pieces: per area and per year.",
        least=10,
    )
    max_file_mb: int = setting(
        200,
        "Ukuran terbesar sebuah berkas data atau gambar, dalam MB; berkas termampat juga sesudah dibuka.",
        "Largest size of a file of data or a picture, in MB; of a compressed file also once it is unpacked.",
        least=1,
        most=10_000,
    )
    max_text_mb: int = setting(
        1,
        "Ukuran terbesar sebuah descriptor, skema, halaman isi atau templat, dalam MB.",
        "Largest size of a descriptor, a schema, a page of content or a template, in MB.",
        least=1,
        most=1_000,
    )
    max_rows: int = setting(
        2_000_000,
        "Baris terbanyak dalam satu tabel.",
        "Most rows of one table.",
        least=1,
        most=1_000_000_000,
    )
    max_columns: int = setting(
        500,
        "Kolom terbanyak dalam satu tabel.",
        "Most columns of one table.",
        least=1,
        most=100_000,
    )
    max_cell_characters: int = setting(
        32_767,
        "Karakter terbanyak dalam satu sel; lembar sebar pun tidak memuat lebih.",
        "Most characters of one cell; spreadsheets hold no more either.",
        least=100,
        most=100_000_000,
    )
    max_archive_ratio: int = setting(
        100,
        "Berapa kali lebih besar sebuah berkas termampat boleh menjadi setelah dibuka.",
        "How many times larger a compressed file may become when it is unpacked.",
        least=2,
        most=100_000,
    )
    max_pattern_characters: int = setting(
        500,
        "Karakter terbanyak dalam sebuah “pattern” di skema.",
        "Most characters of a “pattern” in a schema.",
        least=10,
        most=10_000,
    )

    @property
    def limits(self) -> Limits:
        """Return how large anything may be that is read."""
        return Limits(**{item.name: getattr(self, item.name) for item in fields(Limits)})
