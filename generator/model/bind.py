"""Nodes of content → values of the model, by the keys their classes declare.

Everything that could be made is returned; what was wrong is gathered as faults. An unknown key
is answered with a guess; a value of the wrong form with the form expected.
"""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from generator.content.nodes import Mapping, Node, Scalar, Sequence
from generator.findings import Finding, Place, fault
from generator.model.guess import guess, nearest
from generator.model.leaves import LEAVES
from generator.model.mends import mend
from generator.model.values import Entry
from generator.source import Source

Model = TypeVar("Model")
IDENTITIES = ("编号", "名称", "科目")
PLAINER = {"金额": "一个数", "日期": "年-月-日"}  # not “金额”应为金额


@dataclass(slots=True)
class Faults:
    """What was wrong so far; filled while binding, read at the end."""

    found: list[Finding] = field(default_factory=list)

    def add(self, code: str, source: Source, message: str, hint: str, *beside: Place) -> None:
        self.found.append(fault(code, source, message, hint, *beside))


@dataclass(frozen=True, slots=True)
class Slot:
    """One field of a class: its key, what it holds, and how."""

    name: str
    key: str
    hint: Any
    required: bool
    choices: tuple[str, ...]


def slots(cls: type) -> dict[str, Slot]:
    """The fields of a model class by key."""
    return _slots(cls)


@cache
def _slots(cls: Any) -> dict[str, Slot]:
    hints = typing.get_type_hints(cls)
    found = {}
    for one in dataclasses.fields(cls):
        if "key" in one.metadata:
            meta = one.metadata
            slot = Slot(one.name, meta["key"], hints[one.name], meta["required"], meta["choices"])
            found[slot.key] = slot
    return found


def bind(
    node: Node, cls: type[Model], path: str, faults: Faults, elsewhere: frozenset[str] = frozenset()
) -> Model:
    """Make a `cls` of a map; `elsewhere` are keys that another reader takes."""
    known: dict[str, Slot] = slots(cls)
    values: dict[str, Any] = {"source": node.source.at(path)}
    shorthand = getattr(cls, "SHORTHAND", "")
    if isinstance(node, Scalar) and shorthand and node.text:
        slot = known[shorthand]
        values[slot.name] = value_of(node, slot, f"{path}/{shorthand}", faults)
        return cls(**values)
    if not isinstance(node, Mapping):
        if not (isinstance(node, Scalar) and node.text == ""):
            bare = "，前面不写“- ”" if isinstance(node, Sequence) else "，另起一行，多缩进两格"
            example = f"如 {next(iter(known))}: …{bare}"
            expect(node, "几个带名称的项", example, path, faults)
        return cls(**values)
    meant: set[str] = set()
    for entry in node.entries:
        slot_or_none = known.get(entry.key)
        if slot_or_none is not None:
            here = f"{path}/{entry.key}" if path else entry.key
            values[slot_or_none.name] = value_of(entry.value, slot_or_none, here, faults)
        elif entry.key not in elsewhere:
            meant.add(unknown_key(entry.key, entry.key_source, [*known, *elsewhere], path, faults))
    for slot in known.values():
        if slot.required and values.get(slot.name) is None and slot.key not in meant:
            missing(slot, node, path, faults)
    return cls(**values)


def missing(slot: Slot, node: Mapping, path: str, faults: Faults) -> None:
    """A key that is not there, or that is left blank; a wrong value has been answered already."""
    entry = next((one for one in node.entries if one.key == slot.key), None)
    if entry is None:
        source, message = node.source, f"缺少“{slot.key}”"
        faults.add("FT033", source.at(path), message, f"补上一行 {slot.key}: …")
    elif isinstance(entry.value, Scalar) and not entry.value.text:
        source, message = entry.key_source, f"“{slot.key}”后面是空的"
        faults.add("FT033", source.at(path), message, f"在“{slot.key}:”后面写上")


def unknown_key(
    word: str, source: Source, known: typing.Iterable[str], path: str, faults: Faults
) -> str:
    """Says so; gives back the word that was probably meant, or ''."""
    names = list(known)
    listed = "、".join(names[:12]) + ("……" if len(names) > 12 else "")
    faults.add(
        "FT030",
        source.at(path),
        f"没有“{word}”这一项{guess(word, names)}",
        f"此处可用：{listed}",
    )
    return nearest(word, names)


def expect(node: Node, wanted: str, example: str, path: str, faults: Faults) -> None:
    found = {Mapping: "几个带名称的项", Sequence: "一个列表", Scalar: "一个值"}[type(node)]
    if isinstance(node, Scalar) and not node.text:
        found = "空的"
    what = f"“{path.rsplit('/', 1)[-1]}”" if path else "整个文件"
    faults.add("FT031", node.source.at(path), f"{what}应为{wanted}，这里是{found}", example)


