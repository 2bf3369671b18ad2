"""The nine national tables, T1 to T9."""

from __future__ import annotations

from generator.names.kinds import Column, FixedRow, Rows, Side, TableSpec

TOTAL = FixedRow("total", "合计")
FINAL = Column("final", ("决算数",), ("金额",))
CODED = (TOTAL,)
OTHER_BUDGET = (
    Column("opening", ("年初结转和结余",), ("年初财政拨款结转和结余", "年初结转结余")),
    Column("income", ("本年收入",)),
    Column("total", ("本年支出", "合计"), ("小计", "本年支出")),
    Column("basic", ("本年支出", "基本支出")),
    Column("project", ("本年支出", "项目支出")),
    Column("closing", ("年末结转和结余",), ("年末财政拨款结转和结余", "年末结转结余")),
)
SPENDING = (
    Column("total", ("合计",), ("小计", "本年支出合计")),
    Column("basic", ("基本支出",)),
    Column("project", ("项目支出",)),
)
THREE_PUBLIC = (
    FixedRow("total", "合计"),
    FixedRow("overseas-travel", "因公出国（境）费", ("因公出国（境）费用", "因公出国（境）经费")),
    FixedRow("vehicles", "公务用车购置及运行维护费", ("公务用车购置及运行费", "小计")),
    FixedRow("vehicle-purchase", "公务用车购置费", (), 1),
    FixedRow("vehicle-upkeep", "公务用车运行维护费", ("公务用车运行费",), 1),
    FixedRow("official-reception", "公务接待费"),
)
BUDGET_FINAL = (Column("budget", ("预算数",), ("全年预算数",)), Column("final", ("决算数",)))


def coded(
    key: str, title: str, columns: tuple[Column, ...], *aliases: str, rows: Rows = Rows.FUNCTIONAL
) -> TableSpec:
    return TableSpec(key, title, (Side("", "", columns, rows, CODED),), aliases)


