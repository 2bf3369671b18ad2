"""第二部分各节的编号与标题：四川、上海两式。

A section is its identifier; number, order and title belong to the form. The parts of
其他重要事项 are sections of their own here, 十（一） and so on, each with its own anchor.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.narrative.wording import Wording


@dataclass(frozen=True, slots=True)
class Heading:
    id: str
    number: str
    title: str
    parts: tuple[Heading, ...] = ()


_GENERAL = "一般公共预算财政拨款支出决算"
_COMMON = (
    Heading("overall", "一", "收入支出决算总体情况说明"),
    Heading("revenue", "二", "收入决算情况说明"),
    Heading("expenditure", "三", "支出决算情况说明"),
    Heading("fiscal", "四", "财政拨款收入支出决算总体情况说明"),
    Heading(
        "general-budget",
        "五",
        f"{_GENERAL}情况说明",
        (
            Heading("general-budget-overall", "（一）", f"{_GENERAL}总体情况"),
            Heading("general-budget-structure", "（二）", f"{_GENERAL}结构情况"),
            Heading("general-budget-detail", "（三）", f"{_GENERAL}具体情况"),
        ),
    ),
    Heading("basic", "六", "一般公共预算财政拨款基本支出决算情况说明"),
)
_THREE_PUBLIC = (
    Heading("three-public-overall", "（一）", "“三公”经费财政拨款支出决算总体情况说明"),
    Heading("three-public-detail", "（二）", "“三公”经费财政拨款支出决算具体情况说明"),
)


def _sichuan(three_public: str) -> tuple[Heading, ...]:
    return (
        *_COMMON,
        Heading("three-public", "七", three_public, _THREE_PUBLIC),
        Heading("fund", "八", "政府性基金预算支出决算情况说明"),
        Heading("capital", "九", "国有资本经营预算支出决算情况说明"),
        Heading("operating-cost", "十（一）", "机关运行经费支出情况"),
        Heading("procurement", "十（二）", "政府采购支出情况"),
        Heading("assets", "十（三）", "国有资产占有使用情况"),
        Heading("performance", "十（四）", "预算绩效管理情况"),
    )


SICHUAN = _sichuan("“三公”经费财政拨款支出决算情况说明")
SICHUAN_2023 = _sichuan("财政拨款“三公”经费支出决算情况说明")
SHANGHAI = (
    *_COMMON,
    Heading("three-public", "七", "财政拨款“三公”经费支出决算情况说明", _THREE_PUBLIC),
    Heading("fund", "八", "政府性基金预算财政拨款收入支出决算情况说明"),
    Heading("capital", "九", "国有资本经营预算财政拨款收入支出决算情况说明"),
    Heading("performance", "十", "预算绩效管理情况"),
    Heading("operating-cost", "十一（一）", "机关运行经费支出情况"),
    Heading("procurement", "十一（二）", "政府采购支出情况"),
    Heading("assets", "十一（三）", "国有资产占有使用情况说明"),
)


def form_of(wording: Wording) -> tuple[Heading, ...]:
    """The Sichuan form that writes 年度 is the one of 2023, which renamed 七."""
    if wording.named:
        return SHANGHAI
    return SICHUAN_2023 if wording.year_word == "年度" else SICHUAN
