"""Names, addresses, birth dates and e-mail addresses of persons in series of texts, mostly by what the label says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_builder.audit.common_names import COMMON
from site_builder.audit.labels import names_office
from site_builder.audit.numbers import Find

_NAME = re.compile(r"[^\W\d_][^\W\d_.,'` /\-()]*(?:[ .,'`/\-]+[^\W\d_][^\W\d_.,'`/\-()]*){0,6}\.?")
_STREET = re.compile(
    r"\b(?:jl|jln|jalan|gg|gang|lr|lrg|lorong|dusun|dsn|blok|perum|perumahan|komplek)\b\.? ?\w", re.IGNORECASE
)
_DOOR = re.compile(r"\brt ?[.:/]? ?(?:rw ?)?\d{1,3}\b|\bno(?:mor)?\b\.? ?\d{1,4}\b", re.IGNORECASE)
_DATE = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?"
    r"|\d\d?[-/. ]\d\d?[-/. ](?:19|20)\d\d|\d\d? [a-z]{3,9} (?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_BORN = re.compile(r"(?<!hari )\b(?:lahir|ttl)\b[^\d\x1f]{0,30}$", re.IGNORECASE)
_MAIL = re.compile(r"(?<![\w.%+\-])([A-Za-z0-9][\w.%+\-]{0,63})@((?:[A-Za-z0-9\-]+\.)+[A-Za-z]{2,24})\b")
_OFFICIAL = re.compile(
    r"\.(?:go|desa|sch|ac|mil|or)\.id$|(?:^|\.)(?:example|contoh|invalid|test)(?:\.\w+)*$", re.IGNORECASE
)
_NOBODY = re.compile(
    r"(?:^|[^a-z])(?:info|admin|humas|kontak|contact|office|kantor|ppid|kominfo|bappeda\w*|bps\w*|bpbd|kec|kel|pkm|rsud|rs|klinik"
    r"|data|opendata|satudata|portal|help|helpdesk|support|layanan|pengaduan|halo|hello|mail|email|surel|no-?reply|webmaster"
    r"|redaksi|editor|jurnal|journal|git|marketing|sales|cs|customer|nama|name|user|username|anda|contoh|you|someone"
    r"|perkim|rtlh|lapor|pelayanan|set(?:da|wan|kab)|sdn?|smpn?|sman?|smkn?|paud|bkpsdm|bpkad|dprd|kpu|hrd?)\d*(?:$|[^a-z])"
    r"|(?:^|[^a-z])(?:(?:sd|smp|sma|tk)it|ponpes)|puskesmas|kecamatan|kelurahan|sekretariat|universitas|yayasan|koperasi|bumdes|dinas|dis(?:perkim|kominfo|dik|hub|kes|dukcapil)"
    r"|pem(?:kab|kot|prov|des|da)|disduk|bappe|sekolah|fakultas|lembaga|perpus",
    re.IGNORECASE,
)  # fmt: skip


def are_names(texts: Sequence[str], is_told: bool) -> list[int]:
    """Return the indices of the texts that are persons' names, where most of them are; `is_told`: the label says so."""
    filled = [(index, text.strip()) for index, text in enumerate(texts) if text.strip()]
    shaped = [(index, text) for index, text in filled if _is_name(text)]
    if not shaped or len(shaped) < 0.6 * len(filled):
        return []
    distinct = {text.lower() for _, text in shaped}
    several = sum(" " in text for text in distinct) / len(distinct)
    known = sum(_is_common(text) for text in distinct) / len(distinct)
    is_list = len(distinct) >= 0.5 * len(shaped) and (several >= 0.5 or known >= 0.3)
    is_found = is_list and known >= 0.1 if is_told else len(distinct) >= 3 and several >= 0.3 and known >= 0.6
    return [index for index, _ in shaped] if is_found else []


def are_addresses(texts: Sequence[str]) -> list[int]:
    """Return the indices of the texts that lead to a door, where a quarter of them or more do."""
    filled = sum(bool(text.strip()) for text in texts)
    found = [index for index, text in enumerate(texts) if _DOOR.search(text) or _STREET.search(text)]
    doors = sum(_DOOR.search(texts[index]) is not None for index in found)
    return found if doors and doors >= 0.25 * filled else []


def birth_dates(texts: Sequence[str]) -> list[int]:
    """Return the indices of the texts of a column of birth dates that hold a whole date."""
    return [index for index, text in enumerate(texts) if _DATE.search(text)]


def dates_beside_births(text: str) -> Iterator[Find]:
    """Yield dates right behind the word for being born."""
    for found in _DATE.finditer(text):
        if _BORN.search(text, max(0, found.start() - 60), found.start()):
            yield Find(found.start(), found.end(), found[0])


def personal_mails(text: str) -> Iterator[Find]:
    """Yield the e-mail addresses of persons; those of offices, and those that stand for anybody's, are none."""
    for found in _MAIL.finditer(text):
        if not _OFFICIAL.search(found[2]) and not _NOBODY.search(found[1]):
            yield Find(found.start(), found.end(), found[0].lower())


def _is_name(text: str) -> bool:
    return 3 <= len(text) <= 60 and _NAME.fullmatch(text) is not None and not names_office(text)


def _is_common(text: str) -> bool:
    return any(word in COMMON for word in re.findall(r"[a-z]+", text.lower()))
