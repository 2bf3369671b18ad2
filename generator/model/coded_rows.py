"""Rows with a subject code, from a list in YAML or from a CSV file, into the sides of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator import names
from generator.content.nodes import Mapping, Scalar
from generator.model.bind import Faults, expect, guess, leaf_reader
from generator.model.profile import Profile
from generator.model.subjects import Subjects
from generator.model.tables import Row
from generator.model.values import Amount
from generator.source import Source

CODE_KEYS = ("科目", "科目编码", "功能分类科目编码", "经济分类科目编码")
NAME_KEYS = ("科目名称", "原名", "名称", "项目名称")
ID_KEY = "编号"
_CODE = re.compile(r"\d{3}(?:\d{2}){0,2}")
_READ_AMOUNT = leaf_reader(Amount, ())


@dataclass(frozen=True, slots=True)
class Record:
    """One row as content gives it: words by column head."""

    fields: dict[str, Scalar]
    source: Source

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
        found.append(Record(fields, row.source))
    return found


def records_of_csv(rows: tuple[tuple[Scalar, ...], ...]) -> list[Record]:
    """The first row is the head."""
    heads = [cell.text for cell in rows[0]] if rows else []
    return [Record(dict(zip(heads, row, strict=False)), row[0].source) for row in rows[1:]]


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


@dataclass(frozen=True, slots=True)
class RowReader:
    """What is needed to make rows of one side."""

    side: names.Side
    columns: tuple[names.Column, ...]
    path: str
    year: int
    subjects: Subjects

    def rows(self, records: list[Record], faults: Faults) -> tuple[Row, ...]:
        self.check_heads(records, faults)
        used: dict[str, int] = {}
        found = []
        for record in records:
            row = self.row(record, used, faults)
            if row is not None:
                found.append(row)
        return tuple(found)

    def check_heads(self, records: list[Record], faults: Faults) -> None:
        known = {*known_columns(self.columns), *CODE_KEYS, *NAME_KEYS, ID_KEY}
        seen: set[str] = set()
        for record in records:
            for word, cell in record.fields.items():
                if word not in known and word not in seen:
                    seen.add(word)
                    heads = "、".join(
                        ("科目", *(column_label(c, self.columns) for c in self.columns))
                    )
                    message = f"没有“{word}”这一栏{guess(word, known)}"
                    faults.add("FT030", cell.source.at(self.path), message, f"此表的栏目：{heads}")

    def row(self, record: Record, used: dict[str, int], faults: Faults) -> Row | None:
        code = record.word(CODE_KEYS)
        name = record.word(NAME_KEYS)
        fixed = self.fixed_row(code, name)
        if fixed is None and (code is None or not _CODE.fullmatch(code.text)):
            own = record.fields.get(ID_KEY)
            if own is None or name is None or not own.text:
                place = (code or Scalar("", record.source)).source
                written = f"这里写的是“{code.text}”" if code and code.text else "这里没有写"
                faults.add(
                    "FT032",
                    place.at(self.path),
                    f"“科目”应为 3、5 或 7 位编码，{written}",
                    '写成 "2010301"；合计行写 合计；没有编码的项目行另写 编号',
                )
                return None
            return self.make(own.text, name.text, None, record, 3, faults)
        if fixed is not None:
            return self.make(fixed.id, fixed.name, None, record, 0, faults, fixed.name, total=True)
        assert code is not None
        number = used[code.text] = used.get(code.text, 0) + 1
        row_id = code.text if number == 1 else f"{code.text}~{number}"
        standard = self.subjects.name(code.text, self.year)
        printed = name.text if name and name.text else ""
        level = (len(code.text) - 3) // 2
        return self.make(
            row_id,
            printed or standard or "名称未载明",
            code.text,
            record,
            level,
            faults,
            printed=printed if printed and printed != standard else None,
        )

    def fixed_row(self, code: Scalar | None, name: Scalar | None) -> names.FixedRow | None:
        words = {cell.text for cell in (code, name) if cell is not None}
        for fixed in self.side.fixed:
            if words & {fixed.name, *fixed.aliases}:
                return fixed
        return None

    def make(
        self,
        row_id: str,
        name: str,
        code: str | None,
        record: Record,
        level: int,
        faults: Faults,
        segment: str = "",
        total: bool = False,
        printed: str | None = None,
    ) -> Row:
        path = f"{self.path}/{segment or row_id}"
        words = known_columns(self.columns)
        given = {words[word].id: cell for word, cell in record.fields.items() if word in words}
        cells = tuple(
            _READ_AMOUNT(given[c.id], f"{path}/{column_label(c, self.columns)}", faults)
            if c.id in given
            else None
            for c in self.columns
        )
        return Row(row_id, name, code, level, cells, total, printed, record.source.at(path))


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
