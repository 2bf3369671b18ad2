"""Markdown → front matter and the sections under its first-level headings. Text is not changed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.content.nodes import Mapping
from generator.content.prose_lines import Fence, check_line
from generator.content.read_yaml import read_yaml
from generator.content.scan_signs import clean_text
from generator.findings import Finding, Place, fault
from generator.source import Source

LIMIT = 5_000_000
HEADING = re.compile(r" {0,3}#(?=[ \t]|$)")
MARK = "---"
LIKE_MARK = re.compile(r"[—–―－_-]{2,}|-- -|- - -")
KEY_LINE = re.compile(r"[^\s:：#]{1,20}[:：]")


@dataclass(frozen=True, slots=True)
class Section:
    """Level 1 under a heading; 0 and no title before the first. `text` starts on `line`."""

    title: str
    level: int
    text: str
    source: Source
    line: int


@dataclass(frozen=True, slots=True)
class Prose:
    front: Mapping | None
    sections: tuple[Section, ...]
    body: str
    body_line: int


def read_prose(text: str, file: str) -> tuple[Prose, tuple[Finding, ...]]:
    if len(text) > LIMIT:
        too_big = fault("FT010", Source(file), "文字太长，不予读取", "拆成几个文件")
        return Prose(None, (), "", 1), (too_big,)
    text, unprintable = clean_text(text, file)
    lines = text.split("\n")
    front, start, faults = _front(lines, file)
    sections, more = _sections(lines, start, file)
    prose = Prose(front, sections, "\n".join(lines[start:]), min(start + 1, len(lines)))
    return prose, (*unprintable, *faults, *more)


def _front(lines: list[str], file: str) -> tuple[Mapping | None, int, tuple[Finding, ...]]:
    """The front matter, and the row after it."""
    first = next((row for row, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() != MARK:
        return _like_front(lines, first, file)
    ends = (row for row in range(first + 1, len(lines)) if lines[row].rstrip() in (MARK, "..."))
    last = next(ends, None)
    if last is None:
        at = Source(file, first + 1, 1, len(MARK))
        hint = "在最后一个“键: 值”的下一行写 ---"
        open_end = fault("FT017", at, "文首信息没有结束，缺第二个 ---", hint)
        last = next(
            (row for row in range(first + 1, len(lines)) if _is_text(lines[row])), first + 1
        )
        front, start, more = _front([*lines[:last], MARK, *lines[last + 1 :]], file)
        return front, start - 1, (open_end, *more)
    node, faults = read_yaml("\n".join(lines[first + 1 : last]), file, first + 2)
    if node is None or isinstance(node, Mapping):
        return node, last + 1, faults
    message = "文首信息应为“键: 值”"
    wrong = fault("FT017", node.source, message, "一行写一项，如 术语: 三公经费")
    return None, last + 1, (*faults, wrong)


def _is_text(line: str) -> bool:
    """Where front matter that is not closed must have ended."""
    return not line.strip() or line.startswith("#")


def _like_front(
    lines: list[str], first: int, file: str
) -> tuple[Mapping | None, int, tuple[Finding, ...]]:
    """The marks written with dashes of another kind: read as if they were right."""
    if not LIKE_MARK.fullmatch(lines[first].strip()):
        return None, 0, ()
    ends = (row for row in range(first + 1, len(lines)) if _ends_front(lines[row].strip()))
    last = next(ends, None)
    if last is None or not KEY_LINE.match(lines[first + 1]):
        return None, 0, ()
    mended = [*lines[:first], MARK, *lines[first + 1 : last], MARK, *lines[last + 1 :]]
    front, start, faults = _front(mended, file)
    wrong = tuple(
        fault(
            "FT017",
            Source(file, row + 1, 1, max(len(lines[row].strip()), 1)),
            f"“{lines[row].strip()}”应为三个半角短横 ---",
            "切换到英文输入法，重新输入 ---",
        )
        for row in (first, last)
        if lines[row].rstrip() != MARK
    )
    return front, start, (*wrong, *faults)


def _ends_front(line: str) -> bool:
    return line == MARK or LIKE_MARK.fullmatch(line) is not None


def _sections(
    lines: list[str], start: int, file: str
) -> tuple[tuple[Section, ...], tuple[Finding, ...]]:
    faults: list[Finding] = []
    fence = Fence()
    heads: list[tuple[int, str]] = [(start - 1, "")]
    for row in range(start, len(lines)):
        if fence.covers(lines[row], row):
            continue
        if title := _title(lines[row]):
            heads.append((row, title))
        above = lines[row - 1] if row > start else ""
        faults += check_line(lines[row], above, file, row + 1)
    faults += fence.unclosed(file)
    ends = [row for row, _ in heads[1:]] + [len(lines)]
    sections = tuple(
        _section(lines, head, end, file) for head, end in zip(heads, ends, strict=True)
    )
    kept = tuple(section for section in sections if section.level or section.text)
    return kept, (*faults, *_repeated(kept))


def _title(line: str) -> str:
    """Of a first-level heading, without the # that may close it."""
    mark = HEADING.match(line)
    if mark is None:
        return ""
    title = line[mark.end() :].strip()
    open_end = title.rstrip("#")
    return open_end.rstrip() if open_end == "" or open_end[-1] in " \t" else title


def _section(lines: list[str], head: tuple[int, str], end: int, file: str) -> Section:
    row, title = head
    first = row + 1
    while first < end and not lines[first].strip():
        first += 1
    text = "\n".join(lines[first:end]).rstrip()
    line = min(first + 1, len(lines))
    if not title:
        return Section("", 0, text, Source(file, line), line)
    column = lines[row].index(title)
    return Section(title, 1, text, Source(file, row + 1, column + 1, len(title)), line)


def _repeated(sections: tuple[Section, ...]) -> tuple[Finding, ...]:
    faults: list[Finding] = []
    seen: dict[str, Source] = {}
    for section in sections:
        if section.title in seen:
            first = seen[section.title]
            message = f"标题“{section.title}”写了两次，第一次在第 {first.line} 行"
            hint = "两段并成一段，或改一个标题；下一级的标题写 ##"
            faults.append(fault("FT008", section.source, message, hint, Place(first, "第一次")))
        seen.setdefault(section.title, section.source)
    return tuple(faults)
