"""科目 of the catalogue, with what the portal adds: rows as CSV, definitions as YAML."""

from __future__ import annotations

import re

from generator.content.csv_head import Row, Table
from generator.content.nodes import Entry, Mapping, Scalar
from generator.content.read_csv import read_csv
from generator.findings import Place
from generator.model.bind import expect
from generator.model.codes import is_code
from generator.model.frame_texts import FrameTexts
from generator.model.guess import guess
from generator.model.load_catalogue import definitions, subject_rows
from generator.model.subjects import Evidence, Subject, Subjects, kind_of
from generator.source import Source

HEADS = ("科目", "名称", "启用年度", "停用年度")
EXAMPLE = "如 2010301,行政运行,2019,"
_YEAR = re.compile(r"[0-9]{4}|")


def load_subjects(files: FrameTexts, names: list[str]) -> Subjects:
    """The portal's rows of a code take the place of the catalogue's."""
    own = OwnSubjects(files)
    entries: list[Entry] = []
    for name in names:
        if name.endswith(".yaml"):
            node = files.yaml(name)
            if isinstance(node, Mapping):
                entries += node.entries
            elif node is not None:
                expect(node, "编码与说明", '如 "2010301": 一句话的说明', "", files.faults)
        elif name in files.texts:
            own.read(name)
    taken = {row.code for row in own.found}
    rows = (row for row in subject_rows() if row.code not in taken)
    subjects = Subjects.of((*rows, *own.found), {})
    return Subjects(subjects.rows, dict(definitions()) | own_words(entries, subjects, files))


def own_words(entries: list[Entry], subjects: Subjects, files: FrameTexts) -> dict[str, str]:
    found = {}
    for entry in entries:
        if not isinstance(entry.value, Scalar):
            expect(entry.value, "一句话的说明", "写在编码的同一行", entry.key, files.faults)
        elif entry.key not in subjects.rows:
            message = f"没有编码为 {entry.key} 的科目"
            hint = "核对编码；目录没有的科目先写进 subjects/ 的 CSV"
            files.faults.add("FT036", entry.key_source, message, hint)
        else:
            found[entry.key] = entry.value.text
    return found


class OwnSubjects:
    """Rows of the portal's CSV files: 科目,名称,启用年度,停用年度."""

    def __init__(self, files: FrameTexts) -> None:
        self.files = files
        self.faults = files.faults
        self.found: list[Subject] = []
        self.places: dict[str, list[tuple[Subject, Source]]] = {}

    def read(self, name: str) -> None:
        rows, faults = read_csv(self.files.texts[name], self.files.prefix + name)
        self.faults.found.extend(faults)
        if not rows or not self.heads_hold(rows):
            return
        heads = [cell.text for cell in rows[0]]
        for row in rows[1:]:
            self.row(dict(zip(heads, row, strict=True)), row)

    def heads_hold(self, rows: Table) -> bool:
        heads = {cell.text: cell for cell in rows[0]}
        for word, cell in heads.items():
            if word not in HEADS:
                message = f"没有“{word}”这一栏{guess(word, HEADS)}"
                self.faults.add("FT030", cell.source, message, f"表头写 {','.join(HEADS)}")
        lacking = [word for word in HEADS[:2] if word not in heads]
        if lacking and all(word in HEADS for word in heads):
            message = f"缺少“{'”“'.join(lacking)}”栏"
            self.faults.add("FT033", rows[0][0].source, message, f"表头写 {','.join(HEADS)}")
        return not lacking

    def row(self, cells: dict[str, Scalar], row: Row) -> None:
        code, title = cells["科目"], cells["名称"]
        since, until = (cells.get(word, Scalar("", row[0].source)) for word in HEADS[2:])
        if not is_code(code.text):
            message = f"“科目”应为 3、5 或 7 位编码，这里写的是“{code.text}”"
            self.faults.add("FT032", code.source, message, EXAMPLE)
        elif not title.text:
            self.faults.add("FT033", title.source, f"科目 {code.text} 没有名称", EXAMPLE)
        elif not all(map(self.is_year, (since, until))):
            return
        elif since.text and until.text and until.text < since.text:
            message = f"停用年度 {until.text} 早于启用年度 {since.text}"
            hint = "改正其一；还在用的不写停用年度"
            self.faults.add("FT032", until.source, message, hint, Place(since.source, "启用年度"))
        else:
            self.keep(code, title.text, year_of(since), year_of(until))

    def is_year(self, cell: Scalar) -> bool:
        if _YEAR.fullmatch(cell.text):
            return True
        message = f"年度应为四位数字，这里写的是“{cell.text}”"
        self.faults.add("FT032", cell.source, message, EXAMPLE)
        return False

    def keep(self, code: Scalar, title: str, since: int | None, until: int | None) -> None:
        """A code may have several rows, one after another in time."""
        kind = kind_of(code.text)
        subject = Subject(kind, code.text, title, since, until, Evidence.BELIEVED)
        others = self.places.setdefault(subject.code, [])
        same = next((place for one, place in others if overlap(one, subject)), None)
        others.append((subject, code.source))
        if same is None:
            self.found.append(subject)
            return
        message = f"科目 {subject.code} 给了两次，年度重叠"
        hint = "留下一行；中途改名的，前一行写 停用年度，后一行写 启用年度"
        self.faults.add("FT035", code.source, message, hint, Place(same, "另一处"))


def year_of(cell: Scalar) -> int | None:
    return int(cell.text) if cell.text else None


def overlap(one: Subject, other: Subject) -> bool:
    return (one.since or 0) <= (other.until or 9999) and (other.since or 0) <= (one.until or 9999)
