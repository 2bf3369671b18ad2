"""The tables of a ledger, each cell rounded once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.rules.ledger import (
    BUDGETS,
    CAPITAL,
    CODES,
    FUND,
    ITEMS,
    OPERATING,
    OTHER_INCOME,
    OTHER_SPENDING,
    PERSONNEL,
    ByCode,
    Cents,
    Ledger,
    split,
)

Rows = list[dict[str, str]]
CLASSES = {
    "201": "一般公共服务支出",
    "205": "教育支出",
    "208": "社会保障和就业支出",
    "210": "卫生健康支出",
    "212": "城乡社区支出",
    "221": "住房保障支出",
    "223": "国有资本经营预算支出",
}
NONE, NIL = "无数据", "0.00"
THREE_PUBLIC = (
    "因公出国（境）费",
    "公务用车购置费",
    "公务用车运行维护费",
    "公务接待费",
)


def tables(one: Ledger) -> dict[str, Any]:
    public = "一般公共预算财政拨款“三公”经费" if one.sichuan else "财政拨款“三公”经费"
    found: dict[str, Any] = {
        "收入支出决算总表": overall(one),
        "收入决算表": tree(one, income(one)),
        "支出决算表": tree(one, spending(one)),
        "财政拨款收入支出决算总表": fiscal(one),
        "一般公共预算财政拨款支出决算表": tree(one, general(one)),
        "一般公共预算财政拨款基本支出决算表": basic(one),
        f"{public}支出决算表": three_public(one),
        "政府性基金预算财政拨款收入支出决算表": other_budget(one, FUND, 1),
        "国有资本经营预算财政拨款收入支出决算表": other_budget(one, CAPITAL, 2),
    }
    return found | more(one) if one.sichuan else found


def more(one: Ledger) -> dict[str, Any]:
    """What Sichuan prints besides."""
    rows = general(one)
    by_class = {"301": PERSONNEL[:5], "303": PERSONNEL[5:], "302": OPERATING[:5], "310": ("31002",)}
    names = ("工资福利支出", "对个人和家庭的补助", "商品和服务支出", "资本性支出")
    weights = [sum(one.economic[code] for code in codes) for codes in by_class.values()]
    economic = {}
    for code, row in rows.items():
        parts = split(sum(row.values()), weights)
        economic[code] = dict(zip(names, parts, strict=True))
    projects = tree(one, {code: {"项目支出": row["项目支出"]} for code, row in rows.items()})
    spent = {CAPITAL: {"基本支出": 0, "项目支出": one.budgets[2].spent}}
    return {
        "财政拨款支出决算明细表": by_government_subject(one),
        "一般公共预算财政拨款支出决算明细表": tree(one, economic),
        "一般公共预算财政拨款项目支出决算表": [
            {"科目": row["科目"], "合计": row["合计"]} for row in projects
        ],
        "政府性基金预算财政拨款“三公”经费支出决算表": NONE,
        "国有资本经营预算财政拨款支出决算表": tree(one, spent)
        if one.printed(one.budgets[2].spent) != NIL
        else NONE,
    }


def by_government_subject(one: Ledger) -> Rows:
    """All 基本支出 under 501, all 项目支出 under 502."""
    project = sum(one.project.values())
    cells: dict[str, ByCode] = {
        "50101": {"一般公共预算基本支出": sum(one.basic.values())},
        "50299": {
            "一般公共预算项目支出": project,
            "政府性基金预算项目支出": one.budgets[1].spent,
            "国有资本经营预算项目支出": one.budgets[2].spent,
        },
    }
    heads = [
        f"{money}{kind}"
        for money in ("一般公共预算", "政府性基金预算", "国有资本经营预算")
        for kind in ("基本支出", "项目支出")
    ]
    rows = []
    for code in ("合计", "501", "50101", "502", "50299"):
        own = [c for c in cells if code == "合计" or c.startswith(code)]
        parts = {head: sum(cells[c].get(head, 0) for c in own) for head in heads}
        wholes = {
            f"{money}小计": sum(v for k, v in parts.items() if k.startswith(money))
            for money in ("一般公共预算", "政府性基金预算", "国有资本经营预算")
        }
        amounts = {"合计": sum(parts.values()), **wholes, **parts}
        rows.append({"科目": code, **{k: one.cell(v) for k, v in amounts.items()}})
    return rows


def income(one: Ledger) -> dict[str, ByCode]:
    first, fund, capital = one.budgets
    weights = [one.basic[code] + one.project[code] for code in ITEMS]
    amounts = dict(zip(ITEMS, split(first.income, weights), strict=True))
    amounts |= {FUND: fund.income, CAPITAL: capital.income}
    return {
        code: {
            "财政拨款收入": amounts[code],
            **{k: v if code == ITEMS[0] else 0 for k, v in one.other_income.items()},
        }
        for code in CODES
    }


def spending(one: Ledger) -> dict[str, ByCode]:
    found = {code: dict.fromkeys(OTHER_SPENDING, 0) for code in CODES}
    found[ITEMS[0]] |= one.other_spending
    for code in ITEMS:
        found[code]["基本支出"] += one.basic[code]
        found[code]["项目支出"] += one.project[code]
    found[FUND]["项目支出"] = one.budgets[1].spent
    found[CAPITAL]["项目支出"] = one.budgets[2].spent
    return found


def general(one: Ledger) -> dict[str, ByCode]:
    return {code: {"基本支出": one.basic[code], "项目支出": one.project[code]} for code in ITEMS}


def tree(one: Ledger, cells: Mapping[str, ByCode]) -> Rows:
    """合计, 类, 款 and 项, each with the sum of its columns before them."""
    codes = sorted({code[:n] for code in cells for n in (3, 5, 7)})
    total = next(
        name
        for head, name in {
            "财政拨款收入": "本年收入合计",
            "上缴上级支出": "本年支出合计",
            "": "合计",
        }.items()
        if not head or head in next(iter(cells.values()))
    )
    rows = []
    for code in ("合计", *codes):
        own = [row for c, row in cells.items() if code == "合计" or c.startswith(code)]
        parts = {head: sum(row[head] for row in own) for head in own[0]}
        amounts = {total: sum(parts.values()), **parts}
        rows.append({"科目": code, **{k: one.cell(v) for k, v in amounts.items()}})
    return rows


def by_class(one: Ledger) -> dict[str, list[Cents]]:
    """Of each class: all spending, then that of each budget."""
    found = {}
    rows = spending(one)
    for code in CLASSES:
        own = [c for c in CODES if c.startswith(code)]
        granted = sum(one.basic[c] + one.project[c] for c in own if c in ITEMS)
        fund = one.budgets[1].spent if code == FUND[:3] else 0
        capital = one.budgets[2].spent if code == CAPITAL[:3] else 0
        found[code] = [sum(sum(rows[c].values()) for c in own), granted, fund, capital]
    return found


def overall(one: Ledger) -> dict[str, Any]:
    opening = sum(b.opening for b in one.budgets) + one.other_opening
    closing = sum(b.closing for b in one.budgets) + one.other_closing
    earned = {f"{name}收入": b.income for name, b in zip(BUDGETS, one.budgets, strict=True)}
    earned |= {name: one.other_income[name] for name in OTHER_INCOME}
    earned["本年收入合计"] = one.income
    earned["使用非财政拨款结余"] = one.surplus_used
    earned["年初结转和结余"] = opening
    earned["总计"] = one.income + one.surplus_used + opening
    spent = {CLASSES[code]: amounts[0] for code, amounts in by_class(one).items()}
    spent["本年支出合计"] = one.spent
    spent["结余分配"] = one.distribution
    spent["年末结转和结余"] = closing
    spent["总计"] = one.spent + one.distribution + closing
    return {
        "收入": {k: one.cell(v) for k, v in earned.items()},
        "支出": {k: one.cell(v) for k, v in spent.items()},
    }


def fiscal(one: Ledger) -> dict[str, Any]:
    income = dict(zip(BUDGETS, (b.income for b in one.budgets), strict=True))
    opening = dict(zip(BUDGETS, (b.opening for b in one.budgets), strict=True))
    granted = {CLASSES[code]: amounts[1:] for code, amounts in by_class(one).items()}
    granted["本年支出合计"] = [b.spent for b in one.budgets]
    granted["年末财政拨款结转和结余"] = [b.closing for b in one.budgets]
    granted["总计"] = [b.spent + b.closing for b in one.budgets]
    return {
        "收入": {
            **{k: one.cell(v) for k, v in income.items()},
            "本年收入合计": one.cell(sum(income.values())),
            "年初财政拨款结转和结余": one.cell(sum(opening.values())),
            "年初其中": {k: one.cell(v) for k, v in opening.items()},
            "总计": one.cell(sum(income.values()) + sum(opening.values())),
        },
        "支出": {
            name: {
                "合计": one.cell(sum(parts)),
                **{k: one.cell(v) for k, v in zip(BUDGETS, parts, strict=True)},
            }
            for name, parts in granted.items()
        },
    }


def basic(one: Ledger) -> Rows:
    rows: Rows = []
    for codes, total in ((PERSONNEL, "人员经费合计"), (OPERATING, "公用经费合计")):
        for above in sorted({code[:3] for code in codes}):
            own = [code for code in codes if code.startswith(above)]
            rows.append({"科目": above, "决算数": one.cell(sum(one.economic[c] for c in own))})
            rows += [{"科目": c, "决算数": one.cell(one.economic[c])} for c in own]
        whole = sum(one.economic[code] for code in codes)
        rows.append({"科目": total, "决算数": one.cell(whole)})
    return rows


def three_public(one: Ledger) -> dict[str, Any]:
    final = dict(zip(THREE_PUBLIC, one.three_public, strict=True))
    budget = {k: v + s for (k, v), s in zip(final.items(), one.spare, strict=False)}
    for side in (final, budget):
        side["公务用车购置及运行维护费"] = side[THREE_PUBLIC[1]] + side[THREE_PUBLIC[2]]
        side["合计"] = sum(side[name] for name in THREE_PUBLIC)
    return {
        name: {"预算数": one.printed(budget[name]), "决算数": one.printed(final[name])}
        for name in ("合计", THREE_PUBLIC[0], "公务用车购置及运行维护费", *THREE_PUBLIC[1:])
    }


def other_budget(one: Ledger, code: str, number: int) -> Any:
    budget = one.budgets[number]
    amounts = {
        "年初结转和结余": budget.opening,
        "本年收入": budget.income,
        "合计": budget.spent,
        "基本支出": 0,
        "项目支出": budget.spent,
        "年末结转和结余": budget.closing,
    }
    if all(one.printed(amount) == NIL for amount in amounts.values()):
        return NONE
    cells = {k: one.cell(v) for k, v in amounts.items()}
    return [{"科目": c, **cells} for c in ("合计", code[:3], code[:5], code)]
