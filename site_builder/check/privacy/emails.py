"""E-mail addresses of persons. Those of offices (info@…, puskesmas…@…) are public, nama@… is nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.evidence import Detection, characters_shape

_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9._%+\-])([A-Za-z0-9][A-Za-z0-9._%+\-]{0,63}) ?(?:@|\[at\]|\(at\)) ?"
    r"((?:[A-Za-z0-9\-]+(?:\.|\[dot\]|\(dot\)))+[A-Za-z]{2,24})\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"info|informasi|humas|admin|kontak|contact|office|kantor|set(?:da|wan|kab)|ppid|dinas|kominfo|bap(?:peda|elitbang|enda)"
    r"|bkpsdm|bpkad|bpbd|bps|kec|kel|desa|pemdes|pemda|pkm|rsud|rs|klinik|sekolah|sdn?|smpn?|sman?|smkn?|min|mts|man|paud|tk"
    r"|uptd?|opd|data|opendata|satudata|portal|help|helpdesk|support|layanan|pengaduan|halo|hello|mail|email|surel|noreply"
    r"|reply|webmaster|redaksi|editor|jurnal|journal|fakultas|lembaga|kud|hotel|toko|bank|git|marketing|sales|cs|customer"
    r"|hrd?|perkim|rtlh|lapor|pelayanan|sekda|sekwan|dprd|kpu|polres|polsek"
    r"|nama|name|user|username|anda|contoh|example|you|someone|seseorang"  # stand for anybody's
)
_OFFICE_BEGINS = re.compile(
    r"(?:sd|smp|sma|tk)it|ponpes|puskesmas|kecamatan|kelurahan|sekretariat|bawaslu|universitas|yayasan|koperasi|bumdes|rumahsakit|pem(?:kab|kot|prov|des)"
    r"|disperkim|dis(?:kominfo|dik|hub|perindag|pora|nak|kes|dukcapil|bun|tan)|dukcapil|bapp?e(?:da|nda|litbang)|dinas"
)


def detect_emails(column: Column) -> Iterator[Detection]:
    """Yield the personal e-mail addresses of a column, if it holds any."""
    rows = set()
    for sign in ("@", "[at]", "(at)"):
        rows |= {row for row in column.cells_with(sign) if any(True for _ in emails_in(column.cells[row]))}
    if rows:
        ordered = sorted(rows)
        yield Detection("email", ordered, characters_shape(len(column.cells[ordered[0]])))


def emails_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each personal e-mail address in a folded text."""
    for found in _ADDRESS.finditer(text):
        if not _is_office(found[1].lower()):
            yield found.span()


def _is_office(local: str) -> bool:
    """Tell whether the part before "@" names an office (a whole word of it, digits aside) or nobody."""
    return any(_OFFICE.fullmatch(word) or _OFFICE_BEGINS.match(word) for word in re.split(r"[^a-z]+", local) if word)
