"""`Settings`: what a person decides in `content/site.toml`. Each setting has its meaning right under it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from site_builder.model.words import Localized


def setting(default: Any, meaning: str) -> Any:
    """Declare a setting with its default and its meaning; docs/settings.md is generated from both."""
    return field(default=default, metadata={"meaning": meaning})


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a portal. Every one has a default that is true of any portal: nothing is invented here."""

    title: Localized = setting(Localized("Portal data terbuka", "Open data portal"), "Name of the portal.")
    area: Localized = setting(Localized(), "Area that the portal is about, as in “Kabupaten Banyuasin”.")
    area_code: str = setting("", "Code of that area in the tables, as in “16.07”; empty: derived from the data.")
    description: Localized = setting(Localized(), "One sentence on what the portal publishes.")
    is_official: bool = setting(False, "Whether a government publishes it. False puts a plain notice on every page.")
    publisher: str = setting("", "Who runs the portal. Empty: the pages say that nobody is named.")
    publisher_url: str = setting("", "Address of the publisher.")
    contact: str = setting("", "Where errors are reported: an e-mail address or a web address.")
    repository_url: str = setting("", "Where the portal's data and code are kept.")
    base_url: str = setting("", "Address at which the portal will stand; --base-url overrules it.")
    home_packages: tuple[str, ...] = setting((), "Names of the packages in the order of the catalogue; others follow.")
