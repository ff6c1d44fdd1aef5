"""A table as read back from a finished file to suspicions: what kind, how many, where, of what shape; never a value.

Numbers are weighed together with those that stand under the same label: one random 16-digit number in eighty is built
like an identity number, a column of them is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from site_builder.audit import people
from site_builder.audit.labels import (
    has_code_before,
    has_word_before,
    is_other_number,
    is_plain_address,
    is_plain_name,
    kind_of_label,
    tells_posts,
)
from site_builder.audit.numbers import (
    TAX_DIGITS,
    Find,
    is_identity,
    longest_number,
    mobile_numbers,
    nearly_identities,
    numbers_of,
    tax_numbers,
)
from site_builder.audit.series import Series, Spot, Table
from site_builder.model.words import Localized

_SHARE = 0.3  # of the distinct numbers of a series: more of them built like identity numbers are no accident
_MANY_DAYS = 12  # a column of birthdays has days that no month has; codes in steps do not


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Personal data of one kind under one label. `secrets` never leaves this stage; it tells equal leaks apart."""

    kind: str
    label: str
    spot: Spot
    count: int
    shape: Localized
    secrets: frozenset[str] = field(repr=False)


def suspect(table: Table) -> Iterator[Suspicion]:
    """Yield what in a table looks like personal data."""
    is_of_persons = any(kind_of_label(series.words) in ("nik", "kk", "name", "birth-date") for series in table)
    posts = 0 if is_of_persons else max((len(s.texts) for s in table if tells_posts(s.words, s.texts)), default=0)
    for series in table:
        kind = kind_of_label(series.words)
        length = longest_number(series.flat.encode("ascii", "replace"))
        if length:
            yield from _numbers(series, kind, length)
        if "@" in series.flat:
            yield from _suspicions("email", series, people.personal_mails(series.flat))
        if "lahir" in series.flat.lower() or "ttl" in series.flat.lower():
            yield from _suspicions("birth-date", series, people.dates_beside_births(series.flat))
        yield from _labelled(series, kind, is_of_persons, are_officials=0 < len(series.texts) <= posts)


def suspicious_identities(words: str, flat: str, kind: str = "") -> list[Find]:
    """Choose the identity numbers of a text, weighing all its 16-digit numbers together; `words` is their label."""
    finds = list(numbers_of(flat, 16))
    built = [find for find in finds if is_identity(find.digits)]
    if kind in ("nik", "kk"):
        return finds or list(nearly_identities(flat))
    named = [
        find for find in built if has_word_before("nik", flat, find.start) or has_word_before("kk", flat, find.start)
    ]
    return built if _is_beyond_chance(finds, built, is_other_number(words)) else named


def _is_beyond_chance(finds: Sequence[Find], built: Sequence[Find], is_other: bool) -> bool:
    candidates, fitting = {find.digits for find in finds}, {find.digits for find in built}
    days = {digits[6:8] for digits in fitting}
    if not fitting:
        return False
    if is_other:  # codes of places and times share one area and few days
        return (
            len(fitting) >= 5
            and len(fitting) >= 0.8 * len(candidates)
            and max(days) > str(_MANY_DAYS)
            and len(days) >= 4
        )
    if len(candidates) == 1:
        return True
    is_varied = len(days) > 1 and (len(fitting) < 8 or max(days) > str(_MANY_DAYS))
    return len(fitting) >= 2 and len(fitting) >= _SHARE * len(candidates) and is_varied


def _numbers(series: Series, kind: str, longest: int) -> Iterator[Suspicion]:
    taken: set[int] = set()
    if longest >= TAX_DIGITS:
        for found_kind, finds in _long_numbers(series, kind):
            taken |= {find.start for find in finds}
            yield from _suspicions(found_kind, series, finds)
    if kind in ("bpjs", "account"):
        lengths = (11, 13) if kind == "bpjs" else range(9, 17)
        finds = [find for length in lengths for find in numbers_of(series.flat, length)]
        yield from _suspicions(kind, series, [find for find in finds if find.start not in taken])
        return
    mobiles = [find for find in mobile_numbers(series.flat) if find.start not in taken]
    yield from _suspicions("phone", series, _phones(series, kind, mobiles))


def _long_numbers(series: Series, kind: str) -> Iterator[tuple[str, list[Find]]]:
    """Yield identity and tax numbers, each place claimed by the first of them."""
    flat = series.flat
    identities = suspicious_identities(series.words, flat, kind)
    is_card = kind == "kk" or (bool(identities) and all(has_word_before("kk", flat, find.start) for find in identities))
    yield "kk" if is_card else "nik", identities
    taken = {find.start for find in identities}
    bare = [find for length in (TAX_DIGITS, 16) for find in numbers_of(flat, length) if find.start not in taken]
    told = [find for find in bare if kind == "npwp" or has_word_before("npwp", flat, find.start)]
    yield "npwp", [*tax_numbers(flat), *told]


def _phones(series: Series, kind: str, finds: Sequence[Find]) -> list[Find]:
    """Choose telephone numbers: written as such, called so, or most of a column; a bare 08… alone may be any code."""
    filled = sum(map(bool, series.texts))
    is_column = len(finds) >= max(3, 0.5 * filled) and not is_other_number(series.words)
    if kind == "phone" or is_column:
        return list(finds)
    return [find for find in finds if not find.is_plain or _is_told(series, find)]


def _is_told(series: Series, find: Find) -> bool:
    """Tell whether a bare number stands in a sentence or behind the word for it, and is no code by its label."""
    if has_word_before("phone", series.flat, find.start):
        return True
    words = len(re.findall(r"[A-Za-z]{2,}", series.texts[series.index_at(find.start)]))
    return words >= 2 and not is_other_number(series.words) and not has_code_before(series.flat, find.start)


def _labelled(series: Series, kind: str, is_of_persons: bool, are_officials: bool) -> Iterator[Suspicion]:
    """Look at what only its label gives away; a plain name beside a post of public office belongs to the post."""
    if kind == "name" or (is_plain_name(series.words) and not are_officials):
        yield from _texts("name", series, people.are_names(series.texts, is_told=kind == "name"))
    elif kind == "address" or (is_of_persons and is_plain_address(series.words)):
        yield from _texts("address", series, people.are_addresses(series.texts))
    elif kind == "birth-date":
        yield from _texts("birth-date", series, people.birth_dates(series.texts))


def _suspicions(kind: str, series: Series, finds: Iterable[Find]) -> Iterator[Suspicion]:
    found = sorted(finds)
    if found:
        shape = _characters(len(found[0].digits)) if kind in ("email", "birth-date") else _digits(len(found[0].digits))
        spot = series.spot(series.index_at(found[0].start))
        yield Suspicion(kind, series.label, spot, len(found), shape, frozenset(find.digits for find in found))


def _texts(kind: str, series: Series, indices: Sequence[int]) -> Iterator[Suspicion]:
    if indices:
        secrets = frozenset(series.texts[index].strip().lower() for index in indices)
        first = series.texts[indices[0]].strip()
        yield Suspicion(kind, series.label, series.spot(indices[0]), len(indices), _characters(len(first)), secrets)


def _digits(length: int) -> Localized:
    return Localized(f"{length} angka", f"{length} digits")


def _characters(length: int) -> Localized:
    return Localized(f"{length} karakter", f"{length} characters")
