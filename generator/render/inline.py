"""Figures and sentences as markup. Each figure keeps the place where content states it."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from generator.model.values import Day, Figure, Share, State, Text
from generator.narrative.pieces import Paragraph, Said, SubjectLink, Words
from generator.render.explain import Section


def figure(value: Figure | None, unit: str = "") -> Markup:
    """A figure as written, followed by its unit; blank stays blank, withheld says so."""
    if value is None:
        return Markup("")
    if value.number is None:
        text = escape("未公开" if value.state is State.WITHHELD else value.text)
        at = escape(value.source.path)
        return Markup(f'<span class="n {value.state.value}" data-at="{at}">{text}</span>')
    after = "" if isinstance(value, Share) else escape(unit)
    if value.state is State.COMPUTED:
        said = escape("推算自 " + "、".join(source.path for source in value.computed_from))
        data = f'<data class="n computed" value="{value.number}" title="{said}">'
        mark = '<small class="mark">推算</small>'
        return Markup(f"{data}{escape(value.text)}</data>{after}{mark}")
    data = f'<data class="n" value="{value.number}" data-at="{escape(value.source.path)}">'
    return Markup(f"{data}{escape(value.text)}</data>{after}")


def words(value: Text | Day | None) -> Markup:
    """Stated words with their place."""
    return Markup("") if value is None else span(value.source.path, value.text)


def span(path: str, text: str) -> Markup:
    return Markup(f'<span data-at="{escape(path)}">{escape(text)}</span>')


def paragraph(
    value: Paragraph, section: Section, subject_url: Callable[[str], str | None]
) -> Markup:
    """A sentence: its words explained, its figures in place, its subjects linked."""
    found: list[str] = []
    for piece in value.pieces:
        if isinstance(piece, str):
            found.append(section.text(piece))
        elif isinstance(piece, Said):
            found.append(figure(piece.figure, piece.unit))
        elif isinstance(piece, Words):
            text = piece.shown or piece.text.text
            found.append(span(piece.text.source.path, section.text(text)))
        elif isinstance(piece, SubjectLink):
            url = subject_url(piece.code)
            text = escape(piece.text)
            found.append(f'<a href="{escape(url)}">{text}</a>' if url else text)
    return Markup("".join(found))
