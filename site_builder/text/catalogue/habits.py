"""Words for a cell that does not fit its type, one for each habit that gives it away: what to write instead."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Variant

_FOUND = L("$where berisi “$value”; yang diharapkan $expected.", "$where holds “$value”; expected is $expected.")


def _habit(hint: L, value: str, write: str = "", message: L = _FOUND, **more: str) -> Variant:
    return Variant(message, hint, {"value": value, "write": write, **more})


HABITS: Mapping[str, Variant] = {
    # numbers
    "grouped": _habit(
        L("Tulis $write, tanpa pemisah ribuan.", "Write $write, without separators of thousands."),
        "1.234.567",
        "1234567",
    ),
    "grouped-integer": _habit(
        L(
            'Ganti "type" kolom ini menjadi "number": pada "integer" pemisah ribuan ("groupChar") tidak dibaca. '
            "Atau tulis $write.",
            'Make the "type" of this column "number": separators of thousands ("groupChar") are not read in an '
            '"integer". Or write $write.',
        ),
        "2.145",
        "2145",
    ),
    "point-twice": _habit(
        L(
            "Tulis $write bila titiknya pemisah ribuan; tulis $other bila titiknya tanda desimal.",
            "Write $write where the point separates thousands; write $other where it is a decimal point.",
        ),
        "480.000",
        "480000",
        L(
            "$where berisi “$value”, yang dapat dibaca dua cara: $write atau $other.",
            "$where holds “$value”, which can be read in two ways: $write or $other.",
        ),
        other="480",
    ),
    "comma-twice": _habit(
        L(
            "Tulis $write bila komanya tanda desimal; tulis $other bila komanya pemisah ribuan.",
            "Write $write where the comma is a decimal comma; write $other where it separates thousands.",
        ),
        "1,234",
        "1.234",
        L(
            "$where berisi “$value”, yang dapat dibaca dua cara: $write atau $other.",
            "$where holds “$value”, which can be read in two ways: $write or $other.",
        ),
        other="1234",
    ),
    "decimal-comma": _habit(
        L("Tulis $write: desimal dengan titik.", "Write $write, with a decimal point."), "1,5", "1.5"
    ),
    "decimal": _habit(
        L(
            'Tulis bilangan bulatnya; bila desimalnya memang ada artinya, ubah "type" kolom ini menjadi "number".',
            'Write the whole number; where its decimals mean something, make the "type" of this column "number".',
        ),
        "12.5",
    ),
    "exponent": _habit(L("Tulis $write, dengan semua angkanya.", "Write $write, with all its digits."), "1e3", "1000"),
    "scientific": _habit(
        L(
            "Program lembar kerja menyingkat angka ini, dan angka di belakangnya hilang. Salin lagi dari sumbernya; "
            "sebelum menempel, atur format kolom menjadi Teks.",
            "A spreadsheet shortened this number, and its last digits are gone. Copy it from the source again; "
            "format the column as text before you paste.",
        ),
        "1,6E+15",
    ),
    "currency": _habit(
        L(
            'Tulis $write saja; “$what” cukup sekali, di "unit" kolom pada skema.',
            'Write $write alone; “$what” is said once, in the "unit" of the column in the schema.',
        ),
        "Rp 480.000",
        "480000",
        what="Rp",
    ),
    "scale": _habit(
        L("Tulis $write, bukan dengan kata “$what”.", "Write $write, without the word “$what”."),
        "480 ribu",
        "480000",
        what="ribu",
    ),
    "percent": _habit(
        L(
            'Tulis $write saja; “persen” cukup sekali, di "unit" kolom pada skema.',
            'Write $write alone; “persen” is said once, in the "unit" of the column in the schema.',
        ),
        "12 %",
        "12",
    ),
    "unit": _habit(
        L(
            'Tulis $write saja; “$what” cukup sekali, di "unit" kolom pada skema.',
            'Write $write alone; “$what” is said once, in the "unit" of the column in the schema.',
        ),
        "12 rumah",
        "12",
        what="rumah",
    ),
    "negative": _habit(
        L("Tulis $write, dengan tanda kurang di depan.", "Write $write, with the minus sign in front."), "(5)", "-5"
    ),
    "became-date": _habit(
        L(
            "Program lembar kerja mengubah angka ini menjadi tanggal. Salin lagi dari sumbernya; sebelum menempel, "
            "atur format kolom menjadi Teks.",
            "A spreadsheet turned this number into a date. Copy it from the source again; format the column as text "
            "before you paste.",
        ),
        "Okt-16",
    ),
    "range": _habit(
        L(
            "Satu sel satu angka: pisahkan batas bawah dan batas atas menjadi dua kolom.",
            "One cell, one number: put lower and upper bound into two columns.",
        ),
        "5-10",
    ),
    "about": _habit(
        L(
            "Tulis angkanya saja; keterangan seperti “kira-kira” atau “lebih dari” masuk ke kolom catatan.",
            "Write the number alone; “about” or “more than” belongs into a column of notes.",
        ),
        "±5",
    ),
    "letters": _habit(
        L("Ada huruf di antara angkanya; mungkin $write.", "Letters stand among the digits; perhaps it is $write."),
        "1O0",
        "100",
    ),
    # days, years, yes and no
    "serial": _habit(
        L(
            "Ini nomor hari dari Excel: tulis $write. Agar tidak terulang, atur format kolom menjadi Tanggal sebelum "
            "menyimpan CSV.",
            "This is a day number of Excel: write $write. To prevent it, format the column as a date before you save "
            "the CSV.",
        ),
        "44197",
        "2021-01-01",
    ),
    "day-or-month": _habit(
        L(
            "Tulis $write bila hari ditulis lebih dulu; tulis $other bila bulan ditulis lebih dulu.",
            "Write $write where the day comes first; write $other where the month does.",
        ),
        "01/02/2020",
        "2020-02-01",
        L(
            "$where berisi “$value”, yang dapat dibaca dua cara: $write atau $other.",
            "$where holds “$value”, which can be read in two ways: $write or $other.",
        ),
        other="2020-01-02",
    ),
    "day-form": _habit(L("Tulis $write.", "Write $write."), "31 Desember 2020", "2020-12-31"),
    "short-year": _habit(
        L(
            "Tulis tahunnya dengan empat angka, misalnya $write.",
            "Write the year with four digits, such as $write.",
        ),
        "01/02/20",
        "2020-02-01",
    ),
    "moment": _habit(
        L("Tulis $write, tanpa jam.", "Write $write, without the time."), "2020-12-31 00:00", "2020-12-31"
    ),
    "padded": _habit(L("Tulis $write, tanpa spasi.", "Write $write, without blanks."), " 2020-12-31", "2020-12-31"),
    "month-only": _habit(
        L(
            'Lengkapi harinya, atau bila hari memang tidak diketahui, tulis $write dan ubah "type" kolom ini menjadi '
            '"yearmonth" di skema.',
            'Add the day; where it is not known, write $write and make the "type" of this column "yearmonth".',
        ),
        "Desember 2020",
        "2020-12",
    ),
    "year-only": _habit(L("Tulis $write saja.", "Write $write alone."), "TA 2020", "2020"),
    "two-years": _habit(
        L(
            "Satu sel satu tahun: pakai dua kolom (mulai dan selesai), atau jadikan kolom ini teks.",
            "One cell, one year: use two columns (first and last), or make this column text.",
        ),
        "2020/2021",
    ),
    "short-year-alone": _habit(
        L(
            "Tulis tahunnya dengan empat angka, misalnya $write.",
            "Write the year with four digits, such as $write.",
        ),
        "20",
        "2020",
    ),
    "yes-no": _habit(
        L(
            'Tulis $write, atau daftarkan “$value” di "trueValues" atau "falseValues" kolom ini.',
            'Write $write, or list “$value” in "trueValues" or "falseValues" of this column.',
        ),
        "Ya",
        "true",
    ),
    # any type
    "no-value": _habit(
        L(
            'Kosongkan selnya. Bila “$value” punya arti sendiri, daftarkan di "missingValues" pada skema.',
            'Leave the cell empty. Where “$value” has a meaning of its own, list it in "missingValues" in the schema.',
        ),
        "n/a",
    ),
    "formula-error": _habit(
        L(
            "Rumus di lembar kerja gagal. Perbaiki rumusnya, lalu simpan lagi sebagai nilai; bila nilainya belum ada, "
            "kosongkan selnya.",
            "A formula of the spreadsheet failed. Mend it and save its value again; where there is no value yet, leave "
            "the cell empty.",
        ),
        "#REF!",
    ),
    "formula": _habit(
        L(
            "Yang tersimpan rumusnya, bukan hasilnya: salin kolom itu, lalu Tempel Khusus, Nilai.",
            "The formula was saved, not its result: copy the column, then Paste Special, Values.",
        ),
        "=B2+B3",
    ),
}
