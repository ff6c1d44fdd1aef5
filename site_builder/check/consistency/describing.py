"""What a rule compares, in a sentence of each language, with the titles that readers know: for the page of quality."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from site_builder.check.consistency.declared import Rule
from site_builder.check.consistency.numbers import exact
from site_builder.model.consistency import RuleException
from site_builder.model.package import Package, Resource
from site_builder.model.words import LANGUAGES, Language, Localized
from site_builder.text.cells import plain_text
from site_builder.text.numbers import number

_SIGNS = {"equal": "=", "at-most": "≤", "at-least": "≥"}
_STEPS = {
    "P1Y": Localized("tahun", "year"),
    "P6M": Localized("semester", "half-year"),
    "P3M": Localized("triwulan", "quarter"),
    "P1M": Localized("bulan", "month"),
    "P1D": Localized("hari", "day"),
}
_LOSSES = {
    "lostRows": (Localized("tidak ada baris", "no row"), Localized("paling banyak {} baris", "at most {} rows")),
    "lostKeys": (Localized("tidak ada kunci", "no key"), Localized("paling banyak {} kunci", "at most {} keys")),
    "lostValues": (
        Localized("tidak ada angka", "no figure"),
        Localized("paling banyak {} angka", "at most {} figures"),
    ),
}

_SHOWN = 4  # values of a list that a sentence names


def describe(rule: Rule, packages: Mapping[str, Package]) -> Localized:
    """Say what the rule compares."""
    found = {language: _KINDS[rule.kind](_Words(rule, packages, language)) for language in LANGUAGES}
    return Localized(found["id"], found["en"])


def exceptions_of(rule: Rule) -> tuple[RuleException, ...]:
    """Return the rows that the rule leaves out, on whichever side, with the reasons given."""
    found = [item for side in sides_of(rule) for item in side.get("except", ())]
    return tuple(
        RuleException(Localized(_chosen(item["where"])), Localized(item["reason"], str(item.get("reason_en") or "")))
        for item in found
    )


def tables_of(rule: Rule) -> tuple[str, ...]:
    """Return the tables of its own package that a rule is about."""
    own = rule.package.name
    return tuple(dict.fromkeys(str(side["resource"]) for side in sides_of(rule) if side.get("package", own) == own))


def sides_of(rule: Rule) -> tuple[Mapping[str, Any], ...]:
    """Return what a rule says of each table that it looks at."""
    return (rule.given,) if "resource" in rule.given else (rule.given["parts"], rule.given["total"])


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one rule in one language: titles where somebody wrote them, names elsewhere."""

    rule: Rule
    packages: Mapping[str, Package]
    language: Language

    @property
    def given(self) -> Mapping[str, Any]:
        return self.rule.given

    def say(self, indonesian: str, english: str) -> str:
        return english if self.language == "en" else indonesian

    def number(self, name: str, default: int = 0) -> str:
        return number(exact(self.given.get(name, default)) or 0, self.language)

    def table(self, side: Mapping[str, Any]) -> str:
        resource = self._resource(side)
        return (resource.title.text(self.language) if resource else "") or str(side["resource"])

    def column(self, name: str, side: Mapping[str, Any] | None = None) -> str:
        resource = self._resource(side or self.given)
        field = resource.schema.field(name) if resource else None
        return (field.title.text(self.language) if field else "") or name

    def columns(self, names: Sequence[str], side: Mapping[str, Any] | None = None) -> str:
        return ", ".join(self.column(name, side) for name in names)

    def each(self) -> str:
        """Say of which groups a rule speaks, as the tail of a sentence."""
        by = self.columns(self.given.get("by", ()))
        return f", {self.say('untuk setiap', 'for each')} {by}" if by else ""

    def only(self, side: Mapping[str, Any]) -> str:
        """Say which rows alone a rule speaks of: without that a sentence would promise too much."""
        chosen = _chosen({self.column(name, side): value for name, value in (side.get("where") or {}).items()})
        return f" ({self.say('hanya', 'only')} {chosen})" if chosen else ""

    def tolerance(self) -> str:
        return f" (± {self.number('tolerance')})" if self.given.get("tolerance") else ""

    def sign(self) -> str:
        return _SIGNS[self.given.get("compare", "equal")]

    def _resource(self, side: Mapping[str, Any]) -> Resource | None:
        own = self.rule.package
        name = side.get("package", own.name)
        package = own if name == own.name else self.packages.get(name)
        return package.resource(side["resource"]) if package else None


