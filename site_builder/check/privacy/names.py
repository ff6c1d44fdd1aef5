"""Columns of persons' names: by header words, by the names themselves, never by a single cell.

Places, streets, institutions and programmes named after people are no persons; nor are authors and holders of public
office, whose names belong to their work (UU 14/2008 article 18).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.evidence import Detection, characters_shape
from site_builder.check.privacy.folding import header_pattern
from site_builder.check.privacy.given_names import CLEAR
from site_builder.check.privacy.subject import INSTITUTIONS, Subject

Says = Literal["person", "perhaps", "nothing", "other"]

_PERSONS = (
    "penerima|penerima bantuan|penerima manfaat|calon penerima|kepala keluarga|kk|krt|kepala rumah tangga|pemilik"
    "|pemohon|warga|penduduk|siswa|siswi|murid|santri|mahasiswa|pasien|pelapor|korban|peserta|anggota|anggota keluarga"
    "|petani|peternak|nelayan|pekerja|karyawan|pegawai|guru|perawat|bidan|tukang|istri|suami|anak|balita|bayi|lansia"
    "|ahli waris|ibu|ibu kandung|ayah|ayah kandung|bapak|orang tua|ortu|wali|responden|pelanggan|nasabah|wajib pajak"
    "|pembeli|penghuni|pengungsi|difabel|almarhum|tersangka|terdakwa|pengadu|petugas|operator|kader|relawan|pendamping"
    "|pengusul|saksi|ketua kelompok|ketua|bendahara|sekretaris|penanggung jawab|pj|kontak|pic|ktp|asn|pns|honorer"
)
_PERSON = header_pattern(
    f"""(nama|nm|name) ((calon|para) )?({_PERSONS}), (nama|nm) (lengkap|panggilan|depan|belakang|tengah|orang|individu),
    (full|first|last|given|family|middle|sur|nick) ?name, (beneficiary|recipient|patient|owner|customer|person) name,
    namalengkap, namakk, namakrt"""
)
_PERHAPS = header_pattern(
    f"""(nama|nm|names?)=, =({_PERSONS}), =(pemilik rumah|atas nama|a n),
    =(person|owner|beneficiary|recipient|patient|customer|orang)"""
)
# Public office and published work: the name belongs to the post or the book (and "ibu kota" is nobody's mother).
_PUBLIC = header_pattern(
    """bupati, gubernur, wali ?kota, presiden, menteri, camat, lurah, kades, kepala (desa|dinas|daerah|badan|opd|sekolah
    |puskesmas|bagian|bidang|upt|kantor|kampung|lingkungan), pejabat, direktur, rektor, dekan, dprd, dpr, bawaslu, kpu,
    fraksi, caleg, paslon, partai, calon (bupati|gubernur|legislatif|anggota), hakim, pahlawan, tokoh, sultan, raja,
    penulis, pengarang, authors?, peneliti, pakar, ahli (?!waris), narasumber, editor, penerbit, pembicara, penyusun,
    kontributor, sumber, referensi, citation, source, atlet, artis, ibu ?kota, anak (sungai|perusahaan|desa)"""
)
_THINGS = (
    f"{INSTITUTIONS}|desa|kelurahan|kecamatan|kabupaten|kota|kab|provinsi|wilayah|daerah|negara|jalan|ruas|jembatan"
    "|sungai|danau|gunung|pulau|dusun|kampung|lokasi|tempat|program|kegiatan|sub ?kegiatan|proyek|paket|pekerjaan"
    "|urusan|bidang|indikator|variabel|data|dataset|kolom|berkas|file|produk|barang|aset|komoditas|tanaman|penyakit|obat"
    "|jabatan|pangkat|dokumen|peraturan|literatur|buku|jurnal|bahasa|suku|agama|aplikasi|sistem|situs|akun|belanja"
    "|dimensi|aspek|aktor|lain|latin|ilmiah|kapal|kelas|mata pelajaran|jurusan|tipe|jenis|kategori|column|field|country"
    "|city|region|district|province|village|product|street|road|species|brand|merek|event|acara|atraksi"
)
_OTHER = header_pattern(
    f"""(nama|nm|name|kode) ({_THINGS}), =(?!kolom|column|field|data)({_THINGS}), jumlah, jml, banyak, persen,
    persentase, total, kode, jenis, status, kategori, tingkat, kelompok, url, alamat, tanggal, tgl, tahun, nomor, no,
    deskripsi, keterangan, catatan, uraian, judul, title"""
)
_TITLES = re.compile(
    r"\b(?:h|hj|haji|hajah|kh|ust|ustadz|ustadzah|prof|dr|drs|dra|drg|ir|r|ra|rr|m|muh|st|sdr|sdri|bpk|bapak|ibu|alm|almh"
    r"|tgk|kms|ms|mgs|nyayu|ny|tn|bin|binti|ba|bba|se|sh|mm|mt|ns|skm|ph ?d|a ?md(?: ?keb| ?kep)?"
    r"|s ?(?:pd(?: ?i)?|sos|e|h|t|kom|ip|ked|kep|farm|si|ag|gz|psi|pt)|m ?(?:m|si|pd|h|t|kes|kom|ti|ak|farm))\b"
)
_PLACE = re.compile(
    rf"^(?:{INSTITUTIONS}|desa|kelurahan|kecamatan|jl|jln|jalan|gang|gg|lorong|kab|kabupaten|kota|kec|prov|provinsi|dusun|kampung|kp|talang|tanjung"
    r"|muara|sungai|sei|pulau|teluk|pangkalan|lubuk|ulak|suka|sumber|karang|rantau|simpang|air|tebing|pematang|bukit|gunung|danau"
    r"|perumahan|perum|komplek|blok|taman|jembatan|tugu|monumen|patung|gedung|gelora|lapangan|bendungan|waduk|embung|irigasi"
    r"|pembangunan|peningkatan|rehabilitasi|pengadaan|program|kegiatan|bantuan|penyediaan|penyusunan|hari|tim|majlis|majelis"
    r"|masyarakat|pemerintah|partai|fraksi|komisi|batalyon|kapal|km|tol|ruas|universitas)\b"
)
_WORD = re.compile(r"[a-z]+")
_SHAPE = re.compile(r"[A-Za-zÀ-ÿ.,'`()/\- ]+")
# Endings that only names have; those of places as well (-sari, -mulyo, -wangi, -rejo) are left out.
_ENDING = re.compile(
    r"[a-z]{2,}(?:wati|yanti|yanto|yani|ningsih|ningrum|uddin|udin|ullah|syah|syahputra|iyah|awan|ianto|iyanto|iyono|iyadi"
    r"|itasari|astuti|andari|ansyah|ansah|nawati|rizal|fitri|hayati|rahman|tono|wanto|manto|yono|putra|putri)"
)


def detect_names(column: Column, subject: Subject) -> Iterator[Detection]:
    """Yield the column itself where it holds persons' names."""
    if not column.sample:
        return
    says = "perhaps" if subject.is_name_of_a_thing(column) else _says(column.header)
    if says == "other" or (says == "perhaps" and subject.is_of_officials):
        return
    shaped = [cell for cell in column.sample if _is_shaped(cell)]
    known = sum(_is_known(cell) for cell in shaped)
    if _is_column_of_names(says, len(column.sample), shaped, known, subject):
        rows = [row for row, cell in enumerate(column.cells) if cell and _is_shaped(cell)]
        yield Detection("name", rows, characters_shape(len(column.cells[rows[0]])))


