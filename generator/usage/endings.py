"""How a command ends when it does not end well: with which words, and with which code."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from pathlib import Path

import click

from generator.usage import Refusal, said, say
from generator.usage.misuse import explain

CLEAN, FOUND, MISUSED, INTERRUPTED = 0, 1, 2, 130
PACKAGE = Path(__file__).parents[1]
EXTRAS = {
    **dict.fromkeys(("livereload", "tornado", "watchfiles"), "serve"),
    "resvg_py": "cards",
}
FILE_FAULTS = {
    errno.EACCES: ("没有权限", "no permission"),
    errno.EPERM: ("没有权限", "no permission"),
    errno.ENOSPC: ("磁盘已满", "the disk is full"),
    errno.EROFS: ("磁盘只能读不能写", "the disk is read-only"),
    errno.EEXIST: ("已有同名的文件或文件夹", "there is one of that name"),
    errno.ENOTDIR: ("路径里有一段不是文件夹", "a part of the path is no folder"),
    errno.ENAMETOOLONG: ("名字太长", "the name is too long"),
}


def ending(error: BaseException) -> tuple[str, int]:
    match error:
        case click.UsageError():
            return explain(error), MISUSED
        case Refusal(both=both):
            return say("错误：", "Error: ") + said(both), MISUSED
        case BrokenPipeError():  # whoever read our output has read enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return "", CLEAN
        case Exception() if not isinstance(error, click.Abort):
            return own_fault(error), MISUSED
    return say("已中断", "Stopped"), INTERRUPTED


def own_fault(error: Exception) -> str:
    """One sentence, one line with the kind and the place; all of it with MINGZHANG_DEBUG=1."""
    lines = [_of_the_machine(error)]
    if not lines[0]:
        # An exception of our own says in Chinese what it is about.
        sentence = str(error) if type(error).__module__.startswith("generator.") else ""
        ours = say(
            "这是程序（或模板）的错，不是内容的错",
            "The program (or a template) is at fault, not the content",
        )
        cause = error.__cause__ if sentence and error.__cause__ else error
        lines = [f"{ours}{say('：', ': ')}{sentence}" if sentence else ours, _place(cause)]
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


def _place(error: BaseException) -> str:
    """KeyError（generator/pages/report.py:120） 'x'."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(PACKAGE)]
    places = [
        f"（{Path(frame.filename).relative_to(PACKAGE.parent).as_posix()}:{frame.lineno}）"
        for frame in own[-1:]
    ]
    words = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}{''.join(places)} {words}".rstrip()
