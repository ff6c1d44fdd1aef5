"""With and without an address of the portal: canonical links, sitemap, robots.txt, the lost visitor's page, policy."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest

from tests.pages.projects import Site, build, table, write_content, write_package

BASE = "https://data.contoh.id/sub%20jalur/"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_package(tmp_path, {"name": "a", "resources": [table("b", [{"name": "c"}])]}, {"data/b.csv": "c\nx\n"})
    return tmp_path


def _canonical(site: Site, path: str) -> list[str]:
    return [link.attributes["href"] for link in site.page(path).named("link") if "canonical" in link.rel]


def test_without_an_address_there_is_no_sitemap_and_that_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = build(project)
    told = capsys.readouterr().err
    assert "jadi sitemap.xml, tautan kanonik" in told
    assert "ditinggalkan" in told
    assert not (site.folder / "sitemap.xml").exists()
    assert site.text("robots.txt") == "User-agent: *\nAllow: /\n"
    assert _canonical(site, "index.html") == []


def test_that_is_a_note_and_no_finding(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A strict build would fail on a warning, and most builds have no address yet."""
    build(project, "--json")
    said = json.loads(capsys.readouterr().out)
    assert "sitemap" not in json.dumps(said["findings"])


def test_with_an_address_pages_and_sitemap_name_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = build(project, "--base-url", BASE)
    assert "ditinggalkan" not in capsys.readouterr().err
    assert _canonical(site, "data/a/b/index.html") == [f"{BASE}data/a/b/"]
    assert _canonical(site, "404.html") == []
    assert f"<loc>{BASE}</loc>" in site.text("sitemap.xml")
    assert "404" not in site.text("sitemap.xml")
    assert f"Sitemap: {BASE}sitemap.xml" in site.text("robots.txt")


def test_the_address_may_stand_in_the_settings_without_a_slash(project: Path) -> None:
    write_content(project, {"site.toml": f'base_url = "{BASE.rstrip("/")}"\n'})
    assert _canonical(build(project), "index.html") == [BASE]


def test_a_lost_visitor_gets_a_page_with_style_at_any_depth(project: Path) -> None:
    alone = build(project).page("404.html")
    assert len(alone.named("style")) == 1
    assert [link for link in alone.named("link") if "stylesheet" in link.rel] == []
    under = build(project, "--base-url", BASE).page("404.html")
    sheets = [link.attributes["href"] for link in under.named("link") if "stylesheet" in link.rel]
    assert "/sub%20jalur/assets/site.css" in sheets
    assert under.named("style") == []
    ways = [address for element, _, address in under.addresses() if element.name == "a" and not address.startswith("#")]
    assert ways
    assert all(address.startswith("/sub%20jalur/") for address in ways)


def test_the_policy_of_every_page_lets_nothing_in_but_our_style(project: Path) -> None:
    for path, page in build(project).pages.items():
        policies = [
            meta for meta in page.named("meta") if meta.attributes.get("http-equiv") == "Content-Security-Policy"
        ]
        policy = policies[0].attributes["content"]
        assert policy.startswith("default-src 'none'; style-src "), path
        searches = path.removeprefix("en/") == "cari/index.html"
        explores = path.endswith("/jelajah/index.html")
        # Search alone runs a machine of its own; nothing else may evaluate anything.
        assert policy.replace("'wasm-unsafe-eval'", "" if searches else "unsafe").count("unsafe") == 0, path
        assert ("script-src" in policy) == (searches or explores), path


def test_the_style_that_a_page_carries_is_the_one_its_policy_allows(project: Path) -> None:
    html = build(project).text("404.html")
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"sha256-{digest}" in html
