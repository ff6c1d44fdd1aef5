"""The score and the statuses of the real portal, reckoned again by pandas from what anybody can download."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pandas as pd

from tests.built import BuiltPortal
from tests.outsider import read_page, resolve
from tests.tools import ROOT

PAGE = "keterbukaan/index.html"
ANSWERS = "keterbukaan/status.csv"
CONDITIONS = "keterbukaan/syarat.csv"
WORTH = {"terpenuhi": Decimal(1), "sebagian": Decimal("0.5"), "belum": Decimal(0)}
RANKED = ("terpenuhi", "sebagian", "di-luar-jangkauan", "belum")
CITY = ROOT / "datapackages/indikator-smart-city/data"


def _read(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def _score(portal: BuiltPortal) -> Decimal:
    [value] = re.findall(r'Skor keterbukaan: <a class="door" [^>]*><data value="([^"]+)"', portal.text(PAGE))
    return Decimal(value)


def test_the_score_follows_from_the_table(portal: BuiltPortal) -> None:
    answers = _read(portal.folder / ANSWERS)
    worth = [Decimal(value) for value in answers.nilai if value]
    assert answers[answers.nilai == ""].status.eq("di-luar-jangkauan").all()
    assert [WORTH[status] for status in answers.status if status in WORTH] == worth
    assert abs(_score(portal) - sum(worth) / len(worth) * 100) < Decimal("1e-20")


def test_a_status_is_the_best_whose_condition_is_met(portal: BuiltPortal) -> None:
    conditions = _read(portal.folder / CONDITIONS)
    for answer in _read(portal.folder / ANSWERS).itertuples():
        met = conditions[(conditions.parameter == answer.parameter) & (conditions.dipenuhi == "true")].untuk_status
        assert answer.status == next((status for status in RANKED if status in set(met)), "belum"), answer.parameter


def test_all_thirteen_parameters_of_the_two_aspects_are_answered(portal: BuiltPortal) -> None:
    indicators, parameters = _read(CITY / "indikator.csv"), _read(CITY / "parameter.csv")
    open_ones = indicators[indicators.aspek.isin(["Transparent Governance", "Public & Social/ Online Services"])]
    wanted = parameters[parameters.kode_indikator.isin(open_ones.kode_indikator)]
    answers = _read(portal.folder / ANSWERS)
    assert set(answers.parameter) == set(wanted.parameter)
    assert len(answers) == 13
    assert dict(zip(answers.parameter, answers.isi, strict=True)) == dict(
        zip(wanted.parameter, wanted.isi, strict=True)
    )
    text = read_page(portal.text(PAGE)).text
    assert [words for words in wanted.isi if words not in text] == []


def test_conditions_on_figures_are_met_exactly_where_pandas_finds_them(portal: BuiltPortal) -> None:
    """Kind and programme alone: the real conditions for the lower status ask for nothing else."""
    frames = [_read(path) for path in sorted((ROOT / "datapackages").glob("*/data/*.csv"))]
    figures = pd.concat([frame for frame in frames if {"jenis", "nilai"} <= set(frame)])
    figures = figures[figures.nilai.str.fullmatch(r"-?\d+(\.\d+)?")]
    met = _read(portal.folder / CONDITIONS).set_index("kunci").dipenuhi
    counts = _read(portal.folder / CONDITIONS).set_index("kunci").jumlah_bukti
    checked = 0
    for rule in _read(CITY / "syarat-keterbukaan.csv").itertuples():
        if rule.jenis == "-" or rule.harus_resmi == "true" or rule.halaman != "-":
            continue
        found = figures[figures.jenis == rule.jenis]
        found = found if rule.program == "-" else found[found.program == rule.program]
        assert met[rule.kunci] == ("true" if len(found) else "false")
        assert int(counts[rule.kunci]) == len(found)
        checked += 1
    assert checked >= 2


def test_newspapers_and_researchers_never_fulfil_a_parameter(portal: BuiltPortal) -> None:
    publishers = _read(CITY / "penerbit.csv")
    official = tuple(publishers[publishers.golongan == "badan-publik"].penerbit)
    for path in sorted((ROOT / "datapackages").glob("*/data/*.csv")):
        frame = _read(path)
        for source in frame.get("sumber", pd.Series(dtype=str)).unique():
            known = [name for name in publishers.penerbit if source.casefold().startswith(name.casefold())]
            assert known, f"{path.name}: nobody says who {source} is"
    assert "terpenuhi" not in set(_read(portal.folder / ANSWERS).status)
    assert official


def test_evidence_leads_to_pages_that_exist(portal: BuiltPortal) -> None:
    answers = _read(portal.folder / ANSWERS)
    for address in answers.alamat_bukti[answers.alamat_bukti != ""]:
        path = address.removeprefix("https://portal.contoh.id/terbuka/banyuasin/").partition("#")[0]
        assert f"{path}index.html" in portal.manifest or path in portal.manifest


def test_the_result_of_the_paper_stands_apart(portal: BuiltPortal) -> None:
    text = portal.text(PAGE)
    section = text.partition('id="beda"')[2]
    assert '<data value="83">' in section
    assert '<data value="83">' not in text.partition("</h1>")[0]
    assert "belum tersedia" in read_page(section).text
    score = _score(portal)
    assert f'value="{score}"' not in section or score != 83


def test_the_score_has_a_page_with_formula_and_inputs(portal: BuiltPortal) -> None:
    [address] = re.findall(r'Skor keterbukaan: <a class="door" href="([^"]+)"', portal.text(PAGE))
    page = portal.text(resolve(PAGE, address)[0])
    assert "(terpenuhi + sebagian ÷ 2) ÷ parameter yang dapat dijawab × 100" in page
    values = [Decimal(value) for value in re.findall(r'<data value="([^"]+)"', page.partition("reckoning")[2])][:3]
    met, partly, answerable = values
    assert abs((met + partly / 2) / answerable * 100 - _score(portal)) < Decimal("1e-20")
