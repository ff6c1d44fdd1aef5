"""The README of a package's archive: what is in it, what each column means, where it is from, how to cite it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.model.package import Field, License, Resource, Source
from site_builder.model.portal import Download
from site_builder.text.cells import plain_text
from site_builder.text.numbers import number


def render_readme(download: Download, paths: tuple[str, ...]) -> str:
    """Write the README in Markdown; `paths` are the paths of the tables inside the archive, in the order of parts."""
    return "\n".join([*_head(download), *_contents(download, paths), *_rights(download), *_reading()])


def _head(download: Download) -> Iterator[str]:
    package = download.package
    yield f"# {_line(str(package.title) or package.name)}"
    yield ""
    if package.description:
        yield from (str(package.description).strip(), "")
    facts = (
        ("Versi", package.version),
        ("Dibuat", plain_text(package.created)),
        ("Diperbarui", plain_text(package.modified)),
        ("Wilayah", str(package.spatial)),
        (
            "Masa data",
            " sampai ".join(plain_text(day) for day in (package.temporal_start, package.temporal_end) if day),
        ),
        ("Halaman", download.page_url or package.homepage),
    )
    yield from (f"- {label}: {_line(text)}" for label, text in facts if text)
    yield ""


def _contents(download: Download, paths: tuple[str, ...]) -> Iterator[str]:
    yield from ("## Isi", "")
    if download.note:
        yield from (str(download.note), "")
    for path, part in zip(paths, download.parts, strict=True):
        if part.resource is not None:
            yield from _table(part.resource, path, part.row_count or 0)


def _table(resource: Resource, path: str, row_count: int) -> Iterator[str]:
    yield from (f"### {_line(str(resource.title) or resource.name)}", "")
    yield from (f"Berkas `{path}`, {number(row_count)} baris.", "")
    if resource.description:
        yield from (str(resource.description).strip(), "")
    if resource.schema.is_inferred:
        yield from ("Jenis kolom disimpulkan dari isinya; penerbit tidak menyatakannya.", "")
    yield from ("| Kolom | Jenis | Satuan | Keterangan |", "|---|---|---|---|")
    yield from (_row(field) for field in resource.schema.fields)
    yield ""
    yield from (f"Sumber: {_source(source)}" for source in resource.sources)


def _row(field: Field) -> str:
    reasons = [f"“{item.value}” berarti {item.label}" for item in field.missing_values if item.label]
    said = [str(field.title), str(field.description), field.definition, *reasons]
    meaning = ". ".join(text.strip().rstrip(".") for text in said if text.strip())
    return f"| `{_cell(field.name)}` | {field.type} | {_cell(field.unit)} | {_cell(meaning)} |"


def _rights(download: Download) -> Iterator[str]:
    package = download.package
    if package.sources:
        yield from ("## Sumber", "", *(f"- {_source(source)}" for source in package.sources), "")
    yield from ("## Lisensi", "")
    licenses = [f"- {_license(item)}" for item in package.licenses]
    yield from (licenses or ["Tidak dinyatakan. Tanyakan kepada penerbit sebelum memakainya kembali."])
    yield from ("", "## Cara mengutip", "", _line(download.citation), "")


def _reading() -> Iterator[str]:
    yield from (
        "## Membaca berkas ini",
        "",
        "Berkas di folder `data` adalah CSV: UTF-8, pemisah koma, titik untuk desimal, tanggal JJJJ-BB-HH. Sel kosong "
        "berarti tidak ada nilai, bukan nol. `datapackage.json` menjelaskan setiap kolom menurut Data Package 2.0; "
        "`frictionless validate` memeriksa semuanya. Kode seperti 16.10 adalah teks: bacalah kolomnya sebagai teks.",
    )


def _line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _cell(text: str) -> str:
    """Put a text into one cell of a Markdown table."""
    return _line(text).replace("\\", "\\\\").replace("|", "\\|")


def _source(source: Source) -> str:
    published = plain_text(source.published)
    return _line(", ".join(filter(None, (source.title, published, source.path, source.citation))))


def _license(item: License) -> str:
    return _line(", ".join(filter(None, (item.title or item.name, item.path))))
