"""The figures of a whole report made up by chance, all tables agreeing with each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from tests.importers.printed import SUBJECTS

Cents = dict[str, dict[str, int]]  # by row, by column
GENERAL = (
    *("2010301", "2010302", "2010399", "2050803", "2080501", "2080505", "2080506", "2101101"),
    *("2101102", "2101103", "2130106", "2130199", "2210201", "2210202", "2240101", "2150599"),
)
FUND = ("2120803", "2296002", "2296003")
CAPITAL = ("2230105", "2230299")
PERSONNEL = ("30101", "30102", "30103", "30108", "30112", "30113", "30302", "30399")
OPERATING = ("30201", "30205", "30211", "30213", "30228", "30231", "30239", "31002", "31007")
CLASSES = (
    *("201", "202", "203", "204", "205", "206", "207", "208", "210", "211", "212", "213", "214"),
    *("215", "216", "217", "219", "220", "221", "222", "223", "224", "229", "231", "232", "234"),
)
ITEMS = ("overseas-travel", "vehicle-purchase", "vehicle-upkeep", "official-reception")


@dataclass(slots=True)
class Figures:
    """`tables` by key, row (`side/id` where a table has sides) and column, in hundredths."""

    year: int
    tables: dict[str, Cents] = field(default_factory=dict)

    def texts(self) -> dict[str, dict[str, dict[str, str]]]:
        """What is not nil, as the drafts say it."""
        found: dict[str, dict[str, dict[str, str]]] = {}
        for key, rows in self.tables.items():
            kept = {row: {c: said(n) for c, n in cells.items() if n} for row, cells in rows.items()}
            found[key] = {row: cells for row, cells in kept.items() if cells}
        return found

    def amount(self, key: str, row: str, column: str) -> int:
        return self.tables[key].get(row, {}).get(column, 0)


def said(cents: int) -> str:
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02}"


def figures(seed: int, year: int = 2022) -> Figures:
    chance = Random(seed)
    made = Figures(year)
    general = lines(chance, GENERAL, chance.randint(3, 14), year)
    fund = lines(chance, FUND, chance.randint(0, 2), year, basic=False)
    capital = lines(chance, CAPITAL, chance.choice((0, 0, 1)), year, basic=False)
    own = {code: money(chance) // 10 for code in chance.sample(list(general), 2)}
    made.tables["T5"] = summed(general)
    made.tables["T8"] = summed(flowing(fund))
    made.tables["T9"] = summed(flowing(capital))
    made.tables["T2"] = summed(earned((general, fund, capital), own))
    made.tables["T3"] = summed(spent((general, fund, capital), own))
    carried = money(chance) if chance.random() < 0.6 else 0
    made.tables["T1"] = overall(made, carried)
    made.tables["T4"] = fiscal(made, carried // 2)
    made.tables["T6"] = economic(chance, made.amount("T5", "total", "basic"))
    made.tables["T7"] = three_public(chance)
    return made


def money(chance: Random) -> int:
    """From a few thousand yuan to a few hundred million, in hundredths of 万元."""
    return int(10 ** chance.uniform(1.5, 6.5))


def lines(
    chance: Random, pool: Sequence[str], count: int, year: int, *, basic: bool = True
) -> Cents:
    known = [code for code in pool if SUBJECTS.valid(code, year)]
    made: Cents = {}
    for code in sorted(chance.sample(known, min(count, len(known)))):
        made[code] = {"basic": money(chance) if basic and chance.random() < 0.7 else 0}
        made[code]["project"] = money(chance) if chance.random() < 0.6 or not basic else 0
        if not any(made[code].values()):
            made[code]["basic"] = money(chance)
        made[code]["total"] = made[code]["basic"] + made[code]["project"]
    return made


def flowing(rows: Cents) -> Cents:
    return {code: {**cells, "income": cells["total"]} for code, cells in rows.items()}


def earned(parts: Iterable[Cents], own: Mapping[str, int]) -> Cents:
    made: Cents = {}
    for rows in parts:
        for code, cells in rows.items():
            more = own.get(code, 0)
            made[code] = {"fiscal_appropriation": cells["total"], "other": more}
            made[code]["total"] = cells["total"] + more
    return made


def spent(parts: Iterable[Cents], own: Mapping[str, int]) -> Cents:
    made: Cents = {}
    for rows in parts:
        for code, cells in rows.items():
            more = own.get(code, 0)
            made[code] = {"basic": cells["basic"], "project": cells["project"] + more}
            made[code]["total"] = cells["total"] + more
    return made


def summed(rows: Cents) -> Cents:
    """With the rows of 款 and 类 and 合计, in the order of codes."""
    made: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for code, cells in rows.items():
        for above in ("total", code[:3], code[:5], code):
            for column, cents in cells.items():
                made[above][column] += cents
    order = ["total", *sorted(code for code in made if code != "total")]
    return {code: dict(made[code]) for code in order if code in made}


def overall(made: Figures, carried: int) -> Cents:
    income = {
        "general": made.amount("T5", "total", "total"),
        "fund": made.amount("T8", "total", "total"),
        "capital": made.amount("T9", "total", "total"),
        "other": made.amount("T2", "total", "other"),
    }
    total = sum(income.values())
    rows = {f"income/{row}": {"final": cents} for row, cents in income.items()}
    for code in CLASSES:
        rows[f"expenditure/{code}"] = {"final": made.amount("T3", code, "total")}
    ends = {
        "income/income-subtotal": total,
        "income/opening-carryover": carried,
        "income/income-total": total + carried,
        "expenditure/expenditure-subtotal": total,
        "expenditure/closing-carryover": carried,
        "expenditure/expenditure-total": total + carried,
    }
    return {**rows, **{row: {"final": cents} for row, cents in ends.items()}}


def fiscal(made: Figures, carried: int) -> Cents:
    parts = {"general": "T5", "fund": "T8", "capital": "T9"}
    sums = {name: made.amount(key, "total", "total") for name, key in parts.items()}
    total = sum(sums.values())
    rows: Cents = {f"income/{name}": {"final": cents} for name, cents in sums.items()}
    rows["income/income-subtotal"] = {"final": total}
    rows["income/opening-carryover"] = {"final": carried}
    rows["income/opening-general"] = {"final": carried}
    rows["income/income-total"] = {"final": total + carried}
    for code in CLASSES:
        cells = {name: made.amount(key, code, "total") for name, key in parts.items()}
        rows[f"expenditure/{code}"] = {"total": sum(cells.values()), **cells}
    rows["expenditure/expenditure-subtotal"] = {"total": total, **sums}
    rows["expenditure/closing-carryover"] = {"total": carried, "general": carried}
    rows["expenditure/expenditure-total"] = {
        "total": total + carried,
        **sums,
        "general": sums["general"] + carried,
    }
    return rows


def economic(chance: Random, total: int) -> Cents:
    """款 at random that come to the basic expenditure of T5."""
    codes = [code for code in (*PERSONNEL, *OPERATING) if chance.random() < 0.7] or ["30101"]
    weights = [chance.random() + 0.01 for _ in codes]
    parts = [int(total * weight / sum(weights)) for weight in weights]
    parts[0] += total - sum(parts)
    made: dict[str, int] = defaultdict(int)
    for code, cents in zip(codes, parts, strict=True):
        side = "personnel" if code in PERSONNEL else "operating"
        for row in (code, code[:3], f"{side}-total"):
            made[f"{side}/{row}"] += cents
    return {row: {"final": cents} for row, cents in made.items()}


def three_public(chance: Random) -> Cents:
    made: Cents = {}
    for item in ITEMS:
        budget = money(chance) // 100 if chance.random() < 0.6 else 0
        made[item] = {"budget": budget, "final": budget - budget // chance.randint(3, 9)}
    made["vehicles"] = added(made["vehicle-purchase"], made["vehicle-upkeep"])
    made["total"] = added(*(made[item] for item in ITEMS))
    return made


def added(*rows: Mapping[str, int]) -> dict[str, int]:
    return {column: sum(row[column] for row in rows) for column in ("budget", "final")}
