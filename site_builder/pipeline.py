"""The recipe, from top to bottom: read, check, derive, render, write. Nothing else calls the stages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from site_builder.audit.site import audit_assets, audit_site
from site_builder.check.admission import admit
from site_builder.check.library import check_library
from site_builder.derive.portal import derive_portal
from site_builder.errors import Problem, UserError
from site_builder.model.library import Library
from site_builder.model.output import Output
from site_builder.model.quarantine import Quarantined
from site_builder.model.report import Report
from site_builder.model.request import Request
from site_builder.read.library import read_library
from site_builder.render.bundle import render_bundle
from site_builder.render.site import render_site
from site_builder.write import check_target, write_output

Step = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Result:
    """What a run came to. `output` is None where nothing was written.

    `problems` are mistakes in settings, content and templates: they are told with the findings, and forbid publication.
    `quarantined` are the packages whose new version the output was written without. `bundle_bytes` is the size of the
    portal as one zip, 0 where none was asked for.
    """

    library: Library
    report: Report
    output: Output | None = None
    problems: tuple[Problem, ...] = ()
    quarantined: tuple[Quarantined, ...] = ()
    bundle_bytes: int = 0

    def is_publishable(self, is_strict: bool = False) -> bool:
        """Tell whether nothing forbids publication."""
        return not self.problems and self.report.is_publishable(is_strict)


def check(request: Request, on_step: Step = lambda stage, done, total: None) -> Result:
    """Read and judge; write nothing."""
    library, problems = read_library(request, on_step)
    return Result(library, _judge(library), problems=problems)


def build(request: Request, on_step: Step = lambda stage, done, total: None) -> Result:
    """Read, judge, and where nothing forbids it, derive, render and write the portal.

    What only shows once it is drawn is judged too: then what may go out is asked for once more.
    """
    check_target(request)
    library, problems = read_library(request, on_step)
    report = _judge(library)
    for _ in range(2 * len(library.packages) + 1):  # a package is new, then kept, then withheld
        stand = None if problems else admit(library, report, request)
        if stand is None:
            break
        try:
            portal = derive_portal(stand.library, stand.shown, request)
            output = render_site(portal, stand.library, on_step)
            findings = output.findings + audit_site(output, stand.library, stand.shown)
            report = stand.joined(findings)
            if stand.allows(findings, request.is_strict):
                bundle = render_bundle(output, portal, library.words) if request.bundle_path else b""
                write_output(output, request.target_path, request.bundle_path, bundle)
                return Result(library, report, output, (), stand.library.quarantined, len(bundle))
        except UserError as error:  # a template, or the disk: told together with what the data has
            problems = error.problems
    return Result(library, report, problems=problems)


def _judge(library: Library) -> Report:
    """Judge what was read: the data by their rules, the files that are served as they are by what they hold."""
    report = check_library(library)
    return report.joined(audit_assets(library, report))
