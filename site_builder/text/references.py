"""A work to its citation in four forms: words, APA, BibTeX, CSL-JSON. Pure; invents no author, publisher or date."""

from __future__ import annotations

import json
import re
from typing import Any

from site_builder.model.citation import Citation, Work
from site_builder.model.speech import unmarked
from site_builder.model.words import Language, Localized
from site_builder.text.spoken import spoken

# APA's mark for a work without a year.
_UNDATED: dict[Language, str] = {"id": "t.t.", "en": "n.d."}
_LATEX = {
    "\\": r"\textbackslash{}",
    # Escaped braces would still count as braces for BibTeX.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "$&#%_"},
}
_GENRES = {
    "grafik": Localized("Grafik", "Chart"),
    "tabel": Localized("Tabel", "Table"),
    "angka": Localized("Angka", "Figure"),
}
# Before the version of the data, and before where the data come from.
_MARKS: dict[Language, tuple[str, str]] = {"id": ("versi data", "Sumber data"), "en": ("data version", "Data source")}
_TYPES = {"grafik": "graphic", "tabel": "dataset", "angka": "dataset"}


def cite(work: Work) -> Citation:
    """Write a work in all four forms; what programs read is the same in every language."""
    return Citation(_words(work), _apa(work), _bibtex(work), _csl_json(work))


@spoken
def _words(work: Work, language: Language = "id") -> str:
    """Write "authors (year). title [grafik]. portal, version x. address. Sumber data: …"."""
    who = ", ".join(work.authors) or work.publisher
    year = f"({work.issued.year})" if work.issued else ""
    version, sources = _MARKS[language]
    place = ", ".join(filter(None, (work.container, f"{version} {work.version}" if work.version else "")))
    source = f"{sources}: {work.source}" if work.source else ""
    title = f"{_line(work.title)} [{_GENRES[work.form].text(language).lower()}]"
    opening = (f"{who} {year}".strip(), title) if who else (f"{title} {year}".strip(),)
    return _sentences(*opening, place, work.address, source)


@spoken
def _apa(work: Work, language: Language = "id") -> str:
    """Write the reference of APA 7: without an author the title opens it; nobody is named twice."""
    who = _apa_names(work.authors or ((work.publisher,) if work.publisher else ()))
    title = f"{_line(work.title)} [{_GENRES[work.form].text(language)}]"
    year = f"({work.issued.year if work.issued else _UNDATED[language]})"
    publisher = work.publisher if work.authors and work.publisher != work.container else ""
    opening = (who, year, title) if who else (title, year)
    return _sentences(*opening, work.container, publisher, work.address)


def _apa_names(names: tuple[str, ...]) -> str:
    """Join names as APA does. Which part of an Indonesian name is a family name nobody can tell: each stays whole."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}, & {names[-1]}" if names else ""


def _sentences(*parts: str) -> str:
    """Join parts with full stops; an address ends with none, so that it can be copied."""
    found = [line for part in parts if (line := _line(part))]
    text = " ".join(part if part[-1] in ".?!" or _is_address(part) else f"{part}." for part in found[:-1])
    last = found[-1] if found else ""
    closed = last if not last or last[-1] in ".?!" or _is_address(last) else f"{last}."
    return f"{text} {closed}".strip()


def _is_address(text: str) -> bool:
    return text.startswith(("https://", "http://"))


def _bibtex(work: Work) -> str:
    """Write an entry that BibTeX and BibLaTeX read; names and title stay as written in braces of their own."""
    fields = {
        "title": f"{{{_latex(work.title)}}}",
        "author": " and ".join(f"{{{_latex(name)}}}" for name in work.authors),
        "year": str(work.issued.year) if work.issued else "",
        "month": str(work.issued.month) if work.issued else "",
        "howpublished": _latex(work.container),
        "publisher": _latex(work.publisher),
        "version": _latex(work.version),
        "url": re.sub(r"[{}\\\s]", "", work.address),
        "language": "indonesian",
        "note": _latex(f"Sumber data: {work.source}" if work.source else ""),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{re.sub(r'[^A-Za-z0-9:_-]', '-', work.key)},\n{lines}}}\n"


def _latex(text: str) -> str:
    return "".join(_LATEX.get(char, char) for char in _line(text))


def _csl_json(work: Work) -> str:
    """Write the item that reference managers read (Citation Style Language 1.0.2); names stay whole as literals."""
    item: dict[str, Any] = {
        "id": work.key,
        "type": _TYPES[work.form],
        "genre": _GENRES[work.form].id,
        "title": _line(work.title),
        "author": [{"literal": _line(name)} for name in work.authors],
        "container-title": _line(work.container),
        "publisher": _line(work.publisher),
        "version": _line(work.version),
        "URL": work.address,
        "language": "id",
        "note": f"Sumber data: {_line(work.source)}" if work.source else "",
    }
    if work.issued:
        item["issued"] = {"date-parts": [[work.issued.year, work.issued.month, work.issued.day]]}
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=2) + "\n"


def _line(text: str) -> str:
    """Write a text on one line, without control characters."""
    return " ".join("".join(char if char.isprintable() else " " for char in unmarked(text)).split())
