"""The picture of a budget: an outline for what was set, filled with what was spent. Lines in, a figure out."""

from __future__ import annotations

from decimal import Decimal

from site_builder.derive.chapters.money.budgets import Budget, Line
from site_builder.derive.chapters.money.ledger import NOT_PUBLISHED, UNNAMED, Ledger
from site_builder.derive.figures.budget import Envelope, envelopes
from site_builder.derive.figures.grammar import drawings
from site_builder.derive.figures.library import addressed
from site_builder.derive.purses import STEM, Purse, is_usable
from site_builder.model.number import Sentence
from site_builder.model.observation import Observation
from site_builder.model.portal import Column, Figure
from site_builder.text.amounts import value_words
from site_builder.text.sentences import sentence_words
from site_builder.text.slugs import parse_slug
from site_builder.text.speech import joined, say, without_stop

_MOST_DRAWN = 40


def draw_budget(ledger: Ledger, budget: Budget, title: Sentence) -> Figure | None:
    """Draw the lines of which something is known; a picture of very many would be no picture."""
    lines = [line for line in budget.lines if any(map(is_usable, line.known))]
    if not lines or len(lines) > _MOST_DRAWN:
        return None
    lines.sort(key=lambda line: -max(item.value or 0 for item in line.known if is_usable(item)))
    items = [_envelope(line) for line in lines]
    known = [item for line in lines for item in line.known]
    origins = {(item.origin.package, item.origin.resource) for item in known}
    package, resource = origins.pop() if len(origins) == 1 else ("", "")
    addresses = {item.source_url for item in known if item.source_url}
    return addressed(
        Figure(
            figure_id=f"{STEM}--pagu-realisasi-{parse_slug(budget.label)}{_unit_mark(budget.purse)}",
            title=without_stop(sentence_words(title, is_short=True)),
            description=joined("", (joined("; ", (joined(": ", (item.label, item.words)) for item in items)), ".")),
            columns=(
                Column(say("Program")),
                Column(say("Sumber dana")),
                Column(say("Pagu"), is_number=True, unit=budget.purse.unit),
                Column(say("Realisasi"), is_number=True, unit=budget.purse.unit),
            ),
            rows=tuple(
                (line.programme, line.fund or UNNAMED, _cell(line.ceiling), _cell(line.spent)) for line in lines
            ),
            drawings=drawings(lambda variant, items: envelopes(items, variant), items),
            unit=budget.purse.unit,
            period=budget.label,
            source=ledger.source_of(known),
            source_url=addresses.pop() if len(addresses) == 1 else "",
            notes=(
                say("Garis luar adalah pagu, isinya realisasi. Yang diarsir: realisasinya belum dipublikasikan.")
                if any(line.spent is None or line.spent.value is None for line in lines)
                else say("Garis luar adalah pagu, isinya realisasi."),
            ),
            package=package,
            resource=resource,
            method=say("Pagu dan realisasi seperti yang terbit. Serapan = realisasi ÷ pagu."),
        )
    )


def _unit_mark(purse: Purse) -> str:
    words = [purse.unit] if purse.unit != "rupiah" else []
    words += ["kumulatif"] if purse.is_cumulative else []
    return "".join(f"-{parse_slug(word)}" for word in words)


def _cell(item: Observation | None) -> int | Decimal | str | None:
    return None if item is None else item.marker or item.value


def _envelope(line: Line) -> Envelope:
    ceiling = line.ceiling.value if line.ceiling and is_usable(line.ceiling) else None
    spent = line.spent.value if line.spent and is_usable(line.spent) else None
    unit = line.purse.unit
    return Envelope(line.name, ceiling, spent, _words(line, ceiling, spent, unit))


def _words(line: Line, ceiling: int | Decimal | None, spent: int | Decimal | None, unit: str) -> str:
    """Say both amounts; in place of one that is not known its marker, or that nobody published it."""
    if spent is None:
        why = line.spent.marker if line.spent and line.spent.marker else NOT_PUBLISHED
        return say("pagu {ceiling}, realisasi {why}", ceiling=value_words(ceiling or 0, unit, is_short=True), why=why)
    told = value_words(spent, unit, is_short=True)
    if ceiling is None:
        why = line.ceiling.marker if line.ceiling and line.ceiling.marker else NOT_PUBLISHED
        return say("{spent}, pagu {why}", spent=told, why=why)
    whole = value_words(ceiling, unit, is_short=True)
    if ceiling <= 0:
        return say("{spent} dari {ceiling}", spent=told, ceiling=whole)
    share = value_words(Decimal(round(Decimal(spent) * 100 / Decimal(ceiling))), "persen")
    return say("{spent} dari {ceiling} ({share})", spent=told, ceiling=whole, share=share)
