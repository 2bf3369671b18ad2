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
BARE = {Amount: {"type": "number"}, Count: {"type": "number", "minimum": 0}}
BARE[Quantity] = BARE[Amount]


def said(cls: type) -> str:
    """应为金额：写成 1,234.56 …"""
    _, wanted, example = LEAVES[cls]
    return f"应为{wanted}：{example}"


def text_like(pattern: str, cls: type) -> Schema:
    words = {"errorMessage": said(cls), "patternErrorMessage": said(cls)}
    written: Schema = {"type": "string", "pattern": f"^(?:{pattern})$", **words}
    return {"anyOf": [BARE[cls], written]} | words if cls in BARE else written


LEAF_SCHEMAS: dict[type, Schema] = {
    Text: {"type": ["string", "number", "boolean"], "errorMessage": said(Text)},
    Flag: {"enum": ["是", "否"], "errorMessage": said(Flag)},
    Day: text_like(rf"\d{{4}}-\d{{2}}-\d{{2}}|{UNKNOWN_DAY}", Day),
    **{cls: text_like(f"{pattern}|{STATES}", cls) for cls, pattern in PATTERNS.items()},
}


def nullable(schema: Schema) -> Schema:
    """A key without a value: blank where a figure stands, else as good as absent."""
    found = dict(schema)
    if "anyOf" in schema:
        found["anyOf"] = [*schema["anyOf"], {"type": "null"}]
    elif "enum" in schema:
        found["enum"] = [*schema["enum"], None]
    else:
        types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        found["type"] = [*types, "null"]
    return found


def required_leaf(cls: type) -> Schema:
    return LEAF_SCHEMAS[cls]


def one_of(choices: tuple[str, ...], blank: bool) -> Schema:
    found = {"enum": list(choices), "errorMessage": f"应为{'、'.join(choices)}之一"}
    return nullable(found) if blank else found
