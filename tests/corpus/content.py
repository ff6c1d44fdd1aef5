"""Bad pages: front matter, encodings, links that lead nowhere, texts for packages that are not there. Exit code 2."""

from __future__ import annotations

from typing import Any

from site_builder.model.roles import BY_NAME
from tests.corpus.case import DESCRIPTOR, STOK, Bad, Content, package
from tests.gate import table

PAGE = "content/tentang.md"
ESSAY = "content/packages/contoh.md"


def _page(name: str, text: str | bytes, row: int | None = None, path: str = PAGE, **more: Any) -> Bad:
    """Spell a bad page; the page that is there all the same is replaced."""
    return _content(name, {path: text}, row, path, **more)


def _content(name: str, files: dict[str, Content], row: int | None = None, path: str = PAGE, **more: Any) -> Bad:
    stated: dict[str, Any] = {"package": None, "resource": None, "exit_code": 2, "path": path, "row": row, **more}
    return Bad(name, files, stated.pop("code", "content-error"), **stated)


def _linking(name: str, link: str, path: str = PAGE) -> Bad:
    return _page(name, f'+++\ntitle = "Tentang"\n+++\n\nSebuah portal.\n\nLihat [tabelnya]({link}).\n', 7, path)


FRONT = (
    _page("front matter that nobody closed", '+++\ntitle = "Tentang"\n\nTeks.\n', 1),
    _page("front matter between dashes", "---\ntitle: Tentang\n---\n\nTeks.\n", 1),
    _page("a title without quotes", "+++\ntitle = Tentang portal\n+++\n\nTeks.\n", 2),
    _page("a quote that nobody closed", '+++\ntitle = "Tentang\n+++\n\nTeks.\n', 2),
    _page("a title written twice", '+++\ntitle = "A"\ntitle = "B"\n+++\n\nTeks.\n', 3),
    _page("an unknown name in front matter", '+++\ntitle = "Tentang"\ntanggal = "2024"\n+++\n\nTeks.\n', 3),
    _page("a misspelled name in front matter", '+++\ntitel = "Tentang"\n+++\n\nTeks.\n', 2),
    _page("a title of a page that is a number", "+++\ntitle = 2024\n+++\n\nTeks.\n", 2),
    _page("a title of a page that is a list", '+++\ntitle = ["a", "b"]\n+++\n\nTeks.\n', 2),
    _page("an order in words", '+++\ntitle = "Tentang"\norder = "pertama"\n+++\n\nTeks.\n', 3),
    _page("an order that is true", '+++\ntitle = "Tentang"\norder = true\n+++\n\nTeks.\n', 3),
    _page("an order with a comma", '+++\ntitle = "Tentang"\norder = 1.5\n+++\n\nTeks.\n', 3),
    _page("a description in a table", '+++\ntitle = "T"\n[description]\nid = "x"\n+++\n\nTeks.\n', 3),
    _page("a title of a page that is a wrong day", "+++\ntitle = 2024-02-30\n+++\n\nTeks.\n", 2),
)

TEXTS = (
    _page("a page that is not UTF-8", "Tentang portal\n\nKabupaten Contoé\n".encode("latin-1"), 3),
    _page("a page with a title and nothing else", '+++\ntitle = "Tentang"\n+++\n'),
    _page("an empty file", ""),
    _page("a page of blanks", "   \n\n\t\n"),
    _content(
        "two pages of one address",
        {"content/profil-desa.md": "Profil.\n", "content/profil desa.md": "Profil lain.\n"},
        path="content/profil-desa.md",
    ),
)

ESSAYS = (
    _page("a text about a package that is not there", "Teks.\n", path="content/packages/rumah.md"),
    _page("a text about a misspelled package", "Teks.\n", path="content/packages/contho.md"),
    _page("a text about a package in capitals", "Teks.\n", path="content/packages/CONTOH.md"),
    _page("front matter of a text about a package", '+++\njudul = "Contoh"\n+++\n\nTeks.\n', 2, ESSAY),
    _page("a text about a package without a word", '+++\ntitle = "Contoh"\n+++\n', path=ESSAY),
)

LINKS = (
    _linking("a link to a page that is not there", "../profil/index.html"),
    _linking("a link to a misspelled page", "../data/contho/index.html"),
    _linking("a link to the source of a page", "tentang.md"),
    _linking("a link to a table under its source name", "../datapackages/contoh/data/stok.csv"),
    _linking("a link to a misspelled download", "../data/contoh/stok/stock.csv"),
    _linking("a link from the root of the server", "/data/index.html"),
    _linking("a link that leaves the portal by dots", "../../rahasia.html"),
    _linking("a link to a picture that is not there", "../assets/peta.png"),
    _linking("a link of a text about a package", "../stok/index.html", ESSAY),
)


