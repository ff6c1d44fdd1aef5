"""The size and the hash that a descriptor states, against the files themselves: a damaged file shows here first."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from site_builder.model.package import Violation
from site_builder.read.drafts import Draft

_ALGORITHMS = {32: "md5", 40: "sha1", 64: "sha256", 128: "sha512"}
_CHUNK = 1_000_000


def check_stats(draft: Draft) -> Iterator[Violation]:
    """Yield where `bytes` or `hash` of a resource differ from its files; parts count as one file."""
    size, stated = draft.item.get("bytes"), draft.item.get("hash", "")
    if draft.violations or not draft.paths or not (size or stated):
        return
    total = sum((draft.folder / path).stat().st_size for path in draft.paths)
    if size and size != total:
        yield Violation("byte-count", values={"expected_value": str(size), "found": str(total)})
    named, _, digest = stated.rpartition(":")
    algorithm = named.lower().replace("-", "") or _ALGORITHMS.get(len(digest), "")
    if algorithm in _ALGORITHMS.values():
        found = _hash(draft, algorithm)
        if found != digest.lower():
            yield Violation("hash-count", values={"expected_value": digest, "found": found})


def _hash(draft: Draft, algorithm: str) -> str:
    """Hash all files of a draft as if they were one, without holding them."""
    state = hashlib.new(algorithm, usedforsecurity=False)
    for path in draft.paths:
        with (draft.folder / path).open("rb") as file:
            while chunk := file.read(_CHUNK):
                state.update(chunk)
    return state.hexdigest()
