"""Loaded by Python itself in the processes of test_processes.py: writes down every attempt to reach a network."""

from __future__ import annotations

import os
import sys
from typing import Any

REACHING = ("socket.connect", "socket.getaddrinfo", "socket.gethostby", "socket.send", "urllib.", "http.", "ftplib.")


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    log = os.environ.get("TRAP_LOG")
    if log and event.startswith(REACHING):
        with open(log, "a", encoding="utf-8") as file:  # noqa: PTH123 (as little as can be, in a hook of every event)
            file.write(f"{event} {arguments!r}\n")


sys.addaudithook(_watch)
