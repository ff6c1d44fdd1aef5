"""What a page says in one plain line, and the addresses that carry it to a messenger, a mail or a form. Pure.

Words of pages are strangers' words: in an address they are only ever percent-encoded, and signs that nobody sees (or
that turn the direction of what follows) stay behind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from site_builder.model.portal import Page
from site_builder.model.settings import FORM_FIELDS
from site_builder.model.speech import unmarked
from site_builder.model.words import Language
from site_builder.text.sentences import sentence_words

# X takes 280 characters, 23 of them for the address; others fold longer ones away.
_LONGEST = 240
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff"
    "\ud800-\udfff\ufdd0-\ufdef\U000e0000-\U000e007f]"
)
_FIELD = re.compile(rf"\{{({'|'.join(FORM_FIELDS)})\}}")


@dataclass(frozen=True, slots=True)
class ShareLink:
    """A plain link that opens a messenger with the words written already."""

    title: str
    address: str


def finding_words(page: Page, language: Language = "id") -> str:
    """Return what a page finds, as its heading says it; its title where it has no finding of its own."""
    content: Any = page.content
    headline = getattr(content, "headline", None) or getattr(content, "finding", None) or getattr(content, "title", "")
    parts = getattr(headline, "title", headline)
    words = sentence_words(parts, language=language) if isinstance(parts, tuple) else ""
    return unmarked(words or page.title)


def share_links(words: str, address: str) -> tuple[ShareLink, ...]:
    """Return the ways to pass a page on; where nobody knows its address, there is none."""
    if not address:
        return ()
    said, target = encoded(_shortened(words)), encoded(address)
    return (
        ShareLink("WhatsApp", f"https://wa.me/?text={said}%0A{target}"),
        ShareLink("Telegram", f"https://t.me/share/url?url={target}&text={said}"),
        ShareLink("X", f"https://x.com/intent/post?text={said}&url={target}"),
    )


def form_address(form: str, **values: str) -> str:
    """Fill the address of a form in; a field that it does not ask for is left out.

    >>> form_address("https://contoh.id/lapor?isi={title}", title="Rumah & jalan", text="…")
    'https://contoh.id/lapor?isi=Rumah%20%26%20jalan'
    """
    return _FIELD.sub(lambda field: encoded(values.get(field[1], "")), form)


def encoded(text: str) -> str:
    """Write a text as one part of an address.

    >>> encoded('"Rumah" & <jalan>')
    '%22Rumah%22%20%26%20%3Cjalan%3E'
    """
    return quote(_UNSEEN.sub("", text).encode("utf-8", "replace"), safe="")


def mail_address(contact: str) -> str:
    """Return the e-mail address of a contact, "" where it is none.

    >>> mail_address("mailto:data@contoh.id"), mail_address("https://contoh.id/@lapor")
    ('data@contoh.id', '')
    """
    return contact.removeprefix("mailto:") if "@" in contact and "://" not in contact else ""


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
