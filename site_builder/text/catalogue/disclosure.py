"""Words for small counts: hidden ones that could be computed or were told, and exemptions of figures already public."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

_WHY = L(
    "Bila hanya beberapa orang atau rumah tangga yang dihitung, tetangga tahu siapa mereka. Karena itu angka 1 sampai "
    "satu di bawah batas (pengaturan “disclosure_threshold”, bawaan 5) tidak ditampilkan, dan beberapa angka lain "
    "ikut ditutup agar yang kecil tidak dapat dihitung dari jumlah, selisih, tabel lain, atau terbitan sebelumnya. "
    "Dasar: UU 27/2022 tentang Pelindungan Data Pribadi; UU 14/2008 pasal 17 huruf h.",
    "Where only a few persons or households are counted, the neighbours know who they are. So figures from 1 to one "
    "below a threshold (setting “disclosure_threshold”, 5 by default) are not shown, and some others are covered so "
    "that the small ones cannot be computed from totals, differences, other tables or the version before. Ground: Law "
    "27/2022 on personal data protection; Law 14/2008 article 17 h.",
)
_PUBLIC = L(
    "Bila angkanya memang sudah terbit di sumber yang dapat disebut, tulis pengecualian jenis “small-count” dengan "
    "alasan, tanggal dan sumbernya (docs/privacy.md).",
    "Where a source that can be named has published the figure, write an exemption of the kind “small-count” with "
    "reason, date and source (docs/privacy.md).",
)

DISCLOSURE = (
    Entry(
        "small-count-computable",
        "privacy",
        L("Angka kecil dapat dihitung", "A small figure can be computed"),
        L(
            "$count angka kecil di kolom “$title” disembunyikan, tetapi dapat dihitung: $cells. Caranya: $formula.",
            "$count small figures in column “$title” are hidden but can be computed: $cells. By: $formula.",
        ),
        L(
            "Gabungkan baris-baris kecil, hapus jumlah yang membukanya, atau beri kolom jumlah itu peran hitungan "
            f"(“jumlah-orang”) agar ikut ditutup. {_PUBLIC.id}",
            "Join the small rows, take out the total that gives them away, or give its column the role of a count "
            f"(“jumlah-orang”) so that it can be covered too. {_PUBLIC.en}",
        ),
        _WHY,
        variants={
            "range": Variant(
                L(
                    "$count angka kecil di kolom “$title” disembunyikan, tetapi hampir dapat dihitung: $cells. "
                    "$formula menyisakan lebih sedikit kemungkinan daripada tandanya.",
                    "$count small figures in column “$title” are hidden but can nearly be computed: $cells. $formula "
                    "leaves fewer possibilities than the marker.",
                ),
            ),
            "unproved": Variant(
                L(
                    "$count angka kecil di kolom “$title” disembunyikan, tetapi tidak terbukti aman: $cells. Terlalu "
                    "banyak jumlah yang saling mengunci.",
                    "$count small figures in column “$title” are hidden but could not be shown to be safe: $cells. Too "
                    "many sums lock each other.",
                ),
            ),
            "large": Variant(
                L(
                    "Kolom “$title” punya $count angka kecil. Itu terlalu banyak untuk dibuktikan aman, jadi tidak "
                    "diterbitkan.",
                    "Column “$title” has $count small figures. These are too many to be shown safe, so they do not go "
                    "out.",
                ),
                L(
                    "Terbitkan per wilayah atau periode yang lebih besar, sehingga angkanya tidak kecil.",
                    "Publish by larger areas or periods, so that the figures are not small.",
                ),
            ),
        },
        samples={"title": "Jumlah rumah", "count": "2", "cells": "D3, D7", "formula": "D9 dikurangi D2, D4, D5"},
    ),
    Entry(
        "small-count-published",
        "privacy",
        L("Angka kecil sudah terbit sebelumnya", "A small figure is public already"),
        L(
            "$count angka kecil di kolom “$title” masih terbaca pada terbitan sebelumnya: $cells.",
            "$count small figures in column “$title” can be read in the version published before: $cells.",
        ),
        L(
            "Menyembunyikannya sekarang tidak berguna selama terbitan itu ada di luar. Tarik terbitan itu (bangun ke "
            f"folder kosong), atau: {_PUBLIC.id[:1].lower()}{_PUBLIC.id[1:]}",
            "To hide them now is of no use while that version is out. Withdraw it (build into an empty folder), or: "
            f"{_PUBLIC.en[:1].lower()}{_PUBLIC.en[1:]}",
        ),
        _WHY,
        samples={"title": "Jumlah rumah", "count": "1", "cells": "D3"},
    ),
    Entry(
        "small-count-told",
        "privacy",
        L("Teks menyebut angka kecil", "A text tells a small figure"),
        L(
            "Teks “$part” pada descriptor menyebut angka kecil yang disembunyikan di tabel.",
            "The text “$part” of the descriptor tells a small figure that is hidden in the table.",
        ),
        L(
            f"Hapus angka itu dari teks, atau tulis “beberapa”. {_PUBLIC.id}",
            f"Take the figure out of the text, or write “a few”. {_PUBLIC.en}",
        ),
        _WHY,
        variants={
            "note": Variant(
                L(
                    "$where menyebut dengan kata-kata angka kecil yang disembunyikan di baris itu.",
                    "$where tells in words a small figure that is hidden in that row.",
                ),
            ),
            "page": Variant(
                L(
                    "Halaman ini menyebut angka kecil yang disembunyikan di tabel.",
                    "This page tells a small figure that is hidden in a table.",
                ),
            ),
        },
        samples={"part": "description", "title": "Catatan"},
    ),
    Entry(
        "small-count-key",
        "privacy",
        L("Angka kecil dipakai sebagai kunci", "A small figure is part of a key"),
        L(
            "Kolom “$title” menghitung orang atau rumah tangga dan menjadi bagian kunci, jadi $count angka kecilnya "
            "tidak dapat disembunyikan: $cells.",
            "Column “$title” counts persons or households and is part of a key, so its $count small figures cannot be "
            "hidden: $cells.",
        ),
        L(
            "Pakai kolom lain sebagai kunci: kode, tahun, atau nomor baris.",
            "Use other columns as the key: a code, a year, or a row number.",
        ),
        _WHY,
        samples={"title": "Jumlah rumah", "count": "1", "cells": "D3"},
    ),
    Entry(
        "small-count-exemption",
        "privacy",
        L("Pengecualian angka kecil tidak lengkap", "An exemption of small figures is incomplete"),
        L("Pengecualian nomor $number tidak dapat dipakai.", "Exemption number $number cannot be used."),
        L(
            "Setiap pengecualian “small-count” perlu “resource”, “field”, “rows”, “reason”, “date” dan “source”.",
            "Each exemption “small-count” needs “resource”, “field”, “rows”, “reason”, “date” and “source”.",
        ),
        L(
            "Angka kecil boleh terbit bila sebuah sumber sudah mengumumkannya. Pengecualian berlaku untuk baris yang "
            "disebut satu per satu, beralasan, bertanggal, bersumber, dan ditampilkan kepada publik. Satu kolom atau "
            "satu tabel tidak dapat dikecualikan sekaligus.",
            "A small figure may go out where a source has made it public. An exemption holds for rows named one by "
            "one, with reason, date and source, and is shown to the public. A whole column or table cannot be "
            "exempted.",
        ),
        variants={
            "target": Variant(
                L(
                    "Pengecualian nomor $number tidak menyebut kolom yang ada.",
                    "Exemption $number names no column that exists.",
                ),
                L("Sebutkan “resource” dan “field”.", "Name “resource” and “field”."),
            ),
            "reason": Variant(
                L("Pengecualian nomor $number tidak beralasan.", "Exemption $number gives no reason."),
                L("Tulis “reason”: satu kalimat, mengapa boleh terbit.", "Write a “reason”: one sentence, why it may."),
            ),
            "date": Variant(
                L("Pengecualian nomor $number tidak bertanggal.", "Exemption $number has no date."),
                L("Tulis “date” sebagai TTTT-BB-HH: hari keputusannya.", "Write “date” as YYYY-MM-DD: the day of it."),
            ),
            "source": Variant(
                L("Pengecualian nomor $number tidak menyebut sumber.", "Exemption $number names no source."),
                L(
                    "Tulis “source”: alamat atau dokumen yang sudah mengumumkan angkanya.",
                    "Write a “source”: the address or document that has made the figure public.",
                ),
            ),
            "rows": Variant(
                L("Pengecualian nomor $number tidak menyebut baris.", "Exemption $number names no rows."),
                L(
                    'Tulis “rows”: daftar kunci baris, misalnya ["disalurkan-2019-rei"]. Satu kolom tidak dapat '
                    "dikecualikan sekaligus.",
                    'Write “rows”: a list of keys of rows, as in ["disalurkan-2019-rei"]. A whole column cannot be '
                    "exempted.",
                ),
            ),
            "unknown": Variant(
                L(
                    "Pengecualian nomor $number menyebut baris “$key” yang tidak ada.",
                    "Exemption $number names a row “$key” that does not exist.",
                ),
                L(
                    'Pakai isi kolom kunci, atau sebutkan isi beberapa kolom: {"kode": "16.07.06", "tahun": "2019"}.',
                    'Use what stands in the key column, or name several columns: {"kode": "16.07.06", "tahun": '
                    '"2019"}.',
                ),
                {"key": "disalurkan-2019-rei"},
            ),
            "several": Variant(
                L(
                    "Pengecualian nomor $number menyebut “$key”, yang cocok dengan beberapa baris.",
                    "Exemption $number names “$key”, which fits several rows.",
                ),
                L("Sebutkan satu baris setiap kali.", "Name one row at a time."),
                {"key": "kode 16.07.06"},
            ),
        },
        samples={"number": "1"},
    ),
    Entry(
        "small-count-exemption-unused",
        "privacy",
        L("Pengecualian angka kecil tidak terpakai", "An exemption of small figures is not used"),
        L(
            "Pengecualian untuk kolom “$column” tabel “$table” (baris $rows) tidak mengecualikan apa pun.",
            "The exemption for column “$column” of table “$table” (rows $rows) exempts nothing.",
        ),
        L(
            "Hapus pengecualian itu, atau perbaiki namanya: angkanya tidak kecil, atau kolomnya tidak menghitung orang "
            "atau rumah tangga.",
            "Take the exemption out, or mend its names: the figures are not small, or the column counts neither "
            "persons nor households.",
        ),
        L(
            "Pengecualian yang tidak terpakai biasanya sisa dari data lama, atau salah ketik.",
            "An unused exemption is usually left over from older data, or mistyped.",
        ),
        is_warning=True,
        samples={"table": "penanganan", "column": "nilai", "rows": "disalurkan-2019-rei"},
    ),
)
