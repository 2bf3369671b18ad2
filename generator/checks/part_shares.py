"""Rules of printed shares: each fits its amount, together they make 100 % (stated_sums.py)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.rates import held_share, percent, rated, ratio
from generator.checks.rule import LOOKED, Answer, Breach, Case, Rule
from generator.checks.stated_figures import number, shown
from generator.checks.stated_parts import NamedPart, Whole, Wholes
from generator.findings import Place, Severity
from generator.money import Gap, Verdict


@dataclass(frozen=True, slots=True)
class PartShares:
    """A printed share is its amount by the total, at the printed decimals (τ%)."""

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
            "{name}写占 {found}，按 {part} ÷ {whole} 应占 {expected}",
            "按金额重算占比；占比无误的，核对金额。原件如此的，在 差异说明 登记并写明理由",
            self.look,
            self.basis,
            "占比由同一句话里的金额算得，读者一算便知对错；只允许末位的舍入之差。",
            "合计 200.00，其中一项 50.00，写占 20%。",
            "合计 300.00，其中一项 100.00，写占 33.33%。",
        )

    def look(self, case: Case) -> Iterator[Answer]:
        for whole in self.wholes(case):
            for part in whole.parts:
                yield from shared(case, whole, part)


def shared(case: Case, whole: Whole, part: NamedPart) -> Iterator[Answer]:
    gap = share_gap(case, whole, part)
    if gap is None or part.share is None or part.amount is None or whole.total is None:
        return
    yield rated(
        gap,
        part.share,
        ("金额", part.amount),
        (whole.name, whole.total),
        label="占比",
        name=part.name,
        part=shown(case, number(part.amount) or Decimal(0)),
        whole=shown(case, number(whole.total) or Decimal(0)),
    )


def share_gap(case: Case, whole: Whole, part: NamedPart) -> Gap | None:
    """None where the amount, the total or the share is not stated, or the total is nil.

    Where the total is not the sum of its parts (a fault of its own), a share that fits that sum
    is no second one.
    """
    amount, total = number(part.amount), number(whole.total)
    if amount is None or not total or part.share is None or part.share.number is None:
        return None
    gap = held_share(amount, total, part.share.number, case.unit)
    added = whole.sum
    if gap.verdict is Verdict.BEYOND and added and not whole.adds_up(case):
        other = held_share(amount, added, part.share.number, case.unit)
        return gap if other.verdict is Verdict.BEYOND else other
    return gap


@dataclass(frozen=True, slots=True)
class ShareSum:
    """The shares of one whole make 100 %, half a unit of the last digit for each."""

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
            "{name}的{what}占比之和为 {found}，应为 100%，相差 {gap} 个百分点",
            "逐项核对占比，看是否漏写或抄错一项；原件如此的，在 差异说明 登记并写明理由",
            self.look,
            self.basis,
            "各部分的占比合起来就是全部；超出舍入之差，必有一项漏写或抄错。",
            "两项各占 60% 与 30%。",
            "三项各占 33.33%、33.33% 与 33.33%（每项允许末位差一）。",
        )

    def look(self, case: Case) -> Iterator[Answer]:
        for whole in self.wholes(case):
            yield from made_up(case, whole)


def made_up(case: Case, whole: Whole) -> Iterator[Answer]:
    """Where one share is wrong by itself, or the parts do not add up, that has been said."""
    stated = [
        part.share
        for part in whole.parts
        if part.share is not None and (part.share.number or number(part.amount))
    ]
    bare = any(number(part.amount) != 0 and not part.share for part in whole.parts)
    if not stated or bare:
        return
    gaps = [share_gap(case, whole, part) for part in whole.parts]
    wrong = any(gap is not None and gap.verdict is Verdict.BEYOND for gap in gaps)
    amounts = whole.gap(case)
    found = sum((share.number for share in stated if share.number is not None), Decimal(0))
    apart = abs(found - 100)
    short = amounts is not None and amounts.verdict is Verdict.BEYOND
    allowed = last_digit([share.text for share in stated]) * len(stated) + drift(whole)
    if wrong or short or apart <= allowed:
        yield LOOKED
        return
    said = {
        "name": whole.name,
        "what": whole.what,
        "found": percent(found),
        "gap": f"{apart:f}",
    }
    beside = tuple(Place(share.source, "占比", share.text) for share in stated[1:])
    yield Breach(stated[0].source, said, beside, "占比", stated[0].text)


def drift(whole: Whole) -> Decimal:
    """What the parts fall short of the total by rounding, their shares fall short of 100 % by."""
    total, added = number(whole.total), whole.sum
    if not total or added is None:
        return Decimal(0)
    return ratio(abs(total - added), abs(total))


def last_digit(texts: list[str]) -> Decimal:
    """A unit of the last digit of the coarsest: 0.01 for 63.39% and 36.61%, 1 for 72% and 28.0%."""
    decimals = [len(text.rstrip("%").partition(".")[2]) for text in texts]
    return Decimal(1).scaleb(-min(decimals))
