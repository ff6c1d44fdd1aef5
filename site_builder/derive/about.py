"""The page about the portal, for projects that have not written one: true of any portal, made from the settings."""

from __future__ import annotations

from site_builder.model.library import Document, Library
from site_builder.text.numbers import number

SLUG = "tentang"


def derive_about(library: Library) -> Document:
    """Write a plain page about the portal; `content/tentang.md` takes its place."""
    settings = library.settings
    area = f" tentang {settings.area}" if settings.area else ""
    tables = sum(resource.table is not None for package in library.packages for resource in package.resources)
    official = (
        "Portal ini diterbitkan oleh pemerintah."
        if settings.is_official
        else "Portal ini **bukan situs resmi pemerintah**."
    )
    publisher = f"Penerbitnya {settings.publisher}." if settings.publisher else "Penerbitnya tidak disebutkan."
    body = f"""\
{settings.title} menerbitkan {number(len(library.packages))} paket data{area}: {number(tables)} tabel, \
lengkap dengan kamus kolom, sumber, dan unduhan. {official} {publisher}

## Cara kerjanya

1. Setiap paket data diperiksa terhadap skemanya. Yang tidak lolos tidak diterbitkan.
2. Halaman, grafik, dan unduhan dibuat dari tabel yang sama. Angka di halaman tidak diketik ulang.
3. Nilai yang kosong ditulis apa adanya, dengan alasannya bila alasannya diketahui; tidak pernah diganti nol.

## Cara membaca

- Angka bergaris titik-titik adalah pintu: tekan untuk sampai ke baris tabel asalnya.
- Titik memisahkan ribuan dan koma memisahkan desimal; berkas unduhan memakai titik untuk desimal.
- Setiap berkas unduhan disertai sidik SHA-256 untuk memastikan isinya utuh.
"""
    return Document("", SLUG, "Tentang portal ini", body, order=90)
