"""Pictures a portal brings along, by their path in the portal folder; where they are at fault."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from generator.findings import Finding, fault
from generator.source import Source

LIMIT = 500_000
BEGINNINGS = {
    "png": (b"\x89PNG",),
    "jpg": (b"\xff\xd8\xff",),
    "gif": (b"GIF8",),
    "svg": (b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE svg"),
}
_LIVE = re.compile(rb"<script|<foreignobject|<!entity|javascript:|[\s\"'/]on\w+\s*=", re.IGNORECASE)


def kind_of(name: str) -> str:
    """`images/Mark.JPEG` → jpg."""
    return PurePosixPath(name).suffix.lower().lstrip(".").replace("jpeg", "jpg")


def read_picture(portal: Path, name: str) -> bytes:
    """One that `picture_faults` found nothing wrong with."""
    return (portal / name).read_bytes()


def picture_fault(portal: Path, name: str, at: Source) -> Finding | None:
    """`at` is where content names it."""
    path = portal / name
    if not path.resolve().is_relative_to(portal.resolve()):
        hint = "把图片放进门户文件夹，如 images/jiucuo.png，写从门户文件夹起的路径"
        return fault("FT011", at, f"“{name}”指向门户文件夹之外，不予读取", hint)
    if kind_of(name) not in BEGINNINGS:
        return fault("FT032", at, f"“{name}”不是能用的图片", "用 png、jpg、gif 或 svg 格式的图片")
    if not path.is_file():
        hint = "核对文件名与所在文件夹：路径从门户文件夹（content 所在之处）写起"
        return fault("FT019", at, f"没有“{name}”这个文件", hint)
    if path.stat().st_size > LIMIT:
        hint = "换一张小的：页脚的标识几千字节就够"
        return fault("FT010", at, f"“{name}”超过 {LIMIT // 1000} kB", hint)
    return wrong_inside(path.read_bytes(), name, at)


def wrong_inside(data: bytes, name: str, at: Source) -> Finding | None:
    kind = kind_of(name)
    if not data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(BEGINNINGS[kind]):
        hint = "重新下载这张图；只改扩展名不够"
        return fault("FT032", at, f"“{name}”里面不是 {kind} 图片", hint)
    if kind == "svg" and _LIVE.search(data):
        return fault("FT032", at, f"“{name}”里带有脚本，不予发布", "换成 png 图片")
    return None
