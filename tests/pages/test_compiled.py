"""Templates are compiled once for every language; nothing of a language or of an older source stays in their code."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from jinja2 import BytecodeCache
from jinja2.defaults import DEFAULT_FILTERS

from site_builder.model.speech import Words
from site_builder.render.compiled import COMPILED
from site_builder.render.environment import make_environment, render_template


def _render(folder: Path, language: str) -> str:
    return render_template(make_environment((str(folder),), Words(language)), "halaman.html")  # type: ignore[arg-type]


def test_a_constant_is_told_in_the_language_of_the_page(tmp_path: Path) -> None:
    (tmp_path / "halaman.html").write_text("{{ 1200 | number }}{% set amount = 2500 | rupiah %} {{ amount }}", "utf-8")
    assert _render(tmp_path, "id") == "1.200 Rp2.500"
    assert _render(tmp_path, "en") == "1,200 Rp2,500"


def test_a_template_is_compiled_again_when_its_source_changes(tmp_path: Path) -> None:
    page = tmp_path / "halaman.html"
    for words in ("lama", "baru", "lama"):
        page.write_text(words, "utf-8")
        assert _render(tmp_path, "id") == words


def test_another_language_compiles_nothing_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "halaman.html").write_text(f"{{{{ {time.monotonic_ns()} }}}}", "utf-8")
    compiled: list[object] = []
    keep = COMPILED.dump_bytecode
    monkeypatch.setattr(COMPILED, "dump_bytecode", lambda bucket: (compiled.append(bucket), keep(bucket)))
    assert _render(tmp_path, "id") == _render(tmp_path, "en")
    assert len(compiled) == 1


def test_no_filter_of_ours_is_worked_out_while_compiling() -> None:
    environment = make_environment(("templates",), Words())
    assert isinstance(environment.bytecode_cache, BytecodeCache)
    own = {name: function for name, function in environment.filters.items() if name not in DEFAULT_FILTERS}
    assert [name for name, function in own.items() if not hasattr(function, "jinja_pass_arg")] == []
