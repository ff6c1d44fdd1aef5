"""Every message of the interface, found where it is said: literals in the code, `_("…")` in the templates.

`python -m tests.messages` prints what nobody translated yet, ready to be pasted into a file of templates/words/en/.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from jinja2 import Environment, nodes

ROOT = Path(__file__).parent.parent
WORDS = ROOT / "templates" / "words" / "en"
# What says a message; its first argument, or each of them, is one.
SAYING = {"say", "sentence", "compose", "marked"}
# Where these words come from: others of the same name say something else.
_OURS = {"site_builder.text.speech", "site_builder.text.spoken", "site_builder.derive.sentences"}
_NAMES = re.compile(r"%\((\w+)\)s")


@dataclass(frozen=True)
class Spoken:
    """A message and where it is said; `context` sets it apart from an equal one."""

    message: str
    place: str
    context: str = ""


def spoken_messages() -> list[Spoken]:
    """Return every message of templates and code, in order."""
    found = [item for path in sorted((ROOT / "templates").rglob("*.html")) for item in _of_template(path)]
    return found + [item for path in sorted((ROOT / "site_builder").rglob("*.py")) for item in _of_code(path)]


def _of_template(path: Path) -> Iterator[Spoken]:
    tree = Environment(extensions=["jinja2.ext.do"]).parse(path.read_text("utf-8"))
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "_":
            named = {item.key: item.value for item in call.kwargs}
            context = named.get("context")
            for message in _jinja_texts(call.args[0]):
                yield Spoken(message, f"{_short(path)}:{call.lineno}", context.value if context else "")


def _jinja_texts(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, nodes.CondExpr):
        yield from (text for part in (node.expr1, node.expr2) if part for text in _jinja_texts(part))
    elif isinstance(node, nodes.TemplateData):
        yield node.data
    else:
        raise AssertionError(f"line {node.lineno}: a message is a literal")


def _speaks(tree: ast.AST) -> bool:
    return any(isinstance(node, ast.ImportFrom) and node.module in _OURS for node in ast.walk(tree))


def _of_code(path: Path) -> Iterator[Spoken]:
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree) if _speaks(tree) else ():
        if isinstance(node, ast.Call) and node.args:
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            context = next((text for item in node.keywords if item.arg == "context" for text in _texts(item.value)), "")
            if name in SAYING:
                for message in _texts(node.args[0]):
                    yield Spoken(message, f"{_short(path)}:{node.lineno}", context)
            elif name == "term":
                for message in _texts(node.args[0]):
                    yield Spoken(message, f"{_short(path)}:{node.lineno}", context or "term")


def _texts(node: ast.expr) -> Iterator[str]:
    """Yield the literals that an argument may be; a name stands for what is marked elsewhere."""
    match node:
        case ast.Constant(value=str() as text):
            yield text
        case ast.IfExp():
            yield from (*_texts(node.body), *_texts(node.orelse))


def built_messages() -> list[str]:
    """Return the places where a message is put together before it is said: nobody could translate it."""
    found = []
    for path in sorted((ROOT / "site_builder").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree) if _speaks(tree) else ():
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.JoinedStr | ast.BinOp):
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                if name in SAYING:
                    found.append(f"{_short(path)}:{node.lineno}")
    return found


def _short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def translations() -> dict[tuple[str, str], list[tuple[Path, Message]]]:
    """Return what was translated by context and message, with every file that does so."""
    found: dict[tuple[str, str], list[tuple[Path, Message]]] = {}
    for path in sorted(WORDS.glob("*.po")):
        for message in read_po(path.open("rb"), abort_invalid=True):
            key = message.id if isinstance(message.id, str) else message.id[0]
            if key:
                found.setdefault((message.context or "", key), []).append((path, message))
    return found


def forms(message: Message) -> tuple[str, ...]:
    """Return the translation of a message: one form, or those for one and for many."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def names_in(message: str) -> set[str]:
    """Return the names of the values in a message of either kind."""
    found = set(_NAMES.findall(message))
    return found or {name for _, name, _, _ in Formatter().parse(message) if name}


def _untranslated(only: str) -> Iterator[str]:
    known, told = translations(), set()
    for item in spoken_messages():
        key = (item.context, item.message)
        if key not in known and key not in told and only in item.place:
            told.add(key)
            context = [f"msgctxt {_quoted(item.context)}"] if item.context else []
            yield "\n".join([f"#: {item.place}", *context, f"msgid {_quoted(item.message)}", 'msgstr ""', ""])


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


if __name__ == "__main__":
    print("\n".join(_untranslated(sys.argv[1] if len(sys.argv) > 1 else "")))
