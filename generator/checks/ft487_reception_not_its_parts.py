"""FT487 公务接待费不等于国内接待加外事接待：接待费写了总数与两部分，合不拢。

为何：公务接待费分国内接待与外事接待两部分；只写国内接待的，它也不会大于总数。
违例：公务接待费 0.91，外事接待 0.47，国内接待 0.34。
合例：公务接待费 0.91，外事接待 0.47，其他国内接待 0.44。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.part_sums import added
from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_figures import not_more
from generator.checks.stated_parts import NamedPart, Whole
from generator.checks.three_public_places import RECEPTION, items, section
from generator.findings import Severity
from generator.model.three_public import Reception, ReceptionPart
from generator.model.values import Figure


@rule(
    code="FT487",
    basis="D11",
    title="公务接待费不等于国内接待加外事接待",
    formula="公务接待费 = 国内接待 + 外事接待",
    severity=Severity.ERROR,
    message="{name}为 {found}，{relation} {expected}，相差 {gap}",
    hint="核对公务接待一段的几个数；原件如此的，在 差异说明 登记 FT487 并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    stated = section(case).reception
    if stated is None:
        return
    total = next(one.told or one.listed for one in items(case) if one.name == RECEPTION)
    known = [whole for whole in ways(stated, total) if whole.gap(case) is not None]
    fitting = [whole for whole in known if whole.adds_up(case)]
    if known:
        whole = (fitting or known)[0]
        yield from added(case, whole, relation=f"应等于{whole.what}之和")
    if fitting or not known:  # a part that the fitting sum does not hold, or a part alone
        limit = {"relation": "不应大于公务接待费"}
        for name, part in parts(stated):
            yield from not_more(case, part.amount, total, name, RECEPTION, **limit)


def parts(stated: Reception) -> Iterator[tuple[str, ReceptionPart]]:
    for name, part in (
        ("国内接待", stated.domestic),
        ("外事接待", stated.foreign),
        ("其他国内接待", stated.other_domestic),
    ):
        if part is not None:
            yield name, part


def ways(stated: Reception, total: Figure | None) -> list[Whole]:
    """Some forms put 外事 beside 国内, some put it and 其他国内 inside 国内."""
    domestic = amount_of("国内接待", stated.domestic)
    foreign = amount_of("外事接待", stated.foreign)
    other = amount_of("其他国内接待", stated.other_domestic)
    found = []
    if stated.domestic is not None:
        found.append(Whole(RECEPTION, "国内接待与外事接待", total, (domestic, foreign)))
    if stated.other_domestic is not None:
        found.append(Whole(RECEPTION, "其他国内接待与外事接待", total, (other, foreign)))
        found.append(Whole(RECEPTION, "国内接待", total, (domestic,)))
    return found


def amount_of(name: str, part: ReceptionPart | None) -> NamedPart:
    return NamedPart(name, part.amount if part else None)
