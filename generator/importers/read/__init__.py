"""办公文件 → Document：先看大小和格式，再在另一个进程里读；读不了的以中文说明原因和改法。"""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

from generator.importers.document import Document, Note, Spot
from generator.importers.read.apart import apart
from generator.importers.read.convert import to_docx
from generator.importers.read.inside import READING
from generator.importers.read.limits import LIMITS, MEGABYTE, Limits, limits_here
from generator.importers.read.overlong import without_overlong
from generator.importers.read.reading import Reading
from generator.importers.read.refused import Refused
from generator.importers.read.sniff import misnamed, sniff

__all__ = ["LIMITS", "Limits", "Refused", "read"]

_CONVERTED = ("doc", "rtf", "odt")


def read(path: Path, *, name: str, limits: Limits | None = None) -> Document:
    """The file as a Document whose spots call it `name`; `Refused` where it cannot be read."""
    limits = limits or limits_here()
    data = _bytes(path, limits)
    kind, reading = apart(READING, limits, _opened, data, name, limits)
    notes = [Note(told, Spot(name))] if (told := misnamed(kind, name)) else []
    if reading is None:  # a program of its own, which has its own limits
        notes.append(Note(f"{kind} 经 LibreOffice 转换后读取", Spot(name)))
        made = to_docx(data, kind, limits)
        reading = apart(READING, limits, _parsed, made, "docx", name, limits)
    if not reading.pieces:
        raise Refused("文件里没有文字，也没有表格", "确认导出时选对了文件")
    return Document(
        name,
        kind,
        hashlib.sha256(data).hexdigest(),
        reading.pieces,
        reading.pages,
        (*notes, *reading.notes),
        reading.furniture,
    )


def _opened(data: bytes, name: str, limits: Limits) -> tuple[str, Reading | None]:
    """What the file is, and what it says unless it has to be converted first."""
    kind = sniff(data, name, limits)
    return kind, None if kind in _CONVERTED else _parsed(data, kind, name, limits)


def _parsed(data: bytes, kind: str, name: str, limits: Limits) -> Reading:
    try:
        from generator.importers.read.parse import parse

        return without_overlong(parse(data, kind, name, limits), limits)
    except (Refused, MemoryError, RecursionError):
        raise
    except ImportError as missing:
        raise Refused(
            f"缺少读 {kind} 的组件 {missing.name}", "先安装：pip install 'mingzhang[import]'"
        ) from None
    except Exception as error:  # libraries raise whatever a broken file leads them to
        raise Refused(
            f"文件已损坏，读不下去（{type(error).__name__}）",
            "用原来的程序打开，另存一份后再导入",
        ) from None


def _bytes(path: Path, limits: Limits) -> bytes:
    try:
        facts = os.stat(path)
        if not stat.S_ISREG(facts.st_mode):
            raise Refused("这不是文件", "给出文件的路径")
        if facts.st_size > limits.size:
            most = limits.size // MEGABYTE
            size = facts.st_size / MEGABYTE
            raise Refused(f"文件有 {size:.0f} MB，最多 {most} MB", "压缩图片或拆成几个文件再导入")
        data = path.read_bytes()
    except FileNotFoundError:
        raise Refused("没有这个文件", "核对文件名和路径") from None
    except OSError:
        raise Refused("文件打不开", "确认有权限读取，且没有被别的程序占用") from None
    if not data.strip(b"\0 \t\r\n"):
        raise Refused("文件是空的", "重新复制或下载这个文件")
    return data
