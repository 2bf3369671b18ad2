"""人均：headline figures by the population of the report's own year, where the region gives it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext

from generator import urls
from generator.model.in_unit import YUAN
from generator.model.portal import Population, Region
from generator.model.values import Amount
from generator.money import CENT
from generator.pages.page import Link


@dataclass(frozen=True, slots=True)
class PerHead:
    """What the figures of a report are divided by; `basis` is 2020年常住人口 2,712,894 人."""

    region: Link
    basis: str
    origin: str
    people: Decimal

    def words(self, amount: Amount | None, unit: str) -> str:
        """人均 8.02 元; '' where there is no amount to divide."""
        if amount is None or amount.number is None or unit not in YUAN:
            return ""
        with localcontext() as context:
            context.prec = 40 + len(amount.text)
            exact = amount.number * YUAN[unit] / self.people
            rounded = exact.quantize(CENT, ROUND_HALF_UP)
        if 0 < exact < CENT / 2:
            return "人均不足 0.01 元"
        return f"人均 {rounded:,} 元".replace("-", "−")


def per_head(region: Region | None, year: int) -> PerHead | None:
    """None where the population of this very year is not given: no other year stands in for it."""
    one = region.population(year) if region else None
    if region is None or one is None or one.people is None or not one.people.number:
        return None
    link = Link(region.title, urls.region(region.id))
    origin = one.origin.text if one.origin else "未载明"
    return PerHead(link, basis(one), origin, one.people.number)


def basis(one: Population) -> str:
    year = f"{one.year.text}年" if one.year else ""
    kind = one.basis.text if one.basis else "人口"
    people = f" {one.people.number:,} 人" if one.people else ""
    return year + kind + people
