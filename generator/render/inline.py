"""Figures and sentences as markup. Each figure keeps the place where content states it."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from generator.model.values import Day, Figure, Share, State, Text
from generator.narrative.pieces import Paragraph, Said, SubjectLink, Words
from generator.render.explain import Section

_STATED = Markup('<data class="n" value="{}" data-at="{}">{}</data>{}')
_COMPUTED = Markup(
    '<data class="n computed" value="{}" title="{}">{}</data>{}<small class="mark">推算</small>'
)
_NO_NUMBER = Markup('<span class="n {}" data-at="{}">{}</span>')
_WORDS = Markup('<span data-at="{}">{}</span>')


def figure(value: Figure | None, unit: str = "") -> Markup:
    """A figure as written, followed by its unit; blank stays blank, withheld says so."""
    if value is None:
        return Markup("")
    if value.number is None:
        text = "未公开" if value.state is State.WITHHELD else value.text
        return _NO_NUMBER.format(value.state.value, value.source.path, text)
    after = "" if isinstance(value, Share) else unit
    if value.state is State.COMPUTED:
        said = "推算自 " + "、".join(source.path for source in value.computed_from)
        return _COMPUTED.format(value.number, said, value.text, after)
    return _STATED.format(value.number, value.source.path, value.text, after)


def words(value: Text | Day | None) -> Markup:
    """Stated words with their place."""
    return Markup("") if value is None else _WORDS.format(value.source.path, value.text)


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
            found.append(_WORDS.format(piece.text.source.path, section.text(text)))
        elif isinstance(piece, SubjectLink):
            url = subject_url(piece.code)
            text = escape(piece.text)
            found.append(f'<a href="{escape(url)}">{text}</a>' if url else text)
    return Markup("".join(found))
