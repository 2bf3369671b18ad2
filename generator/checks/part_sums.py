"""The rule that a stated total is the sum of the parts it names (one line each: stated_sums.py).

Unlike the language of `identities.py` it goes by the parts themselves and not by their paths: two
parts of one name stay two, and the message calls the total by a name of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.rule import Answer, Case, Rule, judged
from generator.checks.stated_figures import nonzero
from generator.checks.stated_parts import Whole, Wholes
from generator.findings import Severity

HINT = "对照原件核对合计与各部分；原件如此的，在 差异说明 登记并写明理由"


@dataclass(frozen=True, slots=True)
class PartSum:
    """A stated total is the sum of its stated parts (τn)."""

    code: str
    basis: str
    title: str
    formula: str
    wholes: Wholes

    def rule(self) -> Rule:
        return Rule(
            self.code,
            self.title,
            self.formula,
            Severity.ERROR,
            "{name}为 {found}，应等于{what}之和 {expected}，相差 {gap}",
            HINT,
            self.look,
            self.basis,
            "同一句话里先写合计、再逐项列出，合计就应是各项之和；只允许万元换算的尾差。",
            "合计 1,200.00，所列两项 700.00 与 499.00。",
            "合计 1,200.00，所列两项 700.00 与 500.01（尾差在 0.005 ×（项数 + 1）之内，作提示）。",
        )

    def look(self, case: Case) -> Iterator[Answer]:
        for whole in self.wholes(case):
            yield from added(case, whole)


def added(case: Case, whole: Whole, **words: str) -> Iterator[Answer]:
    gap = whole.gap(case)
    if gap is None or whole.total is None:
        return
    parts = nonzero(whole.amounts)
    first = next((part for part in whole.parts if part.amount is not None), None)
    beside = [(first.name, first.amount)] if first is not None and first.amount else []
    yield judged(
        gap,
        whole.total,
        *beside,
        unit=f" {case.report.unit}",
        label=whole.name,
        parts=parts,
        name=whole.name,
        what=whole.what,
        **words,
    )
