"""What the status of a figure means, in one plain sentence. Pure."""

from __future__ import annotations

from site_builder.text.speech import say

_MEANINGS = {
    "asli": say("Sumbernya menulis angka ini apa adanya."),
    "diturunkan": say("Tidak satu sumber pun menulis angka ini: ia dihitung dari angka lain."),
    "kira-kira": say("Sumbernya sendiri menyebut angka ini kira-kira."),
    "disimpulkan": say("Sumbernya tidak menyatakan ini dengan lengkap; sebagian disimpulkan dari isinya."),
    "bertentangan": say("Sumber memberi lebih dari satu bacaan untuk hal yang sama; semuanya kami tampilkan."),
}
_COMPUTED = {
    "diturunkan": say("Portal ini menghitungnya dari angka-angka di bawah."),
    "kira-kira": say("Portal ini menghitungnya dari angka yang sebagian kira-kira, jadi hasilnya juga kira-kira."),
    "disimpulkan": say("Portal ini menghitungnya dari angka yang sebagian disimpulkan, jadi hasilnya tidak pasti."),
    "bertentangan": say("Portal ini menghitungnya dari angka yang sumbernya bertentangan, jadi hasilnya tidak pasti."),
}


def status_words(status: str, *, is_computed: bool = False) -> str:
    """Explain a status; one that nobody knows explains itself."""
    return (_COMPUTED if is_computed else _MEANINGS).get(status, "")
