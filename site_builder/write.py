"""The single writer: puts an Output on disk beside its target and swaps; what was there survives any failure."""

from __future__ import annotations

import errno
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from site_builder.errors import Problem, UsageError, UserError
from site_builder.model.output import BUNDLE_FOLDER, GENERATOR, MANIFEST, Output, OutputFile
from site_builder.model.request import Request
from site_builder.model.words import Localized
from site_builder.text.manifest import manifest_of

# Left behind by file managers, in any folder they have looked into.
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_SOURCES = ("datapackages", "content", "templates")


def write_output(output: Output, target: Path, bundle_path: Path | None = None, bundle: bytes = b"") -> None:
    """Write all files into a new folder beside `target`, then put it in the place of `target`, and then the bundle.

    Refuses (UserError) a target that holds files no build of ours has made, tells (UserError) what the disk refused,
    and raises ValueError, a bug of ours, for an output that names a path twice or leads out of the folder.
    """
    _refuse_unsound(output)
    with _staged_bundle(bundle_path, bundle), _told(target):
        target = target.resolve()
        refuse_foreign(target)
        with _folder_for(target) as parent:
            staged = Path(tempfile.mkdtemp(prefix=f".{target.name}.staged-", dir=parent))
            try:
                _write_files((*output.files, manifest_of(output)), staged)
                staged.chmod(0o755)  # mkdtemp makes a private folder, a site is public
                _swap(staged, target)
            finally:
                _remove(staged)


def write_report(text: str, path: Path) -> None:
    """Put one report on disk, whole or not at all; raises UserError where the disk refuses it."""
    with _told(path, "--report"), _staged_file(path, text.encode("utf-8", "backslashreplace")):
        pass


def check_reports(paths: Iterable[Path], request: Request) -> None:
    """Refuse, before anything is read, reports that would overwrite sources or lie in the portal: all at once."""
    bundle = [request.bundle_path.resolve()] if request.bundle_path else []
    refused = [path for path in paths if not _is_free(path, request) or path.resolve() in bundle]
    problem = Localized("laporan tidak dapat ditulis di sini", "a report cannot be written here")
    hint = Localized(
        "Sebutkan berkas di folder yang ada, di luar sumber dan folder hasil, misalnya temuan.json.",
        "Name a file in a folder that exists, outside of sources and output, such as findings.json.",
    )
    if refused:
        raise UsageError([_problem(path, problem, hint) for path in refused])


def check_target(request: Request) -> None:
    """Refuse, before anything is read, a target or a bundle that would swallow sources or somebody else's files."""
    with _told(request.target_path):
        target = request.target_path.resolve()
        _refuse_sources(target, request)
        refuse_foreign(target)
    if request.bundle_path:
        with _told(request.bundle_path, "--bundle"):
            _refuse_bundle(request.bundle_path, request)


def _refuse_bundle(path: Path, request: Request) -> None:
    """Refuse a bundle among sources, in the portal (which would then hold itself) or over somebody else's file."""
    if path.suffix.lower() != ".zip" or not _is_free(path, request):
        raise UsageError(
            _problem(
                path,
                Localized("zip portal tidak dapat ditulis di sini", "the zip of the portal cannot be written here"),
                Localized(
                    "Sebutkan berkas .zip di folder yang ada, di luar sumber dan folder hasil, misalnya portal.zip.",
                    "Name a .zip file in a folder that exists, outside of sources and output, such as portal.zip.",
                ),
            )
        )
    if path.exists() and not _is_bundle(path):
        raise UsageError(
            _problem(
                path,
                Localized(
                    "berkas ini bukan zip portal ini, jadi tidak ditimpa",
                    "this file is no zip of a portal of ours, so it is not overwritten",
                ),
                Localized("Sebutkan nama lain dengan --bundle.", "Name another file with --bundle."),
            )
        )


def _is_bundle(path: Path) -> bool:
    """Tell whether a file is a zip that an earlier build has made, as its manifest tells."""
    try:
        with ZipFile(path) as archive, archive.open(BUNDLE_FOLDER + MANIFEST) as manifest:
            return manifest.read(100).decode("utf-8", "replace").startswith(f'{{\n "generator": "{GENERATOR} ')
    except (BadZipFile, KeyError, ValueError, NotImplementedError, RuntimeError):
        return False


