"""HTML, SVG and other XML back to words, attributes and tables, with the line of each; no entity is ever expanded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

from site_builder.audit.series import Series, Spot, Table

_TOKEN = re.compile(
    r"<(?:!--(?P<comment>.*?)--!?>|!\[CDATA\[(?P<data>.*?)\]\]>|[!?][^>]*>"
    r"|(?P<end>/?)(?P<name>[A-Za-z][^\s/>]*)(?P<attributes>(?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+)>)|(?P<text><|[^<]+)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s\"'>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
# What does not end a word: a number cut by one of these is still one number to a reader.
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "q", "r", "s", "samp", "small"),
        *("span", "strong", "sub", "sup", "t", "tspan", "u", "var", "wbr"),
    )
)
_SCRIPTS = frozenset(("script", "style"))


@dataclass(frozen=True, slots=True)
class Element:
    """A tag as it was opened: its name and attributes in lower case, and the line it stands on."""

    name: str
    attributes: Mapping[str, str]
    line: int


@dataclass(slots=True)
class Markup:
    """What a document holds: its elements, its runs of words with their lines, and its tables cell by cell."""

    elements: list[Element] = field(default_factory=list)
    words: list[tuple[str, int, str]] = field(default_factory=list)  # text, line, name of the element around it
    rows: list[list[tuple[str, int, bool]]] = field(default_factory=list)  # cells of the table that is being read
    tables: list[list[list[tuple[str, int, bool]]]] = field(default_factory=list)

    def named(self, *names: str) -> Iterator[Element]:
        """Yield the elements of some names."""
        return (element for element in self.elements if element.name in names)


def read_markup(text: str) -> Markup:
    """Read a document; whatever cannot be read as markup is read as words."""
    reader = _Reader(text)
    for token in _TOKEN.finditer(text):
        reader.take(token)
    reader.close()
    return reader.markup


class _Reader:
    """Collects words until an element ends them, and cells until their table does."""

    def __init__(self, text: str) -> None:
        self.markup = Markup()
        self._text = text
        self._place = 0
        self._line = 1
        self._open: list[str] = []
        self._run: list[str] = []
        self._run_line = 1
        self._cell: tuple[list[str], int, bool] | None = None

    def take(self, token: re.Match[str]) -> None:
        self._line += self._text.count("\n", self._place, token.start())
        self._place = token.start()
        if token["name"]:
            self._tag(token["name"].lower(), token["attributes"], bool(token["end"]))
        elif token["comment"] is not None:
            self._flush()
            self.markup.words.append((token["comment"], self._line, "comment"))
        else:
            self._say(token["data"] if token["data"] is not None else token["text"])

    def _say(self, text: str | None) -> None:
        if text and not (text.isspace() and not self._run):
            if not self._run:
                self._run_line = self._line + text[: len(text) - len(text.lstrip())].count("\n")
            self._run.append(text)

    def _tag(self, name: str, attributes: str, is_end: bool) -> None:
        short = name.rpartition(":")[2]
        if short not in _INLINE:
            self._flush()
        if is_end:
            self._close(short)
            return
        found = {}
        if attributes:
            unescaped = unescape if "&" in attributes else str
            found = {key.lower(): unescaped(a or b or c) for key, a, b, c in _ATTRIBUTE.findall(attributes)}
        self.markup.elements.append(Element(name, found, self._line))
        if short in ("tr", "table"):
            self._end_cell()
            if short == "table" and self.markup.rows:
                self._end_table()
            if short == "tr":
                self.markup.rows.append([])
        elif short in ("td", "th"):
            self._end_cell()
            self._cell = ([], self._line, short == "th")
        self._open = [*self._open[-1:], name] if short not in _INLINE and not attributes.endswith("/") else self._open

    def _close(self, name: str) -> None:
        if name in ("td", "th", "tr", "table"):
            self._end_cell()
        if name == "table":
            self._end_table()
        if name not in _INLINE:
            self._open = self._open[:-1]

    def _flush(self) -> None:
        if not self._run:
            return
        around = self._open[-1] if self._open else ""
        text = "".join(self._run)
        text = unescape(text) if "&" in text and around not in _SCRIPTS else text
        self._run = []
        if not text.strip():
            return
        self.markup.words.append((text.strip(), self._run_line, around))
        if self._cell is not None:
            self._cell[0].append(text.strip())

    def _end_cell(self) -> None:
        self._flush()
        if self._cell is not None:
            texts, line, is_head = self._cell
            if self.markup.rows:
                self.markup.rows[-1].append((" ".join(texts), line, is_head))
            self._cell = None

    def _end_table(self) -> None:
        if any(self.markup.rows):
            self.markup.tables.append([row for row in self.markup.rows if row])
        self.markup.rows = []

    def close(self) -> None:
        self._line += self._text.count("\n", self._place)
        self._flush()
        self._end_cell()
        self._end_table()


def tables_of(markup: Markup) -> Iterator[Table]:
    """Yield the tables of a document by their labels, then every word and attribute of it without any."""
    for rows in markup.tables:
        yield tuple(_by_column(rows)) + tuple(_by_row(rows))
    yield tuple(_definitions(markup))
    yield (_series("", [(text, Spot(line=line)) for text, line, _ in markup.words]),)
    attributes = [
        (value, Spot(line=element.line, part=f"<{element.name} {name}>"))
        for element in markup.elements
        for name, value in element.attributes.items()
        if len(value) > 5 and not value.startswith("data:")
    ]
    yield (_series("", attributes),)


def _by_column(rows: list[list[tuple[str, int, bool]]]) -> Iterator[Series]:
    """Label cells with the head above them, where the first row is a row of heads."""
    if not all(is_head for _, _, is_head in rows[0]) or len(rows) < 2:
        return
    for place, (label, _, _) in enumerate(rows[0]):
        cells = [(row[place][0], Spot(line=row[place][1])) for row in rows[1:] if place < len(row)]
        if label:
            yield _series(label, cells)


def _by_row(rows: list[list[tuple[str, int, bool]]]) -> Iterator[Series]:
    """Label cells with the head to their left, as in a table of facts."""
    for row in rows:
        if len(row) >= 2 and row[0][2] and not any(is_head for _, _, is_head in row[1:]) and len(row) <= 3:
            yield _series(row[0][0], [(text, Spot(line=line)) for text, line, _ in row[1:]])


def _definitions(markup: Markup) -> Iterator[Series]:
    label = ""
    for text, line, around in markup.words:
        if around == "dt":
            label = text
        elif around == "dd" and label:
            yield _series(label, [(text, Spot(line=line))])


def _series(label: str, items: list[tuple[str, Spot]]) -> Series:
    return Series(label, [text for text, _ in items], lambda index: items[index][1])
