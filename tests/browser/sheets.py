"""A table that a script has drawn, read back: heads, rows, and where its figures lead."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.browser.conftest import Origin

EXPLORE = "/explore/"

READ = """table => ({
  heads: [...table.tHead.rows[0].cells].map(cell => cell.innerText.trim()),
  rows: [...table.tBodies].flatMap(body => [...body.rows])
    .filter(row => !row.classList.contains('part'))
    .map(row => [...row.cells].map(cell => cell.innerText.trim())),
  links: [...table.querySelectorAll('tbody td a')].map(link => [link.innerText, link.href]),
})"""


@dataclass(frozen=True)
class Sheet:
    heads: list[str]
    rows: list[list[str]]
    links: list[tuple[str, str]]

    def figures(self) -> dict[tuple[str, str], Decimal]:
        """Cells with a number, by the code or name of their row and the head of their column."""
        name = 1 if self.heads[0] == "编码" else 0
        return {
            (row[0] or row[name], head): number(text)
            for row in self.rows
            for head, text in list(zip(self.heads, row, strict=True))[name + 1 :]
            if text[:1].isdigit() or text.startswith("−")
        }


def number(text: str) -> Decimal:
    return Decimal(text.split("\n")[0].replace(",", "").replace("−", "-").rstrip("*%"))


def sheet(page: Page, root: str) -> Sheet:
    found: Any = page.locator(f"{root} table").evaluate(READ)
    return Sheet(**found)


def listen(page: Page) -> list[str]:
    """What the page complains of from now on."""
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.add_init_script(
        "document.addEventListener('securitypolicyviolation', e => console.error(e.blockedURI))"
    )
    return wrong


def explore(page: Page, origin: Origin, **state: str) -> Sheet:
    """The explore page as it stands under an address with this state."""
    said = "&".join(f"{name}={quote(value)}" for name, value in state.items())
    page.goto(origin.url(EXPLORE, f"#{said}" if said else ""))
    expect(page.locator("#explore [role=status]").first).not_to_have_text("正在取数……")
    return sheet(page, "#explore")
