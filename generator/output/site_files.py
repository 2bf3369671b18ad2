"""Files of the site that are no pages: robots.txt and sitemap.xml."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from generator.model.config import Config


def robots(config: Config) -> bytes:
    """A demonstration asks not to be indexed; a site with a 域名 names its sitemap."""
    lines = ["User-agent: *", "Disallow: /" if config.is_demo else "Disallow:"]
    if config.domain is not None and not config.is_demo:
        lines.append(f"Sitemap: {base(config)}/sitemap.xml")
    return ("\n".join(lines) + "\n").encode()


def sitemap(config: Config, urls: Iterable[str]) -> bytes:
    rows = "".join(f"<url><loc>{escape(base(config) + url)}</loc></url>\n" for url in urls)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'{head}<urlset xmlns="{space}">\n{rows}</urlset>\n'.encode()


def base(config: Config) -> str:
    return config.domain.text.rstrip("/") if config.domain else ""


def home_of(config: Config) -> str:
    """The one absolute link of 404.html: the path of the 域名, or /."""
    return (urlsplit(base(config)).path or "") + "/"
