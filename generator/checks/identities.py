"""The small engine of the declarative tables: identities of sums and figures that must agree.

A formula names its places by words:
  `T1.income-subtotal.final`          a cell: table, row, column (identifiers of `names`)
  `T1.{general,fund}.final`           several cells
  `T3.*.total`                        this cell of every row, the formula holding row by row
  `说明/支出/构成/*/金额`              every such statement (a list); missing ones are left out
  `说明/支出/构成/基本支出/金额`        one statement
A single place that is not stated makes the formula *not run*; of several places in braces those
that are not stated are left out; a blank counts as nil; `{CLASSES}` are the class rows of the
profile. A list is complete only when each of its items states the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.formulas import told
from generator.checks.labels import label_of, labels_of
from generator.checks.rule import Answer, Case, Rule, judged
from generator.findings import Severity
from generator.model.values import Figure, State
from generator.money import Tolerance, compare

Found = list[Figure]


@dataclass(frozen=True, slots=True)
class Identity:
    """`total` = the sum of `plus` less the sum of `minus`; several totals must all agree."""

    code: str
    basis: str
    title: str
    total: str
    plus: tuple[str, ...]
    minus: tuple[str, ...] = ()
    tolerance: Tolerance = Tolerance.SUM
    severity: Severity = Severity.ERROR
    hint: str = "对照原件核对这几个数；原件如此的，在 差异说明 登记并写明理由"

    def rule(self) -> Rule:
        formula = f"{told(self.total)} = {' + '.join(map(told, self.plus))}"
        if self.minus:
            formula += " − " + " − ".join(map(told, self.minus))
        same = self.tolerance is Tolerance.SAME_FIGURE
        message = (
            "{name}为 {found}，应等于{other} {expected}，相差 {gap}"
            if same
            else "{name}为 {found}，应等于各部分之和 {expected}，相差 {gap}"
        )
        return Rule(
            self.code,
            self.title,
            formula,
            self.severity,
            message,
            self.hint,
            self.look,
            self.basis,
            "同一笔钱在两处说，或总数与其各部分，必须相符；只允许万元换算的尾差。",
            "总数 1,200.00，各部分之和 1,199.00。",
            "总数 1,200.00，各部分之和 1,200.01（换算尾差，作提示）。",
        )

    def look(self, case: Case) -> Iterator[Answer]:
        words = (self.total, *self.plus, *self.minus)
        if ".*." not in self.total:
            yield from self.judge(case, words)
            return
        table = case.report.table(self.total.split(".")[0])
        for _, row in table.rows() if table else ():
            yield from self.judge(case, tuple(w.replace(".*.", f".{row.id}.") for w in words))

    def judge(self, case: Case, words: tuple[str, ...]) -> Iterator[Answer]:
        groups = [places(case, word) for word in words]
        total = groups[0][0] if groups[0] else None
        if total is None or not all(groups) or unknown([p for group in groups for p in group]):
            return
        plus = [p for group in groups[1 : 1 + len(self.plus)] for p in group]
        minus = [p for group in groups[1 + len(self.plus) :] for p in group]
        parts = tuple(p for p in (*plus, *minus) if p.number)
        expected = summed(plus) - summed(minus)
        found = total.number or Decimal(0)
        gap = compare(expected, found, self.tolerance, case.unit, len(parts))
        beside = max(parts, key=lambda p: abs(p.number or Decimal(0)), default=plus[0])
        name, other = labels_of(total, beside)
        yield judged(
            gap,
            total,
            (label_of(beside), beside),
            unit=f" {case.report.unit}",
            label=label_of(total),
            parts=parts,
            name=name,
            other=other,
        )


def unknown(found: Found) -> bool:
    """Whether some place is withheld: nothing can be said then."""
    return any(p.state is State.WITHHELD for p in found)


def summed(found: Found) -> Decimal:
    return sum((p.number for p in found if p.number is not None), Decimal(0))


_CELL = re.compile(r"([TX]\d+)\.(\{[^}]*\}|[^.]+)\.([a-z0-9_]+)")


def places(case: Case, word: str) -> Found:
    """The figures a word of a formula stands for; none when it is not (wholly) stated."""
    match = _CELL.fullmatch(word)
    if match is None:
        return statements(case, word)
    table, rows, column = match.groups()
    ids = rows.strip("{}").split(",")
    if ids == ["CLASSES"]:
        ids = [code.text for code in case.report.profile.classes]
    found = [case.cell(table, row.strip(), column) for row in ids]
    return [figure for figure in found if figure is not None]


def statements(case: Case, word: str) -> Found:
    """One statement, or that statement of every item of a list, if every item has it."""
    if "*" not in word:
        figure = case.figures.get(word)
        return [figure] if figure is not None else []
    above, _, below = word.partition("/*/")
    items = dict.fromkeys(
        path[len(above) + 1 :].split("/")[0] for path in case.leaves if path.startswith(above + "/")
    )
    found = [case.figures.get(f"{above}/{item}/{below}") for item in items]
    stated = [figure for figure in found if figure is not None]
    return stated if len(stated) == len(found) else []
