"""Findings as a summary in Markdown: a table a file, for the page of a CI run or a message to a colleague. Pure."""

from __future__ import annotations

from site_builder.model.report import Severity
from site_builder.model.words import Localized
from site_builder.text.findings import wording
from site_builder.text.grouping import FileGroup, Group, also, count_of, counted, group_by_file
from site_builder.text.reports.places import Told

_SHOWN_PER_FILE = 20
_SHOWN_FILES = 50
_HEAD = Localized(
    "| | Tempat | Temuan | Yang perlu dilakukan |\n| --- | --- | --- | --- |",
    "| | Place | Finding | What to do |\n| --- | --- | --- | --- |",
)


def markdown_summary(told: Told) -> str:
    """Spell the verdict and the findings, file by file, what to mend first at the top."""
    files = group_by_file(told.findings)
    parts = [f"### {_escaped(told.verdict)}"]
    parts += [_file(file, told) for file in files[:_SHOWN_FILES]]
    rest = len(files) - _SHOWN_FILES
    if rest > 0:
        parts.append(Localized(f"… dan {rest} berkas lain.", f"… and {rest} more files.").text(told.language))
    return "\n\n".join(parts) + "\n"


def _file(file: FileGroup, told: Told) -> str:
    rows = [_row(group, told) for group in file.groups[:_SHOWN_PER_FILE]]
    rest = sum(count_of(group.findings) for group in file.groups[_SHOWN_PER_FILE:])
    more = Localized(f"\n\n… dan {rest} temuan lain.", f"\n\n… and {rest} more findings.").text(told.language)
    title = f"**{_escaped(file.path)}** · {counted(file.findings, told.language)}" if file.path else ""
    table = "\n".join((_HEAD.text(told.language), *rows))
    return f"{title}\n\n{table}{more if rest else ''}".strip()


def _row(group: Group, told: Told) -> str:
    finding = group.first
    words = wording(finding, told.language)
    mark = "✗" if finding.severity is Severity.ERROR else "!"
    place = finding.place.cell or (str(finding.place.row) if finding.place.row is not None else "")
    message = " ".join(part for part in (words.message, also(group, told.language)) if part)
    return f"| {mark} | {place} | {_escaped(message)} `{finding.code}` | {_escaped(words.hint)} |"


def _escaped(text: str) -> str:
    """Escape what Markdown would read as its own; data is never trusted."""
    for mark, escaped in (("&", "&amp;"), ("<", "&lt;"), ("\\", "\\\\"), ("\r", " "), ("\n", " ")):
        text = text.replace(mark, escaped)
    for mark in "|`*_[]#@!":  # "@" would call a person, "!" could load a picture
        text = text.replace(mark, f"&#{ord(mark)};" if mark in "@#|" else f"\\{mark}")
    return text
