"""`Glossary`: the terms that one page explains, and that every other text leads to."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.words import Language


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
    language: Language = "id"
    translation: Glossary | None = None

    def told_in(self, language: Language) -> Glossary:
        """Return the glossary for pages of a language: one without terms where nobody translated it."""
        if language == self.language:
            return self
        return self.translation or Glossary(self.output_path, (), language)
