"""日期：2020年12月31日、2019年12月底。"""

from __future__ import annotations

import calendar

from generator.importers.draft import Leaf
from generator.importers.text.reading import Match, Reading

DAY = (
    r"(?:截[至止]到?|至)?(?P<day_year>20\d\d)年(?:(?P<day_month>\d{1,2})月)?"
    r"(?:(?P<day_day>\d{1,2})日|(?P<day_last>底|末|年底|年末))?(?:止)?"
)


def day_leaf(reading: Reading, match: Match) -> Leaf | None:
    """2020-12-31; the end of a month or year is its last day."""
    year = int(match["day_year"])
    month = int(match["day_month"] or (12 if match["day_last"] else 0))
    if not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    day = int(match["day_day"]) if match["day_day"] else last if match["day_last"] else 0
    if not 1 <= day <= last:
        return None
    start = match.start("day_year")
    end = max(match.end(name) for name in ("day_year", "day_month", "day_day", "day_last"))
    return reading.leaf(f"{year}-{month:02}-{day:02}", start, min(end + 1, len(reading.text)))
