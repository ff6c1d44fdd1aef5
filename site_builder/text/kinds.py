"""What kinds of figures are called: "terdata" of houses is "Rumah terdata", "pagu" is "Pagu anggaran". Pure."""

from __future__ import annotations

from site_builder.text.amounts import is_money, is_share

# What is said of houses, or of whatever the unit names.
VERBS = {
    "terdata": "terdata",
    "tertangani": "ditangani",
    "sisa": "belum ditangani",
    "rencana": "direncanakan",
    "target": "ditargetkan",
    "alokasi": "dialokasikan",
    "disalurkan": "disalurkan",
    "pagu": "dianggarkan",
    "realisasi": "dibelanjakan",
}
_NOUNS = {
    "pagu": "Pagu anggaran",
    "realisasi": "Realisasi anggaran",
    "alokasi": "Dana dialokasikan",
    "disalurkan": "Dana disalurkan",
    "rencana": "Dana direncanakan",
    "target": "Dana ditargetkan",
    "satuan-bantuan": "Bantuan per unit",
    "skor": "Nilai",
}


def kind_words(kind: str, unit: str = "") -> str:
    """Name a kind of figure of a unit: "Rumah belum ditangani", "Realisasi anggaran", "Jumlah penduduk"."""
    if kind in VERBS and unit and not is_money(unit) and not is_share(unit):
        return _capital(f"{unit} {VERBS[kind]}")
    is_of_money = _NOUNS.get(kind, "").startswith("Dana")
    if is_of_money and unit and not is_money(unit):
        return _capital(kind)
    return _NOUNS.get(kind) or _capital(kind.replace("-", " "))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
