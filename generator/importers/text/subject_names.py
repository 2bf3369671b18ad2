"""科目名称 → 编码：按年度的目录，容许改名、少写“支出”、括号不一，拿不准的不猜。"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.importers.text.passage import same
from generator.model.subjects import Kind, Subject, Subjects

_LOOSE = re.compile(r"[\s“”]|(?:等支出|支出|等)$|(?<=费)用$")
_SLIPS = {"一般公共服务": ("一般性公共服务",), "社会保障和就业": ("社会保障与就业", "社会保障就业")}
_WRITTEN = {slip: right for right, slips in _SLIPS.items() for slip in slips}


def key_of(name: str) -> str:
    """Names are compared so: without a last 支出, brackets unified."""
    found = _LOOSE.sub(
        "", same(name).replace("（类）", "").replace("（款）", "").replace("（项）", "")
    )
    return _WRITTEN.get(found, found)


LONG_ENOUGH = 5
FEW = 4
LEVELS = {3: 0, 5: 1, 7: 2}


@dataclass(frozen=True, slots=True)
class Found:
    """`doubt` is empty when the names lead to this code alone."""

    code: str
    doubt: str = ""


NONE = Found("", "目录里没有叫这个名字的科目")


def some(codes: list[str]) -> str:
    """A few of them; there are dozens called 行政运行."""
    more = f"等 {len(codes)} 个编码之一" if len(codes) > FEW else ""
    return "、".join(codes[:FEW]) + more


class SubjectNames:
    def __init__(
        self,
        subjects: Subjects,
        year: int | None,
        printed: Iterable[tuple[str, str]] = (),
    ) -> None:
        """`printed` are the codes and names of the report's own tables."""
        self.subjects = subjects
        self.year = year or 9999
        self.by_key: dict[tuple[Kind, int, str], set[str]] = {}
        for rows in subjects.rows.values():
            for row in rows:
                where = (row.kind, row.level, key_of(row.name))
                self.by_key.setdefault(where, set()).add(row.code)
        self.printed = self.learn(printed)

    def learn(self, printed: Iterable[tuple[str, str]]) -> set[str]:
        """Names that the catalogue has not; and which codes this report has at all."""
        found: dict[tuple[Kind, int, str], set[str]] = {}
        codes = set()
        for code, name in printed:
            if code[:1] == "2" and len(code) in LEVELS:
                codes.add(code)
                where = (Kind.FUNCTIONAL, LEVELS[len(code)], key_of(name))
                if where not in self.by_key:
                    found.setdefault(where, set()).add(code)
        self.by_key |= found
        return codes

    def codes(self, kind: Kind, level: int, name: str) -> set[str]:
        return self.by_key.get((kind, level, key_of(name)), set())

    def valid(self, codes: Iterable[str]) -> list[str]:
        """Those of this year, or all when none is."""
        every = sorted(codes)
        return [code for code in every if self.subjects.valid(code, self.year)] or every

    def functional(self, chain: tuple[str, ...]) -> Found:
        """类, 款, 项 (or the first of them) → code. '' where the text leaves a level out."""
        level = len(chain) - 1
        names = [
            self.codes(Kind.FUNCTIONAL, n, name) if name else set() for n, name in enumerate(chain)
        ]
        last = names[level]
        if not last:
            return NONE
        scored = sorted((self.misses(code, chain, names), code) for code in last)
        best = [code for misses, code in scored if misses == scored[0][0]]
        best = self.valid(best)
        if len(best) > 1:
            best = [code for code in best if code in self.printed] or best
        if len(best) > 1:
            return Found("", f"可能是{some(best)}")
        return Found(best[0], self.doubt(best[0], chain, names))

    def misses(self, code: str, chain: tuple[str, ...], names: list[set[str]]) -> int:
        """How many of the printed 款 (counted twice) and 类 are not above this code."""
        wrong = 0
        for level, width in enumerate((3, 5)[: len(chain) - 1]):
            if chain[level] and code[:width] not in names[level]:
                wrong += level + 1
        return wrong

    def doubt(self, code: str, chain: tuple[str, ...], names: list[set[str]]) -> str:
        for level, width in enumerate((3, 5)[: len(chain) - 1]):
            if chain[level] and code[:width] not in names[level]:
                mark = "类款"[level]
                return f"“{chain[level]}（{mark}）”不是 {code} 所在的{mark}，由其余名称认出"
        if any(not name for name in chain) and len(names[-1]) > 1:
            return "没有印全类、款，按名称取一个"
        return ""

    def economic(self, name: str, prefixes: tuple[str, ...]) -> Found:
        """A 款 of these classes; its standard name needs no code."""
        codes = [c for c in self.codes(Kind.ECONOMIC, 1, name) if c[:3] in prefixes]
        found = self.valid(codes)
        if len(found) == 1:
            return Found(found[0])
        return NONE if found else self.begun(name, prefixes)

    def begun(self, name: str, prefixes: tuple[str, ...]) -> Found:
        """职工基本医疗保险 for 职工基本医疗保险缴费: the one name that begins so."""
        if len(name) < LONG_ENOUGH:
            return NONE
        codes = {
            row.code
            for rows in self.subjects.rows.values()
            for row in rows
            if row.kind is Kind.ECONOMIC and row.level == 1 and row.name.startswith(name)
            if row.code[:3] in prefixes and row.valid_in(self.year)
        }
        doubt = "名称印得不全，按开头认出"
        return Found(codes.pop(), doubt) if len(codes) == 1 else NONE

    def full_name(self, code: str) -> str:
        return self.subjects.full_name(code, self.year)

    def name(self, code: str) -> str:
        return self.subjects.name(code, self.year)

    def row(self, code: str) -> Subject | None:
        return self.subjects.known(code, self.year)
