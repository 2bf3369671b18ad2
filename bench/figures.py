"""The figures of one department, year by year, in hundredths of 万元, agreeing with each other.

All spending of the general budget is 行政运行 and what goes with it (basic) or work of the trade
(project); what the other income brings in is spent on the last item of the trade.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random

from bench.catalogue import MOST_OWN, SHARED, economic, lasting, trades

PENSIONERS, PENSION, ANNUITY, DEATH = "2080501", "2080505", "2080506", "2080801"
MEDICAL, MEDICAL_AID, HOUSING, RENT = "2101101", "2101103", "2210201", "2210203"
# Where a functional item of basic spending stands in the economic classification.
SAME_AS = {
    PENSIONERS: "30302",
    PENSION: "30108",
    ANNUITY: "30109",
    DEATH: "30304",
    MEDICAL: "30110",
    MEDICAL_AID: "30111",
    HOUSING: "30113",
    RENT: "30102",
}
PER_MILLE = {PENSIONERS: 40, PENSION: 130, ANNUITY: 45, DEATH: 12}
PER_MILLE |= {MEDICAL: 60, MEDICAL_AID: 25, HOUSING: 110, RENT: 30}
PERSONNEL = {"30101": 30, "30102": 24, "30103": 30, "30112": 2, "30199": 6, "30305": 3, "30309": 1}
OPERATING = {"30201": 12, "30202": 6, "30205": 2, "30206": 6, "30207": 5, "30209": 9, "30211": 24}
OPERATING |= {"30213": 5, "30214": 3, "30215": 4, "30216": 5, "30226": 8, "30227": 6, "30228": 9}
OPERATING |= {"30229": 10, "30239": 22, "30299": 14}
RECEPTION, UPKEEP = "30217", "30231"


@dataclass(frozen=True, slots=True)
class Facts:
    """`basic` and `project` are of the general budget, by 项; `economic` are those of `basic`.

    `running` is the code of 行政运行.
    """

    year: int
    running: str
    basic: dict[str, int]
    project: dict[str, int]
    economic: dict[str, int]
    other: int
    opening: int
    closing: int
    goods: int
    services: int
    vehicles: int
    staff: int
    score: int

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(sorted({*self.basic, *self.project}))

    @property
    def last_own(self) -> str:
        """The item that the other income is spent on."""
        return max(code for code in self.project if code.startswith(self.running[:5]))

    @property
    def all_basic(self) -> int:
        return sum(self.basic.values())

    @property
    def all_project(self) -> int:
        return sum(self.project.values())

    @property
    def general(self) -> int:
        return self.all_basic + self.all_project

    @property
    def granted(self) -> int:
        """The income of the general budget."""
        return self.general + self.closing - self.opening

    @property
    def revenue(self) -> int:
        return self.granted + self.other

    @property
    def expenditure(self) -> int:
        return self.general + self.other

    @property
    def grand_total(self) -> int:
        return self.expenditure + self.closing

    @property
    def operating(self) -> int:
        return below("302", self.economic)

    @property
    def personnel(self) -> int:
        return self.all_basic - self.operating

    @property
    def three_public(self) -> int:
        return self.economic[RECEPTION] + self.economic[UPKEEP]


def below(code: str, amounts: dict[str, int]) -> int:
    """The sum of all that begins with `code`."""
    return sum(amount for one, amount in amounts.items() if one.startswith(code))


def with_parents(codes: Iterable[str]) -> list[str]:
    """项 with their 款 and 类, each before what is below it."""
    return sorted({code[:n] for code in codes for n in (3, 5, 7)})


def split(whole: int, weights: dict[str, int]) -> dict[str, int]:
    """In proportion; the last takes what is left."""
    parts = {key: whole * weight // sum(weights.values()) for key, weight in weights.items()}
    parts[max(weights)] += whole - sum(parts.values())
    return parts


def years_of(rng: Random, years: range) -> Iterator[Facts]:
    """The facts of `years`, and of the year before them first."""
    trade = rng.choice(trades())
    own = (*trade[:2], *rng.sample(trade[2:], MOST_OWN))
    near = (trade[0][:3], *SHARED)
    away = rng.choice([c for c in lasting() if len(c) == 5 and c[:3] not in near])
    work = (*own[1:], *[c for c in lasting() if len(c) == 7 and c.startswith(away)][:2])
    running = rng.randrange(200_00, 3000_00)
    shares = {code: rng.randrange(20, 400) for code in work}
    carried = 0
    for year in range(years.start - 1, years.stop):
        running = running * rng.randrange(940, 1100) // 1000
        closing = running * rng.randrange(0, 30) // 1000
        yield facts(rng, year, own[0], running, shares, carried, closing)
        carried = closing


def facts(
    rng: Random,
    year: int,
    run: str,
    running: int,
    shares: dict[str, int],
    opening: int,
    closing: int,
) -> Facts:
    basic = {code: running * share // 1000 for code, share in PER_MILLE.items()} | {run: running}
    project = {c: running * s * rng.randrange(800, 1200) // 1_000_000 for c, s in shares.items()}
    spent = sum(project.values())
    return Facts(
        year,
        run,
        basic,
        project,
        economic_of(rng, year, basic, run),
        other=running * rng.randrange(2, 20) // 1000,
        opening=opening,
        closing=closing,
        goods=spent * rng.randrange(5, 15) // 100,
        services=spent * rng.randrange(5, 20) // 100,
        vehicles=rng.randrange(1, 12),
        staff=running // 20_00,
        score=rng.randrange(88, 99),
    )


def economic_of(rng: Random, year: int, basic: dict[str, int], run: str) -> dict[str, int]:
    """Every row of the form; what is not spent is nil."""
    found = {code: 0 for code in economic(year) if len(code) == 5}
    operating = basic[run] * rng.randrange(160, 220) // 1000
    found[RECEPTION], found[UPKEEP] = operating * 6 // 1000, operating * 40 // 1000
    rest = operating - found[RECEPTION] - found[UPKEEP]
    parts = [*split(rest, OPERATING).items(), *split(basic[run] - operating, PERSONNEL).items()]
    parts += [(code, basic[item]) for item, code in SAME_AS.items()]
    for code, amount in parts:
        found[code] += amount
    return found
