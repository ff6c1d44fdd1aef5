"""`Published`: the portal that is online now, as a handle that reads a package only where one is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from site_builder.model.package import Package


def _no_downloads(_name: str) -> Mapping[str, bytes]:
    return {}


@dataclass(frozen=True, slots=True, eq=False)
class Published:
    """What is online now: rules compare with it, and quarantine keeps parts of it.

    `place` is how people are told about it ("public"), `names` are the packages it holds. `read(name)` returns one of
    them as it was published (its own archive, hash checked), or None where it is not there or cannot be trusted any
    more; it remembers what it has read, so asking twice costs nothing. `downloads(name)` returns the files that were
    offered with it, by their path below the folder of the package ("stok/stok.csv"), hash checked too.
    """

    place: str
    names: tuple[str, ...]
    read: Callable[[str], Package | None]
    downloads: Callable[[str], Mapping[str, bytes]] = _no_downloads
