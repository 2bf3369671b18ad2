"""Rows with a subject code → the rows of one side of a table."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from generator import names
from generator.content.nodes import Scalar
from generator.findings import Place
from generator.model.bind import Faults, leaf_reader
from generator.model.codes import is_code, mended_code
from generator.model.guess import guess
from generator.model.ids import valid_id
from generator.model.records import (
    CODE_KEYS,
    ID_KEY,
    NAME_KEYS,
    Record,
    column_label,
    known_columns,
)
from generator.model.subjects import Kind, Subjects
from generator.model.tables import Row
from generator.model.values import Amount

_KINDS = {names.Rows.ECONOMIC: Kind.ECONOMIC, names.Rows.GOVERNMENT: Kind.GOVERNMENT}
_TOTAL = re.compile(r"[总合共小本]\s*[计年].*")
_DIGIT = re.compile(r"[0-9]")
_READ_AMOUNT = leaf_reader(Amount, ())


@dataclass(slots=True)
class Above:
    """The rows made so far by their ids, and how often each code was met."""

    rows: dict[str, Row] = field(default_factory=dict)
    used: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class RowReader:
    """What is needed to make rows of one side."""

    side: names.Side
    columns: tuple[names.Column, ...]
    path: str
    year: int
    subjects: Subjects
    totals: tuple[str, ...]
    """What the total rows of the table are called, those of its other side too."""

    def rows(self, records: list[Record], faults: Faults) -> tuple[Row, ...]:
        if not self.heads_hold(records, faults):
            return ()
        above = Above()
        for record in records:
            row = self.row(record, above, faults)
            if row is not None:
                above.rows[row.id] = row
        return tuple(above.rows.values())

    def heads_hold(self, records: list[Record], faults: Faults) -> bool:
        """Whether the rows can be told apart: a head that names no column is said once."""
        known = known_columns(self.columns)
        words = [*known, *CODE_KEYS, *NAME_KEYS, ID_KEY]
        labels = "、".join(("科目", *(column_label(c, self.columns) for c in self.columns)))
        said: set[str] = set()
        for record in records:
            taken: dict[str, str] = {}
            for word, source in record.heads.items():
                column = known[word].id if word in known else ""
                if word and not column and word not in words and word not in said:
                    message = f"没有“{word}”这一栏{guess(word, words)}"
                    faults.add("FT030", source.at(self.path), message, f"此表的栏目：{labels}")
                elif column in taken and column and word not in said:
                    self.say_same_column(record, word, taken[column], faults)
                taken.setdefault(column, word)
                said.add(word)
        if records and not any(set(r.heads) & {*CODE_KEYS, *NAME_KEYS} for r in records):
            self.say_no_code_column(records[0], faults)
            return False
        return True

    def say_same_column(self, record: Record, word: str, first: str, faults: Faults) -> None:
        source = record.heads[word].at(self.path)
        message = f"“{word}”与“{first}”是同一栏"
        faults.add(
            "FT035", source, message, "留下一栏，删去另一栏", Place(record.heads[first], "另一处")
        )

    def say_no_code_column(self, record: Record, faults: Faults) -> None:
        first = next(iter(record.heads.values()), record.source)
        message = "表头没有“科目”这一栏，认不出各行"
        faults.add(
            "FT033", first.at(self.path), message, "编码一栏的表头写 科目，名称一栏写 科目名称"
        )

    def row(self, record: Record, above: Above, faults: Faults) -> Row | None:
        code = record.word(CODE_KEYS)
        name = record.word(NAME_KEYS)
        fixed = self.fixed_row(code, name)
        if fixed is not None:
            row = self.make(fixed.id, fixed.name, None, record, 0, faults, fixed.name, total=True)
            return self.alone(row, fixed.name, above, faults)
        if code is None or not is_code(code.text):
            return self.uncoded(record, code, name, above, faults)
        above.used[code.text] += 1
        number = above.used[code.text]
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

    def uncoded(
        self,
        record: Record,
        code: Scalar | None,
        name: Scalar | None,
        above: Above,
        faults: Faults,
    ) -> Row | None:
        """A row that is named by an id of its own, e.g. a project; anything else is a fault."""
        own = record.fields.get(ID_KEY)
        if own is None or name is None or not own.text:
            self.say_no_code(record, code, name, faults)
            return None
        if not valid_id(own.text):
            message = f"编号“{own.text}”不能用作网址"
            hint = "只用小写字母、数字和连字符，如 zhengwu-fangtan"
            faults.add("FT039", own.source.at(self.path), message, hint)
            return None
        row = self.make(own.text, name.text, None, record, 3, faults)
        return self.alone(row, f"编号“{own.text}”", above, faults)

    def say_no_code(
        self, record: Record, code: Scalar | None, name: Scalar | None, faults: Faults
    ) -> None:
        source = code.source if code is not None else record.source
        written = f"这里写的是“{code.text}”" if code and code.text else "这里没有写"
        message = f"“科目”应为 3、5 或 7 位编码，{written}"
        hint = self.mend_code(code.text if code else "", name.text if name else "")
        if source.file.endswith(".csv") and code and _DIGIT.search(code.text):
            hint += "在 Excel 里把编码一栏设为“文本”再填"
        faults.add("FT032", source.at(self.path), message, hint)

    def mend_code(self, code: str, name: str) -> str:
        """What was probably meant: the code mended, or that of the name."""
        meant = mended_code(code)
        if meant:
            return f'是否为 "{meant}"？'
        totals = "、".join(self.totals)
        if _TOTAL.fullmatch(code or name):
            return f"合计行的科目写 {totals}"
        for word in (code, name):
            meant = self.code_named(word)
            if meant:
                return f"每行都写编码；“{word}”的编码是否为 {meant}？"
        return f'写成 "2010301" 这样的编码；合计行写 {totals}；没有编码的项目行另写 编号。'

    def code_named(self, name: str) -> str:
        """The code of the one subject of this name; '' when there is none or several."""
        kind = _KINDS.get(self.side.rows, Kind.FUNCTIONAL)
        found = [self.subjects.named(name, self.year, kind, level) for level in range(3)]
        codes = [subject.code for subject in found if subject is not None]
        return codes[0] if len(codes) == 1 else ""

    def alone(self, row: Row, what: str, above: Above, faults: Faults) -> Row | None:
        """A row that may stand once only."""
        first = above.rows.get(row.id)
        if first is None:
            return row
        place = Place(first.source.at(""), "第一次")
        faults.add("FT035", row.source, f"{what}写了两行", "留下一行，删去另一行", place)
        return None

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
