"""What a table is about: people and households, offices and shops, or places. Read off headers, titles and samples."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.folding import header_pattern, header_words

INSTITUTIONS = (
    "sekolah|sd|sdn|smp|smpn|sma|sman|smk|smkn|mi|mts|ma|man|paud|tk|pondok|pesantren|ponpes|universitas|kampus"
    "|perguruan tinggi|puskesmas|pustu|posyandu|rumah sakit|rs|rsud|klinik|apotek|faskes|instansi|opd|skpd|dinas|badan"
    "|kantor|upt|uptd|bumdes|koperasi|perusahaan|pt|cv|ud|toko|usaha|umkm|ukm|industri|pabrik"
    "|hotel|losmen|penginapan|restoran|rumah makan|pasar|bank|atm|spbu|masjid|mushola|musholla|gereja|vihara|pura"
    "|rumah ibadah|tempat ibadah|terminal|stasiun|bandara|pelabuhan|dermaga|polsek|polres|polda|koramil|kodim"
    "|pengadilan|kejaksaan|perpustakaan|museum|stadion|panti|yayasan|lembaga|organisasi|ormas|lsm|kelompok|gapoktan"
    "|poktan|kud|media|penerbit|vendor|penyedia|rekanan|wisata|objek wisata|destinasi|satuan pendidikan|company"
    "|school|hospital|office|institution|perangkat daerah|unit kerja|satker|layanan|tps|bpd|lpm"
)
_INSTITUTION_HEADER = header_pattern(
    f"""(nama|nm|kode|id|jenis|tipe) ({INSTITUTIONS})=, (npsn|nib|{INSTITUTIONS})=, kode faskes, akreditasi,
    bentuk pendidikan, jumlah (siswa|guru|kamar|tempat tidur|karyawan|murid)"""
)

_INSTITUTION_CELL = re.compile(rf"(?:{INSTITUTIONS})\b[.]?(?: |$)", re.IGNORECASE)
_PERSON_HEADER = header_pattern(
    """(nama|nm) (penerima|kepala keluarga|kk|krt|pemilik|pemohon|warga|penduduk|siswa|santri|mahasiswa|pasien
    |pelapor|korban|peserta|petani|nelayan|pekerja|istri|suami|anak|balita|lansia|ahli waris|calon penerima|ibu|ayah
    |orang tua|wali|responden|ktp|pengungsi|anggota|pelanggan|nasabah|pegawai|guru|karyawan|penghuni),
    nik, (no|nomor) kk, nkk, kartu keluarga, no ktp, kepala keluarga=, krt, (tanggal|tgl) lahir, ttl,
    penerima (manfaat|bantuan)=, pemilik rumah, penghuni="""
)
# Says whose name it is only together with its neighbours: a programme has a full name too.
_FULL_NAME = header_pattern("(nama|nm) lengkap, full name")
_THING_HEADER = header_pattern(
    f"""(nama|nm|kode|kd) (program|kegiatan|sub ?kegiatan|proyek|paket|pekerjaan|urusan|bidang|indikator|variabel|data
    |dataset|produk|barang|aset|komoditas|penyakit|obat|jabatan|dokumen|peraturan|aplikasi|sistem|dimensi|aspek
    |{INSTITUTIONS})="""
)
_HOUSEHOLD_TITLE = header_pattern(
    """rumah tangga, keluarga, kpm, penerima, warga, by name, rtlh, rumah tidak layak huni, pemilik rumah, penghuni,
    pasien, korban, lansia, difabel, disabilitas, siswa, households?, beneficiaries, recipients"""
)
_AREA_KEY = header_pattern(
    """(kode|kd|nama|nm|id) (provinsi|kabupaten|kota|kabupaten kota|kab kota|kecamatan|kelurahan|desa|desa kelurahan
    |kelurahan desa|wilayah|dusun|rt|rw|sls)=, =(provinsi|kabupaten|kota|kecamatan|kelurahan|desa|wilayah)"""
)
_FACTION_HEADER = header_pattern("=(nama )?fraksi")  # only those whom people elected sit in one
_POST_HEADER = header_pattern("jabatan=, position=, job title=")
# A post of public office, as decrees write it. Heads of an RT, of a group or of a family hold none.
_POST_CELL = re.compile(
    r"(?:plt[.]? |plh[.]? |pj[.]? )?(?:(?:wakil )?(?:bupati|gubernur|wali ?kota|camat)|lurah|sekda|inspektur|staf ahli"
    r"|(?:kepala|ka) ?(?:dinas|badan|kantor|bagian|bidang|sub ?bagian|sub ?bidang|seksi|upt|uptd|pelaksana|inspektorat"
    r"|satuan|satpol|desa|sekolah|puskesmas)|kadis|kaban|kabag|kabid|kasi|kasie|kasubbag|kasubag|kasubbid|kasubid|kades"
    r"|sekretaris (?:dinas|daerah|badan|kecamatan|camat|kelurahan|desa|dprd|dewan|inspektorat)"
    r"|asisten (?:\d|i+|pemerintahan|administrasi|perekonomian|umum)|direktur (?:rsud|rumah sakit|perumda|pdam))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)
class Subject:
    """The columns of a table together, and the title of its resource; `is_office` says what nobody has to guess."""

    columns: Sequence[Column] = ()
    title: str = ""
    is_office: bool = False

    @cached_property
    def has_persons(self) -> bool:
        """Tell whether a column is about single people or households."""
        if any(_PERSON_HEADER.search(column.header) for column in self.columns):
            return True
        return not self._names_things and any(_FULL_NAME.search(column.header) for column in self.columns)

    @cached_property
    def _names_things(self) -> bool:
        return any(_THING_HEADER.search(column.header) for column in self.columns)

    def is_name_of_a_thing(self, column: Column) -> bool:
        """Tell whether “full name” is that of a programme or an office, as the columns beside it say."""
        return _FULL_NAME.search(column.header) is not None and self._names_things and not self.has_persons

    @cached_property
    def has_institutions(self) -> bool:
        """Tell whether each row is an office, a school, a shop: their telephones and addresses are public."""
        if self.is_office or any(_INSTITUTION_HEADER.search(column.header) for column in self.columns):
            return True
        return any(_holds_institutions(column) for column in self.columns)

    @cached_property
    def is_of_officials(self) -> bool:
        """Tell whether each row is a holder of public office: a column of posts names only such, or one of factions."""
        if self.has_persons:
            return False
        return any(
            (_POST_HEADER.search(column.header) and _are_posts(column))
            or (_FACTION_HEADER.search(column.header) and len(column.cells) == column.filled > 0)
            for column in self.columns
        )

    @cached_property
    def is_of_areas(self) -> bool:
        """Tell whether each row is a place: a column of area codes or names never repeats."""
        return any(_AREA_KEY.search(column.header) and _is_key(column) for column in self.columns)

    @cached_property
    def is_of_households(self) -> bool:
        """Tell whether each row is a person or a household, by its columns or by the title."""
        if self.has_persons:
            return True
        return _HOUSEHOLD_TITLE.search(header_words(self.title)) is not None and not (
            self.is_of_areas or self.has_institutions
        )


def _holds_institutions(column: Column) -> bool:
    if column.is_numeric or column.type in ("date", "boolean"):
        return False
    sample = column.sample[:200]
    return len(sample) >= 1 and sum(bool(_INSTITUTION_CELL.match(cell)) for cell in sample) > 0.5 * len(sample)


def _are_posts(column: Column) -> bool:
    """Tell whether every row names a post of public office: one of another kind, or none, and the list is mixed."""
    return len(column.cells) > 0 and all(_POST_CELL.match(cell.strip()) for cell in column.cells)


def _is_key(column: Column) -> bool:
    filled = [cell for cell in column.cells if cell]
    return len(filled) > 0 and len(set(filled)) == len(filled)
