"""Words for personal data that was about to be published, and for exemptions from that rule.

The legal ground is told in our own words; what the laws say is theirs: UU 27/2022, UU 24/2013, UU 14/2008.
"""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

_GROUND = L(
    "Dasar: UU 27/2022 tentang Pelindungan Data Pribadi melarang siapa pun mengungkapkan data pribadi milik orang "
    "lain secara melawan hukum (pasal 65), dengan ancaman pidana (pasal 67). UU 24/2013 tentang Administrasi "
    "Kependudukan mengatur data pribadi penduduk yang harus dilindungi (pasal 84) dan mengancam pidana siapa yang "
    "menyebarluaskan data kependudukan tanpa hak. UU 14/2008 tentang Keterbukaan Informasi Publik mengecualikan "
    "informasi yang mengungkap rahasia pribadi (pasal 17 huruf h). Nilainya tidak pernah ditampilkan: hanya tempat, "
    "banyak sel, dan bentuknya.",
    "Ground: Law 27/2022 on personal data protection forbids anyone to disclose another person's data unlawfully "
    "(article 65), under penalty (article 67). Law 24/2013 on population administration says which personal data of "
    "residents must be protected (article 84) and punishes spreading population data without right. Law 14/2008 on "
    "public information exempts what would reveal private matters (article 17 h). The value is never shown: only "
    "place, number of cells and shape.",
)
_EXEMPTION = L(
    " Bila ini bukan data pribadi atau memang boleh terbit, tulis pengecualian beralasan dan bertanggal "
    "(“privacyExemptions”, docs/privacy.md).",
    " Where it is not personal, or may be published, write an exemption with reason and date (“privacyExemptions”, "
    "docs/privacy.md).",
)


def _entry(kind: str, what: L, remedy: L, why: L) -> Entry:
    return Entry(
        f"personal-{kind}",
        "privacy",
        L(f"Data pribadi: {what.id}", f"Personal data: {what.en}"),
        L(
            f"Kolom “$title” berisi {what.id} di $count sel: $cells ($shape; nilainya tidak ditampilkan).",
            f"Column “$title” holds {what.en} in $count of its cells: $cells ($shape; the value is not shown).",
        ),
        L(remedy.id + _EXEMPTION.id, remedy.en + _EXEMPTION.en),
        L(f"{why.id} {_GROUND.id}", f"{why.en} {_GROUND.en}"),
        samples={"title": "Keterangan"},
        variants={
            "header": Variant(
                L(
                    f"Nama kolom $column memuat {what.id} ($shape; nilainya tidak ditampilkan).",
                    f"The name of column $column holds {what.en} ($shape; the value is not shown).",
                ),
                L(
                    "Periksa apakah baris judul hilang, sehingga baris data pertama terbaca sebagai nama kolom.",
                    "See whether the header row is missing, so that the first row of data was read as column names.",
                ),
            ),
            "split": Variant(
                L(
                    f"Kolom “$title” dan “$other” bersama-sama berisi {what.id} di $count baris: $cells ($shape; tidak "
                    "ditampilkan).",
                    f"Columns “$title” and “$other” together hold {what.en} in $count of the rows: $cells ($shape).",
                ),
                L(
                    "Hapus kedua kolom itu: nomor yang dipotong dua tetap dapat disambung.",
                    "Take both columns out: a number that is cut in two is joined again by anybody.",
                ),
            ),
            "enum": Variant(
                L(
                    f"Nilai yang diizinkan untuk kolom “$title” memuat {what.id} ($shape; tidak ditampilkan).",
                    f"The values allowed in column “$title” hold {what.en} ($shape; not shown).",
                )
            ),
            "text": Variant(
                L(
                    f"Teks di $part memuat {what.id} ($shape; nilainya tidak ditampilkan).",
                    f"The text at $part holds {what.en} ($shape; the value is not shown).",
                ),
                L("Hapus dari teks itu." + _EXEMPTION.id, "Take it out of that text." + _EXEMPTION.en),
            ),
            "page": Variant(
                L(
                    f"Halaman $path memuat {what.id} di baris $row ($shape; nilainya tidak ditampilkan).",
                    f"Page $path holds {what.en} in line $row ($shape; the value is not shown).",
                ),
                L("Hapus dari halaman itu.", "Take it out of that page."),
                {"path": "content/tentang.md"},
            ),
            "output": Variant(
                L(
                    f"Portal yang sudah jadi memuat {what.id} di $path$spot ($shape; tidak ditampilkan).$others",
                    f"The finished portal holds {what.en} in $path$spot ($shape; not shown).$others",
                ),
                L(
                    "Ini baru terlihat pada hasil. Cari di templat, pengaturan, atau data yang menjadi berkas itu, "
                    "lalu hapus." + _EXEMPTION.id,
                    "This shows only in the result. Look for it in the templates, the settings, or the data that "
                    "became that file, and take it out." + _EXEMPTION.en,
                ),
                {"path": "data/pasar/index.html", "spot": "", "others": ""},
            ),
            "asset": Variant(
                L(
                    f"Berkas $path, yang terbit apa adanya, memuat {what.id}$spot ($shape; tidak ditampilkan).",
                    f"The file $path, published as it is, holds {what.en}$spot ($shape; not shown).",
                ),
                L(
                    "Hapus berkas itu dari folder assets, atau hapus isinya yang pribadi. Data diterbitkan sebagai "
                    "paket di datapackages/, supaya diperiksa.",
                    "Take the file out of the assets folder, or what is personal out of the file. Data is published "
                    "as a package in datapackages/, where it is checked.",
                ),
                {"path": "content/assets/daftar.csv", "spot": ""},
            ),
        },
    )


