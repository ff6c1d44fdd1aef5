"""Local preview: builds the project, shows it on loopback only, and builds again when a file changed.

While something is broken the last good portal stays on show. Nothing but files of the output folder is served.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from site_builder import pipeline
from site_builder.errors import Problem, UsageError, UserError
from site_builder.model.request import Request
from site_builder.model.words import Localized
from site_builder.terminal import tell_problems

_WATCHED = ("datapackages", "content", "templates")
_SECONDS_BETWEEN_LOOKS = 1.0
Say = Callable[[str], None]
Tell = Callable[[pipeline.Result], None]


class _Handler(SimpleHTTPRequestHandler):
    """Serves files as a static host would: `index.html` for a folder, 404.html for what is not there, no listing."""

    extensions_map = {  # noqa: RUF012 (the base class reads it) and no table of the machine decides
        "": "application/octet-stream",
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json; charset=utf-8",
        ".csv": "text/csv; charset=utf-8",
        ".xml": "application/xml; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
        ".svg": "image/svg+xml",
        ".png": "image/png",
        ".jpg": "image/jpeg",
        ".webp": "image/webp",
        ".ico": "image/x-icon",
        ".woff2": "font/woff2",
        ".zip": "application/zip",
        ".parquet": "application/vnd.apache.parquet",
        ".sqlite": "application/vnd.sqlite3",
        ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }

    def end_headers(self) -> None:
        """Tell the browser to ask again: what is shown changes with every build."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_head(self) -> Any:
        """Open what is asked for; a path that no file can have is not there."""
        try:
            return super().send_head()
        except ValueError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return None

    def list_directory(self, path: Any) -> None:  # noqa: ARG002 (the base class passes it)
        """List nothing: a folder without index.html is not there."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the portal's own 404.html where it has one."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", self.extensions_map[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class names it)
        """Say nothing about every request."""


class Preview(ThreadingHTTPServer):
    """The server of one project's output, on 127.0.0.1."""

    daemon_threads = True

    def __init__(self, request: Request, port: int) -> None:
        """Listen; raises UsageError where the port is taken."""
        handler = partial(_Handler, directory=str(request.target_path))
        try:
            super().__init__(("127.0.0.1", port), handler)
        except OSError as error:
            raise UsageError(
                Problem(
                    "--port",
                    f"porta {port} tidak dapat dipakai",
                    "Sebutkan porta lain, misalnya --port 8001.",
                    problem_en=f"port {port} cannot be used",
                    hint_en="Name another one, such as --port 8001.",
                )
            ) from error


def serve_project(request: Request, port: int, say: Say, tell: Tell) -> int:
    """Build, serve and rebuild on change until interrupted; returns the exit code."""
    with Preview(request, port) as server:
        rebuild(request, say, tell)
        address = f"http://127.0.0.1:{server.server_port}/"
        shown = Localized(
            f"Portal tampil di {address}  (Ctrl+C untuk berhenti)", f"The portal is on {address}  (Ctrl+C to stop)"
        )
        say(shown.text(request.language))
        stop = threading.Event()
        watcher = threading.Thread(target=_watch, args=(request, say, tell, stop), daemon=True)
        watcher.start()
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            say(Localized("Selesai.", "Done.").text(request.language))
        finally:
            stop.set()
    return 0


def rebuild(request: Request, say: Say, tell: Tell) -> None:
    """Build once; whatever is wrong is told, and the portal that stood before stays."""
    try:
        tell(pipeline.build(request))
    except UserError as error:
        tell_problems(error, request.language)
    except Exception as error:  # a preview survives a bug of ours: the next change may avoid it
        say(f"✗ {type(error).__name__}: {error}")


def fingerprint(project: Path) -> frozenset[tuple[str, int, int]]:
    """Return what tells one state of the sources from another."""
    found = set()
    for path in (path for name in _WATCHED for path in (project / name).rglob("*")):
        try:
            stat = path.stat()
        except OSError:  # gone between two looks
            continue
        found.add((str(path), stat.st_mtime_ns, stat.st_size))
    return frozenset(found)


def _watch(request: Request, say: Say, tell: Tell, stop: threading.Event) -> None:
    seen = fingerprint(request.project_path)
    while not stop.wait(_SECONDS_BETWEEN_LOOKS):
        now = fingerprint(request.project_path)
        if now != seen:
            seen = now
            rebuild(request, say, tell)
