"""Figures as they are written in content: amounts, shares, changes."""

from __future__ import annotations

from bench.emit import Value

CHANGED = {1: "增加", 0: "持平", -1: "减少"}


def money(cents: int) -> str:
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02}"


def share(part: int, whole: int) -> str:
    """To two decimals, half up."""
    return f"{money((part * 20_000 + whole) // (2 * whole))}%" if whole else "0%"


def change(now: int, before: int, year: int, reason: str) -> dict[str, Value]:
    gap = now - before
    found: dict[str, Value] = {"方向": CHANGED[(gap > 0) - (gap < 0)]}
    if gap:
        found |= {"金额": money(abs(gap)), "幅度": share(abs(gap), before)}
    return found | {"比较年份": str(year - 1), "原因": reason}


def part(name: str, amount: int, whole: int) -> dict[str, Value]:
    return {"名称": name, "金额": money(amount), "占比": share(amount, whole)}
