"""Pages and settings that people wrote in `content/`: one finding per place and kind of personal data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields

from site_builder.check.privacy.detectors import detect_in_text
from site_builder.check.privacy.masking import mask_text
from site_builder.check.privacy.telling import finding
from site_builder.model.library import Document
from site_builder.model.report import Finding, Place
from site_builder.model.settings import Settings
from site_builder.model.words import Localized

_SETTINGS = "content/site.toml"
# Who publishes, and where faults are told: their names and addresses are meant to be read.
_WELCOME = {"publisher": ("name", "email", "phone", "address"), "contact": ("name", "email", "phone", "address")}


def check_settings(settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each kind of personal data in a setting: every page shows them."""
    for item in fields(settings):
        value = getattr(settings, item.name)
        texts = (
            (value.id, value.en) if isinstance(value, Localized) else value if isinstance(value, tuple) else (value,)
        )
        for found in detect_in_text(*(text for text in texts if isinstance(text, str))):
            if found.kind not in _WELCOME.get(item.name, ()):
                yield finding(found, Place(path=_SETTINGS), "text", {"part": f"“{item.name}”"})


def check_documents(documents: Iterable[Document], settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each kind of personal data in a page; the portal's own contact is welcome there."""
    for document in documents:
        lines = (document.title, document.description, *document.body.splitlines())
        own = [text for text in (settings.contact, settings.publisher) if text]
        for welcome in own:
            lines = tuple(line.replace(welcome, "") for line in lines)
        for found in detect_in_text(*lines):
            row = max(found.rows[0] - 2 + document.first_line, 1)
            yield finding(found, Place(path=mask_text(document.source_path), row=row), "page", {})
