"""A text with calls in double braces to pieces: words, and calls of functions with plain values. Nothing is ever run.

Jinja's sandboxed environment reads the text; its tree is then taken apart here, and what is no call of a function with
plain values is refused. So there is no loop, no attribute, no filter and no arithmetic: a text can ask, not compute.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from site_builder.derive.prose.mistake import Mistake
from site_builder.model.words import Localized
from site_builder.text.jinja import jinja_words

MOST_CALLS = 400
MOST_DEPTH = 6
_MOST_ITEMS = 60
_LONGEST_TEXT = 500
_MARKS = ("{{", "{%", "{#")
_HOW = Localized(
    'Tulis nama fungsi dengan isinya, misalnya {{ angka(jenis="sisa", tahun=2021) }}; daftarnya di docs/isi-portal.md.',
    'Write a function with its values, such as {{ angka(jenis="sisa", tahun=2021) }}; docs/isi-portal.md lists them.',
)


@dataclass(frozen=True, slots=True)
class Call:
    """A function that a text calls: its name, its values, and the line of the text (from 1) on which it begins."""

    name: str
    line: int
    positional: tuple[Value, ...] = ()
    named: tuple[tuple[str, Value], ...] = ()


Value = str | int | Decimal | bool | None | Call | tuple["Value", ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text as it was written, and the line on which it begins."""

    text: str
    line: int


def parse_prose(text: str) -> tuple[Words | Call, ...]:
    """Take a text apart; raises Mistake with the line of what is no call of a function."""
    if not any(mark in text for mark in _MARKS):
        return (Words(text, 1),)
    try:
        tree = SandboxedEnvironment(keep_trailing_newline=True).parse(text)
    except TemplateSyntaxError as error:
        raise Mistake(jinja_words(error.message or ""), _HOW, line=error.lineno) from error
    except (RecursionError, MemoryError, ValueError, OverflowError) as error:
        words = Localized("kurung di teks ini terlalu dalam atau bilangannya terlalu panjang", "too deep or too long")
        raise Mistake(words, _HOW, line=1) from error
    pieces = tuple(_pieces(tree))
    calls = [piece for piece in pieces if isinstance(piece, Call)]
    if len(calls) > MOST_CALLS:
        words = Localized(
            f"lebih dari {MOST_CALLS} fungsi dalam satu teks", f"more than {MOST_CALLS} functions in a text"
        )
        hint = Localized("Bagi menjadi beberapa halaman, atau pakai daftar().", "Split the page, or use daftar().")
        raise Mistake(words, hint, line=calls[MOST_CALLS].line)
    return pieces


def _pieces(tree: nodes.Template) -> Iterator[Words | Call]:
    for part in tree.body:
        if not isinstance(part, nodes.Output):
            words = Localized("perintah {% … %} tidak dipakai dalam teks", "{% … %} is not used in texts")
            raise Mistake(words, _HOW, line=part.lineno)
        for node in part.nodes:
            if isinstance(node, nodes.TemplateData):
                yield Words(node.data, node.lineno)
            else:
                yield _call(node, 1)


def _call(node: nodes.Node, depth: int) -> Call:
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        raise Mistake(_no_call(node), _HOW, line=node.lineno)
    if node.dyn_args or node.dyn_kwargs or depth > MOST_DEPTH:
        words = Localized(
            f"isi {node.node.name}() tidak dapat dipakai", f"these values of {node.node.name}() cannot be used"
        )
        raise Mistake(words, _HOW, line=node.node.lineno)
    return Call(
        node.node.name,
        node.node.lineno,
        tuple(_value(item, depth) for item in node.args),
        tuple((item.key, _value(item.value, depth)) for item in node.kwargs),
    )


def _no_call(node: nodes.Node) -> Localized:
    if isinstance(node, nodes.Name):
        return Localized(f"“{node.name}” bukan panggilan fungsi", f"“{node.name}” is not a call of a function")
    return Localized("ini bukan panggilan fungsi", "this is not a call of a function")


def _value(node: nodes.Node, depth: int) -> Value:
    match node:
        case nodes.Const(value=bool() | None):
            return node.value  # type: ignore[no-any-return]
        case nodes.Const(value=int() | float()):
            return _number(node.value, node.lineno)
        case nodes.Const(value=str()) if len(node.value) <= _LONGEST_TEXT:
            return str(node.value)
        case nodes.Neg(node=nodes.Const(value=int() | float() as value)) if not isinstance(value, bool):
            return -_number(value, node.lineno)
        case nodes.List() | nodes.Tuple() if len(node.items) <= _MOST_ITEMS:
            return tuple(_value(item, depth + 1) for item in node.items)
        case nodes.Call():
            return _call(node, depth + 1)
        case _:
            words = Localized(
                "isi fungsi hanya boleh teks dalam tanda kutip, bilangan, daftar [..], atau fungsi lain",
                "a function takes texts in quotes, numbers, lists [..] or other functions only",
            )
            raise Mistake(words, _HOW, line=node.lineno)


def _number(value: float, line: int) -> int | Decimal:
    if abs(value) > 10**15 or value != value:  # noqa: PLR0124 (what is not equal to itself is no number)
        raise Mistake(Localized("bilangan ini terlalu besar", "this number is too large"), _HOW, line=line)
    return value if isinstance(value, int) else Decimal(str(value))
