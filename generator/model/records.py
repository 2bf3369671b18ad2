"""Rows as content gives them, from a list in YAML or from a CSV file: words by column head."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import names
from generator.content.nodes import Mapping, Scalar
from generator.model.bind import Faults, expect
from generator.model.profile import Profile
from generator.source import Source

CODE_KEYS = ("科目", "科目编码", "功能分类科目编码", "经济分类科目编码")
NAME_KEYS = ("科目名称", "原名", "名称", "项目名称")
ID_KEY = "编号"


@dataclass(frozen=True, slots=True)
class Record:
    """One row as content gives it: words by column head; `heads` tells where those stand."""

    fields: dict[str, Scalar]
    source: Source
    heads: dict[str, Source]

    def word(self, keys: Iterable[str]) -> Scalar | None:
        return next((self.fields[key] for key in keys if key in self.fields), None)


def records_of_mapping(rows: Iterable[Mapping], path: str, faults: Faults) -> list[Record]:
    found = []
    for row in rows:
        fields: dict[str, Scalar] = {}
        for entry in row.entries:
            if isinstance(entry.value, Scalar):
                fields[entry.key] = entry.value
            else:
                expect(entry.value, "金额", "每格一个数", f"{path}/{entry.key}", faults)
        heads = {entry.key: entry.key_source for entry in row.entries}
        found.append(Record(fields, row.source, heads))
    return found


def records_of_csv(rows: tuple[tuple[Scalar, ...], ...]) -> list[Record]:
    """The first row is the head."""
    heads = {cell.text: cell.source for cell in rows[0]} if rows else {}
    words = [cell.text for cell in rows[0]] if rows else []
    return [Record(dict(zip(words, row, strict=False)), row[0].source, heads) for row in rows[1:]]


def known_columns(columns: tuple[names.Column, ...]) -> dict[str, names.Column]:
    """Words that name a column; a bare last head only where it is not ambiguous."""
    last = [column.name for column in columns]
    found: dict[str, names.Column] = {}
    for column in columns:
        for word in column.keys:
            if word != column.name or last.count(word) == 1 or len(column.heads) == 1:
                found.setdefault(word, column)
    return found


def column_label(column: names.Column, columns: tuple[names.Column, ...]) -> str:
    """The word of a column in a path: its name, or all its heads where names repeat."""
    same = [c for c in columns if c.name == column.name]
    return column.name if len(same) == 1 else "".join(column.heads)


def split_economic(records: list[Record], profile: Profile) -> tuple[list[Record], list[Record]]:
    """The two blocks of T6: 人员经费 by its classes and total, 公用经费 the rest."""
    classes = {text.text for text in profile.personnel}
    left: list[Record] = []
    right: list[Record] = []
    for record in records:
        code = record.word(CODE_KEYS)
        word = code.text if code else ""
        (left if word[:3] in classes or word.startswith("人员经费") else right).append(record)
    return left, right
