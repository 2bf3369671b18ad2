"""YAML → nodes. Every scalar is text exactly as written; every node knows its place.

The event stream is read, not the composed tree: it gives places, needs no recursion of the
parser's, and never resolves an alias, so that nothing can grow beyond what was written.
"""

from __future__ import annotations

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.content.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.content.parser_words import in_chinese
from generator.content.scan import Scan, scan
from generator.findings import Finding, Place, fault
from generator.source import Source

LIMIT = 5_000_000
DEEPEST = 40
MOST_NODES = 200_000
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Marked = (yaml.scanner.ScannerError, yaml.parser.ParserError)

Reading = tuple[Node | None, tuple[Finding, ...]]


def read_yaml(text: str, file: str, first_line: int = 1) -> Reading:
    """None when nothing can be read; `first_line` is the line of the file that `text` starts on."""
    if len(text) > LIMIT:
        hint = "把长表拆成几个 CSV 文件"
        too_big = fault("FT010", Source(file, first_line), "内容太长，不予读取", hint)
        return None, (too_big,)
    scanned = scan(text, file, first_line)
    reader = _Reader(scanned, file, first_line)
    node = reader.document()
    return node, (*scanned.faults, *reader.faults)


class _TooMuch(Exception):
    """Deeper or more than any report needs."""


