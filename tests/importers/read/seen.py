"""What a reading says, as plain values to compare."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import openpyxl

from generator.importers.document import Document, Grid, Line
from generator.importers.read import Refused, read
from generator.importers.read.limits import LIMITS, Limits
from generator.importers.read.parse import parse
from generator.importers.read.reading import Reading

Rows = list[list[str]]


def at_once(data: bytes, kind: str, name: str = "决算.x", limits: Limits = LIMITS) -> Reading:
    """Read in this process: quicker, where the file is known to be harmless."""
    return parse(data, kind, name, limits)


def texts(grid: Grid) -> Rows:
    return [[cell.text for cell in row] for row in grid.rows]


def pieces(reading: Reading | Document) -> list[str | Rows]:
    return [one.text if isinstance(one, Line) else texts(one) for one in reading.pieces]


def only_grid(reading: Reading | Document) -> Grid:
    (grid,) = (one for one in reading.pieces if isinstance(one, Grid))
    return grid


def notes(reading: Reading | Document) -> list[str]:
    return [note.message for note in reading.notes]


def why_refused(folder: Path, data: bytes, name: str, limits: Limits = LIMITS) -> str:
    """The sentence, or empty where the file was read."""
    path = folder / name
    path.write_bytes(data)
    try:
        read(path, name=name, limits=limits)
    except Refused as refused:
        return str(refused)
    return ""


def book(*rows: Sequence[Any]) -> Any:
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    return made


def saved(thing: Any) -> bytes:
    """The bytes of a workbook or a document."""
    out = io.BytesIO()
    thing.save(out)
    return out.getvalue()


def letter(*paragraphs: str) -> Any:
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    return made
