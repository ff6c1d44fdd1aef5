"""Words for what is wrong with a declared rule, or with a record of a change, as it is written in the descriptor."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

_RULE = {"rule": "Terdata dikurangi tertangani adalah sisa"}


def _v(indonesian: str, english: str, hint: str = "", hint_en: str = "", **samples: str) -> Variant:
    return Variant(L(indonesian, english), L(hint, hint_en), samples)


_SHARED = {
    "shape": _v(
        "$property harus berupa satu objek {…}.",
        "$property must be an object {…}.",
        "Salin satu contoh dari docs/consistency.md.",
        "Copy an example from docs/consistency.md.",
        property="consistencyRules[0]",
    ),
    "property": _v(
        "$property berisi “$value”, yang tidak dikenal di sini.",
        "$property holds “$value”, which is not known here.",
        "Perbaiki nama itu$near.",
        "Mend that name$near.",
        property="consistencyRules[0]",
        value="tolerence",
    ),
    "choice": _v(
        "$property berisi “$value”; yang boleh: $names.",
        "$property holds “$value”; allowed are: $names.",
        "Pilih salah satu$near.",
        "Choose one of them$near.",
        property="consistencyRules[0].compare",
        value="sama",
        names="equal, at-most, at-least",
    ),
    "resource": _v(
        "$property menyebut tabel “$value”, yang tidak ada di paket ini.",
        "$property names table “$value”, which the package lacks.",
        "Perbaiki namanya$near. Yang ada: $names.",
        "Mend the name$near. There are: $names.",
        property="consistencyRules[0].resource",
        value="stokk",
        names="stok",
    ),
    "column": _v(
        "$property menyebut kolom “$value”, yang tidak ada di tabel “$table”.",
        "$property names column “$value”, which table “$table” lacks.",
        "Tulis nama kolom persis seperti di skema$near.",
        "Write the name of the column just as in the schema$near.",
        property="consistencyRules[0].plus[0]",
        value="terdta",
        table="stok",
    ),
    "reason": _v(
        "$property kosong atau terlalu pendek.",
        "$property is empty or too short.",
        "Tulis satu kalimat yang menjelaskan mengapa; pembaca portal akan melihatnya.",
        "Write a sentence that tells why; readers of the portal will see it.",
        property="consistencyRules[0].except[0].reason",
    ),
    "list": _v(
        "$property harus berupa daftar […] yang berisi.",
        "$property must be a list […] that is not empty.",
        "Tulis daftar, walaupun isinya hanya satu.",
        "Write a list, even of one.",
        property="consistencyRules[0].plus",
    ),
    "twice": _v(
        "$property menyebut “$value” untuk kedua kalinya.",
        "$property names “$value” for the second time.",
        "Hapus salah satunya.",
        "Remove one of the two.",
        property="consistencyRules[0].plus[1]",
        value="terdata",
    ),
    "cell": _v(
        "$property harus berupa satu nilai sel: teks, bilangan, true, false, atau null untuk sel kosong.",
        "$property must be one value of a cell: a text, a number, true, false, or null for an empty one.",
        "Tulis nilainya seperti di tabel.",
        "Write the value as the table has it.",
        property="consistencyRules[0].where.jenis",
    ),
    "text": _v(
        "$property harus berupa teks yang berisi.",
        "$property must be a text that is not empty.",
        "Isi dengan teks dalam tanda kutip.",
        "Fill in a text in quotes.",
        property="consistencyRules[0].title",
    ),
}

DECLARATIONS = (
    Entry(
        "consistency-rule",
        "rule",
        L("Aturan data tidak dapat dipahami", "A declared rule cannot be understood"),
        L("$property tidak dapat dipahami.", "$property cannot be understood."),
        L("Salin satu contoh dari docs/consistency.md.", "Copy an example from docs/consistency.md."),
        L(
            "Aturan di “consistencyRules” adalah data, bukan program: setiap jenis aturan mengenal beberapa "
            "properti saja. "
            "Aturan yang salah tulis tidak memeriksa apa pun, karena itu ia menghentikan penerbitan.",
            "A rule in “consistencyRules” is data, no program: every kind of rule knows a few properties. A rule "
            "with a slip "
            "checks nothing, which is why it stops publication.",
        ),
        variants={
            **_SHARED,
            "rules": _v(
                "“consistencyRules” harus berupa daftar [{…}, {…}], paling banyak $limit aturan.",
                "“consistencyRules” must be a list [{…}, {…}] of at most $limit rules.",
                limit="500",
            ),
            "name": _v(
                "$property berisi “$value”; nama aturan terdiri dari huruf kecil, angka dan tanda hubung.",
                "$property holds “$value”; the name of a rule is made of small letters, digits and hyphens.",
                "Tulis misalnya “sisa-seimbang”.",
                "Write “stock-balances”, for instance.",
                property="consistencyRules[0].name",
                value="Sisa Seimbang",
            ),
            "name-twice": _v(
                "$property memakai nama “$value” yang sudah dipakai aturan lain.",
                "$property uses the name “$value”, which another rule already has.",
                "Beri setiap aturan nama sendiri.",
                "Give each rule a name of its own.",
                property="consistencyRules[1].name",
                value="sisa-seimbang",
            ),
            "kind": _v(
                "$property berisi “$value”, jenis aturan yang tidak dikenal.",
                "$property holds “$value”, which is no kind of rule.",
                "Pilih salah satu$near: $names.",
                "Choose one$near: $names.",
                property="consistencyRules[0].kind",
                value="row-balans",
                names="row-balance, kind-balance, parts-total",
            ),
            "missing": _v(
                "$property tidak punya “$value”, yang diperlukan jenis aturan ini.",
                "$property lacks “$value”, which this kind of rule needs.",
                "Tambahkan. Properti jenis aturan ini: $names.",
                "Add it. The properties of this kind of rule: $names.",
                property="consistencyRules[0]",
                value="total",
                names="resource, plus, minus, total",
            ),
            "any-of": _v(
                "$property tidak mengatakan apa yang boleh berubah.",
                "$property does not say what may change.",
                "Tambahkan paling sedikit satu dari: $names.",
                "Add at least one of: $names.",
                property="consistencyRules[0]",
                names="lostRows, lostKeys, factor",
            ),
            "side": _v(
                "$property harus berupa objek yang menyebut tabelnya.",
                "$property must be an object that names its table.",
                "Tulis {…} dengan: $names.",
                "Write {…} with: $names.",
                property="consistencyRules[0].parts",
                names="resource, field, by",
            ),
            "no-table": _v(
                "$property menyebut “$value”, yang bukan tabel.",
                "$property names “$value”, which is no table.",
                "Aturan hanya dapat memeriksa tabel.",
                "A rule can check tables only.",
                property="consistencyRules[0].resource",
                value="peta",
            ),
            "not-numbers": _v(
                "$property menyebut kolom “$value”, yang berjenis $type dan tidak dapat dihitung.",
                "$property names column “$value” of type $type, which cannot be computed with.",
                "Sebutkan kolom berjenis integer atau number, atau perbaiki jenis kolom itu di skema.",
                "Name a column of type integer or number, or mend the type in the schema.",
                property="consistencyRules[0].total",
                value="catatan",
                type="string",
            ),
            "number": _v(
                "$property berisi “$value”, yang bukan bilangan yang dapat dipakai di sini.",
                "$property holds “$value”, which is no number that can be used here.",
                "Tulis bilangan tanpa tanda kutip, misalnya 0.5; toleransi tidak boleh negatif.",
                "Write a number without quotes, as in 0.5; a tolerance cannot be negative.",
                property="consistencyRules[0].tolerance",
                value="sedikit",
            ),
            "count": _v(
                "$property berisi “$value”; yang diharapkan bilangan bulat dari 0.",
                "$property holds “$value”; expected is a whole number from 0.",
                "Tulis misalnya 10.",
                "Write 10, for instance.",
                property="consistencyRules[0].lostRows",
                value="10%",
            ),
            "factor": _v(
                "$property berisi “$value”; yang diharapkan bilangan lebih dari 1.",
                "$property holds “$value”; expected is a number greater than 1.",
                "2 berarti: paling banyak dua kali lipat, atau separuh.",
                "2 means: at most doubled, or halved.",
                property="consistencyRules[0].factor",
                value="0.5",
            ),
            "where": _v(
                "$property harus berupa objek yang berisi kolom dan nilainya.",
                "$property must be an object of columns and their values.",
                'Tulis misalnya {"jenis": "terdata"} atau {"jenis": ["terdata", "sisa"]}.',
                'Write {"jenis": "terdata"} or {"jenis": ["terdata", "sisa"]}, for instance.',
                property="consistencyRules[0].where",
            ),
            "exception": _v(
                "$property harus berupa objek dengan “where” dan “reason”.",
                "$property must be an object with “where” and “reason”.",
                'Tulis misalnya {"where": {"kunci": "terdata-2020"}, "reason": "…"}.',
                'Write {"where": {"kunci": "terdata-2020"}, "reason": "…"}, for instance.',
                property="consistencyRules[0].except[0]",
            ),
            "by": _v(
                "$property menyebut $wanted kolom, “parts.by” menyebut $found.",
                "$property names $wanted columns, “parts.by” names $found.",
                "Kolom kelompok di kedua sisi dipasangkan menurut urutannya, jadi banyaknya harus sama.",
                "The columns of both sides are matched in their order, so there must be as many.",
                property="consistencyRules[0].total.by",
                wanted="2",
                found="3",
            ),
            "foreign": _v(
                "$property tidak menyangkut paket ini: kedua sisinya ada di paket lain.",
                "$property is not about this package: both sides stand in another one.",
                "Tulis aturan itu di salah satu paket yang dibandingkannya.",
                "Declare it in one of the packages that it compares.",
                property="consistencyRules[0]",
            ),
            "not-in-by": _v(
                "$property menyebut “$value”, yang tidak ada di “by”.",
                "$property names “$value”, which is not in “by”.",
                "“toParent” menaikkan kolom wilayah yang sudah disebut di “by”$near.",
                "“toParent” lifts a column of areas that “by” already names$near.",
                property="consistencyRules[0].parts.toParent[0]",
                value="kode",
            ),
            "no-reference": _v(
                "$property menyebut kolom “$value”, yang tidak merujuk tabel wilayah.",
                "$property names column “$value”, which refers to no table of areas.",
                "Tambahkan “references” (atau kunci tamu) pada kolom itu di skema.",
                "Add “references” (or a foreign key) to that column in the schema.",
                property="consistencyRules[0].parts.toParent[0]",
                value="kode_kecamatan",
            ),
            "no-parent": _v(
                "$property menyebut kolom “$value”, yang merujuk $table; di sana tidak ada kolom berperan "
                "wilayah-induk.",
                "$property names column “$value”, which refers to $table; no column there has the role wilayah-induk.",
                "Beri kolom kode wilayah induk di tabel itu peran wilayah-induk (docs/roles.md).",
                "Give the column with the code of the containing area the role wilayah-induk (docs/roles.md).",
                property="consistencyRules[0].parts.toParent[0]",
                value="kode_kecamatan",
                table="wilayah/kecamatan",
            ),
            "needs": _v(
                "$property memakai “$value”, yang memerlukan “$needed”.",
                "$property uses “$value”, which needs “$needed”.",
                "Tambahkan “$needed”.",
                "Add “$needed”.",
                property="consistencyRules[0]",
                value="factor",
                needed="fields",
            ),
        },
    ),
    Entry(
        "accepted-change",
        "rule",
        L("Catatan perubahan tidak lengkap", "A record of a meant change is incomplete"),
        L("$property tidak dapat dipahami.", "$property cannot be understood."),
        L("Salin contoh dari docs/consistency.md.", "Copy the example from docs/consistency.md."),
        L(
            "Perubahan besar terhadap terbitan terakhir boleh terbit bila dicatat di “acceptedChanges”: tabel, jenis "
            "perubahan, versi paket yang memuatnya, alasan dan tanggal. Catatan hanya berlaku untuk versi itu.",
            "A large change since the last publication may go out where “acceptedChanges” records it: table, "
            "kind of change, "
            "the version of the package that brings it, reason and date. It holds for that version only.",
        ),
        variants={
            **{name: variant for name, variant in _SHARED.items() if name != "text"},
            "version": _v(
                "$property tidak diisi.",
                "$property is not given.",
                "Tulis versi paket yang memuat perubahan ini, misalnya “1.1.0”, dan pakai versi itu pada paketnya.",
                "Write the version of the package that brings this change, as in “1.1.0”, and give the package "
                "that version.",
                property="acceptedChanges[0].version",
            ),
            "date": _v(
                "$property berisi “$value”; yang diharapkan tanggal TTTT-BB-HH.",
                "$property holds “$value”; expected is a date YYYY-MM-DD.",
                "Tulis hari keputusannya, misalnya 2024-02-26.",
                "Write the day of the decision, as in 2024-02-26.",
                property="acceptedChanges[0].date",
                value="kemarin",
            ),
        },
    ),
    Entry(
        "consistency-empty",
        "rule",
        L("Aturan mencari nilai yang tidak ada", "A rule looks for a value that is nowhere"),
        L(
            "Aturan “$rule” mencari “$value” ($property), tetapi tidak ada sel kolom “$column” yang berisi itu.",
            "Rule “$rule” looks for “$value” ($property), but no cell of column “$column” holds it.",
        ),
        L("Perbaiki nilainya$near. Yang ada: $names.", "Mend the value$near. There are: $names."),
        L(
            "Aturan yang tidak menemukan barisnya tampak ditepati padahal tidak memeriksa apa pun.",
            "A rule that finds no rows seems to hold although it checks nothing.",
        ),
        variants={
            "exception": _v(
                "Aturan “$rule” mengecualikan baris yang tidak ada ($property).",
                "Rule “$rule” makes an exception for rows that are not there ($property).",
                "Hapus pengecualian itu, atau perbaiki nilainya.",
                "Remove the exception, or mend its values.",
                property="consistencyRules[0].except[0]",
                **_RULE,
            )
        },
        is_warning=True,
        samples={
            **_RULE,
            "value": "terdat",
            "property": "consistencyRules[0].plus",
            "column": "jenis",
            "names": "sisa, terdata, tertangani",
        },
    ),
)
