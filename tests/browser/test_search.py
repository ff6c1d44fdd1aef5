"""Searching as readers do: by words, codes and keys, in both languages, without script, from a stick and offline."""

from __future__ import annotations

import gzip
import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import OpenWindow, Window
from tests.browser.questions import ACCESSIBLE, AXE_RULES, FOCUS_SHOWN, NOT_TOO_WIDE
from tests.built import BuiltPortal

pytestmark = pytest.mark.browser

FEATURE = 110_000  # bytes after gzip: all that a first search fetches beside the page itself
SEARCHING = re.compile(r"^(Mencari|Searching) …$")


@pytest.fixture(scope="session")
def site(portal: BuiltPortal) -> BuiltPortal:
    """Return the real portal: what it holds is known here."""
    return portal


def _wait(page: Page) -> str:
    """Wait for the answer and return what is said of it."""
    page.wait_for_function("() => !/^(|Mencari …|Searching …)$/.test(document.getElementById('keadaan').textContent)")
    said = page.get_by_role("status").inner_text()
    if not said.startswith(("Tidak ada", "Nothing", "Pencarian tidak", "The search")):
        page.locator("#hasil li").first.wait_for()
    return said


def _ask(seen: Window, question: str, prefix: str = "") -> str:
    seen.go(f"{prefix}cari/index.html")
    seen.page.get_by_role("searchbox").fill(question)
    seen.page.keyboard.press("Enter")
    return _wait(seen.page)


def _results(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator("#hasil li").all_inner_texts()]


def _all_addresses(page: Page) -> list[str]:
    """Ask for more until there is none, and return where the results lead."""
    more = page.get_by_role("button", name="Tampilkan lebih banyak")
    while more.is_visible():
        count = page.locator("#hasil li").count()
        more.click()
        page.wait_for_function("(count) => document.querySelectorAll('#hasil li').length > count", arg=count)
    return [str(link.get_attribute("href")) for link in page.locator("#hasil a").all()]


def test_a_kecamatan_is_found_first_and_a_way_leads_there(window: OpenWindow) -> None:
    with window(360) as seen:
        seen.go("index.html")
        seen.page.get_by_role("link", name="Cari", exact=True).first.click()
        seen.page.get_by_role("searchbox").fill("sembawa")  # without a key: searching starts by itself
        assert "hasil untuk “sembawa”" in _wait(seen.page)
        assert _results(seen.page)[0].startswith("Kecamatan Sembawa Wilayah")
        seen.page.locator("#hasil a").first.click()
        assert seen.page.url.endswith("/wilayah/sembawa/index.html")


def test_what_is_typed_before_the_script_comes_is_not_lost(window: OpenWindow) -> None:
    with window(360) as seen:
        held: list[Route] = []
        seen.page.route("**/cari.js", lambda route: held.append(route))  # noqa: PLW0108 (a built-in is refused)
        seen.page.goto(f"{seen.root}cari/index.html", wait_until="commit")
        seen.page.get_by_role("searchbox").fill("sembawa")
        while not held:
            seen.page.wait_for_timeout(10)
        held[0].continue_()
        assert "hasil untuk “sembawa”" in _wait(seen.page)


def test_an_old_name_of_a_kecamatan_leads_to_it(window: OpenWindow) -> None:
    with window(360) as seen:
        _ask(seen, "suak tape")
        assert any("Suak Tapeh" in result for result in _results(seen.page))


def test_words_that_mean_the_same_find_each_other(window: OpenWindow) -> None:
    with window(360) as seen:
        _ask(seen, "bedah rumah")
        assert "rumah tidak layak huni" in seen.page.locator("#juga").inner_text()
        assert "unfit" not in seen.page.locator("#juga").inner_text()
        assert any("rumah tidak layak huni" in result.lower() for result in _results(seen.page))
        _ask(seen, "pagu")
        assert any(address.endswith("/anggaran/index.html") for address in _all_addresses(seen.page))
        _ask(seen, "anggaran perumahan")
        assert seen.page.locator("#hasil mark").first.inner_text().lower() in ("anggaran", "pagu", "perumahan")


@pytest.mark.parametrize("code", ["16.07.10", "30.284", "28.142", "BSPS", "2021"])
def test_a_code_finds_what_holds_it_and_nothing_else(window: OpenWindow, site: BuiltPortal, code: str) -> None:
    with window(1280) as seen:
        _ask(seen, code)
        addresses = _all_addresses(seen.page)
        assert addresses
        for address in addresses:
            path = address.removeprefix(seen.root).partition("#")[0]
            words = re.sub(r"<[^>]*>", " ", (site.folder / path).read_text("utf-8"))
            holds = re.search(rf"(?<![\w.,]){re.escape(code)}(?![.,]?\w)", words)
            assert holds or code == "BSPS", f"{path} does not say {code}"


def test_a_number_is_found_however_it_is_grouped_and_no_other_is(window: OpenWindow) -> None:
    with window(1280) as seen:
        grouped = _ask(seen, "30.284").replace("30.284", "")
        assert _ask(seen, "30284").replace("30284", "") == grouped
        assert "Tidak ada" in _ask(seen, "3.0284")
        assert "Tidak ada" in _ask(seen, "16.0710")


def test_what_is_nowhere_is_told_with_a_way_on(window: OpenWindow) -> None:
    with window(360) as seen:
        assert "Tidak ada yang cocok dengan “zzqx”" in _ask(seen, "zzqx")
        assert not _results(seen.page)
        assert not seen.page.get_by_role("radio").first.is_visible()
        seen.page.get_by_role("link", name="Daftar A–Z").click()
        assert seen.page.url.endswith("/cari/a-z/index.html")


