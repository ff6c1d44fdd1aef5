"""The words of a PDF as far as they can be had without drawing it: its strings, turned to letters by its own maps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from site_builder.audit.metadata.documents import pdf_streams

_SHOWN = re.compile(
    rb"\[((?:[^\[\]()\\<>]|\\.|\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>)*)\]\s*TJ|(\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>)\s*(?:Tj|'|\")",
    re.DOTALL,
)
_STRING = re.compile(rb"\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]*)>|(-?\d+(?:\.\d+)?)", re.DOTALL)
_ESCAPE = re.compile(rb"\\([nrtbf()\\]|[0-7]{1,3}|\r?\n)")
_BLOCK = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")
_MOST_CODES = 70_000
_WORD_GAP = -200  # a thousandth of the size of the letters: a wider gap is a blank to a reader


def pdf_lines(data: bytes) -> list[str]:
    """Return the runs of words of a PDF; none where it is locked, or a picture of a page."""
    bodies = list(pdf_streams(data))
    letters = dict[int, str]()
    for body in bodies:
        if b"beginbf" in body:
            _learn(body, letters)
    return [line for body in bodies if _is_content(body) for line in _shown(body, letters) if line.strip()]


def _is_content(body: bytes) -> bool:
    """Tell whether a stream draws text, and is no font or picture that holds the same letters by chance."""
    return re.search(rb"\bBT\b", body) is not None and b"\0\0\0" not in body[:2000]


def _learn(body: bytes, letters: dict[int, str]) -> None:
    """Read which code stands for which letter."""
    for block in _BLOCK.finditer(body):
        if block[1] == b"char":
            for code, text in _PAIR.findall(block[2]):
                letters.setdefault(int(code, 16), _letters(text))
            continue
        for first, last, text, texts in _RANGE.findall(block[2]):
            start, count = int(first, 16), min(int(last, 16) - int(first, 16) + 1, _MOST_CODES)
            many = re.findall(rb"<([0-9A-Fa-f]+)>", texts)
            for step in range(max(0, count)):
                if many:
                    letters.setdefault(start + step, _letters(many[step]) if step < len(many) else "")
                elif len(letters) < _MOST_CODES:
                    letters.setdefault(start + step, _next(text, step))


def _letters(digits: bytes) -> str:
    return bytes.fromhex(digits[: len(digits) // 2 * 2].decode()).decode("utf-16-be", "replace")


def _next(digits: bytes, step: int) -> str:
    code = int(digits[-4:] or b"0", 16) + step
    return chr(code) if code < 0xD800 else ""


def _shown(body: bytes, letters: Mapping[int, str]) -> Iterator[str]:
    """Yield each string as its bytes say and, where fonts have maps, as these say: which font it is is not asked."""
    for found in _SHOWN.finditer(body):
        plain, mapped = [], []
        for literal, digits, gap in _STRING.findall(found[1] if found[1] is not None else found[2]):
            if gap:
                plain.append(" " if float(gap) < _WORD_GAP else "")
                mapped.append(plain[-1])
            elif digits:
                plain.append(_by_code(digits, {}))
                mapped.append(_by_code(digits, letters))
            else:
                text = _ESCAPE.sub(_unescaped, literal)
                plain.append(text.decode("latin-1"))
                mapped.append("".join(letters.get(code, chr(code)) for code in text))
        yield from dict.fromkeys(("".join(plain), "".join(mapped)))


def _by_code(digits: bytes, letters: Mapping[int, str]) -> str:
    digits = re.sub(rb"\s", b"", digits)
    width = 4 if letters and max(letters) > 255 and len(digits) % 4 == 0 else 2
    codes = [int(digits[place : place + width], 16) for place in range(0, len(digits), width)]
    return "".join(letters.get(code, chr(code) if width == 2 else "\ufffd") for code in codes)


def _unescaped(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    if sign[:1].isdigit():
        return bytes([int(sign, 8) & 255])
    return {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b"", b"\n": b"", b"\r\n": b""}.get(sign, sign)
