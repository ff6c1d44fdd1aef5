"""What is said of packages in quarantine: to the public on pages, to the person who builds on the screen. Pure."""

from __future__ import annotations

from site_builder.model.quarantine import Quarantined, Reason
from site_builder.model.words import Language, Localized
from site_builder.text.findings import shown
from site_builder.text.numbers import long_date, number

_WHY: dict[Reason, Localized] = {
    "unpublished": Localized(
        "belum ada terbitannya. Bila sudah pernah terbit, sebutkan portal itu dengan --previous",
        "it was not published yet. If it was, name that portal with --previous",
    ),
    "untrusted": Localized(
        "terbitan lamanya rusak: isinya tidak cocok dengan manifest.json. Sebutkan salinan yang utuh dengan --previous",
        "its published files are damaged: they are not what manifest.json says. Name a sound copy with --previous",
    ),
    "refused": Localized(
        "terbitan lamanya pun tidak lolos pemeriksaan hari ini, jadi ditarik",
        "what was published does not pass the checks of today either, and is taken down",
    ),
}


def kept_words(item: Quarantined) -> Localized:
    """Tell the public in one or two sentences what it sees, and why; without blame, without any value."""
    return Localized(_kept(item, "id"), _kept(item, "en"))


def _kept(item: Quarantined, language: Language) -> str:
    count = number(item.count, language)
    day = long_date(item.version_date, language) if item.version_date else ""
    if language == "en":
        errors = f"{count} error" if item.count == 1 else f"{count} errors"
        if item.kept is None:
            return f"This package is withheld: the checks found {errors}."
        kept = f"The version of {day} stays online" if day else "The last published version stays online"
        return f"{kept}: the new version has {errors} and is not published yet."
    if item.kept is None:
        return f"Paket ini ditahan: pemeriksaan menemukan {count} kesalahan."
    kept = f"Versi {day}" if day else "Versi yang terakhir terbit"
    return f"{kept} dipertahankan: versi baru memuat {count} kesalahan dan belum terbit."


def told_words(item: Quarantined) -> Localized:
    """Tell the person who builds what became of one package, and what would help."""
    name = shown(item.name)
    why = _WHY.get(item.reason, Localized())
    said = Localized(f"Ditahan di balik pemberitahuan: {why.id}.", f"Withheld behind a notice: {why.en}.")
    what = kept_words(item) if item.kept else said
    return Localized(f"Karantina, paket “{name}”. {what.id}", f"Quarantine, package “{name}”. {what.en}")