def _is_free(path: Path, request: Request) -> bool:
    """Tell whether a single file may stand at a path: in a folder that is there, not among sources or in the portal."""
    portal, project = request.target_path.resolve(), request.project_path.resolve()
    kept = [portal, *(project / name for name in _SOURCES)]
    target = path.resolve()
    is_place = target.parent.is_dir() and (target.is_file() or not target.exists())
    return is_place and not any(folder in (target, *target.parents) for folder in kept)


def refuse_foreign(target: Path) -> None:
    """Refuse a target that is not wholly the work of an earlier build: a typo must not delete anybody's work."""
    if target.exists() and not target.is_dir():
        raise UsageError(
            _problem(
                target,
                Localized("bukan folder", "is no folder"),
                Localized("Sebutkan folder lain dengan --output.", "Name another folder with --output."),
            )
        )
    stranger = next(_strangers(target), None) if target.is_dir() else None
    if stranger is not None:
        raise UsageError(
            _problem(
                target,
                Localized(
                    f"folder ini berisi “{stranger}”, yang bukan hasil portal ini, jadi tidak ditimpa",
                    f"this folder holds “{stranger}”, which no build has written, so it is not overwritten",
                ),
                Localized(
                    "Sebutkan folder kosong atau folder baru dengan --output.",
                    "Name an empty or a new folder with --output.",
                ),
            )
        )


def _refuse_unsound(output: Output) -> None:
    collisions = output.collisions()
    if collisions:
        raise ValueError(f"paths named more than once: {', '.join(sorted(collisions))}")
    for file in output.files:
        parts = file.output_path.split("/")
        if file.output_path == MANIFEST or "\\" in file.output_path or any(part in ("", ".", "..") for part in parts):
            raise ValueError(f"not a path inside the portal: {file.output_path}")


def _refuse_sources(target: Path, request: Request) -> None:
    """Refuse the project, a folder above it, and folders of sources: an output replaces the whole of its folder."""
    project = request.project_path.resolve()
    packages = [path.resolve() if path.is_dir() else path.resolve().parent for path in request.package_paths]
    kept = [project, *packages]
    inside = [project / name for name in _SOURCES]
    if any(target == folder or target in folder.parents for folder in (*kept, *inside)) or any(
        folder in target.parents for folder in inside
    ):
        raise UsageError(
            _problem(
                target,
                Localized("folder ini berisi sumber, bukan hasil", "this folder holds sources, not output"),
                Localized("Sebutkan folder lain dengan --output.", "Name another folder with --output."),
            )
        )


def _strangers(target: Path) -> Iterator[str]:
    """Yield the files below `target` that its manifest does not list, in a steady order."""
    listed = _listed(target / MANIFEST)
    for folder, folders, files in os.walk(target, onerror=_raise):
        folders.sort()
        linked = [name for name in folders if (Path(folder) / name).is_symlink()]
        for name in sorted((*files, *linked)):
            path = (Path(folder) / name).relative_to(target).as_posix()
            if path not in listed and name not in _LITTER:
                yield path


def _raise(error: OSError) -> None:
    """A folder that cannot be looked into may hold anybody's work."""
    raise error


@contextmanager
def _staged_bundle(path: Path | None, data: bytes) -> Iterator[None]:
    """Write the bundle beside its place; it takes it once the portal has taken its own."""
    if path is None:
        yield
        return
    with _told(path, "--bundle"), _staged_file(path, data):
        yield


@contextmanager
def _staged_file(path: Path, data: bytes) -> Iterator[None]:
    """Write a file beside its place, whole or not at all; when what has to come first is done, put it there."""
    target = path.resolve()
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.staged-", dir=target.parent)
    staged = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        staged.chmod(0o644)  # mkstemp makes a private file, this one is for others
        yield
        staged.replace(target)
    except BaseException:
        staged.unlink(missing_ok=True)
        raise


