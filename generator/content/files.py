"""Content files: their names, and their bytes as text. Only here does reading touch the disk."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.content.csv_head import SAVE_AS
from generator.findings import Finding, Place, fault
from generator.source import Source

LIMIT = 5_000_000
SKIPPED = re.compile(
    r"\.|~\$|#.*#$|.*~$|.*\.(?:bak|sw[opx]|tmp)$|(?:thumbs\.db|desktop\.ini)$", re.IGNORECASE
)
UTF8_BOM, UTF16_BOMS = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
OTHER_FORMATS = {
    b"PK\x03\x04": "这是 Office 文件（docx、xlsx）或压缩包",
    b"\xd0\xcf\x11\xe0": "这是旧版 Office 或 WPS 文件",
    b"%PDF": "这是 PDF 文件",
}
RESAVE = "用记事本打开，点“另存为”，编码选 UTF-8，再保存"
CHINESE = re.compile(r"[\u4e00-\u9fa5\u3000-\u3011\uff01-\uff5e“”‘’—…·]")

Text = tuple[str | None, tuple[Finding, ...]]


def list_files(root: Path) -> tuple[str, ...]:
    """Names relative to `root`, sorted; what editors and systems leave behind is not content."""
    inside = (name for name in _names(root) if _plain(name) and _stays(root, name))
    return tuple(sorted(name for name in inside if (root / name).is_file()))


def misplaced_files(root: Path) -> tuple[Finding, ...]:
    """What `list_files` leaves out for a reason, and names that only differ by case."""
    faults: list[Finding] = []
    seen: dict[str, str] = {}
    for name in sorted(_names(root)):
        if not _plain(name):
            shown = name.encode("utf-8", "backslashreplace").decode()
            faults.append(_fault("FT020", shown, "文件名不是 UTF-8 文字", "改成英文或汉字的文件名"))
            continue
        if not _stays(root, name):
            faults.append(_outside(name))
        folded = unicodedata.normalize("NFC", name).casefold()
        if folded in seen:
            faults.append(_same_name(name, seen[folded]))
        seen.setdefault(folded, name)
    return tuple(faults)


def read_file(root: Path, relative: str, limit: int = LIMIT) -> Text:
    """The text of a file without BOM, lines ended by \\n; or None, and what is wrong with it.

    A file in GBK is read all the same, so that its other faults are told at once.
    """
    if PurePosixPath(relative).is_absolute() or not _inside(root, relative):
        return None, (_outside(relative),)
    path = root / relative
    if not path.is_file():
        return None, (_missing(relative, path.exists()),)
    try:
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except OSError:
        hint = "查看文件的权限，或关闭正在占用它的程序"
        return None, (_fault("FT019", relative, "文件打不开", hint),)
    if len(data) > limit:
        return None, (_too_big(relative, limit),)
    return decode(data, relative)


def decode(data: bytes, file: str) -> Text:
    data = data.removeprefix(UTF8_BOM)
    alien = _alien(data)
    if alien:
        return None, (_fault("FT001", file, alien, _mend_alien(data, file)),)
    try:
        return _lines_ended(data.decode("utf-8")), ()
    except UnicodeDecodeError as error:
        return _decode_guessed(data, file, error.start)


def _decode_guessed(data: bytes, file: str, start: int) -> Text:
    """Only a file that is ASCII up to the first odd byte can be GBK throughout."""
    line_start = max(data.rfind(b"\n", 0, start), data.rfind(b"\r", 0, start)) + 1
    line = len(re.findall(rb"\r\n?|\n", data[:start])) + 1
    at = Source(file, line, len(data[line_start:start].decode("utf-8", "replace")) + 1)
    text = _gbk(data) if data[:start].isascii() else None
    if text is not None:
        return _lines_ended(text), (
            fault("FT001", at, "文件是 GBK（ANSI）编码，应为 UTF-8", _resave(file)),
        )
    message = f"这里的字节（{data[start]:02X}）不是 UTF-8 文字"
    hint = "删去这里的乱码重新输入；整个文件都是乱码的，" + _resave(file)
    return None, (fault("FT001", at, message, hint),)


def _gbk(data: bytes) -> str | None:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    strange = sum(not char.isascii() for char in text) - len(CHINESE.findall(text))
    return text if strange * 5 <= len(CHINESE.findall(text)) else None


def _alien(data: bytes) -> str | None:
    for magic, name in OTHER_FORMATS.items():
        if data.startswith(magic):
            return f"{name}，不是文本文件"
    if data.startswith(UTF16_BOMS):
        return "文件是 UTF-16（记事本里叫“Unicode”）编码，应为 UTF-8"
    if b"\0" in data:
        even, odd = data[::2].count(0), data[1::2].count(0)
        most, least = max(even, odd), min(even, odd)
        halves = most > 1 and most * 10 > len(data) and least * 4 < most
        return "文件是 UTF-16 编码，应为 UTF-8" if halves else "文件里有空字节，不是文本文件"
    return None


def _resave(file: str) -> str:
    return SAVE_AS if file.endswith(".csv") else RESAVE


def _mend_alien(data: bytes, file: str) -> str:
    if data.startswith(tuple(OTHER_FORMATS)):
        if file.endswith(".csv"):
            return f"只改扩展名不够：{SAVE_AS}；原件放进 attachments 文件夹"
        return "只改扩展名不够：把文字复制到记事本，编码选 UTF-8 保存；原件放进 attachments 文件夹"
    return _resave(file)


def _lines_ended(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _names(root: Path) -> Iterator[str]:
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not SKIPPED.match(name)]
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        for name in [*files, *links]:
            if not SKIPPED.match(name):
                yield Path(folder, name).relative_to(root).as_posix()


def _stays(root: Path, name: str) -> bool:
    """Of a name that the walk met: only a link can lead away."""
    return not os.path.islink(os.path.join(root, name)) or _inside(root, name)


def _inside(root: Path, relative: str) -> bool:
    try:
        return (root / relative).resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError, ValueError):  # a link in a circle, a NUL in the name
        return False


def _plain(name: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in name)


def _fault(code: str, file: str, message: str, hint: str) -> Finding:
    return fault(code, Source(file), message, hint)


def _outside(relative: str) -> Finding:
    hint = "把文件复制到内容文件夹里，用不带 .. 的相对路径指名"
    return _fault("FT011", relative, f"“{relative}”指向内容文件夹之外，不予读取", hint)


def _missing(relative: str, exists: bool) -> Finding:
    if exists:
        return _fault("FT019", relative, f"“{relative}”不是文件", "改为指名一个文件")
    hint = "核对文件名与所在文件夹；大小写、扩展名都要一致"
    return _fault("FT019", relative, f"没有“{relative}”这个文件", hint)


def _too_big(relative: str, limit: int) -> Finding:
    message = f"文件超过 {limit / 1_000_000:g} MB，不予读取"
    return _fault(
        "FT010", relative, message, "把长表拆成几个 CSV 文件；原件放进 attachments 文件夹"
    )


def _same_name(name: str, other: str) -> Finding:
    message = f"与“{other}”只差大小写，在 Windows 上会互相覆盖"
    return fault("FT020", Source(name), message, "给其中一个换个名字", Place(Source(other)))
