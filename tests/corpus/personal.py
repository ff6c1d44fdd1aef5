"""Personal data, of each kind and in each sort of place where it can hide, and traces of people in files."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from tests.audit.pictures import LOCATED, exif, pdf, png
from tests.corpus.case import DESCRIPTOR, PACKAGE, STOK, STOK_TABLE, Bad, Content, package
from tests.gate import V2, table

NIK = "1607014101900003"
PHONE = "081234567890"
MAIL = "siti.aminah@gmail.com"


def _cells(name: str, header: str, cells: list[str], code: str, **more: Any) -> Bad:
    """Spell a case in which one column of text holds what must not go out."""
    kind = more.pop("type", "string")
    key = table("stok", "kode:string:Kode wilayah", f"{header}:{kind}")
    quoted = ['"' + cell.replace('"', '""') + '"' for cell in cells]
    text = f"kode,{header}\n" + "".join(f"16.07.{row:02},{cell}\n" for row, cell in enumerate(quoted, start=1))
    files = {DESCRIPTOR: package(key, **more.pop("descriptor", {})), STOK: text}
    secrets = tuple(cell for cell in cells if len(cell) > 5)
    return Bad(name, files, f"personal-{code}", **{"field": header, "cell": "B2", "secrets": secrets, **more})


def _text(name: str, code: str, *secrets: str, field: Mapping[str, Any] | None = None, **descriptor: Any) -> Bad:
    """Spell a case in which a text of the descriptor holds it; `field` are more properties of the column `jumlah`."""
    columns = [dict(column) for column in STOK_TABLE["schema"]["fields"]]
    columns[2] |= field or {}
    resource = {**STOK_TABLE, "schema": {"fields": columns}, **descriptor.pop("resource", {})}
    descriptor = {"$schema": V2, **descriptor}
    place = {"resource": "stok" if field or "resource" in name else None, "field": "jumlah" if field else None}
    return Bad(name, {DESCRIPTOR: package(resource, **descriptor)}, f"personal-{code}", secrets=secrets, **place)


def _file(name: str, file: str, content: Content, code: str, *secrets: str, **more: Any) -> Bad:
    """Spell a case in which a file beside the packages holds it."""
    return Bad(name, {file: content}, code, **{"package": None, "resource": None, "secrets": secrets, **more})


def _asset(name: str, file: str, content: Content, code: str, *secrets: str, **more: Any) -> Bad:
    return _file(name, f"content/assets/{file}", content, code, *secrets, path=f"content/assets/{file}", **more)


def _page(
    name: str, body: str, code: str, *secrets: str, front: str = 'title = "Kabar"', row: int | None = None
) -> Bad:
    text = f"+++\n{front}\n+++\n\nSelamat datang.\n{body}\n"
    return _file(name, "content/kabar.md", text, code, *secrets, path="content/kabar.md", row=row)


def _zip(**members: str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in members.items():
            archive.writestr(f"{name}.csv", text)
    return buffer.getvalue()


def _exemption(name: str, code: str, severity: str = "error", **changes: Any) -> Bad:
    entry = {
        "kind": "phone",
        "resource": "stok",
        "field": "kode",
        "reason": "Nomor posko bencana yang diumumkan kepada warga.",
        "date": "2024-02-26",
    }
    descriptor = package(privacyExemptions=[{**entry, **changes}])
    return Bad(name, {DESCRIPTOR: descriptor}, code, resource=None, severity=severity)


CELLS = (
    _cells("a NIK", "nik", [NIK, "1607010203850001"], "nik"),
    _cells("a NIK of a woman among words", "catatan", [f"usulan {NIK} menunggu", "-"], "nik"),
    _cells("a NIK with dots", "nomor", ["16.07.01.41.01.90.0003", "16.07.01.02.03.85.0001"], "nik"),
    _cells("a NIK in groups of four", "nomor", ["1607 0141 0190 0003", "1607 0102 0385 0001"], "nik"),
    _cells("a NIK with dashes", "nomor", ["160701-410190-0003", "160701-020385-0001"], "nik"),
    _cells("a NIK with an apostrophe before it", "nomor", [f"'{NIK}", "'1607010203850001"], "nik"),
    _cells("a NIK that a program took for a decimal", "nomor", [f"{NIK}.0", "1607010203850001.0"], "nik"),
    _cells(
        "a NIK that a spreadsheet has shortened", "nomor", ["1.607014101900003E+15", "1.607010203850001E+15"], "nik"
    ),
    _cells("a NIK as a number", "nomor", [NIK, "1607010203850001"], "nik", type="integer"),
    _cells("a NIK of which a digit is missing", "nik", [NIK[:-1], "160701020385000"], "nik"),
    _cells("a NIK inside an object", "rincian", [json.dumps({"no": NIK})], "nik", type="object", secrets=(NIK,)),
    _cells("a NIK inside a list", "rincian", [json.dumps(["Langkan", NIK])], "nik", type="array", secrets=(NIK,)),
    _cells("a family card", "no_kk", ["1607010203100001", "1607010203100002"], "kk"),
    _cells("a family card among words", "catatan", ["KK: 1607010203100001", "-"], "kk", secrets=("1607010203100001",)),
    _cells("a tax number with its signs", "nomor", ["09.254.294.3-407.000", "-"], "npwp"),
    _cells("a tax number without them", "npwp", ["092542943407000", "-"], "npwp"),
    _cells("a tax number of sixteen digits", "npwp", ["0092542943407000", "-"], "npwp"),
    _cells("a health insurance card", "no_bpjs", ["0001234567890", "0002345678901"], "bpjs"),
    _cells("a work insurance card", "kpj", ["18012345678", "18023456789"], "bpjs"),
    _cells("a mobile number", "hp", [PHONE, "081345678901"], "phone"),
    _cells("a mobile number with a country", "nomor", ["+62 812-3456-7890", "+62 813-4567-8901"], "phone"),
    _cells("a mobile number with dots", "catatan", ["0812.3456.7890", "-"], "phone"),
    _cells("a mobile number as a number", "telepon", ["6281234567890", "6281345678901"], "phone", type="integer"),
    _cells("a mobile number among words", "catatan", ["Hubungi 0812 3456 7890", "-"], "phone", secrets=("3456 7890",)),
    _cells("an address of mail", "surel", [MAIL, "-"], "email"),
    _cells("an address of mail in disguise", "kontak_surel", ["siti.aminah [at] gmail.com", "-"], "email"),
    _cells("a bank account", "no_rekening", ["1430012345678", "1430012345679"], "account"),
    _cells("a bank account among words", "catatan", ["no. rek BRI 0123-01-045678-50-1"], "account"),
    _cells("a date of birth", "tgl_lahir", ["1990-01-01", "1985-02-03"], "birth-date", type="date"),
    _cells("a date of birth in words", "ttl", ["Betung 17 Agustus 1990", "Langkan 3 Mei 1985"], "birth-date"),
    _cells("names of recipients", "nama_penerima", ["Siti Aminah", "Budi Santoso"], "name"),
    _cells("names that no header tells", "kolom_b", ["Diana Thamrin", "Ayu Winarno", "Muhammad Sitorus"], "name"),
    _cells("homes", "alamat_rumah", ["Jl. Merdeka No. 12 RT 03 RW 02", "Dusun II RT 05"], "address"),
    _cells("hashes of a NIK", "nik_md5", ["5d41402abc4b2a76b9719d911017c592"], "hash"),
    Bad(
        "places of homes",
        {
            DESCRIPTOR: package(table("stok", "kode", "titik"), title="Rumah tangga penerima bantuan"),
            STOK: 'kode,titik\n16.07.01,"-2.88765, 104.65432"\n16.07.01,"-2.88766, 104.65433"\n',
        },
        "personal-coordinates",
        cell="B2",
        field="titik",
        secrets=("2.88765", "104.65"),
    ),
)
PLACES = (
    _text("a NIK in a title", "nik", NIK, title=f"Bantuan {NIK}"),
    _text("a telephone in a description", "phone", PHONE, description=f"Tanya Bu Siti, {PHONE}."),
    _text("a mail address in a keyword", "email", MAIL, keywords=["rumah", MAIL]),
    _text(
        "a tax number in a property of somebody's own", "npwp", "254.294", catatan={"a": ["NPWP 09.254.294.3-407.000"]}
    ),
    _text("a NIK in the key of a property", "nik", NIK, **{f"x{NIK}": 1, f"NIK {NIK}": 1}),
    _text("a NIK of a contributor", "nik", NIK, contributors=[{"title": f"Siti Aminah ({NIK})"}]),
    _text("an insurance card of a resource", "bpjs", "0001234567890", resource={"description": "BPJS 0001234567890"}),
    _text("a NIK in a property of a resource called data", "nik", NIK, resource={"keterangan": {"data": NIK}}),
    _text(
        "a date of birth in a resource", "birth-date", "Mei 1990", resource={"catatan": "lahir di Betung, 3 Mei 1990"}
    ),
    _text("a telephone in the description of a column", "phone", PHONE, field={"description": f"Tanya {PHONE}"}),
    _text("a mail address in the title of a column", "email", MAIL, field={"title": f"Jumlah ({MAIL})"}),
    _text("a NIK as the example of a column", "nik", NIK, field={"example": NIK}),
    _text("a NIK among the values allowed", "nik", NIK, field={"constraints": {"enum": [120, 95, 210, int(NIK)]}}),
    _text(
        "a telephone in the label of a marker",
        "phone",
        PHONE,
        field={"missingValues": [{"value": "?", "label": f"tanya {PHONE}"}]},
    ),
)
LABELS = (
    Bad(
        "a NIK cut in two columns",
        {
            DESCRIPTOR: package(table("stok", "kode", "nik_depan", "nik_belakang")),
            STOK: "kode,nik_depan,nik_belakang\n16.07.01,16070141,01900003\n16.07.02,16070102,03850001\n",
        },
        "personal-nik",
        cell="B2",
        field="nik_depan",
        secrets=("16070141", "01900003"),
    ),
    Bad(
        "a telephone in the English label of a category",
        {
            DESCRIPTOR: package(
                {
                    **STOK_TABLE,
                    "schema": {
                        "fields": [
                            {"name": "kode", "type": "string"},
                            {"name": "tahun", "type": "year"},
                            {
                                "name": "jumlah",
                                "type": "integer",
                                "categories": [
                                    {"value": 120, "label": "seratus dua puluh", "label_en": f"call {PHONE}"},
                                    {"value": 95, "label": "sembilan puluh lima"},
                                    {"value": 210, "label": "dua ratus sepuluh"},
                                ],
                                "constraints": {"enum": [120, 95, 210]},
                            },
                        ]
                    },
                }
            )
        },
        "personal-phone",
        field="jumlah",
        secrets=(PHONE,),
    ),
    Bad(
        "a NIK in the name of a data file",
        {
            DESCRIPTOR: package({**STOK_TABLE, "path": f"data/{NIK}.csv"}),
            STOK: None,
            f"{PACKAGE}/data/{NIK}.csv": "kode,tahun,jumlah\n16.07.01,2020,120\n",
        },
        "personal-nik",
        secrets=(NIK,),
    ),
    Bad(
        "a NIK as the name of a resource",
        {DESCRIPTOR: package({**STOK_TABLE, "name": f"warga-{NIK}"})},
        "personal-nik",
        resource="warga-•••",
        secrets=(NIK,),
    ),
    Bad(
        "a row with a NIK too many",
        {STOK: f"kode,tahun,jumlah\n16.07.01,2020,120,{NIK}\n16.07.02,2020,95\n"},
        "extra-cell",
        secrets=(NIK,),
    ),
)
CONTENT = (
    _page("a NIK on a page", f"NIK ketua: {NIK}", "personal-nik", NIK, row=6),
    _page("a telephone on a page", "Hubungi 0812-3456-7890.", "personal-phone", "3456-7890", row=6),
    _page("a mail address behind a link", f"[Siti](mailto:{MAIL})", "personal-email", MAIL, row=6),
    _page("a NIK in a remark that nobody sees", f"<!-- {NIK} -->", "personal-nik", NIK, row=6),
    _page(
        "a telephone in the description of a page",
        "",
        "personal-phone",
        PHONE,
        front=f'title = "a"\ndescription = "Hubungi {PHONE}"',
    ),
    _page("a NIK in the title of a page", "", "personal-nik", NIK, front=f'title = "Profil {NIK}"'),
    _file(
        "a date of birth in an essay",
        "content/packages/contoh.md",
        "Bupati lahir di Betung, 3 Mei 1990.\n",
        "personal-birth-date",
        "3 Mei",
    ),
    _file("a NIK as the name of a page", f"content/{NIK}.md", "Kosong.\n", "personal-nik", NIK),
    _file(
        "a NIK in the settings",
        "content/site.toml",
        f'title = "Portal {NIK}"\n',
        "personal-nik",
        NIK,
        path="content/site.toml",
    ),
    _file(
        "a telephone in the settings",
        "content/site.toml",
        f'title = "Portal contoh"\ndescription = "Tanya {PHONE}"\n',
        "personal-phone",
        PHONE,
        path="content/site.toml",
    ),
    _file("a NIK in a template", "templates/partials/footer.html", f"<p>NIK {NIK}</p>\n", "personal-nik", NIK),
    _file(
        "a script from elsewhere in a template",
        "templates/partials/footer.html",
        '<script src="https://cdn.example.org/a.js"></script>\n',
        "site-load",
    ),
    _file(
        "a script in an attribute of a template",
        "templates/partials/footer.html",
        '<p onclick="x()">a</p>\n',
        "site-script",
    ),
)
ASSETS = (
    _asset("a table of persons among the assets", "daftar.csv", f"desa,nik\nLangkan,{NIK}\n", "personal-nik", NIK),
    _asset(
        "names in an archive among the assets",
        "daftar.zip",
        _zip(a="nama_penerima,n\nSiti Aminah,1\n"),
        "personal-name",
        "Siti",
    ),
    _asset("a NIK in a drawing", "peta.svg", f"<svg><desc>NIK {NIK}</desc></svg>", "personal-nik", NIK),
    _file("a NIK as the name of an asset", f"content/assets/{NIK}.txt", "kosong", "personal-nik", NIK),
    _asset("a telephone in a document", "laporan.pdf", pdf("Hubungi 0812-3456-7890"), "personal-phone", "3456-7890"),
    _asset("a photograph that tells where it was taken", "rumah.jpg", exif(LOCATED), "file-metadata"),
    _asset(
        "a picture that names its author", "logo.png", png((b"tEXt", b"Author\0Siti Aminah")), "file-metadata", "Siti"
    ),
    _asset("a document that names its author", "laporan.pdf", pdf("Laporan", "Siti Aminah"), "file-metadata", "Siti"),
    _asset(
        "a drawing from somebody's home folder",
        "peta.svg",
        '<svg inkscape:export-filename="/home/siti/peta.png"/>',
        "file-metadata",
        "siti",
    ),
    _asset(
        "a workbook of the old kind", "daftar.xls", b"\xd0\xcf\x11\xe0" + bytes(600), "file-unread", severity="warning"
    ),
    _asset("a style sheet that loads from elsewhere", "a.css", "@import '//cdn.example.org/a.css';", "site-load"),
)
EXEMPTIONS = (
    _exemption("an exemption of no kind", "personal-exemption", kind="semua"),
    _exemption("an exemption without a reason", "personal-exemption", reason="sudah"),
    _exemption("an exemption without a date", "personal-exemption", date="kemarin"),
    _exemption("an exemption of a column that is not there", "personal-exemption", field="telepon"),
    _exemption("an exemption that exempts nothing", "personal-exemption-unused", "warning"),
    _cells(
        "an exemption of another kind",
        "hp",
        [PHONE, "081345678901"],
        "phone",
        descriptor={
            "privacyExemptions": [
                {
                    "kind": "email",
                    "resource": "stok",
                    "field": "hp",
                    "reason": "Diumumkan kepada semua warga desa.",
                    "date": "2024-02-26",
                }
            ]
        },
    ),
)
CASES = (*CELLS, *PLACES, *LABELS, *CONTENT, *ASSETS, *EXEMPTIONS)
