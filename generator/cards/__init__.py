"""分享图 card.png：链接发到聊天软件里时，标题旁边的那张图。

Only for portals that ask for it (分享图 in site.yaml): it needs a font, a library and time.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment

from generator.cards.card import cards
from generator.cards.painter import Painter
from generator.pages.survey import Survey


def card_files(survey: Survey, env: Environment, portal: Path) -> Iterator[tuple[str, bytes]]:
    """Address and PNG of every card."""
    wanted = survey.config.cards
    if wanted is None or wanted.font is None:
        return
    painter = Painter(env.get_template("card.svg"), portal, wanted.font.text)
    for card in cards(survey):
        yield card.url, painter.paint(card)
