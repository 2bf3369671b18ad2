"""The additional tables of Sichuan, X5 to X12."""

from __future__ import annotations

from generator.names.kinds import Column, Rows, TableSpec
from generator.names.national import T7, T8, coded

X5 = coded(
    "X5",
    "财政拨款支出决算明细表",
    (
        Column("total", ("合计",)),
        Column("general", ("一般公共预算", "小计"), ("一般公共预算",)),
        Column("general_basic", ("一般公共预算", "基本支出")),
        Column("general_project", ("一般公共预算", "项目支出")),
        Column("fund", ("政府性基金预算", "小计"), ("政府性基金预算",)),
        Column("fund_basic", ("政府性基金预算", "基本支出")),
        Column("fund_project", ("政府性基金预算", "项目支出")),
        Column("capital", ("国有资本经营预算", "小计"), ("国有资本经营预算",)),
        Column("capital_basic", ("国有资本经营预算", "基本支出")),
        Column("capital_project", ("国有资本经营预算", "项目支出")),
    ),
    "财政拨款支出决算明细表（政府经济分类科目）",
    rows=Rows.GOVERNMENT,
)
X7 = coded(
    "X7",
    "一般公共预算财政拨款支出决算明细表",
    (
        Column("total", ("合计",)),
        *(
            Column(f"e{code}", (name,))
            for code, name in (
                ("301", "工资福利支出"),
                ("302", "商品和服务支出"),
                ("303", "对个人和家庭的补助"),
                ("307", "债务利息及费用支出"),
                ("309", "资本性支出（基本建设）"),
                ("310", "资本性支出"),
                ("311", "对企业补助（基本建设）"),
                ("312", "对企业补助"),
                ("313", "对社会保障基金补助"),
                ("399", "其他支出"),
            )
        ),
    ),
)
X9 = coded(
    "X9",
    "一般公共预算财政拨款项目支出决算表",
    (Column("total", ("合计",), ("金额", "项目支出")),),
)
X11 = TableSpec("X11", "国有资本经营预算财政拨款收入支出决算表", T8.sides)
X12 = TableSpec("X12", "政府性基金预算财政拨款“三公”经费支出决算表", T7.sides)