def value_of(node: Node, slot: Slot, path: str, faults: Faults) -> Any:
    return reader(slot.hint, slot.choices)(node, path, faults)


Reader = Callable[[Node, str, Faults], Any]


@cache
def reader(hint: Any, choices: tuple[str, ...] = ()) -> Reader:
    """The function that reads a value of this type."""
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return union_reader(typing.get_args(hint), choices)
    if typing.get_origin(hint) is tuple:
        inner = typing.get_args(hint)[0]
        if typing.get_origin(inner) is Entry:
            return free_map_reader(reader(typing.get_args(inner)[0]))
        return list_reader(inner)
    if hint in LEAVES:
        return leaf_reader(hint, choices)
    return lambda node, path, faults: bind(node, hint, path, faults)


def union_reader(hints: tuple[Any, ...], choices: tuple[str, ...]) -> Reader:
    """X | None reads X; Leaf | tuple[...] reads by what stands there."""
    wanted = [hint for hint in hints if hint is not type(None)]
    if len(wanted) == 1:
        return reader(wanted[0], choices)
    leaf = next(reader(hint) for hint in wanted if hint in LEAVES)
    tree = next(reader(hint) for hint in wanted if hint not in LEAVES)
    return lambda node, path, faults: (leaf if isinstance(node, Scalar) else tree)(
        node, path, faults
    )


def leaf_reader(cls: type, choices: tuple[str, ...]) -> Reader:
    make, wanted, example = LEAVES[cls]

    def read(node: Node, path: str, faults: Faults) -> Any:
        if not isinstance(node, Scalar):
            expect(node, wanted, example, path, faults)
            return None
        value = make(node.text, node.source.at(path))
        last = path.rsplit("/", 1)[-1]
        if value is None and node.text:
            form = PLAINER.get(last, wanted) if last == wanted else wanted
            message = f"“{last}”应为{form}，这里写的是“{node.text}”"
            hint = mend(cls, node.text) or example
            faults.add("FT032", node.source.at(path), message, hint)
        elif value is not None and choices and node.text not in choices:
            allowed = "、".join(choices)
            message = f"“{last}”不能写“{node.text}”{guess(node.text, choices)}"
            faults.add("FT032", node.source.at(path), message, f"可写：{allowed}")
        return value

    return read


def free_map_reader(inner: Reader) -> Reader:
    def read(node: Node, path: str, faults: Faults) -> Any:
        if not isinstance(node, Mapping):
            expect(node, "几个带名称的项", "如 名称: 12.34", path, faults)
            return ()
        return tuple(
            Entry(e.key, inner(e.value, f"{path}/{e.key}", faults), e.key_source.at(path))
            for e in node.entries
        )

    return read


def list_reader(inner: Any) -> Reader:
    read_item = reader(inner)
    leaf = inner in LEAVES

    def read(node: Node, path: str, faults: Faults) -> Any:
        if not isinstance(node, Sequence):
            if not (isinstance(node, Scalar) and not node.text):
                expect(node, "一个列表", as_list(node), path, faults)
            return ()
        found: list[Any] = []
        words: Counter[str] = Counter()
        for number, item in enumerate(node.items, 1):
            word = str(number) if leaf else identity(item, inner, number)
            words[word] += 1
            here = f"{path}/{word}" if words[word] == 1 else f"{path}/{word}~{words[word]}"
            value = read_item(item, here, faults)
            if value is not None:
                found.append(value)
        return tuple(found)

    return read


def as_list(node: Node) -> str:
    """How the list should have been written."""
    if isinstance(node, Mapping):
        return f"每一项的第一行以“- ”开头，如“- {node.entries[0].key}: …”，同一项的其余各行与它对齐"
    words = re.split(r"[、，,；;\s]\s*", node.text) if isinstance(node, Scalar) else []
    lines = "".join(f"“- {word}”" for word in words[:4] if word)
    return f"每项另起一行，以“- ”开头：{lines}{'……' if len(words) > 4 else ''}"


def identity(item: Node, cls: Any, number: int) -> str:
    """The word that stands for a list item in a path: its 编号, 名称 or 科目, else its number."""
    shorthand: str = getattr(cls, "SHORTHAND", "")
    if isinstance(item, Scalar) and shorthand:
        return item.text
    if isinstance(item, Mapping):
        known = slots(cls)
        for word in IDENTITIES:
            value = item.get(word) if word in known else None
            if isinstance(value, Scalar) and value.text:
                return value.text
    return str(number)
