"""How a figure stands on a page: as written, its whole part in groups of three."""

from __future__ import annotations

import re

from generator.model.values import Figure, State

NOT_STATED = "未载明"
WITHHELD = "未公开"
_WHOLE = re.compile(r"^-?[0-9]+")


def shown(figure: Figure | None) -> str:
    """The figure as written, its whole part in groups of three; blank stays blank."""
    if figure is None:
        return NOT_STATED
    if figure.number is None:
        return WITHHELD if figure.state is State.WITHHELD else ""
    return _WHOLE.sub(grouped, figure.text.replace(",", ""), count=1)


def grouped(match: re.Match[str]) -> str:
    return f"{int(match[0]):,}".replace("-", "−")
