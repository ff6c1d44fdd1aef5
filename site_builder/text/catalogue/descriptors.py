"""Words for what can be wrong with a descriptor: its writing, its shape, its schemas."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

_SEE = L(
    "Perbaiki bagian itu menurut standar Data Package (datapackage.org).",
    "Mend that part as the Data Package standard says (datapackage.org).",
)

# Shapes are wrong in the same ways everywhere in a descriptor; `$property` says where.
_SHAPES: Mapping[str, Variant] = {
    "shape": Variant(
        L("“$property” berisi $found; yang diharapkan $wanted.", "“$property” holds $found; expected is $wanted."),
        L("Tulis ulang bagian itu$advice.", "Rewrite that part$advice."),
    ),
    "required": Variant(
        L("“$property” wajib ada.", "“$property” is required."),
        L("Tambahkan bagian itu.", "Add it."),
    ),
    "required-all": Variant(
        L("“$property” belum lengkap: $names wajib ada.", "“$property” is incomplete: $names are required."),
        L("Tambahkan semuanya, atau hapus bagian itu.", "Add them all, or take that part out."),
    ),
    "any-of": Variant(
        L("“$property” perlu salah satu dari $names.", "“$property” needs one of $names."),
        L("Tambahkan salah satunya.", "Add one of them."),
    ),
    "empty": Variant(
        L("“$property” tidak berisi apa-apa.", "“$property” holds nothing."),
        L("Isi, atau hapus bagian itu.", "Fill it, or take it out."),
    ),
    "value-twice": Variant(
        L("“$property” memuat “$value” dua kali.", "“$property” holds “$value” twice."),
        L("Hapus salah satunya.", "Take one out."),
    ),
    "choice": Variant(
        L("“$property” berisi “$value”, yang tidak dikenal.", "“$property” holds “$value”, which is not known."),
        L("Pilihannya: $choices$near.", "The choices are: $choices$near."),
    ),
    "other": Variant(
        L("Bagian “$property” tidak memenuhi standar Data Package.", "“$property” does not meet the standard: $note."),
        _SEE,
    ),
    "licence": Variant(
        L("“$property”: lisensi perlu “name” atau “path”.", "“$property”: a licence needs “name” or “path”."),
        L(
            'Tulis misalnya {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}.',
            'Write for example {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}.',
        ),
    ),
    "email": Variant(
        L("“$property” bukan alamat surel.", "“$property” is not an e-mail address."),
        L("Tulis seperti data@contoh.id, atau hapus.", "Write it like data@example.org, or take it out."),
    ),
    "name": Variant(
        L(
            "Nama “$value” tidak boleh dipakai di Data Package v1 (“$property”).",
            "The name “$value” is not allowed in Data Package v1 (“$property”).",
        ),
        L(
            "Pakai huruf kecil, angka, “-”, “_”, “.”, misalnya “$suggestion”; atau naik ke v2 dengan "
            '"$$schema": "https://datapackage.org/profiles/2.0/datapackage.json".',
            "Use small letters, digits, “-”, “_”, “.”, such as “$suggestion”; or move to v2 with "
            '"$$schema": "https://datapackage.org/profiles/2.0/datapackage.json".',
        ),
    ),
    "misplaced": Variant(
        L("“$property” salah tempat.", "“$property” stands in the wrong place."),
        L("Pindahkan ke dalam “$place”.", "Move it into “$place”."),
    ),
    "mixed": Variant(
        L("“$property” mencampur teks dan objek.", "“$property” mixes texts and objects."),
        L(
            'Tulis semuanya sebagai teks, atau semuanya sebagai {"value": …, "label": …}.',
            'Write all of them as texts, or all of them as {"value": …, "label": …}.',
        ),
    ),
    "needs-v2": Variant(
        L("“$property” memakai cara Data Package v2.", "“$property” is written the way of Data Package v2."),
        L(
            'Tambahkan "$$schema": "https://datapackage.org/profiles/2.0/datapackage.json" di awal descriptor.',
            'Add "$$schema": "https://datapackage.org/profiles/2.0/datapackage.json" at the top of the descriptor.',
        ),
    ),
}

DESCRIPTORS = (
    Entry(
        "descriptor-syntax",
        "descriptor",
        L("Descriptor tidak terbaca", "A descriptor cannot be read"),
        L(
            "$file bukan $syntax yang sah: $problem (baris $line, kolom $position).",
            "$file is not valid $syntax: $problem (line $line, column $position).",
        ),
        L(
            "Periksa koma, tanda kutip dan kurung di sekitar tempat itu.",
            "Check commas, quotes and brackets around that place.",
        ),
        variants={
            "encoding": Variant(
                L("$file bukan UTF-8 (byte keliru di baris $line).", "$file is not UTF-8 (wrong byte in line $line)."),
                L("Simpan ulang sebagai UTF-8.", "Save it again as UTF-8."),
            ),
            "object": Variant(
                L(
                    "$file berisi $found, padahal harus sebuah objek { … }.",
                    "$file holds $found, but must be an object { … }.",
                ),
                L("Awali dengan { dan akhiri dengan }.", "Begin it with { and end it with }."),
            ),
            "twice": Variant(
                L(
                    "$file memuat kunci “$value” dua kali di objek yang sama.",
                    "$file holds the key “$value” twice in one object.",
                ),
                L("Hapus salah satunya.", "Take one out."),
            ),
            "deep": Variant(
                L("$file bersusun terlalu dalam atau terlalu besar.", "$file is nested too deeply or too large."),
                L("Sederhanakan susunannya; simpan data di berkas CSV.", "Simplify it; keep data in a CSV file."),
            ),
        },
        samples={"file": "datapackage.json", "syntax": "JSON", "value": "name", "found": "[…]"},
    ),
    Entry(
        "metadata-error",
        "descriptor",
        L("Metadata keliru", "Metadata are wrong"),
        L("Metadata ini tidak memenuhi standar Data Package.", "These metadata do not meet the Data Package standard."),
        _SEE,
    ),
    Entry(
        "package-error",
        "descriptor",
        L("Descriptor paket keliru", "A package descriptor is wrong"),
        L("Descriptor paket ini tidak memenuhi standar.", "This package descriptor does not meet the standard."),
        _SEE,
        variants={
            **_SHAPES,
            "names-twice": Variant(
                L(
                    "Nama resource “$value” dipakai lebih dari sekali.",
                    "The resource name “$value” is used more than once.",
                ),
                L("Beri setiap resource nama sendiri.", "Give each resource a name of its own."),
            ),
            "created": Variant(
                L(
                    "“$property” berisi “$value”, bukan tanggal dan jam.",
                    "“$property” holds “$value”, not a date and time.",
                ),
                L("Tulis seperti 2024-02-26T00:00:00Z.", "Write it like 2024-02-26T00:00:00Z."),
            ),
            "tabular": Variant(
                L(
                    "Profil “tabular-data-package” menuntut resource “$value” berprofil “tabular-data-resource”.",
                    "The profile “tabular-data-package” wants resource “$value” to be a “tabular-data-resource”.",
                ),
                L("Tambahkan profil itu, atau hapus profil paket.", "Add that profile, or drop that of the package."),
            ),
            "no-resources": Variant(
                L("Paket ini tidak berisi resource satu pun.", "This package has no resources."),
                L('Tambahkan setidaknya satu di "resources".', 'Add at least one to "resources".'),
            ),
        },
    ),
    Entry(
        "resource-error",
        "descriptor",
        L("Descriptor resource keliru", "A resource descriptor is wrong"),
        L("Descriptor resource ini tidak memenuhi standar.", "This resource descriptor does not meet the standard."),
        _SEE,
        variants={
            **_SHAPES,
            "no-source": Variant(
                L("“$property” tidak menyebut “path” atau “data”.", "“$property” names neither “path” nor “data”."),
                L('Tulis "path": "data/….csv".', 'Write "path": "data/….csv".'),
            ),
            "two-sources": Variant(
                L("“$property” menyebut “path” dan “data” sekaligus.", "“$property” names both “path” and “data”."),
                L("Pakai salah satu.", "Use one of them."),
            ),
            "tabular": Variant(
                L(
                    "Profil “tabular-data-resource” menuntut “schema”.",
                    "The profile “tabular-data-resource” wants a “schema”.",
                ),
                L("Tambahkan skema, atau hapus profilnya.", "Add a schema, or drop the profile."),
            ),
        },
    ),
    Entry(
        "schema-error",
        "descriptor",
        L("Skema keliru", "A schema is wrong"),
        L("Skema ini tidak memenuhi standar Table Schema.", "This schema does not meet the Table Schema standard."),
        _SEE,
        variants={
            **_SHAPES,
            "fields-twice": Variant(
                L(
                    "Nama kolom “$value” dipakai dua kali di skema.",
                    "The column name “$value” is used twice in the schema.",
                ),
                L("Beri setiap kolom nama sendiri.", "Give each column a name of its own."),
            ),
            "key-unknown": Variant(
                L(
                    "“$property” menyebut kolom “$value”, yang tidak ada di skema.",
                    "“$property” names column “$value”, which the schema lacks.",
                ),
                L("Sebutkan nama kolom yang ada$near.", "Name a column that is there$near."),
            ),
            "key-kind": Variant(
                L(
                    "“$property” memakai kolom “$value”, yang berisi daftar atau objek.",
                    "“$property” uses column “$value”, which holds lists or objects.",
                ),
                L("Pakai kolom berisi kode atau angka.", "Use a column of codes or numbers."),
            ),
            "reference-resource": Variant(
                L(
                    "“$property” merujuk tabel “$value”, yang tidak ada di paket ini.",
                    "“$property” refers to table “$value”, which is not in this package.",
                ),
                L("Sebutkan nama resource yang ada$near.", "Name a resource that is there$near."),
            ),
            "reference-field": Variant(
                L(
                    "“$property” merujuk kolom “$value”, yang tidak ada di tabel “$reference”.",
                    "“$property” refers to column “$value”, which table “$reference” lacks.",
                ),
                L("Sebutkan kolom yang ada di tabel itu$near.", "Name a column of that table$near."),
            ),
            "reference-length": Variant(
                L(
                    "“$property” menghubungkan $found kolom dengan $wanted kolom.",
                    "“$property” joins $found columns to $wanted columns.",
                ),
                L("Tulis sama banyak di kedua sisi.", "Write as many on either side."),
            ),
        },
    ),
    Entry(
        "field-error",
        "descriptor",
        L("Kolom keliru di skema", "A field of a schema is wrong"),
        L("Keterangan kolom ini tidak memenuhi standar.", "The description of this column does not meet the standard."),
        _SEE,
        variants={
            **_SHAPES,
            "untyped": Variant(
                L(
                    "“$property” belum ditulis, padahal aturan kolom ini tidak cocok untuk teks.",
                    "“$property” is missing, but the constraints of this column do not suit a text.",
                ),
                L(
                    'Tulis jenisnya, misalnya "type": "integer". Tanpa itu kolom dianggap teks.',
                    'Write the type, for example "type": "integer". Without it the column counts as text.',
                ),
            ),
            "constraint-unknown": Variant(
                L(
                    "Aturan “$value” tidak berlaku bagi kolom berjenis “$kind” (“$property”).",
                    "The constraint “$value” does not apply to a column of type “$kind” (“$property”).",
                ),
                L("Hapus aturan itu, atau ganti jenis kolomnya.", "Take it out, or change the type of the column."),
            ),
            "constraint-value": Variant(
                L(
                    "“$property” berisi “$value”, yang bukan $expected.",
                    "“$property” holds “$value”, which is not $expected.",
                ),
                L("Tulis misalnya $example.", "Write for example $example."),
            ),
            "pattern": Variant(
                L("“$property” bukan ungkapan regular yang sah.", "“$property” is not a valid regular expression."),
                L(
                    "Periksa kurung dan garis miring terbaliknya; tanda seperti (?i) ditulis (?i:…).",
                    "Check its brackets and backslashes; flags such as (?i) are written (?i:…).",
                ),
            ),
            "pattern-long": Variant(
                L(
                    "“$property” sepanjang $found karakter, padahal batasnya $limit.",
                    "“$property” has $found characters, but the limit is $limit.",
                ),
                L(
                    'Daftar nilai ditulis sebagai "enum", bukan pola; atau naikkan $setting di content/site.toml.',
                    'A list of values is written as "enum", not as a pattern; or raise $setting in content/site.toml.',
                ),
                {"found": "900", "limit": "500", "setting": "max_pattern_characters"},
            ),
            "pattern-unsafe": Variant(
                L(
                    "Pola “$value” (“$property”) dapat membuat pemeriksaan tidak pernah selesai.",
                    "The pattern “$value” (“$property”) could make the check run for ever.",
                ),
                L(
                    "Tulis tanpa (?=…), (?!…), \\1, \\b dan pengulangan di atas 1000, misalnya [A-Z]{2}-[0-9]+.",
                    "Write it without (?=…), (?!…), \\1, \\b and repetitions above 1000, such as [A-Z]{2}-[0-9]+.",
                ),
                {"value": "(?=.*x).*"},
            ),
            "date-format": Variant(
                L(
                    "“$property” berisi “$value”, yang bukan bentuk tanggal.",
                    "“$property” holds “$value”, which is no form of a date.",
                ),
                L(
                    'Pakai "default" (2024-02-26), "any", atau bentuk seperti "%d/%m/%Y".',
                    'Use "default" (2024-02-26), "any", or a form such as "%d/%m/%Y".',
                ),
            ),
            "example": Variant(
                L(
                    "Contoh “$value” tidak sesuai jenis kolomnya (“$property”).",
                    "The example “$value” does not fit the type of its column (“$property”).",
                ),
                L("Ganti contohnya.", "Give another example."),
            ),
        },
    ),
    Entry(
        "dialect-error",
        "descriptor",
        L("Dialect keliru", "A dialect is wrong"),
        L("Dialect ini tidak memenuhi standar.", "This dialect does not meet the standard."),
        _SEE,
        variants=_SHAPES,
    ),
    Entry(
        "control-error",
        "descriptor",
        L("Pengaturan dialect keliru", "A control of a dialect is wrong"),
        L("Pengaturan dialect ini tidak memenuhi standar.", "This control does not meet the standard."),
        _SEE,
        variants=_SHAPES,
    ),
)
