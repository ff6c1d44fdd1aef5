"""Write the project of Kabupaten Contoh into examples/kabupaten-contoh (or the folder named)."""

from __future__ import annotations

import sys
from pathlib import Path

from examples.contoh.houses import house_files
from examples.contoh.indicators import indicator_files
from examples.contoh.money import money_files
from examples.contoh.places import place_files
from examples.contoh.texts import text_files
from examples.contoh.texts_en import english_files

_SITE = """\
title = "Kabupaten Contoh (rekaan)"
title_en = "Contoh Regency (fictional)"
area = "Kabupaten Contoh"
area_en = "Contoh Regency"
area_code = "99.01"
notice = "Kabupaten ini tidak ada: semua nama dan angka di sini rekaan."
notice_en = "This regency does not exist: all names and figures here are invented."
description = "Portal contoh: kabupaten ini tidak ada, dan semua angkanya rekaan."
description_en = "An example portal: this regency does not exist, and all of its figures are invented."
slice_rows = 250
"""


def project_files() -> dict[str, str]:
    """Return every file of the project by its path."""
    content = {"content/site.toml": _SITE} | text_files() | english_files()
    return content | place_files() | house_files() | money_files() | indicator_files()


def main(folder: Path) -> None:
    """Write the files."""
    for name, text in project_files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "kabupaten-contoh")
