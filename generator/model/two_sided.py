"""Tables written as maps: 收入 and 支出 side by side (T1, T4), and the one-sided T7."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator import names
from generator.content.nodes import Mapping, Node, Scalar
from generator.findings import Place
from generator.model.bind import Faults, expect, leaf_reader, unknown_key
from generator.model.records import column_label, known_columns
from generator.model.tables import Row
from generator.model.values import Amount
from generator.source import Source

_ORDINAL = re.compile(r"^[一二三四五六七八九十]+、")
_READ_AMOUNT = leaf_reader(Amount, ())
OPENING_PARTS = "年初其中"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that the form prints, and the words content may call it by."""

    id: str
    name: str
    words: frozenset[str]
    code: str | None
    level: int
    is_total: bool


def lines_of(side: names.Side, classes: tuple[tuple[str, str], ...]) -> tuple[Line, ...]:
    """The lines of a side in printed order; `classes` are (code, name) of the profile."""
    coded = tuple(
        Line(code, name, frozenset({name}), code, 0, False)
        for code, name in (classes if side.rows is names.Rows.CLASSES else ())
    )
    fixed = tuple(
        Line(
            row.id,
            row.name.rsplit("：", 1)[-1],
            frozenset({row.name, *row.aliases}),
            None,
            row.level,
            "总计" in row.name or "合计" in row.name,
        )
        for row in side.fixed
    )
    return (*coded, *fixed)


def read_lines(
    node: Node,
    side: names.Side,
    columns: tuple[names.Column, ...],
    lines: tuple[Line, ...],
    path: str,
    faults: Faults,
) -> tuple[Row, ...]:
    """Every line of the form as a row; a line content does not name has cells that are None."""
    if not isinstance(node, Mapping):
        expect(node, "几个带名称的项", f"如 {lines[0].name}: 12.34", path, faults)
        return ()
    given: dict[str, tuple[Node, Source, str]] = {}
    for entry in flattened(node):
        word = _ORDINAL.sub("", entry[0])
        line = next((one for one in lines if word in one.words), None)
        if line is None:
            known = [one.name for one in lines]
            unknown_key(entry[0], entry[2], known, path, faults)
        elif line.id in given:
            twice(line.name, entry[2].at(f"{path}/{entry[0]}"), given[line.id][1], faults)
        else:
            given[line.id] = (entry[1], entry[2], entry[0])
    found = []
    for line in lines:
        if line.id in given:
            value, source, word = given[line.id]
            cells = cells_of(value, columns, f"{path}/{word}", faults)
        else:
            source, word, cells = node.source, line.name, tuple(None for _ in columns)
        found.append(
            Row(
                line.id,
                line.name,
                line.code,
                line.level,
                cells,
                line.is_total,
                source=source.at(f"{path}/{word}"),
            )
        )
    return tuple(found)


def flattened(node: Mapping) -> list[tuple[str, Node, Source]]:
    """Entries of a side; the parts under 年初其中 become `年初：…`."""
    found: list[tuple[str, Node, Source]] = []
    for entry in node.entries:
        if entry.key == OPENING_PARTS and isinstance(entry.value, Mapping):
            found += [(f"年初：{p.key}", p.value, p.key_source) for p in entry.value.entries]
        else:
            found.append((entry.key, entry.value, entry.key_source))
    return found


def cells_of(
    node: Node, columns: tuple[names.Column, ...], path: str, faults: Faults
) -> tuple[Amount | None, ...]:
    """One amount for one column, else a map by column; a bare blank leaves all columns blank."""
    if isinstance(node, Scalar) and (len(columns) == 1 or not node.text):
        return tuple(
            _READ_AMOUNT(node, f"{path}/{column_label(c, columns)}", faults) for c in columns
        )
    if not isinstance(node, Mapping):
        labels = [column_label(c, columns) for c in columns]
        wanted = f"按栏目写的几个金额（{'、'.join(labels)}）"
        expect(node, wanted, f"另起一行，多缩进两格，写 {labels[0]}: …；一栏一行", path, faults)
        return tuple(None for _ in columns)
    words = known_columns(columns)
    given: dict[str, Amount | None] = {}
    first: dict[str, Source] = {}
    for entry in node.entries:
        column = words.get(entry.key)
        if column is None:
            unknown_key(entry.key, entry.key_source, list(words), path, faults)
            continue
        label = column_label(column, columns)
        if column.id in given:
            twice(label, entry.key_source.at(f"{path}/{label}"), first[column.id], faults)
        else:
            first[column.id] = entry.key_source
            given[column.id] = _READ_AMOUNT(entry.value, f"{path}/{label}", faults)
    return tuple(given.get(column.id) for column in columns)


def twice(name: str, source: Source, first: Source, faults: Faults) -> None:
    """Two words for one line or column."""
    message = f"“{name}”给了两次，两处用的名称不同"
    faults.add("FT035", source, message, "留下一处，删去另一处", Place(first, "另一处"))
