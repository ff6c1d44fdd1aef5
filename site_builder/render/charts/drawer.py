"""The parent of the chart worker: a job in, a picture or the reason of failure out. Starts, watches and replaces it.

Whatever the worker does (die, hang, babble) costs one chart: `draw` always returns.
"""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Literal

Trouble = Literal["", "failed", "stopped"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one chart may cost. Processor time decides; the wall clock only ends a worker that sleeps for ever."""

    memory_bytes: int = 1_500_000_000
    cpu_seconds: int = 20
    wall_seconds: float = 120
    reply_bytes: int = 8_000_000
    log_lines: int = 1000


@dataclass(frozen=True, slots=True)
class Drawn:
    """What came of a job: `svg` or `png`, or `trouble` ("failed": the library refused; "stopped": a limit)."""

    svg: str = ""
    png: bytes = b""
    trouble: Trouble = ""
    note: str = ""


class Drawer:
    """One worker at a time, started when first needed and replaced after every failure.

    A failed job leaves promises behind that surface in the next one, so a worker that failed once is not used again.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        """Take the limits of every job; start nothing yet."""
        self._limits = limits or Limits()
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Drawer:
        """Return the drawer itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the worker."""
        self._stop()

    def draw(self, job: Mapping[str, Any]) -> Drawn:
        """Draw one job: `spec_type`, `specification`, `format_locale`, `time_format_locale`; or `svg` and `scale`."""
        line = json.dumps(job, sort_keys=True, allow_nan=False).encode() + b"\n"
        process = self.process or self._start()
        alarm = threading.Timer(self._limits.wall_seconds, process.kill)
        alarm.daemon = True
        alarm.start()
        try:
            drawn = self._exchange(process, line)
        finally:
            alarm.cancel()
        if drawn.trouble:
            self._stop()
        return drawn

    def command(self) -> list[str]:
        """Return what starts a worker: by its file and with -P, so that no folder we stand in slips a module in."""
        worker = str(Path(__file__).with_name("worker.py"))
        return [sys.executable, "-P", worker, str(self._limits.memory_bytes), str(self._limits.cpu_seconds)]

    def _start(self) -> subprocess.Popen[bytes]:
        self.process = subprocess.Popen(
            self.command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        return self.process

    def _exchange(self, process: subprocess.Popen[bytes], line: bytes) -> Drawn:
        """Send a job and read until its reply; what comes before is the library's log."""
        stdin, stdout = _pipes(process)
        try:
            stdin.write(line)
            stdin.flush()
        except OSError:
            return Drawn(trouble="stopped")
        key = hashlib.sha256(line).hexdigest().encode()
        error = ""
        for _ in range(self._limits.log_lines):
            answer = stdout.readline(self._limits.reply_bytes)
            if not answer.endswith(b"\n"):
                return Drawn(trouble="stopped")
            if answer.startswith(key):
                return _read_reply(answer[len(key) :], error)
            if answer.startswith(b"ERROR") and not error:
                error = answer.decode("utf-8", "replace").removeprefix("ERROR").strip()
        return Drawn(trouble="stopped")

    def _stop(self) -> None:
        process, self.process = self.process, None
        if process is None:
            return
        process.kill()
        for pipe in _pipes(process):
            # Closing flushes what a dead worker will never read.
            try:
                pipe.close()
            except OSError:
                continue
        process.wait()


def _read_reply(answer: bytes, error: str) -> Drawn:
    """Read a reply. Vega only logs what goes wrong inside its data flow and draws an empty picture: that is failure."""
    reply = json.loads(answer)
    problem = error or reply.get("problem", "")
    if problem:
        return Drawn(trouble="failed", note=_first_sentence(problem))
    return Drawn(svg=reply.get("svg", ""), png=base64.b64decode(reply.get("png", "")))


def _first_sentence(problem: str) -> str:
    """Keep what a person can use of the library's message: no stack, no addresses."""
    lines = [line.strip() for line in problem.splitlines() if not line.strip().startswith("at ")]
    useful = [line for line in lines if line and not line.endswith("conversion failed:")]
    return useful[0][:200] if useful else ""


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout
