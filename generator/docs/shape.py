"""What a key holds, read from the type of its field: a leaf, a map of keys, a list, a free map."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.leaves import LEAVES
from generator.model.values import Entry


@dataclass(frozen=True, slots=True)
class Leaf:
    cls: type


@dataclass(frozen=True, slots=True)
class Keyed:
    """A map whose keys a class declares."""

    cls: type


@dataclass(frozen=True, slots=True)
class Listed:
    of: Shape


@dataclass(frozen=True, slots=True)
class Named:
    """A map whose keys are free."""

    of: Shape


@dataclass(frozen=True, slots=True)
class Either:
    of: tuple[Shape, ...]


Shape = Leaf | Keyed | Listed | Named | Either


def shape(hint: Any) -> Shape:
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        found = tuple(shape(one) for one in typing.get_args(hint) if one is not type(None))
        return found[0] if len(found) == 1 else Either(found)
    if typing.get_origin(hint) is tuple:
        inner = typing.get_args(hint)[0]
        if typing.get_origin(inner) is Entry:
            return Named(shape(typing.get_args(inner)[0]))
        return Listed(shape(inner))
    return Leaf(hint) if hint in LEAVES else Keyed(hint)


def nested(hint: Any) -> Iterator[type]:
    """The classes a key holds, at whatever depth of lists."""
    yield from keyed(shape(hint))


def keyed(one: Shape) -> Iterator[type]:
    if isinstance(one, Keyed):
        yield one.cls
    elif isinstance(one, Listed | Named):
        yield from keyed(one.of)
    elif isinstance(one, Either):
        for part in one.of:
            yield from keyed(part)
