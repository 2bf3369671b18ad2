"""旧版 Office 的复合文件（.doc .xls .wps .et）：只看根目录里有哪些流，用来认出文件是什么。"""

from __future__ import annotations

import struct

from generator.importers.read.refused import Refused

MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFA  # sector numbers from here on are marks
_NONE = 0xFFFFFFFF
_MOST = 100_000  # entries of a directory


def streams(data: bytes) -> frozenset[str]:
    """Names in the root: a workbook inside a document is not the document's own kind."""
    try:
        entries = _entries(data)
    except (struct.error, IndexError):
        raise Refused("文件不完整，目录读不出来", "重新复制或下载这个文件") from None
    return frozenset(entries[at][0] for at in _children(entries))


Entry = tuple[str, int, int, int]  # name, left, right, child


def _entries(data: bytes) -> list[Entry]:
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in (9, 12):
        raise IndexError
    size = 1 << shift
    table = _sector_table(data, size)
    (sector,) = struct.unpack_from("<I", data, 48)
    entries: list[Entry] = []
    seen: set[int] = set()
    while sector < _END and sector not in seen and len(entries) < _MOST:
        seen.add(sector)
        start = (sector + 1) * size
        entries += (_entry(data, at) for at in range(start, start + size, 128))
        sector = table[sector]
    return entries


def _entry(data: bytes, at: int) -> Entry:
    (length,) = struct.unpack_from("<H", data, at + 64)
    name = data[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
    left, right, child = struct.unpack_from("<III", data, at + 68)
    return name, left, right, child


def _sector_table(data: bytes, size: int) -> list[int]:
    """Which sector follows each; only the 109 parts named in the head, enough for a directory."""
    table: list[int] = []
    for sector in struct.unpack_from("<109I", data, 76):
        if sector < _END:
            table += struct.unpack_from(f"<{size // 4}I", data, (sector + 1) * size)
    return table


def _children(entries: list[Entry]) -> list[int]:
    found: list[int] = []
    seen: set[int] = set()
    todo = [entries[0][3]] if entries else []
    while todo:
        at = todo.pop()
        if at == _NONE or at >= len(entries) or at in seen:
            continue
        seen.add(at)
        found.append(at)
        todo += entries[at][1:3]
    return found
