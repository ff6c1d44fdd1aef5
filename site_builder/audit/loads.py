"""What a page loads or runs by itself: nothing from elsewhere, no script of its own. Links elsewhere are fine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from site_builder.audit.markup import Element, Markup

# Attributes that a browser follows without being asked to.
_LOADING = {
    "script": ("src", "href"), "img": ("src", "srcset"), "source": ("src", "srcset"), "iframe": ("src", "srcdoc"),
    "frame": ("src",), "embed": ("src",), "object": ("data",), "video": ("src", "poster"), "audio": ("src",),
    "track": ("src",), "input": ("src",), "image": ("href", "xlink:href"), "use": ("href", "xlink:href"),
    "feimage": ("href", "xlink:href"), "body": ("background",), "form": ("action",), "base": ("href",),
}  # fmt: skip
_LINKS = frozenset(
    (
        "stylesheet",
        "icon",
        "preload",
        "prefetch",
        "modulepreload",
        "preconnect",
        "dns-prefetch",
        "manifest",
        "apple-touch-icon",
    )
)
# What a browser runs where it stands; every other type of script is data to it.
_RUN = re.compile(r"|module|(?:text|application)/(?:x-)?(?:java|ecma|live|j)script(?:[\d.]*)(?:;.*)?", re.IGNORECASE)
_SCRIPT = re.compile(r"[\x00-\x20]*j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:", re.IGNORECASE)
# Attributes that hold words and never an address: a cell may say "javascript:" there, and nothing comes of it.
_WORDS = frozenset(("value", "title", "alt", "aria-label"))
_CSS_LOAD = re.compile(r"(?:url\(\s*[\"']?|@import\s+[\"'])\s*((?:https?:)?//[^\s\"')]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Load:
    """Something that a browser would fetch from elsewhere (`host`), or run from an attribute (`name`).

    With neither it is a script that stands in the document itself.
    """

    line: int
    element: str
    host: str = ""
    name: str = ""


def loads_of(markup: Markup, own_host: str = "") -> Iterator[Load]:
    """Yield what a document loads from another host than `own_host`, or runs from its attributes."""
    own_hosts = {own_host, *map(_canonical_host, markup.named("link"))}
    for element in markup.elements:
        for address in _addresses(element):
            host = _host(address)
            if host and host not in own_hosts:
                yield Load(element.line, element.name, host=host)
        if _runs_here(element):
            yield Load(element.line, element.name)
        for name, value in element.attributes.items():
            if name.startswith("on") and name.isalpha() and len(name) > 4:
                yield Load(element.line, element.name, name=name)
            elif name == "style":
                yield from _css_loads(value, element.line, element.name)
            elif name not in _WORDS and ":" in value and _SCRIPT.match(value):
                yield Load(element.line, element.name, name=name)
    for text, line, around in markup.words:
        if around == "style":
            yield from _css_loads(text, line, "style")


def _runs_here(element: Element) -> bool:
    """Tell whether an element holds a script that a browser runs: one without an address, and of no type of data."""
    if element.name.rpartition(":")[2] != "script" or any(_addresses(element)):
        return False
    return _RUN.fullmatch(element.attributes.get("type", "").strip()) is not None


def _canonical_host(link: Element) -> str:
    """Return the host that the page itself stands at, where this link tells it."""
    return _host(link.attributes.get("href", "")) if link.attributes.get("rel", "").lower() == "canonical" else ""


def css_loads(text: str) -> Iterator[Load]:
    """Yield what a style sheet loads from elsewhere."""
    for found in _CSS_LOAD.finditer(text):
        yield Load(text.count("\n", 0, found.start()) + 1, "css", host=_host(found[1]))


def _css_loads(text: str, line: int, element: str) -> Iterator[Load]:
    yield from (Load(line, element, host=_host(found[1])) for found in _CSS_LOAD.finditer(text))


def _addresses(element: Element) -> Iterator[str]:
    for name in _LOADING.get(element.name, ()):
        value = element.attributes.get(name, "")
        if name == "srcset":
            yield from (candidate.split()[0] for candidate in value.split(",") if candidate.split())
        else:
            yield value
    if element.name == "link" and _LINKS.intersection(element.attributes.get("rel", "").lower().split()):
        yield element.attributes.get("href", "")
    if element.name == "meta" and element.attributes.get("http-equiv", "").lower() == "refresh":
        yield element.attributes.get("content", "").partition("=")[2].strip("'\" ")


def _host(address: str) -> str:
    """Return the host of an address that leads elsewhere, "" for one of the site itself."""
    address = re.sub(r"[\t\r\n]", "", address.strip()).replace("\\", "/")
    if not re.match(r"(?:[a-z][a-z0-9+.\-]*:)?//", address, re.IGNORECASE):
        return ""
    try:
        return urlsplit(address).hostname or "?"
    except ValueError:
        return "?"
