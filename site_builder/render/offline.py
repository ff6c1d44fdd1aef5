"""The worker at the root of the portal: keeps visited pages where the setting is on, takes itself away where it is off.

It lies at the root because a worker rules what lies below its folder. Its version is that of all other files together.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from jinja2 import Environment

from site_builder.model.output import OutputFile
from site_builder.model.portal import Portal
from site_builder.render.environment import STYLE, render_template

PATH = "luring.js"
_REGISTERING, _LENT = "assets/luring.js", "assets/kesegaran.js"
_ICON = "assets/ikon.svg"


def lend_script(portal: Portal, assets: list[OutputFile]) -> list[OutputFile]:
    """Let the script of freshness register the worker as well: a page that has it asks for no further file."""
    scripts = {asset.output_path: asset for asset in assets}
    if not portal.settings.offline or not {_REGISTERING, _LENT} <= set(scripts):
        return assets
    both = OutputFile(_LENT, scripts[_LENT].data + scripts[_REGISTERING].data, "asset")
    return [both if asset.output_path == _LENT else asset for asset in assets]


def render_worker(environment: Environment, portals: tuple[Portal, ...], files: Iterable[OutputFile]) -> OutputFile:
    """Render the worker; the same files give the same version."""
    ways = [(told.prefix, page) for told in portals for page in told.pages if page.kind == "offline"]
    shown = [prefix + page.output_path for prefix, page in ways]
    listed = sorted(f"{file.output_path} {file.sha256}" for file in files)
    version = hashlib.sha256("\n".join(listed).encode()).hexdigest()[:16] if shown else ""
    scripts = {script for _, page in ways for script in page.scripts}
    values = {"version": version, "shown": shown, "first": [*shown, STYLE, _ICON, *sorted(scripts)]}
    return OutputFile(PATH, render_template(environment, f"feeds/{PATH}", **values).encode("utf-8"), "feed")
