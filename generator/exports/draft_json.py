"""Drafts as JSON, as `import --format json` gives them (docs/schema/import.schema.json)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator import names
from generator.importers.compose import ReportDraft
from generator.importers.document import Spot
from generator.importers.draft import Leaf, Tree
from generator.importers.gathered import is_told
from generator.importers.tables.draft import RowDraft, TableDraft

VERSION = 1
SECTIONS = ("机构", "说明", "图", "绩效", "名词解释", "附件")
MARKS = ("编号", "科目", "名称", "序号")
Json = dict[str, Any]


def draft_json(drafts: Iterable[tuple[str, ReportDraft]]) -> str:
    """Each with the id of its department, blank where that is not known."""
    found = list(drafts)
    data = {
        "version": VERSION,
        "reports": [report_data(department, draft) for department, draft in found],
        "leftover": [
            {"text": one.context or one.text, "number": one.text, "source": source(one.spot)}
            for _, draft in found
            for one in draft.leftover
        ],
        "doubtful": [
            {"text": what, "source": source(spot)}
            for _, draft in found
            for what, spot in doubts(draft)
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def report_data(department: str, draft: ReportDraft) -> Json:
    tree = draft.tree
    performance = tree.get("绩效")
    projects = performance.get("项目", ()) if isinstance(performance, Mapping) else performance
    return {
        "department": department or None,
        "year": draft.year,
        "kind": draft.kind,
        "unit": draft.unit.value,
        "profile": draft.profile.id,
        "tables": dict(tables(draft)),
        "organisation": plain(tree.get("机构", {})),
        "statements": plain(tree.get("说明", {})),
        "charts": plain(tree.get("图", ())),
        "performance": plain(projects or ()),
        "terms": plain(tree.get("名词解释", ())),
        "annexes": plain(tree.get("附件", ())),
        "sources": {
            path: source(leaf.spot)
            for key in SECTIONS
            if key in tree
            for path, leaf in leaves(tree[key], key)
        },
    }


def doubts(draft: ReportDraft) -> Iterator[tuple[str, Spot]]:
    """What was said of the reading, and what stands beside single figures; each once."""
    own = [(leaf.doubt, leaf.spot) for _, leaf in unsaid(draft)]
    yield from dict.fromkeys((*draft.doubtful, *own))


def unsaid(draft: ReportDraft) -> Iterator[tuple[str, Leaf]]:
    """Doubtful figures, by path, that were not told with the reading."""
    for key, part in draft.tree.items():
        for path, leaf in leaves(part, key):
            said = any(is_told(leaf.doubt, leaf.spot, *told) for told in draft.doubtful)
            if leaf.doubt and not said:
                yield path, leaf


def plain(tree: Tree) -> Any:
    """The texts alone, as content would hold them."""
    if isinstance(tree, Leaf):
        return tree.text
    if isinstance(tree, Mapping):
        return {key: plain(value) for key, value in tree.items()}
    return [plain(item) for item in tree]


def leaves(tree: Tree, path: str) -> Iterator[tuple[str, Leaf]]:
    """By path; an item of a list is named as itself, a repeated name with ~2."""
    if isinstance(tree, Leaf):
        yield path, tree
    elif isinstance(tree, Mapping):
        for key, value in tree.items():
            yield from leaves(value, f"{path}/{key}")
    else:
        seen: dict[str, int] = {}
        for place, item in enumerate(tree, 1):
            name = item_name(item, place)
            seen[name] = seen.get(name, 0) + 1
            again = f"~{seen[name]}" if seen[name] > 1 else ""
            yield from leaves(item, f"{path}/{name}{again}")


def item_name(item: Tree, place: int) -> str:
    if isinstance(item, Mapping):
        marks = [item.get(key) for key in MARKS]
        return next((one.text for one in marks if isinstance(one, Leaf) and one.text), str(place))
    return str(place)


def tables(draft: ReportDraft) -> Iterator[tuple[str, Json]]:
    """Those that are printed, and those only named in the list, as the profile orders them."""
    printed = {one.key: one for one in draft.tables}
    named = dict(listed(draft))
    order = [table.spec.key for table in draft.profile.tables]
    for key in dict.fromkeys((*order, *printed)):
        if key in printed:
            yield key, table_data(printed[key])
        elif key in named:
            title, status = named[key]
            yield key, {"title": title, "status": status, "rows": []}


def listed(draft: ReportDraft) -> Iterator[tuple[str, tuple[str, str]]]:
    items = draft.tree.get("附表", ())
    for item in items if isinstance(items, Sequence) else ():
        title = item.get("名称") if isinstance(item, Mapping) else item
        found = draft.profile.table_titled(title.text) if isinstance(title, Leaf) else None
        if isinstance(title, Leaf) and found is not None:
            is_empty = isinstance(item, Mapping) and "状态" in item
            yield found.spec.key, (title.text, "empty" if is_empty else "named")


def table_data(table: TableDraft) -> Json:
    """A table whose figures were not made out is no more than named: they are all left over."""
    status = "named" if table.is_lost else "empty" if table.is_empty else "given"
    rows = [row_data(row, names.TABLES[table.key]) for row in table.rows]
    return {"title": table.title, "status": status, "rows": rows if status == "given" else []}


def row_data(row: RowDraft, spec: names.TableSpec) -> Json:
    side = next(one for one in spec.sides if one.id == row.side)
    return {
        "side": row.side or None,
        "code": row.code or row.id.replace("-", "_"),
        "name": row.name,
        "cells": {
            column.id: row.cells[column.id].text or None
            for column in side.columns
            if column.id in row.cells
        },
        "source": source(row.spot),
        "sources": {
            column.id: source(row.cells[column.id].spot)
            for column in side.columns
            if column.id in row.cells
        },
    }


def source(spot: Spot) -> Json:
    return {
        "file": spot.file,
        "page": spot.page or None,
        "sheet": spot.sheet or None,
        "cell": spot.cell or None,
        "line": spot.line or None,
    }
