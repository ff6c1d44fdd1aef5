"""Pictures that stand for pages: read by somebody else's decoder, small, the same every time, and true to the page."""

from __future__ import annotations

import re
import struct
import zlib
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.render.share.card import HEIGHT, MARGIN, WIDTH, Card, lay_out
from site_builder.render.share.letters import Face
from site_builder.render.share.widths import REGULAR, STRONG
from tests.built import BASE_URL, BuiltPortal, read_tree, run_builder
from tests.outsider import read_page
from tests.sharing.fonts import FOLDER, advance_widths
from tests.test_thin_line import _project

MOST_BYTES = 40_000


def test_widths_are_those_of_the_font() -> None:
    assert dict(REGULAR) == advance_widths(FOLDER / "RumahUkur-Regular.ttf")
    assert dict(STRONG) == advance_widths(FOLDER / "RumahUkur-SemiBold.ttf")


@given(
    st.builds(Card, **{name: st.text("Wi .,–%1", max_size=400) for name in Card.__dataclass_fields__}),
    st.booleans(),
    st.booleans(),
)
def test_no_line_leaves_the_card(card: Card, has_drawing: bool, has_houses: bool) -> None:
    layout = lay_out(card, has_drawing=has_drawing, has_houses=has_houses)
    for line in layout.lines:
        assert line.x >= MARGIN
        assert line.x + line.face.width(line.text) <= WIDTH - MARGIN + 1
        assert line.face.size <= line.y <= HEIGHT - line.face.size // 4
    if layout.box:
        assert layout.box.height > 200
        assert layout.box.y + layout.box.height <= HEIGHT - 92


def test_what_is_cut_says_so() -> None:
    lines = lay_out(Card(title="kata " * 200), has_drawing=False).lines
    assert lines[-1].text.endswith("…")
    assert Face(30).width("…") > 0


def _pixels(data: bytes) -> tuple[int, int, set[bytes]]:
    """Decode a PNG of ours by the standard alone: its size and the colours that it uses."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    chunks, place = {}, 8
    while place < len(data):
        (length,) = struct.unpack(">I", data[place : place + 4])
        name, body = data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        assert struct.unpack(">I", data[place + 8 + length : place + 12 + length])[0] == zlib.crc32(name + body)
        chunks[name] = body
        place += 12 + length
    width, height, depth, kind, *_ = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    assert (depth, kind) == (8, 3)
    rows = zlib.decompress(chunks[b"IDAT"])
    assert len(rows) == height * (width + 1)
    palette = chunks[b"PLTE"]
    used = {place for row in range(height) for place in set(rows[row * (width + 1) + 1 : (row + 1) * (width + 1)])}
    assert max(used) * 3 < len(palette)
    assert set(chunks) == {b"IHDR", b"PLTE", b"IDAT", b"IEND"}  # no time, no name of a program, no hidden words
    return width, height, {palette[3 * place : 3 * place + 3] for place in used}


class _Meta(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        key = named.get("property") or named.get("name")
        if tag == "meta" and key:
            self.found[key] = named.get("content") or ""


def _meta(html: str) -> dict[str, str]:
    reader = _Meta()
    reader.feed(html)
    return reader.found


def test_every_page_has_its_picture(site: BuiltPortal) -> None:
    lacking = []
    for path in site.pages:
        html = site.text(path)
        if 'class="page-embed"' in html or path.endswith("404.html"):
            continue
        meta = _meta(html)
        if "og:image" not in meta:
            lacking.append(path)
            continue
        assert meta["og:image"].startswith(BASE_URL)
        assert (meta["og:image:width"], meta["og:image:height"]) == ("1200", "630")
        assert meta["twitter:card"] == "summary_large_image"
        assert meta["og:locale"] == ("en_GB" if path.startswith("en/") else "id_ID")
        assert meta["og:title"]
        assert meta["og:image:alt"]
        assert meta["og:image"].removeprefix(BASE_URL) in site.manifest, path
    assert len(lacking) < len(site.pages) / 20, lacking


def test_pictures_are_small_and_whole(site: BuiltPortal) -> None:
    pictures = [path for path in site.manifest if path.endswith("bagikan.png")]
    assert pictures
    assert not [path for path in pictures if site.manifest[path]["bytes"] > 2 * MOST_BYTES]
    sizes = sorted(site.manifest[path]["bytes"] for path in pictures)
    assert sizes[len(sizes) // 2] <= MOST_BYTES
    for path in pictures[:: max(1, len(pictures) // 12)]:
        width, height, colours = _pixels((site.folder / path).read_bytes())
        assert (width, height) == (1200, 630), path
        assert len(colours) > 20, path


def test_a_card_says_what_its_page_says(site: BuiltPortal) -> None:
    """Every line of a card stands on its page; the value of a number is the value that the page shows."""
    numbers = [path for path in site.pages if re.fullmatch(r"(en/)?angka/[^/]+/index\.html", path)]
    for path in numbers[:: max(1, len(numbers) // 60)]:
        html = site.text(path)
        amount = re.search(r'<p class="amount">(?:<data[^>]*>)?([^<]+)', html)
        if amount is None or "og:image:alt" not in _meta(html):
            continue
        said = " ".join(_meta(html)["og:image:alt"].split())
        shown = " ".join(unescape(amount[1]).split())
        assert shown in said.replace(" · ", " ") or said.count("…"), path
        words = set(read_page(html).text.split())
        lost = [word for line in said.split(" · ") for word in line.split() if word not in words and "…" not in line]
        assert len(lost) <= 2, (path, lost)


def test_the_same_portal_has_the_same_pictures_and_none_without_an_address(tmp_path: Path) -> None:
    trees = []
    for name in ("a", "b"):
        project = _project(tmp_path / name, "7")
        run = run_builder(["build", "--project", str(project), "--base-url", BASE_URL])
        assert run.returncode == 0, run.stderr
        trees.append({path: data for path, data in read_tree(project / "public").items() if path.endswith(".png")})
    assert trees[0] == trees[1]
    assert "bagikan.png" in trees[0]
    project = _project(tmp_path / "c", "7")
    run = run_builder(["build", "--project", str(project)])
    assert not [path for path in read_tree(project / "public") if path.endswith("bagikan.png")]
    assert "membagikan" in run.stderr


@pytest.mark.parametrize("title", ["水", "Rumah \u202e", "🏠"])
def test_letters_that_cannot_be_written_make_no_picture(title: str) -> None:
    assert not Card(title=title).is_writable()
    assert Card(title="Rumah “tidak layak” – 7 %").is_writable()


@pytest.mark.parametrize("name", ["portal", "example"])
def test_no_two_pages_are_called_or_described_alike(name: str, request: pytest.FixtureRequest) -> None:
    """A list of search results must tell every page from every other; what publishers wrote twice is theirs."""
    site: BuiltPortal = request.getfixturevalue(name)
    seen: dict[tuple[str, str, str], list[str]] = {}
    for path in site.pages:
        html = site.text(path)
        if 'class="page-embed"' in html:
            continue
        language = "en" if path.startswith("en/") else "id"
        title = re.search(r"<title>(.*?)</title>", html, re.DOTALL)
        assert title, path
        description = _meta(html).get("description", "")
        seen.setdefault((language, "title", title[1]), []).append(path)
        if not path.removeprefix("en/").startswith("data/"):
            seen.setdefault((language, "description", description), []).append(path)
        assert description or path == "404.html", path
        assert len(description) <= 165, path
    alike = {key: paths for key, paths in seen.items() if len(paths) > 1}
    assert not alike
