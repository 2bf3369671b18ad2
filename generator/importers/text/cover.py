"""封面与目录页：年度、文种、标题、公开时间。"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from generator.importers.document import Line
from generator.importers.draft import Leaf, Number
from generator.importers.text.passage import passage_of, plain
from generator.importers.text.reading import Context, Reading
from generator.importers.text.titles import is_contents, title_of

_YEARED = re.compile(
    r"(20\d\d)年度?[^。；，\d]{0,40}?(决算|预算)(?:公开|情况的?说明|编制说明|说明|报告|报表|表|目录|$)"
)
_PARTED = re.compile(r"20\d\d(?:年度?)?$")
_PUBLISHED = re.compile(
    r"公开(?:时间|日期)：?(?P<year>20\d\d)[年./-](?P<month>\d{1,2})[月./-](?P<day>\d{1,2})日?"
)
_COVER = re.compile(r"(?P<title>.{0,60}20\d\d年度?.{0,60}(?:决算|预算)(?:公开)?(?:报告|说明)?)")


def year_and_kind(lines: Iterable[Line]) -> tuple[int | None, str]:
    """The year most headings name, 决算 or 预算 with it."""
    years: Counter[tuple[str, str]] = Counter()
    texts = [plain(line.text) for line in lines]
    for text, after in zip(texts, [*texts[1:], ""], strict=False):
        if _PARTED.search(text) and not _YEARED.search(after):
            text += after
        if len(text) <= 60:
            years.update(set(_YEARED.findall(text)))
    if not years:
        return None, "决算"
    (year, kind), _ = years.most_common(1)[0]
    finals = sum(n for (_, k), n in years.items() if k == "决算")
    return int(year), "决算" if finals * 2 >= sum(years.values()) else kind


def cover(front: list[Line], every: Iterable[Line]) -> tuple[dict[str, Any], list[Number]]:
    """来源/标题 as the cover prints it, 公开日期 wherever it stands."""
    tree: dict[str, Any] = {}
    used: list[Number] = []
    head = []
    for line in front[:12]:
        text = plain(line.text)
        if re.fullmatch(r"目录|#?目录.*", text) or is_contents(text) or title_of(line.text):
            break
        head.append(line)
    reading = Reading(passage_of(head), Context())
    joined = reading.text.replace("\n", "")
    match = _COVER.fullmatch(joined) if len(joined) <= 90 else None
    if match is not None and head:
        title = Leaf(reading.passage.printed(0, len(reading.text)), head[0].spot)
        tree["来源"] = {"标题": title}
        reading.take(0, len(reading.text))
        used += reading.used()
    for line in every:
        found = published(line)
        if found is not None:
            tree["公开日期"], numbers = found
            used += numbers
            break
    return tree, used


def published(line: Line) -> tuple[Leaf, list[Number]] | None:
    if "公开" not in line.text:
        return None
    reading = Reading(passage_of([line]), Context())
    match = _PUBLISHED.search(reading.text)
    if match is None:
        return None
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    reading.take(*match.span())
    return reading.leaf(f"{year}-{month:02}-{day:02}", *match.span()), list(reading.used())
