"""A small portal where an error, a known difference and a rounding gap stand; few rules are on."""

from __future__ import annotations

from pathlib import Path

from generator.checks import known_codes
from generator.checks.across import CODES as ACROSS
from generator.scaffold.init import init

ON = ("FT401", "FT404", "FT408", "FT409")
OFF = len(known_codes()) - len(ON) - len(ACROSS)
RULES = len(known_codes())
FILE = "content/departments/shili-bumen/2024.yaml"
REPORT = """\
年度: 2024
表式: sichuan-2023
说明:
  收入支出总体:
    收入总计: 1200.00
    支出总计: 1199.00
  财政拨款总体:
    收入总计: 900.00
    支出总计: 890.00
  基本支出:
    金额: 706.02
    人员经费:
      金额: 652.26
    公用经费:
      金额: 53.77
差异说明:
  - 规则: FT404
    位置: 说明/财政拨款总体/支出总计
    理由: 原件如此，照录
"""
CLEAN = """\
年度: 2024
表式: sichuan-2023
说明:
  收入支出总体:
    收入总计: 1200.00
    支出总计: 1200.00
"""
NOTHING = "年度: 2024\n表式: sichuan-2023\n"
MENDED = REPORT.replace("1199.00", "1200.00")


def small(folder: Path, report: str = REPORT, name: str = "示例门户", rules: str = "") -> Path:
    """The portal; `rules` are further lines of 规则, which stand before the others."""
    init(folder)
    off = [f"  {code}: 关闭\n" for code in sorted(known_codes()) if code not in (*ON, *ACROSS)]
    lines = "".join((f"名称: {name}\n方式: 演示\n规则:\n", rules, *off))
    (folder / "content/site.yaml").write_text(lines, "utf-8")
    (folder / FILE).write_text(report, "utf-8")
    return folder
