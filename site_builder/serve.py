"""Local preview: builds the project, shows it on loopback only, and builds again when a file changed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from site_builder import pipeline
from site_builder.errors import UserError
from site_builder.model.request import Request

_WATCHED = ("datapackages", "content", "templates")
_SECONDS_BETWEEN_LOOKS = 1.0


class _QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a line per request."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class names it)
        """Say nothing."""


def serve_project(request: Request, port: int, say: Callable[[str], None]) -> int:
    """Build, serve on 127.0.0.1 and rebuild on change until interrupted; returns the exit code."""
    _build(request, say)
    request.target_path.mkdir(parents=True, exist_ok=True)
    handler = partial(_QuietHandler, directory=str(request.target_path))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        say(f"Portal tampil di http://127.0.0.1:{server.server_port}/  (Ctrl+C untuk berhenti)")
        stop = threading.Event()
        watcher = threading.Thread(target=_watch, args=(request, say, stop), daemon=True)
        watcher.start()
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            say("Selesai.")
        finally:
            stop.set()
    return 0


def _watch(request: Request, say: Callable[[str], None], stop: threading.Event) -> None:
    seen = _fingerprint(request.project_path)
    while not stop.wait(_SECONDS_BETWEEN_LOOKS):
        now = _fingerprint(request.project_path)
        if now != seen:
            seen = now
            _build(request, say)


def _fingerprint(project: Path) -> frozenset[tuple[str, int, int]]:
    return frozenset(
        (str(path), stat.st_mtime_ns, stat.st_size)
        for name in _WATCHED
        for path in (project / name).rglob("*")
        if path.is_file() and (stat := path.stat())
    )


def _build(request: Request, say: Callable[[str], None]) -> None:
    try:
        result = pipeline.build(request)
    except UserError as error:
        say(str(error))
        return
    count = len(result.report.errors)
    say(f"Dibangun: {result.output.page_count} halaman." if result.output else f"{count} kesalahan: belum dibangun.")
