"""FT490 指标没有达到而未写原因：完成值够不上指标值，又没有原因。

为何：自评表要求对未完成的指标写明原因。只比性质为 ≥、≤、＝ 且两边都是数、单位相同的；
成本与时效指标写“＝”的，少花、提前不算没有达到。
违例：性质 ≥，指标值 95，度量单位 %，完成值 90%，没有未完成原因。
合例：性质 ≥，指标值 95，度量单位 %，完成值 98%；或 90% 而写了原因。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.project_figures import forms
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Place, Severity
from generator.model.performance import Indicator
from generator.model.values import Text

PLAIN = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)\s*(\D*)")
NO_REASON = ("", "无", "—", "/", "-")


@rule(
    code="FT490",
    basis="D17",
    title="指标没有达到而未写原因",
    formula="完成值未达指标值时，写明未完成原因",
    severity=Severity.WARNING,
    message="项目“{project}”的指标“{name}”要求{wanted}，完成值为 {found}，没有写未完成原因",
    hint="核对完成值；确未达到的，写明 未完成原因",
)
def rule_(case: Case) -> Iterator[Answer]:
    for project, form in forms(case):
        for one in form.indicators:
            met = is_met(one)
            if met is None or one.achieved is None:
                continue
            reason = one.reason.text.strip() if one.reason else ""
            if met or reason not in NO_REASON:
                yield LOOKED
                continue
            words = {"project": project, "name": called(one), "found": one.achieved.text}
            words["wanted"] = f"{said(one.nature)}{said(one.target)}{said(one.unit)}"
            beside = (Place(one.target.source, "指标值", one.target.text),) if one.target else ()
            yield Breach(one.achieved.source, words, beside, "完成值", one.achieved.text)


def is_met(one: Indicator) -> bool | None:
    """None where it cannot plainly be said."""
    target, unit = plain(one.target, one.unit)
    achieved, same = plain(one.achieved, one.unit)
    if target is None or achieved is None or unit != same:
        return None
    if unit == "%" and achieved <= 1 < target:
        return None  # 0.98 may well be 98%
    sign = said(one.nature)
    if sign == "＝":
        early = any(word in said(one.first) + said(one.second) for word in ("成本", "时效"))
        if achieved == target:
            return True
        return None if early or (achieved > target and target) else False
    signs = {
        "≥": achieved >= target,
        "≤": achieved <= target,
        ">": achieved > target,
        "<": achieved < target,
    }
    return signs.get(sign)


def plain(text: Text | None, unit: Text | None) -> tuple[Decimal | None, str]:
    """A bare number in the unit of its row, or one with a unit of its own."""
    match = PLAIN.fullmatch(said(text).replace("％", "%").strip())
    if match is None:
        return None, ""
    return Decimal(match[1].replace(",", "")), match[2].strip() or said(unit).replace("％", "%")


def said(text: Text | None) -> str:
    return text.text if text else ""


def called(one: Indicator) -> str:
    return said(one.third) or said(one.second) or said(one.first)
