"""Grants for one unit by period, programme and activity, with the parts that make them up and the decree behind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from site_builder.derive.chapters.money.houses import without_empty
from site_builder.derive.chapters.money.ledger import (
    MOST_DOORS,
    NOT_PUBLISHED,
    UNNAMED,
    Ledger,
    newest_first,
    span_words,
)
from site_builder.derive.figures.material import Material, RoleRow
from site_builder.derive.purses import GRANT, is_usable
from site_builder.derive.sentences import sentence
from site_builder.model.money import MoneyPart, MoneyTable
from site_builder.model.number import Sentence
from site_builder.model.observation import Observation
from site_builder.model.pages import Grid, GridRow
from site_builder.model.portal import Column
from site_builder.model.speech import either
from site_builder.text.amounts import amount_words
from site_builder.text.cells import plain_text
from site_builder.text.periods import period_words
from site_builder.text.speech import joined, say, small, together
from site_builder.text.spoken import term

# In a column of components this value stands for all of them together.
_WHOLE = "jumlah"
_MOST_OPEN = 12
_MOST_ROWS = 200
_CAPTION = say("Bantuan untuk satu rumah")
_CAPTION_OF_OLDER = say("Bantuan untuk satu rumah, tahun-tahun sebelumnya")


@dataclass(frozen=True, slots=True)
class Grant:
    """A grant as one row has it: for what, of what, by which decree, and the rows that are its parts."""

    item: Observation
    activity: str
    component: str
    ground: str
    parts: tuple[Grant, ...] = ()
    mark: str = ""

    def title(self, ledger: Ledger) -> str:
        """Say what one house gets, for what, and of what."""
        about = (ledger.survey.title_of(self.item), self.activity, self.component, self.mark)
        return joined(", ", (part for part in about if part))


def derive_grants(ledger: Ledger) -> tuple[Grant, ...]:
    """Return every grant that is no part of another, newest first."""
    found = [grant for material in ledger.survey.materials for grant in _grants(material)]
    names = Counter((grant.title(ledger), grant.item.start, grant.item.end) for grant in found)
    found = [
        replace(grant, mark=amount_words(grant.item.value, grant.item.unit))
        if names[grant.title(ledger), grant.item.start, grant.item.end] > 1 and grant.item.value is not None
        else grant
        for grant in found
    ]
    return tuple(sorted(found, key=lambda grant: newest_first(grant.item)))


def _grants(material: Material) -> Iterable[Grant]:
    items = [item for item in material.observations if item.kind == GRANT]
    if not items:
        return
    rows = dict(zip(material.table.row_numbers, material.rows, strict=True))
    made = [_grant(material, item, rows[item.origin.row]) for item in items]
    wholes = {grant.item.key for grant in made if grant.item.key}
    parts: dict[str, list[Grant]] = {}
    for grant in made:
        if grant.item.part_of in wholes and grant.item.part_of != grant.item.key:
            parts.setdefault(grant.item.part_of, []).append(grant)
    inside = {id(grant) for own in parts.values() for grant in own}
    for grant in made:
        if id(grant) not in inside:
            own = parts.get(grant.item.key, []) if grant.item.key else []
            yield Grant(grant.item, grant.activity, grant.component, grant.ground, tuple(own))


def _grant(material: Material, item: Observation, row: RoleRow) -> Grant:
    return Grant(
        item,
        _label(material, row, "kegiatan"),
        "" if plain_text(row.get("komponen")) == _WHOLE else _label(material, row, "komponen"),
        (term(plain_text(row.get("uraian"))) or UNNAMED) if material.plays("uraian") else "",
    )


def _label(material: Material, row: RoleRow, role: str) -> str:
    """Say a cell of a category in the words of its label."""
    text = plain_text(row.get(role))
    field = material.roles.get(role)
    labels = {item.value: either(item.label) for item in field.categories} if field else {}
    return labels.get(text) or term(text.replace("-", " "))


# ---- the part of the page --------------------------------------------------------------------------------------------


def derive_part(ledger: Ledger, grants: Sequence[Grant]) -> MoneyPart | None:
    """Return the table of grants: the newest period open where there are many."""
    known = [grant for grant in grants if grant.item.value is not None]
    if not known:
        return None
    is_many = len(grants) > _MOST_OPEN
    newest = [grant for grant in grants if not is_many or grant.item.end == grants[0].item.end]
    older = [grant for grant in grants if grant not in newest]
    return MoneyPart(
        anchor="bantuan",
        title=_title(ledger, known),
        lead=((say("Bantuan untuk satu rumah terdiri atas beberapa bagian. Jumlahnya kami tulis bersama bagiannya."),),)
        if any(grant.parts for grant in grants)
        else (),
        tables=(_table(ledger, newest, _CAPTION, is_open=True),),
        older=(_table(ledger, older[:_MOST_ROWS], _CAPTION_OF_OLDER, is_open=False),) if older else (),
    )


def _title(ledger: Ledger, known: Sequence[Grant]) -> Sentence:
    span = span_words(grant.item for grant in known) or say("Tanpa tahun")
    usable = [grant for grant in known if is_usable(grant.item)]
    if not usable or len({grant.item.unit for grant in usable}) > 1:
        return sentence("{span}: besar bantuan untuk satu rumah.", span=span)
    low, high = (pick(usable, key=lambda grant: grant.item.value or 0) for pick in (min, max))
    least, most = (ledger.number(grant.item, is_open=True, title=grant.title(ledger)) for grant in (low, high))
    if least.value == most.value:
        return sentence("{span}: bantuan untuk satu rumah {low}.", span=span, low=least)
    return sentence(
        "{span}: bantuan untuk satu rumah dari {low} sampai {high}.",
        span=span,
        low=least,
        high=most,
    )


def _table(ledger: Ledger, grants: Sequence[Grant], title: str, *, is_open: bool) -> MoneyTable:
    size = sum(1 + len(grant.parts) for grant in grants)
    rows = tuple(_row(ledger, grant, is_open=is_open and size <= MOST_DOORS) for grant in grants)
    columns = (
        *(Column(say("Untuk")), Column(say("Bantuan"), is_number=True, unit=term("rupiah")), Column(say("Periode"))),
        *(Column(say("Bagiannya")), Column(say("Berlaku di")), Column(say("Dasar")), Column(say("Status"))),
    )
    return MoneyTable(title, without_empty(Grid(title, columns, rows)))


def _row(ledger: Ledger, grant: Grant, *, is_open: bool) -> GridRow:
    item = grant.item
    area = term(item.area_name) or (ledger.survey.areas.name(item.area) if item.area.strip("-") else "")
    period = period_words(item.start, item.end) or item.period_text or say("tanpa tahun")
    programme = ledger.survey.programme(item.programme)
    status = "" if item.status == "asli" else term(item.status)
    value = ledger.cell(item, is_open=is_open, title=grant.title(ledger))
    name = joined(", ", filter(None, (programme, grant.activity, grant.component))) or say("Satu rumah")
    return GridRow((name, value, period, _parts(ledger, grant, is_open), area, grant.ground, status))


def _parts(ledger: Ledger, grant: Grant, is_open: bool) -> Sentence | str:
    """Write a grant as the sum of its parts, or that they do not add up to it."""
    if not grant.parts:
        return ""
    summed = together((_part(ledger, part, is_open) for part in grant.parts), " + ")
    whole = grant.item.value
    if whole is not None and all(is_usable(part.item) for part in grant.parts):
        total = sum((Decimal(part.item.value or 0) for part in grant.parts), Decimal(0))
        if total != whole:
            return sentence("{parts}; jumlahnya tidak sama, begitulah angka yang terbit", parts=summed)
    return summed


def _part(ledger: Ledger, part: Grant, is_open: bool) -> Sentence:
    cell = ledger.cell(part.item, is_open=is_open, title=part.title(ledger))
    value = cell if cell is not None else NOT_PUBLISHED
    return together((value, " (", small(part.component), ")") if part.component else (value,))
