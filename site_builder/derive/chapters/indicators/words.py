"""The words of the pages of indicators: findings and leads, chosen by what the results are like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.derive.chapters.indicators.reckoning import Reckoner
from site_builder.derive.chapters.indicators.results import Board, Indicator
from site_builder.derive.figures.words import when
from site_builder.derive.sentences import sentence, told
from site_builder.model.number import Number, Sentence
from site_builder.text.speech import joined, listed, say, together
from site_builder.text.spoken import marked

# More names than this make no heading.
_MOST_NAMES = 2
INFERRED = say("Batas tingkat disimpulkan dari hasilnya; sumber tidak menyebutkannya.")


def opening(*words: str) -> str:
    """Return what opens a finding: a name, a period, or both; "" where there is neither."""
    known = [word for word in words if word]
    return joined("", (joined(", ", known), ": ")) if known else ""


def board_finding(reckoner: Reckoner) -> Sentence:
    """Say which indicators are furthest from the highest level, or what else is true of all of them."""
    board = reckoner.board
    start, known = opening(when(board.current[0].newest.item)), board.known
    if not known or (not board.is_complete and len(known) < len(board.current)):
        title, formula = say("Indikator yang dinilai"), say("banyaknya indikator yang dinilai")
        counted = reckoner.count(board.current, "dinilai", title, formula)
        return sentence(
            "{start}{count} indikator dinilai, sebagian hasilnya tidak ditampilkan", start=start, count=counted
        )
    if len(known) == 1:
        return _result_words(start, reckoner, known[0])
    lowest = [item for item in known if item.value == known[-1].value]
    value = told(reckoner.result(lowest[0].newest))
    if len(lowest) == len(known):
        return sentence(
            "{start}semua {count} indikator bernilai sama, {value}", start=start, count=len(known), value=value
        )
    if board.scale and board.scale.is_bounded and not any(reckoner.to_top(item) for item in known):
        top = board.scale.top.name
        return sentence("{start}semua {count} indikator mencapai tingkat {top}", start=start, count=len(known), top=top)
    is_far = board.scale is not None and reckoner.to_top(lowest[0]) is not None
    return _lowest_words(start, lowest, value, board.scale.top.name if board.scale and is_far else "")


def _lowest_words(start: str, lowest: Sequence[Indicator], value: Sentence, top: str) -> Sentence:
    """Name the lowest; `top` is the highest level, where they are below it."""
    count = len(lowest)
    names = listed(item.name for item in lowest) if count <= _MOST_NAMES else say("{count} indikator", count=count)
    if top and count == 1:
        pattern = marked("{start}paling jauh dari {top} adalah {names}, {value}")
    elif top:
        pattern = marked("{start}paling jauh dari {top} adalah {names}, masing-masing {value}")
    elif count == 1:
        pattern = marked("{start}nilai terendah pada {names}, {value}")
    else:
        pattern = marked("{start}nilai terendah pada {names}, masing-masing {value}")
    return sentence(pattern, start=start, top=top, names=names, value=value)


def _result_words(start: str, reckoner: Reckoner, item: Indicator) -> Sentence:
    level, result = level_name(reckoner.board, item), told(reckoner.result(item.newest))
    if not level:
        return sentence("{start}{name} dinilai {result}", start=start, name=item.name, result=result)
    return sentence(
        "{start}{name} dinilai {result}, tingkat {level}", start=start, name=item.name, result=result, level=level
    )


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
        top = board.scale.top
        yield sentence(
            "Untuk mencapai {top}, yang mulai dari {start}, kurang {distance}.",
            top=top.name,
            start=reckoner.bound(top),
            distance=told(furthest),
        )
    steps = [(level, reckoner.on_level(level)) for level in reversed(board.scale.levels)]
    filled = [sentence("{n} di tingkat {level}", n=count, level=level.name) for level, count in steps if count.value]
    if len(board.current) > 1 and filled:
        yield sentence("Dari semua indikator, {levels}.", levels=together(filled, ", "))


def indicator_finding(reckoner: Reckoner, item: Indicator) -> Sentence:
    """Say result, period and level of one indicator."""
    start, result = opening(item.name, when(item.newest.item)), told(reckoner.result(item.newest))
    level = level_name(reckoner.board, item)
    if not level:
        return together((start, result))
    return sentence("{start}{result}, tingkat {level}", start=start, result=result, level=level)


def indicator_lead(reckoner: Reckoner, item: Indicator) -> Iterable[Sentence]:
    """Say how far it is to the next level and to the highest, and which place the indicator takes."""
    yield from _steps(reckoner, item)
    rank = reckoner.rank(item)
    if rank is None:
        return
    known = reckoner.board.known
    equal = [other.name for other in known if other.value == item.value and other is not item]
    if not equal:
        yield sentence("Peringkat {rank} dari {count} indikator.", rank=rank, count=len(known))
    elif len(equal) <= _MOST_NAMES:
        yield sentence(
            "Peringkat {rank} dari {count} indikator, bersama {names}.",
            rank=rank,
            count=len(known),
            names=listed(equal),
        )
    else:
        yield sentence(
            "Peringkat {rank} dari {count} indikator, bersama {others} indikator lain.",
            rank=rank,
            count=len(known),
            others=len(equal),
        )


def _steps(reckoner: Reckoner, item: Indicator) -> Iterable[Sentence]:
    scale = reckoner.board.scale
    if scale is None or item.value is None:
        return
    if not scale.is_bounded:
        yield from _unbounded(reckoner, item)
        return
    step, top = reckoner.to_next(item), reckoner.to_top(item)
    if step is None:
        if scale.place(item.value) is None:
            yield sentence("Nilai ini melampaui batas atas skala.")
        else:
            bound = reckoner.bound(scale.top)
            yield sentence("Ini tingkat tertinggi pada skalanya, mulai dari {bound}.", bound=bound)
        return
    level, distance = step
    values = {"distance": told(distance), "level": level.name, "bound": reckoner.bound(level)}
    period = when(item.newest.item)
    if period[:1].isdigit():
        pattern = marked("Pada {period}, {distance} lagi ke tingkat {level}, yang mulai dari {bound}.")
        yield sentence(pattern, period=period, **values)
    else:
        yield sentence("{distance} lagi ke tingkat {level}, yang mulai dari {bound}.", **values)
    if level is not scale.top and top is not None:
        yield sentence("Ke tingkat tertinggi, {top}: {distance} lagi.", top=scale.top.name, distance=told(top))


def _unbounded(reckoner: Reckoner, item: Indicator) -> Iterable[Sentence]:
    scale, level = reckoner.board.scale, reckoner.board.level(item.newest)
    assert scale is not None, "no scale, no steps"
    if level is scale.top:
        yield sentence("Ini tingkat tertinggi pada skalanya.")
    elif level is not None:
        after = scale.levels[scale.levels.index(level) + 1]
        yield sentence("Tingkat berikutnya: {level}.", level=after.name)
    yield sentence("Skala ini tidak menyebut batas nilai setiap tingkat, jadi jaraknya tidak dapat dihitung.")


def contradictions(reckoner: Reckoner, item: Indicator) -> Iterable[str]:
    """Say where the level that the source names and the bounds of the scale disagree: both stand side by side."""
    scale, named = reckoner.board.scale, item.newest.level
    if scale is None or item.value is None:
        return
    level, place = scale.named(named), scale.place(item.value)
    if named and level is None:
        yield say("Sumber menulis tingkat “{level}”, yang tidak ada pada skala.", level=named)
    elif level and place and level is not place:
        yield say(
            "Sumber menulis tingkat {level}; menurut batas skala, nilainya ada di tingkat {place}. "
            "Keduanya kami tulis.",
            level=level.name,
            place=place.name,
        )
    elif scale.is_bounded and place is None:
        yield say("Nilainya di luar rentang skala.")


def target_sentences(reckoner: Reckoner, item: Indicator) -> Iterable[Sentence]:
    """Say what was aimed at for the newest period and whether it was reached; later targets stand by themselves."""
    aim = item.target(item.newest.period)
    if aim is not None and aim.value is not None:
        yield _target_words(when(aim), reckoner.target(aim))
        met = reckoner.to_target(item)
        if met is not None:
            yield _met_words(*met)
    end = item.newest.item.end
    for later in item.targets:
        if later.value is not None and end and later.end and later.end > end:
            yield _target_words(when(later), reckoner.target(later))


def _target_words(period: str, target: Number) -> Sentence:
    if not period:
        return sentence("Target: {target}.", target=told(target))
    return sentence("Target {period}: {target}.", period=period, target=told(target))


def _met_words(distance: Number, is_met: bool) -> Sentence:
    if not distance.value:
        return sentence("Hasilnya tepat sama dengan target.")
    if is_met:
        return sentence("Tercapai, lebih {distance}.", distance=told(distance))
    return sentence("Belum tercapai, kurang {distance}.", distance=told(distance))


def change_sentence(reckoner: Reckoner, item: Indicator) -> Sentence:
    """Say how the result changed since the first one; () where there is only one."""
    changed = reckoner.change(item)
    if changed is None:
        return ()
    first = when(next(reading for reading in item.readings if reading.value is not None).item)
    change, way = changed
    if not way:
        return sentence("Sama dengan hasil {first}.", first=first)
    if way > 0:
        return sentence("Sejak {first} naik {change}.", first=first, change=told(change))
    return sentence("Sejak {first} turun {change}.", first=first, change=told(change))


def dimension_finding(name: str, reckoner: Reckoner, items: Sequence[Indicator]) -> Sentence:
    """Name the strongest and the weakest indicator of a dimension."""
    known = [item for item in reckoner.board.known if item in items]
    if not known:
        return together((name,))
    start = opening(name, when(known[0].newest.item))
    if len(known) == 1:
        return _result_words(start, reckoner, known[0])
    if not reckoner.board.is_complete:
        return sentence("{start}{count} hasil ditampilkan", start=start, count=len(known))
    best, worst = known[0], known[-1]
    high, low = told(reckoner.result(best.newest)), told(reckoner.result(worst.newest))
    if best.value == worst.value:
        return sentence("{start}{count} indikator bernilai sama, {value}", start=start, count=len(known), value=high)
    return sentence(
        "{start}tertinggi {highest} ({high}), terendah {lowest} ({low})",
        start=start,
        highest=listed([item.name for item in known if item.value == best.value][:3]),
        high=high,
        lowest=listed([item.name for item in known if item.value == worst.value][:3]),
        low=low,
    )
