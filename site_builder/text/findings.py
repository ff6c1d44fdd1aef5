"""Findings in words: the catalogue's entry, filled with what was found; one value, many renderings. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from string import Template

from site_builder.errors import Problem
from site_builder.model.report import Finding, Place, Severity, column_letters
from site_builder.model.words import Language, Localized
from site_builder.text.catalogue import CATALOGUE, Entry
from site_builder.text.catalogue.types import expected_example, expected_words

_LONGEST = 80
_LONGEST_WORDS = 400
# What a terminal or a browser would obey instead of showing: control characters, and those that turn the direction.
_UNSHOWN = {
    **{number: f"\\x{number:02x}" for number in (*range(32), *range(127, 160))},
    **{
        ord(sign): f"\\u{ord(sign):04x}"
        for sign in "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    },
    ord("\n"): "⏎",
    ord("\t"): "⇥",
    ord("\r"): "",
}

# A finding that stands for many cells counts the others (`also`) and says how far down they reach (`last_row`).
_ALSO_CELLS = Localized(
    " Begitu juga $also sel lain di kolom ini, sampai baris $last_row.",
    " So do $also other cells of this column, down to row $last_row.",
)
_ALSO_ROWS = Localized(
    " Begitu juga $also baris lain, sampai baris $last_row.", " So do $also other rows, down to row $last_row."
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A finding in words."""

    title: str
    message: str
    hint: str


def wording(finding: Finding, language: Language = "id") -> Wording:
    """Put a finding into words; a code that the catalogue does not know speaks with its `note`."""
    entry = CATALOGUE.get(finding.code) or _stranger(finding)
    variant = entry.variants.get(finding.values.get("variant", ""))
    message = variant.message if variant else entry.message
    hint = (variant.hint if variant else entry.hint) or entry.hint
    values = _placeholders(finding, language)
    said = _fill(message, values, language)
    if finding.values.get("also"):
        is_of_rows = not finding.place.cell or finding.code in ("extra-cell", "missing-cell")
        said += _fill(_ALSO_ROWS if is_of_rows else _ALSO_CELLS, values, language)
    return Wording(entry.title.text(language), said, _fill(hint, values, language))


def finding_title(code: str, language: Language = "id") -> str:
    """Return what the catalogue calls a code, or the code itself where it has no entry."""
    entry = CATALOGUE.get(code)
    return entry.title.text(language) if entry else code


def finding_of(problem: Problem) -> Finding:
    """Spell what a person mistyped as a finding, so that every rendering shows both alike."""
    path, colon, tail = problem.place.rpartition(":")
    has_line = bool(colon) and tail.isdecimal() and len(tail) < 8
    line = int(tail) if has_line else None
    words = {
        "problem": problem.problem,
        "problem_en": problem.problem_en or problem.problem,
        "remedy": problem.hint,
        "remedy_en": problem.hint_en or problem.hint,
    }
    place = Place(path=path if has_line else problem.place, row=line, line=line)
    return Finding(problem.code, Severity.ERROR, place, values=words)


def masked_with(finding: Finding, mask: Callable[[str], str]) -> Finding:
    """Return the finding with every text of it masked; `mask` takes the personal values out of a text."""
    place = finding.place
    names = {name: mask(getattr(place, name)) for name in ("package", "resource", "path", "field")}
    safe = Place(**names, row=place.row, column=place.column, line=place.line)
    values = {name: mask(text) for name, text in finding.values.items()}
    return replace(finding, place=safe, value=mask(finding.value), values=values)


def shown(value: str, longest: int = _LONGEST) -> str:
    """Make a text from untrusted data fit for a line of message: nothing in it is obeyed, nothing runs on."""
    text = value.translate(_UNSHOWN)
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def where(place: Place, title: str, language: Language = "id") -> str:
    """Name a cell as people do: "Sel C17 (kolom “Jumlah rumah”)"; less where less is known."""
    english = language == "en"
    column = f"{'column' if english else 'kolom'} “{shown(title)}”" if title else ""
    if place.cell:
        cell = f"{'Cell' if english else 'Sel'} {place.cell}"
        return f"{cell} ({column})" if column else cell
    if place.row is not None:
        row = f"{'Row' if english else 'Baris'} {place.row}"
        return f"{row} ({column})" if column else row
    return column.capitalize() if column else ("This part" if english else "Bagian ini")


def _fill(text: Localized, values: Mapping[str, str], language: Language) -> str:
    return Template(text.text(language)).safe_substitute(values)


def _stranger(finding: Finding) -> Entry:
    title = Localized("Masalah pada data", "A problem in the data")
    hint = Localized("Periksa berkas yang disebut, lalu jalankan lagi.", "Check the file named, then run again.")
    note = Localized("$note", "$note") if finding.values.get("note") else title
    return Entry(finding.code, "rule", title, note, hint)


def _placeholders(finding: Finding, language: Language) -> Mapping[str, str]:
    place, values = finding.place, finding.values
    title = (values.get("title_en", "") if language == "en" else "") or values.get("title", "") or place.field
    kind, form = values.get("expected_type", "any"), values.get("expected_format", "default")
    words = {"yes": values.get("yes", "true"), "no": values.get("no", "false")}
    built = {
        "value": shown(finding.value),
        "field": shown(place.field),
        "title": shown(title),
        "cell": place.cell,
        "row": "" if place.row is None else str(place.row),
        "column": "" if place.column is None else column_letters(place.column),
        "resource": shown(place.resource),
        "package": shown(place.package),
        "path": shown(place.path),
        "where": where(place, title, language),
        "expected": Template(expected_words(kind, form, language)).safe_substitute(words),
        "example": Template(expected_example(kind, form)).safe_substitute(words),
        "note": "",
        "near": "",
        "expected_name": "",
        "advice": "",
    }
    translated = {name: values.get(f"{name}_en", text) for name, text in values.items()} if language == "en" else values
    given = {name: shown(text, _LONGEST_WORDS) for name, text in translated.items() if name not in ("title", "near")}
    return {**built, **given, "near": _near(values.get("near", ""), language)}


def _near(name: str, language: Language) -> str:
    """Suggest what was probably meant, as the tail of a hint."""
    if not name:
        return ""
    return f" (did you mean “{shown(name)}”?)" if language == "en" else f" (maksud Anda “{shown(name)}”?)"
