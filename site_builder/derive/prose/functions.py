"""The functions of texts: one table, from which calls are answered and docs/isi-portal.md is tested.

To add one: one maker, one line in FUNCTIONS, one section in docs/isi-portal.md, one case in tests/prose/.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from site_builder.derive.prose.arguments import Arguments
from site_builder.derive.prose.blocks import make_list, make_picture
from site_builder.derive.prose.claims import CHANGES, COMPARISONS, SHARES, check_pair, check_rank
from site_builder.derive.prose.comparing import beside, difference, out_of_hundred, per_cent, per_each, spoken, times
from site_builder.derive.prose.desk import Desk
from site_builder.derive.prose.mistake import Mistake, choices_hint
from site_builder.derive.prose.parsing import Call
from site_builder.derive.prose.selection import find_all, find_one
from site_builder.derive.prose.shelf import SELECTORS, Entry
from site_builder.derive.prose.tabulating import count_rows, make_table
from site_builder.model.number import Number
from site_builder.model.prose import Inset, Phrase
from site_builder.model.words import Localized
from site_builder.text.speech import joined, together
from site_builder.text.spoken import term

FORMS = ("biasa", "angka", "singkat", "lengkap")
Answer = Inset | str
Maker = Callable[[Arguments, Desk], Answer]


@dataclass(frozen=True, slots=True)
class Function:
    """A function: the names of its values (`first` may stand without one), and what answers it."""

    name: str
    make: Maker
    first: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def answer(call: Call, desk: Desk) -> Answer:
    """Answer a call that stands in a text by itself."""
    return _function(call).make(_bound(call), desk)


def _function(call: Call) -> Function:
    if call.name not in FUNCTIONS:
        inner = call.name in _INNER
        words = (
            Localized(
                f"{call.name}() tidak berdiri sendiri dalam teks", f"{call.name}() does not stand alone in a text"
            )
            if inner
            else Localized(f"fungsi {call.name}() tidak ada", f"there is no function {call.name}()")
        )
        raise Mistake(words, choices_hint("" if inner else call.name, FUNCTIONS))
    return FUNCTIONS[call.name]


def _bound(call: Call) -> Arguments:
    function = _function(call)
    return Arguments(call, function.first, function.names)


def _figure(name: str, arguments: Arguments, desk: Desk) -> Number:
    """Return the figure that stands as a value: an `angka(…)` inside of another function."""
    call = arguments.inner(name)
    if call.name != "angka":
        words = Localized(f"“{name}” harus berupa angka(…)", f"“{name}” has to be angka(…)")
        raise Mistake(words, Localized("Tulis angka(…).", "Write angka(…)."))
    try:
        return _one(_bound(call), desk)
    except Mistake as mistake:
        mistake.line = mistake.line or call.line
        raise


def _one(arguments: Arguments, desk: Desk) -> Number:
    return desk.shelf.number(find_one(arguments.asked(SELECTORS), desk.shelf))


def _angka(arguments: Arguments, desk: Desk) -> Phrase:
    entry, form = find_one(arguments.asked(SELECTORS), desk.shelf), arguments.text("bentuk", "biasa", FORMS)
    number = desk.shelf.number(entry)
    match form:
        case "angka":
            return Phrase((number,))
        case "lengkap":
            told = (
                number.period,
                number.source or entry.material.source[0],
                "" if number.status == "asli" else term(number.status),
            )
            about = joined("; ", (part for part in told if part))
            return Phrase(together((spoken(number), " (", about, ")")) if about else spoken(number))
        case _:
            return Phrase(spoken(number), is_short=form == "singkat")


def _of_two(make: Callable[[Number, Number], Number]) -> Maker:
    def maker(arguments: Arguments, desk: Desk) -> Phrase:
        first, second = _two(arguments)
        return Phrase(spoken(make(_figure(first, arguments, desk), _figure(second, arguments, desk))))

    return maker


def _two(arguments: Arguments) -> tuple[str, str]:
    first, second = FUNCTIONS[arguments.call.name].first
    return first, second


def _bagian(arguments: Arguments, desk: Desk) -> Phrase:
    return out_of_hundred(_figure("angka", arguments, desk), _figure("dari", arguments, desk))


def _banding(arguments: Arguments, desk: Desk) -> Phrase:
    return beside(_figure("angka", arguments, desk), _figure("dengan", arguments, desk))


def _klaim(arguments: Arguments, desk: Desk) -> str:
    word = arguments.text("kata")
    if "di_antara" in arguments.values:
        among = [desk.shelf.number(entry) for entry in _several(arguments, desk)]
        check_rank(word, _figure("angka", arguments, desk), among)
    elif "ke" in arguments.values:
        check_pair(word, _figure("dari", arguments, desk), _figure("ke", arguments, desk), CHANGES)
    else:
        claims = (*COMPARISONS, *SHARES)
        check_pair(word, _figure("angka", arguments, desk), _figure("dari", arguments, desk), claims)
    return word


def _several(arguments: Arguments, desk: Desk) -> tuple[Entry, ...]:
    call = arguments.inner("di_antara")
    if call.name != "semua":
        words = Localized("“di_antara” harus berupa semua(…)", "“di_antara” has to be semua(…)")
        raise Mistake(words, Localized("Tulis semua(…).", "Write semua(…)."))
    return find_all(Arguments(call, ("jenis",), SELECTORS).asked(SELECTORS), desk.shelf)


_TWO = ("angka", "dari")
# What only stands as a value of another function.
_INNER = ("semua",)
FUNCTIONS: Mapping[str, Function] = {
    function.name: function
    for function in (
        Function("angka", _angka, ("jenis",), (*SELECTORS, "bentuk")),
        Function("selisih", _of_two(difference), ("angka", "dan")),
        Function("persen", _of_two(per_cent), _TWO),
        Function("kali", _of_two(times), _TWO),
        Function("per", _of_two(per_each), ("angka", "tiap")),
        Function("bagian", _bagian, _TWO),
        Function("banding", _banding, ("angka", "dengan")),
        Function("klaim", _klaim, ("kata", "angka"), ("dari", "ke", "di_antara")),
        Function("hitung", count_rows, ("tabel",), SELECTORS),
        Function("daftar", make_list, ("jenis",), (*SELECTORS, "urut", "paling_banyak")),
        Function("tabel", make_table, ("tabel",), (*SELECTORS, "pilih", "paling_banyak")),
        Function("grafik", make_picture, ("grafik",), ("paket", "tabel")),
    )
}
