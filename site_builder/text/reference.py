"""docs/rules.md and docs/settings.md, made from the catalogue and from `Settings`. Pure: text out, nothing written."""

from __future__ import annotations

from dataclasses import Field, fields
from typing import Any

from site_builder.model.settings import Settings
from site_builder.model.words import LANGUAGES, Language, Localized
from site_builder.text.catalogue import CATALOGUE, FAMILIES, Entry
from site_builder.text.explain import sayings, severity_words

_RULES = """# Temuan dan artinya · Findings and what they mean

Dokumen ini dibuat dari kode dengan `make docs`; jangan disunting. Setiap temuan punya kode. Perintah
`python -m site_builder explain KODE` menampilkan hal yang sama.

*This document is made from code by `make docs`; do not edit it. Every finding has a code. The command
`python -m site_builder explain CODE --lang en` shows the same.*
"""
_SETTINGS = """# Pengaturan · Settings

Dokumen ini dibuat dari kode dengan `make docs`; jangan disunting. Pengaturan ditulis di `content/site.toml`. Semuanya
boleh ditinggalkan. Teks yang punya bentuk Inggris ditulis dengan `_en` di belakang namanya.

*This document is made from code by `make docs`; do not edit it. Settings stand in `content/site.toml`. Each of them may
be left out. Texts that have an English form take `_en` behind their name.*

| Pengaturan · Setting | Isi · Type | Bawaan · Default | Arti · Meaning |
| --- | --- | --- | --- |
"""


def rules_document() -> str:
    """Spell docs/rules.md: every code of the catalogue, family by family, in both languages."""
    parts = [_RULES]
    for family, name in FAMILIES.items():
        entries = sorted((entry for entry in CATALOGUE.values() if entry.family == family), key=lambda item: item.code)
        parts.append(f"## {name.id} · {name.en}\n")
        parts.extend(_entry(entry) for entry in entries)
    return "\n".join(parts)


def settings_document() -> str:
    """Spell docs/settings.md: every setting with its type, default and meaning."""
    return _SETTINGS + "".join(_setting(item) for item in fields(Settings))


def _entry(entry: Entry) -> str:
    return f"### `{entry.code}`\n\n" + "\n".join(_in_language(entry, language) for language in LANGUAGES)


def _in_language(entry: Entry, language: Language) -> str:
    lines = [f"**{entry.title.text(language)}.** {severity_words(entry, language)}", ""]
    if entry.explanation:
        lines += [entry.explanation.text(language), ""]
    for message, hint in sayings(entry, language):
        lines += [f"- {_plain(message)}", f"  → {_plain(hint)}"]
    if entry.example:
        lines += ["", f"{'For example' if language == 'en' else 'Misalnya'}: {_plain(entry.example.text(language))}"]
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """Keep Markdown from reading anything into a message."""
    for sign in "\\`*_<>[]|":
        text = text.replace(sign, f"\\{sign}")
    return text


def _setting(item: Field[Any]) -> str:
    meaning: Localized = item.metadata["meaning"]
    has_english = isinstance(item.default, Localized)
    name = f"`{item.name}`, `{item.name}_en`" if has_english else f"`{item.name}`"
    return f"| {name} | {_type(item)} | {_default(item.default)} | {meaning.id}<br>*{meaning.en}* |\n"


def _type(item: Field[Any]) -> str:
    if isinstance(item.default, bool):
        return "true / false"
    if isinstance(item.default, int):
        return f"bilangan · number, {item.metadata['least']}–{item.metadata['most']}"
    if item.metadata["choices"]:
        return " / ".join(item.metadata["choices"])
    if isinstance(item.default, tuple):
        return "daftar teks · list of texts"
    return {
        "address": "alamat web · web address",
        "contact": "surel atau alamat web · e-mail or web address",
        "form": "alamat web · web address",
    }.get(item.metadata["form"], "teks · text")


def _default(value: Any) -> str:
    match value:
        case bool():
            return f"`{str(value).lower()}`"
        case Localized():
            return f"“{value.id}”, “{value.en}”" if value else "kosong · empty"
        case _:
            return f"`{value}`" if value else "kosong · empty"
