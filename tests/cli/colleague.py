"""A day of a data officer: one good project, and the ten slips that happen to it, alone or all together."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.gate import V2, fields

Files = dict[str, str]
Slip = Callable[[Files], None]
STOK = "datapackages/rumah/data/stok.csv"
BANTUAN = "datapackages/rumah/data/bantuan.csv"
PENERIMA = "datapackages/rumah/data/penerima.csv"
WILAYAH = "datapackages/wilayah/data/kecamatan.csv"
DESCRIPTOR = "datapackages/rumah/datapackage.json"
SETTINGS = "content/site.toml"

_STOK_FIELDS = fields(
    "kode_kecamatan:string:Kode kecamatan",
    "tahun:year:Tahun",
    "rumah:integer:Jumlah rumah",
    "anggaran:number:Anggaran (Rp)",
    "diperbarui:date:Tanggal diperbarui",
)
_STOK_FIELDS[0]["references"] = {"package": "wilayah", "resource": "kecamatan", "field": "kode"}
_STOK_FIELDS[3]["unit"] = "rupiah"
_BANTUAN_FIELDS = fields(
    "kode_desa:string:Kode desa",
    "program:string:Program",
    "unit:integer:Unit dibantu",
    kode_desa={"pattern": r"\d{4}"},
)
_PENERIMA_FIELDS = fields("nomor:integer:Nomor urut", "kecamatan:string:Kecamatan", "tahun:year:Tahun bantuan")


def _resource(name: str, columns: list[dict[str, object]], **schema: object) -> dict[str, object]:
    return {"name": name, "path": f"data/{name}.csv", "schema": {"fields": columns, **schema}}


RUMAH: Mapping[str, object] = {
    "$schema": V2,
    "name": "rumah",
    "title": "Rumah tidak layak huni",
    "resources": [
        _resource("stok", _STOK_FIELDS, primaryKey=["kode_kecamatan", "tahun"]),
        _resource("bantuan", _BANTUAN_FIELDS),
        _resource("penerima", _PENERIMA_FIELDS),
    ],
}
_AREA_FIELDS = fields("kode:string:Kode", "nama:string:Nama kecamatan")
AREAS: Mapping[str, object] = {
    "$schema": V2,
    "name": "wilayah",
    "title": "Kecamatan",
    "resources": [_resource("kecamatan", _AREA_FIELDS, primaryKey=["kode"])],
}


def good_project() -> Files:
    """Return the files of a project in which nothing is wrong."""
    import json

    return {
        SETTINGS: 'title = "Portal contoh"\narea = "Kabupaten Contoh"\n',
        DESCRIPTOR: json.dumps(RUMAH, ensure_ascii=False, indent=2) + "\n",
        "datapackages/wilayah/datapackage.json": json.dumps(AREAS, ensure_ascii=False, indent=2) + "\n",
        WILAYAH: "kode,nama\n16.07.01,Rambutan\n16.07.02,Betung\n16.07.03,Talang Kelapa\n",
        STOK: (
            "kode_kecamatan,tahun,rumah,anggaran,diperbarui\n"
            "16.07.01,2022,120,2400000000,2023-01-15\n"
            "16.07.02,2022,95,1900000000,2023-01-15\n"
            "16.07.03,2022,210,4200000000,2023-01-31\n"
            "16.07.01,2023,101,2020000000,2024-01-15\n"
            "16.07.02,2023,80,1600000000,2024-01-15\n"
            "16.07.03,2023,175,3500000000,2024-01-31\n"
        ),
        BANTUAN: "kode_desa,program,unit\n0101,BSPS,12\n0102,BSPS,9\n0203,Dana desa,4\n1004,BSPS,7\n",
        PENERIMA: "nomor,kecamatan,tahun\n1,Rambutan,2023\n2,Betung,2023\n3,Talang Kelapa,2023\n",
    }


def _replaced(path: str, *pairs: tuple[str, str]) -> Slip:
    def slip(files: Files) -> None:
        for old, new in pairs:
            assert old in files[path], old
            files[path] = files[path].replace(old, new)

    return slip


def _with_identity(files: Files) -> None:
    """Paste the list of the village office as it is: with the number and the name of every person."""
    files[PENERIMA] = (
        "nomor,kecamatan,tahun,nik\n1,Rambutan,2023,1607014101900003\n2,Betung,2023,1607024502850001\n"
        "3,Talang Kelapa,2023,1607031203880002\n"
    )
    files[DESCRIPTOR] = files[DESCRIPTOR].replace(
        '"title": "Tahun bantuan"\n          }',
        '"title": "Tahun bantuan"\n          },\n          {\n            "name": "nik"\n          }',
    )


def _with_copy(files: Files) -> None:
    """Copy the folder before changing anything in it: the copy has the name of the original."""
    own = {path: text for path, text in good_project().items() if "/rumah/" in path}
    files |= {path.replace("/rumah/", "/rumah - Salinan/"): text for path, text in own.items()}


# Slips that can be made together come in an order in which none hides another.
SLIPS: Mapping[str, Slip] = {
    "salah-ketik-pengaturan": _replaced(SETTINGS, ("title =", "titel =")),
    "folder-disalin": _with_copy,
    "titik-ribuan": _replaced(
        STOK, ("2400000000", "2.400.000.000"), ("95,19", "95,1.9"), ("3500000000", "3.500.000.000")
    ),
    "tanggal-31-februari": _replaced(STOK, ("2023-01-31", "31/02/2023")),
    "baris-total": _replaced(STOK, ("2024-01-31\n", "2024-01-31\nJumlah,,781,15620000000,\n")),
    "kunci-ganda": _replaced(STOK, ("16.07.02,2023", "16.07.01,2023")),
    "kode-tidak-dikenal": _replaced(STOK, ("16.07.03,2023", "16.07.13,2023")),
    "nol-hilang": _replaced(BANTUAN, ("0101", "101"), ("0102", "102"), ("0203", "203")),
    "kolom-hilang": _replaced(BANTUAN, ("program,", ""), ("BSPS,", ""), ("Dana desa,", "")),
    "kolom-nik": _with_identity,
    "csv-dari-excel": lambda files: files.update({STOK: _as_excel_writes(files[STOK])}),
}
# A column that is missing hides what is wrong below it: the day with everything has the other ten.
TOGETHER = tuple(name for name in SLIPS if name != "kolom-hilang")


def _as_excel_writes(text: str) -> str:
    """Write a table as a spreadsheet does under Indonesian settings: semicolons, and numbers with a decimal comma."""
    lines = [line.split(",") for line in text.splitlines()]
    for cells in lines[1:]:
        cells[3] = f"{cells[3]},00" if cells[3].isdecimal() else cells[3]
    return "".join(";".join(cells) + "\r\n" for cells in lines)
