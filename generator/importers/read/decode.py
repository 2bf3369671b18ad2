"""字节 → 文字：UTF-8、UTF-16、GBK（GB18030）；认不出的说明是哪一行。"""

from __future__ import annotations

import codecs
import re

from generator.importers.read.refused import Refused
from generator.importers.read.signs import clean

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*(utf-8|gb2312|gbk|gb18030|big5)", re.IGNORECASE)


def decode(data: bytes) -> str:
    """Line ends are `\\n`; unseen characters are gone."""
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused(
            f"第 {line} 行有认不出的字节：文件既不是 UTF-8 也不是 GBK 编码，或中途损坏",
            "用记事本打开确认没有乱码，另存为 UTF-8 后再导入",
        ) from None
    return clean(text.replace("\r\n", "\n").replace("\r", "\n"))


def declared(data: bytes) -> str | None:
    """What a web page says of itself; wrong often enough to be only a second guess."""
    found = _DECLARED.search(data[:4096])
    return found[1].decode().lower() if found else None


def _encoding(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    wide = _wide(data[:4096])
    if wide:
        return wide
    if _is(data, "utf-8"):
        return "utf-8"
    return "big5hkscs" if declared(data) == "big5" and _is(data, "big5hkscs") else "gb18030"


def _wide(head: bytes) -> str:
    """UTF-16 without its mark: every second byte of Latin text and of line ends is nil."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) * 8 < len(head):
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _is(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
