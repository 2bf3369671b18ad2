"""门户：地区、部门、术语、自有页面，以及每份报告留下的摘要。"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.keys import key, keys
from generator.model.originals import Original
from generator.model.profile import Profile
from generator.model.report import ReportBody
from generator.model.subjects import Subjects
from generator.model.tables import Table
from generator.model.values import Count, Entry, Text
from generator.source import NOWHERE, Source

LEVELS = ("中央", "省级", "市级", "县级", "乡级")


@dataclass(frozen=True, slots=True)
class Population:
    """一个年份的人口：人均只按报告本年度的人口算。"""

    year: Text | None = key("年份", required=True)
    people: Count | None = key("人数", required=True)
    basis: Text | None = key("口径", required=True)
    origin: Text | None = key("来源", required=True)
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Region:
    """行政区划；`code` 为行政区划代码。"""

    code: Text | None = key("代码", required=True)
    name: Text | None = key("名称", required=True)
    short_name: Text | None = key("简称")
    level: Text | None = key("层级", choices=LEVELS)
    parent: Text | None = key("上级")
    populations: tuple[Population, ...] = keys("人口")
    source: Source = NOWHERE

    @property
    def id(self) -> str:
        return self.code.text if self.code else ""

    @property
    def title(self) -> str:
        return self.name.text if self.name else ""

    def population(self, year: int) -> Population | None:
        """Of this very year: a neighbouring one is not taken for it."""
        return next((p for p in self.populations if p.year and p.year.text == f"{year}"), None)


@dataclass(frozen=True, slots=True)
class DepartmentBody:
    """department.yaml."""

    name: Text | None = key("名称", required=True)
    short_name: Text | None = key("简称")
    aliases: tuple[Text, ...] = keys("别名")
    region: Text | None = key("地区", required=True)
    level: Text | None = key("层级", required=True, choices=LEVELS)
    type: Text | None = key("类型")
    units: tuple[Text, ...] = keys("所属单位")
    history: Text | None = key("沿革")
    contact: Text | None = key("联系方式")
    gaps: tuple[Entry[Text | None], ...] = keys("缺年说明")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True, order=True)
class ReportKey:
    """年度与文种；`2023` 决算, `2023-budget` 预算."""

    year: int
    kind: str = "决算"

    @property
    def slug(self) -> str:
        return str(self.year) if self.kind == "决算" else f"{self.year}-budget"


@dataclass(frozen=True, slots=True)
class Department:
    """一个部门；`id` 为文件夹名，进入网址。"""

    id: str
    body: DepartmentBody
    reports: tuple[ReportKey, ...]

    @property
    def name(self) -> str:
        return self.body.name.text if self.body.name else self.id

    @property
    def short_name(self) -> str:
        return self.body.short_name.text if self.body.short_name else self.name

    @property
    def region(self) -> str:
        return self.body.region.text if self.body.region else ""

    @property
    def level(self) -> str:
        return self.body.level.text if self.body.level else ""


@dataclass(frozen=True, slots=True)
class Prose:
    """一段文字：Markdown 与它从哪一行起。"""

    title: str
    text: str
    source: Source
    line: int = 1


@dataclass(frozen=True, slots=True)
class Report:
    """一份报告的全部：所公布的（body、tables）与文字。"""

    department: str
    key: ReportKey
    profile: Profile
    body: ReportBody
    tables: tuple[Table, ...]
    prose: tuple[Prose, ...]
    annexes: tuple[tuple[str, Prose], ...]
    source: Source = NOWHERE
    originals: tuple[Original, ...] = ()

    @property
    def year(self) -> int:
        return self.key.year

    @property
    def unit(self) -> str:
        return self.body.unit.text if self.body.unit else "万元"

    def table(self, table_key: str) -> Table | None:
        return next((table for table in self.tables if table.key == table_key), None)


@dataclass(frozen=True, slots=True)
class Term:
    """术语；`id` 为文件名，进入网址。"""

    id: str
    name: str
    aliases: tuple[str, ...]
    category: str
    short: str
    body: str
    subject: str | None
    source: Source


@dataclass(frozen=True, slots=True)
class OwnPage:
    """门户自有的一页（pages/about.md 等）。"""

    id: str
    title: str
    description: str
    body: str
    source: Source


@dataclass(frozen=True, slots=True)
class Frame:
    """What every report stands in: all but the reports themselves."""

    regions: tuple[Region, ...]
    departments: tuple[Department, ...]
    terms: tuple[Term, ...]
    own_pages: tuple[OwnPage, ...]
    subjects: Subjects
    profiles: dict[str, Profile]
    unread: frozenset[str] = frozenset()
    """What is there but has faults of its own, e.g. profiles/jia-2023."""

    def region(self, code: str) -> Region | None:
        return next((region for region in self.regions if region.id == code), None)

    def department(self, department_id: str) -> Department:
        return next(d for d in self.departments if d.id == department_id)
