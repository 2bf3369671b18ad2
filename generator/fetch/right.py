"""Which ECharts is the right one: to the byte when fetched, one that can do the same otherwise."""

from __future__ import annotations

import hashlib
import re

VERSION = "6.0.0"
LEAST = (6, 0, 0)
SMALLEST, LARGEST = 300_000, 3_000_000  # bytes; ours has 640,000, the whole library 1,120,000
_VERSION = re.compile(rb"""["'](\d+)\.(\d+)\.(\d+)["']""")
_MODULE = re.compile(rb"export\s*\{[^}]*\};?\s*$")
_SERIES = (b"bar", b"line", b"pie", b"sankey", b"sunburst", b"treemap")


def version_of(data: bytes) -> str | None:
    """None if it is no classic script of ECharts 6 or later with all the series our charts use."""
    if not SMALLEST < len(data) < LARGEST or _MODULE.search(data):
        return None
    if not all(b'"series.%s"' % name in data for name in _SERIES):
        return None
    found = [tuple(map(int, numbers)) for numbers in _VERSION.findall(data)]
    best = max(found, default=LEAST)
    return ".".join(map(str, best)) if found and best >= LEAST else None


def worn(data: bytes) -> bool:
    """Older than the one we would fetch, or not whole."""
    found = version_of(data)
    return found is None or _numbers(found) < _numbers(VERSION)


def is_exactly(data: bytes, sha256: str) -> bool:
    return hashlib.sha256(data).hexdigest() == sha256


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))
