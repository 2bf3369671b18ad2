"""docs/rules.md: every rule, by family, with its name in the list of the field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks import rule_lines
from generator.docs.head import head
from generator.explain import FAMILIES, STALE
from generator.findings import RuleLine


def rules_page() -> str:
    return head("rules") + "".join(parts())


def parts() -> Iterator[str]:
    told = STALE.items()
    for digit, family in FAMILIES.items():
        lines = [line for line in rule_lines() if line.code[2] == digit]
        yield f"\n## FT{digit}：{family}\n\n"
        yield "| 编号 | 依据 | 名称 | 关系 | 严重度 | 启用 |\n"
        yield "| --- | --- | --- | --- | --- | --- |\n"
        if digit == "1":
            yield from (f"| {code} | — | {title} | — | 错误 | 总是 |\n" for code, title in told)
        yield from (row(line) for line in lines)


def row(line: RuleLine) -> str:
    on = "是" if line.on else "否"
    words = (line.code, line.basis, line.title, line.formula, line.severity.label, on)
    return f"| {' | '.join(cell(word) for word in words)} |\n"


def cell(text: str) -> str:
    """Markdown takes nothing in it for its own signs."""
    return re.sub(r"([\\|*_`<>\[\]])", r"\\\1", " ".join(text.split()))
