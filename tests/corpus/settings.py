"""Bad settings: TOML, names, values, and packages that are not there. Exit code 2, told with the line."""

from __future__ import annotations

from typing import Any

from tests.corpus.case import Bad

PATH = "content/site.toml"


def _settings(name: str, text: str | bytes, row: int | None = 1, **more: Any) -> Bad:
    """Spell bad settings; `row` is the line of the mistake."""
    stated: dict[str, Any] = {"package": None, "resource": None, "exit_code": 2, "path": PATH, "row": row, **more}
    return Bad(name, {PATH: text}, "settings-error", **stated)


SYNTAX = (
    _settings("settings that are not UTF-8", 'title = "Contoé"\n'.encode("latin-1"), None),
    _settings("settings in JSON", '{"title": "Portal"}\n'),
    _settings("settings in YAML", "title: Portal\n"),
    _settings("a name without a value", "title\n"),
    _settings("a name with an empty value", 'title = "Portal"\narea =\n', 2),
    _settings("a title in curly quotes", "title = “Portal”\n"),
    _settings("a setting written twice", 'title = "A"\ntitle = "B"\n', 2),
    _settings("a list that nobody closed", 'title = "A"\nhome_packages = ["contoh"\n', None),
)

NAMES = (
    _settings("a misspelled setting", 'titel = "Portal"\n'),
    _settings("a setting in capitals", 'TITLE = "Portal"\n'),
    _settings("a setting with a dash", 'base-url = "https://contoh.id"\n'),
    _settings("a setting that is not there", 'warna = "biru"\n'),
    _settings("settings in a section of their own", '[site]\ntitle = "Portal"\n'),
    _settings("an English twin of a setting that has none", 'base_url_en = "https://contoh.id"\n'),
    Bad(
        "settings in a misspelled file",
        {PATH: None, "content/sites.toml": 'title = "Portal"\n'},
        "settings-error",
        package=None,
        resource=None,
        exit_code=2,
        path="content/sites.toml",
    ),
)

VALUES = (
    _settings("yes in a word", 'is_official = "ya"\n'),
    _settings("yes as a number", "is_official = 1\n"),
    _settings("a title of the portal that is a number", "title = 2024\n"),
    _settings("a title of the portal that is a list", 'title = ["Portal"]\n'),
    _settings("an address without its beginning", 'base_url = "data.contoh.id"\n'),
    _settings("an address of another kind", 'repository_url = "git@contoh.id:data.git"\n'),
    _settings("an address of the publisher with a blank", 'publisher_url = "https://contoh.id/dinas perumahan"\n'),
    _settings("a contact that is a name", 'contact = "Kantor dinas"\n'),
    _settings("a threshold of one", "disclosure_threshold = 1\n"),
    _settings("a threshold in a text", 'disclosure_threshold = "5"\n'),
    _settings("a threshold with a comma", "disclosure_threshold = 5.5\n"),
    _settings("a way of dealing with faults that is not there", 'on_invalid = "terbitkan"\n'),
    _settings("packages in one text", 'home_packages = "contoh"\n'),
    _settings("a package that is a number", "home_packages = [1]\n"),
)

PACKAGES = (
    _settings("a favourite package that is not there", 'home_packages = ["rumah"]\n'),
    _settings("a misspelled package", 'title = "Portal"\nhome_packages = ["contho"]\n', 2),
    _settings("a package named twice", 'home_packages = ["contoh", "contoh"]\n'),
)

CASES: tuple[Bad, ...] = (*SYNTAX, *NAMES, *VALUES, *PACKAGES)
