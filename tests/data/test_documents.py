"""Generated and written documents: the list of roles is current, the settings invent nothing, the essays exist."""

from __future__ import annotations

import re
import tomllib

import pytest

from site_builder.model.roles import BY_IRI, BY_NAME, ROLES
from site_builder.text.role_table import roles_document
from tests.data.packages import NAMES
from tests.tools import ROOT


def test_the_list_of_roles_is_current() -> None:
    assert (ROOT / "docs/roles.md").read_text("utf-8") == roles_document(), "run: make docs"


def test_roles_are_unambiguous() -> None:
    assert len(BY_IRI) == len(BY_NAME) == len(ROLES)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", role.name) for role in ROLES)


def test_the_settings_invent_nobody() -> None:
    settings = tomllib.loads((ROOT / "content/site.toml").read_text("utf-8"))
    assert settings["is_official"] is False
    assert [settings[name] for name in ("publisher", "publisher_url", "contact")] == ["", "", ""]
    assert sorted(settings["home_packages"]) == sorted(NAMES)


@pytest.mark.parametrize("package", NAMES)
def test_every_package_has_its_essay(package: str) -> None:
    text = (ROOT / "content/packages" / f"{package}.md").read_text("utf-8")
    assert text.startswith("+++\n")
    assert len(text) > 800


def test_the_about_page_says_what_the_portal_is_not() -> None:
    assert "bukan situs resmi" in (ROOT / "content/tentang.md").read_text("utf-8")
