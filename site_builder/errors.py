"""What people get wrong: raised, collected, shown without a traceback. Imports nothing of ours.

The tree is short on purpose::

    Exception
    └── UserError          settings, content, templates or output are wrong (exit 2)
        └── UsageError     the command line itself is wrong (exit 2)

Problems of the *data* are never raised: they are `model.report.Finding` values (exit 1). Anything else that
reaches the command line is a bug of ours (exit 70).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing a person mistyped: where it stands, what is wrong, what to do about it.

    `place` is a path, with ":line" behind it where the line is known. `code` is an entry of the catalogue
    (`explain CODE`). The first two texts are Indonesian; the last two are for `--lang en`.
    """

    place: str
    problem: str
    hint: str = ""
    code: str = "usage-error"
    problem_en: str = ""
    hint_en: str = ""

    def __str__(self) -> str:
        """Render on one line, with the hint on a second one."""
        head = f"{self.place}  {self.problem}" if self.place else self.problem
        return f"{head}\n    {self.hint}" if self.hint else head


class UserError(Exception):
    """One or more problems that a person can mend; readers collect all of them before raising."""

    def __init__(self, problems: Iterable[Problem] | Problem) -> None:
        """Take one problem or all that a reader has collected."""
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class UsageError(UserError):
    """The command was called in a way it does not understand."""
