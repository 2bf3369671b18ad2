"""A card → PNG: words laid out by their width, the SVG of the template, drawn by resvg."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from jinja2 import Template
from markupsafe import escape

from generator.cards.card import Card
from generator.model.fonts import font_family
from generator.usage import Refusal

WIDTH, HEIGHT = 1200, 630
ROOM = 1056  # between the margins
SIZES = ((80, 1), (72, 2), (56, 3))  # of the title: pixels, and the most lines at that size
FIGURE = 112
SITE, SUBTITLE, FOOT = 28, 27, 20  # em that there is room for
NEVER_FIRST = "，。、；：）》”’！？"
NO_GLYPH = "\U0010fffd"


class Draw(Protocol):
    def __call__(
        self, *, svg_string: str, skip_system_fonts: bool, font_files: list[str]
    ) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    y: int


class Painter:
    """One for a build; the font is the portal's own, so that every machine draws the same."""

    def __init__(self, template: Template, portal: Path, font: str) -> None:
        from resvg_py import svg_to_bytes

        self.template = template
        self.draw: Draw = svg_to_bytes
        self.font = str(portal / font)
        self.family = font_family((portal / font).read_bytes()) or ""
        if self.png(self.bare("汉")) == self.png(self.bare(NO_GLYPH)):
            raise Refusal(
                f"“{font}”里没有汉字，画不了分享图；请换一个中文字体",
                f"{font} has no Chinese characters; use another font for the cards",
            )

    def paint(self, card: Card) -> bytes:
        size, lines = fitted(card.title)
        short = replace(
            card,
            site=cut(card.site, SITE),
            subtitle=cut(card.subtitle, SUBTITLE),
            foot=cut(card.foot, FOOT),
        )
        svg = self.template.render(
            card=short,
            family=self.family,
            size=size,
            title=[Line(text, 128 + (number + 1) * size * 6 // 5) for number, text in lines],
            figure_size=min(FIGURE, int(ROOM / (em(card.figure) + em(card.unit) / 2 + 0.5))),
        )
        return self.png(svg)

    def bare(self, text: str) -> str:
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32">'
            f'<text y="24" font-size="24" font-family="{escape(self.family)}">{text}</text></svg>'
        )

    def png(self, svg: str) -> bytes:
        drawn = self.draw(svg_string=svg, skip_system_fonts=True, font_files=[self.font])
        return bytes(drawn)


def fitted(text: str) -> tuple[int, list[tuple[int, str]]]:
    """The largest size at which the text fits; cut with …… where it does at none."""
    for size, most in SIZES:
        lines = wrapped(text, ROOM / size)
        if len(lines) <= most:
            break
    else:
        lines = [*lines[: most - 1], lines[most - 1][:-2] + "……"]
    return size, list(enumerate(lines))


def cut(text: str, room: float) -> str:
    return text if em(text) <= room else wrapped(text, room - 2)[0] + "……"


def wrapped(text: str, room: float) -> list[str]:
    """Lines of at most `room` em; no line begins with a closing mark."""
    lines = [""]
    for char in text:
        if em(lines[-1] + char) > room and char not in NEVER_FIRST:
            lines.append("")
        lines[-1] += char
    return lines


def em(text: str) -> float:
    """About how wide: a Chinese character is as wide as it is high, others about half of that."""
    return sum(1 if char > "\u2e7f" else 0.58 for char in text)