T1 = TableSpec(
    "T1",
    "收入支出决算总表",
    (
        Side(
            "income",
            "收入",
            (FINAL,),
            Rows.FIXED,
            (
                FixedRow("general", "一般公共预算财政拨款收入", ("财政拨款收入",)),
                FixedRow("fund", "政府性基金预算财政拨款收入"),
                FixedRow("capital", "国有资本经营预算财政拨款收入"),
                FixedRow("superior-subsidy", "上级补助收入"),
                FixedRow("public-service", "事业收入"),
                FixedRow("business", "经营收入"),
                FixedRow("affiliate", "附属单位上缴收入"),
                FixedRow("other", "其他收入"),
                FixedRow("income-subtotal", "本年收入合计"),
                FixedRow(
                    "surplus-used",
                    "使用非财政拨款结余",
                    ("使用非财政拨款结余（含专用结余）", "用事业基金弥补收支差额"),
                ),
                FixedRow("opening-carryover", "年初结转和结余", ("年初结转结余",)),
                FixedRow("income-total", "总计", ("收入总计",)),
            ),
        ),
        Side(
            "expenditure",
            "支出",
            (FINAL,),
            Rows.CLASSES,
            (
                FixedRow("expenditure-subtotal", "本年支出合计"),
                FixedRow("surplus-distribution", "结余分配"),
                FixedRow("closing-carryover", "年末结转和结余", ("年末结转结余",)),
                FixedRow("expenditure-total", "总计", ("支出总计",)),
            ),
        ),
    ),
    ("收支决算总表", "部门收支决算总表", "部门收支总体情况决算表"),
)
T2 = coded(
    "T2",
    "收入决算表",
    (
        Column("total", ("本年收入合计",), ("合计",)),
        Column("fiscal_appropriation", ("财政拨款收入",)),
        Column("superior_subsidy", ("上级补助收入",)),
        Column("public_service", ("事业收入",)),
        Column("business", ("经营收入",)),
        Column("affiliate", ("附属单位上缴收入",)),
        Column("other", ("其他收入",)),
    ),
    "收入总表",
    "收入决算总表",
    "部门收入决算表",
    "部门收入总体情况决算表",
)
T3 = coded(
    "T3",
    "支出决算表",
    (
        Column("total", ("本年支出合计",), ("合计",)),
        Column("basic", ("基本支出",)),
        Column("project", ("项目支出",)),
        Column("to_superior", ("上缴上级支出",)),
        Column("business", ("经营支出",)),
        Column("to_affiliate", ("对附属单位补助支出",)),
    ),
    "支出总表",
    "支出决算总表",
    "部门支出决算表",
    "部门支出总体情况决算表",
)
T4 = TableSpec(
    "T4",
    "财政拨款收入支出决算总表",
    (
        Side(
            "income",
            "收入",
            (FINAL,),
            Rows.FIXED,
            (
                FixedRow("general", "一般公共预算财政拨款", ("一般公共预算财政拨款收入",)),
                FixedRow("fund", "政府性基金预算财政拨款", ("政府性基金预算财政拨款收入",)),
                FixedRow("capital", "国有资本经营预算财政拨款", ("国有资本经营预算财政拨款收入",)),
                FixedRow("income-subtotal", "本年收入合计"),
                FixedRow("opening-carryover", "年初财政拨款结转和结余", ("年初财政拨款结转结余",)),
                FixedRow("opening-general", "年初：一般公共预算财政拨款", (), 1),
                FixedRow("opening-fund", "年初：政府性基金预算财政拨款", (), 1),
                FixedRow("opening-capital", "年初：国有资本经营预算财政拨款", (), 1),
                FixedRow("income-total", "总计", ("收入总计",)),
            ),
        ),
        Side(
            "expenditure",
            "支出",
            (
                Column("total", ("合计",)),
                Column("general", ("一般公共预算财政拨款",)),
                Column("fund", ("政府性基金预算财政拨款",)),
                Column("capital", ("国有资本经营预算财政拨款",)),
            ),
            Rows.CLASSES,
            (
                FixedRow("expenditure-subtotal", "本年支出合计"),
                FixedRow("closing-carryover", "年末财政拨款结转和结余", ("年末财政拨款结转结余",)),
                FixedRow("expenditure-total", "总计", ("支出总计",)),
            ),
        ),
    ),
    ("财政拨款收支决算总表", "财政拨款收支总体情况决算表"),
)
T5 = coded(
    "T5",
    "一般公共预算财政拨款支出决算表",
    SPENDING,
    "一般公共预算支出决算表",
    "一般公共预算支出情况决算表",
)
T6 = TableSpec(
    "T6",
    "一般公共预算财政拨款基本支出决算表",
    (
        Side(
            "personnel",
            "人员经费",
            (FINAL,),
            Rows.ECONOMIC,
            (FixedRow("personnel-total", "人员经费合计"),),
        ),
        Side(
            "operating",
            "公用经费",
            (FINAL,),
            Rows.ECONOMIC,
            (FixedRow("operating-total", "公用经费合计", ("日常公用经费合计",)),),
        ),
    ),
    (
        "基本支出决算表",
        "基本支出决算明细表",
        "一般公共预算财政拨款基本支出决算明细表",
        "一般公共预算基本支出情况决算表",
    ),
)
T7 = TableSpec(
    "T7",
    "财政拨款“三公”经费支出决算表",
    (Side("", "", BUDGET_FINAL, Rows.FIXED, THREE_PUBLIC),),
    (
        "“三公”经费支出决算表",
        "一般公共预算财政拨款“三公”经费支出决算表",
        "一般公共预算“三公”经费支出情况决算表",
    ),
)
T8 = coded(
    "T8",
    "政府性基金预算财政拨款收入支出决算表",
    OTHER_BUDGET,
    "政府性基金决算表",
    "政府性基金预算财政拨款支出决算表",
    "政府性基金预算支出情况决算表",
)
T9 = coded(
    "T9",
    "国有资本经营预算财政拨款支出决算表",
    OTHER_BUDGET,
    "国有资本经营支出决算表",
    "国有资本经营预算支出决算表",
)
