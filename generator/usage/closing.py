"""How a command ends: what came of it, in one line; and how a fault of our own is owned to."""

from __future__ import annotations

import errno
import os
import traceback
from collections.abc import Iterable
from pathlib import Path

from generator.findings import Finding, Severity
from generator.usage import say

PACKAGE = Path(__file__).parents[1]
ENGLISH = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
EXTRAS = {"livereload": "serve", "tornado": "serve", "watchfiles": "serve", "pyecharts": "charts"}
FILE_FAULTS = {
    errno.EACCES: ("没有权限", "no permission"),
    errno.EPERM: ("没有权限", "no permission"),
    errno.ENOSPC: ("磁盘已满", "the disk is full"),
    errno.EROFS: ("磁盘只能读不能写", "the disk is read-only"),
    errno.EEXIST: ("已有同名的文件或文件夹", "there is one of that name"),
    errno.ENOTDIR: ("路径里有一段不是文件夹", "a part of the path is no folder"),
    errno.ENAMETOOLONG: ("名字太长", "the name is too long"),
}


def built(pages: int, where: str, seconds: float, findings: Iterable[Finding]) -> str:
    """已生成 123 页 → site/，用时 3.2 秒；另有 2 处警告."""
    rest = _counted(findings)
    return say(
        f"已生成 {pages} 页 → {where}，用时 {seconds:.1f} 秒" + (f"；另有 {rest}" if rest else ""),
        f"{pages} pages → {where} in {seconds:.1f} s" + (f"; also {rest}" if rest else ""),
    )


def refused(findings: Iterable[Finding]) -> str:
    found = _counted(findings)
    return say(f"共 {found}，未生成任何文件", f"{found}; nothing was written")


def _counted(findings: Iterable[Finding]) -> str:
    """3 处错误、2 处警告."""
    severities = [finding.severity for finding in findings]
    counts = [(one, severities.count(one)) for one in Severity if one in severities]
    zh = "、".join(f"{count} 处{one.label}" for one, count in counts)
    en = ", ".join(f"{count} {ENGLISH[one]}{'s' * (count > 1)}" for one, count in counts)
    return say(zh, en)


def shown(folder: Path) -> str:
    """As seen from here, unless it lies elsewhere."""
    here = Path.cwd()
    path = folder.resolve()
    return f"{path.relative_to(here) if path.is_relative_to(here) else path}/"


def own_fault(error: Exception, sentence: str = "") -> str:
    """One sentence, one line with the kind and the place; all of it with MINGZHANG_DEBUG=1."""
    lines = [_of_the_machine(error)]
    if not lines[0]:
        ours = say("这是程序自身的错，不是内容的错", "This is our fault, not one of the content")
        cause = error.__cause__ if sentence and error.__cause__ else error
        lines = [f"{ours}{say('：', ': ')}{sentence}" if sentence else ours, _kind_and_place(cause)]
    if os.environ.get("MINGZHANG_DEBUG") == "1":
        lines.append("".join(traceback.format_exception(error)).rstrip())
    return "\n".join(lines)


def _of_the_machine(error: Exception) -> str:
    """What neither we nor the content have done: a library that is not there, a full disk."""
    if isinstance(error, ModuleNotFoundError):
        extra = EXTRAS.get((error.name or "").partition(".")[0])
        install = f'pip install "mingzhang[{extra}]"'
        return say(f"要用的库还没有装，请运行 {install}", f"run {install} first") if extra else ""
    if isinstance(error, OSError) and error.errno in FILE_FAULTS and error.filename:
        zh, en = FILE_FAULTS[error.errno]
        return say(f"错误：{error.filename} 读不出或写不进：{zh}", f"Error: {error.filename}: {en}")
    return ""


def _kind_and_place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(PACKAGE)]
    last = next(reversed(own or list(frames)), None)
    kind = type(error).__name__
    if last is None:
        return kind
    path = Path(last.filename)
    inside = path.relative_to(PACKAGE.parent) if path.is_relative_to(PACKAGE) else path.name
    where = inside.as_posix() if isinstance(inside, Path) else inside
    words = " ".join(str(error).split())[:200]
    return f"{kind}（{where}:{last.lineno}）" + (f" {words}" if words else "")
