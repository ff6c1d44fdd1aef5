"""What kinds of figures are called: "terdata" of houses is "Rumah terdata", "pagu" is "Pagu anggaran". Pure."""

from __future__ import annotations

from site_builder.text.amounts import is_money, is_share, many
from site_builder.text.speech import capital, joined, say
from site_builder.text.spoken import term

# What is said of houses, or of whatever the unit names.
VERBS = {
    "terdata": say("terdata"),
    "tertangani": say("ditangani"),
    "sisa": say("belum ditangani"),
    "rencana": say("direncanakan"),
    "target": say("ditargetkan"),
    "alokasi": say("dialokasikan"),
    "disalurkan": say("disalurkan"),
    "pagu": say("dianggarkan"),
    "realisasi": say("dibelanjakan"),
}
_NOUNS = {
    "pagu": say("Pagu anggaran"),
    "realisasi": say("Realisasi anggaran"),
    "alokasi": say("Dana dialokasikan"),
    "disalurkan": say("Dana disalurkan"),
    "rencana": say("Dana direncanakan"),
    "target": say("Dana ditargetkan"),
    "satuan-bantuan": say("Bantuan per unit"),
    "skor": say("Nilai", context="skor"),
}
_OF_MONEY = ("alokasi", "disalurkan", "rencana", "target")


def kind_words(kind: str, unit: str = "") -> str:
    """Name a kind of figure of a unit: "Rumah belum ditangani", "Realisasi anggaran", "Jumlah penduduk"."""
    if kind in VERBS and unit and not is_money(unit) and not is_share(unit):
        return capital(joined(" ", (many(unit), VERBS[kind])))
    if kind in _OF_MONEY and unit and not is_money(unit):
        return capital(term(kind))
    return _NOUNS.get(kind) or capital(term(kind.replace("-", " ")))
