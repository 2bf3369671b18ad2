"""docs/schema/findings.schema.json: what `mingzhang check --format json` gives."""

from __future__ import annotations

import json
from typing import Any

from generator.docs.schema import DRAFT, MADE
from generator.exports.findings_json import VERSION
from generator.findings import Severity

Schema = dict[str, Any]
NAME = "findings"


def findings_schema() -> str:
    body = whole(
        "mingzhang check --format json 的结果",
        version={"description": "形式的版本；改名或删去才加一", "const": VERSION},
        read={
            "description": "查办公文件时读了什么，一份报告一项；查内容时为空",
            "type": "array",
            "items": account(),
        },
        findings={"description": "按文件、行、列排", "type": "array", "items": finding()},
        rules=rules(),
    )
    root = {"$schema": DRAFT, "$comment": MADE, **body}
    return json.dumps(root, ensure_ascii=False, indent=1) + "\n"


def account() -> Schema:
    return whole(
        "一份报告读了什么",
        title=text("哪个单位哪一年，在哪些文件里"),
        year={"description": "年度", "type": "integer"},
        kind={"description": "报告的种类", "enum": ["决算", "预算"]},
        profile=text("表式"),
        tables={"description": "读出的表的张数", "type": "integer"},
        numbers={"description": "来源里的数的个数", "type": "integer"},
        unread=many("没有读出来的：图片的页、认不出的表", doubtful()),
        doubtful=many("待核的各处", doubtful()),
        leftover=many("没有用到的数，连同所在的文字", doubtful()),
    )


def doubtful() -> Schema:
    return whole("一处", text=text("是什么"), source=source())


def many(about: str, items: Schema) -> Schema:
    return {"description": about, "type": "array", "items": items}


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


def finding() -> Schema:
    return whole(
        "一处问题",
        code=code(),
        severity={
            "description": "错误、警告、提示",
            "enum": [one.value for one in Severity],
        },
        message=text("哪里不对"),
        hint=text("怎样改"),
        report=report(),
        places={
            "description": "有关的各处，第一处是问题所在",
            "type": "array",
            "minItems": 1,
            "items": place(),
        },
        explained=text("差异说明 所写的理由；没有说明的为 null", null=True),
    )


def report() -> Schema:
    found = whole(
        "哪一份报告；不属于任何报告的为 null",
        department=text("部门的编号"),
        year={"description": "年度", "type": "integer"},
        kind={"description": "报告的种类", "enum": ["决算", "预算"]},
    )
    return found | {"type": ["object", "null"]}


def place() -> Schema:
    return whole(
        "一处",
        path=text("键的路径，如 说明/收入/本年收入合计；读文件时的错误可为空"),
        file=text("文件，从门户文件夹算起"),
        line=whole_number("行，从 1 起；原件的单元格没有行，为 null")
        | {"type": ["integer", "null"]},
        column=whole_number("列，从 1 起，按字符计"),
        page=whole_number("原件的页；内容文件为 null") | {"type": ["integer", "null"]},
        sheet=text("原件的工作表；内容文件为 null", null=True),
        cell=text("原件的单元格；内容文件为 null", null=True),
        label=text("这一处是什么，如 收入总计"),
        value=text("这一处写的是什么"),
    )


def rules() -> Schema:
    skipped = whole("没有查的一条", code=code(), reason=text("为什么没有查"))
    return whole(
        "查了多少；每条规则在其中一边，只出现一次",
        ran={"description": "至少在一份报告里查过的规则", "type": "array", "items": code()},
        skipped={"description": "没有查的规则", "type": "array", "items": skipped},
    )


def whole(about: str, **keys: Schema) -> Schema:
    return {
        "description": about,
        "type": "object",
        "properties": keys,
        "required": list(keys),
        "additionalProperties": False,
    }


def text(about: str, null: bool = False) -> Schema:
    return {"description": about, "type": ["string", "null"] if null else "string"}


def whole_number(about: str) -> Schema:
    return {"description": about, "type": "integer", "minimum": 1}


def code() -> Schema:
    return {"description": "编号", "type": "string", "pattern": "^FT[0-9]{3}$"}