_DROP = L(
    "Hapus kolom itu dari berkas dan dari skema, atau terbitkan jumlah per wilayah saja.",
    "Take the column out of file and schema, or publish counts per area only.",
)

PRIVACY = (
    _entry(
        "nik",
        L("NIK", "national identity numbers (NIK)"),
        _DROP,
        L(
            "NIK melekat seumur hidup dan memuat tempat daftar, tanggal lahir dan jenis kelamin pemiliknya. Dikenali "
            "dari 16 angka dengan kode wilayah dan tanggal (perempuan: tanggal + 40), dalam ejaan apa pun.",
            "A NIK stays for life and tells where its owner was registered, the date of birth and the sex. It is known "
            "by 16 digits with an area code and a date (for women the day + 40), in any spelling.",
        ),
    ),
    _entry(
        "kk",
        L("nomor kartu keluarga (KK)", "family card numbers (KK)"),
        _DROP,
        L(
            "Nomor KK menghubungkan semua anggota sebuah keluarga. Bentuknya seperti NIK, dengan tanggal terbit kartu.",
            "The number of a family card links all its members. It is shaped like a NIK, with the day of issue.",
        ),
    ),
    _entry(
        "npwp",
        L("NPWP", "tax numbers (NPWP)"),
        L(
            "Hapus kolom itu dari berkas dan dari skema; penyedia cukup disebut dengan nama usahanya.",
            "Take the column out of file and schema; a supplier is known well enough by the name of the firm.",
        ),
        L(
            "NPWP orang pribadi kini sama dengan NIK-nya; NPWP lama 15 angka tetap menunjuk pemiliknya.",
            "A person's tax number is now the NIK; the older ones of 15 digits still point to their owner.",
        ),
    ),
    _entry(
        "bpjs",
        L("nomor BPJS", "BPJS insurance numbers"),
        _DROP,
        L(
            "Nomor peserta BPJS membuka jalan ke data kesehatan, yang termasuk data pribadi spesifik, dan ke data "
            "pekerjaan.",
            "An insurance number leads to data on health, which the law counts as specific, and on work.",
        ),
    ),
    _entry(
        "phone",
        L("nomor telepon pribadi", "personal telephone numbers"),
        L(
            "Kosongkan sel itu, atau hapus kolomnya; untuk layanan, sebutkan telepon kantornya di “contact” paket.",
            "Empty those cells, or take the column out; for a service, name the office's telephone in the package's "
            "“contact”.",
        ),
        L(
            "Nomor ponsel menunjuk satu orang. Telepon kantor, sekolah, puskesmas dan usaha tidak termasuk.",
            "A mobile number points to one person. Telephones of offices, schools, clinics and shops are not meant.",
        ),
    ),
    _entry(
        "email",
        L("alamat surel pribadi", "personal e-mail addresses"),
        L(
            "Hapus alamat itu; untuk layanan, sebutkan surel kantornya di “contact” paket.",
            "Take it out; for a service, name the office's address in the package's “contact”.",
        ),
        L(
            "Alamat surel pribadi menunjuk satu orang. Alamat kantor (info@…, dinas…@…) tidak termasuk.",
            "A personal address points to one person. Those of offices (info@…) are not meant.",
        ),
    ),
    _entry(
        "account",
        L("nomor rekening bank", "bank account numbers"),
        _DROP,
        L(
            "Keuangan pribadi adalah data pribadi spesifik, dan rekening bank disebut dalam UU 14/2008 pasal 17 huruf "
            "h. Kode rekening anggaran (5.1.02.…) tidak termasuk.",
            "Personal finance is specific personal data, and bank accounts are named in Law 14/2008 article 17 h. "
            "Budget codes (5.1.02.…) are not meant.",
        ),
    ),
    _entry(
        "birth-date",
        L("tanggal lahir", "dates of birth"),
        L(
            "Ganti dengan kelompok umur, misalnya “26-35”, atau hapus kolom itu.",
            "Put an age group in its place, such as “26-35”, or take the column out.",
        ),
        L(
            "Tanggal lahir bersama desa dan jenis kelamin sering cukup untuk menunjuk satu orang.",
            "A date of birth with village and sex is often enough to point to one person.",
        ),
    ),
    _entry(
        "name",
        L("nama orang", "names of persons"),
        _DROP,
        L(
            "Nama lengkap adalah data pribadi umum; pada daftar penerima bantuan ia juga mengungkap keadaan ekonomi. "
            "Nama pejabat dalam jabatannya, penulis, desa, jalan dan lembaga tidak termasuk (UU 14/2008 pasal 18).",
            "A full name is general personal data; in a list of recipients it also tells of poverty. Holders of public "
            "office, authors, villages, streets and institutions are not meant (Law 14/2008 article 18).",
        ),
    ),
    _entry(
        "address",
        L("alamat rumah", "home addresses"),
        L(
            "Ganti dengan nama desa atau kecamatan, atau hapus kolom itu.",
            "Put the village or district in its place, or take the column out.",
        ),
        L(
            "Alamat sampai RT/RW, jalan dan nomor mengantar ke pintu rumah seseorang. Alamat kantor, sekolah dan "
            "usaha serta nama jalan tidak termasuk.",
            "An address with street and number leads to somebody's door. Those of offices, schools and shops, and "
            "names of streets, are not meant.",
        ),
    ),
    _entry(
        "coordinates",
        L("koordinat rumah yang terlalu teliti", "coordinates of homes that are too fine"),
        L(
            "Bulatkan sampai 3 desimal (sekitar 100 meter), atau terbitkan per desa.",
            "Round to 3 decimals (about 100 metres), or publish per village.",
        ),
        L(
            "Pada tabel rumah tangga, koordinat dengan lebih dari 3 desimal mengantar ke satu rumah.",
            "In a table of households, coordinates of more than 3 decimals lead to one house.",
        ),
    ),
    _entry(
        "hash",
        L("sidik (hash) dari nomor pribadi", "hashes of personal identifiers"),
        L(
            "Hapus kolom itu; bila baris perlu kunci, pakai nomor urut yang tidak berasal dari data pribadi.",
            "Take the column out; where rows need a key, use a running number that comes from no personal data.",
        ),
        L(
            "Kemungkinan NIK begitu sedikit sehingga MD5 atau SHA-nya dapat dicocokkan balik dalam hitungan menit. "
            "Hash bukan anonimisasi.",
            "There are so few possible NIKs that their MD5 or SHA is matched back within minutes. A hash is no "
            "anonymisation.",
        ),
    ),
    Entry(
        "personal-exemption",
        "privacy",
        L("Pengecualian data pribadi tidak lengkap", "An exemption from the privacy rule is incomplete"),
        L("Pengecualian nomor $number tidak dapat dipakai.", "Exemption number $number cannot be used."),
        L(
            "Setiap pengecualian perlu “kind”, “resource” dan “field” (atau “part”), “reason” dan “date”.",
            "Each exemption needs “kind”, “resource” and “field” (or “part”), “reason” and “date”.",
        ),
        L(
            "Pengecualian berlaku untuk satu jenis data di satu kolom atau satu teks, menyebut alasan dan tanggalnya, "
            "dan ditampilkan kepada publik. Tidak ada tombol untuk mematikan pemeriksaan ini.",
            "An exemption holds for one kind of data in one column or text, tells its reason and date, and is shown to "
            "the public. There is no switch that turns this check off.",
        ),
        variants={
            "kind": Variant(
                L("“kind” pada pengecualian nomor $number tidak dikenal.", "Exemption $number has no known “kind”."),
                L("Pilih salah satu: $kinds.", "Choose one of: $kinds."),
            ),
            "reason": Variant(
                L("Pengecualian nomor $number tidak beralasan.", "Exemption $number gives no reason."),
                L("Tulis “reason”: satu kalimat, mengapa boleh terbit.", "Write a “reason”: one sentence, why it may."),
            ),
            "date": Variant(
                L("Pengecualian nomor $number tidak bertanggal.", "Exemption $number has no date."),
                L("Tulis “date” sebagai TTTT-BB-HH: hari keputusannya.", "Write “date” as YYYY-MM-DD: the day of it."),
            ),
            "target": Variant(
                L(
                    "Pengecualian nomor $number tidak menyebut kolom atau teks yang ada.",
                    "Exemption $number names no column or text that exists.",
                ),
                L("Sebutkan “resource” dan “field”, atau “part”.", "Name “resource” and “field”, or “part”."),
            ),
        },
    ),
    Entry(
        "personal-exemption-unused",
        "privacy",
        L("Pengecualian data pribadi tidak terpakai", "An exemption from the privacy rule is not used"),
        L(
            "Pengecualian “$kind” untuk $target tidak mengecualikan apa pun.",
            "The exemption “$kind” for $target exempts nothing.",
        ),
        L("Hapus pengecualian itu, atau perbaiki namanya.", "Take the exemption out, or mend its names."),
        L(
            "Pengecualian yang tidak terpakai biasanya sisa dari data lama, atau salah ketik.",
            "An unused exemption is usually left over from older data, or mistyped.",
        ),
        is_warning=True,
    ),
)  # fmt: skip
