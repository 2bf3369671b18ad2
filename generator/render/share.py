"""What a page says of itself to those who show a link to it: Open Graph, for sites with a 域名."""

from __future__ import annotations

from typing import Any

from generator import urls
from generator.model.config import Config
from generator.pages.page import Page
from generator.render.tags import Tag

CARD_SIZE = (("og:image:width", "1200"), ("og:image:height", "630"))


def share_tags(config: Config, page: Page[Any]) -> tuple[Tag, ...]:
    """Addresses are absolute, as they are read elsewhere; the image only where cards are made."""
    if config.domain is None:
        return ()
    base = config.domain.text.rstrip("/")
    found = [
        Tag("og:type", "article" if page.kind == "content" else "website"),
        Tag("og:site_name", config.title),
        Tag("og:locale", "zh_CN"),
        Tag("og:title", page.title),
        Tag("og:description", page.description or page.title),
        Tag("og:url", base + page.url),
    ]
    if config.cards is not None:
        found.append(Tag("og:image", base + urls.card_for(page.url)))
        found += [Tag(name, value) for name, value in CARD_SIZE]
    return tuple(found)
