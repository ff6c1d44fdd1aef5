"""Pages and the setting `offline`: the page shown without a network, and the script that lets visited pages be kept.

A page that loads the script of freshness registers by that one (render/offline.py): no page asks for a fifth file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from site_builder.derive import routes
from site_builder.model.pages import OfflinePage
from site_builder.model.portal import Link, Page
from site_builder.model.settings import Settings
from site_builder.text.speech import say

SCRIPT = "assets/luring.js"
# Frames on other sites keep nothing there, and the page for lost visitors has no way to scripts.
_UNKEPT = ("404", "embed")


def with_offline(settings: Settings, pages: Iterable[Page], ways: tuple[Link, ...]) -> Iterator[Page]:
    """Yield the pages; where the setting is on, they register the worker, and the offline page follows."""
    if not settings.offline:
        yield from pages
        return
    about = say("Halaman yang tampil bila tidak ada jaringan.")
    shown = Page("offline", routes.OFFLINE, say("Tidak ada jaringan"), OfflinePage(ways), about)
    for page in (*pages, shown):
        yield page if page.scripts or page.kind in _UNKEPT else replace(page, scripts=(SCRIPT,))
