"""A chart on a page, as a test looks at it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

COUNT = """(box, names) => names.map(name => {
    const color = getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
    return [name, box.querySelectorAll(`svg path[fill="${color}"]`).length];
})"""
LISTEN = """document.addEventListener('securitypolicyviolation',
    event => console.error('CSP ' + event.violatedDirective + ' ' + event.blockedURI))"""


def listen(page: Page) -> list[str]:
    """What a page has to complain of, for as long as it is open."""
    wrong: list[str] = []
    page.add_init_script(LISTEN)
    page.on("console", lambda said: wrong.append(said.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    return wrong


def figure(page: Page, name: str) -> Locator:
    return page.locator(f"#c-{name}")


def drawn(page: Page, name: str) -> Locator:
    """The box of a chart, when it has been drawn."""
    box = figure(page, name).locator(".chart-box")
    box.scroll_into_view_if_needed()
    box.locator("svg path").first.wait_for(state="attached")
    return box


def shapes(page: Page, name: str, colors: list[str]) -> dict[str, int]:
    return dict(drawn(page, name).evaluate(COUNT, colors))


def texts(page: Page, name: str) -> list[str]:
    return drawn(page, name).locator("svg text").all_text_contents()


def said(page: Page, name: str) -> str:
    return figure(page, name).locator(".chart-tools ~ [role=status]").inner_text()


def at(page: Page, fragment: str) -> None:
    page.wait_for_function("wanted => location.hash === wanted", arg=fragment)


def sideways(page: Page) -> bool:
    script = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    return bool(page.evaluate(script))
