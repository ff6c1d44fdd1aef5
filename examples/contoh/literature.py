"""Invented literature: who names which indicator and aspect, one owner unsure, and the aspects that were chosen."""

from __future__ import annotations

from collections.abc import Sequence

from examples.contoh.measures import CODE, CODE_KEY, TEXT
from examples.contoh.spelling import REQUIRED, Column, Sheet, enumerated

_WORKS = (
    ("RK", "Rekaan, dkk (2015) (RK)", "Rekaan, A. & Karangan, B. (2015). Kabupaten cerdas: sebuah andaian."),
    ("MS", "Misalnya (2018) (MS)", "Misalnya, C. (2018). Ukuran yang dapat diulang. Jurnal Rekaan 3(1)."),
    ("UM", "Umpama & Andai (2021) (UM)", "Umpama, D. & Andai, E. (2021). Warga sebagai ukuran. Penerbit Contoh."),
)
_ASPECTS = (
    ("RK", "Pendidikan", "asli"),
    ("RK", "Keterbukaan", "asli"),
    ("RK", "Air", "asli"),
    ("MS", "Keterbukaan", "asli"),
    ("MS", "Layanan", "asli"),
    ("UM", "Pendidikan", "asli"),
    ("UM", "Keterbukaan", "disimpulkan"),
    ("UM", "Pasar", "asli"),
)
_CHOSEN = (("Warga", "Pendidikan"), ("Pemerintahan", "Keterbukaan"), ("Pemerintahan", "Layanan"), ("Lingkungan", "Air"))
_UNSURE = "Halaman sumbernya tidak lengkap; kemungkinan milik penulis ini."
_WORK = Column("pustaka", "string", "Pustaka", "Work", "Kode pustaka.", "pakar", "", REQUIRED)
_WORK_KEY = {"fields": "pustaka", "reference": {"resource": "pustaka", "fields": "pustaka"}}


def literature_sheets(codes: Sequence[str]) -> tuple[Sheet, ...]:
    """Return the works, their pairs with the indicators, their aspects, and the aspects that were chosen."""
    return _works(), _pairs(codes), _aspects(), _chosen()


def _works() -> Sheet:
    name = Column("nama_pustaka", "string", "Nama", "Name", "Nama pendek.", "nama-pakar", "", REQUIRED)
    return Sheet("pustaka", "Pustaka", "Literature", "Karya yang dirujuk.", (_WORK, name, TEXT), _WORKS, ("pustaka",))


def _pairs(codes: Sequence[str]) -> Sheet:
    rows = [
        (code, work[0]) for place, code in enumerate(codes) for work in (_WORKS[place % 3], _WORKS[(place + 1) % 3])
    ]
    return Sheet(
        "indikator-pustaka",
        "Pustaka tiap indikator",
        "Literature of each indicator",
        "Pasangan indikator dan pustaka.",
        (CODE, _WORK),
        tuple(rows),
        ("kode", "pustaka"),
        (CODE_KEY, _WORK_KEY),
    )


def _aspects() -> Sheet:
    status = enumerated("asli", "disimpulkan")
    return Sheet(
        "aspek-pustaka",
        "Aspek menurut pustaka",
        "Aspects by work",
        "Aspek yang disebut tiap karya. Pemilik satu aspek tidak pasti.",
        (
            *(_WORK, TEXT),
            Column("status", "string", "Status", "Status", "Asli atau disimpulkan.", "status", "", status),
            Column("catatan", "string", "Catatan", "Note", "Catatan.", "catatan"),
        ),
        tuple((work, aspect, state, "" if state == "asli" else _UNSURE) for work, aspect, state in _ASPECTS),
        ("pustaka", "isi"),
        (_WORK_KEY,),
    )


def _chosen() -> Sheet:
    return Sheet(
        "aspek-terpilih",
        "Aspek terpilih",
        "Chosen aspects",
        "Aspek yang paling sering disebut, dengan dimensinya.",
        (
            TEXT,
            Column("dimensi", "string", "Dimensi", "Dimension", "Dimensi.", "dimensi", "", REQUIRED),
            Column("aspek", "string", "Aspek", "Aspect", "Bagian dari dimensi.", "aspek", "", REQUIRED),
        ),
        tuple((aspect, dimension, aspect) for dimension, aspect in _CHOSEN),
        ("isi",),
    )
