"""FT496 次数与金额说不通：没有花钱却有团组、批次，花了钱却是零次，或人次少于次数。

为何：一次接待至少有一人，有团组出访就该有费用；说不通的多是抄了上年的次数。
违例：公务接待费 0，写接待 6 批次 91 人次；接待 6 批次 5 人次。
合例：费用由邀请方承担的，在 差异说明 写明。
    出国（境）费有数而团组为 0 的（报销上年费用），不作判断。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.counts import exact, shown
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.stated_figures import number
from generator.checks.three_public_places import section
from generator.findings import Place, Severity
from generator.model.values import Figure


@rule(
    code="FT496",
    basis="D11",
    title="次数与金额说不通",
    formula="金额为 0 ⇔ 次数为 0；人次 ≥ 批次（团组）",
    severity=Severity.WARNING,
    message="{what}",
    hint="核对次数与金额；确实如此的（如费用由邀请方承担），在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    said = section(case)
    if said.travel is not None:
        one = said.travel
        yield from nothing_spent("因公出国（境）费", one.final, "团组", one.groups)
        yield from fewer_people("因公出国（境）", "团组", one.groups, one.people)
    if said.vehicles is not None:
        cars = said.vehicles
        yield from nothing_spent("公务用车购置费", cars.purchase, "购置辆数", cars.purchased)
        yield from none_counted("公务用车购置费", cars.purchase, "购置辆数", cars.purchased)
    if said.reception is not None:
        for name, part in (
            ("国内接待", said.reception.domestic),
            ("外事接待", said.reception.foreign),
        ):
            if part is not None:
                paid = part.amount or part.total_paid
                yield from nothing_spent(f"{name}费", paid, "批次", part.batches)
                yield from none_counted(f"{name}费", paid, "批次", part.batches)
                yield from fewer_people(name, "批次", part.batches, part.people)


def nothing_spent(
    name: str, amount: Figure | None, unit: str, count: Figure | None
) -> Iterator[Answer]:
    paid, times = number(amount), exact(count)
    if amount is None or count is None or paid is None or times is None:
        return
    if paid == 0 and times > 0:
        what = f"{name}为 0，{unit}却写 {shown(times)}"
        yield Breach(count.source, {"what": what}, beside(name, amount), unit, count.text)
    else:
        yield LOOKED


def none_counted(
    name: str, amount: Figure | None, unit: str, count: Figure | None
) -> Iterator[Answer]:
    paid, times = number(amount), exact(count)
    if amount is not None and count is not None and paid and times == 0:
        what = f"{name}为 {amount.text}，{unit}却写 0"
        yield Breach(count.source, {"what": what}, beside(name, amount), unit, count.text)


def fewer_people(
    name: str, unit: str, count: Figure | None, people: Figure | None
) -> Iterator[Answer]:
    times, persons = exact(count), exact(people)
    if count is None or people is None or times is None or persons is None:
        return
    if persons < times:
        what = f"{name}写 {shown(times)} 个{unit}、{shown(persons)} 人次，人次少于{unit}"
        yield Breach(people.source, {"what": what}, beside(unit, count), "人次", people.text)
    else:
        yield LOOKED


def beside(name: str, figure: Figure) -> tuple[Place, ...]:
    return (Place(figure.source, name, figure.text),)
