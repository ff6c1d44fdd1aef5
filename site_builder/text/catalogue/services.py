"""Words for the kinds of error that frictionless knows for services which this portal never calls.

They cannot occur here; they have words all the same, because a test asks every class of the library for its entry.
"""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry

_HINT = L(
    "Bagian ini tidak dipakai portal; hapus dari berkas Anda.",
    "This part is not used here; take it out of your file.",
)


def _entry(code: str, indonesian: str, english: str) -> Entry:
    return Entry(
        code,
        "service",
        L(f"{indonesian} keliru", f"{english} is wrong"),
        L(f"{indonesian} tidak dapat diterima.", f"{english} cannot be accepted."),
        _HINT,
    )


SERVICES = (
    _entry("error", "Data ini", "This data"),
    _entry("catalog-error", "Katalog frictionless", "A frictionless catalog"),
    _entry("dataset-error", "Dataset frictionless", "A frictionless dataset"),
    _entry("checklist-error", "Checklist frictionless", "A frictionless checklist"),
    _entry("check-error", "Check frictionless", "A frictionless check"),
    _entry("detector-error", "Detector frictionless", "A frictionless detector"),
    _entry("inquiry-error", "Inquiry frictionless", "A frictionless inquiry"),
    _entry("inquiry-task-error", "Tugas inquiry frictionless", "A frictionless inquiry task"),
    _entry("pipeline-error", "Pipeline frictionless", "A frictionless pipeline"),
    _entry("step-error", "Langkah pipeline frictionless", "A step of a frictionless pipeline"),
    _entry("report-error", "Laporan frictionless", "A frictionless report"),
    _entry("report-task-error", "Tugas laporan frictionless", "A task of a frictionless report"),
    _entry("stats-error", "Statistik frictionless", "Frictionless statistics"),
)
