"""A report's YAML brought up to date: figures in their places, new keys at theirs, words kept."""

from __future__ import annotations

from collections.abc import Container, Sequence

from generator.bring.alike import Verdict, Words, is_figure, verdict
from generator.bring.changes import Change, Kind
from generator.bring.elsewhere import Elsewhere
from generator.bring.lines import Lines, mark_of
from generator.bring.pairs import figures, is_nameless, name_of, pairs
from generator.content.nodes import Entry, Mapping, Node, Scalar
from generator.content.nodes import Sequence as SequenceNode
from generator.content.read_yaml import read_yaml
from generator.content.written import quoted
from generator.model.load_tables import EMPTY
from generator.scaffold.extents import Extents, begin, is_written

Path = tuple[str, ...]
OWN = ("差异说明", "更正")  # what only people write
FREE = ("绩效", "项目")
FLOW_SIGNS = frozenset(",[]{}:#")


class YamlMerge:
    """`old` and `new` are texts that read without faults; `files` are the CSV files there are."""

    def __init__(
        self, old: str, new: str, words: Words, files: Container[str] = frozenset()
    ) -> None:
        self.files = files
        self.lines = Lines(old)
        self.old, self.new = Extents(old), Extents(new)
        self.words = words
        self.changes: list[Change] = []
        root, fresh = read_yaml(old, "")[0], read_yaml(new, "")[0]
        if isinstance(root, Mapping) and isinstance(fresh, Mapping):
            self.mapping(root, fresh, ())
        elif isinstance(fresh, Mapping):
            self.lines.add_below(-1, new.rstrip("\n").split("\n"))

    def text(self) -> str:
        return self.lines.text()

    def mapping(
        self, old: Mapping, new: Mapping, path: Path, above: Elsewhere | None = None
    ) -> None:
        spare = Elsewhere(old, new, self.words.of(path), path, above)
        previous: Entry | None = None
        for entry in new.entries:
            match = spare.match(entry)
            if match is None:
                self.missing(entry, old, previous, path, spare)
                continue
            previous = match
            self.value(match, entry, (*path, match.key), spare)
        for entry in spare.only:
            if entry.key not in OWN and says(entry.value) and not spare.is_told(entry):
                self.tell(Kind.ONLY, (*path, entry.key))

    def missing(
        self, entry: Entry, old: Mapping, previous: Entry | None, path: Path, spare: Elsewhere
    ) -> None:
        """A key that content has not: it may have it elsewhere, or in other words."""
        here = (*path, entry.key)
        found = spare.of(entry)
        if found is not None:
            self.tell(Kind.KEPT, here, raw(found.value), raw(entry.value))
        elif path[:1] == ("表",) and len(path) == 2 and entry.key == "注":
            self.tell(Kind.ASIDE, here, new=raw(entry.value))
        elif not self.is_found(entry.value, here):
            self.insert(entry, old, previous, here)

    def value(self, old: Entry, new: Entry, path: Path, spare: Elsewhere) -> None:
        before, after = old.value, new.value
        if isinstance(before, Scalar) and isinstance(after, Scalar):
            self.scalar(old, after, path)
        elif isinstance(before, Mapping) and isinstance(after, Mapping):
            self.mapping(before, after, path, spare)
        elif isinstance(before, SequenceNode) and isinstance(after, SequenceNode):
            self.sequence(before, after, path)
        elif isinstance(before, SequenceNode) and isinstance(after, Mapping):
            rows = after.get("行")
            if isinstance(rows, SequenceNode):
                self.sequence(before, rows, path)
        elif isinstance(before, Scalar) and before.text in ("", EMPTY) and not is_empty(after):
            self.grow(old, new, path)
        elif not self.is_file(before, after):
            self.tell(Kind.KEPT, path, raw(before), raw(after))

    def is_found(self, value: Node, path: Path) -> bool:
        """A table whose CSV lies in its place need not be named; a note below it is told of."""
        file = value.get("文件") if isinstance(value, Mapping) else None
        if not isinstance(file, Scalar) or file.text not in self.files:
            return False
        note = value.get("注") if isinstance(value, Mapping) else None
        if note is not None:
            self.tell(Kind.ASIDE, (*path, "注"), new=raw(note))
        return True

    def is_file(self, before: Node, after: Node) -> bool:
        """`支出决算表: 2023/支出决算表.csv` says what 文件 says; `无数据` what 状态 says."""
        if not isinstance(before, Scalar) or not isinstance(after, Mapping):
            return False
        named = [after.get(key) for key in ("文件", "状态", "名称")]
        return any(isinstance(one, Scalar) and one.text == before.text for one in named)

    def scalar(self, old: Entry, new: Scalar, path: Path) -> None:
        before = old.value
        assert isinstance(before, Scalar)
        match verdict(old.key, before.text, new.text):
            case Verdict.TAKE:
                self.put(old, new)
                self.tell(Kind.CHANGED, path, before.text, new.text)
            case Verdict.KEEP:
                self.tell(Kind.KEPT, path, before.text, new.text)
            case Verdict.ONLY:
                self.tell(Kind.ONLY, path)

    def put(self, old: Entry, new: Scalar) -> None:
        row, text = begin(old.value.source)[0], self.written(new)
        if is_written(old.value, self.old.lines):
            (_, start), (last, end) = begin(old.value.source), self.old.end(old.value)
            if last != row:
                return
            self.lines.edit(row, start, end, text if not self.in_flow(old) else guarded(text))
        else:
            row, column = self.old.ends[begin(old.key_source)]
            self.lines.edit(row, column + 1, column + 1, f" {text}")
        if new.source.line:
            self.lines.mark(row, mark_of(self.new.lines[new.source.line - 1]))

    def in_flow(self, entry: Entry) -> bool:
        row, column = begin(entry.key_source)
        before = self.old.lines[row][:column].rstrip()
        return before.endswith(("{", ","))

    def written(self, node: Scalar) -> str:
        if not is_written(node, self.new.lines):
            return ""
        (row, start), (_, end) = begin(node.source), self.new.end(node)
        return self.new.lines[row][start:end]

    def grow(self, old: Entry, new: Entry, path: Path) -> None:
        """A key that had no value, or 无数据, gets a whole tree below it."""
        row = begin(old.key_source)[0]
        if self.in_flow(old):
            self.tell(Kind.ASIDE, path, new=raw(new.value))
            return
        if is_written(old.value, self.old.lines):
            (_, start), (_, end) = begin(old.value.source), self.old.end(old.value)
            self.lines.edit(row, start, end, "")
        body = self.block(new, begin(old.key_source)[1])
        self.lines.add_below(row, body[1:])
        self.tell(Kind.ADDED, path, new=raw(new.value))

    def block(self, entry: Entry, margin: int) -> list[str]:
        """The lines of an entry of the new text, moved to `margin`."""
        row, column = begin(entry.key_source)
        last = self.new.end_of_entry(entry)[0]
        return [" " * margin + self.new.lines[at][column:] for at in range(row, last + 1)]

    def insert(self, entry: Entry, old: Mapping, previous: Entry | None, path: Path) -> None:
        if self.old.is_flow(old):
            self.insert_in_braces(entry, old, previous, path)
            return
        first = old.entries[0]
        row, margin = begin(first.key_source)
        opens_item = bool(self.old.lines[row][:margin].strip())
        after = previous or (first if opens_item else None)
        at = self.old.end_of_entry(after)[0] if after is not None else row - 1
        lines = self.block(entry, margin)
        if not margin and self.old.lines[at + 1 : at + 2] == [""]:
            lines = ["", *lines]
        self.lines.add_below(at, lines)
        self.tell(Kind.ADDED, path, new=raw(entry.value))

    def insert_in_braces(
        self, entry: Entry, old: Mapping, previous: Entry | None, path: Path
    ) -> None:
        if not isinstance(entry.value, Scalar) or not old.entries:
            self.tell(Kind.ASIDE, path, new=raw(entry.value))
            return
        after = previous or old.entries[-1]
        row, column = self.old.end_of_entry(after)
        self.lines.edit(row, column, column, f", {entry.key}: {guarded(self.written(entry.value))}")
        self.tell(Kind.ADDED, path, new=entry.value.text)

    def sequence(self, old: SequenceNode, new: SequenceNode, path: Path) -> None:
        if all(isinstance(item, Scalar) for item in (*old.items, *new.items)):
            if texts(old.items) != texts(new.items) and texts(new.items):
                self.tell(Kind.KEPT, path, "、".join(texts(old.items)), "、".join(texts(new.items)))
            return
        matched = pairs(old.items, new.items, path[:2] == FREE)
        previous: Node | None = None
        for place, item in enumerate(new.items):
            here = (*path, name_of(item, place))
            pair = matched.found.get(place)
            if pair is None:
                self.insert_item(item, old, previous, here, place in matched.open)
                continue
            previous = old.items[pair.place]
            here = (*path, name_of(previous, pair.place))
            if not pair.sure:
                self.tell(Kind.KEPT, here, whole(previous), whole(item))
            elif isinstance(previous, Mapping) and isinstance(item, Mapping):
                self.mapping(previous, item, here)
            elif raw(previous) != raw(item):
                self.tell(Kind.KEPT, here, raw(previous), raw(item))
        met = {pair.place for pair in matched.found.values()}
        for place, item in enumerate(old.items):
            if place not in met:
                self.tell(Kind.ONLY, (*path, name_of(item, place)))

    def insert_item(
        self, item: Node, old: SequenceNode, previous: Node | None, path: Path, is_open: bool
    ) -> None:
        """What may be there in other words is not put beside them."""
        is_open |= is_nameless(item) and not figures(item)
        if self.old.is_flow(old) or not old.items or is_open:
            self.tell(Kind.ASIDE, path, new=raw(item))
            return
        row, column = begin(old.items[0].source)
        dash = self.old.lines[row].rfind("-", 0, column)
        at = self.old.end(previous)[0] if previous is not None else row - 1
        self.lines.add_below(at, self.item(item, dash))
        self.tell(Kind.ADDED, path, new=raw(item))

    def item(self, item: Node, margin: int) -> list[str]:
        row, column = begin(item.source)
        last = self.new.end(item)[0]
        rows = [self.new.lines[at][column:] for at in range(row, last + 1)]
        return [" " * margin + ("  " if at else "- ") + line for at, line in enumerate(rows)]

    def tell(self, kind: Kind, path: Path, old: str = "", new: str = "") -> None:
        self.changes.append(Change(kind, "/".join(path), old, new))


