"""The words of a request under the law on public information (UU 14/2008), and what its classes oblige to. Pure.

A letter is Indonesian on every page: it is written to an office in Indonesia.
"""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.text.speech import listed, say
from site_builder.text.spoken import term

# Class of information -> its title and what it obliges an office to, in one sentence.
CLASSES = {
    "berkala": (
        say("Wajib diumumkan secara berkala"),
        say(
            "Badan publik mengumumkannya sendiri secara rutin, paling sedikit enam bulan sekali, "
            "tanpa diminta (Pasal 9)."
        ),
    ),
    "serta-merta": (
        say("Wajib diumumkan serta-merta"),
        say(
            "Badan publik mengumumkannya saat itu juga bila menyangkut hajat hidup orang banyak dan ketertiban umum "
            "(Pasal 10)."
        ),
    ),
    "setiap-saat": (
        say("Wajib tersedia setiap saat"),
        say("Badan publik menyiapkannya dan memberikannya kepada siapa pun yang meminta (Pasal 11)."),
    ),
}
_LAW = "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik"


def class_title(name: str) -> str:
    """Name a class of information; one that the law does not know stays as it was written."""
    return CLASSES[name][0] if name in CLASSES else term(name)


def year_spans(years: Iterable[int]) -> str:
    """Name years, neighbours joined: "2020–2022 dan 2024"."""
    spans: list[list[int]] = []
    for year in sorted(set(years)):
        if spans and year == spans[-1][1] + 1:
            spans[-1][1] = year
        else:
            spans.append([year, year])
    return listed([str(first) if first == last else f"{first}–{last}" for first, last in spans])


def _asked(items: Iterable[tuple[str, Iterable[str]]]) -> str:
    lines: list[str] = []
    number = 0
    for ground, requests in items:
        if lines:
            lines.append("")
        for request in requests:
            number += 1
            lines.append(f"{number}. {request}")
        if ground:
            lines.append(f"Dasar: {ground}")
    return "\n".join(lines)


def request_letter(publisher: str, items: Iterable[tuple[str, Iterable[str]]]) -> str:
    """Write a request for public information to an office; what only the asker knows stands in brackets.

    `items` are what is asked, by the ground on which it is.
    """
    asked = _asked(items)
    return f"""\
[Tempat, tanggal]

Kepada Yth.
Pejabat Pengelola Informasi dan Dokumentasi (PPID)
{publisher}

Perihal: Permohonan informasi publik

Dengan hormat,

Saya mengajukan permohonan informasi publik berdasarkan {_LAW}.

Data pemohon
Nama: [nama lengkap]
Nomor identitas: [nomor KTP; lampirkan salinannya]
Alamat: [alamat lengkap]
Telepon dan surel: [nomor telepon, alamat surel]

Informasi yang saya mohon
{asked}

Alasan permohonan: [tulis alasan Anda, misalnya ingin mengetahui kemajuan penanganan di daerah saya]

Cara memperoleh informasi: salinan elektronik, sedapat mungkin sebagai tabel (CSV atau lembar sebar), dikirim ke surel \
di atas. Angka kecil yang dapat mengungkap orang tertentu boleh ditutup. Saya tidak meminta data pribadi siapa pun.

Sesuai Pasal 22 undang-undang itu, saya mohon jawaban tertulis paling lambat 10 (sepuluh) hari kerja sejak permohonan \
ini diterima. Bila waktu itu perlu diperpanjang, mohon saya diberi tahu alasannya secara tertulis; perpanjangannya \
paling lama 7 (tujuh) hari kerja. Bila sebagian informasi tidak berada di bawah penguasaan Bapak/Ibu, mohon disebutkan \
badan publik yang menguasainya. Bila ada yang ditolak, mohon disertai alasannya.

Atas perhatian Bapak/Ibu, saya ucapkan terima kasih.

Hormat saya,

[tanda tangan]
[nama lengkap]
"""
