"""The README of a package's archive: what is in it, what each column means, where it is from, how to cite it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_builder.model.portal import Download
from site_builder.render.downloads.descriptor import Member
from site_builder.render.downloads.words import (
    HEADINGS,
    explain_columns,
    license_line,
    one_line,
    shared_reasons,
    source_line,
)
from site_builder.text.cells import plain_text
from site_builder.text.numbers import number

_HOW_TO_READ = (
    "Berkas di folder `data` adalah CSV: UTF-8, pemisah koma, titik untuk desimal, tanggal TTTT-BB-HH. Sel kosong "
    "berarti tidak ada nilai, bukan nol. Kode seperti 16.10 adalah teks: bacalah kolomnya sebagai teks. "
    "`datapackage.json` menjelaskan setiap kolom untuk mesin menurut Data Package 2.0; `frictionless validate` "
    "memeriksa semuanya."
)


def render_readme(download: Download, members: tuple[Member, ...]) -> str:
    """Write the README of a package in Markdown; `members` are the tables of the archive."""
    sections = (
        _head(download),
        _contents(download, members),
        _list("Sumber", map(source_line, download.package.sources)),
        _list("Lisensi", map(license_line, download.package.licenses), "Tidak dinyatakan. Tanyakan kepada penerbit."),
        ("## Cara mengutip", "", one_line(download.citation), ""),
        ("## Membaca berkas ini", "", _HOW_TO_READ),
    )
    return "\n".join(line for section in sections for line in section) + "\n"


def _head(download: Download) -> Iterator[str]:
    package = download.package
    days = [plain_text(day) for day in (package.temporal_start, package.temporal_end) if day]
    facts = (
        ("Versi", package.version),
        ("Dibuat", plain_text(package.created)),
        ("Diperbarui", plain_text(package.modified)),
        ("Wilayah", str(package.spatial)),
        ("Masa data", " sampai ".join(days)),
        ("Halaman", download.page_url or package.homepage),
    )
    yield from (f"# {one_line(str(package.title) or package.name)}", "")
    yield from _paragraph(str(package.description))
    yield from (f"- {label}: {one_line(text)}" for label, text in facts if text)
    yield ""


def _contents(download: Download, members: tuple[Member, ...]) -> Iterator[str]:
    yield from ("## Isi", "")
    yield from _paragraph(str(download.note))
    for member in members:
        yield from _table(member)


def _table(member: Member) -> Iterator[str]:
    resource = member.resource
    yield from (f"### {one_line(str(resource.title) or resource.name)}", "")
    yield from _paragraph(f"`{member.path}`, {number(member.row_count)} baris.")
    yield from _paragraph(str(resource.description))
    if resource.schema.is_inferred:
        yield from _paragraph("Jenis kolom disimpulkan dari isinya; penerbit tidak menyatakannya.")
    yield from (_row(HEADINGS), _row(["---"] * len(HEADINGS)))
    columns = tuple(explain_columns(resource.schema))
    yield from (*(_row(column.texts) for column in columns), "")
    reasons = shared_reasons(resource.schema)
    if reasons:
        where = "Di kolom lain" if any(column.missing for column in columns) else "Di semua kolom"
        yield from _paragraph(f"{where}, {', '.join(reasons)}.")
    yield from _paragraph("; ".join(f"Sumber: {source_line(source)}" for source in resource.sources))


def _list(heading: str, items: Iterable[str], otherwise: str = "") -> Iterator[str]:
    lines = [f"- {item}" for item in items] or ([otherwise] if otherwise else [])
    if lines:
        yield from (f"## {heading}", "", *lines, "")


def _paragraph(text: str) -> tuple[str, ...]:
    return (text.strip(), "") if text.strip() else ()


def _row(texts: Iterable[str]) -> str:
    """Write one row of a Markdown table."""
    escaped = (one_line(text).replace("\\", "\\\\").replace("|", "\\|") for text in texts)
    return f"| {' | '.join(escaped)} |"
