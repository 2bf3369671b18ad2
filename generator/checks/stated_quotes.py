"""What the sentences quote from the tables: one line each (the engine: quoted_cells.py)."""

from __future__ import annotations

from generator.checks.quoted_cells import Quote, Quoted

_TOTAL_IN, _TOTAL_OUT = ("T1.income-total.final",), ("T1.expenditure-total.final",)
_FISCAL_IN, _FISCAL_OUT = ("T4.income-total.final",), ("T4.expenditure-total.total",)
_BOTH = (*_TOTAL_IN, *_TOTAL_OUT)
_GENERAL = ("T5.total.total", "T4.expenditure-subtotal.general")
_CAPITAL = "说明/国有资本经营"

QUOTED = (
    Quoted(
        "FT450",
        "D01",
        "收支总计与收入支出决算总表不符",
        (
            Quote("说明/收入支出总体/收支总计", "收支总计", _BOTH),
            Quote("说明/收入支出总体/收入总计", "收入总计", _TOTAL_IN),
            Quote("说明/收入支出总体/支出总计", "支出总计", _TOTAL_OUT),
        ),
    ),
    Quoted(
        "FT402",
        "D02",
        "本年收入合计与收入决算表不符",
        (
            Quote(
                "说明/收入/本年收入合计",
                "本年收入合计",
                ("T2.total.total", "T1.income-subtotal.final"),
            ),
        ),
    ),
    Quoted(
        "FT403",
        "D03",
        "本年支出合计与支出决算表不符",
        (
            Quote(
                "说明/支出/本年支出合计",
                "本年支出合计",
                ("T3.total.total", "T1.expenditure-subtotal.final"),
            ),
        ),
    ),
    Quoted(
        "FT460",
        "D04",
        "财政拨款收支总计与财政拨款收支总表不符",
        (
            Quote("说明/财政拨款总体/收支总计", "财政拨款收支总计", (*_FISCAL_IN, *_FISCAL_OUT)),
            Quote("说明/财政拨款总体/收入总计", "财政拨款收入总计", _FISCAL_IN),
            Quote("说明/财政拨款总体/支出总计", "财政拨款支出总计", _FISCAL_OUT),
        ),
    ),
    Quoted(
        "FT405",
        "D05",
        "一般公共预算支出与支出决算表不符",
        (
            Quote("说明/一般公共预算支出/总体/金额", "一般公共预算支出（总体）", _GENERAL),
            Quote("说明/一般公共预算支出/结构/金额", "一般公共预算支出（结构）", _GENERAL),
            Quote("说明/一般公共预算支出/具体/决算数", "一般公共预算支出（具体）", _GENERAL),
        ),
    ),
    Quoted(
        "FT478",
        "D09",
        "基本支出与基本支出决算表不符",
        (
            Quote("说明/基本支出/金额", "基本支出", ("T5.total.basic",)),
            Quote("说明/基本支出/人员经费/金额", "人员经费", ("T6.personnel-total.final",)),
            Quote("说明/基本支出/公用经费/金额", "公用经费", ("T6.operating-total.final",)),
        ),
    ),
    Quoted(
        "FT413",
        "D13",
        "政府性基金、国有资本经营预算的数与表不符",
        (
            Quote(
                "说明/政府性基金/年初结转和结余", "政府性基金年初结转和结余", ("T8.total.opening",)
            ),
            Quote("说明/政府性基金/收入", "政府性基金收入", ("T8.total.income",)),
            Quote("说明/政府性基金/支出", "政府性基金支出", ("T8.total.total",)),
            Quote(
                "说明/政府性基金/年末结转和结余", "政府性基金年末结转和结余", ("T8.total.closing",)
            ),
            Quote(
                f"{_CAPITAL}/年初结转和结余",
                "国有资本经营年初结转和结余",
                ("T9.total.opening", "X11.total.opening"),
            ),
            Quote(f"{_CAPITAL}/收入", "国有资本经营收入", ("T9.total.income", "X11.total.income")),
            Quote(f"{_CAPITAL}/支出", "国有资本经营支出", ("T9.total.total", "X11.total.total")),
            Quote(
                f"{_CAPITAL}/年末结转和结余",
                "国有资本经营年末结转和结余",
                ("T9.total.closing", "X11.total.closing"),
            ),
        ),
    ),
)
