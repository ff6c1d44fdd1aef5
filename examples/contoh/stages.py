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
_ACTORS = (
    ("kader", "Kader desa"),
    ("tim-teknis", "Tim teknis"),
    ("dinas", "Dinas Perumahan"),
    ("kelompok", "Kelompok warga"),
    ("fasilitator", "Fasilitator"),
)
# (stage, actor, what it does, what it hands on, to whom)
_ROLES = (
    (1, "kader", "Mendata rumah", "Daftar rumah", "tim-teknis"),
    (2, "tim-teknis", "Memeriksa rumah", "Berita acara pemeriksaan", "dinas"),
    (3, "dinas", "Menetapkan penerima", "Surat keputusan", "kelompok"),
    (4, "kelompok", "Membangun rumah", "Rumah yang selesai", "dinas"),
    (4, "fasilitator", "Mendampingi", None, None),
    (5, "kelompok", "Melaporkan", "Laporan akhir", "dinas"),
    (5, "dinas", "Memeriksa hasil", None, None),
)


def stage_sheets() -> tuple[Sheet, ...]:
    """Return the tables of stages and actors."""
    stage = Column("tahap", "integer", "Tahap", "Stage", "Nomor urut tahap.", "tahap", "", REQUIRED)
    actor = Column("aktor", "string", "Pihak", "Actor", "Kode pihak.", "aktor", "", REQUIRED)
    handed = Column("keluaran", "string", "Keluaran", "Output", "Yang diserahkan.", "keluaran")
    return (
        Sheet(
            "tahap",
            "Tahap penanganan",
            "Stages",
            "Lima tahap dari pendataan sampai laporan.",
            (
                stage,
                Column("program", "string", "Program", "Programme", "Kode program.", "program", "", REQUIRED),
                Column("judul", "string", "Judul", "Title", "Nama tahap.", "uraian"),
                Column("isi", "string", "Isi", "Text", "Yang dikerjakan.", "isi"),
                handed,
            ),
            tuple((number, "rumah-kita", *texts) for number, texts in enumerate(_STAGES, 1)),
            ("tahap",),
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
                stage,
                actor,
                Column("tugas", "string", "Tugas", "Task", "Yang dikerjakan.", "uraian", "", REQUIRED),
                handed,
                Column("kepada", "string", "Kepada", "To", "Yang menerima keluaran.", "penerima"),
            ),
            _ROLES,
            ("tahap", "aktor"),
            (
                {"fields": "tahap", "reference": {"resource": "tahap", "fields": "tahap"}},
                {"fields": "aktor", "reference": {"resource": "aktor", "fields": "aktor"}},
                {"fields": "kepada", "reference": {"resource": "aktor", "fields": "aktor"}},
            ),
        ),
    )
