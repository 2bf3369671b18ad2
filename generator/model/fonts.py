"""The font a portal brings along to draw share cards with; where it is at fault."""

from __future__ import annotations

import struct
from pathlib import Path

from generator.findings import Finding, fault
from generator.source import Source

BEGINNINGS = (b"\x00\x01\x00\x00", b"OTTO", b"true", b"ttcf")
FAMILY, WIDER_FAMILY = 1, 16  # ids of names; 16 is there where the family has many weights
ENGLISH = 0x409


def font_fault(portal: Path, name: str, at: Source) -> Finding | None:
    """`at` is where content names it, by its path in the portal folder."""
    path = portal / name
    if not path.resolve().is_relative_to(portal.resolve()):
        hint = "把字体放进门户文件夹，如 fonts/zhongwen.otf，写从门户文件夹起的路径"
        return fault("FT011", at, f"“{name}”指向门户文件夹之外，不予读取", hint)
    if not path.is_file():
        hint = "核对文件名与所在文件夹：路径从门户文件夹（content 所在之处）写起"
        return fault("FT019", at, f"没有“{name}”这个文件", hint)
    if font_family(path.read_bytes()) is None:
        hint = "用 ttf、otf 或 ttc 格式的中文字体，如思源黑体"
        return fault("FT032", at, f"“{name}”不是能用的字体", hint)
    return None


def font_family(data: bytes) -> str | None:
    """The name to ask for; of a collection, that of simplified Chinese, else its first."""
    if not data.startswith(BEGINNINGS):
        return None
    try:
        found = [name for start in _faces(data) if (name := _family(data, start))]
    except (struct.error, UnicodeDecodeError):
        return None
    return next((name for name in found if name.endswith("SC")), next(iter(found), None))


def _faces(data: bytes) -> tuple[int, ...]:
    if not data.startswith(b"ttcf"):
        return (0,)
    (count,) = struct.unpack_from(">I", data, 8)
    return struct.unpack_from(f">{min(count, 64)}I", data, 12)


def _family(data: bytes, start: int) -> str:
    """From the table of names, in English if there is one in it."""
    tables, names = struct.unpack_from(">H", data, start + 4)[0], {}
    for number in range(tables):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, start + 12 + 16 * number)
        if tag != b"name":
            continue
        _, count, texts = struct.unpack_from(">HHH", data, offset)
        for one in range(count):
            entry = struct.unpack_from(">HHHHHH", data, offset + 6 + 12 * one)
            platform, _, language, name, length, place = entry
            if platform == 3 and name in (FAMILY, WIDER_FAMILY):
                text = data[offset + texts + place :][:length].decode("utf-16-be")
                names[language == ENGLISH, name] = text
    return names[max(names)] if names else ""
