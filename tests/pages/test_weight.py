"""Weight as a budget over whole portals: readers sit on slow and metered lines. kB = 1,000 bytes after gzip 6."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

import pytest

from tests.built import BuiltPortal
from tests.weight import Load, loads_of, packed, weight_table

# What a reader asks for by opening the page of a feature may bring this much in all, in bytes.
FEATURES = {"search": 110_000, "explore": 40_000}
MEDIAN, HEAVIEST, HOME, PICTURE, SCRIPT, REQUESTS = 15_000, 30_000, 14_000, 8_000, 1_000, 4


@pytest.fixture(scope="session")
def loads(site: BuiltPortal) -> Mapping[str, Load]:
    """Return what every page of the portal at hand loads."""
    return loads_of(site.folder)


def _breaches(loads: Mapping[str, Load], is_over: Callable[[Load], bool]) -> list[str]:
    return [f"{path}: {load.weight} bytes, {sorted(load.files)}" for path, load in loads.items() if is_over(load)]


def test_pages_are_light_with_all_that_they_load(
    loads: Mapping[str, Load], site: BuiltPortal, record_property: Callable[[str, object], None]
) -> None:
    record_property("table", weight_table(site.name, loads))
    assert median(load.weight for load in loads.values()) <= MEDIAN
    assert not _breaches(loads, lambda load: load.weight > FEATURES.get(load.kind, HEAVIEST))


def test_no_page_asks_for_more_than_four_files_or_leaves_the_portal(loads: Mapping[str, Load]) -> None:
    assert not _breaches(loads, lambda load: load.kind not in FEATURES and load.requests > REQUESTS)
    assert not _breaches(loads, lambda load: bool(load.outside))


def test_scripts_weigh_next_to_nothing_before_a_reader_asks(loads: Mapping[str, Load]) -> None:
    assert not _breaches(loads, lambda load: load.kind not in FEATURES and load.scripts > SCRIPT)


def test_the_home_page_fits_into_the_first_packets(loads: Mapping[str, Load]) -> None:
    homes = {path: load for path, load in loads.items() if load.kind == "home"}
    assert homes
    assert not _breaches(homes, lambda load: load.html > HOME)


def test_charts_are_small_on_pages_and_as_files(loads: Mapping[str, Load], site: BuiltPortal) -> None:
    assert not _breaches(loads, lambda load: max(load.pictures, default=0) > PICTURE)
    files = [path for path in site.manifest if path.startswith("grafik/") and path.endswith(".svg")]
    assert not [path for path in files if packed((site.folder / path).read_bytes()) > PICTURE]


def test_every_way_to_load_is_reckoned(tmp_path: Path) -> None:
    """The reckoner itself: what it does not see would weigh nothing."""
    (tmp_path / "a").mkdir()
    files = {
        "a/page.html": '<html lang="id"><link rel="stylesheet" href="../s.css"><link rel="canonical" href="https://x/">'
        '<link href="data:," rel=icon><script src="../m.js" type=module></script><body class="wide page-home">'
        '<!-- <img src="no.png"> --><template><img src="no.png"></template>'
        '<p title="1 > 0"><img alt="1 > 0" src=\'../i.png#part\'><img src="../i.png"><svg><use href="#a"/></svg>'
        '<iframe src="//third.example/x"></iframe>',
        "s.css": '@import "t.css"; a{background:url(i.png)} b{background:url("data:,")}',
        "t.css": "a{background:url('https://fonts.example/f')}",
        "m.js": 'import {a} from "./n.js"\nconst b = () => import("./later.js")\n',
        "n.js": "export const a = 1\n",
        "i.png": "picture",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    [load] = loads_of(tmp_path).values()
    assert (load.kind, load.language) == ("home", "id")
    assert load.files == set(files)
    assert load.outside == {"https://third.example/x", "https://fonts.example/f"}
    assert load.weight == sum(packed(text.encode()) for text in files.values())
    assert load.scripts == packed(files["m.js"].encode()) + packed(files["n.js"].encode())
    assert load.pictures == (packed(b'<svg><use href="#a"/></svg>'),)
