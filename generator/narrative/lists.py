"""清单的说法：科目的名称，其中各项的金额与占比，合计连同其中各项。"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.statement_parts import Part
from generator.model.sums import ratio
from generator.model.values import Amount, Text
from generator.narrative.pieces import Pieces, SubjectLink, joined, sentence
from generator.narrative.wording import Setting, shared, within, words


def subject(code: Text | None, printed: Text | None, setting: Setting) -> Pieces:
    """The printed name, else the standard full name, linked by its code."""
    if code is None:
        return words(printed) or ("名称未载明",)
    known = setting.subjects.name(code.text, setting.year)
    full = setting.subjects.full_name(code.text, setting.year)
    standard = full if known else f"{code.text}（名称未载明）"
    text = within(printed.text) if printed is not None else ""
    said = (code, printed) if printed is not None else (code,)
    return (SubjectLink(code.text, text or standard, said),)


def part_name(part: Part) -> Pieces:
    """The printed name where there is one; it stands for the standard name too."""
    if part.name is None or part.printed_name is None:
        return words(part.printed_name or part.name) or ("名称未载明的一项",)
    return words(part.printed_name, part.name) or words(part.name)


def parts_list(
    parts: Iterable[Part], whole: Amount | None, setting: Setting, link: str = ""
) -> Pieces:
    """基本支出1560.63万元，占72%；项目支出…; a share not stated is computed."""
    items = []
    for part in parts:
        share = part.share or ratio(part.amount, whole)
        figures = joined((setting.money(link, part.amount), shared(share)), "，")
        items.append((part_name(part), figures))
    return listed(items)


def listed(items: Iterable[tuple[Pieces, Pieces]]) -> Pieces:
    """Names with figures joined by ；, names without any by 、."""
    found: list[Pieces] = []
    bare = False
    for name, figures in items:
        if bare and not figures:
            found[-1] = (*found[-1], "、", *name)
        else:
            found.append((*name, *figures))
        bare = not figures
    return joined(found, "；")


def whole_and_parts(lead: str, total: Pieces, parts: Pieces) -> Pieces:
    """本年支出合计2176.91万元，其中：…。 Without a total: 本年支出合计中，…。"""
    if not total:
        return sentence((lead, "中，", *parts)) if parts else ()
    return sentence((lead, *total, *(("，其中：", *parts) if parts else ())))
