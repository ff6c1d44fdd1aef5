"""The living style page: the tokens of the style sheet as they are, and parts of the finished pages of this portal.

Takes the style sheet, the pages and the figures; invents no figure, and says of every sample that it is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import ROUND_DOWN, Decimal
from itertools import chain

from site_builder.derive import routes as paths
from site_builder.model.addresses import FigurePage, NumberPage
from site_builder.model.freshness import Freshness, FreshnessPage, FreshnessState
from site_builder.model.grid import Grid, GridRow
from site_builder.model.home import HomePage
from site_builder.model.library import Library
from site_builder.model.number import Number
from site_builder.model.pages import PackagePage, ResourcePage, WithheldPage
from site_builder.model.places import AreasPage
from site_builder.model.portal import Column, Figure, Link, Page
from site_builder.model.style import State, StateKey, StylePage, Tint, Token, TokenUse
from site_builder.text.speech import say
from site_builder.text.statuses import status_words
from site_builder.text.tokens import THEMES, least_contrast, read_tokens

STYLE_SHEET = "assets/site.css"
_HOME = Link(say("Beranda"), paths.HOME)
FOOTER = Link(say("Gaya tampilan"), paths.STYLE)
_GROUNDS = ("paper", "wash")
# What WCAG 2.2 AA asks.
NEEDED: Mapping[TokenUse, Decimal] = {"text": Decimal("4.5"), "shape": Decimal(3)}
_THEME_NAMES = {
    "light": say("Terang"),
    "dark": say("Gelap"),
    "light-more": say("Terang, kontras tinggi"),
    "dark-more": say("Gelap, kontras tinggi"),
    "print": say("Cetakan"),
}
_MEANINGS: Mapping[str, tuple[TokenUse, str]] = {
    "paper": ("ground", say("Latar halaman: kertas.")),
    "wash": ("ground", say("Latar kaki halaman, kode, dan baris yang dituju.")),
    "ink": ("text", say("Tulisan: tinta.")),
    "soft": ("text", say("Keterangan dan satuan.")),
    "water": ("text", say("Air: tautan, dan data yang tidak meminta perhatian khusus.")),
    "roof": ("text", say("Atap: yang meminta perhatian, dan garis titik-titik di bawah angka.")),
    "leaf": ("text", say("Daun: sudah selesai atau terpenuhi.")),
    "gold": ("text", say("Emas: perlu hati-hati.")),
    "missing": ("shape", say("Garis luar dan batang untuk yang belum ada.")),
    "focus": ("shape", say("Garis di sekeliling yang sedang dipilih dengan papan ketik.")),
    "rule": ("ornament", say("Garis tegas di tepi tabel.")),
    "line": ("ornament", say("Garis pemisah dan arsiran.")),
}
_NUMBERS: Mapping[str, StateKey] = {
    "kira-kira": "approximate",
    "bertentangan": "conflict",
    "diturunkan": "derived",
}
_MOST_ROWS = 5


def style_page(library: Library, pages: Sequence[Page], figures: Mapping[str, Figure]) -> Page:
    """Return the style page, made of the first parts of their kind that the portal has."""
    contents = [page.content for page in pages]
    home = next((item for item in contents if isinstance(item, HomePage)), None)
    headline = home.headline if home and home.headline and home.headline.hundred is not None else None
    places = next((item for item in contents if isinstance(item, AreasPage) and item.map), None)
    shown = {item.figure.figure_id for item in contents if isinstance(item, FigurePage)}
    numbers = [item.number for item in contents if isinstance(item, NumberPage)]
    style = next((asset.data for asset in library.assets if asset.output_path == STYLE_SHEET), b"")
    content = StylePage(
        themes=tuple(_THEME_NAMES[theme] for theme in THEMES),
        tokens=tuple(_tokens(style.decode("utf-8", "replace"))),
        states=tuple(_states(pages, numbers)),
        ages=_ages(library.as_of),
        headline=headline,
        figure=next((item for key, item in figures.items() if key in shown and item.drawings), None),
        number=next((item for item in numbers if item.value is not None and not item.marker), None),
        grid=_grid(places.grid) if places else None,
        places=places,
    )
    about = say("Warna, huruf, bagian halaman, dan tanda yang dipakai portal ini, dengan artinya masing-masing.")
    return Page("style", paths.STYLE, FOOTER.title, content, about, (_HOME,), paths.STYLE)


def _tokens(style: str) -> Iterator[Token]:
    """Yield the tokens of known meaning that the style sheet has in every theme."""
    themes = read_tokens(style)
    for name, (use, meaning) in _MEANINGS.items():
        if all({name, *_GROUNDS} <= themes[theme].keys() for theme in THEMES):
            yield Token(name, meaning, use, tuple(_tint(name, use, themes[theme]) for theme in THEMES))


def _tint(name: str, use: TokenUse, theme: Mapping[str, str]) -> Tint:
    if use == "ground":
        return Tint(theme[name], theme["paper"])
    least = least_contrast(theme[name], (theme[ground] for ground in _GROUNDS))
    # Rounded down: 4.46 is not 4.5.
    told = None if least is None else Decimal(least).quantize(Decimal("0.1"), ROUND_DOWN)
    return Tint(theme[name], theme["paper"], told, told is None or told >= NEEDED.get(use, 0))


def _grid(whole: Grid) -> Grid:
    """Keep the first rows and columns: enough to see how a table looks."""
    rows = tuple(GridRow(row.cells[:4]) for row in whole.rows[:_MOST_ROWS])
    columns: tuple[Column, ...] = whole.columns[:4]
    return Grid(whole.caption, columns, rows, whole.note)


def _ages(as_of: date | None) -> tuple[Freshness, ...]:
    """Return one sample of each state of freshness, as of the day of the portal; no script counts on from it."""
    day = as_of or date(2000, 1, 1)
    due = date(day.year - 1, day.month, 1)
    told: tuple[FreshnessState, ...] = ("on-time", "soon", "late")
    dated = (Freshness(state, due=due, soon=due, late=due, as_of=day) for state in told)
    return (*dated, Freshness("irregular"), Freshness())


def _states(pages: Sequence[Page], numbers: Iterable[Number]) -> Iterator[State]:
    ways = _ways(pages, numbers)
    for key, (title, explanation) in _TOLD.items():
        yield State(key, title, explanation, ways.get(key))


def _ways(pages: Sequence[Page], numbers: Iterable[Number]) -> Mapping[StateKey, Link]:
    """Return the first place in this portal for each state that it has; the states of search are seen by searching."""
    found = chain(_states_of_numbers(numbers), chain.from_iterable(map(_states_of_page, pages)))
    ways: dict[StateKey, Link] = {}
    for key, way in found:
        ways.setdefault(key, way)
    return {
        **ways,
        "not-found": Link(say("Cari"), paths.SEARCH),
        "404": Link(say("Halaman tidak ditemukan"), paths.NOT_FOUND),
    }


def _states_of_numbers(numbers: Iterable[Number]) -> Iterator[tuple[StateKey, Link]]:
    for number in numbers:
        way = Link(number.title, number.output_path)
        if number.marker:
            yield "hidden", way
        elif number.status in _NUMBERS and number.value is not None:
            yield _NUMBERS[number.status], way


def _states_of_page(page: Page) -> Iterator[tuple[StateKey, Link]]:
    content, way = page.content, Link(page.title, page.output_path)
    if page.output_path == paths.GAPS:
        yield "missing", way
    if isinstance(content, FreshnessPage) and any(row.freshness.state == "late" for row in content.rows):
        yield "late", way
    if isinstance(content, WithheldPage) or (isinstance(content, PackagePage) and content.card.quarantined):
        yield "quarantined", way
    if isinstance(content, ResourcePage) and content.card.hidden.small:
        yield "hidden", way


_TOLD: Mapping[StateKey, tuple[str, str]] = {
    "missing": (
        say("Belum dipublikasikan"),
        say("Angkanya seharusnya ada, tetapi belum ada yang menerbitkannya. Bukan nol, dan tidak kami tebak."),
    ),
    "late": (say("Terlambat"), say("Menurut jadwal penerbitnya sendiri, data ini sudah waktunya diperbarui.")),
    "approximate": (say("Kira-kira"), status_words("kira-kira")),
    "conflict": (say("Bertentangan"), status_words("bertentangan")),
    "hidden": (
        say("Tidak ditampilkan"),
        say("Angkanya ada, tetapi terlalu kecil: menampilkannya dapat membuka siapa orangnya."),
    ),
    "derived": (say("Diturunkan"), status_words("diturunkan")),
    "quarantined": (
        say("Ditahan"),
        say("Versi baru gagal diperiksa. Versi lama tetap terbit, atau tempatnya diisi pemberitahuan."),
    ),
    "not-found": (say("Tidak ada hasil"), say("Yang dicari tidak ditemukan; daftar A–Z selalu menjadi jalan lain.")),
    "offline": (say("Luring"), say("Perangkat Anda tidak tersambung, jadi bagian ini tidak dapat dimuat.")),
    "404": (say("Alamat tidak ada"), say("Alamatnya salah atau halamannya pindah; jalan kembali ditunjukkan.")),
}
