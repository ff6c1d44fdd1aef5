"""No cell, header or title makes a detector fall over, whatever it holds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.privacy.asking import kinds_of

_headers = st.sampled_from(
    [
        "nik",
        "npwp",
        "bpjs",
        "no_hp",
        "email",
        "no_rekening",
        "tgl_lahir",
        "nama_penerima",
        "nama",
        "alamat",
        "lat",
        "nik_hash",
        "x",
        "",
    ]
)
_digits = st.text("0123456789 .,-/+()'E@lahirek", max_size=40)
_values = st.one_of(st.none(), st.text(max_size=40), _digits, st.integers(), st.decimals(), st.booleans(), st.dates())


@given(
    _headers, st.lists(_values, max_size=8), st.sampled_from(["string", "integer", "number", "date", "boolean", "any"])
)
@settings(max_examples=400, deadline=None)
def test_odd_cells(header: str, values: list[object], type_: str) -> None:
    kinds_of({header: values, "desa": ["Langkan"] * len(values)}, "Penerima", **{header: type_})


@given(st.text(max_size=30), st.lists(_digits, max_size=5), st.text(max_size=20))
@settings(max_examples=200, deadline=None)
def test_odd_headers_and_titles(header: str, cells: list[str], title: str) -> None:
    kinds_of({header: cells}, title)
