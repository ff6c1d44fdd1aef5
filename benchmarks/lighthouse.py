"""Lighthouse on a phone over five pages of a portal, medians of three runs; builds and serves the portal on loopback.

Run it as `python -m benchmarks.lighthouse [PROJECT]` (`make bench` does, and installs Lighthouse first). It takes
Chromium from the system and downloads none. Accessibility, best practices and search engines must reach 100, nothing
may move, and bytes and requests keep the budget; performance is printed beside them, because it judges the machine too.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

from tests.built import BuiltPortal, run_builder
from tests.tools import BROWSER_ARGUMENTS, ROOT, find_browser, find_program

RUNS = 3
HERE = Path(__file__).parent / "judges"
SCORES = {
    "accessibility": "accessibility",
    "best": "best-practices",
    "seo": "seo",
    "performance": "performance",
}
GATED = ("accessibility", "best", "seo")
MOST_BYTES, MOST_REQUESTS = 30_000, 4
_PACKED = (".html", ".css", ".js", ".svg", ".json", ".csv", ".txt", ".xml")


class _Handler(SimpleHTTPRequestHandler):
    """Serves files as a careful host does: texts packed, every file typed and kept for a while."""

    extensions_map = {  # noqa: RUF012 (the base class names it)
        **SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".svg": "image/svg+xml",
    }

    def do_GET(self) -> None:
        """Answer with the file, packed where it is text."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Cache-Control", "max-age=86400")
        if path.suffix in _PACKED:
            data = gzip.compress(data, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class names it)
        """Say nothing."""


@contextmanager
def served(project: Path) -> Iterator[tuple[BuiltPortal, str]]:
    """Build a project for an address on loopback, serve it there, and yield the portal and its address."""
    with tempfile.TemporaryDirectory() as folder:
        handler = partial(_Handler, directory=folder + "/public")
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            address = f"http://127.0.0.1:{server.server_port}/"
            run = run_builder(
                ["build", "--project", str(project), "--output", folder + "/public", "--base-url", address, "--json"]
            )
            if run.returncode:
                raise SystemExit(run.stderr)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield BuiltPortal(Path(folder, "public"), json.loads(run.stdout)), address
            server.shutdown()


def pages_of(portal: BuiltPortal) -> dict[str, str]:
    """Return the pages that are asked about: the largest of each kind, by what they are."""
    wanted = {
        "home": ("home", "id"),
        "dataset": ("package", "id"),
        "indicator": ("indicator", "id"),
        "kecamatan": ("area", "id"),
        "English": ("home", "en"),
    }
    return {name: portal.kinds[kind][-1] for name, kind in wanted.items() if kind in portal.kinds}


def ask(address: str) -> dict[str, Any]:
    """Run Lighthouse once, as a phone, and return its report."""
    program = HERE / "node_modules" / "lighthouse" / "cli" / "index.js"
    if not program.is_file():
        raise SystemExit("Lighthouse is missing; run: make bench")
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium refuses to run as root with its sandbox
    flags = " ".join(["--headless=new", *BROWSER_ARGUMENTS, *sandbox])
    command = [find_program(("node",), "nodejs"), str(program), address, "--output=json", "--quiet"]
    run = subprocess.run(
        [*command, f"--only-categories={','.join(SCORES.values())}", f"--chrome-flags={flags}"],
        env={**os.environ, "CHROME_PATH": find_browser()},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        raise SystemExit(run.stderr)
    report: dict[str, Any] = json.loads(run.stdout)
    return report


def measured(report: dict[str, Any]) -> dict[str, float]:
    """Return the numbers of a report that are printed."""
    loaded = report["audits"]["network-requests"]["details"]["items"]
    return {
        **{name: 100 * (report["categories"][key]["score"] or 0) for name, key in SCORES.items()},
        "bytes": sum(item.get("transferSize", 0) for item in loaded),
        "requests": len(loaded),
        "shift": report["audits"]["cumulative-layout-shift"]["numericValue"],
    }


def lost(report: dict[str, Any]) -> Iterator[str]:
    """Yield the audits that keep a gated score from 100."""
    for name in GATED:
        for reference in report["categories"][SCORES[name]]["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
                items = audit.get("details", {}).get("items", [])
                yield f"  {name}: {audit['title']} {json.dumps(items[:2], ensure_ascii=False)[:400]}"


def judge(name: str, address: str, say: Callable[[str], None]) -> bool:
    """Print the medians of one page and what is wrong with it; tell whether it passes."""
    reports = [ask(address) for _ in range(RUNS)]
    runs = [measured(report) for report in reports]
    middle = {key: median(run[key] for run in runs) for key in runs[0]}
    say(
        f"{name:<10}"
        + "".join(f"{middle[score]:>14.0f}" for score in SCORES)
        + f"{middle['bytes']:>9.0f}{middle['requests']:>9.0f}{middle['shift']:>8.3f}"
    )
    for line in lost(reports[0]):
        say(line)
    is_light = middle["bytes"] <= MOST_BYTES and middle["requests"] <= MOST_REQUESTS
    return is_light and not middle["shift"] and all(middle[score] == 100 for score in GATED)


def main(arguments: list[str]) -> int:
    project = Path(arguments[0]).resolve() if arguments else ROOT
    print(f"{'page':<10}" + "".join(f"{score:>14}" for score in SCORES) + f"{'bytes':>9}{'requests':>9}{'shift':>8}")
    with served(project) as (portal, address):
        passed = [
            judge(name, address + page.removesuffix("index.html"), lambda line: print(line, flush=True))
            for name, page in pages_of(portal).items()
        ]
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
