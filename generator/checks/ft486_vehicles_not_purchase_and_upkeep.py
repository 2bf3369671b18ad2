"""FT486 公务用车经费不等于购置费加运行维护费：一项写了总数与两部分，合不拢。

为何：公务用车购置及运行维护费只有购置、运行维护两部分。
违例：公务用车购置及运行维护费 80.98，购置费 0，运行维护费 80.89。
合例：公务用车购置及运行维护费 80.98，购置费 0，运行维护费 80.98。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.part_sums import added
from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_parts import NamedPart, Whole
from generator.checks.three_public_places import VEHICLES, items, section
from generator.findings import Severity


@rule(
    code="FT486",
    basis="D10",
    title="公务用车经费不等于购置费加运行维护费",
    formula="公务用车购置及运行维护费 = 购置费 + 运行维护费",
    severity=Severity.ERROR,
    message="{name}为 {found}，应等于{what}之和 {expected}，相差 {gap}",
    hint="核对公务用车一段的三个数；原件如此的，在 差异说明 登记 FT486 并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    cars = section(case).vehicles
    if cars is None:
        return
    whole = next(one.told or one.listed for one in items(case) if one.name == VEHICLES)
    parts = (NamedPart("购置费", cars.purchase), NamedPart("运行维护费", cars.upkeep))
    yield from added(case, Whole(VEHICLES, "购置费与运行维护费", whole, parts))
