"""The words of a report: the wordings of several provinces, and what they say as content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from tests.importers.printed import SUBJECTS
from tests.importers.whole.figures import Figures, said
from tests.importers.whole.wordings import STYLES, Wording

PERSONNEL = "基本工资、津贴补贴、奖金、住房公积金"
OPERATING = "办公费、水费、电费、差旅费"


@dataclass(slots=True)
class Told:
    """`lines` of the report, and the leaves of content that they give, by path below 说明."""

    lines: list[str] = field(default_factory=list)
    leaves: dict[str, str] = field(default_factory=dict)

    def say(self, line: str, **leaves: str) -> None:
        self.lines.append(line)
        self.leaves |= {key.replace("__", "/"): text for key, text in leaves.items()}


@dataclass(frozen=True, slots=True)
class Words:
    """What the sentences need, as they print it."""

    figures: Figures
    chance: Random

    @property
    def year(self) -> int:
        return self.figures.year

    def amount(self, key: str, row: str, column: str) -> str:
        return said(self.figures.amount(key, row, column))

    def share(self, part: int, whole: int) -> str:
        return f"{part / whole * 100:.2f}%" if whole else "0%"

    @property
    def total(self) -> str:
        return self.amount("T1", "income/income-total", "final")

    @property
    def fiscal(self) -> str:
        return self.amount("T4", "income/income-total", "final")

    @property
    def general(self) -> str:
        return self.amount("T5", "total", "total")

    def change(self) -> tuple[str, str, str]:
        """How much, by how many per cent, and which way."""
        cents, share = self.chance.randrange(100, 99_999_99), self.chance.randrange(100, 9_900)
        way = self.chance.choice(("增加", "减少"))
        return said(cents), f"{share // 100}.{share % 100:02}%", way

    def items(self) -> Sequence[str]:
        return [code for code in self.figures.tables["T5"] if len(code) == 7]


def narrative(figures: Figures, seed: int, style: str) -> Told:
    words, wording, told = Words(figures, Random(seed * 31 + 5)), STYLES[style], Told()
    by, share, way = words.change()
    verb = {"增加": "增长", "减少": wording.less}[way]
    budget = said(figures.amount("T5", "total", "total") * 9 // 10)
    known = {
        "year": words.year,
        "before": words.year - 1,
        "by": by,
        "share": share,
        "way": way,
        "total": words.total,
        "fiscal": words.fiscal,
        "general": words.general,
        "verb": verb,
        "budget": budget,
    }
    told.say(wording.part.format(**known))
    told.say(f"一、收入支出决算总体情况{wording.ending}")
    totals = {f"收入支出总体/{name}": words.total for name in wording.totals}
    told.say(wording.overall.format(**known), **totals)
    flows(told, words, wording)
    told.say(f"四、财政拨款收入支出决算总体情况{wording.ending}")
    totals = {f"财政拨款总体/{name}": words.fiscal for name in wording.totals}
    told.say(wording.fiscal.format(**known), **totals)
    told.say(f"五、一般公共预算财政拨款支出决算情况{wording.ending}")
    told.say("（一）一般公共预算财政拨款支出决算总体情况")
    told.say(wording.general.format(**known), 一般公共预算支出__总体__金额=words.general)
    structure(told, words)
    told.say("（三）一般公共预算财政拨款支出决算具体情况")
    told.say(wording.detail.format(**known), 一般公共预算支出__具体__决算数=words.general)
    for number, code in enumerate(words.items(), 1):
        item(told, words, number, code, wording.item)
    basic(told, words, wording.basic)
    three_public(told, words, wording.stop)
    tail(told, words)
    return told


def flows(told: Told, words: Words, wording: Wording) -> None:
    income = (("财政拨款收入", "fiscal_appropriation"), ("其他收入", "other"))
    outlay = (("基本支出", "basic"), ("项目支出", "project"))
    told.say(f"二、收入决算情况{wording.ending}")
    flow(told, words, wording, ("收入", "来源", "T2"), income)
    told.say(f"三、支出决算情况{wording.ending}")
    flow(told, words, wording, ("支出", "构成", "T3"), outlay)


def flow(
    told: Told,
    words: Words,
    wording: Wording,
    where: tuple[str, str, str],
    parts: Sequence[tuple[str, str]],
) -> None:
    section, list_name, key = where
    total = words.figures.amount(key, "total", "total")
    listed, leaves = [], {f"{section}/本年{section}合计": said(total)}
    for name, column in parts:
        amount = words.figures.amount(key, "total", column)
        share = wording.share.replace("收入", section).format(words.share(amount, total))
        listed.append(f"{name}{said(amount)}万元{share}")
        leaves[f"{section}/{list_name}/{name}/金额"] = said(amount)
    opening = f"{words.year}年度{wording.income.replace('收入', section)}{said(total)}万元"
    told.say(f"{opening}，其中：{'；'.join(listed)}。", **leaves)


def structure(told: Told, words: Words) -> None:
    total = words.figures.amount("T5", "total", "total")
    classes = [code for code in words.figures.tables["T5"] if len(code) == 3]
    listed, leaves = [], {}
    for code in classes:
        amount = words.figures.amount("T5", code, "total")
        name = SUBJECTS.name(code, words.year)
        listed.append(f"{name}（类）支出{said(amount)}万元，占{words.share(amount, total)}")
        leaves[f"一般公共预算支出/结构/类/{code}/金额"] = said(amount)
    told.say("（二）财政拨款支出决算结构情况")
    opening = f"{words.year}年度财政拨款支出{words.general}万元，主要用于以下方面："
    told.say(f"{opening}{'；'.join(listed)}。", **leaves)


def item(told: Told, words: Words, number: int, code: str, form: str) -> None:
    amount = words.figures.amount("T5", code, "total")
    budget = amount * words.chance.choice((8, 9, 10)) // 10
    names = [SUBJECTS.name(part, words.year) for part in (code[:3], code[:5], code)]
    name = "".join(f"{n}（{k}）" for n, k in zip(names, "类款项", strict=True))
    done = f"完成年初预算的{words.share(amount, budget)}。" if budget else "年中追加。"
    figures = {"budget": said(budget), "final": said(amount)}
    told.lines += form.format(number=number, name=name, done=done, **figures).split("\n")
    if "{budget}" in form:
        told.leaves[f"一般公共预算支出/具体/项/{number}/年初预算"] = said(budget)
    told.leaves[f"一般公共预算支出/具体/项/{number}/决算数"] = said(amount)
    told.leaves[f"一般公共预算支出/具体/项/{number}/科目"] = code


def basic(told: Told, words: Words, of: str) -> None:
    figures = words.figures
    total = said(figures.amount("T5", "total", "basic"))
    people = said(figures.amount("T6", "personnel/personnel-total", "final"))
    office = said(figures.amount("T6", "operating/operating-total", "final"))
    told.say("六、一般公共预算财政拨款基本支出决算情况说明")
    told.say(
        f"{words.year}年度{of}基本支出{total}万元，其中：人员经费{people}万元，主要包括{PERSONNEL}等；"
        f"公用经费{office}万元，主要包括{OPERATING}等。",
        基本支出__金额=total,
        基本支出__人员经费__金额=people,
        基本支出__公用经费__金额=office,
    )


def three_public(told: Told, words: Words, stop: str) -> None:
    figures = words.figures
    six = {
        item: (
            said(figures.amount("T7", item, "budget")),
            said(figures.amount("T7", item, "final")),
        )
        for item in ("total", "overseas-travel", "vehicles", "official-reception")
    }
    budget, final = six["total"]
    told.say("七、财政拨款“三公”经费支出决算情况说明")
    told.say("（一）“三公”经费财政拨款支出决算总体情况说明")
    told.say(
        f"{words.year}年度“三公”经费财政拨款支出预算为{budget}万元，支出决算为{final}万元，"
        "完成预算的80.00%，决算数小于预算数的主要原因是厉行节约。",
        三公经费__总体__决算数=final,
    )
    told.say("（二）“三公”经费财政拨款支出决算具体情况说明")
    told.say(
        f"1.因公出国（境）费支出决算为{six['overseas-travel'][1]}万元{stop}"
        "全年安排因公出国（境）团组2个，累计5人次。",
        三公经费__因公出国__决算数=six["overseas-travel"][1],
        三公经费__因公出国__团组="2",
        三公经费__因公出国__人次="5",
    )
    told.say(
        f"2.公务用车购置及运行维护费支出决算为{six['vehicles'][1]}万元。",
        三公经费__公务用车__决算数=six["vehicles"][1],
    )
    told.say(
        f"3.公务接待费支出决算为{six['official-reception'][1]}万元{stop}"
        "国内公务接待12批次，96人次。",
        三公经费__公务接待费__决算数=six["official-reception"][1],
    )


def tail(told: Told, words: Words) -> None:
    year = words.year
    told.say("十、其他重要事项的情况说明")
    told.say("（一）机关运行经费支出情况")
    told.say(
        f"{year}年度机关运行经费支出123.45万元，比{year - 1}年度减少5.50万元，下降4.26%。"
        "主要原因是压缩开支。",
        机关运行经费__金额="123.45",
    )
    told.say("（二）政府采购支出情况")
    told.say(
        f"{year}年度政府采购支出总额60.50万元，其中：政府采购货物支出20.50万元、政府采购工程支出"
        "10.00万元、政府采购服务支出30.00万元。授予中小企业合同金额50.00万元，占政府采购支出总额的"
        "82.64%，其中：授予小微企业合同金额40.00万元，占政府采购支出总额的66.12%。",
        政府采购__总额="60.50",
        政府采购__货物="20.50",
        政府采购__工程="10.00",
        政府采购__服务="30.00",
        政府采购__中小企业__金额="50.00",
    )
    told.say("（三）国有资产占有使用情况")
    told.say(
        f"截至{year}年12月31日，本部门共有车辆3辆，其中：机要通信用车1辆、应急保障用车2辆；"
        "单价50万元以上通用设备2台（套），单价100万元以上专用设备1台（套）。",
        国有资产__车辆="3",
    )
    told.say("第四部分 名词解释")
    told.say("一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。")


def front(figures: Figures, told: Told) -> list[str]:
    """Cover, contents and the first part; no figure of it is money."""
    year = figures.year
    headings = [
        line for line in told.lines if line[:1] in "一二三四五六七八九十" and len(line) < 40
    ]
    contents = [f"{line}{'.' * 40}{n + 3}" for n, line in enumerate(headings)]
    return [
        f"{year}年度",
        "临江市粮食局部门决算",
        "目录",
        f"第一部分 临江市粮食局概况{'.' * 30}2",
        *contents,
        "第一部分 临江市粮食局概况",
        "一、主要职能",
        "负责全市粮食流通的行业管理，承担储备粮3.5万吨的监管。",
        "二、机构设置",
        "临江市粮食局内设办公室、财务科、业务科3个机构。",
        f"第二部分 {year}年度部门决算表",
    ]
