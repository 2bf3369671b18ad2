"""Files of a batch that cannot be imported: what they keep back, and what is said of them.

A report is written whole or not at all: one of which a file cannot be read waits for that file.
Reports that have nothing to do with it do not wait: who brings the files of forty departments
should not have to begin anew for one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.bring.sources import Given, plain
from generator.bring.whose import named_in
from generator.importers.document import Line, Spot
from generator.importers.text.cover import year_and_kind
from generator.usage import Refusal, joined


@dataclass(frozen=True, slots=True)
class Unread:
    """What the file is of as far as its name and folder tell; what they do not, may be any."""

    why: Refusal
    department: str = ""
    year: int | None = None

    def concerns(self, department: str, year: int) -> bool:
        return self.department in ("", department) and self.year in (None, year)


def unread(
    given: Given, why: Refusal, ids: Mapping[str, str], department: str, year: int | None
) -> Unread:
    """`department` and `year` are what the person says."""
    found = named_in(plain(given.name), ids)
    department = department or given.department or (found.pop() if len(found) == 1 else "")
    return Unread(why, department, year or year_of(given))


def year_of(given: Given) -> int | None:
    """The folder of a year is sure; a name may tell as well."""
    for name in reversed(given.dated):
        year, _ = year_and_kind([Line(name, Spot(given.name))])
        if year is not None:
            return year
    return None


def kept_back(found: Sequence[Refusal], waiting: Iterable[str]) -> Refusal:
    """All that was refused, and the reports that wait for it."""
    names = tuple(waiting)
    if not names:
        return joined(found)
    zh = f"因此整份没有写：{'、'.join(names)}；改好文件再导入一次，其余的报告不受影响"
    en = f"kept back whole: {', '.join(names)}; mend the files and import them again"
    return joined([*found, Refusal(zh, en)])


def names_of(keys: Iterable[tuple[str, int, str]], names: Mapping[str, str]) -> Iterator[str]:
    """示例局2022年度决算."""
    for department, year, kind in keys:
        yield f"{names.get(department, department)}{year}年度{kind}"
