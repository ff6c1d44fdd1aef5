"""English pages hold no Indonesian that does not say so: every word outside of `lang="id"` was told in English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.built import BuiltPortal

# Words that no English sentence holds and hardly an Indonesian one does without; names begin with a capital letter.
INDONESIAN = frozenset(
    [
        "yang",
        "dan",
        "dari",
        "belum",
        "untuk",
        "dengan",
        "tidak",
        "ini",
        "itu",
        "pada",
        "atau",
        "adalah",
        "oleh",
        "sudah",
        "ada",
        "rumah",
        "angka",
        "jumlah",
        "setiap",
        "semua",
        "tahun",
        "dalam",
        "menurut",
        "sumber",
        "lebih",
        "anggaran",
        "wilayah",
        "kecamatan",
        "ditangani",
        "terdata",
        "dipublikasikan",
        "baris",
        "kolom",
        "tabel",
        "satuan",
        "periode",
        "nilai",
        "bagian",
        "hingga",
        "akhir",
        "juta",
        "miliar",
        "ribu",
        "persen",
        "orang",
        "keluarga",
        "tingkat",
        "daerah",
        "hasil",
        "lain",
    ]
)
_WORD = re.compile(r"(?<![\w/.-])[a-z]+(?![\w/.-])")
_QUOTED = re.compile(r"“[^”]*”|[\w-]+ (?=[=−])|(?<=[=−]) [\w-]+")
# What is not read as words of the page: code, pictures (their table says the same), letters to Indonesian offices.
# Pages that name words of both languages side by side: the glossary, and the index of everything.
_BILINGUAL = {"glosarium", "a-z"}
_CLOSED = {"code", "pre", "svg", "script", "style", "textarea"}
_EMPTY = {"meta", "link", "br", "img", "input", "hr", "wbr", "col", "path", "use"}


class _Reader(HTMLParser):
    """Collects the text nodes of a page that are in English."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _EMPTY:
            return
        language = dict(attrs).get("lang")
        outer = self._open[-1][1] if self._open else True
        is_english = outer if language is None else language == "en"
        self._open.append((tag, is_english and tag not in _CLOSED))

    def handle_endtag(self, tag: str) -> None:
        if tag in _EMPTY:  # one that closes itself was never open
            return
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][1] and data.strip():
            self.texts.append(" ".join(data.split()))


def _english_pages(portal: BuiltPortal) -> Iterator[Path]:
    return (path for path in sorted((portal.folder / "en").rglob("*.html")))


def _texts(page: Path) -> list[str]:
    reader = _Reader()
    reader.feed(page.read_text("utf-8"))
    return reader.texts


def _indonesian(text: str) -> set[str]:
    """Return the Indonesian words of a text; what stands in quotes, or is a code in a formula, is quoted as it is."""
    return INDONESIAN & set(_WORD.findall(_QUOTED.sub(" ", text)))


@pytest.mark.parametrize("name", ["portal", "example"])
def test_english_pages_speak_english(name: str, request: pytest.FixtureRequest) -> None:
    portal: BuiltPortal = request.getfixturevalue(name)
    pages = list(_english_pages(portal))
    assert len(pages) > 100
    found: Counter[str] = Counter()
    places: dict[str, str] = {}
    for page in (path for path in pages if not any(part in _BILINGUAL for part in path.parts)):
        for text in _texts(page):
            if _indonesian(text):
                found[text] += 1
                places.setdefault(text, page.relative_to(portal.folder).as_posix())
    told = "\n".join(f"{count:5d} {places[text]}: {text[:140]}" for text, count in found.most_common(80))
    assert not found, f"{len(found)} texts\n{told}"


def test_every_page_has_its_twin(site: BuiltPortal) -> None:
    """The same pages stand in both languages, each says which it is, and each leads to the other."""
    indonesian = {path for path in site.manifest if path.endswith(".html") and not path.startswith("en/")}
    english = {path.removeprefix("en/") for path in site.manifest if path.startswith("en/") and path.endswith(".html")}
    assert indonesian - {"404.html"} == english
    for path in sorted(english)[:: max(1, len(english) // 40)]:
        for prefix, language in (("", "id"), ("en/", "en")):
            assert f'<html lang="{language}">' in (site.folder / prefix / path).read_text("utf-8")


_VALUE = re.compile(r'<data value="([^"]*)"')
# Texts that people wrote twice may name their figures in other places.
_WRITTEN = re.compile(r'<body class="page-(?:document|package)"')


def test_both_languages_give_the_same_numbers(site: BuiltPortal) -> None:
    """Every exact value of a page stands on its twin as often: only its words are told anew."""
    compared = 0
    for path in (path.removeprefix("en/") for path in site.pages if path.startswith("en/")):
        here, there = site.text(path), site.text(f"en/{path}")
        if not _WRITTEN.search(here):
            assert sorted(_VALUE.findall(here)) == sorted(_VALUE.findall(there)), path
            compared += len(_VALUE.findall(here))
    assert compared or site.name == "strangers"
