"""Markdown by the line: fences, headings that are none, tags that will not work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, fault
from generator.source import Source

FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)$")
TICKS = re.compile(r"`+")
TAG = re.compile(
    r"""</[A-Za-z][A-Za-z0-9-]*\s*>
    | <[A-Za-z][A-Za-z0-9-]*
      (?:\s++[A-Za-z_:][\w.:-]*+(?:\s*+=\s*+(?:"[^"]*"|'[^']*'|[^\s"'=<>`]++))?)*+\s*+/?>
    | <!--""",
    re.VERBOSE | re.ASCII,
)
LINK = re.compile(r"(?P<image>!)?\[[^\]\[]*\]\(\s*<?(?P<url>[^)\s>]*)[^)]*\)")
SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*)\s*:")
SAFE = frozenset({"http", "https", "mailto", "tel"})
TIGHT_HEADING = re.compile(r" {0,3}(#{1,6}|[＃]{1,6} *)(?=[\u3400-\u9fffA-Za-z（“《])")
EMPTY_HEADING = re.compile(r" {0,3}#{1,6}[ \t]*$")
UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
NO_PARAGRAPH = re.compile(r"\s*(?:$|[#>|`~]|[-*+] |\d+[.)] |[-=*_]+\s*$)|(?: {4}|\t)", re.ASCII)


class Fence:
    """Whether a line belongs to a block of code."""

    def __init__(self) -> None:
        self.mark = ""
        self.row = 0

    def covers(self, line: str, row: int) -> bool:
        found = FENCE.match(line)
        if self.mark:
            if found is not None and found[1].startswith(self.mark) and not found[2].strip():
                self.mark = ""
            return True
        if found is None or (found[1][0] == "`" and "`" in found[2]):
            return False
        self.mark, self.row = found[1], row
        return True

    def unclosed(self, file: str) -> Iterator[Finding]:
        if self.mark:
            at = Source(file, self.row + 1, 1, len(self.mark))
            message = "代码块没有结束，后面的文字和标题都被当作代码"
            yield fault("FT022", at, message, f"在代码的下一行写 {self.mark}")


def check_line(line: str, above: str, file: str, number: int) -> Iterator[Finding]:
    if line.startswith(("    ", "\t")):
        return
    heading = TIGHT_HEADING.match(line)
    if heading is not None:
        sign = "#" * len(heading[1].strip())
        at = Source(file, number, heading.start(1) + 1, len(heading[1].strip()))
        title = line[heading.end() :].strip()
        yield fault("FT021", at, "“#”后面缺空格，不成标题", f"写成 {sign} {title}")
    elif EMPTY_HEADING.match(line):
        at = Source(file, number, line.index("#") + 1)
        yield fault("FT021", at, "标题是空的", "写上标题，或删去这一行")
    yield from _underline(line, above, file, number)
    yield from _links(line, file, number)
    yield from _tags(line, file, number)


def _underline(line: str, above: str, file: str, number: int) -> Iterator[Finding]:
    found = UNDERLINE.match(line)
    if found is None or NO_PARAGRAPH.match(above):
        return
    at = Source(file, number, found.start(1) + 1, len(found[1]))
    if found[1][0] == "=":
        yield fault(
            "FT021", at, "标题不用下划线的写法", f"删去这一行，上一行写成 # {above.strip()}"
        )
    else:
        message = f"这一行会把上一行“{above.strip()[:20]}”变成标题"
        yield fault("FT021", at, message, "要分隔线的，前面空一行；要标题的，写成 ## 标题")


def _links(line: str, file: str, number: int) -> Iterator[Finding]:
    if "](" not in line:
        return
    plain = _without_code(line)
    for found in LINK.finditer(plain):
        at = Source(file, number, found.start() + 1, len(found.group()))
        if found["image"]:
            hint = "删去它；要给人看的图放进 attachments 文件夹，正文里用文字说明"
            yield fault("FT023", at, "图片不会显示", hint)
        elif (scheme := SCHEME.match(found["url"])) and scheme[1].lower() not in SAFE:
            message = f"以“{scheme[1]}:”开头的链接不会生效"
            hint = "网址以 https:// 开头；本站的页面写相对路径，如 ../glossary/index.html"
            yield fault("FT023", at, message, hint)


def _tags(line: str, file: str, number: int) -> Iterator[Finding]:
    if "<" not in line:
        return
    found = TAG.search(_without_code(line))
    if found is not None:
        at = Source(file, number, found.start() + 1, len(found.group()))
        message = f"“{found.group()}”是网页标签，不会生效"
        yield fault("FT018", at, message, "删去它，请改用 Markdown，如 **加粗**、[名称](网址)")


def _without_code(line: str) -> str:
    """Code between runs of as many backticks blanked out, in one pass each way."""
    runs = list(TICKS.finditer(line))
    closing: dict[int, int] = {}
    partner: dict[int, int] = {}
    for index in range(len(runs) - 1, -1, -1):
        size = len(runs[index].group())
        if size in closing:
            partner[index] = closing[size]
        closing[size] = index
    parts, done, index = [], 0, 0
    while index < len(runs):
        if index in partner:
            start, end = runs[index].start(), runs[partner[index]].end()
            parts += [line[done:start], " " * (end - start)]
            done, index = end, partner[index]
        index += 1
    return "".join(parts) + line[done:]
