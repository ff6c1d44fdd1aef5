"""A labelled corpus from fixed seeds: strings and tables with personal data of invented people, and harmless ones.

What is what is known because it was made so. Names and addresses come from a `People` source: the tests use
people.py, the benchmark Faker's Indonesian names where Faker is installed; the product knows neither list.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Protocol

from tests.privacy import spellings
from tests.privacy.people import FAMILY, GIVEN, STREETS, VILLAGES

Cells = list[str]


class People(Protocol):
    """Where names and addresses come from."""

    def name(self, random: Random) -> str: ...

    def address(self, random: Random) -> str: ...


class OwnPeople:
    """Names of people.py in the forms that lists of recipients hold."""

    def name(self, random: Random) -> str:
        words = random.choice(
            [
                [random.choice(GIVEN)],
                [random.choice(GIVEN), random.choice(FAMILY)],
                [random.choice(GIVEN), random.choice(FAMILY)],
                [random.choice(GIVEN), random.choice(GIVEN), random.choice(FAMILY)],
                ["Hj.", random.choice(GIVEN)],
                [random.choice(GIVEN), "bin", random.choice(GIVEN)],
                [random.choice(GIVEN), f"{random.choice(FAMILY)},", "S.Pd"],
            ]
        )
        return " ".join(words)

    def address(self, random: Random) -> str:
        street, village = random.choice(STREETS), random.choice(VILLAGES)
        number, rt, rw = random.randint(1, 150), random.randint(1, 30), random.randint(1, 9)
        return random.choice(
            [
                f"Jl. {street} No. {number}",
                f"Jl. {street} No. {number} RT {rt:02} RW {rw:02} {village}",
                f"Jalan {street} Lr. Masjid RT.{rt:03}/RW.{rw:03}",
                f"RT {rt:02}/{rw:02} Desa {village}",
                f"Dusun {random.choice(['I', 'II', 'III', 'IV'])} RT {rt:03} Desa {village}",
                f"Gg. Mawar No {number}, {village}",
                f"Perumahan {village} Permai Blok {random.choice('ABCD')} No. {number}",
                f"Kp. {village} RT/RW {rt:03}/{rw:03}",
            ]
        )


@dataclass(frozen=True)
class LabelledTable:
    """A table: its title, its columns and, by header, the kinds of personal data that each really holds."""

    title: str
    columns: Mapping[str, Cells]
    kinds: Mapping[str, frozenset[str]]


# ---- strings -------------------------------------------------------------------------------------------------------

_IDENTITY = frozenset(("nik", "kk"))
STRING_KINDS: Mapping[str, frozenset[str]] = {
    "nik": _IDENTITY, "kk": _IDENTITY, "npwp": frozenset(("npwp",)),
    "phone": frozenset(("phone",)), "email": frozenset(("email",)), "harmless": frozenset(),
}  # fmt: skip


def labelled_strings(count: int, seed: int) -> Iterator[tuple[str, str]]:
    """Yield (label, text) pairs; half of them harmless."""
    random = Random(seed)
    for number in range(count):
        label = "harmless" if number % 2 else random.choice(["nik", "nik", "kk", "npwp", "phone", "email"])
        yield label, _string(label, random)


def _string(label: str, random: Random) -> str:
    match label:
        case "nik":
            return random.choice(spellings.IDENTITY_SPELLINGS)(spellings.nik(random))
        case "kk":
            return random.choice(spellings.IDENTITY_SPELLINGS)(spellings.kk(random))
        case "npwp":
            return random.choice(spellings.NPWP_SPELLINGS)(spellings.npwp(random))
        case "phone" if random.random() < 0.2:
            return spellings.landline(random)
        case "phone":
            return random.choice(spellings.PHONE_SPELLINGS)(spellings.mobile(random))
        case "email":
            return spellings.email(random, random.choice(GIVEN), random.choice(FAMILY))
        case _:
            return random.choice(HARMLESS_STRINGS)(random)


def _day(random: Random, first: int = 2000, last: int = 2024) -> date:
    return date(first, 1, 1) + timedelta(days=random.randrange(365 * (last - first + 1)))


def budget_code(random: Random) -> str:
    head = f"5.{random.randint(1, 3)}.{random.randint(1, 5):02}.{random.randint(1, 9):02}"
    return f"{head}.{random.randint(1, 20):02}.{random.randint(1, 99):04}"


def village_code(random: Random) -> str:
    return f"16.07.{random.randint(1, 21):02}.{random.choice([1, 2])}{random.randint(1, 30):03}"


def activity_code(random: Random) -> str:
    return f"1.04.{random.randint(1, 9):02}.2.{random.randint(1, 20):02}.{random.randint(1, 99):04}"


HARMLESS_STRINGS: Sequence[Callable[[Random], str]] = (
    budget_code,
    village_code,
    activity_code,
    lambda random: f"{activity_code(random)}.{budget_code(random)}",
    lambda random: f"{random.uniform(95, 141):.{random.randint(3, 14)}f}",
    lambda random: repr(random.uniform(-11, 6)),
    lambda random: repr(random.uniform(0, 1)),
    lambda random: repr(random.uniform(100_000, 900_000)),
    lambda random: f"{random.uniform(-6, -2):.6f}, {random.uniform(102, 106):.6f}",
    lambda random: f"Rp{random.randint(1, 10**12):,}".replace(",", "."),
    lambda random: str(random.randint(1, 10**9)),
    lambda random: f"{random.randint(1, 999)} Tahun {random.randint(1999, 2025)}",
    lambda random: f"{random.randint(1, 999):03}/{random.randint(1, 999)}/KPTS/DPRKPP/{random.randint(2015, 2025)}",
    lambda random: f"300.2.2-{random.randint(1, 9999)}/{random.randint(2015, 2025)}",
    lambda random: f"{random.randint(1, 99)}/KPTS/M/{random.randint(2015, 2025)}",
    lambda random: _day(random).isoformat(),
    lambda random: _day(random).strftime("%d-%m-%Y"),
    lambda random: f"{_day(random).isoformat()} {_day(random).isoformat()}",
    lambda random: f"{_day(random):%d.%m.%Y} - {_day(random):%d.%m.%Y}",
    lambda random: f"{_day(random).isoformat()}T{random.randint(0, 23):02}:{random.randint(0, 59):02}:00+07:00",
    lambda random: f"Desa {random.choice(VILLAGES)}",
    lambda random: f"Jalan {random.choice(STREETS)}",
    lambda random: f"Pembangunan jalan setapak RT {random.randint(1, 20):02} Desa {random.choice(VILLAGES)}",
    lambda random: f"https://banyuasinkab.go.id/{random.randint(2015, 2025)}/08/berita-{random.randint(1, 99999)}/",
    lambda random: f"NPSN {random.randint(10_000_000, 99_999_999)}",
    lambda random: hashlib.sha256(str(random.random()).encode()).hexdigest(),
    lambda random: hashlib.md5(str(random.random()).encode(), usedforsecurity=False).hexdigest(),
    lambda random: "info@banyuasinkab.go.id",
    lambda random: random.choice(["112", "110", "14045", "1500-567", "0800-1-500-567"]),
    lambda random: f"{random.randint(1, 99)},{random.randint(0, 9)} persen",
    lambda random: f"{random.randint(10, 99)}.{random.randint(100, 999)}.{random.randint(100, 999)} jiwa",
    lambda random: f"INV/{random.randint(2015, 2025)}/{random.randint(1, 12):02}/{random.randint(1, 99999):05}",
    lambda random: f"ISBN 978-602-{random.randint(100, 999)}-{random.randint(100, 999)}-{random.randint(0, 9)}",
    lambda random: "👨‍👩‍👧‍👦 keluarga, العربية\u200f 2024",
    lambda random: f"SRID=4326;POINT({random.uniform(95, 141)!r} {random.uniform(-11, 6)!r})",
    lambda random: f"{random.randint(1, 30)} unit di {random.randint(1, 12)} kecamatan, Rp{random.randint(1, 99)} juta",
)  # fmt: skip


# ---- tables with personal data -------------------------------------------------------------------------------------

_NAME_HEADERS = (
    "nama", "Nama Lengkap", "nama_penerima", "NAMA KEPALA KELUARGA", "nama_kk", "Nama Pemilik", "nm_krt", "nama_siswa",
    "Nama Pemohon", "penerima", "kepala_keluarga", "full_name", "name", "nama_warga", "Ahli Waris", "nama_petani",
    "Nama Peserta", "namaLengkap", "calon_penerima", "kolom_2",
)  # fmt: skip
_ADDRESS_HEADERS = (
    "alamat", "Alamat Lengkap", "alamat_ktp", "ALAMAT RUMAH", "address", "domisili", "tempat_tinggal", "almt",
    "lokasi_rumah",
    "alamat_domisili", "kolom_3",
)  # fmt: skip
_TITLES = (
    "Penerima bantuan RTLH", "Data BNBA 2021", "Calon penerima BSPS", "Tabel 1", "daftar", "Rekap bantuan",
    "penerima-blt",
    "Peserta pelatihan", "Data korban banjir", "lampiran",
)  # fmt: skip


def personal_tables(count: int, seed: int, people: People) -> Iterator[LabelledTable]:
    """Yield tables that hold a column of names, of addresses or of both, and sometimes more."""
    random = Random(seed)
    for number in range(count):
        yield _personal_table(random, people, ("name", "address", "both")[number % 3])


def _personal_table(random: Random, people: People, what: str) -> LabelledTable:
    rows = random.choice([3, 5, 8, 12, 20, 40, 120])
    columns: dict[str, Cells] = {"no": [str(number) for number in range(1, rows + 1)]}
    kinds: dict[str, frozenset[str]] = {}

    def add(header: str, kind: str, make: Callable[[], str]) -> None:
        columns[header] = [make() if random.random() > 0.03 else "" for _ in range(rows)]
        kinds[header] = _IDENTITY if kind in _IDENTITY else frozenset((kind,))

    if what in ("name", "both"):
        is_loud = random.random() < 0.3
        add(random.choice(_NAME_HEADERS), "name", lambda: _shout(people.name(random), is_loud))
    if what in ("address", "both"):
        add(random.choice(_ADDRESS_HEADERS), "address", lambda: people.address(random))
    if random.random() < 0.3:
        spell = random.choice(spellings.IDENTITY_SPELLINGS)
        add(
            random.choice(["nik", "NIK", "no_ktp", "nomor_identitas", "id"]),
            "nik",
            lambda: spell(spellings.nik(random)),
        )
    if random.random() < 0.2:
        spell = random.choice(spellings.PHONE_SPELLINGS)
        add(random.choice(["no_hp", "telepon", "kontak", "WA"]), "phone", lambda: spell(spellings.mobile(random)))
    if random.random() < 0.2:
        add(
            random.choice(["tanggal_lahir", "tgl_lahir", "TTL"]),
            "birth-date",
            lambda: _day(random, 1950, 2010).isoformat(),
        )
    columns["desa"] = [random.choice(VILLAGES) for _ in range(rows)]
    columns["nilai_bantuan"] = [str(random.choice([15_000_000, 17_500_000, 20_000_000])) for _ in range(rows)]
    return LabelledTable(random.choice(_TITLES), columns, kinds)


def _shout(text: str, is_loud: bool) -> str:
    return text.upper() if is_loud else text


# ---- harmless tables -----------------------------------------------------------------------------------------------


def harmless_tables(count: int, seed: int) -> Iterator[LabelledTable]:
    """Yield tables without personal data, made to look as dangerous as honest tables do."""
    random = Random(seed)
    for number in range(count):
        make = HARMLESS_TABLES[number % len(HARMLESS_TABLES)]
        title, columns = make(random, random.choice([1, 3, 5, 12, 21, 60, 200]))
        yield LabelledTable(title, columns, {})


def _villages(random: Random, rows: int) -> Cells:
    first = random.randrange(len(VILLAGES))
    return [VILLAGES[(first + number) % len(VILLAGES)] for number in range(rows)]


def _budget(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    return "Anggaran", {
        "kode_rekening": [budget_code(random) for _ in range(rows)],
        "nama_rekening": [
            random.choice(["Belanja Modal Jalan", "Belanja Bahan", "Belanja Pegawai"]) for _ in range(rows)
        ],
        "kode_kegiatan": [activity_code(random) for _ in range(rows)],
        "pagu": [str(random.randint(10**6, 10**12)) for _ in range(rows)],
        "realisasi": [f"{random.randint(10**6, 10**12):,}".replace(",", ".") for _ in range(rows)],
    }


def _by_village(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    return "RTLH per desa", {
        "kode_desa": [f"16.07.01.{2001 + number}" for number in range(rows)],
        random.choice(["nama_desa", "nama", "Desa", "desa_kelurahan"]): _villages(random, rows),
        "jumlah_kk": [str(random.randint(50, 900)) for _ in range(rows)],
        "jumlah_penerima": [str(random.randint(0, 90)) for _ in range(rows)],
        "latitude": [f"{random.uniform(-3, -2):.6f}" for _ in range(rows)],
        "longitude": [f"{random.uniform(104, 105):.6f}" for _ in range(rows)],
    }


def _schools(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    kind = random.choice(["SD Negeri", "SMP Negeri", "SMA Negeri", "MTs"])
    return "Daftar sekolah", {
        "npsn": [str(random.randint(10_600_000, 10_699_999)) for _ in range(rows)],
        "nama_sekolah": [f"{kind} {number + 1} {random.choice(VILLAGES)}" for number in range(rows)],
        "alamat": [
            f"Jl. {random.choice(STREETS)} No. {random.randint(1, 99)} RT 0{random.randint(1, 9)}" for _ in range(rows)
        ],
        "telepon": [f"0711-{random.randint(300000, 899999)}" for _ in range(rows)],
        "email": [f"sdn{number + 1}betung@gmail.com" for number in range(rows)],
        "lintang": [repr(random.uniform(-3, -2)) for _ in range(rows)],
        "bujur": [repr(random.uniform(104, 105)) for _ in range(rows)],
    }


def _clinics(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    return "Fasilitas kesehatan", {
        "nama": [
            f"{random.choice(['Puskesmas', 'RSUD', 'Klinik', 'Apotek'])} {random.choice(VILLAGES)}" for _ in range(rows)
        ],
        "alamat": [f"Jalan {random.choice(STREETS)} No. {random.randint(1, 99)}" for _ in range(rows)],
        "telp": [f"(0711) {random.randint(300000, 899999)}" for _ in range(rows)],
    }


def _roads(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    return "Ruas jalan", {
        "nomor_ruas": [f"{number:03}" for number in range(rows)],
        random.choice(["nama_ruas", "nama_jalan", "ruas", "nama"]): [
            f"Jl. {random.choice(STREETS)}" for _ in range(rows)
        ],
        "panjang_km": [f"{random.uniform(0.1, 30):.3f}" for _ in range(rows)],
        "kondisi": [random.choice(["baik", "sedang", "rusak"]) for _ in range(rows)],
    }


def _works(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    verbs = ["Pembangunan jalan setapak", "Semenisasi Gg. Mawar", "Rehabilitasi drainase", "Peningkatan jalan"]
    return "Paket pekerjaan", {
        "kode_paket": [str(random.randint(10_000_000, 99_999_999)) for _ in range(rows)],
        "pekerjaan": [
            f"{random.choice(verbs)} RT {random.randint(1, 20):02} RW 01 Desa {random.choice(VILLAGES)}"
            for _ in range(rows)
        ],
        "penyedia": [
            f"{random.choice(['CV', 'PT'])} {random.choice(FAMILY)} {random.choice(['Jaya', 'Makmur', 'Karya'])}"
            for _ in range(rows)
        ],
        "nilai_kontrak": [str(random.randint(10**7, 10**10)) for _ in range(rows)],
    }


def _decrees(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    return "Dasar hukum", {
        "nomor": [f"{random.randint(1, 999)}/KPTS/DPRKPP/{random.randint(2015, 2025)}" for _ in range(rows)],
        "tentang": [f"Penetapan lokasi di Desa {random.choice(VILLAGES)}" for _ in range(rows)],
        "tanggal": [_day(random).isoformat() for _ in range(rows)],
        "berlaku": [f"{_day(random):%d-%m-%Y} s.d. {_day(random):%d-%m-%Y}" for _ in range(rows)],
    }


def _long_codes(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    return "Transaksi", {
        random.choice(["kode_transaksi", "no_resi", "nomor_referensi", "id", "barcode"]): [
            f"{random.randint(0, 10**16 - 1):016}" for _ in range(rows)
        ],
        "jumlah": [str(random.randint(1, 999)) for _ in range(rows)],
    }


def _census_blocks(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    districts = [
        "010",
        "011",
        "020",
        "021",
        "030",
        "031",
        "040",
        "041",
        "050",
        "051",
        "060",
        "061",
        "070",
        "080",
        "081",
    ]
    return "Satuan lingkungan setempat", {
        random.choice(["idsls", "kode_sls", "id_subsls"]): [
            f"1607{random.choice(districts)}{random.randint(1, 30):03}{random.randint(1, 40):04}00" for _ in range(rows)
        ],
        "nama_sls": [f"RT {random.randint(1, 30):03} Dusun {random.randint(1, 5)}" for _ in range(rows)],
        "jumlah_kk": [str(random.randint(10, 200)) for _ in range(rows)],
    }


def _assets(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    return "Barang milik daerah", {
        "kode_barang": [
            f"1.3.2.{random.randint(1, 9):02}.{random.randint(1, 9):02}.{random.randint(1, 9):03}" for _ in range(rows)
        ],
        "kode_lokasi": [
            ".".join(["12.16.07", *(f"{random.randint(1, 9):02}" for _ in range(3)), f"{random.randint(1, 99):04}"])
            for _ in range(rows)
        ],
        "register": [f"{number:06}" for number in range(rows)],
        "merek": [random.choice(["Toyota", "Honda", "Yamaha", "Suzuki"]) for _ in range(rows)],
    }


def _measures(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    return "Hasil pengukuran", {
        "stasiun": [f"ST-{number}" for number in range(rows)],
        "bujur": [repr(random.uniform(95, 141)) for _ in range(rows)],
        "easting": [repr(random.uniform(100_000, 900_000)) for _ in range(rows)],
        "nilai": [repr(random.uniform(0, 1)) for _ in range(rows)],
        "waktu_mikrodetik": [str(1_700_000_000_000_000 + random.randrange(10**13)) for _ in range(rows)],
    }


def _files(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    return "Daftar berkas", {
        "nama_berkas": [f"peta-{number}.pdf" for number in range(rows)],
        "sha256": [hashlib.sha256(str(random.random()).encode()).hexdigest() for _ in range(rows)],
        "bytes": [str(random.randint(1000, 10**9)) for _ in range(rows)],
    }


def _literature(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    return "Literatur", {
        "penulis": [f"{random.choice(FAMILY)}, {random.choice(GIVEN)[0]}." for _ in range(rows)],
        "judul": [f"Kajian rumah layak huni di {random.choice(VILLAGES)}" for _ in range(rows)],
        "isbn": [
            f"978-602-{random.randint(100, 999)}-{random.randint(100, 999)}-{random.randint(0, 9)}" for _ in range(rows)
        ],
        "tahun": [str(random.randint(1990, 2025)) for _ in range(rows)],
    }


def _officials(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    return "Kepala daerah dari masa ke masa", {
        "jabatan": ["Bupati" for _ in range(rows)],
        random.choice(["nama_bupati", "nama_pejabat", "bupati"]): [
            f"H. {random.choice(GIVEN)} {random.choice(FAMILY)}" for _ in range(rows)
        ],
        "masa_jabatan": [f"{2000 + number % 20}-{2005 + number % 20}" for number in range(rows)],
    }


def _indicators(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    return "Indikator", {
        "kode": [f"IND-{number:03}" for number in range(rows)],
        "nama": [
            random.choice(["Angka kelahiran", "Rumah layak huni", "Lahir hidup", "Kepemilikan telepon"])
            for _ in range(rows)
        ],
        "penanggung_jawab": [random.choice(["Dinas Perkim", "Bappeda Litbang", "BPS"]) for _ in range(rows)],
        "kelahiran": [str(random.randint(10, 900)) for _ in range(rows)],
        "pengguna_telepon": [str(random.randint(1000, 999_999)) for _ in range(rows)],
    }


def _groups(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    return "Kelompok penerima", {
        "nama_kelompok": [
            f"Kelompok Tani {random.choice(['Maju', 'Sri Rejeki', 'Budi Luhur', 'Karya Bakti'])}" for _ in range(rows)
        ],
        "penerima": [
            random.choice(["Masjid Al Hidayah", "KSM Makmur", "Poktan Mekar Sari", "Gapoktan Jaya"])
            for _ in range(rows)
        ],
        "desa": _villages(random, rows),
        "hibah": [str(random.randint(1, 500) * 1_000_000) for _ in range(rows)],
    }


def _statistics(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    return "Statistik", {
        "tahun": [str(2000 + number % 25) for number in range(rows)],
        "kabupaten": [random.choice(["Banyuasin", "Musi Banyuasin", "Ogan Ilir", "Muara Enim"]) for _ in range(rows)],
        "penduduk": [f"{random.randint(10**5, 10**6):,}".replace(",", ".") for _ in range(rows)],
        "kepala_keluarga": [str(random.randint(1000, 90_000)) for _ in range(rows)],
        "persentase": [f"{random.uniform(0, 100):.2f}".replace(".", ",") for _ in range(rows)],
    }


def _heroes(random: Random, rows: int) -> tuple[str, dict[str, Cells]]:
    places = [
        "Bandara Sultan Mahmud Badaruddin II",
        "Stadion Gelora Sriwijaya",
        "RSUD dr. Mohammad Hoesin",
        "Jembatan Ampera",
    ]
    return "Tempat bernama tokoh", {
        "nama_tempat": [random.choice(places) for _ in range(rows)],
        "nama": [
            f"{random.choice(['SMA', 'Universitas', 'Masjid', 'Taman'])} {random.choice(STREETS)}" for _ in range(rows)
        ],
        "kota": [random.choice(["Palembang", "Pangkalan Balai"]) for _ in range(rows)],
    }


HARMLESS_TABLES: Sequence[Callable[[Random, int], tuple[str, dict[str, Cells]]]] = (
    _budget, _by_village, _schools, _clinics, _roads, _works, _decrees, _long_codes, _census_blocks, _assets, _measures,
    _files, _literature, _officials, _indicators, _groups, _statistics, _heroes,
)  # fmt: skip
