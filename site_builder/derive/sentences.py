"""Sentences with numbers in them, and the doors that numbers are: a pattern and values in, words and numbers out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from site_builder.derive import routes as paths
from site_builder.model.number import Number, RowPlace, Sentence
from site_builder.model.observation import ALL_PROGRAMMES, Observation, Origin
from site_builder.text.amounts import unit_words
from site_builder.text.kinds import kind_words
from site_builder.text.periods import period_words
from site_builder.text.slugs import parse_slug
from site_builder.text.speech import compose, joined, together

_Table = tuple[str, str]


class Doors:
    """Turns published figures into `Number`s: what they are called, where they stand, which page is theirs."""

    def __init__(
        self,
        pages: Mapping[_Table, str],
        observations: Iterable[Observation] = (),
        stems: Mapping[_Table, str] | None = None,
        naming: Callable[[Observation], str] | None = None,
    ) -> None:
        """Take, by names of package and resource, the page of every table and what opens the ids of its numbers.

        `observations` are all figures of the library; `naming` says what a figure is called.
        """
        self._pages = pages
        self._stems = stems or {}
        self._naming = naming or title_of
        self._tables: dict[_Table, list[Observation]] = {}
        for item in observations:
            self._tables.setdefault((item.origin.package, item.origin.resource), []).append(item)
        self._ids: dict[_Table, Mapping[Origin, str]] = {}

    def row(self, package: str, resource: str, row: int) -> str:
        """Return the address of a row; pages show every row that somebody quotes."""
        return f"{self._pages[package, resource]}#{row_anchor(row)}"

    def quote(self, observation: Observation, title: str = "") -> Number:
        """Return a figure as a number with a page of its own."""
        return self._number(observation, title, has_page=True)

    def mention(self, observation: Observation, title: str = "") -> Number:
        """Return a figure as a number that leads to the page of its table: for lists and tables of many numbers."""
        return self._number(observation, title, has_page=False)

    def _number(self, item: Observation, title: str, *, has_page: bool) -> Number:
        origin = item.origin
        table = (origin.package, origin.resource)
        number_id = self._id(item)
        return Number(
            number_id=number_id,
            title=title or self._naming(item),
            value=item.value,
            unit=item.unit,
            output_path=paths.number_page(number_id) if has_page else self._pages[table],
            has_page=has_page,
            start=item.start,
            end=item.end,
            period=item.period_text if item.status == "disimpulkan" and item.period_text else _period(item),
            status=item.status,
            missing=item.missing,
            marker=item.marker,
            source=item.source,
            source_url=item.source_url,
            source_date=item.source_date,
            notes=(item.note,) if item.note else (),
            observation=item,
            row=RowPlace(*table, origin.row),
            row_path=self.row(*table, origin.row),
        )

    def _id(self, item: Observation) -> str:
        """Name a figure by the key of its row, else by what it is about: an address that outlives sorting the table."""
        table = (item.origin.package, item.origin.resource)
        if table not in self._ids:
            self._ids[table] = _ids(self._tables.get(table, []), self._stems.get(table, f"{'--'.join(table)}-"))
        return self._ids[table].get(item.origin) or f"{'--'.join(table)}-baris-{item.origin.row}"


def _ids(items: Iterable[Observation], stem: str) -> Mapping[Origin, str]:
    items = tuple(items)
    per_row = Counter(item.origin.row for item in items)
    names = {item.origin: _name(item, is_wide=per_row[item.origin.row] > 1) for item in items}
    taken = Counter(names.values())
    return {
        origin: f"{stem}-{name}" if taken[name] == 1 else f"{stem}-{name}-baris-{origin.row}"
        for origin, name in names.items()
    }


def _name(item: Observation, *, is_wide: bool) -> str:
    if item.key:
        return parse_slug(f"{item.key} {item.kind}" if is_wide else item.key, "angka")
    programme = "" if item.programme in ALL_PROGRAMMES else item.programme
    period = period_words(item.start, item.end)
    words = (item.kind, item.subject_code, programme, item.area, period, item.basis)
    return parse_slug(" ".join(filter(None, words)), "angka")


def _period(item: Observation) -> str:
    return period_words(item.start, item.end) or item.period_text


def title_of(item: Observation) -> str:
    """Say what a figure counts, from the row alone."""
    return joined(", ", (part for part in (kind_words(item.kind, item.unit), item.subject, item.area_name) if part))


def told(number: Number) -> Sentence:
    """Return a number with what of its unit is left to say."""
    unit = unit_words(number.unit, number.value)
    return together((number, unit), " ") if unit else (number,)


def row_anchor(row: int) -> str:
    """Return the id of a row of a table, by its number in the spreadsheet."""
    return f"baris-{row}"


def sentence(message: str, /, **values: Any) -> Sentence:
    """Fill `{name}` in a message with words, numbers or sentences; empty words leave no double blank behind."""
    return compose(message, values)
