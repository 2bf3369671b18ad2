"""压缩包形式的文件（xlsx、docx）：先量大小、查炸弹，再一份一份取；XML 里不许有实体。"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from generator.importers.read.limits import MEGABYTE, Limits
from generator.importers.read.refused import Refused

Element = ElementTree.Element
_LARGE = 10 * MEGABYTE  # below this no ratio can hurt
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([A-Za-z0-9._-]+)", re.IGNORECASE)
_PLAIN = {b"utf-8", b"utf-16", b"us-ascii", b"ascii"}
_DANGER = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_AGAIN = "用 Excel、Word 或 WPS 打开，另存一份后再导入"


class Archive:
    def __init__(self, data: bytes, limits: Limits) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError):
            raise Refused("文件不完整，压缩包打不开", "重新复制或下载这个文件") from None
        _measure(self._zip.infolist(), limits)
        self.names = frozenset(self._zip.namelist())

    def part(self, name: str) -> bytes:
        try:
            return self._zip.read(name)
        except KeyError:
            raise Refused("文件里缺少必要的部分", _AGAIN) from None
        except RuntimeError:  # an encrypted member
            raise Refused("压缩包加了密码", "去掉密码后再导入") from None
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError):
            raise Refused("文件已损坏，有一部分解不开", "重新复制或下载这个文件") from None

    def has(self, name: str) -> bool:
        return name in self.names

    def xml(self, name: str) -> Element:
        try:
            return ElementTree.fromstring(self.safe(name))
        except (ElementTree.ParseError, ValueError, LookupError):
            raise broken() from None

    def safe(self, name: str) -> bytes:
        """The bytes of an XML part, once it is sure that they name nothing to be expanded."""
        data = self.part(name)
        stated = _DECLARED.search(data[:400].replace(b"\0", b""))
        if stated and stated[1].lower() not in _PLAIN:
            raise Refused("文件的一部分用了少见的编码", _AGAIN)
        if (b"<!" in data or b"\0" in data) and _DANGER.search(data.replace(b"\0", b"")):
            raise Refused("文件里写有外部实体或实体定义（DOCTYPE），正常的文件没有", _AGAIN)
        return data

    def targets(self, part: str) -> dict[str, tuple[str, str]]:
        """What `part` refers to inside the file: id → (kind, name of the part)."""
        folder, _, name = part.rpartition("/")
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(relations):
            return {}
        if self._zip.getinfo(relations).file_size > _LARGE:
            raise Refused("文件里的引用太多", _AGAIN)
        return {
            one.get("Id", ""): (one.get("Type", "").rpartition("/")[2], _inside(folder, one))
            for one in self.xml(relations)
            if one.get("TargetMode") != "External"
        }

    def of_kind(self, part: str, kind: str) -> Iterator[str]:
        for stated, name in self.targets(part).values():
            if stated == kind and self.has(name):
                yield name

    def main(self) -> str:
        found = next(self.of_kind("", "officeDocument"), None)
        if found is None:
            raise Refused("文件里缺少必要的部分", _AGAIN)
        return found

    @property
    def macros(self) -> bool:
        return any(name.lower().endswith("vbaproject.bin") for name in self.names)


def broken() -> Refused:
    return Refused("文件已损坏，内容不合格式", _AGAIN)


def local(tag: object) -> str:
    """The name without its namespace: the strict and the usual forms differ only there."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    for key, value in element.items():
        if key.rpartition("}")[2] == name:
            return value
    return None


def _inside(folder: str, relation: Element) -> str:
    target = relation.get("Target", "")
    joined = target if target.startswith("/") else posixpath.join(folder, target)
    return posixpath.normpath(joined).lstrip("/")


def _measure(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    if len(members) > limits.members:
        raise Refused(f"压缩包里有 {len(members)} 份文件，最多 {limits.members} 份", _AGAIN)
    total = sum(member.file_size for member in members)
    if total > limits.unpacked:
        most = limits.unpacked // MEGABYTE
        raise Refused(
            f"解压后有 {total // MEGABYTE} MB，最多 {most} MB", "删去图片、多余的行，再另存一份"
        )
    for member in members:
        if member.file_size > max(_LARGE, member.compress_size * limits.ratio):
            raise Refused("压缩包的压缩率异常，像是“压缩炸弹”", _AGAIN)
