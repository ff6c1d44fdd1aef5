"""Links, ids and resources of whole portals, real and strange, read by a parser that knows nothing of the builder."""

from __future__ import annotations

import hashlib
import re
from xml.etree import ElementTree

import pytest

from tests.built import BASE_URL, SUB_PATH, BuiltPortal
from tests.outsider import Element, Page, is_external, read_page, resolve

NOT_FOUND = "404.html"
ENGLISH = "en/"
# A figure in a frame is the figure: what search engines should know is its page.
EMBEDDED = "sematan/index.html"
# What loads something by itself; a link that a person follows may lead anywhere.
LOADING = frozenset(
    ["img", "script", "iframe", "source", "audio", "video", "embed", "object", "track", "use", "image", "input"]
)
LOADING_RELS = frozenset(
    ["stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon", "prefetch", "dns-prefetch"]
)


@pytest.fixture(scope="module")
def pages(site: BuiltPortal) -> dict[str, Page]:
    return {path: read_page(site.text(path)) for path in site.pages}


def _loads(element: Element) -> bool:
    return element.name in LOADING or (element.name == "link" and bool(element.rel & LOADING_RELS))


def _inside(path: str, address: str) -> str | None:
    """Return an address as one relative to the page, or None where it leaves the site."""
    if path == NOT_FOUND and address.startswith(SUB_PATH):
        return address.removeprefix(SUB_PATH) or "."
    return None if is_external(address) else address


def test_every_file_is_in_the_manifest_with_its_size_and_hash(site: BuiltPortal) -> None:
    on_disk = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*") if path.is_file()}
    assert on_disk - {"manifest.json"} == set(site.manifest)
    for path, entry in site.manifest.items():
        data = (site.folder / path).read_bytes()
        assert (entry["bytes"], entry["sha256"]) == (len(data), hashlib.sha256(data).hexdigest()), path


def test_what_the_run_says_is_what_lies_there(site: BuiltPortal) -> None:
    said = site.said["output"]
    assert said["pages"] == len(site.pages)
    assert said["files"] == len(site.manifest)
    assert said["bytes"] == sum(entry["bytes"] for entry in site.manifest.values())


def test_every_link_arrives(site: BuiltPortal, pages: dict[str, Page]) -> None:
    lost = []
    for path, page in pages.items():
        for element, _, address in page.addresses():
            inside = _inside(path, address)
            if inside is None:
                continue
            target, fragment = resolve(path, inside)
            if target not in site.manifest:
                lost.append(f"{path}:{element.line} {address} (no such file)")
            elif fragment and target in pages and fragment not in pages[target].ids:
                lost.append(f"{path}:{element.line} {address} (no such anchor)")
    assert lost == []


def _canonical(page: Page) -> list[str]:
    return [element.attributes["href"] for element in page.named("link") if "canonical" in element.rel]


def test_links_inside_are_relative_and_name_the_file(pages: dict[str, Page]) -> None:
    wrong = []
    for path, page in pages.items():
        for element, _, address in page.addresses():
            is_root = address.startswith("/") and not (path == NOT_FOUND and address.startswith(SUB_PATH))
            names_folder = not is_external(address) and address.split("#")[0].split("?")[0].endswith("/")
            # Its own address is what a reader copies to pass a page on.
            names_us = address.startswith(BASE_URL) and element.name != "link" and address not in _canonical(page)
            if is_root or names_folder or names_us:
                wrong.append(f"{path}:{element.line} {address}")
    assert wrong == []


def test_no_page_loads_anything_from_elsewhere(site: BuiltPortal, pages: dict[str, Page]) -> None:
    foreign = [
        f"{path}:{element.line} {address}"
        for path, page in pages.items()
        for element, _, address in page.addresses()
        if _loads(element) and not address.startswith("data:image/") and _inside(path, address) is None
    ]
    assert foreign == []
    for path in site.manifest:
        if path.endswith((".css", ".svg")):
            text = site.text(path)
            assert not re.search(r"@import|url\(\s*['\"]?(?!#|data:)", text), f"{path} loads something"
            assert not re.search(r"(?:href|src)\s*=\s*['\"](?!#)", text), f"{path} points out of itself"


def test_links_that_leave_are_plain_web_addresses(pages: dict[str, Page]) -> None:
    schemes = {
        f"{path}:{element.line} {address}"
        for path, page in pages.items()
        for element, _, address in page.addresses()
        if _inside(path, address) is None and not address.startswith(("https://", "http://", "mailto:"))
    }
    assert schemes == set()


