"""The door of render/search/: portals and their finished pages in, the files of one index out, in each language."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping

from site_builder.model.output import OutputFile
from site_builder.model.portal import Portal
from site_builder.model.search import SearchPage
from site_builder.render.search.canonical import canonical
from site_builder.render.search.engine import make_index
from site_builder.render.search.records import IGNORED, records_of


def render_index(portals: Iterable[Portal], pages: Iterable[OutputFile]) -> Iterator[OutputFile]:
    """Yield the files of the index, which every language of the portal shares."""
    every = tuple(portals)
    search = next(page.content for page in every[0].pages if isinstance(page.content, SearchPage))
    folder = posixpath.dirname(search.engine_path)
    by_path: Mapping[str, OutputFile] = {page.output_path: page for page in pages}
    records = (record for portal in every for record in records_of(portal, by_path))
    for path, data in canonical(make_index(records, IGNORED)).items():
        yield OutputFile(f"{folder}/{path}", data, "index")
