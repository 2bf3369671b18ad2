"""docs/schema/*.json: the same keys as JSON Schema (draft 7), for editors that complete and check.

An editor sees YAML 1.2 values, where the reader sees text: `1889.05` is a number to it. What a
schema cannot tell (places, ids, names of other files) only `mingzhang build` judges.
"""

from __future__ import annotations

import json
from typing import Any

from generator.docs.content_files import FILES, ContentFile, classes_below, meanings
from generator.docs.schema_tables import table_definitions, tables_schema
from generator.docs.schema_values import LEAF_SCHEMAS, UNKNOWN, nullable, one_of
from generator.docs.shape import Either, Keyed, Leaf, Listed, Named, Shape, shape
from generator.model.bind import Slot, slots
from generator.model.report import ReportBody

Schema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
MADE = "由 python -m generator.docs 生成，不要手改"


def schemas() -> dict[str, str]:
    """By the id of the file."""
    return {
        file.id: json.dumps(schema(file), ensure_ascii=False, indent=1) + "\n" for file in FILES
    }


def schema(file: ContentFile) -> Schema:
    meaning = meanings()[file.cls.__name__]
    inner = [cls for cls in classes_below(file.cls) if cls is not file.cls]
    body = keyed(file.cls)
    body["type"] = "object"
    tables: dict[str, Schema] = {}
    if file.cls is ReportBody:
        body["properties"]["表"] = {
            "description": "印出的表体，见 docs/tables.md"
        } | tables_schema()
        tables = table_definitions()
    root = {"type": "array", "items": body} if file.is_list else body
    return {
        "$schema": DRAFT,
        "$comment": MADE,
        "title": f"{meaning.name}：{file.place}",
        **root,
        "definitions": {cls.__name__: anything(cls) for cls in inner}
        | {cls.__name__: nullable(one) for cls, one in LEAF_SCHEMAS.items()}
        | tables,
    }


def keyed(cls: type) -> Schema:
    """A map with the keys of a class and no others; blank is as good as absent."""
    meaning = meanings()[cls.__name__]
    return {
        "description": meaning.about,
        "type": ["object", "null"],
        "properties": {
            slot.key: {"description": meaning.keys[slot.key]} | value(slot)
            for slot in slots(cls).values()
        },
        "required": [slot.key for slot in slots(cls).values() if slot.required],
        "additionalProperties": False,
        "errorMessage": UNKNOWN,
    }


def anything(cls: type) -> Schema:
    """A class whose map may be written as one word is either."""
    short = getattr(cls, "SHORTHAND", "")
    if not short:
        return keyed(cls)
    return {
        "description": meanings()[cls.__name__].about,
        "anyOf": [value(slots(cls)[short]), keyed(cls)],
    }


def value(slot: Slot) -> Schema:
    if slot.choices:
        return one_of(slot.choices, blank=not slot.required)
    one = shape(slot.hint)
    if slot.required and isinstance(one, Leaf):
        return LEAF_SCHEMAS[one.cls]
    return of_shape(one)


def of_shape(one: Shape) -> Schema:
    match one:
        case Leaf(cls) | Keyed(cls):
            return {"$ref": f"#/definitions/{cls.__name__}"}
        case Listed(inner):
            return {"type": ["array", "null"], "items": of_shape(inner)}
        case Named(inner):
            return {"type": "object", "additionalProperties": of_shape(inner)}
        case Either(shapes):
            return {"anyOf": [of_shape(inner) for inner in shapes]}
