"""`Glossary`: the terms that one page explains, and that every other text leads to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A word that the glossary explains: its anchor there, and other names that it goes by."""

    name: str
    anchor: str
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Glossary:
    """The page that explains terms, and the terms: every page of prose leads to them on first use."""

    output_path: str
    terms: tuple[Term, ...] = ()
