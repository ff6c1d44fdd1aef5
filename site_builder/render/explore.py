"""What exploring a table needs beside its page: columns as the script reads them, and large tables in pieces.

Rows come from where the published CSV has them, so what is hidden there is hidden here. A piece is a canonical CSV of
its own, head included: one format, read by one reader.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Literal

from site_builder.model.explore import ExplorePage
from site_builder.model.output import OutputFile
from site_builder.model.package import Category, Field
from site_builder.model.pages import PreviewColumn
from site_builder.model.portal import Page
from site_builder.model.report import column_letters
from site_builder.model.speech import foreign
from site_builder.model.table import Table
from site_builder.model.words import Language, Localized
from site_builder.render.cells import missing_class
from site_builder.render.downloads.columns import Column, canonical_rows, derive_columns
from site_builder.render.downloads.csv_table import write_csv
from site_builder.text.hidden import is_hiding
from site_builder.text.numbers import long_date

# How the script shows and compares the cells of a column, and what a reader is asked who narrows it down.
CellKind = Literal["amount", "number", "date", "datetime", "boolean", "text"]
Question = Literal["choice", "number", "date", "text", ""]
# Nobody chooses from a longer list, or from words longer than this.
_MOST_CHOICES, _LONGEST_CHOICE = 40, 60
# Few enough to be a list even where hardly any of them stands twice.
_FEW = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a column holds, as the CSV writes it, and as people read it; `label` is what the schema calls it."""

    value: str
    words: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A text that stands for no value: its words, and the class that shows it."""

    text: str
    words: Localized
    css: str

    def told(self, language: Language) -> tuple[str, str, str, bool]:
        """Return it for the script; last whether its words are in another language than the page."""
        return self.text, self.words.text(language), self.css, not self.words.is_translated(language)

    def choice(self, language: Language) -> str:
        """Return it as a reader chooses it."""
        words = _marked(self.words, language)
        return f"{self.text} ({words})" if self.css == "veil" else words


@dataclass(frozen=True, slots=True)
class ExploredColumn:
    """A column of a table to explore. `place` is its place in the file; `marks` tells the script what is no value.

    `marks` is JSON: of each text that stands for no value, its words, the class that shows it, and whether the words
    are in another language than the page.
    """

    field: Field
    letters: str
    place: int
    is_amount: bool
    kind: CellKind
    question: Question
    marks: str
    choices: tuple[Choice, ...] = ()


def render_pieces(pages: Iterable[Page]) -> Iterator[OutputFile]:
    """Yield large tables once more, in pieces that a phone can fetch one by one."""
    for page in pages:
        if isinstance(page.content, ExplorePage) and page.content.piece_paths:
            table, columns = _canonical(page.content)
            rows = canonical_rows(table, columns)
            for path in page.content.piece_paths:
                yield OutputFile(path, write_csv(table, islice(rows, page.content.piece_rows)), "download")


def explored_columns(content: ExplorePage, language: Language = "id") -> tuple[ExploredColumn, ...]:
    """Return the columns of a page in its order, in a language."""
    table, columns = _canonical(content)
    places = {column_letters(place + 1): place for place in range(len(columns))}
    found = _distinct(table, columns)
    return tuple(
        _explored(shown, columns[place], place, found[place], language)
        for shown in content.columns
        for place in [places[shown.letters]]
    )


def _canonical(content: ExplorePage) -> tuple[Table, tuple[Column, ...]]:
    resource = content.card.resource
    assert resource.table is not None, "only tables are explored"
    return resource.table, derive_columns(resource.table, resource.schema)


def _distinct(table: Table, columns: tuple[Column, ...]) -> list[dict[str, int]]:
    """Count what stands in each column; a column with too much to choose from is given up on the way."""
    counts: list[dict[str, int]] = [{} for _ in columns]
    open_places = set(range(len(columns)))
    for row in canonical_rows(table, columns):
        for place in tuple(open_places):
            texts = counts[place]
            texts[row[place]] = texts.get(row[place], 0) + 1
            if len(texts) > _MOST_CHOICES:
                open_places.discard(place)
    return counts


def _explored(
    shown: PreviewColumn, column: Column, place: int, counts: dict[str, int], language: Language
) -> ExploredColumn:
    kind = _kind(shown)
    marks = [
        _Mark(item.value, item.label or _UNSAID, "veil" if is_hiding(item) else missing_class(str(item.label)))
        for item in column.missing_values
    ]
    is_choice = _can_choose(kind, counts)
    question: Question = "choice" if is_choice else _QUESTIONS.get(kind, "text")
    if len(counts) < 2:
        is_choice, question = False, ""  # the same in every row: nothing to narrow down
    missing = {mark.text: mark.choice(language) for mark in marks}
    return ExploredColumn(
        field=shown.field,
        letters=shown.letters,
        place=place,
        is_amount=shown.is_amount,
        kind=kind,
        question=question,
        marks=json.dumps([mark.told(language) for mark in marks], ensure_ascii=False),
        choices=tuple(_choices(shown.field.categories, kind, counts, missing, language)) if is_choice else (),
    )


_UNSAID = Localized("tidak diisi", "not filled in")
_TRUTH = {"true": Localized("ya", "yes"), "false": Localized("tidak", "no")}
_QUESTIONS: dict[CellKind, Question] = {"amount": "number", "number": "number", "date": "date"}
_KINDS: dict[str, CellKind] = {
    "integer": "number",
    "number": "number",
    "year": "number",
    "boolean": "boolean",
    "date": "date",
    "datetime": "datetime",
}


def _kind(column: PreviewColumn) -> CellKind:
    return "amount" if column.is_amount else _KINDS.get(column.field.type, "text")


def _can_choose(kind: CellKind, counts: dict[str, int]) -> bool:
    """Tell whether a column holds few things, again and again: a reader then chooses from a list."""
    if kind == "amount" or len(counts) > _MOST_CHOICES:
        return False
    if any(len(text) > _LONGEST_CHOICE or not text.isprintable() for text in counts):
        return False  # an attribute of HTML does not give every sign back as it was
    return len(counts) <= (_FEW if kind == "text" else 1) or len(counts) * 2 <= sum(counts.values())


def _choices(
    categories: Iterable[Category], kind: CellKind, counts: dict[str, int], missing: dict[str, str], language: Language
) -> Iterator[Choice]:
    """Yield what there is to choose from: categories in their own order, numbers by size, words by the alphabet."""
    declared = {item.value: (place, item.label) for place, item in enumerate(categories)}

    def order(text: str) -> tuple[bool, int, Decimal, str]:
        is_number = kind == "number" and text not in missing and text.removeprefix("-").isdecimal()
        place = declared[text][0] if text in declared else len(declared)
        return text in missing, place, Decimal(text) if is_number else Decimal(), text.casefold()

    for text in sorted(counts, key=order):
        label = _marked(declared.get(text, (0, Localized()))[1], language)
        yield Choice(text, missing.get(text) or _words(text, kind, language), label if label != text else "")


def _words(text: str, kind: CellKind, language: Language) -> str:
    if kind == "boolean":
        return _TRUTH[text].text(language) if text in _TRUTH else text
    if kind == "date":
        return long_date(date.fromisoformat(text), language)
    return foreign(text) if kind == "text" and language != "id" else text


def _marked(words: Localized, language: Language) -> str:
    """Return words that somebody wrote; where they are in another language than the page, it will say so."""
    is_foreign = language != "id" and not words.is_translated(language)
    return foreign(words.text(language)) if is_foreign else words.text(language)
