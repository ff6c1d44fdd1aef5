"""What is missing: rules of expected figures unfolded into single figures, minus what was published."""

from __future__ import annotations

from pathlib import Path

from tests.pages.projects import AREA, ROLE, UNIT, VALUE, Site, build, table, write_package


def _field(name: str, role: str = "", **more: str) -> dict[str, str]:
    iri = role if role.startswith("http") else f"{ROLE}{role or name}"
    return {"name": name, "rdfType": iri, **more}


FIGURES = [
    _field("wilayah", AREA),
    _field("program"),
    _field("jenis"),
    _field("nilai", VALUE, type="integer"),
    _field("satuan", UNIT),
    _field("periode-mulai", type="date"),
    _field("periode-selesai", type="date"),
]
EXPECTED = [
    *(field for field in FIGURES if field["name"] != "nilai"),
    _field("tingkat-wilayah"),
    _field("frekuensi"),
    _field("penanggung-jawab"),
]
AREAS = [_field("wilayah", AREA), _field("wilayah-induk")]
AREA_ROWS = "wilayah,wilayah-induk\n" + "".join(f"16.07.0{n},16.07\n" for n in range(1, 4))


def _home(project: Path, figures: str, expected: str) -> Site:
    head = "wilayah,program,jenis,nilai,satuan,periode-mulai,periode-selesai\n"
    rule_head = head.replace("nilai,", "").strip() + ",tingkat-wilayah,frekuensi,penanggung-jawab\n"
    resources = [table("angka", FIGURES), table("harapan", EXPECTED), table("wilayah", AREAS)]
    files = {"data/angka.csv": head + figures, "data/harapan.csv": rule_head + expected, "data/wilayah.csv": AREA_ROWS}
    write_package(project, {"name": "p", "resources": resources}, files)
    return build(project)


YEARS = "2020-01-01,2022-12-31"


def test_a_rule_stands_for_every_year_and_every_area(tmp_path: Path) -> None:
    rules = f"16.07,semua,sisa,rumah,{YEARS},kabupaten,P1Y,Dinas\n16.07,semua,sisa,rumah,{YEARS},kecamatan,P1Y,Dinas\n"
    figures = "16.07,semua,sisa,9,rumah,2021-01-01,2021-12-31\n16.07.02,semua,sisa,3,rumah,2021-01-01,2021-12-31\n"
    text = _home(tmp_path, figures, rules).page("index.html").text.replace(" , ", ", ")
    assert "Dari 12 angka yang semestinya ada, 2 kami temukan" in text
    assert "Rumah belum ditangani per kecamatan, 2020–2022: 1 dari 9 terbit" in text
    assert "Rumah belum ditangani, seluruh wilayah, 2020–2022: 1 dari 3 terbit" in text


def test_half_a_year_another_unit_or_programme_does_not_answer(tmp_path: Path) -> None:
    rules = f"16.07,bsps,disalurkan,rumah,{YEARS},kabupaten,P1Y,Dinas\n"
    figures = (
        "16.07,bsps,disalurkan,9,rumah,2021-01-01,2021-06-30\n"
        "16.07,bsps,disalurkan,9,rupiah,2021-01-01,2021-12-31\n"
        "16.07,semua,disalurkan,9,rumah,2021-01-01,2021-12-31\n"
        "16.07,bsps,disalurkan,,rumah,2022-01-01,2022-12-31\n"
    )
    assert "tidak satu pun kami temukan" in _home(tmp_path, figures, rules).page("index.html").text


def test_where_everything_is_published_nothing_is_said_to_be_missing(tmp_path: Path) -> None:
    rules = "16.07,semua,sisa,rumah,2021-01-01,2021-12-31,kabupaten,P1Y,Dinas\n"
    figures = "16.07,semua,sisa,9,rumah,2021-01-01,2021-12-31\n"
    assert "Yang paling banyak kurang" not in _home(tmp_path, figures, rules).page("index.html").text
