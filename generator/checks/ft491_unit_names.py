"""FT491 单位、内设机构的个数与名单不符。

为何：写了几个内设机构、几个单位，名单就应列出几个；名单可以另含本级，
原文用“等”字略去的，名单会短许多，不算不符。
违例：内设机构 11 个，名单列了 12 个。
合例：内设机构 11 个，名单 11 个；或内设机构 11 个，名单只举 3 个。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.checks.counts import exact, miscounted, total_of
from generator.checks.rule import LOOKED, Answer, Case, rule
from generator.findings import Severity
from generator.model.report import MemberUnit, Organisation
from generator.model.values import Count

Stated = tuple[str, Count, Decimal]
OWN = re.compile("本级|机关")  # the department itself among its units


@rule(
    code="FT491",
    basis="D18",
    title="单位、内设机构的个数与名单不符",
    formula="所述个数 = 名单的个数",
    severity=Severity.ERROR,
    message="{name}为 {found} 个，{list}列了 {expected} 个",
    hint="对照原件数一数名单；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    said = case.report.body.organisation
    if said is None:
        return
    offices = stated([("内设机构", said.offices)])
    yield from held(offices, {len(said.office_names)}, "内设机构名单")
    own = sum(1 for name in said.names if OWN.search(name.text))
    yield from held(claims(said), {len(said.names), len(said.names) - own}, "名单")
    yield from members(said)


def held(
    claimed: list[Stated], listed: set[int], name: str, whole: bool = False
) -> Iterator[Answer]:
    """`listed`: the numbers the list may be said to have; one that is claimed is enough.

    A list that is not `whole` may name a few only (“等”).
    """
    if not claimed or not max(listed):
        return
    if any(number == many for _, _, number in claimed for many in listed):
        yield LOOKED
        return
    word, count, number = claimed[0]
    many = min(listed, key=lambda n: abs(n - number))
    if many * 3 < number * 2 and not whole:
        yield LOOKED
        return
    severity = Severity.WARNING if many < number else None
    words = {"name": word, "list": f"“{name}”"}
    yield miscounted(count, Decimal(many), severity=severity, label=word, **words)


def claims(said: Organisation) -> list[Stated]:
    """What 名单 may be the names of, the likeliest first."""
    found = stated(
        [
            ("纳入单位", said.accounts),
            ("代管单位", said.managed),
            ("下属单位", said.units),
            ("事业单位", said.public_institutions),
            ("行政机构", said.administrative),
        ]
    )
    both = total_of([said.administrative, said.public_institutions])
    if both is not None and said.public_institutions is not None:
        found.append(("行政机构与事业单位", said.public_institutions, both))
    return found


def members(said: Organisation) -> Iterator[Answer]:
    """编制范围 against 下属单位, the department itself being listed or not; or 纳入单位."""
    listed = len(said.members)
    own = sum(1 for member in said.members if is_own(member))
    claimed = stated([("下属单位", said.units)])
    yield from held(claimed, {listed - own, listed}, "编制范围", whole=True)
    if not claimed and not said.names:
        yield from held(stated([("纳入单位", said.accounts)]), {listed}, "编制范围", whole=True)


def is_own(member: MemberUnit) -> bool:
    texts = (member.name, member.kind, member.note)
    return any(OWN.search(text.text) for text in texts if text is not None)


def stated(named: Sequence[tuple[str, Count | None]]) -> list[Stated]:
    found = []
    for name, count in named:
        number = exact(count)
        if count is not None and number is not None:
            found.append((name, count, number))
    return found
