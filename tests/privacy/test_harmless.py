"""What looks like personal data and is none passes without a word: over a hundred columns of honest tables."""

from __future__ import annotations

from random import Random

import pytest

from tests.privacy.asking import kinds_of
from tests.privacy.people import STREETS, VILLAGES

_RANDOM = Random(16)
_LONG = [f"{_RANDOM.randrange(10**16):016}" for _ in range(60)]

COLUMNS: list[tuple[str, list[str]]] = [
    # codes
    ("kode_rekening", ["5.1.02.01.01.0024", "5.1.02.01.01.0025", "5.2.04.01.01.0003"]),
    ("kode_rekening", ["510201010024", "510201010025"]),
    ("kode", ["1.04.02.2.01.0001", "1.04.02.2.01.0002"]),
    ("kode_kegiatan", ["1.04.02.2.01.0001.5.1.02.01.01.0024", "1.04.02.2.01.0002.5.1.02.01.01.0031"]),
    ("kode_unit", ["1.04.2.10.0.00.01.0000", "1.03.0.00.0.00.02.0000"]),
    ("kode_urusan", ["1.04", "2.16", "8.01"]),
    ("kode_wilayah", ["16.07", "16.07.01", "16.07.01.2001"]),
    ("kode_desa", ["1607012001", "1607012002", "1607021001"]),
    ("kode_rt", ["16.07.01.2001.001.002", "16.07.01.2001.001.003"]),
    ("idsls", ["1607010001000100", "1607021002000200", "1607031004000300", "1607041009000100", "1607051011000700"]),
    ("kode_sls", ["1607010001000100", "1607021002000200"]),
    ("kode_barang", ["1.3.2.05.02.01.005", "1.3.2.05.02.06.009"]),
    ("kode_lokasi", ["12.16.07.04.01.05.0001", "12.16.07.04.02.05.0002", "12.16.07.04.03.06.0003"]),
    ("kode_transaksi", _LONG),
    ("no_resi", _LONG[:3]),
    ("nomor_referensi", _LONG),
    ("id", _LONG),
    ("barcode", ["8991234567890", "8992765432109"]),
    ("imei", ["356938035643809", "490154203237518"]),
    ("ntpn", ["A1B2C3D4E5F6G7H8", "0F1E2D3C4B5A6978"]),
    ("nop_pbb", ["16.07.010.001.001-0012.0", "16.07.010.001.001-0013.0"]),
    ("npsn", ["10603456", "69756432"]),
    ("nib", ["1234567890123", "9120001234567"]),
    ("kode_pos", ["30911", "30913", "30961"]),
    ("isbn", ["978-602-262-123-4", "9786022621234"]),
    ("issn", ["2746-9875", "1907-3445"]),
    ("doi", ["10.23960/rekrjits.v3i1.87", "10.1109/5.771073"]),
    ("uuid", ["550e8400-e29b-41d4-a716-446655440000", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"]),
    ("sha256", ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]),
    ("md5", ["5d41402abc4b2a76b9719d911017c592", "098f6bcd4621d373cade4e832627b4f6"]),
    ("commit", ["e83c5163316f89bfbde7d9ab23ca2e25604af290"]),
    ("kunci", ["a1607014101900003f", "rtlh1607014101900003x"]),
    ("kode_batang", ["0812345678901", "0712345678901", "0612345678901"]),
    # decrees and dates
    ("nomor_sk", ["115 Tahun 2021", "115/KPTS/M/2022", "300.2.2-2430/2025"]),
    ("dasar_hukum", ["UU 14/2008 Pasal 9 ayat (2) huruf b", "Perbup 115/2021", "Kepmen PUPR 115/KPTS/M/2022"]),
    ("nomor_surat", ["050/1234/BAPPEDA/2021", "050-1889 Tahun 2022", "900.1.13.1-0123"]),
    ("tanggal", ["2021-03-04", "2021-12-31", "08-08-2021"]),
    ("periode", ["2021-03-04 2022-05-06", "01-02-2021 03-04-2022", "12.03.2021 05.04.2022"]),
    ("nomor_dan_tanggal", ["1607/0102/0385/0001", "160701/2021", "16/07/01/2021/0003/1"]),
    ("daftar_kode", ["160701;160702;160703", "16|07|01", "1607\n0102\n0385\n0001"]),
    ("rentang_hari", ["01/02/2021;03/04/2022", "20210304/20220506", "2021/03/04\n2022/05/06"]),
    ("masa_berlaku", ["20210304-20220506", "20210304 20220506"]),
    ("rentang", ["01-01-2021 s.d. 31-12-2021", "01/01/2021 - 31/12/2021"]),
    ("waktu", ["2021-03-04T05:06:07+07:00", "2021-03-04 05:06:07.123456"]),
    ("stempel_waktu", ["20210304050607", "20210304050608"]),
    ("timestamp", ["1712345678901234", "1713345678901234", "1714345678901234"]),
    ("tahun", ["2019", "2020", "2021"]),
    ("hari_jadi", ["2002-04-10", "2002-07-02"]),
    ("peringatan", ["Hari lahir Pancasila, 1 Juni 1945", "Harlah NU 31 Januari 1926"]),
    ("tahun_lahir", ["1970", "1985", "1990"]),
    ("angka_kelahiran", ["12.5", "13.1"]),
    ("lahir_hidup", ["1024", "998"]),
    # numbers and places on earth
    ("bujur", ["104.7512345678901", "104.81234567890123", "105.0123456789012"]),
    ("longitude", ["104,7512345678901", "104,8123456789012"]),
    ("easting", ["456789.1234567891", "312070.2903846033", "471578.1103467608"]),
    ("koordinat", ["-2.9876543, 104.7654321", "-2.8876543, 104.6654321"]),
    ("geom", ["SRID=4326;POINT(104.7654321012345 -2.987654321012345)"]),
    ("grid", ["48M 456789 9681234", "48M 456799 9681244"]),
    ("nilai", ["0.1607014101900003", "0.2307014101900003"]),
    ("pangsa", ["1.607014101900003", "3.205014101900003"]),
    ("anggaran", ["1607014101900", "8417500000", "17500000"]),
    ("pagu", ["Rp8.417.500.000", "Rp628.123.456.789"]),
    ("realisasi", ["628.123.456.789", "81.234.567.890"]),
    ("apbn", ["2.714.155.719.841.000", "3.325.118.000.000.000"]),
    ("rumus", ["454.414 + 433.910 = 888.324", "481 rumah × Rp17.500.000 = Rp8.417.500.000"]),
    ("jumlah_kk", ["1234", "888324"]),
    ("jumlah_penerima", ["30284", "2142", "28142"]),
    ("jumlah_rekening", ["123456789", "234567890"]),
    ("pengguna_telepon", ["81234567890", "81234567891"]),
    # accounts and telephones that are nobody's
    ("uraian", ["Kode rekening 5.1.02.01.01.0024 belanja modal", "Rekening belanja 5.2.04"]),
    ("rekening", ["5.1.02.01", "5.1.02.02"]),
    ("catatan", ["Setor ke rek. kas daerah no. rek 143-30-00001 Bank Sumsel Babel"]),
    ("layanan", ["112", "110", "119", "14045", "1500-567", "0800-1-500-567"]),
    ("telepon_kantor", ["0711-891234", "(0711) 891235"]),
    ("call_center", ["0711891234", "1500123"]),
    ("email_dinas", ["dinasperkim@banyuasinkab.go.id", "info@banyuasinkab.go.id"]),
    ("surel", ["ppid@banyuasinkab.go.id", "puskesmasbetung@gmail.com", "sdn1.betung@yahoo.co.id"]),
    ("email", ["sditahmaddahlan@gmail.com", "smpit.alfurqon@yahoo.com", "ponpesdarulhijrah@gmail.com"]),
    ("akun", ["@pemkabbanyuasin", "@dinkes.banyuasin"]),
    ("contoh_surel", ["nama@contoh.id", "user@example.com"]),
    # names that are no persons
    ("nama_desa", VILLAGES),
    ("nama", VILLAGES),
    ("desa", [name.upper() for name in VILLAGES]),
    ("kelurahan", ["Pangkalan Balai", "Sterio", "Seterio", "Mulia Agung"]),
    ("nama_kecamatan", ["Banyuasin I", "Talang Kelapa", "Air Salek", "Suak Tapeh", "Makarti Jaya", "Sembawa"]),
    ("jalan", [f"Jl. {name}" for name in STREETS]),
    ("nama_jalan", STREETS),
    ("ruas", ["Jl. Jenderal Sudirman No. 1 - No. 120", "Jl. Kartini No. 5 - No. 60"]),
    ("nama", ["RSUD dr. Mohammad Hoesin", "SMA Muhammadiyah 1", "Universitas Ahmad Dahlan", "Masjid Sultan Mahmud"]),
    ("nama_sekolah", ["SD Kartini", "SMP Ki Hajar Dewantara", "SMK Sultan Agung"]),
    ("bandara", ["Soekarno-Hatta", "Sultan Mahmud Badaruddin II", "Halim Perdanakusuma"]),
    ("nama_tempat", ["Stadion Gelora Sriwijaya", "Taman Budaya", "Jembatan Musi"]),
    ("nama_program", ["Pro-Rakyat", "BSPS", "Baznas", "Bedah Rumah"]),
    ("penyedia", ["CV Budi Utama", "PT Surya Wijaya", "UD Hasan Jaya"]),
    ("penerima", ["Masjid Al Hidayah", "KSM Makmur", "Kelompok Tani Budi Luhur", "Gapoktan Jaya"]),
    ("penerima_bantuan", ["Lansia", "Penyandang disabilitas", "Keluarga miskin"]),
    ("kepala_keluarga", ["laki-laki", "perempuan", "laki-laki"]),
    ("nama_bupati", ["H. Amiruddin Inoed", "Yan Anton Ferdian", "H. Askolani"]),
    ("camat", ["Ahmad Yusuf", "Siti Rohani"]),
    ("penulis", ["Azhary", "Kustiani", "Purba"]),
    ("pahlawan_nasional", ["Raden Ajeng Kartini", "Cut Nyak Dien", "Ahmad Yani"]),
    ("nama_literatur", ["Giffinger, dkk (2007) (GF)", "Cohen (2014) (CO)"]),
    ("nama_ibu_kota", ["Pangkalan Balai", "Sekayu", "Muara Enim"]),
    ("nama_lain", ["Suak Tape", "Air Saleh"]),
    ("nama_kapal", ["KM Siti Aisyah", "KM Putri Ayu"]),
    ("nama_penyakit", ["Demam berdarah", "Diare", "Tuberkulosis"]),
    ("varietas", ["Ciherang", "Inpari 32", "Situ Bagendit"]),
    ("hari_besar", ["Maulid Nabi Muhammad", "Isra Mikraj", "Hari Kartini"]),
    ("aktor", ["Pemerintah Daerah", "Tim Teknis", "TFL", "PPK", "Masyarakat"]),
    ("penanggung_jawab", ["Dinas Perumahan Rakyat", "BPS Kabupaten Banyuasin", "Bappeda Litbang"]),
    ("jenis_kelamin", ["laki-laki", "perempuan"]),
    ("indikator", ["Kualifikasi Pendidikan", "Interaksi sosial", "Pelayanan publik"]),
    ("name", ["Smart People", "Smart Government", "Open data"]),
    # addresses that are public, and works along a street
    ("alamat_kantor", ["Jl. Merdeka No. 1 Pangkalan Balai", "Jl. Ahmad Yani No. 22"]),
    ("alamat_web", ["https://banyuasinkab.go.id", "https://data.go.id"]),
    ("alamat", ["https://banyuasinkab.go.id/2020/08/bank-sumsel-babel/", "https://sumeks.disway.id/amp/653725/"]),
    ("pekerjaan", ["Semenisasi Gg. Mawar RT 03 RW 02", "Pembangunan jalan RT 05 RW 01 Desa Langkan"]),
    ("lokasi", ["Desa Langkan", "Desa Sukaraja", "Kec. Betung"]),
    ("nama_sls", ["RT 001 Dusun 1", "RT 002 Dusun 1"]),
    ("rt_rw", ["RT 01 RW 02", "RT 02 RW 02"]),
    # signs that are no tricks
    ("keterangan", ["👨‍👩‍👧‍👦 keluarga 4 orang", "🏳️‍🌈 2021", "👩🏽‍🌾"]),
    ("arab", ["العربية\u200f 2024", "سنة ٢٠٢٤", "می‌خواهم"]),
    ("tautan", ["https://www.facebook.com/pemkab/posts/3101234567890123", "https://www.motorplus-online.com/read/252428364/x"]),
    ("sumber_url", ["https://infopublik.id/kategori/nusantara/481328/index.html", "https://www.detik.com/sumbagsel/berita/d-7408373/x"]),
]  # fmt: skip


def test_there_are_a_hundred() -> None:
    assert len(COLUMNS) >= 100


@pytest.mark.parametrize(("header", "cells"), COLUMNS, ids=[f"{n}-{header}" for n, (header, _) in enumerate(COLUMNS)])
def test_a_harmless_column_passes(header: str, cells: list[str]) -> None:
    assert kinds_of({header: cells})[header] == set()


TABLES: list[tuple[str, dict[str, list[str]]]] = [
    (
        "Puskesmas",
        {
            "nama": ["Puskesmas Betung", "Puskesmas Sembawa"],
            "alamat": ["Jl. Merdeka No. 12 RT 03", "Jl. Ahmad Yani No. 5"],
            "telepon": ["0711-891234", "(0711) 891235"],
            "email": ["puskesmas.betung@gmail.com", "pkm_sembawa@yahoo.com"],
            "latitude": ["-2.887654", "-2.923456"],
            "longitude": ["104.654321", "104.554321"],
        },
    ),
    (
        "RTLH per desa",
        {
            "kode_desa": ["16.07.01.2001", "16.07.01.2002"],
            "nama_desa": ["Budi Asih", "Sri Menanti"],
            "jumlah_rtlh": ["12", "7"],
            "lat": ["-2.887654", "-2.923456"],
            "lon": ["104.654321", "104.554321"],
        },
    ),
    (
        "Program",
        {
            "kode_program": ["A1", "A2", "A3"],
            "nama_program": ["BSPS", "DAK", "Kemitraan"],
            "nama_lengkap": [
                "Perbaikan rumah dari dana desa",
                "Kemitraan dengan dunia usaha",
                "Bantuan stimulan perumahan swadaya",
            ],
        },
    ),
    (
        "Hotel dan penginapan",
        {
            "nama_hotel": ["Hotel Kartini", "Wisma Sudirman"],
            "alamat": ["Jl. Sudirman No. 1", "Jl. Kartini No. 10"],
            "jumlah_kamar": ["20", "12"],
            "telp": ["0711 312345", "0711 312346"],
        },
    ),
    (
        "Pejabat struktural",
        {
            "Nama": ["Ir. Hasan Basri, M.Si.", "Dr. Dewi Sartika, S.E.", "M. Rizal, S.T."],
            "NIP": ["196703041994031005", "197208151998032007", "198001012006041012"],
            "Jabatan": ["Kepala Dinas Perkim", "Sekretaris Dinas", "Kabid Perumahan"],
        },
    ),
    (
        "Anggota DPRD",
        {
            "Nama": ["Irwan Setiawan, S.H.", "Nur Hidayat, S.H.I.", "Sukardi, S.P."],
            "Fraksi": ["Golkar", "PKB", "Gerindra"],
            "Jabatan": ["Ketua", "Wakil Ketua I", "Anggota"],
        },
    ),
    (
        "Berkas",
        {"nama_berkas": ["a.pdf", "b.pdf"], "sha256": ["ab" * 32, "cd" * 32], "bytes": ["16070141", "2304"]},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("title", "columns"), TABLES)
def test_a_harmless_table_passes(title: str, columns: dict[str, list[str]]) -> None:
    assert not any(kinds_of(columns, title).values())


@pytest.mark.parametrize(
    "columns",
    [
        {"Nama": ["Hasan Basri", "Dewi Sartika", "Rizal Fahmi"], "Jabatan": ["Ketua RT", "Kader", "Kepala keluarga"]},
        {"Nama": ["Hasan Basri", "Dewi Sartika", "Rizal Fahmi"], "Jabatan": ["Camat", "Lurah", ""]},
        {"Nama": ["Hasan Basri", "Dewi Sartika"], "Jabatan": ["Camat", "Lurah"], "Nama penerima": ["Hasan", "Dewi"]},
    ],
)
def test_a_list_of_officials_that_holds_others_is_told(columns: dict[str, list[str]]) -> None:
    assert any(kinds_of(columns, "Daftar").values())
