"""The reckoning of what pages load (tests/weight.py) beside what a real browser asks for."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenWindow
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
            seen.page.goto(seen.root + load.path, wait_until="networkidle")
            # A headless browser draws no tab, and so never asks for the icon in it.
            reckoned = {file for file in load.files | load.outside if not file.endswith("ikon.svg")}
            assert asked == reckoned, load.path
