"""How often data is renewed: ISO 8601 intervals, the terms of DCAT, Dublin Core and SDMX, and words, to an interval.

What is no known frequency is None and stays as its publisher wrote it. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from math import ceil

from site_builder.model.freshness import Interval
from site_builder.model.speech import foreign
from site_builder.model.words import Language
from site_builder.text.spoken import spoken

IRREGULAR = "irregular"
# A number of up to six digits: more is a slip of the pen, and no calendar reaches that far.
_AMOUNT = r"(\d{1,6}(?:[.,]\d{1,6})?)"
_DURATION = re.compile(
    rf"P(?=[\dT])(?:{_AMOUNT}Y)?(?:{_AMOUNT}M)?(?:{_AMOUNT}W)?(?:{_AMOUNT}D)?"
    rf"(?:T(?=\d)(?:{_AMOUNT}H)?(?:{_AMOUNT}M)?(?:{_AMOUNT}S)?)?",
    re.IGNORECASE,
)
_REPEATED = re.compile(r"R-?\d*/", re.IGNORECASE)
_DAYS_OF_MONTH, _DAYS_OF_WEEK = 30, 7

# Where the terms of a vocabulary stand: what comes behind is looked up below.
_VOCABULARIES = (
    "publications.europa.eu/resource/authority/frequency/",
    "purl.org/cld/freq/",
    "purl.org/linked-data/sdmx/2009/code#freq-",
)
_TERMS: Mapping[str, str] = {
    "P1D": "daily daily_2 hourly bihourly trihourly continuous continuously update_cont cont harian d b n"
    " setiaphari perhari sekalisehari 12hrs 1min 5min 10min 15min 30min realtime",
    "P3D": "threetimesaweek weekly_3 semiweekly weekly_2",
    "P1W": "weekly mingguan setiapminggu perminggu sekaliseminggu setiappekan w",
    "P2W": "biweekly fortnightly duamingguan",
    "P10D": "monthly_3 threetimesamonth",
    "P15D": "monthly_2 semimonthly",
    "P1M": "monthly bulanan setiapbulan perbulan sekalisebulan m",
    "P2M": "bimonthly duabulanan",
    "P3M": "quarterly triwulanan kuartalan setiaptriwulan pertriwulan q",
    "P4M": "annual_3 threetimesayear caturwulanan",
    "P6M": "annual_2 semiannual semiannually biannual halfyearly semesteran setiapsemester persemester s h",
    "P1Y": "annual annually yearly tahunan setiaptahun pertahun sekalisetahun a",
    "P2Y": "biennial duatahunan",
    "P3Y": "triennial tigatahunan",
    "P4Y": "quadrennial empattahunan",
    "P5Y": "quinquennial limatahunan",
    "P10Y": "decennial sepuluhtahunan",
    "P20Y": "bidecennial",
    "P30Y": "tridecennial",
    IRREGULAR: "irregular irreg as_needed asneeded never not_planned notplanned op_datpro adhoc tidakberkala"
    " tidakteratur sewaktuwaktu insidental insidentil bilaperlu jikaadaperubahan",
}
_BY_TERM = {term: iso for iso, terms in _TERMS.items() for term in terms.split()}

_WORDS: Mapping[Interval, tuple[str, str]] = {
    Interval(days=1): ("harian", "daily"),
    Interval(days=7): ("mingguan", "weekly"),
    Interval(days=14): ("tiap dua minggu", "every two weeks"),
    Interval(months=1): ("bulanan", "monthly"),
    Interval(months=3): ("triwulanan", "quarterly"),
    Interval(months=6): ("tiap enam bulan", "twice a year"),
    Interval(months=12): ("tahunan", "yearly"),
    Interval(months=24): ("tiap dua tahun", "every two years"),
    Interval(months=60): ("tiap lima tahun", "every five years"),
}


def is_irregular(frequency: str) -> bool:
    """Tell whether the publisher says that nothing is due on a day: such data has an age and is never late."""
    return _canonical(frequency) == IRREGULAR


def parse_interval(frequency: str) -> Interval | None:
    """Return the interval that a frequency names; None where it is irregular, empty or not understood.

    Shorter than a day counts as a day; parts of a month are days.

    >>> parse_interval("R/P1Y")
    Interval(months=12, days=0)
    """
    match = _DURATION.fullmatch(_canonical(frequency))
    if not match:
        return None
    years, months, weeks, days, *clock = (Fraction((text or "0").replace(",", ".")) for text in match.groups())
    all_months = years * 12 + months
    whole = int(all_months)
    exact_days = (all_months - whole) * _DAYS_OF_MONTH + weeks * _DAYS_OF_WEEK + days
    rest = ceil(exact_days) if exact_days or not any(clock) else 1
    return Interval(whole, rest) if whole or rest else None


@spoken
def frequency_words(frequency: str, language: Language = "id") -> str:
    """Say how often data is renewed; what is not understood stays as the publisher wrote it."""
    if is_irregular(frequency):
        return "tidak berkala" if language == "id" else "irregular"
    interval = parse_interval(frequency)
    if interval is None:
        return frequency.strip() if language == "id" else foreign(frequency.strip())
    words = _WORDS.get(interval)
    return words[language == "en"] if words else _every(interval, language)


def _canonical(frequency: str) -> str:
    """Return an interval without its repetition ("R/P1Y", "R/2020-01-01/P1Y": "P1Y"), or that of a term or a word."""
    text = frequency.strip()
    for place in _VOCABULARIES:
        text = text.partition(place)[2] or text
    if _REPEATED.match(text):
        return text.rpartition("/")[2]
    return _BY_TERM.get(re.sub(r"[\s-]", "", text).casefold(), text)


def _every(interval: Interval, language: Language) -> str:
    years, months = divmod(interval.months, 12)
    names = ("tahun", "bulan", "hari") if language == "id" else ("year", "month", "day")
    counts = [(count, name) for count, name in zip((years, months, interval.days), names, strict=True) if count]
    parts = [f"{count} {name}{'s' if language == 'en' and count > 1 else ''}" for count, name in counts]
    return f"{'tiap' if language == 'id' else 'every'} {' '.join(parts)}"
