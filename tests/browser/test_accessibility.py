"""Nobody is kept out: no violation axe-core can find, and everything within reach of a keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, Origin
from tests.browser.walk import BAZHONG, BAZHOU, KINDS, PUTUO
from tests.site.built import Site
from tests.tools import require

BY_KEYBOARD = (
    *("/", BAZHOU, f"{PUTUO}t3/", "/departments/bazhong-zfb/", "/subjects/", "/compare/"),
    *("/explore/", "/checks/", "/glossary/three-public-expenses/"),
)
MORE = ("/compare/", "/explore/", "/search/", "/checks/", f"{BAZHONG}checks/")
NOT_FOUND = "/404.html"
LOOKS = {
    360: ({"type": "large"},),
    1280: ({"theme": "dark"}, {"contrast": "high"}, {"contrast": "high", "theme": "dark"}),
}
SEEN = ["color-contrast", "link-in-text-block", "target-size"]  # the rules that looks bear upon
FIND = """async rules => {
  const found = await axe.run(document, {
    resultTypes: ['violations'], ...(rules.length && {runOnly: rules})
  });
  return found.violations.flatMap(one => one.nodes.map(node => [
    one.id, node.target.join(' '), [...node.any, ...node.all, ...node.none][0].message
  ]));
}"""
LOOK = """look => {
  for (const name of ['type', 'contrast', 'theme']) {
    const root = document.documentElement;
    name in look ? root.setAttribute('data-' + name, look[name])
      : root.removeAttribute('data-' + name);
  }
}"""
NEAR = """window.IntersectionObserver = class {
  constructor(tell) { this.tell = tell; }
  observe(target) { this.tell([{isIntersecting: true, target}], this); }
  unobserve() {}
  disconnect() {}
};"""  # every chart is drawn at once, as if the reader had been at the end of the page
DRAWN = """() => [...document.querySelectorAll('.chart-box')]
  .every(box => box.querySelector('svg') || !box.clientWidth)"""
WATCH = """() => {
  window.reached = new Set();
  window.ringless = new Set();
  document.addEventListener('focusin', event => {
    const style = getComputedStyle(event.target);
    reached.add(event.target);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2)
      ringless.add(event.target);
  });
}"""
WANTED = """() => [...document.querySelectorAll(
    'a[href], button, summary, input, select, textarea, [tabindex="0"]'
  )].filter(one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility()
    && !(one.type === 'radio' && [...document.getElementsByName(one.name)].some(
      other => other !== one && reached.has(other))))"""
MISSED = f"""() => {{
  const told = (said, all) => [...all].map(
    one => `${{said}} ${{one.tagName}} ${{one.getAttribute('aria-label') || one.innerText}}`);
  return [...told('到不了', ({WANTED})().filter(one => !reached.has(one))),
    ...told('看不出在哪里', ringless)];
}}"""


def addresses(site: Site) -> Iterator[str]:
    """One page of every kind, and the page that is shown where there is none."""
    yield from dict.fromkeys((*KINDS, *(one for one in MORE if one in site.addresses)))
    yield NOT_FOUND


def open_at(page: Page, origin: Origin, address: str) -> None:
    page.goto(f"{origin.base}{address}" if address == NOT_FOUND else origin.url(address))
    page.wait_for_function(DRAWN)


@pytest.mark.parametrize("width", LOOKS)
def test_no_page_hinders_its_readers_in_any_look(
    open_page: OpenPage, disk: Origin, demo: Site, width: int
) -> None:
    page, found = open_page(width), set[tuple[Any, ...]]()
    page.context.add_init_script(NEAR + Path(require("axe")).read_text("utf-8"))
    for address in addresses(demo):
        open_at(page, disk, address)
        found |= {(address, "", *one) for one in page.evaluate(FIND, [])}
        for look in LOOKS[width]:
            page.evaluate(LOOK, look)
            found |= {(address, str(look), *one) for one in page.evaluate(FIND, SEEN)}
    assert sorted(found) == []


@pytest.mark.parametrize("address", BY_KEYBOARD)
def test_tab_reaches_everything_and_shows_where_it_is(
    open_page: OpenPage, disk: Origin, demo: Site, address: str
) -> None:
    page = open_page(1280)
    page.context.add_init_script(NEAR)
    open_at(page, disk, address)
    page.evaluate(WATCH)
    for _ in range(len(page.query_selector_all("a, button, summary, input, select, [tabindex]"))):
        page.keyboard.press("Tab")
    assert page.evaluate(MISSED) == []
