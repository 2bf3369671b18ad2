"""表式：一省一年的报表编号、次序、名称与写法。表的身份是它的键，不是这里的编号。"""

from __future__ import annotations

from dataclasses import dataclass

from generator import names
from generator.model.keys import key, keys
from generator.model.values import Flag, Text
from generator.source import NOWHERE, Source

NARRATIVES = ("sichuan", "shanghai")


@dataclass(frozen=True, slots=True)
class ProfileTable:
    """表式中的一张表。"""

    table: Text | None = key("表", required=True, choices=tuple(names.TABLES))
    number: Text | None = key("序号")
    title: Text | None = key("名称", required=True)
    aliases: tuple[Text, ...] = keys("别名")
    columns: tuple[Text, ...] = keys("列")
    source: Source = NOWHERE

    @property
    def spec(self) -> names.TableSpec:
        assert self.table is not None
        return names.TABLES[self.table.text]

    @property
    def name(self) -> str:
        assert self.title is not None
        return self.title.text

    def shown(self, side: names.Side) -> tuple[names.Column, ...]:
        """The columns of a side that this profile prints."""
        wanted = {text.text for text in self.columns}
        return tuple(c for c in side.columns if not wanted or c.id in wanted)


@dataclass(frozen=True, slots=True)
class Profile:
    """一种表式；`id` 为文件名。"""

    name: Text | None = key("名称", required=True)
    region: Text | None = key("地区")
    since: Text | None = key("起始年度", required=True)
    until: Text | None = key("截止年度")
    narrative: Text | None = key("叙述", required=True, choices=NARRATIVES)
    year_word: Text | None = key("年度写法", choices=("年", "年度"))
    subject_terms: Flag | None = key("科目名词")
    three_public_heads: Text | None = key("三公栏目", choices=("成对", "分列"))
    classes: tuple[Text, ...] = keys("类级行")
    personnel: tuple[Text, ...] = keys("人员经费类")
    operating: tuple[Text, ...] = keys("公用经费类")
    tables: tuple[ProfileTable, ...] = keys("报表")
    parts: tuple[Text, ...] = keys("部分")
    source: Source = NOWHERE
    id: str = ""

    def table_titled(self, title: str) -> ProfileTable | None:
        """The table of this profile with this title, one of its aliases, or a general alias."""
        wanted = names.unified(title)
        for table in self.tables:
            if wanted in {names.unified(t) for t in (table.name, *(a.text for a in table.aliases))}:
                return table
        spec = names.table_named(title)
        return next((t for t in self.tables if spec and t.spec.key == spec.key), None)
