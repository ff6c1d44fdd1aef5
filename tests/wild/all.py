"""All shelves together."""

from __future__ import annotations

from pathlib import Path

from tests.wild.files import FILES
from tests.wild.lists import LISTS
from tests.wild.names import NAMES
from tests.wild.series import SERIES

WILD = {**SERIES, **LISTS, **FILES, **NAMES}


def write_wild(project: Path) -> None:
    """Write every package of the shelves into the `datapackages/` of a project."""
    for name, make in WILD.items():
        folder = project / "datapackages" / name
        folder.mkdir(parents=True)
        make(folder)
