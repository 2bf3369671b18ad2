"""Files of the site that are no pages: robots.txt and sitemap.xml."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from io import BytesIO
from urllib.parse import urlsplit

from generator.model.config import Config


def robots(config: Config) -> bytes:
    """A demonstration asks not to be indexed; a site with a 域名 names its sitemap."""
    lines = ["User-agent: *", "Disallow: /" if config.is_demo else "Disallow:"]
    if config.domain is not None and not config.is_demo:
        lines.append(f"Sitemap: {base(config)}/sitemap.xml")
    return ("\n".join(lines) + "\n").encode()


def sitemap(config: Config, urls: Iterable[str]) -> bytes:
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    text = BytesIO()  # long for a large portal: held once
    text.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{space}">\n'.encode())
    for url in urls:
        text.write(f"<url><loc>{escape(base(config) + url, quote=False)}</loc></url>\n".encode())
    text.write(b"</urlset>\n")
    return text.getvalue()


def base(config: Config) -> str:
    return config.domain.text.rstrip("/") if config.domain else ""


def home_of(config: Config) -> str:
    """The one absolute link of 404.html: the path of the 域名, or /."""
    return (urlsplit(base(config)).path or "") + "/"
