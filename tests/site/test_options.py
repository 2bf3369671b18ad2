"""Charts ask ECharts for nothing that `mingzhang assets` leaves out of the small bundle."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from generator.fetch.by_npm import ENTRY
from generator.render.env import shipped_templates
from tests.site.built import Site

PARTS = {"tooltip", "legend", "aria", "xAxis", "yAxis", "grid"}
BY_SCRIPT = {"labelLayout": "LabelLayout", "containLabel": "LegacyGridContainLabel"}
SCRIPTS = shipped_templates() / "js"
MARKS = {"markLine", "markPoint", "markArea"}


def options(site: Site) -> Iterator[dict[str, Any]]:
    for page in site.below("/"):
        for node in page.nodes("figure.chart script[type='application/json']"):
            yield json.loads(node.text())


def test_every_option_names_only_charts_and_parts_of_the_bundle(demo: Site) -> None:
    kinds = {name.lower() for name in re.findall(r"charts\.(\w+)Chart", ENTRY)}
    asked: set[str] = set()
    for option in options(demo):
        assert set(option) - {"series"} <= PARTS
        for series in option["series"]:
            asked.add(series["type"])
            assert not MARKS & set(series)
    assert asked <= kinds
    assert {"bar", "pie", "sankey", "treemap"} <= asked


def test_the_bundle_holds_what_the_scripts_of_the_page_ask_for_and_no_more() -> None:
    scripts = "".join(file.read_text("utf-8") for file in SCRIPTS.rglob("*.js"))
    asked = {part for word, part in BY_SCRIPT.items() if re.search(rf"\b{word}:", scripts)}
    assert set(re.findall(r"features\.(\w+)", ENTRY)) == asked
