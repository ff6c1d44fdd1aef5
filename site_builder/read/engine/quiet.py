"""Errors of frictionless without their English sentences, for as long as a table is judged. Changes no verdict.

The library renders a message into every error that it makes, which takes longer than everything else it does with a
wrong cell; a table of 200,000 wrong rows would take minutes. We read the notes alone and find words of our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def quiet_errors() -> Iterator[None]:
    """Let errors keep their notes for a message inside the block."""
    from frictionless import Error

    rendering = Error.__attrs_post_init__

    def keep_note(error: Any) -> None:
        error.message = error.note

    setattr(Error, "__attrs_post_init__", keep_note)  # noqa: B010 (a method may not be assigned, as types go)
    try:
        yield
    finally:
        setattr(Error, "__attrs_post_init__", rendering)  # noqa: B010
