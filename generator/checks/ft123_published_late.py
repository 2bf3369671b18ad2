"""FT123 公开日期没有或超期：应在批复之后二十日内公开。

为何：预算法第十四条要求批复后二十日内公开；没有日期，读者和检查的人都无从判断是否及时。
违例：批复日期 2024-08-01，公开日期 2024-09-24。
合例：批复日期 2024-08-20，公开日期 2024-09-09，正好第二十日。
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Place, Severity
from generator.model.values import Day

DAYS = 20


@rule(
    code="FT123",
    basis="S13",
    title="公开日期没有或超期",
    formula="批复日期 ≤ 公开日期 ≤ 批复日期 + 20 日",
    severity=Severity.ERROR,
    message="{what}",
    hint="核对两个日期；确实逾期的，在 差异说明 登记并写明理由，不要改日期",
)
def rule_(case: Case) -> Iterator[Answer]:
    body = case.report.body
    published = body.published.date if body.published is not None else None
    approved = body.approved.date if body.approved is not None else None
    if published is None and approved is None and case.office is not None:
        return  # the date stands on the page of the site, not in the file
    if published is None:
        yield unpublished(case, approved)
    elif approved is None or body.published is None or body.approved is None:
        yield LOOKED
    else:
        yield in_time(body.published, published, body.approved, approved)


def unpublished(case: Case, approved: datetime.date | None) -> Answer:
    """Late too, where the 基准日 of the portal shows that the days are over."""
    body = case.report.body
    place = body.published or body.approved or body.year
    assert place is not None
    if approved is not None and case.base_day is not None:
        late = (case.base_day - approved).days - DAYS
        if late > 0:
            what = f"没有公开日期，到基准日 {case.base_day} 已超过批复后二十日 {late} 天"
            return Breach(place.source, {"what": what})
    what = "没有公开日期" if body.published is None else "公开日期未载明"
    return Breach(place.source, {"what": what}, severity=Severity.WARNING)


def in_time(published: Day, on: datetime.date, approved: Day, approval: datetime.date) -> Answer:
    days = (on - approval).days
    beside = (Place(approved.source, "批复日期", approved.text),)
    if days < 0:
        what = f"公开日期 {published.text} 早于批复日期 {approved.text}"
    elif days > DAYS:
        what = f"批复后第 {days} 日才公开，超过二十日 {days - DAYS} 天"
    else:
        return LOOKED
    return Breach(published.source, {"what": what}, beside, "公开日期", published.text)
