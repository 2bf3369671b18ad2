"""What names of figures in an annex plainly speak of: places in the text and the tables.

A name that may mean several figures stands for all of them.
"""

from __future__ import annotations

from generator.checks.repeated_figures import TOTALS

_REVENUE = ("说明/收入/本年收入合计", "T2.total.total", "T1.income-subtotal.final")
_SPENT = ("说明/支出/本年支出合计", "T3.total.total", "T1.expenditure-subtotal.final")
_IN, _OUT = TOTALS["收入支出总体/收入总计"], TOTALS["收入支出总体/支出总计"]
_FISCAL_IN, _FISCAL_OUT = TOTALS["财政拨款总体/收入总计"], TOTALS["财政拨款总体/支出总计"]
_GENERAL = TOTALS["一般公共预算支出/总体"]
_CARS = ("说明/国有资产/车辆", "说明/三公经费/公务用车/保有量/辆数")
_OFFICES = ("机构/内设机构",)
_UNITS = ("机构/下属单位",)
_BOUGHT = ("说明/政府采购/总额",)

NAMES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("收入总计", "总收入", "收入决算总额", "收入决算总计"), _IN),
    **dict.fromkeys(("支出总计", "总支出", "支出决算总额", "支出决算总计"), _OUT),
    **dict.fromkeys(("收支总计", "收支决算总计"), (*_IN, *_OUT)),
    **dict.fromkeys(("收入合计", "决算收入", "收入决算数"), (*_REVENUE, *_IN)),
    **dict.fromkeys(("支出合计", "决算支出", "支出决算数"), (*_SPENT, *_OUT)),
    "决算报表收入": (*_REVENUE, *_IN),
    "决算报表支出": (*_SPENT, *_OUT),
    "财政拨款收入": (
        *_FISCAL_IN,
        "说明/收入/来源/财政拨款收入/金额",
        "说明/收入/来源/一般公共预算财政拨款收入/金额",
        "T2.total.fiscal_appropriation",
    ),
    "财政拨款支出": (*_FISCAL_OUT, *_GENERAL, "T4.expenditure-subtotal.total"),
    **dict.fromkeys(("财政拨款收入总计", "财政拨款总收入"), _FISCAL_IN),
    **dict.fromkeys(("财政拨款支出总计", "财政拨款总支出"), _FISCAL_OUT),
    **dict.fromkeys(("一般公共预算财政拨款支出", "一般公共预算支出"), _GENERAL),
    **dict.fromkeys(
        ("年初结转和结余", "年初结转结余", "上年结转和结余", "年初结转"),
        ("说明/收入支出总体/收入组成/年初结转和结余/金额", "T1.opening-carryover.final"),
    ),
    **dict.fromkeys(("年末结转和结余", "年末结转结余"), ("T1.closing-carryover.final",)),
    "人员经费": ("说明/基本支出/人员经费/金额", "T6.personnel-total.final"),
    **dict.fromkeys(
        ("公用经费", "日常公用经费"),
        ("说明/基本支出/公用经费/金额", "T6.operating-total.final"),
    ),
    **dict.fromkeys(("机关运行经费", "机关运行经费支出"), ("说明/机关运行经费/金额",)),
    **dict.fromkeys(("政府采购", "政府采购支出", "政府采购支出总额", "政府采购总额"), _BOUGHT),
    **dict.fromkeys(("政府采购货物支出", "政府采购货物"), ("说明/政府采购/货物",)),
    **dict.fromkeys(("政府采购工程支出", "政府采购工程"), ("说明/政府采购/工程",)),
    **dict.fromkeys(("政府采购服务支出", "政府采购服务"), ("说明/政府采购/服务",)),
    **dict.fromkeys(("车辆", "车辆数", "车辆总数", "公务用车", "公务车辆", "公务车"), _CARS),
    **dict.fromkeys(("公务用车保有量", "公务用车数"), _CARS),
    **dict.fromkeys(("内设机构", "内设科室", "内设股室", "内设处室"), _OFFICES),
    **dict.fromkeys(("下属单位", "所属单位", "下属二级单位", "下属二级预算单位"), _UNITS),
    **dict.fromkeys(("代管单位", "代管事业单位"), ("机构/代管单位",)),
    "行政机构": ("机构/行政机构",),
    "事业单位": ("机构/事业单位", "机构/其他事业单位"),
    "事前评估项目": ("说明/绩效管理/事前评估项目",),
    "编制目标项目": ("说明/绩效管理/编制目标项目",),
    "监控项目": ("说明/绩效管理/监控项目",),
    "自评项目": ("说明/绩效管理/自评项目", "说明/绩效管理/自行评价项目"),
    "上年收入总计": tuple(f"说明/收入支出总体/{key}/上年数" for key in ("收入变动", "变动")),
    "上年支出总计": tuple(f"说明/收入支出总体/{key}/上年数" for key in ("支出变动", "变动")),
    "收入增加": tuple(f"说明/收入支出总体/{key}/金额" for key in ("收入变动", "变动")),
    "收入增幅": tuple(f"说明/收入支出总体/{key}/幅度" for key in ("收入变动", "变动")),
    "支出增加": tuple(f"说明/收入支出总体/{key}/金额" for key in ("支出变动", "变动")),
    "支出增幅": tuple(f"说明/收入支出总体/{key}/幅度" for key in ("支出变动", "变动")),
}
"""In an annex on the department, not on a project."""

WHOLE_ONLY: dict[str, tuple[str, ...]] = {
    "自评得分": ("说明/绩效管理/整体自评得分",),
    "完成预算": ("说明/一般公共预算支出/具体/完成预算",),
    "预算完成率": ("说明/一般公共预算支出/具体/完成预算",),
}
"""In a report on the spending of the department as a whole (整体)."""

BUDGET_WORDS = ("全年预算数", "预算数", "下达资金", "下达")
SPENT_WORDS = ("执行数", "支付", "支出")
RATE_WORDS = ("完成预算", "预算执行率", "资金执行率", "执行率")
"""After the name of a project."""

OWN_BUDGET = ("项目资金", "预算安排", "预算金额", "预算数", "预算资金", "全年预算数")
OWN_SPENT = ("执行数", "支出资金", "资金支出", "支付资金")
OWN_RATE = ("完成预算", "预算执行率", "资金执行率", "执行率")
"""Alone, in an annex on one project."""
