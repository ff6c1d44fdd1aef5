"""The text of docs/roles.md, from the one table of roles: nothing is listed twice. Pure."""

from __future__ import annotations

from site_builder.model.roles import PREFIX, ROLES, Role, RoleKind

_KINDS: tuple[tuple[RoleKind, str, str], ...] = (
    ("dimension", "Dimensi", "Kolom yang membedakan baris: wilayah, periode, program, jenis."),
    ("measure", "Ukuran", "Kolom yang berisi angka."),
    ("attribute", "Keterangan", "Kolom yang menjelaskan angka atau teks pada baris yang sama."),
    ("reference", "Acuan", "Kolom pada tabel acuan: urutan, batas, letak."),
)

_OPENING = f"""\
# Peran kolom

Berkas ini dibuat dari `site_builder/model/roles.py` dengan `make docs`. Jangan disunting langsung.

*Generated from the table of roles. Pages, charts and rules find columns by the role stated in `rdfType`, never by the
name of a column, resource or package.*

Peran menyatakan arti sebuah kolom. Halaman, grafik, dan aturan mencari kolom menurut perannya, bukan menurut namanya.
Kolom Anda boleh bernama apa saja. Tulis IRI perannya sebagai `rdfType` pada kolom itu:

```json
{{ "name": "jumlah_rumah", "type": "integer", "rdfType": "{PREFIX}stok" }}
```

Tabel angka boleh berbentuk panjang atau lebar. Bentuk panjang: satu kolom berperan `jenis`, satu kolom berperan
`nilai`. Bentuk lebar: satu kolom untuk tiap jenis, dengan peran `stok`, `tertangani`, `sisa`, `pagu`, dan seterusnya.

Awalan IRI milik kami, `{PREFIX}`, adalah nama, bukan alamat yang bisa dibuka. Peran yang punya istilah di RDF Data Cube
atau SDMX memakai istilah itu.
"""


def roles_document() -> str:
    """Return docs/roles.md: one table of role, IRI and meaning for each kind of role."""
    return "\n".join([_OPENING, *(_section(*kind) for kind in _KINDS)])


def _section(kind: RoleKind, title: str, lead: str) -> str:
    rows = [_row(role) for role in ROLES if role.kind == kind]
    return "\n".join([f"## {title}", "", lead, "", "| Peran | IRI | Arti |", "|:--|:--|:--|", *rows, ""])


def _row(role: Role) -> str:
    return f"| `{role.name}` | `{role.iri}` | {role.meaning.replace('|', '/')} |"
