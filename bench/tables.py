"""The tables of a report: T1, T4, T7 as maps for YAML, T2, T3, T5, T6 as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bench.catalogue import economic, name, profile, table_title
from bench.emit import Value
from bench.figures import RECEPTION, UPKEEP, Facts, below, with_parents
from bench.written import money
from generator.names import T2, T3, TABLES, TableSpec

Amounts = Mapping[str, int]
EMPTY_TABLES = ("T8", "T9", "X11", "X12")
SPENT = ("合计", "基本支出", "项目支出")


def maps(facts: Facts) -> dict[str, Value]:
    """What stands under 表."""
    printed = [table.spec.key for table in profile(facts.year).tables]
    found: dict[str, Value] = {
        table_title("T1", facts.year): {"收入": income(facts), "支出": spending(facts)},
        table_title("T4", facts.year): {"收入": granted(facts), "支出": granted_spending(facts)},
        table_title("T7", facts.year): three_public(facts),
    }
    return found | {table_title(k, facts.year): "无数据" for k in EMPTY_TABLES if k in printed}


def classes(facts: Facts, amounts: Amounts) -> Iterable[tuple[str, int]]:
    """Every class that the form prints, with its name."""
    for code in profile(facts.year).classes:
        yield name(code.text, facts.year), below(code.text, dict(amounts))


def general_items(facts: Facts) -> dict[str, int]:
    codes = facts.codes
    return {code: facts.basic.get(code, 0) + facts.project.get(code, 0) for code in codes}


def all_items(facts: Facts) -> dict[str, int]:
    found = general_items(facts)
    found[facts.last_own] += facts.other
    return found


def blank(amount: int) -> str:
    return money(amount) if amount else ""


def income(facts: Facts) -> dict[str, Value]:
    stated = {
        "一般公共预算财政拨款收入": facts.granted,
        "其他收入": facts.other,
        "本年收入合计": facts.revenue,
        "年初结转和结余": facts.opening,
        "总计": facts.grand_total,
    }
    rows = TABLES["T1"].sides[0].fixed
    return {row.name: blank(stated.get(row.name, 0)) for row in rows}


def spending(facts: Facts) -> dict[str, Value]:
    found: dict[str, Value] = {n: blank(a) for n, a in classes(facts, all_items(facts))}
    return found | {
        "本年支出合计": money(facts.expenditure),
        "结余分配": "",
        "年末结转和结余": blank(facts.closing),
        "总计": money(facts.grand_total),
    }


def granted(facts: Facts) -> dict[str, Value]:
    fund, capital = "政府性基金预算财政拨款", "国有资本经营预算财政拨款"
    return {
        "一般公共预算财政拨款": money(facts.granted),
        fund: "",
        capital: "",
        "本年收入合计": money(facts.granted),
        "年初财政拨款结转和结余": blank(facts.opening),
        "年初其中": {"一般公共预算财政拨款": blank(facts.opening), fund: "", capital: ""},
        "总计": money(facts.granted + facts.opening),
    }


def granted_spending(facts: Facts) -> dict[str, Value]:
    rows = [*classes(facts, general_items(facts)), ("本年支出合计", facts.general)]
    rows += [("年末财政拨款结转和结余", facts.closing), ("总计", facts.granted + facts.opening)]
    return {
        word: {
            "合计": blank(amount),
            "一般公共预算财政拨款": blank(amount),
            "政府性基金预算财政拨款": "",
            "国有资本经营预算财政拨款": "",
        }
        for word, amount in rows
    }


def three_public(facts: Facts) -> dict[str, Value]:
    upkeep, reception = facts.economic[UPKEEP], facts.economic[RECEPTION]
    rows = {
        "合计": (upkeep, reception),
        "因公出国（境）费": (),
        "公务用车购置及运行维护费": (upkeep,),
        "公务用车购置费": (),
        "公务用车运行维护费": (upkeep,),
        "公务接待费": (reception,),
    }
    return {
        word: {"预算数": money(budgeted(*parts)), "决算数": money(sum(parts))}
        for word, parts in rows.items()
    }


def budgeted(*finals: int) -> int:
    """The budget that final figures of the three public expenses stand against."""
    return sum(final + final // 8 for final in finals)


def csvs(facts: Facts) -> dict[str, str]:
    """Texts by file name."""
    year = facts.year
    texts = {"T2": income_rows(facts), "T3": spending_rows(facts), "T5": general_rows(facts)}
    texts["T6"] = basic_rows(facts)
    return {f"{table_title(key, year)}.csv": text for key, text in texts.items()}


def csv(heads: Iterable[str], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (("科目", "科目名称", *heads), *rows)
    return "".join(",".join(line) + "\n" for line in lines)


def coded(
    facts: Facts, heads: Iterable[str], columns: tuple[Amounts | None, ...], total_last: bool
) -> str:
    """类, 款 and 项, each column by code; a column without amounts stays blank."""
    codes = with_parents(facts.codes)

    def cells(code: str) -> list[str]:
        return [blank(below(code, dict(column))) if column else "" for column in columns]

    total = [("合计", "", *cells(""))]
    rows = [(code, name(code, facts.year), *cells(code)) for code in codes]
    return csv(heads, [*rows, *total] if total_last else [*total, *rows])


def heads(spec: TableSpec) -> list[str]:
    return [column.name for column in spec.sides[0].columns]


def income_rows(facts: Facts) -> str:
    grants, other = general_items(facts), {facts.last_own: facts.other}
    grants[facts.running] += facts.closing - facts.opening
    whole = dict(grants)
    whole[facts.last_own] += facts.other
    columns = (whole, grants, None, None, None, None, other)
    return coded(facts, heads(T2), columns, total_last=False)


def spending_rows(facts: Facts) -> str:
    project = dict(facts.project)
    project[facts.last_own] += facts.other
    columns = (all_items(facts), facts.basic, project, None, None, None)
    return coded(facts, heads(T3), columns, total_last=False)


def general_rows(facts: Facts) -> str:
    columns = (general_items(facts), facts.basic, facts.project)
    return coded(facts, SPENT, columns, total_last=True)


def basic_rows(facts: Facts) -> str:
    rows = [
        (code, name(code, facts.year), money(below(code, facts.economic)))
        for code in economic(facts.year)
    ]
    totals = [("人员经费合计", "", money(facts.personnel))]
    totals += [("公用经费合计", "", money(facts.operating))]
    return csv(["决算数"], [*rows, *totals])
