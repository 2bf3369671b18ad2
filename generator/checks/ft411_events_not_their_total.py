"""FT411 所列接待之和与合计不符：逐次列出的金额、人次加起来不是总的金额、人次。

为何：写明了批次、人次，又逐次列出的，读者会一次次加；加不拢就是漏列或抄错一次。
违例：国内接待 7 批次、102 人次、1.53 万元，逐次列出的人次共 112。
合例：逐次列出的金额共 1.53、人次共 102。只举几次为例的，不作比较；多于合计的仍是错。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.counts import exact, miscounted, shown
from generator.checks.counts import total_of as counted
from generator.checks.rule import LOOKED, Answer, Case, judged, rule
from generator.checks.stated_figures import nonzero, number, total_of
from generator.checks.three_public_places import section
from generator.findings import Severity
from generator.model.three_public import Event, ReceptionPart
from generator.model.values import Amount, Count
from generator.money import Tolerance, Verdict, compare


@rule(
    code="FT411",
    basis="D11",
    title="所列接待之和与合计不符",
    formula="合计的金额、批次、人次 = Σ逐次列出的",
    severity=Severity.WARNING,
    message="{name}为 {found}，逐次列出的共 {expected}，相差 {gap}",
    hint="核对逐次列出的各次与合计；只举例没有列全的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    said = section(case)
    if said.reception is not None:
        for name, part in (
            ("国内接待", said.reception.domestic),
            ("外事接待", said.reception.foreign),
            ("其他国内接待", said.reception.other_domestic),
        ):
            if part is not None:
                yield from listed(case, of_reception(name, part))
    if said.travel is not None:
        one = said.travel
        yield from listed(
            case, Listing("因公出国（境）", one.final, one.groups, one.people, one.events)
        )


@dataclass(frozen=True, slots=True)
class Listing:
    name: str
    amount: Amount | None
    batches: Count | None
    people: Count | None
    events: tuple[Event, ...]


def of_reception(name: str, part: ReceptionPart) -> Listing:
    return Listing(name, part.amount or part.total_paid, part.batches, part.people, part.events)


def listed(case: Case, one: Listing) -> Iterator[Answer]:
    """All are listed when as many events are as batches, or one of the sums is met."""
    events = one.events
    money = total_of(event.amount for event in events) if events else None
    people = counted([event.people for event in events]) if events else None
    amount, guests, batches = number(one.amount), exact(one.people), exact(one.batches)
    met = (
        (batches is not None and batches == visits(events))
        or (money is not None and money == amount)
        or (people is not None and people == guests)
    )
    if one.amount is not None and amount is not None and money is not None:
        yield of_money(case, one, one.amount, money, met)
    if one.people is not None and guests is not None and people is not None:
        yield of_count(f"{one.name}人次", one.people, guests, people, met)
    if one.batches is not None and batches is not None and visits(events):
        wrong = visits(events) > batches
        yield (
            of_count(f"{one.name}批次", one.batches, batches, visits(events), False)
            if (wrong)
            else LOOKED
        )


def visits(events: Sequence[Event]) -> Decimal:
    """As many as are stated of each, one where that is not said; only of those with figures."""
    figured = [event for event in events if event.amount or event.people or event.batches]
    return sum((exact(event.batches) or Decimal(1) for event in figured), Decimal(0))


def of_money(case: Case, one: Listing, found: Amount, listed: Decimal, met: bool) -> Answer:
    parts = nonzero(event.amount for event in one.events)
    gap = compare(listed, number(found) or Decimal(0), Tolerance.SUM, case.unit, len(parts))
    if gap.difference > 0 and gap.verdict is Verdict.BEYOND and not met:
        return LOOKED  # a few events for example
    unit = f" {case.report.unit}"
    return judged(gap, found, unit=unit, label="金额", parts=(), name=f"{one.name}金额")


def of_count(name: str, figure: Count, stated: Decimal, listed: Decimal, met: bool) -> Answer:
    if stated == listed or (stated > listed and not met):
        return LOOKED
    return miscounted(figure, listed, label=shown(stated), name=name)
