"""The rows of a long table brought up to date: by code and column, everything else as it was."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from itertools import count as count_from

from generator import names
from generator.bring.alike import Verdict, amount, canonical, verdict
from generator.bring.changes import Change, Kind
from generator.bring.lines import Lines
from generator.content.nodes import Scalar
from generator.content.read_csv import read_csv

Row = Mapping[str, Scalar]
NAMED = ("名称", "项目名称")
NUMBER = "编号"
NAMING = ("科目", *NAMED, NUMBER)


class CsvMerge:
    """`old` and `new` are texts that read without faults."""

    def __init__(self, old: str, new: str, spec: names.TableSpec, path: tuple[str, ...]) -> None:
        self.lines = Lines(old)
        self.path = path
        self.changes: list[Change] = []
        self.known_by = canonical(spec)
        (head, *rows), (fresh_head, *fresh) = read_csv(old, "")[0], read_csv(new, "")[0]
        self.heads = {self.column(cell.text): cell.text for cell in head}
        self.order = [self.column(cell.text) for cell in head]
        self.old = [by_column(self.order, row) for row in rows]
        columns = [self.column(cell.text) for cell in fresh_head]
        self.new = [by_column(columns, row) for row in fresh]
        self.numbers = {row[NUMBER].text for row in self.old if NUMBER in row}
        self.add_columns(dict(zip(columns, (cell.text for cell in fresh_head), strict=True)))
        self.rows()

    def text(self) -> str:
        return self.lines.text()

    def column(self, word: str) -> str:
        return self.known_by(word) if word not in NAMING else word

    def add_columns(self, fresh: Mapping[str, str]) -> None:
        """A column that only the source has, where it says something."""
        missing = [name for name in fresh if name not in self.heads and name not in NAMING]
        for name in missing:
            if not any(row[name].text for row in self.new):
                continue
            if any('"' in line for line in self.lines.rows):
                self.tell(Kind.ASIDE, (fresh[name],), new="这一栏")
                continue
            self.order.append(name)
            self.heads[name] = fresh[name]
            self.widen(name, fresh[name])
            self.tell(Kind.ADDED, (fresh[name],), new="这一栏")

    def widen(self, name: str, head: str) -> None:
        matched = {id(old): new for new, old in self.matches() if old is not None}
        of_row = {
            line_of(row) - 1: matched[id(row)][name].text if id(row) in matched else ""
            for row in self.old
        }
        top = next(at for at, line in enumerate(self.lines.rows) if line.strip(", "))
        for at in (top, *of_row):
            end = len(self.lines.rows[at])
            value = head if at == top else of_row[at]
            self.lines.edit(at, end, end, f",{cell_text(value)}")

    def matches(self) -> list[tuple[Row, Row | None]]:
        """Each row of the source with its row in content: by code, else by the subject above it
        and its name; else by all its figures, together with a name where it has a code. Never by
        number: those of the source are made up."""
        free = list(self.old)
        found: dict[int, Row] = {}
        above = {**self.above(self.old), **self.above(self.new)}

        def name(row: Row) -> tuple[str, str] | None:
            return (above[id(row)], self.name(row)) if self.name(row) else None

        for known_by in (self.code, name, self.figures):
            for place, row in enumerate(self.new):
                mark = known_by(row)
                if place in found or not mark:
                    continue
                match = next((one for one in free if known_by(one) == mark), None)
                if match is not None:
                    found[place] = match
                    free = [one for one in free if one is not match]
        return [(row, found.get(place)) for place, row in enumerate(self.new)]

    def code(self, row: Row) -> str:
        cell = row.get("科目")
        return self.known_by(cell.text) if cell is not None and cell.text else ""

    def above(self, rows: Iterable[Row]) -> dict[int, str]:
        """The code of the subject a row stands under."""
        found, code = {}, ""
        for row in rows:
            code = self.code(row) or code
            found[id(row)] = code
        return found

    def name(self, row: Row) -> str:
        return "" if self.code(row) else names.unified(named(row))

    def figures(self, row: Row) -> object:
        cells = {name: amount(cell.text) for name, cell in row.items() if name not in NAMING}
        said = {(name, one[0]) for name, one in cells.items() if one is not None and one[0]}
        coded = bool(self.code(row))
        name = names.unified(named(row)) if coded else ""
        return (frozenset(said), name) if said and coded == bool(name) else None

    def rows(self) -> None:
        matches = self.matches()
        previous = next(at for at, line in enumerate(self.lines.rows) if line.strip(", "))
        met = set()
        for new, old in matches:
            here = called(new)
            if old is None:
                self.lines.add_below(previous, [self.line(new)])
                self.tell(Kind.ADDED, (here,), new=f"{figures_in(new)} 个数")
                continue
            met.add(id(old))
            previous = last_line(old, self.old, self.lines.rows)
            self.cells(old, new, here)
        for row in self.old:
            if id(row) not in met:
                self.tell(Kind.ONLY, (called(row),))

    def cells(self, old: Row, new: Row, here: str) -> None:
        for name, cell in new.items():
            before = old.get(name)
            if before is None:
                continue
            key = "名称" if name in NAMED else name
            match verdict(key, before.text, cell.text):
                case Verdict.TAKE:
                    self.put(before, cell.text)
                    kind = Kind.CHANGED
                case Verdict.KEEP:
                    kind = Kind.KEPT
                case Verdict.ONLY if name not in NAMING:
                    kind = Kind.ONLY
                case _:
                    continue
            self.tell(kind, (here, self.heads[name]), before.text, cell.text)

    def put(self, cell: Scalar, text: str) -> None:
        at, start = cell.source.line - 1, cell.source.column - 1
        line = self.lines.rows[at]
        length = cell.source.length if line[start : start + 1] not in (",", "") else 0
        self.lines.edit(at, start, start + length, cell_text(text))

    def line(self, row: Row) -> str:
        text = io.StringIO()
        values = [self.value(row, name) for name in self.order]
        csv.writer(text, lineterminator="").writerow(values)
        return text.getvalue()

    def value(self, row: Row, name: str) -> str:
        """Of a new row: its name where content has names, a number that no row has."""
        text = row[name].text if name in row else ""
        if name in NAMED and not set(NAMED) <= set(self.order):
            return text or named(row)
        if name == NUMBER and text:
            return self.free_number(text)
        return text

    def free_number(self, wanted: str) -> str:
        tries = (f"{wanted}-{count}" for count in count_from(2))
        found = next(one for one in chain((wanted,), tries) if one not in self.numbers)
        self.numbers.add(found)
        return found

    def tell(self, kind: Kind, more: tuple[str, ...], old: str = "", new: str = "") -> None:
        self.changes.append(Change(kind, "/".join((*self.path, *more)), old, new))


def by_column(columns: Sequence[str], row: Iterable[Scalar]) -> Row:
    return dict(zip(columns, row, strict=True))


def named(row: Row) -> str:
    return next((row[name].text for name in NAMED if name in row and row[name].text), "")


def line_of(row: Row) -> int:
    return max(cell.source.line for cell in row.values())


def last_line(row: Row, rows: Sequence[Row], lines: Sequence[str]) -> int:
    """A quoted cell may go on: the row ends before the next one."""
    after = [line_of(one) for one in rows if line_of(one) > line_of(row)]
    end = min(after, default=len(lines) + 1) - 2
    while end > line_of(row) - 1 and not lines[end].strip(", "):
        end -= 1
    return max(end, line_of(row) - 1)


def called(row: Row) -> str:
    texts = [row[name].text for name in NAMING if name in row]
    return next((text for text in texts if text), "")


def figures_in(row: Row) -> int:
    return sum(bool(cell.text) for name, cell in row.items() if name not in NAMING)


def cell_text(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if set(text) & set(',"\n') else text
