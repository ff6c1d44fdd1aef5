"""The chart worker: specifications as JSON lines on stdin, SVG as JSON lines on stdout; SVG in, PNG out.

A process of its own: a hostile specification can kill the interpreter that draws it, so nothing else lives in this one:
no data but the job's, no network, a ceiling on memory and processor time. Everything the library logs goes to the same
stream; a reply is the line that opens with the SHA-256 of its job, which no specification can know of itself.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FONT_FOLDER = Path(__file__).parent / "font"


def main(memory_bytes: int, cpu_seconds: int) -> None:
    """Draw job after job until stdin ends."""
    # Both are read when the library wakes: the machine's time zone and fonts must not change a byte.
    os.putenv("TZ", "UTC")
    os.putenv("FONTCONFIG_FILE", str(FONT_FOLDER / "fonts.conf"))
    import vl_convert

    vl_convert.register_font_directory(str(FONT_FOLDER))
    _limit_memory(memory_bytes)
    for line in sys.stdin.buffer:
        _limit_time(cpu_seconds)
        reply = _draw(vl_convert, json.loads(line))
        key = hashlib.sha256(line).hexdigest()
        sys.stdout.buffer.write(f"\n{key} {json.dumps(reply)}\n".encode())
        sys.stdout.buffer.flush()


def _draw(library: Any, job: Mapping[str, Any]) -> dict[str, str]:
    """Return {"svg": …}, {"png": …} or {"problem": …}; the library raises one kind of error for everything."""
    try:
        if "svg" in job:
            return {"png": base64.b64encode(library.svg_to_png(job["svg"], scale=job["scale"])).decode("ascii")}
        return {"svg": _draw_svg(library, job)}
    except (ValueError, TypeError) as error:
        return {"problem": str(error)}


def _draw_svg(library: Any, job: Mapping[str, Any]) -> str:
    draw = library.vega_to_svg if job["spec_type"] == "vega" else library.vegalite_to_svg
    return str(
        draw(
            job["specification"],
            allowed_base_urls=[],
            format_locale=job["format_locale"],
            time_format_locale=job["time_format_locale"],
        )
    )


def _limit_memory(size: int) -> None:
    """Cap the heap. Not the address space: V8 reserves 32 GB of it before it draws a line."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the parent's clock still ends a runaway
        return
    resource.setrlimit(resource.RLIMIT_DATA, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time(seconds: int) -> None:
    """Grant this job `seconds` of processor time on top of what the earlier ones have used."""
    try:
        import resource
    except ImportError:
        return
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime)
    resource.setrlimit(resource.RLIMIT_CPU, (used + seconds + 1, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
