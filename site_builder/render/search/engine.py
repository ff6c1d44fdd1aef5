"""pagefind as a process of its own: records in, the files of its index out. It reads no file, and writes none.

Its Python client waits a tenth of a second for every answer and gives up on long ones, so its protocol (base64 of JSON,
ended by a comma, one answer for each message) is spoken here.
"""

from __future__ import annotations

import base64
import json
import subprocess
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import IO, Any

from site_builder.errors import Problem, UserError

_PIECE = 1 << 16
_MOST_SECONDS = 600  # only ends a process that sleeps for ever
_MOST_BYTES = 1 << 30


@dataclass(frozen=True, slots=True)
class Record:
    """Something to be found: its address, and its words as HTML that says its language, kind and title."""

    url: str
    html: str


def make_index(records: Iterable[Record], ignored: Iterable[str]) -> dict[str, bytes]:
    """Return the files of the index by path; `ignored` are CSS selectors of what is not read."""
    config = {"root_selector": "body", "exclude_selectors": list(ignored)}
    with _start() as process:
        alarm = threading.Timer(_MOST_SECONDS, process.kill)
        alarm.daemon = True
        alarm.start()
        try:
            index = _ask(process, {"type": "NewIndex", "config": config})["index_id"]
            for record in records:
                _ask(process, {"type": "AddFile", "index_id": index, "url": record.url, "file_contents": record.html})
            files = _ask(process, {"type": "GetFiles", "index_id": index})["files"]
        finally:
            alarm.cancel()
            process.kill()
    return {file["path"]: base64.b64decode(file["content"]) for file in files}


def _start() -> subprocess.Popen[bytes]:
    """Start the process with no environment: its settings may neither come from there nor from the folder we are in."""
    try:
        from pagefind_bin import get_executable  # type: ignore[import-untyped]

        program = get_executable().resolve()
        return subprocess.Popen(
            [str(program), "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=str(program.parent),
            env={},
        )
    except (ImportError, OSError) as error:
        raise UserError(
            Problem(
                "pagefind",
                "mesin pencari tidak dapat dijalankan di komputer ini",
                'Pasang lagi dengan: pip install "pagefind[bin]"; periksa apakah berkasnya boleh dijalankan.',
                "usage-error",
                problem_en="the search engine cannot be run on this computer",
                hint_en='Install it again: pip install "pagefind[bin]"; check that its file may be run.',
            )
        ) from error


def _ask(process: subprocess.Popen[bytes], payload: Mapping[str, Any]) -> Mapping[str, Any]:
    """Send one message and read its answer. An engine that fails is a bug: the pages that it reads are our own."""
    stdin, stdout = _pipes(process)
    try:
        stdin.write(base64.b64encode(json.dumps({"message_id": 1, "payload": payload}).encode("ascii")) + b",")
        stdin.flush()
        answer = _read(stdout)
    except OSError:
        answer = b""
    reply: Mapping[str, Any] = json.loads(base64.b64decode(answer[:-1]))["payload"] if answer else {}
    if reply.get("type") in (None, "Error"):
        name = payload.get("url", payload["type"])
        raise RuntimeError(f"pagefind failed at {name}: {reply.get('message', 'it ended without an answer')}")
    return reply


def _read(stdout: IO[bytes]) -> bytes:
    """Read up to the comma that ends an answer; nothing where the process has ended."""
    pieces: list[bytes] = []
    length = 0
    while length < _MOST_BYTES:
        piece = stdout.read1(_PIECE)  # type: ignore[attr-defined]
        pieces.append(piece)
        length += len(piece)
        if piece.endswith(b","):
            return b"".join(pieces)
        if not piece:
            break
    return b""


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout
