"""Citations in four forms: nobody is invented, nothing breaks what reads them, whatever a title holds."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.citation import Work
from site_builder.text.references import cite

FULL = Work(
    key="rumah--stok",
    title="Akhir 2021: 28.142 rumah belum ditangani",
    form="grafik",
    container="Rumah Terbuka",
    authors=("Siti Aminah", "Dinas Perumahan"),
    publisher="Yayasan Contoh",
    issued=date(2024, 2, 26),
    version="1.2.0",
    address="https://data.contoh.id/grafik/rumah--stok/",
    source="Azhary dkk. (2024), 2021",
)
BARE = Work(key="a", title="Judul", form="angka", container="Portal")
# The variables of CSL 1.0.2 that we use, and what stands in them; from the schema of citation data.
CSL = {
    "id": str,
    "type": str,
    "genre": str,
    "title": str,
    "author": list,
    "container-title": str,
    "publisher": str,
    "version": str,
    "URL": str,
    "language": str,
    "note": str,
    "issued": dict,
}
CSL_TYPES = {"graphic", "dataset"}


def test_a_line_of_words_names_all_there_is() -> None:
    assert cite(FULL).words == (
        "Siti Aminah, Dinas Perumahan (2024). Akhir 2021: 28.142 rumah belum ditangani [grafik]. Rumah Terbuka, "
        "versi data 1.2.0. https://data.contoh.id/grafik/rumah--stok/ Sumber data: Azhary dkk. (2024), 2021."
    )


def test_apa_names_who_then_when_then_what_then_where() -> None:
    assert cite(FULL).apa == (
        "Siti Aminah, & Dinas Perumahan. (2024). Akhir 2021: 28.142 rumah belum ditangani [Grafik]. Rumah Terbuka. "
        "Yayasan Contoh. https://data.contoh.id/grafik/rumah--stok/"
    )


def test_what_nobody_named_stays_unnamed() -> None:
    citation = cite(BARE)
    assert citation.words == "Judul [angka]. Portal."
    assert citation.apa == "Judul [Angka]. (t.t.). Portal."
    assert "author" not in citation.bibtex
    assert "year" not in citation.bibtex
    assert set(json.loads(citation.csl_json)[0]) == {"id", "type", "genre", "title", "container-title", "language"}


def test_bibtex_keeps_what_latex_would_take_for_a_command() -> None:
    work = Work(key="a b{c", title=r"50% dari A_B & {C} \input", form="grafik", container="P", authors=("Ñandú $x",))
    text = cite(work).bibtex
    assert text.startswith("@misc{a-b-c,\n")
    assert r"50\% dari A\_B \& \textbraceleft{}C\textbraceright{} \textbackslash{}input" in text
    assert r"author = {{Ñandú \$x}}" in text


words = st.text(max_size=60)


def _depth(text: str) -> list[int]:
    depth, found = 0, []
    for char in text:
        depth += (char == "{") - (char == "}")
        found.append(depth)
    return found


@given(st.tuples(words, words, words, words), st.none() | st.dates(), st.sampled_from(["grafik", "tabel", "angka"]))
def test_any_words_make_citations_that_machines_read(
    texts: tuple[str, str, str, str], issued: date | None, form: str
) -> None:
    title, author, container, source = texts
    work = Work("kunci", title, form, container, (author,) if author else (), "", issued, "", "", source)  # type: ignore[arg-type]
    citation = cite(work)
    depth = _depth(citation.bibtex)
    assert min(depth) >= 0
    assert depth[-1] == 0, "braces balance"
    fields = re.findall(r"^  (\w+) = \{.*\},$", citation.bibtex, re.MULTILINE)
    assert len(fields) == len(set(fields)) == citation.bibtex.count("\n") - 2, "a field a line"
    (item,) = json.loads(citation.csl_json)
    assert item["type"] in CSL_TYPES
    assert {name for name, value in item.items() if not isinstance(value, CSL[name])} == set()
    assert "\n" not in citation.words
    assert "\n" not in citation.apa


@pytest.mark.parametrize("end", ["?", "!", "."])
def test_a_title_that_ends_a_sentence_gets_no_second_stop(end: str) -> None:
    work = Work("a", "Judul", "angka", f"Portal{end}", address="https://x.id/")
    assert cite(work).apa.endswith(f"Portal{end} https://x.id/")
