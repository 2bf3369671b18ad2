"""A reader at the settings of a page."""

from __future__ import annotations

from playwright.sync_api import Page


def settings(page: Page) -> None:
    page.get_by_role("button", name="阅读设置").click()


def choose(page: Page, *options: str) -> None:
    """Of the reading settings, by mouse; the panel is left closed."""
    settings(page)
    for option in options:
        page.locator("#look").get_by_label(option, exact=True).check()
    page.keyboard.press("Escape")


def cells(page: Page, selector: str) -> list[str]:
    return [text.strip() for text in page.locator(selector).all_text_contents()]
