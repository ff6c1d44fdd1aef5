"""The reckoning of what pages load (tests/weight.py) beside what a real browser asks for."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from tests.browser.conftest import OpenWindow, Window
from tests.built import BuiltPortal
from tests.weight import loads_of

pytestmark = pytest.mark.browser


def test_a_browser_asks_for_what_was_reckoned_and_nothing_else(window: OpenWindow, site: BuiltPortal) -> None:
    loads = loads_of(site.folder)
    heaviest = {load.kind: load for load in sorted(loads.values(), key=lambda load: load.weight)}
    with window(360) as seen:
        asked: set[str] = set()
        seen.page.on("request", lambda request: asked.add(request.url.removeprefix(seen.root).partition("?")[0]))
        for load in heaviest.values():
            asked.clear()
            seen.go(load.path)
            _settle(seen, asked, load.files)
            # The icon is asked for when the browser pleases: once a visit, early, late, or never where no tab is drawn.
            icons = {file for file in load.files | asked if file.endswith("ikon.svg")}
            assert asked - icons == (load.files | load.outside) - icons, load.path


def _settle(seen: Window, asked: set[str], expected: Collection[str]) -> None:
    """Wait until all that is expected was asked for, and a little longer for what is not."""
    for _ in range(100):
        if asked.issuperset(file for file in expected if not file.endswith("ikon.svg")):
            break
        seen.page.wait_for_timeout(50)
    seen.page.wait_for_timeout(150)