@contextmanager
def _folder_for(target: Path) -> Iterator[Path]:
    """Make the folders above the target; where it does not come to be, they go again."""
    made = [folder for folder in target.parents if not folder.exists()]
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield target.parent
    except BaseException:
        with suppress(OSError):  # somebody has put something there meanwhile
            for folder in made:
                folder.rmdir()
        raise


def _remove(folder: Path) -> None:
    """Remove what a build of ours has left, folders that were made read-only included; never fails."""

    def make_writable(remove: Callable[[str], None], path: str, _error: Any) -> None:
        with suppress(OSError):
            Path(path).parent.chmod(0o755)
            Path(path).chmod(0o755)
            remove(path)

    if folder.is_dir():
        shutil.rmtree(folder, onerror=make_writable)
        shutil.rmtree(folder, ignore_errors=True)


def _listed(manifest: Path) -> frozenset[str]:
    """Return what an earlier build says it has written; nothing where there was none."""
    try:
        value = json.loads(manifest.read_text("utf-8"))
        if not str(value["generator"]).startswith(GENERATOR):
            return frozenset()
        return frozenset({MANIFEST, *(str(entry["path"]) for entry in value["files"])})
    except (OSError, ValueError, LookupError, TypeError):
        return frozenset()


def _write_files(files: tuple[OutputFile, ...], folder: Path) -> None:
    for file in files:
        path = folder / file.output_path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)


def _swap(staged: Path, target: Path) -> None:
    """Put `staged` in the place of `target`; if that fails half-way, put the old folder back."""
    if not target.exists():
        staged.replace(target)
        return
    previous = Path(tempfile.mkdtemp(prefix=f".{target.name}.previous-", dir=target.parent))
    is_away = False
    try:
        target.replace(previous)  # rename over an empty folder is atomic
        is_away = True
        staged.replace(target)
    except BaseException:  # an interrupt too must not leave readers without a portal
        if is_away:
            previous.replace(target)
        raise
    finally:
        _remove(previous)


@contextmanager
def _told(target: Path, option: str = "--output") -> Iterator[None]:
    """Turn what the disk refuses into a problem that a person can mend."""
    try:
        yield
    except OSError as error:
        why = _REFUSALS.get(error.errno or 0, Localized(f"{error.strerror}", f"{error.strerror}"))
        said = Localized(f"tidak dapat ditulis: {why.id}", f"cannot be written: {why.en}")
        hint = Localized(
            f"Yang sudah ada tidak disentuh. Beri ruang atau izin, atau sebutkan tempat lain dengan {option}.",
            f"What was there before is untouched. Give it room or permission, or name another place with {option}.",
        )
        problem = Problem(str(target), said.id, hint.id, "output-error", problem_en=said.en, hint_en=hint.en)
        raise UserError(problem) from error


_REFUSALS = {
    errno.ENOSPC: Localized("disk penuh", "the disk is full"),
    errno.EDQUOT: Localized("kuota disk habis", "the disk quota is used up"),
    errno.EACCES: Localized("izin ditolak", "permission denied"),
    errno.EPERM: Localized("izin ditolak", "permission denied"),
    errno.EROFS: Localized("disk hanya dapat dibaca", "the disk is read-only"),
    errno.ENAMETOOLONG: Localized("nama terlalu panjang", "a name is too long"),
    errno.ENOTDIR: Localized("sebagian alamatnya bukan folder", "part of the path is no folder"),
    errno.EBUSY: Localized("folder ini titik kait (mount)", "this folder is a mount point"),
    errno.EXDEV: Localized("folder ini titik kait (mount)", "this folder is a mount point"),
    errno.EEXIST: Localized("sudah ada yang bernama sama", "something of that name is there already"),
    errno.ENOENT: Localized("foldernya tidak ada", "its folder is not there"),
    errno.EISDIR: Localized("di sini ada folder", "a folder is there"),
    errno.EIO: Localized("disk rusak atau terputus", "the disk is damaged or gone"),
    errno.ELOOP: Localized("tautan berputar", "a link leads in circles"),
}


def _problem(target: Path, problem: Localized, hint: Localized) -> Problem:
    return Problem(str(target), problem.id, hint.id, problem_en=problem.en, hint_en=hint.en)
