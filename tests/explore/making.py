"""A project with two tables: one in pieces with every kind of cell, one that means harm."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.pages.projects import table, write_package
from tests.strangers import HOSTILE

ROWS = 143
MISSING = [
    {"value": "", "label": "belum dipublikasikan"},
    {"value": "-", "label": "tidak berlaku"},
    {"value": "<5", "label": "kurang dari 5, tidak ditampilkan", "label_en": "fewer than 5, not shown"},
]
FIELDS = [
    {"name": "kode", "type": "string", "title": "Kode wilayah"},
    {"name": "nama", "type": "string", "title": "Nama"},
    {"name": "tahun", "type": "year", "title": "Tahun"},
    {"name": "nilai", "type": "number", "title": "Nilai", "unit": "rupiah"},
    {"name": "tanggal", "type": "date", "title": "Tanggal"},
    {"name": "resmi", "type": "boolean", "title": "Resmi"},
    {"name": "alamat", "type": "string", "title": "Alamat"},
    {"name": "program, utama", "type": "string", "title": "Program"},
]
NAMES = ("Érna Tua", "jalan 10", "Jalan 2", 'dengan "kutip", koma', "dua\nbaris", "=a+b", "Zaitun")
PROGRAMMES = ("BSPS", "Dana & Desa", "BSPS, tahap 2", "")


def _rows() -> Iterable[Sequence[object]]:
    for number in range(ROWS):
        amount: object = ("", "<5", "-", 2**53 + 1, 2**53, "1250.50", "-3")[number % 7] if number < 70 else number * 977
        yield (
            f"16.{number % 12:02}",
            f"{NAMES[number % len(NAMES)]}",
            2019 + number % 3,
            amount,
            f"202{number % 5}-0{number % 9 + 1}-17" if number % 11 else "",
            "true" if number % 2 else "false",
            f"https://www.contoh.id/{number}?a=1&b=2" if number % 3 else "javascript:alert(1)",
            PROGRAMMES[number % 4],
        )


def as_csv(rows: Iterable[Sequence[object]]) -> str:
    """Write rows as CSV."""
    buffer = io.StringIO()
    csv.writer(buffer).writerows(rows)
    return buffer.getvalue()


def write_project(project: Path) -> None:
    """Write both packages."""
    isi = as_csv([[str(field["name"]) for field in FIELDS], *_rows()])
    descriptor = {"name": "ragam", "resources": [table("isi", FIELDS, missingValues=MISSING)]}
    write_package(project, descriptor, {"data/isi.csv": isi})
    heads = [f"{text[:60]}{number}" for number, text in enumerate(HOSTILE)]
    hostile = as_csv([heads, *(HOSTILE[n:] + HOSTILE[:n] for n in range(len(HOSTILE)))])
    fields = [{"name": name, "title": name} for name in heads]
    write_package(project, {"name": "jahat", "resources": [table("isi", fields)]}, {"data/isi.csv": hostile})
