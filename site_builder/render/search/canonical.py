"""The files of an index: the same bytes for the same pages, in small pieces, and none that our search does not load.

pagefind keeps filters in hash maps, so their order differs from run to run, and with it two file names: here they are
put in order and named by what they hold. It packs words by some 25 kB, which is a lot to fetch for one of them: here
they are packed anew. Its files are gzip around a signature around CBOR; of that only what is needed is read.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_SIGNATURE = b"pagefind_dcd"
_LOADED = ("pagefind.js", "pagefind-entry.json")
_LIST, _TEXT = 4, 3
_PACKED = 3_000  # bytes of words in one file, before they are compressed to less than half
_CHUNKS = 2  # where the list of chunks stands in the file that describes an index


def canonical(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files that a search loads, by path."""
    entry = json.loads(files["pagefind-entry.json"])
    kept = dict(_loaded(files, {language["wasm"] for language in entry["languages"].values()}))
    for code, language in sorted(entry["languages"].items()):
        meta = _read(_unpack(kept.pop(f"pagefind.{language['hash']}.pf_meta")))
        meta = _renamed(meta, dict(_put_in_order(kept, code)))
        meta[_CHUNKS] = list(_packed_anew(kept, meta[_CHUNKS]))
        data = _write(meta)
        language["hash"] = f"{code}_{_name(data, 10)}"
        kept[f"pagefind.{language['hash']}.pf_meta"] = _pack(data)
    kept["pagefind-entry.json"] = json.dumps(entry, sort_keys=True, separators=(",", ":")).encode("utf-8")
    return {path: kept[path] for path in sorted(kept)}


def _loaded(files: Mapping[str, bytes], machines: Iterable[str | None]) -> Iterator[tuple[str, bytes]]:
    """Yield what our page loads: the engine, the machine of each language, the index; no interface of pagefind's."""
    wanted = {*_LOADED, *(f"wasm.{name or 'unknown'}.pagefind" for name in machines)}
    for path, data in files.items():
        if path in wanted or path.endswith((".pf_meta", ".pf_filter", ".pf_index", ".pf_fragment")):
            yield path, data


def _put_in_order(files: dict[str, bytes], code: str) -> Iterator[tuple[str, str]]:
    """Put the filters of a language in order; yield their old names with the new ones."""
    for path in [path for path in files if path.startswith(f"filter/{code}_")]:
        name, values = _read(_unpack(files.pop(path)))
        data = _write([name, sorted(values)])
        new = f"{code}_{_name(data, 7)}"
        files[f"filter/{new}.pf_filter"] = _pack(data)
        yield path[len("filter/") : -len(".pf_filter")], new


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_renamed(item, names) for item in value]
    return names.get(value, value) if isinstance(value, str) else value


def _packed_anew(files: dict[str, bytes], chunks: Iterable[list[str]]) -> Iterator[list[str]]:
    """Put fewer words into a file; yield the first and the last word of each, and its name."""
    for _, _, name in chunks:
        words = list(_words(_unpack(files.pop(f"index/{name}.pf_index"))))
        for batch in _batches(words):
            data = _head(_LIST, 1) + _head(_LIST, len(batch)) + b"".join(item for _, item in batch)
            new = f"{name.partition('_')[0]}_{_name(data, 7)}"
            files[f"index/{new}.pf_index"] = _pack(data)
            yield [batch[0][0], batch[-1][0], new]


def _batches(words: Iterable[tuple[str, bytes]]) -> Iterator[list[tuple[str, bytes]]]:
    batch: list[tuple[str, bytes]] = []
    size = 0
    for word in words:
        if batch and size + len(word[1]) > _PACKED:
            yield batch
            batch, size = [], 0
        batch.append(word)
        size += len(word[1])
    if batch:
        yield batch


def _words(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the words of a chunk, each with all that is known of it: [[[word, ...], ...]]."""
    _, one, place = _head_at(data, 0)
    _, count, place = _head_at(data, place)
    assert one == 1, "a chunk of pagefind's holds more than one list"
    for _ in range(count):
        _, _, inside = _head_at(data, place)
        word, _ = _read_at(data, inside)
        end = _end_at(data, place)
        yield word, data[place:end]
        place = end


def _unpack(data: bytes) -> bytes:
    return gzip.decompress(data).removeprefix(_SIGNATURE)


def _pack(data: bytes) -> bytes:
    return gzip.compress(_SIGNATURE + data, 9, mtime=0)


def _name(data: bytes, length: int) -> str:
    return hashlib.sha256(data).hexdigest()[:length]


def _read(data: bytes) -> Any:
    value, end = _read_at(data, 0)
    assert end == len(data), "a file of pagefind's holds more than one value"
    return value


def _read_at(data: bytes, place: int) -> tuple[Any, int]:
    kind, size, place = _head_at(data, place)
    if kind == _TEXT:
        return data[place : place + size].decode("utf-8"), place + size
    if kind != _LIST:
        assert kind == 0, f"a file of pagefind's holds a value of kind {kind}"
        return size, place
    items = []
    for _ in range(size):
        item, place = _read_at(data, place)
        items.append(item)
    return items, place


def _end_at(data: bytes, place: int) -> int:
    """Return where a value ends, without reading it."""
    waiting = 1
    while waiting:
        kind, size, place = _head_at(data, place)
        place += size if kind == _TEXT else 0
        waiting += (size if kind == _LIST else 0) - 1
    return place


def _head_at(data: bytes, place: int) -> tuple[int, int, int]:
    """Return the kind of a value, its number or length, and where the rest of it begins."""
    kind, size, place = data[place] >> 5, data[place] & 31, place + 1
    if size < 24:
        return kind, size, place
    width = 1 << (size - 24)
    return kind, int.from_bytes(data[place : place + width]), place + width


def _write(value: Any) -> bytes:
    match value:
        case str():
            data = value.encode("utf-8")
            return _head(_TEXT, len(data)) + data
        case list():
            return _head(_LIST, len(value)) + b"".join(map(_write, value))
        case _:
            return _head(0, value)


def _head(kind: int, size: int) -> bytes:
    if size < 24:
        return bytes([kind << 5 | size])
    width = next(width for width in (0, 1, 2, 3) if size < 1 << (8 << width))
    return bytes([kind << 5 | 24 + width]) + size.to_bytes(1 << width)
