"""Words for numbers that can be read, but not as they were meant."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

NUMBERS = (
    Entry(
        "number-thousands",
        "cell",
        L("Titik ribuan terbaca sebagai desimal", "A thousands separator reads as a decimal point"),
        L(
            "$where berisi “$value”. Komputer membacanya $other, padahal $reason: mungkin maksudnya $write.",
            "$where holds “$value”. A machine reads $other, but $reason: perhaps $write is meant.",
        ),
        L(
            "Tulis $write bila titiknya pemisah ribuan; tulis $other bila memang $other.",
            "Write $write where the point separates thousands; write $other where it is $other indeed.",
        ),
        L(
            "Di Indonesia titik memisahkan ribuan, di berkas data titik adalah tanda desimal. Angka seperti 480.000 "
            "karena itu terbit seribu kali terlalu kecil. Portal hanya menegur bila ada petunjuk: satuannya rupiah "
            "atau sesuatu yang dihitung, sel lain tanpa desimal, atau sel lain ditulis 1.234.567. Nilai ukur dengan "
            "tiga desimal (12.345 km) tidak ditegur.",
            "In Indonesia a point separates thousands; in data files it is the decimal point. A number such as 480.000 "
            "is therefore published a thousand times too small. This is said only on evidence: the unit is rupiah or "
            "something counted, other cells have no decimals, or are written 1.234.567. Measured values with three "
            "decimals (12.345 km) are left alone.",
        ),
        samples={
            "value": "480.000",
            "write": "480000",
            "other": "480",
            "reason": "satuannya rupiah",
            "reason_en": "its unit is rupiah",
        },
    ),
    Entry(
        "number-spelling",
        "cell",
        L("Angka ditulis dengan cara yang tidak umum", "A number is spelled oddly"),
        L(
            "$where berisi “$value”, yang tidak dibaca sama oleh semua program.",
            "$where holds “$value”, which not every program reads alike.",
        ),
        L("Tulis $write.", "Write $write."),
        L(
            "Pembaca tabel kami menerima penulisan ini, program lain tidak: kolomnya menjadi teks, jumlahnya salah.",
            "Our table reader accepts such a spelling, other programs do not: the column turns into text, and its sums "
            "are wrong.",
        ),
        variants={
            "underscore": Variant(
                L(
                    "$where berisi “$value”; garis bawah bukan pemisah ribuan.",
                    "$where holds “$value”; an underscore does not separate thousands.",
                ),
                samples={"value": "1_000", "write": "1000"},
            ),
            "digits": Variant(
                L(
                    "$where berisi “$value”, dengan angka dari aksara lain atau angka lebar.",
                    "$where holds “$value”, in digits of another script or of full width.",
                ),
                samples={"value": "１２", "write": "12"},
            ),
            "space": Variant(
                L(
                    "$where berisi “$value”, dengan spasi khusus yang tidak tampak.",
                    "$where holds “$value”, with a special blank that cannot be seen.",
                ),
                L(
                    "Tulis $write, tanpa spasi. Spasi seperti ini biasanya ikut tersalin dari halaman web.",
                    "Write $write, without blanks. Such a blank usually comes along when copying from a web page.",
                ),
                samples={"value": "\u00a05", "write": "5"},
            ),
        },
        samples={"value": "1_000", "write": "1000"},
    ),
    Entry(
        "number-padded",
        "cell",
        L("Spasi di sekitar angka", "Blanks around a number"),
        L("$where berisi “$value”, dengan spasi yang berlebih.", "$where holds “$value”, with needless blanks."),
        L("Tulis $write, tanpa spasi.", "Write $write, without blanks."),
        samples={"value": " 5", "write": "5"},
        is_warning=True,
    ),
    Entry(
        "number-zeros",
        "cell",
        L("Nol di depan angka hilang", "Zeros in front of a number get lost"),
        L(
            "$where berisi “$value”; di kolom angka nol di depannya hilang.",
            "$where holds “$value”; in a column of numbers the zeros in front get lost.",
        ),
        L(
            'Bila ini kode, ubah "type" kolom menjadi "string"; bila angka, tulis tanpa nol di depan.',
            'Where this is a code, make the "type" of the column "string"; where it is a number, write no zeros in '
            "front.",
        ),
        L(
            "Kode wilayah, nomor urut dan kode pos bukan angka: 007 dan 7 berbeda. Di kolom berjenis angka keduanya "
            "terbit sebagai 7.",
            "Codes of areas, running numbers and postal codes are no numbers: 007 and 7 differ. In a column of numbers "
            "both are published as 7.",
        ),
        samples={"value": "007"},
        is_warning=True,
    ),
)
