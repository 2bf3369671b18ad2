"""叙述的构件：一段话由文字、数字、原话与科目链接相接而成。

A renderer turns each piece into markup; `plain_text` gives the sentence as it reads. Every stated
figure and word keeps its place in content, so that a finding can be shown beside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.values import Figure, Text


@dataclass(frozen=True, slots=True)
class Said:
    """A figure as printed, followed by its unit: 332.21万元、270余人次、15.41%."""

    figure: Figure
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Stated words. `shown` is how they read in the sentence where that is not the text itself
    (a date written out, a full stop left off); `said` are other stated texts they stand for.
    """

    text: Text
    shown: str = ""
    said: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class SubjectLink:
    """A subject that the renderer links; `said` are the stated code and printed name."""

    code: str
    text: str
    said: tuple[Text, ...] = ()


Piece = str | Said | Words | SubjectLink
Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    pieces: Pieces


@dataclass(frozen=True, slots=True)
class Section:
    """`number` is 一 for a section and （一） for a part of one."""

    id: str
    number: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    parts: tuple[Section, ...] = ()


def shown(piece: Piece) -> str:
    match piece:
        case Said(figure, unit):
            return figure.text + unit
        case Words(text, words):
            return words or text.text
        case SubjectLink():
            return piece.text
    return piece


def plain_text(pieces: Iterable[Piece]) -> str:
    """The sentence as it reads."""
    return "".join(shown(piece) for piece in pieces)


def joined(parts: Iterable[Pieces], mark: str) -> Pieces:
    """The parts that are not empty, with the mark between them."""
    found: list[Piece] = []
    for part in parts:
        if part:
            found += [mark, *part] if found else part
    return tuple(found)


def sentence(*clauses: Pieces) -> Pieces:
    """Clauses joined by ，and ended by 。; nothing when there is none."""
    found = joined(clauses, "，")
    return (*found, "。") if found else ()


def merged(pieces: Pieces) -> Pieces:
    """Neighbouring strings made one, empty ones left out."""
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and found and isinstance(found[-1], str):
            found[-1] += piece
        elif piece != "":
            found.append(piece)
    return tuple(found)
