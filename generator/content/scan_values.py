"""What goes wrong in a value: signs the parser takes for its own, full-width numbers."""

from __future__ import annotations

import re

from generator.content.lines import Line
from generator.content.signs import halved, say_halved

COMMENT = re.compile(r"(?<!\S)#(?=\s|$)")
QUOTED = re.compile(r""""(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+'""")
HEADER = re.compile(r"[|>](?:[-+]?[1-9]?|[1-9][-+])(?:\s+#.*|\s*)$")
ANCHOR = re.compile(r"&([A-Za-z0-9_-]+)(?=\s|$)")
ALIAS = re.compile(r"\*([A-Za-z0-9_-]+)\s*$")
TAG = re.compile(r"!(?:[A-Za-z!<]|\s|$)")
SPECIAL = "*&!%@`|>,]}"


def end_of_value(text: str, start: int) -> int:
    """Without the comment and the blanks that follow."""
    comment = COMMENT.search(text, start)
    stop = comment.start() if comment is not None else len(text)
    return start + len(text[start:stop].rstrip())


def check_value(line: Line, start: int, anchors: frozenset[str]) -> None:
    """A value outside quotes and brackets."""
    end = end_of_value(line.text, start)
    value = line.text[start:end]
    if not value:
        return
    half = halved(value)
    if half is not None:
        line.say("FT002", start, end, *say_halved(value, half))
        line.edit([(start, end, half)])
    elif is_special(value, anchors):
        _say_special(line, start, end)
        line.quote(start, end)
    else:
        _check_inside(line, start, end)


def say_text_after(line: Line, start: int, end: int) -> None:
    """`"三公"经费减少`, `[2020]12号`: the parser takes the quote or bracket for the whole value."""
    value, sign = line.text[start:end], line.text[start]
    message = f"值以“{sign}”开头，后面又有文字，读不成一个值"
    hint = f"给整个值加单引号：{_single(value)}"
    if sign == '"':
        hint += "；或把里面的引号改成中文引号“”"
    line.say("FT007", start, end, message, hint)
    line.quote(start, end)


def is_special(value: str, anchors: frozenset[str]) -> bool:
    first = value[0]
    if first == "&":
        return ANCHOR.match(value) is None
    if first == "*":
        alias = ALIAS.match(value)
        return alias is None or alias[1] not in anchors
    if first == "!":
        return TAG.match(value) is None
    if first in "|>":
        return HEADER.match(value) is None
    return first in SPECIAL or value in ("-", "?") or value[:2] in ("- ", "? ")


def _say_special(line: Line, start: int, end: int) -> None:
    value = line.text[start:end]
    if value == "-":
        hint = "不适用的写 —，为零的写 0，未公开的写 未公开"
        line.say("FT007", start, end, "“-”不能单独作值", hint)
        return
    hint = f"加双引号：{_double(value)}"
    if value.startswith("- "):
        hint += "；要写列表的，另起一行写“- ”"
    line.say("FT007", start, end, f"值以“{value[0]}”开头，会被当作特殊写法", hint)


def _check_inside(line: Line, start: int, end: int) -> None:
    value = line.text[start:end]
    hidden = re.search(r"(?:^|\s)#", value)
    if hidden is not None:
        at = start + hidden.end() - 1
        message = f"“{value[hidden.end() - 1 :]}”会被当作注释，不算在值里"
        hint = f"是文字的加双引号：{_double(value)}；是注释的在 # 后空一格"
        line.say("FT007", at, end, message, hint)
        line.quote(start, end)
        return
    second = re.search(r":(?=\s|$)", value)
    if second is not None:
        at = start + second.start()
        message = "一行里写了两个“: ”"
        hint = f"值里有“: ”的加双引号：{_double(value)}；是两项的分成两行"
        line.say("FT004", at, at + 1, message, hint)
        line.quote(start, end)


def _double(value: str) -> str:
    return f'"{value}"' if '"' not in value and "\\" not in value else _single(value)


def _single(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
