"""一份报告：一个部门、一个年度、一种文种所公布的一切，各在其键下。"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from generator.model.keys import key, keys
from generator.model.performance import Performance
from generator.model.statements import Statements
from generator.model.values import Amount, Count, Day, Entry, Quantity, Text
from generator.source import NOWHERE, Source


@dataclass(frozen=True, slots=True)
class OriginalFile:
    """留存的一份原件；`sha256` 可证明它没有被改过。"""

    file: Text | None = key("文件", required=True)
    sha256: Text | None = key("校验")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Origin:
    """来源：所录的原件。"""

    title: Text | None = key("标题", required=True)
    address: Text | None = key("网址")
    publisher: Text | None = key("发布机构")
    note: Text | None = key("说明")
    files: tuple[OriginalFile, ...] = keys("原件")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class ListedTable:
    """附表清单中的一张：只列表名，或注明无数据。"""

    SHORTHAND: ClassVar[str] = "名称"
    title: Text | None = key("名称", required=True)
    status: Text | None = key("状态", choices=("无数据",))
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class MemberUnit:
    """部门决算编制范围内的一个单位。"""

    SHORTHAND: ClassVar[str] = "名称"
    name: Text | None = key("名称", required=True)
    kind: Text | None = key("类型")
    note: Text | None = key("备注")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Organisation:
    """机构：单位与内设机构，附原文所述的个数。"""

    offices: Count | None = key("内设机构")
    office_names: tuple[Text, ...] = keys("内设机构名单")
    administrative: Count | None = key("行政机构")
    public_institutions: Count | None = key("事业单位")
    units: Count | None = key("下属单位")
    administrative_units: Count | None = key("行政单位")
    civil_service_like: Count | None = key("参公事业单位")
    other_institutions: Count | None = key("其他事业单位")
    managed: Count | None = key("代管单位")
    accounts: Count | None = key("纳入单位")
    names: tuple[Text, ...] = keys("名单")
    members: tuple[MemberUnit, ...] = keys("编制范围")
    note: Text | None = key("说明")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class ChartData:
    """图：原件图表所载数据；`data` 为 {名称: 数} 或 {年份: {名称: 数}}。"""

    number: Text | None = key("编号", required=True)
    title: Text | None = key("名称", required=True)
    form: Text | None = key("图式", choices=("柱状图", "饼状图"))
    data: tuple[Entry[Amount | tuple[Entry[Amount], ...]], ...] = keys("数据")
    note: Text | None = key("说明")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class ListedTerm:
    """名词解释所列的一条：术语编号或科目，名称与标准名不同的写 原名。"""

    number: Count | None = key("序号")
    id: Text | None = key("编号")
    code: Text | None = key("科目")
    printed_name: Text | None = key("原名")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Annex:
    """附件：正文为 Markdown 文件，所载数字为附件里再次出现的数字。"""

    number: Text | None = key("编号", required=True)
    title: Text | None = key("名称", required=True)
    body: Text | None = key("正文")
    figures: tuple[Entry[Quantity], ...] = keys("所载数字")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class KnownDifference:
    """差异说明：一条规则、一个位置、一个理由；公开显示。"""

    rule: Text | None = key("规则", required=True)
    place: Text | None = key("位置", required=True)
    reason: Text | None = key("理由", required=True)
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Correction:
    """更正：已公布数字的更正。"""

    day: Day | None = key("日期", required=True)
    place: Text | None = key("位置", required=True)
    old: Text | None = key("原数", required=True)
    new: Text | None = key("更正为", required=True)
    reason: Text | None = key("理由", required=True)
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class ReportBody:
    """报告文件的各键；表 的格子由 tables 读，不在此列。"""

    year: Text | None = key("年度", required=True)
    kind: Text | None = key("文种", choices=("决算", "预算"))
    unit: Text | None = key("金额单位", choices=("万元", "元"))
    profile: Text | None = key("表式", required=True)
    published: Day | None = key("公开日期")
    approved: Day | None = key("批复日期")
    origin: Origin | None = key("来源")
    listed_tables: tuple[ListedTable, ...] = keys("附表")
    organisation: Organisation | None = key("机构")
    statements: Statements | None = key("说明")
    charts: tuple[ChartData, ...] = keys("图")
    performance: Performance | None = key("绩效")
    terms: tuple[ListedTerm, ...] = keys("名词解释")
    annexes: tuple[Annex, ...] = keys("附件")
    differences: tuple[KnownDifference, ...] = keys("差异说明")
    corrections: tuple[Correction, ...] = keys("更正")
    source: Source = NOWHERE
