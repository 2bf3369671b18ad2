"""附件页 …/annex/<number>/：正文与附件里再次出现的数字。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.model.portal import Prose
from generator.model.values import Entry, Quantity, Text
from generator.pages.page import Link, Page
from generator.pages.report_pages import Desk


@dataclass(frozen=True, slots=True)
class AnnexContext:
    """All that annex.html may name."""

    number: str
    name: Text
    text: Prose | None
    figures: tuple[Entry[Quantity], ...]
    previous: Link | None
    next: Link | None


def links(desk: Desk) -> tuple[Link, ...]:
    """The annexes of a report in printed order."""
    return tuple(
        Link(a.title.text, urls.annex(desk.id, desk.report.key, a.number.text), a.number.text)
        for a in desk.report.body.annexes
        if a.title and a.number
    )


def pages(desk: Desk) -> Iterator[Page[AnnexContext]]:
    texts = dict(desk.report.annexes)
    named = [(a, a.title) for a in desk.report.body.annexes if a.title and a.number]
    found = links(desk)
    for place, ((annex, title), link) in enumerate(zip(named, found, strict=True)):
        yield desk.page(
            link.url,
            "annex.html",
            f"附件{link.note} {link.text} · {desk.title}",
            AnnexContext(
                link.note,
                title,
                texts.get(link.note),
                annex.figures,
                found[place - 1] if place else None,
                found[place + 1] if place + 1 < len(found) else None,
            ),
            Link(f"附件{link.note}", link.url),
            description=f"{desk.title}附件{link.note}：{link.text}。",
        )
