"""The chapter about money: one page where the library knows any, else nothing."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.derive import routes as paths
from site_builder.derive.chapters.chapter import Chapter
from site_builder.derive.chapters.money import (
    amounts,
    budget_part,
    budgets,
    flows,
    grants,
    heading,
    houses,
    missing,
    places,
)
from site_builder.derive.chapters.money.ledger import Ledger, keep_ledger, span_words
from site_builder.derive.survey import Survey
from site_builder.model.money import MoneyPage, MoneyPart
from site_builder.model.portal import Figure, Link, Page
from site_builder.text.amounts import value_words
from site_builder.text.speech import joined, say

_TITLE = say("Anggaran")
_QUESTION = say("Uangnya dari mana?")
_HOME = Link(say("Beranda"), paths.HOME)


def make_money(survey: Survey) -> Chapter:
    """Make the page about money; what is expected and not there makes no page of its own."""
    ledger = keep_ledger(survey)
    known = heading.Known(
        budgets=budgets.derive_budgets(ledger),
        amounts=amounts.listed_amounts(ledger),
        places=[item for item in ledger.purses.amounts if item.value is not None and not ledger.is_whole(item.area)],
        rates=houses.house_rates(ledger),
    )
    parts = _parts(ledger, known)
    if not parts:
        return Chapter()
    content = MoneyPage(heading.derive_title(known), heading.derive_lead(ledger, known), parts)
    page = Page("money", paths.MONEY, _TITLE, content, _description(ledger), (_HOME,), nav_path=paths.MONEY)
    return Chapter(
        pages=(page,),
        figures=_figures(parts),
        menu=(Link(_TITLE, paths.MONEY),),
        questions=(Link(_QUESTION, paths.MONEY, _note(ledger, known)),),
    )


def _parts(ledger: Ledger, known: heading.Known) -> tuple[MoneyPart, ...]:
    """Return what the data has an answer to; none where all that could be said is what is missing."""
    found = (
        budget_part.derive_part(ledger, known.budgets),
        houses.derive_part(known.rates, ledger),
        amounts.derive_part(ledger, known.amounts),
        flows.derive_part(ledger, known.budgets),
        grants.derive_part(ledger, grants.derive_grants(ledger)),
        places.derive_part(ledger),
        houses.derive_inhabitants(houses.inhabitant_rates(ledger), ledger),
    )
    told = tuple(part for part in found if part is not None)
    last = missing.derive_part(missing.expected_amounts(ledger)) if told else None
    return (*told, last) if last else told


def _figures(parts: Sequence[MoneyPart]) -> tuple[Figure, ...]:
    tables = [table for part in parts for table in (*part.tables, *part.older)]
    return tuple(table.figure.figure for table in tables if table.figure)


def _description(ledger: Ledger) -> str:
    area = ledger.survey.areas.whole_name
    if not area:
        return say("Uang untuk rumah tidak layak huni: berapa, dari siapa, dan berapa untuk satu rumah.")
    return say(
        "Uang untuk rumah tidak layak huni di {area}: berapa, dari siapa, dan berapa untuk satu rumah.", area=area
    )


def _note(ledger: Ledger, known: heading.Known) -> str:
    """Say on the home page what is known: how many amounts, of which years, and what a house comes to."""
    told = [item for item in ledger.purses.amounts if item.value is not None]
    words = say("{count} angka dana", count=len(told)) if told else say("Sumber dana dan besar bantuan")
    words = joined(", ", filter(None, (words, span_words(told))))
    if not known.rates:
        return words
    rate = known.rates[0]
    amount = value_words(rate.number.value or 0, rate.number.unit, is_short=True)
    about = {"amount": amount, "name": rate.name, "period": rate.number.period}
    return say("{words}; {amount} per rumah ({name}, {period})", words=words, **about)
