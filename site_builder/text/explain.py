"""The catalogue itself in words: what a code means, what it says, what to do. For `explain` and docs/rules.md. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from string import Template

from site_builder.model.words import Language, Localized
from site_builder.text.catalogue import CATALOGUE, FAMILIES, Entry, Variant


def explain_code(code: str, language: Language = "id") -> str | None:
    """Explain one code of the catalogue, or return None where it has none."""
    entry = CATALOGUE.get(code)
    if entry is None:
        return None
    lines = [f"{entry.code}: {entry.title.text(language)}", severity_words(entry, language)]
    if entry.explanation:
        lines += ["", entry.explanation.text(language)]
    english = language == "en"
    lines += ["", "It says, as the case may be:" if english else "Bunyinya, menurut keadaannya:"]
    for message, hint in sayings(entry, language):
        lines += [f"  - {message}", f"    → {hint}"]
    if entry.example:
        lines += ["", "For example:" if english else "Misalnya:", f"  {entry.example.text(language)}"]
    return "\n".join(lines)


def explain_all(language: Language = "id") -> str:
    """List every code with its title, family by family."""
    blocks = []
    for family, name in FAMILIES.items():
        entries = sorted(
            (entry for entry in CATALOGUE.values() if entry.family == family), key=lambda entry: entry.code
        )
        rows = "\n".join(f"  {entry.code:<22} {entry.title.text(language)}" for entry in entries)
        blocks.append(f"{name.text(language)}\n{rows}")
    return "\n\n".join(blocks)


def severity_words(entry: Entry, language: Language = "id") -> str:
    """Say what a finding of this code does to the build."""
    if entry.is_warning:
        return Localized(
            "Peringatan: ditampilkan; menghentikan hanya dengan --strict.",
            "Warning: shown; stops the build only with --strict.",
        ).text(language)
    return Localized(
        "Kesalahan: paket tidak diterbitkan sampai diperbaiki.",
        "Error: nothing is published until it is mended.",
    ).text(language)


def sayings(entry: Entry, language: Language = "id") -> tuple[tuple[str, str], ...]:
    """Return every message of a code with its hint, filled with an example; what has none is shown as “…”."""
    forms = (Variant(entry.message, entry.hint, entry.samples), *entry.variants.values())
    return tuple(
        dict.fromkeys(
            (_example(form.message, samples, language), _example(form.hint or entry.hint, samples, language))
            for form in forms
            for samples in ({**entry.samples, **form.samples},)
        )
    )


_SAMPLES: Mapping[str, str | Localized] = {
    "where": Localized("Sel C17 (kolom “Jumlah rumah”)", "Cell C17 (column “Number of houses”)"),
    "expected": Localized("bilangan bulat", "a whole number"),
    "found": Localized("teks “tiga”", "the text “three”"),
    "wanted": Localized("bilangan bulat", "a whole number"),
    "problem": Localized("ada nilai yang hilang", "a value is missing"),
    "cell": "C1",
    "first_cell": "B1",
    "value": "tiga ratus",
    "example": "300",
    "row": "17",
    "first_row": "4",
    "last_row": "20",
    "line": "3",
    "position": "5",
    "column": "C",
    "count": "3",
    "cells": "D2, D3, D4",
    "shape": Localized("16 karakter", "16 characters"),
    "part": "description",
    "other": "Kode",
    "field": "jumlah",
    "title": "Jumlah rumah",
    "resource": "stok",
    "file": "data/stok.csv",
    "property": "resources[0].schema",
    **dict.fromkeys(("near", "advice", "expected_name"), ""),
}


class _Samples(dict[str, str]):
    """Fills every placeholder: with its sample, else with an ellipsis."""

    def __missing__(self, key: str) -> str:
        return "…"


def _example(text: Localized, samples: Mapping[str, str], language: Language) -> str:
    words = {
        name: sample.text(language) if isinstance(sample, Localized) else sample
        for name, sample in {**_SAMPLES, **samples}.items()
    }
    return Template(text.text(language)).substitute(_Samples(words))


def nearest_code(code: str) -> str:
    """Return the code most like a mistyped one, "" where none is."""
    return next(iter(get_close_matches(code.lower(), list(CATALOGUE), 1)), "")