def _asked_table() -> dict[str, Any]:
    """Spell a table that functions can ask for figures: houses left in two years."""
    spelled = table("stok", "kunci", "tahun:year:Tahun", "jenis:string:Jenis angka", "nilai:integer:Nilai", "satuan")
    roles = {"tahun": "periode"}
    for item in spelled["schema"]["fields"]:
        item["rdfType"] = BY_NAME[roles.get(item["name"], item["name"])].iri
    return spelled


_ASKED: dict[str, Content] = {
    DESCRIPTOR: package(_asked_table()),
    STOK: "kunci,tahun,jenis,nilai,satuan\nsisa-a,2020,sisa,4500,rumah\nsisa-b,2021,sisa,4200,rumah\n",
}


def _calling(name: str, text: str, row: int = 4, code: str = "content-function", **more: Any) -> Bad:
    """Spell a case of a function in the text of a page; the text begins on line 4."""
    files = {**_ASKED, PAGE: f'+++\ntitle = "Tentang"\n+++\n{text}\n'}
    stated: dict[str, Any] = {"package": None, "resource": None, "exit_code": 2, "path": PAGE, "row": row, **more}
    return Bad(name, files, code, **stated)


FUNCTIONS = (
    _calling("a function that is not there", "Ada {{ angkka(jenis='sisa') }}."),
    _calling("a kind of figure that nobody publishes", "Ada {{ angka(jenis='pagu') }}."),
    _calling("a figure of a year that is not there", "Teks.\n\nAda {{ angka(jenis='sisa', tahun=2030) }}.", 6),
    _calling("a figure that could be two", "Ada {{ angka(jenis='sisa') }}."),
    _calling("a figure of a package that is not there", "Ada {{ angka(jenis='sisa', paket='uang', tahun=2021) }}."),
    _calling("a filter that is not there", "Ada {{ angka(jenis='sisa', tahn=2021) }}."),
    _calling("a column that is not there", "{{ tabel('stok', pilih=['harga']) }}"),
    _calling("a table that is not there", "{{ tabel('stock') }}"),
    _calling("a chart that is not there", "{{ grafik('rumah layak') }}"),
    _calling("a table in the middle of a line", "Lihat {{ tabel('stok') }} ini."),
    _calling("a call over several lines", "Ada\n{{ angka(\n  jenis='sisa',\n  tahun=1999) }}.", 5),
    _calling("a call that nobody closed", "Satu.\n\nAda {{ angka(jenis='sisa'.", 6),
    _calling("a way through an attribute", "Ada {{ angka.__class__ }}."),
    _calling("a loop in a text", "Satu.\n{% for x in range(9) %}x{% endfor %}", 5),
    _calling("a filter of Jinja in a text", "Ada {{ 'x' | upper }}."),
    _calling("a sum in a text", "Ada {{ 9 ** 9 ** 9 }}."),
    _calling("units that cannot be compared", "{{ klaim('sama', angka('sisa', tahun=2020), dari=7) }}"),
    _content(
        "a function in a title that is not there",
        {**_ASKED, PAGE: "+++\norder = 3\ntitle = 'Sisa {{ angkaa(1) }}'\n+++\nTeks.\n"},
        3,
        code="content-function",
    ),
    _calling(
        "a claim that the data contradict",
        "Sisa {{ klaim('naik',\n dari=angka('sisa', tahun=2020), ke=angka('sisa', tahun=2021)) }}.",
        code="content-claim",
    ),
    _calling(
        "a record that somebody else holds",
        "{{ klaim('tertinggi', angka('sisa', tahun=2021), di_antara=semua('sisa')) }}",
        code="content-claim",
    ),
    _calling(
        "a figure that was typed",
        "Satu.\n\nMasih ada 4.200 rumah.",
        6,
        "content-bare-number",
        severity="warning",
        exit_code=1,
    ),
)

NOT_READ = (
    *(
        Bad(what, {path: "Teks.\n"}, "folder-idle", package=None, resource=None, path=path, severity="warning")
        for what, path in (
            ("a page written as plain text", "content/profil.txt"),
            ("a page with a long ending", "content/profil.markdown"),
            ("a page with a loud ending", "content/PROFIL.MD"),
            ("a text about a package in plain text", "content/packages/contoh.txt"),
        )
    ),
    Bad(
        "texts about packages in a misspelled folder",
        {"content/package/contoh.md": "Teks.\n"},
        "folder-idle",
        package=None,
        resource=None,
        path="content/package",
        severity="warning",
    ),
    Bad(
        "a picture beside the pages",
        {"content/peta.png": b"\x89PNG\r\n\x1a\n"},
        "folder-idle",
        package=None,
        resource=None,
        path="content/peta.png",
        severity="warning",
    ),
)

CASES: tuple[Bad, ...] = (*FRONT, *TEXTS, *ESSAYS, *LINKS, *FUNCTIONS, *NOT_READ)
