"""What no run may do: reach for the network, or never end. Bounded and local."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, NoReturn

import pytest

# How much longer than it works a block may take by the clock: other processes want the processor too.
_PATIENCE = 6


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
    """Fail where the block takes more seconds of the processor, or waits so long for something that it would never end.

    Not a measure of speed but of ending at all: how busy the machine is makes no difference.
    """

    def stop(_signal: int, _frame: FrameType | None) -> NoReturn:
        pytest.fail(f"still running after {seconds} s", pytrace=False)  # where it stands, no traceback can be drawn

    working = _timed(signal.ITIMER_VIRTUAL, signal.SIGVTALRM, seconds, stop)
    waiting = _timed(signal.ITIMER_REAL, signal.SIGALRM, seconds * _PATIENCE, stop)
    with working, waiting:
        yield


@contextmanager
def _timed(timer: int, number: int, seconds: int, stop: Callable[[int, FrameType | None], NoReturn]) -> Iterator[None]:
    before = signal.signal(number, stop)
    signal.setitimer(timer, seconds)
    try:
        yield
    finally:
        signal.setitimer(timer, 0)
        signal.signal(number, before)
