"""docs/schema/import.schema.json: what `mingzhang import --format json` gives."""

from __future__ import annotations

import json

from generator import names
from generator.docs.findings_schema import Schema, text, whole, whole_number
from generator.docs.schema import DRAFT, MADE
from generator.exports.draft_json import VERSION

NAME = "import"


def import_schema() -> str:
    body = whole(
        "mingzhang import --format json 的结果",
        version={"description": "形式的版本；改名或删去才加一", "const": VERSION},
        reports=many("读成的报告，一个部门一个年度一种文种一份", report()),
        leftover=many("来源里没有用到的数，按来源的次序", leftover()),
        doubtful=many("待核的各处：拿不准的都在这里", doubtful()),
    )
    root = {"$schema": DRAFT, "$comment": MADE, **body}
    return json.dumps(root, ensure_ascii=False, indent=1) + "\n"


def report() -> Schema:
    tree = {"type": "object"}
    return whole(
        "一份报告",
        department=text("部门的编号；试读而看不出的为 null", null=True),
        year={"description": "年度", "type": "integer"},
        kind={"description": "报告的种类", "enum": ["决算", "预算"]},
        unit={"description": "金额单位", "enum": ["万元", "元"]},
        profile=text("表式"),
        tables={
            "description": "各表，按表的键，见 docs/tables.md",
            "type": "object",
            "propertyNames": {"enum": list(names.TABLES)},
            "additionalProperties": table(),
        },
        organisation={"description": "同内容的 机构", **tree},
        statements={"description": "同内容的 说明：键与次序一样，值是文字", **tree},
        charts=many("同内容的 图", tree),
        performance=many("同内容的 绩效 下各项目", tree),
        terms=many("同内容的 名词解释", tree),
        annexes=many("同内容的 附件", tree),
        sources={
            "description": "以上各节每个值的出处，按路径，如 说明/收入/本年收入合计",
            "type": "object",
            "additionalProperties": source(),
        },
    )


def table() -> Schema:
    return whole(
        "一张表",
        title=text("原件所印的表名"),
        status={
            "description": "given 有表体，named 只列了名，empty 公布为空表",
            "enum": ["given", "named", "empty"],
        },
        rows=many("各行，按原件的次序", row()),
    )


def row() -> Schema:
    return whole(
        "一行",
        side=text("左右两栏的表在哪一边，如 income；不分的为 null", null=True),
        code=text("科目编码；没有编码的行是它的标识，如 total、overseas_travel"),
        name=text("原件所印的名称"),
        cells={
            "description": "各栏的数，按栏的标识；印作空白的为 null",
            "type": "object",
            "additionalProperties": {"type": ["string", "null"]},
        },
        source=source(),
        sources={
            "description": "各栏的出处，按栏的标识",
            "type": "object",
            "additionalProperties": source(),
        },
    )


def leftover() -> Schema:
    return whole("一个数", text=text("它所在的文字"), number=text("数"), source=source())


def doubtful() -> Schema:
    return whole("一处", text=text("为什么要核"), source=source())


def source() -> Schema:
    def maybe(about: str) -> Schema:
        return whole_number(about) | {"type": ["integer", "null"]}

    return whole(
        "在原件的哪里；格式里没有的为 null",
        file=text("文件名"),
        page=maybe("页"),
        sheet=text("工作表", null=True),
        cell=text("单元格，如 C12；文档里的表格前面有第几个，如 3!C12", null=True),
        line=maybe("行；Word 和网页为段"),
    )


def many(about: str, items: Schema) -> Schema:
    return {"description": about, "type": "array", "items": items}
