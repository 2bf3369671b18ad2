"""The wordings of several provinces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """How the offices of some provinces say it; `{…}` are figures."""

    overall: str
    fiscal: str
    general: str
    detail: str
    item: str = "{number}.{name}。年初预算为{budget}万元，支出决算为{final}万元，{done}"
    totals: Sequence[str] = ("收支总计",)
    ending: str = "说明"
    part: str = "第三部分 {year}年度部门决算情况说明"
    less: str = "下降"
    income: str = "收入合计"
    share: str = "，占{}"
    basic: str = "一般公共预算财政拨款"
    stop: str = "，"


GENERAL = (
    "{year}年度一般公共预算财政拨款支出{general}万元，占本年支出合计的95.20%。与{before}年度相比，"
    "一般公共预算财政拨款支出增加8.80万元，增长1.32%。主要变动原因是人员经费增加。"
)
DETAIL = (
    "{year}年度一般公共预算财政拨款支出年初预算为{budget}万元，支出决算为{general}万元，"
    "完成年初预算的111.11%。其中："
)
BOTH = (
    "{year}年度收、支总计均为{total}万元。与{before}年度相比，收、支总计各{way}{by}万元，{verb}{share}。"
    "主要变动原因是项目经费变化。"
)
FISCAL = (
    "{year}年度财政拨款收、支总计均为{fiscal}万元。与{before}年度相比，财政拨款收、支总计各增加"
    "3.21万元，增长0.52%。主要变动原因是人员经费增加。"
)
STYLES: dict[str, Wording] = {
    "national": Wording(  # Hunan and many others
        "{year}年度收、支总计{total}万元。与上年相比，{way}{by}万元，{verb}{share}，"
        "主要是因为项目经费变化。",
        "{year}年度财政拨款收、支总计{fiscal}万元，与上年相比，增加3.21万元，增长0.52%，"
        "主要是因为人员经费变化。",
        "{year}年度财政拨款支出{general}万元，占本年支出合计的90.12%，与上年相比，财政拨款支出增加"
        "20.30万元，增长1.88%，主要是因为人员经费增加。",
        "{year}年度财政拨款支出年初预算数为{budget}万元，支出决算数为{general}万元，"
        "完成年初预算的111.11%，其中：",
        "{number}、{name}。\n年初预算为{budget}万元，支出决算为{final}万元，{done}",
        less="减少",
        basic="财政拨款",
        stop="；",
    ),
    "shanghai": Wording(
        "{year}年度收入总计{total}万元、支出总计{total}万元。与{before}年度相比，收入、支出总计各"
        "{way}{by}万元，{verb}{share}，主要原因是人员经费变化。",
        "{year}年度财政拨款收入总计{fiscal}万元、支出总计{fiscal}万元。与{before}年度相比，财政拨款"
        "收入、支出总计各增加3.21万元，增长0.52%，主要原因是人员经费增加。",
        GENERAL,
        DETAIL.replace("。其中：", "。决算数大于年初预算数的主要原因：追加经费。其中："),
        totals=("收入总计", "支出总计"),
        part="第三部分 临江市粮食局{year}年度部门决算情况说明",
    ),
    "hubei": Wording(  # Guangdong and Liaoning too
        BOTH,
        FISCAL,
        GENERAL,
        DETAIL,
        ending="",
        part="第三部分 {year}年部门决算情况说明",
        income="本年收入合计",
        share="，占本年收入{}",
    ),
    "shaanxi": Wording(
        "{year}年度收入总计、支出总计均为{total}万元，与上年相比收、支总计各{way}{by}万元，"
        "{verb}{share}。主要原因是项目经费变化。",
        "{year}年度财政拨款收入总计、支出总计均为{fiscal}万元，与上年相比，收、支总计各增加3.21万元，"
        "增长0.52%。主要原因是人员经费增加。",
        GENERAL,
        DETAIL,
        "{number}.{name}。年初预算{budget}万元，支出决算{final}万元，{done}",
    ),
    "sichuan": Wording(
        BOTH,
        FISCAL,
        GENERAL,
        "{year}年度一般公共预算支出决算数为{general}万元，完成预算98.50%。其中：",
        "{number}.{name}：支出决算为{final}万元，完成预算100%。",
        part="第二部分 {year}年度部门决算情况说明",
        income="本年收入合计",
    ),
}
