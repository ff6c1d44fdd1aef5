"""Claims: a word that compares, bound to the figures that it compares; a word that the data contradict is a mistake."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.derive.prose.comparing import known, refuse_unlike
from site_builder.derive.prose.mistake import UNTRUE, Mistake, choices_hint, shown
from site_builder.model.number import Number
from site_builder.model.words import Localized
from site_builder.text.amounts import amount_words

Amount = int | Decimal


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim about two numbers: the words for it, and when it is true."""

    words: tuple[str, ...]
    holds: Callable[[Amount, Amount], bool]


# From one figure (`dari`) to a later one (`ke`).
CHANGES: tuple[Claim, ...] = (
    Claim(("turun", "menurun", "berkurang", "menyusut"), lambda start, end: end < start),
    Claim(("naik", "meningkat", "bertambah"), lambda start, end: end > start),
    Claim(("tetap", "tidak berubah"), lambda start, end: end == start),
)
# One figure against another (`dari`).
COMPARISONS: tuple[Claim, ...] = (
    Claim(
        ("lebih besar dari", "lebih besar daripada", "lebih banyak dari", "lebih banyak daripada", "lebih tinggi dari",
         "lebih tinggi daripada", "melebihi"),
        lambda one, other: one > other,
    ),
    Claim(
        ("lebih kecil dari", "lebih kecil daripada", "lebih sedikit dari", "lebih sedikit daripada",
         "lebih rendah dari", "lebih rendah daripada", "kurang dari"),
        lambda one, other: one < other,
    ),
    Claim(("sama", "sama dengan", "sebanyak", "sebesar"), lambda one, other: one == other),
    Claim(("lebih dari dua kali",), lambda one, other: other > 0 and one > 2 * other),
)  # fmt: skip
# A part against its whole (`dari`).
SHARES: tuple[Claim, ...] = (
    Claim(
        ("lebih dari separuh", "lebih dari setengah", "sebagian besar"),
        lambda part, whole: 2 * part > whole >= part > 0,
    ),
    Claim(("kurang dari separuh", "kurang dari setengah"), lambda part, whole: whole > 0 and 2 * part < whole),
    Claim(("separuh", "setengah"), lambda part, whole: 2 * part == whole > 0),
    Claim(("lebih dari sepertiga",), lambda part, whole: 3 * part > whole >= part > 0),
    Claim(("kurang dari sepertiga",), lambda part, whole: whole > 0 and 3 * part < whole),
    Claim(("lebih dari seperempat",), lambda part, whole: 4 * part > whole >= part > 0),
    Claim(("kurang dari seperempat",), lambda part, whole: whole > 0 and 4 * part < whole),
    Claim(("kurang dari sepersepuluh",), lambda part, whole: whole > 0 and 10 * part < whole),
    Claim(("seluruh", "semua"), lambda part, whole: part == whole > 0),
)  # fmt: skip
_PUBLISHED = "di antara yang dipublikasikan"
_TOP = ("tertinggi", "terbesar", "terbanyak")
_BOTTOM = ("terendah", "terkecil", "tersedikit", "paling sedikit")
# One figure among several (`di_antara`): whether it must be the greatest, and whether others may equal it.
RANKS: Mapping[str, tuple[bool, bool]] = {
    f"{before}{word}": (word in _TOP, bool(before)) for word in (*_TOP, *_BOTTOM) for before in ("", "salah satu yang ")
}


def all_words() -> tuple[str, ...]:
    """Return every word that a claim may use."""
    pairs = (*CHANGES, *COMPARISONS, *SHARES)
    return (*(word for claim in pairs for word in claim.words), *RANKS, *(f"{word} {_PUBLISHED}" for word in RANKS))


def check_pair(word: str, one: Number, other: Number, claims: Sequence[Claim]) -> None:
    """Raise Mistake where a claim about two figures does not hold; `one` is where it starts from or speaks of."""
    wanted = _folded(word)
    claim = next((claim for claim in claims if wanted in claim.words), None)
    if claim is None:
        raise _no_word(word, [said for claim in claims for said in claim.words])
    refuse_unlike(one, other)
    if claims is CHANGES:
        _refuse_leap(one, other)
    start, end = known(one), known(other)
    if start is None or end is None:
        raise _unknown(word, [one, other])
    if not claim.holds(start, end):
        family = next(family for family in (CHANGES, COMPARISONS, SHARES) if claim in family)
        better = next((near.words[0] for near in family if near.holds(start, end)), "")
        raise _contradicted(word, f"{_told(one)}, dan {_told(other)}", better)


