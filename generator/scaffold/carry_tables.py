"""The tables of last year's report: rows and heads stay, amounts go."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass

from generator import names
from generator.content.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.content.read_csv import read_csv
from generator.content.written import written
from generator.model.load_tables import EMPTY
from generator.model.profile import Profile, ProfileTable
from generator.model.records import CODE_KEYS, ID_KEY, NAME_KEYS, known_columns
from generator.model.subjects import Subjects
from generator.model.two_sided import OPENING_PARTS, Line, lines_of
from generator.scaffold.draft import Draft

WORDS = frozenset({*CODE_KEYS, *NAME_KEYS, ID_KEY})
IN_MAPS = ("T7", "X12")  # one-sided, yet written as maps
ORDINAL = re.compile(r"^[一二三四五六七八九十]+、")


@dataclass(frozen=True, slots=True)
class Forms:
    """The form and the year of both reports."""

    old: Profile
    new: Profile
    old_year: int
    new_year: int
    subjects: Subjects

    def table(self, title: str) -> ProfileTable | None:
        """The table of the new form that the old one calls so; None when it is no more."""
        old = self.old.table_titled(title)
        return next((t for t in self.new.tables if old and t.spec.key == old.spec.key), None)

    def title(self, title: str) -> str | None:
        """What to call it in the new report: as before, where the new form knows that name."""
        table = self.table(title)
        if table is None:
            return None
        return title if self.new.table_titled(title) == table else table.name

    def lines(self, side: names.Side) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
        return (
            lines_of(side, _classes(self.old, self.subjects, self.old_year)),
            lines_of(side, _classes(self.new, self.subjects, self.new_year)),
        )


def _classes(profile: Profile, subjects: Subjects, year: int) -> tuple[tuple[str, str], ...]:
    return tuple((c.text, subjects.name(c.text, year)) for c in profile.classes)


@dataclass(frozen=True, slots=True)
class TableCarrier:
    draft: Draft
    forms: Forms
    files: AnyMapping[str, str]

    def carry(self, node: Mapping) -> None:
        for entry in node.entries:
            table = self.forms.table(entry.key)
            if table is None or _was_empty(entry.value):
                self.draft.comment_out(entry, node)
                continue
            title = self.forms.title(entry.key)
            if title is not None and title != entry.key:
                self.draft.rename(entry.key_source, written(title))
            self.body(entry.value, table)

    def body(self, node: Node, table: ProfileTable) -> None:
        if isinstance(node, Scalar):
            self.file(node)
        elif isinstance(node, Sequence):
            self.rows(node, table)
        else:
            self.map(node, table)

    def file(self, node: Scalar) -> None:
        path = moved_path(node.text, self.files)
        if path != node.text:
            self.draft.replace(node, written(path))

    def map(self, node: Mapping, table: ProfileTable) -> None:
        sides = {side.name: side for side in table.spec.sides}
        rest: list[Entry] = []
        for entry in node.entries:
            if entry.key == "说明":
                self.draft.empty(entry, self.draft.in_braces(node))
            elif entry.key == "行" and isinstance(entry.value, Sequence):
                self.rows(entry.value, table)
            elif entry.key == "文件" and isinstance(entry.value, Scalar):
                self.file(entry.value)
            elif table.spec.two_sided and entry.key in sides and isinstance(entry.value, Mapping):
                self.lines(entry.value, table, sides[entry.key])
            elif entry.key != "注":
                rest.append(entry)
        if table.spec.key in IN_MAPS:
            self.lines(Mapping(tuple(rest), node.source), table, table.spec.sides[0])

    def rows(self, node: Sequence, table: ProfileTable) -> None:
        for row in node.items:
            if isinstance(row, Mapping):
                self.cells(row, table)

    def cells(self, row: Mapping, table: ProfileTable) -> None:
        heads = known_heads(table)
        for entry in row.entries:
            if entry.key in heads:
                self.draft.empty(entry, self.draft.in_braces(row))
            elif entry.key not in WORDS:
                self.draft.comment_out(entry, row)

    def lines(self, node: Mapping, table: ProfileTable, side: names.Side) -> None:
        for entry in node.entries:
            if entry.key == OPENING_PARTS and isinstance(entry.value, Mapping):
                for part in entry.value.entries:
                    self.draft.empty(part, self.draft.in_braces(entry.value))
            elif not self.renamed(entry, side):
                self.draft.comment_out(entry, node)
            elif isinstance(entry.value, Mapping):
                self.cells(entry.value, table)
            else:
                self.draft.empty(entry, self.draft.in_braces(node))

    def renamed(self, entry: Entry, side: names.Side) -> bool:
        """A class may have another name in the new year; False when the new form has it not."""
        word = ORDINAL.sub("", entry.key)
        old, new = self.forms.lines(side)
        line_id = next((line.id for line in old if word in line.words), "")
        line = next((line for line in new if line.id == line_id), None)
        if line is not None and word not in line.words:
            self.draft.rename(entry.key_source, line.name)
        return line is not None


def _was_empty(node: Node) -> bool:
    status = node.get("状态") if isinstance(node, Mapping) else node
    return isinstance(status, Scalar) and status.text == EMPTY


def moved_path(text: str, files: AnyMapping[str, str]) -> str:
    """2024/收入决算表.csv → 2025/收入决算表.csv; a bare name stays bare."""
    for old, new in files.items():
        if f"/{old}".endswith(f"/{text}"):
            return "/".join(new.split("/")[-len(text.split("/")) :])
    return text


def known_heads(table: ProfileTable) -> set[str]:
    return {word for side in table.spec.sides for word in known_columns(table.shown(side))}


def empty_csv(text: str, file: str, table: ProfileTable) -> str:
    """The same rows and heads with amounts empty; columns the form has not go."""
    rows, _ = read_csv(text, file)
    heads = known_heads(table)
    kept = [n for n, head in enumerate(rows[0]) if head.text in WORDS or head.text in heads]
    words = [n for n in kept if rows[0][n].text in WORDS]
    found = io.StringIO()
    writer = csv.writer(found, lineterminator="\n")
    writer.writerow([rows[0][n].text for n in kept])
    writer.writerows([row[n].text if n in words else "" for n in kept] for row in rows[1:])
    return found.getvalue()
