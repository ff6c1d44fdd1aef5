"""What a card says, and where each line of it stands: words in, lines with places out. Draws nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace

from site_builder.render.share.letters import Face, is_writable

WIDTH, HEIGHT = 1200, 630
MARGIN = 60
_INSIDE = WIDTH - 2 * MARGIN
_FOOT = HEIGHT - 92  # where the rule above the last two lines stands
_HEAD = Face(28, True)
_SMALL = Face(24)
_NOTICES = tuple(Face(size) for size in (24, 22, 20, 18, 16))


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a card, as the page says them; "" where there is nothing to say.

    `site` names the portal, `day` the day of the data; `title` is what the page finds. A number has `value`, `unit`
    and `state` (its period and what its status means); `lead` is what else the page says in one line; `source` and
    `notice` stand at the foot.
    """

    site: str = ""
    day: str = ""
    title: str = ""
    value: str = ""
    unit: str = ""
    state: str = ""
    lead: str = ""
    source: str = ""
    notice: str = ""

    def is_writable(self) -> bool:
        """Tell whether the font has every letter."""
        return all(is_writable(getattr(self, item.name)) for item in fields(self))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words: its face, its colour by name, and where it begins."""

    text: str
    face: Face
    x: float
    y: int
    color: str = "ink"


@dataclass(frozen=True, slots=True)
class Box:
    """Where the drawing goes."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a card, and the place of its drawing where it has one."""

    lines: tuple[Line, ...]
    box: Box | None = None

    @property
    def words(self) -> str:
        """Return what can be read on the card."""
        return " · ".join(line.text for line in self.lines)


def lay_out(card: Card, *, has_drawing: bool, has_houses: bool = False) -> Layout:
    """Arrange a card: the number large, the drawing wide, or the finding alone."""
    frame = tuple(_frame(card))
    if has_drawing:
        title, below = _paragraph(card.title, (Face(40, True), Face(34, True)), _INSIDE, 138, 2)
        return Layout((*frame, *title), Box(MARGIN, below + 24, _INSIDE, _FOOT - below - 40))
    if card.value:
        return Layout((*frame, *_in_the_middle(_number(card))))
    width = 560 if has_houses else _INSIDE
    faces = tuple(Face(size, True) for size in ((50, 42) if has_houses else (68, 58, 50, 42)))
    title, below = _paragraph(card.title, faces, width, 172, 4 if has_houses else 5)
    room = max(0, min(3, (_FOOT - 50 - below) // 38))
    says_more = card.lead.strip(". ") not in card.title
    lead, _ = _paragraph(card.lead, (Face(30),), width, below + 62, room) if room and says_more else ((), 0)
    box = Box(WIDTH - MARGIN - 420, 118, 420, 404) if has_houses else None
    return Layout((*frame, *_in_the_middle((*title, *(replace(line, color="soft") for line in lead)))), box)


def _in_the_middle(lines: Iterable[Line]) -> Iterator[Line]:
    """Move lines down until they stand a little above the middle between head and foot."""
    lines = tuple(lines)
    spare = _FOOT - 40 - max((line.y for line in lines), default=_FOOT)
    return (replace(line, y=line.y + max(0, spare * 2 // 5)) for line in lines)


def _frame(card: Card) -> Iterator[Line]:
    """Yield head and foot: who speaks, as of when, by which source, and that it is no official site."""
    day_width = _SMALL.width(card.day)
    yield Line(_cut(card.site, _HEAD, _INSIDE - day_width - 40), _HEAD, MARGIN, 74)
    if card.day:
        yield Line(card.day, _SMALL, WIDTH - MARGIN - day_width, 74, "soft")
    yield Line(_cut(card.source, _SMALL, _INSIDE), _SMALL, MARGIN, _FOOT + 38, "soft")
    # That it is no official site, and that its data may be invented, is told whole: rather small than cut.
    face = next((face for face in _NOTICES if face.width(card.notice) <= _INSIDE), _NOTICES[-1])
    yield Line(_cut(card.notice, face, _INSIDE), face, MARGIN, _FOOT + 72, "gold")


def _number(card: Card) -> Iterator[Line]:
    """Yield what is counted, the value as large as it fits, its unit beside or below, and period with status."""
    title, below = _paragraph(card.title, (Face(44, True), Face(36, True)), _INSIDE, 150, 3)
    yield from title
    face = next((face for face in _VALUES if face.width(card.value) <= _INSIDE), None)
    if face is None:  # words in place of a value: why there is none
        words, below = _paragraph(card.value, (Face(54, True), Face(42, True)), _INSIDE, below + 60, 3)
        yield from (replace(line, color="roof") for line in words)
    else:
        below += face.size + 6
        yield Line(card.value, face, MARGIN, below, "water")
        beside = MARGIN + face.width(card.value) + 24
        room = WIDTH - MARGIN - beside
        if card.unit and _UNIT.width(card.unit) <= room:
            yield Line(card.unit, _UNIT, beside, below, "soft")
        elif card.unit:
            below += 76
            yield Line(_cut(card.unit, _UNIT, _INSIDE), _UNIT, MARGIN, below, "soft")
    state, _ = _paragraph(card.state, (Face(30), Face(26)), _INSIDE, below + 76, 2)
    yield from state


_VALUES = tuple(Face(size, True) for size in (150, 120, 96, 76))
_UNIT = Face(42)


def _paragraph(text: str, faces: tuple[Face, ...], width: float, top: int, most: int) -> tuple[tuple[Line, ...], int]:
    """Break a text in the largest face in which it fits; return its lines and the baseline of the last one."""
    face, lines = faces[-1], list[str]()
    for face in faces:
        lines = _broken(text, face, width)
        if len(lines) <= most:
            break
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(" ".join(lines[most - 1 :]), face, width)]
    step = face.size * 5 // 4
    placed = tuple(Line(line, face, MARGIN, top + number * step) for number, line in enumerate(lines))
    return placed, placed[-1].y if placed else top


def _broken(text: str, face: Face, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        if lines and face.width(f"{lines[-1]} {word}") <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(_cut(word, face, width))
    return [line for line in lines if line]


def _cut(text: str, face: Face, width: float) -> str:
    """Shorten a text until it fits, and say that it goes on."""
    if face.width(text) <= width:
        return text
    kept = text
    while kept and face.width(f"{kept}…") > width:
        kept = kept[:-1]
    if not text[len(kept) :].startswith(" ") and " " in kept[len(kept) // 2 :]:
        kept = kept.rsplit(" ", 1)[0]
    return f"{kept.rstrip(' ,.;:–-(')}…"
