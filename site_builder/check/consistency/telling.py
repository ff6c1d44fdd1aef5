"""A broken rule to a finding: the arithmetic in the numbers of each language, and nothing that must not be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.check.consistency.declared import Rule
from site_builder.check.consistency.numbers import difference, exact, is_within, total
from site_builder.check.consistency.selection import Selection
from site_builder.check.consistency.small import is_small, may_count_people
from site_builder.model.package import Package
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.words import LANGUAGES, Language
from site_builder.text.numbers import number

_MOST_TERMS = 8
_TOLD_AS = {
    "equal": {"id": "tertulis", "en": "written is"},
    "at-most": {"id": "padahal paling banyak", "en": "but at most"},
    "at-least": {"id": "padahal paling sedikit", "en": "but at least"},
}


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What a rule may know beside itself: the packages of this run by name, and what may not be told.

    Counts below `threshold` are not; with `is_hiding` the portal hides cells.
    """

    packages: Mapping[str, Package]
    threshold: int
    is_hiding: bool = False


@dataclass(frozen=True, slots=True)
class Discretion:
    """What may be told of the figures of a rule: `threshold` is None where none of them can count people.

    With `is_public` even larger figures are kept back: the message of a warning stands on a page, and where cells are
    hidden it could give them away.
    """

    threshold: int | None = None
    is_public: bool = False

    def hides(self, figures: Sequence[Decimal]) -> bool:
        """Tell whether a sentence with these figures must not be written."""
        if self.threshold is None:
            return False
        return self.is_public or any(is_small(figure, self.threshold) for figure in figures)


def discretion(rule: Rule, asked: Asked, *columns: tuple[Selection, str]) -> Discretion:
    """Decide what may be told of a rule about these columns."""
    if not any(may_count_people(selection, name) for selection, name in columns):
        return Discretion()
    return Discretion(asked.threshold, asked.is_hiding and rule.severity is Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Terms:
    """One side of a sum: what is added and what is taken away, in the order of the rule or of the table."""

    plus: Sequence[Decimal]
    minus: Sequence[Decimal] = ()

    @property
    def result(self) -> Decimal:
        """Return plus less minus, exactly."""
        return difference(total(self.plus), total(self.minus))

    def words(self, language: Language) -> str:
        """Write the sum: "30.284 − 2.142 = 28.142"; a long one is cut in the middle."""
        signed = [("+", figure) for figure in self.plus] + [("−", figure) for figure in self.minus]
        shown = signed if len(signed) <= _MOST_TERMS else [*signed[: _MOST_TERMS - 2], ("+", None), signed[-1]]
        text = "".join(f" {sign} {'…' if figure is None else _operand(figure, language)}" for sign, figure in shown)
        head = text[3:] if text.startswith(" + ") else text.strip()
        return f"{head} = {_figure(self.result, language)}" if len(signed) > 1 else head


def broken_sum(rule: Rule, terms: Terms, written: Decimal, told: Discretion) -> Mapping[str, str] | None:
    """Return the words for a sum that is not as the rule has it, as values of a finding; None where it is."""
    compare = rule.given.get("compare", "equal")
    tolerance = tolerance_of(rule)
    result = terms.result
    if is_within(result, written, tolerance) or (compare, result < written) in (("at-most", True), ("at-least", False)):
        return None
    if told.hides((*terms.plus, *terms.minus, result, written)):
        return hidden(told)
    return {
        ending("said", language): f"{terms.words(language)}, {_TOLD_AS[compare][language]} {_figure(written, language)}"
        for language in LANGUAGES
    }


def hidden(told: Discretion) -> Mapping[str, str]:
    """Return the words in place of figures that must not be told."""
    limit = str(told.threshold)
    return {
        "said": f"angkanya tidak ditulis di sini, karena ada yang di bawah {limit}",
        "said_en": f"the figures are not told here, as some are below {limit}",
    }


def tolerance_of(rule: Rule) -> Decimal:
    """Return how far figures may be apart."""
    return exact(rule.given.get("tolerance", 0)) or Decimal(0)


def finding(rule: Rule, code: str, place: Place, values: Mapping[str, str]) -> Finding:
    """Return the finding of a rule at a place; the title of the rule goes with it."""
    return Finding(code, rule.severity, place, values={**rule_words(rule), **values})


def rule_words(rule: Rule) -> dict[str, str]:
    """Return name and title of a rule, as values of a finding."""
    return {"name": rule.name, "rule": rule.title.id} | ({"rule_en": rule.title.en} if rule.title.en else {})


def ending(name: str, language: Language) -> str:
    """Return the name of a value in a language: "said" and "said_en"."""
    return name if language == "id" else f"{name}_en"


def _figure(figure: Decimal, language: Language) -> str:
    return number(figure, language).replace("-", "−")


def _operand(figure: Decimal, language: Language) -> str:
    text = _figure(figure, language)
    return f"({text})" if figure < 0 else text
