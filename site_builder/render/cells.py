"""Cells, sizes and addresses as pages show them: from a value to safe HTML. Never trusts a value."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from markupsafe import Markup, escape

from site_builder.model.package import Field
from site_builder.model.pages import PreviewCell, PreviewColumn
from site_builder.model.portal import Column
from site_builder.model.speech import foreign, unmarked
from site_builder.model.table import Cell
from site_builder.model.words import Language, Localized
from site_builder.text.addresses import host_name, web_address
from site_builder.text.cells import plain_text
from site_builder.text.hidden import hidden_limit
from site_builder.text.numbers import long_date, number

_WRAPPED_TEXT, _LONG_TEXT = 28, 60
_NOT_SHOWN = Localized("tidak ditampilkan", "not shown")
_UNPUBLISHED = Localized("belum dipublikasikan", "not published")
_YES_NO = (Localized("tidak", "no"), Localized("ya", "yes"))
# A label that says that no value can exist here; every other missing value is a gap, and is hatched.
_NOT_APPLICABLE = ("tidak berlaku", "not applicable")


def show_cell(cell: PreviewCell, column: PreviewColumn, language: Language = "id") -> Markup:
    """Show a cell of a preview: amounts grouped, codes untouched, links only to the web, gaps named and marked."""
    value = cell.value
    match value:
        case None:
            return hidden_mark(cell.marker, cell.missing) if cell.marker else missing_mark(cell.missing)
        case bool():
            return escape(_YES_NO[value].text(language))
        case int() | Decimal():
            return escape(number(value, language) if column.is_amount else plain_text(value))
        case datetime():
            return escape(value.isoformat(" "))
        case date():
            return escape(long_date(value, language))
        case _:
            return _show_text(plain_text(value), language)


def show_figure_cell(value: Cell, column: Column, language: Language = "id") -> Markup:
    """Show a cell of the table behind a figure: what is missing there is a figure that nobody published."""
    if column.is_number and isinstance(value, str) and hidden_limit(value) is not None:
        return hidden_mark(value, _NOT_SHOWN.text(language))
    if isinstance(value, str):
        return _way(web_address(value)) if web_address(value) else escape(value)
    cell = PreviewCell(value, _UNPUBLISHED.text(language) if value is None else "")
    return show_cell(cell, PreviewColumn(Field(column.title), is_amount=column.is_number), language)


def link_words(text: str) -> Markup:
    """Let addresses in a text be ways there, each under the name of its host; everything else stays as written."""
    words = (_linked(word) for word in text.split())
    return Markup(" ").join(words)


def missing_mark(words: str) -> Markup:
    """Name a missing value; a gap is hatched as well, so that colour alone never says it."""
    return Markup('<span class="{}">{}</span>').format(missing_class(words), words)


def missing_class(words: str) -> str:
    """Return the class that marks a missing value for which a schema has these words."""
    return "na" if unmarked(words).casefold() in _NOT_APPLICABLE else "gap"


def hidden_mark(marker: str, words: str) -> Markup:
    """Show what stands in place of a figure that is not shown, with its meaning for those who cannot see the page."""
    return Markup('<span class="veil">{}<span class="unseen"> ({})</span></span>').format(marker, words)


def cell_class(cell: PreviewCell, column: PreviewColumn) -> str:
    """Return the class of a table cell: "num" for amounts, "text" and "long" for words that may wrap."""
    if column.is_amount:
        return "num"
    words = cell.missing or cell.value
    if not isinstance(words, str) or len(words) <= _WRAPPED_TEXT or web_address(words):
        return ""
    return "long" if len(words) > _LONG_TEXT else "text"


def _show_text(text: str, language: Language) -> Markup:
    if web_address(text):
        return _way(web_address(text))
    return escape(text if language == "id" else foreign(text))


def _linked(word: str) -> Markup:
    """A full stop or a bracket behind an address belongs to the sentence."""
    address = web_address(word.rstrip(".,;)"))
    return _way(address) + word[len(address) :] if address else escape(word)


def _way(address: str) -> Markup:
    return Markup('<a href="{}" rel="noopener">{}</a>').format(address, host_name(address))
