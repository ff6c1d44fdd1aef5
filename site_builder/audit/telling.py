"""Suspicions and other faults of finished files to Findings: each cause told once, with the files that show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.audit.judge import Suspicion
from site_builder.model.report import Finding, Place, Severity

_NAMED = 3  # files named in a message; their number is told beside


@dataclass(frozen=True, slots=True)
class Seen:
    """A suspicion, and the file it was seen in; `is_asset`: somebody put that very file there."""

    path: str
    is_asset: bool
    suspicion: Suspicion


def tell_suspicions(seen: Iterable[Seen]) -> Iterator[Finding]:
    """Yield one finding for each asset and kind, and one for each kind in rendered files, however many show it."""
    causes: dict[tuple[str, str], list[Seen]] = {}
    for item in _agreed(list(seen)):
        causes.setdefault((item.suspicion.kind, item.path if item.is_asset else ""), []).append(item)
    for (kind, _), items in causes.items():
        first = items[0]
        yield _finding(f"personal-{kind}", first, list(dict.fromkeys(item.path for item in items)))


def _agreed(seen: Sequence[Seen]) -> Iterator[Seen]:
    """Yield each suspicion under the kind that a label gives its values anywhere: a KK is one without the word too."""
    kinds = {secret: item.suspicion.kind for item in seen if item.suspicion.label for secret in item.suspicion.secrets}
    for item in seen:
        named = {kinds.get(secret, "") for secret in item.suspicion.secrets}
        if not item.suspicion.label and len(named) == 1 and named != {""}:
            yield replace(item, suspicion=replace(item.suspicion, kind=named.pop()))
        else:
            yield item


def _finding(code: str, seen: Seen, paths: Sequence[str]) -> Finding:
    suspicion = seen.suspicion
    spot = suspicion.spot.words()
    others = ", ".join(paths[1:_NAMED]) + (" …" if len(paths) > _NAMED else ".")
    values: Mapping[str, str] = {
        "variant": "asset" if seen.is_asset else "output",
        "spot": spot.id and f" ({spot.id})",
        "spot_en": spot.en and f" ({spot.en})",
        "shape": suspicion.shape.id,
        "shape_en": suspicion.shape.en,
        "others": f" Juga di {len(paths) - 1} berkas lain: {others}" if len(paths) > 1 else "",
        "others_en": f" Also in {len(paths) - 1} other files: {others}" if len(paths) > 1 else "",
    }
    place = Place(path=seen.path, row=suspicion.spot.line)
    return Finding(code, Severity.ERROR, place, suspicion.shape.id, values)
