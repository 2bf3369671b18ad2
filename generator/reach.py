"""How far the checking went: which rules ran, which did not and why, which reports none saw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.checks import known_codes
from generator.checks.across import CODES as ACROSS
from generator.checks.across import final_accounts, told_before
from generator.findings import Reach
from generator.model.portal import Department, ReportKey
from generator.model.summary import Summary

NO_REPORT = "没有可查的报告"
NO_YEARS = "没有可以对照的相邻年度"
BROKEN = "此规则自身出错（程序的错，不是数据的错）"


def reach_of(
    keys: Iterable[tuple[str, ReportKey]],
    summaries: Sequence[Summary],
    ran: Mapping[str, int],
    skipped: Mapping[str, str],
    broken: Sequence[tuple[str, str]],
) -> Reach:
    """Every known rule ran, or is skipped with the reason; `keys` are the reports there are."""
    seen = {(one.department, one.key) for one in summaries}
    unread = [f"{name}/{key.slug}" for name, key in keys if (name, key) not in seen]
    raised = {code: f"{BROKEN}：{error}" for code, error in broken}
    reasons = dict.fromkeys(known_codes(), NO_REPORT if not seen else NO_YEARS) | dict(skipped)
    done = [code for code in sorted(ran) if code not in raised]
    left = {code: raised.get(code, reason) for code, reason in reasons.items() if code not in done}
    return Reach(
        len(seen), tuple(sorted(unread)), tuple(done), tuple(sorted(left.items())), tuple(broken)
    )


def compared_years(
    departments: Iterable[Department], summaries: Sequence[Summary]
) -> dict[str, int]:
    """The rules across years that found something to look at, by the departments they did in."""
    ran = dict.fromkeys(sorted(ACROSS), 0)
    accounts = final_accounts(summaries)
    for department in departments:
        years = accounts.get(department.id, {})
        pairs = [
            (one, years[year - 1])
            for year, one in years.items()
            if year - 1 in years and years[year - 1].unit == one.unit
        ]
        ran["FT501"] += any(carried_on(*pair) for pair in pairs)
        ran["FT502"] += any(told_again(*pair) for pair in pairs)
        ran["FT503"] += len(years) > 1
    return {code: times for code, times in ran.items() if times}


def carried_on(one: Summary, before: Summary) -> bool:
    closing = {c.name for c in before.carried if c.closing and c.closing.number is not None}
    opening = {c.name for c in one.carried if c.opening and c.opening.number is not None}
    return bool(closing & opening)


def told_again(one: Summary, before: Summary) -> bool:
    published = {c.name for c in before.compared if c.current and c.current.number is not None}
    return bool(published & {c.name for c in one.compared if told_before(c) is not None})
