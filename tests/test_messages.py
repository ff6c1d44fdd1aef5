"""Every word of the interface is translated once, with the values of its message, and nothing is translated in vain."""

from __future__ import annotations

import pytest

from site_builder.derive.prose.claims import all_words
from tests.messages import built_messages, forms, names_in, spoken_messages, translations

SPOKEN = spoken_messages()
KNOWN = translations()
# What data and texts bring, and no literal of ours: units, names, claims.
WORDS_OF_DATA = ("term", "claim")


def test_messages_are_found_in_templates_and_in_code() -> None:
    places = {item.place.split("/")[0] for item in SPOKEN}
    assert places == {"templates", "site_builder"}
    assert len(SPOKEN) > 400


def test_a_message_is_a_literal_whose_values_have_names() -> None:
    assert not built_messages()


def test_every_message_is_translated() -> None:
    missing = [f"{item.place}: {item.message}" for item in SPOKEN if (item.context, item.message) not in KNOWN]
    assert not missing, "python -m tests.messages prints them for templates/words/en/:\n" + "\n".join(missing)


def test_no_message_is_translated_twice_or_left_empty() -> None:
    twice = {key: [path.name for path, _ in found] for key, found in KNOWN.items() if len(found) > 1}
    assert not twice
    empty = [key for key, found in KNOWN.items() for _, message in found if not all(forms(message)) or message.fuzzy]
    assert not empty


def test_no_translation_is_idle() -> None:
    said = {(item.context, item.message) for item in SPOKEN}
    idle = [key for key in KNOWN if key not in said and key[0] not in WORDS_OF_DATA]
    assert not idle


@pytest.mark.parametrize("key", [key for key in KNOWN if key[0] not in WORDS_OF_DATA], ids=lambda key: key[1][:40])
def test_a_translation_names_the_values_of_its_message(key: tuple[str, str]) -> None:
    for _, message in KNOWN[key]:
        for form in forms(message):
            assert names_in(form) <= names_in(key[1]), form


def test_every_word_that_a_claim_may_use_is_known_in_english() -> None:
    assert {("claim", word) for word in all_words()} == {key for key in KNOWN if key[0] == "claim"}
