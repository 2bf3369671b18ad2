"""FT442 中小企业合同的占比与金额不符。

为何：占比由合同金额除以政府采购总额得出（小微企业的，有的按中小企业合同金额计）；
不符必有一数写错。
违例：政府采购总额 46.42，授予中小企业 23.21，占 100%。
合例：政府采购总额 46.42，授予中小企业 23.21，占 50%。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rates import held_share, rated
from generator.checks.rule import LOOKED, Answer, Case, rule
from generator.findings import Severity
from generator.model.other_matters import Contract
from generator.model.values import Amount
from generator.money import Verdict, grouped


@rule(
    code="FT442",
    basis="D15",
    title="中小企业合同的占比与金额不符",
    formula="占比 = 合同金额 ÷ 政府采购总额",
    severity=Severity.ERROR,
    message="{name}占比为 {found}，按 {part} ÷ {whole} 应为 {expected}",
    hint="核对合同金额、总额与占比；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    said = case.said.procurement
    if said is None:
        return
    yield from share(case, "授予中小企业合同金额", said.sme, said.total)
    sme = said.sme.amount if said.sme else None
    yield from share(case, "授予小微企业合同金额", said.micro, said.total, sme)


def share(
    case: Case, name: str, contract: Contract | None, *wholes: Amount | None
) -> Iterator[Answer]:
    """Judged by the first whole; another base that fits is as good."""
    part, printed = (contract.amount, contract.share) if contract else (None, None)
    bases = [whole for whole in wholes if whole is not None and whole.number]
    if part is None or printed is None or part.number is None or printed.number is None:
        return
    gaps = [held_share(part.number, w.number, printed.number, case.unit) for w in bases if w.number]
    if any(gap.verdict is Verdict.EQUAL for gap in gaps):
        yield LOOKED
    elif gaps and bases[0].number is not None:
        yield rated(
            min(gaps, key=lambda gap: gap.verdict is Verdict.BEYOND),
            printed,
            (name, part),
            ("政府采购总额", bases[0]),
            label="占比",
            name=name,
            part=grouped(part.number),
            whole=grouped(bases[0].number),
        )
