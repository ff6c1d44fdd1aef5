"""A page of HTML as an outsider reads it: elements, links, ids and words, by the standard library's parser alone."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
UNSEEN = frozenset({"head", "script", "style", "template"})


@dataclass(frozen=True)
class Element:
    """An element as it was opened: name, attributes and the line it stands on."""

    name: str
    attributes: dict[str, str]
    line: int

    @property
    def rel(self) -> frozenset[str]:
        """Return the words of `rel`."""
        return frozenset(self.attributes.get("rel", "").split())


@dataclass
class Page:
    """What the parser found. `words` are the runs of text that a reader can see, `unclosed` tags left open."""

    elements: list[Element] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    unclosed: list[str] = field(default_factory=list)
    title: str = ""

    def named(self, *names: str) -> list[Element]:
        """Return the elements of some names."""
        return [element for element in self.elements if element.name in names]

    @property
    def ids(self) -> list[str]:
        """Return every id, in order."""
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]

    @property
    def text(self) -> str:
        """Return the visible text, white space collapsed."""
        return " ".join(" ".join(self.words).split())

    def addresses(self) -> Iterator[tuple[Element, str, str]]:
        """Yield (element, attribute, address) for everything that points anywhere."""
        for element in self.elements:
            for name in ("href", "src", "action", "poster", "data", "xlink:href", "formaction"):
                if name in element.attributes:
                    yield element, name, element.attributes[name].strip()
            for candidate in element.attributes.get("srcset", "").split(","):
                if candidate.strip():
                    yield element, "srcset", candidate.split()[0]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> names an attribute twice on line {self.getpos()[0]}"
        self.page.elements.append(Element(tag, {name: value or "" for name, value in attrs}, self.getpos()[0]))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while (last := self._open.pop()) != tag:
                self.page.unclosed.append(last)

    def handle_data(self, data: str) -> None:
        if self._open[-2:] == ["head", "title"]:
            self.page.title += data
        if not UNSEEN.intersection(self._open):
            self.page.words.append(data)


def read_page(html: str) -> Page:
    """Parse a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page


def resolve(page_path: str, address: str) -> tuple[str, str]:
    """Return the (path, fragment) that a relative address means on a page; both as they stand on the disk."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page_path), path)) if path else page_path
    return joined, unquote(parts.fragment)


def is_external(address: str) -> bool:
    """Tell whether an address leaves the site (or is absolute, which breaks under a sub-path)."""
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)