class _Reader:
    def __init__(self, scanned: Scan, file: str, first_line: int) -> None:
        self.scanned = scanned
        self.file = file
        self.first_line = first_line
        self.faults: list[Finding] = []
        self.lines: list[str] | None = None
        self.count = 0

    def document(self) -> Node | None:
        loader = Loader(self.scanned.text)
        self.next = loader.get_event
        try:
            return self._first_document()
        except Marked as error:
            self._say_parser(error)
        except _TooMuch:
            pass
        finally:
            loader.dispose()
        return None

    def _first_document(self) -> Node | None:
        self.next()  # StreamStart
        start = self.next()
        if isinstance(start, StreamEndEvent):
            return None
        if isinstance(start, DocumentStartEvent) and (start.version or start.tags):
            self._refuse(start, "以 % 开头的指令", "删去这一行")
        node = self._node(self.next(), 0)
        self.next()  # DocumentEnd
        after = self.next()
        if not isinstance(after, StreamEndEvent):
            self._refuse(after, "一个文件里的几份文档（---）", "删去 ---，或拆成几个文件")
        return node

    def _node(self, event: Event, depth: int) -> Node:
        self._count(event, depth)
        if isinstance(event, ScalarEvent):
            if event.anchor is not None or event.tag is not None:
                self._refuse_properties(event)
            return Scalar(event.value, self._source(event))
        if isinstance(event, AliasEvent):
            self._refuse(
                event, f"别名 *{event.anchor}", "把所指的内容原样再写一遍；是文字的加双引号"
            )
            return Scalar("", self._source(event))
        assert isinstance(event, MappingStartEvent | SequenceStartEvent)
        self._refuse_properties(event)
        if isinstance(event, MappingStartEvent):
            return self._mapping(event, depth + 1)
        return self._sequence(event, depth + 1)

    def _mapping(self, start: MappingStartEvent, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        repeated: list[Scalar] = []
        while not isinstance(event := self.next(), MappingEndEvent):
            key = self._node(event, depth)
            value = self._node(self.next(), depth)
            if not isinstance(key, Scalar):
                self._refuse(event, "以列表或成组内容作键", "键写成一个词，如 收入: 1200.00")
            elif key.text in entries:
                repeated.append(key)
            else:
                if key.text == "<<":
                    self._refuse(event, "合并键 <<", "把要并入的各行原样再写一遍")
                entries[key.text] = Entry(key.text, key.source, value)
        self._say_repeated(repeated, entries)
        source = self._source(start)
        if not start.flow_style and entries:
            source = next(iter(entries.values())).key_source
        elif start.flow_style:
            source = self._source(start, event)
        return Mapping(tuple(entries.values()), source)

    def _sequence(self, start: SequenceStartEvent, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := self.next(), SequenceEndEvent):
            items.append(self._node(event, depth))
        source = self._source(start, event) if start.flow_style else self._source(start)
        return Sequence(tuple(items), source)

    def _count(self, event: Event, depth: int) -> None:
        self.count += 1
        if depth > DEEPEST:
            message = f"内容套了 {DEEPEST} 层以上"
            self._say("FT010", event, message, "核对缩进与括号；报告的内容不会这样深")
            raise _TooMuch
        if self.count > MOST_NODES:
            message = f"内容超过 {MOST_NODES} 项"
            self._say("FT010", event, message, "把长表拆成几个 CSV 文件")
            raise _TooMuch

    def _source(self, event: Event, last: Event | None = None) -> Source:
        """From where `event` starts to where it (or `last`) ends, as far as its first line goes."""
        start = event.start_mark
        end = event.end_mark if last is None else last.end_mark
        assert start is not None
        assert end is not None
        row, column = start.line, start.column
        stop = end.column if end.line == row else self._line_length(row)
        if stop <= column:  # nothing is written there; the mark may lie behind the last line
            row, column = self._in_text(row, column)
            stop = column
        return self._written(row, column, stop)

    def _written(self, row: int, column: int, stop: int) -> Source:
        """From places in the mended text to places in the file."""
        if self.scanned.columns and (kept := self.scanned.columns.get(row)):
            column, stop = kept[min(column, len(kept) - 1)], kept[min(stop, len(kept) - 1)]
        return Source(self.file, row + self.first_line, column + 1, max(stop - column, 1))

    def _in_text(self, row: int, column: int) -> tuple[int, int]:
        row = min(row, len(self._lines()) - 1)
        return row, min(column, len(self._lines()[row]))

    def _line_length(self, row: int) -> int:
        return len(self._lines()[row].rstrip(" ")) if row < len(self._lines()) else 0

    def _lines(self) -> list[str]:
        if self.lines is None:
            self.lines = self.scanned.text.split("\n")
        return self.lines

    def _refuse_properties(self, event: NodeEvent) -> None:
        if event.anchor is not None:
            mend = "删去它；“&”是文字的，给整个值加双引号"
            self._refuse(event, f"锚点 &{event.anchor}", mend)
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            mend = "删去它；“!”是文字的，给整个值加双引号"
            self._refuse(event, "标签（以 ! 开头）", mend)

    def _refuse(self, event: Event, what: str, hint: str) -> None:
        self._say("FT009", event, f"内容文件不用{what}", hint)

    def _say(self, code: str, event: Event, message: str, hint: str) -> None:
        self.faults.append(fault(code, self._source(event), message, hint))

    def _say_repeated(self, keys: list[Scalar], entries: dict[str, Entry]) -> None:
        """Several in a row are one slip: the dash of a list item forgotten, or a block copied."""
        if not keys:
            return
        first = entries[keys[0].text].key_source
        message = f"“{keys[0].text}”写了两次，第一次在第 {first.line} 行"
        hint = "留下一处，删去另一处"
        if len(keys) > 1:
            names = "、".join(dict.fromkeys(key.text for key in keys[:6]))
            more = "等" if len(keys) > 6 else ""
            message = f"从这里起，{names}{more}都又写了一次，第一次在第 {first.line} 行"
            hint = f"是列表里新的一项的，在这一行前面写“- ”；不是的，{hint}"
        place = Place(first, "第一次")
        self.faults.append(fault("FT008", keys[0].source, message, hint, place))

    def _say_parser(self, error: yaml.MarkedYAMLError) -> None:
        """Put into Chinese; silent where the scan has already answered for that line."""
        words = in_chinese(error, self.scanned.text)
        source = self._written(words.row, words.column, words.column + words.length)
        if any(found.where.line == source.line for found in self.scanned.faults):
            return
        self.faults.append(fault("FT004", source, words.message, words.hint))
