"""A reader sorts, filters, searches and pages through a table: every answer is compared with pandas on the CSV."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page

from site_builder.derive import explore
from tests.browser.conftest import browser  # noqa: F401 (a fixture)
from tests.explore.making import FIELDS, ROWS, write_project
from tests.explore.serving import Explorer, exploring
from tests.pages.projects import Site, build

pytestmark = pytest.mark.browser
NAMES = [str(field["name"]) for field in FIELDS]
TABLE = "data/ragam/isi"
MARKS = ("", "-", "<5")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Build both tables in pieces of ten rows."""
    project = tmp_path_factory.mktemp("jelajah")
    write_project(project)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(explore, "PIECE_CELLS", 80)
        patch.setattr(explore, "_FEWEST_ROWS", 10)
        return build(project)


@pytest.fixture
def explorer(built: Site, browser: Browser) -> Iterator[Explorer]:  # noqa: F811
    with exploring(browser, built.folder) as found:
        yield found


@pytest.fixture(scope="module")
def published(built: Site) -> pd.DataFrame:
    """Read the published CSV with an outside reader: every cell as the text that it is."""
    return pd.read_csv(built.folder / TABLE / "isi.csv", dtype=str, keep_default_na=False)


def _read(data: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(data), dtype=str, keep_default_na=False)


def _number(text: str) -> Decimal | None:
    return None if text in MARKS else Decimal(text)


def test_the_page_fetches_nothing_before_a_reader_asks(explorer: Explorer) -> None:
    explorer.open(TABLE)
    own = {path.rsplit("/", 1)[-1] for path in explorer.fetched}
    assert own - {"ikon.svg"} == {"index.html", "jelajah.css", "jelajah.js", "site.css"}  # the icon when it pleases
    assert len(explorer.rows) == 25


def test_another_page_fetches_only_the_pieces_in_which_it_lies(explorer: Explorer, published: pd.DataFrame) -> None:
    explorer.open(TABLE)
    explorer.do(explorer.page.get_by_role("button", name="Berikutnya").click)
    pieces = [path.rsplit("/", 1)[-1] for path in explorer.fetched if path.endswith(".csv")]
    assert sorted(pieces) == ["isi-3.csv", "isi-4.csv", "isi-5.csv"]
    assert explorer.column("kode") == list(published["kode"][25:50])
    assert [row[0] for row in explorer.rows] == [str(number) for number in range(27, 52)]
    assert explorer.query == "?hal=2"


def test_the_pieces_are_the_published_table(built: Site, published: pd.DataFrame) -> None:
    pieces = [_read((built.folder / TABLE / "jelajah" / f"isi-{n}.csv").read_bytes()) for n in range(1, 16)]
    assert [len(piece) for piece in pieces] == [10] * 14 + [3]
    pd.testing.assert_frame_equal(pd.concat(pieces, ignore_index=True), published)


def test_numbers_are_sorted_by_all_their_digits_and_what_is_missing_comes_last(
    explorer: Explorer, published: pd.DataFrame
) -> None:
    explorer.open(TABLE)
    for query, is_falling in (("?urut=nilai", False), ("?urut=-nilai", True)):
        explorer.sort("nilai")
        assert explorer.query == query
        told = _read(explorer.download())
        known = [text for text in published["nilai"] if text not in MARKS]
        expected = sorted(known, key=Decimal, reverse=is_falling)
        assert list(told["nilai"])[: len(known)] == expected
        assert set(told["nilai"][len(known) :]) == set(MARKS)
        head = explorer.page.locator("th[data-name=nilai]")
        assert head.get_attribute("aria-sort") == ("descending" if is_falling else "ascending")
    explorer.sort("nilai")
    assert explorer.query == ""
    assert head.get_attribute("aria-sort") is None
    pd.testing.assert_frame_equal(_read(explorer.download()), published)


def test_words_are_sorted_as_people_do_and_codes_by_their_numbers(explorer: Explorer) -> None:
    explorer.open(TABLE, "?urut=nama&baris=250")
    order = list(dict.fromkeys(explorer.column("nama")))
    assert order.index("Érna Tua") < order.index("Jalan 2") < order.index("jalan 10") < order.index("Zaitun")
    explorer.sort("kode")
    assert list(dict.fromkeys(explorer.column("kode"))) == [f"16.{n:02}" for n in range(12)]


