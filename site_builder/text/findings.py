"""The catalogue of findings: what each code means and what to do, in both languages; one value, many renderings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Template

from site_builder.model.report import Finding
from site_builder.model.words import Language, Localized


@dataclass(frozen=True, slots=True)
class Entry:
    """What the catalogue knows of one code.

    `message` and `hint` may hold `$value`, `$field`, `$cell`, `$row`, `$note` and what the finding's `values` name.
    """

    code: str
    title: Localized
    message: Localized
    hint: Localized
    explanation: Localized = Localized()


@dataclass(frozen=True, slots=True)
class Wording:
    """A finding in words."""

    title: str
    message: str
    hint: str


FALLBACK = Entry(
    "error",
    Localized("Masalah pada data", "A problem in the data"),
    Localized("$note", "$note"),
    Localized(
        "Periksa berkas yang disebut, lalu jalankan perintah ini lagi.",
        "Check the file named, then run again.",
    ),
)

CATALOGUE: Mapping[str, Entry] = {
    entry.code: entry
    for entry in (
        Entry(
            "type-error",
            Localized("Isi sel tidak sesuai jenis kolom", "Cell does not fit the type of its column"),
            Localized(
                "Sel $cell berisi “$value”, padahal kolom “$field” berjenis $expected.",
                "Cell $cell holds “$value”, but column “$field” is of type $expected.",
            ),
            Localized(
                "Tulis $expected tanpa tanda lain, atau kosongkan sel itu bila nilainya memang belum ada.",
                "Write a plain $expected, or leave the cell empty where there is no value.",
            ),
        ),
    )
}


def wording(finding: Finding, language: Language = "id") -> Wording:
    """Put a finding into words."""
    entry = CATALOGUE.get(finding.code, FALLBACK)
    place = finding.place
    values = {
        "code": finding.code,
        "value": finding.value,
        "field": place.field,
        "cell": place.cell,
        "row": "" if place.row is None else str(place.row),
        "resource": place.resource,
        "package": place.package,
        "note": "",
        **finding.values,
    }

    def fill(text: Localized) -> str:
        return Template(text.text(language)).safe_substitute(values)

    return Wording(entry.title.text(language), fill(entry.message), fill(entry.hint))


def explain_code(code: str, language: Language = "id") -> str | None:
    """Explain one code of the catalogue, or return None where it has none."""
    entry = CATALOGUE.get(code)
    if entry is None:
        return None
    parts = (
        f"{entry.code}: {entry.title.text(language)}",
        entry.explanation.text(language),
        entry.hint.text(language),
    )
    return "\n\n".join(part for part in parts if part)


def explain_all(language: Language = "id") -> str:
    """List every code with its title."""
    return "\n".join(f"{code:<32} {entry.title.text(language)}" for code, entry in sorted(CATALOGUE.items()))
