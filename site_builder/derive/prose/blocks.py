"""What stands between two paragraphs: a chart of the portal, or a list of figures."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from site_builder.derive.prose.arguments import Arguments
from site_builder.derive.prose.comparing import known, spoken
from site_builder.derive.prose.desk import Desk
from site_builder.derive.prose.mistake import Mistake, choices_hint, shown
from site_builder.derive.prose.selection import find_all
from site_builder.derive.prose.shelf import SELECTORS, Entry, Shelf, folded
from site_builder.model.number import Sentence
from site_builder.model.portal import Figure
from site_builder.model.prose import Listing, Picture
from site_builder.model.words import Localized
from site_builder.text.speech import joined, together

MOST_ITEMS = 60
_DEEPEST = 4
# What tells the figures of a list apart, in the order in which it is looked for.
_LABELS = (
    *(
        "wilayah",
        "indikator",
        "dimensi",
        "program",
        "dana",
        "basis",
        "kegiatan",
        "komponen",
        "periode",
        "jenis",
        "sumbu",
    ),
)


def make_picture(arguments: Arguments, desk: Desk) -> Picture:
    """Return the one chart that is meant, by its id or by words of its title."""
    wanted = arguments.text("grafik")
    named = desk.figures.get(wanted)
    found = [named] if named else [item for item in desk.figures.values() if _is_meant(item, wanted, arguments)]
    if len(found) != 1:
        told = (
            Localized(f"tidak ada grafik {shown(wanted)}", f"there is no chart {shown(wanted)}")
            if not found
            else Localized(
                f"{len(found)} grafik cocok dengan {shown(wanted)}", f"{len(found)} charts fit {shown(wanted)}"
            )
        )
        raise Mistake(
            told, choices_hint(wanted, [item.figure_id for item in found or desk.figures.values()]), is_absent=not found
        )
    [figure] = found
    page = desk.shelf.survey.pages.get((figure.package, figure.resource), "")
    return Picture(figure, min(desk.level + 1, _DEEPEST), page)


def _is_meant(figure: Figure, wanted: str, arguments: Arguments) -> bool:
    """Tell whether a chart holds all the words in its title, and is one of the package and table that are named."""
    names = {"paket": figure.package, "tabel": figure.resource}
    if any(folded(arguments.text(name)) != folded(names[name]) for name in names if name in arguments.values):
        return False
    title = folded(f"{figure.title} {figure.period}")
    return all(word in title for word in folded(wanted).split())


def make_list(arguments: Arguments, desk: Desk) -> Listing:
    """Return every figure that is meant, each with what tells it from the others."""
    order = arguments.text("urut", "tabel", ("tabel", "terbesar", "terkecil", "nama"))
    most = arguments.count("paling_banyak", MOST_ITEMS, MOST_ITEMS)
    found = find_all(arguments.asked(SELECTORS), desk.shelf)
    if len(found) > most and "paling_banyak" not in arguments.values:
        words = Localized(
            f"{len(found)} angka terlalu banyak untuk satu daftar", f"{len(found)} figures are too many for a list"
        )
        raise Mistake(
            words, Localized("Persempit, atau sebut paling_banyak=20.", "Narrow it, or say paling_banyak=20.")
        )
    labels = _labels(found, desk.shelf)
    pairs = _ordered([(labels[place], entry) for place, entry in enumerate(found)], order, desk.shelf)[:most]
    return Listing(tuple(_line(label, entry, desk.shelf) for label, entry in pairs))


def _line(label: str, entry: Entry, shelf: Shelf) -> Sentence:
    told = spoken(shelf.number(entry))
    return together((label, ": ", told)) if label else told


def _ordered(pairs: list[tuple[str, Entry]], order: str, shelf: Shelf) -> list[tuple[str, Entry]]:
    """Sort the lines of a list; what is not known comes last."""
    if order == "nama":
        return sorted(pairs, key=lambda pair: folded(pair[0]))
    if order == "tabel":
        return pairs
    sign = -1 if order == "terbesar" else 1

    def rank(pair: tuple[str, Entry]) -> tuple[bool, Decimal]:
        value = known(shelf.number(pair[1]))
        return value is None, Decimal(0) if value is None else sign * Decimal(value)

    return sorted(pairs, key=rank)


def _labels(found: Sequence[Entry], shelf: Shelf) -> list[str]:
    """Return what tells each figure apart: every name by which some of them differ."""
    columns = [[(shelf.values(name, entry) or ("",))[0] for entry in found] for name in _LABELS]
    telling = [column for column in columns if len(set(column)) > 1]
    if not telling and columns[0]:
        telling = [[shelf.survey.title_of(entry.item) for entry in found]]
    return [joined(", ", filter(None, parts)) for parts in zip(*telling, strict=True)] if telling else []
