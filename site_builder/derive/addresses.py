"""The pages of single figures and numbers, with what lets a reader check, quote, save and embed each of them.

Takes the figures of the portal and the finished pages that quote numbers; decides words and addresses, draws nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from site_builder.derive import routes as paths
from site_builder.derive.numbers import quoted_numbers, quoting_pages
from site_builder.derive.survey import Survey
from site_builder.model.addresses import EmbedPage, FigurePage, NumberPage
from site_builder.model.citation import Work
from site_builder.model.number import Number
from site_builder.model.package import Package
from site_builder.model.pages import PackageCard
from site_builder.model.portal import Figure, Link, Page, Sheet, SheetColumn, TextFile
from site_builder.model.speech import either
from site_builder.model.table import Cell
from site_builder.text.amounts import amount_words
from site_builder.text.citations import author_names
from site_builder.text.paths import public_path
from site_builder.text.references import cite
from site_builder.text.speech import changed, joined, say
from site_builder.text.statuses import status_words

# Our own script for a figure in a frame: it tells the page around it how high the figure is.
EMBED_SCRIPT = "assets/sematan.js"
_HOME = Link(say("Beranda"), paths.HOME)
_CATALOGUE = Link(say("Data"), paths.CATALOGUE)
_MOST_USES = 12
_MOST_IN_FRAME = 12

_COLUMNS = (
    SheetColumn("id", say("Pengenal"), meaning=say("alamat angka ini di portal")),
    SheetColumn(
        "masukan_untuk",
        say("Masukan untuk"),
        meaning=say("angka yang dihitung darinya; kosong untuk angka itu sendiri"),
    ),
    SheetColumn("judul", say("Judul")),
    SheetColumn("nilai", say("Nilai"), is_number=True),
    SheetColumn("satuan", say("Satuan")),
    SheetColumn("periode", say("Periode")),
    SheetColumn("periode_mulai", say("Mulai")),
    SheetColumn("periode_selesai", say("Selesai")),
    SheetColumn("status", say("Status")),
    SheetColumn("rumus", say("Rumus")),
    SheetColumn("sumber", say("Sumber")),
    SheetColumn("sumber_url", say("Alamat sumber")),
    SheetColumn("paket", say("Paket")),
    SheetColumn("tabel", say("Tabel")),
    SheetColumn("baris", say("Baris"), is_number=True),
)


@dataclass(frozen=True, slots=True, eq=False)
class Addresses:
    """The pages of figures and numbers, and the files that they offer beside those drawn from the figures."""

    pages: tuple[Page, ...]
    sheets: tuple[Sheet, ...]
    texts: tuple[TextFile, ...]


def derive_addresses(survey: Survey, figures: Iterable[Figure], pages: Iterable[Page]) -> Addresses:
    """Give every figure its page and its embedding, and every number that `pages` quote its page."""
    pages, made, texts = tuple(pages), list[Page](), list[TextFile]()
    for figure in figures:
        page = _figure_page(survey, figure)
        made += [page, _embed_page(figure, page.title)]
        citation = page.content.citation
        texts += [TextFile(figure.path("bib"), citation.bibtex), TextFile(figure.path("csl.json"), citation.csl_json)]
    numbers = _number_pages(survey, pages)
    sheets = tuple(page.content.sheet for page in numbers)
    return Addresses((*_told_apart(made), *_told_apart(numbers)), sheets, tuple(texts))


def _told_apart(pages: Iterable[Page]) -> Iterable[Page]:
    """Number the titles that several pages share: in a list of search results they would be one."""
    pages = tuple(pages)
    counts, seen = Counter(page.title for page in pages), Counter[str]()
    for page in pages:
        seen[page.title] += 1
        yield (
            page if counts[page.title] == 1 else replace(page, title=joined(" ", (page.title, f"({seen[page.title]})")))
        )


# ---- figures -------------------------------------------------------------------------------------------------------


def _figure_page(survey: Survey, figure: Figure) -> Page:
    card = _package_card(survey, figure.package)
    owner = survey.card_of(figure.package, figure.resource)
    content = FigurePage(
        figure=figure,
        citation=cite(_figure_work(survey, figure, card)),
        owner=owner,
        package=card,
        permalink=_address(survey, figure.output_path),
        embed_address=_address(survey, figure.embed_path),
        height=_frame_height(figure),
    )
    trail = [_HOME]
    if card:
        trail += [_CATALOGUE, Link(card.title, card.output_path)]
        trail += [Link(owner.title, owner.output_path)] if owner else []
    nav_path = paths.CATALOGUE if card else ""
    return Page("figure", figure.output_path, figure.title, content, figure.description, tuple(trail), nav_path)


def _embed_page(figure: Figure, title: str) -> Page:
    return Page(
        "embed",
        figure.embed_path,
        say("Sematan: {title}", title=title),
        EmbedPage(figure),
        figure.description,
        scripts=(EMBED_SCRIPT,),
    )


def _figure_work(survey: Survey, figure: Figure, card: PackageCard | None) -> Work:
    return _work(
        survey,
        Work(
            key=figure.figure_id,
            title=figure.title,
            form="grafik" if figure.drawings else "tabel",
            container=either(survey.settings.title),
            address=_address(survey, figure.output_path),
            source=joined(", ", filter(None, (figure.source, figure.period))),
        ),
        card.package if card else None,
    )


def _work(survey: Survey, work: Work, package: Package | None) -> Work:
    """Add who made a work and when: the makers of the package, else nobody but the portal."""
    return replace(
        work,
        authors=author_names(package) if package else (),
        publisher=survey.settings.publisher,
        issued=(package.modified or package.created) if package else survey.library.as_of,
        version=package.version if package else "",
    )


def _frame_height(figure: Figure) -> int:
    """Guess how high a frame must be: too high rather than cut. The narrow drawing may grow by a third (site.css)."""
    heights = [drawing.specification.get("height") for drawing in figure.drawings if drawing.variant == "narrow"]
    known = next((height for height in heights if isinstance(height, int)), 0)
    drawn = known or (300 if figure.drawings else 60 + 44 * min(len(figure.rows), _MOST_IN_FRAME))
    return int(drawn * 1.3 + 28 * (1 + len(figure.title) // 30) + 150)


# ---- numbers -------------------------------------------------------------------------------------------------------


def _number_pages(survey: Survey, pages: tuple[Page, ...]) -> tuple[Page, ...]:
    uses = quoting_pages(pages)
    numbers = quoted_numbers(pages)
    ids = frozenset(number.number_id for number in numbers)
    return tuple(_number_page(survey, number, uses.get(number.number_id, ()), ids) for number in numbers)


def _number_page(survey: Survey, number: Number, uses: Iterable[Page], ids: frozenset[str]) -> Page:
    package, resource = (number.row.package, number.row.resource) if number.row else ("", "")
    owner, card = survey.card_of(package, resource), _package_card(survey, package)
    named = joined(", ", filter(None, (number.title, number.period)))
    title = joined(": ", (named, _value(number)))
    work = Work(
        key=number.number_id,
        title=title,
        form="angka",
        container=either(survey.settings.title),
        address=_address(survey, number.output_path),
        source=number.source,
    )
    content = NumberPage(
        number=number,
        citation=cite(_work(survey, work, card.package if card else None)),
        sheet=_number_sheet(number),
        meaning=status_words(number.status, is_computed=bool(number.formula)),
        readings=_readings(survey, number, ids),
        uses=tuple(_HOME if page.kind == "home" else Link(page.title, page.output_path) for page in uses)[:_MOST_USES],
        table=Link(owner.title, owner.output_path) if owner else None,
        permalink=_address(survey, number.output_path),
    )
    trail = [_HOME]
    if card and owner:
        trail += [_CATALOGUE, Link(card.title, card.output_path), Link(owner.title, owner.output_path)]
    source = say("Sumber: {source}.", source=number.source) if number.source else ""
    says = joined(" ", filter(None, (changed(title, lambda words: f"{words}."), content.meaning, source)))
    return Page("number", number.output_path, title, content, says, tuple(trail), paths.CATALOGUE if card else "")


def _value(number: Number) -> str:
    if number.value is None:
        return number.marker or number.missing or say("belum dipublikasikan")
    return amount_words(number.value, number.unit)


def _readings(survey: Survey, number: Number, ids: frozenset[str]) -> tuple[Number, ...]:
    """Return what is told otherwise of the same thing: rows that name this one as their rival, and the other way."""
    own = number.observation
    if own is None or not (own.key or own.conflicts_with):
        return ()
    found = [
        item
        for item in survey.observations
        if item.origin != own.origin
        and (item.origin.package, item.origin.resource) == (own.origin.package, own.origin.resource)
        and item.kind == own.kind
        and ((own.key and item.conflicts_with == own.key) or (item.key and item.key == own.conflicts_with))
    ]
    quoted = (survey.doors.quote(item) for item in found)
    return tuple(
        reading if reading.number_id in ids else survey.doors.mention(item)
        for reading, item in zip(quoted, found, strict=True)
    )


def _number_sheet(number: Number) -> Sheet:
    """Lay a number out with everything that it was computed from, down to what sources say."""
    rows: list[tuple[Cell, ...]] = []
    waiting: list[tuple[Number, str]] = [(number, "")]
    seen: set[tuple[str, str]] = set()
    while waiting:
        item, parent = waiting.pop(0)
        if (item.number_id, parent) in seen:
            continue
        seen.add((item.number_id, parent))
        rows.append(_sheet_row(item, parent))
        waiting += [(part, item.number_id) for part in item.inputs]
    return Sheet(paths.number_stem(number.number_id), number.title, _COLUMNS, tuple(rows), number.formula)


def _sheet_row(item: Number, parent: str) -> tuple[Cell, ...]:
    row = item.row
    return (
        *(item.number_id, parent, item.title),
        item.marker or None if item.value is None else item.value,
        *(item.unit, item.period, item.start, item.end, item.status, item.formula, item.source, item.source_url),
        *((row.package, row.resource, row.row) if row else ("", "", None)),
    )


# ---- shared --------------------------------------------------------------------------------------------------------


def _package_card(survey: Survey, name: str) -> PackageCard | None:
    cards: Mapping[str, PackageCard] = {card.package.name: card for card in survey.cards}
    return cards.get(name)


def _address(survey: Survey, output_path: str) -> str:
    return survey.base_url + public_path(output_path) if survey.base_url else ""
