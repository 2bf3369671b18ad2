"""Whole reports printed without rules, or with level rules alone: no figure at another's place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import sync_playwright

from tests.importers.whole.as_html import random_look, whole
from tests.importers.whole.figures import figures
from tests.importers.whole.forms import forms, random_layout
from tests.importers.whole.test_whole import composed, tables_of, wanted
from tests.tools import require

Printer = Callable[[int, str], bytes]


@pytest.fixture(scope="module")
def printed() -> Iterator[Printer]:
    require("font")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=require("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page()

        def print_one(seed: int, lines: str) -> bytes:
            layout = random_layout(seed)
            look = replace(random_look(seed), lines=lines, broken=False)
            page.set_content(whole(forms(figures(seed), layout), layout, look))
            return page.pdf(prefer_css_page_size=True)

        yield print_one
        browser.close()


@pytest.mark.parametrize("lines", ["none", "level"])
@pytest.mark.parametrize("seed", [0, 8, 18])
def test_a_report_without_rules_comes_back(printed: Printer, seed: int, lines: str) -> None:
    draft = composed(printed(seed, lines), "pdf")
    shift = 10_000 if draft.unit.value == "元" else 1
    assert tables_of(draft) == {
        at: figure * shift for at, figure in wanted(figures(seed), seed).items()
    }


@pytest.mark.parametrize("seed", [3, 4, 15, 17])
def test_what_cannot_be_told_is_missing_and_never_wrong(printed: Printer, seed: int) -> None:
    """Pages that cut off columns, words in columns too narrow for them."""
    draft = composed(printed(seed, "none"), "pdf")
    shift = 10_000 if draft.unit.value == "元" else 1
    truth = {at: figure * shift for at, figure in wanted(figures(seed), seed).items()}
    found = tables_of(draft)
    assert 2 * len(found) > len(truth)
    assert {at: figure for at, figure in found.items() if truth.get(at) != figure} == {}
