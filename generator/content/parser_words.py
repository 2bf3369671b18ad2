"""What the YAML parser says, in the words of a webmaster."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class Words:
    """`row` and `column` start at 0."""

    row: int
    column: int
    length: int
    message: str
    hint: str


PROBLEM, CONTEXT, ROW = "problem", "context", "row"
# pattern of context and problem → which mark to point at, message, hint
TABLE: tuple[tuple[re.Pattern[str], str, str, str], ...] = tuple(
    (re.compile(pattern), where, message, hint)
    for pattern, where, message, hint in (
        (
            r"mapping values are not allowed",
            ROW,
            "这一行比上一行缩进深，而上一行的键已经有值",
            "同一层的键左边对齐；是上一行文字的续行的，给整段文字加双引号",
        ),
        (
            r"simple key.*could not find expected ':'",
            CONTEXT,
            "这一行没有冒号，不成“键: 值”",
            "写成“键: 值”（半角冒号，后面空一格），如 收入合计: 1200.00",
        ),
        (
            r"quoted scalar.*(?:unexpected end of stream|document indicator)",
            CONTEXT,
            "引号没有合上",
            "在这段文字末尾补上同样的引号",
        ),
        (
            r"quoted scalar.*(?:escape|hexdec|Unicode)",
            CONTEXT,
            "双引号里的“\\”写法读不懂",
            "改用单引号，如 '甲\\乙'；或把“\\”写成“\\\\”",
        ),
        (
            r"flow mapping.*(?:did not find|expected) ",
            CONTEXT,
            "花括号 { 没有合上，或各项之间缺逗号",
            "写成 {甲: 1, 乙: 2}；更好是一行一个键",
        ),
        (
            r"flow sequence.*(?:did not find|expected) ",
            CONTEXT,
            "方括号 [ 没有合上，或各项之间缺逗号",
            "写成 [甲, 乙]；值以“[”开头的给整个值加双引号",
        ),
        (
            r"block mapping.*(?:did not find expected key|expected <block end>)",
            PROBLEM,
            "缩进与上面各行对不齐，或引号、括号之后还有字",
            "同一层的键左边对齐，每深一层多空两格；值以引号、括号开头的给整个值加引号",
        ),
        (
            r"block collection.*(?:did not find expected '-'|expected <block end>)",
            PROBLEM,
            "这一行与上面的列表项对不齐",
            "列表的每一项都以“- ”开头、左边对齐；项内的键与项内第一个键对齐",
        ),
        (
            r"block sequence entries are not allowed",
            PROBLEM,
            "“- ”不能写在这里",
            '列表另起一行写；值就是“-”的加双引号，如 金额: "-"',
        ),
        (
            r"block scalar.*(?:indentation|comment or line break|but found|leading)",
            PROBLEM,
            "“|”或“>”之后另有文字，或下面文字的缩进不对",
            "“|”单独在键后，文字从下一行起，多空两格；值以“|”“>”开头的加双引号",
        ),
        (
            r"cannot start any token",
            PROBLEM,
            "值不能以这个符号开头",
            '给整个值加双引号，如 备注: "@办公室"',
        ),
        (
            r"(?:tab character|found character '\\t')",
            PROBLEM,
            "这里有制表符（Tab）",
            "缩进用空格，每深一层空两格",
        ),
        (
            r"alias|anchor",
            PROBLEM,
            "值以“*”或“&”开头",
            '给整个值加双引号，如 备注: "*含结转"',
        ),
        (r"tag", PROBLEM, "值以“!”开头", '给整个值加双引号，如 备注: "!重要"'),
        (r"directive", PROBLEM, "行首的“%”读不懂", "删去这一行，或给文字加双引号"),
        (
            r"<?document start>?",
            PROBLEM,
            "这一行的缩进比文件开头还浅，或接不上前文",
            "最外层的键都从行首写起；值以引号、括号开头的给整个值加引号",
        ),
        (
            r"expected node content|expected the node content|while parsing a (?:block|flow) node",
            PROBLEM,
            "这里应有一个值",
            "补上值；值以特殊符号开头的加双引号",
        ),
    )
)
UNKNOWN = (PROBLEM, "这里的写法读不懂", "核对这一行与上一行的缩进、冒号、引号与括号")


def in_chinese(error: yaml.MarkedYAMLError, text: str) -> Words:
    said = f"{error.context or ''} {error.problem or ''}"
    where, message, hint = next((entry[1:] for entry in TABLE if entry[0].search(said)), UNKNOWN)
    mark = error.problem_mark
    if where == CONTEXT and error.context_mark is not None:
        mark = error.context_mark
    row, column, length = _place(mark, text, whole_row=where == ROW)
    return Words(row, column, length, message, hint)


def _place(mark: yaml.Mark | None, text: str, whole_row: bool) -> tuple[int, int, int]:
    """Inside the text always: at its end the parser points behind the last line."""
    lines = text.split("\n")
    row = mark.line if mark is not None else 0
    column = mark.column if mark is not None and not whole_row else 0
    if row >= len(lines) or not lines[row].strip():
        row = max((i for i, line in enumerate(lines[: row + 1]) if line.strip()), default=0)
        column = 0
    line = lines[row]
    column = min(column, len(line))
    if column == 0:
        column = len(line) - len(line.lstrip(" "))
    rest = re.match(r"[^\s:：,，{}\[\]]*", line[column:])
    return row, column, max(len(rest.group()) if rest else 1, 1)
