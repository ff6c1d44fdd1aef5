"""Small counts that cannot stay hidden: computed, told, public already, part of a key; and exemptions that are not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tests.corpus.case import DESCRIPTOR, NAME, PACKAGE, STOK, Bad, Content, package

ROLE = "https://rumah-terbuka.example/peran#"
SHORT = {
    "wilayah": "http://purl.org/linked-data/sdmx/2009/dimension#refArea",
    "periode": "http://purl.org/linked-data/sdmx/2009/dimension#refPeriod",
    "nilai": "http://purl.org/linked-data/sdmx/2009/measure#obsValue",
    "satuan": "http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure",
}
COMPUTABLE, PUBLIC, TOLD = "small-count-computable", "small-count-published", "small-count-told"
EXEMPTION, UNUSED = "small-count-exemption", "small-count-exemption-unused"
CITED = {
    "kind": "small-count", "resource": "stok", "field": "jumlah", "rows": ["16.07.03"], "date": "2024-02-26",
    "reason": "Angkanya sudah diumumkan dinas di surat kabar setempat.", "source": "https://berita.contoh.id/rumah",
}  # fmt: skip


def _column(spec: str) -> dict[str, Any]:
    name, kind, role, unit = [*spec.split(":"), "", "", ""][:4]
    item = {"name": name, "type": kind or "string", "title": name.capitalize()}
    if role:
        item["rdfType"] = SHORT.get(role, ROLE + role)
    return item | ({"unit": unit} if unit else {})


def _table(columns: str, name: str = "stok", **more: Any) -> dict[str, Any]:
    fields = [_column(spec) for spec in columns.split()]
    return {"name": name, "path": f"data/{name}.csv", "schema": {"fields": fields, **more}}


def _files(columns: str, rows: str, schema: Mapping[str, Any] | None = None, **more: Any) -> dict[str, Content]:
    """Return a package of one table `stok`; rows are parted by blanks."""
    header = ",".join(spec.split(":")[0] for spec in columns.split())
    table = _table(columns, **(schema or {}))
    return {DESCRIPTOR: package(table, **more), STOK: "\n".join([header, *rows.split(" ")]) + "\n"}


def _case(name: str, columns: str, rows: str, code: str = COMPUTABLE, **more: Any) -> Bad:
    """Spell a case of one table; `schema`, `descriptor` and `extra` go into the files, the rest into the case."""
    descriptor = more.pop("descriptor", {})
    files = _files(columns, rows, more.pop("schema", None), **descriptor) | more.pop("extra", {})
    return Bad(name, files, code, **more)


def _also(columns: str, name: str, rows: Sequence[str], place: str = PACKAGE) -> dict[str, Content]:
    """Return the file of a further table."""
    header = ",".join(spec.split(":")[0] for spec in columns.split())
    return {f"{place}/data/{name}.csv": "\n".join([header, *rows]) + "\n"}


def _two(name: str, first: tuple[str, str], second: tuple[str, str], **more: Any) -> Bad:
    """Spell a case of the tables `stok` and `lain` in one package."""
    descriptor = more.pop("descriptor", {})
    files: dict[str, Content] = {
        DESCRIPTOR: package(_table(first[0]), _table(second[0], "lain"), **descriptor),
        **_also(first[0], "stok", first[1].split()),
        **_also(second[0], "lain", second[1].split()),
    }
    return Bad(name, files, more.pop("code", COMPUTABLE), **more)


def _neighbour(columns: str, rows: str) -> dict[str, Content]:
    """Return a second package, `tetangga`, with one table `total`."""
    place = "datapackages/tetangga"
    descriptor = {"name": "tetangga", "resources": [_table(columns, "total")]}
    return {f"{place}/datapackage.json": descriptor, **_also(columns, "total", rows.split(), place)}


def _sum_rule(*, total: str = "jumlah", **more: Any) -> dict[str, Any]:
    rule = {
        "name": "jumlah",
        "kind": "row-balance",
        "title": "Jumlah",
        "resource": "stok",
        "plus": ["laki", "perempuan"],
    }
    return {"consistencyRules": [{**rule, "total": total, **more}]}


def _cited(**changes: Any) -> dict[str, Any]:
    entry = {**CITED, **changes}
    return {"privacyExemptions": [{key: value for key, value in entry.items() if value is not None}]}


SEXES = "kode::wilayah laki:integer:jumlah-orang perempuan:integer:jumlah-orang"
BESIDE = f"{SEXES} jumlah:integer"
# A target is no count, so it is shown, and a declared sum lets everybody reckon with it.
AGAINST = f"{SEXES} jumlah:integer:target"
STOCK = "kode::wilayah jumlah:integer:stok:rumah"
LONG = "kunci::kunci kode::wilayah jenis::jenis nilai:integer:nilai satuan::satuan tahun::periode"
KEYED: Mapping[str, Any] = {"primaryKey": ["kode"]}
THREE = "16.07.01,120 16.07.02,95 16.07.03,3"
LOOSE = "kode::wilayah laki:integer:jumlah-orang perempuan:integer jumlah:integer"


def _locked(name: str, rows: str, **more: Any) -> Bad:
    """Spell a case in which a declared sum with a target locks the figures of a row."""
    rule = _sum_rule(**more.pop("rule", {}))
    return _case(name, AGAINST, rows, descriptor=rule, **more)


def _told(name: str, **more: Any) -> Bad:
    """Spell a case in which the descriptor tells the figure of Rambutan."""
    columns = "kode::wilayah nama::nama-wilayah jumlah:integer:stok:rumah"
    rows = "16.07.01,Betung,120 16.07.02,Sembawa,95 16.07.03,Rambutan,3"
    return _case(name, columns, rows, TOLD, **{"resource": None, **more})


def _rule(kind: str = "row-balance", **given: Any) -> dict[str, Any]:
    """Return a package with one declared sum."""
    rule = {"name": "jumlah", "kind": kind, "title": "Jumlah"}
    return {"consistencyRules": [{**rule, **({"resource": "stok"} if kind != "parts-total" else {}), **given}]}


HIDDEN_AT_SOURCE = {"missingValues": ["", "<5"]}
COMPUTED: tuple[Bad, ...] = (
    _case("a total beside that no role covers", LOOSE, "16.07.01,3,20,23 16.07.02,40,50,90", cell="B2", field="laki"),
    _locked("two hidden figures that add up to 2", "16.07.01,1,1,2 16.07.02,30,40,70", cell="B2"),
    _locked("two hidden figures that add up to 8", "16.07.01,30,40,70 16.07.02,4,4,8"),
    _locked("two hidden figures that add up to 3: one is 1 and one is 2", "16.07.01,30,40,70 16.07.02,1,2,3"),
    _locked("two hidden figures that add up to 7: neither is 1 or 2", "16.07.01,30,40,70 16.07.02,3,4,7"),
    _locked("a hidden figure and nobody add up to a target", "16.07.01,30,40,70 16.07.02,3,0,3"),
    _locked("a sum known to within one", "16.07.01,30,40,70 16.07.02,1,1,3", rule={"tolerance": 1}),
    _locked(
        "parts that cannot be more than the target", "16.07.01,30,40,90 16.07.02,1,1,2", rule={"compare": "at-most"}
    ),
    _locked(
        "parts that cannot be less than the target", "16.07.01,30,40,60 16.07.02,4,4,8", rule={"compare": "at-least"}
    ),
    _case(
        "the same figure as a plan",
        "kode::wilayah rencana:integer:rencana jadi:integer:tertangani",
        "16.07.01,90,90 16.07.02,3,3",
        cell="C3",
        descriptor=_rule(plus=["jadi"], total="rencana"),
    ),
    _case(
        "a difference of two plans",
        "kode::wilayah rencana:integer:rencana target:integer:target sisa:integer:sisa",
        "16.07.01,90,50,40 16.07.02,53,50,3",
        cell="D3",
        descriptor=_rule(plus=["rencana"], minus=["target"], total="sisa"),
    ),
    _case(
        "kinds of rows that balance with a target",
        LONG,
        "a,16.07.01,target,23,rumah,2020 b,16.07.01,rencana,20,rumah,2020 c,16.07.01,sisa,3,rumah,2020",
        cell="D4",
        descriptor=_rule(
            "kind-balance", field="nilai", kinds="jenis", plus=["rencana", "sisa"], total="target", by=["kode", "tahun"]
        ),
    ),
    _case(
        "a larger threshold hides more, and a total gives it away",
        LOOSE,
        "16.07.01,8,20,28 16.07.02,40,50,90",
        cell="B2",
        extra={"content/site.toml": 'title = "Portal contoh"\ndisclosure_threshold = 10\n'},
    ),
    _case(
        "digits in a column of text",
        "kode::wilayah laki::jumlah-orang perempuan:integer jumlah:integer",
        "16.07.01,3,20,23 16.07.02,40,50,90",
        cell="B2",
    ),
    _case(
        "a figure that the source itself had hidden",
        LOOSE,
        "16.07.01,<5,20,23 16.07.02,40,50,90 16.07.03,41,51,92",
        schema=HIDDEN_AT_SOURCE,
        cell="B2",
    ),
    _case(
        "two figures that the source had hidden add up to 8",
        AGAINST,
        "16.07.01,<5,<5,8 16.07.02,40,50,90",
        schema=HIDDEN_AT_SOURCE,
        descriptor=_rule(plus=["laki", "perempuan"], total="jumlah"),
    ),
    _case(
        "a whole that may be shown opens its only part",
        "kunci::kunci jumlah:integer:stok:rumah induk::bagian-dari",
        "a,120, b,3, c,3,b",
        cell="B4",
        descriptor={"privacyExemptions": [{**CITED, "rows": ["b"]}]},
    ),
    _case(
        "a year that may be shown opens its only half",
        "kunci::kunci jumlah:integer:stok:rumah dari:date:periode-mulai sampai:date:periode-selesai",
        "a,3,2020-01-01,2020-12-31 b,3,2020-01-01,2020-06-30 c,0,2020-07-01,2020-12-31 d,90,2021-01-01,2021-12-31",
        cell="B3",
        descriptor={"privacyExemptions": [{**CITED, "rows": ["a"]}]},
    ),
    _case(
        "a regency that may be shown opens its only district",
        STOCK,
        "16.07,3 16.07.01,3 16.07.02,0",
        cell="B3",
        descriptor=_cited(rows=["16.07"]),
        schema=KEYED,
    ),
    _case(
        "all programmes may be shown, and only one did anything",
        "kunci::kunci program::program jumlah:integer:tertangani",
        "a,semua,3 b,bsps,3 c,csr,0",
        cell="C3",
        descriptor={"privacyExemptions": [{**CITED, "rows": ["a"]}]},
    ),
    _case(
        "a total row may be shown, and one row has all of it",
        "nama:: jumlah:integer:jumlah-rumah-tangga",
        "Betung,3 Sembawa,0 Semua,3",
        cell="B2",
        descriptor=_cited(rows=["Semua"]),
        schema={"primaryKey": ["nama"]},
    ),
    _two(
        "the same figure may be shown in another table",
        (STOCK, "16.07.01,90 16.07.02,3"),
        (STOCK, "16.07.02,3 16.07.03,70"),
        cell="B3",
        descriptor=_cited(resource="lain", rows=[{"kode": "16.07.02"}]),
    ),
    _two(
        "a sum across two tables",
        ("kab::wilayah nama:: jumlah:integer:stok:rumah", "16.07,Betung,3 16.07,Sembawa,0"),
        ("kab::wilayah rencana:integer:rencana", "16.07,3"),
        cell="C2",
        descriptor=_rule(
            "parts-total",
            parts={"resource": "stok", "field": "jumlah", "by": ["kab"]},
            total={"resource": "lain", "field": "rencana", "by": ["kab"]},
        ),
    ),
    _case(
        "a sum across two packages",
        "kab::wilayah nama:: jumlah:integer:stok:rumah",
        "16.07,Betung,3 16.07,Sembawa,0",
        cell="C2",
        extra=_neighbour("kab::wilayah rencana:integer:rencana", "16.07,3"),
        descriptor=_rule(
            "parts-total",
            parts={"resource": "stok", "field": "jumlah", "by": ["kab"]},
            total={"package": "tetangga", "resource": "total", "field": "rencana", "by": ["kab"]},
        ),
    ),
    _case(
        "more small figures than can be shown to be safe",
        "kode:: jumlah:integer:stok:rumah",
        " ".join(f"k{number},3" for number in range(5001)),
        cell="B2",
    ),
)
OLD_STOCK = "kode::wilayah terdata:integer:stok selesai:integer:tertangani"
NEW_STOCK = f"{OLD_STOCK} sisa:integer:sisa"
BEFORE: tuple[Bad, ...] = (
    _case(
        "public before: the threshold was lower",
        STOCK,
        THREE,
        PUBLIC,
        schema=KEYED,
        cell="B4",
        before=_files(STOCK, THREE, KEYED) | {"content/site.toml": 'title = "Portal"\ndisclosure_threshold = 2\n'},
    ),
    _case(
        "public before: the column was no count yet",
        STOCK,
        THREE,
        PUBLIC,
        cell="B4",
        before=_files("kode::wilayah jumlah:integer", THREE),
    ),
    _case(
        "public before: the unit was another",
        LONG,
        "a,16.07.01,sisa,3,rumah,2020 b,16.07.02,sisa,90,rumah,2020",
        PUBLIC,
        cell="D2",
        before=_files(LONG, "a,16.07.01,sisa,3,persen,2020 b,16.07.02,sisa,90,persen,2020"),
    ),
    _case(
        "public before: the exemption was withdrawn",
        STOCK,
        THREE,
        PUBLIC,
        schema=KEYED,
        cell="B4",
        before=_files(STOCK, THREE, KEYED, **_cited()),
    ),
    _case(
        "public before: what could cover it",
        NEW_STOCK,
        "16.07.01,23,20,3 16.07.02,90,40,50",
        schema=KEYED,
        cell="D2",
        before=_files(OLD_STOCK, "16.07.01,23,20 16.07.02,90,40", KEYED),
    ),
    _case(
        "public before: the total of a column",
        STOCK,
        "16.07,8 16.07.01,4 16.07.02,4",
        schema=KEYED,
        cell="B3",
        before=_files(STOCK, "16.07,8 16.07.01,8 16.07.02,0", KEYED),
    ),
    _case(
        "public before: in another package",
        STOCK,
        "16.07.01,20 16.07.02,3",
        schema=KEYED,
        cell="B3",
        extra=_neighbour(STOCK, "16.07,23"),
        before=_files(STOCK, "16.07.01,20 16.07.02,0", KEYED) | _neighbour(STOCK, "16.07,23"),
    ),
)
NAMED = "kode::wilayah nama::nama-wilayah jumlah:integer:stok:rumah"
WHERE = "16.07.01,Betung,120 16.07.02,Sembawa,95 16.07.03,Rambutan,3"
TEXTS: tuple[Bad, ...] = (
    _told("told by the description", descriptor={"description": "Di Rambutan tinggal 3 rumah yang belum ditangani."}),
    _told("told in words", descriptor={"description": "Tinggal tiga rumah di Rambutan."}),
    _told("told in English", descriptor={"description_en": "Only 3 houses are left in Rambutan."}),
    _told("told by the title", descriptor={"title": "Betung, Sembawa, dan 3 rumah di Rambutan"}),
    _told("told by a keyword", descriptor={"keywords": ["rambutan 3 rumah"]}),
    _told("told by the code of the area", descriptor={"description": "Wilayah 16.07.03: 3 unit."}),
    Bad(
        "told by the description of the table",
        {
            DESCRIPTOR: package({**_table(NAMED), "description": "Rambutan hanya 3 rumah."}),
            STOK: "kode,nama,jumlah\n" + "\n".join(WHERE.split()) + "\n",
        },
        TOLD,
    ),
    _told(
        "told by a page",
        resource=None,
        package=None,
        extra={"content/cerita.md": '+++\ntitle = "Cerita"\n+++\n\nDi Rambutan ada 3 keluarga.\n'},
    ),
    _told(
        "told by the essay of the package",
        package=None,
        extra={f"content/packages/{NAME}.md": '+++\ntitle = "Cerita"\n+++\n\nDi Betung aman. Rambutan: 3 rumah.\n'},
    ),
    _case(
        "told by the note of its row",
        f"{NAMED} catatan::catatan",
        "16.07.01,Betung,120, 16.07.03,Rambutan,3,3\u00a0rumah",
        TOLD,
        cell="D3",
    ),
)
KEYS: tuple[Bad, ...] = (
    _case(
        "a small figure in the primary key",
        STOCK,
        THREE,
        "small-count-key",
        schema={"primaryKey": ["kode", "jumlah"]},
        cell="B4",
    ),
)


def _exempt(name: str, entry: Mapping[str, Any], code: str = EXEMPTION, **more: Any) -> Bad:
    """Spell a case of an exemption that is not what it should be."""
    columns, rows = more.pop("columns", STOCK), more.pop("rows", THREE)
    descriptor = {"privacyExemptions": [{key: value for key, value in entry.items() if value is not None}]}
    return _case(name, columns, rows, code, schema=KEYED, descriptor=descriptor, **{"resource": None, **more})


EXEMPTIONS: tuple[Bad, ...] = (
    _exempt("an exemption without rows", {**CITED, "rows": None}),
    _exempt("an exemption of all rows", {**CITED, "rows": "*"}),
    _exempt("an exemption of no rows", {**CITED, "rows": []}),
    _exempt("an exemption of a row that is not there", {**CITED, "rows": ["16.07.30"]}),
    _exempt("an exemption of rows by a column that is not there", {**CITED, "rows": [{"kodee": "16.07.03"}]}),
    _exempt("an exemption of two rows at once", {**CITED, "rows": [{"jumlah": "3"}]},
            rows="16.07.01,120 16.07.02,3 16.07.03,3"),
    _exempt("an exemption of rows by nothing", {**CITED, "rows": [{}]}),
    _exempt("an exemption without a reason", {**CITED, "reason": None}),
    _exempt("an exemption with a reason that says nothing", {**CITED, "reason": "publik"}),
    _exempt("an exemption without a date", {**CITED, "date": None}),
    _exempt("an exemption dated in words", {**CITED, "date": "kemarin"}),
    _exempt("an exemption without a source", {**CITED, "source": None}),
    _exempt("an exemption whose source is an object", {**CITED, "source": {"title": "Berita"}}),
    _exempt("an exemption of a table that is not there", {**CITED, "resource": "stokk"}),
    _exempt("an exemption of a column that is not there", {**CITED, "field": "jumlahh"}),
    _exempt("an exemption of a whole table", {**CITED, "field": None}),
    _exempt("an exemption of a figure that is not small", {**CITED, "rows": ["16.07.01"]}, UNUSED, severity="warning",
            resource="stok"),
    _exempt("an exemption of a plan, which hides nothing", {**CITED, "rows": ["16.07.01"]}, UNUSED, severity="warning",
            resource="stok", columns="kode::wilayah jumlah:integer:target:rumah", rows="16.07.01,3 16.07.02,9"),
    _exempt("an exemption of nobody, who may be shown", {**CITED, "rows": ["16.07.01"]}, UNUSED, severity="warning",
            resource="stok", rows="16.07.01,0 16.07.02,9"),
)  # fmt: skip
CASES: tuple[Bad, ...] = (*COMPUTED, *BEFORE, *TEXTS, *KEYS, *EXEMPTIONS)
