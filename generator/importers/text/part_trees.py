"""其中各项 → 名称、原名、金额、占比：标准名称不同于原件的，原名照原件。"""

from __future__ import annotations

import re
from typing import Any

from generator.importers.text.parts import part_matches
from generator.importers.text.reading import Match, Reading
from generator.importers.text.subject_names import SubjectNames
from generator.model.subjects import Kind

LONGEST = 2000  # characters of a list of parts
NEVER = re.compile(r"(?!)")
OPENS = re.compile(r"[，。；（\n]{0,2}(?:其中|包括|主要包括|分别为|具体为)(?:：|，)?")
_ANOTHER = re.compile(r"总计|总额|合计|总收入|总支出")
_NO_NAME = re.compile(
    r"增加|减少|增长|下降|相比|预算的|较上|比上|比20|与20|完成|持平|原因|合计|总计|人均|平均"
)
_LEAD = re.compile(r"^(?:其中|包括|主要是|和|及|以及|与|当年|本年)+(?=.{3})")
_TAIL = re.compile(r"(?<=费)(?:支出)?决算$|(?<=[费款入])支出决算$|决算$")


def parts_after(
    reading: Reading, at: int, names: SubjectNames | None = None, until: re.Pattern[str] = NEVER
) -> tuple[list[Any], int]:
    """The parts of a total that ends here, and where they end; none when no 其中 follows."""
    opens = OPENS.match(reading.text, at)
    if opens is None:
        return [], at
    end = min(reading.passage.end_of_sentence(opens.end()), opens.end() + LONGEST)
    stop = until.search(reading.text, opens.end(), end)
    found, end = parts_in(reading, opens.end(), stop.start() if stop else end, names)
    if found:
        reading.take(*opens.span())
    return found, (end if found else at)


def parts_in(
    reading: Reading, start: int, end: int, names: SubjectNames | None = None
) -> tuple[list[Any], int]:
    """Up to another total, or to the change of this one."""
    found: list[Any] = []
    for match in part_matches(reading, start, end):
        name = match["name"]
        if found and (_ANOTHER.search(name) or re.search(r"相比|较上|比上|比20|与20", name)):
            return found, match.start()
        if not _NO_NAME.search(name):
            found.append(part_tree(reading, match, names))
    return found, end


def part_tree(reading: Reading, match: Match, names: SubjectNames | None) -> dict[str, Any]:
    taken_but_within(reading, match)
    start, end = match.span("name")
    lead = re.match(r"(?:其中|包括|主要包括|主要是)：?", match["name"])
    start += lead.end() if lead else 0
    printed = reading.passage.printed(start, end)
    standard = standard_name(reading.text[start:end], names)
    tree: dict[str, Any] = {"名称": reading.leaf(standard or printed, start, end)}
    if standard and standard != reading.text[start:end]:
        tree["原名"] = reading.leaf(printed, start, end)
    tree["金额"] = reading.amount(match, "amount")
    if match["share"]:
        tree["占比"] = reading.share(match, "share")
    return tree


def taken_but_within(reading: Reading, match: Match) -> None:
    """（其中：教育收费3万元） has no place of its own: its figures are left over."""
    start, end = match.span("within")
    if start >= 0:
        reading.take(match.start(), start)
        reading.take(end, match.end())
    else:
        reading.take(*match.span())


def standard_name(name: str, names: SubjectNames | None) -> str:
    """社会保障和就业 is 社会保障和就业支出, a class of the catalogue."""
    if names is None or "收入" in name:
        return ""
    codes = names.valid(names.codes(Kind.FUNCTIONAL, 0, name))
    return names.name(codes[0]) if len(codes) == 1 else ""
