"""Kept originals: which may go out with the site, byte for byte, and where one is at fault.

What a browser or an office program would run is kept and not published: web pages and SVG, files
with macros or scripts, and everything that is not a known form of document.

Scripts of a PDF are looked for in its objects, and in those that are merely deflated; in objects
that are encrypted or packed in another way they go unseen, as they do in what only looks like a
stream.
"""

from __future__ import annotations

import hashlib
import os
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.findings import Finding, Severity, fault
from generator.model.report import OriginalFile
from generator.model.values import Text
from generator.source import Source

FOLDER = "attachments/"
LIMIT = 100_000_000
PIECE = 1 << 20
OVERLAP = 64
UNPACKED = 64 << 20
ZIP, OLE, PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"
FORMS = {
    **dict.fromkeys(("docx", "xlsx", "odt", "ods", "ofd"), ZIP),
    **dict.fromkeys(("doc", "xls", "wps", "et"), OLE),
    **dict.fromkeys(("txt", "csv"), b""),
    "pdf": PDF,
    "rtf": b"{\\rtf",
    "png": b"\x89PNG",
    "jpg": b"\xff\xd8\xff",
}
TITLES = {
    **dict.fromkeys(("doc", "docx"), "Word"),
    **dict.fromkeys(("xls", "xlsx"), "Excel"),
    **dict.fromkeys(("png", "jpg"), "图片"),
    "wps": "WPS 文字",
    "et": "WPS 表格",
    "txt": "文本",
}
NAME = re.compile(r"[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z0-9]+")
_MACROS = "_VBA_PROJECT".encode("utf-16-le")
_LIVE = {
    OLE: re.compile(re.escape(_MACROS)),
    b"{\\rtf": re.compile(rb"\\obj(?:ect|data)\b"),
    b"": re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<"),
}
_PARTS = re.compile(r"vbaproject|(?:^|/)(?:basic|scripts|macrosheets|activex)/", re.IGNORECASE)


def _name(word: str) -> bytes:
    """Of a PDF: any letter may be written as `#4a`."""
    return b"/" + b"".join(b"(?:%c|#(?i:%02x))" % (code, code) for code in word.encode())


_SCRIPT = re.compile(
    rb"(?:%b|%b)\b|%b\s*[(<%%\d]" % (_name("JavaScript"), _name("Launch"), _name("JS"))
)
_STREAM = re.compile(rb">>\s*stream(?:\r\n?|\n)")


@dataclass(frozen=True, slots=True)
class Original:
    """A file of the department's folder, as it is there now; `file` and `said` are content's."""

    file: Text
    said: Text | None
    size: int
    sha256: str
    is_published: bool

    @property
    def name(self) -> str:
        """The last of its address."""
        return self.file.text.rpartition("/")[2]

    @property
    def form(self) -> str:
        form = form_of(self.name)
        return TITLES.get(form, form.upper())


def form_of(name: str) -> str:
    """`2022.PDF` → pdf."""
    return name.rpartition(".")[2].lower().replace("jpeg", "jpg")


def read_originals(
    home: Path, files: tuple[OriginalFile, ...]
) -> tuple[tuple[Original, ...], tuple[Finding, ...]]:
    """`home` is the department's folder of content."""
    found: dict[str, Original] = {}
    faults: list[Finding] = []
    for one in files:
        if one.file is None:
            continue
        wrong = file_fault(home, one.file.text, one.file.source)
        if wrong is None and Path(one.file.text).name in found:
            hint = "每份原件只列一次；不同文件夹里同名的，给其中一个改名"
            wrong = fault("FT035", one.file.source, f"原件“{one.file.text}”列了两次", hint)
        if wrong is not None:
            faults.append(wrong)
            continue
        original, more = taken(home, one.file, one.sha256)
        found[original.name] = original
        faults += more
    return tuple(found.values()), tuple(faults)


