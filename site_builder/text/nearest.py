"""What a person probably meant: the known name most like the one that was written. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

# Nobody mistypes a whole paragraph, and comparing one would take longer than reading it.
_LONGEST = 200


def nearest(value: str, choices: Iterable[str], likeness: float = 0.6) -> str:
    """Return the choice most like `value`, "" where none is: capitals and blanks at the ends are no difference."""
    if len(value) > _LONGEST:
        return ""
    by_fold = {choice.strip().casefold(): choice for choice in sorted(choices)}
    near = get_close_matches(value.strip().casefold(), list(by_fold), 1, likeness)
    return by_fold[near[0]] if near else ""
