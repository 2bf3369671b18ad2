"""The documents as a reader meets them: fenced blocks with the note above them, links, headings.

A note is an HTML comment on the line above a block, which the reader does not see:
  文件：PATH    content to be written at PATH below content/, in a new portal of its own
  片段：PATH    the same, a part of a file to which what every such file must have is added
  连同：PATH    the same, in the portal of the block before
  写入：PATH    written where the commands of this document stand by then
  不运行：WHY   commands that the test does not run
  非内容：WHY   YAML that is no content
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
_NOTE = re.compile(r"<!-- (\S+?)：(.*) -->")
_HEADING = re.compile(r"(#{1,6}) +(.*)")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


@dataclass(frozen=True, slots=True)
class Block:
    place: str
    language: str
    text: str
    kind: str
    about: str


@cache
def documents() -> tuple[str, ...]:
    """Every document by its name relative to the project."""
    found = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return tuple(path.relative_to(ROOT).as_posix() for path in found)


@cache
def blocks(document: str) -> tuple[Block, ...]:
    found: list[Block] = []
    above, start, language, lines = "", 0, "", list[str]()
    for number, line in enumerate((ROOT / document).read_text("utf-8").splitlines(), 1):
        if start and line.startswith("```"):
            note = _NOTE.fullmatch(above)
            kind, about = (note[1], note[2]) if note else ("", "")
            text = "".join(f"{one}\n" for one in lines)
            found.append(Block(f"{document}:{start}", language, text, kind, about))
            start, above = 0, ""
        elif start:
            lines.append(line)
        elif line.startswith("```"):
            start, language, lines = number, line.removeprefix("```"), []
        else:
            above = line
    return tuple(found)


@cache
def prose(document: str) -> str:
    """Without its blocks."""
    text = (ROOT / document).read_text("utf-8")
    return re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)


def links(document: str) -> list[str]:
    return _LINK.findall(prose(document))


def anchors(document: str) -> list[str]:
    """The ids that headings get where such documents are shown."""
    headings = (_HEADING.fullmatch(line) for line in prose(document).splitlines())
    return [slug(heading[2]) for heading in headings if heading]


def slug(title: str) -> str:
    kept = re.sub(r"[^\w\- ]", "", title.lower())
    return kept.replace(" ", "-")
