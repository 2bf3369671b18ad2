"""Figures and sentences as markup. Each figure keeps the place where content states it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup, escape

from generator.model.values import Amount, Day, Figure, Share, State, Text
from generator.narrative.pieces import Paragraph, Said, SubjectLink, Words
from generator.pages.page import Mark
from generator.render.explain import Section


def marks(found: Sequence[Mark], rel: Callable[[str], str]) -> Markup:
    """Each finding as a small link to where it is told in full.

    Its word is drawn by the stylesheet, so that a copied figure stays a figure.
    """
    links = []
    for one in found:
        said = f"{one.message}。{one.reason}" if one.reason else one.message
        style = "explained" if one.reason else one.severity.value
        label = f"{one.severity.label} {one.code}：查看"
        links.append(
            f'<a class="flaw {style}" href="{escape(rel(one.url))}" title="{escape(said)}"'
            f' aria-label="{label}"></a>'
        )
    return Markup("".join(links))


def unmarked(_: str) -> Markup:
    return Markup("")


def figure(
    value: Figure | None, unit: str = "", marks_at: Callable[[str], Markup] = unmarked
) -> Markup:
    """A figure as written, followed by its unit; blank stays blank, withheld says so."""
    if value is None:
        return Markup("")
    if value.number is None:
        text = escape("未公开" if value.state is State.WITHHELD else value.text)
        at = escape(value.source.path)
        return Markup(f'<span class="n {value.state.value}" data-at="{at}">{text}</span>')
    after = unit_word(value, unit)
    style = "n amount" if isinstance(value, Amount) else "n"
    if value.state is State.CARRIED:  # printed elsewhere in the report: published all the same
        said = escape("载于 " + value.computed_from[0].path)
        data = f'<data class="{style}" value="{value.number}" title="{said}">'
        return Markup(f"{data}{escape(value.text)}</data>{after}")
    if value.state is State.COMPUTED:
        said = escape("推算自 " + "、".join(source.path for source in value.computed_from))
        data = f'<data class="{style} computed" value="{value.number}" title="{said}">'
        mark = '<small class="mark">推算</small>'
        return Markup(f"{data}{escape(value.text)}</data>{after}{mark}")
    path = value.source.path
    data = f'<data class="{style}" value="{value.number}" data-at="{escape(path)}">'
    return Markup(f"{data}{escape(value.text)}</data>{after}") + marks_at(path)


def unit_word(value: Figure, unit: str) -> Markup:
    """The unit after a figure; that of an amount is marked, for the reader may choose another."""
    if isinstance(value, Share):
        return Markup("")
    word = unit.strip()
    if not isinstance(value, Amount) or not word:
        return escape(unit)
    return Markup(f'{" " if unit != word else ""}<span class="u">{escape(word)}</span>')


def words(value: Text | Day | None) -> Markup:
    """Stated words with their place."""
    return Markup("") if value is None else span(value.source.path, value.text)


def span(path: str, text: str) -> Markup:
    return Markup(f'<span data-at="{escape(path)}">{escape(text)}</span>')


def paragraph(
    value: Paragraph,
    section: Section,
    subject_url: Callable[[str], str | None],
    marks_at: Callable[[str], Markup] = unmarked,
) -> Markup:
    """A sentence: its words explained, its figures in place, its subjects linked."""
    found: list[str] = []
    for piece in value.pieces:
        if isinstance(piece, str):
            found.append(section.text(piece))
        elif isinstance(piece, Said):
            found.append(figure(piece.figure, piece.unit, marks_at))
        elif isinstance(piece, Words):
            text = piece.shown or piece.text.text
            found.append(span(piece.text.source.path, section.text(text)))
        elif isinstance(piece, SubjectLink):
            url = subject_url(piece.code)
            text = escape(piece.text)
            found.append(f'<a href="{escape(url)}">{text}</a>' if url else text)
    return Markup("".join(found))
