"""The stages of a programme: quoted tables in, a board with who does what and a figure of what is handed on out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from site_builder.derive.chapters.houses.ledger import STEM
from site_builder.derive.chapters.indicators.evidence import quote_of, text_of
from site_builder.derive.figures.handovers import HandOver, draw_handovers
from site_builder.derive.figures.library import addressed
from site_builder.derive.figures.material import Material, RoleRow
from site_builder.derive.figures.words import told_in_full
from site_builder.derive.survey import Survey
from site_builder.model.houses import Stage, StageBoard, Task
from site_builder.model.indicators import Quote
from site_builder.model.pages import PlacedFigure
from site_builder.model.portal import Column, Figure, Link
from site_builder.model.speech import as_written, either
from site_builder.text.slugs import derive_slugs
from site_builder.text.speech import joined, say
from site_builder.text.spoken import term

_INFERRED = ("disimpulkan", "kira-kira")
_COUNTS = (
    *("", say("Satu"), say("Dua"), say("Tiga"), say("Empat"), say("Lima")),
    *(say("Enam"), say("Tujuh"), say("Delapan"), say("Sembilan"), say("Sepuluh")),
)


def stage_boards(survey: Survey) -> tuple[StageBoard, ...]:
    """Lay out the stages of every programme that a table describes in stages."""
    found = [
        (material, programme, rows)
        for material in survey.playing("tahap")
        if not material.plays("aktor") and (material.plays("isi") or material.plays("uraian"))
        for programme, rows in _by_programme(material).items()
    ]
    names = [f"{material.package.name} {material.resource.name} {programme}" for material, programme, _ in found]
    slugs = derive_slugs(names, "tahap")
    return tuple(_board(survey, *board, slugs[name]) for board, name in zip(found, names, strict=True))


def _by_programme(material: Material) -> Mapping[str, list[RoleRow]]:
    groups: dict[str, list[RoleRow]] = {}
    for row in material.rows:
        if text_of(row, "tahap"):
            groups.setdefault(text_of(row, "program").strip("-"), []).append(row)
    return {programme: sorted(rows, key=_order) for programme, rows in groups.items()}


def _order(row: RoleRow) -> tuple[int, str]:
    """Sort numbers of stages as numbers."""
    text = text_of(row, "tahap")
    return (int(text), "") if text.isascii() and text.isdecimal() and len(text) < 9 else (10**9, text)


def _beside(survey: Survey, material: Material, *roles: str) -> list[Material]:
    """Return the tables of the same package that play some roles."""
    return [other for other in survey.playing(*roles) if other.package.name == material.package.name]


def _board(survey: Survey, material: Material, programme: str, rows: Sequence[RoleRow], slug: str) -> StageBoard:
    actors = {
        text_of(row, "aktor"): term(text_of(row, "nama-aktor"))
        for other in _beside(survey, material, "aktor", "nama-aktor")
        if not other.plays("tahap") and not other.plays("isi")
        for row in other.rows
    }
    doing = _doing(survey, material, programme)
    stages = tuple(_stage(row, doing, actors) for row in rows)
    named = {task.actor for stage in stages for task in stage.tasks}
    named |= {task.receiver for stage in stages for task in stage.tasks}
    name = term(survey.programmes.get(programme, programme))
    words = _COUNTS[len(rows)] if len(rows) < len(_COUNTS) else str(len(rows))
    tables = [material, *_beside(survey, material, "tahap", "aktor")]
    return StageBoard(
        anchor=f"tahap-{slug}",
        title=say("{number} tahap {name}", count=len(rows), number=words, name=name)
        if name
        else say("{number} tahap", count=len(rows), number=words),
        lead=_lead(stages),
        stages=stages,
        figure=_placed(material, stages, name, slug),
        idle=tuple(actor for actor in actors.values() if actor and actor not in named) if named else (),
        remarks=tuple(either(item.resource.description) for item in tables[:1] if str(item.resource.description)),
        tables=tuple(_link(survey, item) for item in tables),
    )


def _link(survey: Survey, material: Material) -> Link:
    table = (material.package.name, material.resource.name)
    return Link(either(material.resource.title, material.resource.name), survey.pages[table])


def _doing(survey: Survey, material: Material, programme: str) -> Mapping[str, list[RoleRow]]:
    """Return who does what, by stage; a table that names programmes speaks only of its own."""
    found: dict[str, list[RoleRow]] = {}
    for other in _beside(survey, material, "tahap", "aktor"):
        for row in other.rows:
            if not other.plays("program") or text_of(row, "program").strip("-") == programme:
                found.setdefault(text_of(row, "tahap"), []).append(row)
    return found


def _stage(row: RoleRow, doing: Mapping[str, Sequence[RoleRow]], actors: Mapping[str, str]) -> Stage:
    number = text_of(row, "tahap")
    quoted = quote_of(row)
    has_quote = bool(text_of(row, "isi"))
    tasks = tuple(_task(item, actors) for item in doing.get(number, ()))
    output = term(text_of(row, "keluaran").strip("-"))
    return Stage(
        number=number,
        title=term(text_of(row, "uraian")) if has_quote else "",
        quote=quoted if has_quote else Quote(text_of(row, "uraian")),
        output="" if output in [task.output for task in tasks] else output,
        tasks=tasks,
    )


def _task(row: RoleRow, actors: Mapping[str, str]) -> Task:
    def name(role: str) -> str:
        code = text_of(row, role).strip("-")
        return actors.get(code) or term(code)

    return Task(
        actor=name("aktor"),
        task=term(text_of(row, "uraian")),
        output=term(text_of(row, "keluaran").strip("-")),
        receiver=name("penerima"),
        note=term(text_of(row, "catatan").strip("-")),
        is_inferred=text_of(row, "status") in _INFERRED,
    )


def _lead(stages: Sequence[Stage]) -> str:
    actors = dict.fromkeys(task.actor for stage in stages for task in stage.tasks if task.actor)
    if not actors:
        return ""
    names = joined(", ", actors)
    if len(actors) == 1:
        return say(
            "Satu pihak berperan: {names}. Panah menunjukkan apa yang diserahkan, dan kepada siapa.", names=names
        )
    return say(
        "{count} pihak berperan: {names}. Panah menunjukkan apa yang diserahkan, dan kepada siapa.",
        count=len(actors),
        names=names,
    )


def _placed(material: Material, stages: Sequence[Stage], name: str, slug: str) -> PlacedFigure | None:
    """Return the figure of the hand-overs; None where nobody hands anything on."""
    items = list(_handovers(stages))
    if not items:
        return None
    first = items[0]
    last = items[-1]
    source, url = material.source
    if first.what != last.what:
        finding = say(
            "{count} serah terima, dari “{first}” sampai “{last}”", count=len(items), first=first.what, last=last.what
        )
    else:
        finding = say("{count} serah terima, “{first}”", count=len(items), first=first.what)
    figure = Figure(
        figure_id=f"{STEM}--serah-terima-{slug}",
        title=joined(": ", filter(None, (name, finding))),
        description=told_in_full(map(_handing, items)),
        columns=(
            *(Column(say("Tahap")), Column(say("Dari")), Column(say("Yang diserahkan")), Column(say("Kepada"))),
            Column(say("Status")),
        ),
        rows=tuple(
            (
                *(item.stage, item.giver, item.what, item.receiver or None),
                term("disimpulkan") if item.is_inferred else term("asli"),
            )
            for item in items
        ),
        drawings=draw_handovers(items),
        source=as_written(source),
        source_url=url,
        package=material.package.name,
        resource=material.resource.name,
        method=say("Disusun dari tabel pihak di setiap tahap; urutannya urutan baris tabel."),
    )
    return PlacedFigure(addressed(figure), None, say("Siapa menyerahkan apa kepada siapa"))


def _handing(item: HandOver) -> str:
    words = {"stage": item.stage, "giver": item.giver, "what": item.words}
    if not item.receiver:
        return say("tahap {stage}: {giver} menyerahkan {what}", **words)
    return say("tahap {stage}: {giver} menyerahkan {what} kepada {receiver}", receiver=item.receiver, **words)


def _handovers(stages: Sequence[Stage]) -> Iterable[HandOver]:
    for stage in stages:
        for task in stage.tasks:
            if task.output and task.actor:
                yield HandOver(stage.number, task.actor, task.output, task.receiver, task.is_inferred)
