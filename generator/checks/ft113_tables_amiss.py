"""FT113 报表不齐或不合表式：附表清单缺表、重表、次序或名称与表式不同。

为何：表的张数、次序、名称由表式规定，空表也要列出；清单断了，读者以为没有那些表。
违例：十三张的表式只列了前六张。
合例：名称用了表式许可的别名；没有数据的表列名并注明无数据。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import names
from generator.checks.report_parts import is_whole
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Place, Severity
from generator.model.profile import ProfileTable
from generator.model.tables import Status
from generator.model.values import Text

# From so many on a list of tables is meant to be the whole list.
A_LIST = 3
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]+、|表\s*\d+[.．、：\s]*|公开\d+表\s*)")
_REMARK = re.compile(r"[（(]此?表?(?:无数据|为空表?|空表)[）)]$")


@rule(
    code="FT113",
    basis="S03",
    title="报表不齐或不合表式",
    formula="附表 = 表式的各表，各一次，按次序，名称为表式的名称或别名",
    severity=Severity.ERROR,
    message="{what}",
    hint="照表式补上或改正附表清单；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    report = case.report
    titles = [one.title for one in report.body.listed_tables if one.title is not None]
    given = [table for table in report.tables if table.status is not Status.NAMED]
    if report.key.kind != "决算" or max(len(titles), len(given)) < A_LIST:
        return
    if not titles and not is_whole(case):
        return
    yield LOOKED
    listed = [(title, report.profile.table_titled(bare(title.text))) for title in titles]
    if case.office is None or report.profile.region is not None:
        yield from named_otherwise(listed)
    yield from twice_or_astray(report.profile.tables, listed)
    there = {table.spec.key for _, table in listed if table} | {table.key for table in given}
    there |= {table.spec.key for table in report.profile.tables if case.prints(table.spec.key)}
    gone = [table.name for table in report.profile.tables if table.spec.key not in there]
    if gone:
        source = titles[0].source.at("附表") if titles else given[0].source.at("表")
        kinds = len(report.profile.tables)
        what = f"表式有 {kinds} 张表，这里缺 {len(gone)} 张：{'、'.join(gone)}"
        yield Breach(source, {"what": what}, absent=True)


def bare(title: str) -> str:
    """Without the number before it and the remark after it."""
    return _REMARK.sub("", _NUMBER.sub("", title))


Listed = list[tuple[Text, ProfileTable | None]]


def named_otherwise(listed: Listed) -> Iterator[Answer]:
    for title, table in listed:
        if table is None:
            yield Breach(title.source, {"what": f"“{inner(title.text)}”不是本表式的表"})
            continue
        allowed = {names.unified(text) for text in (table.name, *(a.text for a in table.aliases))}
        if names.unified(bare(title.text)) not in allowed:
            what = f"“{inner(title.text)}”在本表式中名为“{inner(table.name)}”"
            yield Breach(title.source, {"what": what})


def inner(title: str) -> str:
    """Quotes within quotes."""
    return title.translate(str.maketrans("“”", "‘’"))


def twice_or_astray(tables: tuple[ProfileTable, ...], listed: Listed) -> Iterator[Answer]:
    order = {table.spec.key: place for place, table in enumerate(tables)}
    seen: dict[str, Text] = {}
    last: tuple[int, str] = (-1, "")
    for title, table in listed:
        if table is None:
            continue
        key = table.spec.key
        if key in seen:
            first = Place(seen[key].source, "第一次")
            yield Breach(title.source, {"what": f"“{inner(title.text)}”列了两次"}, (first,))
        elif order[key] < last[0]:
            what = f"“{inner(title.text)}”排在“{inner(last[1])}”之后，与表式的次序不同"
            yield Breach(title.source, {"what": what})
        else:
            last = (order[key], title.text)
        seen.setdefault(key, title)
