"""A finished portal in a folder, and what is wrong with it: read by the standard library's parser alone."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from tests.outsider import VOID, Page, is_external, read_page, resolve

# What HTML lets stay open.
MAY_STAY_OPEN = {"p", "li", "td", "th", "tr", "dt", "dd"}
SPEAKING = {"img", "svg", "input", "textarea", "select", "iframe", "meta", "object", "use"}
WORTH_A_WORD = {"h1", "h2", "h3", "h4", "section", "ul", "ol", "dl", "li", "dt", "dd", "p", "table", "tbody", "caption",
                "th", "figure", "figcaption", "a", "summary", "button", "data", "title", "main", "nav"}  # fmt: skip


def faults(folder: Path) -> list[str]:
    """Return what is wrong, one line each."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    pages = {path: read_page((folder / path).read_text("utf-8")) for path in sorted(files) if path.endswith(".html")}
    found = [f"{path}: {fault}" for path, page in pages.items() for fault in _shape(page)]
    found += [f"{path}: {fault}" for path in pages for fault in _empty((folder / path).read_text("utf-8"))]
    found += [f"{path}: {fault}" for path, page in pages.items() for fault in _lost(path, page, pages, files)]
    titles: dict[str, str] = {}
    for path, page in pages.items():
        title = f"{path.startswith('en/')} {page.title.strip()}"  # a name may be the same in both languages
        if other := titles.get(title):
            found.append(f"{path}: titled as {other}: {title[:90]}")
        titles.setdefault(title, path)
    return found


def _shape(page: Page) -> Iterator[str]:
    if len(page.named("h1")) != 1 or len(page.named("main")) != 1 or not page.title.strip():
        yield "no single heading, main part or title"
    ids = page.ids
    yield from (f"id {name} twice" for name in sorted(set(ids)) if ids.count(name) > 1)
    yield from (f"<{tag}> left open" for tag in page.unclosed if tag not in MAY_STAY_OPEN)
    for element in page.elements:
        for name in ("aria-labelledby", "aria-describedby", "for", "headers"):
            for word in element.attributes.get(name, "").split():
                if word not in ids:
                    yield f"{name}={word} arrives nowhere"


def _lost(path: str, page: Page, pages: dict[str, Page], files: set[str]) -> Iterator[str]:
    for element, _, address in page.addresses():
        if is_external(address) or address.startswith("/"):
            continue
        target, fragment = resolve(path, address)
        if target not in files or (fragment and target in pages and fragment not in pages[target].ids):
            yield f"line {element.line}: {address} is lost"


class _Blanks(HTMLParser):
    """Finds what is opened and closed without a word, a picture or a field inside."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, int, bool]] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SPEAKING:
            self._speak()
        if tag not in VOID:
            # What a script of the page fills has a name; a template is no part of the page.
            waits = any(name in ("id", "role", "aria-live") for name, _ in attrs)
            is_model = any(name == "template" for name, _, _ in self.open)
            self.open.append((tag, self.getpos()[0], waits or is_model))

    def handle_data(self, data: str) -> None:
        if data.strip():
            self._speak()

    def handle_endtag(self, tag: str) -> None:
        while self.open:
            last, line, speaks = self.open.pop()
            if last in WORTH_A_WORD and not speaks:
                self.found.append(f"line {line}: <{last}> is empty")
            if last == tag:
                break

    def _speak(self) -> None:
        self.open = [(tag, line, True) for tag, line, _ in self.open]


def _empty(html: str) -> list[str]:
    reader = _Blanks()
    reader.feed(html)
    reader.close()
    return reader.found
