"""`Mistake`: what is wrong with one call in a text; whoever knows file and line turns it into a problem."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.errors import Problem
from site_builder.model.words import Localized
from site_builder.text.nearest import nearest

WRONG = "content-function"
UNTRUE = "content-claim"
TYPED = "content-bare-number"
_MOST_CHOICES = 8
_LONGEST = 60
_NO_HINT = Localized()


class Mistake(Exception):  # noqa: N818 (nobody but the evaluator of texts ever sees it)
    """A call that cannot be answered: what was found and what to do, in both languages, and the line where known."""

    def __init__(
        self, words: Localized, hint: Localized = _NO_HINT, code: str = WRONG, line: int = 0, *, is_absent: bool = False
    ) -> None:
        """Take the words of a problem; `line` counts from the first line of the text.

        `is_absent`: the data hold nothing of what was asked for.
        """
        super().__init__(words.id)
        self.words, self.hint, self.code, self.line, self.is_absent = words, hint, code, line, is_absent

    def problem(self, place: str) -> Problem:
        """Return the problem that people are told."""
        return Problem(
            place,
            self.words.id,
            self.hint.id,
            self.code,
            problem_en=self.words.en,
            hint_en=self.hint.en or self.hint.id,
        )


def shown(value: object) -> str:
    """Quote what a person wrote, short and on one line."""
    text = " ".join(str(value).split())
    return f"“{text if len(text) <= _LONGEST else f'{text[: _LONGEST - 1]}…'}”"


def choices_hint(written: object, choices: Iterable[str]) -> Localized:
    """Say what was probably meant, else what there is to choose from."""
    known = sorted({choice for choice in choices if choice})
    meant = nearest(str(written), known)
    if meant:
        return Localized(f"Maksud Anda “{meant}”?", f"Did you mean “{meant}”?")
    if not known:
        return Localized("Tidak ada pilihan lain di data.", "The data has nothing else to choose from.")
    more = len(known) - _MOST_CHOICES
    names = ", ".join(shown(name) for name in known[:_MOST_CHOICES])
    return Localized(
        f"Yang ada: {names}{f' dan {more} lagi' if more > 0 else ''}.",
        f"There are: {names}{f' and {more} more' if more > 0 else ''}.",
    )
