"""The criteria of quality in words, and docs/mutu.md made of them: nothing is listed twice. Pure."""

from __future__ import annotations

from site_builder.model.quality import Criterion
from site_builder.text.speech import say

CRITERIA: tuple[Criterion, ...] = (
    Criterion(
        "uraian",
        say("Uraian"),
        say("Paket dan setiap berkasnya punya judul dan uraian."),
        say("paket dan berkas", context="dihitung"),
        say("Tulis judul dan uraian pada paket dan pada setiap berkas."),
    ),
    Criterion(
        "lisensi",
        say("Lisensi"),
        say("Setiap lisensi paket disebut dengan nama dan alamat teksnya; tanpa lisensi berarti belum."),
        say("lisensi", context="dihitung"),
        say("Sebutkan lisensi dengan nama dan alamat teksnya."),
    ),
    Criterion(
        "kamus",
        say("Kamus kolom"),
        say("Setiap kolom punya judul dan uraian; kolom ukuran juga punya satuan, pada kolomnya atau di kolom satuan."),
        say("kolom", context="dihitung"),
        say("Lengkapi judul, uraian, dan satuan kolom."),
    ),
    Criterion(
        "format",
        say("Format"),
        say("Setiap berkas adalah tabel yang dapat diunduh sebagai CSV dan JSON."),
        say("berkas", context="dihitung"),
        say("Ubah berkas yang bukan tabel menjadi CSV."),
    ),
    Criterion(
        "pemeriksaan",
        say("Pemeriksaan"),
        say("Paket dan setiap berkasnya lolos pemeriksaan tanpa satu catatan pun."),
        say("paket dan berkas", context="dihitung"),
        say("Perbaiki yang disebut pada catatan pemeriksaan."),
    ),
    Criterion(
        "kesegaran",
        say("Kesegaran"),
        say("Data menyebut kapan diperbarui lagi dan tidak terlambat; data tidak berkala tidak dinilai."),
        say("data berkala", context="dihitung"),
        say("Sebutkan selang pembaruan, dan perbarui yang terlambat."),
    ),
    Criterion(
        "kontak",
        say("Kontak"),
        say("Ada alamat surel atau situs untuk melaporkan kesalahan, pada paket atau pada portal."),
        say("kontak", context="dihitung"),
        say("Isi alamat kontak pada paket atau pada pengaturan portal."),
    ),
    Criterion(
        "cakupan",
        say("Cakupan"),
        say("Semua angka yang didaftar paket ini sebagai angka yang diharapkan sudah dipublikasikan."),
        say("angka yang diharapkan", context="dihitung"),
        say("Publikasikan angka yang masih kurang."),
    ),
    Criterion(
        "isian",
        say("Isian"),
        say(
            "Setiap sel di kolom ukuran terisi; yang disembunyikan terhitung terisi, yang tidak berlaku tidak dihitung."
        ),
        say("sel", context="dihitung"),
        say("Isi sel yang kosong, atau tandai yang tidak berlaku."),
    ),
    Criterion(
        "sumber",
        say("Sumber"),
        say("Setiap sumber disebut dengan alamat situsnya; tanpa sumber berarti belum."),
        say("sumber", context="dihitung"),
        say("Sebutkan setiap sumber dengan alamatnya."),
    ),
    Criterion(
        "sumber-angka",
        say("Sumber setiap angka"),
        say("Setiap baris tabel ukuran menyebut sumbernya, atau tabelnya yang menyebut."),
        say("baris", context="dihitung"),
        say("Tulis sumber pada setiap baris, atau pada tabelnya."),
    ),
)

_OPENING = """\
# Kriteria mutu

Berkas ini dibuat dari `site_builder/text/quality.py` dengan `make docs`. Jangan disunting langsung.

*Generated. Every criterion counts something and compares it with all of its kind; there are no weights. Anybody can
count again from the descriptor, the CSV files and this page.*

Setiap kriteria menghitung sesuatu: berapa yang memenuhi, dari berapa yang ditanya. Hasilnya selalu ditarik dengan cara
yang sama:

- **terpenuhi**: semuanya memenuhi;
- **sebagian**: ada yang memenuhi, ada yang belum;
- **belum**: tidak satu pun memenuhi;
- **tidak berlaku**: tidak ada yang ditanya. Kriteria itu tidak ikut dihitung.

Nilai sebuah paket adalah banyaknya kriteria yang terpenuhi dari yang berlaku, misalnya “8 dari 9”. Tidak ada bobot.
Hitungan lengkapnya ada di `mutu/mutu.csv` dan `mutu/mutu.json` pada setiap portal.

| Kriteria | Nama | Aturan | Yang dihitung | Bila belum |
|:--|:--|:--|:--|:--|
"""

_CLOSING = """
## Yang perlu Anda tahu bila menghitung ulang

- **Kolom ukuran** adalah kolom dengan peran di bagian “Ukuran” pada [roles.md](roles.md). Kolom satuan berperan
  `satuan`. Uraian kolom boleh ditulis sebagai `description` atau `definisi`.
- **Isian**: sel kosong berlabel “tidak berlaku” tidak dihitung; sel dengan tanda `<5` atau `ditutup` terhitung terisi.
- **Lisensi dan sumber**: yang disebut pada paket dan pada berkasnya dihitung bersama. Tidak ada satu pun: 0 dari 1.
- **Pemeriksaan** memakai temuan `validate --json`: paketnya sendiri satu, ditambah setiap berkasnya.
- **Kesegaran** dihitung pada hari yang ditulis portal (“Data per …”), dengan aturan di
  [datapackage-conventions.md](datapackage-conventions.md).
- **Angka yang diharapkan** berasal dari tabel angka yang diharapkan di paket itu; yang terbit di paket lain terhitung.
"""


def quality_document() -> str:
    """Return docs/mutu.md."""
    rows = [
        f"| `{item.criterion_id}` | {item.title} | {item.rule} | {item.counted} | {item.hint} |\n" for item in CRITERIA
    ]
    return f"{_OPENING}{''.join(rows)}{_CLOSING}"
