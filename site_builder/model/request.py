"""`Request`: everything a run is asked to do. Resolved by cli.py; nothing later looks at clock or environment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_builder.model.settings import OnInvalid
from site_builder.model.words import Language


@dataclass(frozen=True, slots=True)
class ReportTarget:
    """A rendering of the findings that is asked for: its format ("sarif"), and its file; None is stdout."""

    form: str
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What one run of the command line asks for.

    `package_paths` empty means every package below `project_path/datapackages`. `previous_path` is the folder or zip of
    the portal that was published last, None: what the target holds. `as_of` None means: the newest date that the
    descriptors and tables name themselves. `base_url` is "" or ends with "/". `on_invalid` None: as the settings say.
    `bundle_path` is where the portal goes once more, as one zip; None: nowhere.
    """

    project_path: Path
    package_paths: tuple[Path, ...] = ()
    output_path: Path | None = None
    bundle_path: Path | None = None
    previous_path: Path | None = None
    base_url: str = ""
    as_of: date | None = None
    on_invalid: OnInvalid | None = None
    is_strict: bool = False
    language: Language = "id"

    @property
    def target_path(self) -> Path:
        """Where the portal goes."""
        return self.output_path or self.project_path / "public"
