"""The single writer: puts an Output on disk beside its target and swaps; what was there survives any failure."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

from site_builder import __version__
from site_builder.errors import Problem, UsageError
from site_builder.model.output import Output, OutputFile

MANIFEST = "manifest.json"


def write_output(output: Output, target: Path) -> None:
    """Write all files into a new folder beside `target`, then put it in the place of `target`.

    Refuses (UsageError) a target that holds files no build of ours has made, and (ValueError: a bug of ours) an output
    that names a path twice.
    """
    collisions = output.collisions()
    if collisions:
        raise ValueError(f"paths named more than once: {', '.join(sorted(collisions))}")
    target = target.resolve()
    refuse_foreign(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    staged = Path(tempfile.mkdtemp(prefix=f".{target.name}.staged-", dir=target.parent))
    try:
        _write_files((*output.files, _manifest(output)), staged)
        staged.chmod(0o755)  # mkdtemp makes a private folder, a site is public
        _swap(staged, target)
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def refuse_foreign(target: Path) -> None:
    """Refuse a target folder that is not empty and was not written by us: a typo must not delete anybody's work."""
    if target.exists() and not target.is_dir():
        raise UsageError(Problem(str(target), "bukan folder", "Sebutkan folder lain dengan --output."))
    if target.is_dir() and any(target.iterdir()) and not (target / MANIFEST).is_file():
        raise UsageError(
            Problem(
                str(target),
                "folder ini berisi berkas yang bukan hasil portal ini, jadi tidak ditimpa",
                "Sebutkan folder kosong atau folder baru dengan --output.",
            )
        )


def _write_files(files: tuple[OutputFile, ...], folder: Path) -> None:
    for file in files:
        path = folder / file.output_path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)


def _manifest(output: Output) -> OutputFile:
    """List every file with its size and hash: what a later build compares with, and how it knows its own folder."""
    entries = [
        {"path": file.output_path, "bytes": len(file.data), "sha256": file.sha256}
        for file in sorted(output.files, key=lambda file: file.output_path)
    ]
    text = json.dumps({"generator": f"rumah-terbuka {__version__}", "files": entries}, indent=1) + "\n"
    return OutputFile(MANIFEST, text.encode("utf-8"), "feed")


def _swap(staged: Path, target: Path) -> None:
    """Put `staged` in the place of `target`; if that fails half-way, put the old folder back."""
    if not target.exists():
        staged.replace(target)
        return
    previous = Path(tempfile.mkdtemp(prefix=f".{target.name}.previous-", dir=target.parent))
    target.replace(previous)  # rename over an empty folder is atomic
    try:
        staged.replace(target)
    except OSError:
        previous.replace(target)
        raise
    shutil.rmtree(previous, ignore_errors=True)
