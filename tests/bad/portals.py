"""Portals with mistakes: a good one, and the named cases of the data files that spoil it.

A case says what it does to the files below content/ and the whole output that answers it:

    change: {file: {what stands there once: what stands there instead}}
    files: {file: its whole text}      hex: {file: its bytes}
    remove: [file]                     move: {file: its new name}
    shows: all findings as `show` prints them

What nobody sees is written with a sign: ␉ a tab, ⍽ a no-break space, ⌴ a zero-width space.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.build import Outcome
from generator.content.show import show

HERE = Path(__file__).parent
BASE = HERE / "base"
KINDS = tuple(sorted(path.stem for path in HERE.glob("*.yaml")))
SIGNS = {"␉": "\t", "⍽": "\u00a0", "⌴": "\u200b"}


@dataclass(frozen=True, slots=True)
class Case:
    kind: str
    name: str
    shows: str
    change: dict[str, dict[str, str]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    hex: dict[str, str] = field(default_factory=dict)
    remove: tuple[str, ...] = ()
    move: dict[str, str] = field(default_factory=dict)

    def spoil(self, content: Path) -> None:
        for name, edits in self.change.items():
            path = content / name
            path.write_bytes(edited(path.read_text("utf-8"), edits).encode())
        for name, text in self.files.items():
            put(content / name, text.encode())
        for name, digits in self.hex.items():
            put(content / name, bytes.fromhex(digits))
        for name in self.remove:
            (content / name).unlink()
        for old, new in self.move.items():
            put(content / new, (content / old).read_bytes())
            (content / old).unlink()


def cases(kind: str) -> list[Case]:
    text = (HERE / f"{kind}.yaml").read_text("utf-8")
    found = _unsigned(yaml.load(text, yaml.CBaseLoader))
    return [Case(kind, name, **case) for name, case in found.items()]


def _unsigned(value: Any) -> Any:
    """Every text below with the characters that the signs stand for."""
    if isinstance(value, dict):
        return {_unsigned(key): _unsigned(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_unsigned(item) for item in value]
    for sign, char in SIGNS.items():
        value = value.replace(sign, char)
    return value


def edited(text: str, edits: dict[str, str]) -> str:
    for old, new in edits.items():
        assert text.count(old) == 1, f"{old!r} stands there {text.count(old)} times"
        text = text.replace(old, new)
    return text


def put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def base_portal(portal: Path) -> Path:
    shutil.copytree(BASE, portal)
    return portal


def shown(outcome: Outcome) -> str:
    """What is wrong with the form; what rules find in the figures has tests of its own."""
    findings = [found for found in outcome.findings if is_of_form(found.code)]
    return without_ends(show(findings, outcome.source_line))


def is_of_form(code: str) -> bool:
    return code < "FT100" or code >= "FT700"


def without_ends(text: str) -> str:
    """Without blanks at the ends of lines, which a data file cannot keep."""
    return "\n".join(line.rstrip() for line in text.split("\n"))
