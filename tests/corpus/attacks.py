"""What somebody tries who wants to get past the gate: odd places, disguises, copies of hidden figures, broken forms."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from tests.audit.pictures import png
from tests.corpus.case import DESCRIPTOR, STOK, STOK_TABLE, Bad, Content, package
from tests.gate import table

NIK = "1607014101900003"
ROLE = "https://rumah-terbuka.example/peran#stok"
AREA = "http://purl.org/linked-data/sdmx/2009/dimension#refArea"


def _field(name: str, **more: Any) -> Bad:
    """Spell a case in which a property of a column holds a NIK where no such property is read."""
    fields = [dict(field) for field in STOK_TABLE["schema"]["fields"]]
    fields[2] |= more
    resource = {**STOK_TABLE, "schema": {"fields": fields}}
    return Bad(name, {DESCRIPTOR: package(resource)}, "personal-nik", field="jumlah", secrets=(NIK,))


def _cell(name: str, cell: str) -> Bad:
    files: Mapping[str, Content] = {
        DESCRIPTOR: package(table("stok", "kode:string:Kode wilayah", "nomor:string")),
        STOK: f'kode,nomor\n16.07.01,"{cell}"\n16.07.02,-\n',
    }
    return Bad(name, files, "personal-nik", cell="B2", field="nomor", secrets=(cell,))


def _asset(name: str, file: str, data: bytes) -> Bad:
    path = f"content/assets/{file}"
    return Bad(name, {path: data}, "personal-nik", package=None, resource=None, path=path, secrets=(NIK,))


def _zip(text: str, comment: str = "") -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        member = zipfile.ZipInfo("daftar.csv")
        member.comment = comment.encode("ascii")
        archive.writestr(member, text)
    return buffer.getvalue()


def _copy(name: str, kind: str) -> Bad:
    """Spell a case in which a column without a role repeats a count that is hidden."""
    fields = [
        {"name": "kode", "type": "string", "rdfType": AREA},
        {"name": "rumah", "type": "integer", "rdfType": ROLE, "unit": "rumah"},
        {"name": "angka", "type": kind},
    ]
    files: Mapping[str, Content] = {
        DESCRIPTOR: package({**STOK_TABLE, "schema": {"fields": fields}}),
        STOK: "kode,rumah,angka\n16.07.01,120,120\n16.07.02,95,95\n16.07.03,3,3\n",
    }
    return Bad(name, files, "small-count-computable", cell="B4", field="rumah")


_VIEW = {"name": "grafik", "specType": "simple", "resources": ["stok"]}
CASES: tuple[Bad, ...] = (
    _field("a NIK in categories that are no list", categories={"x": NIK}),
    _field(
        "a NIK in a property of somebody's own of a category",
        categories=[
            {"value": 120, "label": "seratus dua puluh", "catatan": NIK},
            {"value": 95, "label": "sembilan puluh lima"},
            {"value": 210, "label": "dua ratus sepuluh"},
        ],
    ),
    _field("a NIK among allowed values of nothing", catatan={"constraints": {"enum": [NIK]}}),
    _cell("a NIK in lines", "160701\n410190\n0003"),
    _cell("a NIK between slashes", "160701/410190/0003"),
    _cell("a NIK in the boxes of a form", "16|07|01|41|01|90|0003"),
    _cell("a NIK with wide blanks", "160701  410190   0003"),
    _asset("a NIK in the remark of an archive's member", "a.zip", _zip("desa\nLangkan\n", f"NIK {NIK}")),
    _asset("a table of persons behind a picture", "a.png", png() + _zip(f"desa,nik\nLangkan,{NIK}\n")),
    Bad(
        "a folder that nobody reads and that is called like a NIK",
        {f"content/{NIK}/a.txt": "Teks.\n"},
        "folder-idle",
        package=None,
        resource=None,
        path="content/•••",
        severity="warning",
        secrets=(NIK,),
    ),
    _copy("a hidden figure once more in a column without a role", "integer"),
    _copy("a hidden figure once more as a text", "string"),
    Bad(
        "bars of a series that is a list",
        {DESCRIPTOR: package(views=[{**_VIEW, "spec": {"group": "kode", "series": [["jumlah"]]}}])},
        "view-field",
        severity="warning",
    ),
    Bad(
        "a setting with thousands of digits",
        {"content/site.toml": f"disclosure_threshold = {'9' * 5000}\n"},
        "settings-error",
        package=None,
        resource=None,
        exit_code=2,
        path="content/site.toml",
    ),
)
