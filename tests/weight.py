"""What a browser loads on the first visit of each page of a built portal; reckoned from its files, nothing is asked.

kB are 1,000 bytes after gzip at level 6, the favicon counted. tests/browser/test_weight.py holds the reckoning against
what a real browser asks for.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from statistics import median
from urllib.parse import urljoin, urlsplit

from tests.built import BASE_URL

# Where a page lies that belongs to nobody: whatever does not resolve to it comes from a third party.
_HERE = "https://here.example/"
_LOADING_LINKS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest"})
_LOADERS = {
    **dict.fromkeys(("script", "iframe", "embed", "audio", "track", "input"), ("src",)),
    **dict.fromkeys(("image", "use"), ("href", "xlink:href")),
    **dict.fromkeys(("img", "source"), ("src", "srcset")),
    "video": ("src", "poster"),
    "object": ("data",),
    "link": ("href",),
}
_TAGS = re.compile(rf"""<(?:{"|".join(_LOADERS)}|body|html)\b(?:"[^"]*"|'[^']*'|[^>"'])*>""")
_IDLE = re.compile(r"<!--.*?-->|<template\b.*?</template>|<noscript\b.*?</noscript>", re.DOTALL)
_PICTURE = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_STYLE_LOADS = re.compile(r"""@import\s+["']([^"']+)|url\(\s*["']?([^"')]+)""")
_MODULE_LOADS = re.compile(r"""^\s*(?:import|export)\b[^"'()]*["']([^"']+)["']""", re.MULTILINE)


@dataclass(frozen=True)
class Load:
    """One page with all that it makes a browser load before the reader asks for anything."""

    path: str
    kind: str
    language: str
    files: frozenset[str]
    outside: frozenset[str]
    html: int
    weight: int
    scripts: int
    pictures: tuple[int, ...]

    @property
    def requests(self) -> int:
        """Return how many files are asked for."""
        return len(self.files) + len(self.outside)


class _Opened(HTMLParser):
    """Collects the attributes of elements as they were opened."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def packed(data: bytes) -> int:
    """Return the bytes that go over the line."""
    return len(gzip.compress(data, 6, mtime=0))


def loads_of(folder: Path) -> Mapping[str, Load]:
    """Return what every page of a built portal loads, by path."""
    size = cache(lambda name: packed((folder / name).read_bytes()))
    pages = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    return {page: _load_of(folder, page, size) for page in pages}


def _load_of(folder: Path, page: str, size: Callable[[str], int]) -> Load:
    text = (folder / page).read_text("utf-8")
    parser = _Opened()
    for tag in _TAGS.findall(_IDLE.sub("", text)):
        parser.reset()  # each tag alone: what follows <script> would pass for its text
        parser.feed(tag)
    opened = parser.found
    files: set[str] = {page}
    outside: set[str] = set()
    for address in _addresses(opened):
        _follow(folder, urljoin(_HERE + page, address), files, outside)
    weights = {file: size(file) for file in files}
    attributes = {tag: values for tag, values in reversed(opened) if tag in ("body", "html")}
    classes = attributes.get("body", {}).get("class", "").split()
    return Load(
        page,
        next((name.removeprefix("page-") for name in classes if name.startswith("page-")), "?"),
        attributes.get("html", {}).get("lang", ""),
        frozenset(files),
        frozenset(outside),
        weights[page],
        sum(weights.values()),
        sum(weight for file, weight in weights.items() if file.endswith((".js", ".mjs"))),
        tuple(packed(picture.encode()) for picture in _PICTURE.findall(text)),
    )


def _addresses(opened: list[tuple[str, dict[str, str]]]) -> Iterator[str]:
    """Yield the address of everything that is loaded without being asked for."""
    for tag, attributes in opened:
        if tag == "link" and not _LOADING_LINKS.intersection(attributes.get("rel", "").split()):
            continue
        for name in _LOADERS.get(tag, ()):
            value = attributes.get(name, "").strip()
            if value and not value.startswith(("data:", "#")):
                yield value.split()[0].rstrip(",")


def _follow(folder: Path, address: str, files: set[str], outside: set[str]) -> None:
    """Note a file and what it loads in turn: style sheets their imports and pictures, modules their imports."""
    # The page for lost visitors names the portal in full.
    address = address.replace(urljoin(_HERE, urlsplit(BASE_URL).path), _HERE)
    if not address.startswith(_HERE):
        outside.add(address)
        return
    name = urlsplit(address).path.lstrip("/")
    if name in files:
        return
    files.add(name)
    pattern = {".css": _STYLE_LOADS, ".js": _MODULE_LOADS, ".mjs": _MODULE_LOADS}.get(Path(name).suffix)
    for found in pattern.findall((folder / name).read_text("utf-8")) if pattern else ():
        inner = found if isinstance(found, str) else found[0] or found[1]
        if not inner.startswith(("data:", "#")):
            _follow(folder, urljoin(_HERE + name, inner), files, outside)


def weight_table(title: str, loads: Mapping[str, Load]) -> str:
    """Return the weights of a portal as a table, one line per kind of page and one for all."""
    kinds = sorted({load.kind for load in loads.values()})
    lines = [f"{title:<13}{'pages':>6}{'requests':>9}{'median kB':>10}{'most kB':>8}{'script B':>9}  heaviest"]
    for kind in [*kinds, ""]:
        some = [load for load in loads.values() if kind in ("", load.kind)]
        heaviest = max(some, key=lambda load: load.weight)
        lines.append(
            f"{kind or 'all':<13}{len(some):>6}{max(load.requests for load in some):>9}"
            f"{median(load.weight for load in some) / 1000:>10.1f}{heaviest.weight / 1000:>8.1f}"
            f"{max(load.scripts for load in some):>9}  {heaviest.path}"
        )
    outside = {address for load in loads.values() for address in load.outside}
    largest = max((size for load in loads.values() for size in load.pictures), default=0)
    return "\n".join([*lines, f"from third parties: {len(outside)}; largest chart: {largest / 1000:.1f} kB"])
