"""FT711：页面标签不全。方式为 网站 时，每页须有政府网站页面标签中必备的几项。"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

EVERY = ("SiteName", "SiteDomain", "SiteIDCode")
COLUMN = ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")
ARTICLE = ("ArticleTitle", "PubDate", "ContentSource")


def missing_tags(name: str, tree: LexborHTMLParser) -> tuple[str, ...]:
    """Of the required ones; a page that has an ArticleTitle is a content page."""
    have = {node.attributes.get("name") for node in tree.css("head meta[name][content]")}
    wanted = [*EVERY, *(() if name == "/index.html" else COLUMN)]
    if "ArticleTitle" in have:
        wanted += ARTICLE
    return tuple(tag for tag in wanted if tag not in have)
