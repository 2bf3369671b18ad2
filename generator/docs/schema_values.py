"""The values of content as an editor sees them: what text, number or word each leaf may be."""

from __future__ import annotations

from typing import Any

from generator import money
from generator.model.leaves import LEAVES, UNKNOWN_DAY
from generator.model.values import Amount, Count, Day, Flag, Quantity, Share, Text

Schema = dict[str, Any]
NUMBER = r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
STATES = "|".join((*sorted(money.BLANKS, reverse=True), money.WITHHELD))
PATTERNS = {
    Amount: NUMBER,
    Share: r"-?\d+(?:\.\d+)?%",
    Count: r"\d+(?:\.\d+)?(?:余|多|以上|左右)?",
    Quantity: rf"约?{NUMBER}\D{{0,12}}",
}
BARE = (Amount, Count, Quantity)  # what may be written as a bare number

UNKNOWN = "没有这一项，或者写法不对"  # an editor says it of a map


def said(cls: type) -> str:
    """应为金额：写成 1,234.56 …"""
    _, wanted, example = LEAVES[cls]
    return f"应为{wanted}：{example}"


def text_like(pattern: str, cls: type) -> Schema:
    words = {"errorMessage": said(cls), "patternErrorMessage": said(cls)}
    types = ["string", "number"] if cls in BARE else ["string"]
    return {"type": types, "pattern": f"^(?:{pattern})$", **words}


LEAF_SCHEMAS: dict[type, Schema] = {
    Text: {"type": ["string", "number", "boolean"], "errorMessage": said(Text)},
    Flag: {"enum": ["是", "否"], "errorMessage": said(Flag)},
    Day: text_like(rf"\d{{4}}-\d{{2}}-\d{{2}}|{UNKNOWN_DAY}", Day),
    **{cls: text_like(f"{pattern}|{STATES}", cls) for cls, pattern in PATTERNS.items()},
}


def nullable(schema: Schema) -> Schema:
    """A key without a value: blank where a figure stands, else as good as absent."""
    key, blank = ("enum", None) if "enum" in schema else ("type", "null")
    return schema | {key: [*schema[key], blank]}


def one_of(choices: tuple[str, ...], blank: bool) -> Schema:
    found = {"enum": list(choices), "errorMessage": f"可写：{'、'.join(choices)}"}
    return nullable(found) if blank else found
