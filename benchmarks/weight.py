"""What readers load, kind of page by kind of page, of portals that are already built; nothing is built or fetched.

Run it as `python -m benchmarks.weight [FOLDER...]`; without a folder it reads public/. The budget itself is a test
(tests/pages/test_weight.py).
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.weight import loads_of, weight_table


def main(folders: list[str]) -> None:
    for folder in folders or ["public"]:
        print(weight_table(Path(folder).name, loads_of(Path(folder))), end="\n\n")


if __name__ == "__main__":
    main(sys.argv[1:])
