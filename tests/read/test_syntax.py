"""Descriptors as text: what JSON and YAML allow, and where they break."""

from __future__ import annotations

import copy
import json
import pickle
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.read.syntax import DescriptorError, ExactFloat, parse_descriptor, parse_json, parse_yaml


@pytest.mark.parametrize(
    ("text", "line", "position", "problem"),
    [
        ('{"a": 1,}', "1", "9", "sesudah koma harus ada nama dalam kutip dua"),
        ('{"a" 1}', "1", "6", "ada titik dua yang hilang"),
        ('{\n"a": 1\n"b": 2}', "3", "1", "ada koma atau kurung tutup yang hilang"),
        ('{"a": }', "1", "7", "ada nilai yang hilang"),
        ('{"a": "x}', "1", "7", "ada teks yang tidak ditutup kutip"),
        ('{"a": "x\ny"}', "1", "9", "ada ganti baris atau tab di dalam teks"),
        ('{"a": "\\x"}', "1", "8", "garis miring terbalik harus ditulis dua kali"),
        ("{} {}", "1", "4", "ada isi lain sesudah akhir objek"),
        ("", "1", "1", "berkasnya kosong"),
    ],
)
def test_json_tells_where_it_breaks(text: str, line: str, position: str, problem: str) -> None:
    with pytest.raises(DescriptorError) as raised:
        parse_json(text)
    values = raised.value.values
    assert (values["line"], values["position"], values["problem"]) == (line, position, problem)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("a: 1\n\tb: 2", "2", "ada tab; pakai spasi"),
        ("a: b: c", "1", "ada titik dua yang hilang atau berlebih"),
        ("a: [1, 2", "1", "susunan atau jorokan barisnya keliru"),
        ("a: 'x", "1", "susunan atau jorokan barisnya keliru"),
    ],
)
def test_yaml_tells_where_it_breaks(text: str, line: str, problem: str) -> None:
    with pytest.raises(DescriptorError) as raised:
        parse_yaml(text)
    assert (raised.value.values["line"], raised.value.values["problem"]) == (line, problem)


def test_yaml_has_the_types_of_json_only() -> None:
    text = "a: 2024-02-26\nb: NO\nc: yes\nd: true\ne: 1\nf: 1.50\ng: ~\nh: 0o17\ni: 12:30\nj: 1_000\nk: .inf\nl:\n"
    assert parse_yaml(text) == {
        "a": "2024-02-26",
        "b": "NO",
        "c": "yes",
        "d": True,
        "e": 1,
        "f": 1.5,
        "g": None,
        "h": "0o17",
        "i": "12:30",
        "j": "1_000",
        "k": ".inf",
        "l": None,
    }


@pytest.mark.parametrize("text", ["!!python/object/apply:os.system ['true']", "!!python/name:os.system", "&a [*a]"])
def test_yaml_builds_nothing_but_values(text: str) -> None:
    with pytest.raises(DescriptorError):
        parse_yaml(text)


def test_yaml_aliases_may_not_unfold_without_end() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    with pytest.raises(DescriptorError) as raised:
        parse_yaml("\n".join(lines))
    assert raised.value.values["variant"] == "deep"


def test_a_bom_is_no_part_of_a_descriptor() -> None:
    assert parse_descriptor(b'\xef\xbb\xbf{"a": 1}', is_yaml=False) == {"a": 1}


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12))
def test_decimals_keep_their_digits_and_stay_floats(number: Decimal) -> None:
    value = parse_json(f"[{number}]")[0]
    assert isinstance(value, float)
    assert str(value) == str(number)
    assert Decimal(str(copy.deepcopy(value))) == number
    assert str(pickle.loads(pickle.dumps(value))) == str(number)
    assert json.loads(json.dumps(value)) == float(number)


def test_exact_floats_are_equal_to_floats() -> None:
    assert ExactFloat("0.10") == 0.1
    assert repr(ExactFloat("0.10")) == "0.1"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_json_round_trips(value: Any) -> None:
    assert parse_json(json.dumps(value)) == value
