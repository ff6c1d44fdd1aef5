"""Broken templates of a project: exit 2, one clear line with file and line, no traceback, the old portal untouched."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.defaults import DEFAULT_FILTERS, DEFAULT_NAMESPACE

from site_builder.cli import main
from site_builder.model.speech import Words
from site_builder.render import environment
from site_builder.render.environment import make_environment
from tests.pages.projects import ROOT, build, table, write_package

CONTRACT = (ROOT / "templates/README.md").read_text("utf-8")
BROKEN = {
    "syntax": (
        "pages/home.html",
        "{% extends 'base.html' %}\n{% block main %}\n{% if %}\n{% endblock %}",
        "home.html:3",
    ),
    "unknown name": ("pages/home.html", "baris satu\n{{ tidak_ada }}", "home.html:2"),
    "unknown attribute": ("pages/home.html", "{{ content.tidak_ada }}", "home.html:1"),
    "unknown filter": ("pages/home.html", "satu\n{{ 1 | tidak_ada }}", "home.html:2"),
    "missing partial": ("pages/home.html", "satu\n{% include 'partials/tidak-ada.html' %}", "tidak-ada.html"),
    "error in a partial": ("partials/state.html", "a\nb\n{{ 1 + 'x' }}", "partials/state.html:3"),
    "error in a macro": ("partials/words.html", "{% macro sentence(p) %}\n{{ 1 / 0 }}{% endmacro %}", "templates/"),
    "wrong value for a filter": ("pages/home.html", "{{ 'x' | number }}", "home.html:1"),
    "calls itself": ("pages/home.html", "{% include 'pages/home.html' %}", "home.html"),
    "not UTF-8": ("pages/home.html", b"\xff\xfe", "home.html"),
    "feed": ("feeds/robots.txt", "{{ tidak_ada }}", "feeds/robots.txt:1"),
}


def _project(folder: Path) -> Path:
    """Write a project without any number, so that no chart slows the builds down."""
    write_package(folder, {"name": "a", "resources": [table("b", [{"name": "c"}])]}, {"data/b.csv": "c\nx\n"})
    return folder


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_template_is_told_with_its_line(case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = _project(tmp_path)
    site = build(project)
    before = {path: path.read_bytes() for path in site.folder.rglob("*") if path.is_file()}
    name, text, place = BROKEN[case]
    path = project / "templates" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    capsys.readouterr()
    assert main(["build", "--project", str(project)]) == 2
    told = capsys.readouterr().err
    file, colon, line = place.partition(":")
    assert file in told
    assert not colon or f"✗ Baris {line}: " in told
    assert "Traceback" not in told
    assert (told.count("✗"), told.count("→")) == (1, 1)  # the problem and its hint
    assert {path: path.read_bytes() for path in site.folder.rglob("*") if path.is_file()} == before


def test_a_project_replaces_single_templates_and_assets(tmp_path: Path) -> None:
    project = _project(tmp_path)
    (project / "templates/pages").mkdir(parents=True)
    (project / "templates/assets").mkdir()
    (project / "templates/pages/404.html").write_text("<h1>Kami sendiri</h1>", "utf-8")
    (project / "templates/assets/site.css").write_text("body{}", "utf-8")
    site = build(project)
    assert site.page("404.html").text == "Kami sendiri"
    assert site.text("assets/site.css") == "body{}"
    assert "1 tabel, 1 baris" in site.page("index.html").text


def test_the_contract_names_every_template_and_every_filter() -> None:
    """templates/README.md is what people who write templates rely on: nothing may be missing there."""
    files = [path.relative_to(ROOT / "templates").as_posix() for path in (ROOT / "templates").rglob("*.*")]
    named = [re.sub(r"^words/en/.*", "words/en/*.po", name) for name in files if name != "README.md"]
    assert [name for name in sorted(named) if f"`{name}`" not in CONTRACT] == []
    own = set(make_environment(("templates",), Words()).filters) - set(DEFAULT_FILTERS)
    assert [name for name in sorted(own) if f"`{name}`" not in CONTRACT] == []


def test_the_contract_names_everything_that_a_page_gets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    got = set(make_environment(("templates",), Words()).globals) - set(DEFAULT_NAMESPACE) - {"_"}
    render = environment.render_template

    def noted(of: Environment, name: str, **values: object) -> str:
        got.update(values if name.startswith("pages/") else ())
        return render(of, name, **values)

    monkeypatch.setattr(environment, "render_template", noted)
    build(_project(tmp_path))
    assert "content" in got
    table = CONTRACT.partition("## Every page gets")[2].partition("##")[0]
    assert [name for name in sorted(got) if not re.search(rf"^\| .*`{name}[`(]", table, re.MULTILINE)] == []
