"""The kinds of rules and what each of them takes: the one table that reading and docs/consistency.md share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.check.consistency import forms
from site_builder.check.consistency.forms import Form


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of rule takes. `sides` are objects that name a table of their own, with what those take.

    Of the properties in `any_of` at least one must be given.
    """

    required: Mapping[str, Form] = field(default_factory=dict)
    optional: Mapping[str, Form] = field(default_factory=dict)
    sides: Mapping[str, Kind] = field(default_factory=dict)
    any_of: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Return every property that it knows, beside those that every rule has."""
        return (*self.required, *self.optional, *self.sides)


# What every rule has, whatever its kind.
COMMON = ("name", "kind", "title", "title_en", "severity")

_COLUMNS = forms.many(forms.column)
_NUMBER_COLUMNS = forms.many(forms.number_column)
_CELLS = forms.many(forms.cell)
_COMPARING: Mapping[str, Form] = {"compare": forms.choice(*forms.COMPARISONS), "tolerance": forms.amount}
_CHOOSING: Mapping[str, Form] = {"where": forms.where, "except": forms.exceptions}
_GROUPING: Mapping[str, Form] = {"by": _COLUMNS, **_CHOOSING}
_TOTAL = Kind(
    {"resource": forms.text, "field": forms.number_column, "by": _COLUMNS}, {"package": forms.text, **_CHOOSING}
)
_PARTS = Kind(_TOTAL.required, {**_TOTAL.optional, "toParent": _COLUMNS})

KINDS: Mapping[str, Kind] = {
    "row-balance": Kind(
        {"resource": forms.text, "plus": _NUMBER_COLUMNS, "total": forms.number_column},
        {"minus": _NUMBER_COLUMNS, **_COMPARING, **_CHOOSING},
    ),
    "kind-balance": Kind(
        {
            "resource": forms.text,
            "field": forms.number_column,
            "kinds": forms.column,
            "plus": _CELLS,
            "total": forms.cell,
            "by": _COLUMNS,
        },
        {"minus": _CELLS, **_COMPARING, **_CHOOSING},
    ),
    "parts-total": Kind(optional=_COMPARING, sides={"parts": _PARTS, "total": _TOTAL}),
    "share-sum": Kind(
        {"resource": forms.text, "field": forms.number_column},
        {"total": forms.number, "tolerance": forms.amount, **_GROUPING},
    ),
    "complete-periods": Kind(
        {"resource": forms.text, "period": forms.column, "step": forms.choice(*forms.STEPS)}, _GROUPING
    ),
    "one-unit": Kind({"resource": forms.text, "unit": forms.column}, {"field": forms.number_column, **_GROUPING}),
    "cumulative": Kind(
        {"resource": forms.text, "field": forms.number_column, "period": forms.column},
        {"direction": forms.choice(*forms.DIRECTIONS), "tolerance": forms.amount, **_GROUPING},
    ),
    "revision": Kind(
        {"resource": forms.text},
        {
            "key": _COLUMNS,
            "fields": _NUMBER_COLUMNS,
            "lostRows": forms.count,
            "lostKeys": forms.count,
            "lostColumns": forms.count,
            "lostValues": forms.count,
            "factor": forms.factor,
            "sumChange": forms.amount,
        },
        any_of=("lostRows", "lostKeys", "lostColumns", "lostValues", "factor", "sumChange"),
    ),
}
