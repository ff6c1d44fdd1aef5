"""What tables say about indicators beside their results, by roles: parameters, literature, methods, quoted factors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from site_builder.derive import routes as paths
from site_builder.derive.chapters.indicators.results import Board, Indicator
from site_builder.derive.chapters.openness.answers import parameter_entries
from site_builder.derive.chapters.openness.conditions import read_conditions
from site_builder.derive.figures.material import Material, RoleRow
from site_builder.derive.figures.words import when
from site_builder.derive.scales import usable
from site_builder.derive.survey import Survey
from site_builder.model.indicators import Method, Quote
from site_builder.model.pages import Grid, GridRow
from site_builder.model.portal import Column, Link
from site_builder.model.speech import Text
from site_builder.text.cells import plain_text
from site_builder.text.slugs import parse_mark, parse_slug
from site_builder.text.speech import joined, say
from site_builder.text.spoken import marked, term

GROUPS = {"S": say("Kekuatan"), "W": say("Kelemahan"), "O": say("Peluang"), "T": say("Ancaman")}
_FACTORS = {
    "S": say("Kekuatan", context="satu"),
    "W": say("Kelemahan", context="satu"),
    "O": say("Peluang", context="satu"),
    "T": say("Ancaman", context="satu"),
}


def text_of(row: RoleRow, role: str) -> str:
    """Return a cell as it is written, to be compared; "" where the table has no such column."""
    return plain_text(row.get(role)).strip()


def words_of(row: RoleRow, role: str) -> str:
    """Return a cell as words for readers: pages in other languages tell it in theirs, where somebody translated it."""
    return term(text_of(row, role))


def note_of(row: RoleRow) -> str:
    """Return the note of a row; a dash says that there is none."""
    return term(text_of(row, "catatan").strip("-"))


def quote_of(row: RoleRow, title: str = "", **more: str) -> Quote:
    """Return the words that a row quotes, with its source."""
    text = term(text_of(row, "isi") or text_of(row, "uraian"))
    return Quote(
        text=text,
        title=title,
        translation=_remark(text),
        note=note_of(row),
        source=term(text_of(row, "sumber")),
        source_url=text_of(row, "sumber-url"),
        is_uncertain=text_of(row, "status") in ("disimpulkan", "kira-kira"),
        **more,
    )


def _remark(quoted: str) -> str:
    """Return what pages in other languages say of quoted words that were translated: nothing in their own."""
    words_of_ours = marked("Terjemahan portal ini, bukan sumbernya.")
    return Text("", lambda words: words.find(words_of_ours) if words.has(str(quoted), "term") else "")


def _near(survey: Survey, board: Board, *roles: str) -> Iterable[Material]:
    """Return the tables of the board's own package that play these roles; of any other where it has none."""
    found = survey.playing(*roles)
    own = [material for material in found if material.package.name == board.material.package.name]
    return own or found


def items_of(survey: Survey, board: Board, item: Indicator, role: str) -> tuple[Quote, ...]:
    """Return the parameters, or the sub-indicators, of an indicator in the order of the source."""
    rows = [
        row
        for material in _near(survey, board, role, "kode-indikator", "isi")
        for row in material.rows
        if text_of(row, "kode-indikator") == item.code and text_of(row, "isi")
    ]
    return tuple(quote_of(row) for row in sorted(rows, key=lambda row: usable(row.get("urutan")) or 0))


def literature_of(survey: Survey, board: Board, item: Indicator) -> tuple[Quote, ...]:
    """Return who names an indicator, each with the title of the work."""
    works = {
        text_of(row, "pakar"): row for material in _near(survey, board, "pakar", "nama-pakar") for row in material.rows
    }
    return tuple(
        quote_of(works.get(code, {}), words_of(works.get(code, {}), "nama-pakar") or code)
        for material in _near(survey, board, "pakar", "kode-indikator")
        for row in material.rows
        if text_of(row, "kode-indikator") == item.code and (code := text_of(row, "pakar"))
    )


