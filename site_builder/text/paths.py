"""Paths inside the site: relative links that also work under a sub-path and from a folder."""

from __future__ import annotations

import posixpath
from urllib.parse import quote


def relative_link(from_path: str, to_path: str) -> str:
    """Return the link from one output path to another, both relative to the root of the site; `#anchor` survives.

    >>> relative_link("data/rtlh/index.html", "assets/site.css")
    '../../assets/site.css'
    """
    path, mark, anchor = to_path.partition("#")
    if not path or path == from_path:
        return f"{mark}{anchor}" if anchor else posixpath.basename(from_path)
    link = posixpath.relpath(path, posixpath.dirname(from_path) or ".")
    return quote(link) + mark + quote(anchor)


def share_path(output_path: str) -> str:
    """Return the path of the picture that stands for a page where it is passed on: beside the page.

    >>> share_path("data/rtlh/index.html")
    'data/rtlh/bagikan.png'
    """
    folder = posixpath.dirname(output_path)
    return posixpath.join(folder, "bagikan.png")


def public_path(output_path: str) -> str:
    """Return the path under which a page is known to the world: "data/" for "data/index.html".

    >>> public_path("data/index.html")
    'data/'
    """
    folder, _, name = output_path.rpartition("/")
    return quote(f"{folder}/" if folder else "") + ("" if name == "index.html" else quote(name))
