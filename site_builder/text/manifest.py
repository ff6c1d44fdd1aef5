"""An Output to the list of its files: what a later build compares with, and how it knows its own folder. Pure."""

from __future__ import annotations

import json

from site_builder import __version__
from site_builder.model.output import GENERATOR, MANIFEST, Output, OutputFile


def manifest_of(output: Output) -> OutputFile:
    """List every file with its size and hash."""
    entries = [
        {"path": file.output_path, "bytes": len(file.data), "sha256": file.sha256}
        for file in sorted(output.files, key=lambda file: file.output_path)
    ]
    text = json.dumps({"generator": f"{GENERATOR} {__version__}", "files": entries}, indent=1) + "\n"
    return OutputFile(MANIFEST, text.encode("utf-8"), "feed")