def test_markup_in_a_question_is_words(window: OpenWindow) -> None:
    with window(360) as seen:
        said = _ask(seen, '<img src=x onerror="alert(1)">$& {count}')
        assert "<img src=x" in said


def test_kinds_of_results_are_chosen_and_stand_in_the_address(window: OpenWindow) -> None:
    with window(1280) as seen:
        _ask(seen, "kode wilayah")
        seen.page.get_by_role("radio", name="Kolom").check()
        seen.page.locator("#hasil li").first.wait_for()
        assert all(" Kolom · " in f"{result} · " for result in _results(seen.page))
        assert "jenis=column" in seen.page.url
        seen.page.locator("#hasil a").first.click()
        target = seen.page.locator(":target")
        assert "Kode wilayah" in target.inner_text()
        seen.page.go_back()
        _wait(seen.page)
        assert seen.page.get_by_role("radio", name="Kolom").is_checked()


def test_the_keyboard_is_enough(window: OpenWindow) -> None:
    with window(1280) as seen:
        page = seen.page
        seen.go("cari/index.html")
        page.keyboard.press("/")
        assert page.get_by_role("searchbox").evaluate("(box) => box === document.activeElement")
        page.keyboard.type("sembawa")
        page.keyboard.press("Enter")
        first = _wait(page)
        assert page.get_by_role("searchbox").evaluate("(box) => box === document.activeElement")
        page.keyboard.press("Control+A")
        page.keyboard.type("makarti jaya")
        page.keyboard.press("Enter")
        page.wait_for_function("() => document.getElementById('keadaan').textContent.includes('makarti')")
        page.go_back()
        page.wait_for_function("() => document.getElementById('keadaan').textContent.includes('sembawa')")
        assert page.get_by_role("searchbox").input_value() == "sembawa"
        assert _wait(page) == first
        for _ in range(3):  # the button, the kinds, the first result
            page.keyboard.press("Tab")
            seen.ask(FOCUS_SHOWN)
        assert page.locator("#hasil a").first.evaluate("(link) => link === document.activeElement")
        page.get_by_role("searchbox").focus()
        page.keyboard.press("Escape")
        assert page.get_by_role("searchbox").input_value() == ""
        assert not _results(page)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_results_are_accessible_and_fit(window: OpenWindow, axe: str, width: int, colours: Any) -> None:
    with window(width, color_scheme=colours) as seen:
        _ask(seen, "rumah sembawa")
        seen.page.evaluate(axe)
        seen.ask(ACCESSIBLE, AXE_RULES)
        seen.ask(NOT_TOO_WIDE)


@pytest.mark.parametrize(
    ("prefix", "question"),
    [("", "sembawa"), ("", "bedah rumah"), ("", "30.284"), ("en/", "unfit houses")],
)
def test_a_first_search_keeps_to_its_budget(window: OpenWindow, prefix: str, question: str) -> None:
    with window(360) as seen:
        seen.go(f"{prefix}cari/index.html")
        fetched: dict[str, int] = {}

        def note(answer: Any) -> None:
            data = answer.body()
            fetched[answer.url] = len(data) if data[:2] == b"\x1f\x8b" else len(gzip.compress(data, 6))

        seen.page.on("response", note)
        seen.page.get_by_role("searchbox").fill(question)
        seen.page.keyboard.press("Enter")
        assert "“" in _wait(seen.page)
        seen.page.wait_for_load_state("networkidle")
        script = len(gzip.compress(seen.page.request.get(f"{seen.root}assets/cari.js").body(), 6))
        table = "\n".join(f"{size:7} {address}" for address, size in fetched.items())
        assert sum(fetched.values()) + script <= FEATURE, table


def test_english_finds_in_english_and_what_nobody_translated(window: OpenWindow) -> None:
    with window(1280) as seen:
        assert "results for “30,284”" in _ask(seen, "30,284", "en/")
        assert all(address.startswith(f"{seen.root}en/") for address in _all_addresses_of(seen.page))
        _ask(seen, "unfit houses", "en/")
        assert _results(seen.page)
        _ask(seen, "sembawa", "en/")
        assert any("Sembawa" in result for result in _results(seen.page))


def _all_addresses_of(page: Page) -> list[str]:
    return [str(link.get_attribute("href")) for link in page.locator("#hasil a").all()]


def test_without_a_script_the_form_leads_to_the_index(window: OpenWindow) -> None:
    with window(360, java_script_enabled=False) as seen:
        seen.go("cari/index.html")
        seen.page.get_by_role("searchbox").fill("sembawa")
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url(re.compile(r"/cari/a-z/index\.html\?q=sembawa"))
        link = seen.page.get_by_role("link", name="Kecamatan Sembawa")
        link.click()
        assert seen.page.url.endswith("/wilayah/sembawa/index.html")


def test_from_a_stick_the_form_leads_to_the_index(window: OpenWindow, site: BuiltPortal) -> None:
    with window(360, root=f"{site.folder.as_uri()}/") as seen:
        seen.go("cari/index.html")
        seen.page.get_by_role("searchbox").fill("sembawa")
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url(re.compile(r"/cari/a-z/index\.html\?q=sembawa"))
        assert seen.page.get_by_role("link", name="Kecamatan Sembawa").is_visible()


def test_offline_is_told_and_searching_goes_on_afterwards(window: OpenWindow) -> None:
    with window(360) as seen:
        seen.expected = ("",)  # whatever the browser says of requests that fail
        _ask(seen, "sembawa")
        seen.page.context.set_offline(True)
        seen.page.get_by_role("searchbox").fill("gotong")
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_function("() => document.getElementById('keadaan').textContent.includes('luring')")
        seen.page.context.set_offline(False)
        seen.page.get_by_role("searchbox").fill("sembawa kecamatan")
        seen.page.keyboard.press("Enter")
        assert "hasil untuk" in _wait(seen.page)
