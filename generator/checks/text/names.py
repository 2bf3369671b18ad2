"""The name of the unit: in titles, and miswritten in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.checks.text.line import Line, Slip
from generator.importers.offices import alike

_YEAR = re.compile(r"20\d\d\s*年度?")
_TAIL = re.compile(
    r"(?:(?:部门|单位)?(?:整体)?(?:决算|预算)(?:公开|报告|说明|情况说明|编制说明|公开说明)*|决算)$"
)
# Only a report on the whole department bears the department's name; one on a project need not.
_WHOLE = re.compile(r"^(.*?)(?:部门)?\s*20\d\d\s*年度?\s*(?:部门|单位)(?:预算)?整体")
_PLACE = re.compile(r"^.*[省市县区州旗]")
_OFFICE = "局|委员会|办公室|厅|委|部|院|会|署|办"
_BELOW = "所|站|中心|队|馆|校|园|学院|医院"  # what a department may have under it
# Who a sentence on the year's money is about: 某县教育局2023年度没有国有资本经营预算财政拨款支出。
_SAID_OF = re.compile(
    rf"(?:^|[。；，、：\s])(?P<name>[一-龥（）]{{3,24}}?(?:{_OFFICE}|{_BELOW}))"
    r"(?=20\d\d\s*年度?(?:没有|无|未|部门决算|决算|收入|支出|收、?支|本年|财政拨款|一般公共预算|政府性基金|国有资本经营"
    r"|机关运行经费|政府采购|[“\"]三公|年初))"
)
_OWN = re.compile(r"^(?:本|我|该|上级|下属|局|各)|[部单]位$")
_SPACE = re.compile(r"\s+")


def flat(text: str) -> str:
    return _SPACE.sub("", text)


def unit_of_title(title: str) -> str:
    """2020年度泸州市人民政府办公室部门决算 → 泸州市人民政府办公室; '' where none is named."""
    bare = _YEAR.sub("", flat(title)).strip("《》")
    stripped = _TAIL.sub("", bare)
    return stripped.removesuffix("部门") if stripped != bare else ""


def unit_of_annex(title: str) -> str:
    match = _WHOLE.match(flat(title).strip("《》"))
    return match[1].removeprefix("关于") if match else ""


def misnamed(lines: Iterable[Line], names: Sequence[str]) -> Iterator[Slip]:
    """The full name with one character wrong, missing or too many after its place name.

    `names` are all that the unit is called; only long ones are looked for.
    """
    long_names = [name for name in names if len(name) >= 8 and _PLACE.match(name)]
    for line in lines:
        for name in long_names:
            for start, found in near(line.text, name):
                if not any(found in one for one in names):
                    yield Slip(line, start, start + len(found), {"found": found, "name": name})


def near(text: str, name: str) -> Iterator[tuple[int, str]]:
    """Where the text has the place of `name` and then all but one of its characters."""
    place = _PLACE.match(name)
    head = place[0] if place else name
    start = text.find(head)
    while start >= 0:
        if not text.startswith(name, start):
            for size in (len(name), len(name) - 1):
                found = text[start : start + size]
                if one_apart(found, name):
                    yield start, found
                    break
        start = text.find(head, start + 1)


def one_apart(found: str, name: str) -> bool:
    """One character replaced or left out, not the last: 办公室 is not meant by 办公楼."""
    if not found.endswith(name[-1]):
        return found[:-1] == name[:-1] and found.endswith("办公厅") and name.endswith("办公室")
    if len(found) == len(name):
        return sum(a != b for a, b in zip(found, name, strict=True)) == 1
    return any(name[:n] + name[n + 1 :] == found for n in range(len(name) - 1))


def of_others(
    lines: Iterable[Line], names: Sequence[str], below: Sequence[str] = ()
) -> Iterator[Slip]:
    """Sentences on the year's money that are about another office; `below` are the units under it.

    A station or centre of the same place may be one of them, listed or not.
    """
    places = {match[0] for name in names if (match := _PLACE.match(name))}
    for line in lines:
        for match in _SAID_OF.finditer(line.text):
            found = match["name"]
            if _OWN.search(found) or any(alike(found, name) for name in (*names, *below)):
                continue
            place = _PLACE.match(found)
            is_of_here = place is None or place[0] in places
            if re.search(f"(?:{_BELOW})$", found) and is_of_here:
                continue
            yield Slip(line, *match.span("name"), {"found": found, "name": names[0]})
