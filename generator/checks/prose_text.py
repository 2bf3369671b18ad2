"""The prose of a report as lines: sections, annexes, notes of tables, words of the keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.text.line import Line
from generator.model.paths import Leaf
from generator.model.portal import Prose, Report
from generator.model.values import Text
from generator.source import Source

# Keys whose text is prose, wherever they stand.
_FREE = (
    "原因 用途 内容 说明 成效 问题 措施 预期 完成 实施内容 未完成原因 评价结论 存在问题 改进措施"
    " 制度 整体自评结果 安排时间 三级 备注"
)
FREE = frozenset(_FREE.split())
# Keys whose text is a code, a choice or a number.
_FIXED = (
    "编号 科目 年度 文种 表式 金额单位 方向 比较年份 完成口径 与预算相比 情况 图式 状态 性质 一级"
    " 二级 正文 指标值 度量单位 完成值 网址"
)
FIXED = frozenset(_FIXED.split())
# Said of the report by those who keep it, not by the report.
OURS = frozenset({"来源", "差异说明", "更正"})
TITLE = "来源/标题"
# A line of Markdown that does not go on with the paragraph above it.
_NEW = re.compile(r"\s*(?:$|[#>|]|[-*+] |\d+[.)] )")


def prose_lines(report: Report, stated: Iterable[Leaf]) -> tuple[Line, ...]:
    """`stated` are the leaves of the report."""
    found = [line for section in sections(report) for line in section]
    return (*found, *worded_lines(report, stated))


def worded_lines(report: Report, stated: Iterable[Leaf]) -> tuple[Line, ...]:
    """The words of the keys, and the notes of tables."""
    found = [line_of(text) for text in texts(stated) if last(text) in FREE]
    for table in report.tables:
        notes = (table.note, table.statement)
        found += [line_of(note) for note in notes if note is not None and note.text]
    return tuple(found)


def name_lines(stated: Iterable[Leaf]) -> tuple[Line, ...]:
    """Titles and names as printed: of the report, of annexes, projects, charts, institutions."""
    return tuple(line_of(text) for text in texts(stated) if last(text) not in FREE | FIXED)


def texts(stated: Iterable[Leaf]) -> Iterator[Text]:
    """Every text the report itself says."""
    for leaf in stated:
        if isinstance(leaf, Text):
            path = leaf.source.path
            if path == TITLE or path.partition("/")[0] not in OURS:
                yield leaf


def last(text: Text) -> str:
    return text.source.path.rpartition("/")[2]


def lines_of(prose: Prose, path: str) -> Iterator[Line]:
    """Lines that say something, each at its place in the file."""
    rows = prose.text.split("\n")
    for row, (text, below) in enumerate(zip(rows, [*rows[1:], ""], strict=True)):
        if text.strip():
            source = Source(prose.source.file, prose.line + row, 1, len(text), path)
            yield Line(text, source, ends=_NEW.match(below) is not None)


def line_of(text: Text) -> Line:
    """A scalar that is quoted or folded in its file has no exact places."""
    return Line(text.text, text.source, text.source.length == len(text.text))


def sections(report: Report) -> Iterator[tuple[Line, ...]]:
    """The sections and annexes, each whole: what is counted or numbered begins anew in each."""
    for prose in report.prose:
        yield tuple(lines_of(prose, prose.title))
    for number, prose in report.annexes:
        yield tuple(lines_of(prose, f"附件/{number}/正文"))
