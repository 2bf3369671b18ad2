"""A draft as the texts of content files, every figure in them knowing where it came from.

Block style, two blanks a level, codes in quotes; tables with a row for each subject as CSV. What is
written is read back by the same readers as anybody's content: there is one way into the model.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.content.written import quoted, written
from generator.importers.draft import Leaf, Tree

NAMING = ("科目", "编号", "科目名称", "项目名称")


@dataclass(slots=True)
class Written:
    """Texts by file name; `leaves` by file and line, with the column where each begins."""

    texts: dict[str, str] = field(default_factory=dict)
    leaves: dict[tuple[str, int], list[tuple[int, Leaf]]] = field(default_factory=dict)

    def leaf_at(self, file: str, line: int, column: int) -> Leaf | None:
        """The figure that stands there, else the first of its line."""
        found = self.leaves.get((file, line), [])
        return next((leaf for start, leaf in reversed(found) if start <= column), None) or next(
            (leaf for _, leaf in found), None
        )

    def keep(self, file: str, line: int, column: int, leaf: Leaf) -> None:
        self.leaves.setdefault((file, line), []).append((column, leaf))


def write_yaml(tree: Mapping[str, Tree], file: str, out: Written) -> None:
    """The whole tree as one file."""
    pen = _Pen(file, out)
    pen.mapping(tree, 0)
    out.texts[file] = "".join(f"{line}\n" for line in pen.lines)


def write_csv(rows: Sequence[Mapping[str, Tree]], file: str, out: Written) -> None:
    """Rows of one table; the head is all columns that some row has: what names a row first."""
    seen = dict.fromkeys(key for row in rows for key in row)
    head = [*(key for key in NAMING if key in seen), *(key for key in seen if key not in NAMING)]
    text = io.StringIO()
    pen = csv.writer(text, lineterminator="\n")
    pen.writerow(head)
    for number, row in enumerate(rows, 2):
        cells = [row.get(key) for key in head]
        pen.writerow([cell.text if isinstance(cell, Leaf) else "" for cell in cells])
        column = 1
        for cell in cells:
            if isinstance(cell, Leaf):
                out.keep(file, number, column, cell)
                column += len(cell.text)
            column += 1
    out.texts[file] = text.getvalue()


class _Pen:
    def __init__(self, file: str, out: Written) -> None:
        self.file = file
        self.out = out
        self.lines: list[str] = []

    def mapping(self, tree: Mapping[str, Tree], depth: int, opening: str = "") -> None:
        """`opening` is the `- ` of the list item that the first key stands on."""
        for key, value in tree.items():
            margin = opening or "  " * depth
            opening = ""
            self.entry(f"{margin}{written(key)}:", key, value, depth)

    def entry(self, start: str, key: str, value: Tree, depth: int) -> None:
        if isinstance(value, Leaf):
            self.leaf(start, key, value)
            return
        if not value:
            return
        self.lines.append(start)
        if isinstance(value, Mapping):
            self.mapping(value, depth + 1)
        else:
            self.sequence(value, depth + 1)

    def sequence(self, items: Sequence[Tree], depth: int) -> None:
        for item in items:
            dash = "  " * depth + "- "
            if isinstance(item, Leaf):
                self.leaf(dash.rstrip(), "", item)
            elif isinstance(item, Mapping):
                self.mapping(item, depth + 1, dash)

    def leaf(self, start: str, key: str, leaf: Leaf) -> None:
        text = " ".join(leaf.text.split())
        shown = quoted(text) if key == "科目" and text.isdigit() else written(text) if text else ""
        self.lines.append(f"{start} {shown}".rstrip())
        self.out.keep(self.file, len(self.lines), len(start) + 2, leaf)
