"""A report from nothing: the form's tables by name, every amount blank."""

from __future__ import annotations

from generator.content.written import written
from generator.model.portal import ReportKey
from generator.model.profile import Profile

SECTIONS = """\
说明:
  收入支出总体:
    收支总计:
  收入:
    本年收入合计:
    来源:
      - 名称: 一般公共预算财政拨款收入
        金额:
  支出:
    本年支出合计:
    构成:
      - 名称: 基本支出
        金额:
      - 名称: 项目支出
        金额:
"""


def blank_report(department: str, key: ReportKey, profile: Profile) -> str:
    """`department` is its name; the title follows the official pattern."""
    title = written(f"{department}{key.year}年度部门{key.kind}")
    tables = "".join(f"  - {written(table.name)}\n" for table in profile.tables)
    return f"""\
年度: {key.year}
文种: {key.kind}
金额单位: 万元
表式: {profile.id}
公开日期: 未载明
来源:
  标题: {title}

附表:
{tables}
{SECTIONS}"""
