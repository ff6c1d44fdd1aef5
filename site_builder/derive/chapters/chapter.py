"""`Chapter`: what one part of the portal adds to it. A chapter that has nothing to say is empty and nowhere shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from site_builder.derive.survey import Survey
from site_builder.model.portal import Figure, Link, Page, Sheet, TextFile
from site_builder.model.report import Finding


@dataclass(frozen=True, slots=True, eq=False)
class Chapter:
    """Pages with the figures, sheets and texts that they bring beside those of the packages, and the ways to them.

    `menu` stands on top of every page, `footer` below; `questions` on the home page, each with a note that says what
    answers it. `findings` are what only showed while the pages were made.
    """

    pages: tuple[Page, ...] = ()
    figures: tuple[Figure, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    texts: tuple[TextFile, ...] = ()
    menu: tuple[Link, ...] = ()
    footer: tuple[Link, ...] = ()
    questions: tuple[Link, ...] = ()
    findings: tuple[Finding, ...] = ()


ChapterMaker = Callable[[Survey], Chapter]
