"""What no run may do: reach for the network, or never end. Bounded and local."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, NoReturn

import pytest


@contextmanager
def no_connection(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail as soon as anything in this process resolves a name or connects anywhere."""

    def refuse(*_: Any, **__: Any) -> NoReturn:
        pytest.fail("a connection was attempted")

    with monkeypatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, refuse)
        for name in ("getaddrinfo", "gethostbyname", "create_connection"):
            patch.setattr(socket, name, refuse)
        yield


@contextmanager
def ends_within(seconds: int) -> Iterator[None]:
    """Fail where the block is still running after so many seconds; not a measure of speed but of ending at all."""

    def stop(_signal: int, _frame: FrameType | None) -> NoReturn:
        pytest.fail(f"still running after {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
