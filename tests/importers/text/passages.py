"""A few sentences of the second part → what they say, as plain keys and texts."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

from generator.importers.document import Grid, Line, Spot
from generator.importers.draft import Part
from generator.importers.text import read_text
from tests.importers.compare import plain_tree
from tests.narrative.telling import SUBJECTS

HEADINGS = {
    "收入支出总体": "一、收入支出决算总体情况说明",
    "收入": "二、收入决算情况说明",
    "支出": "三、支出决算情况说明",
    "财政拨款总体": "四、财政拨款收入支出决算总体情况说明",
    "一般公共预算支出": "五、一般公共预算财政拨款支出决算情况说明",
    "基本支出": "六、一般公共预算财政拨款基本支出决算情况说明",
    "三公经费": "七、“三公”经费财政拨款支出决算情况说明",
    "政府性基金": "八、政府性基金预算支出决算情况说明",
    "国有资本经营": "九、国有资本经营预算支出决算情况说明",
    "机关运行经费": "（一）机关运行经费支出情况",
    "政府采购": "（二）政府采购支出情况",
    "国有资产": "（三）国有资产占有使用情况",
    "绩效管理": "（四）预算绩效管理情况",
}


def lines(text: str) -> list[Line | Grid]:
    rows = enumerate(dedent(text).strip("\n").split("\n"), 1)
    return [Line(row, Spot("报告.txt", line=number)) for number, row in rows if row]


def part(text: str, year: int = 2021, unit: str = "万元") -> Part:
    return read_text(lines(text), SUBJECTS, year=year, unit=unit)


def section_part(section: str, text: str, year: int = 2021) -> Part:
    head = f"第二部分 {year}年度部门决算情况说明\n{HEADINGS[section]}\n"
    return part(head + dedent(text).strip("\n"), year)


def said(section: str, text: str, year: int = 2021) -> Any:
    """What the section says; {} when nothing was made out."""
    tree: Any = plain_tree(section_part(section, text, year).tree)
    return tree.get("说明", {}).get(section, {})


def doubts(found: Part) -> list[str]:
    return [what for what, _ in found.doubtful]


def left(found: Part, text: str) -> list[str]:
    """The numbers of the text that went nowhere."""
    from generator.importers.text.reading import DIGITS

    used = {(number.spot.line, number.start) for number in found.used}
    return [
        match[0]
        for row, line in enumerate(dedent(text).strip("\n").split("\n"), 1)
        for match in DIGITS.finditer(line)
        if (row, match.start()) not in used
    ]
