"""`Localized`: one text in the two languages of the portal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")


@dataclass(frozen=True, slots=True)
class Localized:
    """A text in Indonesian and, where somebody wrote it, in English.

    `text(language)` falls back to the other language rather than to nothing; `is_translated` tells whether it had to.
    """

    id: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        """Tell whether there is any text at all."""
        return bool(self.id or self.en)

    def __str__(self) -> str:
        """Return the Indonesian text, or the English one where that is all there is."""
        return self.id or self.en

    def text(self, language: Language) -> str:
        """Return the text in `language`, or in the other one where it is missing."""
        return (self.en or self.id) if language == "en" else (self.id or self.en)

    def is_translated(self, language: Language) -> bool:
        """Tell whether `text(language)` is really in that language."""
        return bool(self.en if language == "en" else self.id)
