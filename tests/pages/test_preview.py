"""The preview of a table: numbers, names, gaps with their labels, and the rows that other pages quote."""

from __future__ import annotations

from pathlib import Path

from tests.pages.projects import AREA, ROLE, UNIT, VALUE, Site, build, table, write_package


def _house_fields() -> list[dict[str, object]]:
    return [
        {"name": "id", "type": "integer"},
        {"name": "kode", "rdfType": AREA},
        {"name": "jenis", "rdfType": f"{ROLE}jenis"},
        {"name": "nilai", "type": "integer", "rdfType": VALUE},
        {"name": "satuan", "rdfType": UNIT},
        {"name": "tahun", "type": "integer", "rdfType": "http://purl.org/linked-data/sdmx/2009/dimension#refPeriod"},
    ]


def _site(project: Path, rows: str, **more: object) -> Site:
    resource = table("rumah", _house_fields(), primaryKey=["id"], **more)
    write_package(project, {"name": "rumah", "resources": [resource]}, {"data/rumah.csv": rows})
    return build(project)


HEAD = "id,kode,jenis,nilai,satuan,tahun\n"


def test_gaps_are_named_and_marked_never_empty_and_never_zero(tmp_path: Path) -> None:
    missing = [{"value": "", "label": "belum dipublikasikan"}, {"value": "-", "label": "tidak berlaku"}, {"value": "?"}]
    site = _site(
        tmp_path,
        HEAD + "1,16.07,sisa,,rumah,2021\n2,16.07,sisa,-,rumah,2020\n3,16.07,sisa,?,rumah,2019\n",
        missingValues=missing,
    )
    html = site.text("data/rumah/rumah/index.html")
    assert '<span class="gap">belum dipublikasikan</span>' in html
    assert '<span class="na">tidak berlaku</span>' in html
    assert '<span class="gap">tidak diisi</span>' in html


def test_keys_codes_and_years_are_written_as_they_are(tmp_path: Path) -> None:
    site = _site(tmp_path, HEAD + "123456,16.10,terdata,30284,rumah,2021\n123457,16.10,terdata,30285,rumah,2020\n")
    words = {word.strip() for word in site.page("data/rumah/rumah/index.html").words}
    assert {"123456", "16.10", "30.284", "2021"} <= words


def test_a_row_that_the_home_page_quotes_is_shown_however_far_down_it_is(tmp_path: Path) -> None:
    old = "".join(f"{n},16.07,lain,{n},rumah,{1900 + n}\n" for n in range(1, 61))  # a kind that no page quotes
    site = _site(tmp_path, HEAD + old + "61,16.07,sisa,28142,rumah,2021\n")
    assert site.page("index.html").text.count("28.142") >= 1
    page = site.page("data/rumah/rumah/index.html")
    rows = [identity for identity in page.ids if identity.startswith("baris-")]
    assert rows == [*(f"baris-{number}" for number in range(2, 27)), "baris-62"]
    assert "baris di antaranya ada di berkas unduhan" in page.text
    [address] = {
        element.attributes["href"]
        for element in site.page("index.html").elements
        if element.attributes.get("class") == "door"
    }
    assert "../../data/rumah/rumah/index.html#baris-62" in site.text(address)


def test_what_readers_look_for_comes_first_and_columns_keep_their_letters(tmp_path: Path) -> None:
    site = _site(tmp_path, HEAD + "1,16.07,terdata,30284,rumah,2021\n2,16.07.01,sisa,7,rumah,2020\n")
    html = site.text("data/rumah/rumah/index.html")
    head = html[html.rindex("<thead>") : html.rindex("</thead>")]
    order = [head.index(f">{letter}</i>") for letter in "BCDFAE"]
    assert order == sorted(order)  # E comes last: "rumah" in every row says least


def test_a_changed_cell_changes_the_finding(tmp_path: Path) -> None:
    def home(folder: Path, left: int) -> str:
        values = {"terdata": 1000, "tertangani": 1000 - left, "sisa": left}
        rows = [f"{n},16.07,{kind},{value},rumah,2021\n" for n, (kind, value) in enumerate(values.items())]
        return _site(folder, HEAD + "".join(rows)).page("index.html").text

    first, second = home(tmp_path / "a", 900), home(tmp_path / "b", 250)
    assert "Akhir 2021: 900 rumah belum ditangani." in first
    assert "10 dari setiap 100" in first
    assert "Akhir 2021: 250 rumah belum ditangani." in second
    assert "75 dari setiap 100" in second
