"""Every case of the corpus: each module of this folder that holds CASES is one area of the gate."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from tests.corpus.case import Bad

_NAMES = sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py") if path.stem not in ("all", "case"))
_MODULES = {name: import_module(f"tests.corpus.{name}") for name in _NAMES if not name.startswith("test_")}
AREAS: Mapping[str, tuple[Bad, ...]] = {
    name: tuple(module.CASES) for name, module in _MODULES.items() if hasattr(module, "CASES")
}
CORPUS: tuple[Bad, ...] = tuple(case for cases in AREAS.values() for case in cases)