def test_every_page_is_well_formed_for_readers_and_machines(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        html = page.elements[0]
        assert html.name == "html", path
        assert html.attributes.get("lang") == ("en" if path.startswith(ENGLISH) else "id"), path
        assert len(page.named("h1")) == 1, path
        assert len(page.named("main")) == 1, path
        assert page.title.strip(), path
        assert [element.attributes["charset"] for element in page.named("meta") if "charset" in element.attributes] == [
            "utf-8"
        ], path
        assert any(element.attributes.get("name") == "viewport" for element in page.named("meta")), path
        assert [name for name in set(page.ids) if page.ids.count(name) > 1] == [], f"{path}: ids named twice"
        assert [tag for tag in page.unclosed if tag not in {"p", "li", "td", "th", "tr", "dt", "dd"}] == [], path


def test_no_two_pages_have_the_same_title(pages: dict[str, Page]) -> None:
    """In one language: the page of a place is called alike in both."""
    for is_english in (False, True):
        told = {path: page for path, page in pages.items() if path.startswith(ENGLISH) == is_english}
        titles = [page.title.strip() for path, page in told.items() if "/script-" not in path]  # alike on purpose
        assert sorted({title for title in titles if titles.count(title) > 1}) == []


def test_no_page_carries_style_or_script_of_its_own(pages: dict[str, Page]) -> None:
    inline = [
        f"{path}:{element.line} <{element.name}>"
        for path, page in pages.items()
        for element in page.elements
        if "style" in element.attributes
        or any(name.startswith("on") for name in element.attributes)
        or element.name == "style"
        or (
            element.name == "script"
            and "src" not in element.attributes
            and "json" not in element.attributes.get("type", "")
        )
    ]
    assert inline == []


def test_references_between_elements_arrive(pages: dict[str, Page]) -> None:
    lost = [
        f"{path}:{element.line} {name}={word}"
        for path, page in pages.items()
        for element in page.elements
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "for", "headers", "list")
        for word in element.attributes.get(name, "").split()
        if word not in page.ids
    ]
    assert lost == []


def test_the_sitemap_names_every_page_once(site: BuiltPortal) -> None:
    tree = ElementTree.fromstring(site.text("sitemap.xml"))
    named = [element.text or "" for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    # A table to explore is the table; the style page is for those who build.
    unnamed = (EMBEDDED, "/jelajah/index.html", "gaya/index.html")
    expected = {f"{BASE_URL}{page}" for page in site.pages if page != NOT_FOUND and not page.endswith(unnamed)}
    short = {address.removesuffix("index.html") for address in expected}
    assert len(named) == len(set(named))
    assert {address.removesuffix("index.html") for address in named} == short
    assert f"Sitemap: {BASE_URL}sitemap.xml" in site.text("robots.txt")


def test_every_page_names_its_canonical_address(site: BuiltPortal, pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        canonical = _canonical(page)
        own = path.removesuffix(EMBEDDED) if path.endswith(EMBEDDED) else path.removesuffix("index.html")
        # A page under an old name of a place names the page of today, and leads there.
        led = {
            f"{BASE_URL}{resolve(path, address)[0].removesuffix('index.html')}"
            for element, _, address in page.addresses()
            if element.name == "a" and path.removeprefix(ENGLISH).startswith("wilayah/") and not is_external(address)
        }
        expected = [] if path == NOT_FOUND else [f"{BASE_URL}{own}"]
        found = [address.removesuffix("index.html") for address in canonical]
        assert found == expected or (
            len(found) == 1 and set(found) <= led - {f"{BASE_URL}wilayah/", f"{BASE_URL}en/wilayah/"}
        ), path


def test_every_page_can_be_reached_from_the_home_page(pages: dict[str, Page]) -> None:
    seen, ahead = {"index.html"}, ["index.html"]
    while ahead:
        path = ahead.pop()
        for element, _, address in pages[path].addresses():
            if element.name == "a" and not is_external(address):
                target, _ = resolve(path, address)
                if target in pages and target not in seen:
                    seen.add(target)
                    ahead.append(target)
    assert set(pages) - seen <= {NOT_FOUND}


def test_a_download_stands_on_a_page_with_its_true_hash(site: BuiltPortal, pages: dict[str, Page]) -> None:
    paths_of: dict[str, set[str]] = {}
    for path, entry in site.manifest.items():
        paths_of.setdefault(entry["sha256"], set()).add(path)
    shown = set()
    for path, page in pages.items():
        linked = {resolve(path, address)[0] for _, name, address in page.addresses() if name == "href"}
        for word in re.findall(r"\b[0-9a-f]{64}\b", page.text):
            assert word in paths_of, f"{path} shows a hash that no file has"
            assert paths_of[word] & linked, f"{path} shows the hash of {paths_of[word]} and links none of them"
            shown |= paths_of[word] & linked
    offered = {
        path
        for path in site.manifest
        if path.startswith("data/") and path.endswith((".csv", ".xlsx", ".json", ".parquet", ".sqlite", ".zip"))
    }
    assert offered - shown == set(), "files without a hash on any page"
