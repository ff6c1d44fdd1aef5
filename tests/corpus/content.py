"""Bad pages: front matter, encodings, links that lead nowhere, texts for packages that are not there. Exit code 2."""

from __future__ import annotations

from typing import Any

from tests.corpus.case import Bad, Content

PAGE = "content/tentang.md"
ESSAY = "content/packages/contoh.md"


def _page(name: str, text: str | bytes, row: int | None = None, path: str = PAGE, **more: Any) -> Bad:
    """Spell a bad page; the page that is there all the same is replaced."""
    return _content(name, {path: text}, row, path, **more)


def _content(name: str, files: dict[str, Content], row: int | None = None, path: str = PAGE, **more: Any) -> Bad:
    stated: dict[str, Any] = {"package": None, "resource": None, "exit_code": 2, "path": path, "row": row, **more}
    return Bad(name, files, "content-error", **stated)


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

CASES: tuple[Bad, ...] = (*FRONT, *TEXTS, *ESSAYS, *LINKS, *NOT_READ)
