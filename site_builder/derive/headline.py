"""The finding that opens the home page: chosen among worded variants by what the tables hold, or none at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from site_builder.derive.figures.words import when
from site_builder.derive.sentences import Doors, sentence
from site_builder.derive.survey import Survey
from site_builder.model.number import Number, Sentence
from site_builder.model.observation import ALL_PROGRAMMES, Observation
from site_builder.model.pages import Headline, Reading
from site_builder.text.amounts import is_money, is_share, unit_words
from site_builder.text.kinds import VERBS
from site_builder.text.periods import closing_words, period_words
from site_builder.text.speech import capital, say
from site_builder.text.spoken import term

CONFLICT = "bertentangan"
_LATER_KINDS = ("tertangani", "disalurkan", "alokasi", "target")
_MOST_LATER = 4


@dataclass(frozen=True, slots=True)
class _Scene:
    """The figures of the whole area, all programmes together; where it is; where its figures stand.

    `hidden` are kinds and last days of figures that exist and are not shown.
    """

    figures: Sequence[Observation]
    place: str
    doors: Doors
    programme_names: Mapping[str, str]
    hidden: frozenset[tuple[str, date | None]] = frozenset()

    def newest(self, kind: str) -> Observation | None:
        """Return the newest figure of a kind; of several of one day, one that is not in conflict."""
        found = [item for item in self.figures if item.kind == kind]
        return max(found, key=lambda item: (item.end or date.min, item.status != CONFLICT), default=None)

    def beside(self, anchor: Observation, kind: str) -> list[Observation]:
        """Return the figures of another kind that may be set against `anchor`: same end, same basis where told."""
        found = [
            item
            for item in self.figures
            if item.kind == kind and item.end == anchor.end and item.basis in ("", anchor.basis)
        ]
        # A sum of several years says nothing of one, unless a source gives it for the same thing.
        single = [item for item in found if not item.is_cumulative]
        named = {key for item in single for key in (item.key, item.conflicts_with) if key}
        return [
            item
            for item in found
            if item in single or not single or item.status == CONFLICT or {item.key, item.conflicts_with} & named
        ]

    def say(self, pattern: str, about: Observation, **values: str | Number) -> Sentence:
        """Fill a pattern that may name unit, moment, period and place beside the values given."""
        return sentence(
            pattern,
            unit=unit_words(about.unit or "rumah", about.value),
            moment=capital(closing_words(about.end)) if about.end else "",
            period=when(about),
            place=say(" di {place}", place=self.place) if self.place else "",
            **values,
        )


def derive_headline(
    observations: Iterable[Observation],
    whole: str,
    area_name: str,
    doors: Doors,
    programme_names: Mapping[str, str],
) -> Headline | None:
    """Choose the finding about houses: what is left, else what was counted, else what was handled, else None.

    `whole` is the code of the area that the portal is about; figures that name no area count as its own.
    `programme_names` maps codes of programmes to what people call them.
    """
    every = [item for item in observations if item.end and item.area in ("", whole)]
    ours = [item for item in every if item.value is not None]
    hidden = frozenset((item.kind, item.end) for item in every if item.marker)
    whole_programmes = [item for item in ours if item.programme in ALL_PROGRAMMES]
    scene = _Scene(whole_programmes, area_name, doors, programme_names, hidden)
    for variant in (_left, _counted, _handled):
        found = variant(scene)
        if found:
            anchor, headline = found
            return replace(headline, source=anchor.source, later=tuple(_later(scene, ours, anchor)))
    return None


def survey_headline(survey: Survey) -> Headline | None:
    """Choose the finding about the houses of a library."""
    areas = survey.areas
    figures = [item for item in survey.observations if is_of_houses(item)]
    name = areas.whole_name or next((item.area_name for item in figures if item.area == areas.whole), "")
    return derive_headline(figures, areas.whole, name, survey.doors, survey.programmes)


def is_of_houses(item: Observation) -> bool:
    """Tell whether a figure counts houses (or whatever its unit names): no money, no share, no indicator."""
    return not is_money(item.unit) and not is_share(item.unit) and not item.subject


def _left(scene: _Scene) -> tuple[Observation, Headline] | None:
    left = scene.newest("sisa")
    if left is None:
        return None
    if left.value:
        title = scene.say("{moment}: {left} {unit} belum ditangani.", left, left=scene.doors.quote(left))
    else:
        title = scene.say("{moment}: semua {unit} yang terdata sudah ditangani.", left)
    counted = next(iter(scene.beside(left, "terdata")), None)
    if counted is None:
        basis = say(", menurut basis data {basis}", basis=left.basis) if left.basis else ""
        return left, Headline(title, (scene.say("Ini rumah tidak layak huni{place}{basis}.", left, basis=basis),))
    return left, _shares(scene, Headline(title), counted, left)


def _counted(scene: _Scene) -> tuple[Observation, Headline] | None:
    counted = scene.newest("terdata")
    if counted is None:
        return None
    quote = scene.doors.quote(counted)
    title = scene.say("{period}: {counted} {unit} terdata tidak layak huni.", counted, counted=quote)
    return counted, _shares(scene, Headline(title), counted, None)


def _handled(scene: _Scene) -> tuple[Observation, Headline] | None:
    handled = scene.newest("tertangani")
    if handled is None:
        return None
    title = scene.say("{period}: {handled} {unit} ditangani.", handled, handled=scene.doors.quote(handled))
    if ("terdata", handled.end) in scene.hidden:
        lead = scene.say(
            "Berapa yang terdata{place} pada masa yang sama tidak ditampilkan karena terlalu kecil.", handled
        )
    else:
        lead = scene.say("Berapa yang terdata{place} pada masa yang sama belum dipublikasikan.", handled)
    return handled, Headline(title, (lead,))


def _shares(scene: _Scene, headline: Headline, counted: Observation, left: Observation | None) -> Headline:
    """Set what was handled against what was counted; readings in conflict stand side by side."""
    quote = scene.doors.quote(counted)
    first = scene.say("Pada {period} terdata {counted} {unit} tidak layak huni{place}.", counted, counted=quote)
    headline = replace(headline, lead=(first,), period=period_words(counted.start, counted.end))
    handled = [item for item in scene.beside(counted, "tertangani") if _share(item, counted) is not None]
    if not handled:
        return headline
    shares = [share for item in handled if (share := _share(item, counted)) is not None]
    words = _share_words(min(shares), max(shares))
    is_agreed = len({item.value for item in handled}) == 1
    if is_agreed:
        first_handled = scene.doors.quote(handled[0])
        second = scene.say("Dari jumlah itu {handled} ditangani: {words}.", counted, handled=first_handled, words=words)
    else:
        second = scene.say("Yang ditangani: {words}.", counted, words=words)
    return replace(
        headline,
        lead=(first, second),
        hundred=_whole(shares[0]) if is_agreed else None,
        hundred_words=words,
        proof=_proof(scene, counted, handled[0], left) if left and is_agreed else (),
        readings=tuple(
            Reading(scene.doors.quote(item), item.period_text or period_words(item.start, item.end))
            for item in handled
            if len(handled) > 1
        ),
    )


def _share(part: Observation, whole: Observation) -> Decimal | None:
    """Return how many of a hundred `part` is of `whole`; None where that says nothing."""
    if part.value is None or not whole.value or not 0 <= part.value <= whole.value:
        return None
    return Decimal(part.value) * 100 / Decimal(whole.value)


def _whole(share: Decimal) -> int:
    return int(share.quantize(Decimal(1), ROUND_HALF_UP))


def _share_words(low: Decimal, high: Decimal) -> str:
    """Say a share as people count: "kira-kira 7 dari setiap 100"."""
    if _whole(low) != _whole(high):
        return say("antara {low} dan {high} dari setiap 100", low=_whole(low), high=_whole(high))
    if 0 < high < 1:
        return say("kurang dari 1 dari setiap 100")
    if low == high == _whole(low):
        return say("{share} dari setiap 100", share=_whole(low))
    return say("kira-kira {share} dari setiap 100", share=_whole(low))


def _proof(scene: _Scene, counted: Observation, handled: Observation, left: Observation) -> Sentence:
    """Show how what is left follows from the other two, or that it does not."""
    if counted.value is None or handled.value is None or left.value is None:
        return ()
    quotes = {name: scene.doors.quote(item) for name, item in (("a", counted), ("b", handled), ("c", left))}
    if counted.value - handled.value == left.value:
        return sentence("{a} − {b} = {c}", **quotes)
    return sentence("{a} − {b} tidak sama dengan {c}; begitulah angka yang terbit.", **quotes)


def _later(scene: _Scene, ours: Iterable[Observation], anchor: Observation) -> Iterable[Sentence]:
    """Say what was published about the time after the finding, newest first: it shows how old the finding is."""
    newer = [item for item in ours if item.kind in _LATER_KINDS and item.end and anchor.end and item.end > anchor.end]
    newer.sort(key=lambda item: (item.end or date.min, item.start or date.min), reverse=True)
    for item in newer[:_MOST_LATER]:
        programme = (
            say("semua program")
            if item.programme in ALL_PROGRAMMES
            else term(scene.programme_names.get(item.programme, item.programme))
        )
        yield scene.say(
            "{start}: {value} {unit} {done} ({programme})",
            item,
            start=capital(when(item)),
            value=scene.doors.quote(item),
            done=VERBS[item.kind],
            programme=programme,
        )
