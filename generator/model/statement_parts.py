"""说明各节共用的部分：变动、其中的一项、完成预算的口径。"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from generator.model.keys import key
from generator.model.values import Amount, Share, Text
from generator.source import NOWHERE, Source


@dataclass(frozen=True, slots=True)
class Change:
    """变动：与比较年份相比。`previous` 为原文写出的上年数。"""

    direction: Text | None = key("方向", choices=("增加", "减少", "持平"))
    amount: Amount | None = key("金额")
    rate: Share | None = key("幅度")
    base_year: Text | None = key("比较年份")
    previous: Amount | None = key("上年数")
    reason: Text | None = key("原因")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Part:
    """其中的一项：名称、金额、占比。"""

    SHORTHAND: ClassVar[str] = "名称"
    name: Text | None = key("名称", required=True)
    printed_name: Text | None = key("原名")
    amount: Amount | None = key("金额")
    share: Share | None = key("占比")
    source: Source = NOWHERE


BUDGETS = ("预算", "年初预算", "调整预算", "全年预算")
