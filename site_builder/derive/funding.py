"""Who pays for what: every pair of a programme and a source of money that some table names, read by roles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.derive.figures.material import Material, RoleRow
from site_builder.derive.survey import Survey
from site_builder.model.observation import ALL_PROGRAMMES, KIND_OF_ROLE
from site_builder.text.cells import plain_text
from site_builder.text.spoken import term

# In a table of programmes, several of them under one name ("gabungan") are no programme that anybody pays for.
_COMBINED = "gabungan"


@dataclass(frozen=True, slots=True)
class Funding:
    """A source of money and the programme that it pays for, as one row has it; `fund` "": the row names none.

    `is_amount`: the row tells how much as well. `table` are the names of its package and table.
    """

    programme: str
    fund: str
    status: str = "asli"
    source: str = ""
    source_url: str = ""
    note: str = ""
    is_amount: bool = False
    table: tuple[str, str] = ("", "")


def derive_funding(survey: Survey) -> tuple[Funding, ...]:
    """Return the pairs of every table that has both columns, tables without amounts first; each pair once."""
    tables = sorted(survey.playing("program", "sumber-dana"), key=_has_amounts)
    pairs: dict[tuple[str, str], Funding] = {}
    combined = frozenset(
        code for material in survey.playing("bentuk-program", "program") for code in _combined(material)
    )
    for material in tables:
        for item in (item for row in material.rows for item in _funding(material, row)):
            if item.programme not in (*ALL_PROGRAMMES, *combined):
                pairs.setdefault((item.programme, item.fund), item)
    return tuple(pairs.values())


def known_funds(funding: Iterable[Funding]) -> Mapping[str, frozenset[str]]:
    """Map programmes to the sources of money that somebody named for them."""
    found: dict[str, set[str]] = {}
    for item in funding:
        if item.fund:
            found.setdefault(item.programme, set()).add(item.fund)
    return {programme: frozenset(funds) for programme, funds in found.items()}


def listed_programmes(survey: Survey) -> frozenset[str]:
    """Return the codes that a table of programmes lists; several under one name are left out."""
    codes: set[str] = set()
    for material in survey.playing("program", "nama-program"):
        combined = _combined(material)
        codes |= {code for row in material.rows if (code := _code(row)) and code not in (*ALL_PROGRAMMES, *combined)}
    return frozenset(codes)


def _combined(material: Material) -> frozenset[str]:
    return frozenset(_code(row) for row in material.rows if plain_text(row.get("bentuk-program")) == _COMBINED)


def _has_amounts(material: Material) -> bool:
    return material.plays("nilai") or any(material.plays(role) for role in KIND_OF_ROLE)


def _funding(material: Material, row: RoleRow) -> Iterable[Funding]:
    """Yield what a row names: a table of programmes may list several sources in one cell."""
    text, is_amount = plain_text(row.get("sumber-dana")), _has_amounts(material)
    for fund in [text] if is_amount else text.split(";"):
        yield Funding(
            programme=_code(row),
            fund=term(fund.strip(" -")),
            status=plain_text(row.get("status")) or "asli",
            source=term(plain_text(row.get("sumber"))),
            source_url=plain_text(row.get("sumber-url")),
            note=term(plain_text(row.get("catatan"))),
            is_amount=is_amount,
            table=(material.package.name, material.resource.name),
        )


def _code(row: RoleRow) -> str:
    return plain_text(row.get("program")).strip("- ")
