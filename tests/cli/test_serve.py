"""The preview: loopback only, index pages, 404.html, fixed media types; the last good portal while one is broken."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from site_builder.errors import UsageError
from site_builder.model.request import Request
from site_builder.serve import Preview, fingerprint, rebuild
from tests.gate import table, write_package


def _project(folder: Path, cell: str = "1") -> Path:
    descriptor = {"name": "a", "resources": [table("a", "x:integer")]}
    write_package(folder / "datapackages" / "a", descriptor, {"data/a.csv": f"x\n{cell}\n"})
    return folder


@contextmanager
def _shown(project: Path) -> Iterator[http.client.HTTPConnection]:
    with Preview(Request(project), 0) as server:
        assert server.server_address[0] == "127.0.0.1"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        yield connection
        connection.close()
        server.shutdown()


def _get(connection: http.client.HTTPConnection, path: str, method: str = "GET") -> tuple[int, str, bytes]:
    connection.request(method, path)
    response = connection.getresponse()
    assert response.getheader("Cache-Control") == "no-store"
    return response.status, response.getheader("Content-Type") or "", response.read()


def test_it_serves_as_a_static_host_would(tmp_path: Path) -> None:
    project = _project(tmp_path)
    rebuild(Request(project), lambda line: None, lambda result: None)
    (tmp_path / "rahasia.txt").write_text("rahasia", encoding="utf-8")
    with _shown(project) as connection:
        status, media_type, body = _get(connection, "/")
        assert (status, media_type, body[:15]) == (200, "text/html; charset=utf-8", b"<!doctype html>")
        assert _get(connection, "/data/a/a/a.csv")[:2] == (200, "text/csv; charset=utf-8")
        assert _get(connection, "/data/a/a/a.json")[1] == "application/json; charset=utf-8"
        assert _get(connection, "/data/a/a.zip")[1] == "application/zip"
        assert _get(connection, "/assets/site.css")[1] == "text/css; charset=utf-8"
        not_found = (tmp_path / "public" / "404.html").read_bytes()
        for path in ("/tidak-ada", "/assets/", "/../rahasia.txt", "/%2e%2e/rahasia.txt", "/data/a/a/%00"):
            status, media_type, body = _get(connection, path)
            assert (status, media_type, body) == (404, "text/html; charset=utf-8", not_found), path
        assert _get(connection, "/tidak-ada", "HEAD") == (404, "text/html; charset=utf-8", b"")


def test_the_last_good_portal_stays_while_something_is_broken(tmp_path: Path) -> None:
    project, said, told = _project(tmp_path), [], []
    with _shown(project) as connection:
        rebuild(Request(project), said.append, told.append)
        good = _get(connection, "/data/a/a/a.csv")[2]
        _project(tmp_path, "salah")
        rebuild(Request(project), said.append, told.append)
        write_package(tmp_path / "content", "titel = 1\n", {}, "site.toml")
        rebuild(Request(project), said.append, told.append)
        assert _get(connection, "/data/a/a/a.csv")[2] == good
    assert [bool(result.output) for result in told] == [True, False, False]
    assert [problem.problem for problem in told[2].problems] == ["pengaturan “titel” tidak dikenal"]
    assert said == []


def test_a_change_is_noticed(tmp_path: Path) -> None:
    before = fingerprint(_project(tmp_path))
    assert fingerprint(tmp_path) == before
    (tmp_path / "datapackages" / "a" / "data" / "a.csv").write_text("x\n123\n", encoding="utf-8")
    assert fingerprint(tmp_path) != before


def test_a_port_in_use_is_told(tmp_path: Path) -> None:
    with Preview(Request(tmp_path), 0) as server, pytest.raises(UsageError, match="tidak dapat dipakai"):
        Preview(Request(tmp_path), server.server_port)
