"""表：the bodies that were published, from YAML or CSV, in the order of the profile."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass

from generator import names
from generator.content.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.findings import Place
from generator.model.bind import Faults, expect, unknown_key
from generator.model.coded_rows import RowReader
from generator.model.guess import guess
from generator.model.profile import Profile, ProfileTable
from generator.model.records import Record, records_of_csv, records_of_mapping, split_economic
from generator.model.report import ListedTable
from generator.model.subjects import Subjects
from generator.model.tables import Row, Status, Table, TableSide
from generator.model.two_sided import lines_of, read_lines
from generator.model.values import Text
from generator.source import NOWHERE, Source

EMPTY = "无数据"
WORDS = ("注", "说明", "状态")
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
    unread: frozenset[str] = frozenset()  # files that are there, and were answered when read

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
                    body = self.body(entry, table)
                    if body is not None:
                        found[table.spec.key] = body
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
            titles = [t.name for t in self.profile.tables if not by_map(t)]
            message = f"“{stem}”不是本表式的表名{guess(stem, titles)}"
            self.faults.add("FT034", source, message, f"文件名应为：{'、'.join(titles)}")
        elif by_map(table):
            hint = "这张表的行与栏不是一科目一行，请写在 YAML 的 表 之下"
            self.faults.add("FT034", source, f"{table.name}不能写成 CSV", hint)
        elif table.spec.key not in found:
            found[table.spec.key] = self.body_of_csv(file, table.name)
        elif found[table.spec.key].source.file != file:
            self.twice(stem, source, found[table.spec.key].source)

    def body_of_csv(self, file: str, title: str) -> Body:
        rows = self.csvs[file]
        if len(rows) == 1:
            source = rows[0][0].source.at(f"表/{title}")
            hint = f"补上各行；公布为空表的删去这个文件，在 YAML 的 表 之下写 {title}: {EMPTY}"
            self.faults.add("FT033", source, "只有表头，没有一行数", hint)
        return Body(Status.GIVEN, {}, records_of_csv(rows), None, None, Source(file))

    def twice(self, title: str, source: Source, first: Source) -> None:
        self.faults.add(
            "FT035",
            source,
            f"{title}给了两次：这里一次，{first.file} 第 {first.line} 行一次",
            "留下一处，删去另一处",
            Place(first, "另一处"),
        )

    def body(self, entry: Entry, table: ProfileTable) -> Body | None:
        """None when content names a file that is not there."""
        node, source = entry.value, entry.key_source
        if isinstance(node, Scalar):
            if node.text == EMPTY:
                return Body(Status.EMPTY, {}, [], None, None, source)
            return self.csv_named(node, table)
        if isinstance(node, Sequence):
            return Body(Status.GIVEN, {}, self.list_records(node, table), None, None, source)
        return self.body_of_map(node, table, source)

    def body_of_map(self, node: Mapping, table: ProfileTable, source: Source) -> Body:
        words: dict[str, Text] = {}
        sides: dict[str, Node] = {}
        records: list[Record] = []
        rest: list[Entry] = []
        side_names = [side.name for side in table.spec.sides] if table.spec.two_sided else []
        for entry in node.entries:
            path = f"表/{table.name}/{entry.key}"
            if entry.key in WORDS and isinstance(entry.value, Scalar):
                words[entry.key] = Text(entry.value.text, entry.value.source.at(path))
            elif entry.key in side_names:
                sides[entry.key] = entry.value
            elif entry.key == "行" and isinstance(entry.value, Sequence):
                records = self.list_records(entry.value, table)
            elif entry.key == "文件" and isinstance(entry.value, Scalar):
                named = self.csv_named(entry.value, table)
                records, source = (named.records, named.source) if named else (records, source)
            else:
                rest.append(entry)
        if rest and by_map(table) and not side_names:
            sides[""] = Mapping(tuple(rest), node.source)
        else:
            self.say_rest(rest, side_names, table)
        return Body(self.status(words), sides, records, words.get("注"), words.get("说明"), source)

    def say_rest(self, rest: list[Entry], side_names: list[str], table: ProfileTable) -> None:
        known = [*side_names, *(() if side_names else ("行", "文件")), *WORDS]
        for entry in rest:
            path = f"表/{table.name}"
            sides = [side.name for side in table.spec.sides if self.is_line(entry.key, side)]
            if entry.key in known:
                form = "一个列表" if entry.key == "行" else "文字"
                expect(
                    entry.value, form, "每行一项，以“- ”开头", f"{path}/{entry.key}", self.faults
                )
            elif side_names and sides:
                message = f"“{entry.key}”应写在“{'”或“'.join(sides)}”之下"
                hint = f"先写 {'、'.join(side_names)} 两栏，各行写在所属的一栏之下，多缩进两格"
                self.faults.add("FT030", entry.key_source.at(path), message, hint)
            else:
                unknown_key(entry.key, entry.key_source, known, path, self.faults)

    def is_line(self, word: str, side: names.Side) -> bool:
        return any(word in line.words for line in lines_of(side, self.classes()))

    def status(self, words: dict[str, Text]) -> Status:
        given = words.get("状态")
        if given is None or not given.text:
            return Status.GIVEN
        if given.text != EMPTY:
            message = f"“状态”不能写“{given.text}”{guess(given.text, (EMPTY,))}"
            self.faults.add("FT032", given.source, message, f"可写：{EMPTY}；不是空表的删去这一行")
        return Status.EMPTY

    def list_records(self, node: Sequence, table: ProfileTable) -> list[Record]:
        path = f"表/{table.name}"
        rows = [item for item in node.items if isinstance(item, Mapping)]
        for item in node.items:
            if not isinstance(item, Mapping):
                expect(item, "一行（科目与各栏金额）", '如 科目: "2010301"', path, self.faults)
        return records_of_mapping(rows, path, self.faults)

    def csv_named(self, name: Scalar, table: ProfileTable) -> Body | None:
        source = name.source.at(f"表/{table.name}")
        file = named(name.text, self.csvs)
        if file:
            return self.body_of_csv(file, table.name)
        if not name.text.lower().endswith(".csv"):
            hint = (
                f"公布为空表的写 {EMPTY}；没有公布表体的删去这一行；有数的写 CSV 文件名，或逐行写出"
            )
            what = f"不能写“{name.text}”" if name.text else "后面是空的"
            self.faults.add("FT032", source, f"“{table.name}”{what}", hint)
        elif not named(name.text, self.unread):
            have = sorted(one.rsplit("/", 1)[-1] for one in self.csvs)
            message = f"找不到“{name.text}”{guess(name.text.rsplit('/', 1)[-1], have)}"
            listed = "、".join(have) or "（没有 CSV 文件）"
            self.faults.add("FT036", source, message, f"本年度文件夹里有：{listed}")
        return None

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
                totals = tuple(row.name for one in table.spec.sides for row in one.fixed)
                reader = RowReader(side, columns, path, self.year, self.subjects, totals)
                rows = reader.rows(records, self.faults)
            found.append(TableSide(side, columns, rows))
        return tuple(found)

    def classes(self) -> tuple[tuple[str, str], ...]:
        return tuple((c.text, self.subjects.name(c.text, self.year)) for c in self.profile.classes)


def by_map(table: ProfileTable) -> bool:
    """Tables whose lines the form prints: they are written as maps, not row by row."""
    return table.spec.two_sided or table.spec.key in ("T7", "X12")


def named(word: str, files: Iterable[str]) -> str:
    """The file that `word` names, with or without its folder; '' when there is none."""
    return next((file for file in files if file == word or file.endswith("/" + word)), "")