ASKED: tuple[tuple[str, Callable[[Any], bool]], ...] = (
    ("?saring.tahun=2020", lambda row: row.tahun == "2020"),
    ("?saring.tahun=2020&saring.tahun=2021", lambda row: row.tahun in ("2020", "2021")),
    ("?saring.tahun=2020&saring.resmi=true", lambda row: row.tahun == "2020" and row.resmi == "true"),
    ("?saring.program%2C+utama=BSPS%2C+tahap+2", lambda row: row[8] == "BSPS, tahap 2"),
    ("?saring.program%2C+utama=", lambda row: row[8] == ""),
    ("?dari.nilai=1250.5&sampai.nilai=100000", lambda row: _in(row.nilai, "1250.5", "100000")),
    ("?dari.nilai=9007199254740993", lambda row: _in(row.nilai, "9007199254740993", "1e30")),
    ("?sampai.nilai=-3", lambda row: _in(row.nilai, "-1e30", "-3")),
    ("?dari.tanggal=2022-01-01&sampai.tanggal=2023-12-31", lambda row: "2022" <= row.tanggal < "2024"),
    ("?cari=erna+16.01", lambda row: "rna" in row.nama and "16.01" in row.kode),
    ("?cari=tidak+ada+di+mana+pun", lambda row: False),
    ("?saring.alamat=JAVASCRIPT", lambda row: "javascript" in row.alamat),
)


def test_what_is_shown_and_downloaded_is_what_pandas_filters(explorer: Explorer, published: pd.DataFrame) -> None:
    for query, keep in ASKED:
        explorer.open(TABLE, f"{query}&baris=250")
        kept = [keep(row) for row in published.itertuples()]
        expected = published[kept].reset_index(drop=True)
        assert [int(row[0]) - 2 for row in explorer.rows] == list(published.index[kept]), query
        said = f"{len(expected)} dari {ROWS} baris cocok" if len(expected) else "Tidak ada baris yang cocok"
        assert said in explorer.status, query
        pd.testing.assert_frame_equal(_read(explorer.download()), expected, check_dtype=False)


def _in(text: str, low: str, high: str) -> bool:
    number = _number(text)
    return number is not None and Decimal(low) <= number <= Decimal(high)


def test_numbers_are_asked_for_in_either_notation_and_shown_in_that_of_the_page(explorer: Explorer) -> None:
    explorer.open(TABLE)
    explorer.page.get_by_text("Saring menurut kolom").click()
    field = explorer.page.locator("[name='dari.nilai']")
    for typed in ("Rp1.250,50", "1,250.50", "1250.5", "1250,5"):
        explorer.do(lambda typed=typed: (field.fill(typed), field.press("Tab")))
        assert explorer.query in ("?dari.nilai=1250.50", "?dari.nilai=1250.5")
    explorer.do(lambda: (field.fill("100.000"), field.press("Tab")))
    assert explorer.query == "?dari.nilai=100000"
    explorer.page.reload()
    explorer.settle()
    assert explorer.page.locator("[name='dari.nilai']").input_value() == "100.000"
    explorer.page.locator("#saringan button").click()
    explorer.settle()
    assert explorer.query == ""


def test_what_is_no_number_is_told_and_asks_for_nothing(explorer: Explorer) -> None:
    explorer.open(TABLE)
    explorer.page.get_by_text("Saring menurut kolom").click()
    field = explorer.page.locator("[name='dari.nilai']")
    explorer.do(lambda: (field.fill("banyak"), field.press("Tab")))
    assert field.get_attribute("aria-invalid") == "true"
    assert explorer.query == ""


def test_gaps_and_hidden_figures_stay_what_they_are(explorer: Explorer) -> None:
    explorer.open(TABLE, "?baris=100")
    told = explorer.column("nilai")
    assert told[:7] == [
        *("belum dipublikasikan", "<5 (kurang dari 5, tidak ditampilkan)", "tidak berlaku"),
        *("9.007.199.254.740.993", "9.007.199.254.740.992", "1.250,50", "-3"),
    ]
    classes = explorer.page.eval_on_selector_all(
        "tbody tr:nth-child(-n+3) .num span[class]", "all => all.map(e => e.className)"
    )
    assert [name for name in classes if name != "unseen"] == ["gap", "veil", "na"]


@pytest.mark.parametrize("folder", [TABLE, f"en/{TABLE}", "data/jahat/isi"])
def test_every_cell_looks_as_the_build_shows_it(explorer: Explorer, folder: str) -> None:
    explorer.open(folder)
    html = "() => document.querySelector('tbody').innerHTML.replace(/\\n/g, '').replace(/ class=\"\"/g, '')"
    built_html = explorer.page.evaluate(html)
    first = explorer.page.locator("thead button").first
    explorer.do(first.click)
    assert explorer.page.evaluate(html) != built_html
    explorer.do(first.click)
    explorer.do(first.click)
    assert explorer.page.evaluate(html) == built_html


def test_columns_are_chosen_kept_in_the_address_and_downloaded_alone(explorer: Explorer) -> None:
    explorer.open(TABLE, "?kolom=nama&kolom=nilai&urut=nilai&kolom=tidak-ada")
    assert explorer.heads == ["nama", "nilai"]
    assert [len(row) for row in explorer.rows] == [3] * 25
    explorer.page.get_by_text("Pilih kolom").click()
    explorer.do(lambda: explorer.page.get_by_role("checkbox", name="Nilai").uncheck())
    assert explorer.query == "?kolom=nama&urut=nilai"
    assert explorer.download().decode("utf-8").splitlines()[0] == "nama"
    explorer.page.get_by_role("checkbox", name="Nama").click()  # one column stays
    assert explorer.heads == ["nama"]