def _in_table(words: _Words, text: str) -> str:
    return f"{words.table(words.given)}{words.only(words.given)}: {text}"


def _rows(words: _Words) -> str:
    given = words.given
    terms = _signed(list(map(words.column, given["plus"])), list(map(words.column, given.get("minus", ()))))
    each = words.say("di setiap baris", "in each row")
    return _in_table(words, f"{terms} {words.sign()} {words.column(given['total'])}{words.tolerance()}, {each}")


def _kinds(words: _Words) -> str:
    given = words.given
    terms = _signed(list(map(_cell, given["plus"])), list(map(_cell, given.get("minus", ()))))
    return _in_table(words, f"{terms} {words.sign()} {_cell(given['total'])}{words.tolerance()}{words.each()}")


def _parts(words: _Words) -> str:
    parts, whole = words.given["parts"], words.given["total"]
    left, right = words.column(parts["field"], parts), words.column(whole["field"], whole)
    total_by = words.columns(whole["by"], whole)
    head = words.say("total", "sum of")
    if words.table(parts) == words.table(whole):
        by = words.say("menurut", "by")
        left, right = f"{left} {by} {words.columns(parts['by'], parts)}", f"{right} {by} {total_by}"
        left, right = left + words.only(parts), right + words.only(whole)
        return f"{words.table(parts)}: {head} {left} {words.sign()} {right}{words.tolerance()}"
    tail = f", {words.say('untuk setiap', 'for each')} {total_by}"
    sums = f"{head.capitalize()} {left} ({words.table(parts)}){words.only(parts)}"
    whole_words = f"{right} ({words.table(whole)}){words.only(whole)}"
    return f"{sums} {words.sign()} {whole_words}{words.tolerance()}{tail}"


def _shares(words: _Words) -> str:
    head = f"{words.say('total', 'sum of')} {words.column(words.given['field'])}"
    return _in_table(words, f"{head} = {words.number('total', 100)}{words.tolerance()}{words.each()}")


def _complete(words: _Words) -> str:
    step = _STEPS[words.given["step"]].text(words.language)
    text = words.say(
        f"tidak ada {step} yang terlewat antara yang pertama dan yang terakhir",
        f"no {step} is missing between the first and the last",
    )
    return _in_table(words, text + words.each())


def _units(words: _Words) -> str:
    return _in_table(words, words.say("satu satuan", "one unit") + words.each())


def _cumulative(words: _Words) -> str:
    if words.given.get("direction", "up") == "up":
        verb = words.say("tidak pernah turun", "never falls")
    else:
        verb = words.say("tidak pernah naik", "never rises")
    return _in_table(words, f"{words.column(words.given['field'])} {verb}{words.tolerance()}{words.each()}")


def _revision(words: _Words) -> str:
    parts = []
    for name, (none, some) in _LOSSES.items():
        if name in words.given:
            text = (some if words.given[name] else none).text(words.language).format(words.number(name))
            parts.append(f"{text} {words.say('hilang', 'lost')}")
    columns = words.columns(words.given.get("fields", ()))
    if "factor" in words.given:
        most = words.number("factor")
        parts.append(
            words.say(f"{columns} berubah paling banyak {most} kali", f"{columns} changes at most {most} times")
        )
    if "sumChange" in words.given:
        most = words.number("sumChange")
        parts.append(
            words.say(f"jumlah {columns} berubah paling banyak {most}%", f"sum of {columns} changes at most {most}%")
        )
    return _in_table(words, words.say("sejak terbitan terakhir ", "since it was last published ") + ", ".join(parts))


def _signed(plus: Sequence[str], minus: Sequence[str]) -> str:
    return " − ".join([" + ".join(plus), *minus])


def _chosen(wanted: Mapping[str, Any]) -> str:
    """Write which rows are meant: "jenis = terdata / sisa"; of a long list of values the first ones."""
    parts = []
    for name, value in wanted.items():
        texts = [_cell(item) or "–" for item in (value if isinstance(value, list) else [value])]
        parts.append(f"{name} = {' / '.join(texts[:_SHOWN])}{' / …' if len(texts) > _SHOWN else ''}")
    return ", ".join(parts)


def _cell(value: Any) -> str:
    return str(value) if isinstance(value, float) else plain_text(value)


_KINDS: Mapping[str, Callable[[_Words], str]] = {
    "row-balance": _rows,
    "kind-balance": _kinds,
    "parts-total": _parts,
    "share-sum": _shares,
    "complete-periods": _complete,
    "one-unit": _units,
    "cumulative": _cumulative,
    "revision": _revision,
}
