"""FT441 授予中小企业的合同超出总额：部分大于全部。

为何：授予小微企业的是授予中小企业的一部分，授予中小企业的是政府采购总额的一部分；
上海表式中，预留项目与其他项目由中小企业成交的金额合起来也不会超出采购总额。
违例：政府采购总额 21.07，预留项目中小企业成交 21.07，其他项目中小企业成交 21.07。
合例：政府采购总额 46.42，中小企业 46.42，小微企业 20.00。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.rule import LOOKED, Answer, Case, judged, rule
from generator.findings import Severity
from generator.model.other_matters import Procurement
from generator.model.values import Amount
from generator.money import Tolerance, compare

Parts = tuple[tuple[str, Amount | None], ...]


@rule(
    code="FT441",
    basis="D15",
    title="授予中小企业的合同超出总额",
    formula="小微企业 ≤ 中小企业 ≤ 政府采购总额",
    severity=Severity.ERROR,
    message="{name}为 {found}，超出{whole} {expected}，多 {gap}",
    hint="对照原件核对合同金额与总额；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    said = case.said.procurement
    for parts, whole_name, whole in pairs(said) if said else ():
        given = [(name, amount) for name, amount in parts if amount is not None and amount.number]
        if whole is None or whole.number is None or not any(amount for _, amount in parts):
            continue
        total = sum((amount.number or Decimal(0) for _, amount in given), Decimal(0))
        if not given or total <= whole.number:
            yield LOOKED
            continue
        tolerance = Tolerance.SUM if len(given) > 1 else Tolerance.SAME_FIGURE
        yield judged(
            compare(whole.number, total, tolerance, case.unit, len(given)),
            given[-1][1],
            (whole_name, whole),
            *given[:-1],
            unit=f" {case.report.unit}",
            label=given[-1][0],
            name="与".join(name for name, _ in given) + ("合计" if len(given) > 1 else ""),
            whole=whole_name,
        )


def pairs(said: Procurement) -> Iterator[tuple[Parts, str, Amount | None]]:
    """Parts and the whole they cannot exceed."""
    sme = said.sme.amount if said.sme else None
    micro = said.micro.amount if said.micro else None
    yield (("授予中小企业合同金额", sme),), "政府采购总额", said.total
    if sme is not None:
        yield (("授予小微企业合同金额", micro),), "授予中小企业合同金额", sme
    else:
        yield (("授予小微企业合同金额", micro),), "政府采购总额", said.total
    if said.reserved is not None:
        both = (
            ("预留项目中小企业成交", said.reserved.sme_awarded),
            ("其他项目中小企业成交", said.reserved.sme_other),
        )
        yield both, "政府采购总额", said.total
        alone = (("预留项目小微企业成交", said.reserved.micro_awarded),)
        yield alone, "政府采购总额", said.total
