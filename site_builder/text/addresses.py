"""Whether a text is an address that a page may link to, and the host that a reader wants to know first. Pure."""

from __future__ import annotations

from urllib.parse import urlsplit


def web_address(text: str) -> str:
    """Return the text if it is an address that a page may link to (http or https with a host), else ""."""
    try:
        parts = urlsplit(text.strip())
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return ""
    return text.strip() if is_web and not set(text.strip()) & set(" \t\r\n<>\"'") else ""


def host_name(text: str) -> str:
    """Return the host of an address, without `www.`: what a reader wants to know before following it."""
    return (urlsplit(text.strip()).hostname or text).removeprefix("www.")
