"""When two values are one, and which of two is to stand: the source's figure, a person's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from enum import Enum

from generator import names
from generator.model.profile import Profile
from generator.model.records import CODE_KEYS, NAME_KEYS

WORDS = frozenset(
    {
        *("原因", "用途", "内容", "成效", "问题", "措施", "说明", "注", "制度", "备注", "类型"),
        *("人次说明", "整体自评结果", "实施内容", "存在问题", "改进措施", "评价结论"),
        *("未完成原因", "一级", "二级", "三级", "名称", "原名", "项目名称", "科目名称", "编号"),
        *("标题", "网址", "发布机构", "表式", "正文", "文件", "科目", "图式", "安排时间"),
    }
)
DIRECTIONS = ("增加", "减少", "持平")
NOT_STATED = ("", "未载明")
STATES = ("", "—", "-", "/", "未公开", "未载明")
_FIGURE = re.compile(r"[^一-龥A-Za-z<]*\d[^一-龥A-Za-z<]*[一-龥]{0,3}")
LONGEST = 24
COUNTED = "%分个次人辆台批项家户张"


class Verdict(Enum):
    SAME = "same"
    TAKE = "take"
    KEEP = "keep"
    ONLY = "only"


def verdict(key: str, old: str, new: str) -> Verdict:
    """Of a value that content has and the source prints otherwise."""
    if same(old, new) or (key == "编号" and old):  # of one thing, and ours are made up
        return Verdict.SAME
    if new in NOT_STATED:  # a cell that could not be read is blank too: no figure goes for one
        return Verdict.KEEP if new == "" and is_figure(old) else Verdict.ONLY
    if not old:
        return Verdict.TAKE
    if key in WORDS:
        return Verdict.KEEP
    if is_figure(new) and (is_figure(old) or old in STATES):
        return Verdict.TAKE
    return Verdict.TAKE if old in DIRECTIONS and new in DIRECTIONS else Verdict.KEEP


def is_figure(text: str) -> bool:
    return len(text) <= LONGEST and _FIGURE.fullmatch(text) is not None


def same(old: str, new: str) -> bool:
    """1,200.0 is 1200.00; 0 is not blank."""
    if squeezed(old) == squeezed(new) or {old, new} <= {"", "—", "-"}:
        return True
    one, other = amount(old), amount(new)
    if one is None or other is None or one[0] != other[0]:
        return False
    return one[1] == other[1] or ({one[1], other[1]} != {"%", ""} and "" in (one[1], other[1]))


def amount(text: str) -> tuple[Decimal, str] | None:
    """The number and what it counts: 90分 is (90, 分)."""
    digits = text.rstrip(COUNTED)
    try:
        return Decimal(digits.replace(",", "")), text[len(digits) :]
    except InvalidOperation:
        return None


class Words:
    """Words of the official tables that are one: a title and its aliases, heads, lines."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile

    def table(self, title: str) -> names.TableSpec | None:
        found = self.profile.table_titled(title)
        return found.spec if found is not None else None

    def of(self, path: Sequence[str]) -> Callable[[str], str]:
        """What a key below this path is to be known by."""
        if path and path[0] == "表":
            if len(path) == 1:
                return self._title
            spec = self.table(path[1])
            if spec is not None:
                return canonical(spec)
        return str

    def _title(self, title: str) -> str:
        spec = self.table(title)
        return spec.key if spec is not None else title


def canonical(spec: names.TableSpec) -> Callable[[str], str]:
    known: dict[str, str] = {}
    for word in CODE_KEYS:
        known[word] = "科目"
    for word in NAME_KEYS:
        known[word] = "名称"
    for side in spec.sides:
        for column in side.columns:
            same_name = [one for one in side.columns if one.name == column.name]
            words = column.keys if len(same_name) == 1 else column.keys[1:]
            known |= {names.unified(word): f"栏 {column.id}" for word in words}
    for side in spec.sides:
        for row in side.fixed:  # a line may be called as a column is, its aliases are it too
            mark = known.setdefault(names.unified(row.name), f"行 {row.id}")
            for word in row.aliases:
                known.setdefault(names.unified(word), mark)
    return lambda word: known.get(names.unified(word), names.unified(word))


def squeezed(text: str) -> str:
    return "".join(text.split())
