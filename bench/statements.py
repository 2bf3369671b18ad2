"""说明: every section of the second part, from the figures of the year and of the one before."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from bench.catalogue import name, subjects
from bench.emit import Code, Value
from bench.figures import RECEPTION, UPKEEP, Facts, below
from bench.tables import budgeted, general_items
from bench.words import ASSETS, REASONS, UPKEEP_FOR
from bench.written import change, money, part, share

Map = dict[str, Value]
NO_INCOME = (
    "政府性基金预算财政拨款收入",
    "国有资本经营预算财政拨款收入",
    "上级补助收入",
    "事业收入",
    "经营收入",
    "附属单位上缴收入",
)
NO_SPENDING = ("上缴上级支出", "经营支出", "对附属单位补助支出")


def statements(facts: Facts, before: Facts, rng: Random) -> Map:
    return {
        "收入支出总体": grand_total(facts.grand_total, before.grand_total, facts.year, rng),
        "收入": revenue(facts),
        "支出": expenditure(facts),
        "财政拨款总体": grand_total(
            facts.granted + facts.opening, before.granted + before.opening, facts.year, rng
        ),
        "一般公共预算支出": general_budget(facts, before, rng),
        "基本支出": basic(facts),
        "三公经费": three_public(facts, before, rng),
        "政府性基金": {"情况": "无收支"},
        "国有资本经营": {"情况": "无收支"},
        "机关运行经费": {
            "金额": money(facts.operating),
            "变动": moved(facts.operating, before.operating, facts.year, rng),
        },
        "政府采购": procurement(facts),
        "国有资产": assets(facts),
        "绩效管理": {
            "编制目标项目": 8,
            "监控项目": 8,
            "自评项目": 8,
            "反映项目": 5,
            "整体自评得分": facts.score,
            "整体自评结果": "各项目标大体实现，个别指标未达预期",
        },
    }


def moved(now: int, before: int, year: int, rng: Random) -> Map:
    return change(now, before, year, rng.choice(REASONS))


def grand_total(now: int, before: int, year: int, rng: Random) -> Map:
    return {"收支总计": money(now), "变动": moved(now, before, year, rng)}


def revenue(facts: Facts) -> Map:
    parts = [part("一般公共预算财政拨款收入", facts.granted, facts.revenue)]
    parts += [part(word, 0, facts.revenue) for word in NO_INCOME]
    parts.append(part("其他收入", facts.other, facts.revenue))
    return {"本年收入合计": money(facts.revenue), "来源": parts}


def expenditure(facts: Facts) -> Map:
    whole = facts.expenditure
    parts = [part("基本支出", facts.all_basic, whole)]
    parts.append(part("项目支出", facts.all_project + facts.other, whole))
    parts += [part(word, 0, whole) for word in NO_SPENDING]
    return {"本年支出合计": money(whole), "构成": parts}


def general_budget(facts: Facts, before: Facts, rng: Random) -> Map:
    amounts, general = general_items(facts), facts.general
    codes = sorted({code[:3] for code in amounts})
    classes: Sequence[Value] = [
        {
            "科目": Code(c),
            "金额": money(below(c, amounts)),
            "占比": share(below(c, amounts), general),
        }
        for c in codes
    ]
    return {
        "总体": {
            "金额": money(general),
            "占本年支出": share(general, facts.expenditure),
            "变动": moved(general, before.general, facts.year, rng),
        },
        "结构": {"金额": money(general), "方面": len(codes), "类": classes},
        "具体": detail(facts, amounts, rng),
    }


def detail(facts: Facts, amounts: dict[str, int], rng: Random) -> Map:
    budgets = {code: amount * rng.randrange(1000, 1100) // 1000 for code, amount in amounts.items()}
    items: Sequence[Value] = [
        {
            "序号": number,
            "科目": Code(code),
            "原名": subjects().full_name(code, facts.year),
            "全年预算": money(budgets[code]),
            "决算数": money(amount),
            "完成预算": share(amount, budgets[code]),
            "完成口径": "全年预算",
            **against(amount, budgets[code], rng),
        }
        for number, (code, amount) in enumerate(amounts.items(), 1)
    ]
    whole = sum(budgets.values())
    return {
        "全年预算": money(whole),
        "决算数": money(facts.general),
        "完成预算": share(facts.general, whole),
        "完成口径": "全年预算",
        **against(facts.general, whole, rng),
        "项": items,
    }


def against(final: int, budget: int, rng: Random) -> Map:
    if final == budget:
        return {"与预算相比": "持平"}
    return {"与预算相比": "小于", "原因": rng.choice(REASONS)}


def basic(facts: Facts) -> Map:
    def items(classes: tuple[str, ...]) -> list[Value]:
        return [
            {"名称": name(code, facts.year), "金额": money(amount)}
            for code, amount in facts.economic.items()
            if code[:3] in classes and amount
        ]

    return {
        "金额": money(facts.all_basic),
        "人员经费": {"金额": money(facts.personnel), "项目": items(("301", "303"))},
        "公用经费": {"金额": money(facts.operating), "项目": items(("302",))},
    }


def three_public(facts: Facts, before: Facts, rng: Random) -> Map:
    whole = facts.three_public
    upkeep, reception = facts.economic[UPKEEP], facts.economic[RECEPTION]
    return {
        "总体": {
            **finished(upkeep, reception),
            "原因": rng.choice(REASONS),
            "变动": moved(whole, before.three_public, facts.year, rng),
        },
        "构成": [
            part("因公出国（境）费", 0, whole),
            part("公务用车购置及运行维护费", upkeep, whole),
            part("公务接待费", reception, whole),
        ],
        "因公出国": {
            "决算数": "0.00",
            "变动": {"方向": "持平", "比较年份": str(facts.year - 1), "原因": "没有安排出访"},
            "团组": 0,
            "人次": 0,
        },
        "公务用车": {
            **finished(upkeep),
            "变动": moved(upkeep, before.economic[UPKEEP], facts.year, rng),
            "购置费": "0.00",
            "购置辆数": 0,
            "运行维护费": money(upkeep),
            "用途": UPKEEP_FOR,
            "保有量": {
                "日期": f"{facts.year}-12-31",
                "辆数": facts.vehicles,
                "轿车": facts.vehicles - 1,
                "越野车": 1,
            },
        },
        "公务接待费": {
            **finished(reception),
            "变动": moved(reception, before.economic[RECEPTION], facts.year, rng),
            "用途": "执行公务和开展业务活动所需的用餐、住宿、交通",
            "国内接待": {
                "金额": money(reception),
                "批次": reception // 500 + 1,
                "人次": reception // 60 + 6,
                "内容": "上级检查、外地交流学习和业务对接",
            },
            "外事接待": {"金额": "0.00", "批次": 0, "人次": 0},
        },
    }


def finished(*finals: int) -> Map:
    budget, final = budgeted(*finals), sum(finals)
    return {
        "全年预算": money(budget),
        "决算数": money(final),
        "完成预算": share(final, budget),
    }


def procurement(facts: Facts) -> Map:
    total = facts.goods + facts.services
    return {
        "总额": money(total),
        "货物": money(facts.goods),
        "工程": "0.00",
        "服务": money(facts.services),
        "用途": "办公设备、信息系统运维和印刷服务",
        "中小企业": {"金额": money(facts.services), "占比": share(facts.services, total)},
        "小微企业": {"金额": money(facts.services // 2), "占比": share(facts.services // 2, total)},
    }


def assets(facts: Facts) -> Map:
    kinds: list[Value] = [{"名称": word, "辆数": 0} for word in ASSETS[1:]]
    kinds.insert(0, {"名称": ASSETS[0], "辆数": facts.vehicles, "用途": "日常公务和业务检查"})
    return {
        "日期": f"{facts.year}-12-31",
        "车辆": facts.vehicles,
        "其中": kinds,
        "设备": [
            {"名称": "通用设备", "单价": 50, "台套": facts.vehicles // 4},
            {"名称": "专用设备", "单价": 100, "台套": 0},
        ],
    }
