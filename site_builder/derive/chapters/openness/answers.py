"""Conditions and evidence to an answer for every parameter, gathered by indicator in the order of the source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.derive.chapters.openness.evidence import BEYOND, judge
from site_builder.derive.survey import Survey
from site_builder.model.number import Number
from site_builder.model.observation import Observation
from site_builder.model.openness import Answer, Condition, Status, Verdict
from site_builder.text.cells import plain_text
from site_builder.text.periods import age_words
from site_builder.text.slugs import derive_slugs
from site_builder.text.speech import say
from site_builder.text.spoken import term

# From the best to the least; what is beyond reach is no failure, so it goes before "belum".
RANKED: tuple[Status, ...] = ("terpenuhi", "sebagian", "di-luar-jangkauan", "belum")
WORDS: Mapping[str, str] = {
    "terpenuhi": say("Terpenuhi"),
    "sebagian": say("Terpenuhi sebagian"),
    "di-luar-jangkauan": say("Di luar jangkauan portal"),
    "belum": say("Belum"),
}


@dataclass(frozen=True)
class Entry:
    """What tables tell of a parameter or an indicator; `place` is where it stands in the order of the source."""

    text: str
    indicator: str = ""
    aspect: str = ""
    place: int = 0


def answer_all(conditions: Sequence[Condition], survey: Survey) -> tuple[Answer, ...]:
    """Answer every parameter that has a condition, in the order of its table."""
    entries = parameter_entries(survey)
    asked: dict[str, list[Condition]] = {}
    for condition in conditions:
        asked.setdefault(condition.parameter, []).append(condition)
    codes = sorted(asked, key=lambda code: entries[code].place if code in entries else len(entries))
    slugs = derive_slugs(codes, "parameter")
    return tuple(_answer(code, f"parameter-{slugs[code]}", asked[code], entries.get(code), survey) for code in codes)


def _answer(code: str, anchor: str, conditions: Iterable[Condition], entry: Entry | None, survey: Survey) -> Answer:
    verdicts = sorted((_verdict(item, survey) for item in conditions), key=lambda item: _rank(item.condition.status))
    met = [item.condition.status for item in verdicts if item.evidence.is_met]
    status: Status = next((status for status in RANKED if status in met), "belum")
    owing = (item.condition.publisher for item in verdicts if not item.evidence.is_met)
    return Answer(
        code=code,
        anchor=anchor,
        text=entry.text if entry and entry.text else code,
        is_quoted=bool(entry and entry.text),
        status=status,
        status_words=WORDS[status],
        verdicts=tuple(verdicts),
        publishers=tuple(dict.fromkeys(name for name in owing if name)),
    )


def _rank(status: str) -> int:
    return RANKED.index(status) if status in RANKED else len(RANKED)


def _verdict(condition: Condition, survey: Survey) -> Verdict:
    evidence = judge(condition, survey)
    as_of = survey.library.as_of
    age = age_words(evidence.day, as_of) if evidence.day and as_of and evidence.day <= as_of else ""
    words = WORDS.get(condition.status, term(condition.status))
    return Verdict(condition, evidence, words, age if condition.status != BEYOND else "")


def parameter_entries(survey: Survey) -> Mapping[str, Entry]:
    """Read what parameters are called, and of which indicator they are; the order of indicators goes first."""
    order = {code: place for place, code in enumerate(indicator_entries(survey))}
    rows = [
        (plain_text(row["parameter"]).strip(), plain_text(row["isi"]), plain_text(row.get("kode-indikator")).strip())
        for material in survey.playing("parameter", "isi")
        if not material.plays("untuk-status")
        for row in material.rows
    ]
    rows.sort(key=lambda row: order.get(row[2], len(order)))
    found: dict[str, Entry] = {}
    for place, (code, text, indicator) in enumerate(rows):
        found.setdefault(code, Entry(term(text), indicator, place=place))
    return found


def indicator_entries(survey: Survey) -> Mapping[str, Entry]:
    """Read what indicators are called; a table that orders them goes before one of results."""
    tables = sorted(survey.playing("kode-indikator", "indikator"), key=lambda item: not item.plays("urutan"))
    found: dict[str, Entry] = {}
    for material in tables:
        for row in material.rows:
            code = plain_text(row["kode-indikator"]).strip()
            entry = Entry(term(plain_text(row["indikator"])), aspect=term(plain_text(row.get("aspek"))))
            found.setdefault(code, entry)
    return found


def published_results(survey: Survey) -> Mapping[str, Number]:
    """Return the newest published score of every indicator of the whole area, by its code."""
    found: dict[str, Observation] = {}
    for material in survey.playing("kode-indikator"):
        codes = {
            number: plain_text(row["kode-indikator"]).strip()
            for number, row in zip(material.table.row_numbers, material.rows, strict=True)
        }
        for item in material.observations:
            code = codes[item.origin.row]
            is_ours = item.kind == "skor" and item.value is not None and item.area in ("", survey.areas.whole)
            if is_ours and (code not in found or (item.end and _is_newer(item, found[code]))):
                found[code] = item
    return {code: survey.doors.quote(item) for code, item in found.items()}


def _is_newer(item: Observation, other: Observation) -> bool:
    return item.end is not None and (other.end is None or item.end > other.end)
