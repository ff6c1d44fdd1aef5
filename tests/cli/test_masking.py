"""No rendering of a run tells personal data, wherever somebody has put it: names, paths, settings, pages, commands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.options import FORMATS
from tests.gate import run

NIK, PHONE, MAIL, TAX = "1607014101900003", "081234567890", "siti.aminah@gmail.com", "09.254.294.3-407.000"
SECRETS = (NIK, "16.07.01.410190.0003", PHONE, "0812-3456-7890", MAIL, TAX)
Files = dict[str, str]


def _project(**more: object) -> Files:
    fields = [{"name": "kode", "type": "string"}, {"name": "jumlah", "type": "integer"}]
    resource = {"name": "stok", "path": "data/stok.csv", "schema": {"fields": fields}}
    return {
        "datapackages/contoh/datapackage.json": json.dumps({"name": "contoh", "resources": [{**resource, **more}]}),
        "datapackages/contoh/data/stok.csv": "kode,jumlah\na,1\nb,2\n",
    }


def _cells(text: str) -> Files:
    return {**_project(), "datapackages/contoh/data/stok.csv": text}


PLACES: dict[str, Callable[[str], Files]] = {
    "a cell of another type": lambda secret: _cells(f"kode,jumlah\na,{secret}\nb,2\n"),
    "a column name": lambda secret: _cells(f"kode,{secret}\na,1\nb,2\n"),
    "a resource name": lambda secret: _project(name=f"stok {secret}"),
    "a path of a file": lambda secret: _project(path=f"data/{secret}.csv"),
    "a path that leaves": lambda secret: _project(path=f"../{secret}.csv"),
    "a title that is no text": lambda secret: _project(title={"id": secret}),
    "a name of a property": lambda secret: _project(schema={"fields": [{"name": "kode", "type": secret}]}),
    "an unknown setting": lambda secret: {**_project(), "content/site.toml": f'"{secret}" = 1\n'},
    "a setting of another type": lambda secret: {**_project(), "content/site.toml": f'is_official = "{secret}"\n'},
    "settings that are no TOML": lambda secret: {**_project(), "content/site.toml": f"title = {secret}\n"},
    "front matter": lambda secret: {**_project(), "content/a.md": f'+++\n"{secret}" = "x"\n+++\n'},
    "a page": lambda secret: {**_project(), "content/a.md": f"Hubungi {secret}.\n"},
    "the name of a page": lambda secret: {**_project(), f"content/{secret}.md": "+++\ntitel = 1\n+++\n"},
    "an essay of no package": lambda secret: {**_project(), f"content/packages/{secret}.md": "Halo.\n"},
    "a file that nothing names": lambda secret: {**_project(), f"datapackages/contoh/data/{secret}.csv": "a\n1\n"},
}


@pytest.mark.parametrize("place", PLACES)
def test_no_rendering_tells_what_somebody_has_put_there(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, secret in enumerate(SECRETS):
        folder = tmp_path / str(number)
        for path, text in PLACES[place](secret).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        monkeypatch.chdir(folder)
        reports = [f"--report={form}=laporan.{form}" for form in FORMATS]
        _, out, err = run(capsys, "validate", "--strict", *reports, "--lang", "en" if number % 2 else "id")
        said = {"stdout": out, "stderr": err}
        said |= {form: (folder / f"laporan.{form}").read_text("utf-8") for form in FORMATS}
        assert [name for name, text in said.items() if secret in text] == [], secret


@pytest.mark.parametrize("secret", SECRETS)
def test_a_command_that_names_a_person_is_not_repeated(
    secret: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in ((secret,), ("validate", secret), ("validate", "--strict", secret, "x"), ("explain", secret)):
        code, out, err = run(capsys, *command)
        assert code == 2
        assert secret not in out + err
