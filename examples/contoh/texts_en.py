"""The texts of the fictional regency in English: same files, same functions, whose names are those of the data."""

from __future__ import annotations

_ABOUT = """\
+++
title = "About this example"
description = "Contoh Regency does not exist; this portal shows the pages of Rumah Terbuka with complete data."
+++
**Contoh Regency does not exist.** All names, figures, decrees and boundaries in this portal are invented. It was made
so that you can see every page with complete data: several years, budgets by source of money, and indicators with
targets.
"""

_STORY = """\
+++
title = 'End of 2024: {{ angka("sisa", tahun=2024) }} not yet handled'
description = 'House repairs in Contoh Regency, told with figures taken straight from the tables.'
+++
This regency does not exist and its figures are invented. This page shows how a text takes figures from the data.

## What remains {{ klaim("turun", dari=angka("sisa", tahun=2021), ke=angka("sisa", tahun=2024)) }}

At the end of 2021, the year of a new survey, {{ angka("sisa", tahun=2021) }} were not yet handled. Three years later it
was {{ angka("sisa", tahun=2024, bentuk="lengkap") }}, or {{ bagian(angka("sisa", tahun=2024),
dari=angka("terdata", tahun=2024)) }} houses recorded. The difference is
{{ selisih(angka("sisa", tahun=2021), dan=angka("sisa", tahun=2024)) }}.

{{ grafik("rumah-contoh--keadaan-kabupaten--stok") }}

## Two years side by side

Houses handled: {{ banding(angka("tertangani", tahun=2024), dengan=angka("tertangani", tahun=2021)) }}. That is
{{ kali(angka("tertangani", tahun=2024), dari=angka("tertangani", tahun=2021)) }} as many.

## The money

In 2024 the programme National Grants spent
{{ angka("realisasi", tahun=2024, program="Bantuan Pusat", bentuk="singkat") }} of
{{ angka("pagu", tahun=2024, program="Bantuan Pusat", bentuk="singkat") }} budgeted:
{{ persen(angka("realisasi", tahun=2024, program="Bantuan Pusat"),
          dari=angka("pagu", tahun=2024, program="Bantuan Pusat")) }}.

{{ tabel("anggaran-program", tahun=2024, pilih=["program", "dana", "pagu", "realisasi"]) }}

## In {{ hitung("kecamatan") }} subdistricts

The three subdistricts with the most houses not yet handled in 2024:

{{ daftar("sisa", tahun=2024, tabel="keadaan-kecamatan", urut="terbesar", paling_banyak=3) }}

In Awan Subdistrict, money spent in 2024 divided by houses handled:
{{ per(angka("realisasi", tahun=2024, wilayah="Awan"), tiap=angka("tertangani", tahun=2024, wilayah="Awan")) }}.
"""

_GLOSSARY = """\
+++
title = "Glossary"
description = "What the terms in this example mean."
+++
RTLH | substandard house | substandard houses
: A house that does not meet the requirements of safety, space, or health (*rumah tidak layak huni*).

Budget | pagu
: The highest amount of money set aside for an activity.

Spending | realisasi
: The money that was really spent.

Absorption | serapan
: Spending divided by budget.
"""

_SYNONYMS = """\
# Kata yang berarti sama bagi orang yang mencari; cara menulisnya: docs/pencarian.md

[[sama]]
id = ["RTLH", "rumah tidak layak huni", "bedah rumah"]
en = ["substandard houses", "unfit houses", "house repair"]

[[sama]]
id = ["pagu", "anggaran"]
en = ["budget"]

[[sama]]
id = ["realisasi", "belanja"]
en = ["spending", "expenditure"]

[[sama]]
id = ["kecamatan"]
en = ["subdistrict", "district"]
"""


def english_files() -> dict[str, str]:
    """Return the English texts, and the words that mean the same in both languages, by their paths."""
    return {
        "content/en/tentang.md": _ABOUT,
        "content/en/cerita-angka.md": _STORY,
        "content/en/glosarium.md": _GLOSSARY,
        "content/sinonim.toml": _SYNONYMS,
    }
