"""The design system: tokens complete and readable in every theme, no idle rules, a style page that shows all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.derive.style import NEEDED
from site_builder.text.contrast import contrast
from site_builder.text.tokens import THEMES, read_tokens
from tests.built import BuiltPortal
from tests.tools import ROOT

TEMPLATES = ROOT / "templates"
CSS = re.sub(r"/\*.*?\*/", "", (TEMPLATES / "assets/site.css").read_text("utf-8"), flags=re.DOTALL)
TOKENS = read_tokens(CSS)
WORDS = ("ink", "soft", "roof", "water", "leaf", "gold")
SHAPES = ("missing", "focus")
GROUNDS = ("paper", "wash")
STYLE_PAGE = "gaya/index.html"
# Classes of charts and of the map, made with the drawing; a page is named after its kind.
DRAWN = re.compile(r"(?:[fs]|shade|page|chart)-")
# Classes that stand in their place for scripts and tests alone.
HOOKS: set[str] = set()


def _sources() -> Iterator[Path]:
    yield from (path for path in TEMPLATES.rglob("*") if path.suffix in (".html", ".js"))
    yield from (ROOT / "site_builder").rglob("*.py")


def _selected(style: str) -> set[str]:
    return {name for rule in re.findall(r"([^{}]*)\{", style) for name in re.findall(r"\.([a-z][a-z0-9-]*)", rule)}


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_has_every_token_and_enough_contrast(theme: str) -> None:
    tokens = TOKENS[theme]
    assert tokens.keys() == TOKENS["light"].keys()
    assert {*WORDS, *SHAPES, *GROUNDS} <= tokens.keys()
    needed = {**dict.fromkeys(WORDS, NEEDED["text"]), **dict.fromkeys(SHAPES, NEEDED["shape"])}
    found = {(name, ground): contrast(tokens[name], tokens[ground]) for name in needed for ground in GROUNDS}
    assert {pair: told for pair, told in found.items() if told is None or told < needed[pair[0]]} == {}


@pytest.mark.parametrize("condition", ["(prefers-color-scheme:dark)", "print", "(forced-colors:active)"])
def test_a_theme_leaves_no_colour_to_another(condition: str) -> None:
    """Dark glass must not print grey on grey: whoever sets one colour sets all of them."""
    block = CSS.partition(f"@media {condition}{{:root{{")[2].partition("}")[0]
    assert set(re.findall(r"--([a-z]+):", block)) == TOKENS["light"].keys()


def test_every_token_is_used() -> None:
    styles = "".join(path.read_text("utf-8") for path in (TEMPLATES / "assets").glob("*.css"))
    named = set(re.findall(r"--([a-z]+):", CSS))
    assert sorted(name for name in named if f"var(--{name})" not in styles) == []


def test_no_rule_is_idle() -> None:
    text = "".join(path.read_text("utf-8") for path in _sources())
    words = set(re.findall(r"[a-z][a-z0-9-]*", text))
    assert sorted(name for name in _selected(CSS) - words if not DRAWN.match(name)) == []


def test_no_class_is_without_a_rule() -> None:
    rules = set().union(*(_selected(path.read_text("utf-8")) for path in (TEMPLATES / "assets").glob("*.css")))
    used: set[str] = set()
    for path in TEMPLATES.rglob("*.html"):
        for value in re.findall(r'\bclass="([^"{]*)', path.read_text("utf-8")):
            used.update(value.split())
    assert sorted(name for name in used - rules - HOOKS if not name.endswith("-")) == []


def test_a_style_sheet_in_circles_or_without_colours_has_no_tokens() -> None:
    assert read_tokens(":root{--ink:var(--soft);--soft:var(--ink);--gap:1rem}")["light"] == {}
    assert set(read_tokens("body{}")) == set(THEMES)
    assert read_tokens("@media (prefers-contrast: more) { :root { --ink: #ABC; } }")["dark-more"] == {"ink": "#aabbcc"}


def test_the_style_page_shows_every_badge_and_state(portal: BuiltPortal) -> None:
    badges = set()
    for path in TEMPLATES.rglob("*.html"):
        text = path.read_text("utf-8")
        badges.update(re.findall(r"\bbadge (good|warn|bad|na|quiet)\b", text))
    html = portal.text(STYLE_PAGE)
    marks = ("gap", "na", "veil", "kept", "aside", "hundred", "map", "figure", "door", "button", "lead", "amount")
    for name in (*(f"badge {name}" for name in badges), *marks):
        assert re.search(rf'class="?(?:[a-z- ]* )?{name}\b', html), name
    for token in TOKENS["light"]:
        assert f"<code>{token}</code>" in html


@pytest.mark.parametrize("page", [STYLE_PAGE, f"en/{STYLE_PAGE}"])
def test_the_style_page_is_for_those_who_look_for_it(portal: BuiltPortal, page: str) -> None:
    """It holds samples: nobody may come upon it in a list of results and take them for data."""
    html = portal.text(page)
    assert '<meta name="robots" content="noindex">' in html or "<meta name=robots content=noindex>" in html
    assert " style=" not in html
    said = "These are samples" if page.startswith("en/") else "Ini contoh tampilan"
    assert said in html
