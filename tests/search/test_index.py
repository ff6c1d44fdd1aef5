"""The index itself: the same bytes on every run, every word in it, no file that nothing loads, no engine that hangs."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator

import pytest

from site_builder.audit.searched import record_of
from site_builder.errors import UserError
from site_builder.model.output import OutputFile
from site_builder.render.search import engine
from site_builder.render.search.canonical import _unpack, _words, canonical
from site_builder.render.search.engine import Record, make_index

KINDS = ("page", "area", "number", "table", "column")
LONG = " ".join(f"kata{number}" for number in range(4000))


def _records() -> Iterator[Record]:
    for language in ("id", "en"):
        for number in range(60):
            head = f'<html lang="{language}"><body><div data-kind="{KINDS[number % 5]}"'
            words = f"<h1>Judul {number}</h1><p>rumah {number * 7} {LONG if number == 3 else ''}</p>"
            yield Record(
                f"{language}/{number}", f'{head} data-pagefind-filter="kind[data-kind]">{words}</div></body></html>'
            )


@pytest.fixture(scope="module")
def raw() -> dict[str, bytes]:
    return make_index(_records(), ("nav",))


def test_the_same_pages_give_the_same_bytes(raw: dict[str, bytes]) -> None:
    assert canonical(raw) == canonical(make_index(_records(), ("nav",))) == canonical(make_index(_records(), ("nav",)))


def test_only_what_the_page_loads_is_kept(raw: dict[str, bytes]) -> None:
    kept = canonical(raw)
    others = {path for path in kept if "/" not in path and not path.endswith(".pf_meta")}
    assert others == {"pagefind.js", "pagefind-entry.json", "wasm.id.pagefind", "wasm.en.pagefind"}
    assert not any("ui" in path or "highlight" in path or "worker" in path for path in kept)
    assert sum(path.startswith("fragment/") for path in kept) == 120


def test_words_are_packed_anew_and_none_is_lost(raw: dict[str, bytes]) -> None:
    def words(files: dict[str, bytes]) -> list[tuple[str, bytes]]:
        return sorted(word for path in files if path.endswith(".pf_index") for word in _words(_unpack(files[path])))

    kept = canonical(raw)
    assert words(kept) == words(raw)
    assert len(words(kept)) > 4000
    sizes = [len(data) for path, data in kept.items() if path.endswith(".pf_index")]
    assert max(sizes) < 4_000
    assert len(sizes) > 4


def test_every_file_that_the_index_names_is_there(raw: dict[str, bytes]) -> None:
    kept = canonical(raw)
    entry = json.loads(kept["pagefind-entry.json"])
    for code, language in entry["languages"].items():
        told = _unpack(kept[f"pagefind.{language['hash']}.pf_meta"]).decode("utf-8", "replace")
        for path in kept:
            folder, _, name = path.partition("/")
            if name.startswith(f"{code}_"):
                assert name.partition(".")[0] in told, f"{folder} is not named"


def test_the_audit_reads_the_words_of_records(raw: dict[str, bytes]) -> None:
    read = [record_of(OutputFile(path, data, "index")) for path, data in canonical(raw).items()]
    texts = [json.loads(file.data)["content"] for file in read if file]
    assert len(texts) == 120
    assert all("rumah" in text for text in texts)


def test_an_engine_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*given: object, **named: object) -> None:
        raise PermissionError

    monkeypatch.setattr(engine.subprocess, "Popen", missing)
    with pytest.raises(UserError) as told:
        make_index(_records(), ())
    assert told.value.problems[0].hint_en


def test_an_engine_that_ends_early_is_a_bug_with_a_name() -> None:
    def broken() -> Iterator[Record]:
        yield Record("satu/index.html", "<html><body>satu</body></html>")
        yield Record(None, "dua")  # type: ignore[arg-type]

    with pytest.raises(RuntimeError, match="pagefind failed"):
        make_index(broken(), ())


def test_what_is_packed_has_no_date() -> None:
    assert canonical(make_index([Record("a", "<html lang=id><body>a</body></html>")], ()))
    packed = next(data for path, data in canonical(make_index(_records(), ())).items() if path.endswith(".pf_meta"))
    assert gzip.decompress(packed)
    assert packed[4:8] == b"\0\0\0\0"


@pytest.mark.parametrize(
    ("address", "is_read"),
    [("data/a/index.html", False), ("data/a/index.html#kolom-2", True), ("data/a/peta", True), (None, True)],
)
def test_the_record_of_a_page_is_read_with_the_page_and_every_other_one_here(
    address: str | None, is_read: bool
) -> None:
    data = gzip.compress(b"pagefind_dcd" + json.dumps({"url": address, "content": "kata"}).encode())
    assert (record_of(OutputFile("cari/pagefind/fragment/id_1.pf_fragment", data, "index")) is not None) == is_read
