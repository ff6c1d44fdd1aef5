"""What the status of a figure means, in one plain sentence. Pure."""

from __future__ import annotations

_MEANINGS = {
    "asli": "Sumbernya menulis angka ini apa adanya.",
    "diturunkan": "Tidak satu sumber pun menulis angka ini: ia dihitung dari angka lain.",
    "kira-kira": "Sumbernya sendiri menyebut angka ini kira-kira.",
    "disimpulkan": "Sumbernya tidak menyatakan ini dengan lengkap; sebagian disimpulkan dari isinya.",
    "bertentangan": "Sumber memberi lebih dari satu bacaan untuk hal yang sama; semuanya kami tampilkan.",
}
_COMPUTED = {
    "diturunkan": "Portal ini menghitungnya dari angka-angka di bawah.",
    "kira-kira": "Portal ini menghitungnya dari angka yang sebagian kira-kira, jadi hasilnya juga kira-kira.",
    "disimpulkan": "Portal ini menghitungnya dari angka yang sebagian disimpulkan, jadi hasilnya tidak pasti.",
    "bertentangan": "Portal ini menghitungnya dari angka yang sumbernya bertentangan, jadi hasilnya tidak pasti.",
}


def status_words(status: str, *, is_computed: bool = False) -> str:
    """Explain a status; one that nobody knows explains itself."""
    return (_COMPUTED if is_computed else _MEANINGS).get(status, "")
