"""A small .xls by hand: a workbook stream in a compound file."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

from generator.importers.read.ole import MARK

Rows = Sequence[Sequence[str | float | None]]
Merge = tuple[int, int, int, int]  # top, bottom, left, right
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def xls(
    rows: Rows,
    code: str = "General",
    merges: Sequence[Merge] = (),
    hidden_rows: Sequence[int] = (),
) -> bytes:
    """One sheet, 表一; all numbers by one format."""
    sheet = _sheet(rows, merges, hidden_rows)
    book = _book(code, 0)
    return compound({"Workbook": _book(code, len(book)) + sheet})


def compound(streams: Mapping[str, bytes]) -> bytes:
    """Sectors of 512 bytes: table, directory, then each stream (none shorter than 4096)."""
    size = 512
    names = list(streams)
    padded = [
        data.ljust(max(4096, -(-len(data) // size) * size), b"\0") for data in streams.values()
    ]
    directory_sectors = -(-(len(names) + 1) // 4)
    table = [_FAT, *range(2, 1 + directory_sectors), _END]
    starts = []
    for data in padded:
        count = len(data) // size
        starts.append(len(table))
        table += [*range(len(table) + 1, len(table) + count), _END]
    assert len(table) <= 128
    table += [_FREE] * (128 - len(table))
    entries = [_entry("Root Entry", 5, 1 if names else _FREE, _FREE, _END, 0)]
    for at, (name, data) in enumerate(zip(names, padded, strict=True)):
        right = at + 2 if at + 1 < len(names) else _FREE
        entries.append(_entry(name, 2, _FREE, right, starts[at], len(data)))
    entries += [b"\0" * 128] * (directory_sectors * 4 - len(entries))
    head = MARK + b"\0" * 16 + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0)
    head += struct.pack("<109I", 0, *([_FREE] * 108))
    return head + struct.pack("<128I", *table) + b"".join(entries) + b"".join(padded)


def _entry(name: str, kind: int, child: int, right: int, start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    head = raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw), kind, 1)
    links = (
        struct.pack("<III", _FREE, right, child)
        if kind == 2
        else struct.pack("<III", _FREE, _FREE, child)
    )
    return head + links + b"\0" * 36 + struct.pack("<III", start, size, 0)


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _book(code: str, offset: int) -> bytes:
    font = struct.pack("<HHHHHBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 0) + _short("宋体")
    style = struct.pack("<HHH14x", 0, 0, 0xFFF5)
    cell = struct.pack("<HHH14x", 0, 164, 1)
    return b"".join((
        _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0x0DBB, 1996, 0, 6)),
        _record(0x42, struct.pack("<H", 1200)),
        _record(0x31, font),
        _record(0x41E, struct.pack("<H", 164) + _long(code)),
        _record(0xE0, style),
        _record(0xE0, cell),
        _record(0x85, struct.pack("<IBB", offset, 0, 0) + _short("表一")),
        _record(0x0A, b""),
    ))  # fmt: skip


def _sheet(rows: Rows, merges: Sequence[Merge], hidden_rows: Sequence[int]) -> bytes:
    width = max(map(len, rows))
    made = [
        _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0x0DBB, 1996, 0, 6)),
        _record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0)),
    ]
    for row in hidden_rows:
        made.append(_record(0x208, struct.pack("<HHHHHHI", row, 0, width, 255, 0, 0, 0x20)))
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            if isinstance(value, str):
                made.append(_record(0x204, struct.pack("<HHH", row, column, 1) + _long(value)))
            elif value is not None:
                made.append(_record(0x203, struct.pack("<HHHd", row, column, 1, value)))
    if merges:
        ranges = b"".join(struct.pack("<HHHH", *merge) for merge in merges)
        made.append(_record(0xE5, struct.pack("<H", len(merges)) + ranges))
    return b"".join([*made, _record(0x0A, b"")])


def _short(text: str) -> bytes:
    return struct.pack("<BB", len(text), 1) + text.encode("utf-16-le")


def _long(text: str) -> bytes:
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")
