"""What is wrong with a template, in the words of whoever overrides one: where, and what."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

NO_NAME = re.compile(r"'([^']+)' is undefined")
NO_FIELD = re.compile(r"'[^']*' has no attribute '([^']+)'")


def amiss(error: Exception, template: str, folders: Iterable[str]) -> str:
    """`own.html 第 2 行：没有“titel”这个名称`."""
    name, line = _place(error, template, tuple(folders))
    return f"{name}{f' 第 {line} 行' if line else ''}：{_what(error)}"


def _place(error: Exception, template: str, folders: tuple[str, ...]) -> tuple[str, int]:
    """The innermost line of a template that was being rendered."""
    if isinstance(error, TemplateSyntaxError):
        return error.name or template, error.lineno
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        for folder in folders:
            if frame.filename.startswith(f"{folder}/") and not frame.filename.endswith(".py"):
                return frame.filename.removeprefix(f"{folder}/"), frame.lineno or 0
    return template, 0


def _what(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"没有“{error.name}”这个模板"
    if isinstance(error, UnicodeDecodeError):
        return "文件不是 UTF-8 编码"
    if isinstance(error, UndefinedError):
        name, field = NO_NAME.search(str(error)), NO_FIELD.search(str(error))
        if name is not None:
            return f"没有“{name[1]}”这个名称"
        if field is not None:
            return f"没有“{field[1]}”这一项"
    return f"写法有误（{error}）"
