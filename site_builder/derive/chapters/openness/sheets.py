"""The answers as tables to download: one row per parameter, from which anybody reckons the score, and per condition."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from site_builder.derive import routes as paths
from site_builder.derive.chapters.openness.answers import indicator_entries, parameter_entries
from site_builder.derive.chapters.openness.score import FORMULA, WORTH
from site_builder.derive.survey import Survey
from site_builder.model.openness import Answer, Evidence
from site_builder.model.portal import Sheet, SheetColumn
from site_builder.model.table import Cell
from site_builder.text.paths import public_path
from site_builder.text.speech import say

_FOLDER = paths.OPENNESS.removesuffix("index.html")
_FOUND = (
    SheetColumn("jumlah_bukti", "Jumlah bukti", True, "", "Angka, tabel, atau halaman yang ditemukan."),
    SheetColumn("hari_bukti", "Hari terakhir yang dicakup bukti terbaru"),
    SheetColumn("umur_hari", "Umur bukti", True, "hari", "Dihitung sampai tanggal portal."),
    SheetColumn("alamat_bukti", "Alamat bukti"),
)
_ANSWERS = (
    SheetColumn("parameter", "Kode parameter"),
    SheetColumn("isi", "Parameter"),
    SheetColumn("kode_indikator", "Kode indikator"),
    SheetColumn("indikator", "Indikator"),
    SheetColumn("status", "Status"),
    SheetColumn("nilai", "Nilai", True, "", "1 terpenuhi, 0,5 sebagian, 0 belum; kosong: di luar jangkauan portal."),
    SheetColumn("syarat", "Syarat yang menentukan", meaning="Kosong bila tidak satu pun syarat dipenuhi."),
    *_FOUND,
    SheetColumn("mengapa_belum_lebih", "Mengapa belum lebih"),
    SheetColumn("yang_bisa_mengubah", "Yang bisa mengubahnya"),
)
_CONDITIONS = (
    SheetColumn("kunci", "Kunci syarat"),
    SheetColumn("parameter", "Kode parameter"),
    SheetColumn("untuk_status", "Untuk status"),
    SheetColumn("syarat", "Syarat"),
    SheetColumn("dipenuhi", "Dipenuhi"),
    *_FOUND,
    SheetColumn("alasan", "Yang kurang"),
)


def answers_sheet(answers: Iterable[Answer], survey: Survey) -> Sheet:
    """List every parameter with its status, its worth and the evidence that decided."""
    parameters, indicators = parameter_entries(survey), indicator_entries(survey)
    rows = []
    for item in answers:
        code = parameters[item.code].indicator if item.code in parameters else ""
        deciding = item.deciding
        head = (item.code, item.text, code, indicators[code].text if code in indicators else "", item.status)
        lacking = " ".join(reason for verdict in item.verdicts for reason in verdict.evidence.reasons)
        evidence = deciding.evidence if deciding else Evidence()
        words = deciding.condition.words if deciding else None
        end = (lacking or None, "; ".join(item.publishers) or None)
        rows.append((*head, WORTH.get(item.status), words, *_found(evidence, survey), *end))
    method = say("Skor = {formula} = jumlah kolom nilai ÷ banyaknya nilai yang terisi × 100.", formula=FORMULA)
    return Sheet(f"{_FOLDER}status", say("Status setiap parameter"), _ANSWERS, tuple(rows), method)


def conditions_sheet(answers: Iterable[Answer], survey: Survey) -> Sheet:
    """List every condition with whether it is met, and why not."""
    rows = tuple(
        (
            verdict.condition.key,
            item.code,
            verdict.condition.status,
            verdict.condition.words,
            verdict.evidence.is_met,
            *_found(verdict.evidence, survey),
            " ".join(verdict.evidence.reasons) or None,
        )
        for item in answers
        for verdict in item.verdicts
    )
    return Sheet(f"{_FOLDER}syarat", say("Setiap syarat dan buktinya"), _CONDITIONS, rows)


def _found(evidence: Evidence, survey: Survey) -> tuple[Cell, ...]:
    path = public_path(evidence.output_path) if evidence.output_path else ""
    age = _age(evidence.day, survey.library.as_of)
    return evidence.count, evidence.day, age, f"{survey.base_url}{path}" or None


def _age(day: date | None, as_of: date | None) -> int | None:
    return (as_of - day).days if day and as_of else None
