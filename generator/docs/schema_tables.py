"""表 as JSON Schema: each table by its titles; rows by its columns.

A title that no shipped profile knows is let through: a portal's own profile may print it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator import names
from generator.docs.schema_values import UNKNOWN
from generator.docs.tables_page import shipped_profiles
from generator.model.load_tables import EMPTY
from generator.model.records import CODE_KEYS, ID_KEY, NAME_KEYS
from generator.model.two_sided import OPENING_PARTS

Schema = dict[str, Any]
AMOUNT: Schema = {"$ref": "#/definitions/Amount"}
TEXT: Schema = {"$ref": "#/definitions/Text"}
NOTES = {
    "注": {"description": "表下的注", **TEXT},
    "说明": {"description": "空表下面的那句话", **TEXT},
    "状态": {"description": "公布为空表的写 无数据", "enum": [EMPTY, None]},
}
ORDINAL = "^[一二三四五六七八九十]+、"
OPENING = "年初："
MAPS = ("T1", "T4", "T7", "X12")  # written as maps, never as rows


def tables_schema() -> Schema:
    return {
        "type": ["object", "null"],
        "properties": {title: {"$ref": f"#/definitions/{spec.key}"} for title, spec in titles()},
        "additionalProperties": {"type": ["string", "array", "object"]},
    }


def table_definitions() -> dict[str, Schema]:
    """The body of each table by its key."""
    return {spec.key: body(spec) for spec in names.TABLES.values()}


def titles() -> Iterator[tuple[str, names.TableSpec]]:
    """Every title of the catalogue; one that two forms use for different tables is left out."""
    found: dict[str, names.TableSpec | None] = {}
    for title, spec in every_title():
        found[title] = spec if found.get(title, spec) is spec else None
    yield from ((title, spec) for title, spec in found.items() if spec is not None)


def every_title() -> Iterator[tuple[str, names.TableSpec]]:
    for spec in names.TABLES.values():
        yield from ((title, spec) for title in (spec.title, *spec.aliases))
    for profile in shipped_profiles().values():
        for table in profile.tables:
            yield table.name, table.spec
            yield from ((alias.text, table.spec) for alias in table.aliases)


def body(spec: names.TableSpec) -> Schema:
    if spec.key in MAPS:
        return {"anyOf": [{"const": EMPTY}, sides(spec) if spec.two_sided else one_side(spec)]}
    rows = {"description": "各行", "type": "array", "items": row(spec)}
    file = {"description": "年度文件夹里的 CSV 文件名，或 无数据", "type": "string"}
    return {"anyOf": [file, rows, closed({"行": rows, "文件": file, **NOTES})]}


def closed(properties: Schema) -> Schema:
    found: Schema = {"type": "object", "properties": properties}
    return {**found, "additionalProperties": False, "errorMessage": UNKNOWN}


def row(spec: names.TableSpec) -> Schema:
    words = dict.fromkeys((*CODE_KEYS, *NAME_KEYS, ID_KEY), TEXT)
    return closed(words | {word: AMOUNT for side in spec.sides for word in columns(side)})


def columns(side: names.Side) -> Iterator[str]:
    for column in side.columns:
        yield from column.keys


def sides(spec: names.TableSpec) -> Schema:
    found = {side.name: {"type": ["object", "null"], **lines(side)} for side in spec.sides}
    return closed({**found, **NOTES})


def one_side(spec: names.TableSpec) -> Schema:
    found = lines(spec.sides[0])
    return {"type": "object", **found, "properties": {**found["properties"], **NOTES}}


def lines(side: names.Side) -> Schema:
    """Lines the form prints; classes are named by the year's catalogue, so any name will do."""
    one = cell(side)
    fixed = {word: one for row in side.fixed for word in (row.name, *row.aliases)}
    opening = [word.removeprefix(OPENING) for word in fixed if word.startswith(OPENING)]
    if opening:
        fixed[OPENING_PARTS] = closed(dict.fromkeys(opening, one))
    if side.rows is names.Rows.CLASSES:
        return {"properties": fixed, "additionalProperties": one}
    ordinal = {"patternProperties": {ORDINAL: one}}
    return {"properties": fixed, **ordinal, "additionalProperties": False, "errorMessage": UNKNOWN}


def cell(side: names.Side) -> Schema:
    if len(side.columns) == 1:
        return AMOUNT
    return {**closed(dict.fromkeys(columns(side), AMOUNT)), "type": ["object", "null"]}
