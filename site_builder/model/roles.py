"""The roles that a column can play: one table, from which docs/roles.md is generated.

Pages, charts and rules look up roles, never names of columns, resources or packages. A role is stated in the
descriptor as the field's `rdfType`. Where RDF Data Cube / SDMX has a term we use it; the others are ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# `.example` is a reserved name (RFC 2606): nobody can own it, so the prefix is a name and never an address.
PREFIX = "https://rumah-terbuka.example/peran#"
SDMX_DIMENSION = "http://purl.org/linked-data/sdmx/2009/dimension#"
SDMX_MEASURE = "http://purl.org/linked-data/sdmx/2009/measure#"
SDMX_ATTRIBUTE = "http://purl.org/linked-data/sdmx/2009/attribute#"

RoleKind = Literal["dimension", "measure", "attribute", "reference"]


@dataclass(frozen=True, slots=True)
class Role:
    """One role: its short name in code, its IRI in descriptors, what kind it is and what it means."""

    name: str
    iri: str
    kind: RoleKind
    meaning: str


def _ours(name: str, kind: RoleKind, meaning: str) -> Role:
    return Role(name, PREFIX + name, kind, meaning)


ROLES: tuple[Role, ...] = (
    # what, where, when
    Role("wilayah", SDMX_DIMENSION + "refArea", "dimension", "Kode wilayah menurut Kemendagri, sebagai teks."),
    _ours("nama-wilayah", "dimension", "Nama wilayah."),
    Role("periode", SDMX_DIMENSION + "refPeriod", "dimension", "Tahun atau periode yang dicakup nilai."),
    _ours("periode-mulai", "dimension", "Hari pertama yang dicakup nilai."),
    _ours("periode-selesai", "dimension", "Hari terakhir yang dicakup nilai."),
    _ours("periode-teks", "attribute", "Periode dengan kata-kata sumber, misalnya “akhir 2021”."),
    _ours(
        "jenis",
        "dimension",
        "Jenis angka: terdata, rencana, target, alokasi, disalurkan, tertangani, sisa, pagu, …",
    ),
    _ours("basis", "dimension", "Dasar pendataan; pergantian basis memutus deret."),
    _ours("program", "dimension", "Program atau kegiatan, dengan kodenya."),
    _ours("nama-program", "attribute", "Nama sebuah program pada tabel acuan."),
    _ours("bentuk-program", "attribute", "Program tunggal (program) atau beberapa bersama-sama (gabungan)."),
    _ours("kegiatan", "dimension", "Kegiatan yang dibiayai, atau jenis lokasinya."),
    _ours("komponen", "dimension", "Bagian dari sebuah besaran, misalnya bahan atau upah; jumlah: semuanya."),
    _ours("sumber-dana", "dimension", "Sumber pendanaan."),
    # values
    Role("nilai", SDMX_MEASURE + "obsValue", "measure", "Nilai pengamatan; jenisnya di kolom berperan jenis."),
    _ours("stok", "measure", "Rumah yang terdata sebagai RTLH."),
    _ours("tertangani", "measure", "Rumah yang ditangani."),
    _ours("sisa", "measure", "Rumah yang belum ditangani."),
    _ours("rencana", "measure", "Yang direncanakan."),
    _ours("target", "measure", "Yang ditargetkan."),
    _ours("alokasi", "measure", "Yang dialokasikan."),
    _ours("disalurkan", "measure", "Yang disalurkan."),
    _ours("pagu", "measure", "Anggaran yang ditetapkan."),
    _ours("realisasi", "measure", "Anggaran yang dibelanjakan."),
    _ours("satuan-bantuan", "measure", "Besar bantuan per unit."),
    _ours("skor", "measure", "Nilai hasil pengukuran."),
    _ours("luas", "measure", "Luas wilayah."),
    _ours("jumlah-unit", "measure", "Banyaknya rumah yang dibiayai uang pada baris yang sama."),
    _ours("jumlah-orang", "measure", "Banyaknya orang. Angka kecil disembunyikan: lihat docs/privacy.md."),
    _ours(
        "jumlah-rumah-tangga",
        "measure",
        "Banyaknya rumah tangga, keluarga atau rumah yang dihuni. Angka kecil disembunyikan: lihat docs/privacy.md.",
    ),
    # about a value
    Role("satuan", SDMX_ATTRIBUTE + "unitMeasure", "attribute", "Satuan nilai."),
    Role(
        "status",
        SDMX_ATTRIBUTE + "obsStatus",
        "attribute",
        "Asli, diturunkan, kira-kira, disimpulkan, bertentangan.",
    ),
    _ours("kumulatif", "attribute", "Apakah nilai menjumlahkan beberapa tahun."),
    _ours("sumber", "attribute", "Siapa yang menerbitkan angka ini."),
    _ours("sumber-url", "attribute", "Alamat sumber."),
    _ours("sumber-tanggal", "attribute", "Tanggal sumber terbit; boleh hanya tahun atau bulan."),
    _ours("catatan", "attribute", "Catatan pada angka."),
    _ours("kunci", "attribute", "Kunci baris yang tetap dari versi ke versi."),
    _ours("bagian-dari", "attribute", "Kunci baris yang memuat baris ini: keduanya jangan dijumlahkan."),
    _ours("bertentangan-dengan", "attribute", "Kunci baris atau kode faktor yang menyebut hal berbeda."),
    _ours("isi", "attribute", "Teks yang dikutip kata demi kata dari sumber."),
    _ours("uraian", "attribute", "Uraian dengan kata-kata penyusun, bukan kutipan."),
    _ours("urutan", "attribute", "Urutan baris di sumber."),
    _ours(
        "bentuk-dokumen", "dimension", "Bentuk peraturan atau dokumen, misalnya undang-undang atau peraturan-bupati."
    ),
    # indicators: a dimension has aspects, an aspect has variables; the result belongs to the variable (`indikator`)
    _ours("dimensi", "dimension", "Dimensi kota cerdas, misalnya Smart Government."),
    _ours("aspek", "dimension", "Aspek di dalam sebuah dimensi."),
    _ours("kode-indikator", "dimension", "Kode tetap sebuah indikator."),
    _ours("indikator", "dimension", "Nama indikator (variabel) yang diukur."),
    _ours("sub-indikator", "dimension", "Kode sub-indikator sebuah indikator."),
    _ours("parameter", "dimension", "Kode parameter yang mengukur sebuah indikator."),
    _ours("tingkat", "attribute", "Tingkat pada skala kematangan."),
    _ours("tingkat-urutan", "reference", "Urutan tingkat, dari 1."),
    _ours("batas-bawah", "reference", "Batas bawah tingkat (termasuk)."),
    _ours("batas-atas", "reference", "Batas atas tingkat (tidak termasuk, kecuali tingkat tertinggi)."),
    _ours("warna-tingkat", "reference", "Warna sebuah tingkat (#rrggbb); dipakai hanya bila cukup kontras."),
    _ours("metode", "attribute", "Cara sebuah indikator diukur, seperti disebut sumbernya."),
    _ours("rumus", "attribute", "Rumus sebuah indikator, seperti disebut sumbernya."),
    _ours("pakar", "dimension", "Ahli atau literatur yang menyebut sebuah aspek."),
    _ours("nama-pakar", "attribute", "Nama ahli atau literatur pada tabel acuan."),
    # SWOT
    _ours("faktor", "dimension", "Kode faktor SWOT, misalnya S1."),
    _ours("kelompok-faktor", "dimension", "Kelompok faktor: S, W, O atau T."),
    _ours("strategi", "dimension", "Nomor strategi."),
    _ours("kelompok-strategi", "dimension", "Dua kelompok faktor yang dipertemukan strategi: SO, WO, ST atau WT."),
    _ours("hal", "dimension", "Perihal kutipan: arah, sasaran atau tingkat-acuan."),
    _ours("sumbu", "dimension", "Sumbu matriks: IFAS atau EFAS."),
    # stages
    _ours("tahap", "dimension", "Nomor urut tahap sebuah program."),
    _ours("aktor", "dimension", "Pihak yang berperan."),
    _ours("nama-aktor", "attribute", "Nama pihak pada tabel acuan."),
    _ours("keluaran", "attribute", "Apa yang diserahkan ke tahap atau pihak berikutnya."),
    _ours("penerima", "dimension", "Pihak yang menerima keluaran."),
    # places
    _ours("wilayah-induk", "reference", "Kode wilayah yang memuat wilayah ini."),
    _ours("nama-lain", "reference", "Nama lain atau ejaan lain."),
    _ours("berlaku-mulai", "reference", "Hari pertama wilayah ini berdiri sendiri, misalnya sejak pemekaran."),
    _ours("berlaku-sampai", "reference", "Hari terakhir wilayah ini berdiri sendiri."),
    _ours("wilayah-asal", "reference", "Kode wilayah asal sebelum pemekaran; lebih dari satu dipisahkan titik koma."),
    _ours("kode-lain", "reference", "Kode wilayah menurut lembaga lain, misalnya BPS."),
    _ours("posisi-baris", "reference", "Baris pada peta petak, dari 1 di utara."),
    _ours("posisi-kolom", "reference", "Kolom pada peta petak, dari 1 di barat."),
    # expected figures
    _ours("penanggung-jawab", "attribute", "Siapa yang semestinya menerbitkan."),
    _ours("kelas-informasi", "attribute", "Kelas informasi menurut UU 14/2008."),
    _ours("tingkat-wilayah", "attribute", "Sampai tingkat wilayah mana angka diharapkan: kabupaten atau kecamatan."),
    _ours("frekuensi", "attribute", "Jarak antara dua angka yang diharapkan (ISO 8601), misalnya P1Y."),
    # openness: what must be published for a parameter to be met; the status is computed, never typed in
    _ours("untuk-status", "attribute", "Status yang dicapai bila syarat dipenuhi."),
    _ours("syarat-peran", "attribute", "Peran yang harus dipegang kolom-kolom satu tabel, dipisahkan spasi."),
    _ours("umur-maksimum", "attribute", "Umur paling lama sebuah angka, dalam tahun."),
    _ours("syarat-halaman", "attribute", "Bagian portal atau halaman yang harus ada, dipisahkan spasi."),
    _ours("harus-resmi", "attribute", "Apakah hanya terbitan badan publik yang berlaku."),
    _ours("penerbit", "attribute", "Nama penerbit: pembuka teks di kolom berperan sumber."),
    _ours("golongan-penerbit", "attribute", "Golongan penerbit: badan-publik, atau yang lain."),
)

BY_IRI = {role.iri: role for role in ROLES}
BY_NAME = {role.name: role for role in ROLES}