def method_of(survey: Survey, board: Board, item: Indicator) -> Method:
    """Return how an indicator was measured: what descriptor and tables say, its formula and what went into it."""
    rows = [
        row
        for material in (board.material, *_near(survey, board, "kode-indikator", "indikator"))
        for row in material.rows
        if text_of(row, "kode-indikator") == item.code
    ]
    rows = [item.newest.row, *rows]
    measure = next(field for field in board.material.roles.values() if field.name == item.newest.item.origin.field)
    texts = (measure.definition, *(text_of(row, "metode") for row in rows))
    formula = next((text for row in rows if (text := text_of(row, "rumus")).strip("-")), "")
    return Method(
        texts=tuple(dict.fromkeys(term(text) for text in texts if text.strip("-"))),
        formula=term(formula),
        inputs=_inputs(survey, board, item),
        gap="" if formula else say("Rumus: belum dipublikasikan."),
    )


def _inputs(survey: Survey, board: Board, item: Indicator) -> Grid | None:
    """Return the figures of the parameters for the newest period, in a table."""
    rows = []
    for material in _near(survey, board, "kode-indikator", "parameter"):
        found = dict(zip(material.table.row_numbers, material.rows, strict=True))
        names = _parameter_names(survey, board)
        for figure in material.observations:
            row = found[figure.origin.row]
            if text_of(row, "kode-indikator") == item.code and (figure.start, figure.end) == item.newest.period:
                code = text_of(row, "parameter")
                number = survey.doors.quote(figure)
                rows.append(GridRow((names.get(code, code), number, figure.unit, when(figure))))
    columns = (
        Column(say("Masukan")),
        Column(say("Nilai"), is_number=True),
        Column(say("Satuan")),
        Column(say("Periode")),
    )
    return Grid(say("Masukan {name}", name=item.name), columns, tuple(rows)) if rows else None


def _parameter_names(survey: Survey, board: Board) -> Mapping[str, str]:
    return {
        text_of(row, "parameter"): words_of(row, "isi")
        for material in _near(survey, board, "parameter", "isi")
        for row in material.rows
    }


def openness_links(survey: Survey) -> Mapping[str, Link]:
    """Return the way to what this portal answers of an indicator, by its code: only where it answers something."""
    entries = parameter_entries(survey)
    asked = dict.fromkeys(item.parameter for item in read_conditions(survey))
    codes = dict.fromkeys(entries[code].indicator for code in asked if code in entries)
    anchors = Counter(parse_slug(code, "indikator") for code in codes)
    note = say("Parameter yang dijawab dengan data yang terbit; bukan hasil di halaman ini")
    links = {}
    for code in filter(None, codes):
        slug = parse_slug(code, "indikator")
        anchor = f"#indikator-{slug}" if anchors[slug] == 1 else ""
        links[code] = Link(say("Dijawab portal ini"), f"{paths.OPENNESS}{anchor}", note)
    return links


def factor_anchor(code: str) -> str:
    """Return the id of a factor on the page of factors."""
    return f"faktor-{parse_mark(code, 'faktor')}"


def factor_rows(survey: Survey) -> Mapping[str, RoleRow]:
    """Return the quoted factors by their codes: those of the first table that has some."""
    material = next(iter(survey.playing("faktor", "kelompok-faktor", "isi")), None)
    return {text_of(row, "faktor"): row for row in (material.rows if material else ()) if text_of(row, "faktor")}


def factor_quote(code: str, row: RoleRow, *, has_link: bool) -> Quote:
    """Return a factor as quoted words: "Kelemahan W4"."""
    group = text_of(row, "kelompok-faktor")
    title = joined(" ", (word for word in (_FACTORS.get(group, term(group)), code) if word))
    anchor = factor_anchor(code)
    path = f"{paths.SWOT}#{anchor}" if has_link else ""
    return quote_of(row, title, anchor=anchor, output_path=path)


def conflict_codes(item: Indicator) -> tuple[str, ...]:
    """Return what the newest result is said to contradict: codes of factors or keys of rows."""
    text = text_of(item.newest.row, "bertentangan-dengan")
    return tuple(part for piece in text.replace(";", ",").split(",") if (part := piece.strip()).strip("-"))


def conflicts_of(survey: Survey, item: Indicator) -> tuple[Quote, ...]:
    """Return the factors that say otherwise than the newest result, word for word."""
    factors = factor_rows(survey)
    return tuple(factor_quote(code, factors[code], has_link=True) for code in conflict_codes(item) if code in factors)
