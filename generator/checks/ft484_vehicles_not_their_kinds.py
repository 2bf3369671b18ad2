"""FT484 公务用车保有量不等于各类之和：写了总辆数与各车型、各用途的辆数，加不拢。

为何：车辆一辆是一辆，没有尾差；加不拢就是漏写一类或沿用了上年的数。
违例：共有公务用车 10 辆，其中轿车 4 辆、越野车 5 辆。
合例：共有公务用车 10 辆，其中轿车 4 辆、越野车 6 辆。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.counts import exact, miscounted, total_of
from generator.checks.rule import LOOKED, Answer, Case, rule
from generator.checks.three_public_places import section
from generator.findings import Severity
from generator.model.values import Count


@rule(
    code="FT484",
    basis="D20",
    title="公务用车保有量不等于各类之和",
    formula="保有量 = Σ各车型 = Σ各用途 = Σ各单位",
    severity=Severity.ERROR,
    message="公务用车保有量为 {found} 辆，所列{what}共 {expected} 辆，相差 {gap} 辆",
    hint="核对车辆总数与各类辆数；原件如此的，在 差异说明 登记 FT484 并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    cars = section(case).vehicles
    stock = cars.stock if cars else None
    if stock is None or stock.number is None or exact(stock.number) is None:
        return
    models = (
        stock.saloons,
        stock.off_road,
        stock.light_buses,
        stock.large_buses,
        stock.trucks,
        stock.others,
    )
    lists = (
        ("各车型", [model for model in models if model is not None]),
        ("各用途", [part.number for part in stock.parts]),
        ("各单位", [owner.number for owner in stock.owners]),
    )
    for what, counts in lists:
        yield from counted(stock.number, what, counts)


def counted(number: Count, what: str, counts: Sequence[Count | None]) -> Iterator[Answer]:
    expected = total_of(counts) if counts else None
    if expected is None:
        return
    one_told = len(counts) == 1 and expected < (exact(number) or 0)  # “其中轿车 4 辆”
    if expected == exact(number) or one_told:
        yield LOOKED
        return
    beside = [(what, count) for count in counts[:1] if count is not None]
    yield miscounted(number, expected, *beside, label="保有量", what=what)
