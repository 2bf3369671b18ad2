"""Leftovers of the blank form: places to fill in, notes to the one who fills in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.text.line import Line, Slip, quoted, shown, within

# What a form says to the one who fills it in; no report says it of itself.
_NOTES = (
    "（罗列",
    "（解释本部门",
    "（名词解释部分请",
    "（项目名称）",
    "（具体工作）",
    "（收入类型）",
    "（制度名称）",
    "（可用表格形式反映）",
    "（如持平作持平表述）",
    "（不涉及的不列）",
    "（职能参照",
    "（柱状图）",
    "（饼状图）",
    "（仅有一个单位的部门",
    "（无事业收入的单位",
    "仍保留该表格式",
    "作下述说明",
    "按上述格式依次说明",
    "列明公务用车购置数量",
    "列明公务接待批次",
    "由主管部门根据三定方案",
    "不用说明变动原因",
    "可以不写原因",
    "根据绩效目标及指标值逐项分析",
    "重点围绕以下内容进行分析评价",
    "说明项目绩效自评采用的",
    "说明项目主管部门（单位）在该项目",
)
_SURNAMES = (
    "张王李赵刘陈杨黄周吴徐孙马朱胡郭何林罗高梁郑谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏程吕"
    "丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严"
)
_FORM = re.compile(
    "|".join(
        (
            *map(re.escape, _NOTES),
            # A run of X or ×, but not in a word, nor in a number masked for privacy.
            r"(?<![A-Za-zＸｘ×✕])(?<!\d{3})[XxＸｘ×✕]{2,}(?![A-Za-z0-9])",
            r"[_＿]{2,}\s*(?:万元|元|％|个|人|辆|项|次)",
            # An ellipsis for content: alone in its place, or before a note in brackets.
            r"。{3,}",
            r"^\s*(?:…+|\.{3,})\s*$",
            r"(?:如|主要是|主要有|包括|用于|原因：|原因是|原因为)：?…+(?:（[^（）]*）?|(?=[，。；、\s]|$))",
            r"(?<!…)…{1,2}（(?!\d)[^（）]*）?",
            # Notes in brackets.
            r"（如…[^（）]*）?",
            r"（如(?:无|没有|持平|涉及)[^（）]{0,30}(?:则|无需|不用|表述|可不|不写|不列)[^（）]*）",
            r"（二级预算单位[^（）]{0,8}情况）",
            r"（注：[^（）]*(?:（[^（）]*）[^（）]*)*）?",
            r"（[^（）]*财决(?:[^（）]|（[^（）]*）)*）?",
            r"（数据来源[^（）]*(?:决算报表|决算表|财决)[^（）]*）?",
        )
    )
)
_NOTE_TO_FILLER = re.compile(
    "财决|口径|罗列|填报|填列|填写|列示|数据来源|决算报表|不写|参照|请(?!示)|上述|格式"
)
_MASKED = re.compile(
    rf"(?:^|[^\u4e00-\u9fff]|[户民员工人长任者生])[{_SURNAMES}][×Xx]{{1,2}}"
    r"(?=同志|等|先生|女士|某|的|[，、。；）]|$)"
)


def leftovers(lines: Iterable[Line]) -> Iterator[Slip]:
    """Each leftover once; `certain` is empty for a bracketed note that may be the writer's own."""
    for line in lines:
        text = line.unified
        end = 0
        for match in _FORM.finditer(text):
            start, stop = match.start(), closed(text, match)
            if start < end or masked_name(text, match) or is_quoted(text, match):
                continue
            end = stop
            found = text[start:stop]
            own = found.startswith("（注：") and not _NOTE_TO_FILLER.search(found)
            yield Slip(
                line,
                start,
                stop,
                {"found": shown(line.text[start:stop]), "certain": "" if own else "是"},
            )


def closed(text: str, match: re.Match[str]) -> int:
    """A note that was begun is shown to its closing bracket."""
    if match[0].startswith("（") and not match[0].endswith("）"):
        close = text.find("）", match.end(), match.end() + 120)
        return close + 1 if close >= 0 else match.end()
    return match.end()


def is_quoted(text: str, match: re.Match[str]) -> bool:
    """《关于……（试行）》: a title cut short."""
    return "…" in match[0] and within(match.start(), quoted(text))


def masked_name(text: str, match: re.Match[str]) -> bool:
    """`村民张××`: a name hidden on purpose."""
    if match[0][0] not in "×Xx" or match.end() - match.start() > 2:
        return False
    return _MASKED.match(text, max(0, match.start() - 2)) is not None or (
        match.start() == 1 and text[0] in _SURNAMES and _MASKED.match(text) is not None
    )
