"""What can be wrong with a rule as it is written: a variant of the words, the property meant, what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from site_builder.check.engine import file_place
from site_builder.model.package import Package
from site_builder.model.report import Finding, Place, Severity


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: `path` is the property ("consistencyRules[0].plus"), `near` what was probably meant."""

    variant: str
    path: str
    value: str = ""
    near: str = ""
    values: Mapping[str, str] = field(default_factory=dict)

    def finding(self, code: str, package: Package) -> Finding:
        """Return the finding that tells it, at the descriptor."""
        values = {"variant": self.variant, "property": self.path, "near": self.near, **self.values}
        return Finding(code, Severity.ERROR, Place(package.name, path=file_place(package)), self.value, values)


Faults = Iterator[Fault]


def listed(names: Iterable[str], most: int = 8) -> str:
    """Name what may be chosen, and no more of it than a message can hold."""
    known = list(names)
    return ", ".join(known[:most]) + (", …" if len(known) > most else "")