def texts(items: Sequence[Node]) -> list[str]:
    return [item.text for item in items if isinstance(item, Scalar)]


def says(node: Node) -> bool:
    return not isinstance(node, Scalar) or bool(node.text)


def is_empty(node: Node) -> bool:
    """状态: 无数据."""
    state = node.get("状态") if isinstance(node, Mapping) else None
    return isinstance(state, Scalar)


def raw(node: Node) -> str:
    """A value in a few words."""
    if isinstance(node, Scalar):
        return node.text
    items = node.items if isinstance(node, SequenceNode) else [e.value for e in node.entries]
    leaves = [leaf for item in items for leaf in all_leaves(item)]
    if all(isinstance(item, Scalar) for item in items) and len(items) <= 3:
        return "、".join(texts(items))
    return f"{sum(is_figure(leaf) for leaf in leaves)} 个数"


def whole(node: Node) -> str:
    """All that an item says."""
    return "，".join(text for text in all_leaves(node) if text)


def all_leaves(node: Node) -> list[str]:
    if isinstance(node, Scalar):
        return [node.text]
    items = node.items if isinstance(node, SequenceNode) else [e.value for e in node.entries]
    return [leaf for item in items for leaf in all_leaves(item)]


def guarded(text: str) -> str:
    """Inside braces some signs end a value."""
    plain = text[:1] not in "\"'" and FLOW_SIGNS & set(text)
    return quoted(text) if plain else text
