"""表：the bodies that were published, from YAML or CSV, in the order of the profile."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass

from generator.content.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.findings import Place
from generator.model.bind import Faults, expect, unknown_key
from generator.model.coded_rows import (
    Record,
    RowReader,
    records_of_csv,
    records_of_mapping,
    split_economic,
)
from generator.model.profile import Profile, ProfileTable
from generator.model.report import ListedTable
from generator.model.subjects import Subjects
from generator.model.tables import Row, Status, Table, TableSide
from generator.model.two_sided import lines_of, read_lines
from generator.model.values import Text
from generator.source import NOWHERE, Source

EMPTY = "无数据"
CsvRows = tuple[tuple[Scalar, ...], ...]


@dataclass(frozen=True, slots=True)
class Body:
    """What content gives for one table."""

    status: Status
    sides: dict[str, Node]
    records: list[Record]
    note: Text | None
    statement: Text | None
    source: Source


@dataclass(slots=True)
class TableLoader:
    profile: Profile
    year: int
    subjects: Subjects
    csvs: AnyMapping[str, CsvRows]
    faults: Faults

    def load(self, node: Node | None, listed: tuple[ListedTable, ...]) -> tuple[Table, ...]:
        bodies = self.bodies(node)
        printed = self.printed_titles(listed)
        return tuple(self.table(t, bodies.get(t.spec.key), printed) for t in self.profile.tables)

    def bodies(self, node: Node | None) -> dict[str, Body]:
        """By table key, from 表 and from the CSV files of the year's folder."""
        found: dict[str, Body] = {}
        if isinstance(node, Mapping):
            for entry in node.entries:
                table = self.profile.table_titled(entry.key)
                if table is None:
                    known = [t.name for t in self.profile.tables]
                    unknown_key(entry.key, entry.key_source, known, "表", self.faults)
                elif table.spec.key in found:
                    self.twice(entry.key, entry.key_source, found[table.spec.key].source)
                else:
                    found[table.spec.key] = self.body(entry, table)
        elif node is not None and not (isinstance(node, Scalar) and not node.text):
            expect(
                node, "以表名为项的各表", "如 收入决算表: 2024/收入决算表.csv", "表", self.faults
            )
        for file, rows in self.csvs.items():
            self.add_csv(file, rows, found)
        return found

    def add_csv(self, file: str, rows: CsvRows, found: dict[str, Body]) -> None:
        stem = file.rsplit("/", 1)[-1].removesuffix(".csv")
        table = self.profile.table_titled(stem)
        source = Source(file)
        if table is None:
            known = "、".join(t.name for t in self.profile.tables)
            self.faults.add("FT034", source, f"“{stem}”不是本表式的表名", f"文件名应为：{known}")
        elif table.spec.two_sided or table.spec.key in ("T7", "X12"):
            self.faults.add(
                "FT034",
                source,
                f"{table.name}不能写成 CSV",
                "这张表左右两栏，请写在 YAML 的 表 之下",
            )
        elif table.spec.key not in found:
            records = records_of_csv(rows)
            found[table.spec.key] = Body(Status.GIVEN, {}, records, None, None, source)
        elif found[table.spec.key].source.file != file:
            self.twice(stem, source, found[table.spec.key].source)

    def twice(self, title: str, source: Source, first: Source) -> None:
        self.faults.add(
            "FT035",
            source,
            f"{title}给了两次：这里一次，{first.file} 第 {first.line} 行一次",
            "留下一处，删去另一处",
            Place(first, "另一处"),
        )

    def body(self, entry: Entry, table: ProfileTable) -> Body:
        node, source = entry.value, entry.key_source
        if isinstance(node, Scalar):
            if node.text == EMPTY:
                return Body(Status.EMPTY, {}, [], None, None, source)
            return Body(
                Status.GIVEN, {}, self.csv_named(node), None, None, node_file(node, self.csvs)
            )
        if isinstance(node, Sequence):
            return Body(Status.GIVEN, {}, self.list_records(node, table), None, None, source)
        return self.body_of_map(node, table, source)

    def body_of_map(self, node: Mapping, table: ProfileTable, source: Source) -> Body:
        words: dict[str, Text] = {}
        sides: dict[str, Node] = {}
        records: list[Record] = []
        rest: list[Entry] = []
        side_names = {side.name for side in table.spec.sides} if table.spec.two_sided else set()
        for entry in node.entries:
            path = f"表/{table.name}/{entry.key}"
            if entry.key in ("注", "说明", "状态") and isinstance(entry.value, Scalar):
                words[entry.key] = Text(entry.value.text, entry.value.source.at(path))
            elif entry.key in side_names:
                sides[entry.key] = entry.value
            elif entry.key == "行" and isinstance(entry.value, Sequence):
                records = self.list_records(entry.value, table)
            elif entry.key == "文件" and isinstance(entry.value, Scalar):
                records, source = self.csv_named(entry.value), node_file(entry.value, self.csvs)
            else:
                rest.append(entry)
        if rest and table.spec.key in ("T7", "X12"):
            sides[""] = Mapping(tuple(rest), node.source)
        else:
            known = [*side_names, *(() if side_names else ("行", "文件")), "注", "说明", "状态"]
            for entry in rest:
                unknown_key(entry.key, entry.key_source, known, f"表/{table.name}", self.faults)
        empty = "状态" in words and words["状态"].text == EMPTY
        status = Status.EMPTY if empty else Status.GIVEN
        return Body(status, sides, records, words.get("注"), words.get("说明"), source)

    def list_records(self, node: Sequence, table: ProfileTable) -> list[Record]:
        path = f"表/{table.name}"
        rows = [item for item in node.items if isinstance(item, Mapping)]
        for item in node.items:
            if not isinstance(item, Mapping):
                expect(item, "一行（科目与各栏金额）", '如 科目: "2010301"', path, self.faults)
        return records_of_mapping(rows, path, self.faults)

    def csv_named(self, name: Scalar) -> list[Record]:
        for file, rows in self.csvs.items():
            if file == name.text or file.endswith("/" + name.text):
                return records_of_csv(rows)
        have = (
            "、".join(sorted(file.rsplit("/", 1)[-1] for file in self.csvs)) or "（没有 CSV 文件）"
        )
        message = f"找不到“{name.text}”，表体应为 CSV 文件名、各行的列表，或“{EMPTY}”"
        self.faults.add("FT036", name.source, message, f"本年度文件夹里有：{have}")
        return []

    def printed_titles(self, listed: tuple[ListedTable, ...]) -> dict[str, ListedTable]:
        found: dict[str, ListedTable] = {}
        for one in listed:
            table = self.profile.table_titled(one.title.text) if one.title else None
            if table is not None:
                found.setdefault(table.spec.key, one)
        return found

    def table(
        self, table: ProfileTable, body: Body | None, printed: dict[str, ListedTable]
    ) -> Table:
        listed = printed.get(table.spec.key)
        title = listed.title.text if listed and listed.title else table.name
        number = table.number.text if table.number else None
        if body is None:
            status = Status.EMPTY if listed and listed.status else Status.NAMED
            body = Body(status, {}, [], None, None, listed.source if listed else NOWHERE)
        sides = self.sides(table, body)
        return Table(
            table.spec, title, number, body.status, sides, body.note, body.statement, body.source
        )

    def sides(self, table: ProfileTable, body: Body) -> tuple[TableSide, ...]:
        path = f"表/{table.name}"
        split = split_economic(body.records, self.profile) if table.spec.key == "T6" else None
        found = []
        for number, side in enumerate(table.spec.sides):
            columns = table.shown(side)
            records = split[number] if split else body.records
            rows: tuple[Row, ...] = ()
            if side.name in body.sides:
                lines = lines_of(side, self.classes())
                here = f"{path}/{side.name}" if side.name else path
                rows = read_lines(body.sides[side.name], side, columns, lines, here, self.faults)
            elif records:
                reader = RowReader(side, columns, path, self.year, self.subjects)
                rows = reader.rows(records, self.faults)
            found.append(TableSide(side, columns, rows))
        return tuple(found)

    def classes(self) -> tuple[tuple[str, str], ...]:
        return tuple((c.text, self.subjects.name(c.text, self.year)) for c in self.profile.classes)


def node_file(node: Scalar, csvs: AnyMapping[str, CsvRows]) -> Source:
    """The file that a table's name of a CSV stands for, so that it is not counted twice."""
    for file in csvs:
        if file == node.text or file.endswith("/" + node.text):
            return Source(file)
    return node.source
