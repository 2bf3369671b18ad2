"""Colours of charts stand out from the paper, light and dark, and every one drawn with is there."""

from __future__ import annotations

import re

import pytest

from generator.charts import colours
from generator.render.env import shipped_templates

STYLES = shipped_templates() / "css"
TOKEN = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6})")


def blocks(name: str) -> dict[str, dict[str, str]]:
    """What each rule of a stylesheet sets, by its selector; a media query counts as its rule."""
    text = (STYLES / name).read_text("utf-8")
    rules = re.findall(r"(:root[^{]*)\{([^}]*)\}", text)
    return {selector.strip(): dict(TOKEN.findall(body)) for selector, body in rules}


COLOURS = blocks("11-colours.css")
PAPERS = {":root": ("#fbfaf6", "#ffffff"), ":root[data-theme=dark]": ("#141918", "#1b2120")}


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", PAPERS)
def test_a_colour_stands_out_from_the_paper(theme: str) -> None:
    faint = {
        name: colour
        for name, colour in COLOURS[theme].items()
        if min(contrast(colour, paper) for paper in PAPERS[theme]) < 3
    }
    assert faint == {}


def test_dark_is_the_same_by_the_system_and_by_choice() -> None:
    chosen = COLOURS[":root[data-theme=dark]"]
    assert COLOURS[":root:not([data-theme=light])"] == chosen
    assert set(COLOURS[":root"]) == set(chosen)


def test_every_colour_that_charts_name_is_in_the_stylesheet() -> None:
    named = {value for value in vars(colours).values() if isinstance(value, str)}
    named |= set(colours.THREE_PUBLIC.values()) | {
        colours.of_class(f"{n}") for n in range(200, 400)
    }
    wanted = {value.removeprefix("@") for value in named if value.startswith("@")}
    assert wanted - set(COLOURS[":root"]) == set()


def test_the_papers_are_those_of_the_themes() -> None:
    tokens = blocks("10-tokens.css")
    found = {theme: (tokens[theme]["paper"], tokens[theme]["sheet"]) for theme in PAPERS}
    assert found == PAPERS
