"""The markers of figures that are not shown because they are small: how they are written, and how they are known again.

A package that was published carries them in its descriptor, so a reader of it knows them by the same words.
"""

from __future__ import annotations

import re
from collections import Counter

from site_builder.model.package import Field, MissingValue, Resource
from site_builder.model.words import Localized

# What hides a figure that is not small itself: without it, a small one could be computed.
COVER = MissingValue(
    "ditutup",
    Localized(
        "tidak ditampilkan, agar angka kecil lain tidak dapat dihitung",
        "not shown, so that small figures elsewhere cannot be computed",
    ),
)
_SMALL = re.compile(r"<\s*(\d{1,3})")


def small_marker(threshold: int) -> MissingValue:
    """Return what stands in place of a count below the threshold: "<5"."""
    label = Localized(f"kurang dari {threshold}, tidak ditampilkan", f"fewer than {threshold}, not shown")
    return MissingValue(f"<{threshold}", label)


def hidden_limit(text: str) -> int | None:
    """Return the threshold that a marker names ("<5": 5), 0 for a covered figure, None for anything else."""
    if text == COVER.value:
        return 0
    match = _SMALL.fullmatch(text)
    return int(match[1]) if match else None


def is_hiding(marker: MissingValue) -> bool:
    """Tell whether a marker of a schema stands for a figure that exists and is not shown."""
    limit = hidden_limit(marker.value)
    return marker == COVER if limit == 0 else limit is not None and marker == small_marker(limit)


def hides(field: Field, written: str) -> bool:
    """Tell whether a missing cell of a column, written like that, is a figure that exists and is not shown."""
    return any(marker.value == written and is_hiding(marker) for marker in field.missing_values)


def hidden_markers(resource: Resource) -> Counter[str]:
    """Count the figures of a table that exist and are not shown, by what stands in their place."""
    if resource.table is None:
        return Counter()
    table = resource.table
    fields = [resource.schema.field(name) for name in table.column_names]
    marked = {
        (place, marker.value)
        for place, field in enumerate(fields)
        if field
        for marker in field.missing_values
        if is_hiding(marker)
    }
    return Counter(text for (_, column), text in table.written.items() if (column, text) in marked)
