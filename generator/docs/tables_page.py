"""docs/tables.md: tables with the columns and rows that are their anchors, and the profiles."""

from __future__ import annotations

from collections.abc import Iterator

from generator import names
from generator.docs.head import head
from generator.model.bind import Faults
from generator.model.folders import Folders
from generator.model.frame_texts import FrameTexts
from generator.model.load_profiles import load_profiles
from generator.model.profile import Profile

ROWS = {
    names.Rows.FIXED: "表上印好的各行",
    names.Rows.CLASSES: "支出功能分类的各类（标识为三位编码），以及：",
    names.Rows.FUNCTIONAL: "支出功能分类科目（标识为科目编码），以及：",
    names.Rows.ECONOMIC: "部门预算支出经济分类科目（标识为科目编码），以及：",
    names.Rows.GOVERNMENT: "政府预算支出经济分类科目（标识为科目编码），以及：",
}


def tables_page() -> str:
    return head("tables") + "".join((*overview(), *profiles_part(), *tables_part()))


def shipped_profiles() -> dict[str, Profile]:
    return load_profiles(FrameTexts({}, "", Faults()), Folders().profiles)


def overview() -> Iterator[str]:
    yield "\n## 一览\n\n| 键 | 名称 | 网址的末段 | 其他名称 |\n| --- | --- | --- | --- |\n"
    for spec in names.TABLES.values():
        aliases = "；".join(spec.aliases)
        yield f"| [{spec.key}](#{spec.slug}) | {spec.title} | `{spec.slug}/` | {aliases} |\n"


def profiles_part() -> Iterator[str]:
    yield "\n## 表式\n\n在报告的 `表式` 里写编号。各表式印出哪些表，编为第几：\n\n"
    profiles = shipped_profiles()
    yield "| 键 |" + "".join(f" `{one}` |" for one in profiles) + "\n"
    yield "| --- |" + " --- |" * len(profiles) + "\n"
    for row, pick in (("名称", name_of), ("年度", years_of)):
        yield f"| {row} |" + "".join(f" {pick(one)} |" for one in profiles.values()) + "\n"
    for spec in names.TABLES.values():
        cells = (printed(one, spec) for one in profiles.values())
        yield f"| {spec.key} |" + "".join(f" {cell} |" for cell in cells) + "\n"
    yield "\n门户可以另加表式，见[内容怎么写](content.md#自己的科目表式与页面)。\n"


def name_of(profile: Profile) -> str:
    return profile.name.text if profile.name else ""


def years_of(profile: Profile) -> str:
    since = profile.since.text if profile.since else ""
    until = profile.until.text if profile.until else ""
    return since if since == until else f"{since} 起" if not until else f"{since}—{until}"


def printed(profile: Profile, spec: names.TableSpec) -> str:
    """The number of a table in a profile, and its name where that is not the standard one."""
    for place, table in enumerate(profile.tables, 1):
        if table.spec.key == spec.key:
            number = table.number.text if table.number else str(place)
            return number if table.name == spec.title else f"{number} {table.name}"
    return "—"


def tables_part() -> Iterator[str]:
    yield "\n## 各表的栏与行\n\n"
    yield "行的锚点是 `#r-` 加行的标识，格的锚点再加 `.` 与栏的标识，"
    yield "如 `t5/index.html#r-2010301.total`。\n"
    for spec in names.TABLES.values():
        yield f"\n### {spec.key}\n\n{spec.title}\n"
        for side in spec.sides:
            yield from side_part(side)


def side_part(side: names.Side) -> Iterator[str]:
    if side.name:
        yield f"\n**{side.name}**\n"
    yield "\n| 栏的标识 | 栏目 | 也可写作 |\n| --- | --- | --- |\n"
    for column in side.columns:
        words = "、".join(dict.fromkeys(word for word in column.keys if word != column.name))
        yield f"| `{column.id}` | {' › '.join(column.heads)} | {words} |\n"
    yield f"\n行：{ROWS[side.rows]}\n"
    yield "\n| 行的标识 | 行 | 也可写作 |\n| --- | --- | --- |\n"
    for row in side.fixed:
        yield f"| `{row.id}` | {row.name} | {'、'.join(row.aliases)} |\n"
