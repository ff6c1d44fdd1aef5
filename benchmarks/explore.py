"""How it feels to explore 200,000 rows on a phone: `python -m benchmarks.explore [--rows N] [--slowdown N]`.

Builds a portal with one generated table (fixed seed), serves it on loopback, compressed as a host would, and opens it
in Chromium, whose process gets the processor only a part of the time: that slows page and worker alike. Prints what is
fetched and how long it takes until the rows stand on the page: first rows, another page, sort, filter, search,
download; and the memory of page and worker. The first line says how slow the browser really was.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Page, sync_playwright

from site_builder.cli import main as build
from tests.explore.making import as_csv
from tests.pages.projects import table, write_package
from tests.tools import BROWSER_ARGUMENTS, find_browser

SEED = 20240226
FIELDS = [
    {"name": "nomor", "type": "string", "title": "Nomor berkas"},
    {"name": "kode_desa", "type": "string", "title": "Kode desa"},
    {"name": "desa", "type": "string", "title": "Nama desa"},
    {"name": "program", "type": "string", "title": "Program"},
    {"name": "tahun", "type": "year", "title": "Tahun"},
    {"name": "tanggal", "type": "date", "title": "Tanggal"},
    {"name": "nilai", "type": "number", "title": "Nilai", "unit": "rupiah"},
    {"name": "catatan", "type": "string", "title": "Catatan"},
]
NOTES = ("selesai", "menunggu pencairan tahap kedua", "dibatalkan karena lahan belum jelas", "")


def write_project(project: Path, rows: int) -> None:
    """Write a project with one table of that many rows."""
    random = Random(SEED)
    data = [[str(field["name"]) for field in FIELDS]]
    for number in range(rows):
        village = random.randrange(4000)
        data.append(
            [
                f"BA-{number:07}",
                f"16.{village % 17:02}.{village % 200:03}",
                f"Desa {village}",
                random.choice(("BSPS", "RTLH APBD", "BK Provinsi", "DAK")),
                str(random.randrange(2015, 2025)),
                f"{random.randrange(2015, 2025)}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}",
                str(random.randrange(10**6, 10**8)),
                random.choice(NOTES),
            ]
        )
    write_package(project, {"name": "besar", "resources": [table("isi", FIELDS)]}, {"data/isi.csv": as_csv(data)})


@cache
def _zipped(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6)


class _Zipping(SimpleHTTPRequestHandler):
    """Serves files as static hosts do: compressed, and counts what goes over the line."""

    sent = 0

    def do_GET(self) -> None:
        """Answer with the compressed file."""
        path = Path(self.translate_path(self.path))
        body = _zipped(path / "index.html" if path.is_dir() else path)
        _Zipping.sent += len(body)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)) if path.suffix else "text/html; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class names it)
        """Say nothing."""


@contextmanager
def phone(folder: Path, slowdown: int) -> Iterator[tuple[Page, str]]:
    """Open a window as small and slow as a phone on a served folder."""
    with (
        ThreadingHTTPServer(("127.0.0.1", 0), partial(_Zipping, directory=str(folder))) as server,
        sync_playwright() as playwright,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(
            executable_path=find_browser(), args=[*BROWSER_ARGUMENTS, "--no-sandbox", "--enable-precise-memory-info"]
        )
        page = browser.new_page(viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True)
        root = f"http://127.0.0.1:{server.server_port}/"
        page.goto(f"{root}robots.txt")  # the process that draws this site is the one to slow down
        told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
        drawing = [process["id"] for process in told if process["type"] == "renderer"]
        with _slowed(drawing, slowdown):
            yield page, root
        browser.close()
        server.shutdown()


@contextmanager
def _slowed(processes: Sequence[int], slowdown: int) -> Iterator[None]:
    """Let processes that we started run for a few milliseconds and rest for so much longer, again and again."""
    is_over = threading.Event()

    def hold() -> None:
        while not is_over.wait(0.002) and slowdown > 1:
            for process in processes:
                os.kill(process, signal.SIGSTOP)
            time.sleep(0.004 * (slowdown - 1))
            for process in processes:
                os.kill(process, signal.SIGCONT)

    thread = threading.Thread(target=hold)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()


def _worker_memory(page: Page) -> float:
    """Return how many bytes the worker holds: objects, and the arrays beside them."""
    session, told = page.context.new_cdp_session(page), []
    session.on("Target.attachedToTarget", lambda event: told.append(event["sessionId"]))
    session.on("Target.receivedMessageFromTarget", lambda event: told.append(json.loads(event["message"])))
    session.send("Target.setAutoAttach", {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": False})
    page.wait_for_timeout(500)
    worker = next(item for item in told if isinstance(item, str))
    message = json.dumps({"id": 1, "method": "Runtime.getHeapUsage"})
    session.send("Target.sendMessageToTarget", {"sessionId": worker, "message": message})
    page.wait_for_timeout(500)
    answer = next(item["result"] for item in told if isinstance(item, dict) and item.get("id") == 1)
    return float(answer["usedSize"]) + float(answer["backingStorageSize"])


def _busy(page: Page) -> float:
    """Return how long the browser takes for a fixed piece of work."""
    work = """() => {
      const start = performance.now()
      let x = 0
      for (let i = 0; i < 2e8; i++) x += i % 7
      return x && performance.now() - start
    }"""
    return min(float(page.evaluate(work)) for _ in range(3))


def timed(page: Page, action: Callable[[], Any]) -> tuple[float, float]:
    """Return seconds until the rows stand on the page, and the longest time in which the page answered nothing."""
    page.evaluate(
        """() => {
          let last = performance.now()
          clearInterval(window.beating)
          window.longest = 0
          window.beating = setInterval(() => {
            const now = performance.now()
            window.longest = Math.max(window.longest, now - last)
            last = now
          }, 10)
        }"""
    )
    start = time.perf_counter()
    action()
    page.wait_for_timeout(5)
    page.wait_for_function("() => !document.querySelector('#jelajah').ariaBusy", timeout=120_000)
    took = time.perf_counter() - start
    return took, page.evaluate("() => window.longest") / 1000


def measure(folder: Path, slowdown: int) -> Iterator[str]:
    """Yield one line per thing that a reader does."""
    for path in (folder / "data" / "besar" / "isi" / "jelajah").iterdir():
        _zipped(path)  # a host has done so before
    with phone(folder, 1) as (page, _root):
        usual = _busy(page)
    with phone(folder, slowdown) as (page, root):
        yield f"the browser runs {_busy(page) / usual:.1f} times slower than usual"
        start = time.perf_counter()
        page.goto(f"{root}data/besar/isi/jelajah/")
        yield f"first rows on the page: {time.perf_counter() - start:.2f} s, {_Zipping.sent / 1000:.1f} kB"
        set_urut = "name => { form.elements.urut.value = name; changed() }"
        steps: Sequence[tuple[str, Callable[[], Any]]] = (
            ("next page", page.get_by_role("button", name="Berikutnya").click),
            ("sort by number (fetches all)", page.locator("th[data-name=nilai] button").click),
            ("sort by number again", page.locator("th[data-name=nilai] button").click),
            ("sort by 4,000 names", lambda: page.evaluate(set_urut, "desa")),
            ("sort by 200,000 texts", lambda: page.evaluate(set_urut, "nomor")),
            ("filter by value", lambda: page.evaluate("() => { document.querySelector('[value=BSPS]').click() }")),
            ("search, 1st", lambda: page.evaluate("() => { form.elements.cari.value = 'desa 12'; changed() }")),
            ("search, 2nd", lambda: page.evaluate("() => { form.elements.cari.value = 'pencairan'; changed() }")),
        )
        for name, action in steps:
            before = _Zipping.sent
            took, longest = timed(page, action)
            kilobytes = (_Zipping.sent - before) / 1000
            yield f"{name}: {took:.2f} s, {kilobytes:.1f} kB, page still for {longest:.2f} s"
        with page.expect_download() as waiting:
            start = time.perf_counter()
            page.locator("#unduh").click()
        size = Path(waiting.value.path()).stat().st_size
        yield f"download {size / 10**6:.1f} MB: {time.perf_counter() - start:.2f} s"
        held = page.evaluate("() => performance.memory.usedJSHeapSize")
        yield f"memory: page {held / 10**6:.0f} MB, worker {_worker_memory(page) / 10**6:.0f} MB"


def main() -> None:
    """Build, measure, print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rows", type=int, default=200_000)
    arguments.add_argument("--slowdown", type=int, default=4, help="how many times slower than this machine")
    given = arguments.parse_args()
    with TemporaryDirectory() as folder:
        project = Path(folder)
        write_project(project, given.rows)
        start = time.perf_counter()
        assert build(["build", "--project", folder, "--as-of", "2026-01-31"]) == 0
        print(f"built in {time.perf_counter() - start:.0f} s")
        for line in measure(project / "public", given.slowdown):
            print(line)


if __name__ == "__main__":
    main()
