"""The one registry of identifiers: tables, their columns and rows without a code, sections.

Anchors, JSON, CSV heads and the API all take them from here. A table is its key; its number,
order and printed title belong to a profile.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Column:
    """`heads` are the printed heads from the top level down; the last names the column."""

    id: str
    heads: tuple[str, ...]
    aliases: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.heads[-1]

    @property
    def keys(self) -> tuple[str, ...]:
        """Words that content may use for this column."""
        return (self.name, "".join(self.heads), *self.aliases)


@dataclass(frozen=True, slots=True)
class FixedRow:
    """A row that has no code: a total, or a line of a two-sided table."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    level: int = 0


class Rows(Enum):
    """What the rows of a side are."""

    FIXED = "fixed"
    CLASSES = "classes"
    FUNCTIONAL = "functional"
    ECONOMIC = "economic"
    GOVERNMENT = "government"


@dataclass(frozen=True, slots=True)
class Side:
    """One `<table>` of a table; two-sided tables have two."""

    id: str
    name: str
    columns: tuple[Column, ...]
    rows: Rows
    fixed: tuple[FixedRow, ...] = ()


@dataclass(frozen=True, slots=True)
class TableSpec:
    key: str
    title: str
    sides: tuple[Side, ...]
    aliases: tuple[str, ...] = ()

    @property
    def slug(self) -> str:
        return self.key.lower()

    @property
    def two_sided(self) -> bool:
        return self.key in ("T1", "T4")


TOTAL = FixedRow("total", "合计")
FINAL = Column("final", ("决算数",), ("金额",))
_CODED = (TOTAL,)
_OTHER_BUDGET = (
    Column("opening", ("年初结转和结余",), ("年初财政拨款结转和结余",)),
    Column("income", ("本年收入",)),
    Column("total", ("本年支出", "合计"), ("小计", "本年支出")),
    Column("basic", ("本年支出", "基本支出")),
    Column("project", ("本年支出", "项目支出")),
    Column("closing", ("年末结转和结余",), ("年末财政拨款结转和结余",)),
)
_SPENDING = (
    Column("total", ("合计",), ("小计", "本年支出合计")),
    Column("basic", ("基本支出",)),
    Column("project", ("项目支出",)),
)
_THREE_PUBLIC = (
    FixedRow("total", "合计"),
    FixedRow("overseas-travel", "因公出国（境）费", ("因公出国（境）费用", "因公出国（境）经费")),
    FixedRow("vehicles", "公务用车购置及运行维护费", ("公务用车购置及运行费", "小计")),
    FixedRow("vehicle-purchase", "公务用车购置费", (), 1),
    FixedRow("vehicle-upkeep", "公务用车运行维护费", ("公务用车运行费",), 1),
    FixedRow("official-reception", "公务接待费"),
)
_BUDGET_FINAL = (Column("budget", ("预算数",), ("全年预算数",)), Column("final", ("决算数",)))


def _coded(
    key: str, title: str, columns: tuple[Column, ...], *aliases: str, rows: Rows = Rows.FUNCTIONAL
) -> TableSpec:
    return TableSpec(key, title, (Side("", "", columns, rows, _CODED),), aliases)


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
                FixedRow("opening-carryover", "年初结转和结余"),
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
                FixedRow("closing-carryover", "年末结转和结余"),
                FixedRow("expenditure-total", "总计", ("支出总计",)),
            ),
        ),
    ),
    ("收支决算总表", "部门收支决算总表", "部门收支总体情况决算表"),
)
T2 = _coded(
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
T3 = _coded(
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
                FixedRow("opening-carryover", "年初财政拨款结转和结余"),
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
                FixedRow("closing-carryover", "年末财政拨款结转和结余"),
                FixedRow("expenditure-total", "总计", ("支出总计",)),
            ),
        ),
    ),
    ("财政拨款收支决算总表", "财政拨款收支总体情况决算表"),
)
T5 = _coded(
    "T5",
    "一般公共预算财政拨款支出决算表",
    _SPENDING,
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
    (Side("", "", _BUDGET_FINAL, Rows.FIXED, _THREE_PUBLIC),),
    (
        "“三公”经费支出决算表",
        "一般公共预算财政拨款“三公”经费支出决算表",
        "一般公共预算“三公”经费支出情况决算表",
    ),
)
T8 = _coded(
    "T8",
    "政府性基金预算财政拨款收入支出决算表",
    _OTHER_BUDGET,
    "政府性基金决算表",
    "政府性基金预算财政拨款支出决算表",
    "政府性基金预算支出情况决算表",
)
T9 = _coded(
    "T9",
    "国有资本经营预算财政拨款支出决算表",
    _OTHER_BUDGET,
    "国有资本经营支出决算表",
    "国有资本经营预算支出决算表",
)
X5 = _coded(
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
X7 = _coded(
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
X9 = _coded(
    "X9",
    "一般公共预算财政拨款项目支出决算表",
    (Column("total", ("合计",), ("金额", "项目支出")),),
)
X11 = TableSpec("X11", "国有资本经营预算财政拨款收入支出决算表", T8.sides)
X12 = TableSpec("X12", "政府性基金预算财政拨款“三公”经费支出决算表", T7.sides)

TABLES = {
    spec.key: spec for spec in (T1, T2, T3, T4, X5, T5, X7, T6, X9, T7, T8, X12, X11, T9)
}


def unified(title: str) -> str:
    """Brackets to full width, quotes to “ ”, no spaces: titles are compared so."""
    table = str.maketrans({"(": "（", ")": "）", "〔": "（", "〕": "）", "[": "（", "]": "）"})
    text = title.translate(table).replace(" ", "").replace("\u3000", "")
    for quote in ("\"", "＂", "「", "『"):
        text = text.replace(quote, "“", 1).replace(quote, "”", 1)
    return text.replace("」", "”").replace("』", "”")


def table_named(title: str) -> TableSpec | None:
    """The table with this title or alias (profiles decide first; this is the general list)."""
    return _BY_TITLE.get(unified(title))


_BY_TITLE = {
    unified(title): spec for spec in TABLES.values() for title in (spec.title, *spec.aliases)
}

# Sections of the narrative: identifier → key in 说明, for anchors `#s-…` and data.
SECTIONS = {
    "overall": "收入支出总体",
    "revenue": "收入",
    "expenditure": "支出",
    "fiscal": "财政拨款总体",
    "general-budget": "一般公共预算支出",
    "basic": "基本支出",
    "three-public": "三公经费",
    "fund": "政府性基金",
    "capital": "国有资本经营",
    "operating-cost": "机关运行经费",
    "procurement": "政府采购",
    "assets": "国有资产",
    "performance": "绩效管理",
}
