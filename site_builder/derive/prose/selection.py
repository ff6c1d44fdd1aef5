"""Figures by meaning: what a text asks for in, the one figure (or the several) that it means out, or a mistake."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from site_builder.derive.prose.mistake import Mistake, choices_hint, shown
from site_builder.derive.prose.parsing import Call, Value
from site_builder.derive.prose.shelf import SELECTORS, Entry, Shelf, folded
from site_builder.model.observation import ALL_PROGRAMMES
from site_builder.model.words import Localized
from site_builder.text.amounts import amount_words
from site_builder.text.cells import plain_text
from site_builder.text.periods import period_words

Asked = Mapping[str, Value]
_MOST_CANDIDATES = 5
# In what order a call is made unique when one is proposed to a writer.
_PROPOSED = (
    "tahun",
    "periode",
    "wilayah",
    "program",
    "indikator",
    "basis",
    "satuan",
    "dana",
    "komponen",
    "kunci",
    "tabel",
)


def find_one(asked: Asked, shelf: Shelf) -> Entry:
    """Return the one figure that is meant; raises Mistake where it is none or several."""
    found = _narrowed(find_all(asked, shelf), asked, shelf)
    if len(found) > 1:
        raise Mistake(_several(found, asked), _proposals(found, shelf))
    return found[0]


def find_all(asked: Asked, shelf: Shelf) -> tuple[Entry, ...]:
    """Return every figure that is meant; raises Mistake where it is none, and names what there is to choose from."""
    if not asked:
        words = Localized("tidak disebut angka mana yang dimaksud", "it is not said which figure is meant")
        raise Mistake(words, choices_hint("", shelf.by_kind))
    left: Sequence[Entry] = shelf.entries
    if "jenis" in asked:
        left = shelf.by_kind.get(folded(_text("jenis", asked["jenis"])), ())
        if not left:
            raise _none("jenis", asked, shelf.by_kind)
    for name in (name for name in SELECTORS if name in asked and name != "jenis"):
        wanted = folded(_text(name, asked[name]))
        kept = [entry for entry in left if wanted in map(folded, shelf.values(name, entry))]
        if not kept:
            raise _none(name, asked, (value for entry in left for value in shelf.values(name, entry)[:1]))
        left = kept
    return tuple(left)


def _narrowed(found: tuple[Entry, ...], asked: Asked, shelf: Shelf) -> tuple[Entry, ...]:
    """Take what people mean who say no more: everything together before its parts."""
    keys = {(entry.item.origin.package, entry.item.origin.resource, entry.item.key) for entry in found}

    def is_no_part(entry: Entry) -> bool:
        item = entry.item
        return not item.part_of or (item.origin.package, item.origin.resource, item.part_of) not in keys

    tests: tuple[tuple[str, Callable[[Entry], bool]], ...] = (
        ("wilayah", lambda entry: shelf.is_whole(entry.item)),
        ("program", lambda entry: entry.item.programme in ALL_PROGRAMMES),
        ("komponen", lambda entry: plain_text(entry.row.get("komponen")) in ("", "jumlah")),
        ("kunci", is_no_part),
    )
    for name, test in tests:
        if len(found) > 1 and name not in asked:
            found = tuple(entry for entry in found if test(entry)) or found
    return found


def _text(name: str, value: Value) -> str:
    if isinstance(value, bool) or value is None or isinstance(value, Call | tuple):
        words = Localized(
            f"“{name}” berisi sesuatu yang bukan teks atau bilangan", f"“{name}” is neither text nor number"
        )
        raise Mistake(words, Localized(f'Tulis misalnya {name}="…".', f'Write {name}="…".'))
    return str(value)


def _none(name: str, asked: Asked, choices: Iterable[str]) -> Mistake:
    written = str(asked[name])
    others = [other for other in asked if other != name and SELECTORS.index(other) < SELECTORS.index(name)]
    among = f" di antara angka dengan {_described(asked, others)}" if others else ""
    among_en = f" among figures of {_described(asked, others)}" if others else ""
    words = Localized(
        f"tidak ada {name} {shown(written)}{among}",
        f"there is no {name} {shown(written)}{among_en}",
    )
    return Mistake(words, choices_hint(written, choices), is_absent=True)


def _several(found: Sequence[Entry], asked: Asked) -> Localized:
    told = "; ".join(_told(entry) for entry in found[:_MOST_CANDIDATES])
    more = len(found) - _MOST_CANDIDATES
    return Localized(
        f"{len(found)} angka cocok dengan {_described(asked, asked)}: {told}{f'; dan {more} lagi' if more > 0 else ''}",
        f"{len(found)} figures fit {_described(asked, asked)}: {told}{f'; and {more} more' if more > 0 else ''}",
    )


def _described(asked: Asked, names: Iterable[str]) -> str:
    return ", ".join(f"{name} {shown(asked[name])}" for name in names)


def _told(entry: Entry) -> str:
    """Name a candidate in a few words."""
    item = entry.item
    value = item.marker or (item.missing if item.value is None else amount_words(item.value, item.unit))
    programme = "" if item.programme in ALL_PROGRAMMES else item.programme
    period = period_words(item.start, item.end) or item.period_text
    return shown(" ".join(filter(None, (item.kind, programme, item.area_name, period, f"= {value}"))))


def _proposals(found: Sequence[Entry], shelf: Shelf) -> Localized:
    calls = " atau ".join(propose(entry, shelf) for entry in found[:2])
    return Localized(
        f"Sebutkan lebih lengkap, misalnya {calls}.", f"Say more, such as {calls.replace(' atau ', ' or ')}."
    )


def propose(entry: Entry, shelf: Shelf, function: str = "angka") -> str:
    """Return the shortest call that means one figure and no other."""
    asked: dict[str, Value] = {"jenis": entry.item.kind}
    for name in _PROPOSED:
        if len(_narrowed(find_all(asked, shelf), asked, shelf)) == 1 and name != "tahun":
            break
        values = shelf.values(name, entry)
        if values and not (name == "periode" and "tahun" in asked) and not _says_nothing(name, entry, shelf):
            asked[name] = int(values[0]) if name == "tahun" else values[0]
    if entry.item.key and ("kunci" in asked or _narrowed(find_all(asked, shelf), asked, shelf) != (entry,)):
        asked = _by_key(entry, shelf)
    inner = ", ".join(f"{name}={_written(value)}" for name, value in asked.items())
    return f"{{{{ {function}({inner}) }}}}"


def _by_key(entry: Entry, shelf: Shelf) -> dict[str, Value]:
    """Return what means a figure by the key of its row, and its unit where another figure goes by the same key."""
    asked: dict[str, Value] = {"jenis": entry.item.kind, "kunci": entry.item.key}
    is_only = len(find_all(asked, shelf)) == 1 or not entry.item.unit
    return asked if is_only else {**asked, "satuan": entry.item.unit}


def _says_nothing(name: str, entry: Entry, shelf: Shelf) -> bool:
    """Tell whether a name only says what a call means anyway."""
    return (name == "wilayah" and shelf.is_whole(entry.item)) or (
        name == "program" and entry.item.programme in ALL_PROGRAMMES
    )


def _written(value: Value) -> str:
    return str(value) if isinstance(value, int) else '"{}"'.format(str(value).replace('"', "'"))
