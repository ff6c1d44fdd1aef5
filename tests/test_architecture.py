"""The laws of the house (docs/architecture.md): who may import whom, who may touch disk, clock, environment, screen."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "site_builder"
MODULES = {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8")) for path in sorted(ROOT.rglob("*.py"))}
STAGES = ("read", "check", "derive", "render", "audit")
FLOOR = ("model", "text", "errors")
ROOF = ("cli", "arguments", "options", "pipeline", "serve", "terminal", "machine", "__main__")


def _room(module: str) -> str:
    return module.split("/", maxsplit=1)[0].removesuffix(".py")


def _imports(tree: ast.AST) -> Iterator[str]:
    """Yield every imported module, lazy and type-only imports included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide which room is entered"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _rooms_entered(tree: ast.AST) -> set[str]:
    return {parts[1] for name in _imports(tree) if (parts := name.split("."))[0] == "site_builder" and len(parts) > 1}


def _modules_entered(tree: ast.AST) -> set[str]:
    names = {
        name.removeprefix("site_builder.").replace(".", "/")
        for name in _imports(tree)
        if name.startswith("site_builder.")
    }
    return {f"{name}.py" for name in names if f"{name}.py" in MODULES} | {
        f"{name}/__init__.py" for name in names if f"{name}/__init__.py" in MODULES
    }


ALLOWED = {
    "model": {"model"},
    "errors": set(),
    "text": {"model", "text", "errors"},
    **{stage: {stage, *FLOOR} for stage in STAGES},
    "write": {*FLOOR, "__version__"},
    "cache": set(FLOOR),
}


@pytest.mark.parametrize("module", MODULES)
def test_a_room_enters_only_the_rooms_it_may(module: str) -> None:
    room = _room(module)
    if room in ROOF or room == "__init__":
        return
    assert _rooms_entered(MODULES[module]) <= ALLOWED[room] | {"__version__"}


@pytest.mark.parametrize("module", [name for name in MODULES if _room(name) == "model"])
def test_the_model_knows_only_the_standard_library(module: str) -> None:
    import sys

    tops = {name.split(".")[0] for name in _imports(MODULES[module])}
    assert tops <= set(sys.stdlib_module_names) | {"site_builder"}


def test_there_is_no_import_circle() -> None:
    edges = {module: _modules_entered(tree) - {module} for module, tree in MODULES.items()}
    done: set[str] = set()

    def visit(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, f"circle: {' -> '.join((*path[path.index(module) :], module))}"
        if module not in done:
            for other in sorted(edges[module]):
                visit(other, (*path, module))
            done.add(module)

    for module in MODULES:
        visit(module, ())


def _calls(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
            yield name, node.lineno


DISK = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "iterdir", "glob", "rglob"}
MAY_TOUCH_DISK = ("read", "write", "cache", "serve", "cli")
# What `open` is called on here is an archive in memory.
OPENS_IN_MEMORY = {"render/downloads/archive.py": {"open"}}


@pytest.mark.parametrize("module", MODULES)
def test_only_the_borders_touch_the_disk(module: str) -> None:
    if _room(module) in MAY_TOUCH_DISK:
        return
    touches = DISK - OPENS_IN_MEMORY.get(module, set())
    assert [call for call in _calls(MODULES[module]) if call[0] in touches] == []


@pytest.mark.parametrize("module", MODULES)
def test_only_the_command_line_prints_or_exits(module: str) -> None:
    if _room(module) in ("cli", "terminal"):
        return
    assert [call for call in _calls(MODULES[module]) if call[0] in {"print", "exit", "input"}] == []


@pytest.mark.parametrize("module", MODULES)
def test_nothing_looks_at_clock_chance_or_environment(module: str) -> None:
    forbidden = {"random", "secrets", "uuid", "locale", "socket", "urllib.request", "http.client", "requests"}
    assert not forbidden & set(_imports(MODULES[module]))
    assert [call for call in _calls(MODULES[module]) if call[0] in {"now", "today", "utcnow", "getenv", "getcwd"}] == []
    if _room(module) != "cli":
        assert "os.environ" not in ast.unparse(MODULES[module])


def test_the_recipe_is_read_on_one_screen() -> None:
    assert len((ROOT / "pipeline.py").read_text("utf-8").splitlines()) <= 100


@pytest.mark.parametrize("module", MODULES)
def test_every_module_says_what_it_is_for(module: str) -> None:
    assert ast.get_docstring(MODULES[module])
