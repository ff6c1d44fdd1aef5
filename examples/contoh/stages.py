"""How a house is handled in Kabupaten Contoh: stages, actors and what one hands to the next."""

from __future__ import annotations

from examples.contoh.spelling import REQUIRED, Column, Sheet

_STAGES = (
    ("Mendata", "Kader mendata rumah bersama pengurus RT.", "Daftar rumah"),
    ("Memeriksa", "Tim teknis memeriksa rumah di tempat.", "Berita acara pemeriksaan"),
    ("Menetapkan", "Dinas menetapkan penerima.", "Surat keputusan"),
    ("Membangun", "Kelompok warga membangun, didampingi fasilitator.", "Rumah yang selesai"),
    ("Melaporkan", "Kelompok warga melapor, dinas memeriksa hasilnya.", "Laporan akhir"),
)
# (programme, its stages): each with its name, what is done and what comes out of it
_PROGRAMMES = (
    ("rumah-kita", _STAGES),
    (
        "bantuan-pusat",
        (
            ("Mengusulkan", "Dinas mengusulkan nama-nama kepada pemerintah pusat.", "Usulan"),
            ("Membangun", "Kelompok warga membangun, didampingi fasilitator.", "Rumah yang selesai"),
            ("Memeriksa", "Dinas memeriksa hasilnya.", "Berita acara serah terima"),
        ),
    ),
)
_ACTORS = (
    ("kader", "Kader desa"),
    ("tim-teknis", "Tim teknis"),
    ("dinas", "Dinas Perumahan"),
    ("kelompok", "Kelompok warga"),
    ("fasilitator", "Fasilitator"),
    ("pusat", "Pemerintah pusat"),
)
# (programme, stage, actor, what it does, what it hands on, to whom)
_ROLES = (
    ("rumah-kita", 1, "kader", "Mendata rumah", "Daftar rumah", "tim-teknis"),
    ("rumah-kita", 2, "tim-teknis", "Memeriksa rumah", "Berita acara pemeriksaan", "dinas"),
    ("rumah-kita", 3, "dinas", "Menetapkan penerima", "Surat keputusan", "kelompok"),
    ("rumah-kita", 4, "kelompok", "Membangun rumah", "Rumah yang selesai", "dinas"),
    ("rumah-kita", 4, "fasilitator", "Mendampingi", None, None),
    ("rumah-kita", 5, "kelompok", "Melaporkan", "Laporan akhir", "dinas"),
    ("rumah-kita", 5, "dinas", "Memeriksa hasil", None, None),
    ("bantuan-pusat", 1, "dinas", "Mengusulkan penerima", "Usulan", "pusat"),
    ("bantuan-pusat", 1, "pusat", "Menetapkan dan menyalurkan dana", "Dana", "kelompok"),
    ("bantuan-pusat", 2, "kelompok", "Membangun rumah", "Rumah yang selesai", "dinas"),
    ("bantuan-pusat", 2, "fasilitator", "Mendampingi", None, None),
    ("bantuan-pusat", 3, "dinas", "Memeriksa hasil", "Berita acara serah terima", "pusat"),
)


def stage_sheets() -> tuple[Sheet, ...]:
    """Return the tables of stages and actors."""
    stage = Column("tahap", "integer", "Tahap", "Stage", "Nomor urut tahap.", "tahap", "", REQUIRED)
    programme = Column("program", "string", "Program", "Programme", "Kode program.", "program", "", REQUIRED)
    actor = Column("aktor", "string", "Pihak", "Actor", "Kode pihak.", "aktor", "", REQUIRED)
    handed = Column("keluaran", "string", "Keluaran", "Output", "Yang diserahkan.", "keluaran")
    return (
        Sheet(
            "tahap",
            "Tahap penanganan",
            "Stages",
            "Tahap demi tahap dari pendataan atau usulan sampai hasilnya diperiksa.",
            (
                stage,
                programme,
                Column("judul", "string", "Judul", "Title", "Nama tahap.", "uraian"),
                Column("isi", "string", "Isi", "Text", "Yang dikerjakan.", "isi"),
                handed,
            ),
            tuple((number, code, *texts) for code, stages in _PROGRAMMES for number, texts in enumerate(stages, 1)),
            ("program", "tahap"),
            ({"fields": "program", "reference": {"resource": "program", "fields": "kode"}},),
        ),
        Sheet(
            "aktor",
            "Pihak",
            "Actors",
            "Pihak yang terlibat.",
            (actor, Column("nama_aktor", "string", "Nama", "Name", "Nama pihak.", "nama-aktor", "", REQUIRED)),
            _ACTORS,
            ("aktor",),
        ),
        Sheet(
            "tahap-aktor",
            "Pihak di setiap tahap",
            "Actors by stage",
            "Siapa mengerjakan apa, dan kepada siapa hasilnya diserahkan.",
            (
                programme,
                stage,
                actor,
                Column("tugas", "string", "Tugas", "Task", "Yang dikerjakan.", "uraian", "", REQUIRED),
                handed,
                Column("kepada", "string", "Kepada", "To", "Yang menerima keluaran.", "penerima"),
            ),
            _ROLES,
            ("program", "tahap", "aktor"),
            (
                {
                    "fields": ["program", "tahap"],
                    "reference": {"resource": "tahap", "fields": ["program", "tahap"]},
                },
                {"fields": "aktor", "reference": {"resource": "aktor", "fields": "aktor"}},
                {"fields": "kepada", "reference": {"resource": "aktor", "fields": "aktor"}},
            ),
        ),
    )
