"""Files that people wrote beside the data: settings, pages, pictures, templates. Which may be opened, and why not.

Asked of the name and of `stat` before anything is read: a pipe would be waited for, a link could publish any file.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from site_builder.errors import Problem
from site_builder.model.limits import Limits
from site_builder.model.words import Localized
from site_builder.read.paths import refuse_size
from site_builder.text.numbers import file_size

_REMEDY = Localized("Taruh berkas biasa di sana, atau hapus.", "Put an ordinary file there, or remove it.")
_COPY = Localized("Salin berkas itu ke sini.", "Copy that file to this place.")


def refuse_source(path: Path, project: Path, code: str, limits: Limits, *, is_text: bool = True) -> Problem | None:
    """Return why a file of a project must not be opened, None where it may. `code` is that of its kind of mistakes."""
    place = path.relative_to(project).as_posix()
    top = project / path.relative_to(project).parts[0]  # whose folder content/ is, is the owner's own decision
    try:
        target = os.path.realpath(path)
        if not any(
            os.path.commonpath((target, os.path.realpath(root))) == os.path.realpath(root) for root in (project, top)
        ):
            return _problem(
                place, Localized("tautan yang keluar dari proyek", "a link that leaves the project"), _COPY, code
            )
        status = os.stat(target)  # noqa: PTH116 (the real path, not the name)
    except (OSError, ValueError):
        return _problem(
            place, Localized("tautan ke berkas yang tidak ada", "a link to a file that is not there"), _COPY, code
        )
    if not stat.S_ISREG(status.st_mode):
        words = Localized("folder, pipa atau perangkat, bukan berkas", "a folder, pipe or device, not a file")
        return _problem(place, words, _REMEDY, code)
    if not os.access(target, os.R_OK):
        words = Localized("tidak boleh dibaca", "may not be read")
        return _problem(place, words, Localized("Beri izin baca.", "Allow it to be read."), code)
    if refusal := refuse_size(place, status.st_size, limits, is_text=is_text):
        found, setting, size = file_size(status.st_size), refusal.values["setting"], refusal.values["limit"]
        words = Localized(f"terlalu besar: {found}, batasnya {size}", f"too large: {found}, the limit is {size}")
        hint = Localized(
            f"Kecilkan, atau naikkan {setting} di content/site.toml.",
            f"Make it smaller, or raise {setting} in content/site.toml.",
        )
        return _problem(place, words, hint, code)
    return None


def _problem(place: str, words: Localized, hint: Localized, code: str) -> Problem:
    return Problem(place, words.id, hint.id, code, problem_en=words.en, hint_en=hint.en)
