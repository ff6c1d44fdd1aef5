"""Bad figures and bad rules: every cell is right by itself, and together they are not what the publisher promised.

Each case of figures has a twin with good ones (`TWINS`), which must pass without a finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from site_builder.model.roles import BY_NAME
from tests.corpus.case import DESCRIPTOR, STOK, Bad, Content, package
from tests.gate import table

RULES = "consistencyRules"
WIDE = table("stok", "kode:string:Kode wilayah", "tahun:year:Tahun", "terdata:integer:Terdata", "tertangani:integer",
             "sisa:integer:Sisa", primaryKey=["kode", "tahun"])  # fmt: skip
LONG = table("stok", "kunci", "kode:string:Kode wilayah", "tahun:year:Tahun", "jenis:string:Jenis angka",
             "nilai:number:Nilai", "satuan:string:Satuan", "induk", primaryKey="kunci")  # fmt: skip
FLAT = {**LONG, "schema": {**LONG["schema"], "fields": LONG["schema"]["fields"][:-1]}}
WIDE_HEAD = "kode,tahun,terdata,tertangani,sisa\n"
LONG_HEAD = "kunci,kode,tahun,jenis,nilai,satuan,induk\n"
HEADS = {id(WIDE): WIDE_HEAD, id(LONG): LONG_HEAD, id(FLAT): LONG_HEAD.replace(",induk", "")}
TWINS: list[tuple[str, Mapping[str, Content], Mapping[str, Content]]] = []


def _files(rows: str, *rules: Mapping[str, Any], resource: Mapping[str, Any] = WIDE, **more: Any) -> dict[str, Content]:
    if resource is LONG and not any("parts" in rule for rule in rules):  # a column without a value would be told too
        resource, rows = FLAT, "".join(f"{line.removesuffix(',')}\n" for line in rows.splitlines())
    head = HEADS.get(id(resource), "")
    return {DESCRIPTOR: package(resource, **{RULES: list(rules), **more}), STOK: head + rows}


def _bad(name: str, good: Mapping[str, Content], bad: Mapping[str, Content], code: str, **more: Any) -> Bad:
    """Spell a case of bad figures, and remember its good twin."""
    before = more.get("before", {})
    TWINS.append((name, good, before))
    return Bad(name, bad, code, **more)


def _rule(kind: str, **given: Any) -> dict[str, Any]:
    title = "Aturan contoh"
    return {"name": "contoh", "kind": kind, "title": title, "resource": "stok", **given}


def _slip(name: str, entry: Any, **more: Any) -> Bad:
    """Spell a case in which the rule itself is wrong."""
    descriptor = package(WIDE, **{RULES: entry if isinstance(entry, list) else [entry]})
    files: dict[str, Content] = {DESCRIPTOR: descriptor, STOK: WIDE_HEAD + "a,2020,120,20,100\n"}
    return Bad(name, files, "consistency-rule", resource=None, path=DESCRIPTOR, **more)


BALANCE = _rule("row-balance", plus=["terdata"], minus=["tertangani"], total="sisa")
KINDS = _rule(
    "kind-balance", field="nilai", kinds="jenis", plus=["terdata"], minus=["tertangani"], total="sisa",
    by=["kode", "tahun"],
)  # fmt: skip
TREE = {
    "name": "contoh",
    "kind": "parts-total",
    "title": "Aturan contoh",
    "parts": {"resource": "stok", "field": "nilai", "by": ["induk"]},
    "total": {"resource": "stok", "field": "nilai", "by": ["kunci"]},
}

BALANCES = (
    _bad(
        "two digits changed places in what is left",
        _files("a,2021,30284,2142,28142\n", BALANCE),
        _files("a,2021,30284,2142,28124\n", BALANCE),
        "consistency-balance",
        cell="E2",
        field="sisa",
    ),
    _bad(
        "a balance off by more than its tolerance",
        _files("a,2021,1000,400,603\n", {**BALANCE, "tolerance": 5}),
        _files("a,2021,1000,400,606\n", {**BALANCE, "tolerance": 5}),
        "consistency-balance",
        cell="E2",
    ),
    _bad(
        "more handled than were counted",
        _files("a,2021,900,900,0\n", _rule("row-balance", plus=["tertangani"], total="terdata", compare="at-most")),
        _files("a,2021,900,950,0\n", _rule("row-balance", plus=["tertangani"], total="terdata", compare="at-most")),
        "consistency-balance",
        cell="C2",
    ),
    _bad(
        "less counted than is left",
        _files("a,2021,900,50,850\n", _rule("row-balance", plus=["terdata"], total="sisa", compare="at-least")),
        _files("a,2021,800,50,850\n", _rule("row-balance", plus=["terdata"], total="sisa", compare="at-least")),
        "consistency-balance",
        cell="E2",
    ),
    _bad(
        "a small count in a broken balance is not told",
        _files("a,2021,400,397,3\n", BALANCE),
        _files("a,2021,400,397,13\n", BALANCE),
        "consistency-balance",
        cell="E2",
        secrets=("397 =", "tertulis 13"),
    ),
    _bad(
        "a rule that only warns is still told",
        _files("a,2021,500,100,400\n", {**BALANCE, "severity": "warning"}),
        _files("a,2021,500,100,500\n", {**BALANCE, "severity": "warning"}),
        "consistency-balance",
        cell="E2",
        severity="warning",
    ),
    _bad(
        "a long table whose kinds do not balance",
        _files("a1,a,2021,terdata,300,rumah,\na2,a,2021,tertangani,100,rumah,\na3,a,2021,sisa,200,rumah,\n", KINDS,
               resource=LONG),
        _files("a1,a,2021,terdata,300,rumah,\na2,a,2021,tertangani,100,rumah,\na3,a,2021,sisa,210,rumah,\n", KINDS,
               resource=LONG),
        "consistency-balance",
        cell="E4",
        field="nilai",
    ),
    _bad(
        "two rows for one kind in one group",
        _files("a1,a,2021,terdata,300,rumah,\na2,a,2021,tertangani,100,rumah,\na3,a,2021,sisa,200,rumah,\n", KINDS,
               resource=LONG),
        _files("a1,a,2021,terdata,300,rumah,\na2,a,2021,tertangani,100,rumah,\na4,a,2021,tertangani,90,rumah,\n"
               "a3,a,2021,sisa,200,rumah,\n", KINDS, resource=LONG),
        "consistency-ambiguous",
        cell="E4",
    ),
)  # fmt: skip

# ---- parts and totals ----------------------------------------------------------------------------------------------

AREAS = "datapackages/wilayah"
DISTRICTS = table("kecamatan", "kode", "induk", primaryKey="kode")
DISTRICTS["schema"]["fields"][1]["rdfType"] = BY_NAME["wilayah-induk"].iri
REGENCY = table("kabupaten", "kode", "rumah:integer", primaryKey="kode")
REFERRING = table("stok", "kode:string:Kode kecamatan", "rumah:integer:Rumah", primaryKey="kode")
REFERRING["schema"]["fields"][0]["references"] = {"package": "wilayah", "resource": "kecamatan", "field": "kode"}
UPWARDS = {
    "name": "contoh",
    "kind": "parts-total",
    "title": "Kecamatan sama dengan kabupaten",
    "parts": {"resource": "stok", "field": "rumah", "by": ["kode"], "toParent": ["kode"]},
    "total": {"package": "wilayah", "resource": "kabupaten", "field": "rumah", "by": ["kode"]},
}


def _areas(rows: str, *rules: Mapping[str, Any]) -> dict[str, Content]:
    """Spell two packages: districts that refer to their regency, and figures of both."""
    return {
        DESCRIPTOR: package(REFERRING, **{RULES: list(rules)}),
        STOK: f"kode,rumah\n{rows}",
        f"{AREAS}/datapackage.json": {"name": "wilayah", "resources": [DISTRICTS, REGENCY]},
        f"{AREAS}/data/kecamatan.csv": "kode,induk\nk1,16.07\nk2,16.07\nk3,16.08\n",
        f"{AREAS}/data/kabupaten.csv": "kode,rumah\n16.07,300\n16.08,80\n",
    }


def _tree(rows: str, **more: Any) -> dict[str, Content]:
    return _files(rows, {**TREE, **more}, resource=LONG)


BY_CODE = {"resource": "stok", "field": "nilai", "by": ["kode"], "where": {"jenis": "jumlah"}}
COMPLETE = "q,b,2021,r,90,rumah,\nn,b,2021,r,80,rumah,q\n"
PARTS = (
    _bad(
        "men and women are fewer than everybody",
        _tree("p,a,2021,penduduk,900,jiwa,\nl,a,2021,penduduk,500,jiwa,p\nw,a,2021,penduduk,400,jiwa,p\n"),
        _tree("p,a,2021,penduduk,900,jiwa,\nl,a,2021,penduduk,500,jiwa,p\nw,a,2021,penduduk,390,jiwa,p\n"),
        "consistency-parts",
        cell="E2",
    ),
    _bad(
        "parts that exceed what holds them",
        _tree("p,a,2021,rumah,700,rumah,\nl,a,2021,rumah,500,rumah,p\n", compare="at-most"),
        _tree("p,a,2021,rumah,700,rumah,\nl,a,2021,rumah,750,rumah,p\n", compare="at-most"),
        "consistency-parts",
        cell="E2",
    ),
    _bad(
        "known parts exceed a total though one is missing",
        _tree("p,a,2021,r,700,rumah,\nl,a,2021,r,600,rumah,p\nm,a,2021,r,,rumah,p\n" + COMPLETE, compare="at-most"),
        _tree("p,a,2021,r,700,rumah,\nl,a,2021,r,800,rumah,p\nm,a,2021,r,,rumah,p\n" + COMPLETE, compare="at-most"),
        "consistency-parts",
        cell="E2",
    ),
    _bad(
        "twelve parts and a total with a slip",
        _tree("p,a,2021,r,1200,rumah,\n" + "".join(f"p{n},a,2021,r,100,rumah,p\n" for n in range(12))),
        _tree("p,a,2021,r,1020,rumah,\n" + "".join(f"p{n},a,2021,r,100,rumah,p\n" for n in range(12))),
        "consistency-parts",
        cell="E2",
    ),
    _bad(
        "districts do not add up to their regency, of another package",
        _areas("k1,100\nk2,200\nk3,80\n", UPWARDS),
        _areas("k1,100\nk2,220\nk3,80\n", UPWARDS),
        "consistency-parts",
        cell="B2",
        field="rumah",
    ),
    _bad(
        "two rows that both claim to be the total",
        _tree("p,a,2021,jumlah,900,jiwa,\nl,b,2021,bagian,900,jiwa,a\n", total=BY_CODE),
        _tree("p,a,2021,jumlah,900,jiwa,\nq,a,2021,jumlah,900,jiwa,\nl,b,2021,bagian,900,jiwa,a\n", total=BY_CODE),
        "consistency-ambiguous",
        cell="E3",
    ),
    _bad(
        "shares of a year that make more than a hundred",
        _files("a,a,2020,r,60,persen,\nb,b,2020,r,40,persen,\n", _rule("share-sum", field="nilai", by=["tahun"]),
               resource=LONG),
        _files("a,a,2020,r,60,persen,\nb,b,2020,r,50,persen,\n", _rule("share-sum", field="nilai", by=["tahun"]),
               resource=LONG),
        "consistency-shares",
        cell="E3",
    ),
    _bad(
        "shares further off than rounding explains",
        _files("a,a,2020,r,33.3,persen,\nb,b,2020,r,66.6,persen,\n", _rule("share-sum", field="nilai", tolerance=0.1),
               resource=LONG),
        _files("a,a,2020,r,33.3,persen,\nb,b,2020,r,66.5,persen,\n", _rule("share-sum", field="nilai", tolerance=0.1),
               resource=LONG),
        "consistency-shares",
        cell="E3",
    ),
)  # fmt: skip

# ---- periods and units ---------------------------------------------------------------------------------------------

SERIES = _rule("cumulative", field="terdata", period="tahun", by=["kode"])


def _months(kind: str, step: str, *periods: str) -> dict[str, Content]:
    resource = table("stok", f"periode:{kind}:Periode", "jumlah:integer")
    rows = "periode,jumlah\n" + "".join(f"{period},{number + 100}\n" for number, period in enumerate(periods))
    return _files(rows, _rule("complete-periods", period="periode", step=step), resource=resource)


PERIODS = (
    _bad(
        "a year is missing in one area",
        _files("a,2019,10,5,5\na,2020,10,5,5\nb,2019,10,5,5\n", _rule("complete-periods", period="tahun", step="P1Y",
               by=["kode"])),
        _files("a,2019,10,5,5\na,2021,10,5,5\nb,2019,10,5,5\nb,2020,10,5,5\n", _rule("complete-periods",
               period="tahun", step="P1Y", by=["kode"])),
        "consistency-periods",
        cell="B3",
    ),
    _bad(
        "a month is missing across the turn of the year",
        _months("yearmonth", "P1M", "2020-11", "2020-12", "2021-01"),
        _months("yearmonth", "P1M", "2020-11", "2020-12", "2021-02"),
        "consistency-periods",
        cell="A4",
    ),
    _bad(
        "a quarter is missing, in rows out of order",
        _months("date", "P3M", "2021-07-01", "2021-01-01", "2021-04-01"),
        _months("date", "P3M", "2021-10-01", "2021-01-01", "2021-04-01"),
        "consistency-periods",
        cell="A2",
    ),
    _bad(
        "nine thousand years between two rows",
        _months("string", "P1M", "0001-01", "0001-02"),
        _months("string", "P1M", "0001-01", "9999-12"),
        "consistency-periods",
        cell="A3",
    ),
    _bad(
        "a cumulative figure that falls",
        _files("a,2019,3824,0,0\na,2020,3900,0,0\n", SERIES),
        _files("a,2019,3824,0,0\na,2020,2142,0,0\n", SERIES),
        "consistency-cumulative",
        cell="C3",
    ),
    _bad(
        "what is left rises although it only may fall",
        _files("a,2019,0,0,900\na,2020,0,0,800\n", {**SERIES, "field": "sisa", "direction": "down"}),
        _files("a,2019,0,0,900\na,2020,0,0,950\n", {**SERIES, "field": "sisa", "direction": "down"}),
        "consistency-cumulative",
        cell="E3",
    ),
    _bad(
        "two figures for one period",
        _files("a1,a,2020,r,10,u,\na2,a,2021,r,20,u,\n", {**SERIES, "field": "nilai"}, resource=LONG),
        _files("a1,a,2020,r,10,u,\na2,a,2020,r,20,u,\n", {**SERIES, "field": "nilai"}, resource=LONG),
        "consistency-ambiguous",
        cell="E3",
    ),
    _bad(
        "millions of rupiah among rupiah",
        _files("a,a,2020,pagu,5,rupiah,\nb,a,2021,pagu,6,rupiah,\nc,a,2021,rumah,6,unit,\n",
               _rule("one-unit", unit="satuan", by=["jenis"]), resource=LONG),
        _files("a,a,2020,pagu,5,rupiah,\nb,a,2021,pagu,6,juta rupiah,\nc,a,2021,rumah,6,unit,\n",
               _rule("one-unit", unit="satuan", by=["jenis"]), resource=LONG),
        "consistency-units",
        cell="F3",
    ),
)  # fmt: skip
IN_RUPIAH = table("stok", "kunci", "nilai:integer", "satuan", primaryKey="kunci")
IN_RUPIAH["schema"]["fields"][1]["unit"] = "rupiah"
UNITS = (
    _bad(
        "a unit that the schema contradicts",
        _files("kunci,nilai,satuan\na,5,Rupiah\n", _rule("one-unit", unit="satuan", field="nilai"), resource=IN_RUPIAH),
        _files("kunci,nilai,satuan\na,5,ribu rupiah\n", _rule("one-unit", unit="satuan", field="nilai"),
               resource=IN_RUPIAH),
        "consistency-units",
        cell="C2",
    ),
)  # fmt: skip

# ---- what was published before -------------------------------------------------------------------------------------

ROWS = "".join(f"{code},2020,{100 * (number + 1)},0,{100 * (number + 1)}\n" for number, code in enumerate("abcdef"))
BEFORE = _files(ROWS, version="1.0.0")
ACCEPTED = {
    "resource": "stok",
    "change": "values",
    "version": "1.1.0",
    "reason": "Angka diperbaiki menurut surat dinas.",
    "date": "2024-02-26",
}


def _revised(rows: str, version: str = "1.1.0", accepted: Any = None, **given: Any) -> dict[str, Content]:
    changes = {} if accepted is None else {"acceptedChanges": [accepted]}
    return _files(rows, *([_rule("revision", **given)] if given else []), version=version, **changes)


def _since(name: str, rows: str, code: str = "consistency-revision", **more: Any) -> Bad:
    """Spell a case of what changed since it was published; the twin changes nothing."""
    given, accepted = more.pop("given"), more.pop("accepted", None)
    version = more.pop("version", "1.1.0")
    good, bad = _revised(ROWS, version, **given), _revised(rows, version, accepted, **given)
    return _bad(name, good, bad, code, before=BEFORE, **more)


LAST = "f,2020,600,0,600\n"
REVISIONS = (
    _since("two published rows are gone", ROWS[: ROWS.index("e,")], given={"lostRows": 1}),
    _since("a published key is gone", ROWS.replace("f,2020", "g,2020"), given={"lostKeys": 0}),
    _since(
        "a figure became ten times what it was",
        ROWS.replace(LAST, "f,2020,6000,0,600\n"),
        given={"fields": ["terdata"], "factor": 3},
        cell="C7",
    ),
    _since(
        "a figure shrank to a tenth",
        ROWS.replace(LAST, "f,2020,60,0,600\n"),
        given={"fields": ["terdata"], "factor": 3},
        cell="C7",
    ),
    _since(
        "a published figure became zero",
        ROWS.replace(LAST, "f,2020,0,0,600\n"),
        given={"fields": ["terdata"], "factor": 1000},
        cell="C7",
    ),
    _since(
        "a published figure became empty",
        ROWS.replace(LAST, "f,2020,,0,600\n"),
        given={"fields": ["terdata"], "lostValues": 0},
        cell="C7",
    ),
    _since(
        "the sum of a column jumped",
        ROWS.replace(LAST, "f,2020,1600,0,600\n"),
        given={"fields": ["terdata"], "sumChange": 25},
        field="terdata",
    ),
    _since(
        "an acceptance of another version covers nothing",
        ROWS.replace(LAST, "f,2020,6000,0,600\n"),
        given={"fields": ["terdata"], "factor": 3},
        accepted={**ACCEPTED, "version": "0.9.0"},
        cell="C7",
    ),
    _since(
        "an acceptance of the version that is published covers nothing more",
        ROWS.replace(LAST, "f,2020,6000,0,600\n"),
        given={"fields": ["terdata"], "factor": 3},
        accepted={**ACCEPTED, "version": "1.0.0"},
        version="1.0.0",
        cell="C7",
    ),
    _since(
        "an acceptance of one key covers no other",
        ROWS.replace(LAST, "f,2020,6000,0,600\n"),
        given={"fields": ["terdata"], "factor": 3},
        accepted={**ACCEPTED, "keys": ["a · 2020"]},
        cell="C7",
    ),
    _bad(
        "a published column is gone",
        _revised(ROWS, lostColumns=0),
        _files("kode,tahun\na,2020\nb,2020\nc,2020\nd,2020\ne,2020\nf,2020\n", _rule("revision", lostColumns=2),
               resource=table("stok", "kode", "tahun:year")),
        "consistency-revision",
        before=BEFORE,
    ),
    _bad(
        "more than a third of a published table is gone",
        _files("".join(f"{n},2020,5,0,5\n" for n in range(8))),
        _files("".join(f"{n},2020,5,0,5\n" for n in range(7))),
        "published-lost",
        severity="warning",
        before=_files("".join(f"{n},2020,5,0,5\n" for n in range(12))),
    ),
    _bad(
        "a published table is gone",
        {},
        {DESCRIPTOR: package(table("lain", "kode")), "datapackages/contoh/data/lain.csv": "kode\na\n", STOK: None},
        "published-lost",
        severity="warning",
        resource=None,
        path=DESCRIPTOR,
        before=BEFORE,
    ),
)  # fmt: skip


def _unaccepted(name: str, **change: Any) -> Bad:
    """Spell a record of a change that is not complete."""
    entry = {name: value for name, value in {**ACCEPTED, **change}.items() if value is not None}
    files = _files(ROWS, acceptedChanges=[entry])
    return Bad(name, files, "accepted-change", resource=None, path=DESCRIPTOR)


RECORDS = (
    _unaccepted("an acceptance without a real reason", reason="revisi"),
    _unaccepted("an acceptance without a version", version=None),
    _unaccepted("an acceptance of a day that no calendar has", date="2024-02-30"),
    _unaccepted("an acceptance of an unknown sort of change", change="hapus"),
    _unaccepted("an acceptance for a table that is nowhere", resource="stokk"),
    _unaccepted("an acceptance for a column that is nowhere", field="terdta"),
    Bad("acceptances that are no list", _files(ROWS, acceptedChanges="semua"), "accepted-change", resource=None),
)

# ---- rules with a slip ---------------------------------------------------------------------------------------------

EMPTY = (
    _bad(
        "a rule that looks for a value with a slip",
        _files("a,2021,500,100,400\n", {**BALANCE, "where": {"kode": "a"}}),
        _files("a,2021,500,100,400\n", {**BALANCE, "where": {"kode": "a1"}}),
        "consistency-empty",
        severity="warning",
        resource=None,
    ),
    _bad(
        "a rule about a kind that no row has",
        _files("a1,a,2021,terdata,30,rumah,\na2,a,2021,tertangani,10,rumah,\na3,a,2021,sisa,20,rumah,\n", KINDS,
               resource=LONG),
        _files("a1,a,2021,terdata,30,rumah,\na2,a,2021,tertangani,10,rumah,\na3,a,2021,sisa,20,rumah,\n",
               {**KINDS, "total": "sisah"}, resource=LONG),
        "consistency-empty",
        severity="warning",
        resource=None,
    ),
    _bad(
        "an exception for rows that are not there",
        _files("a,2021,500,100,400\nb,2021,5,5,9\n",
               {**BALANCE, "except": [{"where": {"kode": "b"}, "reason": "Sumbernya sendiri tidak cocok."}]}),
        _files("a,2021,500,100,400\n",
               {**BALANCE, "except": [{"where": {"kode": "b"}, "reason": "Sumbernya sendiri tidak cocok."}]}),
        "consistency-empty",
        severity="warning",
        resource=None,
    ),
)  # fmt: skip

SLIPS = (
    _slip("rules that are no list", [BALANCE, "sisa"][1:]),
    Bad("rules that are an object", _files(ROWS, **{RULES: BALANCE}), "consistency-rule", resource=None),
    _slip("a rule without a name", {**BALANCE, "name": ""}),
    _slip("a rule with a name that is no name", {**BALANCE, "name": "Sisa Benar"}),
    _slip("two rules of one name", [BALANCE, BALANCE]),
    _slip("a rule without a title", {key: value for key, value in BALANCE.items() if key != "title"}),
    _slip("a kind of rule with a slip", {**BALANCE, "kind": "row-balans"}),
    _slip("a property with a slip", {**BALANCE, "tolerence": 5}),
    _slip("a rule without its total", {key: value for key, value in BALANCE.items() if key != "total"}),
    _slip("a rule about a table that is not there", {**BALANCE, "resource": "stokk"}),
    _slip("a rule about a column that is not there", {**BALANCE, "plus": ["terdta"]}),
    _slip("a rule that computes with texts", {**BALANCE, "plus": ["kode"]}),
    _slip("a rule that adds a column twice", {**BALANCE, "plus": ["terdata", "terdata"]}),
    _slip("a total that is one of its own parts", {**BALANCE, "plus": ["terdata", "sisa"]}),
    _slip("a tolerance below zero", {**BALANCE, "tolerance": -1}),
    _slip("a tolerance that is not a number", {**BALANCE, "tolerance": "sedikit"}),
    _slip("a comparison that nobody knows", {**BALANCE, "compare": "sama"}),
    _slip("a severity that nobody knows", {**BALANCE, "severity": "fatal"}),
    _slip("a filter without columns", {**BALANCE, "where": {}}),
    _slip("a filter by a column that is not there", {**BALANCE, "where": {"kod": "a"}}),
    _slip("a filter with an object as its value", {**BALANCE, "where": {"kode": {"is": "a"}}}),
    _slip("an exception without a reason", {**BALANCE, "except": [{"where": {"kode": "a"}, "reason": "ya"}]}),
    _slip("a step that is no step", _rule("complete-periods", period="tahun", step="tahunan")),
    _slip("a factor of one", _rule("revision", fields=["sisa"], factor=1)),
    _slip("an allowance of a share", _rule("revision", lostRows="10%")),
    _slip("a revision that compares nothing", _rule("revision")),
    _slip("a revision of figures that it does not name", _rule("revision", factor=2)),
    _slip("a side that is no object", {**TREE, "parts": "stok"}),
    _slip(
        "two sides with groups of different length",
        {
            **TREE,
            "parts": {"resource": "stok", "field": "sisa", "by": ["kode"]},
            "total": {"resource": "stok", "field": "sisa", "by": ["kode", "tahun"]},
        },
    ),
    _slip(
        "areas that refer to nothing",
        {
            **TREE,
            "parts": {"resource": "stok", "field": "sisa", "by": ["kode"], "toParent": ["kode"]},
            "total": {"resource": "stok", "field": "sisa", "by": ["kode"]},
        },
    ),
    _slip(
        "a rule about two other packages",
        {
            **TREE,
            "parts": {"package": "lain", "resource": "stok", "field": "sisa", "by": ["kode"]},
            "total": {"package": "lain", "resource": "stok", "field": "sisa", "by": ["kode"]},
        },
    ),
)

CASES: tuple[Bad, ...] = (*BALANCES, *PARTS, *PERIODS, *UNITS, *REVISIONS, *RECORDS, *EMPTY, *SLIPS)
