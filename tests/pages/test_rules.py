"""Readers see which rules a package promises, what became of each, and which revisions were meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.pages.projects import build, table, write_package

FIELDS: list[dict[str, Any]] = [
    {"name": "kode"},
    *({"name": name, "type": "integer", "title": name.title()} for name in ("terdata", "tertangani", "sisa")),
]
RULE = {
    "name": "sisa",
    "kind": "row-balance",
    "title": "Sisa seimbang",
    "resource": "stok",
    "plus": ["terdata"],
    "minus": ["tertangani"],
    "total": "sisa",
}
ROWS = "kode,terdata,tertangani,sisa\na,300,100,200\nb,300,100,\nc,300,100,250\n"
REASON = "Sumbernya sendiri tidak cocok, lihat catatan."


def _site(folder: Path, *rules: dict[str, Any], rows: str = ROWS, **more: Any) -> Any:
    descriptor = {"name": "rumah", "resources": [table("stok", FIELDS)], "consistencyRules": list(rules), **more}
    write_package(folder, descriptor, {"data/stok.csv": rows})
    return build(folder)


def test_a_rule_tells_what_held_what_is_open_and_what_was_left_out(tmp_path: Path) -> None:
    left_out = {**RULE, "except": [{"where": {"kode": "c"}, "reason": REASON}]}
    site = _site(tmp_path, left_out)
    for page in ("data/rumah/index.html", "mutu/index.html"):
        text = site.text(page)
        assert "Aturan yang dijanjikan data ini" in text
        for words in ("Sisa seimbang", "Terdata − Tertangani = Sisa", "ditepati 1×", "1 belum dapat dijawab", REASON):
            assert words in text, (page, words)


def test_rows_left_out_for_one_reason_are_told_together(tmp_path: Path) -> None:
    other = "Angkanya masih dicocokkan oleh dinas."
    left_out = [{"where": {"kode": code}, "reason": REASON} for code in "cdefghijklmn"]
    left_out.append({"where": {"kode": "z"}, "reason": other})
    rows = ROWS + "".join(f"{code},300,100,250\n" for code in "defghijklmnz")
    text = _site(tmp_path, {**RULE, "except": left_out}, rows=rows).text("data/rumah/index.html")
    assert text.count(REASON) == text.count(other) == 1
    assert "kode = c; kode = d; kode = e" in text
    assert "kode = l dan 2 lagi" in text


def test_a_broken_rule_that_only_warns_is_shown_as_broken(tmp_path: Path) -> None:
    text = _site(tmp_path, {**RULE, "severity": "warning"}).text("data/rumah/index.html")
    assert "dilanggar" in text
    assert "300 − 100 = 200, tertulis 250" in text


def test_without_rules_nothing_is_said_of_them(tmp_path: Path) -> None:
    text = _site(tmp_path).text("data/rumah/index.html")
    assert "dijanjikan" not in text
    assert "Perubahan yang disengaja" not in text


def test_recorded_changes_are_a_history(tmp_path: Path) -> None:
    change = {"resource": "stok", "change": "values", "version": "0.9", "reason": REASON, "date": "2024-02-26"}
    text = _site(tmp_path, acceptedChanges=[{**change, "field": "sisa", "keys": ["a"]}]).text("data/rumah/index.html")
    for words in ("Perubahan yang disengaja", "Versi 0.9", "angka diganti", REASON, "26 Februari 2024"):
        assert words in text
