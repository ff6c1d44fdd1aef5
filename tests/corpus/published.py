"""Bad states of what was published, of the folder that the portal goes to, and of a project in quarantine."""

from __future__ import annotations

import io
import json
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.corpus.case import DESCRIPTOR, STOK, Bad, package
from tests.corpus.gauntlet import PUBLISHED

NIK = "1607014510900003"
Step = Callable[[Path], None]
WRONG_CELL = "kode,tahun,jumlah\n16.07.01,2020,seratus\n"
MANIFEST = '{"generator": "rumah-terbuka 1", "files": []}'
TWO_PORTALS = {"a/manifest.json": MANIFEST, "b/manifest.json": MANIFEST}
QUARANTINE = ("--on-invalid", "quarantine")


def _beside(name: str, content: str | bytes = "") -> Step:
    """Write a file beside the project, which `--previous` names."""

    def prepare(project: Path) -> None:
        path = project.parent / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)

    return prepare


def _zipped(files: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def _encrypted(data: bytes) -> bytes:
    """Set the flag that says "encrypted" in both headers of the only member."""
    found = bytearray(data)
    found[6] |= 1
    found[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(found)


def _pipe(name: str) -> Step:
    def prepare(project: Path) -> None:
        (project.parent / name).parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(project.parent / name)

    return prepare


def _link(name: str, aim: str) -> Step:
    def prepare(project: Path) -> None:
        (project.parent / name).parent.mkdir(parents=True, exist_ok=True)
        (project.parent / name).symlink_to(project.parent / aim)

    return prepare


def _linked_manifest(project: Path) -> None:
    _beside("luar.json", MANIFEST)(project)
    _link("lama/manifest.json", "luar.json")(project)


def _in_target(change: Step) -> Step:
    """Change what is online; the step gets that folder."""
    return lambda project: change(project.parent / PUBLISHED)


def _no_folder(target: Path) -> None:
    shutil.rmtree(target)
    target.write_text("bukan portal", encoding="utf-8")


def _unlisted(target: Path) -> None:
    value = json.loads((target / "manifest.json").read_text("utf-8"))
    value["files"].pop()
    (target / "manifest.json").write_text(json.dumps(value), encoding="utf-8")


def _damaged(target: Path) -> None:
    path = target / "data/contoh/contoh.zip"
    path.write_bytes(path.read_bytes()[:-1] + b"!")


def _previous(name: str, prepare: Step | None, path: str = "lama") -> Bad:
    return _command(f"the last portal is {name}", ("--previous", f"{{folder}}/{path}"), prepare=prepare)


def _command(name: str, options: tuple[str, ...] = (), code: str = "usage-error", **more: Any) -> Bad:
    return Bad(name, {}, code, package=None, resource=None, exit_code=2, options=options, **more)


def _aside(name: str, files: dict[str, Any], code: str, **more: Any) -> Bad:
    """Spell a project that quarantine cannot save: nothing is written."""
    return Bad(f"quarantine: {name}", files, code, options=QUARANTINE, **more)


CASES: tuple[Bad, ...] = (
    # what --previous names
    _previous("not there", None),
    _previous("an empty folder", lambda project: (project.parent / "lama").mkdir()),
    _previous("a name that no disk can hold", None, "x" * 300),
    _previous("a text", _beside("lama", "bukan portal")),
    _previous("a pipe", _pipe("lama")),
    _previous("an empty archive", _beside("lama", _zipped({}))),
    _previous("an archive that is cut off", _beside("lama", _zipped({"manifest.json": MANIFEST})[:60])),
    _previous("an encrypted archive", _beside("lama", _encrypted(_zipped({"manifest.json": MANIFEST})))),
    _previous("an archive of two portals", _beside("lama", _zipped(TWO_PORTALS))),
    _previous("an archive whose manifest is a folder", _beside("lama", _zipped({"manifest.json/a": MANIFEST}))),
    _previous("another web application", _beside("lama/manifest.json", '{"name": "aplikasi", "icons": []}')),
    _previous(
        "of a generator that is called alike", _beside("lama/manifest.json", MANIFEST.replace("terbuka", "terbukanya"))
    ),
    _previous("a manifest that is no JSON", _beside("lama/manifest.json", "{'generator': 1}")),
    _previous("a manifest that is a list", _beside("lama/manifest.json", "[1, 2]")),
    _previous("a manifest of another shape", _beside("lama/manifest.json", MANIFEST.replace("[]", "3"))),
    _previous("a manifest without end", _beside("lama/manifest.json", "[" * 200_000)),
    _previous("a manifest of half characters", _beside("lama/manifest.json", b'{"generator": "rumah\xff"}')),
    _previous("a manifest that is a pipe", _pipe("lama/manifest.json")),
    _previous("a manifest that is a folder", _beside("lama/manifest.json/a", "")),
    _previous("a manifest that leads out of it", _linked_manifest),
    # where the portal goes
    _command("the target is a file", prepare=_in_target(_no_folder)),
    _command(
        "the target holds a file of somebody",
        prepare=_in_target(lambda target: (target / "CNAME").write_text("contoh.id", encoding="utf-8") and None),
    ),
    _command(
        "the target has lost its manifest", prepare=_in_target(lambda target: (target / "manifest.json").unlink())
    ),
    _command("the target holds more than its manifest says", prepare=_in_target(_unlisted)),
    _command("the target holds a link", prepare=_in_target(lambda target: (target / "tautan").symlink_to("data"))),
    _command("the target is the folder of the data", ("--output", "{folder}/proyek/datapackages/contoh")),
    _command("the target leads to the data", ("--output", "{folder}/hasil"), prepare=_link("hasil", "proyek/content")),
    _command(
        "the target lies below a file", ("--output", "{folder}/berkas/hasil"), "output-error", prepare=_beside("berkas")
    ),
    _command("the target has a name that no disk can hold", ("--output", "{folder}/" + "x" * 300), "output-error"),
    _command("quarantine of a kind that is not known", ("--on-invalid", "karantina")),
    # what quarantine does not save
    _aside("nothing was ever published", {STOK: WRONG_CELL}, "type-error", cell="C2"),
    _aside(
        "the archive is damaged", {STOK: WRONG_CELL}, "type-error", cell="C2", before={}, prepare=_in_target(_damaged)
    ),
    _aside(
        "the package is called by a number of identity",
        {DESCRIPTOR: {**package(), "name": f"nik-{NIK}"}},
        "personal-nik",
        package=None,
        resource=None,
        secrets=(NIK,),
    ),
    _aside(
        "the settings are wrong",
        {"content/site.toml": "titel = 1\n"},
        "settings-error",
        package=None,
        resource=None,
        exit_code=2,
        before={},
    ),
    _aside(
        "a template is wrong",
        {"templates/pages/home.html": "{{ tidak_ada }}"},
        "template-error",
        package=None,
        resource=None,
        exit_code=2,
        before={},
    ),
    _aside(
        "a page holds personal data",
        {"content/halo.md": f"Hubungi pemilik NIK {NIK}.\n"},
        "personal-nik",
        package=None,
        resource=None,
        secrets=(NIK,),
        before={},
    ),
    _aside(
        "the text of a package that is not there",
        {"content/packages/cotoh.md": "Halo.\n"},
        "content-error",
        package=None,
        resource=None,
        exit_code=2,
        before={},
    ),
)
