"""Words for figures that break a rule of their descriptor, and for what was lost since the last publication."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

_COMPARE = L(
    "Bandingkan angka-angka itu dengan sumbernya dan perbaiki yang keliru. Bila sumbernya sendiri tidak cocok, "
    "jangan ubah "
    "angkanya: beri aturan “$rule” toleransi, atau pengecualian (“except”) dengan alasan.",
    "Compare these figures with their source and mend the one that is wrong. Where the source itself does not "
    "add up, do "
    "not change the figures: give rule “$rule” a tolerance, or an exception (“except”) with a reason.",
)
_ACCEPT = L(
    "Bila ini salah hapus atau salah ketik, kembalikan. Bila disengaja, naikkan “version” paket dan catat di "
    "“acceptedChanges” dengan alasan dan tanggal.",
    "Where this is a slip, put it back. Where it is meant, raise the “version” of the package and record it in "
    "“acceptedChanges” with a reason and a date.",
)
_PROMISE = L(
    "Penerbit menjanjikan aturan ini untuk datanya (“consistencyRules”), jadi data yang melanggarnya tidak boleh "
    "terbit diam-diam. Angka yang belum dipublikasikan tidak dihitung nol: di sana aturannya belum dapat dijawab.",
    "The publisher promises this rule for the data (“consistencyRules”), so data that breaks it must not go out in "
    "silence. A figure that was not published is never taken for zero: there the rule is left open.",
)
_RULE = {"rule": "Terdata dikurangi tertangani adalah sisa"}
_SAID = {**_RULE, "said": "30.284 − 2.142 = 28.142, tertulis 28.124", "group": " untuk 16.07 · 2021"}


def _v(indonesian: str, english: str, hint: str = "", hint_en: str = "", **samples: str) -> Variant:
    return Variant(L(indonesian, english), L(hint, hint_en), samples)


CONSISTENCY = (
    Entry(
        "consistency-balance",
        "rule",
        L("Hitungan tidak seimbang", "Figures do not balance"),
        L("$where: aturan “$rule” dilanggar: $said.", "$where: rule “$rule” is broken: $said."),
        _COMPARE,
        _PROMISE,
        variants={
            "kinds": _v(
                "$where: aturan “$rule” dilanggar$group: $said (hitungan dari baris $rows).",
                "$where: rule “$rule” is broken$group: $said (computed from rows $rows).",
                **_SAID,
                rows="2, 3",
            )
        },
        samples=_SAID,
    ),
    Entry(
        "consistency-parts",
        "rule",
        L("Bagian tidak cocok dengan jumlahnya", "Parts do not make up their total"),
        L(
            "$where: aturan “$rule” dilanggar$group: $said. Bagiannya: baris $rows tabel “$table”; jumlahnya: baris "
            "$total_row tabel “$total_table”.",
            "$where: rule “$rule” is broken$group: $said. The parts: rows $rows of table “$table”; the total: row "
            "$total_row of table “$total_table”.",
        ),
        _COMPARE,
        _PROMISE,
        samples={
            "rule": "Jumlah kecamatan sama dengan kabupaten",
            "said": "50 + 40 + 210 + 181 = 481, tertulis 418",
            "group": " untuk 16.07 · 2019",
            "rows": "2, 3, 4, 5",
            "table": "kecamatan",
            "total_row": "12",
            "total_table": "kabupaten",
        },
    ),
    Entry(
        "consistency-shares",
        "rule",
        L("Bagian persen tidak berjumlah seratus", "Shares do not add up"),
        L("$where: aturan “$rule” dilanggar$group: $said.", "$where: rule “$rule” is broken$group: $said."),
        _COMPARE,
        _PROMISE,
        samples={"rule": "Persentase berjumlah 100", "said": "60 + 30 = 90, tertulis 100", "group": " untuk 2021"},
    ),
    Entry(
        "consistency-periods",
        "rule",
        L("Periode terlewat", "A period is missing"),
        L(
            "$where: aturan “$rule” dilanggar$group: antara $before dan $after tidak ada $missing.",
            "$where: rule “$rule” is broken$group: between $before and $after there is no $missing.",
        ),
        L(
            "Tambahkan barisnya. Bila angkanya belum dipublikasikan, tambahkan baris dengan sel nilai kosong.",
            "Add the rows. Where nobody published the figure, add the row with an empty cell.",
        ),
        _PROMISE,
        samples={
            "rule": "Setiap tahun ada",
            "before": "2016",
            "after": "2019",
            "missing": "2017, 2018",
            "group": "",
        },
    ),
    Entry(
        "consistency-units",
        "rule",
        L("Satuan berbeda-beda", "Units differ"),
        L(
            "$where: aturan “$rule” dilanggar$group: tertulis “$unit”, baris lainnya “$wanted”.",
            "$where: rule “$rule” is broken$group: it says “$unit”, the other rows “$wanted”.",
        ),
        L(
            "Ubah angka dan satuannya menjadi “$wanted”, atau pisahkan jenisnya.",
            "Turn figure and unit into “$wanted”, or make it a kind of its own.",
        ),
        _PROMISE,
        variants={
            "stated": _v(
                "$where: aturan “$rule” dilanggar$group: tertulis “$unit”, skema menyebut “$wanted”.",
                "$where: rule “$rule” is broken$group: it says “$unit”, the schema says “$wanted”.",
                rule="Satu satuan",
                unit="juta rupiah",
                wanted="rupiah",
                group="",
            )
        },
        samples={
            "rule": "Satu satuan untuk setiap jenis",
            "unit": "juta rupiah",
            "wanted": "rupiah",
            "group": " untuk pagu",
        },
    ),
    Entry(
        "consistency-cumulative",
        "rule",
        L("Angka kumulatif berbalik arah", "A cumulative figure turns back"),
        L("$where: aturan “$rule” dilanggar$group: $said.", "$where: rule “$rule” is broken$group: $said."),
        _COMPARE,
        _PROMISE,
        samples={
            "rule": "Kumulatif tidak turun",
            "said": "sebelumnya 3.824 (2020), kini 2.142",
            "group": " untuk 16.07",
        },
    ),
    Entry(
        "consistency-ambiguous",
        "rule",
        L("Dua baris untuk satu angka", "Two rows for one figure"),
        L(
            "$where: aturan “$rule” menemukan dua baris untuk angka yang sama$group; yang pertama baris $first_row.",
            "$where: rule “$rule” finds two rows for one figure$group; the first one is row $first_row.",
        ),
        L(
            "Hapus baris yang ganda. Bila keduanya benar, tambahkan kolom yang membedakannya ke “by”, atau pilih "
            "dengan “where”.",
            "Delete the double row. Where both are right, add the column that tells them apart to “by”, or "
            "choose by “where”.",
        ),
        _PROMISE,
        variants={
            "total": _v(
                "$where: aturan “$rule” menemukan beberapa jumlah untuk bagian ini$group: baris $rows tabel “$table” "
                "(paket “$other”).",
                "$where: rule “$rule” finds several totals for this part$group: rows $rows of table “$table” (package "
                "“$other”).",
                **_RULE,
                group=" untuk 16.07",
                rows="2, 5",
                table="kabupaten",
                other="wilayah",
            )
        },
        samples=_RULE,
    ),
    Entry(
        "consistency-revision",
        "rule",
        L("Berubah lebih dari yang dijanjikan", "Changed more than was promised"),
        L(
            "Tabel “$resource” dulu $before baris, kini $now: hilang $lost, paling banyak $allowed (aturan “$rule”).",
            "Table “$resource” had $before rows and has $now: $lost lost, at most $allowed (rule “$rule”).",
        ),
        _ACCEPT,
        L(
            "Data dibandingkan dengan terbitan terakhir (--previous, atau isi folder hasil). Aturan berjenis "
            "“revision” "
            "menyebut seberapa banyak yang boleh berubah.",
            "Data is compared with what was published last (--previous, or what the output folder holds). A rule "
            "of kind "
            "“revision” says how much may change.",
        ),
        variants={
            "keys": _v(
                "Tabel “$resource” kehilangan $lost kunci yang sudah terbit, paling banyak $allowed (aturan "
                "“$rule”): $keys.",
                "Table “$resource” lost $lost published keys, at most $allowed (rule “$rule”): $keys.",
                lost="2",
                allowed="0",
                keys="“terdata-2020”, “sisa-2020”",
                rule="Kunci tetap",
            ),
            "columns": _v(
                "Tabel “$resource” kehilangan $lost kolom yang sudah terbit, paling banyak $allowed (aturan “$rule”): "
                "$keys.",
                "Table “$resource” lost $lost published columns, at most $allowed (rule “$rule”): $keys.",
                lost="1",
                allowed="0",
                keys="“catatan”",
                rule="Kolom tetap",
            ),
            "values-lost": _v(
                "$where: angka yang sudah terbit kini kosong (kunci $key); semuanya $lost, paling banyak $allowed "
                "(aturan “$rule”).",
                "$where: a published figure is now empty (key $key); $lost in all, at most $allowed (rule “$rule”).",
                key="terdata-2020",
                lost="1",
                allowed="0",
                rule="Angka tidak hilang",
            ),
            "value": _v(
                "$where: angka ini berubah lebih dari $factor kali sejak terbit (kunci $key, aturan “$rule”): $said.",
                "$where: this figure changed by more than $factor times since it was published (key $key, rule "
                "“$rule”): "
                "$said.",
                factor="2",
                key="terdata-2020",
                said="dulu 120, kini 1.200 (10 kali)",
                rule="Angka tidak melompat",
            ),
            "sum": _v(
                "$where: jumlah kolom berubah lebih dari $percent persen sejak terbit (aturan “$rule”): $said.",
                "$where: the sum of the column changed by more than $percent percent since it was published "
                "(rule “$rule”): "
                "$said.",
                percent="10",
                said="dulu 425, kini 852 (2 kali)",
                rule="Jumlah tidak melompat",
            ),
        },
        samples={"before": "320", "now": "210", "lost": "110", "allowed": "10", "rule": "Baris tidak hilang"},
    ),
    Entry(
        "consistency-more",
        "rule",
        L("Masih banyak lagi", "And many more"),
        L(
            "Aturan “$rule” dilanggar di $count tempat lagi, yang tidak disebut satu per satu.",
            "Rule “$rule” is broken in $count further places, which are not listed.",
        ),
        L(
            "Biasanya sebabnya satu: perbaiki yang sudah disebut, lalu jalankan lagi.",
            "Mostly there is one cause: mend those already named, then run again.",
        ),
        samples={"rule": "Terdata dikurangi tertangani adalah sisa", "count": "2.413"},
    ),
    Entry(
        "published-lost",
        "rule",
        L("Yang sudah terbit hilang", "What was published is lost"),
        L(
            "Tabel “$resource” dulu terbit dengan $before baris, kini tinggal $now: lebih dari sepertiganya hilang.",
            "Table “$resource” was published with $before rows and has $now now: more than a third is lost.",
        ),
        _ACCEPT,
        L(
            "Pembaca dan program mengandalkan yang sudah terbit. Peringatan ini muncul tanpa aturan apa pun; "
            "aturan berjenis "
            "“revision” menetapkan batas yang lebih ketat.",
            "Readers and programs rely on what was published. This warning needs no rule; one of kind “revision” "
            "draws a "
            "closer line.",
        ),
        variants={
            "table": _v(
                "Tabel “$value” sudah terbit, tetapi tidak ada lagi di paket ini.",
                "Table “$value” was published and is no longer in the package.",
                value="stok",
            ),
        },
        is_warning=True,
        samples={"before": "320", "now": "110"},
    ),
)
