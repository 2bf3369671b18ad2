"""The preview: serves the site as built, builds again on every save, reloads the pages once.

The site is built into a folder of its own outside the portal. While content has faults the pages
stay as last built, each with the findings above it, until they are mended.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.build import Outcome, build
from generator.content.show import show
from generator.findings import Severity
from generator.scaffold.portal_folder import content_of
from generator.serve.address import listen
from generator.serve.handlers import Pages, application
from generator.serve.watch import Watch

WATCHED = ("content", "templates")


@dataclass(frozen=True, slots=True)
class Screen:
    """How the preview tells what happens: it does not print."""

    started: Callable[[str], None]
    progress: Callable[[str], None]
    built: Callable[[Outcome, float], object]
    failed: Callable[[Exception], str]
    """Tell a fault of our own, and give the words for the page."""


def serve(portal: Path, host: str, port: int, screen: Screen) -> None:
    """Until interrupted."""
    content_of(portal)
    with tempfile.TemporaryDirectory(prefix="mingzhang-") as folder:
        asyncio.run(_serve(portal, host, port, screen, Path(folder) / "site"))


async def _serve(portal: Path, host: str, port: int, screen: Screen, site: Path) -> None:
    pages = Pages(site)
    address = listen(application(pages), host, port)
    pages.port = address.port
    watch = Watch(tuple(portal / name for name in WATCHED))
    watch.look()
    await _rebuild(portal, screen, pages)
    screen.started(address.url)
    watching = asyncio.create_task(watch.run())
    try:
        while True:
            await watch.changed()
            await _rebuild(portal, screen, pages)
    finally:
        watching.cancel()


async def _rebuild(portal: Path, screen: Screen, pages: Pages) -> None:
    """One build, and after it, not during it, one reload."""
    start = time.monotonic()
    try:
        outcome = await asyncio.to_thread(build, portal, pages.site, screen.progress)
    except Exception as error:  # the preview outlives whatever a template or a build does
        pages.show(screen.failed(error))
        return
    screen.built(outcome, start)
    hindering = [f for f in outcome.findings if f.severity is Severity.ERROR and not f.explained]
    pages.show("" if outcome.written else show(hindering, outcome.source_line))