def test_back_reload_and_a_shared_link_show_the_same(explorer: Explorer) -> None:
    explorer.open(TABLE)
    explorer.sort("nilai")
    search = explorer.page.get_by_label("Cari di semua kolom")
    explorer.type(lambda: search.fill("zaitun"))
    explorer.type(lambda: search.press_sequentially(" 16.0"))
    assert explorer.query == "?cari=zaitun+16.0&urut=nilai"
    shown = explorer.rows
    explorer.page.reload()
    explorer.settle()
    assert explorer.rows == shown
    assert explorer.page.locator("#tautan").get_attribute("href") == explorer.page.url
    assert "urut=nilai" in str(explorer.page.locator("header a[hreflang]").first.get_attribute("href"))
    explorer.do(explorer.page.go_back)
    assert explorer.query == "?urut=nilai"
    assert search.input_value() == ""
    explorer.do(explorer.page.go_back)
    assert explorer.query == ""
    assert explorer.page.locator("[aria-sort]").count() == 0


def test_an_address_that_means_nothing_is_left_aside(explorer: Explorer) -> None:
    explorer.open(
        TABLE, "?urut=__proto__&hal=-1&baris=9&saring.tahun=1800&dari.nilai=x&apa=<script>&kolom=zz&saring.zz=1"
    )
    assert explorer.heads == NAMES
    assert len(explorer.rows) == 25
    explorer.open(TABLE, "?hal=999999")
    assert "dari 143" in explorer.status
    assert len(explorer.rows) == 143 - 125


def test_a_table_that_means_harm_is_a_table(explorer: Explorer, built: Site) -> None:
    folder = "data/jahat/isi"
    explorer.open(folder, "?baris=100")
    expected = _read((built.folder / folder / "isi.csv").read_bytes())
    assert [row[1:] for row in explorer.rows] == expected.map(lambda text: text).values.tolist()
    assert explorer.page.title().endswith("Contoh") or "kalah" not in explorer.page.title()
    assert explorer.page.locator("main img, main h1").count() == 1
    for name in expected.columns:
        explorer.page.evaluate("name => { document.querySelector('#alat').elements.urut.value = name }", name)
    explorer.do(explorer.page.locator("thead button").first.click)
    pd.testing.assert_frame_equal(
        _read(explorer.download()).sort_values(list(expected.columns), ignore_index=True),
        expected.sort_values(list(expected.columns), ignore_index=True),
    )


def test_the_whole_way_by_keyboard(explorer: Explorer) -> None:
    explorer.open(TABLE)
    page = explorer.page
    _tab_to(page, "input[name=cari]")
    explorer.type(lambda: page.keyboard.type("zaitun"))
    assert "baris cocok" in explorer.status
    _tab_to(page, "summary")
    page.keyboard.press("Enter")
    _tab_to(page, "[name='saring.tahun']")
    explorer.do(lambda: page.keyboard.press("Space"))
    assert explorer.query == "?cari=zaitun&saring.tahun=2019"
    _tab_to(page, "#saringan button")
    explorer.do(lambda: page.keyboard.press("Enter"))
    assert explorer.query == "?saring.tahun=2019"
    assert page.evaluate("() => document.activeElement.closest('#saringan') !== null")
    _tab_to(page, "thead button")
    explorer.do(lambda: page.keyboard.press("Enter"))
    assert page.evaluate("() => document.activeElement.closest('th').ariaSort") == "ascending"
    _tab_to(page, "[data-go='1']")
    explorer.do(lambda: page.keyboard.press("Enter"))
    assert "hal=2" in explorer.query
    assert page.evaluate("() => document.activeElement.dataset.go") == "1"
    _tab_to(page, "#unduh")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename == "isi--tahun-2019--urut-kode.csv"


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the keyboard does not reach {selector}")


def test_without_script_the_first_rows_stand_and_nothing_pretends(built: Site, browser: Browser) -> None:  # noqa: F811
    with exploring(browser, built.folder, java_script_enabled=False) as found:
        found.page.goto(f"{found.root}{TABLE}/jelajah/index.html")
        assert found.page.locator("tbody tr").count() == 25
        assert found.page.get_by_text("memerlukan JavaScript").is_visible()
        assert not found.page.locator("form, .pager, #unduh").locator("visible=true").count()


def test_from_a_folder_the_plain_table_says_so(built: Site, browser: Browser) -> None:  # noqa: F811
    with exploring(browser, built.folder) as found:
        found.page.goto(f"{(built.folder / TABLE).as_uri()}/jelajah/index.html")
        assert found.page.get_by_text("dibuka dari berkas").is_visible()
        assert not found.page.locator("form, .pager, #unduh").locator("visible=true").count()
        assert found.page.locator("tbody tr").count() == 25
