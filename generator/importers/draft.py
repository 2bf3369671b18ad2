"""导入的草稿：内容文件的样子（键、次序都是内容的），每个叶子带着出处。

`Leaf.text` is what will be written in the content file: `2176.91`, `17%`, `减少`. A draft is turned
into the text of content files, read and loaded as if a person had written them: there is one way
into the model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Union

from generator.importers.document import Spot


@dataclass(frozen=True, slots=True)
class Leaf:
    """`printed` is what the source prints for it, e.g. 2,176.91万元; `doubt` says in Chinese why a
    person should look at it, and is empty when nothing was guessed."""

    text: str
    spot: Spot
    printed: str = ""
    doubt: str = ""


Tree = Union[Leaf, Mapping[str, "Tree"], Sequence["Tree"]]  # noqa: UP007 — `|` knows no name


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the source, and whether it went anywhere; `start` counts characters of the text
    (of its line or cell)."""

    text: str
    spot: Spot
    start: int
    context: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What one reader of a part of the document made: a tree to be merged into the report's
    content, the prose it left (title, Markdown, spot), and the numbers it used."""

    tree: Mapping[str, Tree]
    prose: tuple[tuple[str, str, Spot], ...] = ()
    used: tuple[Number, ...] = ()
    doubtful: tuple[tuple[str, Spot], ...] = field(default=())
