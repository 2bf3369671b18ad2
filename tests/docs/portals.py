"""A portal that the commands make, with what a document shows written into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.build import build
from generator.content.show import show
from generator.scaffold.init import init
from tests.docs.markdown import Block, blocks

# What every file of a kind must have, by the end of its name.
REQUIRED = {"2024.yaml": "年度: 2024\n表式: sichuan-2023\n"}


@dataclass(frozen=True, slots=True)
class Example:
    """The files of one example, by their name below content/."""

    place: str
    files: dict[str, str]


def examples(document: str) -> Iterator[Example]:
    found: list[Example] = []
    for block in blocks(document):
        if block.kind == "连同":
            found[-1].files[block.about] = block.text
        elif block.kind in ("文件", "片段"):
            found.append(Example(block.place, {block.about: whole(block)}))
    yield from found


def whole(block: Block) -> str:
    if block.kind == "文件":
        return block.text
    return REQUIRED[block.about.rsplit("/", 1)[-1]] + block.text


def faults_of(example: Example, folder: Path) -> str:
    """What reading, loading and the audit answer; an example need not be a whole report."""
    init(folder)
    for name, text in example.files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    outcome = build(folder)
    errors = [one for one in outcome.findings if one.code.startswith(("FT0", "FT7"))]
    return show(errors, outcome.source_line) if errors else ""
