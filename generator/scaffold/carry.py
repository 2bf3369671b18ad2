"""Which of last year's values stay, which move on by a year, which are to be written anew.

The model says what a key holds; by that amounts, counts, shares and texts of the year are
emptied, while names, codes, identifiers and all that is required stay.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from typing import Any

from generator.content.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.content.written import written
from generator.model.bind import Slot, slots
from generator.model.leaves import LEAVES, UNKNOWN_DAY
from generator.model.portal import ReportKey
from generator.model.profile import Profile
from generator.model.report import Annex, Origin, OriginalFile, ReportBody
from generator.model.three_public import Event
from generator.model.values import Day, Flag, Text
from generator.model.values import Entry as FreeEntry
from generator.scaffold.carry_tables import TableCarrier, moved_path
from generator.scaffold.draft import Draft

NOT_COPIED = frozenset({"差异说明", "更正"})
YEARS = frozenset({"年度", "比较年份"})
# Texts that say what something is, not how the year went.
NAMES = frozenset(
    {"文种", "金额单位", "原名", "科目", "编号", "类型", "备注", "图式", "发布机构", "完成口径"}
    | {"项目名称", "预算单位", "主管部门", "实施单位", "二级", "三级", "性质", "度量单位"}
)
# Numbers that belong to the form: the order, the price above which equipment counts, full marks.
OF_THE_FORM = frozenset({"序号", "单价", "预算执行分值", "绩效指标分值"})
TITLES = frozenset({(Origin, "标题"), (Annex, "名称")})


@dataclass(frozen=True, slots=True)
class Change:
    """From which report to which; `files` are the names beside it, old to new."""

    old: ReportKey
    new: ReportKey
    old_profile: Profile
    new_profile: Profile
    files: AnyMapping[str, str]

    def moved(self, text: str) -> str:
        """2020年… → 2021年…; other years in it stay."""
        return re.sub(rf"(?<!\d){self.old.year}(?!\d)", str(self.new.year), text)


@dataclass(frozen=True, slots=True)
class Carrier:
    draft: Draft
    change: Change
    tables: TableCarrier

    def report(self, node: Mapping) -> None:
        for entry in node.entries:
            if entry.key in NOT_COPIED:
                self.draft.drop(entry)
            elif entry.key == "表" and isinstance(entry.value, Mapping):
                self.tables.carry(entry.value)
            elif entry.key == "附表" and self.change.old_profile != self.change.new_profile:
                self.draft.empty(entry)
                titles = (f"  - {written(t.name)}" for t in self.change.new_profile.tables)
                self.draft.add_below(entry.key_source, titles)
            else:
                self.entry(entry, ReportBody, self.draft.in_braces(node))

    def walk(self, node: Node, cls: Any) -> None:
        if isinstance(node, Mapping):
            for entry in node.entries:
                self.entry(entry, cls, self.draft.in_braces(node))

    def entry(self, entry: Entry, cls: Any, in_braces: bool) -> None:
        slot = slots(cls).get(entry.key)
        if slot is None:
            return
        hint = _without_none(slot.hint)
        if hint in LEAVES:
            if isinstance(entry.value, Scalar) and entry.value.text:
                self.leaf(entry, entry.value, cls, slot, in_braces)
        elif typing.get_origin(hint) is not tuple:
            self.walk(entry.value, hint)
        else:
            self.items(entry, typing.get_args(hint)[0], in_braces)

    def items(self, entry: Entry, inner: Any, in_braces: bool) -> None:
        if typing.get_origin(inner) is FreeEntry:
            self.free_map(entry.value)
        elif inner in (Event, OriginalFile):  # what happened, and was kept, last year
            self.draft.empty(entry, in_braces)
        elif inner not in LEAVES and isinstance(entry.value, Sequence):
            for item in entry.value.items:
                self.walk(item, inner)

    def leaf(self, entry: Entry, value: Scalar, cls: Any, slot: Slot, in_braces: bool) -> None:
        hint = _without_none(slot.hint)
        if hint is Day:
            if value.text != UNKNOWN_DAY:
                self.draft.replace(value, UNKNOWN_DAY, note=True)
        elif slot.key in YEARS:
            self.rewrite(value, self.later(value.text))
        elif (cls, slot.key) in TITLES:
            self.rewrite(value, self.change.moved(value.text))
        elif (cls, slot.key) == (Annex, "正文"):
            self.rewrite(value, moved_path(value.text, self.change.files))
        elif (cls, slot.key) == (ReportBody, "表式"):
            self.rewrite(value, self.change.new_profile.id)
        elif not _stays(slot, hint):
            last = self.change.old.year - 1
            label = f"{last} 年" if slot.key == "上年数" else ""
            self.draft.empty(entry, in_braces, label)

    def later(self, year: str) -> str:
        """As many years as the report is later; '' for what is no year."""
        if not re.fullmatch(r"\d{4}", year):
            return ""
        return str(int(year) + self.change.new.year - self.change.old.year)

    def rewrite(self, value: Scalar, new: str) -> None:
        if new and new != value.text:
            self.draft.replace(value, new if new.isdigit() else written(new))

    def free_map(self, node: Node, label: str = "") -> None:
        """Names to numbers; a chart may have years for names, which move on."""
        if not isinstance(node, Mapping):
            return
        for entry in node.entries:
            of_year = label
            if year := self.later(entry.key):
                self.draft.rename(entry.key_source, year)
                of_year = f"{entry.key} 年"
            if isinstance(entry.value, Scalar):
                self.draft.empty(entry, self.draft.in_braces(node), of_year)
            else:
                self.free_map(entry.value, of_year)


def _stays(slot: Slot, hint: Any) -> bool:
    if hint is Text:
        return slot.required or slot.key in NAMES
    return hint is Flag or slot.key in OF_THE_FORM


def _without_none(hint: Any) -> Any:
    if isinstance(hint, types.UnionType):
        return next(one for one in typing.get_args(hint) if one is not type(None))
    return hint