def check_rank(word: str, one: Number, among: Sequence[Number]) -> None:
    """Raise Mistake where a figure is not the greatest or the least of several."""
    wanted = _folded(word).removesuffix(f" {_PUBLISHED}")
    if wanted not in RANKS:
        raise _no_word(word, RANKS)
    others = [item for item in among if item.number_id != one.number_id]
    if not others:
        words = Localized(f"“{word}” tidak punya pembanding", f"“{word}” has nothing to compare with")
        raise Mistake(words, Localized("Perluas di_antara=semua(…).", "Widen di_antara=semua(…)."))
    for item in others:
        refuse_unlike(one, item)
    value = known(one)
    if value is None or any(item.marker for item in others):
        raise _unknown(word, [one, *others])
    if any(known(item) is None for item in others) and not _folded(word).endswith(_PUBLISHED):
        raise _incomplete(word, others)
    is_top, may_tie = RANKS[wanted]
    amounts = [(amount, item) for item in others if (amount := known(item)) is not None]
    if not amounts:
        raise _unknown(word, others)
    rival, holder = (max if is_top else min)(amounts, key=lambda pair: pair[0])
    if rival > value if is_top else rival < value:
        raise _contradicted(word, f"{_told(one)}, sedangkan {_told(holder)}", "")
    if rival == value and not may_tie:
        raise _contradicted(word, f"{_told(one)}, sama dengan {_told(holder)}", f"salah satu yang {wanted}")


def _folded(word: str) -> str:
    return " ".join(word.casefold().split())


def _no_word(word: str, choices: Iterable[str]) -> Mistake:
    words = Localized(f"pernyataan {shown(word)} tidak dikenal di sini", f"the claim {shown(word)} is not known here")
    return Mistake(words, choices_hint(word, choices))


def _refuse_leap(start: Number, end: Number) -> None:
    """Raise Mistake where two figures are no two moments of one thing."""
    a, b = start.observation, end.observation
    if a and b and (a.kind, a.area, a.programme) != (b.kind, b.area, b.programme):
        words = Localized(
            f"perubahan memerlukan angka yang sama pada dua waktu: {start.title} dan {end.title}",
            f"a change needs one figure at two times: {start.title} and {end.title}",
        )
        raise Mistake(
            words, Localized("Pakai “lebih besar dari” dan sejenisnya.", "Use “lebih besar dari” and its like.")
        )
    if start.end is None or end.end is None or start.end >= end.end:
        words = Localized("“dari” harus lebih awal daripada “ke”", "“dari” has to be earlier than “ke”")
        raise Mistake(words, Localized("Tukar keduanya, dan baca lagi kalimatnya.", "Swap them, and read it again."))


def _told(item: Number) -> str:
    value = "belum dipublikasikan" if item.value is None else amount_words(item.value, item.unit)
    return f"{item.title}{f' {item.period}' if item.period else ''}: {item.marker or value}"


def _unknown(word: str, items: Sequence[Number]) -> Mistake:
    item = next((item for item in items if known(item) is None), items[0])
    words = Localized(
        f"“{word}” tidak dapat diperiksa: {_told(item)}",
        f"“{word}” cannot be checked: a figure is not known ({_told(item)})",
    )
    hint = Localized("Tulis kalimat ini tanpa perbandingan.", "Write this sentence without a comparison.")
    return Mistake(words, hint, UNTRUE)


def _incomplete(word: str, others: Sequence[Number]) -> Mistake:
    count = sum(known(item) is None for item in others)
    words = Localized(
        f"“{word}” tidak dapat diperiksa: {count} angka pembandingnya belum dipublikasikan",
        f"“{word}” cannot be checked: {count} of the figures it is compared with are not published",
    )
    hint = Localized(f"Tulis “{word} {_PUBLISHED}”.", f"Write “{word} {_PUBLISHED}”.")
    return Mistake(words, hint, UNTRUE)


def _contradicted(word: str, now: str, better: str) -> Mistake:
    words = Localized(f"“{word}” tidak sesuai data: {now}", f"“{word}” is not what the data say: {now}")
    hint = Localized(f"Tulis “{better}”.", f"Write “{better}”.") if better else Localized(
        "Ubah kalimatnya, atau pilih angka yang dimaksud.", "Change the sentence, or choose the figure that is meant."
    )  # fmt: skip
    return Mistake(words, hint, UNTRUE)