def file_fault(home: Path, name: str, at: Source) -> Finding | None:
    """`at` is where content names it."""
    path = home / name
    if not lies_in(home, path) or not name.startswith(FOLDER):
        hint = "原件放进部门的 attachments 文件夹，写 attachments/2022.pdf"
        return fault("FT011", at, f"“{name}”不在部门的 attachments 文件夹里，不予读取", hint)
    if not os.path.isfile(path):  # says so of a name too long, too
        hint = "核对文件名；原件没有留下的，删去这一条"
        return fault("FT019", at, f"没有“{name}”这个文件", hint)
    if NAME.fullmatch(path.name) is None:
        hint = "改名，如 2022.pdf，这里一并改：它是下载网址的末段，只用小写字母、数字、连字符"
        return fault("FT039", at, f"原件的文件名“{path.name}”不能用作网址", hint)
    if path.stat().st_size > LIMIT:
        hint = "换一份小的，或从这里删去这一条"
        return fault("FT010", at, f"“{name}”超过 {LIMIT // 1_000_000} MB", hint)
    return None


def lies_in(home: Path, path: Path) -> bool:
    """In the department's own folder of originals, which is not a link to another."""
    try:
        return path.resolve().is_relative_to(home.resolve() / FOLDER)
    except (OSError, RuntimeError, ValueError):  # a circle of links, a NUL
        return False


def taken(home: Path, file: Text, said: Text | None) -> tuple[Original, list[Finding]]:
    name, path = file.text, home / file.text
    sha256, why_not = looked_through(path)
    found: list[Finding] = []
    if said is not None and said.text.lower() != sha256:
        message = f"“{name}”与记下的校验值不符：它现在的 SHA-256 是 {sha256}"
        hint = "文件被换过或改过：放回原来的那一份；确实换了新的，把 校验 改成现在的值"
        found.append(fault("FT041", said.source, message, hint))
    if why_not:
        message = f"“{name}”{why_not}，只留存，不随网站发布"
        hint = "要给人下载的，另存为不带宏的文件或 PDF 再换上"
        one = fault("FT042", file.source, message, hint)
        found.append(replace(one, severity=Severity.WARNING))
    is_published = not why_not and form_of(name) in FORMS
    return Original(file, said, path.stat().st_size, sha256, is_published), found


def looked_through(path: Path) -> tuple[str, str]:
    """The SHA-256, and why it may not be published although it has the name of a document."""
    form = FORMS.get(form_of(path.name))
    live = _LIVE.get(form) if form is not None else None
    digest, why_not = hashlib.sha256(), ""
    last = b""
    for number, piece in enumerate(pieces(path)):
        digest.update(piece)
        if number == 0 and form is not None and not piece.startswith(form):
            why_not = f"里面不是 {form_of(path.name)} 文件"
        if live is not None and not why_not and live.search(last + piece):
            why_not = "里有宏或脚本" if form else "里面是网页，不是文字"
        last = piece[-OVERLAP:] if form else b"."  # of a text only how it begins is looked at
    if form == ZIP and not why_not:
        why_not = wrong_parts(path)
    if form == PDF and not why_not and has_script(path):
        why_not = "里有宏或脚本"
    return digest.hexdigest(), why_not


def pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def wrong_parts(path: Path) -> str:
    """By the names of the parts alone: nothing is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return f"里面不是 {form_of(path.name)} 文件"
    return "里有宏或脚本" if any(_PARTS.search(name) for name in names) else ""


def has_script(path: Path) -> bool:
    """In the objects of a PDF: what its streams hold (pictures, fonts) is packed, and says /JS by
    chance; only those that hold objects are unpacked, and too many of them are as good as one."""
    with path.open("rb") as file:
        data = file.read(LIMIT)
    at, left = 0, UNPACKED
    while (stream := _STREAM.search(data, at)) is not None:
        end = data.find(b"endstream", stream.end())
        if end < 0:
            break
        if _SCRIPT.search(data, at, stream.end()):
            return True
        if data.find(b"/ObjStm", max(at, stream.start() - 1000), stream.start()) >= 0:
            objects = inflated(data[stream.end() : end], left)
            left -= len(objects)
            if left <= 0 or _SCRIPT.search(objects):
                return True
        at = end
    return _SCRIPT.search(data, at) is not None


def inflated(data: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, most)
    except zlib.error:  # encrypted, or packed in another way
        return b""
