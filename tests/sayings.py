"""Real bad inputs to what is said of them: the examples of docs/rules.md, one for each code of the catalogue.

`make docs` writes them into site_builder/text/catalogue/examples.py; tests/check/test_sayings.py holds them to it.
"""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from site_builder.cli import main
from site_builder.text.catalogue import CATALOGUE
from tests.check.cases import CASES
from tests.corpus.all import CORPUS
from tests.corpus.case import Bad, write_project
from tests.gate import write_package
from tests.tools import ROOT

MODULE = ROOT / "site_builder" / "text" / "catalogue" / "examples.py"
_HEAD = '''"""What was said of real bad inputs, one a code. `make docs` writes it from tests/; do not edit. No logic."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.model.words import Localized as L  # noqa: N817

EXAMPLES: Mapping[str, L] = {
'''


def examples() -> dict[str, tuple[str, str]]:
    """Return, by code, what is said in Indonesian and in English of the first input that shows it."""
    found: dict[str, tuple[str, str]] = {}
    for pair in CASES:
        codes = [said[0] for said in pair.said if said[0] not in found]
        if codes:
            said = _said_of_package(pair.bad, pair.descriptor_name)
            found |= _only(said, *codes)
    for case in CORPUS:
        if case.code not in found:
            found |= _only(_said_of(case), case.code)
    return dict(sorted(found.items()))


def produced_codes() -> set[str]:
    """Return the codes that some bad input of the tests is told as."""
    return {case.code for case in CORPUS} | {said[0] for pair in CASES for said in pair.said}


def spell_module(found: dict[str, tuple[str, str]]) -> str:
    """Spell the module of examples."""
    lines = [
        f"    {_quoted(code)}: L(\n        {_quoted(indonesian)},\n        {_quoted(english)},\n    ),\n"
        for code, (indonesian, english) in found.items()
    ]
    return f"{_HEAD}{''.join(lines)}}}\n"


def _only(said: Mapping[str, tuple[str, str]], *codes: str) -> dict[str, tuple[str, str]]:
    """Keep what was asked for; a case that is told as something else fails where it belongs, in the corpus."""
    return {code: said[code] for code in codes if code in said}


def _said_of(case: Bad) -> dict[str, tuple[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "terbit"
        if case.before is not None:
            write_project(Path(folder) / "dahulu", case.before)
            _run(["build", "--project", f"{folder}/dahulu", "--output", str(target)])
        write_project(Path(folder) / "proyek", case.files)
        if case.prepare:
            case.prepare(Path(folder) / "proyek")
        options = [str(option).replace("{folder}", folder) for option in case.options]
        strict = ["--strict"] if case.severity == "warning" else []
        command = ["build", "--project", f"{folder}/proyek", "--output", str(target), *strict, *options]
        return _in_both_languages(command, folder)


def _said_of_package(bad: tuple[Any, Any], descriptor_name: str) -> dict[str, tuple[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        write_package(Path(folder) / "datapackages" / "contoh", *bad, descriptor_name)
        return _in_both_languages(["validate", "--project", folder], folder)


def _in_both_languages(command: Sequence[str], folder: str) -> dict[str, tuple[str, str]]:
    """Return the first message of each code; where the tests ran is nobody's business."""
    indonesian, english = (
        [(item["code"], _words(item).replace(f"{folder}/", "")) for item in _run([*command, "--lang", language])]
        for language in ("id", "en")
    )
    pairs = zip(reversed(indonesian), reversed(english), strict=True)
    return {code: (message, message_en) for (code, message), (_, message_en) in pairs}


def _words(item: Mapping[str, Any]) -> str:
    """Return the message, behind its place where it says nothing of it."""
    line = f":{item['line']}" if item["line"] else ""
    return f"{item['path']}{line}: {item['message']}" if CATALOGUE[item["code"]].family == "input" else item["message"]


def _run(command: Sequence[str]) -> list[dict[str, Any]]:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        main([*command, "--json"])
    findings: list[dict[str, Any]] = json.loads(out.getvalue())["findings"]
    return findings


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    MODULE.write_text(spell_module(examples()), encoding="utf-8")
