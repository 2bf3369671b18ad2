"""Words of content in a form that steers nothing: neither a terminal nor the order of letters."""

from __future__ import annotations

KEPT = "\t\u00a0\u3000"


def plain(text: str) -> str:
    return "".join(char if char.isprintable() or char in KEPT else "�" for char in text)
