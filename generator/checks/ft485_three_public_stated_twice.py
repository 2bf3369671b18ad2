"""FT485 “三公”经费同一数前后不一致：同一项的金额在一节里写了两个数。

为何：第七节先列各项、再逐项细说，同一个数写两次；两次不同，读者不知信哪一个。
违例：构成写因公出国（境）费 0.31，逐项写 0.13。
合例：两处都写 0.31。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_figures import HINT, SAME, agree
from generator.checks.stated_parts import Wholes
from generator.checks.three_public_places import items, listed, section, told
from generator.findings import Severity
from generator.model.values import Figure


@rule(
    code="FT485",
    basis="D10",
    title="“三公”经费同一数前后不一致",
    formula="构成的金额 = 逐项的决算数；接待的金额 = 共计支出；购置费 = 更新购置金额",
    severity=Severity.ERROR,
    message=SAME,
    hint=HINT,
)
def rule_(case: Case) -> Iterator[Answer]:
    wrong_list = adds_up(case, told) and not adds_up(case, listed)
    for item in items(case):
        first, second = (f"构成所列的{item.name}", item.listed), (f"逐项写的{item.name}", item.told)
        (other, expected), (name, found) = (second, first) if wrong_list else (first, second)
        yield from agree(case, found, expected, name, other)
    for name, found, other, expected in repeated(case):
        yield from agree(case, found, expected, name, other)


def adds_up(case: Case, wholes: Wholes) -> bool:
    found = list(wholes(case))
    return bool(found) and all(whole.adds_up(case) for whole in found)


def repeated(case: Case) -> Iterator[tuple[str, Figure | None, str, Figure | None]]:
    said = section(case)
    if said.vehicles is not None:
        cars = said.vehicles
        yield "更新购置公务用车的金额", cars.purchased_amount, "公务用车购置费", cars.purchase
    if said.reception is not None:
        for name, part in (
            ("国内公务接待", said.reception.domestic),
            ("外事接待", said.reception.foreign),
            ("其他国内公务接待", said.reception.other_domestic),
        ):
            if part is not None:
                yield f"{name}共计支出", part.total_paid, f"{name}支出", part.amount
