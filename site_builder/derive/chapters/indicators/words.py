"""The words of the pages of indicators: findings and leads, chosen by what the results are like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.derive.chapters.indicators.reckoning import Reckoner
from site_builder.derive.chapters.indicators.results import Board, Indicator
from site_builder.derive.figures.words import when
from site_builder.derive.sentences import sentence
from site_builder.model.number import Number, Sentence
from site_builder.text.amounts import unit_words

# More names than this make no heading.
_MOST_NAMES = 2


def listed(names: Sequence[str]) -> str:
    """Join names: "A", "A dan B", "A, B, dan C"."""
    if len(names) < 3:
        return " dan ".join(names)
    return f"{', '.join(names[:-1])}, dan {names[-1]}"


def told(number: Number) -> Sentence:
    """Return a number with what of its unit is left to say."""
    unit = unit_words(number.unit)
    return (number, f" {unit}") if unit else (number,)


def opening(board: Board) -> str:
    """Return the period that opens a finding."""
    period = when(board.current[0].newest.item)
    return f"{period}: " if period else ""


def board_finding(reckoner: Reckoner) -> Sentence:
    """Say which indicators are furthest from the highest level, or what else is true of all of them."""
    board = reckoner.board
    start, known = opening(board), board.known
    if not known or (not board.is_complete and len(known) < len(board.current)):
        counted = reckoner.count(board.current, "dinilai", "Indikator yang dinilai", "banyaknya indikator yang dinilai")
        return (start, counted, " indikator dinilai, sebagian hasilnya tidak ditampilkan")
    if len(known) == 1:
        return (start, *_result_words(reckoner, known[0]))
    lowest = [item for item in known if item.value == known[-1].value]
    value = told(reckoner.result(lowest[0].newest))
    if len(lowest) == len(known):
        return (start, f"semua {len(known)} indikator bernilai sama, ", *value)
    if board.scale and board.scale.is_bounded and not any(reckoner.to_top(item) for item in known):
        return (start, f"semua {len(known)} indikator mencapai tingkat {board.scale.top.name}")
    named = listed([item.name for item in lowest]) if len(lowest) <= _MOST_NAMES else f"{len(lowest)} indikator"
    each = "masing-masing " if len(lowest) > 1 else ""
    if board.scale and reckoner.to_top(lowest[0]):
        return (start, f"paling jauh dari {board.scale.top.name} adalah {named}, {each}", *value)
    return (start, f"nilai terendah pada {named}, {each}", *value)


def _result_words(reckoner: Reckoner, item: Indicator) -> Sentence:
    level = level_name(reckoner.board, item)
    return (f"{item.name} dinilai ", *told(reckoner.result(item.newest)), f", tingkat {level}" if level else "")


def level_name(board: Board, item: Indicator) -> str:
    """Return the level that the source names, else the one that the bounds say."""
    level = board.level(item.newest)
    return item.newest.level or (level.name if level else "")


def board_lead(reckoner: Reckoner) -> Iterable[Sentence]:
    """Say how far the furthest is from the highest level, and how many stand on which level."""
    board = reckoner.board
    if not board.known or board.scale is None:
        return
    furthest = reckoner.to_top(board.known[-1]) if board.is_complete and len(board.known) > 1 else None
    if furthest:
        scale, start = board.scale, reckoner.bound(board.scale.top)
        pattern = "Untuk mencapai {top}, yang mulai dari {start}, kurang "
        yield (*sentence(pattern, top=scale.top.name, start=start), *told(furthest), ".")
    steps = [(level, reckoner.on_level(level)) for level in reversed(board.scale.levels)]
    filled = [(level, count) for level, count in steps if count.value]
    if len(board.current) > 1 and filled:
        parts: list[str | Number] = ["Dari semua indikator, "]
        for place, (level, count) in enumerate(filled):
            parts += [", " if place else "", count, f" di tingkat {level.name}"]
        yield (*parts, ".")


def indicator_finding(reckoner: Reckoner, item: Indicator) -> Sentence:
    """Say result, period and level of one indicator."""
    period, level = when(item.newest.item), level_name(reckoner.board, item)
    start = f"{item.name}, {period}: " if period else f"{item.name}: "
    return (start, *told(reckoner.result(item.newest)), f", tingkat {level}" if level else "")


def indicator_lead(reckoner: Reckoner, item: Indicator) -> Iterable[Sentence]:
    """Say how far it is to the next level and to the highest, and which place the indicator takes."""
    yield from _steps(reckoner, item)
    rank = reckoner.rank(item)
    if rank is not None:
        known = reckoner.board.known
        equal = [other.name for other in known if other.value == item.value and other is not item]
        same = f", bersama {listed(equal)}" if 0 < len(equal) <= _MOST_NAMES else ""
        more = f", bersama {len(equal)} indikator lain" if len(equal) > _MOST_NAMES else ""
        yield ("Peringkat ", rank, f" dari {len(known)} indikator{same}{more}.")


def _steps(reckoner: Reckoner, item: Indicator) -> Iterable[Sentence]:
    scale = reckoner.board.scale
    if scale is None or item.value is None:
        return
    if not scale.is_bounded:
        yield from _unbounded(reckoner, item)
        return
    step, top = reckoner.to_next(item), reckoner.to_top(item)
    period = when(item.newest.item)
    past = f"Pada {period}, " if period[:1].isdigit() else ""
    if step is None:
        is_above = scale.place(item.value) is None
        yield (
            ("Nilai ini melampaui batas atas skala.",)
            if is_above
            else (
                "Ini tingkat tertinggi pada skalanya, mulai dari ",
                reckoner.bound(scale.top),
                ".",
            )
        )
        return
    level, distance = step
    yield (past, *told(distance), f" lagi ke tingkat {level.name}, yang mulai dari ", reckoner.bound(level), ".")
    if level is not scale.top and top is not None:
        yield (f"Ke tingkat tertinggi, {scale.top.name}: ", *told(top), " lagi.")


def _unbounded(reckoner: Reckoner, item: Indicator) -> Iterable[Sentence]:
    scale, level = reckoner.board.scale, reckoner.board.level(item.newest)
    assert scale is not None, "no scale, no steps"
    if level is scale.top:
        yield ("Ini tingkat tertinggi pada skalanya.",)
    elif level is not None:
        after = scale.levels[scale.levels.index(level) + 1]
        yield (f"Tingkat berikutnya: {after.name}.",)
    yield ("Skala ini tidak menyebut batas nilai setiap tingkat, jadi jaraknya tidak dapat dihitung.",)


def contradictions(reckoner: Reckoner, item: Indicator) -> Iterable[str]:
    """Say where the level that the source names and the bounds of the scale disagree: both stand side by side."""
    scale, named = reckoner.board.scale, item.newest.level
    if scale is None or item.value is None:
        return
    level, place = scale.named(named), scale.place(item.value)
    if named and level is None:
        yield f"Sumber menulis tingkat “{named}”, yang tidak ada pada skala."
    elif level and place and level is not place:
        yield (
            f"Sumber menulis tingkat {level.name}; menurut batas skala, nilainya ada di tingkat {place.name}. "
            "Keduanya kami tulis."
        )
    elif scale.is_bounded and place is None:
        yield "Nilainya di luar rentang skala."


def target_sentences(reckoner: Reckoner, item: Indicator) -> Iterable[Sentence]:
    """Say what was aimed at for the newest period and whether it was reached; later targets stand by themselves."""
    aim = item.target(item.newest.period)
    if aim is not None and aim.value is not None:
        target, met = reckoner.target(aim), reckoner.to_target(item)
        yield (f"Target {when(aim)}: ".replace("  ", " "), *told(target), ".")
        if met is not None:
            yield _met_words(*met)
    end = item.newest.item.end
    for later in item.targets:
        if later.value is not None and end and later.end and later.end > end:
            yield (f"Target {when(later)}: ", *told(reckoner.target(later)), ".")


def _met_words(distance: Number, is_met: bool) -> Sentence:
    if not distance.value:
        return ("Hasilnya tepat sama dengan target.",)
    return ("Tercapai, lebih ", *told(distance), ".") if is_met else ("Belum tercapai, kurang ", *told(distance), ".")


def change_sentence(reckoner: Reckoner, item: Indicator) -> Sentence:
    """Say how the result changed since the first one; () where there is only one."""
    changed = reckoner.change(item)
    if changed is None:
        return ()
    first = when(next(reading for reading in item.readings if reading.value is not None).item)
    change, way = changed
    if not way:
        return (f"Sama dengan hasil {first}.",)
    return (f"Sejak {first} {'naik' if way > 0 else 'turun'} ", *told(change), ".")


def dimension_finding(name: str, reckoner: Reckoner, items: Sequence[Indicator]) -> Sentence:
    """Name the strongest and the weakest indicator of a dimension."""
    known = [item for item in reckoner.board.known if item in items]
    start = f"{name}, {period}: " if known and (period := when(known[0].newest.item)) else f"{name}: "
    if not known:
        return (name,)
    if len(known) == 1:
        return (start, *_result_words(reckoner, known[0]))
    if not reckoner.board.is_complete:
        return (f"{start}{len(known)} hasil ditampilkan",)
    best, worst = known[0], known[-1]
    if best.value == worst.value:
        return (start, f"{len(known)} indikator bernilai sama, ", *told(reckoner.result(best.newest)))
    high, low = told(reckoner.result(best.newest)), told(reckoner.result(worst.newest))
    highest = listed([item.name for item in known if item.value == best.value][:3])
    lowest = listed([item.name for item in known if item.value == worst.value][:3])
    return (start, f"tertinggi {highest} (", *high, f"), terendah {lowest} (", *low, ")")
