"""The messages of other languages: gettext files in `words/<language>/` of the template folders, to `Words`.

A project's own files add to the shipped ones and overrule them: templates/words/ for templates of its own, and
content/<language>/*.po for the names and notes in its data (context "term").
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

from site_builder.errors import Problem
from site_builder.model.limits import Limits
from site_builder.model.speech import Words
from site_builder.model.words import LANGUAGES, Language
from site_builder.read.assets import SHIPPED_TEMPLATES, template_folders
from site_builder.read.sources import refuse_source

Messages = Mapping[tuple[str, str], tuple[str, ...]]


def read_words(project: Path, problems: list[Problem], limits: Limits) -> dict[Language, Words]:
    """Read the messages of every language but Indonesian; files that cannot be read go to `problems`."""
    found: dict[Language, Words] = {}
    for language in LANGUAGES[1:]:
        messages = dict(_shipped(language))
        folders = [folder / "words" / language for folder in template_folders(project)[:-1]]
        for folder in (*folders, project / "content" / language):
            for path in sorted(folder.glob("*.po")):
                refusal = refuse_source(path, project, "template-error", limits)
                read = refusal or _read(path, path.relative_to(project).as_posix())
                if isinstance(read, Problem):
                    problems.append(read)
                else:
                    messages.update(read)
        found[language] = Words(language, messages)
    return found


@cache
def _shipped(language: Language) -> Messages:
    """Return our own messages: they do not change while the program runs."""
    messages: dict[tuple[str, str], tuple[str, ...]] = {}
    for path in sorted((SHIPPED_TEMPLATES / "words" / language).glob("*.po")):
        read = _read(path, path.name)
        assert not isinstance(read, Problem), read
        messages.update(read)
    return messages


def _read(path: Path, place: str) -> Messages | Problem:
    """Return the messages of a file by context and Indonesian words; what nobody translated yet is left out."""
    from babel.messages.pofile import PoFileError, read_po  # slow to import

    try:
        catalogue = read_po(BytesIO(path.read_bytes()), abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        return Problem(
            place,
            "berkas ini bukan katalog pesan gettext (.po)",
            "Bandingkan dengan templates/words/en/base.po.",
            "template-error",
            problem_en=f"this is no gettext catalogue of messages (.po): {error}",
            hint_en="Compare it with templates/words/en/base.po.",
        )
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for message in catalogue:
        key = message.id if isinstance(message.id, str) else message.id[0]
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if key and forms and all(forms) and not message.fuzzy:
            found[message.context or "", key] = forms
    return found
