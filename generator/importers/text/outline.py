"""一份报告的文字分成部分与节：按标题认，目录里的不算，同一节取内容最多的一处。"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator import names
from generator.importers.document import Grid, Line
from generator.importers.text.passage import plain, squeezed
from generator.importers.text.titles import (
    NUMBER,
    SECTION_PARTS,
    SUBTITLES,
    Title,
    is_contents,
    level,
    title_of,
)

Piece = Line | Grid
# In front of a table: the glossary is over
_TABLE = re.compile(
    r"(?:附?[件表]?\d{0,2}[：.、]?)?(?:20\d\d年度?)?[^。；，：、\d]{0,40}(?:决算|预算)[^。；，：、\d]{0,12}表(?:（[^（）]{0,10}）)?"
    r"|公开\d{1,2}表|(?:编制|填报|公开)?(?:部门|单位)(?:名称)?：[^。；]{0,60}单位：(?:万元|元)"
)
_TABLES = re.compile(r"[^。；，：、\d]{0,40}(?:20\d\d年度?)?(?:部门|单位)决算(?:公开)?表")
REPORT = re.compile(r"[^。；：、]{4,50}绩效(?:自评|评价)报告")
ABOUT = frozenset(SECTION_PARTS)
SHORTEST = 20  # characters of a section, more than a line of a contents list
TOTALS = ("overall", "revenue", "expenditure")


@dataclass(slots=True)
class Section:
    """`heading` is the line of the title; `apart` are the headings within, never joined to text."""

    key: str
    heading: Line | None
    pieces: list[Piece] = field(default_factory=list)
    apart: list[Line] = field(default_factory=list)

    @property
    def lines(self) -> list[Line]:
        return [piece for piece in self.pieces if isinstance(piece, Line)]

    @property
    def rank(self) -> tuple[bool, int]:
        """Of two, that which says it is of the general budget; else the longer one."""
        told = self.heading is not None and "一般公共预算" in plain(self.heading.text)
        wanted = self.key in ("general-budget", "basic") and told and self.size > SHORTEST
        return wanted, self.size

    @property
    def size(self) -> int:
        return sum(len(plain(line.text)) for line in self.lines if line not in self.apart)


@dataclass(slots=True)
class Outline:
    """Sections of the second part and of 概况 by key; the lines of the other parts."""

    sections: dict[str, Section] = field(default_factory=dict)
    parts: dict[str, list[Piece]] = field(default_factory=dict)
    front: list[Piece] = field(default_factory=list)
    unknown: list[Section] = field(default_factory=list)
    headings: list[Line] = field(default_factory=list)
    lists: list[list[Line]] = field(default_factory=list)  # a block for each time a part opens


class Splitter:
    def __init__(self) -> None:
        self.part = "front"
        self.section: Section | None = None
        self.found: list[Section] = []
        self.parts: dict[str, list[list[Piece]]] = {"front": [[]]}
        self.headings: list[Line] = []
        self.file: str | None = None

    def add(self, line: Piece) -> None:
        if isinstance(line, Grid):
            self.keep(line)
            return
        self.enter(line.spot.file)
        text = plain(line.text)
        if self.part == "terms" and _TABLE.fullmatch(text):
            self.begin("tables")
        if self.part == "about" and is_table(text):
            self.begin("tables")  # no 第二部分 is printed
        if self.part == "terms" and REPORT.fullmatch(text):
            self.begin("annexes")  # 第四部分 附件 was left out
        title = title_of(line.text)
        if title is not None or is_contents(text) or _TABLES.fullmatch(text):
            self.headings.append(line)
        if title is not None and title.part:
            self.begin(title.key or "other")
            if title.key == "statements" and not title.numbered:
                self.section = Section("unknown", line)
                self.found.append(self.section)
            if title.key == "annexes":
                self.parts[self.part][-1].append(line)
            return
        if title is not None and self.opens(title, line) and not self.within(title, line):
            self.section = Section(title.key, line)
            self.found.append(self.section)
            if rest := glued(line, title.end):
                self.section.pieces.append(rest)
            return
        self.keep(line)
        if self.section is not None and is_subtitle(line):
            self.section.apart.append(line)

    def begin(self, part: str) -> None:
        self.part, self.section = part, None
        self.parts.setdefault(part, []).append([])

    def enter(self, file: str) -> None:
        """Another file goes on with no section of the one before, but for the forms of 绩效."""
        if self.file is not None and file != self.file:
            if self.part == "terms":
                self.part = "front"
                self.parts["front"].append([])
            if self.section is not None and self.section.key != "performance":
                self.section = None
        self.file = file

    def keep(self, piece: Piece) -> None:
        self.parts[self.part][-1].append(piece)
        if self.section is not None:
            self.section.pieces.append(piece)

    def within(self, title: Title, line: Line) -> bool:
        """（一）“三公”经费…总体情况 under 七、“三公”经费…情况."""
        if self.section is None or title.key != self.section.key:
            return False
        return not title.numbered or is_subtitle(line) or self.below(line)

    def below(self, line: Line) -> bool:
        """A number of a lower level than the heading of the section: （二） under 三、."""
        heading = self.section.heading if self.section is not None else None
        above = level(heading.text) if heading is not None else 0
        return 0 < above < level(line.text)

    def opens(self, title: Title, line: Line) -> bool:
        """Sections stand in their part; 附件 and 名词解释 have headings of their own."""
        if self.part in ("annexes", "terms", "listed", "tables"):
            return False
        if title.key == "unknown":
            return self.part == "statements" and self.section is not None
        if title.key in ABOUT:
            return self.part in ("about", "front")
        if self.part == "about":
            return False
        own = self.section.key if self.section is not None else ""
        if own == "performance" and not title.numbered:
            return False
        if title.key == "basic" and own == "expenditure" and self.below(line):
            return False  # of all money, not of the general budget alone
        if title.key in TOTALS and own not in (*TOTALS, "other", ""):
            return title.numbered and not self.below(line)  # 2.支出情况 of 一般公共预算
        return title.numbered or own != "overall"


def is_table(text: str) -> bool:
    return bool(_TABLES.fullmatch(text)) or names.table_named(text) is not None


def is_subtitle(line: Line) -> bool:
    text = plain(line.text)
    if len(text) > 45:
        return False
    mark = NUMBER.match(text)
    start = mark.end() if mark else 0
    return bool(SUBTITLES.match(text, start)) or bool(
        re.fullmatch(r"（?图\d[^。]{0,60}|（[^（）]{0,20}[柱饼]状图[^（）]{0,20}）", text)
    )


def glued(line: Line, end: int) -> Line | None:
    """The sentence after a heading on the same line, its columns kept."""
    text, columns = squeezed(line.text)
    if end >= len(text):
        return None
    column = columns[end]
    blank = " " * column
    return dataclasses.replace(line, text=blank + line.text[column:])


def outline(pieces: Iterable[Piece]) -> Outline:
    splitter = Splitter()
    for piece in pieces:
        splitter.add(piece)
    sections: dict[str, Section] = {}
    for section in splitter.found:
        old = sections.get(section.key)
        if old is None or section.rank > old.rank:
            sections[section.key] = section
    parts = {key: max(blocks, key=weight) for key, blocks in splitter.parts.items()}
    lists = [
        [piece for piece in block if isinstance(piece, Line)]
        for key in ("tables", "listed")
        for block in splitter.parts.get(key, ())
    ]
    unknown = [one for one in splitter.found if one.key == "unknown" and one.pieces]
    return Outline(sections, parts, splitter.parts["front"][0], unknown, splitter.headings, lists)


def weight(block: list[Piece]) -> int:
    return sum(len(piece.text) if isinstance(piece, Line) else 100 for piece in block)
