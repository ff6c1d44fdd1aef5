"""Words for what is refused at the border: names that no disk can hold, signs that nobody sees."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

_RENAME = L(
    "Beri nama lain, misalnya “$suggestion”.",
    "Give it another name, such as “$suggestion”.",
)

BORDER = (
    Entry(
        "hidden-character",
        "cell",
        L("Tanda yang tidak terlihat", "A sign that nobody sees"),
        L(
            "$where memuat $sign, yang tidak terlihat; di kolom ini ada $count sel seperti itu.",
            "$where holds $sign, which nobody sees; this column has $count such cells.",
        ),
        L(
            "Ketik ulang isi selnya, jangan disalin; biasanya tanda itu terbawa dari PDF, Word atau percakapan.",
            "Type the cell anew instead of pasting it; such signs mostly come along from PDF, Word or a chat.",
        ),
        L(
            "Tanda kendali, pembalik arah baca dan spasi tanpa lebar membuat dua sel yang tampak sama ternyata "
            "berbeda, atau angka tampak lain dari isinya. Penyambung di dalam emoji dan aksara Nusantara, serta tanda "
            "arah di teks Arab, bukan temuan. Yang tidak berbahaya hanya diperingatkan.",
            "Control signs, signs that turn the direction and blanks of no width make two cells differ that look the "
            "same, or show another number than there is. Joiners inside emoji and Indic scripts, and direction marks "
            "in Arabic, are no findings. What is harmless is only warned of.",
        ),
        variants={
            "text": Variant(
                L("“$property” memuat $sign, yang tidak terlihat.", "“$property” holds $sign, which nobody sees."),
                L(
                    "Ketik ulang teks itu, jangan disalin dari PDF, Word atau percakapan.",
                    "Type that text anew instead of pasting it from PDF, Word or a chat.",
                ),
            ),
        },
        samples={"sign": "U+202E", "count": "3", "property": "title"},
    ),
    Entry(
        "date-unclear",
        "cell",
        L("Tanggal bermakna ganda", "A date of two meanings"),
        L(
            "$where berisi “$value”, yang tidak dibaca semua orang sebagai tanggal yang sama.",
            "$where holds “$value”, which not everybody reads as the same date.",
        ),
        L(
            "Tulis tanggal lengkap dalam bentuk TTTT-BB-HH, misalnya 2024-02-26.",
            "Write the full date in the form YYYY-MM-DD, such as 2024-02-26.",
        ),
        L(
            'Kolom dengan "format": "any" menerima tanggal dalam bentuk apa pun. Yang hilang akan ditebak dari hari '
            "ini dan dari zona waktu komputer, dan 3/4 dapat berarti 3 April atau 4 Maret; tebakan tidak diterbitkan.",
            'A column with "format": "any" takes dates in any form. What is missing would be guessed from today and '
            "from the computer's time zone, and 3/4 can be 3 April or March 4; guesses are not published.",
        ),
        variants={
            "partial": Variant(
                L(
                    "$where berisi “$value”, tanggal yang tidak lengkap; sisanya akan ditebak dari hari ini.",
                    "$where holds “$value”, an incomplete date; the rest would be guessed from today.",
                ),
            ),
            "zone": Variant(
                L(
                    "$where berisi “$value”, dengan zona waktu yang artinya bergantung pada komputer.",
                    "$where holds “$value”, with a time zone whose meaning depends on the computer.",
                ),
                L(
                    "Tulis selisihnya terhadap UTC, misalnya 2024-02-26T13:45:00+07:00.",
                    "Write the offset from UTC, such as 2024-02-26T13:45:00+07:00.",
                ),
            ),
            "order": Variant(
                L(
                    "$where berisi “$value”: tidak jelas mana hari dan mana bulan.",
                    "$where holds “$value”: it is not clear which is the day and which the month.",
                ),
            ),
        },
        samples={"value": "03/04/2024"},
    ),
    Entry(
        "name-unsafe",
        "descriptor",
        L("Nama yang tidak aman", "A name that is not safe"),
        L("Nama $kind “$value” tidak dapat dipakai.", "The $kind name “$value” cannot be used."),
        _RENAME,
        L(
            "Nama paket, resource dan berkas menjadi nama folder dan alamat. Nama yang memuat garis miring, “..”, "
            "tanda tak terlihat, nama perangkat Windows (CON, NUL, COM1 …), lebih dari 80 karakter, atau hanya berbeda "
            "huruf besar dari nama lain, di sebagian komputer akan keluar dari foldernya atau saling menimpa.",
            "Names of packages, resources and files become folders and addresses. A name with slashes, “..”, hidden "
            "signs, that of a Windows device (CON, NUL, COM1 …), of more than 80 characters, or one that differs from "
            "another in capitals only, leaves its folder on some computers or writes over another file.",
        ),
        variants={
            "separator": Variant(
                L(
                    "Nama $kind “$value” memuat garis miring, yang memisahkan folder.",
                    "The $kind name “$value” holds a slash, which separates folders.",
                ),
            ),
            "dots": Variant(
                L(
                    "Nama $kind “$value” hanya berisi titik atau spasi, yang berarti folder lain.",
                    "The $kind name “$value” is dots or blanks only, which mean other folders.",
                ),
            ),
            "hidden": Variant(
                L(
                    "Nama $kind “$value” memuat tanda yang tidak terlihat.",
                    "The $kind name “$value” holds a sign that nobody sees.",
                ),
                L("Ketik ulang namanya, misalnya “$suggestion”.", "Type the name anew, such as “$suggestion”."),
            ),
            "reserved": Variant(
                L(
                    "Nama $kind “$value” adalah nama perangkat di Windows.",
                    "The $kind name “$value” is that of a device in Windows.",
                ),
            ),
            "long": Variant(
                L(
                    "Nama $kind “$value” lebih panjang dari $limit karakter.",
                    "The $kind name “$value” is longer than $limit characters.",
                ),
                L("Pendekkan; keterangannya ditulis di “title”.", "Shorten it; “title” is the place for more words."),
            ),
            "edge": Variant(
                L(
                    "Nama $kind “$value” diawali spasi, atau diakhiri titik atau spasi, yang hilang di Windows.",
                    "The $kind name “$value” begins with a blank or ends with a dot or blank, which Windows drops.",
                ),
                L(
                    "Ganti nama itu tanpa titik atau spasi di ujungnya.",
                    "Rename it without dots or blanks at its ends.",
                ),
            ),
            "twins": Variant(
                L(
                    "Nama $kind “$value” hanya berbeda huruf besar atau ejaan aksennya dari “$other”.",
                    "The $kind name “$value” differs from “$other” in capitals or accents only.",
                ),
                L(
                    "Beri salah satunya nama yang jelas lain: di Windows dan Mac keduanya satu berkas.",
                    "Give one of them a clearly different name: Windows and Mac take them for one file.",
                ),
            ),
        },
        samples={"kind": "resource", "value": "NUL", "suggestion": "data-kosong", "limit": "80", "other": "nul"},
    ),
    Entry(
        "name-odd",
        "descriptor",
        L("Nama yang tidak lazim", "An odd name"),
        L(
            "Nama $kind “$value” tidak hanya berisi huruf kecil, angka, titik, “-” dan “_”; alamat halamannya menjadi "
            "“$suggestion”.",
            "The $kind name “$value” is not only small letters, digits, dots, “-” and “_”; its page gets the address "
            "“$suggestion”.",
        ),
        L(
            "Pakai nama “$suggestion” supaya sama di mana pun.",
            "Use the name “$suggestion”, to be the same everywhere.",
        ),
        L(
            "Nama yang sederhana dapat dipakai sebagai alamat, nama folder dan nama tabel tanpa diubah. Judul untuk "
            "pembaca ditulis di “title”.",
            "Simple names serve as addresses, folders and tables without being changed. Titles for readers stand in "
            "“title”.",
        ),
        is_warning=True,
        samples={"kind": "resource", "value": "Stok Rumah", "suggestion": "stok-rumah"},
    ),
)
