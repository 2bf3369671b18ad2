"""Page tags of the government-site guideline (annex of 《政府网站发展指引》), in its order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.model.config import Config
from generator.pages.page import Page


@dataclass(frozen=True, slots=True)
class Tag:
    name: str
    content: str


def tags(config: Config, page: Page[Any]) -> tuple[Tag, ...]:
    """Never with an empty value; a demonstration carries none, for it is no government site."""
    if config.is_demo:
        return ()
    domain = config.domain.text.split("://", 1)[-1].strip("/") if config.domain else ""
    found = [
        Tag("SiteName", config.title),
        Tag("SiteDomain", domain),
        Tag("SiteIDCode", config.site_code.text if config.site_code else ""),
    ]
    if page.kind != "home":
        name = config.column.text if config.column else "预决算公开"
        kind = config.column_type.text if config.column_type else "数据发布"
        found += [
            Tag("ColumnName", page.title if page.kind == "column" else name),
            Tag("ColumnDescription", page.description or page.title),
            Tag("ColumnKeywords", "，".join((*page.keywords, "部门决算", "财政公开"))),
            Tag("ColumnType", kind),
        ]
    if page.kind == "content":
        organiser = config.organiser.text if config.organiser else ""
        found += [
            Tag("ArticleTitle", page.title),
            Tag("PubDate", f"{page.published} 00:00" if page.published else ""),
            Tag("ContentSource", page.origin or organiser),
            Tag("Keywords", "，".join(page.keywords)),
            Tag("Description", page.description),
        ]
    return tuple(tag for tag in found if tag.content)
