"""What the catalogue of findings knows of one code, and the words that every family of it shares. No logic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from site_builder.model.words import Localized

Family = Literal["cell", "row", "header", "file", "table", "descriptor", "rule", "privacy", "input", "service"]

FAMILIES: Mapping[Family, Localized] = {
    "cell": Localized("Isi sel", "Cells"),
    "row": Localized("Baris", "Rows"),
    "header": Localized("Nama kolom", "Column names"),
    "file": Localized("Berkas", "Files"),
    "table": Localized("Tabel", "Tables"),
    "descriptor": Localized("Descriptor", "Descriptors"),
    "rule": Localized("Aturan portal ini", "Rules of this portal"),
    "privacy": Localized("Data pribadi", "Personal data"),
    "input": Localized("Perintah, pengaturan, isi, templat", "Commands, settings, content, templates"),
    "service": Localized("Bagian frictionless yang tidak dipakai portal ini", "Parts of frictionless not used here"),
}


@dataclass(frozen=True, slots=True)
class Variant:
    """Closer words for one sort of a finding; an empty hint falls back to that of the entry.

    `samples` fill the placeholders where the catalogue is shown as such (`explain`, docs/rules.md).
    """

    message: Localized
    hint: Localized = Localized()
    samples: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """What the catalogue knows of one code.

    `message` and `hint` are `string.Template` texts. They may hold `$where` (the cell and its column in words),
    `$value`, `$expected`, `$example`, `$title` (of the column), `$row`, `$resource`, `$package`, `$path` and whatever
    the finding's `values` name. `variants` are looked up by the finding's value `variant`. `example` is what was said
    of a real bad input of the tests, empty where none can be made.
    """

    code: str
    family: Family
    title: Localized
    message: Localized
    hint: Localized
    explanation: Localized = Localized()
    variants: Mapping[str, Variant] = field(default_factory=dict)
    samples: Mapping[str, str] = field(default_factory=dict)
    is_warning: bool = False
    example: Localized = Localized()
