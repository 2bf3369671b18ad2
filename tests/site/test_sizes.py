"""A page is soon there, on a slow line too: what the first view costs has a limit."""

from __future__ import annotations

import re

import pytest

from bench.kinds import built_kinds
from bench.sizes import PageSizes, sizes
from tests.site.built import Site

STYLE, SCRIPT, FIRST_VIEW = 15_000, 20_000, 60_000  # bytes, gzip -9
REPORT = re.compile(r"/departments/[a-z0-9-]+/\d{4}(-budget)?/")


@pytest.fixture(scope="module")
def pages(demo: Site) -> dict[str, PageSizes]:
    kinds = built_kinds(demo.root).values()
    reports = filter(REPORT.fullmatch, demo.addresses)
    return {address: sizes(demo.root, address) for address in (*kinds, *reports)}


def test_no_page_loads_more_stylesheet_or_script_of_ours_than_its_share(
    pages: dict[str, PageSizes],
) -> None:
    over = {
        address: (one.style.packed, one.script.packed)
        for address, one in pages.items()
        if one.style.packed >= STYLE or one.script.packed >= SCRIPT
    }
    assert over == {}


def test_the_first_view_of_a_report_stays_small(pages: dict[str, PageSizes]) -> None:
    reports = {url: one.first_view.packed for url, one in pages.items() if REPORT.fullmatch(url)}
    assert len(reports) == 6
    assert {url: size for url, size in reports.items() if size >= FIRST_VIEW} == {}
