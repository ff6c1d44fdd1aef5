"""The texts of the fictional regency: what it is, one page that uses every function of texts, and a glossary."""

from __future__ import annotations

ABOUT = """\
+++
title = "Tentang portal contoh ini"
description = "Kabupaten Contoh tidak ada; portal ini menunjukkan halaman Rumah Terbuka dengan data lengkap."
order = 90
+++
**Kabupaten Contoh tidak ada.** Semua nama, angka, keputusan, dan garis batas di portal ini rekaan. Portal ini dibuat
supaya Anda dapat melihat setiap halaman dengan data yang lengkap: beberapa tahun, anggaran per sumber dana, dan
indikator dengan target.
"""

# Every function of docs/isi-portal.md, in a text as an office would write it.
STORY = """\
+++
title = 'Akhir 2024: {{ angka("sisa", tahun=2024) }} belum ditangani'
description = 'Bedah rumah di Kabupaten Contoh, diceritakan dengan angka yang diambil langsung dari tabel.'
order = 20
menu = false
+++
Kabupaten ini tidak ada dan angkanya rekaan. Halaman ini menunjukkan bagaimana sebuah teks mengambil angka dari data.

## Sisa RTLH terus {{ klaim("turun", dari=angka("sisa", tahun=2021), ke=angka("sisa", tahun=2024)) }}

Pada akhir 2021, tahun pendataan ulang, masih ada {{ angka("sisa", tahun=2021) }} belum ditangani. Tiga tahun kemudian
tinggal {{ angka("sisa", tahun=2024, bentuk="lengkap") }}, atau {{ bagian(angka("sisa", tahun=2024),
dari=angka("terdata", tahun=2024)) }} rumah yang terdata. Bedanya
{{ selisih(angka("sisa", tahun=2021), dan=angka("sisa", tahun=2024)) }}.

{{ grafik("rumah-contoh--keadaan-kabupaten--stok") }}

## Dua tahun berdampingan

Rumah ditangani: {{ banding(angka("tertangani", tahun=2024), dengan=angka("tertangani", tahun=2021)) }}. Itu
{{ kali(angka("tertangani", tahun=2024), dari=angka("tertangani", tahun=2021)) }} lipat.

## Uangnya

Pada 2024 program Bantuan Pusat membelanjakan
{{ angka("realisasi", tahun=2024, program="Bantuan Pusat", bentuk="singkat") }} dari
{{ angka("pagu", tahun=2024, program="Bantuan Pusat", bentuk="singkat") }}: serapan
{{ persen(angka("realisasi", tahun=2024, program="Bantuan Pusat"),
          dari=angka("pagu", tahun=2024, program="Bantuan Pusat")) }}.

{{ tabel("anggaran-program", tahun=2024, pilih=["program", "dana", "pagu", "realisasi"]) }}

## Di {{ hitung("kecamatan") }} kecamatan

Sisa terbanyak pada 2024, tiga kecamatan teratas:

{{ daftar("sisa", tahun=2024, tabel="keadaan-kecamatan", urut="terbesar", paling_banyak=3) }}

Di Kecamatan Awan, uang yang dibelanjakan pada 2024 dibagi rumah yang ditangani:
{{ per(angka("realisasi", tahun=2024, wilayah="Awan"), tiap=angka("tertangani", tahun=2024, wilayah="Awan")) }}.
"""

GLOSSARY = """\
+++
title = "Glosarium"
description = "Arti istilah di portal contoh ini."
order = 80
+++
RTLH | rumah tidak layak huni
: Rumah yang tidak memenuhi syarat keselamatan, luas, atau kesehatan.

Pagu
: Batas tertinggi uang yang ditetapkan untuk sebuah kegiatan.

Realisasi
: Uang yang sungguh-sungguh dibelanjakan.

Serapan
: Realisasi dibagi pagu.
"""


def text_files() -> dict[str, str]:
    """Return the texts by their paths in the project."""
    return {
        "content/tentang.md": ABOUT,
        "content/cerita-angka.md": STORY,
        "content/glosarium.md": GLOSSARY,
    }
