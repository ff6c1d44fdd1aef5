"""`Work` and `Citation`: what is to be cited, and how that is written in the four forms that people ask for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Form = Literal["grafik", "tabel", "angka"]


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited: a figure or a number at its own address. Whatever nobody named is "" or None, and stays so.

    `key` names it in a list of references; `container` is the portal, `address` the permanent one ("" where the portal
    has none); `source` is where the data come from, in words.
    """

    key: str
    title: str
    form: Form
    container: str
    authors: tuple[str, ...] = ()
    publisher: str = ""
    issued: date | None = None
    version: str = ""
    address: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """One work in four forms: a line of words, APA style, BibTeX, and CSL-JSON for reference managers."""

    words: str
    apa: str
    bibtex: str
    csl_json: str
