"""The name of the unit: in titles, and miswritten in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.checks.text.line import Line, Slip

_YEAR = re.compile(r"20\d\d\s*年度?")
_TAIL = re.compile(
    r"(?:(?:部门|单位)?(?:整体)?(?:决算|预算)(?:公开|报告|说明|情况说明|编制说明|公开说明)*|决算)$"
)
# Only a report on the whole department bears the department's name; one on a project need not.
_WHOLE = re.compile(r"^(.*?)(?:部门)?\s*20\d\d\s*年度?\s*(?:部门|单位)(?:预算)?整体")
_PLACE = re.compile(r"^.*[省市县区州旗]")
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
