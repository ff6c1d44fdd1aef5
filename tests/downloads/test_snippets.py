"""The lines that a page gives to read its table: taken from the built page and run, wherever that can be done here."""

from __future__ import annotations

import functools
import json
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import duckdb
import pytest

from site_builder.derive.snippets import derive_snippets
from site_builder.model.package import Field, MissingValue, Package, Resource, Schema
from site_builder.model.portal import Download
from tests.built import run_builder
from tests.downloads.making import field, resource, write_package

ROWS = "kode,jumlah,luas,hari\n16.10,30284,0.20,2024-02-26\n007,-,12258.593,\n"
PAGE = "data/contoh/data/index.html"


class _Snippets(HTMLParser):
    """Collects what stands in <pre>, by the heading above it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self._inside = ""
        self._title = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "h3":
            self._inside, self._title = tag, ""
        elif tag == "pre" and self._title and self._title not in self.found:
            self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""
            self._title = "" if tag == "pre" else self._title

    def handle_data(self, data: str) -> None:
        if self._inside == "h3":
            self._title += data
        elif self._inside == "pre":
            self.found[self._title] = self.found.get(self._title, "") + data


def _snippets(page: Path) -> Mapping[str, str]:
    reader = _Snippets()
    reader.feed(page.read_text("utf-8"))
    return reader.found


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Build a portal whose address is this machine's own, and serve it there."""
    project = tmp_path_factory.mktemp("cuplikan")
    public = project / "public"
    handler = functools.partial(SimpleHTTPRequestHandler, directory=str(public))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        fields = [field("kode"), field("jumlah", "integer"), field("luas", "number"), field("hari", "date")]
        missing = [{"value": ""}, {"value": "-", "label": "tidak berlaku"}]
        stated = resource("data", None, schema={"fields": fields, "missingValues": missing})
        write_package(project / "datapackages/contoh", [stated], {"data.csv": ROWS})
        address = f"http://127.0.0.1:{server.server_port}/"
        told = run_builder(["build", "--project", str(project), "--base-url", address])
        assert told.returncode == 0, told.stderr
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield public
        server.shutdown()


def _run(command: list[str], folder: Path) -> str:
    told = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=100, check=False)
    assert told.returncode == 0, told.stderr
    return told.stdout


def test_python_reads_the_table_from_its_address(served: Path, tmp_path: Path) -> None:
    code = _snippets(served / PAGE)["Python (pandas)"]
    # os._exit, as threads of pyarrow's reader have been seen to outlive their process and to end it badly.
    tell = "print(tabel.to_json(orient='records', date_format='iso'), flush=True); import os; os._exit(0)"
    rows = json.loads(_run([sys.executable, "-c", f"{code}\n{tell}"], tmp_path))
    assert [row["kode"] for row in rows] == ["16.10", "007"]
    assert [row["luas"] for row in rows] == [0.2, 12258.593]


def test_curl_fetches_the_very_file(served: Path, tmp_path: Path) -> None:
    if not shutil.which("curl"):
        pytest.skip("no curl here")
    _run(["sh", "-c", _snippets(served / PAGE)["curl"] + " --silent --noproxy '*'"], tmp_path)
    assert (tmp_path / "data.csv").read_bytes() == (served / "data/contoh/data/data.csv").read_bytes()


def test_r_reads_the_table_from_its_address(served: Path, tmp_path: Path) -> None:
    if not shutil.which("Rscript"):
        pytest.skip("no Rscript here")
    code = _snippets(served / PAGE)["R (arrow)"]
    assert "16.10" in _run(["Rscript", "-e", f"{code}\ncat(tabel$kode)"], tmp_path)


def test_duckdb_reads_the_table(served: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the file: reading from an address wants an extension that is loaded from elsewhere."""
    code = _snippets(served / PAGE)["DuckDB (SQL)"]
    monkeypatch.chdir(served / "data/contoh/data")
    with duckdb.connect() as base:
        rows = base.execute(re.sub(r"'http://[^']*/", "'", code)).fetchall()
    assert [row[0] for row in rows] == ["16.10", "007"]
    assert [row[1] for row in rows] == [30284, None]


def test_power_query_is_whole_and_types_all_but_text(served: Path) -> None:
    code = _snippets(served / PAGE)["Excel (Power Query)"]
    _assert_whole(code)
    assert 'Jenis = {{"jumlah", Int64.Type}, {"luas", type number}, {"hari", type date}}' in code
    assert 'Tanda = {"", "-"}' in code
    assert re.search(r'Web\.Contents\("http://127\.0\.0\.1:\d+/data/contoh/data/data\.csv"\)', code)


def _assert_whole(code: str) -> None:
    """Hold the structure of a query: brackets in pairs outside of texts, steps named once, the last one returned."""
    bare = re.sub(r'"(?:[^"]|"")*"', '""', code)
    assert '"' not in bare.replace('""', "")
    pairs, open_ = {")": "(", "}": "{", "]": "["}, []
    for sign in bare:
        if sign in "({[":
            open_.append(sign)
        elif sign in pairs:
            assert open_.pop() == pairs[sign]
    assert open_ == []
    steps = re.findall(r"^    (\w+) = ", code, re.MULTILINE)
    assert len(set(steps)) == len(steps) > 1
    assert code.startswith("let\n")
    assert code.endswith(f"in\n    {steps[-1]}")
    assert code.count(",\n") == len(steps) - 1


ODD_NAMES = ('a"b', "#(lf)", "baris\nbaru", "'; DROP TABLE x; --", "</script><b>", "\u202eterbalik", "$(id)", "x" * 500)


def _made(base_url: str) -> Mapping[str, str]:
    fields = tuple(Field(name, "integer", missing_values=(MissingValue('"'),)) for name in ODD_NAMES)
    package = Package("p", Path(), "p", resources=(Resource("data"),))
    files = [Download(f"data/p/it's $(id)/it's $(id).{form}", form, package) for form in ("csv", "parquet")]
    return {item.title: item.code for item in derive_snippets(files, Schema(fields), base_url)}


@pytest.mark.parametrize("base_url", ["", "https://data.contoh.id/sub/"])
def test_no_name_breaks_out_of_its_quotes(base_url: str) -> None:
    made = _made(base_url)
    _assert_whole(made["Excel (Power Query)"])
    assert '"a""b", Int64.Type' in made["Excel (Power Query)"]
    assert '"#(#)(lf)"' in made["Excel (Power Query)"]
    assert '"baris#(000a)baru"' in made["Excel (Power Query)"]
    compile(made["Python (pandas)"], "cuplikan", "exec")
    assert "it''s" in made["DuckDB (SQL)"]
    assert made["DuckDB (SQL)"].replace("''", "").count("'") == 2, "the apostrophe of the name is doubled"
    if base_url:
        assert made["curl"].endswith("'")
    else:
        assert "curl" not in made, "without an address there is nothing to fetch"
        assert 'File.Contents("C:\\Unduhan\\it\'s $(id).csv")' in made["Excel (Power Query)"]


def test_names_on_the_page_are_escaped(served: Path) -> None:
    assert "&#34;" in (served / PAGE).read_text("utf-8") or "&quot;" in (served / PAGE).read_text("utf-8")