def _says(header: str) -> Says:
    """Read the header: names of persons, perhaps, nothing about it, or names of something else."""
    if _PUBLIC.search(header):
        return "other"
    if _PERSON.search(header):
        return "person"
    return "other" if _OTHER.search(header) else "perhaps" if _PERHAPS.search(header) else "nothing"


def _is_column_of_names(says: Says, size: int, shaped: list[str], known: int, subject: Subject) -> bool:
    """Weigh the header against the cells: the less it says, the more of them must be known names."""
    share, names = len(shaped) / size, known / size
    several_words = sum(" " in cell.strip() for cell in shaped) / size
    if says == "person":
        is_list = several_words >= 0.2 or names >= 0.15 or subject.has_persons
        return share >= 0.5 and is_list and (size >= 6 or names > 0 or several_words >= 0.5)
    if says == "perhaps":
        return share >= 0.6 and names >= (0.15 if subject.has_persons else 0.3)
    return share >= 0.7 and names >= 0.5 and several_words >= 0.3 and known >= 3


def _is_shaped(cell: str) -> bool:
    """Tell whether a cell could be a person's name: one to six words of letters that do not begin as a place does."""
    if not 2 <= len(cell) <= 60 or not _SHAPE.fullmatch(cell):
        return False
    words = _words(cell)
    return 1 <= len(words) <= 6 and not _PLACE.match(" ".join(words))


def _is_known(cell: str) -> bool:
    """Tell whether a word of it is a name that means nothing else, or ends as only names do."""
    return any(word in CLEAR or (len(word) >= 6 and _ENDING.fullmatch(word)) for word in _words(cell))


def _words(cell: str) -> list[str]:
    """Return the words of a name in lower case, without titles and degrees."""
    return [word for word in _WORD.findall(_TITLES.sub(" ", cell.lower().replace(".", " "))) if len(word) > 1]
