"""What the sentences of a report say of a ledger: the tables' figures over again, with shares."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from tests.rules.ledger import (
    BUDGETS,
    CENT,
    CODES,
    ITEMS,
    OPERATING,
    OTHER_INCOME,
    OTHER_SPENDING,
    PERSONNEL,
    Cents,
    Ledger,
)
from tests.rules.ledger_tables import CLASSES, NIL, spending, tables

TERMS = (
    "fiscal-appropriation-revenue",
    "public-service-revenue",
    "business-revenue",
    "other-revenue",
    "non-appropriation-surplus-used",
    "opening-carryover",
    "surplus-distribution",
    "closing-carryover",
    "basic-expenditure",
    "project-expenditure",
    "business-expenditure",
    "three-public-expenses",
    "agency-operating-cost",
)
ECONOMIC = {
    "30101": "基本工资",
    "30102": "津贴补贴",
    "30103": "奖金",
    "30108": "机关事业单位基本养老保险缴费",
    "30113": "住房公积金",
    "30302": "退休费",
    "30201": "办公费",
    "30211": "差旅费",
    "30217": "公务接待费",
    "30228": "工会经费",
    "30231": "公务用车运行维护费",
    "31002": "办公设备购置",
}


def report(one: Ledger) -> dict[str, Any]:
    explained = [code for code, row in spending(one).items() if any(row.values())]
    return {
        "年度": str(one.year),
        "表式": "sichuan-2020-14" if one.sichuan else "shanghai-2024",
        "金额单位": "元" if one.in_yuan else "万元",
        "公开日期": f"{one.year + 1}-08-20",
        "机构": {"内设机构": "5"},
        "表": tables(one),
        "说明": statements(one),
        "名词解释": [
            *({"编号": term} for term in TERMS),
            *({"科目": code} for code in explained if one.sichuan and is_printed(one, code)),
        ],
        "附件": [{"编号": "1", "名称": "部门整体支出绩效评价报告"}],
    }


def is_printed(one: Ledger, code: str) -> bool:
    return any(one.printed(amount) != NIL for amount in spending(one)[code].values())


def statements(one: Ledger) -> dict[str, Any]:
    printed = one.printed
    return {
        "收入支出总体": all_money(one),
        "收入": revenue(one),
        "支出": {
            "本年支出合计": printed(one.spent),
            "构成": parts(one, of_all(one), one.spent),
        },
        "财政拨款总体": fiscal(one),
        "一般公共预算支出": general(one),
        "基本支出": basic(one),
        "三公经费": three_public(one),
        "政府性基金": other(one, 1),
        "国有资本经营": other(one, 2),
        "机关运行经费": {
            "金额": printed(operating(one)),
            "变动": change(one, operating(one), one.last_year[3]),
        },
        "政府采购": procurement(one),
        "国有资产": {
            "日期": f"{one.year}-12-31",
            "车辆": "6",
            "其中": [
                {"名称": "一般公务用车", "辆数": "4"},
                {"名称": "其他用车", "辆数": "2", "用途": "下乡调研"},
            ],
        },
        "绩效管理": {"编制目标项目": "5"},
    }


def of_all(one: Ledger) -> dict[str, Cents]:
    found = dict(one.other_spending)
    found["基本支出"] += sum(one.basic.values())
    found["项目支出"] += one.fiscal - sum(one.basic.values())
    return {name: found[name] for name in OTHER_SPENDING if found[name] or name in ECONOMIC}


def operating(one: Ledger) -> Cents:
    return sum(one.economic[code] for code in OPERATING)


def parts(one: Ledger, amounts: dict[str, Cents], whole: Cents) -> list[dict[str, str]]:
    return [
        known({"名称": name, "金额": one.printed(amount), "占比": one.share(amount, whole)})
        for name, amount in amounts.items()
    ]


def known(words: dict[str, str | None]) -> dict[str, str]:
    return {key: word for key, word in words.items() if word is not None}


def change(one: Ledger, now: Cents, before: Cents) -> dict[str, Any]:
    """As it is printed: the difference of the two printed figures."""
    apart = Decimal(one.printed(now)) - Decimal(one.printed(before))
    if not apart:
        return {"方向": "持平", "比较年份": str(one.year - 1)}
    word = "增加" if apart > 0 else "减少"
    base = Decimal(before) if one.exact_shares else Decimal(one.printed(before))
    delta = Decimal(abs(now - before)) if one.exact_shares else abs(apart)
    rate = (delta / base * 100).quantize(CENT, ROUND_HALF_UP) if base else None
    return {
        "方向": word,
        "金额": one.printed(abs(now - before)) if one.exact_shares else str(abs(apart)),
        **({"幅度": f"{rate}%"} if rate is not None and Decimal(one.printed(before)) else {}),
        "比较年份": str(one.year - 1),
        "原因": "人员增减",
    }


def both(one: Ledger, income: Cents, expenditure: Cents, before: Cents) -> dict[str, Any]:
    changed = change(one, income, before)
    if one.split_totals:
        return {
            "收入总计": one.printed(income),
            "收入变动": changed,
            "支出总计": one.printed(expenditure),
            "支出变动": dict(changed),
        }
    return {"收支总计": one.printed(income), "变动": changed}


def all_money(one: Ledger) -> dict[str, Any]:
    opening = sum(b.opening for b in one.budgets) + one.other_opening
    closing = sum(b.closing for b in one.budgets) + one.other_closing
    earned = {
        "本年收入": one.income,
        "使用非财政拨款结余": one.surplus_used,
        "年初结转和结余": opening,
    }
    spent = {"本年支出": one.spent, "结余分配": one.distribution, "年末结转和结余": closing}
    found = both(one, sum(earned.values()), sum(spent.values()), one.last_year[0])
    if one.split_totals:
        found["收入组成"] = parts(one, earned, sum(earned.values()))
        found["支出构成"] = parts(one, spent, sum(spent.values()))
    return found


def revenue(one: Ledger) -> dict[str, Any]:
    granted = {f"{name}收入": b.income for name, b in zip(BUDGETS, one.budgets, strict=True)}
    if not one.sichuan:
        granted = {"财政拨款收入": sum(granted.values())}
    granted |= {name: one.other_income[name] for name in OTHER_INCOME}
    return {"本年收入合计": one.printed(one.income), "来源": parts(one, granted, one.income)}


def fiscal(one: Ledger) -> dict[str, Any]:
    income = sum(b.income + b.opening for b in one.budgets)
    return both(one, income, sum(b.spent + b.closing for b in one.budgets), one.last_year[1])


def general(one: Ledger) -> dict[str, Any]:
    whole = one.budgets[0].spent
    amounts = {code: one.basic[code] + one.project[code] for code in ITEMS}
    classes = {
        code: sum(amount for item, amount in amounts.items() if item.startswith(code))
        for code in CLASSES
    }
    shown = {code: amount for code, amount in classes.items() if one.printed(amount) != NIL}
    items = []
    for number, (code, amount) in enumerate(amounts.items()):
        if one.printed(amount) != NIL:
            words = completed(one, amount, one.spare[number])
            items.append({"序号": str(len(items) + 1), "科目": code, **words})
    budget = sum(amounts.values()) + sum(one.spare[: len(amounts)])
    return {
        "总体": {
            "金额": one.printed(whole),
            "占本年支出": one.share(whole, one.spent),
            "变动": change(one, whole, one.last_year[2]),
        },
        "结构": {
            "金额": one.printed(whole),
            "方面": str(len(shown)),
            "类": [
                {"科目": code, "金额": one.printed(a), "占比": one.share(a, whole)}
                for code, a in shown.items()
            ],
        },
        "具体": {**completed(one, whole, budget - whole), "项": items},
    }


def completed(one: Ledger, final: Cents, spare: Cents) -> dict[str, Any]:
    budget, spent = one.printed(final + spare), one.printed(final)
    rate = one.share(final, final + spare)
    apart = Decimal(spent) - Decimal(budget)
    found = {"全年预算": budget, "决算数": spent}
    if rate is not None:
        found |= {"完成预算": rate, "完成口径": "全年预算"}
    found["与预算相比"] = "小于" if apart < 0 else "持平"
    return found | {"原因": "据实列支"}


def basic(one: Ledger) -> dict[str, Any]:
    def group(codes: tuple[str, ...]) -> dict[str, Any]:
        return {
            "金额": one.printed(sum(one.economic[code] for code in codes)),
            "项目": [
                {"名称": ECONOMIC[code], "金额": one.printed(one.economic[code])}
                for code in codes
                if one.printed(one.economic[code]) != NIL
            ],
        }

    return {
        "金额": one.printed(sum(one.basic.values())),
        "人员经费": group(PERSONNEL),
        "公用经费": group(OPERATING),
    }


def three_public(one: Ledger) -> dict[str, Any]:
    travel, purchase, upkeep, reception = one.three_public
    whole, cars = sum(one.three_public), purchase + upkeep
    listed = {
        "因公出国（境）费": travel,
        "公务用车购置及运行维护费": cars,
        "公务接待费": reception,
    }

    def times(amount: Cents, number: str) -> str:
        return "0" if one.printed(amount) == NIL else number

    def item(amount: Cents, spare: Cents, before: Cents) -> dict[str, Any]:
        words = completed(one, amount, spare)
        kept = {k: v for k, v in words.items() if k in ("全年预算", "决算数", "完成预算")}
        return {**kept, "变动": change(one, amount, before)}

    total = completed(one, whole, sum(one.spare[:4]))
    del total["与预算相比"]
    return {
        "总体": {**total, "变动": change(one, whole, one.last_year[4])},
        "构成": parts(one, listed, whole),
        "因公出国": {
            **item(travel, one.spare[0], one.last_year[5]),
            "团组": times(travel, "1"),
            "人次": times(travel, "3"),
        },
        "公务用车": {
            **item(cars, one.spare[1] + one.spare[2], one.last_year[6]),
            "购置费": one.printed(purchase),
            "购置辆数": times(purchase, "1"),
            "运行维护费": one.printed(upkeep),
            "保有量": {
                "日期": f"{one.year}-12-31",
                "辆数": "6",
                "轿车": "4",
                "越野车": "2",
            },
        },
        "公务接待费": {
            **item(reception, one.spare[3], one.last_year[7]),
            "国内接待": {
                "金额": one.printed(reception),
                "批次": times(reception, "12"),
                "人次": times(reception, "96"),
            },
            "外事接待": {"金额": "0"},
        },
    }


def other(one: Ledger, number: int) -> dict[str, str]:
    budget = one.budgets[number]
    amounts = {
        "年初结转和结余": budget.opening,
        "收入": budget.income,
        "支出": budget.spent,
        "年末结转和结余": budget.closing,
    }
    texts = {name: one.printed(amount) for name, amount in amounts.items()}
    return {"情况": "无收支"} if set(texts.values()) == {NIL} else texts


def procurement(one: Ledger) -> dict[str, Any]:
    goods, works, services = one.procured
    whole = goods + works + services
    return {
        "总额": one.printed(whole),
        "货物": one.printed(goods),
        "工程": one.printed(works),
        "服务": one.printed(services),
        "中小企业": known(
            {"金额": one.printed(goods + works), "占比": one.share(goods + works, whole)}
        ),
        "小微企业": known({"金额": one.printed(goods), "占比": one.share(goods, whole)}),
    }


assert set(CODES) >= set(ITEMS)
